//! Indicators and their evaluation.

use crate::assess::Context;
use crate::convert::{Out, collect};
use crate::document::document;
use crate::error::Result;
use pyo3::prelude::{Bound, PyAny, Python, pyfunction};
use volunteer_core::observation::IndicatorSeries;

document! {
    /// A ratio made from the observations of other indicators, or per head of the population.
    RatioRule = volunteer_core::indicator::RatioRule { numerator, per; denominator, within, vintage }
}

document! {
    /// What is measured, and how it may be added up.
    ///
    /// >>> from volunteer import Indicator
    /// >>> rate = Indicator(id="activities-per-1000", unit="activity", nature="ratio",
    /// ...                  rule={"numerator": "activities", "per": 1000})
    /// >>> rate.rule.per, rate.stock_rule
    /// (1000, 'last')
    Indicator = volunteer_core::indicator::Indicator {
        id, unit, nature; label, counted, definition, stock_rule, rule, source
    }
}

/// The observations of an indicator at a place on a map: those reported for it, or ratios rebuilt from their parts.
///
/// >>> import volunteer
/// >>> from volunteer import Bounds, Context, Indicator, Observation
/// >>> rate = Indicator(id="per-1000", unit="activity", nature="ratio", rule={"numerator": "activities", "per": 1000})
/// >>> activities = Observation(indicator="activities", place="KZ-59", map="kz-20", period="2023", unit="activity",
/// ...                          nature="flow", value=Bounds(385, 394))
/// >>> [per_1000] = volunteer.evaluate(rate, [activities], Context.kazakhstan(), place="KZ-59", map="kz-20")
/// >>> print(*per_1000.quotient().outward(2))
/// 0.72 0.74
#[pyfunction]
#[pyo3(signature = (indicator, observations, context, *, place, map))]
pub(crate) fn evaluate<'py>(
    py: Python<'py>,
    indicator: &Bound<'_, Indicator>,
    observations: &Bound<'_, PyAny>,
    context: &Bound<'_, Context>,
    place: &str,
    map: &str,
) -> Result<Bound<'py, PyAny>> {
    let (indicator, context) = (&indicator.get().0, &context.get().0);
    let observations = collect(observations)?;
    let made = py.detach(|| {
        let series = IndicatorSeries::group(observations);
        volunteer_core::indicator::evaluate(indicator, &series, &context.populations, (place, map))
    })?;
    Ok(made.out(py)?)
}
