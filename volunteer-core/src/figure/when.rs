//! Years, dates, halves and quarters of years, and ranges of all of them.

mod days;
mod part;

use super::draft::{Draft, Step};
use super::noun::{self, Amount, Head};
use super::qualifier::FigureKind;
use super::quantity::{ONE, Text};
use super::roles;
use super::scan::{Gap, Kind, Token};
use crate::Language;
use crate::calendar::{Date, Period};

/// A year in digits, with its ending, and the token after it.
fn year(text: &Text<'_>, at: usize) -> Option<(i32, usize)> {
    let digits = text.digits(at).filter(|digits| digits.year > 0 && digits.date.is_none() && digits.sign == 0)?;
    let suffix = text.token(at + 1).is_some_and(|token| token.glued() && token.is(roles::ENDING | roles::ORDINAL));
    Some((digits.year, at + 1 + usize::from(suffix)))
}

/// A day of the month in digits.
fn day(text: &Text<'_>, at: usize) -> Option<(u32, usize)> {
    let digits = text.digits(at).filter(|digits| digits.sign == 0 && (1..=31).contains(&digits.small))?;
    let day = digits.small;
    let suffix = text.token(at + 1).is_some_and(|token| token.glued() && token.is(roles::ENDING | roles::ORDINAL));
    Some((day, at + 1 + usize::from(suffix)))
}

fn month(text: &Text<'_>, at: usize) -> Option<u32> {
    let token = text.token(at).filter(|token| token.is(roles::MONTH) && token.gap != Gap::Dash)?;
    u32::try_from(token.value).ok()
}

fn is_year_word(text: &Text<'_>, at: usize) -> bool {
    text.token(at).is_some_and(|token| token.is(roles::YEAR) && token.gap != Gap::Dash)
}

fn found(first: usize, end: usize, period: Option<Period>) -> Step {
    match period {
        Some(period) => {
            Step::Figure(Draft { first, end, kind: FigureKind::Period, period: Some(period), ..Draft::default() })
        }
        None => Step::Skip(end),
    }
}

/// Reads a period that begins at a token; `None` where none does.
pub(super) fn period(text: &Text<'_>, at: usize, floor: usize) -> Option<Step> {
    let token = text.token(at)?;
    if let Some(digits) = text.digits(at).filter(|digits| digits.date.is_some()) {
        let (month, day) = digits.date?;
        let period = Date::from_ymd_opt(digits.year, month, day).map(Period::day);
        let year_word = usize::from(is_year_word(text, at + 1));
        return Some(found(at, at + 1 + year_word, period));
    }
    if token.is(roles::HALF_YEAR | roles::QUARTER) {
        return part::part_first(text, at);
    }
    if let Some(step) = part::numbered(text, at) {
        return Some(step);
    }
    if let Some(step) = days::range(text, at, floor, None) {
        return Some(step);
    }
    if token.is(roles::MONTH) {
        return month_first(text, at);
    }
    if let Some(step) = day_first(text, at) {
        return Some(step);
    }
    let (first_year, after) = year(text, at)?;
    two_years(text, at, first_year, after, floor).or_else(|| one_year(text, at, first_year, after, floor))
}

/// "April 5, 2024", "December 2023", «желтоқсан 2023».
fn month_first(text: &Text<'_>, at: usize) -> Option<Step> {
    let month = month(text, at)?;
    if let Some((year, after)) = year(text, at + 1) {
        let after = after + usize::from(is_year_word(text, after));
        return Some(found(at, after, Period::month(year, month).ok()));
    }
    let (day, mut after) = day(text, at + 1)?;
    if text.kind(after) == Some(Kind::Comma) {
        after += 1;
    }
    match year(text, after) {
        Some((year, end)) => Some(found(at, end, Date::from_ymd_opt(year, month, day).map(Period::day))),
        // Only English writes the day behind the month.
        None if text.language == Language::English => Some(Step::Skip(at + 2)),
        None => None,
    }
}

/// «1 мая 2023 года», "5 April 2024"; a day without a year is no figure.
fn day_first(text: &Text<'_>, at: usize) -> Option<Step> {
    let (day, after) = day(text, at)?;
    let month = month(text, after)?;
    let after = after + 1 + usize::from(text.kind(after + 1) == Some(Kind::Comma) && year(text, after + 2).is_some());
    let Some((year, end)) = year(text, after) else { return Some(Step::Skip(after)) };
    let end = end + usize::from(is_year_word(text, end));
    Some(found(at, end, Date::from_ymd_opt(year, month, day).map(Period::day)))
}

/// Two years: joined by a dash, or by the words of a range.
fn two_years(text: &Text<'_>, at: usize, from: i32, after: usize, floor: usize) -> Option<Step> {
    let word = usize::from(is_year_word(text, after));
    let second = after + word;
    let next = text.token(second)?;
    let begins = |role: roles::Roles| at.checked_sub(1).filter(|before| *before >= floor && text.is(*before, role));
    let (first, last) = if matches!(next.gap, Gap::Hyphen | Gap::Dash) && next.kind == Kind::Digits {
        (at, second)
    } else if next.is(roles::THROUGH | roles::TO) {
        // "from 2019 to 2023", «с 2019 по 2023 год»; a bare "2019 to 2023" as well.
        (begins(roles::FROM | roles::SINCE | roles::BETWEEN).unwrap_or(at), second + 1)
    } else if next.is(roles::AND) && begins(roles::BETWEEN).is_some() {
        (begins(roles::BETWEEN)?, second + 1)
    } else if word == 1 && text.language == Language::Kazakh {
        // «2021 жылдан 2023 жылға дейін»
        (at, second)
    } else {
        return None;
    };
    let (to, mut end) = year(text, last)?;
    if to <= from {
        return None;
    }
    let closed = is_year_word(text, end);
    if closed {
        end += 1;
    } else if counts_noun(text, end, 0) {
        return None;
    }
    let until = text.is(end, roles::UNTIL);
    if text.language == Language::Kazakh && last == second && next.gap == Gap::Space {
        if !until {
            return None;
        }
        end += 1;
    } else if until {
        end += 1;
    }
    if text.is(end, roles::BETWEEN) {
        end += 1;
    }
    let period = Period::year(from).ok().zip(Period::year(to).ok());
    Some(found(first, end, period.and_then(|(a, b)| Period::new(a.start(), b.end()).ok())))
}

/// One year, where a word or a bracket tells that it is one.
fn one_year(text: &Text<'_>, at: usize, year: i32, after: usize, floor: usize) -> Option<Step> {
    if is_year_word(text, after) {
        let end = after + 1;
        return Some(month_after(text, at, year, end, floor));
    }
    if in_list(text, at, after) {
        return Some(found(at, after, Period::year(year).ok()));
    }
    let before = at.checked_sub(1).and_then(|before| text.token(before).filter(|_| before >= floor))?;
    let bracketed = text.kind(after) == Some(Kind::Close) && opens(text, at);
    // "up 26 % to 2077": a value, no year.
    let value = before.is(roles::TO)
        && at.checked_sub(2).is_some_and(|at| text.is(at, roles::PERCENT) || text.kind(at) == Some(Kind::Digits));
    if bracketed || (named(text, before) && !value && !counts(text, after, at)) {
        return Some(found(at, after, Period::year(year).ok()));
    }
    None
}

/// «В 2021 и 2022 годах», "In 2015 and 2016": one of two years.
fn in_list(text: &Text<'_>, at: usize, after: usize) -> bool {
    let joins = |at: usize| text.is(at, roles::AND) || text.kind(at) == Some(Kind::Comma);
    if joins(after) && year(text, after + 1).is_some_and(|(_, end)| is_year_word(text, end)) {
        return true;
    }
    let before = |back: usize| at.checked_sub(back);
    let year_before = before(2).is_some_and(|at| text.digits(at).is_some_and(|digits| digits.year > 0));
    let opened = before(3).and_then(|at| text.token(at)).is_some_and(|token| named(text, token));
    before(1).is_some_and(joins) && year_before && opened && !counts(text, after, at)
}

/// Whether a bracket opens shortly before, with nothing but a source in it: "(2022)", "(ILO, 2021)".
fn opens(text: &Text<'_>, at: usize) -> bool {
    let source =
        (at.saturating_sub(5)..at).rev().find(|place| !matches!(text.kind(*place), Some(Kind::Word | Kind::Comma)));
    let named = at.checked_sub(1).is_some_and(|before| matches!(text.kind(before), Some(Kind::Open | Kind::Comma)));
    named && source.is_some_and(|place| text.kind(place) == Some(Kind::Open))
}

/// «2023 жылдың желтоқсанында», «2023 жылғы 5 мамыр».
fn month_after(text: &Text<'_>, at: usize, year: i32, end: usize, floor: usize) -> Step {
    if text.language == Language::Kazakh {
        if let Some(Step::Figure(draft)) = days::range(text, end, floor, Some(year)) {
            return Step::Figure(Draft { first: at, ..draft });
        }
        if let Some((period, end)) = part::of_year(text, end, year) {
            return found(at, end, Some(period));
        }
        if let Some(month) = month(text, end) {
            if let Some((day, after)) = day(text, end + 1).filter(|_| text.token(end + 1).is_some_and(Token::glued)) {
                return found(at, after, Date::from_ymd_opt(year, month, day).map(Period::day));
            }
            return found(at, end + 1, Period::month(year, month).ok());
        }
        if let Some((day, after)) = day(text, end)
            && let Some(month) = month(text, after)
        {
            return found(at, after + 1, Date::from_ymd_opt(year, month, day).map(Period::day));
        }
    }
    found(at, end, Period::year(year).ok())
}

/// Whether the word before a number says that it is a year.
fn named(text: &Text<'_>, before: &Token) -> bool {
    let preposition = roles::IN | roles::SINCE | roles::FROM | roles::BY | roles::TOWARD;
    text.language == Language::English && (before.is(preposition) || before.is(roles::TO))
        || text.language == Language::Russian && before.is(roles::TOWARD)
}

/// Whether a counted noun follows, or a growth verb stands before "by" or "to", so that the number is an amount.
fn counts(text: &Text<'_>, after: usize, at: usize) -> bool {
    let noun = counts_noun(text, after, 1);
    let before = at.saturating_sub(1);
    let by = text.is(before, roles::BY | roles::TO);
    noun || (by && text.is(before.saturating_sub(1), roles::UP | roles::DOWN | roles::REACH))
        || text.is(after, roles::PERCENT | roles::POINTS | roles::TIMES | roles::MULT | roles::MONEY)
}

/// Whether a noun that is a unit follows, with at most this number of words in between.
fn counts_noun(text: &Text<'_>, at: usize, reach: usize) -> bool {
    let many = Amount { units: ONE * 5, multiplied: false };
    matches!(noun::after(text, at, many), Head::Unit(counted) if counted.first <= at + reach)
}
