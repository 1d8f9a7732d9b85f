//! Targets: value and date to reach for an indicator at a place.

use super::{PacePolicy, Status, Trajectory};
use crate::Word;
use crate::calendar::{Date, Period};
use crate::document::{self, is_default};
use crate::error::{Error, Result, RoadmapError, refuse, unknown_word};
use crate::language::LocalText;
use crate::number::{Bounds, Number, Ratio, RatioBounds};
use crate::observation::{Evidence, Source};
use crate::progress::plain::Goal;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Which way is better.
///
/// ```
/// use volunteer_core::roadmap::Aim;
/// assert_eq!("decrease".parse(), Ok(Aim::Decrease));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[derive(strum::Display, strum::EnumString, strum::IntoStaticStr, strum::VariantArray, strum::VariantNames)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case", parse_err_ty = Error, parse_err_fn = unknown_word::<Self>)]
pub enum Aim {
    /// More is better: met from the target up.
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
/// use volunteer_core::{roadmap::TargetValue, document};
/// let read: TargetValue = document::from_slice(r#"{"timesBaseline": 3}"#.as_bytes())?;
/// assert!(read.absolute.is_none());
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self")]
pub struct TargetValue {
    /// An absolute value; for `maintain-within` the two ends. Bounds mean that the target itself is uncertain; a
    /// threshold "more than 600" is the exact value 601.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub absolute: Option<Bounds>,
    /// So many times the baseline: 3 for "tripled".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub times_baseline: Option<Number>,
    /// So much more than the baseline; below zero for less.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plus_baseline: Option<Bounds>,
}

impl Serialize for TargetValue {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        document::serialize(serializer, |to| Self::serialize(self, to), |to| Self::serialize(self, to))
    }
}

impl<'de> Deserialize<'de> for TargetValue {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::deserialize(deserializer).and_then(|read| read.check().map_err(refuse))
    }
}

impl TargetValue {
    /// Exactly this value.
    ///
    /// ```
    /// use volunteer_core::{Number, roadmap::TargetValue};
    /// assert!(TargetValue::exactly(Number::from(672)).goal().is_ok());
    /// ```
    #[must_use]
    pub const fn exactly(value: Number) -> Self {
        Self { absolute: Some(Bounds::exact(value)), times_baseline: None, plus_baseline: None }
    }

    fn check(self) -> Result<Self> {
        self.goal()?;
        Ok(self)
    }

    /// The value as a function of the baseline.
    ///
    /// # Errors
    /// `target-value` unless exactly one of the three is stated.
    pub fn goal(&self) -> Result<Goal> {
        match (self.absolute, self.times_baseline, self.plus_baseline) {
            (Some(value), None, None) => Ok(Goal { factor: Ratio::ZERO, addend: value.to_ratios() }),
            (None, Some(factor), None) => {
                Ok(Goal { factor: factor.into(), addend: Bounds::exact(Number::ZERO).to_ratios() })
            }
            (None, None, Some(more)) => Ok(Goal { factor: Number::ONE.into(), addend: more.to_ratios() }),
            _ => Err(RoadmapError::TargetValue {}.into()),
        }
    }
}

/// Where the way to a target starts; indicator, place and map are the target's.
///
/// ```
/// use volunteer_core::{roadmap::Baseline, document};
/// let read: Baseline = document::from_slice(r#"{"period": "2020", "value": 224}"#.as_bytes())?;
/// assert!(read.sources.is_empty());
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Baseline {
    /// The day or period of the value.
    pub period: Period,
    /// The value, bounds and all.
    pub value: Bounds,
    /// How well it is founded. Absent: reported.
    #[serde(default)]
    pub evidence: Evidence,
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
/// use volunteer_core::{roadmap::Milestone, document};
/// let read: Milestone = document::from_slice(r#"{"due": "2022", "value": 450}"#.as_bytes())?;
/// assert!(read.value.as_exact().is_some());
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Milestone {
    /// When.
    pub due: Period,
    /// The value.
    pub value: Bounds,
}

/// Which value of the due period is judged, where a state is: of a stock, a running total or a ratio. What is counted over
/// a period is always judged by the whole of it.
///
/// ```
/// use volunteer_core::roadmap::DueRule;
/// assert_eq!("latest".parse(), Ok(DueRule::Latest));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[derive(strum::Display, strum::EnumString, strum::IntoStaticStr, strum::VariantArray, strum::VariantNames)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case", parse_err_ty = Error, parse_err_fn = unknown_word::<Self>)]
pub enum DueRule {
    /// The value of its last day; one of an earlier day says what is reached so far.
    #[default]
    End,
    /// The latest value on whichever day of it, where whoever set the target asks for no more.
    Latest,
}

/// Value and date to reach for an indicator at a place.
///
/// ```
/// use volunteer_core::{roadmap::Target, document};
/// let read: Target = document::from_slice(r#"{"id": "t", "indicator": "organisations", "place": "KZ", "map": "kz-20", "value": {"absolute": 672}, "due": "2023", "aim": "increase", "status": "illustrative"}"#.as_bytes())?;
/// assert!(read.milestones.is_empty());
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self")]
pub struct Target {
    /// Its id.
    pub id: String,
    /// Its name in three languages.
    #[serde(default, skip_serializing_if = "is_default")]
    pub label: LocalText,
    /// What is measured, by the id of an indicator of the roadmap.
    pub indicator: String,
    /// Where, by the place's code.
    pub place: String,
    /// On which map.
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
    /// Which way is better.
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
    pub profile: Option<super::YearProfile>,
    /// How pace is judged. Absent: the policy of the context.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pace: Option<PacePolicy>,
    /// Where it stands.
    pub status: Status,
    /// Who set it, where.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<Source>,
}

impl Serialize for Target {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        document::serialize(serializer, |to| Self::serialize(self, to), |to| Self::serialize(self, to))
    }
}

impl<'de> Deserialize<'de> for Target {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::deserialize(deserializer).and_then(|read| read.check().map_err(refuse))
    }
}

impl Target {
    /// Checks value, baseline, aim and milestones against each other.
    ///
    /// # Errors
    /// `baseline-missing`, `baseline-too-late`, `target-wrong-side`, `milestone-order`, `milestone-beyond-target`,
    /// `band-missing`, `trajectory-weights`, `trajectory-ceiling`, `profile-weights`.
    pub fn check(self) -> Result<Self> {
        let goal = self.value.goal().map_err(|error| error.at_key("value"))?;
        if goal.factor.signum() != 0 && self.baseline.is_none()
            || self.value.plus_baseline.is_some() && self.baseline.is_none()
        {
            return Err(Error::from(RoadmapError::BaselineMissing {}).at_key("baseline"));
        }
        if self.aim == Aim::MaintainWithin
            && self.value.absolute.is_none_or(|band| band.lower().is_none() || band.upper().is_none())
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
        if let Some(profile) = &self.profile {
            profile.clone().check().map_err(|error| error.at_key("profile"))?;
        }
        Ok(self)
    }

    /// The value that should be there at a date from the baseline on; `None` without a baseline, before it, or where the
    /// trajectory is not defined (a geometric one from zero, a logistic one beyond its ceiling).
    ///
    /// Announced milestones override the trajectory; it only fills the time between them.
    ///
    /// # Errors
    /// `target-value`; `number-out-of-range`.
    ///
    /// ```
    /// use volunteer_core::{Number, Ratio, calendar::parse_date, document, roadmap::Target};
    /// let target: Target = document::from_slice(r#"{"id": "t", "indicator": "organisations", "place": "KZ", "map": "kz-20",
    ///     "baseline": {"period": "2020", "value": 100}, "value": {"absolute": 200}, "due": "2024", "aim": "increase",
    ///     "trajectory": "s-curve", "weights": [1, 4, 4, 1], "status": "illustrative"}"#.as_bytes())?;
    /// let half_way = target.expected_at(parse_date("2022-12-31")?)?.and_then(|bounds| bounds.as_exact());
    /// assert!(half_way.is_some_and(|value| (value.to_f64() - 150.0).abs() < 0.2));
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn expected_at(&self, date: Date) -> Result<Option<RatioBounds>> {
        let curve = super::Curve::new(self, self.value.goal()?);
        Ok(curve.at(date)?.map(|expected| expected.value))
    }
}
