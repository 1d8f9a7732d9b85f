//! Roadmaps: targets and measures, and what follows from them.

mod planning;

pub(crate) use planning::{
    Allocation, AllocationPart, AllocationPlace, AllocationRequest, AllocationTie, LeftObservation, NewStart, Passage,
    Reachable, RollOver, RollOverRequest, RolledMilestone, Succession, YearPace, YearPaceRequest, YearProfile,
    allocate, roll_over, succeed, year_pace,
};

use crate::convert::{Out, out_as_word, read_date};
use crate::document::{Classed, document};
use crate::error::Result;
use pyo3::prelude::{Bound, Py, PyAny, PyResult, Python};
use volunteer_core::roadmap::{Aim, DueRule, LeftBehind, PaceCategory, Status, Trajectory};

out_as_word!(Aim, DueRule, LeftBehind, PaceCategory, Status, Trajectory);

document! {
    /// Where the lines between the pace categories lie, as parts of the expected way. No authority fixes them.
    PacePolicy = volunteer_core::roadmap::PacePolicy as methods { id, status, on_track_from, behind_from; }

    /// `pace@1`, illustrative.
    #[staticmethod]
    fn pace_1(py: Python<'_>) -> PyResult<Py<Self>> {
        volunteer_core::roadmap::PacePolicy::pace_1().into_class(py)
    }
}

document! {
    /// The value to reach: exactly one of the three.
    TargetValue = volunteer_core::roadmap::TargetValue as methods {; absolute, times_baseline, plus_baseline }
}

document! {
    /// Where the way to a target starts.
    Baseline = volunteer_core::roadmap::Baseline { period, value; evidence, text, sources }
}

document! {
    /// What the value should be on the way.
    Milestone = volunteer_core::roadmap::Milestone { due, value; }
}

document! {
    /// Value and date to reach for an indicator at a place.
    ///
    /// >>> from volunteer import Target
    /// >>> tripled = Target(indicator="organisations", place="KZ", due="2023", baseline={"period": "2020", "value": 224},
    /// ...                  value={"timesBaseline": 3})
    /// >>> tripled.id, tripled.aim, tripled.value
    /// ('organisations/KZ/2023', 'increase', TargetValue(times_baseline=3))
    Target = volunteer_core::roadmap::Target as methods {
        indicator, place, value, due;
        id, map, aim, status, label, due_rule, baseline, milestones, trajectory, weights, ceiling, profile, pace, sources
    }

    /// Where the value should be on a day, by the target's way; `None` before the baseline or where there is none.
    fn expected_at<'py>(&self, date: &Bound<'py, PyAny>) -> Result<Bound<'py, PyAny>> {
        Ok(self.0.expected_at(read_date(date)?)?.out(date.py())?)
    }
}

document! {
    /// What was reported of a measure's delivery.
    Delivery = volunteer_core::roadmap::Delivery { period; delivered, completed, evidence, sources }
}

document! {
    /// Something a roadmap says will be done, by whom and when.
    Measure = volunteer_core::roadmap::Measure as methods {
        id, due, status; label, responsible, completion, planned, unit, delivery, indicators, sources
    }
}

document! {
    /// A plan period with its measures and targets.
    ///
    /// >>> from volunteer import Roadmap
    /// >>> roadmap = Roadmap(id="example", status="draft", period="2024/2027")
    /// >>> roadmap.period.end
    /// datetime.date(2027, 12, 31)
    /// >>> Roadmap(id="example", status="draught", period="2024/2027")
    /// Traceback (most recent call last):
    ///     ...
    /// volunteer.DocumentError: status: unknown word "draught"
    Roadmap = volunteer_core::roadmap::Roadmap as methods {
        id, period; format, status, label, announced_period, predecessor, indicators, measures, targets, names, sources
    }

    /// The indicator of this id; `None` where the roadmap does not define it.
    fn indicator<'py>(&self, py: Python<'py>, id: &str) -> PyResult<Bound<'py, PyAny>> {
        self.0.indicator(id).cloned().out(py)
    }

    fn __repr__(&self) -> String {
        let (roadmap, targets, measures) = (&self.0, self.0.targets().len(), self.0.measures().len());
        format!("<Roadmap {:?} for {}: {targets} targets, {measures} measures>", roadmap.id(), roadmap.period())
    }
}
