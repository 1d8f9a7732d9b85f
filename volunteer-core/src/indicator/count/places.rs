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
    wanted: BTreeSet<String>,
}

impl Places {
    pub(super) fn new(register: &Register, grid: &Grid, gazetteer: &Gazetteer) -> Result<Self> {
        let mut wanted = BTreeSet::new();
        for (index, code) in grid.places.iter().enumerate() {
            let place = gazetteer.check(code, &grid.map).map_err(|error| error.at_index(index).at_key("places"))?;
            wanted.insert(place.code.clone());
        }
        let scope = register.scope().clone();
        let mut places = Self { gazetteer: gazetteer.clone(), map: grid.map.clone(), scope, wanted };
        for depth in &grid.depths {
            for place in gazetteer.all() {
                if gazetteer.ancestors(&place.code).count() == *depth
                    && gazetteer.check(&place.code, &grid.map).is_ok()
                    && places.cover(&place.code) != Cover::Nothing
                {
                    places.wanted.insert(place.code.clone());
                }
            }
        }
        Ok(places)
    }

    pub(super) fn codes(&self) -> impl Iterator<Item = &String> {
        self.wanted.iter()
    }

    pub(super) fn len(&self) -> usize {
        self.wanted.len()
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

    /// How much of a place and period the register covers.
    pub(super) fn scope(&self, place: &str, period: Period) -> Cover {
        let days = match self.scope.period {
            None => Cover::Whole,
            Some(scope) if scope.covers(&period) => Cover::Whole,
            Some(scope) if scope.overlaps(&period) => Cover::Part,
            Some(_) => Cover::Nothing,
        };
        match (self.cover(place), days) {
            (Cover::Nothing, _) | (_, Cover::Nothing) => Cover::Nothing,
            (Cover::Part, _) | (_, Cover::Part) => Cover::Part,
            (Cover::Whole, Cover::Whole) => Cover::Whole,
        }
    }
}

/// The axis of places: its leaves are the places of the rows, and one for rows without a place.
pub(super) struct PlaceAxis {
    /// The node of every leaf on each level.
    pub levels: Vec<Vec<u32>>,
    pub codes: Vec<u32>,
    pub leaves: u32,
    /// For each place asked for: its level and node, and the leaves that may lie in it.
    at: BTreeMap<String, (usize, u32, Vec<u32>)>,
}

impl PlaceAxis {
    /// `rows`: the place of each row by its number in `labels`, [`NONE`] where it has none.
    pub(super) fn new(places: &Places, labels: &[String], rows: &[u32]) -> Self {
        let unknown = u32::try_from(labels.len()).unwrap_or(NONE);
        let chains: Vec<Vec<&str>> = labels.iter().map(|label| places.upwards(label)).collect();
        let mut levels: BTreeMap<usize, BTreeMap<&str, u32>> = BTreeMap::new();
        for code in places.codes() {
            let depth = places.upwards(code).len();
            let nodes = levels.entry(depth).or_default();
            let next = u32::try_from(nodes.len()).unwrap_or(NONE);
            nodes.entry(code).or_insert(next);
        }
        let mut axis = Self {
            levels: Vec::new(),
            codes: Vec::with_capacity(rows.len()),
            leaves: unknown + 1,
            at: BTreeMap::new(),
        };
        for (number, (depth, nodes)) in levels.iter().rev().enumerate() {
            // Counted from the top, so that a chain of any length has its place of this depth.
            let of = |chain: &Vec<&str>| {
                let above = chain.len().checked_sub(*depth).and_then(|at| chain.get(at));
                above.and_then(|code| nodes.get(code)).copied().unwrap_or(NONE)
            };
            let mut level: Vec<u32> = chains.iter().map(of).collect();
            level.push(NONE);
            axis.levels.push(level);
            for (code, node) in nodes {
                // A row of which only a place above is known may lie here.
                let own = places.upwards(code);
                let above = |chain: &Vec<&str>| {
                    chain.is_empty() || (chain.len() < *depth && chain.first().is_some_and(|top| own.contains(top)))
                };
                let possible = (0..).zip(&chains).filter(|(_, chain)| above(chain)).map(|(leaf, _)| leaf);
                axis.at.insert((*code).to_owned(), (number, *node, possible.chain([unknown]).collect()));
            }
        }
        axis.codes = rows.iter().map(|code| if *code < unknown { *code } else { unknown }).collect();
        axis
    }

    /// Level and node of a place, and the leaves that may lie in it.
    pub(super) fn nodes(&self, place: &str) -> Option<&(usize, u32, Vec<u32>)> {
        self.at.get(place)
    }

    /// The axis for the engine: level 0 are the leaves. A place that was not asked for is in no node of a level, so that
    /// nodes of different levels need not lie within each other.
    pub(super) fn leaf_count(&self) -> u32 {
        self.leaves
    }
}
