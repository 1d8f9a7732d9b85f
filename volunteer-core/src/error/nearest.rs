//! The nearest known word, and excerpts of the input that are short enough for a message.

use super::{DocumentError, Error};
use strum::VariantNames;

/// At most 40 characters, so that a message stays a line long whatever comes in.
pub(crate) fn excerpt(text: &str) -> String {
    text.chars().take(40).collect()
}

/// The error for a word that no value of a vocabulary has.
pub(crate) fn unknown_word<T: VariantNames>(word: &str) -> Error {
    word_not_in(word, T::VARIANTS)
}

/// The error for a word that is none of these.
pub(crate) fn word_not_in(word: &str, known: &[&'static str]) -> Error {
    let suggestion = nearest(word, known.iter().copied()).map(str::to_owned);
    DocumentError::WordUnknown { word: excerpt(word), known: known.to_vec(), suggestion }.into()
}

/// What the field calls something by other words than the library does.
const OTHER_NAMES: &[(&str, &str)] = &[
    ("dhondt", "jefferson"),
    ("d'hondt", "jefferson"),
    ("sainte-lague", "webster"),
    ("sainte-laguë", "webster"),
    ("hare-niemeyer", "hamilton"),
    ("largest-remainder", "hamilton"),
    ("hour", "minute"),
    ("hours", "minute"),
    ("promille", "per-mille"),
    ("permille", "per-mille"),
];

/// The candidate that has the word as another name; else the one with the fewest edits (without regard to case), if at most a
/// third of its letters differ.
pub(crate) fn nearest<'k>(word: &str, candidates: impl Iterator<Item = &'k str>) -> Option<&'k str> {
    let word: Vec<char> = excerpt(word).chars().flat_map(char::to_lowercase).collect();
    let candidates: Vec<&str> = candidates.collect();
    let other = OTHER_NAMES.iter().find(|(name, _)| name.chars().eq(word.iter().copied()));
    if let Some(meant) = other.and_then(|(_, meant)| candidates.iter().find(|candidate| *candidate == meant)) {
        return Some(meant);
    }
    candidates
        .into_iter()
        .map(|candidate| {
            let letters: Vec<char> = candidate.chars().flat_map(char::to_lowercase).collect();
            (edits(&word, &letters), letters.len(), candidate)
        })
        .filter(|(distance, length, _)| distance * 3 <= (*length).max(word.len()))
        .min_by_key(|(distance, ..)| *distance)
        .map(|(.., candidate)| candidate)
}

/// The edits between two words, if at most a third of the letters differ.
pub(crate) fn distance(a: &str, b: &str) -> Option<usize> {
    let (a, b): (Vec<char>, Vec<char>) = (excerpt(a).chars().collect(), b.chars().collect());
    let distance = edits(&a, &b);
    (distance * 3 <= a.len().max(b.len())).then_some(distance)
}

/// Levenshtein distance.
fn edits(a: &[char], b: &[char]) -> usize {
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut diagonal = i;
        let mut left = i + 1;
        let mut next = vec![left];
        for (j, y) in b.iter().enumerate() {
            let above = row.get(j + 1).copied().unwrap_or(usize::MAX);
            let replace = diagonal + usize::from(x != y);
            left = replace.min(above.saturating_add(1)).min(left + 1);
            next.push(left);
            diagonal = above;
        }
        row = next;
    }
    row.last().copied().unwrap_or(0)
}
