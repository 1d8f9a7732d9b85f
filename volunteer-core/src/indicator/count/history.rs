//! Rules that look back: who is new, who has come again, who is active.

use super::table::{Row, Table};
use super::{CountCode, CountStep};
use crate::calendar::Period;
use crate::error::{CalendarError, Result};
use crate::indicator::{CountOf, CountRule};
use crate::record::day_number;
use crate::register::grouped::Grouped;
use crate::register::{NONE, UNKNOWN_DAY, UNLIMITED};
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

/// Whether each period has rows of its own: what was before it, or what exists on its last day.
pub(super) const fn one_by_one(rule: &CountRule) -> bool {
    matches!(
        rule.of,
        CountOf::NewVolunteers | CountOf::RetainedVolunteers | CountOf::ActiveVolunteers | CountOf::Organisations
    )
}

/// The months that end with a day: whole months where it is the last of one.
pub(super) fn months_until(end: crate::calendar::Date, months: u32) -> Result<Period> {
    let out = || CalendarError::PeriodOutOfRange {};
    let next = end.succ_opt().ok_or_else(out)?;
    Period::new(next.checked_sub_months(chrono::Months::new(months)).ok_or_else(out)?, end)
}

/// What was seen of a person in the time looked back on.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Seen {
    #[default]
    No,
    Perhaps,
    Surely,
}

/// Heads without names: how many, and of how many rows nobody knows how many.
#[derive(Clone, Copy, Default)]
struct Heads {
    known: u64,
    open: u64,
}

/// The days of some rows in order, with the heads up to each.
fn heads_by(mut rows: Vec<(i32, u32)>) -> Vec<(i32, Heads)> {
    rows.sort_unstable();
    let mut sum = Heads::default();
    let rows = rows.into_iter().map(|(day, heads)| {
        if heads == UNLIMITED {
            sum.open += 1;
        } else {
            sum.known = sum.known.saturating_add(u64::from(heads));
        }
        (day, sum)
    });
    rows.collect()
}

/// The heads of the rows whose day is below a limit.
fn heads_below(rows: &[(i32, Heads)], limit: i32) -> Heads {
    let before = rows.partition_point(|(day, _)| *day < limit);
    before.checked_sub(1).and_then(|at| rows.get(at)).map(|(_, heads)| *heads).unwrap_or_default()
}

/// The rows of one period for a rule that looks back.
pub(super) struct Looked {
    /// Those that count, in doubt where their person may or may not have been there before.
    pub table: Table,
    /// Of those who come again: the rows of people who were never seen before, where somebody without a name was.
    pub unseen: Option<Table>,
    /// How many people without names were there before.
    pub hidden: u64,
    pub steps: Vec<CountStep>,
}

/// The rows of a table by person and by period of a class, for looking back from one period after the other.
pub(super) struct Lookback {
    by_person: Grouped<u32>,
    /// Rows without names: their first days and their last days, each in order, with how many heads there are up to there.
    unnamed: [Vec<(i32, Heads)>; 2],
    /// What was seen of each person, and when that was looked for.
    seen: Vec<(u32, Seen)>,
    looked: u32,
    /// Those who may be the same person, by the least code of each group.
    alike: BTreeMap<u32, Arc<[u32]>>,
    /// The rows that may lie in each period, where these are few.
    of_period: Vec<Vec<u32>>,
    /// Rows that may lie in many periods.
    long: Vec<(u32, Range<usize>)>,
}

/// In how many periods a row may lie without being in a list of its own.
const FEW: usize = 3;

impl Lookback {
    pub(super) fn new(table: &Table, periods: usize) -> Self {
        let nameless = || {
            let rows = table.who.iter().zip(&table.days).zip(&table.upper).filter(|((who, _), _)| **who == NONE);
            rows.map(|((_, days), heads)| (known(*days), *heads))
        };
        let unnamed = [
            heads_by(nameless().map(|((first, _), heads)| (first, heads)).collect()),
            heads_by(nameless().map(|((_, last), heads)| (last, heads)).collect()),
        ];
        let people = table.who.iter().filter(|who| **who != NONE).max();
        let people = people.and_then(|who| usize::try_from(*who).ok()).map_or(0, |who| who.saturating_add(1));
        Self {
            by_person: Grouped::new(&table.who, |row| row),
            unnamed,
            seen: vec![(0, Seen::No); people],
            looked: 0,
            alike: alike(table),
            of_period: vec![Vec::new(); periods],
            long: Vec::new(),
        }
    }

    /// Puts a row to the periods in which it may lie.
    pub(super) fn put(&mut self, row: u32, periods: Range<usize>) {
        if periods.len() > FEW {
            self.long.push((row, periods));
        } else {
            for period in self.of_period.get_mut(periods).unwrap_or_default() {
                period.push(row);
            }
        }
    }

    /// How many people without names may have been there between two days.
    fn hidden(&self, from: i32, to: i32) -> u64 {
        let [firsts, lasts] = &self.unnamed;
        // Who came last before the time has also come first before its end.
        let (begun, over) = (heads_below(firsts, to.saturating_add(1)), heads_below(lasts, from));
        if begun.open > over.open { u64::MAX } else { begun.known.saturating_sub(over.known) }
    }

    /// The rows of a period by its number.
    pub(super) fn rows(
        &mut self,
        rule: &CountRule,
        table: &Table,
        (number, period): (usize, Period),
        scope: Option<Period>,
    ) -> Result<Looked> {
        let before = period.start().pred_opt().ok_or(CalendarError::PeriodOutOfRange {})?;
        let window = match (rule.months_before, rule.of) {
            (Some(months), _) => Some(months_until(before, months)?),
            (None, CountOf::RetainedVolunteers) => Some(period.previous()?),
            _ => None,
        };
        let (mut steps, mut complete) = (Vec::new(), true);
        match window {
            Some(window) if scope.is_some_and(|scope| !scope.covers(&window)) => {
                complete = false;
                steps.push(CountStep { code: CountCode::HistoryPartial, rows: None });
            }
            None => steps.push(CountStep { code: CountCode::HistoryAssumed, rows: None }),
            _ => {}
        }
        let (from, to) = (window.map_or(i32::MIN, |window| day_number(window.start())), day_number(before));
        // As many as were there without a name may have been anybody.
        let hidden = self.hidden(from, to);
        let is_new = rule.of == CountOf::NewVolunteers;
        // Where nobody knows how many, every row is in doubt.
        let certain = complete && (hidden == 0 || (hidden < u64::MAX && is_new));
        let mut unseen = (complete && hidden > 0 && hidden < u64::MAX && !is_new).then(|| table.without_rows());
        self.looked += 1;
        let long = self.long.iter().filter(|(_, periods)| periods.contains(&number)).map(|(row, _)| *row);
        let rows: Vec<u32> = self.of_period.get(number).into_iter().flatten().copied().chain(long).collect();
        let mut kept = table.without_rows();
        for at in rows.into_iter().filter_map(|row| usize::try_from(row).ok()) {
            let Some(mut row) = table.row(at) else { continue };
            let seen = self.seen(table, row.who, (from, to));
            let never = seen == Some(Seen::No);
            let sure = match (seen, is_new) {
                (Some(Seen::No), true) => certain,
                (Some(Seen::Surely), false) => true,
                (Some(Seen::No), false) if certain => continue,
                (Some(Seen::Surely), true) => continue,
                _ => false,
            };
            row.sure &= sure;
            // Nobody knows whether unnamed people were there before.
            if row.who == NONE {
                row.lower = 0;
            }
            let kept = unseen.as_mut().filter(|_| never).unwrap_or(&mut kept);
            kept.push(row);
            for (kept, by) in kept.by.iter_mut().zip(&table.by) {
                kept.codes.extend(by.codes.get(at));
            }
        }
        kept.decided = table.decided.clone();
        let unseen = unseen.filter(|unseen| unseen.len() > 0);
        Ok(Looked { table: kept, unseen, hidden: if complete && hidden < u64::MAX { hidden } else { 0 }, steps })
    }

    /// What was seen of a person between two days, or perhaps under another spelling; nothing can be said of one without a name.
    fn seen(&mut self, table: &Table, who: u32, days: (i32, i32)) -> Option<Seen> {
        let own = self.seen_as(table, who, days)?;
        if own == Seen::No
            && let Some(group) = self.alike.get(&table.same(who)).map(Arc::clone)
            && group.iter().any(|other| self.seen_as(table, *other, days).is_some_and(|seen| seen != Seen::No))
        {
            return Some(Seen::Perhaps);
        }
        Some(own)
    }

    /// What was seen under one code.
    fn seen_as(&mut self, table: &Table, who: u32, (from, to): (i32, i32)) -> Option<Seen> {
        let (looked, seen) = usize::try_from(who).ok().and_then(|who| self.seen.get_mut(who))?;
        if *looked != self.looked {
            (*looked, *seen) = (self.looked, Seen::No);
            for at in self.by_person.of(who).iter().filter_map(|row| usize::try_from(*row).ok()) {
                let Some(row) = table.row(at) else { continue };
                let (first, last) = known(row.days);
                if row.sure && first >= from && last <= to && first != i32::MIN {
                    *seen = Seen::Surely;
                    break;
                }
                if first <= to && last >= from {
                    *seen = Seen::Perhaps;
                }
            }
        }
        Some(*seen)
    }
}

/// Those who may be the same person, by the least code of each group.
fn alike(table: &Table) -> BTreeMap<u32, Arc<[u32]>> {
    let mut groups: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
    for (least, code) in table.same.iter().zip(0..).filter(|(least, code)| **least != *code) {
        groups.entry(*least).or_insert_with(|| vec![*least]).push(code);
    }
    groups.into_iter().map(|(least, group)| (least, group.into())).collect()
}

/// What exists on a day: from its first day on, where that is known, to its last, where it has one.
pub(super) fn standing(table: &Table, day: i32) -> Table {
    let mut kept = table.without_rows();
    for at in 0..table.len() {
        let Some(row) = table.row(at) else { continue };
        let (first, last) = row.days;
        if (first == UNKNOWN_DAY || first <= day) && (last == UNKNOWN_DAY || last >= day) {
            kept.push(Row { days: (day, day), ..row });
            for (kept, by) in kept.by.iter_mut().zip(&table.by) {
                kept.codes.extend(by.codes.get(at));
            }
        }
    }
    kept
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
