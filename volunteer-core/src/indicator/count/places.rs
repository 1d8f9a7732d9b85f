//! The places of the values, and how the places of the rows lie in them.

use super::{Cover, Grid};
use crate::calendar::Period;
use crate::error::Result;
use crate::place::Gazetteer;
use crate::register::{NONE, Register, Scope};
use std::collections::{BTreeMap, BTreeSet};

/// The places asked for, and the tree above each place of the register.
pub(super) struct Places {
    gazetteer: Gazetteer,
    map: String,
    scope: Scope,
    wanted: Vec<String>,
    /// How much of each the register covers.
    covers: Vec<Cover>,
}

impl Places {
    pub(super) fn new(register: &Register, grid: &Grid, gazetteer: &Gazetteer) -> Result<Self> {
        let mut wanted = BTreeSet::new();
        for (index, code) in grid.places.iter().enumerate() {
            let place = gazetteer.check(code, &grid.map).map_err(|error| error.at_index(index).at_key("places"))?;
            wanted.insert(place.code.clone());
        }
        let scope = register.scope().clone();
        let (wanted_too, covers) = (Vec::new(), Vec::new());
        let mut places =
            Self { gazetteer: gazetteer.clone(), map: grid.map.clone(), scope, wanted: wanted_too, covers };
        for place in gazetteer.all().iter().filter(|_| !grid.depths.is_empty()) {
            if grid.depths.contains(&gazetteer.ancestors(&place.code).count())
                && gazetteer.check(&place.code, &grid.map).is_ok()
                && places.cover(&place.code) != Cover::Nothing
            {
                wanted.insert(place.code.clone());
            }
        }
        places.covers = wanted.iter().map(|code| places.cover(code)).collect();
        places.wanted = wanted.into_iter().collect();
        Ok(places)
    }

    pub(super) fn codes(&self) -> &[String] {
        &self.wanted
    }

    pub(super) const fn scope_period(&self) -> Option<Period> {
        self.scope.period
    }

    /// A place and all above it, the place first; nothing for one that the map does not have.
    pub(super) fn upwards(&self, code: &str) -> Vec<&str> {
        match self.gazetteer.check(code, &self.map) {
            Ok(place) => std::iter::once(place.code.as_str())
                .chain(self.gazetteer.ancestors(&place.code).map(|above| above.code.as_str()))
                .collect(),
            Err(_) => Vec::new(),
        }
    }

    fn cover(&self, place: &str) -> Cover {
        if self.scope.places.is_empty() {
            return Cover::Whole;
        }
        let inside = |inner: &str, outer: &str| self.upwards(inner).contains(&outer);
        if self.scope.places.iter().any(|scope| inside(place, scope)) {
            Cover::Whole
        } else if self.scope.places.iter().any(|scope| inside(scope, place)) {
            Cover::Part
        } else {
            Cover::Nothing
        }
    }

    /// How much of a place, by its number, and period the register covers.
    pub(super) fn scope(&self, place: usize, period: Period) -> Cover {
        let days = match self.scope.period {
            None => Cover::Whole,
            Some(scope) if scope.covers(&period) => Cover::Whole,
            Some(scope) if scope.overlaps(&period) => Cover::Part,
            Some(_) => Cover::Nothing,
        };
        match (self.covers.get(place).copied().unwrap_or(Cover::Nothing), days) {
            (Cover::Nothing, _) | (_, Cover::Nothing) => Cover::Nothing,
            (Cover::Part, _) | (_, Cover::Part) => Cover::Part,
            (Cover::Whole, Cover::Whole) => Cover::Whole,
        }
    }
}

/// The axis of places: its leaves are the places of the rows that the map has, and one for rows without such a place.
pub(super) struct PlaceAxis {
    /// The node of every leaf on each level.
    pub levels: Vec<Vec<u32>>,
    /// The leaf of each label of the rows.
    leaf_of: Vec<u32>,
    unknown: u32,
    /// The places asked for, in their order.
    nodes: Vec<PlaceNode>,
    /// For each leaf, the places asked for in which it lies.
    within: Vec<Vec<u32>>,
}

/// A place that was asked for.
pub(super) struct PlaceNode {
    pub level: usize,
    pub node: u32,
    /// The leaves that may lie in it: places above, and rows without a place.
    pub possible: Vec<u32>,
}

/// What places have in common: the lowest that all of them lie in, and all above it.
fn common<'c, 'p>(chains: &[&'c [&'p str]]) -> &'c [&'p str] {
    let Some((first, others)) = chains.split_first() else { return &[] };
    let shared = first.iter().position(|code| others.iter().all(|other| other.contains(code)));
    shared.and_then(|at| first.get(at..)).unwrap_or_default()
}

fn number(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(NONE)
}

impl PlaceAxis {
    /// The axis of rows whose places are these.
    /// Behind the labels stand sets of them, for rows that lie in one of several places.
    pub(super) fn new(places: &Places, labels: &[String], sets: &[Vec<u32>]) -> Self {
        let mut leaf_of = Vec::with_capacity(labels.len() + sets.len());
        let mut chains: Vec<Vec<&str>> = Vec::new();
        let mut of_label: Vec<Vec<&str>> = Vec::with_capacity(labels.len());
        for chain in labels.iter().map(|label| places.upwards(label)) {
            leaf_of.push(if chain.is_empty() { NONE } else { number(chains.len()) });
            if !chain.is_empty() {
                chains.push(chain.clone());
            }
            of_label.push(chain);
        }
        // Where a row of a set surely lies: in all that its places have in common.
        let mut one_of: Vec<(u32, Vec<&[&str]>)> = Vec::new();
        for set in sets {
            let own = set.iter().filter_map(|label| of_label.get(usize::try_from(*label).ok()?)).map(Vec::as_slice);
            let own: Vec<&[&str]> = own.collect();
            let common = common(&own);
            if common.is_empty() {
                leaf_of.push(NONE);
            } else {
                leaf_of.push(number(chains.len()));
                one_of.push((number(chains.len()), own));
                chains.push(common.to_vec());
            }
        }
        let unknown = number(chains.len());
        leaf_of.iter_mut().filter(|leaf| **leaf == NONE).for_each(|leaf| *leaf = unknown);
        let mut of_place: BTreeMap<&str, Vec<u32>> = BTreeMap::new();
        for (leaf, chain) in (0..).zip(&chains).filter(|(leaf, _)| one_of.iter().all(|(of_set, _)| of_set != leaf)) {
            of_place.entry(chain.first().copied().unwrap_or_default()).or_default().push(leaf);
        }
        let own: Vec<Vec<&str>> = places.codes().iter().map(|code| places.upwards(code)).collect();
        // The places of each depth, by their chains; the deepest first.
        let mut depths: BTreeMap<usize, BTreeMap<&str, u32>> = BTreeMap::new();
        for (code, chain) in places.codes().iter().zip(&own) {
            let nodes = depths.entry(chain.len()).or_default();
            let next = number(nodes.len());
            nodes.entry(code).or_insert(next);
        }
        let mut axis = Self { levels: Vec::new(), leaf_of, unknown, nodes: Vec::new(), within: Vec::new() };
        let mut at: BTreeMap<&str, (usize, u32)> = BTreeMap::new();
        for (level, (depth, nodes)) in depths.iter().rev().enumerate() {
            // Counted from the top, so that a chain of any length has its place of this depth.
            let of = |chain: &Vec<&str>| {
                let above = chain.len().checked_sub(*depth).and_then(|at| chain.get(at));
                above.and_then(|code| nodes.get(code)).copied().unwrap_or(NONE)
            };
            axis.levels.push(chains.iter().map(of).chain([NONE]).collect());
            at.extend(nodes.iter().map(|(code, node)| (*code, (level, *node))));
        }
        for (code, chain) in places.codes().iter().zip(&own) {
            // A row of which only a place above is known may lie here.
            let above = chain.iter().skip(1).filter_map(|code| of_place.get(code)).flatten().copied();
            let code_of = code.as_str();
            // A row that lies in one of several places may lie here if one of them does, or lies above.
            let of_sets = one_of.iter().filter(|(_, own)| {
                let sure = own.iter().all(|own| own.contains(&code_of));
                let touches =
                    |own: &&[&str]| own.contains(&code_of) || own.first().is_some_and(|own| chain.contains(own));
                !sure && own.iter().any(touches)
            });
            let above = above.chain(of_sets.map(|(leaf, _)| *leaf));
            let (level, node) = at.get(code.as_str()).copied().unwrap_or((0, NONE));
            axis.nodes.push(PlaceNode { level, node, possible: above.chain([unknown]).collect() });
        }
        let wanted: BTreeMap<&str, u32> = places.codes().iter().map(String::as_str).zip(0..).collect();
        let within = |chain: &Vec<&str>| chain.iter().filter_map(|code| wanted.get(code)).copied().collect();
        axis.within = chains.iter().map(within).chain([Vec::new()]).collect();
        axis
    }

    /// The leaf of a label by its number, that of rows without a place for [`NONE`].
    pub(super) fn leaf(&self, label: u32) -> u32 {
        usize::try_from(label).ok().and_then(|label| self.leaf_of.get(label)).copied().unwrap_or(self.unknown)
    }

    /// A place that was asked for, by its number.
    pub(super) fn node(&self, place: usize) -> Option<&PlaceNode> {
        self.nodes.get(place)
    }

    /// How many places were asked for.
    pub(super) const fn wanted(&self) -> usize {
        self.nodes.len()
    }

    pub(super) const fn leaves(&self) -> u32 {
        self.unknown + 1
    }

    /// For each leaf the places asked for in which it surely (`true`) or possibly lies.
    pub(super) fn places_of_leaves(&self) -> Vec<Vec<(u32, bool)>> {
        let sure = |places: &Vec<u32>| places.iter().map(|place| (*place, true)).collect();
        let mut all: Vec<Vec<(u32, bool)>> = self.within.iter().map(sure).collect();
        for (place, node) in (0..).zip(&self.nodes) {
            for leaf in &node.possible {
                if let Some(places) = usize::try_from(*leaf).ok().and_then(|leaf| all.get_mut(leaf)) {
                    places.push((place, false));
                }
            }
        }
        all
    }
}
