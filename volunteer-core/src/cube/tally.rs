//! A count before its last step, which can be merged with the count of another register.

mod bytes;
mod key;
mod merge;

pub use key::KeyedHash;

use super::pairs::{self, Base, Groups};
use super::plan::Plan;
use crate::error::{CubeError, Result};
use std::fmt;

/// Which people were counted in which base cell, and the measures that add up, of one register or of several merged.
///
/// **Its bytes are personal data**: they hold the key of every named person and where and when that person took part.
/// A key is the caller's own integer, or a [`KeyedHash`] of an identifier, which only the holder of the secret can make
/// again. `Debug` shows numbers of people and cells, never a key.
///
/// Tallies of the same plan merge to that of the whole, byte for byte, in any order and grouping; [`Plan::no_tally`] is
/// neutral. The same key stands for the same person everywhere, also where two person codes share it.
///
/// ```
/// use volunteer_core::cube::{Axis, Chunk, Codes, Plan, Tally};
/// let plan = Plan::every(vec![Axis::new("field", 2).all()])?;
/// let tally = |person: &[u32], field: &[u8], keys: &[u64]| {
///     let axes = vec![Codes::U8(field)];
///     let chunk = Chunk { person: Codes::U32(person), axes, minutes: None, heads_lower: None, heads_upper: None };
///     plan.tally(&[chunk], keys, 1)
/// };
/// // Person 7001 is in both registers, under different codes.
/// let merged = tally(&[0, 1], &[0, 0], &[7001, 7002])?.merge(&tally(&[0], &[1], &[7001])?)?;
/// let cube = merged.cube(1)?;
/// assert_eq!(cube.cell(plan.set_of(&[1])?, &[0]).unwrap().people, 2);
/// assert_eq!(Tally::from_bytes(&merged.to_bytes())?, merged);
/// assert_eq!(format!("{merged:?}"), "Tally(2 people, 2 cells, 3 pairs)");
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Tally {
    pub(super) plan: Plan,
    pub(super) base: Base,
    /// Of each person in `groups`, rising.
    pub(super) keys: Vec<u64>,
    pub(super) groups: Groups,
}

impl fmt::Debug for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (people, cells, pairs) = (self.keys.len(), self.base.cells.len(), self.groups.cells.len());
        write!(f, "Tally({people} people, {cells} cells, {pairs} pairs)")
    }
}

impl Plan {
    /// The tally of no rows, which is neutral to merging.
    ///
    /// ```
    /// use volunteer_core::cube::{Axis, Plan};
    /// let none = Plan::every(vec![Axis::new("field", 2)])?.no_tally();
    /// assert_eq!(none.merge(&none)?, none);
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    #[must_use]
    pub fn no_tally(&self) -> Tally {
        Tally { plan: self.clone(), base: Base::default(), keys: Vec::new(), groups: Groups::default() }
    }
}

impl Tally {
    pub(super) fn new(plan: &Plan, base: Base, pairs: &[u64], keys: &[u64]) -> Result<Self> {
        let mut keyed: Vec<(u64, u32)> = Vec::with_capacity(pairs.len());
        for pair in pairs {
            let key = usize::try_from(pair >> 32).ok().and_then(|person| keys.get(person));
            let Some(key) = key else {
                // Which row it was is not known here, and the code is not told.
                let error = CubeError::KeyMissing { keys: keys.len() as u64 };
                return Err(error.into());
            };
            keyed.push((*key, pairs::low(*pair)));
        }
        keyed.sort_unstable();
        keyed.dedup();
        let mut tally = Self { base, ..plan.no_tally() };
        for (key, cell) in keyed {
            tally.push(key, cell);
        }
        Ok(tally)
    }

    /// Adds a pair; keys, and cells of a key, come rising.
    pub(super) fn push(&mut self, key: u64, cell: u32) {
        if self.keys.last() != Some(&key) {
            self.keys.push(key);
            self.groups.ends.push(self.groups.cells.len());
        }
        self.groups.cells.push(cell);
        if let Some(end) = self.groups.ends.last_mut() {
            *end += 1;
        }
    }

    /// The plan it was counted by.
    ///
    /// ```
    /// use volunteer_core::cube::{Axis, Plan};
    /// let plan = Plan::every(vec![Axis::new("field", 2)])?;
    /// assert_eq!(plan.no_tally().plan(), &plan);
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    #[must_use]
    pub const fn plan(&self) -> &Plan {
        &self.plan
    }

    /// How many different named people.
    ///
    /// ```
    /// use volunteer_core::cube::{Axis, Plan};
    /// assert_eq!(Plan::every(vec![Axis::new("field", 2)])?.no_tally().people(), 0);
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    #[must_use]
    pub fn people(&self) -> usize {
        self.keys.len()
    }
}
