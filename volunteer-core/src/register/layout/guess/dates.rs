//! The forms in which the days of the columns are written, decided from all cells.

use super::cells::{self, Look, Profile};
use super::{ColumnRule, Note, OfferCode};
use crate::register::csv::DatePattern;
use crate::register::layout::ColumnRole;
use std::sync::LazyLock;

/// Forms that are looked for. Of two that stand side by side the day comes first in one and the month in the other.
const FORMS: [&str; 16] = [
    "YYYY-MM-DD",
    "DD.MM.YYYY",
    "DD/MM/YYYY",
    "MM/DD/YYYY",
    "DD-MM-YYYY",
    "MM-DD-YYYY",
    "YYYY.MM.DD",
    "YYYY/MM/DD",
    "YYYYMMDD",
    "DD.MM.YY",
    "DD/MM/YY",
    "MM/DD/YY",
    "DD-MM-YY",
    "MM-DD-YY",
    "excel",
    "MM.DD.YYYY",
];

/// The numbers of forms of which a day may have either: the day first, the month first.
const PAIRS: [(usize, usize); 5] = [(2, 3), (4, 5), (10, 11), (12, 13), (1, 15)];

/// Days of spreadsheets from 2000 to 2049; other numbers are none.
const SERIALS: std::ops::RangeInclusive<u32> = 36_526..=54_788;

/// Bits of a look: the forms that read all of a cell, from 0; those that read it with something behind, from [`BEHIND`].
const BEHIND: u32 = 16;
/// Both readings of a pair are the same day.
const SAME: u64 = 1 << 40;
/// A time with a zone follows, other than midnight.
const ZONE: u64 = 1 << 41;
/// What follows is no time.
const NO_TIME: u64 = 1 << 43;
/// A year of two digits from 50 on.
const LATE: u64 = 1 << 42;

static PATTERNS: LazyLock<Vec<(DatePattern, Option<DatePattern>)>> = LazyLock::new(|| {
    let more = |form: &str| DatePattern::parse(&format!("{form}*")).ok();
    FORMS.iter().filter_map(|form| Some((DatePattern::parse(form).ok()?, more(form)))).collect()
});

const fn bit(form: usize) -> u64 {
    1 << form
}

/// The forms that read a cell.
pub(super) fn forms_of(cell: &str) -> u64 {
    if !cell.starts_with(|letter: char| letter.is_ascii_digit()) {
        return 0;
    }
    let (mut all, mut days) = (0, [None; FORMS.len()]);
    for (form, (whole, more)) in PATTERNS.iter().enumerate() {
        let serial = cell.parse::<u32>().is_ok_and(|number| SERIALS.contains(&number));
        if FORMS.get(form) == Some(&"excel") {
            all |= if serial { bit(form) } else { 0 };
            continue;
        }
        let exact = whole.read(cell);
        let behind = if exact.is_none() { more.and_then(|more| more.read(cell)) } else { None };
        all |= if exact.is_some() { bit(form) } else { 0 };
        all |= if behind.is_some() { bit(form) << BEHIND } else { 0 };
        if let Some(day) = days.get_mut(form) {
            *day = exact.or(behind);
        }
    }
    let day = |form: usize| days.get(form).copied().flatten();
    if PAIRS.iter().any(|(a, b)| day(*a).is_some() && day(*a) == day(*b)) {
        all |= SAME;
    }
    if all >> BEHIND & 0xffff != 0 {
        all |= if zoned(cell) { ZONE } else { 0 };
        all |= if cell.contains(':') { 0 } else { NO_TIME };
    }
    // Day 29,220 is 2050-01-01.
    if [9, 10, 11, 12, 13].iter().filter_map(|form| day(*form)).any(|day| day >= 29_220) {
        all |= LATE;
    }
    all
}

fn zoned(cell: &str) -> bool {
    let Some((_, time)) = cell.split_once(['T', 't', ' ']) else { return false };
    let zone = time.ends_with(['Z', 'z']) || time.contains('+') || time.get(5..).is_some_and(|rest| rest.contains('-'));
    let clock: String = time.chars().take_while(|letter| letter.is_ascii_digit() || *letter == ':').collect();
    zone && clock.chars().any(|digit| digit.is_ascii_digit() && digit != '0')
}

/// Whether any form reads the cell.
pub(super) const fn has_day(forms: u64) -> bool {
    forms & 0xffff_ffff != 0
}

/// Whether a name is a day.
pub(super) fn is_day(name: &str) -> bool {
    let number = name.chars().all(|letter| letter.is_ascii_digit());
    !number && has_day(forms_of(name))
}

/// Whether a time follows the day.
pub(super) fn has_time(look: Look) -> bool {
    look.1 >> BEHIND & 0xffff != 0
}

const fn reads(look: Look, form: usize) -> bool {
    (look.1 | look.1 >> BEHIND) & bit(form) != 0
}

/// What the columns of days tell together of one pair of forms.
#[derive(Clone, Copy, Default)]
pub(super) struct Order {
    /// Cells that only the day first reads, only the month first, and either with different days.
    day: u32,
    month: u32,
    either: u32,
}

/// What all columns of days tell of each pair.
pub(super) fn orders(profiles: &[&Profile]) -> [Order; PAIRS.len()] {
    PAIRS.map(|(day, month)| {
        let mut order = Order::default();
        for profile in profiles {
            order.day += profile.count_where(|look| reads(look, day) && !reads(look, month));
            order.month += profile.count_where(|look| reads(look, month) && !reads(look, day));
            order.either += profile.count_where(|look| reads(look, day) && reads(look, month) && look.1 & SAME == 0);
        }
        order
    })
}

/// The forms of one column, with what is doubtful in them.
pub(super) fn settle(
    rule: &mut ColumnRule,
    profile: &Profile,
    orders: &[Order; PAIRS.len()],
    reasons: &mut Vec<Note>,
    doubts: &mut Vec<Note>,
) {
    let mut chosen: Vec<usize> = Vec::new();
    for ((day, month), order) in PAIRS.iter().zip(orders) {
        let here = profile.count_where(|look| reads(look, *day) || reads(look, *month));
        if here == 0 {
            continue;
        }
        // Nobody writes the month first between points, unless a cell shows it.
        let dotted = *day == 1;
        let seen = || Some(format!("{}, {}", form(*day), form(*month)));
        if order.day > 0 && order.month > 0 {
            let rare = if order.day < order.month { (*day, *month) } else { (*month, *day) };
            let rows = profile.rows_where(|look| reads(look, rare.0) && !reads(look, rare.1));
            doubts.push(Note::new(OfferCode::DayOrMonth).seen(seen()).rows(rows));
        } else if order.day == 0 && order.month == 0 && order.either > 0 && !dotted {
            let rows = profile.rows_where(|look| reads(look, *day) && reads(look, *month) && look.1 & SAME == 0);
            doubts.push(Note::new(OfferCode::DayOrMonth).seen(seen()).rows(rows));
        }
        chosen.push(if order.month > order.day { *month } else { *day });
    }
    // Every other form that reads cells which none of the chosen reads, the one with the most first.
    loop {
        let open = |look: Look| has_day(look.1) && !chosen.iter().any(|form| reads(look, *form));
        let best = (0..FORMS.len())
            .map(|form| (profile.count_where(|look| open(look) && reads(look, form)), std::cmp::Reverse(form)))
            .max()
            .filter(|(count, _)| *count > 0);
        let Some((_, std::cmp::Reverse(form))) = best else { break };
        chosen.push(form);
    }
    let named = |look: Look| look.0 & cells::NAMED_DAY != 0;
    if chosen.is_empty() {
        if profile.filled > 0 && !profile.mostly_where(50, named) {
            doubts.push(Note::new(OfferCode::DatesUnknown).rows(profile.rows_where(|_| true)));
        }
        return;
    }
    // A number of a spreadsheet beside written days may be anything.
    let excel = chosen.iter().position(|form| self::form(*form) == "excel");
    if let Some(at) = excel.filter(|_| chosen.len() > 1) {
        let form = chosen.remove(at);
        let rows = profile.rows_where(|look| reads(look, form) && !chosen.iter().any(|other| reads(look, *other)));
        doubts.push(Note::new(OfferCode::DatesUnknown).rows(rows));
    }
    let short = chosen.iter().any(|form| self::form(*form).ends_with("YY") && !self::form(*form).ends_with("YYYY"));
    if short {
        let late = rule.role == ColumnRole::BirthDay || profile.count_where(|look| look.1 & LATE != 0) > 0;
        let note = Note::new(OfferCode::YearShort).rows(profile.rows_where(|look| look.1 & LATE != 0));
        if late { doubts.push(note) } else { reasons.push(note) }
    }
    // Without a declared zone reading keeps both days that they may be.
    if profile.count_where(|look| look.1 & ZONE != 0) > 0 {
        let rows = profile.rows_where(|look| look.1 & ZONE != 0);
        reasons.push(Note::new(OfferCode::TimeZone).rows(rows));
    }
    let unread = profile.count_where(|look| !named(look) && !chosen.iter().any(|form| reads(look, *form)));
    if u64::from(unread) * 2 > u64::from(profile.filled) {
        let rows = profile.rows_where(|look| !chosen.iter().any(|form| reads(look, *form)));
        doubts.push(Note::new(OfferCode::DatesUnknown).rows(rows));
    }
    let more =
        |form: usize| profile.count_where(|look| look.1 & NO_TIME != 0 && (look.1 >> BEHIND) & bit(form) != 0) > 0;
    rule.dates =
        chosen.iter().map(|form| format!("{}{}", self::form(*form), if more(*form) { "*" } else { "" })).collect();
    reasons.push(Note::new(OfferCode::DatesSeen).seen(Some(rule.dates.join(", "))));
}

fn form(number: usize) -> &'static str {
    FORMS.get(number).copied().unwrap_or("YYYY-MM-DD")
}
