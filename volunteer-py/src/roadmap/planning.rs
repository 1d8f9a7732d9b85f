//! Allocation of a total, roll-over of a shortfall, pace within a year, and one plan to the next.

use crate::context::{self, Context};
use crate::convert::{collect, out_as_word, read, read_date};
use crate::document::{Classed, document};
use crate::error::Result;
use crate::roadmap::Roadmap;
use pyo3::prelude::{Bound, Py, PyAny, Python, pyfunction};
use volunteer_core::observation::IndicatorSeries;
use volunteer_core::roadmap as core;
use volunteer_core::roadmap::{AllocationHold, AllocationMethod, Fate, NoCatchUp, RollOverPolicy, TieRule};

out_as_word!(AllocationHold, AllocationMethod, Fate, NoCatchUp, RollOverPolicy, TieRule);

document! {
    /// A place's claim to a part of the total.
    AllocationPlace = core::AllocationPlace { place, weight; floor, ceiling }
}

document! {
    /// A total to divide over places, and by which method.
    ///
    /// >>> import volunteer
    /// >>> from volunteer import AllocationRequest
    /// >>> request = AllocationRequest(method="webster", total=10, places=[
    /// ...     {"place": "KZ-10", "weight": 611}, {"place": "KZ-11", "weight": 752}, {"place": "KZ-15", "weight": 922}])
    /// >>> [part.value.as_exact() for part in volunteer.allocate(request).parts]
    /// [3, 3, 4]
    AllocationRequest = core::AllocationRequest as methods { method, total; step, ties, places }
}

document! {
    /// A place's part.
    AllocationPart = core::AllocationPart { place, share, value; held }
}

document! {
    /// Places with equal claims to what was left.
    AllocationTie = core::AllocationTie { amount; places, resolved }
}

document! {
    /// A total divided over places.
    Allocation = core::Allocation { method, source, total, step; parts, tie }
}

/// Divides a total over places, exactly.
///
/// >>> import volunteer
/// >>> divided = volunteer.allocate({"method": "hamilton", "total": 10,
/// ...     "places": [{"place": "KZ-10", "weight": 611}, {"place": "KZ-11", "weight": 752}]})
/// >>> [part.value.as_exact() for part in divided.parts]
/// [4, 6]
#[pyfunction]
pub(crate) fn allocate(py: Python<'_>, request: &Bound<'_, PyAny>) -> Result<Py<Allocation>> {
    let request: core::AllocationRequest = read(request)?;
    Ok(py.detach(|| core::allocate(&request))?.into_class(py)?)
}

document! {
    /// What is asked about a shortfall: the policy, what was planned, and what has come.
    RollOverRequest = core::RollOverRequest as methods { policy, nature; milestones, actuals }
}

document! {
    /// A milestone before and after the shortfall was rolled over.
    RolledMilestone = core::RolledMilestone { due, before, after; }
}

document! {
    /// What becomes of a shortfall.
    RollOver = core::RollOver { policy, shortfall; milestones }
}

/// Carries a shortfall over to later milestones by a declared policy; flows only.
///
/// >>> import volunteer
/// >>> milestones = [{"due": "2023", "value": 100}, {"due": "2024", "value": 100}, {"due": "2025", "value": 100}]
/// >>> rolled = volunteer.roll_over(
/// ...     {"policy": "spread-evenly", "nature": "flow", "milestones": milestones, "actuals": [80]})
/// >>> [milestone.after.as_exact() for milestone in rolled.milestones]
/// [Fraction(110, 1), Fraction(110, 1)]
#[pyfunction]
pub(crate) fn roll_over(py: Python<'_>, request: &Bound<'_, PyAny>) -> Result<Py<RollOver>> {
    let request: core::RollOverRequest = read(request)?;
    Ok(py.detach(|| core::roll_over(&request))?.into_class(py)?)
}

document! {
    /// How a year's flow is spread over its periods.
    ///
    /// >>> from volunteer import YearProfile
    /// >>> YearProfile.even(4).weights
    /// (1, 1, 1, 1)
    YearProfile = core::YearProfile as methods { id; weights }

    /// So many equal periods.
    #[staticmethod]
    fn even(py: Python<'_>, periods: u32) -> Result<Py<Self>> {
        Ok(core::YearProfile::even(periods)?.into_class(py)?)
    }

    /// By the shares of past years: for each year the values of its periods.
    #[staticmethod]
    fn seasonal(py: Python<'_>, years: &Bound<'_, PyAny>) -> Result<Py<Self>> {
        let years: Vec<Vec<volunteer_core::Number>> = read(years).map_err(|failure| failure.at_key("years"))?;
        Ok(core::YearProfile::seasonal(&years)?.into_class(py)?)
    }
}

document! {
    /// A year's target, its profile, and what has come.
    YearPaceRequest = core::YearPaceRequest as methods { nature, target, profile; done }
}

document! {
    /// What should have come by now, and what the rest of the year has to bring.
    YearPace = core::YearPace {
        method, profile, so_far, share, expected, left; pace, projected, required, catch_up, no_catch_up
    }
}

/// Pace within a year; flows only.
///
/// >>> import volunteer
/// >>> from volunteer import YearProfile
/// >>> pace = volunteer.year_pace({"nature": "flow", "target": 120, "profile": YearProfile.even(4), "done": [20]})
/// >>> pace.expected.as_exact(), pace.left
/// (Fraction(30, 1), Bounds(lower=100, upper=100))
#[pyfunction]
pub(crate) fn year_pace(py: Python<'_>, request: &Bound<'_, PyAny>) -> Result<Py<YearPace>> {
    let request: core::YearPaceRequest = read(request)?;
    Ok(py.detach(|| core::year_pace(&request))?.into_class(py)?)
}

document! {
    /// What became of an indicator or a measure from one roadmap to the next.
    Passage = core::Passage { id, fate; changes }
}

document! {
    /// What a method says a target can reach.
    Reachable = core::Reachable { method, source, year; value, met, refusal }
}

document! {
    /// An observation that is no part of what a new roadmap starts from.
    LeftObservation = core::LeftObservation { observation, why; }
}

document! {
    /// Where a target of the new roadmap starts.
    NewStart = core::NewStart { target, indicator, place, map, fate; before, baseline, reachable, carried_from, left_behind }
}

document! {
    /// A roadmap beside its predecessor.
    Succession = core::Succession { method, from_ => from, to, probability; named, indicators, measures, targets, without_successor }
}

/// A roadmap beside its predecessor: what was kept, and where the new targets start. `probability` is in per cent.
///
/// >>> import volunteer
/// >>> from volunteer import Roadmap
/// >>> old = Roadmap(format="volunteer/roadmap@1", id="old", status="lapsed", period="2021/2023")
/// >>> new = Roadmap(format="volunteer/roadmap@1", id="new", status="draft", period="2024/2026", predecessor="old")
/// >>> volunteer.succeed(old, new, [], as_of="2023-12-31", probability=80).named
/// True
#[pyfunction]
#[pyo3(signature = (old, new, observations, *, as_of, probability, context = None))]
pub(crate) fn succeed(
    py: Python<'_>,
    old: &Bound<'_, Roadmap>,
    new: &Bound<'_, Roadmap>,
    observations: &Bound<'_, PyAny>,
    as_of: &Bound<'_, PyAny>,
    probability: &Bound<'_, PyAny>,
    context: Option<&Bound<'_, Context>>,
) -> Result<Py<Succession>> {
    let (as_of, probability) = (read_date(as_of)?, read(probability)?);
    let observations = collect(observations)?;
    let (old, new, context) = (&old.get().0, &new.get().0, context::of(context));
    let succession = py.detach(|| {
        let series = IndicatorSeries::group(observations);
        core::succeed(old, new, &series, as_of, probability, &context)
    })?;
    Ok(succession.into_class(py)?)
}
