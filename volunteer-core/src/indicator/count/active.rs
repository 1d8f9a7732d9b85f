//! Volunteers with at least so many participations in the months up to the last day of a period.

use super::cells::Counted;
use super::history::{known, months_until};
use super::places::Places;
use super::table::{Row, Table};
use super::{CountCode, CountStep, days};
use crate::calendar::Period;
use crate::error::Result;
use crate::indicator::CountRule;
use crate::register::{NONE, UNLIMITED};
use std::collections::BTreeMap;
use std::sync::Arc;

/// What was counted of a cell.
#[derive(Clone, Default)]
struct Active {
    surely: i64,
    possibly: i64,
    /// The heads of each unnamed group, of whom anybody may have been there.
    unnamed: Vec<u32>,
    /// Of those who came, and not often enough: how many came how often.
    short: BTreeMap<usize, u64>,
    /// Rows that surely count, may count, lie in another place, at another time, and have no names.
    rows: u64,
    possible: u64,
    elsewhere: u64,
    other_time: u64,
    other_category: u64,
    /// Rows of which a decision takes something away.
    decided: BTreeMap<CountCode, u64>,
}

impl Active {
    /// How many more may have come often enough, if the people without names were they: whoever lacks least comes first, nobody
    /// twice in one group.
    fn unnamed(&self, needed: usize) -> Option<i64> {
        if self.unnamed.is_empty() {
            return Some(0);
        }
        if self.unnamed.contains(&UNLIMITED) {
            return None;
        }
        let heads = self.unnamed.iter().fold(0_u64, |sum, heads| sum.saturating_add(u64::from(*heads)));
        // Those who came, by what they lack, then people who came under no name at all.
        let mut lacks: Vec<(u64, u64)> =
            self.short.iter().rev().map(|(times, people)| (needed.saturating_sub(*times) as u64, *people)).collect();
        lacks.push((needed as u64, u64::MAX));
        let (mut left, mut more) = (heads, 0_u64);
        let mut taken: Vec<(u64, u64)> = Vec::new();
        for (lack, people) in lacks {
            if lack > self.unnamed.len() as u64 {
                break;
            }
            let fit = (left / lack.max(1)).min(people);
            taken.push((lack, fit));
            (left, more) = (left - fit * lack, more.saturating_add(fit));
            if fit < people {
                break;
            }
        }
        // Heads of a large group cannot make up for small ones: nobody is in a group twice.
        while more > 0 && !self.fits(&taken) {
            let Some((_, people)) = taken.last_mut() else { break };
            if more.saturating_mul(self.unnamed.len() as u64) > MOST_TRIED {
                break;
            }
            (*people, more) = (people.saturating_sub(1), more - 1);
            if *people == 0 {
                taken.pop();
            }
        }
        Some(i64::try_from(more).unwrap_or(i64::MAX))
    }

    /// Whether so many people, who lack so much each, can be spread over the groups (D. Gale, H. J. Ryser, 1957): the most
    /// demanding of them find room.
    fn fits(&self, taken: &[(u64, u64)]) -> bool {
        let (mut demand, mut people) = (0_u64, 0_u64);
        for (lack, count) in taken.iter().rev() {
            demand = demand.saturating_add(lack.saturating_mul(*count));
            people = people.saturating_add(*count);
            let room = self.unnamed.iter().fold(0_u64, |sum, heads| sum.saturating_add(u64::from(*heads).min(people)));
            if demand > room {
                return false;
            }
        }
        true
    }
}

/// Up to how many people times groups a way to spread them is looked for; beyond, there may be fewer than the upper end says.
const MOST_TRIED: u64 = 1 << 16;

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
        let places = Arc::clone(&self.places);
        let codes = || table.by.iter().map(|one| one.codes.get(at).copied().unwrap_or(NONE));
        let (fitting, categorised) = (table.fitting(codes()), table.is_categorised(codes()));
        for (place, here) in usize::try_from(row.leaf).ok().and_then(|leaf| places.get(leaf)).into_iter().flatten() {
            let sure = *here && dated && row.sure && categorised;
            for combination in &fitting {
                let cell = self.number(*place, *combination);
                let counted = self.cells.entry(cell).or_default();
                counted.rows += u64::from(sure);
                counted.possible += u64::from(!sure);
                counted.elsewhere += u64::from(!here);
                counted.other_time += u64::from(!dated);
                counted.other_category += u64::from(!categorised);
                if row.who == NONE {
                    counted.unnamed.push(row.upper);
                } else {
                    // Fewer than 2²⁰ cells, so that they fit beside the person.
                    self.met.push(u64::from(cell) << 33 | u64::from(row.who) << 1 | u64::from(sure));
                }
            }
        }
    }

    /// The number of a cell.
    fn number(&self, place: u32, combination: usize) -> u32 {
        let cell = usize::try_from(place).unwrap_or(usize::MAX).saturating_mul(self.combinations);
        u32::try_from(cell.saturating_add(combination)).unwrap_or(NONE)
    }

    /// Rows of the time looked at of which a decision takes something away.
    fn decided(&mut self, table: &Table) {
        let rows = &table.decided;
        let places = Arc::clone(&self.places);
        for (at, ((code, leaf), days)) in rows.code.iter().zip(&rows.leaf).zip(&rows.days).enumerate() {
            let (first, last) = known(*days);
            if last < self.window.0 || first > self.window.1 {
                continue;
            }
            let fitting = table.fitting(rows.by.iter().map(|codes| codes.get(at).copied().unwrap_or(NONE)));
            for (place, _) in usize::try_from(*leaf).ok().and_then(|leaf| places.get(leaf)).into_iter().flatten() {
                for combination in &fitting {
                    let cell = self.number(*place, *combination);
                    *self.cells.entry(cell).or_default().decided.entry(*code).or_default() += 1;
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
            if together < people {
                // Whatever rows are left over count for one of them; the others have none.
                *counted.short.entry(group.len() - together * needed.max(1)).or_default() += 1;
                let others = (people - together).saturating_sub(1) as u64;
                if others > 0 {
                    *counted.short.entry(0).or_default() += others;
                }
            }
        }
        self.decided(table);
        ActiveCells { combinations: self.combinations, needed, partial: self.partial, cells: self.cells }
    }
}

/// The active volunteers of one period.
pub(super) struct ActiveCells {
    combinations: usize,
    needed: usize,
    partial: bool,
    cells: BTreeMap<u32, Active>,
}

impl ActiveCells {
    /// The value of a place and a combination, by their numbers.
    pub(super) fn cell(&self, place: usize, combination: usize) -> Counted {
        let cell = u32::try_from(place.saturating_mul(self.combinations).saturating_add(combination)).unwrap_or(NONE);
        let cell = self.cells.get(&cell).cloned().unwrap_or_default();
        let unnamed = cell.unnamed(self.needed).filter(|_| !self.partial);
        let upper = unnamed.map(|unnamed| cell.possibly.saturating_add(unnamed));
        let trail = vec![CountStep { code: CountCode::Counted, rows: Some(cell.rows) }];
        let mut counted = Counted { lower: cell.surely, upper, trail };
        for (code, rows) in [
            (CountCode::Possible, cell.possible),
            (CountCode::PlaceUncertain, cell.elsewhere),
            (CountCode::PeriodUncertain, cell.other_time),
            (CountCode::ConditionUncertain, cell.other_category),
            (CountCode::UnnamedGroups, cell.unnamed.len() as u64),
        ] {
            counted.add(code, rows);
        }
        cell.decided.into_iter().for_each(|(code, rows)| counted.add(code, rows));
        if self.partial {
            counted.trail.push(CountStep { code: CountCode::HistoryPartial, rows: None });
        }
        counted
    }
}
