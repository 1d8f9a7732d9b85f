//! What is counted in a cell.

use crate::error::{CubeError, Result};
use serde::Serialize;

/// What was counted in one cell.
///
/// ```
/// use volunteer_core::cube::{Axis, Chunk, Codes, Plan};
/// let plan = Plan::every(vec![Axis::new("field", 2)])?;
/// let chunk = Chunk {
///     person: Codes::U8(&[0, 0]),
///     axes: vec![Codes::U8(&[1, 1])],
///     minutes: Some(&[90, i32::MIN]),
///     heads_lower: None,
///     heads_upper: None,
/// };
/// let cell = plan.count(&[chunk], 1)?.cell(0, &[1]).unwrap();
/// assert_eq!((cell.rows, cell.minutes, cell.minutes_unknown, cell.people), (2, 90, 1, 1));
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Cell {
    /// Rows: participations, of named people and of unnamed groups.
    pub rows: u64,
    /// Person-times: the sum of the lower head-counts.
    pub heads_lower: u64,
    /// Person-times: the sum of the upper head-counts; absent where one of them has no limit.
    pub heads_upper: Option<u64>,
    /// The sum of the known minutes.
    pub minutes: i64,
    /// Rows whose minutes are unknown.
    pub minutes_unknown: u64,
    /// Different named people.
    pub people: u64,
    /// Rows of unnamed groups.
    pub unnamed: u64,
    /// The largest lower head-count of a single row: at least this number of different people was there on one occasion.
    pub largest: u64,
    /// The sum of the upper head-counts without the named person of the row; absent where one has no limit.
    pub others_upper: Option<u64>,
}

impl Cell {
    /// How many different people, named or not, at least and at most.
    ///
    /// At least the named ones, and at least the largest single group: the heads of one occasion are different people.
    /// At most the named ones and all other heads, if each head were somebody new; absent where a group has no limit.
    ///
    /// ```
    /// let cell = volunteer_core::cube::Cell {
    ///     people: 7, largest: 20, others_upper: Some(50), ..Default::default()
    /// };
    /// assert_eq!(cell.different_people(), (20, Some(57)));
    /// ```
    #[must_use]
    pub fn different_people(&self) -> (u64, Option<u64>) {
        (self.people.max(self.largest), self.others_upper.and_then(|others| others.checked_add(self.people)))
    }
}

/// The measures that add up, of one cell. Sums of the upper ends hold those that have one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Measures {
    pub(super) rows: u64,
    pub(super) minutes: i64,
    pub(super) minutes_unknown: u64,
    pub(super) heads_lower: u64,
    pub(super) heads_upper: u64,
    /// Rows whose head-count has no upper limit.
    pub(super) heads_open: u64,
    pub(super) unnamed: u64,
    pub(super) others_upper: u64,
    pub(super) largest: u64,
}

impl Measures {
    /// Those of rows of which only the minutes are worth telling: named people, one head each.
    pub(super) fn plain(rows: u64, minutes: i64) -> Self {
        let largest = u64::from(rows > 0);
        Self { rows, minutes, heads_lower: rows, heads_upper: rows, largest, ..Self::default() }
    }

    /// Adds those of another cell, or of rows counted elsewhere.
    pub(super) fn add(&mut self, other: &Self) -> Result<()> {
        let mut over = false;
        let mut sum = |a: u64, b: u64| {
            let (sum, beyond) = a.overflowing_add(b);
            over |= beyond;
            sum
        };
        let rows = sum(self.rows, other.rows);
        let minutes_unknown = sum(self.minutes_unknown, other.minutes_unknown);
        let heads_open = sum(self.heads_open, other.heads_open);
        let unnamed = sum(self.unnamed, other.unnamed);
        let heads_lower = sum(self.heads_lower, other.heads_lower);
        let heads_upper = sum(self.heads_upper, other.heads_upper);
        let others_upper = sum(self.others_upper, other.others_upper);
        if over {
            return Err(CubeError::SumOutOfRange { measure: "heads" }.into());
        }
        let Some(minutes) = self.minutes.checked_add(other.minutes) else {
            return Err(CubeError::SumOutOfRange { measure: "minutes" }.into());
        };
        let largest = self.largest.max(other.largest);
        *self = Self {
            rows,
            minutes,
            minutes_unknown,
            heads_lower,
            heads_upper,
            heads_open,
            unnamed,
            others_upper,
            largest,
        };
        Ok(())
    }

    pub(super) fn cell(&self, people: u64) -> Cell {
        let limited = |upper: u64| (self.heads_open == 0).then_some(upper);
        Cell {
            rows: self.rows,
            heads_lower: self.heads_lower,
            heads_upper: limited(self.heads_upper),
            minutes: self.minutes,
            minutes_unknown: self.minutes_unknown,
            people,
            unnamed: self.unnamed,
            largest: self.largest,
            others_upper: limited(self.others_upper),
        }
    }
}
