//! Kinds of errors of roadmaps and their assessment.

use super::{quoted, suggested};
use serde::Serialize;

/// What can be wrong with a roadmap, or with what its assessment is given.
#[derive(Clone, Debug, PartialEq, thiserror::Error, Serialize, strum::IntoStaticStr, strum::VariantNames)]
#[serde(tag = "code", content = "details", rename_all_fields = "camelCase")]
#[non_exhaustive]
pub enum RoadmapError {
    /// Two things of one list have the same id.
    #[error("the id {} stands twice", quoted(id))]
    #[strum(serialize = "id-duplicate")]
    #[serde(rename = "id-duplicate")]
    IdDuplicate {
        /// The id (at most 40 characters of it).
        id: String,
    },
    /// An indicator that the roadmap does not define.
    #[error("the roadmap does not define the indicator {}{}", quoted(indicator), suggested(suggestion.as_deref()))]
    #[strum(serialize = "indicator-undefined")]
    #[serde(rename = "indicator-undefined")]
    IndicatorUndefined {
        /// The id (at most 40 characters of it).
        indicator: String,
        /// The nearest one there is.
        #[serde(skip_serializing_if = "Option::is_none")]
        suggestion: Option<String>,
    },
    /// Not exactly one way of stating the value.
    #[error("a target value is exactly one of absolute, timesBaseline and plusBaseline")]
    #[strum(serialize = "target-value")]
    #[serde(rename = "target-value")]
    TargetValue {},
    /// A value relative to a baseline that is not there.
    #[error("a target value relative to the baseline needs a baseline")]
    #[strum(serialize = "baseline-missing")]
    #[serde(rename = "baseline-missing")]
    BaselineMissing {},
    /// The target lies on the wrong side of its baseline.
    #[error("the target lies on the wrong side of its baseline for the aim {}", quoted(aim))]
    #[strum(serialize = "target-wrong-side")]
    #[serde(rename = "target-wrong-side")]
    TargetWrongSide {
        /// The aim.
        aim: &'static str,
    },
    /// The baseline is not before the target is due.
    #[error("the baseline is not before the target is due")]
    #[strum(serialize = "baseline-too-late")]
    #[serde(rename = "baseline-too-late")]
    BaselineTooLate {},
    /// Milestones out of order, or outside the way from baseline to target.
    #[error("milestones must follow each other between the baseline and the due date")]
    #[strum(serialize = "milestone-order")]
    #[serde(rename = "milestone-order")]
    MilestoneOrder {},
    /// A value on the way that lies beyond the target.
    #[error(
        "a milestone lies beyond the target for the aim {}: set it at or before the target, or correct the target",
        quoted(aim)
    )]
    #[strum(serialize = "milestone-beyond-target")]
    #[serde(rename = "milestone-beyond-target")]
    MilestoneBeyondTarget {
        /// The aim.
        aim: &'static str,
    },
    /// Which value of a period is judged is stated for something that has no value of a day.
    #[error(
        "dueRule is for a state (a stock, a running total, a ratio); what is counted over a period, like a {nature}, is judged by the whole of it: leave dueRule out"
    )]
    #[strum(serialize = "due-rule-not-a-state")]
    #[serde(rename = "due-rule-not-a-state")]
    DueRuleNotAState {
        /// The nature of the indicator.
        nature: &'static str,
    },
    /// A rule for parts that are missing, for what is not made of parts.
    #[error(
        "dueRule \"sum-what-is-there\" is for what is counted over a period and not for a {nature}: \"end\" or \"latest\" would do"
    )]
    #[strum(serialize = "due-rule-not-a-flow")]
    #[serde(rename = "due-rule-not-a-flow")]
    DueRuleNotAFlow {
        /// The nature of the indicator.
        nature: &'static str,
    },
    /// The cuts of a pace policy are not in order.
    #[error("the cuts of a pace policy fall from onTrackFrom to behindFrom, above zero")]
    #[strum(serialize = "pace-cuts")]
    #[serde(rename = "pace-cuts")]
    PaceCuts {},
    /// An aim to stay within something that has no two ends.
    #[error("the aim maintain-within needs an absolute value with a lower and an upper end")]
    #[strum(serialize = "band-missing")]
    #[serde(rename = "band-missing")]
    BandMissing {},
    /// A logistic trajectory without its ceiling.
    #[error("a logistic trajectory needs a ceiling above zero")]
    #[strum(serialize = "trajectory-ceiling")]
    #[serde(rename = "trajectory-ceiling")]
    TrajectoryCeiling {},
    /// An S-curve without its weights.
    #[error("an S-curve needs weights that are not below zero, one of them above")]
    #[strum(serialize = "trajectory-weights")]
    #[serde(rename = "trajectory-weights")]
    TrajectoryWeights {},
    /// Something that is not a flow does not roll over.
    #[error("only a flow rolls over or is paced by periods of the year, not a {nature}")]
    #[strum(serialize = "not-a-flow")]
    #[serde(rename = "not-a-flow")]
    NotAFlow {
        /// The nature of the indicator.
        nature: &'static str,
    },
    /// Milestones and actual values that do not go together.
    #[error("of {milestones} milestones at least one must be left after {actuals} actual values, and one be past")]
    #[strum(serialize = "roll-over-nothing-left")]
    #[serde(rename = "roll-over-nothing-left")]
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
    #[strum(serialize = "profile-weights")]
    #[serde(rename = "profile-weights")]
    ProfileWeights {},
    /// More periods than the profile has.
    #[error("{done} periods were given, and the profile has {periods}")]
    #[strum(serialize = "profile-too-short")]
    #[serde(rename = "profile-too-short")]
    ProfileTooShort {
        /// How many periods are over.
        done: u32,
        /// How many the profile has.
        periods: u32,
    },
}
