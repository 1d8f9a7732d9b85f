//! Counting by sorting: whatever the number of possible cells, memory goes with the rows.
//!
//! Rows become pairs of person and base cell. For each grouping set in turn, base cells are mapped to the cells of the
//! set that occur, and a cell counts a person where it was not yet stamped with them.

use super::chunk::Chunk;
use super::measures::Measures;
use super::plan::{Climb, Plan};
use super::scan;
use super::table::{Cube, Table};
use crate::error::{CubeError, Result};
use crate::register::NONE;

/// What was counted in each base cell that occurs, by its number, rising.
#[derive(Clone, Default, PartialEq, Eq)]
pub(super) struct Base {
    pub(super) cells: Vec<u64>,
    pub(super) measures: Vec<Measures>,
}

/// The base cells of each named person, as places in [`Base`], the people one after the other.
#[derive(Clone, Default, PartialEq, Eq)]
pub(super) struct Groups {
    /// Where the cells of each person end.
    pub(super) ends: Vec<usize>,
    pub(super) cells: Vec<u32>,
}

impl Groups {
    /// The cells of each person.
    pub(super) fn people(&self) -> impl Iterator<Item = &[u32]> {
        let starts = std::iter::once(0).chain(self.ends.iter().copied());
        starts.zip(&self.ends).filter_map(|(start, end)| self.cells.get(start..*end))
    }
}

pub(super) fn count(plan: &Plan, chunks: &[Chunk<'_>], threads: usize) -> Result<Cube> {
    let (base, pairs) = gather(plan, chunks)?;
    cube(plan, &base, &groups(pairs), threads)
}

/// The people of sorted pairs.
pub(super) fn groups(pairs: Vec<u64>) -> Groups {
    let mut groups = Groups::default();
    let mut last = None;
    for pair in pairs {
        if last.is_some_and(|last| last != pair >> 32) {
            groups.ends.push(groups.cells.len());
        }
        last = Some(pair >> 32);
        groups.cells.push(low(pair));
    }
    groups.ends.extend(last.map(|_| groups.cells.len()));
    groups
}

/// The lower half of a pair.
pub(super) const fn low(pair: u64) -> u32 {
    #[allow(clippy::cast_possible_truncation, reason = "the lower 32 bits are what is meant")]
    {
        pair as u32
    }
}

/// Base cells with their measures, and the different pairs of person (upper half) and place of the base cell, sorted.
pub(super) fn gather(plan: &Plan, chunks: &[Chunk<'_>]) -> Result<(Base, Vec<u64>)> {
    let mut cells = Vec::new();
    scan::rows(plan, chunks, |row| {
        cells.extend(row.base);
        Ok(())
    })?;
    cells.sort_unstable();
    cells.dedup();
    if u32::try_from(cells.len()).is_err() {
        return Err(CubeError::CellsTooMany { what: "cells", limit: u64::from(u32::MAX) }.into());
    }
    let mut measures = vec![Measures::default(); cells.len()];
    let mut pairs = Vec::new();
    scan::rows(plan, chunks, |row| {
        let Some(Ok(place)) = row.base.map(|cell| cells.binary_search(&cell)) else { return Ok(()) };
        if row.person != NONE {
            pairs.push(u64::from(row.person) << 32 | place as u64);
        }
        measures.get_mut(place).map_or(Ok(()), |sum| sum.add(&row.measures))
    })?;
    pairs.sort_unstable();
    pairs.dedup();
    Ok((Base { cells, measures }, pairs))
}

/// The cube of pairs; the grouping sets are shared out among the threads.
pub(super) fn cube(plan: &Plan, base: &Base, groups: &Groups, threads: usize) -> Result<Cube> {
    let sets = plan.sets();
    let share = sets.len().div_ceil(threads.max(1)).max(1);
    let some = |sets: &[Vec<usize>]| sets.iter().map(|set| table(plan, set, base, groups)).collect::<Result<Vec<_>>>();
    if share >= sets.len() {
        return Ok(Cube { tables: some(sets)? });
    }
    let parts = std::thread::scope(|scope| {
        let some = &some;
        let workers: Vec<_> = sets.chunks(share).map(|sets| scope.spawn(move || some(sets))).collect();
        workers.into_iter().map(std::thread::ScopedJoinHandle::join).collect::<Vec<_>>()
    });
    let mut tables = Vec::with_capacity(sets.len());
    for part in parts {
        tables.extend(part.unwrap_or_else(|panic| std::panic::resume_unwind(panic))?);
    }
    Ok(Cube { tables })
}

/// The table of one grouping set.
pub(super) fn table(plan: &Plan, set: &[usize], base: &Base, groups: &Groups) -> Result<Table> {
    let climb = Climb::new(plan, set)?;
    let of_base: Vec<Option<u64>> = base.cells.iter().map(|cell| climb.cell(*cell)).collect();
    let mut cells: Vec<u64> = of_base.iter().copied().flatten().collect();
    cells.sort_unstable();
    cells.dedup();
    // Where each base cell lies among them; one past the end where it is in none.
    let place = |cell: &Option<u64>| cell.and_then(|cell| cells.binary_search(&cell).ok()).unwrap_or(cells.len());
    let places: Vec<usize> = of_base.iter().map(place).collect();
    drop(of_base);
    let mut measures = vec![Measures::default(); cells.len()];
    for (place, part) in places.iter().zip(&base.measures) {
        if let Some(sum) = measures.get_mut(*place) {
            sum.add(part)?;
        }
    }
    // The last person seen, from 1, and how many.
    let mut stamps = vec![(0_usize, 0_u64); cells.len()];
    for (person, own) in (1..).zip(groups.people()) {
        for cell in own {
            let place =
                usize::try_from(*cell).ok().and_then(|cell| places.get(cell)).and_then(|at| stamps.get_mut(*at));
            if let Some(stamp) = place.filter(|stamp| stamp.0 != person) {
                *stamp = (person, stamp.1 + 1);
            }
        }
    }
    let room = cells.len();
    let cells =
        cells.into_iter().zip(measures).zip(stamps).map(|((cell, measures), (_, people))| (cell, measures, people));
    Table::new(plan, set, cells, room)
}
