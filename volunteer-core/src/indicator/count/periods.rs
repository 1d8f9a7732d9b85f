//! Periods that do not overlap are counted together.

use super::days;
use crate::calendar::Period;
use crate::register::{NONE, UNKNOWN_DAY};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

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

/// The axis of periods of a class: one code for each period, and one for every set of periods in which a row of uncertain days
/// may lie.
#[derive(Clone)]
pub(super) struct Periods {
    days: Vec<(i32, i32)>,
    /// Where a row without a day surely lies.
    whole: (i32, i32),
    codes: BTreeMap<(u32, u32), u32>,
    /// First and last period in which the rows of an uncertain code may lie, in the order of the codes.
    uncertain: Vec<(u32, u32)>,
}

impl Periods {
    /// `undated`: the days in which a row without a day surely lies, if any are known.
    pub(super) fn new(class: &[Period], undated: Option<Period>) -> Self {
        let days: Vec<(i32, i32)> = class.iter().map(|period| days(*period)).collect();
        let whole = undated.map_or((i32::MIN, i32::MAX), super::days);
        Self { days, whole, codes: BTreeMap::new(), uncertain: Vec::new() }
    }

    /// The days in which a row surely lies: one known end says something; where neither is known, the scope does.
    fn known(&self, days: (i32, i32)) -> (i32, i32) {
        match days {
            (UNKNOWN_DAY, UNKNOWN_DAY) => self.whole,
            (UNKNOWN_DAY, last) => (self.whole.0.min(last), last),
            (first, UNKNOWN_DAY) => (first, self.whole.1.max(first)),
            (first, last) => (first.min(last), first.max(last)),
        }
    }

    /// The periods in which a row may lie.
    pub(super) fn span(&self, days: (i32, i32)) -> Range<usize> {
        let (first, last) = self.known(days);
        // The first period that does not end before, and the last that does not begin after.
        self.days.partition_point(|(_, end)| *end < first)..self.days.partition_point(|(start, _)| *start <= last)
    }

    /// The code of a row; [`NONE`] for one that lies in no period.
    pub(super) fn code(&mut self, days: (i32, i32)) -> u32 {
        let (first, last) = self.known(days);
        let Range { start: from, end: to } = self.span(days);
        let code = |at: usize| u32::try_from(at).unwrap_or(NONE);
        if from >= to {
            return NONE;
        }
        if to - from == 1 && self.days.get(from).is_some_and(|(start, end)| *start <= first && last <= *end) {
            return code(from);
        }
        let (next, pair) = (code(self.days.len() + self.uncertain.len()), (code(from), code(to - 1)));
        let known = *self.codes.entry(pair).or_insert(next);
        if known == next {
            self.uncertain.push(pair);
        }
        known
    }

    /// The periods in which rows of a code may lie, and whether they surely lie there.
    pub(super) fn of_code(&self, code: u32) -> (Range<usize>, bool) {
        let at = usize::try_from(code).unwrap_or(usize::MAX);
        if at < self.days.len() {
            return (at..at + 1, true);
        }
        let place = |at: u32| usize::try_from(at).unwrap_or(usize::MAX);
        match at.checked_sub(self.days.len()).and_then(|at| self.uncertain.get(at)) {
            Some((from, to)) => (place(*from)..place(*to).saturating_add(1), false),
            None => (0..0, false),
        }
    }

    /// How many periods there are.
    pub(super) const fn len(&self) -> usize {
        self.days.len()
    }

    pub(super) fn leaves(&self) -> u32 {
        u32::try_from(self.days.len() + self.uncertain.len()).unwrap_or(u32::MAX)
    }

    /// What may lie in each period, gone through from the first on.
    pub(super) fn sweep(&self) -> Sweep {
        let first = u32::try_from(self.days.len()).unwrap_or(u32::MAX);
        let mut coming: Vec<(u32, u32, u32)> =
            (first..).zip(&self.uncertain).map(|(code, (from, to))| (*from, *to, code)).collect();
        coming.sort_unstable_by(|a, b| b.cmp(a));
        Sweep { coming, open: BTreeSet::new() }
    }
}

/// The uncertain codes that may lie in one period after the other.
pub(super) struct Sweep {
    /// First and last period and code, the next last.
    coming: Vec<(u32, u32, u32)>,
    /// Last period and code.
    open: BTreeSet<(u32, u32)>,
}

impl Sweep {
    /// The codes of rows that may lie in a period. Periods are asked for in order: this one is not before the last one.
    pub(super) fn at(&mut self, period: u32) -> Vec<u32> {
        while let Some((from, to, code)) = self.coming.pop() {
            if from > period {
                self.coming.push((from, to, code));
                break;
            }
            self.open.insert((to, code));
        }
        self.open = self.open.split_off(&(period, 0));
        self.open.iter().map(|(_, code)| *code).collect()
    }
}
