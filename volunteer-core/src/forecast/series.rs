//! The door from observations to points.

use super::ForecastPoint;
use crate::calendar::{Period, PeriodForm};
use crate::number::{End, Ratio, RatioBounds};
use crate::observation::{Act, IndicatorSeries, Observation};
use chrono::Datelike;

/// The points of a series that are values of whole calendar years, or of their last day (a stock at the end of the year).
///
/// Of several values of one year the one with the better evidence counts, as everywhere; one without a value, a part of a
/// year, and what is planned give no point. Only values of the definition, unit, nature and way of counting of the latest
/// year count: others would make a step where none was. An absent end stays absent, and a value of which nothing is known is
/// no point.
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
/// assert_eq!(yearly_points(&series[0]), [ForecastPoint::exact(2022, 685.0)?]);
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[must_use]
pub fn yearly_points(series: &IndicatorSeries) -> Vec<ForecastPoint> {
    let mut points: Vec<(u32, &Observation, RatioBounds)> = Vec::new();
    // Values of two definitions, units or kinds of counting are not one series; the latest year decides which are taken.
    let whole = |observation: &&Observation| {
        observation.value.is_some() && observation.act == Act::Done && observation.is_whole()
    };
    let latest = series.observations().iter().filter(whole);
    let latest = latest.filter_map(|observation| Some((year_of(observation.period)?, observation)));
    let Some((_, like)) = latest.max_by_key(|(year, observation)| (*year, std::cmp::Reverse(observation.evidence)))
    else {
        return Vec::new();
    };
    let alike = |other: &&Observation| {
        (&other.definition, &other.unit, other.nature, other.counted)
            == (&like.definition, &like.unit, like.nature, like.counted)
    };
    for observation in series.observations().iter().filter(whole).filter(alike) {
        // Of a ratio the quotient itself, not its decimals.
        let (Some(year), Ok(Some(value))) = (year_of(observation.period), observation.quotient()) else { continue };
        match points.iter_mut().find(|(at, ..)| *at == year) {
            Some(known) if known.1.evidence <= observation.evidence => {}
            Some(known) => *known = (year, observation, value),
            None => points.push((year, observation, value)),
        }
    }
    points.sort_by_key(|(at, ..)| *at);
    points.into_iter().filter_map(|(at, _, value)| point(at, &value)).collect()
}

/// The point of a value; none where neither end is known.
fn point(at: u32, value: &RatioBounds) -> Option<ForecastPoint> {
    let exact = value.as_exact().map(Ratio::to_f64);
    let end = |end: Option<End<Ratio>>| end.filter(|_| exact.is_none()).map(|end| end.value.to_f64());
    let (lower, upper) = (end(value.lower()), end(value.upper()));
    let known = exact.or(lower).or(upper).is_some();
    known.then_some(ForecastPoint { at, value: exact, lower, upper })
}

fn year_of(period: Period) -> Option<u32> {
    let end = period.end();
    let last_day = period.form() == PeriodForm::Day && end.month() == 12 && end.day() == 31;
    (period.form() == PeriodForm::Year || last_day).then(|| u32::try_from(end.year()).ok()).flatten()
}
