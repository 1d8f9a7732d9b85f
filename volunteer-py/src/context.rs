//! What a call depends on besides its own input.

use crate::convert::{Out, collect};
use crate::error::Result;
use crate::figure::WidthPolicy;
use crate::observation::Population;
use crate::place::Gazetteer;
use crate::record::DefinitionSet;
use crate::register::CheckPolicy;
use crate::roadmap::PacePolicy;
use pyo3::prelude::*;
use pyo3::types::PyDict;
use std::sync::{Arc, OnceLock};

/// Everything that a call depends on besides its own input: places, populations, definitions, rules and policies. Where a
/// call is given none, it is Kazakhstan's.
///
/// >>> from volunteer import Context
/// >>> context = Context.kazakhstan()
/// >>> context.gazetteer.id, context.pace.id
/// ('kazakhstan@1', 'pace@1')
#[pyclass(frozen, module = "volunteer")]
pub(crate) struct Context(pub(crate) Arc<volunteer_core::Context>);

#[pymethods]
impl Context {
    /// Places, and what else is known; without more no populations and no definitions, and the illustrative policies.
    ///
    /// `definitions` is a `DefinitionSet`, or the versions alone.
    #[new]
    #[pyo3(signature = (gazetteer, *, definitions = None, populations = None, checks = None, pace = None, widths = None))]
    fn new(
        gazetteer: &Bound<'_, Gazetteer>,
        definitions: Option<&Bound<'_, PyAny>>,
        populations: Option<&Bound<'_, Population>>,
        checks: Option<&Bound<'_, CheckPolicy>>,
        pace: Option<&Bound<'_, PacePolicy>>,
        widths: Option<&Bound<'_, WidthPolicy>>,
    ) -> Result<Self> {
        replaced(
            volunteer_core::Context::new(gazetteer.get().0.as_ref().clone()),
            (definitions, populations),
            (checks, pace, widths),
        )
    }

    /// Kazakhstan: its places, populations, definitions and rules, and the illustrative policies `checks@1`, `pace@1` and
    /// `figure-width@1`.
    #[staticmethod]
    fn kazakhstan() -> Self {
        Self(kazakhstan())
    }

    /// The same with other parts.
    ///
    /// >>> from volunteer import CheckPolicy, Context
    /// >>> strict = CheckPolicy.checks_1().replace(id="checks-north@1", day_minutes=720)
    /// >>> Context.kazakhstan().replace(checks=strict).checks.day_minutes
    /// 720
    #[pyo3(signature = (*, gazetteer = None, definitions = None, populations = None, checks = None, pace = None, widths = None))]
    fn replace(
        &self,
        gazetteer: Option<&Bound<'_, Gazetteer>>,
        definitions: Option<&Bound<'_, PyAny>>,
        populations: Option<&Bound<'_, Population>>,
        checks: Option<&Bound<'_, CheckPolicy>>,
        pace: Option<&Bound<'_, PacePolicy>>,
        widths: Option<&Bound<'_, WidthPolicy>>,
    ) -> Result<Self> {
        let mut context = self.0.as_ref().clone();
        if let Some(gazetteer) = gazetteer {
            context.gazetteer = gazetteer.get().0.as_ref().clone();
        }
        replaced(context, (definitions, populations), (checks, pace, widths))
    }

    /// The places.
    #[getter]
    fn gazetteer<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.0.gazetteer.out(py)
    }

    /// The definitions: which of their versions break a series, and the rules about minors.
    #[getter]
    fn definitions(&self) -> DefinitionSet {
        DefinitionSet(self.0.definitions.clone())
    }

    /// Populations, for per-capita indicators.
    #[getter]
    fn populations(&self) -> Population {
        Population(Arc::new(self.0.populations.clone()))
    }

    /// How pace is judged where a target does not say.
    #[getter]
    fn pace<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.0.pace.out(py)
    }

    /// From when on something in a register is suspicious.
    #[getter]
    fn checks<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.0.checks.out(py)
    }

    /// How wide "about" and "more than" are in figures that were reported in words.
    #[getter]
    fn widths<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.0.widths.out(py)
    }

    fn __getnewargs_ex__<'py>(&self, py: Python<'py>) -> PyResult<((Bound<'py, PyAny>,), Bound<'py, PyDict>)> {
        let named = PyDict::new(py);
        named.set_item("definitions", self.definitions())?;
        named.set_item("populations", self.populations())?;
        named.set_item("checks", self.checks(py)?)?;
        named.set_item("pace", self.pace(py)?)?;
        named.set_item("widths", self.widths(py)?)?;
        Ok(((self.gazetteer(py)?,), named))
    }

    fn __eq__(&self, other: &Bound<'_, Self>) -> bool {
        *self.0 == *other.get().0
    }

    fn __repr__(&self) -> String {
        format!("<Context of {}>", self.0.gazetteer.id())
    }
}

type Known<'a, 'py> = (Option<&'a Bound<'py, PyAny>>, Option<&'a Bound<'py, Population>>);
type Policies<'a, 'py> =
    (Option<&'a Bound<'py, CheckPolicy>>, Option<&'a Bound<'py, PacePolicy>>, Option<&'a Bound<'py, WidthPolicy>>);

fn replaced(
    mut context: volunteer_core::Context,
    (definitions, populations): Known<'_, '_>,
    (checks, pace, widths): Policies<'_, '_>,
) -> Result<Context> {
    if let Some(definitions) = definitions {
        context.definitions = match definitions.cast::<DefinitionSet>() {
            Ok(set) => set.get().0.clone(),
            Err(_) => volunteer_core::record::DefinitionSet::default().with_versions(collect(definitions)?)?,
        };
    }
    if let Some(populations) = populations {
        context.populations = populations.get().0.as_ref().clone();
    }
    if let Some(checks) = checks {
        context.checks = checks.get().0.as_ref().clone();
    }
    if let Some(pace) = pace {
        context.pace = pace.get().0.as_ref().clone();
    }
    if let Some(widths) = widths {
        context.widths = widths.get().0.as_ref().clone();
    }
    Ok(Context(Arc::new(context)))
}

/// The context of a call, Kazakhstan's where it is left out.
pub(crate) fn of(context: Option<&Bound<'_, Context>>) -> Arc<volunteer_core::Context> {
    context.map_or_else(kazakhstan, |context| Arc::clone(&context.get().0))
}

fn kazakhstan() -> Arc<volunteer_core::Context> {
    static MADE: OnceLock<Arc<volunteer_core::Context>> = OnceLock::new();
    Arc::clone(MADE.get_or_init(|| Arc::new(volunteer_core::Context::kazakhstan())))
}
