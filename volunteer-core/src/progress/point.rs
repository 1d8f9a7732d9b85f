//! What methods are given: yearly points and a plain goal.

use super::span::Span;
use crate::document::{self, is_default};
use crate::error::refuse;
use crate::error::{DocumentError, Error, NumberError, Result, unknown_word};
use serde::{Deserialize, Serialize};
use serde::{Deserializer, Serializer};

/// The value of one year, exact or within bounds; a missing bound is no limit.
///
/// In documents `{"year": 2023, "value": 45.7}`, or `lower` and `upper` instead of `value`, either of which may be absent.
///
/// ```
/// use volunteer_core::{document, progress::ProgressPoint};
/// let reported: ProgressPoint = document::from_slice(br#"{"year": 2023, "lower": 601}"#)?;
/// assert_eq!(reported.upper(), f64::INFINITY);
/// assert_eq!(ProgressPoint::exactly(2023, 45.7)?, ProgressPoint::between(2023, 45.7, 45.7)?);
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ProgressPoint {
    year: u32,
    span: Span,
}

impl ProgressPoint {
    /// A point whose value is known.
    ///
    /// # Errors
    /// `number-out-of-range` where the value is not finite.
    pub fn exactly(year: u32, value: f64) -> Result<Self> {
        Self::between(year, value, value)
    }

    /// A point whose value lies between two bounds, both included; an infinite one is no limit.
    ///
    /// # Errors
    /// `number-out-of-range` for a bound that is no number, or both infinite on one side; `bounds-empty`.
    pub fn between(year: u32, lower: f64, upper: f64) -> Result<Self> {
        let nowhere = lower.is_infinite() && lower > 0.0 || upper.is_infinite() && upper < 0.0;
        if lower.is_nan() || upper.is_nan() || nowhere {
            return Err(NumberError::OutOfRange { operation: "reading" }.into());
        }
        if lower > upper {
            return Err(NumberError::BoundsEmpty {}.into());
        }
        // Adding zero turns −0 into 0, so that equal points give equal bytes.
        Ok(Self { year, span: Span::written(lower + 0.0, upper + 0.0) })
    }

    /// The year.
    #[must_use]
    pub const fn year(&self) -> u32 {
        self.year
    }

    /// The lower bound; minus infinity where there is none.
    #[must_use]
    pub const fn lower(&self) -> f64 {
        self.span.low
    }

    /// The upper bound; infinity where there is none.
    #[must_use]
    pub const fn upper(&self) -> f64 {
        self.span.high
    }

    pub(super) const fn span(&self) -> Span {
        self.span
    }

    /// The same year with another span.
    pub(super) const fn with(self, span: Span) -> Self {
        Self { span, ..self }
    }
}

/// In documents: a year with its value, or with the bounds of its value.
#[derive(Serialize, Deserialize)]
#[serde(rename = "ProgressPoint", deny_unknown_fields)]
struct Fields {
    year: u32,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    value: Option<f64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    lower: Option<f64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    upper: Option<f64>,
}

impl Serialize for ProgressPoint {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let (lower, upper) = (Some(self.span.low), Some(self.span.high));
        let finite = |end: Option<f64>| end.filter(|end| end.is_finite());
        let fields = if self.span.is_exact() {
            Fields { year: self.year, value: lower, lower: None, upper: None }
        } else {
            Fields { year: self.year, value: None, lower: finite(lower), upper: finite(upper) }
        };
        document::serialize(serializer, |to| fields.serialize(to), |to| fields.serialize(to))
    }
}

impl<'de> Deserialize<'de> for ProgressPoint {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let Fields { year, value, lower, upper } =
            document::deserialize(deserializer, Fields::deserialize, |from| Fields::deserialize(from))?;
        let read = match (value, lower, upper) {
            (Some(exact), None, None) => Self::exactly(year, exact),
            (Some(_), _, _) => {
                let key = if lower.is_some() { "lower" } else { "upper" };
                Err(DocumentError::KeyUnknown { key: key.into(), suggestion: None }.into())
            }
            (None, None, None) => Err(DocumentError::KeyMissing { key: "value".into() }.into()),
            (None, ..) => Self::between(year, lower.unwrap_or(f64::NEG_INFINITY), upper.unwrap_or(f64::INFINITY)),
        };
        read.map_err(refuse)
    }
}

/// Which change of an indicator is wanted.
///
/// ```
/// use volunteer_core::progress::WantedChange;
/// assert_eq!("decrease".parse(), Ok(WantedChange::Decrease));
/// ```
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
/// use volunteer_core::{document, progress::ProgressGoal};
/// let goal: ProgressGoal = document::from_slice(br#"{"wanted": "decrease", "target": 7.25, "targetYear": 2030}"#)?;
/// assert_eq!(goal.target, Some(7.25));
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self")]
pub struct ProgressGoal {
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

impl ProgressGoal {
    /// A change that is wanted, and nothing else.
    ///
    /// ```
    /// use volunteer_core::progress::{ProgressGoal, WantedChange};
    /// let goal = ProgressGoal { target: Some(7.25), ..ProgressGoal::towards(WantedChange::Decrease) };
    /// assert!(goal.target_year.is_none());
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
}

/// The scale of an indicator as SDSN uses it; best may be the highest or the lowest of the four.
///
/// ```
/// use volunteer_core::{document, progress::ProgressScale};
/// let poverty: ProgressScale = document::from_slice(br#"{"best": 0, "green": 2, "red": 13, "worst": 72.6}"#)?;
/// assert_eq!(poverty.red, 13.0);
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Copy, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self")]
pub struct ProgressScale {
    /// The value that gives 100.
    pub best: f64,
    /// Green from here on towards the best.
    pub green: f64,
    /// Red from beyond here towards the worst.
    pub red: f64,
    /// The value that gives 0.
    pub worst: f64,
}

/// What the methods leave to the caller. What is absent stands for the value named.
///
/// ```
/// use volunteer_core::progress::MethodOptions;
/// assert_eq!(MethodOptions::default().near_tolerance, None);
/// ```
#[derive(Clone, Debug, PartialEq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self")]
pub struct MethodOptions {
    /// Whether a baseline or target of zero is replaced by 0.001, as Open SDG and its variants do. Without it they have
    /// no answer for zero.
    #[serde(default, skip_serializing_if = "is_default")]
    pub open_sdg_zero_patch: bool,
    /// Achievement: within which part of the target a value is near it. Absent: 0.1, which no authority fixes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub near_tolerance: Option<f64>,
    /// Share of the way: on track from this part of the expected share. Absent: 0.95, which no authority fixes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on_track_from: Option<f64>,
    /// Share of the way: behind from this part, off track below it. Absent: 0.6, which no authority fixes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub behind_from: Option<f64>,
    /// Eurostat: how many years the window has, where the goal names no baseline year. Absent: 5.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub eurostat_window: Option<u32>,
    /// SDSN trend: how many years the window has. Absent: 5.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sdsn_window: Option<u32>,
    /// UN ESCAP: the first year of which points are used. Absent: 2000.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub escap_since: Option<u32>,
}
