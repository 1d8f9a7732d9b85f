//! Targets: value and date to reach for an indicator at a place.

use super::builder::{current_map, target_id};
use super::{PacePolicy, Status, Trajectory, YearProfile};
use crate::Word;
use crate::calendar::{Date, Period};
use crate::document::{self, expect_id, is_default};
use crate::error::{DocumentError, Error, Result, RoadmapError, refuse, unknown_word};
use crate::language::LocalText;
use crate::number::{Bounds, Number, Ratio, RatioBounds};
use crate::observation::{EvidenceLevel, Source};
use crate::progress::plain::Goal;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Which way is better.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[derive(strum::Display, strum::EnumString, strum::IntoStaticStr, strum::VariantArray, strum::VariantNames)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case", parse_err_ty = Error, parse_err_fn = unknown_word::<Self>)]
pub enum Aim {
    /// More is better: met from the target up.
    #[default]
    Increase,
    /// Less is better: met from the target down.
    Decrease,
    /// Keep at least the target.
    MaintainAtLeast,
    /// Keep at most the target.
    MaintainAtMost,
    /// Keep within the two ends of the target.
    MaintainWithin,
}

impl Aim {
    /// Whether a larger value is the better one; `None` for staying within two ends.
    ///
    /// ```
    /// assert_eq!(volunteer_core::roadmap::Aim::Decrease.rises(), Some(false));
    /// ```
    #[must_use]
    pub const fn rises(self) -> Option<bool> {
        match self {
            Self::Increase | Self::MaintainAtLeast => Some(true),
            Self::Decrease | Self::MaintainAtMost => Some(false),
            Self::MaintainWithin => None,
        }
    }
}

/// The value to reach: exactly one of the three.
///
/// ```
/// use volunteer_core::{Bounds, document, roadmap::TargetValue};
/// assert_eq!(TargetValue::from(672), TargetValue::Absolute(Bounds::exact(672.into())));
/// assert_eq!(document::to_string(&TargetValue::TimesBaseline(3.into()))?, r#"{"timesBaseline":3}"#);
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(from = "TargetValueFields", into = "TargetValueFields"))]
pub enum TargetValue {
    /// An absolute value; for `maintain-within` the two ends. Bounds mean that the target itself is uncertain; a
    /// threshold "more than 600" is the exact value 601.
    Absolute(Bounds),
    /// A multiple of the baseline: 3 for "tripled".
    TimesBaseline(Number),
    /// The baseline plus an amount; below zero for less.
    PlusBaseline(Bounds),
}

/// In documents the value is an object with one key of three.
#[derive(Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct TargetValueFields {
    /// An absolute value; for `maintain-within` the two ends. Bounds mean that the target itself is uncertain; a
    /// threshold "more than 600" is the exact value 601.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    absolute: Option<Bounds>,
    /// A multiple of the baseline: 3 for "tripled".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    times_baseline: Option<Number>,
    /// The baseline plus an amount; below zero for less.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    plus_baseline: Option<Bounds>,
}

impl Serialize for TargetValue {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let (absolute, times_baseline, plus_baseline) = (self.absolute(), self.times_baseline(), self.plus_baseline());
        let fields = TargetValueFields { absolute, times_baseline, plus_baseline };
        document::serialize(serializer, |to| fields.serialize(to), |to| fields.serialize(to))
    }
}

impl<'de> Deserialize<'de> for TargetValue {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let fields = document::deserialize(deserializer, TargetValueFields::deserialize, |from| {
            TargetValueFields::deserialize(from)
        })?;
        match (fields.absolute, fields.times_baseline, fields.plus_baseline) {
            (Some(value), None, None) => Ok(Self::Absolute(value)),
            (None, Some(factor), None) => Ok(Self::TimesBaseline(factor)),
            (None, None, Some(more)) => Ok(Self::PlusBaseline(more)),
            _ => Err(refuse(RoadmapError::TargetValue {})),
        }
    }
}

impl TargetValue {
    /// The absolute value, where it is one.
    #[must_use]
    pub fn absolute(&self) -> Option<Bounds> {
        if let Self::Absolute(value) = self { Some(*value) } else { None }
    }

    /// The factor, where the value is a multiple of the baseline.
    #[must_use]
    pub fn times_baseline(&self) -> Option<Number> {
        if let Self::TimesBaseline(factor) = self { Some(*factor) } else { None }
    }

    /// What is added, where the value is the baseline plus an amount.
    #[must_use]
    pub fn plus_baseline(&self) -> Option<Bounds> {
        if let Self::PlusBaseline(more) = self { Some(*more) } else { None }
    }

    /// The value as a function of the baseline.
    #[must_use]
    pub fn goal(&self) -> Goal {
        match self {
            Self::Absolute(value) => Goal { factor: Ratio::ZERO, addend: value.to_ratios() },
            Self::TimesBaseline(factor) => {
                Goal { factor: (*factor).into(), addend: Bounds::exact(Number::ZERO).to_ratios() }
            }
            Self::PlusBaseline(more) => Goal { factor: Number::ONE.into(), addend: more.to_ratios() },
        }
    }
}

/// Where the way to a target starts; indicator, place and map are the target's.
///
/// ```
/// use volunteer_core::{Bounds, roadmap::Baseline};
/// let baseline = Baseline::new("2020".parse()?, Bounds::exact(224.into())).text("224 организации");
/// assert!(baseline.sources.is_empty());
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self")]
pub struct Baseline {
    /// The day or period of the value.
    pub period: Period,
    /// The value, bounds and all.
    pub value: Bounds,
    /// How well it is founded. Absent: reported.
    #[serde(default)]
    pub evidence: EvidenceLevel,
    /// The figure in the words of whoever reported it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// Where it was published.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<Source>,
}

/// What the value should be on the way.
///
/// ```
/// use volunteer_core::{Bounds, roadmap::Milestone};
/// let half_way = Milestone::new("2022".parse()?, Bounds::exact(450.into()));
/// assert!(half_way.value.as_exact().is_some());
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self")]
pub struct Milestone {
    /// When.
    pub due: Period,
    /// The value.
    pub value: Bounds,
}

/// Which value of the due period is judged. Of a state (a stock, a running total or a ratio) that of its last day, or the
/// latest; what is counted over a period is judged by the whole of it, or by what there is of it where that is declared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[derive(strum::Display, strum::EnumString, strum::IntoStaticStr, strum::VariantArray, strum::VariantNames)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case", parse_err_ty = Error, parse_err_fn = unknown_word::<Self>)]
#[non_exhaustive]
pub enum DueRule {
    /// The value of its last day; one of an earlier day says what is reached so far.
    #[default]
    End,
    /// The latest value on any day of it, where the target requires no more.
    Latest,
    /// Of a flow, the sum of the parts of the period that are there once it is over: parts that nobody reported count as
    /// nothing. The verdict and its trail name them.
    SumWhatIsThere,
}

/// Value and date to reach for an indicator at a place.
///
/// ```
/// use volunteer_core::roadmap::Target;
/// let target = Target::new("organisations", "KZ", "2023".parse()?, 672);
/// assert_eq!((target.id(), target.map()), ("organisations/KZ/2023", "kz-20"));
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(from = "TargetFields", into = "TargetFields"))]
pub struct Target {
    pub(crate) id: String,
    pub(crate) label: LocalText,
    pub(crate) indicator: String,
    pub(crate) place: String,
    pub(crate) map: String,
    pub(crate) baseline: Option<Baseline>,
    pub(crate) value: TargetValue,
    pub(crate) due: Period,
    pub(crate) due_rule: DueRule,
    pub(crate) aim: Aim,
    pub(crate) milestones: Vec<Milestone>,
    pub(crate) trajectory: Trajectory,
    pub(crate) weights: Vec<Number>,
    pub(crate) ceiling: Option<Number>,
    pub(crate) profile: Option<YearProfile>,
    pub(crate) pace: Option<PacePolicy>,
    pub(crate) status: Status,
    pub(crate) sources: Vec<Source>,
}

impl Target {
    /// Its id.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// Its name in three languages.
    #[must_use]
    pub fn label(&self) -> &LocalText {
        &self.label
    }

    /// What is measured, by the id of an indicator of the roadmap.
    #[must_use]
    pub fn indicator(&self) -> &str {
        &self.indicator
    }

    /// Where, by the place's code.
    #[must_use]
    pub fn place(&self) -> &str {
        &self.place
    }

    /// On which map.
    #[must_use]
    pub fn map(&self) -> &str {
        &self.map
    }

    /// Where the way starts.
    #[must_use]
    pub fn baseline(&self) -> Option<&Baseline> {
        self.baseline.as_ref()
    }

    /// The value to reach.
    #[must_use]
    pub fn value(&self) -> &TargetValue {
        &self.value
    }

    /// When it shall be reached: a day, or for a flow the period that counts.
    #[must_use]
    pub fn due(&self) -> Period {
        self.due
    }

    /// Which value of the due period is judged, where a state is.
    #[must_use]
    pub fn due_rule(&self) -> DueRule {
        self.due_rule
    }

    /// Which way is better.
    #[must_use]
    pub fn aim(&self) -> Aim {
        self.aim
    }

    /// Announced values on the way; they override the trajectory.
    #[must_use]
    pub fn milestones(&self) -> &[Milestone] {
        &self.milestones
    }

    /// The way from one announced value to the next. Absent: linear.
    #[must_use]
    pub fn trajectory(&self) -> Trajectory {
        self.trajectory
    }

    /// For the trajectory `s-curve`: how much of the way falls to each of equal parts of the time.
    #[must_use]
    pub fn weights(&self) -> &[Number] {
        &self.weights
    }

    /// For the trajectory `logistic`: the value that is never reached, such as 100 per cent.
    #[must_use]
    pub fn ceiling(&self) -> Option<Number> {
        self.ceiling
    }

    /// How what the due period brings is spread over it, where the target says so.
    #[must_use]
    pub fn profile(&self) -> Option<&YearProfile> {
        self.profile.as_ref()
    }

    /// How pace is judged. Absent: the policy of the context.
    #[must_use]
    pub fn pace(&self) -> Option<&PacePolicy> {
        self.pace.as_ref()
    }

    /// Where it stands.
    #[must_use]
    pub fn status(&self) -> Status {
        self.status
    }

    /// Who set it, where.
    #[must_use]
    pub fn sources(&self) -> &[Source] {
        &self.sources
    }
}

/// Its form in documents: private, because what is read by it alone is not checked.
#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Target")]
struct TargetFields {
    /// Its id. Absent: `indicator/place/due`.
    #[serde(default, deserialize_with = "given_id")]
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub id: String,
    /// Its name in three languages.
    #[serde(default, skip_serializing_if = "is_default")]
    pub label: LocalText,
    /// What is measured, by the id of an indicator of the roadmap.
    pub indicator: String,
    /// Where, by the place's code.
    pub place: String,
    /// On which map. Absent: the current one.
    #[serde(default = "current_map")]
    pub map: String,
    /// Where the way starts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub baseline: Option<Baseline>,
    /// The value to reach.
    pub value: TargetValue,
    /// When it shall be reached: a day, or for a flow the period that counts. A state is judged by its value at the end of
    /// a period.
    pub due: Period,
    /// Which value of the due period is judged, where a state is. Absent: the one at its end.
    #[serde(default, skip_serializing_if = "is_default")]
    pub due_rule: DueRule,
    /// Which way is better. Absent: more is.
    #[serde(default)]
    pub aim: Aim,
    /// Announced values on the way; they override the trajectory.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub milestones: Vec<Milestone>,
    /// The way from one announced value to the next. Absent: linear.
    #[serde(default)]
    pub trajectory: Trajectory,
    /// For the trajectory `s-curve`: how much of the way falls to each of equal parts of the time.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub weights: Vec<Number>,
    /// For the trajectory `logistic`: the value that is never reached, such as 100 per cent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ceiling: Option<Number>,
    /// For pace within the due period: how what it brings is spread over equal parts of it, or, for people counted once,
    /// how many of them come for the first time in each. Absent: evenly; for people counted once as in earlier years of
    /// the same sources, or not at all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub profile: Option<YearProfile>,
    /// How pace is judged. Absent: the policy of the context.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pace: Option<PacePolicy>,
    /// Where it stands. Absent: illustrative, because nobody is said to have adopted it.
    #[serde(default)]
    pub status: Status,
    /// Who set it, where.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<Source>,
}

/// An id that is written down is never blank; only one that is absent is made from the target.
fn given_id<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    let id = String::deserialize(deserializer)?;
    if id.trim().is_empty() { Err(refuse(DocumentError::IdBlank {})) } else { Ok(id) }
}

impl Serialize for Target {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        document::serialize(serializer, |to| TargetFields::serialize(self, to), |to| TargetFields::serialize(self, to))
    }
}

impl<'de> Deserialize<'de> for Target {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut read =
            document::deserialize(deserializer, TargetFields::deserialize, |from| TargetFields::deserialize(from))?;
        if read.id.is_empty() {
            read.id = target_id(&read.indicator, &read.place, read.due);
        }
        read.check().map_err(refuse)
    }
}

impl Target {
    /// Checks value, baseline, aim and milestones against each other.
    ///
    /// # Errors
    /// `id-blank`, `baseline-missing`, `baseline-too-late`, `target-wrong-side`, `milestone-order`,
    /// `milestone-beyond-target`, `band-missing`, `trajectory-weights`, `trajectory-ceiling`, `profile-weights`.
    pub(super) fn check(self) -> Result<Self> {
        expect_id(&self.id)?;
        let goal = self.value.goal();
        let relative = goal.factor.signum() != 0 || self.value.plus_baseline().is_some();
        if relative && self.baseline.is_none() {
            return Err(Error::from(RoadmapError::BaselineMissing {}).at_key("baseline"));
        }
        if self.aim == Aim::MaintainWithin
            && self.value.absolute().is_none_or(|band| band.lower().is_none() || band.upper().is_none())
        {
            return Err(Error::from(RoadmapError::BandMissing {}).at_key("value"));
        }
        if let Some(baseline) = &self.baseline {
            if baseline.period.end() >= self.due.end() {
                return Err(Error::from(RoadmapError::BaselineTooLate {}).at_key("baseline"));
            }
            let start = baseline.value.to_ratios();
            let target = goal.target(Some(&start)).map_err(|error| error.at_key("value"))?;
            let wrong = match self.aim {
                Aim::Increase => start.reaches(&target) == Some(true) && start != target,
                Aim::Decrease => start.stays_within(&target) == Some(true) && start != target,
                _ => false,
            };
            if wrong {
                return Err(Error::from(RoadmapError::TargetWrongSide { aim: self.aim.as_str() }).at_key("value"));
            }
        }
        let curved = self.trajectory == Trajectory::SCurve;
        if curved == self.weights.is_empty() || curved && !super::usable(&self.weights) {
            return Err(Error::from(RoadmapError::TrajectoryWeights {}).at_key("weights"));
        }
        if self.ceiling.is_some_and(|ceiling| ceiling.signum() <= 0)
            || self.ceiling.is_some() != (self.trajectory == Trajectory::Logistic)
        {
            return Err(Error::from(RoadmapError::TrajectoryCeiling {}).at_key("ceiling"));
        }
        let start = self.baseline.as_ref().map(|baseline| baseline.value.to_ratios());
        let end = goal.target(start.as_ref()).map_err(|error| error.at_key("value"))?;
        if let Some(ceiling) = self.ceiling
            && end.reaches(&RatioBounds::exact(ceiling.into())) == Some(true)
        {
            return Err(Error::from(RoadmapError::TrajectoryCeiling {}).at_key("ceiling"));
        }
        let mut before = self.baseline.as_ref().map(|baseline| baseline.period.end());
        for (index, milestone) in self.milestones.iter().enumerate() {
            let at = milestone.due.end();
            if before.is_some_and(|before| at <= before) || at >= self.due.end() {
                return Err(Error::from(RoadmapError::MilestoneOrder {}).at_index(index).at_key("milestones"));
            }
            let value = milestone.value.to_ratios();
            let beyond = match self.aim {
                Aim::Increase => end.reaches(&value) == Some(false),
                Aim::Decrease => end.stays_within(&value) == Some(false),
                _ => false,
            };
            if beyond {
                let error = Error::from(RoadmapError::MilestoneBeyondTarget { aim: self.aim.as_str() });
                return Err(error.at_key("value").at_index(index).at_key("milestones"));
            }
            before = Some(at);
        }
        Ok(self)
    }

    /// The value that should be there at a date from the baseline on; `None` without a baseline, before it, or where the
    /// trajectory is not defined (a geometric one from zero, a logistic one beyond its ceiling).
    ///
    /// Announced milestones override the trajectory; it only fills the time between them.
    ///
    /// # Errors
    /// `number-out-of-range`.
    ///
    /// ```
    /// use volunteer_core::{Bounds, calendar::parse_date, roadmap::{Target, Trajectory}};
    /// let target = Target::builder("organisations", "KZ", "2024".parse()?, 200)
    ///     .baseline("2020".parse()?, Bounds::exact(100.into()))
    ///     .trajectory(Trajectory::SCurve)
    ///     .weights([1, 4, 4, 1])
    ///     .build()?;
    /// let half_way = target.expected_at(parse_date("2022-12-31")?)?.and_then(|bounds| bounds.as_exact());
    /// assert!(half_way.is_some_and(|value| (value.to_f64() - 150.0).abs() < 0.2));
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn expected_at(&self, date: Date) -> Result<Option<RatioBounds>> {
        let curve = super::Curve::new(self, self.value.goal());
        Ok(curve.at(date)?.map(|expected| expected.value))
    }
}
