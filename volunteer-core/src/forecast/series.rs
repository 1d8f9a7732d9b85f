//! The door from observations to points.

use super::ForecastPoint;
use crate::calendar::{Period, PeriodForm};
use crate::number::Bounds;
use crate::observation::{IndicatorSeries, Observation};
use chrono::Datelike;

/// The points of a series that are values of whole calendar years, or of their last day (a stock at the end of the year).
///
/// Of several values of one year the one with the better evidence counts, as everywhere; one without a value gives no
/// point. Ends without limit stay without limit.
///
/// ```
/// use volunteer_core::forecast::{ForecastPoint, yearly_points};
/// use volunteer_core::observation::{IndicatorSeries, Nature, Observation};
/// use volunteer_core::Unit;
///
/// let year = "2022".parse()?;
/// let reported = Observation::builder("organisations", ("KZ", "kz-20"), year, Unit::Organisation, Nature::Stock)
///     .exactly(685)
///     .build()?;
/// let series = IndicatorSeries::group([reported]);
/// assert_eq!(yearly_points(&series[0]), [ForecastPoint::exact(2022, 685.0)]);
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[must_use]
pub fn yearly_points(series: &IndicatorSeries) -> Vec<ForecastPoint> {
    let mut points: Vec<(u32, &Observation, Bounds)> = Vec::new();
    for observation in series.observations() {
        let (Some(year), Some(value)) = (year_of(observation.period), observation.value) else { continue };
        match points.iter_mut().find(|(at, ..)| *at == year) {
            Some(have) if have.1.evidence <= observation.evidence => {}
            Some(have) => *have = (year, observation, value),
            None => points.push((year, observation, value)),
        }
    }
    points.sort_by_key(|(at, ..)| *at);
    points.into_iter().map(|(at, _, value)| point(at, &value)).collect()
}

pub(crate) fn point(at: u32, value: &Bounds) -> ForecastPoint {
    match value.as_exact() {
        Some(value) => ForecastPoint::exact(at, value.to_f64()),
        None => ForecastPoint {
            at,
            value: None,
            lower: value.lower().map(|end| end.value.to_f64()),
            upper: value.upper().map(|end| end.value.to_f64()),
        },
    }
}

fn year_of(period: Period) -> Option<u32> {
    let end = period.end();
    let last_day = period.form() == PeriodForm::Day && end.month() == 12 && end.day() == 31;
    (period.form() == PeriodForm::Year || last_day).then(|| u32::try_from(end.year()).ok()).flatten()
}
