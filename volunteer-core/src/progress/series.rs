//! A plain goal with the yearly points towards it: what every method is given.

use super::point::{ProgressGoal, ProgressPoint};
use super::result::ProgressResult;
use super::set::{MethodSet, run};
use serde::{Deserialize, Serialize};

/// A plain goal and the yearly values on the way to it.
///
/// An assessment makes one for each target, so that what it says by any method can be computed again from what stands
/// in it.
///
/// ```
/// use volunteer_core::{document, progress::{ProgressSeries, MethodSet}};
/// let series: ProgressSeries = document::from_slice(br#"{"goal": {"wanted": "increase", "target": 672, "targetYear": 2023},
///     "points": [{"year": 2020, "value": 224}, {"year": 2022, "value": 685}]}"#)?;
/// assert_eq!(series.run(&MethodSet::all()).len(), 13);
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self")]
pub struct ProgressSeries {
    /// What shall be reached.
    pub goal: ProgressGoal,
    /// The values, one for each year that has one, in order of the years.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub points: Vec<ProgressPoint>,
}

impl ProgressSeries {
    /// Runs a set of methods, as [`run`] does.
    #[must_use]
    pub fn run(&self, set: &MethodSet) -> Vec<ProgressResult> {
        run(&self.points, &self.goal, set)
    }
}
