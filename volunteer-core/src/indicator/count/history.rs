//! Rules that look back: who is new, who has come again, who is active.

use super::places::Places;
use super::rows::{Row, Table};
use super::{CountCode, CountStep};
use crate::calendar::Period;
use crate::error::{CalendarError, Result};
use crate::indicator::{CountOf, CountRule};
use crate::record::day_number;
use crate::register::{NONE, Register, UNKNOWN_DAY};

/// Whether each period has rows of its own: what was before it, or what exists on its last day.
pub(super) const fn one_by_one(rule: &CountRule) -> bool {
    looks_back(rule) || matches!(rule.of, CountOf::Organisations)
}

const fn looks_back(rule: &CountRule) -> bool {
    matches!(rule.of, CountOf::NewVolunteers | CountOf::RetainedVolunteers | CountOf::ActiveVolunteers)
}

/// The months that end with a day: whole months where it is the last of one.
pub(super) fn months_until(end: crate::calendar::Date, months: u32) -> Result<Period> {
    let out = || CalendarError::PeriodOutOfRange {};
    let next = end.succ_opt().ok_or_else(out)?;
    Period::new(next.checked_sub_months(chrono::Months::new(months)).ok_or_else(out)?, end)
}

/// What was seen of a person in the time looked back on.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Seen {
    No,
    Perhaps,
    Surely,
}

/// The rows of the period, with those in doubt whose person may or may not have been there before.
pub(super) fn apply(
    rule: &CountRule,
    table: &Table,
    register: &Register,
    class: &[Period],
    places: &Places,
) -> Result<(Table, Vec<CountStep>)> {
    let mut table = table.clone();
    let [period] = class else { return Ok((table, Vec::new())) };
    if rule.of == CountOf::Organisations {
        standing(&mut table, day_number(period.end()));
        return Ok((table, Vec::new()));
    }
    if !looks_back(rule) || rule.of == CountOf::ActiveVolunteers {
        return Ok((table, Vec::new()));
    }
    let before = period.start().pred_opt().ok_or(CalendarError::PeriodOutOfRange {})?;
    let scope = places.scope_period();
    let window = match (rule.months_before, rule.of) {
        (Some(months), _) => Some(months_until(before, months)?),
        (None, CountOf::RetainedVolunteers) => Some(period.previous()?),
        _ => None,
    };
    let mut steps = Vec::new();
    let mut complete = true;
    match window {
        Some(window) if scope.is_some_and(|scope| !scope.covers(&window)) => {
            complete = false;
            steps.push(CountStep { code: CountCode::HistoryPartial, rows: None });
        }
        None => steps.push(CountStep { code: CountCode::HistoryAssumed, rows: None }),
        _ => {}
    }
    let (from, to) = (window.map_or(i32::MIN, |window| day_number(window.start())), day_number(before));
    let mut seen = vec![Seen::No; register.people().len().max(largest(&table))];
    // Anybody may have been among the unnamed people of an earlier row.
    let mut anybody = false;
    for row in &table.rows {
        if row.who == NONE {
            let (first, last) = known(row.days);
            anybody |= first <= to && last >= from;
            continue;
        }
        let Some(person) = usize::try_from(row.who).ok().and_then(|who| seen.get_mut(who)) else { continue };
        let (first, last) = known(row.days);
        if row.sure && first >= from && last <= to && first != i32::MIN {
            *person = Seen::Surely;
        } else if first <= to && last >= from && *person == Seen::No {
            *person = Seen::Perhaps;
        }
    }
    let new = rule.of == CountOf::NewVolunteers;
    // Somebody who may be the same person was seen.
    let mut other = vec![false; if table.same.is_empty() { 0 } else { seen.len() }];
    for (who, _) in (0..).zip(&seen).filter(|(_, seen)| **seen != Seen::No) {
        if let Some(other) = usize::try_from(table.same(who)).ok().and_then(|same| other.get_mut(same)) {
            *other = true;
        }
    }
    let counts = |row: &Row| {
        let own = usize::try_from(row.who).ok().and_then(|who| seen.get(who)).copied().unwrap_or(Seen::Perhaps);
        let same = usize::try_from(table.same(row.who)).ok().and_then(|same| other.get(same)).copied().unwrap_or(false);
        let seen = if own == Seen::No && same { Seen::Perhaps } else { own };
        match (seen, new) {
            (Seen::No, true) => Some(complete && !anybody),
            (Seen::Surely, false) => Some(true),
            (Seen::No, false) if complete && !anybody => None,
            (Seen::Surely, true) => None,
            _ => Some(false),
        }
    };
    let verdicts: Vec<Option<bool>> = table.rows.iter().map(counts).collect();
    for (row, verdict) in table.rows.iter_mut().zip(&verdicts) {
        row.sure &= verdict.unwrap_or(false);
        // Nobody knows whether unnamed people were there before.
        if row.who == NONE {
            row.lower = 0;
        }
    }
    let keep: Vec<bool> = verdicts.iter().map(Option::is_some).collect();
    table.keep(&keep);
    Ok((table, steps))
}

/// Keeps what exists on a day: from its first day on, where that is known, to its last, where it has one.
fn standing(table: &mut Table, day: i32) {
    let exists = |row: &Row| {
        let (first, last) = row.days;
        (first == UNKNOWN_DAY || first <= day) && (last == UNKNOWN_DAY || last >= day)
    };
    let keep: Vec<bool> = table.rows.iter().map(exists).collect();
    table.keep(&keep);
    table.rows.iter_mut().for_each(|row| row.days = (day, day));
}

fn largest(table: &Table) -> usize {
    let codes = table.rows.iter().map(|row| row.who).filter(|who| *who != NONE);
    codes.max().and_then(|who| usize::try_from(who).ok()).map_or(0, |who| who.saturating_add(1))
}

/// The days between which a row surely lies.
pub(super) const fn known((first, last): (i32, i32)) -> (i32, i32) {
    match (first, last) {
        (UNKNOWN_DAY, UNKNOWN_DAY) => (i32::MIN, i32::MAX),
        (UNKNOWN_DAY, last) => (i32::MIN, last),
        (first, UNKNOWN_DAY) => (first, i32::MAX),
        (first, last) => {
            if first <= last {
                (first, last)
            } else {
                (last, first)
            }
        }
    }
}
