//! The total of a year that is not over: what has come so far, and a forecast of the periods that remain.

use super::fit::Series;
use super::{
    Corners, Forecast, ForecastMethod, ForecastRefusal, ForecastValue, Inputs, Limits, YearEndRequest, answer, fit_all,
    levels, merge, methods, value,
};

/// What each method says of the year's total: the sum so far is known, the sum of the remaining periods is forecast, with
/// the spread of that sum (errors of one period last into the next ones, and count as often as they last).
///
/// `seasonal-share@1` takes the sum so far times the mean of total / sum so far over the past years, with their spread
/// s·√(1 + 1/n) and n − 1 degrees of freedom; it needs three whole past years.
///
/// ```
/// use volunteer_core::forecast::{ForecastMethod, ForecastPoint, YearEndRequest, forecast_year_end};
/// // Quarters of three past years, and the first half of this one.
/// let past = [10.0, 20.0, 30.0, 40.0, 11.0, 21.0, 29.0, 39.0, 10.0, 19.0, 31.0, 40.0, 12.0, 22.0];
/// let points = (1..).zip(past).map(|(at, value)| ForecastPoint::exact(at, value)).collect::<Result<Vec<_>, _>>()?;
/// let request = YearEndRequest::builder(points, 13, 16).method(ForecastMethod::SeasonalShare).build()?;
/// let total = &forecast_year_end(&request)[0].values[0];
/// assert!((total.point.lower - 113.0).abs() < 2.0);
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[must_use]
pub fn forecast_year_end(request: &YearEndRequest) -> Vec<Forecast> {
    let corners = Corners::new(&request.points, request.until);
    let inputs = Inputs {
        levels: levels(&request.levels),
        target: request.target.as_ref(),
        until: request.until,
        limits: Limits::new(request.unit.as_ref(), request.least, request.most),
    };
    let total = |method: &ForecastMethod| {
        let outcome = if *method == ForecastMethod::SeasonalShare {
            by_share(&corners, request.from, &inputs)
        } else {
            by_periods(*method, &corners, request.from, &inputs)
        };
        answer(*method, &corners, &inputs, outcome)
    };
    let seasonal = [&[ForecastMethod::SeasonalShare], ForecastMethod::DEFAULT].concat();
    let years = (request.from - corners.first.min(request.from)) / (request.until - request.from + 1);
    let seasonal_first = request.methods.is_empty() && corners.count > 0 && years >= LEAST_YEARS;
    let methods = if seasonal_first { seasonal.as_slice() } else { methods(&request.methods) };
    methods.iter().map(total).collect()
}

/// How many whole past years show a season.
const LEAST_YEARS: u32 = 3;

/// Degrees of freedom and the value, or the reason why the method gives no forecast.
type Outcome = Result<(u32, Vec<ForecastValue>), ForecastRefusal>;

/// The sum from one period to another; `None` where one of them is missing.
fn sum(series: &Series, from: u32, to: u32) -> Option<f64> {
    let mut next = from;
    let mut sum = 0.0;
    for (at, value) in series.points() {
        if *at >= from && *at <= to {
            if *at != next {
                return None;
            }
            next = at.saturating_add(1);
            sum += value;
        }
    }
    (next == to.saturating_add(1)).then_some(sum)
}

fn by_periods(method: ForecastMethod, corners: &Corners, from: u32, inputs: &Inputs) -> Outcome {
    if method == ForecastMethod::LogLine {
        return Err(ForecastRefusal::NoSum);
    }
    let (fits, _) = fit_all(method, corners, inputs.until.saturating_sub(corners.last))?;
    let mut out: Option<(u32, ForecastValue)> = None;
    for (fit, series) in fits.iter().zip(corners.series.iter().flatten()) {
        let so_far = sum(series, from, corners.last).ok_or(ForecastRefusal::PeriodMissing)?;
        let Some(ahead) = fit.ahead.last() else { continue };
        let corner = value(inputs.until, so_far + ahead.sum, ahead.sum_error, fit.degrees, false, inputs);
        match &mut out {
            Some((_, value)) => merge(value, &corner),
            None => out = Some((fit.degrees, corner)),
        }
    }
    out.map(|(degrees, value)| (degrees, vec![value])).ok_or(ForecastRefusal::TooFewPoints)
}

fn by_share(corners: &Corners, from: u32, inputs: &Inputs) -> Outcome {
    if corners.count == 0 {
        return Err(ForecastRefusal::TooFewPoints);
    }
    let length = inputs.until - from + 1;
    let done = corners.last - from;
    let mut out: Option<(u32, ForecastValue)> = None;
    for series in corners.series.as_ref().ok_or(ForecastRefusal::EndMissing)? {
        let so_far = sum(series, from, corners.last).ok_or(ForecastRefusal::PeriodMissing)?;
        let mut factors = Vec::new();
        let mut start = from;
        while let Some(year) = start.checked_sub(length).filter(|year| *year >= corners.first) {
            start = year;
            let (Some(part), Some(whole)) = (sum(series, year, year + done), sum(series, year, year + length - 1))
            else {
                continue;
            };
            if part <= 0.0 || whole <= 0.0 {
                return Err(ForecastRefusal::NotPositive);
            }
            factors.push(whole / part);
        }
        let years = u32::try_from(factors.len()).unwrap_or(u32::MAX);
        if years < LEAST_YEARS {
            return Err(ForecastRefusal::TooFewYears);
        }
        let n = f64::from(years);
        let mean = factors.iter().sum::<f64>() / n;
        let squares: f64 = factors.iter().map(|factor| (factor - mean) * (factor - mean)).sum();
        let error = so_far.abs() * libm::sqrt(squares / (n - 1.0) * (1.0 + 1.0 / n));
        let corner = value(inputs.until, so_far * mean, error, years - 1, false, inputs);
        match &mut out {
            Some((_, value)) => merge(value, &corner),
            None => out = Some((years - 1, corner)),
        }
    }
    out.map(|(degrees, value)| (degrees, vec![value])).ok_or(ForecastRefusal::TooFewPoints)
}
