//! Periods that do not overlap are counted together.

use super::days;
use crate::calendar::Period;
use crate::register::UNKNOWN_DAY;
use std::collections::{BTreeMap, BTreeSet};

/// Classes of periods that do not overlap, each in order.
pub(super) fn classes(periods: &BTreeSet<Period>) -> Vec<Vec<Period>> {
    let mut classes: Vec<Vec<Period>> = Vec::new();
    for period in periods {
        // In order of their first days a period is free of a class if it begins after the last one of it ends.
        let free = classes.iter_mut().find(|class| class.last().is_none_or(|last| last.end() < period.start()));
        match free {
            Some(class) => class.push(*period),
            None => classes.push(vec![*period]),
        }
    }
    classes
}

/// The codes of rows on the axis of periods: one for each period, and one for every set of periods in which a row of
/// uncertain days may lie.
pub(super) struct Periods {
    days: Vec<(i32, i32)>,
    /// First and last period in which the rows of a code may lie.
    uncertain: Vec<(u32, u32)>,
    pub codes: Vec<u32>,
}

impl Periods {
    /// `undated`: the days in which a row without a day surely lies, if any are known.
    pub(super) fn new(class: &[Period], rows: &[(i32, i32)], undated: Option<Period>) -> Self {
        let days: Vec<(i32, i32)> = class.iter().map(|period| days(*period)).collect();
        let whole = undated.map_or((i32::MIN, i32::MAX), super::days);
        let count = u32::try_from(days.len()).unwrap_or(u32::MAX);
        let mut uncertain: BTreeMap<(u32, u32), u32> = BTreeMap::new();
        let mut codes = Vec::with_capacity(rows.len());
        for (first, last) in rows {
            // One known end says something; where neither is known, the scope does.
            let (first, last) = match (*first, *last) {
                (UNKNOWN_DAY, UNKNOWN_DAY) => whole,
                (UNKNOWN_DAY, last) => (whole.0.min(last), last),
                (first, UNKNOWN_DAY) => (first, whole.1.max(first)),
                (first, last) => (first.min(last), first.max(last)),
            };
            // The first period that does not end before, and the last that does not begin after.
            let from = days.partition_point(|(_, end)| *end < first);
            let to = days.partition_point(|(start, _)| *start <= last);
            let code = if from >= to {
                crate::register::NONE
            } else if to - from == 1 && days.get(from).is_some_and(|(start, end)| *start <= first && last <= *end) {
                u32::try_from(from).unwrap_or(crate::register::NONE)
            } else {
                let (from, to) = (u32::try_from(from).unwrap_or(0), u32::try_from(to - 1).unwrap_or(0));
                let next = count + u32::try_from(uncertain.len()).unwrap_or(u32::MAX);
                *uncertain.entry((from, to)).or_insert(next)
            };
            codes.push(code);
        }
        let mut pairs: Vec<((u32, u32), u32)> = uncertain.into_iter().collect();
        pairs.sort_by_key(|(_, code)| *code);
        Self { days, uncertain: pairs.into_iter().map(|(pair, _)| pair).collect(), codes }
    }

    pub(super) fn leaves(&self) -> u32 {
        u32::try_from(self.days.len() + self.uncertain.len()).unwrap_or(u32::MAX)
    }

    /// The code of a period, and the codes of rows that may lie in it.
    pub(super) fn nodes(&self, period: Period) -> (u32, Vec<u32>) {
        let at = self.days.iter().position(|one| *one == days(period)).unwrap_or(usize::MAX);
        let code = u32::try_from(at).unwrap_or(crate::register::NONE);
        let first = u32::try_from(self.days.len()).unwrap_or(u32::MAX);
        let possible = (first..).zip(&self.uncertain).filter(|(_, (from, to))| *from <= code && code <= *to);
        (code, possible.map(|(code, _)| code).collect())
    }
}
