//! The words of methods: which there are, what they call their results, and the common words beside them.

use crate::error::{Error, unknown_word};
use serde::{Deserialize, Serialize};
/// A method of judging progress, with its version.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[derive(strum::Display, strum::EnumString, strum::IntoStaticStr, strum::VariantArray, strum::VariantNames)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case", parse_err_ty = Error, parse_err_fn = unknown_word::<Self>)]
#[non_exhaustive]
pub enum ProgressMethod {
    /// The value divided by the target.
    #[serde(rename = "achievement@1")]
    #[strum(serialize = "achievement@1")]
    Achievement,
    /// The share of the way from baseline to target, against the share of the time.
    #[serde(rename = "share-of-way@1")]
    #[strum(serialize = "share-of-way@1")]
    ShareOfWay,
    /// Statistics Canada and Open SDG: the achieved growth rate against the one required.
    #[serde(rename = "open-sdg@1")]
    #[strum(serialize = "open-sdg@1")]
    OpenSdg,
    /// Eurostat: the achieved growth rate against the one required, in bands with a neutral one.
    #[serde(rename = "eurostat@1")]
    #[strum(serialize = "eurostat@1")]
    Eurostat,
    /// Eurostat's method as the statistics office of the Basque Country computes it.
    #[serde(rename = "eustat@1")]
    #[strum(serialize = "eustat@1")]
    Eustat,
    /// United Nations Statistics Division: the value extrapolated to the target year.
    #[serde(rename = "unsd-progress-chart@1")]
    #[strum(serialize = "unsd-progress-chart@1")]
    UnsdProgressChart,
    /// UN ESCAP: the progress made since the baseline.
    #[serde(rename = "escap-current-status@1")]
    #[strum(serialize = "escap-current-status@1")]
    EscapCurrentStatus,
    /// UN ESCAP: the gap that a weighted line leaves in the target year.
    #[serde(rename = "escap-anticipated-progress@1")]
    #[strum(serialize = "escap-anticipated-progress@1")]
    EscapAnticipatedProgress,
    /// SDSN: the value between worst and best, and its colour.
    #[serde(rename = "sdsn-level@1")]
    #[strum(serialize = "sdsn-level@1")]
    SdsnLevel,
    /// SDSN: the recent trend against the one needed.
    #[serde(rename = "sdsn-trend@1")]
    #[strum(serialize = "sdsn-trend@1")]
    SdsnTrend,
    /// Germany's weather symbols.
    #[serde(rename = "weather-symbols@1")]
    #[strum(serialize = "weather-symbols@1")]
    WeatherSymbols,
    /// Average annual rate of reduction by regression.
    #[serde(rename = "aarr-regression@1")]
    #[strum(serialize = "aarr-regression@1")]
    AarrRegression,
    /// Average annual rate of reduction from the two end points.
    #[serde(rename = "aarr-end-points@1")]
    #[strum(serialize = "aarr-end-points@1")]
    AarrEndPoints,
}

/// How far a method as written here can be trusted to be the publisher's.
///
/// ```
/// use volunteer_core::progress::{MethodBasis, ProgressMethod};
/// assert_eq!(ProgressMethod::OpenSdg.basis(), MethodBasis::Reproduced);
/// assert_eq!(ProgressMethod::EscapAnticipatedProgress.basis(), MethodBasis::GeneralKnowledge);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[derive(strum::Display, strum::EnumString, strum::IntoStaticStr, strum::VariantArray, strum::VariantNames)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case", parse_err_ty = Error, parse_err_fn = unknown_word::<Self>)]
#[non_exhaustive]
pub enum MethodBasis {
    /// It reproduces published results.
    Reproduced,
    /// Its rule was read in a public source; no published results were at hand.
    PublicSource,
    /// Its formula or its cuts rest on general knowledge of the method: the publisher's wording could not be read.
    GeneralKnowledge,
}

/// What the value of a result measures.
///
/// ```
/// use volunteer_core::progress::{ProgressMeasure, ProgressMethod};
/// assert_eq!(ProgressMethod::ShareOfWay.measure(false), ProgressMeasure::ShareOfWay);
/// assert_eq!(ProgressMethod::Eurostat.measure(true), ProgressMeasure::RateRatio);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[derive(strum::Display, strum::EnumString, strum::IntoStaticStr, strum::VariantArray, strum::VariantNames)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case", parse_err_ty = Error, parse_err_fn = unknown_word::<Self>)]
#[non_exhaustive]
pub enum ProgressMeasure {
    /// Value ÷ target.
    Achievement,
    /// (Value − baseline) ÷ (target − baseline).
    ShareOfWay,
    /// Achieved yearly growth ÷ required yearly growth.
    RateRatio,
    /// Yearly growth in the direction wanted, as a part of one.
    GrowthRate,
    /// Share of the way that the extrapolated value would have come in the target year.
    ProjectedShare,
    /// Ten times the share of the way.
    StatusIndex,
    /// What is left in the target year, as a percentage of the way from baseline to target.
    GapIndex,
    /// Value between worst (0) and best (100).
    Normalised,
    /// Recent yearly change ÷ needed yearly change.
    TrendRatio,
    /// The part of the remaining gap that would be missed in the target year.
    MissedShare,
    /// Average yearly change.
    YearlyChange,
    /// Average annual rate of reduction, as a part of one.
    ReductionRate,
}

/// What a method calls its result, in its own words. Words that two methods share are listed once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[derive(strum::Display, strum::EnumString, strum::IntoStaticStr, strum::VariantArray, strum::VariantNames)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case", parse_err_ty = Error, parse_err_fn = unknown_word::<Self>)]
#[non_exhaustive]
pub enum ProgressCategory {
    /// The target is reached.
    Reached,
    /// Within the tolerance below the target.
    NearTarget,
    /// Further than the tolerance from the target.
    ShortOfTarget,
    /// As far along as the time, or so near that the cut calls it on track.
    OnTrack,
    /// Behind the time.
    Behind,
    /// Far behind the time.
    OffTrack,
    /// Further from the target than the baseline.
    MovingAway,
    /// Statistics Canada: target achieved.
    TargetAchieved,
    /// Statistics Canada: on track or substantial progress.
    SubstantialProgress,
    /// Moderate progress (Statistics Canada, Eurostat).
    ModerateProgress,
    /// Statistics Canada: limited progress.
    LimitedProgress,
    /// Statistics Canada: deterioration.
    Deterioration,
    /// Eurostat: significant progress.
    SignificantProgress,
    /// Eurostat, with a target: insufficient progress.
    InsufficientProgress,
    /// Eurostat, with a target: movement away from it.
    MovementAway,
    /// Eurostat, without a target: no progress.
    NoProgress,
    /// Eurostat: moderate deterioration.
    ModerateDeterioration,
    /// Eurostat: significant deterioration.
    SignificantDeterioration,
    /// UN Statistics Division, 3: target met or on track.
    MetOrOnTrack,
    /// UN Statistics Division, 2: fair progress, acceleration needed.
    FairProgress,
    /// UN Statistics Division, 1: stagnation or regression.
    StagnationOrRegression,
    /// UN ESCAP, current status: progress since the baseline.
    Progressed,
    /// UN ESCAP, current status: as at the baseline.
    Unchanged,
    /// UN ESCAP, current status: regression since the baseline.
    Regressed,
    /// UN ESCAP, anticipated progress: maintain progress.
    MaintainProgress,
    /// UN ESCAP, anticipated progress: accelerate progress.
    AccelerateProgress,
    /// UN ESCAP, anticipated progress: reverse the trend.
    ReverseTrend,
    /// SDSN: green.
    Green,
    /// SDSN: yellow.
    Yellow,
    /// SDSN: orange.
    Orange,
    /// SDSN: red.
    Red,
    /// SDSN trend: on track or maintaining.
    OnTrackOrMaintaining,
    /// SDSN trend: moderately increasing (later editions: moderately improving).
    ModeratelyIncreasing,
    /// SDSN trend: stagnating.
    Stagnating,
    /// SDSN trend: decreasing.
    Decreasing,
    /// Weather symbol: sun.
    Sun,
    /// Weather symbol: sun with a cloud.
    SunWithCloud,
    /// Weather symbol: cloud.
    Cloud,
    /// Weather symbol: thunderstorm.
    Storm,
    /// Rate of reduction: at the required rate or better.
    AtRequiredRate,
    /// Rate of reduction: slower than required.
    BelowRequiredRate,
    /// Rate of reduction: not in the direction wanted.
    WrongDirection,
}

/// The common word beside every method's own, best first: met, on track, behind, off track, moving away, not assessable.
///
/// It is a translation for reading methods side by side, not a sixth method. Where a publisher does not say what its
/// word means in these terms, the table in the documentation of the method does.
///
/// ```
/// use volunteer_core::progress::CommonCategory;
/// assert!(CommonCategory::Met < CommonCategory::MovingAway);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[derive(strum::Display, strum::EnumString, strum::IntoStaticStr, strum::VariantArray, strum::VariantNames)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case", parse_err_ty = Error, parse_err_fn = unknown_word::<Self>)]
pub enum CommonCategory {
    /// The latest value satisfies the target.
    Met,
    /// Not met; at the pace that the method requires.
    OnTrack,
    /// Moving towards the target too slowly.
    Behind,
    /// Hardly moving, or far too slowly.
    OffTrack,
    /// Moving away from the target.
    MovingAway,
    /// The method has no answer, and says why.
    NotAssessable,
}

/// Why a method has no answer.
///
/// ```
/// use volunteer_core::progress::NotAssessable;
/// assert_eq!(NotAssessable::BaselineZero.to_string(), "baseline-zero");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[derive(strum::Display, strum::EnumString, strum::IntoStaticStr, strum::VariantArray, strum::VariantNames)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case", parse_err_ty = Error, parse_err_fn = unknown_word::<Self>)]
#[non_exhaustive]
pub enum NotAssessable {
    /// No points were given.
    NoPoints,
    /// Two points have the same year.
    YearTwice,
    /// Fewer points than the method needs.
    TooFewPoints,
    /// No point in the baseline year, nor where the method looks instead.
    BaselineYearMissing,
    /// The method needs a target.
    TargetMissing,
    /// The method needs a target year.
    TargetYearMissing,
    /// The target year is not after the baseline year.
    TargetYearBeforeBaseline,
    /// The target year is reached or past, and nothing is left to forecast.
    TargetYearPast,
    /// The baseline is zero, so that there is no growth rate.
    BaselineZero,
    /// The target is zero, so that there is no ratio to it or no rate that leads to it.
    TargetZero,
    /// Baseline, value and target do not have the same sign, so that there is no growth rate.
    SignChange,
    /// A value is zero or below, so that it has no logarithm.
    NotPositive,
    /// The target equals the baseline, so that there is no way between them.
    BaselineEqualsTarget,
    /// The target lies on the wrong side of the baseline for the aim.
    TargetWrongSide,
    /// The method needs best and worst values and thresholds.
    ScaleMissing,
    /// Best, green, red and worst do not follow each other in the direction wanted.
    ScaleOutOfOrder,
    /// The result is beyond the range of numbers.
    OutOfRange,
}

/// What the reader of a result has to know besides.
///
/// ```
/// use volunteer_core::progress::ProgressRemark;
/// assert_eq!(ProgressRemark::MetButWorsening.to_string(), "met-but-worsening");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[derive(strum::Display, strum::EnumString, strum::IntoStaticStr, strum::VariantArray, strum::VariantNames)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case", parse_err_ty = Error, parse_err_fn = unknown_word::<Self>)]
#[non_exhaustive]
pub enum ProgressRemark {
    /// The baseline year has no point; another year was taken, as the method says.
    BaselineYearMoved,
    /// The target year is reached or past.
    TargetYearPast,
    /// The target lies on the wrong side of the baseline for the aim; the publisher's formula still answers.
    TargetWrongSide,
    /// The target is met and the value moves away from it.
    MetButWorsening,
    /// A baseline or a target of zero was replaced by 0.001, as the publisher does.
    ZeroReplaced,
    /// The method sets its natural limit aside where there is a target.
    LimitIgnored,
    /// An aim to hit the target exactly was turned into one to come down to it.
    TurnedAboutTarget,
}

/// What is said of the baseline, for methods that do not look at it.
pub(super) const OF_BASELINE: [ProgressRemark; 3] =
    [ProgressRemark::BaselineYearMoved, ProgressRemark::TargetWrongSide, ProgressRemark::MetButWorsening];
