//! Counting by sorting: whatever the number of possible cells, memory goes with the rows.
//!
//! Rows become pairs of person and base cell. For each grouping set in turn, base cells are mapped to the cells of the
//! set that occur, and a cell counts a person where it was not yet stamped with them.

use super::base::index;
use super::chunk::Chunk;
use super::measures::Measures;
use super::plan::Plan;
use super::scan;
use super::sum::Sum;
use super::table::{Cube, Table};
use crate::cube::NONE;
use crate::error::{CubeError, Result};

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
    let rows = chunks.iter().map(Chunk::rows).sum();
    let mut numbers = Vec::with_capacity(rows);
    scan::rows(plan, chunks, |row| {
        numbers.push(row.base.unwrap_or(u64::MAX));
        Ok(())
    })?;
    let (_, size) = plan.base_strides()?;
    let (cells, places) = places(&numbers, size)?;
    drop(numbers);
    let mut measures = vec![Measures::default(); cells.len()];
    let mut pairs = Vec::with_capacity(rows);
    let mut places = places.into_iter();
    scan::rows(plan, chunks, |row| {
        let place = places.next().unwrap_or(NONE);
        let Some(sum) = usize::try_from(place).ok().and_then(|place| measures.get_mut(place)) else { return Ok(()) };
        if row.person != NONE {
            pairs.push(u64::from(row.person) << 32 | u64::from(place));
        }
        sum.add(&row.measures)
    })?;
    pairs.sort_unstable();
    pairs.dedup();
    Ok((Base { cells, measures }, pairs))
}

/// The size up to which there is an array for all numbers, however few of them occur; beyond, its size is that of the rows.
const ROOM: usize = 1 << 17;

/// Which of these numbers occur, rising, and the place of each of them; from `size` on they are none, and their place is
/// the one after the last.
fn places(numbers: &[u64], size: u64) -> Result<(Vec<u64>, Vec<u32>)> {
    let at = |number: &u64| usize::try_from(*number).unwrap_or(usize::MAX);
    if let Some(size) = usize::try_from(size).ok().filter(|size| *size <= ROOM.max(numbers.len())) {
        let mut array = vec![NONE; size];
        for number in numbers {
            array.get_mut(at(number)).into_iter().for_each(|place| *place = 0);
        }
        let mut found = Vec::new();
        for (number, place) in (0..).zip(&mut array).filter(|(_, place)| **place == 0) {
            *place = index(found.len());
            found.push(number);
        }
        let last = last(&found)?;
        return Ok((found, numbers.iter().map(|number| array.get(at(number)).copied().unwrap_or(last)).collect()));
    }
    let mut found: Vec<u64> = numbers.iter().copied().filter(|number| *number < size).collect();
    found.sort_unstable();
    found.dedup();
    let last = last(&found)?;
    let places = numbers.iter().map(|number| found.binary_search(number).map_or(last, index)).collect();
    Ok((found, places))
}

/// The place after the last one.
fn last(found: &[u64]) -> Result<u32> {
    let too_many = CubeError::CellsTooMany { what: "cells", limit: u64::from(u32::MAX) };
    u32::try_from(found.len()).ok().filter(|place| *place != NONE).ok_or_else(|| too_many.into())
}

/// What the tables of all grouping sets need of the base cells.
pub(super) struct Finest {
    /// By axis: the base node of each cell.
    nodes: Vec<Vec<u32>>,
    /// Rows and minutes, where that says all.
    plain: Option<Vec<(u64, i64)>>,
}

impl Finest {
    pub(super) fn new(plan: &Plan, base: &Base) -> Result<Self> {
        let (strides, _) = plan.base_strides()?;
        let mut rest = base.cells.clone();
        let mut nodes = Vec::with_capacity(strides.len());
        for stride in strides {
            let node = |rest: &mut u64| {
                let node = rest.checked_div(stride).unwrap_or(0);
                *rest -= node * stride;
                u32::try_from(node).unwrap_or(NONE)
            };
            nodes.push(rest.iter_mut().map(node).collect());
        }
        let plain_sum =
            |sum: &Measures| (*sum == Measures::plain(sum.rows, sum.minutes)).then_some((sum.rows, sum.minutes));
        Ok(Self { nodes, plain: base.measures.iter().map(plain_sum).collect() })
    }
}

/// The cube of pairs; the grouping sets are shared out among the threads.
pub(super) fn cube(plan: &Plan, base: &Base, groups: &Groups, threads: usize) -> Result<Cube> {
    let finest = Finest::new(plan, base)?;
    let sets = plan.sets();
    let share = sets.len().div_ceil(threads.max(1)).max(1);
    let some = |sets: &[Vec<usize>]| {
        sets.iter().map(|set| table(plan, set, base, &finest, groups)).collect::<Result<Vec<_>>>()
    };
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
pub(super) fn table(plan: &Plan, set: &[usize], base: &Base, finest: &Finest, groups: &Groups) -> Result<Table> {
    let (strides, size) = plan.set_strides(set)?;
    let mut numbers = vec![0_u64; base.cells.len()];
    for (((axis, level), stride), nodes) in plan.base().iter().zip(set).zip(strides).zip(&finest.nodes) {
        let rank = axis.level(*level).map(|level| &level.rank);
        for (number, node) in numbers.iter_mut().zip(nodes) {
            let rank = usize::try_from(*node).ok().and_then(|node| rank?.get(node)).unwrap_or(NONE);
            // Numbers of cells are below the greatest one, which stands for none.
            let part = if rank == NONE { u64::MAX } else { u64::from(rank).saturating_mul(stride) };
            *number = number.saturating_add(part);
        }
    }
    let (cells, places) = places(&numbers, size)?;
    // The last person seen, from 1, and how many.
    let mut stamps = vec![(0_usize, 0_u64); cells.len()];
    for (person, own) in (1..).zip(groups.people()) {
        for cell in own {
            let place = usize::try_from(*cell).ok().and_then(|cell| places.get(cell));
            let stamp = place.and_then(|at| usize::try_from(*at).ok()).and_then(|at| stamps.get_mut(at));
            if let Some(stamp) = stamp.filter(|stamp| stamp.0 != person) {
                *stamp = (person, stamp.1 + 1);
            }
        }
    }
    let people = stamps.into_iter().map(|(_, people)| people).collect();
    let nodes = Table::nodes_of(plan, set, &cells)?;
    match &finest.plain {
        Some(parts) => Ok(Sum::table(nodes, sums(parts, &places, cells.len())?, people)),
        None => Ok(Sum::table(nodes, sums(&base.measures, &places, cells.len())?, people)),
    }
}

fn sums<T: Sum>(parts: &[T], places: &[u32], cells: usize) -> Result<Vec<T>> {
    let mut sums = vec![T::default(); cells];
    for (place, part) in places.iter().zip(parts) {
        if let Some(sum) = usize::try_from(*place).ok().and_then(|place| sums.get_mut(place)) {
            sum.add(part)?;
        }
    }
    Ok(sums)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_by_array_and_by_sorting() {
        let numbers = vec![9, 3, u64::MAX, 9, 0, 131_071];
        let expected = (vec![0, 3, 9, 131_071], vec![2, 1, 4, 2, 0, 3]);
        assert_eq!(places(&numbers, 1 << 17).unwrap(), expected);
        assert_eq!(places(&numbers, 1 << 40).unwrap(), expected);
        assert_eq!(places(&[], u64::MAX - 1).unwrap(), (Vec::new(), Vec::new()));
    }
}
