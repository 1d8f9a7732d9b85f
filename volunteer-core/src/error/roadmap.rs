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
    /// A logistic trajectory without its ceiling.
    #[error("a logistic trajectory needs a ceiling above zero")]
    TrajectoryCeiling {},
    /// An S-curve without its weights.
    #[error("an S-curve needs weights that are not below zero, one of them above")]
    TrajectoryWeights {},
    /// Something that is not a flow does not roll over.
    #[error("only a flow rolls over or is paced by periods of the year, not a {nature}")]
    NotAFlow {
        /// The nature of the indicator.
        nature: &'static str,
    },
    /// Milestones and actual values that do not go together.
    #[error("of {milestones} milestones at least one must be left after {actuals} actual values, and one be past")]
    NothingLeft {
        /// How many milestones there are.
        milestones: u32,
        /// How many actual values there are.
        actuals: u32,
    },
    /// A year profile that cannot be one.
    #[error(
        "a profile needs periods with weights that are not below zero, one of them above, and past years of one length"
    )]
    ProfileWeights {},
    /// More periods than the profile has.
    #[error("{done} periods were given, and the profile has {periods}")]
    ProfileTooShort {
        /// How many periods are over.
        done: u32,
        /// How many the profile has.
        periods: u32,
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
    TrajectoryCeiling {} => "trajectory-ceiling",
    TrajectoryWeights {} => "trajectory-weights",
    NotAFlow { nature } => "not-a-flow",
    NothingLeft { milestones, actuals } => "roll-over-nothing-left",
    ProfileWeights {} => "profile-weights",
    ProfileTooShort { done, periods } => "profile-too-short",
});
