//! Composite scores.

use crate::convert::{Out, out_as_word, read};
use crate::document::{Classed, document};
use crate::error::Result;
use pyo3::prelude::{Bound, Py, PyAny, PyAnyMethods, Python, pyfunction};
use volunteer_core::Word;
use volunteer_core::score as core;
use volunteer_core::score::{Light, Mean, Normalisation, ScoreRefusal};

out_as_word!(Light, Mean, Normalisation, ScoreRefusal);

document! {
    /// One unit's or one part's value, or that there is none.
    ScoreValue = core::ScoreValue { id; value }
}

document! {
    /// Where the colours of a traffic light begin.
    ///
    /// >>> import volunteer
    /// >>> from volunteer import LightScale
    /// >>> volunteer.light(1, LightScale(worst=72.6, red=13, green=2, best=0))
    /// 'green'
    LightScale = core::LightScale as methods { worst, red, green, best; }
}

document! {
    /// What values are made comparable by.
    ///
    /// >>> import volunteer
    /// >>> from volunteer import NormaliseRequest
    /// >>> request = NormaliseRequest(method="min-max", values=[{"id": "A", "value": 2}, {"id": "B", "value": 6}])
    /// >>> [(value.id, value.value) for value in volunteer.normalise(request).values]
    /// [('A', 0.0), ('B', 1.0)]
    NormaliseRequest = core::NormaliseRequest as methods {
        method; values, falling, worst, best, logarithmic, target, capped, scale
    }
}

document! {
    /// Values that can be compared, or why there are none.
    Normalised = core::Normalised { method, source; values, refusal }
}

document! {
    /// A part of a score, or a mean of parts.
    ScoreNode = core::ScoreNode { id; mean, weight, available_from, parts }
}

document! {
    /// What a score is made of.
    ScoreRequest = core::ScoreRequest as methods { tree; values, replacements }
}

document! {
    /// One part of a score: its value, or why there is none.
    ScorePart = core::ScorePart { id; value, method, available, replaced, refusal }
}

document! {
    /// A composite score with all its parts.
    Score = core::Score { method, source; value, parts }
}

/// Makes values comparable, by one method.
///
/// >>> import volunteer
/// >>> ranks = volunteer.normalise({"method": "rank", "values": [{"id": "A", "value": 2}, {"id": "B", "value": 6}]})
/// >>> [(value.id, value.value) for value in ranks.values]
/// [('A', 2.0), ('B', 1.0)]
#[pyfunction]
pub(crate) fn normalise(py: Python<'_>, request: &Bound<'_, PyAny>) -> Result<Py<Normalised>> {
    let request: core::NormaliseRequest = read(request)?;
    Ok(py.detach(|| core::normalise(&request)).into_class(py)?)
}

/// Puts values together by weighted means.
///
/// >>> import volunteer
/// >>> tree = {"id": "index", "mean": "geometric", "parts": [{"id": part, "mean": "arithmetic"} for part in "ab"]}
/// >>> volunteer.score({"tree": tree, "values": [{"id": "a", "value": 4}, {"id": "b", "value": 9}]}).value
/// 6.0
#[pyfunction]
pub(crate) fn score(py: Python<'_>, request: &Bound<'_, PyAny>) -> Result<Py<Score>> {
    let request: core::ScoreRequest = read(request)?;
    Ok(py.detach(|| core::score(&request)).into_class(py)?)
}

/// The colour of a value on a scale.
///
/// >>> import volunteer
/// >>> volunteer.light(90, {"worst": 0, "red": 20, "green": 80, "best": 100})
/// 'green'
#[pyfunction]
pub(crate) fn light(value: &Bound<'_, PyAny>, scale: &Bound<'_, PyAny>) -> Result<&'static str> {
    Ok(core::light(read(value)?, &read(scale)?)?.as_str())
}

/// The colour of a group by its two worst values: pairs of a value and its scale; `None` where there are none.
///
/// >>> import volunteer
/// >>> from volunteer import LightScale
/// >>> scale = LightScale(worst=0, red=20, green=80, best=100)
/// >>> volunteer.two_worst([(90, scale), (85, scale), (95, scale)])
/// 'green'
#[pyfunction]
pub(crate) fn two_worst<'py>(py: Python<'py>, values: &Bound<'py, PyAny>) -> Result<Bound<'py, PyAny>> {
    let mut all = Vec::new();
    for pair in values.try_iter()? {
        let (value, scale): (Bound<'py, PyAny>, Bound<'py, PyAny>) = pair?.extract()?;
        all.push((read(&value)?, read(&scale)?));
    }
    Ok(core::two_worst(&all)?.out(py)?)
}
