//! Kinds of errors of roadmaps and their assessment.

use super::quoted;

/// What can be wrong with a roadmap, or with what its assessment is given.
///
/// ```
/// use volunteer_core::error::RoadmapError;
/// assert!(RoadmapError::CODES.contains(&"target-wrong-side"));
/// ```
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum RoadmapError {
    /// Two things of one list have the same id.
    #[error("the id {} stands twice", quoted(id))]
    IdDuplicate {
        /// The id (at most 40 characters of it).
        id: String,
    },
    /// An indicator that the roadmap does not define.
    #[error("the roadmap does not define the indicator {}", quoted(indicator))]
    IndicatorUndefined {
        /// The id (at most 40 characters of it).
        indicator: String,
    },
    /// Not exactly one way of stating the value.
    #[error("a target value is exactly one of absolute, timesBaseline and plusBaseline")]
    TargetValue {},
    /// A value relative to a baseline that is not there.
    #[error("a target value relative to the baseline needs a baseline")]
    BaselineMissing {},
    /// The target lies on the wrong side of its baseline.
    #[error("the target lies on the wrong side of its baseline for the aim {}", quoted(aim))]
    TargetWrongSide {
        /// The aim.
        aim: &'static str,
    },
    /// The baseline is not before the target is due.
    #[error("the baseline is not before the target is due")]
    BaselineTooLate {},
    /// Milestones out of order, or outside the way from baseline to target.
    #[error("milestones must follow each other between the baseline and the due date")]
    MilestoneOrder {},
    /// The cuts of a pace policy are not in order.
    #[error("the cuts of a pace policy fall from onTrackFrom to behindFrom, above zero")]
    PaceCuts {},
    /// An aim to stay within something that has no two ends.
    #[error("the aim maintain-within needs an absolute value with a lower and an upper end")]
    BandMissing {},
    /// Weights that divide nothing, or stand where none belong.
    #[error("weights are not below zero and not all zero, and belong to an s-curve or a profile")]
    TrajectoryWeights {},
    /// A ceiling that is not above zero, is missing, or stands where none belongs.
    #[error("a ceiling above zero belongs to a logistic trajectory, and only to that")]
    TrajectoryCeiling {},
    /// More periods than the year has, or none.
    #[error("the number of periods does not fit the profile")]
    ProfilePeriod {},
    /// A roll-over of something that does not add over periods.
    #[error("only a flow rolls over, not a {nature}")]
    RollOverNotFlow {
        /// The nature.
        nature: &'static str,
    },
}

codes!(RoadmapError {
    IdDuplicate { id } => "id-duplicate",
    IndicatorUndefined { indicator } => "indicator-undefined",
    TargetValue {} => "target-value",
    BaselineMissing {} => "baseline-missing",
    TargetWrongSide { aim } => "target-wrong-side",
    BaselineTooLate {} => "baseline-too-late",
    MilestoneOrder {} => "milestone-order",
    PaceCuts {} => "pace-cuts",
    BandMissing {} => "band-missing",
    TrajectoryWeights {} => "trajectory-weights",
    TrajectoryCeiling {} => "trajectory-ceiling",
    ProfilePeriod {} => "profile-period",
    RollOverNotFlow { nature } => "roll-over-not-flow",
});
