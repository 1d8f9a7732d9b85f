//! How the cells of a plan lie in memory.

use super::columns::greatest;
use crate::cube::NONE;
use crate::cube::axis::MAX_LEVELS;
use crate::cube::base::{BaseAxis, BaseLevel, index};
use crate::cube::chunk::Chunk;
use crate::cube::plan::Plan;
use crate::error::{CubeError, Result};

/// A row that is no cell's: its code is in no requested level.
pub(super) const OUTSIDE: u32 = 1 << 30;
/// A row whose code stands for nothing.
pub(super) const WRONG: u32 = 1 << 31;
const MOST_CELL_BITS: u32 = 28;
/// The inner axis shares a word with the stamp: at least 12 bits are left for that.
const MOST_INNER_NODES: usize = 52;
const MOST_BUCKET_BITS: u32 = 12;

pub(in super::super) struct Shape {
    /// The number of the inner axis, where one is walked by bits.
    pub(super) inner: Option<usize>,
    /// How many nodes it has, over all its requested levels.
    pub(super) inner_nodes: usize,
    /// Of each of its base nodes: its nodes, level by level, as bits and as places.
    pub(super) paths: Vec<Path>,
    most_levels: usize,
    /// At which bit each of its levels begins.
    pub(super) level_bits: Vec<usize>,
    /// The combinations of levels of the other axes.
    pub(super) outer: Vec<Outer>,
    /// How many cells these have together.
    pub(super) outer_cells: usize,
    /// Per base node of the first outer axis, and per combination of those of the others: a part of the place of the outer
    /// cell, for each combination of levels.
    pub(super) first: Vec<u32>,
    pub(super) second: Vec<u32>,
    pub(super) inner_bits: u32,
    pub(super) second_bits: u32,
    pub(super) cell_bits: u32,
    bucket_bits: u32,
    /// A record has the cell in this number of lower bits, and above them the place of the person in the bucket.
    pub(super) record_bits: u32,
    /// The bits of a person code that tell the place in the bucket, and what brings them above the cell.
    pub(super) person_mask: u32,
    pub(super) person_factor: u32,
    /// One more than the greatest place of a person in a bucket.
    pub(super) bucket_people: usize,
    /// By axis: what each code adds to the number of the cell; the last one is that of rows without a code. Empty until
    /// rows are to be counted.
    pub(super) of_leaf: Vec<Vec<u32>>,
    /// By axis: how far its base node is shifted in the number of the cell, and how many bits it has.
    fields: Vec<(u32, u32)>,
}

/// The nodes of one base node of the inner axis.
pub(super) struct Path {
    /// A bit for each.
    pub(super) bits: u64,
    /// The places of these bits; after the last one a place without a node.
    pub(super) places: [u8; MAX_LEVELS],
}

/// A combination of levels of all axes but the inner one.
pub(super) struct Outer {
    /// The level of each axis; that of the inner one does not matter.
    pub(super) levels: Vec<usize>,
    pub(super) offset: usize,
    /// How far apart neighbouring nodes of each axis lie.
    pub(super) strides: Vec<usize>,
}

impl Shape {
    /// The shape, or `None` where it would need room for more cells than `room` and half of the rows.
    pub(super) fn new(plan: &Plan, rows: usize, people: u64, room: u64) -> Result<Option<Self>> {
        if u32::try_from(rows).is_err() {
            return Err(too_many());
        }
        let base = plan.base();
        let inner = inner(plan);
        let bits = |count: u32| if count <= 1 { 0 } else { u32::BITS - (count - 1).leading_zeros() };
        // The first of the others is the one with the most base nodes; each axis has its own bits in the cell's number.
        let mut others: Vec<usize> = (0..base.len()).filter(|axis| Some(*axis) != inner).collect();
        others.sort_by_key(|axis| base.get(*axis).map(|axis| std::cmp::Reverse(axis.count)));
        let mut fields = vec![(0, 0); base.len()];
        let mut shift = 0_u32;
        for axis in inner.into_iter().chain(others.iter().rev().copied()) {
            let width = base.get(axis).map_or(0, |axis| bits(axis.count));
            if let Some(field) = fields.get_mut(axis) {
                *field = (shift, width);
            }
            shift += width;
        }
        let inner_bits = inner.and_then(|axis| fields.get(axis)).map_or(0, |(_, width)| *width);
        let first_bits = others.first().and_then(|axis| fields.get(*axis)).map_or(0, |(_, width)| *width);
        if shift > MOST_CELL_BITS {
            return Ok(None);
        }
        let outer = outer(plan, inner);
        let Some((outer, outer_cells)) = outer else { return Ok(None) };
        let (paths, level_bits, inner_nodes) = paths(plan, inner);
        let second_bits = shift - inner_bits - first_bits;
        let space = (1_u64 << shift)
            + (outer_cells as u64) * (inner_room(inner_nodes) as u64)
            + (outer.len() as u64) * ((1 << first_bits) + (1 << second_bits));
        // Counts and stamps are swept now and then: that must not take more than the rows do.
        let sweeps =
            1 + people / 65_535 + people / if inner_nodes > 32 { 4095 * (inner_nodes as u64) } else { u64::MAX };
        if space > room.saturating_add(rows as u64 / 2)
            || space.saturating_mul(sweeps) > (room + rows as u64).saturating_mul(8)
        {
            return Ok(None);
        }
        let person_bits = u64::BITS - people.leading_zeros();
        let wanted = usize::BITS - (rows >> 16).leading_zeros();
        let bucket_bits = wanted.min(9).max((person_bits + shift).saturating_sub(32));
        if bucket_bits > MOST_BUCKET_BITS {
            return Ok(None);
        }
        // At least those that choose the bucket: then a product brings the others to their place, which is cheaper than
        // two shifts by a number that is not known beforehand.
        let record_bits = shift.max(bucket_bits);
        let mut shape = Self {
            inner,
            inner_nodes,
            paths,
            most_levels: inner.and_then(|inner| base.get(inner)).map_or(1, |axis| requested(axis).count()),
            level_bits,
            outer,
            outer_cells,
            first: Vec::new(),
            second: Vec::new(),
            inner_bits,
            second_bits,
            cell_bits: shift,
            bucket_bits,
            record_bits,
            person_mask: u32::MAX << bucket_bits,
            person_factor: 1 << (record_bits - bucket_bits),
            bucket_people: usize::try_from(people >> bucket_bits).map_err(|_| too_many())? + 1,
            of_leaf: Vec::new(),
            fields,
        };
        let (first, rest) = others.split_at(others.len().min(1));
        shape.first = shape.places(plan, first, first_bits, inner_bits + second_bits);
        shape.second = shape.places(plan, rest, second_bits, inner_bits);
        // The place where each combination begins is added once, with the first axis.
        let starts = shape.outer.iter().map(|outer| index(outer.offset)).cycle();
        shape.first.iter_mut().zip(starts).for_each(|(place, start)| *place += start);
        Ok(Some(shape))
    }

    /// The shape for rows of leaf codes.
    pub(super) fn with_leaves(mut self, plan: &Plan) -> Self {
        self.of_leaf = plan.base().iter().zip(&self.fields).map(|(axis, (shift, _))| of_leaf(axis, *shift)).collect();
        self
    }

    pub(in super::super) const fn buckets(&self) -> usize {
        1 << self.bucket_bits
    }

    /// How many counts each outer cell has: a power of two above the inner nodes.
    pub(super) const fn inner_room(&self) -> usize {
        inner_room(self.inner_nodes)
    }

    /// How many levels of the inner axis are requested.
    pub(super) const fn most_levels(&self) -> usize {
        self.most_levels
    }

    /// Where the counts of people of a grouping set begin, and how far apart those of neighbouring nodes lie.
    pub(super) fn people_at(&self, set: &[usize]) -> (usize, Vec<usize>) {
        let same = |outer: &&Outer| {
            let levels = outer.levels.iter().zip(set).enumerate();
            levels.filter(|(axis, _)| Some(*axis) != self.inner).all(|(_, (a, b))| a == b)
        };
        let Some(outer) = self.outer.iter().find(same) else { return (usize::MAX, Vec::new()) };
        let mut strides: Vec<usize> = outer.strides.iter().map(|stride| stride * self.inner_room()).collect();
        let mut start = outer.offset * self.inner_room();
        if let Some(inner) = self.inner {
            strides.get_mut(inner).into_iter().for_each(|stride| *stride = 1);
            start += set.get(inner).and_then(|level| self.level_bits.get(*level)).copied().unwrap_or(0);
        }
        (start, strides)
    }

    /// The axes as they lie in the number of a cell, from the upper bits to the lower ones, each with how many bits it has.
    pub(super) fn fields(&self) -> Vec<(usize, u32)> {
        let mut fields: Vec<(usize, (u32, u32))> = self.fields.iter().copied().enumerate().collect();
        fields.sort_by_key(|(_, (shift, width))| std::cmp::Reverse((*shift, *width)));
        fields.into_iter().map(|(axis, (_, width))| (axis, width)).collect()
    }

    /// The base node of an axis in a cell.
    pub(super) fn node(&self, axis: usize, cell: usize) -> usize {
        self.fields.get(axis).map_or(0, |(shift, width)| (cell >> shift) & ((1 << width) - 1))
    }

    /// The code of the person at this place of a bucket.
    pub(super) const fn person(&self, bucket: usize, place: usize) -> usize {
        place << self.bucket_bits | bucket
    }

    /// The finest cell of this number among the base cells, whose strides and nodes by axis these are.
    pub(super) fn cell(&self, number: u64, strides: &[u64], counts: &[u64]) -> u32 {
        let part = |(((shift, _), stride), count): (((&u32, &u32), &u64), &u64)| {
            let node = number.checked_div(*stride)?.checked_rem(*count)?;
            u32::try_from(node).ok()?.checked_shl(*shift)
        };
        let fields = self.fields.iter().map(|(shift, width)| (shift, width));
        fields.zip(strides).zip(counts).filter_map(part).sum()
    }

    /// For each number that these axes can have in a cell: the part of the place of the outer cell, per combination.
    fn places(&self, plan: &Plan, axes: &[usize], bits: u32, shift: u32) -> Vec<u32> {
        let mut all = Vec::with_capacity(self.outer.len() << bits);
        for number in 0..1_usize << bits {
            for outer in &self.outer {
                let part = |axis: &usize| {
                    let node = self.node(*axis, number << shift);
                    let level = plan.base().get(*axis)?.level(*outer.levels.get(*axis)?)?;
                    // Numbers that no base node has are never asked for.
                    Some(slot(level, node) * outer.strides.get(*axis)?)
                };
                all.push(index(axes.iter().filter_map(part).sum()));
            }
        }
        all
    }
}

const fn inner_room(nodes: usize) -> usize {
    match nodes {
        0..=1 => 2,
        2..=15 => 16,
        _ => 64,
    }
}

/// The rank of a base node at a level, or the slot after the last one where it is in no node.
pub(super) fn slot(level: &BaseLevel, node: usize) -> usize {
    match level.rank.get(node) {
        Some(rank) if rank != NONE => usize::try_from(rank).unwrap_or(usize::MAX),
        _ => level.codes.len(),
    }
}

/// How many slots a level has.
fn slots(level: &BaseLevel) -> usize {
    level.codes.len() + usize::from(level.rank.has_none())
}

fn requested(axis: &BaseAxis) -> impl Iterator<Item = &BaseLevel> {
    axis.levels().iter().flatten()
}

/// The axis that is walked by bits: the one with the most levels of those whose nodes fit.
fn inner(plan: &Plan) -> Option<usize> {
    let fits = |axis: &BaseAxis| {
        let nodes = requested(axis).map(|level| level.codes.len()).sum::<usize>();
        (nodes <= MOST_INNER_NODES).then(|| (requested(axis).count(), nodes))
    };
    let candidates = plan.base().iter().enumerate().filter_map(|(number, axis)| fits(axis).map(|size| (size, number)));
    candidates.max().map(|(_, number)| number)
}

/// Of each base node of the inner axis its nodes; the bit at which each level begins; the number of nodes.
fn paths(plan: &Plan, inner: Option<usize>) -> (Vec<Path>, Vec<usize>, usize) {
    let Some(axis) = inner.and_then(|inner| plan.base().get(inner)) else {
        let places = std::array::from_fn(|level| u8::from(level > 0));
        return (vec![Path { bits: 1, places }], vec![0], 1);
    };
    let mut nodes = 0;
    let mut starts = Vec::new();
    for level in axis.levels() {
        starts.push(nodes);
        nodes += level.as_ref().map_or(0, |level| level.codes.len());
    }
    let path = |node: usize| {
        let levels = axis.levels().iter().zip(&starts).filter_map(|(level, start)| {
            let level = level.as_ref()?;
            let slot = slot(level, node);
            (slot < level.codes.len()).then_some(start + slot)
        });
        let mut path = Path { bits: 0, places: [u8::try_from(nodes).unwrap_or(u8::MAX); MAX_LEVELS] };
        for (place, found) in path.places.iter_mut().zip(levels) {
            *place = u8::try_from(found).unwrap_or(u8::MAX);
            path.bits |= 1 << found;
        }
        path
    };
    ((0..usize::try_from(axis.count).unwrap_or(0)).map(path).collect(), starts, nodes)
}

/// The combinations of levels of the other axes, and how many cells they have; `None` for more than can be numbered.
fn outer(plan: &Plan, inner: Option<usize>) -> Option<(Vec<Outer>, usize)> {
    let mut combinations: Vec<Vec<usize>> = plan.sets().to_vec();
    if let Some(inner) = inner {
        combinations.iter_mut().filter_map(|set| set.get_mut(inner)).for_each(|level| *level = 0);
    }
    combinations.sort_unstable();
    combinations.dedup();
    let mut outer = Vec::new();
    let mut offset = 0_usize;
    for levels in combinations {
        let mut strides = vec![0; levels.len()];
        let mut size = 1_usize;
        for (axis, (base, level)) in plan.base().iter().zip(&levels).enumerate().rev() {
            if Some(axis) == inner {
                continue;
            }
            if let Some(stride) = strides.get_mut(axis) {
                *stride = size;
            }
            size = size.checked_mul(base.level(*level).map_or(0, slots)).filter(|size| *size < 1 << MOST_CELL_BITS)?;
        }
        outer.push(Outer { levels, offset, strides });
        offset = offset.checked_add(size).filter(|size| *size < 1 << MOST_CELL_BITS)?;
    }
    Some((outer, offset))
}

fn of_leaf(axis: &BaseAxis, shift: u32) -> Vec<u32> {
    axis.of_leaf.iter().map(|node| if node == NONE { OUTSIDE } else { node << shift }).collect()
}

/// How the cells lie for these rows.
pub(in super::super) fn shape(plan: &Plan, chunks: &[Chunk<'_>], room: u64) -> Result<Option<Shape>> {
    let rows = chunks.iter().map(Chunk::rows).sum();
    let greatest = chunks.iter().filter_map(|chunk| greatest(chunk.person)).max();
    // One more than the greatest code of a person.
    let shape = Shape::new(plan, rows, greatest.map_or(0, |code| u64::from(code) + 1), room)?;
    Ok(shape.map(|shape| shape.with_leaves(plan)))
}

/// Rows beyond 32 bits cannot be placed in a bucket.
fn too_many() -> crate::Error {
    CubeError::CellsTooMany { what: "rows", limit: u64::from(u32::MAX) }.into()
}
