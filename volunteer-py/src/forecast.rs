//! Forecasts: where a series will be, by named methods.

use crate::convert::{Out, collect, out_as_word, read};
use crate::document::document;
use crate::error::Result;
use pyo3::prelude::{Bound, PyAny, Python, pyfunction};
use volunteer_core::forecast as core;
use volunteer_core::forecast::{ForecastMethod, ForecastRefusal};
use volunteer_core::observation::IndicatorSeries;

out_as_word!(ForecastMethod, ForecastRefusal);

document! {
    /// A value of one period, exact or between bounds.
    ForecastPoint = core::ForecastPoint as methods { at; value, lower, upper }
}

document! {
    /// What shall be reached.
    ForecastTarget = core::ForecastTarget as methods { value; falling }
}

document! {
    /// What a forecast is asked for.
    ///
    /// >>> import volunteer
    /// >>> from volunteer import ForecastRequest
    /// >>> points = [{"at": 2019 + year, "value": value} for year, value in enumerate([100, 110, 125, 130])]
    /// >>> [last] = volunteer.forecast(ForecastRequest(methods=("last-value",), points=points, until=2024))
    /// >>> last.method, [(value.at, value.point.lower) for value in last.values]
    /// ('last-value@1', [(2023, 130.0), (2024, 130.0)])
    ForecastRequest = core::ForecastRequest as methods { until; methods, points, levels, target, unit, least, most }
}

document! {
    /// The lowest and the highest of what points with bounds allow.
    ForecastSpan = core::ForecastSpan { lower, upper; }
}

document! {
    /// Where a value lies with a probability, in per cent.
    ForecastInterval = core::ForecastInterval { level, lower, upper; }
}

document! {
    /// The forecast of one period.
    ForecastValue = core::ForecastValue { at, point; intervals, met }
}

document! {
    /// What one method says, or why it says nothing.
    Forecast = core::Forecast {
        method, source, least_points; from_ => from, to, degrees, values, bounds, least, most, refusal
    }
}

document! {
    /// What a forecast of a year's end is asked for, from the periods of the year and of years before.
    YearEndRequest = core::YearEndRequest as methods { from_ => from, until; methods, points, levels, target, unit, least, most }
}

/// Where a series will be: one answer for each method.
///
/// >>> import volunteer
/// >>> points = [{"at": 2019 + year, "value": value} for year, value in enumerate([100, 110, 125, 130])]
/// >>> [drift] = volunteer.forecast({"methods": ("drift",), "points": points, "until": 2023})
/// >>> drift.values[0].point
/// ForecastSpan(lower=140.0, upper=140.0)
#[pyfunction]
pub(crate) fn forecast<'py>(py: Python<'py>, request: &Bound<'py, PyAny>) -> Result<Bound<'py, PyAny>> {
    let request: core::ForecastRequest = read(request)?;
    Ok(py.detach(|| core::forecast(&request)).out(py)?)
}

/// The sum of a year's periods: what has come so far and the forecast of the rest, one answer for each method.
///
/// >>> import volunteer
/// >>> points = [{"at": month + 1, "value": 100} for month in range(15)]
/// >>> [share] = volunteer.forecast_year_end({"methods": ("last-value",), "points": points, "from": 13, "until": 24})
/// >>> share.values[0].point.lower
/// 1200.0
#[pyfunction]
pub(crate) fn forecast_year_end<'py>(py: Python<'py>, request: &Bound<'py, PyAny>) -> Result<Bound<'py, PyAny>> {
    let request: core::YearEndRequest = read(request)?;
    Ok(py.detach(|| core::forecast_year_end(&request)).out(py)?)
}

/// The points of a forecast from observations of calendar years: for each series, in order.
///
/// >>> import volunteer
/// >>> from volunteer import Observation
/// >>> clubs = Observation(indicator="clubs", place="KZ-59", map="kz-20", period="2023", unit="club", nature="flow", value=9)
/// >>> volunteer.yearly_points([clubs, clubs.replace(period="2024", value=14)])
/// ((ForecastPoint(at=2023, value=9.0), ForecastPoint(at=2024, value=14.0)),)
#[pyfunction]
pub(crate) fn yearly_points<'py>(py: Python<'py>, observations: &Bound<'py, PyAny>) -> Result<Bound<'py, PyAny>> {
    let series = IndicatorSeries::group(collect(observations)?);
    Ok(series.iter().map(core::yearly_points).collect::<Vec<_>>().out(py)?)
}
