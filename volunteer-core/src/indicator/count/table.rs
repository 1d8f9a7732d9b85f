//! Rows that count or may count, as columns.

use super::{CountCode, CountStep};
use crate::register::NONE;
use crate::register::alike::Alike;
use crate::register::decision::AlikePeople;
use std::collections::BTreeMap;
use std::sync::Arc;

/// One row: who, how many heads, when, where, and whether it surely satisfies the conditions.
#[derive(Clone, Copy)]
pub(super) struct Row {
    pub who: u32,
    pub lower: u32,
    pub upper: u32,
    pub minutes: i32,
    pub days: (i32, i32),
    pub leaf: u32,
    pub sure: bool,
}

/// The rows that count or may count, as columns, with the categories asked for.
#[derive(Default)]
pub(super) struct Table {
    pub who: Vec<u32>,
    pub lower: Vec<u32>,
    pub upper: Vec<u32>,
    pub minutes: Vec<i32>,
    pub days: Vec<(i32, i32)>,
    /// Where, by the leaves of the axis of places.
    pub leaf: Vec<u32>,
    /// 0 where the row surely satisfies the conditions, else 1.
    pub unsure: Vec<u8>,
    pub by: Vec<Breakdown>,
    /// What was left out of the table.
    pub steps: Vec<CountStep>,
    /// For each person's code, the least code of those who may be the same; empty where all are surely different.
    pub same: Arc<[u32]>,
    /// Whether a row has minutes below zero, which are then marked as such in `unsure`.
    pub corrections: bool,
    /// Rows of which a decision of the caller takes something away.
    pub decided: Decided,
}

/// The bits of [`Table::unsure`].
pub(super) const UNSURE: u8 = 1;
pub(super) const CORRECTION: u8 = 2;

/// Rows that a decision leaves out, or whose value it takes as not recorded: where they would have counted, or might have.
#[derive(Clone, Default)]
pub(super) struct Decided {
    pub days: Vec<(i32, i32)>,
    pub leaf: Vec<u32>,
    /// Of each row, what the decision does.
    pub code: Vec<CountCode>,
    /// The codes of each category asked for.
    pub by: Vec<Vec<u32>>,
}

/// A category that was asked for: the code of every row, one more than those of its labels where it is not known, and codes
/// beyond that where it is one of several.
#[derive(Clone, Default)]
pub(super) struct Breakdown {
    pub name: String,
    pub labels: Arc<[String]>,
    pub codes: Vec<u32>,
    /// What rows may be that are one of several, in the order of their codes.
    sets: Vec<Vec<u32>>,
    of_set: BTreeMap<Vec<u32>, u32>,
}

impl Breakdown {
    /// A category of no rows yet.
    pub(super) fn new(name: String, labels: Arc<[String]>) -> Self {
        Self { name, labels, ..Self::default() }
    }

    /// The code of rows of which it is not known.
    pub(super) fn unknown(&self) -> u32 {
        u32::try_from(self.labels.len()).unwrap_or(NONE - 1)
    }

    /// The code of rows that are one of these.
    pub(super) fn one_of(&mut self, mut codes: Vec<u32>) -> u32 {
        codes.sort_unstable();
        codes.dedup();
        let next = self.unknown().saturating_add(1).saturating_add(u32::try_from(self.sets.len()).unwrap_or(NONE));
        let code = *self.of_set.entry(codes.clone()).or_insert(next);
        if code == next {
            self.sets.push(codes);
        }
        code
    }

    /// How many codes there are.
    pub(super) fn count(&self) -> u32 {
        self.unknown().saturating_add(1).saturating_add(u32::try_from(self.sets.len()).unwrap_or(NONE))
    }

    /// What a row of a code may be.
    pub(super) fn may_be(&self, code: u32) -> Vec<u32> {
        let set = code.checked_sub(self.unknown().saturating_add(1)).and_then(|at| usize::try_from(at).ok());
        match set.and_then(|at| self.sets.get(at)) {
            Some(set) => set.clone(),
            None if code < self.unknown() => vec![code],
            None => (0..self.unknown()).collect(),
        }
    }

    /// The codes of rows that may be this, itself first.
    pub(super) fn possible(&self, code: u32) -> Vec<u32> {
        let sets = (self.unknown().saturating_add(1)..).zip(&self.sets);
        let of_set = sets.filter(|(_, set)| set.contains(&code)).map(|(own, _)| own);
        [code, self.unknown()].into_iter().chain(of_set).collect()
    }
}

impl Table {
    /// No rows, with the same categories.
    pub(super) fn without_rows(&self) -> Self {
        let by = self.by.iter().map(|one| Breakdown { codes: Vec::new(), ..one.clone() }).collect();
        Self { by, same: Arc::clone(&self.same), ..Self::default() }
    }

    /// The least code of those who may be the same person.
    pub(super) fn same(&self, who: u32) -> u32 {
        usize::try_from(who).ok().and_then(|who| self.same.get(who)).copied().unwrap_or(who)
    }

    /// Looks at who may be the same person, as the caller has decided of each group.
    pub(super) fn people(&mut self, alike: &Alike, count: usize, decided: impl Fn(u32) -> AlikePeople) {
        if alike.is_empty() {
            return;
        }
        let codes = 0..u32::try_from(count).unwrap_or(NONE);
        // Who is who for sure, and the least code of those of whom it is open.
        let settled: Vec<(u32, u32)> = codes
            .map(|code| {
                let least = alike.same(code);
                match decided(least) {
                    AlikePeople::Apart => (code, code),
                    AlikePeople::Same => (least, least),
                    AlikePeople::Unsettled => (code, least),
                }
            })
            .collect();
        let of = |who: u32| usize::try_from(who).ok().and_then(|at| settled.get(at)).copied().unwrap_or((who, who));
        self.who.iter_mut().for_each(|who| *who = of(*who).0);
        let mut several = vec![false; count];
        for (code, (_, least)) in (0..).zip(&settled).filter(|(code, (_, least))| least != code) {
            for at in [*least, code].into_iter().filter_map(|code| usize::try_from(code).ok()) {
                several.get_mut(at).into_iter().for_each(|several| *several = of(code).0 == code);
            }
        }
        let in_group = |who: u32| usize::try_from(who).ok().and_then(|at| several.get(at)).copied().unwrap_or(false);
        let rows = self.who.iter().filter(|who| in_group(**who)).count();
        if rows > 0 {
            self.steps.push(CountStep { code: CountCode::PeopleLikelySame, rows: u64::try_from(rows).ok() });
            self.same = settled.into_iter().map(|(_, least)| least).collect();
        }
    }

    pub(super) fn len(&self) -> usize {
        self.who.len()
    }

    /// A row by its number.
    pub(super) fn row(&self, at: usize) -> Option<Row> {
        Some(Row {
            who: *self.who.get(at)?,
            lower: *self.lower.get(at)?,
            upper: *self.upper.get(at)?,
            minutes: *self.minutes.get(at)?,
            days: *self.days.get(at)?,
            leaf: *self.leaf.get(at)?,
            sure: *self.unsure.get(at)? & UNSURE == 0,
        })
    }

    /// Adds a row, without its categories.
    pub(super) fn push(&mut self, row: Row) {
        self.who.push(row.who);
        self.lower.push(row.lower.min(row.upper));
        self.upper.push(row.upper);
        self.minutes.push(row.minutes);
        self.days.push(row.days);
        self.leaf.push(row.leaf);
        self.unsure.push(if row.sure { 0 } else { UNSURE });
    }

    /// Marks the last row as one of minutes below zero.
    pub(super) fn mark_correction(&mut self) {
        self.corrections = true;
        self.unsure.last_mut().into_iter().for_each(|marks| *marks |= CORRECTION);
    }

    /// How many combinations of codes of the categories asked for there are; one where none was.
    pub(super) fn combinations(&self) -> usize {
        self.by.iter().fold(1, |all, one| all.saturating_mul(one.labels.len()))
    }

    /// The codes of a combination by its number; those of the last category change fastest.
    pub(super) fn combination(&self, number: usize) -> Vec<u32> {
        let mut rest = number;
        let mut codes: Vec<u32> = (self.by.iter().rev())
            .map(|one| {
                let labels = one.labels.len().max(1);
                let code = rest % labels;
                rest /= labels;
                u32::try_from(code).unwrap_or(NONE)
            })
            .collect();
        codes.reverse();
        codes
    }

    /// The numbers of the combinations in which a row may lie that has these codes.
    pub(super) fn fitting(&self, codes: impl Iterator<Item = u32>) -> Vec<usize> {
        let mut all = vec![0_usize];
        for (one, code) in self.by.iter().zip(codes) {
            let may_be = one.may_be(code);
            let number = |before: &usize, code: &u32| {
                let code = usize::try_from(*code).unwrap_or(usize::MAX);
                before.saturating_mul(one.labels.len()).saturating_add(code)
            };
            all = all.iter().flat_map(|before| may_be.iter().map(move |code| number(before, code))).collect();
        }
        all
    }

    /// Whether all categories of a row are known.
    pub(super) fn is_categorised(&self, codes: impl Iterator<Item = u32>) -> bool {
        self.by.iter().zip(codes).all(|(one, code)| code < one.unknown())
    }

    /// The names of a combination.
    pub(super) fn named(&self, combination: &[u32]) -> BTreeMap<String, String> {
        let label = |one: &Breakdown, code: u32| {
            usize::try_from(code).ok().and_then(|code| one.labels.get(code)).cloned().unwrap_or_default()
        };
        self.by.iter().zip(combination).map(|(one, code)| (one.name.clone(), label(one, *code))).collect()
    }
}
