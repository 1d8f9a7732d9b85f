//! What to forecast, by which methods: requests whose parts fit together.

use super::{ForecastMethod, ForecastPoint, ForecastTarget, Limits, MAX_AHEAD, MAX_POINTS, is_level};
use crate::document;
use crate::error::{Error, ForecastError, Result, refuse};
use crate::number::Unit;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// What to forecast, and by which methods.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(from = "ForecastRequestFields", into = "ForecastRequestFields")
)]
pub struct ForecastRequest {
    pub(super) methods: Vec<ForecastMethod>,
    pub(super) points: Vec<ForecastPoint>,
    pub(super) until: u32,
    pub(super) levels: Vec<f64>,
    pub(super) target: Option<ForecastTarget>,
    pub(super) unit: Option<Unit>,
    pub(super) least: Option<f64>,
    pub(super) most: Option<f64>,
}

impl ForecastRequest {
    /// The methods. Absent: last value, drift and damped smoothing.
    #[must_use]
    pub fn methods(&self) -> &[ForecastMethod] {
        &self.methods
    }

    /// The points, in any order.
    #[must_use]
    pub fn points(&self) -> &[ForecastPoint] {
        &self.points
    }

    /// The last period that is forecast.
    #[must_use]
    pub const fn until(&self) -> u32 {
        self.until
    }

    /// The levels of the intervals, in per cent. Absent: 80 and 95.
    #[must_use]
    pub fn levels(&self) -> &[f64] {
        &self.levels
    }

    /// What shall be reached.
    #[must_use]
    pub const fn target(&self) -> Option<&ForecastTarget> {
        self.target.as_ref()
    }

    /// What is counted. A count is never below zero, unless `least` says otherwise.
    #[must_use]
    pub const fn unit(&self) -> Option<&Unit> {
        self.unit.as_ref()
    }

    /// The least that the value can be.
    #[must_use]
    pub const fn least(&self) -> Option<f64> {
        self.least
    }

    /// The most that the value can be, such as the population.
    #[must_use]
    pub const fn most(&self) -> Option<f64> {
        self.most
    }
}

/// Its form in documents: private, because what is read by it alone is not checked.
#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "ForecastRequest")]
struct ForecastRequestFields {
    /// The methods. Absent: last value, drift and damped smoothing.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub methods: Vec<ForecastMethod>,
    /// The points, in any order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub points: Vec<ForecastPoint>,
    /// The last period that is forecast.
    pub until: u32,
    /// The levels of the intervals, in per cent. Absent: 80 and 95.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub levels: Vec<f64>,
    /// What shall be reached.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub target: Option<ForecastTarget>,
    /// What is counted. A count is never below zero, unless `least` says otherwise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<Unit>,
    /// The least that the value can be.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub least: Option<f64>,
    /// The most that the value can be, such as the population.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub most: Option<f64>,
}

impl Serialize for ForecastRequest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        document::serialize(
            serializer,
            |to| ForecastRequestFields::serialize(self, to),
            |to| ForecastRequestFields::serialize(self, to),
        )
    }
}

impl<'de> Deserialize<'de> for ForecastRequest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        document::deserialize(deserializer, ForecastRequestFields::deserialize, |from| {
            ForecastRequestFields::deserialize(from)
        })
        .and_then(|read| read.check().map_err(refuse))
    }
}

/// A flow within a year.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(from = "YearEndRequestFields", into = "YearEndRequestFields")
)]
pub struct YearEndRequest {
    pub(super) methods: Vec<ForecastMethod>,
    pub(super) points: Vec<ForecastPoint>,
    pub(super) from: u32,
    pub(super) until: u32,
    pub(super) levels: Vec<f64>,
    pub(super) target: Option<ForecastTarget>,
    pub(super) unit: Option<Unit>,
    pub(super) least: Option<f64>,
    pub(super) most: Option<f64>,
}

impl YearEndRequest {
    /// The methods. Absent: last value, drift and damped smoothing of the periods, and first of all the share that past
    /// years had by then, where three whole ones are there to show a season.
    #[must_use]
    pub fn methods(&self) -> &[ForecastMethod] {
        &self.methods
    }

    /// The periods of past years and of this one, numbered through, in any order.
    #[must_use]
    pub fn points(&self) -> &[ForecastPoint] {
        &self.points
    }

    /// The first period of the year.
    #[must_use]
    pub const fn from(&self) -> u32 {
        self.from
    }

    /// The last period of the year.
    #[must_use]
    pub const fn until(&self) -> u32 {
        self.until
    }

    /// The levels of the intervals, in per cent. Absent: 80 and 95.
    #[must_use]
    pub fn levels(&self) -> &[f64] {
        &self.levels
    }

    /// What the year shall reach.
    #[must_use]
    pub const fn target(&self) -> Option<&ForecastTarget> {
        self.target.as_ref()
    }

    /// What is counted. A count is never below zero, unless `least` says otherwise.
    #[must_use]
    pub const fn unit(&self) -> Option<&Unit> {
        self.unit.as_ref()
    }

    /// The least that the year can bring.
    #[must_use]
    pub const fn least(&self) -> Option<f64> {
        self.least
    }

    /// The most that the year can bring.
    #[must_use]
    pub const fn most(&self) -> Option<f64> {
        self.most
    }
}

/// Its form in documents: private, because what is read by it alone is not checked.
#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "YearEndRequest")]
struct YearEndRequestFields {
    /// The methods. Absent: last value, drift and damped smoothing of the periods, and first of all the share that past
    /// years had by then, where three whole ones are there to show a season.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub methods: Vec<ForecastMethod>,
    /// The periods of past years and of this one, numbered through, in any order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub points: Vec<ForecastPoint>,
    /// The first period of the year.
    pub from: u32,
    /// The last period of the year.
    pub until: u32,
    /// The levels of the intervals, in per cent. Absent: 80 and 95.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub levels: Vec<f64>,
    /// What the year shall reach.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub target: Option<ForecastTarget>,
    /// What is counted. A count is never below zero, unless `least` says otherwise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<Unit>,
    /// The least that the year can bring.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub least: Option<f64>,
    /// The most that the year can bring.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub most: Option<f64>,
}

impl Serialize for YearEndRequest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        document::serialize(
            serializer,
            |to| YearEndRequestFields::serialize(self, to),
            |to| YearEndRequestFields::serialize(self, to),
        )
    }
}

impl<'de> Deserialize<'de> for YearEndRequest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        document::deserialize(deserializer, YearEndRequestFields::deserialize, |from| {
            YearEndRequestFields::deserialize(from)
        })
        .and_then(|read| read.check().map_err(refuse))
    }
}

/// Makes a [`ForecastRequest`]; see [`ForecastRequest::builder`].
#[derive(Clone, Debug)]
#[must_use]
pub struct ForecastRequestBuilder {
    request: ForecastRequest,
}

impl ForecastRequest {
    /// A forecast from points, in any order, up to and including the period `until`.
    ///
    /// ```
    /// use volunteer_core::forecast::{ForecastPoint, ForecastRequest};
    /// let points = [ForecastPoint::exact(2023, 601.0)?, ForecastPoint::between(2024, 680.0, 690.0)?];
    /// assert_eq!(ForecastRequest::builder(points.clone(), 2026).build()?.points().len(), 2);
    ///
    /// let past = ForecastRequest::builder(points, 2024).build().unwrap_err();
    /// assert_eq!((past.code(), past.pointer().as_str()), ("forecast-until", "/until"));
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn builder(points: impl IntoIterator<Item = ForecastPoint>, until: u32) -> ForecastRequestBuilder {
        ForecastRequestBuilder {
            request: Self {
                methods: Vec::new(),
                points: points.into_iter().collect(),
                until,
                levels: Vec::new(),
                target: None,
                unit: None,
                least: None,
                most: None,
            },
        }
    }

    /// # Errors
    /// `forecast-too-many-points`, `forecast-period-twice`, `forecast-until`, `forecast-level`, `forecast-point`.
    fn check(self) -> Result<Self> {
        check_points(&self.points, self.until)?;
        check_levels(&self.levels)?;
        Limits::new(self.unit.as_ref(), self.least, self.most).check()?;
        Ok(self)
    }
}

/// Makes a [`YearEndRequest`]; see [`YearEndRequest::builder`].
#[derive(Clone, Debug)]
#[must_use]
pub struct YearEndRequestBuilder {
    request: YearEndRequest,
}

impl YearEndRequest {
    /// The total of the year whose periods are `from` to `until`, by points of it and of years before, in any order.
    ///
    /// ```
    /// use volunteer_core::forecast::{ForecastPoint, YearEndRequest};
    /// let months = (1..=15).map(|at| ForecastPoint::exact(at, 100.0)).collect::<Result<Vec<_>, _>>()?;
    /// assert_eq!(YearEndRequest::builder(months.clone(), 13, 24).build()?.until(), 24);
    /// assert_eq!(YearEndRequest::builder(months, 25, 36).build().unwrap_err().pointer().as_str(), "/from");
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn builder(points: impl IntoIterator<Item = ForecastPoint>, from: u32, until: u32) -> YearEndRequestBuilder {
        YearEndRequestBuilder {
            request: Self {
                methods: Vec::new(),
                points: points.into_iter().collect(),
                from,
                until,
                levels: Vec::new(),
                target: None,
                unit: None,
                least: None,
                most: None,
            },
        }
    }

    /// # Errors
    /// As of a [`ForecastRequest`]; `forecast-until` also where the year does not begin before the last point and its end.
    fn check(self) -> Result<Self> {
        let last = check_points(&self.points, self.until)?;
        if self.from > self.until || last.is_some_and(|last| self.from > last) {
            return Err(Error::from(ForecastError::Until { limit: MAX_AHEAD }).at_key("from"));
        }
        check_levels(&self.levels)?;
        Limits::new(self.unit.as_ref(), self.least, self.most).check()?;
        Ok(self)
    }
}

/// The setters that both requests share.
macro_rules! setters {
    ($builder:ty, $request:ty) => {
        impl $builder {
            /// One more method. Without any, the default ones are used.
            pub fn method(mut self, method: ForecastMethod) -> Self {
                self.request.methods.push(method);
                self
            }

            /// These methods besides those already named.
            pub fn methods(mut self, methods: impl IntoIterator<Item = ForecastMethod>) -> Self {
                self.request.methods.extend(methods);
                self
            }

            /// One more level of the intervals, in per cent. Without any: 80 and 95.
            pub fn level(mut self, level: f64) -> Self {
                self.request.levels.push(level);
                self
            }

            /// What shall be reached, for the probability that it is.
            pub fn target(mut self, target: ForecastTarget) -> Self {
                self.request.target = Some(target);
                self
            }

            /// What is counted. A count is never below zero, unless [`Self::least`] says otherwise.
            pub fn unit(mut self, unit: Unit) -> Self {
                self.request.unit = Some(unit);
                self
            }

            /// The least that the value can be.
            pub fn least(mut self, least: f64) -> Self {
                self.request.least = Some(least);
                self
            }

            /// The most that the value can be, such as the population.
            pub fn most(mut self, most: f64) -> Self {
                self.request.most = Some(most);
                self
            }

            /// The request, checked.
            ///
            /// # Errors
            /// `forecast-too-many-points`, `forecast-period-twice`, `forecast-until`, `forecast-level`, `forecast-point`.
            pub fn build(self) -> Result<$request> {
                self.request.check()
            }
        }
    };
}

setters!(ForecastRequestBuilder, ForecastRequest);
setters!(YearEndRequestBuilder, YearEndRequest);

/// Checks that every period has one point and that the last period lies ahead, not too far; answers the last point's.
fn check_points(points: &[ForecastPoint], until: u32) -> Result<Option<u32>> {
    let count = u32::try_from(points.len()).unwrap_or(u32::MAX);
    if count > MAX_POINTS {
        return Err(Error::from(ForecastError::TooMany { count, limit: MAX_POINTS }).at_key("points"));
    }
    let mut periods: Vec<u32> = points.iter().map(ForecastPoint::at).collect();
    periods.sort_unstable();
    if let Some((at, _)) = periods.iter().zip(periods.iter().skip(1)).find(|(at, next)| at == next) {
        return Err(Error::from(ForecastError::PeriodTwice { at: *at }).at_key("points"));
    }
    let last = periods.last().copied();
    if last.is_some_and(|last| until <= last || until - last > MAX_AHEAD) {
        return Err(Error::from(ForecastError::Until { limit: MAX_AHEAD }).at_key("until"));
    }
    Ok(last)
}

fn check_levels(levels: &[f64]) -> Result<()> {
    match levels.iter().position(|level| !is_level(*level)) {
        Some(index) => Err(Error::from(ForecastError::Level {}).at_index(index).at_key("levels")),
        None => Ok(()),
    }
}
