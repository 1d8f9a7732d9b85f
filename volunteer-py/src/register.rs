//! Registers: records as columns, read under a layout, checked, decided about, and counted.

mod columns;
pub(crate) mod cube;
pub(crate) mod decision;
pub(crate) mod finding;
pub(crate) mod layout;

use crate::arrow;
use crate::assess::Context;
use crate::convert::{Out, read, to_json};
use crate::document::{Text, document};
use crate::error::Result;
use crate::indicator::{Catalogue, Indicator};
use crate::observation::Population;
use crate::place::Gazetteer;
use crate::record::{DefinitionSet, Records};
use crate::table::Table;
use pyo3::exceptions::PyValueError;
use pyo3::prelude::{Bound, Py, PyAny, PyAnyMethods, PyResult, Python, pyclass, pyfunction, pymethods};
use std::sync::{Arc, Mutex, PoisonError};
use volunteer_core::document::from_value;
use volunteer_core::register as core;

document! {
    /// What a register is meant to cover. A record outside of it stays in the register and becomes a finding.
    Scope = core::Scope {; period, map, places }
}

document! {
    /// One file, table or list of records that was read into a register.
    Reading = core::Reading { name, rows, unused; }
}

document! {
    /// From when on something is suspicious.
    CheckPolicy = core::check::CheckPolicy {
        id, day_minutes, near_minutes, clock_minutes, share_tolerance, oldest; sentinels, sentinel_days, exclusive
    }

    /// The illustrative policy `checks@1`.
    #[staticmethod]
    fn checks_1(py: Python<'_>) -> PyResult<Py<Self>> {
        crate::document::Classed::into_class(core::check::CheckPolicy::checks_1(), py)
    }
}

/// What the checks of a register depend on: places, populations, rules about minors, and a policy.
///
/// >>> from volunteer import Checks
/// >>> Checks.kazakhstan().policy.day_minutes
/// 1440
#[pyclass(frozen, module = "volunteer")]
pub(crate) struct Checks(core::check::Checks);

#[pymethods]
impl Checks {
    /// Kazakhstan's places, populations and rules, with the illustrative policy `checks@1`.
    #[staticmethod]
    fn kazakhstan() -> Result<Self> {
        Ok(Self(core::check::Checks::kazakhstan()?))
    }

    /// The caller's own.
    #[new]
    #[pyo3(signature = (gazetteer, *, populations = None, definitions = None, policy = None))]
    fn new(
        gazetteer: &Bound<'_, Gazetteer>,
        populations: Option<&Bound<'_, Population>>,
        definitions: Option<&Bound<'_, DefinitionSet>>,
        policy: Option<&Bound<'_, CheckPolicy>>,
    ) -> Self {
        let mut checks = core::check::Checks::new(gazetteer.get().0.as_ref().clone());
        if let Some(populations) = populations {
            checks.populations = populations.get().0.as_ref().clone();
        }
        if let Some(definitions) = definitions {
            checks.definitions = definitions.get().0.clone();
        }
        if let Some(policy) = policy {
            checks.policy = policy.get().0.as_ref().clone();
        }
        Self(checks)
    }

    /// From when on something is suspicious.
    #[getter]
    fn policy<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.0.policy.out(py)
    }

    #[expect(clippy::unused_self, reason = "a representation is a method")]
    const fn __repr__(&self) -> &'static str {
        "<Checks>"
    }
}

/// Whether parts are larger than their whole: one of them, or, where they exclude each other, all together.
///
/// >>> import volunteer
/// >>> volunteer.check_parts(100, [60, 50], exclusive=True), volunteer.check_parts(100, [60, 50], exclusive=False)
/// (True, False)
#[pyfunction]
#[pyo3(signature = (whole, parts, *, exclusive))]
pub(crate) fn check_parts(whole: &Bound<'_, PyAny>, parts: &Bound<'_, PyAny>, exclusive: bool) -> Result<bool> {
    let whole: volunteer_core::Bounds = read(whole).map_err(|failure| failure.at_key("whole"))?;
    let parts: Vec<volunteer_core::Bounds> = read(parts).map_err(|failure| failure.at_key("parts"))?;
    Ok(core::check::check_parts(&whole, &parts, exclusive)?)
}

/// Whether shares in per cent surely do not make up a hundred, by the tolerance of a policy.
///
/// >>> import volunteer
/// >>> from volunteer import CheckPolicy
/// >>> volunteer.check_shares([50, 30], CheckPolicy.checks_1()), volunteer.check_shares([50, 50], CheckPolicy.checks_1())
/// (True, False)
#[pyfunction]
pub(crate) fn check_shares(shares: &Bound<'_, PyAny>, policy: &Bound<'_, CheckPolicy>) -> Result<bool> {
    let shares: Vec<volunteer_core::Bounds> = read(shares).map_err(|failure| failure.at_key("shares"))?;
    Ok(core::check::check_shares(&shares, &policy.get().0)?)
}

/// Makes a register of files, tables and records, in any number and order.
///
/// >>> from volunteer import Checks, Gazetteer, Layout, RegisterBuilder
/// >>> layout = Layout.from_dict({"format": "volunteer/layout@1", "row": "participation", "columns": [
/// ...     {"name": "who", "role": "person"}, {"name": "day", "role": "first-day"}, {"name": "hours", "role": "hours"}]})
/// >>> builder = RegisterBuilder()
/// >>> builder.read("may.csv", "who,day,hours\nA,2023-05-01,30\n", layout, Gazetteer.kazakhstan()).rows
/// 1
/// >>> builder.finish(Checks.kazakhstan()).findings.counts
/// {'person-day-over-24h': 1, 'row-over-24h': 1}
#[pyclass(frozen, module = "volunteer")]
pub(crate) struct RegisterBuilder(Mutex<Option<core::RegisterBuilder>>);

/// How many bytes are read between two calls of the caller's `progress`.
const STEP: usize = 1 << 22;

impl RegisterBuilder {
    fn with<T>(&self, work: impl FnOnce(&mut core::RegisterBuilder) -> Result<T>) -> Result<T> {
        let mut held = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        work(held.as_mut().ok_or_else(|| PyValueError::new_err("the register is finished already"))?)
    }
}

#[pymethods]
impl RegisterBuilder {
    #[new]
    #[pyo3(signature = (scope = None))]
    fn new(scope: Option<&Bound<'_, PyAny>>) -> Result<Self> {
        let scope = match scope {
            Some(scope) => from_value::<core::Scope>(&to_json(scope)?)?,
            None => core::Scope::default(),
        };
        Ok(Self(Mutex::new(Some(core::RegisterBuilder::new(scope)))))
    }

    /// Reads a table of text under a layout. The name stands for it in findings.
    ///
    /// `progress` is called with the bytes done, the bytes in all and the rows so far; an exception of it, and Ctrl+C, leave
    /// the builder as it was.
    #[pyo3(signature = (name, data, layout, gazetteer, *, progress = None))]
    fn read<'py>(
        &self,
        name: &str,
        data: Text,
        layout: &Bound<'py, layout::Layout>,
        gazetteer: &Bound<'py, Gazetteer>,
        progress: Option<&Bound<'py, PyAny>>,
    ) -> Result<Bound<'py, PyAny>> {
        let py = layout.py();
        let data = data.into_bytes();
        let (layout, gazetteer) = (Arc::clone(&layout.get().0), Arc::clone(&gazetteer.get().0));
        let mut job = core::ReadJob::new(name, &data, &layout, &gazetteer)?;
        loop {
            let done = py.detach(|| job.step(STEP))?;
            py.check_signals()?;
            if let Some(progress) = progress {
                progress.call1((done.bytes, done.of, done.rows))?;
            }
            if done.is_done() {
                break;
            }
        }
        let reading = self.with(|builder| Ok(py.detach(|| builder.take(job))?))?;
        Ok(reading.out(py)?)
    }

    /// Takes in a table with the columns of the core: anything with an Arrow stream. `table` is `participations` or
    /// `assistances`; columns that the table does not have are categories.
    #[pyo3(signature = (name, data, table = "participations"))]
    fn table<'py>(&self, name: &str, data: &Bound<'py, PyAny>, table: &str) -> Result<Bound<'py, PyAny>> {
        let py = data.py();
        let kind = columns::kind(table)?;
        let columns = columns::read(&arrow::read(data)?)?;
        let reading = self.with(|builder| Ok(py.detach(|| columns::give(builder, name, kind, &columns))?))?;
        Ok(reading.out(py)?)
    }

    /// Takes in records.
    fn records<'py>(&self, name: &str, records: &Bound<'py, Records>) -> Result<Bound<'py, PyAny>> {
        let py = records.py();
        let records = Arc::clone(&records.get().0);
        let reading = self.with(|builder| Ok(py.detach(|| builder.records(name, &records))?))?;
        Ok(reading.out(py)?)
    }

    /// Joins what was read; with checks, their findings are added to those of reading.
    #[pyo3(signature = (checks = None))]
    fn finish(&self, py: Python<'_>, checks: Option<&Bound<'_, Checks>>) -> Result<Register> {
        let taken = self.0.lock().unwrap_or_else(PoisonError::into_inner).take();
        let builder = taken.ok_or_else(|| PyValueError::new_err("the register is finished already"))?;
        let checks = checks.map(Bound::get);
        let register = py.detach(|| match checks {
            Some(checks) => builder.finish_checked(&checks.0),
            None => builder.finish(),
        });
        Ok(Register(Arc::new(register)))
    }

    #[expect(clippy::unused_self, reason = "a representation is a method")]
    const fn __repr__(&self) -> &'static str {
        "<RegisterBuilder>"
    }
}

/// The records of volunteer work over some scope, as columns: as they were recorded, nothing removed or corrected.
///
/// People are codes in it; identifiers are in no table, finding or representation.
#[pyclass(frozen, module = "volunteer")]
pub(crate) struct Register(pub(crate) Arc<core::Register>);

#[pymethods]
impl Register {
    /// What it is meant to cover.
    #[getter]
    fn scope<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.0.scope().out(py)
    }

    /// What was read into it.
    #[getter]
    fn readings<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.0.readings().out(py)
    }

    /// One row per participation.
    #[getter]
    fn participations(&self) -> PyResult<Table> {
        columns::table(&self.0.participations().columns())
    }

    /// One row per assistance.
    #[getter]
    fn assistances(&self) -> PyResult<Table> {
        columns::table(&self.0.assistances().columns())
    }

    /// What is known of each activity.
    #[getter]
    fn activities(&self) -> PyResult<Table> {
        columns::table(&self.0.activities().columns())
    }

    /// What is known of each organisation.
    #[getter]
    fn organisations(&self) -> PyResult<Table> {
        columns::table(&self.0.organisations().columns())
    }

    /// What is known of each volunteer, by the codes of the column `person`.
    #[getter]
    fn people(&self) -> PyResult<Table> {
        columns::table(&self.0.people().columns())
    }

    /// What is known of each beneficiary, by the codes of the column `beneficiary`.
    #[getter]
    fn beneficiaries(&self) -> PyResult<Table> {
        columns::table(&self.0.beneficiaries().columns())
    }

    /// What was found while reading, and by the checks it was finished with.
    #[getter]
    fn findings(&self, py: Python<'_>) -> PyResult<Py<finding::Findings>> {
        crate::document::Classed::into_class(self.0.findings().clone(), py)
    }

    /// What the checks find, beside what reading found.
    fn check(&self, py: Python<'_>, checks: &Bound<'_, Checks>) -> PyResult<Py<finding::Findings>> {
        let checks = checks.get();
        let found = py.detach(|| core::check::check(&self.0, &checks.0));
        crate::document::Classed::into_class(found, py)
    }

    /// The same register under these decisions, in place of any earlier ones.
    fn decide(
        &self,
        py: Python<'_>,
        decisions: &Bound<'_, decision::RowDecisions>,
        findings: &Bound<'_, finding::Findings>,
        checks: &Bound<'_, Checks>,
    ) -> Result<Self> {
        let (decisions, findings, checks) = (decisions.get(), findings.get(), checks.get());
        let decided = py.detach(|| self.0.as_ref().clone().decide(&decisions.0, &findings.0, &checks.0))?;
        Ok(Self(Arc::new(decided)))
    }

    /// What was decided, and what each decision did.
    #[getter]
    fn decisions<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.0.decisions().out(py)
    }

    /// How each row of a table is taken into counts under the decisions: `counted`, `without-value` or `left-out`, in
    /// the column `taken`. `table` is `participations` or `assistances`.
    #[pyo3(signature = (table = "participations"))]
    fn selection(&self, table: &str) -> Result<Table> {
        Ok(columns::taken(&self.0, columns::kind(table)?)?)
    }

    /// Counts an indicator: a value for every place, period and combination of categories asked for.
    ///
    /// >>> from volunteer import Ask, Catalogue, Context, RegisterBuilder
    /// >>> [value] = RegisterBuilder().finish().count(
    /// ...     Catalogue.proposal().get("minutes"), Ask(map="kz-20", places=("KZ",), periods=("2023",)), Context.kazakhstan())
    /// >>> value.observation.value
    /// Bounds(lower=0, upper=0)
    fn count<'py>(
        &self,
        indicator: &Bound<'py, Indicator>,
        ask: &Bound<'py, PyAny>,
        context: &Bound<'py, Context>,
    ) -> Result<Bound<'py, PyAny>> {
        let (py, ask) = (ask.py(), read(ask)?);
        let (indicator, context) = (&indicator.get().0, &context.get().0);
        let values = py.detach(|| volunteer_core::indicator::count(indicator, &self.0, &ask, &context.gazetteer))?;
        Ok(values.out(py)?)
    }

    /// Every indicator of a catalogue: counts first, then the ratios that stand on them.
    fn count_catalogue<'py>(
        &self,
        catalogue: &Bound<'py, Catalogue>,
        ask: &Bound<'py, PyAny>,
        context: &Bound<'py, Context>,
    ) -> Result<Bound<'py, PyAny>> {
        let (py, ask) = (ask.py(), read(ask)?);
        let (catalogue, context) = (&catalogue.get().0, &context.get().0);
        let values = py.detach(|| {
            let (gazetteer, populations) = (&context.gazetteer, &context.populations);
            volunteer_core::indicator::count_catalogue(catalogue, &self.0, &ask, gazetteer, populations)
        })?;
        Ok(values.out(py)?)
    }

    /// Every indicator of a catalogue for a period, since the start of the year, and the same period a year before.
    fn period_report<'py>(
        &self,
        catalogue: &Bound<'py, Catalogue>,
        ask: &Bound<'py, PyAny>,
        context: &Bound<'py, Context>,
    ) -> Result<Bound<'py, PyAny>> {
        let (py, ask) = (ask.py(), read(ask)?);
        let (catalogue, context) = (&catalogue.get().0, &context.get().0);
        let report = py.detach(|| {
            let (gazetteer, populations) = (&context.gazetteer, &context.populations);
            volunteer_core::indicator::period_report(catalogue, &self.0, &ask, gazetteer, populations)
        })?;
        Ok(report.out(py)?)
    }

    fn __repr__(&self) -> String {
        let (shifts, helped) = (self.0.participations().len(), self.0.assistances().len());
        format!("<Register of {shifts} participations and {helped} assistances>")
    }
}
