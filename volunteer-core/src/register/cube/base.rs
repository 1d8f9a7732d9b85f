//! The finest cells a plan needs: per axis, leaves that agree at every requested level are one.

use super::axis::Axis;
use crate::register::NONE;
use std::cmp::Ordering;

/// The base nodes of one axis.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct BaseAxis {
    /// The base node of each leaf, and, last, of rows without a code; [`NONE`] where it is in no requested level.
    pub(super) of_leaf: Vec<u32>,
    /// How many base nodes.
    pub(super) count: u32,
    /// By number of the level: the requested ones.
    levels: Vec<Option<BaseLevel>>,
}

/// The nodes of a requested level that occur, by rank.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct BaseLevel {
    /// The node of each rank, rising.
    pub(super) codes: Vec<u32>,
    /// The rank of each base node; [`NONE`] where it is in no node.
    pub(super) rank: Vec<u32>,
}

impl BaseAxis {
    pub(super) fn new(axis: &Axis, requested: &[bool]) -> Self {
        let leaves = axis.leaves();
        let wanted = || axis.levels().iter().zip(requested).filter(|(_, wanted)| **wanted).map(|(level, _)| level);
        // The coarsest level leads, so that neighbours in place and time are neighbours in memory.
        let compare = |a: u32, b: u32| {
            let order = wanted().rev().map(|level| level.node(a, leaves).cmp(&level.node(b, leaves)));
            order.fold(Ordering::Equal, Ordering::then)
        };
        let code = |place: u32| if place == leaves { NONE } else { place };
        let mut order: Vec<u32> =
            (0..=leaves).filter(|place| wanted().any(|level| level.node(code(*place), leaves) != NONE)).collect();
        order.sort_by(|a, b| compare(code(*a), code(*b)));
        let mut of_place: Vec<(u32, u32)> = Vec::with_capacity(order.len());
        let mut first_of: Vec<u32> = Vec::new();
        for place in order {
            if first_of.last().is_none_or(|first| compare(*first, code(place)).is_ne()) {
                first_of.push(code(place));
            }
            of_place.push((place, index(first_of.len()) - 1));
        }
        of_place.sort_unstable();
        let mut known = of_place.into_iter().peekable();
        let of_leaf =
            (0..=leaves).map(|place| known.next_if(|(at, _)| *at == place).map_or(NONE, |(_, id)| id)).collect();
        let levels = axis
            .levels()
            .iter()
            .zip(requested)
            .map(|(level, wanted)| {
                wanted.then(|| {
                    let nodes: Vec<u32> = first_of.iter().map(|leaf| level.node(*leaf, leaves)).collect();
                    let mut codes: Vec<u32> = nodes.iter().copied().filter(|node| *node != NONE).collect();
                    codes.sort_unstable();
                    codes.dedup();
                    let rank = nodes.iter().map(|node| codes.binary_search(node).map_or(NONE, index)).collect();
                    BaseLevel { codes, rank }
                })
            })
            .collect();
        Self { of_leaf, count: index(first_of.len()), levels }
    }

    /// By number of the level: the requested ones.
    pub(super) fn levels(&self) -> &[Option<BaseLevel>] {
        &self.levels
    }

    pub(super) fn level(&self, level: usize) -> Option<&BaseLevel> {
        self.levels.get(level).and_then(Option::as_ref)
    }
}

/// A count of leaves or nodes, which never exceeds the number of leaves.
pub(super) fn index(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(NONE)
}
