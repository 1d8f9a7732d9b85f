//! What a judgement says.

use super::Step;
use crate::calendar::{Date, Period};
use crate::document::{self, is_default};
use crate::error::{Error, unknown_word};
use crate::language::{LocalText, Name};
use crate::number::{Bounds, Ratio, RatioBounds, Unit};
use crate::observation::{Nature, Observation};
use crate::progress::{MethodAgreement, ProgressResult, ProgressSeries};
use crate::roadmap::{Aim, PaceCategory, Status};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Whether a target's date has come.
///
/// ```
/// use volunteer_core::assess::Stage;
/// assert_eq!("due".parse(), Ok(Stage::Due));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[derive(strum::Display, strum::EnumString, strum::IntoStaticStr, strum::VariantArray, strum::VariantNames)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case", parse_err_ty = Error, parse_err_fn = unknown_word::<Self>)]
pub enum Stage {
    /// Its date has not come: there is pace, and no "not met".
    Open,
    /// Its date has come.
    Due,
}

/// The verdict on a target, or what one observation would give.
///
/// ```
/// use volunteer_core::assess::Verdict;
/// assert_eq!("undetermined".parse(), Ok(Verdict::Undetermined));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[derive(strum::Display, strum::EnumString, strum::IntoStaticStr, strum::VariantArray, strum::VariantNames)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case", parse_err_ty = Error, parse_err_fn = unknown_word::<Self>)]
pub enum Verdict {
    /// Reached, whatever the exact values are.
    Met,
    /// Not reached, whatever the exact values are.
    NotMet,
    /// What is known allows both.
    Undetermined,
    /// The date has not come.
    Open,
}

/// Why a verdict is undetermined, or what it rests on.
///
/// ```
/// use volunteer_core::assess::Reason;
/// assert_eq!("as-of-missing".parse(), Ok(Reason::AsOfMissing));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[derive(strum::Display, strum::EnumString, strum::IntoStaticStr, strum::VariantArray, strum::VariantNames)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case", parse_err_ty = Error, parse_err_fn = unknown_word::<Self>)]
#[non_exhaustive]
pub enum Reason {
    /// No observation of this indicator at this place.
    NoObservation,
    /// There are values, but all are planned or intended.
    NothingDone,
    /// There are values, but none is comparable: map, definition, unit or way of counting differ.
    NothingComparable,
    /// The value is of a part of the period, up to a day that the source does not name.
    AsOfMissing,
    /// The values do not cover the whole period.
    PeriodNotCovered,
    /// The latest value is from before the date.
    NoObservationAtDue,
    /// The values of the same date contradict each other.
    Conflict,
    /// The bounds lie on both sides of the target.
    BoundsStraddle,
    /// The date of the value is only known to lie within a longer period.
    DateUncertain,
    /// A flow that has passed its target stays there.
    PassedForGood,
    /// A better founded value contradicts a weaker one, which was not used.
    Overruled,
    /// Parts that nobody reported count as nothing, by a rule that was declared.
    GapsCountAsNothing,
    /// The rates that make the value divide by populations of different editions.
    VintagesDiffer,
}

/// Why an observation was not used.
///
/// ```
/// use volunteer_core::assess::PassedOver;
/// assert_eq!("not-done".parse(), Ok(PassedOver::NotDone));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[derive(strum::Display, strum::EnumString, strum::IntoStaticStr, strum::VariantArray, strum::VariantNames)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case", parse_err_ty = Error, parse_err_fn = unknown_word::<Self>)]
#[non_exhaustive]
pub enum PassedOver {
    /// It is planned or intended, not done.
    NotDone,
    /// It is on another map.
    OtherMap,
    /// It follows another definition.
    OtherDefinition,
    /// It counts another unit.
    OtherUnit,
    /// It adds up in another way.
    OtherNature,
    /// It counts people in another way, or does not say how.
    OtherCounting,
    /// It has no value.
    NoValue,
    /// It is later than the date of the judgement.
    AfterAsOf,
    /// Its last day is not named, and may be later than the date of the judgement.
    MayBeAfterAsOf,
    /// It is later than the date of the target.
    AfterDue,
    /// A later one was used.
    Earlier,
    /// A better founded one of the same date was used.
    WeakerEvidence,
    /// The day up to which it counts is not named, and others name theirs.
    AsOfMissing,
    /// It overlaps others that were added up.
    Overlapping,
    /// For methods of judging progress: it covers a part of the year.
    PartOfYear,
    /// For methods of judging progress: it is not known which year it belongs to.
    SeveralYears,
    /// For methods of judging progress: the roadmap states another value for that year, its baseline.
    BaselineStated,
    /// For methods of judging progress: it contradicts another of the same date.
    Conflict,
}

/// What would decide an undetermined verdict.
///
/// ```
/// use volunteer_core::assess::Need;
/// assert_eq!("as-of-date".parse(), Ok(Need::AsOfDate));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[derive(strum::Display, strum::EnumString, strum::IntoStaticStr, strum::VariantArray, strum::VariantNames)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case", parse_err_ty = Error, parse_err_fn = unknown_word::<Self>)]
#[non_exhaustive]
pub enum Need {
    /// A value of something done.
    DoneValue,
    /// A comparable value: same map, definition, unit and way of counting.
    ComparableValue,
    /// The day up to which the value counts.
    AsOfDate,
    /// The rest of the period.
    WholePeriod,
    /// A value at the date.
    ValueAtDue,
    /// Which of the contradicting values is right.
    ResolveConflict,
    /// Narrower bounds.
    NarrowerBounds,
}

/// Where a measure stands.
///
/// ```
/// use volunteer_core::assess::Standing;
/// assert_eq!("not-reported".parse(), Ok(Standing::NotReported));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[derive(strum::Display, strum::EnumString, strum::IntoStaticStr, strum::VariantArray, strum::VariantNames)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case", parse_err_ty = Error, parse_err_fn = unknown_word::<Self>)]
#[non_exhaustive]
pub enum Standing {
    /// Delivered as planned.
    Delivered,
    /// Its date has not passed.
    Due,
    /// Its date has passed and less was reported than planned.
    Overdue,
    /// Nothing was reported of its delivery.
    NotReported,
    /// What was reported allows both.
    Undetermined,
}

/// An observation beside the verdict that it alone would give.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self")]
#[non_exhaustive]
pub struct ObservationVerdict {
    /// The observation.
    pub observation: Observation,
    /// The verdict it alone would give, if it were the value at the date.
    pub would_be: Verdict,
    /// Why it was not used; absent where it was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub passed_over: Option<PassedOver>,
}

/// Another value for the baseline, beside the verdict it would give.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self")]
#[non_exhaustive]
pub struct BaselineVerdict {
    /// The other value.
    pub observation: Observation,
    /// The target it would make.
    pub target: RatioBounds,
    /// The verdict it would give.
    pub would_be: Verdict,
}

/// What would decide an undetermined verdict.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self")]
#[non_exhaustive]
pub struct Decision {
    /// Values that would make it met.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub met_by: Option<RatioBounds>,
    /// Values that would make it not met.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub not_met_by: Option<RatioBounds>,
    /// What else is needed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub needs: Vec<Need>,
}

/// Where the value should be at a date.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self")]
#[non_exhaustive]
pub struct Expected {
    /// The date.
    #[serde(with = "crate::calendar::IsoDate")]
    pub date: Date,
    /// The value.
    pub value: RatioBounds,
    /// By what it is expected: a trajectory, or a profile of the due period.
    pub profile: String,
}

/// How the value compares with where it should be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self")]
#[non_exhaustive]
pub struct Pace {
    /// The last day of the value.
    #[serde(with = "crate::calendar::IsoDate")]
    pub date: Date,
    /// Where it should have been on that day.
    pub expected: RatioBounds,
    /// Its part of the expected way; for a part of a period, of the expected amount.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub part: Option<RatioBounds>,
    /// Every category that is possible, best first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub categories: Vec<PaceCategory>,
    /// The policy by which they were told apart.
    pub policy: String,
    /// The curve: `linear`, `geometric`, …; within a period `even`, `earlier-years@1`, or the target's own profile.
    pub profile: String,
}

/// Why there is no pace, where one could be expected.
///
/// ```
/// use volunteer_core::assess::NoPace;
/// assert_eq!("same-people-again".parse(), Ok(NoPace::SamePeopleAgain));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[derive(strum::Display, strum::EnumString, strum::IntoStaticStr, strum::VariantArray, strum::VariantNames)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case", parse_err_ty = Error, parse_err_fn = unknown_word::<Self>)]
#[non_exhaustive]
pub enum NoPace {
    /// People are counted once, and the same people come again, so that their number does not grow evenly. Pace needs
    /// whole earlier years of the same sources with their values up to the same day, or a profile in the target.
    SamePeopleAgain,
}

/// An announced value on the way, judged like a target of its own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self")]
#[non_exhaustive]
pub struct MilestoneVerdict {
    /// When it shall be reached.
    pub due: Period,
    /// The announced value.
    pub target: Bounds,
    /// Whether its date has come.
    pub stage: Stage,
    /// The verdict.
    pub verdict: Verdict,
    /// What the value up to its own last day gives, where there is no verdict yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reached_so_far: Option<Verdict>,
    /// Why it is undetermined, or what it rests on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub reasons: Vec<Reason>,
    /// What would decide it, where it is undetermined.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decided_by: Option<Decision>,
    /// The value that was judged.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<RatioBounds>,
    /// The last day of that value, where it is known.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "crate::calendar::MaybeIsoDate")]
    pub value_through: Option<Date>,
}

/// What a verdict rests on that somebody should look at first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self")]
#[non_exhaustive]
pub struct RestsOn {
    /// The codes of what was flagged in the values used, in order of the alphabet.
    pub findings: Vec<String>,
    /// The verdict without what was flagged.
    pub would_be: Verdict,
    /// The value without it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<RatioBounds>,
}

/// What is left to do.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self")]
#[non_exhaustive]
pub struct Required {
    /// Target less value; zero or less where it is reached.
    pub remaining: RatioBounds,
    /// Years from the date of the judgement to the date of the target: whole years, and the rest as a part of its year.
    pub years: Ratio,
    /// What is left, per year.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub per_year: Option<RatioBounds>,
    /// The yearly growth rate that would be needed, where value and target are above zero: lower end, rounded to six
    /// decimals.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub growth_from: Option<f64>,
    /// The upper end of the growth rate.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub growth_to: Option<f64>,
}

/// Why methods of judging progress were given nothing for a target.
///
/// ```
/// use volunteer_core::assess::NoSeries;
/// assert_eq!("aim-within".parse(), Ok(NoSeries::AimWithin));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[derive(strum::Display, strum::EnumString, strum::IntoStaticStr, strum::VariantArray, strum::VariantNames)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case", parse_err_ty = Error, parse_err_fn = unknown_word::<Self>)]
#[non_exhaustive]
pub enum NoSeries {
    /// The aim is to stay within two ends, and methods know one target.
    AimWithin,
    /// The value of the target has no lower or no upper end.
    TargetUncertain,
    /// The target is of no single year.
    TargetOfNoYear,
    /// The baseline is of no single year.
    BaselineOfNoYear,
    /// Baseline and target lie in one year.
    WithinOneYear,
    /// No observation makes the value of a year.
    NoYear,
}

/// An observation that methods of judging progress were not given.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self")]
#[non_exhaustive]
pub struct LeftOut {
    /// The observation.
    pub observation: Observation,
    /// Why.
    pub why: PassedOver,
}

/// What methods of judging progress are given for a target, before any of them has run.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self")]
#[non_exhaustive]
pub struct TargetSeries {
    /// What they are given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub series: Option<ProgressSeries>,
    /// Why they are given nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub no_series: Option<NoSeries>,
    /// Observations that are no part of it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub left_out: Vec<LeftOut>,
}

impl From<TargetSeries> for TargetProgress {
    fn from(target: TargetSeries) -> Self {
        let TargetSeries { series, no_series, left_out } = target;
        Self { series, no_series, left_out, results: Vec::new(), agreement: None }
    }
}

/// What published methods of judging progress say of a target.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self")]
#[non_exhaustive]
pub struct TargetProgress {
    /// What they were given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub series: Option<ProgressSeries>,
    /// Why they were given nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub no_series: Option<NoSeries>,
    /// Observations that are no part of it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub left_out: Vec<LeftOut>,
    /// What they say: one result for each method.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub results: Vec<ProgressResult>,
    /// Where they agree and where they do not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agreement: Option<MethodAgreement>,
}

/// The assessment of one target.
///
/// ```
/// use volunteer_core::assess::{TargetAssessment, Verdict};
///
/// fn decided(target: &TargetAssessment) -> bool {
///     matches!(target.verdict, Verdict::Met | Verdict::NotMet)
/// }
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self")]
#[non_exhaustive]
pub struct TargetAssessment {
    /// The target's id.
    pub id: String,
    /// Its name.
    #[serde(default, skip_serializing_if = "is_default")]
    pub label: LocalText,
    /// What is measured.
    pub indicator: String,
    /// What the number counts.
    pub unit: Unit,
    /// How it adds up.
    pub nature: Nature,
    /// Where.
    pub place: String,
    /// On which map.
    pub map: String,
    /// When it shall be reached.
    pub due: Period,
    /// Which way is better.
    pub aim: Aim,
    /// Where the target stands.
    pub status: Status,
    /// Whether its date has come.
    pub stage: Stage,
    /// The verdict.
    pub verdict: Verdict,
    /// What the value gives of the day up to which it counts, where that is not the end of the due period.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reached_so_far: Option<Verdict>,
    /// Why it is undetermined, or what it rests on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub reasons: Vec<Reason>,
    /// What would decide it, where it is undetermined.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decided_by: Option<Decision>,
    /// The baseline.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub baseline: Option<Bounds>,
    /// The target's value.
    pub target: RatioBounds,
    /// The value that was judged.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<RatioBounds>,
    /// The last day of that value, where it is known.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "crate::calendar::MaybeIsoDate")]
    pub value_through: Option<Date>,
    /// What was flagged in the observations that make it, and the verdict without that.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rests_on: Option<RestsOn>,
    /// The observations that make it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub used: Vec<ObservationVerdict>,
    /// The observations that were not used.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub passed_over: Vec<ObservationVerdict>,
    /// Other values for the baseline.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub other_baselines: Vec<BaselineVerdict>,
    /// Share of the way from baseline to target.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub share: Option<RatioBounds>,
    /// Value divided by target.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub achievement: Option<RatioBounds>,
    /// Where it should be by now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expected: Option<Expected>,
    /// How it compares with that.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pace: Option<Pace>,
    /// Why there is no pace within the due period.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub no_pace: Option<NoPace>,
    /// What is left to do.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub required: Option<Required>,
    /// The announced values on the way.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub milestones: Vec<MilestoneVerdict>,
    /// The methods that made these numbers, with their versions.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub methods: Vec<String>,
    /// What published methods of judging progress say, where a set of them was requested.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub progress: Option<TargetProgress>,
    /// How the verdict came about, step by step.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub trail: Vec<Step>,
}

/// The assessment of one measure.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self")]
#[non_exhaustive]
pub struct MeasureAssessment {
    /// The measure's id.
    pub id: String,
    /// Its name.
    #[serde(default, skip_serializing_if = "is_default")]
    pub label: LocalText,
    /// Who answers for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub responsible: Option<String>,
    /// By when.
    pub due: Period,
    /// Whether that date has passed.
    pub stage: Stage,
    /// Where it stands.
    pub standing: Standing,
    /// How many were planned.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub planned: Option<Bounds>,
    /// How many were reported as delivered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub delivered: Option<Bounds>,
    /// What is counted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<Unit>,
    /// The indicators it should move.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub indicators: Vec<String>,
}

/// Observations that no target of the roadmap is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self")]
#[non_exhaustive]
pub struct Unused {
    /// What they measure.
    pub indicator: String,
    /// What the roadmap calls it, where it defines it.
    #[serde(default, skip_serializing_if = "is_default")]
    pub label: LocalText,
    /// Where.
    pub place: String,
    /// How many there are.
    pub observations: u32,
}

/// The assessment of a roadmap.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self")]
#[non_exhaustive]
pub struct Assessment {
    /// `volunteer/assessment@1`.
    pub format: String,
    /// The version of the library that made it.
    pub library: String,
    /// The roadmap's id.
    pub roadmap: String,
    /// Its name.
    #[serde(default, skip_serializing_if = "is_default")]
    pub label: LocalText,
    /// Where the roadmap stands.
    pub status: Status,
    /// Its period.
    pub period: Period,
    /// The date of the assessment.
    #[serde(with = "crate::calendar::IsoDate")]
    pub as_of: Date,
    /// The targets, in the roadmap's order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub targets: Vec<TargetAssessment>,
    /// The measures, in the roadmap's order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub measures: Vec<MeasureAssessment>,
    /// Evidence that no target is about.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unused: Vec<Unused>,
    /// What the roadmap's ids are called.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub names: Vec<Name>,
}

impl Serialize for Assessment {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        document::serialize(serializer, |to| Self::serialize(self, to), |to| Self::serialize(self, to))
    }
}

impl<'de> Deserialize<'de> for Assessment {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        document::deserialize(deserializer, Self::deserialize, |from| Self::deserialize(from))
    }
}
