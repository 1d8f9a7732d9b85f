//! Observations, what may be added to what, and populations.

mod groups;

pub(crate) use groups::{Group, GroupReach, Groups, Practice, PracticeRow, Tie, practice};

use crate::context::{self, Context};
use crate::convert::{Out, collect, out_as_word, read, read_date, read_option};
use crate::document::{Classed, document};
use crate::error::Result;
use pyo3::prelude::{Bound, Py, PyAny, PyResult, Python, pyclass, pyfunction, pymethods};
use std::sync::Arc;
use volunteer_core::observation::{
    Act, Counted, EvidenceLevel, GapRule, Missing, Nature, PopulationDate, ReachOptions, Relation, RollUpRules,
    StockRule, Until,
};

out_as_word!(Act, Counted, EvidenceLevel, Missing, Nature, Relation, StockRule);

/// The period in which the last counted day lies, or `"unknown"`.
impl Out for Until {
    fn out<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        match self {
            Self::Unknown => "unknown".to_owned().out(py),
            Self::Within(period) => period.out(py),
        }
    }
}

document! {
    /// Where a value was published.
    Source = volunteer_core::observation::Source { title; url, published }
}

document! {
    /// The two parts of a ratio, so that it can be rebuilt over periods and places.
    Parts = volunteer_core::observation::Parts as methods { numerator, denominator, per; within, denominator_period }

    /// The bounds of the ratio.
    fn quotient(&self, py: Python<'_>) -> Result<Py<crate::number::RatioBounds>> {
        Ok(self.0.quotient()?.into_class(py)?)
    }
}

document! {
    /// What was flagged in the rows or words from which a value was made, and what is left without them.
    Flagged = volunteer_core::observation::Flagged { ; findings, without }
}

document! {
    /// One value of one indicator, at a place on a map, for a period.
    ///
    /// >>> from volunteer import Bounds, Observation
    /// >>> reported = Observation(indicator="organisations", place="KZ", map="kz-20", period="2023", unit="organisation",
    /// ...                        nature="stock", value=Bounds(lower=601), text="600-ден астам")
    /// >>> reported.value, reported.period, reported.counted
    /// (Bounds(lower=601), Period('2023'), 'not-people')
    Observation = volunteer_core::observation::Observation as methods {
        indicator, place, map, period, unit, nature;
        id, until, counted, act, evidence, value, parts, missing, definition, vintage, text, policy, sources, flagged,
        gaps
    }

    /// The bounds as quotients: of the value, or exactly what the parts make; `None` where there is no value.
    fn quotient<'py>(&self, py: Python<'py>) -> Result<Bound<'py, PyAny>> {
        Ok(self.0.quotient()?.out(py)?)
    }

    /// The last day that may be counted in it.
    #[getter]
    fn last_day(&self) -> volunteer_core::calendar::Date {
        self.0.last_day()
    }

    /// Whether it covers its whole period.
    #[getter]
    fn is_whole(&self) -> bool {
        self.0.is_whole()
    }
}

document! {
    /// A document of observations, as files hold them.
    ///
    /// >>> from volunteer import Observations
    /// >>> Observations.from_json('{"format": "volunteer/observations@1"}').observations
    /// ()
    Observations = volunteer_core::observation::Observations as document { format; observations }
}

document! {
    /// A figure in words, with what the words do not say.
    ///
    /// >>> from volunteer import Report, WidthPolicy
    /// >>> report = Report(text="600-ден астам волонтерлік ұйым", language="kk", indicator="organisations", place="KZ",
    /// ...                 map="kz-20", period="2023", nature="stock")
    /// >>> report.observe(WidthPolicy.figure_width_1()).value
    /// Bounds(lower=601)
    Report = volunteer_core::observation::Report {
        text, language, indicator, place, map, period, nature;
        id, unit, until, counted, act, evidence, definition, vintage, sources
    }

    /// Reads the words and makes the observation. Words that mark a plan or hearsay must be answered by the report.
    fn observe(&self, py: Python<'_>, policy: &Bound<'_, crate::figure::WidthPolicy>) -> Result<Py<Observation>> {
        Ok(self.0.observe(&policy.get().0)?.into_class(py)?)
    }
}

document! {
    /// A document of reports, as files hold them.
    Reports = volunteer_core::observation::Reports as document { format; reports }

    /// Reads every report into an observation.
    fn observe<'py>(&self, py: Python<'py>, policy: &Bound<'py, crate::figure::WidthPolicy>) -> Result<Bound<'py, PyAny>> {
        let policy = &policy.get().0;
        Ok(py.detach(|| self.0.observe(policy))?.out(py)?)
    }
}

document! {
    /// How many different people there are, as bounds; and the bounds if each part had counted everybody once.
    Reach = volunteer_core::observation::Reach { bounds, method; relation, if_counted_once }
}

type Core = volunteer_core::observation::Observation;

fn each(observations: &Bound<'_, PyAny>) -> Result<Vec<Core>> {
    collect(observations)
}

/// The sum of two observations: of two periods that follow each other, or of two places apart.
///
/// What means nothing is refused, with the reason and with what can be said instead. The context says which place lies
/// within which and which definitions can be compared.
///
/// >>> import volunteer
/// >>> from volunteer import Observation
/// >>> half = Observation(indicator="activities", place="KZ-59", map="kz-20", period="2023-S1", unit="activity",
/// ...                    nature="flow", value=180)
/// >>> year = volunteer.add(half, half.replace(period="2023-S2", value=210))
/// >>> year.period, year.value
/// (Period('2023'), Bounds(lower=390, upper=390))
#[pyfunction]
#[pyo3(signature = (a, b, context = None))]
pub(crate) fn add(
    py: Python<'_>,
    a: &Bound<'_, Observation>,
    b: &Bound<'_, Observation>,
    context: Option<&Bound<'_, Context>>,
) -> Result<Py<Observation>> {
    Ok(volunteer_core::observation::add(&a.get().0, &b.get().0, &context::of(context))?.into_class(py)?)
}

/// How many different people several observations are, as bounds.
///
/// Disjoint parts add, nested parts take the largest; where the overlap is unknown the answer lies between the largest part
/// and the sum. It is never more than the population.
///
/// >>> import volunteer
/// >>> from volunteer import Bounds, Observation
/// >>> pensioners = Observation(indicator="helped", place="KZ-59", map="kz-20", period="2023", unit="person", nature="flow",
/// ...                          value=Bounds(lower=601))
/// >>> reached = volunteer.reach([pensioners])
/// >>> reached.bounds, reached.if_counted_once
/// (Bounds(lower=1), Bounds(lower=601))
#[pyfunction]
#[pyo3(signature = (parts, *, relation = None, population = None, family_members_at_least = None))]
pub(crate) fn reach(
    py: Python<'_>,
    parts: &Bound<'_, PyAny>,
    relation: Option<&Bound<'_, PyAny>>,
    population: Option<&Bound<'_, PyAny>>,
    family_members_at_least: Option<&Bound<'_, PyAny>>,
) -> Result<Py<Reach>> {
    let parts = each(parts)?;
    let options =
        [("relation", relation), ("population", population), ("family_members_at_least", family_members_at_least)];
    let options: ReachOptions = crate::document::read_properties(&options)?;
    let reach = py.detach(|| volunteer_core::observation::reach(&parts.iter().collect::<Vec<_>>(), &options))?;
    Ok(reach.into_class(py)?)
}

/// One observation for a whole period from observations of its parts.
///
/// >>> import volunteer
/// >>> from volunteer import Observation, Period
/// >>> clubs = Observation(indicator="clubs", place="KZ-59", map="kz-20", period="2023-03", unit="club", nature="stock", value=9)
/// >>> volunteer.roll_up_periods([clubs, clubs.replace(period="2023-12", value=14)], Period("2023")).value
/// Bounds(lower=14, upper=14)
#[pyfunction]
#[pyo3(signature = (parts, whole, *, stock_rule = None, gaps = None))]
pub(crate) fn roll_up_periods(
    py: Python<'_>,
    parts: &Bound<'_, PyAny>,
    whole: &Bound<'_, PyAny>,
    stock_rule: Option<&Bound<'_, PyAny>>,
    gaps: Option<&Bound<'_, PyAny>>,
) -> Result<Py<Observation>> {
    let (parts, whole) = (each(parts)?, read(whole)?);
    // An absent rule is the one that the core takes for an absent key.
    let (stock, gaps) = (read_option(stock_rule)?.unwrap_or_default(), read_option(gaps)?.unwrap_or_default());
    let rule = RollUpRules { stock, gaps };
    let parts: Vec<&Core> = parts.iter().collect();
    let rolled = py.detach(|| volunteer_core::observation::roll_up_periods(&parts, whole, rule))?;
    Ok(rolled.into_class(py)?)
}

/// One observation for a place from observations of the places that make it up on the same map.
///
/// >>> import volunteer
/// >>> from volunteer import Observation
/// >>> clubs = Observation(indicator="clubs", place="KZ-59", map="kz-20", period="2023", unit="club", nature="stock", value=9)
/// >>> volunteer.roll_up_places([clubs], "KZ")
/// Traceback (most recent call last):
///     ...
/// volunteer.ObservationError: the parts do not cover the whole
///
/// Places that are missing count as nothing where that is declared, and the answer names them:
///
/// >>> there = volunteer.roll_up_places([clubs], "KZ", gaps="sum-what-is-there")
/// >>> there.value, len(there.gaps)
/// (Bounds(lower=9, upper=9), 19)
#[pyfunction]
#[pyo3(signature = (parts, whole, context = None, *, gaps = None))]
pub(crate) fn roll_up_places(
    py: Python<'_>,
    parts: &Bound<'_, PyAny>,
    whole: &str,
    context: Option<&Bound<'_, Context>>,
    gaps: Option<&Bound<'_, PyAny>>,
) -> Result<Py<Observation>> {
    let parts = each(parts)?;
    let gaps: GapRule = read_option(gaps)?.unwrap_or_default();
    let parts: Vec<&Core> = parts.iter().collect();
    let context = &context::of(context);
    let rolled = py.detach(|| volunteer_core::observation::roll_up_places(&parts, whole, gaps, context))?;
    Ok(rolled.into_class(py)?)
}

/// The observation for a place on another map, from observations on their own map: exact where it can be, else bounds.
///
/// >>> import volunteer
/// >>> from volunteer import Observation
/// >>> clubs = Observation(indicator="clubs", place="KZ-63", map="kz-20", period="2023", unit="club", nature="stock", value=9)
/// >>> east = volunteer.crosswalk([clubs, clubs.replace(place="KZ-10", value=7)], "KZ-63", "kz-17")
/// >>> east.value
/// Bounds(lower=16, upper=16)
#[pyfunction]
#[pyo3(signature = (observations, place, map, context = None))]
pub(crate) fn crosswalk(
    py: Python<'_>,
    observations: &Bound<'_, PyAny>,
    place: &str,
    map: &str,
    context: Option<&Bound<'_, Context>>,
) -> Result<Py<Observation>> {
    let observations = each(observations)?;
    let observations: Vec<&Core> = observations.iter().collect();
    let context = &context::of(context);
    let carried = py.detach(|| volunteer_core::observation::crosswalk(&observations, (place, map), context))?;
    Ok(carried.into_class(py)?)
}

document! {
    /// A period whose observations could not be carried to another map: the error as code, path and details.
    CrosswalkRefusal = volunteer_core::observation::CrosswalkRefusal { period, error; }
}

document! {
    /// A series on another map: what could be carried, and what was refused, period by period.
    Crosswalked = volunteer_core::observation::Crosswalked {; carried, refused }
}

/// As `crosswalk`, period by period: a whole series on another map, with the periods that cannot be carried listed.
///
/// >>> import volunteer
/// >>> from volunteer import Observation
/// >>> clubs = Observation(indicator="clubs", place="KZ-63", map="kz-20", period="2023", unit="club", nature="stock", value=9)
/// >>> series = [clubs, clubs.replace(place="KZ-10", value=7), clubs.replace(period="2024")]
/// >>> east = volunteer.crosswalk_series(series, "KZ-63", "kz-17")
/// >>> [value] = east.carried
/// >>> [refusal] = east.refused
/// >>> value.value, refusal.period, refusal.error.get("code")
/// (Bounds(lower=16, upper=16), Period('2024'), 'crosswalk-refused')
#[pyfunction]
#[pyo3(signature = (observations, place, map, context = None))]
pub(crate) fn crosswalk_series(
    py: Python<'_>,
    observations: &Bound<'_, PyAny>,
    place: &str,
    map: &str,
    context: Option<&Bound<'_, Context>>,
) -> Result<Py<Crosswalked>> {
    let observations = each(observations)?;
    let observations: Vec<&Core> = observations.iter().collect();
    let context = &context::of(context);
    let carried = py.detach(|| volunteer_core::observation::crosswalk_series(&observations, (place, map), context));
    Ok(carried.into_class(py)?)
}

/// How many people live where, at which dates; each a published value with its vintage.
///
/// >>> from volunteer import Population
/// >>> Population.kazakhstan().find("KZ-59", "kz-20", on="2023-01-01").value.as_exact()
/// 534024
#[pyclass(frozen, eq, module = "volunteer")]
#[derive(PartialEq)]
pub(crate) struct Population(pub(crate) Arc<volunteer_core::observation::Population>);

#[pymethods]
impl Population {
    /// From observations of people.
    #[new]
    fn new(observations: &Bound<'_, PyAny>) -> Result<Self> {
        Ok(Self(Arc::new(volunteer_core::observation::Population::new(each(observations)?)?)))
    }

    /// The published figures of Kazakhstan that the library carries.
    #[staticmethod]
    fn kazakhstan() -> Result<Self> {
        Ok(Self(Arc::new(volunteer_core::observation::Population::kazakhstan()?)))
    }

    /// The figures, oldest first.
    #[getter]
    fn observations<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.0.observations().out(py)
    }

    /// The latest figure of a place on a map that is not after a date; of one edition of the numbers, where it is named.
    #[pyo3(signature = (place, map, *, on, vintage = None))]
    fn find<'py>(
        &self,
        place: &str,
        map: &str,
        on: &Bound<'py, PyAny>,
        vintage: Option<String>,
    ) -> Result<Bound<'py, PyAny>> {
        let date = PopulationDate { on: read_date(on)?, vintage };
        Ok(self.0.find((place, map), &date)?.out(on.py())?)
    }

    fn __getnewargs__<'py>(&self, py: Python<'py>) -> PyResult<(Bound<'py, PyAny>,)> {
        Ok((self.observations(py)?,))
    }

    fn __repr__(&self) -> String {
        format!("<Population of {} observations>", self.0.observations().len())
    }
}
