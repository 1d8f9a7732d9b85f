//! The values of a series, and the target that it should reach.

use crate::document::{self, is_default};
use crate::error::{Error, ForecastError, Result, refuse};
use crate::progress::ProgressPoint;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// The value of one period: exactly known, or between two ends.
///
/// ```
/// use volunteer_core::forecast::ForecastPoint;
/// let more_than_600 = ForecastPoint::between(2023, 601.0, 700.0)?;
/// assert_eq!((more_than_600.value(), more_than_600.upper()), (None, Some(700.0)));
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(from = "ForecastPointFields", into = "ForecastPointFields")
)]
pub struct ForecastPoint {
    pub(super) at: u32,
    pub(super) value: Option<f64>,
    pub(super) lower: Option<f64>,
    pub(super) upper: Option<f64>,
}

impl ForecastPoint {
    /// The year, or the number of another period.
    #[must_use]
    pub const fn at(&self) -> u32 {
        self.at
    }

    /// The value, where it is exact.
    #[must_use]
    pub const fn value(&self) -> Option<f64> {
        self.value
    }

    /// The lower end, where it is not exact. Absent: no lower end is known.
    #[must_use]
    pub const fn lower(&self) -> Option<f64> {
        self.lower
    }

    /// The upper end, where it is not exact. Absent: no upper end is known.
    #[must_use]
    pub const fn upper(&self) -> Option<f64> {
        self.upper
    }
}

/// Its form in documents: private, because what is read by it alone is not checked.
#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "ForecastPoint")]
struct ForecastPointFields {
    /// The year, or the number of another period.
    pub at: u32,
    /// The value, where it is exact.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<f64>,
    /// The lower end, where it is not exact. Absent: no lower end is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lower: Option<f64>,
    /// The upper end, where it is not exact. Absent: no upper end is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub upper: Option<f64>,
}

impl Serialize for ForecastPoint {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        document::serialize(
            serializer,
            |to| ForecastPointFields::serialize(self, to),
            |to| ForecastPointFields::serialize(self, to),
        )
    }
}

impl<'de> Deserialize<'de> for ForecastPoint {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        document::deserialize(deserializer, ForecastPointFields::deserialize, |from| {
            ForecastPointFields::deserialize(from)
        })
        .and_then(|read| read.check().map_err(refuse))
    }
}

/// What shall be reached, for the probability that it is.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(from = "ForecastTargetFields", into = "ForecastTargetFields")
)]
pub struct ForecastTarget {
    pub(super) value: f64,
    pub(super) falling: bool,
}

impl ForecastTarget {
    /// The value.
    #[must_use]
    pub const fn value(&self) -> f64 {
        self.value
    }

    /// Whether it is met from the value down. Absent: from the value up.
    #[must_use]
    pub const fn falling(&self) -> bool {
        self.falling
    }
}

/// Its form in documents: private, because what is read by it alone is not checked.
#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "ForecastTarget")]
struct ForecastTargetFields {
    /// The value.
    pub value: f64,
    /// Whether it is met from the value down. Absent: from the value up.
    #[serde(default, skip_serializing_if = "is_default")]
    pub falling: bool,
}

impl Serialize for ForecastTarget {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        document::serialize(
            serializer,
            |to| ForecastTargetFields::serialize(self, to),
            |to| ForecastTargetFields::serialize(self, to),
        )
    }
}

impl<'de> Deserialize<'de> for ForecastTarget {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        document::deserialize(deserializer, ForecastTargetFields::deserialize, |from| {
            ForecastTargetFields::deserialize(from)
        })
        .and_then(|read| read.check().map_err(refuse))
    }
}

impl ForecastPoint {
    /// A point that is exactly known.
    ///
    /// # Errors
    /// `forecast-point` where the value is not finite.
    ///
    /// ```
    /// use volunteer_core::forecast::ForecastPoint;
    /// assert_eq!(ForecastPoint::exact(2020, 224.0)?.value(), Some(224.0));
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn exact(at: u32, value: f64) -> Result<Self> {
        Self { at, value: Some(value), lower: None, upper: None }.check()
    }

    /// A point between two ends.
    ///
    /// # Errors
    /// `forecast-point` where an end is not finite, or the lower one above the upper.
    pub fn between(at: u32, lower: f64, upper: f64) -> Result<Self> {
        Self { at, value: None, lower: Some(lower), upper: Some(upper) }.check()
    }

    /// A point of which only a lower end is known. Methods refuse a series that has one.
    ///
    /// # Errors
    /// `forecast-point` where the end is not finite.
    pub fn at_least(at: u32, lower: f64) -> Result<Self> {
        Self { at, value: None, lower: Some(lower), upper: None }.check()
    }

    /// A point of which only an upper end is known. Methods refuse a series that has one.
    ///
    /// # Errors
    /// `forecast-point` where the end is not finite.
    pub fn at_most(at: u32, upper: f64) -> Result<Self> {
        Self { at, value: None, lower: None, upper: Some(upper) }.check()
    }

    fn check(self) -> Result<Self> {
        let finite = [self.value, self.lower, self.upper].into_iter().flatten().all(f64::is_finite);
        let ordered = match (self.value, self.lower, self.upper) {
            (Some(_), None, None) | (None, Some(_), None) | (None, None, Some(_)) => true,
            (None, Some(lower), Some(upper)) => lower <= upper,
            _ => false,
        };
        if finite && ordered { Ok(self) } else { Err(ForecastError::Point {}.into()) }
    }

    /// The two ends; `None` where one is not known.
    pub(super) fn ends(&self) -> Option<(f64, f64)> {
        self.value.map(|value| (value, value)).or_else(|| self.lower.zip(self.upper))
    }
}

impl TryFrom<&ProgressPoint> for ForecastPoint {
    type Error = Error;

    /// The same value of the same year.
    ///
    /// # Errors
    /// `forecast-point` where neither end is known.
    fn try_from(point: &ProgressPoint) -> Result<Self> {
        let (lower, upper) = (point.lower(), point.upper());
        match (lower.is_finite(), upper.is_finite()) {
            (true, true) if lower >= upper => Self::exact(point.year(), lower),
            (true, true) => Self::between(point.year(), lower, upper),
            (true, false) => Self::at_least(point.year(), lower),
            (false, _) => Self::at_most(point.year(), upper),
        }
    }
}

impl ForecastTarget {
    /// A target that is met from this value up.
    ///
    /// # Errors
    /// `forecast-point` where the value is not finite.
    ///
    /// ```
    /// use volunteer_core::forecast::ForecastTarget;
    /// assert!(!ForecastTarget::at_least(700.0)?.falling());
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn at_least(value: f64) -> Result<Self> {
        Self { value, falling: false }.check()
    }

    /// A target that is met from this value down.
    ///
    /// # Errors
    /// `forecast-point` where the value is not finite.
    pub fn at_most(value: f64) -> Result<Self> {
        Self { value, falling: true }.check()
    }

    fn check(self) -> Result<Self> {
        if self.value.is_finite() { Ok(self) } else { Err(Error::from(ForecastError::Point {}).at_key("value")) }
    }
}
