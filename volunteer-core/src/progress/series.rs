//! A plain goal with the yearly points towards it: the input of every method.

use super::goal::ProgressGoal;
use super::point::ProgressPoint;
use super::result::ProgressResult;
use super::set::{MethodSet, run};
use serde::{Deserialize, Serialize};

/// A plain goal and the yearly values on the way to it.
///
/// An assessment makes one for each target, so that the results of every method can be computed again from it.
///
/// ```
/// use volunteer_core::progress::{MethodSet, ProgressGoal, ProgressPoint, ProgressSeries, WantedChange};
/// let goal = ProgressGoal::builder(WantedChange::Increase).target(672.0).target_year(2023).build()?;
/// let points = [ProgressPoint::exactly(2020, 224.0)?, ProgressPoint::exactly(2022, 685.0)?];
/// let series = ProgressSeries::new(goal, points);
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
    /// A goal and the values on the way to it.
    #[must_use]
    pub fn new(goal: ProgressGoal, points: impl IntoIterator<Item = ProgressPoint>) -> Self {
        let mut points: Vec<ProgressPoint> = points.into_iter().collect();
        points.sort_by_key(ProgressPoint::year);
        Self { goal, points }
    }

    /// Runs a set of methods, as [`run`] does.
    #[must_use]
    pub fn run(&self, set: &MethodSet) -> Vec<ProgressResult> {
        run(&self.points, &self.goal, set)
    }
}
