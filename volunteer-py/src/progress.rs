//! The plain method of progress, and the published ones.

mod methods;

pub(crate) use methods::{
    GroupResult, MethodAgreement, MethodOptions, MethodSet, MethodsOfWord, PossibleOutcome, ProgressGoal,
    ProgressPoint, ProgressResult, ProgressScale, ProgressSeries, agreement, common_words, open_sdg_roll_up, progress,
    sdsn_dashboard, sdsn_index, sdsn_mean,
};

use crate::convert::Out;
use crate::document::Classed;
use crate::error::Result;
use crate::number::{RatioBounds, quotient};
use pyo3::prelude::*;
use pyo3::types::{IntoPyDict, PyDict};
use volunteer_core::progress::plain;

/// A target that may hang on its baseline: factor × baseline + addend.
///
/// >>> from volunteer import Goal, RatioBounds
/// >>> tripled = Goal(factor=3, addend=RatioBounds.exact(0))
/// >>> tripled.target(RatioBounds.exact(224)).as_exact()
/// Fraction(672, 1)
#[pyclass(frozen, eq, module = "volunteer")]
#[derive(PartialEq)]
pub(crate) struct Goal(plain::Goal);

#[pymethods]
impl Goal {
    /// So many times the baseline, and so much beyond that.
    #[new]
    #[pyo3(signature = (*, factor, addend))]
    fn new(factor: &Bound<'_, PyAny>, addend: &Bound<'_, RatioBounds>) -> Result<Self> {
        Ok(Self(plain::Goal { factor: quotient(factor)?, addend: *addend.get().0 }))
    }

    /// The bounds of the target for bounds of the baseline.
    fn target(&self, baseline: &Bound<'_, RatioBounds>) -> Result<Py<RatioBounds>> {
        Ok(self.0.target(Some(&baseline.get().0))?.into_class(baseline.py())?)
    }

    /// How many times the baseline.
    #[getter]
    fn factor<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.0.factor.out(py)
    }

    /// How much beyond that.
    #[getter]
    fn addend<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.0.addend.out(py)
    }

    fn __getnewargs_ex__<'py>(&self, py: Python<'py>) -> PyResult<((), Bound<'py, PyDict>)> {
        Ok(((), [("factor", self.factor(py)?), ("addend", self.addend(py)?)].into_py_dict(py)?))
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        Ok(format!("Goal(factor={}, addend={})", self.factor(py)?.repr()?, self.addend(py)?.repr()?))
    }
}

/// The share of the way from a baseline to a target, by `plain@1`: (actual − baseline) / (target − baseline).
///
/// `None` where a baseline or a target has no limit.
///
/// >>> import volunteer
/// >>> from volunteer import Goal, RatioBounds
/// >>> fifty = Goal(factor=0, addend=RatioBounds.exact(50))
/// >>> volunteer.plain_share(RatioBounds.exact(15), fifty, RatioBounds.exact(53)).as_exact()
/// Fraction(38, 35)
#[pyfunction]
pub(crate) fn plain_share(
    py: Python<'_>,
    baseline: &Bound<'_, RatioBounds>,
    goal: &Bound<'_, Goal>,
    actual: &Bound<'_, RatioBounds>,
) -> Result<Option<Py<RatioBounds>>> {
    let share = plain::share_bounds(&baseline.get().0, &goal.get().0, &actual.get().0)?;
    Ok(share.map(|share| share.into_class(py)).transpose()?)
}

/// The achievement by `plain@1`: actual / target, for a target that is surely above zero.
///
/// >>> import volunteer
/// >>> from volunteer import RatioBounds
/// >>> volunteer.plain_achievement(RatioBounds.exact(50), RatioBounds.exact(53)).as_exact()
/// Fraction(53, 50)
#[pyfunction]
pub(crate) fn plain_achievement(
    py: Python<'_>,
    target: &Bound<'_, RatioBounds>,
    actual: &Bound<'_, RatioBounds>,
) -> Result<Py<RatioBounds>> {
    Ok(plain::achievement(&target.get().0, &actual.get().0)?.into_class(py)?)
}
