//! The yearly points that methods judge.

use super::span::Span;
use crate::document;
use crate::error::{DocumentError, NumberError, Result, refuse};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

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
