//! Volunteers with at least so many participations in the months up to the last day of a period.

use super::cells::Counted;
use super::history::{known, months_until};
use super::places::{PlaceAxis, Places};
use super::table::{Row, Table};
use super::{CountCode, CountStep, days};
use crate::calendar::Period;
use crate::error::Result;
use crate::indicator::CountRule;
use crate::register::{NONE, UNLIMITED};
use std::collections::BTreeMap;
use std::sync::Arc;

/// What was counted of a cell.
#[derive(Clone, Copy, Default)]
struct Active {
    surely: i64,
    possibly: i64,
    /// Heads of unnamed groups, of whom each may be active.
    unnamed: i64,
    unlimited: bool,
    rows: u64,
}

/// The counting of one period, in steps.
pub(super) struct ActiveCount {
    /// For each leaf the places in which its rows surely or possibly lie.
    places: Arc<[Vec<(u32, bool)>]>,
    combinations: usize,
    window: (i32, i32),
    partial: bool,
    /// The next row.
    next: usize,
    /// Cell, person and whether the row surely lies there, in one word for each row and cell.
    met: Vec<u64>,
    cells: BTreeMap<u32, Active>,
}

impl ActiveCount {
    /// For each leaf the places asked for: what [`Self::new`] takes for one period after the other.
    pub(super) fn places(axis: &PlaceAxis) -> Arc<[Vec<(u32, bool)>]> {
        axis.places_of_leaves().into()
    }

    pub(super) fn new(
        rule: &CountRule,
        (table, period): (&Table, Period),
        places: &Places,
        of_leaves: &Arc<[Vec<(u32, bool)>]>,
    ) -> Result<Self> {
        let window = months_until(period.end(), rule.within_months.unwrap_or(1))?;
        Ok(Self {
            places: Arc::clone(of_leaves),
            combinations: table.combinations(),
            window: days(window),
            partial: places.scope_period().is_some_and(|scope| !scope.covers(&window)),
            next: 0,
            met: Vec::new(),
            cells: BTreeMap::new(),
        })
    }

    /// Goes through up to `budget` more rows, and answers how many; nothing is left to do where that is 0.
    pub(super) fn step(&mut self, table: &Table, budget: usize) -> usize {
        let to = table.len().min(self.next.saturating_add(budget.max(1)));
        let from = std::mem::replace(&mut self.next, to);
        for at in from..to {
            let Some(row) = table.row(at) else { continue };
            let (first, last) = known(row.days);
            if last >= self.window.0 && first <= self.window.1 {
                self.row(table, at, row, first >= self.window.0 && last <= self.window.1);
            }
        }
        to - from
    }

    fn row(&mut self, table: &Table, at: usize, row: Row, dated: bool) {
        let places = usize::try_from(row.leaf).ok().and_then(|leaf| self.places.get(leaf)).cloned().unwrap_or_default();
        let (fitting, categorised) = fitting(table, at);
        for (place, here) in places {
            let sure = here && dated && row.sure && categorised;
            for combination in &fitting {
                let cell = usize::try_from(place).unwrap_or(usize::MAX).saturating_mul(self.combinations);
                let cell = u32::try_from(cell.saturating_add(*combination)).unwrap_or(NONE);
                let counted = self.cells.entry(cell).or_default();
                counted.rows += u64::from(sure);
                if row.who == NONE {
                    counted.unnamed = counted.unnamed.saturating_add(i64::from(row.upper));
                    counted.unlimited |= row.upper == UNLIMITED;
                } else {
                    // Fewer than 2²⁰ cells, so that they fit beside the person.
                    self.met.push(u64::from(cell) << 33 | u64::from(row.who) << 1 | u64::from(sure));
                }
            }
        }
    }

    /// Counts who has come often enough.
    pub(super) fn finish(mut self, rule: &CountRule, table: &Table) -> ActiveCells {
        let needed = usize::try_from(rule.participations_at_least.unwrap_or(1)).unwrap_or(usize::MAX);
        let cell_of = |met: u64| u32::try_from(met >> 33).unwrap_or(NONE);
        let same = |met: u64| table.same(u32::try_from(met >> 1 & u64::from(u32::MAX)).unwrap_or(NONE));
        if table.same.is_empty() {
            self.met.sort_unstable();
        } else {
            self.met.sort_unstable_by_key(|met| (cell_of(*met), same(*met), *met));
        }
        // Those who may be the same are one person, or several who share their rows among them.
        for group in self.met.chunk_by(|a, b| cell_of(*a) == cell_of(*b) && same(*a) == same(*b)) {
            let (mut people, mut anybody) = (0, false);
            for person in group.chunk_by(|a, b| a >> 1 == b >> 1) {
                people += 1;
                anybody |= person.iter().filter(|met| **met & 1 == 1).count() >= needed;
            }
            let together = group.len() / needed.max(1);
            let counted = self.cells.entry(group.first().map_or(NONE, |met| cell_of(*met))).or_default();
            counted.surely += i64::from(anybody);
            counted.possibly += i64::try_from(together.min(people)).unwrap_or(i64::MAX);
        }
        ActiveCells { combinations: self.combinations, partial: self.partial, cells: self.cells }
    }
}

/// The numbers of the combinations in which a row may lie; and whether all its categories are known.
fn fitting(table: &Table, at: usize) -> (Vec<usize>, bool) {
    let (mut all, mut known) = (vec![0_usize], true);
    for one in &table.by {
        let code = one.codes.get(at).copied().unwrap_or(NONE);
        let labels = one.labels.len();
        known &= code < one.unknown();
        let codes = match usize::try_from(code) {
            Ok(code) if code < labels => code..code + 1,
            _ => 0..labels,
        };
        all = all.iter().flat_map(|number| codes.clone().map(move |code| number * labels + code)).collect();
    }
    (all, known)
}

/// The active volunteers of one period.
pub(super) struct ActiveCells {
    combinations: usize,
    partial: bool,
    cells: BTreeMap<u32, Active>,
}

impl ActiveCells {
    /// The value of a place and a combination, by their numbers.
    pub(super) fn cell(&self, place: usize, combination: usize) -> Counted {
        let cell = u32::try_from(place.saturating_mul(self.combinations).saturating_add(combination)).unwrap_or(NONE);
        let cell = self.cells.get(&cell).copied().unwrap_or_default();
        let open = self.partial || cell.unlimited;
        let mut trail = vec![CountStep { code: CountCode::Counted, rows: Some(cell.rows) }];
        if self.partial {
            trail.push(CountStep { code: CountCode::HistoryPartial, rows: None });
        }
        Counted { lower: cell.surely, upper: (!open).then(|| cell.possibly.saturating_add(cell.unnamed)), trail }
    }
}
