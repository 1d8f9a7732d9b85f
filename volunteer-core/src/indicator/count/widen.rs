//! Who may be in a cell without surely being there. What is counted there already adds nothing, and nobody is counted twice.
//!
//! A person is a set of spots: the place, the periods and the categories of each of their rows, as far as these are known. A spot
//! that is known in full is one cell, which the counting engine counts; any other may be several. People with the same spots are
//! counted together, each cell once however many of the spots may lie in it.

use super::periods::Periods;
use super::table::Table;
use crate::register::NONE;
use crate::register::grouped::Grouped;
use std::collections::BTreeMap;
use std::sync::Arc;

/// How many cells are gone through at most for the people of one class of periods. Beyond that, upper ends are sums over the
/// kinds of rows that may lie in a cell, and may be higher than they need be.
const MOST_CELLS: u64 = 1 << 30;

/// The place, the period and the categories of a row, by their codes.
type Spot = (u32, u32, u32);

/// The cells of a class of periods: period by period, place by place, combination by combination.
#[derive(Clone, Copy)]
pub(super) struct Shape {
    pub periods: usize,
    pub places: usize,
    pub combinations: usize,
}

impl Shape {
    fn cells(self) -> usize {
        self.periods.saturating_mul(self.places).saturating_mul(self.combinations)
    }

    fn cell(self, period: usize, place: u32, combination: usize) -> usize {
        self.number(period, usize::try_from(place).unwrap_or(usize::MAX), combination)
    }

    /// The number of a cell.
    pub(super) const fn number(self, period: usize, place: usize, combination: usize) -> usize {
        period
            .saturating_mul(self.places)
            .saturating_add(place)
            .saturating_mul(self.combinations)
            .saturating_add(combination)
    }
}

/// Rows by what is known of where they lie.
struct Spots {
    shape: Shape,
    periods: Periods,
    /// For each leaf the places asked for in which it lies, surely or perhaps.
    places: Arc<[Vec<(u32, bool)>]>,
    /// The codes of categories that occur together, and the combinations in which such rows may lie.
    of_codes: BTreeMap<Vec<u32>, u32>,
    fitting: Vec<(Vec<usize>, bool)>,
}

impl Spots {
    fn of(&mut self, table: &Table, leaf: u32, period: u32, codes: Vec<u32>) -> Spot {
        let next = u32::try_from(self.fitting.len()).unwrap_or(NONE);
        let known = if let Some(known) = self.of_codes.get(&codes) {
            *known
        } else {
            let fitting = table.fitting(codes.iter().copied());
            self.fitting.push((fitting, table.is_categorised(codes.iter().copied())));
            self.of_codes.insert(codes, next);
            next
        };
        (leaf, period, known)
    }

    fn places(&self, leaf: u32) -> &[(u32, bool)] {
        usize::try_from(leaf).ok().and_then(|leaf| self.places.get(leaf)).map_or(&[], Vec::as_slice)
    }

    fn fitting(&self, codes: u32) -> (&[usize], bool) {
        let found = usize::try_from(codes).ok().and_then(|codes| self.fitting.get(codes));
        found.map_or((&[], true), |(fitting, sure)| (fitting, *sure))
    }

    /// Whether rows of a spot surely lie where they may lie.
    fn is_sure(&self, (leaf, period, codes): Spot) -> bool {
        self.places(leaf).iter().all(|(_, sure)| *sure) && self.periods.of_code(period).1 && self.fitting(codes).1
    }

    /// In how many cells rows of a spot may lie.
    fn size(&self, (leaf, period, codes): Spot) -> u64 {
        let sizes = [self.places(leaf).len(), self.periods.of_code(period).0.len(), self.fitting(codes).0.len()];
        sizes.iter().fold(1_u64, |all, size| all.saturating_mul(*size as u64))
    }

    /// The cells in which rows of a spot may lie, and whether they surely do.
    fn each(&self, (leaf, period, codes): Spot, mut out: impl FnMut(usize, bool)) {
        let ((periods, dated), (fitting, categorised)) = (self.periods.of_code(period), self.fitting(codes));
        for period in periods {
            for (place, here) in self.places(leaf) {
                for combination in fitting {
                    out(self.shape.cell(period, *place, *combination), *here && dated && categorised);
                }
            }
        }
    }
}

/// The counting of who may be in each cell beside those who surely lie there, in steps.
pub(super) struct Widen {
    table: Arc<Table>,
    codes: Arc<[u32]>,
    spots: Spots,
    by_person: Grouped<u32>,
    next: u32,
    people: u32,
    /// People of the same spots, of whom some are not known in full.
    alike: BTreeMap<Vec<Spot>, u32>,
    /// The same once all are gathered, the next last.
    left: Option<Vec<(Vec<Spot>, u32)>>,
    more: Vec<u32>,
    stamps: Vec<u32>,
    stamp: u32,
}

impl Widen {
    /// The rows of a table with their codes on an axis of periods.
    pub(super) fn new(
        table: Arc<Table>,
        codes: Arc<[u32]>,
        periods: Periods,
        places: Arc<[Vec<(u32, bool)>]>,
        shape: Shape,
    ) -> Self {
        let people = table.who.iter().fold(0_u32, |end, who| end.max(who.wrapping_add(1)));
        Self {
            by_person: Grouped::new(&table.who, |row| row),
            spots: Spots { shape, periods, places, of_codes: BTreeMap::new(), fitting: Vec::new() },
            table,
            codes,
            next: 0,
            people,
            alike: BTreeMap::new(),
            left: None,
            more: Vec::new(),
            stamps: Vec::new(),
            stamp: 0,
        }
    }

    /// Does about so much more, and answers how much it was; nothing is left to do where that is 0.
    pub(super) fn step(&mut self, budget: usize) -> usize {
        let mut done = 0;
        while self.next < self.people && done < budget {
            done += self.gather();
        }
        if done > 0 || self.next < self.people {
            return done.max(1);
        }
        if self.left.is_none() {
            let all = std::mem::take(&mut self.alike);
            let cells = all.keys().flatten().fold(0_u64, |sum, spot| sum.saturating_add(self.spots.size(*spot)));
            if cells > MOST_CELLS {
                self.stamp = u32::MAX;
                self.left = Some(Vec::new());
                return 0;
            }
            if !all.is_empty() {
                self.more = vec![0; self.spots.shape.cells()];
                self.stamps = vec![0; self.more.len()];
            }
            self.left = Some(all.into_iter().rev().collect());
        }
        while done < budget
            && let Some((spots, people)) = self.left.as_mut().and_then(Vec::pop)
        {
            done += self.spread(&spots, people);
        }
        done
    }

    /// The spots of the next person.
    fn gather(&mut self) -> usize {
        let rows = self.by_person.of(self.next);
        self.next += 1;
        let mut own: Vec<Spot> = Vec::new();
        for at in rows.iter().filter_map(|row| usize::try_from(*row).ok()) {
            let (Some(leaf), Some(period)) = (self.table.leaf.get(at), self.codes.get(at)) else { continue };
            if *period != NONE {
                let codes = self.table.by.iter().map(|one| one.codes.get(at).copied().unwrap_or(NONE)).collect();
                own.push(self.spots.of(&self.table, *leaf, *period, codes));
            }
        }
        own.sort_unstable();
        own.dedup();
        if !own.iter().all(|spot| self.spots.is_sure(*spot)) {
            *self.alike.entry(own).or_default() += 1;
        }
        rows.len().max(1)
    }

    /// Adds people to the cells in which they may be and are not counted yet.
    fn spread(&mut self, spots: &[Spot], people: u32) -> usize {
        self.stamp = self.stamp.saturating_add(1);
        let (stamp, stamps, more) = (self.stamp, &mut self.stamps, &mut self.more);
        let mut work = 1_usize;
        // Where they surely are; every cell is looked at twice, so that this comes first.
        for spot in spots {
            self.spots.each(*spot, |cell, sure| {
                if sure && let Some(seen) = stamps.get_mut(cell) {
                    *seen = stamp;
                }
            });
        }
        for spot in spots {
            self.spots.each(*spot, |cell, sure| {
                work += 1;
                if !sure
                    && let Some((seen, more)) = stamps.get_mut(cell).zip(more.get_mut(cell))
                    && *seen != stamp
                {
                    *seen = stamp;
                    *more = more.saturating_add(people);
                }
            });
        }
        work
    }

    /// How many more there may be in each cell; `None` where they were too many to be looked at.
    pub(super) fn finish(self) -> Option<More> {
        (self.stamp != u32::MAX).then_some(More { shape: self.spots.shape, cells: self.more })
    }
}

/// How many more than those who surely are there may be in each cell.
pub(super) struct More {
    shape: Shape,
    /// Empty where nothing is in doubt.
    cells: Vec<u32>,
}

impl More {
    pub(super) fn at(&self, period: usize, place: usize, combination: usize) -> i64 {
        self.cells.get(self.shape.number(period, place, combination)).copied().map_or(0, i64::from)
    }
}

/// How many rows of each cell a decision takes something away from.
pub(super) fn decided(
    table: &Table,
    codes: &[u32],
    periods: &Periods,
    places: &Arc<[Vec<(u32, bool)>]>,
    shape: Shape,
) -> BTreeMap<(super::CountCode, usize), u64> {
    let rows = &table.decided;
    let mut spots = Spots {
        shape,
        periods: periods.clone(),
        places: Arc::clone(places),
        of_codes: BTreeMap::new(),
        fitting: Vec::new(),
    };
    let mut alike: BTreeMap<(super::CountCode, Spot), u64> = BTreeMap::new();
    for (at, (code, leaf)) in rows.code.iter().zip(&rows.leaf).enumerate() {
        let Some(period) = codes.get(at).copied().filter(|period| *period != NONE) else { continue };
        let by = rows.by.iter().map(|codes| codes.get(at).copied().unwrap_or(NONE)).collect();
        let spot = spots.of(table, *leaf, period, by);
        *alike.entry((*code, spot)).or_default() += 1;
    }
    let mut cells: BTreeMap<(super::CountCode, usize), u64> = BTreeMap::new();
    for ((code, spot), rows) in alike {
        spots.each(spot, |cell, _| *cells.entry((code, cell)).or_default() += rows);
    }
    cells
}
