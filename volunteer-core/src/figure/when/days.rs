//! Two days: «с 12 по 16 октября 2023 года», "6–19 May 2024", «2024 жылғы 3–14 маусым», «с 1 января по 30 июня».

use super::{day, found, is_year_word, month, year};
use crate::calendar::{Date, Period};
use crate::figure::draft::Step;
use crate::figure::quantity::Text;
use crate::figure::roles;
use crate::figure::scan::{Gap, Kind};

/// A day as it is written: each part may stand with the other end of the range.
#[derive(Clone, Copy)]
struct Written {
    day: u32,
    month: Option<u32>,
    year: Option<i32>,
    end: usize,
}

/// Reads two days that begin at a token. `given` is the year that stands before them; days without a year are skipped.
pub(super) fn range(text: &Text<'_>, at: usize, floor: usize, known_year: Option<i32>) -> Option<Step> {
    let first = written(text, at)?;
    let before = at.checked_sub(1).filter(|before| *before >= floor);
    let opens = |role: roles::Roles| before.filter(|before| text.is(*before, role));
    let next = text.token(first.end)?;
    let dash = matches!(next.gap, Gap::Hyphen | Gap::Dash) && matches!(next.kind, Kind::Digits | Kind::Word);
    let begin = opens(roles::SINCE | roles::FROM | roles::BETWEEN);
    let second = if dash {
        first.end
    } else if next.is(roles::THROUGH | roles::TO | roles::AND) {
        first.end + 1
    } else {
        return None;
    };
    let mut last = written(text, second)?;
    if let (Some(month), None) = (first.month, last.month) {
        // "May 6–19, 2024"
        last.month = Some(month);
    }
    let end_month = last.month?;
    let begin_month = first.month.unwrap_or(end_month);
    let ascends = (begin_month, first.day) < (end_month, last.day) || first.year.is_some();
    let beside = begin_month == end_month && last.day == first.day + 1;
    let and = !dash && next.is(roles::AND) && opens(roles::BETWEEN).is_none() && !beside;
    if !ascends || and {
        return None;
    }
    let end_year = last.year.or(known_year);
    let begin_year = first.year.or(end_year);
    let start = begin.unwrap_or(at);
    let (Some(from), Some(to)) = (begin_year, end_year) else { return Some(Step::Skip(last.end)) };
    let ends = Date::from_ymd_opt(from, begin_month, first.day).zip(Date::from_ymd_opt(to, end_month, last.day));
    Some(found(start, last.end, ends.and_then(|(from, to)| Period::new(from, to).ok())))
}

/// A day with the month and the year behind it, or a month with its day: "May 6".
fn written(text: &Text<'_>, at: usize) -> Option<Written> {
    if text.is(at, roles::MONTH) {
        let month = u32::try_from(text.token(at)?.value).ok()?;
        let (day, end) = day(text, at + 1)?;
        return Some(with_year(text, Written { day, month: Some(month), year: None, end }));
    }
    let (day, end) = day(text, at)?;
    let Some(month) = month(text, end) else {
        // Behind "May 6–19" the year follows the second day.
        return Some(with_year(text, Written { day, month: None, year: None, end }));
    };
    Some(with_year(text, Written { day, month: Some(month), year: None, end: end + 1 }))
}

fn with_year(text: &Text<'_>, written: Written) -> Written {
    let comma = usize::from(text.kind(written.end) == Some(Kind::Comma));
    let Some((year, end)) = year(text, written.end + comma) else { return written };
    let dashed =
        text.token(written.end + comma).is_some_and(|token| token.gap == Gap::Dash || token.gap == Gap::Hyphen);
    if dashed {
        return written;
    }
    Written { year: Some(year), end: end + usize::from(is_year_word(text, end)), ..written }
}
