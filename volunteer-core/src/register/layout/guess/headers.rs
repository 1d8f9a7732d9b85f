//! What the names of columns say, in Kazakh, Russian and English.

use super::ColumnRole;
use crate::error::nearest;
use std::collections::BTreeMap;
use std::str::FromStr;
use std::sync::LazyLock;

/// Words for "nothing there" that are looked for in the cells.
pub(super) const NULLS: [&str; 9] = ["NA", "N/A", "n/a", "-", "—", "н/д", "нет данных", "дерек жоқ", "жоқ"];

/// Names by role: `data/words/headers.txt`, one role a line, its names parted by `|`.
static NAMES: LazyLock<BTreeMap<String, ColumnRole>> = LazyLock::new(|| {
    let mut names = BTreeMap::new();
    for line in include_str!("../../../../data/words/headers.txt").lines() {
        let Some((role, words)) = line.split_once(':') else { continue };
        let Ok(role) = ColumnRole::from_str(role.trim()) else { continue };
        for word in words.split('|') {
            names.insert(plain(word), role);
        }
    }
    names
});

/// Letters and digits in lower case, words parted by one space.
fn plain(name: &str) -> String {
    let words: String = name.chars().map(|one| if one.is_alphanumeric() { one } else { ' ' }).collect();
    words.split_whitespace().map(str::to_lowercase).collect::<Vec<_>>().join(" ")
}

/// The role that a name has; with no known name, a column of figures may be people helped.
pub(super) fn role(name: &str, cells: &[&str]) -> Option<ColumnRole> {
    let plain = plain(name);
    if plain.is_empty() {
        return None;
    }
    if let Some(role) = NAMES.get(&plain) {
        return Some(*role);
    }
    // A slip of the pen in a longer name.
    if plain.chars().count() >= 5
        && let Some(found) = nearest(&plain, NAMES.keys().map(String::as_str))
        && crate::error::distance(&plain, found).is_some_and(|edits| edits <= 1)
    {
        return NAMES.get(found).copied();
    }
    let figure = |cell: &&&str| {
        cell.chars().next().is_some_and(|first| first.is_ascii_digit()) && cell.chars().any(char::is_alphabetic)
            || cell
                .split_once(['–', '-'])
                .is_some_and(|(a, b)| [a, b].iter().all(|end| end.trim().parse::<u32>().is_ok()))
    };
    let figures = cells.iter().filter(figure).count();
    (figures > 0
        && cells.iter().all(|cell| cell.chars().any(|one| one.is_ascii_digit()) && cell.chars().count() < 40)
        && cells.iter().all(|cell| cell.parse::<u32>().is_ok() || figure(&cell)))
    .then_some(ColumnRole::Helped)
}

/// Whether a number has a comma with one or two digits after it.
pub(super) fn has_decimal_comma(cell: &str) -> bool {
    cell.split_once(',').is_some_and(|(whole, decimals)| {
        whole.chars().all(|one| one.is_ascii_digit())
            && (1..=2).contains(&decimals.len())
            && decimals.parse::<u32>().is_ok()
    })
}
