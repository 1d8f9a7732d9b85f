//! From sums at the finest cells and people at every cell to tables.

use super::kernel::{Scatter, Walker};
use super::shape::Shape;
use crate::error::Result;
use crate::register::NONE;
use crate::register::cube::base::BaseLevel;
use crate::register::cube::measures::Measures;
use crate::register::cube::plan::Plan;
use crate::register::cube::table::{Cube, Table};

/// The levels of a grouping set, one of each axis.
type Levels<'a> = Vec<&'a BaseLevel>;

/// The sums of all cells of a set, by the ranks of their nodes, the last axis fastest.
struct Rolled<'a> {
    levels: Levels<'a>,
    sums: Vec<Measures>,
}

pub(super) fn cube(plan: &Plan, shape: &Shape, mut parts: Vec<Scatter>, mut walker: Walker) -> Result<Cube> {
    walker.settle();
    parts.iter_mut().for_each(Scatter::forget);
    let mut base = vec![Measures::default(); 1 << shape.cell_bits];
    parts.iter().try_for_each(|part| part.add_to(&mut base))?;
    drop(parts);
    let levels = |set: &[usize]| -> Levels<'_> {
        plan.base().iter().zip(set).filter_map(|(axis, level)| axis.level(*level)).collect()
    };
    let size = |levels: &Levels<'_>| levels.iter().map(|level| level.codes.len()).product::<usize>();
    // The largest first: each of the others is rolled up from the smallest that holds what it needs.
    let mut order: Vec<(usize, &Vec<usize>)> = plan.sets().iter().enumerate().collect();
    order.sort_by_key(|(_, set)| std::cmp::Reverse(size(&levels(set))));
    let mut done: Vec<Rolled<'_>> = Vec::with_capacity(order.len());
    let mut tables: Vec<(usize, Table)> = Vec::with_capacity(order.len());
    for (number, set) in order {
        let levels = levels(set);
        let mut sums = vec![Measures::default(); size(&levels)];
        let sources = done.iter().filter_map(|source| Some((source, climbs(&source.levels, &levels)?)));
        match sources.min_by_key(|(source, _)| source.sums.len()) {
            Some((source, climbs)) => roll(source, &climbs, &mut sums)?,
            None => roll_base(shape, &base, &levels, &mut sums)?,
        }
        tables.push((number, table(shape, set, &levels, &sums, &walker)));
        done.push(Rolled { levels, sums });
    }
    tables.sort_by_key(|(number, _)| *number);
    Ok(Cube { tables: tables.into_iter().map(|(_, table)| table).collect() })
}

/// How far apart neighbouring nodes of each axis lie.
fn strides(levels: &Levels<'_>) -> Vec<usize> {
    let mut size = 1;
    let mut strides: Vec<usize> = levels
        .iter()
        .rev()
        .map(|level| {
            let stride = size;
            size *= level.codes.len();
            stride
        })
        .collect();
    strides.reverse();
    strides
}

/// What each node of each axis of the finer set adds to the number of the coarser cell ([`None`] inside: no cell); absent
/// where the coarser set cannot be had from the finer one.
fn climbs(from: &Levels<'_>, to: &Levels<'_>) -> Option<Vec<Vec<Option<usize>>>> {
    let axis = |((from, to), stride): ((&&BaseLevel, &&BaseLevel), usize)| {
        let mut up: Vec<Option<Option<usize>>> = vec![None; from.codes.len()];
        for (fine, coarse) in from.rank.iter().zip(&to.rank) {
            let coarse = place(*coarse).map(|rank| rank * stride);
            let Some(up) = place(*fine).and_then(|fine| up.get_mut(fine)) else {
                // In no node of the finer level: then it must be in none of the coarser one.
                if coarse.is_some() {
                    return None;
                }
                continue;
            };
            if up.is_some_and(|other| other != coarse) {
                return None;
            }
            *up = Some(coarse);
        }
        Some(up.into_iter().map(Option::flatten).collect())
    };
    from.iter().zip(to).zip(strides(to)).map(axis).collect()
}

fn place(rank: u32) -> Option<usize> {
    if rank == NONE { None } else { usize::try_from(rank).ok() }
}

fn roll(source: &Rolled<'_>, climbs: &[Vec<Option<usize>>], sums: &mut [Measures]) -> Result<()> {
    let mut ranks = Odometer::new(&source.levels);
    for part in &source.sums {
        if part.rows > 0 {
            let parts = ranks.ranks.iter().zip(climbs).map(|(rank, climb)| climb.get(*rank).copied().flatten());
            let cell = parts.sum::<Option<usize>>();
            if let Some(sum) = cell.and_then(|cell| sums.get_mut(cell)) {
                sum.add(part)?;
            }
        }
        ranks.advance();
    }
    Ok(())
}

fn roll_base(shape: &Shape, base: &[Measures], levels: &Levels<'_>, sums: &mut [Measures]) -> Result<()> {
    let strides = strides(levels);
    for (cell, part) in base.iter().enumerate().filter(|(_, part)| part.rows > 0) {
        let axes = levels.iter().zip(&strides).enumerate();
        let parts = axes.map(|(axis, (level, stride))| {
            let rank = level.rank.get(shape.node(axis, cell)).copied().and_then(place)?;
            Some(rank * stride)
        });
        if let Some(sum) = parts.sum::<Option<usize>>().and_then(|cell| sums.get_mut(cell)) {
            sum.add(part)?;
        }
    }
    Ok(())
}

fn table(shape: &Shape, set: &[usize], levels: &Levels<'_>, sums: &[Measures], walker: &Walker) -> Table {
    let room = sums.iter().filter(|sum| sum.rows > 0).count();
    let mut nodes: Vec<Vec<u32>> = levels.iter().map(|_| Vec::with_capacity(room)).collect();
    let mut table = Table { nodes: vec![], measures: Vec::with_capacity(room), people: Vec::with_capacity(room) };
    let (start, strides) = shape.people_at(set);
    let mut ranks = Odometer::new(levels);
    for sum in sums {
        if sum.rows > 0 {
            for ((column, level), rank) in nodes.iter_mut().zip(levels).zip(&ranks.ranks) {
                column.extend(level.codes.get(*rank));
            }
            let at = ranks.ranks.iter().zip(&strides).map(|(rank, stride)| rank * stride).sum::<usize>();
            let people = walker.totals.get(start + at).copied().unwrap_or(0);
            table.measures.push(*sum);
            table.people.push(u64::from(people));
        }
        ranks.advance();
    }
    table.nodes = nodes;
    table
}

/// Ranks of all axes, counted through with the last one fastest.
struct Odometer {
    ranks: Vec<usize>,
    sizes: Vec<usize>,
}

impl Odometer {
    fn new(levels: &Levels<'_>) -> Self {
        Self { ranks: vec![0; levels.len()], sizes: levels.iter().map(|level| level.codes.len()).collect() }
    }

    fn advance(&mut self) {
        for (rank, size) in self.ranks.iter_mut().zip(&self.sizes).rev() {
            *rank += 1;
            if *rank < *size {
                return;
            }
            *rank = 0;
        }
    }
}
