//! Halves and quarters of years in words: «второе полугодие 2025 года», "the third quarter of 2024", «I тоқсан».

use super::{found, is_year_word, year};
use crate::calendar::Period;
use crate::figure::draft::Step;
use crate::figure::quantity::Text;
use crate::figure::roles;
use crate::figure::scan::{Gap, Kind};

/// The period of a part of a year, where a token names one.
fn part(text: &Text<'_>, at: usize, year: i32, number: i64) -> Option<Period> {
    let number = u32::try_from(number).ok()?;
    if text.is(at, roles::HALF_YEAR) {
        Period::half_year(year, number).ok()
    } else if text.is(at, roles::QUARTER) {
        Period::quarter(year, number).ok()
    } else {
        None
    }
}

/// A part with its number before its year: "the first half of 2024"; without a year it is no figure.
pub(super) fn part_first(text: &Text<'_>, at: usize) -> Option<Step> {
    let token = text.token(at)?;
    // "Q3 2024", "H1 2025"
    if token.value == 0 && text.token(at + 1).is_some_and(|next| next.kind == Kind::Digits && next.gap == Gap::None) {
        let (number, _) = digit(text, at + 1)?;
        let (year, end) = year(text, at + 2)?;
        return Some(found(at, end, part(text, at, year, number)));
    }
    if !(1..=4).contains(&token.value) {
        return None;
    }
    before_year(text, at, at, token.value).or(Some(Step::Skip(at + 1)))
}

/// «3-тоқсан», «1-м полугодии 2024 года», «II квартал»: a part with its number in digits.
pub(super) fn numbered(text: &Text<'_>, at: usize) -> Option<Step> {
    let (number, place) = number(text, at)?;
    before_year(text, at, place, number).or(Some(Step::Skip(place + 1)))
}

/// A number in digits before the word of a part, and the place of the word.
fn number(text: &Text<'_>, at: usize) -> Option<(i64, usize)> {
    let (number, next) = digit(text, at)?;
    let suffix = text.token(at + 1).is_some_and(|token| token.glued() && token.is(roles::ENDING | roles::ORDINAL));
    let place = next + usize::from(suffix);
    text.is(place, roles::HALF_YEAR | roles::QUARTER).then_some((number, place))
}

/// A digit from one to four, and the token after it.
fn digit(text: &Text<'_>, at: usize) -> Option<(i64, usize)> {
    let digits = text.digits(at).filter(|digits| digits.sign == 0 && (1..=4).contains(&digits.small))?;
    Some((i64::from(digits.small), at + 1))
}

fn before_year(text: &Text<'_>, first: usize, place: usize, number: i64) -> Option<Step> {
    let of = usize::from(text.is(place + 1, roles::OF));
    let (year, end) = year(text, place + 1 + of)?;
    let end = end + usize::from(is_year_word(text, end));
    Some(found(first, end, part(text, place, year, number)))
}

/// «2025 жылдың екінші жартысы», «2024 жылғы 3-тоқсан»: the part behind its year, and the token after it.
pub(super) fn of_year(text: &Text<'_>, at: usize, year: i32) -> Option<(Period, usize)> {
    let (number, place) = number(text, at).or_else(|| Some((text.token(at)?.value, at)))?;
    if !(1..=4).contains(&number) {
        return None;
    }
    part(text, place, year, number).map(|period| (period, place + 1))
}
