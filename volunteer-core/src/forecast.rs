//! Where a series will be: the few methods that short yearly series can bear, each by its published formula.
//!
//! Points are `f64` values of numbered periods (years). A method that cannot be used answers why, never a number that
//! means nothing; points with bounds give the range of what every choice within them gives. Every probability and interval
//! is the method's own: it holds if the future is like the method's picture of the past. Often it is not: of the yearly
//! series of the M3 competition (323 of them, six years ahead) the intervals of 80 % held 63 to 75 % of what came, and
//! those of 95 % 80 to 88 %, by the default methods (`tests/rust/published/forecasts.rs` measures and prints it).
//! Lines by least squares are offered and never the default: on those series they do worse than the last value, and their
//! intervals of 80 % held 41 %.
//!
//! ```
//! use volunteer_core::Unit;
//! use volunteer_core::forecast::{ForecastMethod, ForecastPoint, ForecastRequest, forecast};
//!
//! let request = ForecastRequest {
//!     methods: vec![ForecastMethod::Drift, ForecastMethod::LastValue],
//!     points: vec![ForecastPoint::exact(2023, 601.0), ForecastPoint::between(2024, 680.0, 690.0)],
//!     until: 2026,
//!     levels: Vec::new(), // 80 and 95 per cent
//!     target: None,
//!     unit: Some(Unit::Organisation), // a count is never below zero
//!     least: None,
//!     most: None,
//! };
//! for forecast in forecast(&request)? {
//!     assert!(forecast.refusal.is_some() != !forecast.values.is_empty()); // values, or the reason why there are none
//! }
//! # Ok::<(), volunteer_core::Error>(())
//! ```

mod corners;
mod fit;
mod line;
mod method;
mod series;
mod smoothing;
mod student;
mod walk;
mod year_end;

pub use method::{ForecastMethod, ForecastRefusal};
pub use series::yearly_points;
pub use smoothing::smooth_simple;
pub use student::{student_probability, student_within};
pub use year_end::{YearEndRequest, forecast_year_end};

use crate::document::{self, is_default};
use crate::error::{Error, ForecastError, Result};
use crate::number::Unit;
use fit::{Ahead, Fit, Series};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// The largest number of points.
pub const MAX_POINTS: u32 = 10_000;
/// The largest number of periods ahead.
pub const MAX_AHEAD: u32 = 1_000;

/// The value of one period: exactly known, or between two ends.
///
/// ```
/// use volunteer_core::forecast::ForecastPoint;
/// let more_than_600 = ForecastPoint::between(2023, 601.0, 700.0);
/// assert_eq!((more_than_600.value, more_than_600.upper), (None, Some(700.0)));
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self")]
pub struct ForecastPoint {
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

impl ForecastPoint {
    /// A point that is exactly known.
    ///
    /// ```
    /// assert_eq!(volunteer_core::forecast::ForecastPoint::exact(2020, 224.0).value, Some(224.0));
    /// ```
    #[must_use]
    pub const fn exact(at: u32, value: f64) -> Self {
        Self { at, value: Some(value), lower: None, upper: None }
    }

    /// A point between two ends.
    #[must_use]
    pub const fn between(at: u32, lower: f64, upper: f64) -> Self {
        Self { at, value: None, lower: Some(lower), upper: Some(upper) }
    }

    /// The two ends; `None` where one is not known.
    fn ends(&self) -> Result<Option<(f64, f64)>> {
        let finite = [self.value, self.lower, self.upper].into_iter().flatten().all(f64::is_finite);
        match (self.value, self.lower, self.upper) {
            (Some(value), None, None) if finite => Ok(Some((value, value))),
            (None, Some(lower), Some(upper)) if finite && lower <= upper => Ok(Some((lower, upper))),
            (None, Some(_), None) | (None, None, Some(_)) if finite => Ok(None),
            _ => Err(ForecastError::Point {}.into()),
        }
    }
}

/// What shall be reached, for the probability that it is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self")]
pub struct ForecastTarget {
    /// The value.
    pub value: f64,
    /// Whether it is met from the value down. Absent: from the value up.
    #[serde(default, skip_serializing_if = "is_default")]
    pub falling: bool,
}

/// What to forecast, and by which methods.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self")]
pub struct ForecastRequest {
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

/// From one number to another; both are the same where the points were exact.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self")]
pub struct Span {
    /// The least.
    pub lower: f64,
    /// The greatest.
    pub upper: f64,
}

impl Span {
    const fn of(value: f64) -> Self {
        Self { lower: value, upper: value }
    }

    fn include(&mut self, other: &Self) {
        self.lower = self.lower.min(other.lower);
        self.upper = self.upper.max(other.upper);
    }
}

/// Where the value will lie with a stated probability, if the method is right.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self")]
#[non_exhaustive]
pub struct ForecastInterval {
    /// The probability, in per cent.
    pub level: f64,
    /// The lower end.
    pub lower: f64,
    /// The upper end.
    pub upper: f64,
}

/// The forecast of one period.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self")]
#[non_exhaustive]
pub struct ForecastValue {
    /// The period.
    pub at: u32,
    /// The value in the middle.
    pub point: Span,
    /// The intervals, in the order of the levels. Absent where the past shows no spread at all: then nothing can be
    /// said of the spread to come.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub intervals: Vec<ForecastInterval>,
    /// The probability that the target is met, by this method. Absent without a target or a spread.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub met: Option<Span>,
}

/// What one method says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self")]
#[non_exhaustive]
pub struct Forecast {
    /// Id and version of the method.
    pub method: String,
    /// Where it is described.
    pub source: String,
    /// How many points it needs at least.
    pub least_points: u32,
    /// The first period it used, where it used any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<u32>,
    /// The last period it used.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<u32>,
    /// The degrees of freedom of the t distributions.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub degrees: Option<u32>,
    /// The periods forecast.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub values: Vec<ForecastValue>,
    /// How points with bounds were treated. `vertices@1`: every forecast is made of every choice of ends and of the
    /// smoothest points between them, and what is shown holds all of them. For last value, drift and line the ends of the
    /// intervals are the true extremes, and for last value the probability is too. `corners@1`, where more than eight points
    /// have bounds: of all lower ends, of all upper ends, of the ends that make a line steepest either way, of the ends that
    /// make the steps largest, and of the smoothest points. Absent: all points were exact.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bounds: Option<String>,
    /// Below this nothing is forecast: the unit is that of a count, or the request says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub least: Option<f64>,
    /// Above this nothing is forecast.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub most: Option<f64>,
    /// Why there is no forecast.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub refusal: Option<ForecastRefusal>,
}

impl Serialize for Forecast {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        document::serialize(serializer, |to| Self::serialize(self, to), |to| Self::serialize(self, to))
    }
}

impl<'de> Deserialize<'de> for Forecast {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        document::deserialize(deserializer, Self::deserialize, |from| Self::deserialize(from))
    }
}

/// What each method says of the periods after the last point.
///
/// # Errors
/// `forecast-period-twice`, `forecast-point`, `forecast-level`, `forecast-until`, `forecast-too-many-points`.
///
/// ```
/// use volunteer_core::forecast::{ForecastMethod, ForecastPoint, ForecastRequest, ForecastTarget, forecast};
/// let points = [224.0, 300.0, 410.0, 480.0, 601.0].into_iter().zip(2019..);
/// let request = ForecastRequest {
///     methods: vec![ForecastMethod::Drift],
///     points: points.map(|(value, at)| ForecastPoint::exact(at, value)).collect(),
///     until: 2025,
///     levels: Vec::new(),
///     target: Some(ForecastTarget { value: 700.0, falling: false }),
///     unit: None, least: None, most: None,
/// };
/// let said = &forecast(&request)?[0];
/// assert_eq!(said.values[1].point.lower, 601.0 + 2.0 * (601.0 - 224.0) / 4.0);
/// assert!(said.values[1].met.as_ref().unwrap().lower > 0.9);
/// # Ok::<(), volunteer_core::Error>(())
/// ```
pub fn forecast(request: &ForecastRequest) -> Result<Vec<Forecast>> {
    let corners = Corners::new(&request.points, request.until)?;
    let levels = levels(&request.levels)?;
    let limits = Limits::of(request.unit.as_ref(), request.least, request.most)?;
    let inputs = Inputs { levels: &levels, target: target(request.target.as_ref())?, until: request.until, limits };
    Ok(methods(&request.methods).iter().map(|method| say(*method, &corners, &inputs)).collect())
}

fn methods(named: &[ForecastMethod]) -> &[ForecastMethod] {
    if named.is_empty() { ForecastMethod::DEFAULT } else { named }
}

fn levels(named: &[f64]) -> Result<Vec<f64>> {
    if named.is_empty() {
        return Ok(vec![80.0, 95.0]);
    }
    match named.iter().position(|level| !is_level(*level)) {
        Some(index) => Err(Error::from(ForecastError::Level {}).at_index(index).at_key("levels")),
        None => Ok(named.to_vec()),
    }
}

/// Per cent: 80, not 0.8.
pub(crate) fn is_level(level: f64) -> bool {
    (1.0..100.0).contains(&level)
}

/// Between what a value can lie.
#[derive(Clone, Copy, Default)]
struct Limits {
    least: Option<f64>,
    most: Option<f64>,
}

impl Limits {
    fn of(unit: Option<&Unit>, least: Option<f64>, most: Option<f64>) -> Result<Self> {
        let least = least.or(unit.filter(|unit| unit.is_counted()).map(|_| 0.0));
        let wrong = |key| Err(Error::from(ForecastError::Point {}).at_key(key));
        match (least, most) {
            (Some(least), _) if !least.is_finite() => wrong("least"),
            (_, Some(most)) if !most.is_finite() || least.is_some_and(|least| least > most) => wrong("most"),
            _ => Ok(Self { least, most }),
        }
    }

    fn keep(self, value: f64) -> f64 {
        value.max(self.least.unwrap_or(f64::NEG_INFINITY)).min(self.most.unwrap_or(f64::INFINITY))
    }
}

fn target(target: Option<&ForecastTarget>) -> Result<Option<&ForecastTarget>> {
    match target {
        Some(target) if !target.value.is_finite() => {
            Err(Error::from(ForecastError::Point {}).at_key("value").at_key("target"))
        }
        target => Ok(target),
    }
}

/// What every method gets.
struct Inputs<'a> {
    levels: &'a [f64],
    target: Option<&'a ForecastTarget>,
    until: u32,
    limits: Limits,
}

/// The series that stand for the points: one where all are exact, else four.
struct Corners {
    first: u32,
    last: u32,
    count: u32,
    /// `None` where a point has only one end.
    series: Option<Vec<Series>>,
    /// How points with bounds are treated.
    treated: &'static str,
}

impl Corners {
    fn new(points: &[ForecastPoint], until: u32) -> Result<Self> {
        let count = u32::try_from(points.len()).unwrap_or(u32::MAX);
        if count > MAX_POINTS {
            return Err(Error::from(ForecastError::TooMany { count, limit: MAX_POINTS }).at_key("points"));
        }
        let mut ends = Vec::with_capacity(points.len());
        for (index, point) in points.iter().enumerate() {
            ends.push((point.at, point.ends().map_err(|error| error.at_index(index).at_key("points"))?));
        }
        ends.sort_by_key(|(at, _)| *at);
        if let Some((one, _)) = ends.iter().zip(ends.iter().skip(1)).find(|(one, next)| one.0 == next.0) {
            return Err(Error::from(ForecastError::PeriodTwice { at: one.0 }).at_key("points"));
        }
        let (first, last) = (ends.first().map_or(0, |end| end.0), ends.last().map_or(0, |end| end.0));
        if count > 0 && (until <= last || until - last > MAX_AHEAD) {
            return Err(Error::from(ForecastError::Until { limit: MAX_AHEAD }).at_key("until"));
        }
        let known: Option<Vec<(u32, f64, f64)>> =
            ends.iter().map(|(at, ends)| ends.map(|(lower, upper)| (*at, lower, upper))).collect();
        let many = known.iter().flatten().filter(|(_, lower, upper)| lower < upper).count() > corners::MOST_VERTICES;
        let treated = if many { "corners@1" } else { "vertices@1" };
        let series = known.map(|known| corners::corners(&known, until));
        Ok(Self { first, last, count, series, treated })
    }
}

/// What one method says of all periods up to the last one asked for.
fn say(method: ForecastMethod, corners: &Corners, inputs: &Inputs) -> Forecast {
    let horizon = inputs.until.saturating_sub(corners.last);
    let fits = fit_all(method, corners, horizon);
    answer(method, corners, inputs, fits.map(|(fits, log)| values(&fits, log, corners.last, inputs)))
}

/// The method on every corner.
fn fit_all(method: ForecastMethod, corners: &Corners, horizon: u32) -> Result<(Vec<Fit>, bool), ForecastRefusal> {
    if corners.count < method.least_points() {
        return Err(ForecastRefusal::TooFewPoints);
    }
    let series = corners.series.as_ref().ok_or(ForecastRefusal::EndMissing)?;
    let fits: Result<Vec<Fit>, ForecastRefusal> = series.iter().map(|series| method.fit(series, horizon)).collect();
    let mut fits = fits?;
    for (fit, series) in fits.iter_mut().zip(series) {
        fit.settle(series);
    }
    let finite = |ahead: &Ahead| [ahead.point, ahead.error, ahead.sum, ahead.sum_error].into_iter().all(f64::is_finite);
    if fits.iter().all(|fit| fit.ahead.iter().all(finite)) {
        Ok((fits, method == ForecastMethod::LogLine))
    } else {
        Err(ForecastRefusal::TooLarge)
    }
}

fn answer(
    method: ForecastMethod,
    corners: &Corners,
    inputs: &Inputs<'_>,
    said: Result<(u32, Vec<ForecastValue>), ForecastRefusal>,
) -> Forecast {
    let finite = |values: &[ForecastValue]| {
        values.iter().all(|value| {
            let ends = value.intervals.iter().all(|one| one.lower.is_finite() && one.upper.is_finite());
            ends && value.point.lower.is_finite() && value.point.upper.is_finite()
        })
    };
    let said = said.and_then(|said| if finite(&said.1) { Ok(said) } else { Err(ForecastRefusal::TooLarge) });
    let (degrees, values, refusal) = match said {
        Ok((degrees, values)) => (Some(degrees), values, None),
        Err(refusal) => (None, Vec::new(), Some(refusal)),
    };
    let several = corners.series.as_ref().is_some_and(|series| series.len() > 1);
    Forecast {
        method: method.id().into(),
        source: method.source().into(),
        least_points: method.least_points(),
        from: (corners.count > 0).then_some(corners.first),
        to: (corners.count > 0).then_some(corners.last),
        degrees,
        values,
        bounds: (several && refusal.is_none()).then(|| corners.treated.to_owned()),
        least: inputs.limits.least,
        most: inputs.limits.most,
        refusal,
    }
}

/// The values of all periods, holding those of every corner.
fn values(fits: &[Fit], log: bool, last: u32, inputs: &Inputs) -> (u32, Vec<ForecastValue>) {
    let mut out: Vec<ForecastValue> = Vec::new();
    let degrees = fits.first().map_or(1, |fit| fit.degrees);
    for fit in fits {
        for (index, ahead) in fit.ahead.iter().enumerate() {
            let at = last.saturating_add(u32::try_from(index).unwrap_or(u32::MAX).saturating_add(1));
            let one = value(at, ahead.point, ahead.error, fit.degrees, log, inputs);
            match out.get_mut(index) {
                Some(value) => merge(value, &one),
                None => out.push(one),
            }
        }
    }
    (degrees, out)
}

/// One period by one distribution; of logarithms, it is shown as the values they stand for.
fn value(at: u32, point: f64, error: f64, degrees: u32, log: bool, inputs: &Inputs) -> ForecastValue {
    let show = |x: f64| inputs.limits.keep(if log { libm::exp(x) } else { x });
    let mut intervals = Vec::new();
    let mut met = None;
    if error > 0.0 {
        for level in inputs.levels {
            let reach = student_within(level / 100.0, degrees) * error;
            intervals.push(ForecastInterval { level: *level, lower: show(point - reach), upper: show(point + reach) });
        }
        met = inputs.target.map(|target| {
            // What is certain of logarithms of nothing: every value lies above it.
            let at = if log && target.value <= 0.0 {
                f64::NEG_INFINITY
            } else if log {
                libm::log(target.value)
            } else {
                target.value
            };
            let distance = (point - at) / error;
            Span::of(student_probability(if target.falling { -distance } else { distance }, degrees))
        });
    }
    ForecastValue { at, point: Span::of(show(point)), intervals, met }
}

fn merge(value: &mut ForecastValue, other: &ForecastValue) {
    value.point.include(&other.point);
    if other.intervals.is_empty() || value.intervals.is_empty() {
        value.intervals.clear();
        value.met = None;
        return;
    }
    for (one, other) in value.intervals.iter_mut().zip(&other.intervals) {
        one.lower = one.lower.min(other.lower);
        one.upper = one.upper.max(other.upper);
    }
    if let (Some(met), Some(other)) = (&mut value.met, &other.met) {
        met.include(other);
    }
}

#[cfg(test)]
mod tests;
