//! The finest cells a plan needs: per axis, leaves that agree at every requested level are one.

mod numbers;

pub(super) use self::numbers::Numbers;

use super::axis::{Axis, Nodes};
use crate::cube::NONE;
use std::cmp::Ordering;

/// The base nodes of one axis.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct BaseAxis {
    /// The base node of each leaf, and, last, of rows without a code; [`NONE`] where it is in no requested level.
    pub(super) of_leaf: Numbers,
    /// How many base nodes.
    pub(super) count: u32,
    /// By number of the level: the requested ones.
    levels: Vec<Option<BaseLevel>>,
}

/// The nodes of a requested level that occur, by rank.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct BaseLevel {
    /// The node of each rank, rising.
    pub(super) codes: Numbers,
    /// The rank of each base node; [`NONE`] where it is in no node.
    pub(super) rank: Numbers,
}

impl BaseAxis {
    pub(super) fn new(axis: &Axis, requested: &[bool]) -> Self {
        Self::of_rules(axis, requested).unwrap_or_else(|| Self::of_nodes(axis, requested))
    }

    /// Of an axis whose levels are the leaves themselves, and everything: no list of its leaves is made. An axis from the
    /// bytes of a tally may say that it has millions of them in four bytes.
    fn of_rules(axis: &Axis, requested: &[bool]) -> Option<Self> {
        if axis.levels().iter().any(|level| matches!(level.nodes, Nodes::Of(_))) {
            return None;
        }
        let wanted = |all: bool| {
            let mut levels = axis.levels().iter().zip(requested);
            levels.any(|(level, wanted)| *wanted && matches!(level.nodes, Nodes::All) == all)
        };
        let (leaves, by_leaf, all) = (axis.leaves(), wanted(false), wanted(true));
        let (of_leaf, count) = match (by_leaf, all) {
            // Rows without a code have a base node of their own, the last one.
            (true, true) => (Numbers::Rising { count: leaves + 1, none: false }, leaves + 1),
            (true, false) => (Numbers::Rising { count: leaves, none: true }, leaves),
            (false, true) => (Numbers::Same { number: 0, count: leaves + 1 }, 1),
            (false, false) => (Numbers::Same { number: NONE, count: leaves + 1 }, 0),
        };
        let level = |nodes: &Nodes| match nodes {
            Nodes::All => {
                BaseLevel { codes: Numbers::Same { number: 0, count: 1 }, rank: Numbers::Same { number: 0, count } }
            }
            _ => BaseLevel {
                codes: Numbers::Rising { count: leaves, none: false },
                rank: Numbers::Rising { count: leaves, none: all },
            },
        };
        let levels = axis.levels().iter().zip(requested);
        Some(Self { of_leaf, count, levels: levels.map(|(own, wanted)| wanted.then(|| level(&own.nodes))).collect() })
    }

    /// Of an axis with levels that say the node of each leaf.
    fn of_nodes(axis: &Axis, requested: &[bool]) -> Self {
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
                    BaseLevel { codes: Numbers::Listed(codes), rank: Numbers::Listed(rank) }
                })
            })
            .collect();
        Self { of_leaf: Numbers::Listed(of_leaf), count: index(first_of.len()), levels }
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

#[cfg(test)]
mod tests {
    use super::*;

    /// Everything about an axis, written out.
    fn listed(base: &BaseAxis) -> BaseAxis {
        let list = |numbers: &Numbers| Numbers::Listed(numbers.iter().collect());
        let level = |level: &BaseLevel| BaseLevel { codes: list(&level.codes), rank: list(&level.rank) };
        let levels = base.levels().iter().map(|own| own.as_ref().map(level)).collect();
        BaseAxis { of_leaf: list(&base.of_leaf), count: base.count, levels }
    }

    #[test]
    fn rules_say_what_lists_would() {
        for leaves in [0, 1, 2, 7] {
            for axis in [Axis::new("a", leaves), Axis::new("a", leaves).all(), Axis::new("a", leaves).all().all()] {
                for requested in 0..1_u32 << axis.levels().len() {
                    let requested: Vec<bool> = (0..axis.levels().len()).map(|bit| requested >> bit & 1 == 1).collect();
                    let by_rule = BaseAxis::of_rules(&axis, &requested).unwrap();
                    assert_eq!(listed(&by_rule), listed(&BaseAxis::of_nodes(&axis, &requested)), "{requested:?}");
                }
            }
        }
    }
}
