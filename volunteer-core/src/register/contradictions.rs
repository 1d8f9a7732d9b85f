//! What several rows say differently of one thing: of an activity, an organisation, a person.
//!
//! Offices record the same activity, each in words of its own. Where they disagree, nobody knows who is right, so that the
//! thing has no value there, and counts have bounds over what was said.

use std::collections::BTreeMap;

/// The things of which several rows may tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Things {
    Activities,
    Organisations,
    People,
    Beneficiaries,
}

impl Things {
    pub(crate) const ALL: [Self; 4] = [Self::Activities, Self::Organisations, Self::People, Self::Beneficiaries];
}

/// What was said of each thing, by its code: at least two values, in order.
pub(crate) type Said<V> = BTreeMap<u32, Vec<V>>;

/// All contradictions of a register.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Contradictions {
    /// By the name of a column of codes.
    pub(crate) codes: BTreeMap<(Things, String), Said<u32>>,
    /// Days of birth.
    pub(crate) births: BTreeMap<Things, Said<i32>>,
    /// The rows that tell of a thing which is contradictory in anything: source and row, in order.
    pub(crate) rows: BTreeMap<(Things, u32), Vec<(u32, u32)>>,
}

impl Contradictions {
    /// What was said in a column of codes.
    pub(crate) fn codes(&self, things: Things, column: &str) -> Option<&Said<u32>> {
        // The map is empty but for registers of several offices, and its keys own their names.
        self.codes.iter().find(|((of, name), _)| *of == things && name == column).map(|(_, said)| said)
    }

    /// The days of birth that were said.
    pub(crate) fn births(&self, things: Things) -> Option<&Said<i32>> {
        self.births.get(&things)
    }
}
