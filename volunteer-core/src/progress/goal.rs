//! What methods judge points against: a plain goal, and a scale.

use crate::document::{self, is_default};
use crate::error::{DocumentError, Error, NumberError, Result, refuse, unknown_word};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Which change of an indicator is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[derive(strum::Display, strum::EnumString, strum::IntoStaticStr, strum::VariantArray, strum::VariantNames)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case", parse_err_ty = Error, parse_err_fn = unknown_word::<Self>)]
pub enum WantedChange {
    /// Higher is better.
    Increase,
    /// Lower is better.
    Decrease,
    /// The target is to be hit, not passed: parity. Every method judges the distance beyond the target, T + |y − T|, as
    /// coming down to it (Open SDG's "goldilocks" form for shares; the same as UN ESCAP's form for parity).
    Hit,
}

/// What a series shall reach.
///
/// ```
/// use volunteer_core::progress::{ProgressGoal, WantedChange};
/// let goal = ProgressGoal::builder(WantedChange::Decrease).target(7.25).target_year(2030).build()?;
/// assert_eq!(goal.target(), Some(7.25));
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(from = "ProgressGoalFields", into = "ProgressGoalFields")
)]
pub struct ProgressGoal {
    pub(crate) wanted: WantedChange,
    pub(crate) baseline_year: Option<u32>,
    pub(crate) target: Option<f64>,
    pub(crate) target_to: Option<f64>,
    pub(crate) target_year: Option<u32>,
    pub(crate) every_year: bool,
    pub(crate) limit: Option<f64>,
    pub(crate) percentage: bool,
    pub(crate) scale: Option<ProgressScale>,
}

impl ProgressGoal {
    /// Which change is wanted.
    #[must_use]
    pub const fn wanted(&self) -> WantedChange {
        self.wanted
    }

    /// The year of the baseline. Absent: the first point (for methods of recent trends, their own window). Where it has
    /// no point each method looks where its publisher does.
    #[must_use]
    pub const fn baseline_year(&self) -> Option<u32> {
        self.baseline_year
    }

    /// The value to reach.
    #[must_use]
    pub const fn target(&self) -> Option<f64> {
        self.target
    }

    /// Where the target itself lies within bounds: their upper end, `target` being the lower one. Methods then answer for
    /// every target between.
    #[must_use]
    pub const fn target_to(&self) -> Option<f64> {
        self.target_to
    }

    /// The year in which to reach it.
    #[must_use]
    pub const fn target_year(&self) -> Option<u32> {
        self.target_year
    }

    /// Whether the target is a limit to respect in every year (weather symbols).
    #[must_use]
    pub const fn every_year(&self) -> bool {
        self.every_year
    }

    /// The natural limit of the values, such as 100 per cent (Open SDG and its variants, without a target).
    #[must_use]
    pub const fn limit(&self) -> Option<f64> {
        self.limit
    }

    /// Whether the values are percentages from 0 to 100 (UN Statistics Division: within one point of a target of 0 or
    /// 100 counts as met).
    #[must_use]
    pub const fn percentage(&self) -> bool {
        self.percentage
    }

    /// Best, worst and thresholds (SDSN).
    #[must_use]
    pub const fn scale(&self) -> Option<ProgressScale> {
        self.scale
    }
}

/// Its form in documents: private, because what is read by it alone is not checked.
#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "ProgressGoal")]
struct ProgressGoalFields {
    /// Which change is wanted.
    pub wanted: WantedChange,
    /// The year of the baseline. Absent: the first point (for methods of recent trends, their own window). Where it has
    /// no point each method looks where its publisher does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub baseline_year: Option<u32>,
    /// The value to reach.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub target: Option<f64>,
    /// Where the target itself lies within bounds: their upper end, `target` being the lower one. Methods then answer for
    /// every target between.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub target_to: Option<f64>,
    /// The year in which to reach it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub target_year: Option<u32>,
    /// Whether the target is a limit to respect in every year (weather symbols).
    #[serde(default, skip_serializing_if = "is_default")]
    pub every_year: bool,
    /// The natural limit of the values, such as 100 per cent (Open SDG and its variants, without a target).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<f64>,
    /// Whether the values are percentages from 0 to 100 (UN Statistics Division: within one point of a target of 0 or
    /// 100 counts as met).
    #[serde(default, skip_serializing_if = "is_default")]
    pub percentage: bool,
    /// Best, worst and thresholds (SDSN).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scale: Option<ProgressScale>,
}

impl Serialize for ProgressGoal {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        document::serialize(
            serializer,
            |to| ProgressGoalFields::serialize(self, to),
            |to| ProgressGoalFields::serialize(self, to),
        )
    }
}

impl<'de> Deserialize<'de> for ProgressGoal {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        document::deserialize(deserializer, ProgressGoalFields::deserialize, |from| {
            ProgressGoalFields::deserialize(from)
        })
        .and_then(|read| read.check().map_err(refuse))
    }
}

impl ProgressGoal {
    /// A change that is wanted, and nothing else.
    ///
    /// ```
    /// use volunteer_core::progress::{ProgressGoal, WantedChange};
    /// assert!(ProgressGoal::towards(WantedChange::Decrease).target_year().is_none());
    /// ```
    #[must_use]
    pub const fn towards(wanted: WantedChange) -> Self {
        Self {
            wanted,
            baseline_year: None,
            target: None,
            target_to: None,
            target_year: None,
            every_year: false,
            limit: None,
            percentage: false,
            scale: None,
        }
    }

    /// A change that is wanted, with more to say.
    ///
    /// ```
    /// use volunteer_core::progress::{ProgressGoal, WantedChange};
    /// let share = ProgressGoal::builder(WantedChange::Increase).target_between(60.0, 65.0).percentage();
    /// assert_eq!(share.clone().build()?.target_to(), Some(65.0));
    ///
    /// let error = share.target_between(65.0, 60.0).build().unwrap_err();
    /// assert_eq!((error.code(), error.pointer().as_str()), ("bounds-empty", "/targetTo"));
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub const fn builder(wanted: WantedChange) -> ProgressGoalBuilder {
        ProgressGoalBuilder { goal: Self::towards(wanted) }
    }

    fn check(self) -> Result<Self> {
        check_finite([("target", self.target), ("targetTo", self.target_to), ("limit", self.limit)])?;
        match (self.target, self.target_to) {
            (None, Some(_)) => Err(DocumentError::KeyMissing { key: "target".into() }.into()),
            (Some(from), Some(to)) if to < from => Err(Error::from(NumberError::BoundsEmpty {}).at_key("targetTo")),
            _ => Ok(self),
        }
    }
}

/// Checks numbers, each under its key.
pub(super) fn check_finite<const N: usize>(numbers: [(&'static str, Option<f64>); N]) -> Result<()> {
    match numbers.iter().find(|(_, number)| number.is_some_and(|number| !number.is_finite())) {
        Some((key, _)) => Err(Error::from(NumberError::OutOfRange { operation: "reading" }).at_key(*key)),
        None => Ok(()),
    }
}

/// Makes a [`ProgressGoal`]; see [`ProgressGoal::builder`].
#[derive(Clone, Debug)]
#[must_use]
pub struct ProgressGoalBuilder {
    goal: ProgressGoal,
}

impl ProgressGoalBuilder {
    /// The year of the baseline.
    pub const fn baseline_year(mut self, year: u32) -> Self {
        self.goal.baseline_year = Some(year);
        self
    }

    /// The value to reach.
    pub const fn target(mut self, target: f64) -> Self {
        self.goal.target = Some(target);
        self
    }

    /// The ends between which the value to reach lies. Methods then answer for every target between.
    pub const fn target_between(mut self, from: f64, to: f64) -> Self {
        (self.goal.target, self.goal.target_to) = (Some(from), Some(to));
        self
    }

    /// The year in which to reach it.
    pub const fn target_year(mut self, year: u32) -> Self {
        self.goal.target_year = Some(year);
        self
    }

    /// The target is a limit to respect in every year (weather symbols).
    pub const fn every_year(mut self) -> Self {
        self.goal.every_year = true;
        self
    }

    /// The natural limit of the values, such as 100 per cent (Open SDG and its variants, without a target).
    pub const fn limit(mut self, limit: f64) -> Self {
        self.goal.limit = Some(limit);
        self
    }

    /// The values are percentages from 0 to 100.
    pub const fn percentage(mut self) -> Self {
        self.goal.percentage = true;
        self
    }

    /// Best, worst and thresholds (SDSN).
    pub const fn scale(mut self, scale: ProgressScale) -> Self {
        self.goal.scale = Some(scale);
        self
    }

    /// The goal, checked as a document is when it is read.
    ///
    /// # Errors
    /// `number-out-of-range` for a number that is not finite; `bounds-empty` for a target whose ends are reversed.
    pub fn build(self) -> Result<ProgressGoal> {
        self.goal.check()
    }
}

/// The scale of an indicator as SDSN uses it; best may be the highest or the lowest of the four.
///
/// ```
/// use volunteer_core::progress::ProgressScale;
/// let poverty = ProgressScale::new(0.0, 2.0, 13.0, 72.6)?;
/// assert_eq!(poverty.normalise(36.3), Some(50.0));
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Copy)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(from = "ProgressScaleFields", into = "ProgressScaleFields")
)]
pub struct ProgressScale {
    pub(crate) best: f64,
    pub(crate) green: f64,
    pub(crate) red: f64,
    pub(crate) worst: f64,
}

impl ProgressScale {
    /// The value that gives 100.
    #[must_use]
    pub const fn best(&self) -> f64 {
        self.best
    }

    /// Green from here on towards the best.
    #[must_use]
    pub const fn green(&self) -> f64 {
        self.green
    }

    /// Red from beyond here towards the worst.
    #[must_use]
    pub const fn red(&self) -> f64 {
        self.red
    }

    /// The value that gives 0.
    #[must_use]
    pub const fn worst(&self) -> f64 {
        self.worst
    }
}

/// Its form in documents: private, because what is read by it alone is not checked.
#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "ProgressScale")]
struct ProgressScaleFields {
    /// The value that gives 100.
    pub best: f64,
    /// Green from here on towards the best.
    pub green: f64,
    /// Red from beyond here towards the worst.
    pub red: f64,
    /// The value that gives 0.
    pub worst: f64,
}

impl Serialize for ProgressScale {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        document::serialize(
            serializer,
            |to| ProgressScaleFields::serialize(self, to),
            |to| ProgressScaleFields::serialize(self, to),
        )
    }
}

impl<'de> Deserialize<'de> for ProgressScale {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        document::deserialize(deserializer, ProgressScaleFields::deserialize, |from| {
            ProgressScaleFields::deserialize(from)
        })
        .and_then(|read| read.check().map_err(refuse))
    }
}

impl ProgressScale {
    /// A scale from its best value to its worst. Whether it fits a goal is for the methods to say.
    ///
    /// # Errors
    /// `number-out-of-range` for a number that is not finite.
    pub fn new(best: f64, green: f64, red: f64, worst: f64) -> Result<Self> {
        Self { best, green, red, worst }.check()
    }

    fn check(self) -> Result<Self> {
        let Self { best, green, red, worst } = self;
        check_finite(
            [("best", best), ("green", green), ("red", red), ("worst", worst)].map(|(key, end)| (key, Some(end))),
        )?;
        Ok(self)
    }
}
