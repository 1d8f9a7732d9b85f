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
    /// What doubtful corrections may take away from minutes: zero or less.
    pub less: i64,
}

/// A category that was asked for: the code of every row, one more than those of its labels where it is not known.
#[derive(Clone, Default)]
pub(super) struct Breakdown {
    pub name: String,
    pub labels: Arc<[String]>,
    pub codes: Vec<u32>,
}

impl Breakdown {
    /// The code of rows of which it is not known.
    pub(super) fn unknown(&self) -> u32 {
        u32::try_from(self.labels.len()).unwrap_or(NONE - 1)
    }
}

impl Table {
    /// No rows, with the same categories.
    pub(super) fn without_rows(&self) -> Self {
        let by = self.by.iter().map(|one| Breakdown { codes: Vec::new(), ..one.clone() }).collect();
        Self { by, same: Arc::clone(&self.same), less: self.less, ..Self::default() }
    }

    /// The least code of those who may be the same person.
    pub(super) fn same(&self, who: u32) -> u32 {
        usize::try_from(who).ok().and_then(|who| self.same.get(who)).copied().unwrap_or(who)
    }

    /// Looks at who may be the same person, as the caller has decided.
    pub(super) fn people(&mut self, alike: &Alike, count: usize, decided: AlikePeople) {
        if alike.is_empty() || decided == AlikePeople::Apart {
            return;
        }
        if decided == AlikePeople::Same {
            self.who.iter_mut().for_each(|who| *who = alike.same(*who));
            return;
        }
        let same: Vec<u32> = (0..u32::try_from(count).unwrap_or(NONE)).map(|code| alike.same(code)).collect();
        let mut several = vec![false; count];
        for (least, code) in same.iter().zip(0..).filter(|(least, code)| **least != *code) {
            for at in [*least, code].into_iter().filter_map(|code| usize::try_from(code).ok()) {
                several.get_mut(at).into_iter().for_each(|several| *several = true);
            }
        }
        let in_group = |who: u32| usize::try_from(who).ok().and_then(|at| several.get(at)).copied().unwrap_or(false);
        let rows = self.who.iter().filter(|who| in_group(**who)).count();
        if rows > 0 {
            self.steps.push(CountStep { code: CountCode::PeopleLikelySame, rows: u64::try_from(rows).ok() });
            self.same = same.into();
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
            sure: *self.unsure.get(at)? == 0,
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
        self.unsure.push(u8::from(!row.sure));
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

    /// The names of a combination.
    pub(super) fn named(&self, combination: &[u32]) -> BTreeMap<String, String> {
        let label = |one: &Breakdown, code: u32| {
            usize::try_from(code).ok().and_then(|code| one.labels.get(code)).cloned().unwrap_or_default()
        };
        self.by.iter().zip(combination).map(|(one, code)| (one.name.clone(), label(one, *code))).collect()
    }
}
