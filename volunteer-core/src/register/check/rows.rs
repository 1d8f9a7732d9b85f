//! What one row alone shows: hours that cannot be, absence with hours, numbers that stand for something else.

use super::super::finding::FindingCode;
use super::super::{Register, UNKNOWN_CLOCK, UNKNOWN_DAY, UNKNOWN_MINUTES, UNLIMITED};
use super::case;
use super::case::{Case, Table, at, indexes};
use super::look::Look;
use crate::context::CheckPolicy;
use crate::record::day_number;
use std::ops::Range;

/// Minutes of a day on a clock.
const DAY: i64 = 1440;

pub(super) fn check(look: &Look<'_>, range: Range<u32>, out: &mut dyn FnMut(&Case)) {
    let (register, policy) = (look.register, &look.context.checks);
    hours(look, range.clone(), out);
    if look.has_clocks {
        clocks(look, range.clone(), out);
    }
    sentinels(register, policy, range.clone(), out);
    people_missing(register, range, out);
}

fn hours(look: &Look<'_>, range: Range<u32>, out: &mut dyn FnMut(&Case)) {
    let (register, policy) = (look.register, &look.context.checks);
    let table = &register.participations;
    for index in range {
        let (Some(minutes), Some(status)) = (at(&table.minutes, index), at(&table.status, index)) else { continue };
        let rows = [index];
        let mut say = |code, details: &[(&'static str, i64)]| {
            out(&Case::new(code, Table::Participations, &rows).with(details));
        };
        match minutes {
            UNKNOWN_MINUTES if status.took_place() && look.timed.contains(&at(&table.source, index)) => {
                say(FindingCode::HoursMissing, &[]);
            }
            UNKNOWN_MINUTES => {}
            0 => say(FindingCode::HoursZero, &[]),
            // What else is wrong with a number that stands for something else follows from that.
            _ if look.is_sentinel(index) => {}
            minutes if minutes < 0 => say(FindingCode::HoursNegative, &[("minutes", minutes.into())]),
            minutes => {
                // No limit is below that of one head on one day.
                if i64::from(minutes) > i64::from(policy.day_minutes) {
                    let limit = limit(register, policy, index);
                    if i64::from(minutes) > limit {
                        say(FindingCode::RowOver24h, &[("minutes", minutes.into()), ("limit", limit)]);
                    }
                }
                if status.is_absence() && !is_by_clock(register, policy, index) {
                    say(FindingCode::AbsenceWithHours, &[("minutes", minutes.into())]);
                }
            }
        }
    }
}

/// The most minutes that a row can have: those of its days, for each head. Days that are not known are one.
fn limit(register: &Register, policy: &CheckPolicy, index: u32) -> i64 {
    let table = &register.participations;
    let days = match (at(&table.first_day, index), at(&table.last_day, index)) {
        (Some(first), Some(last)) if first != UNKNOWN_DAY && last > first => i64::from(last) - i64::from(first) + 1,
        _ => 1,
    };
    let heads = match at(&table.heads_upper, index) {
        Some(UNLIMITED) => return i64::MAX,
        Some(heads) => i64::from(heads).max(1),
        None => 1,
    };
    i64::from(policy.day_minutes).saturating_mul(days).saturating_mul(heads)
}

/// When a row began and ended, in minutes since 1970-01-01; none where it ends before it starts.
pub(super) fn shift(register: &Register, index: u32) -> Option<(i64, i64)> {
    let table = &register.participations;
    let clock = |column: &[u16]| at(column, index).filter(|clock| *clock != UNKNOWN_CLOCK).map(i64::from);
    let first = at(&table.first_day, index).filter(|day| *day != UNKNOWN_DAY).map(i64::from)?;
    let last = at(&table.last_day, index).filter(|day| *day != UNKNOWN_DAY).map_or(first, i64::from);
    let (start, end) = (first * DAY + clock(&table.start)?, last * DAY + clock(&table.end)?);
    (start <= end).then_some((start, end))
}

/// Whether the minutes are no more than the time between start and end: of somebody absent, the time that was planned.
fn is_by_clock(register: &Register, policy: &CheckPolicy, index: u32) -> bool {
    let minutes = at(&register.participations.minutes, index).map(i64::from);
    let heads = at(&register.participations.heads_upper, index).map_or(1, |heads| i64::from(heads).max(1));
    let span = shift(register, index).map(|(start, end)| (end - start).saturating_mul(heads));
    minutes.zip(span).is_some_and(|(minutes, span)| minutes <= span + i64::from(policy.clock_minutes))
}

/// Whether a shift ends on the day after the one on which it began, within a day of its start: it belongs to the day on which
/// it began.
pub(super) fn is_night(register: &Register, index: u32) -> bool {
    let table = &register.participations;
    let days = at(&table.first_day, index).zip(at(&table.last_day, index));
    days.is_some_and(|(first, last)| first != UNKNOWN_DAY && first.checked_add(1) == Some(last))
        && shift(register, index).is_some_and(|(start, end)| end - start < DAY)
}

fn clocks(look: &Look<'_>, range: Range<u32>, out: &mut dyn FnMut(&Case)) {
    let (register, policy) = (look.register, &look.context.checks);
    let table = &register.participations;
    for index in range {
        let known = at(&table.minutes, index).filter(|minutes| *minutes != UNKNOWN_MINUTES && *minutes > 0);
        let heads = at(&table.heads_lower, index).zip(at(&table.heads_upper, index));
        let (Some(minutes), Some((fewest, most)), Some((start, end))) = (known, heads, shift(register, index)) else {
            continue;
        };
        // A shift of several days may have had nights in between: the clock is only an upper end.
        let (minutes, span, tolerance) = (i64::from(minutes), end - start, i64::from(policy.clock_minutes));
        let several_days = end.div_euclid(DAY) > start.div_euclid(DAY) + 1;
        let of_heads = |heads: u32, each: i64| i64::from(heads.max(1)).saturating_mul(each);
        let longer = most != UNLIMITED && minutes > of_heads(most, span + tolerance);
        let shorter = !several_days && minutes < of_heads(fewest, span - tolerance);
        if (longer || shorter) && !look.is_sentinel(index) {
            let details = [("minutes", minutes), ("clock", span)];
            out(&Case::new(FindingCode::HoursAgainstClock, Table::Participations, &[index]).with(&details));
        }
    }
}

/// One row of a source may stand in several tables; it is one case.
pub(super) fn each_row_once(
    register: &Register,
    code: FindingCode,
    suspicious: impl Fn(Table, u32, i32, i32) -> bool,
    out: &mut dyn FnMut(&Case),
) {
    let (p, a, e) = (&register.participations, &register.assistances, &register.activities);
    let tables = [
        (Table::Participations, &p.first_day, &p.last_day),
        (Table::Assistances, &a.first_day, &a.last_day),
        (Table::Activities, &e.first_day, &e.last_day),
    ];
    let mut met = Vec::new();
    for (place, (table, first, last)) in tables.into_iter().enumerate() {
        for (index, (first, last)) in indexes(first).zip(first.iter().zip(last)) {
            if suspicious(table, index, *first, *last)
                && let Some(row) = case::row_ref(register, table, index)
            {
                met.push((row, place, table, index));
            }
        }
    }
    met.sort_unstable_by_key(|(row, place, _, index)| (*row, *place, *index));
    met.dedup_by_key(|(row, ..)| *row);
    for (_, _, table, index) in met {
        out(&Case::new(code, table, &[index]));
    }
}

/// The last day before the first, or on one day the end before the start on the clock. A shift over midnight has the next
/// day as its last.
pub(super) fn ends(register: &Register, out: &mut dyn FnMut(&Case)) {
    let table = &register.participations;
    let clock = |column: &[u16], index| at(column, index).filter(|clock| *clock != UNKNOWN_CLOCK);
    let reversed = |of: Table, index, first: i32, last: i32| {
        let known = first != UNKNOWN_DAY && last != UNKNOWN_DAY;
        let clocks = || clock(&table.end, index).zip(clock(&table.start, index));
        let on_a_day = of == Table::Participations && first == last;
        known && (last < first || (on_a_day && clocks().is_some_and(|(end, start)| end < start)))
    };
    each_row_once(register, FindingCode::EndBeforeStart, reversed, out);
}

fn sentinels(register: &Register, policy: &CheckPolicy, range: Range<u32>, out: &mut dyn FnMut(&Case)) {
    let Some(least) = policy.sentinels.iter().min().copied() else {
        return counts(register, range, policy, out);
    };
    let stands_for_else = |number: u32| number >= least && policy.sentinels.contains(&number);
    let table = &register.participations;
    for index in range.clone() {
        let minutes = at(&table.minutes, index).and_then(|minutes| u32::try_from(minutes).ok()).unwrap_or(0);
        // Recorded as hours or as minutes.
        let hours = if minutes.is_multiple_of(60) { minutes / 60 } else { 0 };
        if let Some(value) = [minutes, hours].into_iter().find(|value| stands_for_else(*value)) {
            // That it is too long for a day follows from it, and is no finding of its own.
            let limit = limit(register, policy, index);
            let details = [("value", i64::from(value)), ("minutes", i64::from(minutes)), ("limit", limit)];
            let details = if i64::from(minutes) > limit { &details[..] } else { details.get(..1).unwrap_or_default() };
            out(&Case::new(FindingCode::SentinelValue, Table::Participations, &[index]).with(details));
        }
    }
    counts(register, range, policy, out);
}

/// Head-counts of participations; one head, as most rows have, is neither none nor a number that stands for something else.
fn counts(register: &Register, range: Range<u32>, policy: &CheckPolicy, out: &mut dyn FnMut(&Case)) {
    let table = &register.participations;
    let one_says_nothing = !policy.sentinels.contains(&1);
    for index in range {
        if !(one_says_nothing && at(&table.heads_lower, index) == Some(1)) {
            count(Table::Participations, index, (&table.heads_lower, &table.heads_upper), policy, out);
        }
    }
}

/// Counts of people helped.
pub(super) fn assistances(register: &Register, policy: &CheckPolicy, out: &mut dyn FnMut(&Case)) {
    let table = &register.assistances;
    for index in indexes(&table.row) {
        count(Table::Assistances, index, (&table.lower, &table.upper), policy, out);
    }
}

/// Days that usually stand for something else.
pub(super) fn sentinel_days(register: &Register, policy: &CheckPolicy, out: &mut dyn FnMut(&Case)) {
    let days: Vec<i32> = policy.sentinel_days.iter().map(|day| day_number(*day)).collect();
    if !days.is_empty() {
        let suspicious = |_, _, first, last| days.contains(&first) || days.contains(&last);
        each_row_once(register, FindingCode::SentinelValue, suspicious, out);
    }
}

/// A count of zero, or one that stands for something else.
fn count(table: Table, index: u32, (lower, upper): (&[u32], &[u32]), policy: &CheckPolicy, out: &mut dyn FnMut(&Case)) {
    match (at(lower, index), at(upper, index)) {
        (Some(0), Some(0)) => out(&Case::new(FindingCode::CountZero, table, &[index])),
        (Some(lower), Some(upper)) if lower == upper && policy.sentinels.contains(&lower) => {
            out(&Case::new(FindingCode::SentinelValue, table, &[index]).with(&[("value", i64::from(lower))]));
        }
        _ => {}
    }
}

/// One head without a name: somebody whose identifier is missing.
fn people_missing(register: &Register, range: Range<u32>, out: &mut dyn FnMut(&Case)) {
    let table = &register.participations;
    for index in range {
        let one = (at(&table.heads_lower, index), at(&table.heads_upper, index)) == (Some(1), Some(1));
        if one && at(&table.person, index) == Some(super::super::NONE) {
            out(&Case::new(FindingCode::PersonMissing, Table::Participations, &[index]));
        }
    }
}
