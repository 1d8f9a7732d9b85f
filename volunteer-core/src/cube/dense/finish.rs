//! From sums at the finest cells and people at every cell to tables.

use super::kernel::{Scatter, Walker};
use super::shape::Shape;
use crate::cube::NONE;
use crate::cube::base::{BaseLevel, index};
use crate::cube::measures::Measures;
use crate::cube::plan::Plan;
use crate::cube::sum::Sum;
use crate::cube::table::{Cube, Table};
use crate::error::Result;

/// The sums of a part by finest cell, in the order of cells.
pub(super) trait Part<T> {
    fn cells(&self) -> impl Iterator<Item = T>;
}

impl Part<(u64, i64)> for Scatter {
    fn cells(&self) -> impl Iterator<Item = (u64, i64)> {
        self.sums.plain()
    }
}

impl Part<Measures> for Scatter {
    fn cells(&self) -> impl Iterator<Item = Measures> {
        self.sums.measures()
    }
}

impl<T: Sum> Part<T> for Vec<T> {
    fn cells(&self) -> impl Iterator<Item = T> {
        self.iter().copied()
    }
}

/// The last step of a job, which has one part and one walker.
pub(in super::super) fn finish(plan: &Plan, shape: &Shape, part: Scatter, walker: Walker) -> Result<Cube> {
    cube(plan, shape, vec![part], walker)
}

pub(super) fn cube(plan: &Plan, shape: &Shape, mut parts: Vec<Scatter>, mut walker: Walker) -> Result<Cube> {
    walker.settle();
    parts.iter_mut().for_each(Scatter::forget);
    if parts.iter().all(|part| part.sums.is_plain()) {
        return tables::<(u64, i64), _>(plan, shape, &parts, &walker);
    }
    tables::<Measures, _>(plan, shape, &parts, &walker)
}

/// The sums of all parts.
pub(super) fn gather(parts: &[Scatter]) -> Result<Vec<Measures>> {
    let mut parts = parts.iter();
    let mut sums: Vec<Measures> = parts.next().map(|part| part.sums.measures().collect()).unwrap_or_default();
    for part in parts {
        sums.iter_mut().zip(part.sums.measures()).try_for_each(|(sum, part)| sum.add(&part))?;
    }
    Ok(sums)
}

/// By axis: which of its base nodes have rows.
type Used = Vec<Vec<bool>>;

fn used<T: Sum, P: Part<T>>(plan: &Plan, shape: &Shape, parts: &[P]) -> Used {
    // By what the number of a cell has for each axis: numbers that no base node has have no rows.
    let widths = shape.fields().into_iter().map(|(axis, width)| (axis, vec![false; 1 << width]));
    let mut fields: Vec<(usize, Vec<bool>)> = widths.collect();
    for part in parts {
        for (cell, _) in part.cells().enumerate().filter(|(_, sum)| sum.rows() > 0) {
            let mut rest = cell;
            for (_, used) in fields.iter_mut().rev() {
                let node = rest & (used.len() - 1);
                rest >>= used.len().trailing_zeros();
                used.get_mut(node).into_iter().for_each(|used| *used = true);
            }
        }
    }
    let of_axis = |axis| fields.iter().find(|(own, _)| *own == axis).map_or(Vec::new(), |(_, used)| used.clone());
    (0..plan.base().len()).map(of_axis).collect()
}

/// The levels of a grouping set, one of each axis.
type Levels<'a> = Vec<&'a BaseLevel>;

/// Where the sums of one node of one axis go, as a part of the number of a cell; [`NONE`]: nowhere.
type Climb = Vec<u32>;

pub(super) fn tables<T: Sum, P: Part<T>>(plan: &Plan, shape: &Shape, parts: &[P], walker: &Walker) -> Result<Cube> {
    let used = used(plan, shape, parts);
    let levels = |set: &[usize]| -> Levels<'_> {
        plan.base().iter().zip(set).filter_map(|(axis, level)| axis.level(*level)).collect()
    };
    let size = |levels: &Levels<'_>| levels.iter().map(|level| level.codes.len()).product::<usize>();
    // The largest first: each of the others is rolled up from the smallest that holds what it needs.
    let mut order: Vec<(usize, &Vec<usize>)> = plan.sets().iter().enumerate().collect();
    order.sort_by_key(|(_, set)| std::cmp::Reverse(size(&levels(set))));
    let mut done: Vec<(Levels<'_>, Vec<T>)> = Vec::with_capacity(order.len());
    let mut numbers = Vec::with_capacity(order.len());
    for (number, set) in order {
        let levels = levels(set);
        let mut sums = vec![T::default(); size(&levels)];
        let sources = done.iter().filter_map(|(from, sums)| Some((sums, climbs(from, &levels, &used)?)));
        if let Some((source, climbs)) = sources.min_by_key(|(source, _)| source.len()) {
            roll(source.iter().copied(), &combine(0, &climbs), &mut sums)?;
        } else {
            let cells = combine(0, &base_climbs(shape, &levels));
            parts.iter().try_for_each(|part| roll(part.cells(), &cells, &mut sums))?;
        }
        done.push((levels, sums));
        numbers.push((number, set));
    }
    let mut tables: Vec<(usize, Table)> = Vec::with_capacity(numbers.len());
    for ((number, set), (levels, sums)) in numbers.into_iter().zip(done) {
        tables.push((number, table(shape, set, &levels, sums, walker)));
    }
    tables.sort_by_key(|(number, _)| *number);
    Ok(Cube { tables: tables.into_iter().map(|(_, table)| table).collect() })
}

/// How far apart neighbouring nodes of each axis lie.
fn strides(levels: &Levels<'_>) -> Vec<u32> {
    let mut size = 1;
    let stride = |level: &&BaseLevel| {
        let stride = size;
        size *= level.codes.len();
        index(stride)
    };
    let mut strides: Vec<u32> = levels.iter().rev().map(stride).collect();
    strides.reverse();
    strides
}

/// From the cells of a finer set; absent where the coarser set cannot be had from it, as far as there are rows.
fn climbs(from: &Levels<'_>, to: &Levels<'_>, used: &Used) -> Option<Vec<Climb>> {
    let axis = |(((from, to), stride), used): (((&&BaseLevel, &&BaseLevel), u32), &Vec<bool>)| {
        let mut up: Vec<Option<u32>> = vec![None; from.codes.len()];
        let nodes = from.rank.iter().zip(to.rank.iter()).zip(used);
        for ((fine, coarse), _) in nodes.filter(|(_, used)| **used) {
            let coarse = part(coarse, stride);
            let Some(up) = place(fine).and_then(|fine| up.get_mut(fine)) else {
                // In no node of the finer level: then it must be in none of the coarser one.
                if coarse != NONE {
                    return None;
                }
                continue;
            };
            if up.is_some_and(|other| other != coarse) {
                return None;
            }
            *up = Some(coarse);
        }
        Some(up.into_iter().map(|up| up.unwrap_or(NONE)).collect())
    };
    from.iter().zip(to).zip(strides(to)).zip(used).map(axis).collect()
}

/// From the finest cells, whose numbers have bits for each axis; numbers that no node has hold no rows.
fn base_climbs(shape: &Shape, levels: &Levels<'_>) -> Vec<Climb> {
    let strides = strides(levels);
    let axis = |(axis, width): (usize, u32)| {
        let level = levels.get(axis).zip(strides.get(axis));
        let up = |node| level.map_or(NONE, |(level, stride)| part(level.rank.get(node).unwrap_or(NONE), *stride));
        (0..1_usize << width).map(up).collect()
    };
    shape.fields().into_iter().map(axis).collect()
}

fn part(rank: u32, stride: u32) -> u32 {
    if rank == NONE { NONE } else { rank * stride }
}

fn place(rank: u32) -> Option<usize> {
    if rank == NONE { None } else { usize::try_from(rank).ok() }
}

/// The sums of the parts of each axis, for all combinations, the last axis fastest; [`NONE`] where one is.
fn combine(start: u32, axes: &[Climb]) -> Vec<u32> {
    let mut all = vec![start];
    for axis in axes {
        let mut more = Vec::with_capacity(all.len() * axis.len());
        for sum in all {
            // Cells number fewer than 2²⁸, so that only NONE reaches the greatest value.
            more.extend(axis.iter().map(|part| sum.saturating_add(*part)));
        }
        all = more;
    }
    all
}

fn roll<T: Sum>(source: impl Iterator<Item = T>, cells: &[u32], sums: &mut [T]) -> Result<()> {
    for (part, cell) in source.zip(cells) {
        if part.rows() == 0 {
            continue;
        }
        if let Some(sum) = place(*cell).and_then(|cell| sums.get_mut(cell)) {
            sum.add(&part)?;
        }
    }
    Ok(())
}

fn table<T: Sum>(shape: &Shape, set: &[usize], levels: &Levels<'_>, sums: Vec<T>, walker: &Walker) -> Table {
    let sizes = || levels.iter().map(|level| index(level.codes.len()));
    let (start, strides) = shape.people_at(set);
    let steps: Vec<Climb> =
        sizes().zip(strides).map(|(size, stride)| (0..size).map(|rank| rank * index(stride)).collect()).collect();
    let people = combine(index(start), &steps).into_iter();
    let people = people.map(|at| place(at).and_then(|at| walker.totals.get(at)).map_or(0, |people| u64::from(*people)));
    let mut people: Vec<u64> = people.collect();
    // For each axis, how often a node stands in a row, and how often all of them follow each other.
    let (mut before, mut after) = (1, sums.len());
    let mut nodes: Vec<Vec<u32>> = Vec::with_capacity(levels.len());
    for level in levels {
        after /= level.codes.len().max(1);
        let mut column = Vec::with_capacity(sums.len());
        for _ in 0..before {
            level.codes.iter().for_each(|code| column.extend(std::iter::repeat_n(code, after)));
        }
        nodes.push(column);
        before *= level.codes.len();
    }
    if sums.iter().all(|sum| sum.rows() > 0) {
        return T::table(nodes, sums, people);
    }
    let full: Vec<bool> = sums.iter().map(|sum| sum.rows() > 0).collect();
    for column in &mut nodes {
        keep(column, &full);
    }
    keep(&mut people, &full);
    let mut sums = sums;
    keep(&mut sums, &full);
    T::table(nodes, sums, people)
}

/// Keeps the marked entries.
fn keep<T>(column: &mut Vec<T>, kept: &[bool]) {
    let mut kept = kept.iter();
    column.retain(|_| kept.next() == Some(&true));
}
