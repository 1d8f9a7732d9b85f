//! Indicators, catalogues of them, and their evaluation over observations and registers.

mod register;
mod report;

pub(crate) use register::{CountStep, CountedValue};
pub(crate) use report::{Comparison, PeriodReport, ReportRow, ReportValue, compare};

use crate::context::{self, Context};
use crate::convert::{Out, collect, out_as_word};
use crate::document::{Classed, document};
use crate::error::Result;
use pyo3::prelude::{Bound, Py, PyAny, PyResult, Python, pyfunction};
use volunteer_core::indicator as core;
use volunteer_core::indicator::{CatalogueStanding, CountOf, PopulationOn};
use volunteer_core::observation::IndicatorSeries;

out_as_word!(CountOf, CatalogueStanding, PopulationOn);

document! {
    /// A ratio made from the observations of other indicators, or per head of the population.
    RatioRule = core::RatioRule as methods {
        numerator, per; denominator, within, vintage, population_on, denominator_months_before
    }
}

document! {
    /// A condition on one category of the rows of a register.
    ///
    /// >>> from volunteer import Filter
    /// >>> Filter(category="sex", any_of=("female",)).any_of
    /// ('female',)
    Filter = core::Filter { category; any_of }
}

document! {
    /// An age in completed years on the day of the row, both ends included.
    AgeBand = core::AgeBand as methods {; from_ => from, to }
}

document! {
    /// A count over a register: of what, of which status, under which conditions.
    ///
    /// >>> from volunteer import CountRule
    /// >>> CountRule(of="active-volunteers", participations_at_least=3, within_months=12).within_months
    /// 12
    CountRule = core::CountRule as methods {
        of; statuses, only, ages, participations_at_least, within_months, months_before
    }
}

document! {
    /// What is measured, and how it may be added up.
    ///
    /// >>> from volunteer import Indicator
    /// >>> rate = Indicator(id="activities-per-1000", unit="activity", nature="ratio",
    /// ...                  rule={"numerator": "activities", "per": 1000})
    /// >>> rate.rule.per, rate.stock_rule
    /// (1000, 'last')
    Indicator = core::Indicator as methods {
        id, unit, nature; label, counted, definition, stock_rule, rule, count, source
    }
}

document! {
    /// A catalogue of indicators.
    ///
    /// >>> from volunteer import Catalogue
    /// >>> catalogue = Catalogue.proposal()
    /// >>> catalogue.standing, catalogue.get("volunteers").count.of
    /// ('proposal', 'volunteers')
    Catalogue = core::Catalogue as methods { format, id, standing; label, indicators, names }

    /// The catalogue that comes with the library: a proposal, adopted by nobody.
    #[staticmethod]
    fn proposal(py: Python<'_>) -> Result<Py<Self>> {
        Ok(core::Catalogue::proposal()?.into_class(py)?)
    }

    /// The indicator of this id; `None` where the catalogue does not have it.
    fn get<'py>(&self, py: Python<'py>, id: &str) -> PyResult<Bound<'py, PyAny>> {
        self.0.get(id).cloned().out(py)
    }

    fn __repr__(&self) -> String {
        format!("<Catalogue {:?} of {} indicators>", self.0.id(), self.0.indicators().len())
    }
}

/// The observations of an indicator at a place on a map: those reported for it, or ratios rebuilt from their parts.
///
/// >>> import volunteer
/// >>> from volunteer import Bounds, Indicator, Observation
/// >>> rate = Indicator(id="per-1000", unit="activity", nature="ratio", rule={"numerator": "activities", "per": 1000})
/// >>> activities = Observation(indicator="activities", place="KZ-59", map="kz-20", period="2023", unit="activity",
/// ...                          nature="flow", value=Bounds(385, 394))
/// >>> [per_1000] = volunteer.evaluate(rate, [activities], place="KZ-59", map="kz-20")
/// >>> print(*per_1000.quotient().outward(2))
/// 0.72 0.74
#[pyfunction]
#[pyo3(signature = (indicator, observations, *, place, map, context = None))]
pub(crate) fn evaluate<'py>(
    py: Python<'py>,
    indicator: &Bound<'_, Indicator>,
    observations: &Bound<'_, PyAny>,
    place: &str,
    map: &str,
    context: Option<&Bound<'_, Context>>,
) -> Result<Bound<'py, PyAny>> {
    let (indicator, context) = (&indicator.get().0, context::of(context));
    let observations = collect(observations)?;
    let answer = py.detach(|| {
        let series = IndicatorSeries::group(observations);
        core::evaluate(indicator, &series, &context, (place, map))
    })?;
    Ok(answer.out(py)?)
}
