//! Registers: records as columns, read under a layout, checked, decided about, and counted.

mod columns;
pub(crate) mod cube;
pub(crate) mod decision;
pub(crate) mod finding;
pub(crate) mod layout;
pub(crate) mod read;
mod sheet;
pub(crate) mod tally;

use crate::arrow;
use crate::context::{self, Context};
use crate::convert::{Out, read, to_json};
use crate::document::{Text, document, read_properties};
use crate::error::Result;
use crate::indicator::Indicator;
use crate::record::Records;
use crate::table::Table;
use pyo3::exceptions::PyValueError;
use pyo3::prelude::{Bound, Py, PyAny, PyAnyMethods, PyErr, PyResult, Python, pyclass, pyfunction, pymethods};
use pyo3::type_object::PyTypeCheck;
use pyo3::types::{PyBytes, PyList, PyString};
use std::sync::{Arc, Mutex, PoisonError};
use volunteer_core::document::from_value;
use volunteer_core::indicator::{CountQuery, ReportQuery};
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
    CheckPolicy = volunteer_core::context::CheckPolicy {
        id, day_minutes, near_minutes, clock_minutes, share_tolerance, oldest; sentinels, sentinel_days, exclusive
    }

    /// The illustrative policy `checks@1`.
    #[staticmethod]
    fn checks_1(py: Python<'_>) -> PyResult<Py<Self>> {
        crate::document::Classed::into_class(volunteer_core::context::CheckPolicy::checks_1(), py)
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
/// >>> from volunteer import Layout, RegisterBuilder
/// >>> layout = Layout.from_dict({"format": "volunteer/layout@1", "row": "participation", "columns": [
/// ...     {"name": "who", "role": "person"}, {"name": "day", "role": "first-day"}, {"name": "hours", "role": "hours"}]})
/// >>> builder = RegisterBuilder()
/// >>> builder.read("may.csv", "who,day,hours\nA,2023-05-01,30\n", layout).rows
/// 1
/// >>> builder.finish().findings.counts
/// {'person-day-over-24h': 1, 'row-over-24h': 1}
#[pyclass(frozen, module = "volunteer")]
pub(crate) struct RegisterBuilder(Mutex<Option<core::RegisterBuilder>>);

fn finished() -> PyErr {
    PyValueError::new_err("the register is finished already")
}

/// How many bytes are read between two calls of the caller's `progress`.
const STEP: usize = 1 << 22;

impl RegisterBuilder {
    /// Works on the builder without the interpreter: who holds the one never waits for the other.
    fn with<T: Send>(
        &self,
        py: Python<'_>,
        work: impl FnOnce(&mut core::RegisterBuilder) -> volunteer_core::Result<T> + Send,
    ) -> Result<T> {
        let done = py.detach(|| {
            let mut builder = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            builder.as_mut().map(work)
        });
        Ok(done.ok_or_else(finished)??)
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
    #[pyo3(signature = (name, data, layout, *, context = None, progress = None))]
    fn read<'py>(
        &self,
        name: &str,
        data: Text,
        layout: &Bound<'py, layout::Layout>,
        context: Option<&Bound<'py, Context>>,
        progress: Option<&Bound<'py, PyAny>>,
    ) -> Result<Bound<'py, PyAny>> {
        let py = layout.py();
        let data = data.into_bytes();
        let (layout, context) = (Arc::clone(&layout.get().0), context::of(context));
        let mut job = self.with(py, |builder| builder.read_job(name, &data, &layout, &context))?;
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
        let reading = self.with(py, |builder| builder.take(job))?;
        Ok(reading.out(py)?)
    }

    /// Takes in a table with the columns of the core: anything with an Arrow stream. `table` is `participations` or
    /// `assistances`; columns that the table does not have are categories.
    #[pyo3(signature = (name, data, table = "participations"))]
    fn table<'py>(&self, name: &str, data: &Bound<'py, PyAny>, table: &str) -> Result<Bound<'py, PyAny>> {
        let py = data.py();
        let kind = columns::kind(table)?;
        let (_, batches) = arrow::read(data)?;
        let columns = columns::read(&batches)?;
        let reading = self.with(py, |builder| columns::give(builder, name, kind, &columns))?;
        Ok(reading.out(py)?)
    }

    /// Says that from here on ids of these kinds (`person`, `beneficiary`, `activity`, `organisation`) are an office's own: the
    /// volunteer 17 of one office is not the volunteer 17 of another. No kinds: ids mean the same everywhere.
    ///
    /// >>> from volunteer import RegisterBuilder
    /// >>> builder = RegisterBuilder()
    /// >>> builder.local_ids("north", ("person", "activity"))
    #[pyo3(signature = (office, kinds))]
    fn local_ids(&self, py: Python<'_>, office: &str, kinds: &Bound<'_, PyAny>) -> Result<()> {
        let words: Vec<String> = read(kinds).map_err(|failure| failure.at_key("kinds"))?;
        let kind = |(at, word): (usize, &String)| {
            word.parse::<core::IdKind>().map_err(|error| error.at_index(at).at_key("kinds"))
        };
        let kinds = words.iter().enumerate().map(kind).collect::<volunteer_core::Result<Vec<_>>>()?;
        self.with(py, |builder| {
            builder.local_ids(office, &kinds);
            Ok(())
        })
    }

    /// Takes in records.
    fn records<'py>(&self, name: &str, records: &Bound<'py, Records>) -> Result<Bound<'py, PyAny>> {
        let py = records.py();
        let records = Arc::clone(&records.get().0);
        let reading = self.with(py, |builder| builder.records(name, &records))?;
        Ok(reading.out(py)?)
    }

    /// Joins what was read, and checks it, unless `check` is false.
    #[pyo3(signature = (*, check = true, context = None))]
    fn finish(&self, py: Python<'_>, check: bool, context: Option<&Bound<'_, Context>>) -> Result<Register> {
        let taken = py.detach(|| self.0.lock().unwrap_or_else(PoisonError::into_inner).take());
        let builder = taken.ok_or_else(finished)?;
        let context = context::of(context);
        let register = py.detach(|| if check { builder.finish_checked(&context) } else { builder.finish() });
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

    /// The layout by which it was read, given or understood; `None` for a register of several tables.
    #[getter]
    fn layout(&self, py: Python<'_>) -> PyResult<Option<Py<layout::Layout>>> {
        self.0.layout().cloned().map(|layout| crate::document::Classed::into_class(layout, py)).transpose()
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
    #[pyo3(signature = (*, context = None))]
    fn check(&self, py: Python<'_>, context: Option<&Bound<'_, Context>>) -> PyResult<Py<finding::Findings>> {
        let context = context::of(context);
        let found = py.detach(|| core::check::check(&self.0, &context));
        crate::document::Classed::into_class(found, py)
    }

    /// The same register under these decisions, in place of any earlier ones; about its own findings, or those given.
    #[pyo3(signature = (decisions, findings = None, *, context = None))]
    fn decide(
        &self,
        py: Python<'_>,
        decisions: &Bound<'_, decision::RowDecisions>,
        findings: Option<&Bound<'_, finding::Findings>>,
        context: Option<&Bound<'_, Context>>,
    ) -> Result<Self> {
        let (decisions, context) = (decisions.get(), context::of(context));
        let findings = findings.map_or_else(|| Arc::new(self.0.findings().clone()), |found| Arc::clone(&found.get().0));
        let decided = py.detach(|| self.0.as_ref().clone().decide(&decisions.0, &findings, &context))?;
        Ok(Self(Arc::new(decided)))
    }

    /// What was decided, and what each decision did.
    #[getter]
    fn decisions<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.0.decisions().out(py)
    }

    /// How each row of a table is taken into counts under the decisions: `counted`, `confirmed`, `without-value` or
    /// `left-out`, in the column `taken`; and the findings that the decisions about it name, in the column `findings`.
    /// `table` is `participations` or `assistances`.
    #[pyo3(signature = (table = "participations"))]
    fn selection(&self, table: &str) -> Result<Table> {
        Ok(columns::taken(&self.0, columns::kind(table)?)?)
    }

    /// Counts indicators: a value for every place, period and combination of categories.
    ///
    /// `indicators` are ids of the catalogue or `Indicator` objects, one or several; absent, the whole catalogue. `by` names
    /// levels of places (`region`), forms of periods (`month`) and categories (`sex`).
    ///
    /// >>> from volunteer import RegisterBuilder
    /// >>> [value] = RegisterBuilder().finish().count("minutes", places=("KZ",), periods=("2023",))
    /// >>> value.observation.value
    /// Bounds(lower=0, upper=0)
    #[pyo3(signature = (indicators = None, *, by = None, places = None, periods = None, map = None, evidence = None,
        sources = None, catalogue = None, context = None))]
    #[expect(clippy::too_many_arguments, reason = "keyword arguments of Python")]
    fn count<'py>(
        &self,
        py: Python<'py>,
        indicators: Option<&Bound<'py, PyAny>>,
        by: Option<&Bound<'py, PyAny>>,
        places: Option<&Bound<'py, PyAny>>,
        periods: Option<&Bound<'py, PyAny>>,
        map: Option<&Bound<'py, PyAny>>,
        evidence: Option<&Bound<'py, PyAny>>,
        sources: Option<&Bound<'py, PyAny>>,
        catalogue: Option<&Bound<'py, PyAny>>,
        context: Option<&Bound<'py, Context>>,
    ) -> Result<Bound<'py, PyAny>> {
        let indicators = indicators.map(|names| one_or_many::<Indicator>(names)).transpose()?;
        let by = by.map(|names| one_or_many::<PyString>(names)).transpose()?;
        let query: CountQuery = read_properties(&[
            ("indicators", indicators.as_ref()),
            ("by", by.as_ref()),
            ("places", places),
            ("periods", periods),
            ("map", map),
            ("evidence", evidence),
            ("sources", sources),
            ("catalogue", catalogue),
        ])?;
        let context = context::of(context);
        Ok(py.detach(|| self.0.count(&query, &context))?.values().out(py)?)
    }

    /// Every indicator of a catalogue for a period, since the start of the year, and the same period a year before.
    #[pyo3(signature = (period, *, by = None, places = None, map = None, evidence = None, catalogue = None, context = None))]
    #[expect(clippy::too_many_arguments, reason = "keyword arguments of Python")]
    fn period_report<'py>(
        &self,
        period: &Bound<'py, PyAny>,
        by: Option<&Bound<'py, PyAny>>,
        places: Option<&Bound<'py, PyAny>>,
        map: Option<&Bound<'py, PyAny>>,
        evidence: Option<&Bound<'py, PyAny>>,
        catalogue: Option<&Bound<'py, PyAny>>,
        context: Option<&Bound<'py, Context>>,
    ) -> Result<Bound<'py, PyAny>> {
        let py = period.py();
        let query = report_query(
            period,
            by,
            &[("places", places), ("map", map), ("evidence", evidence), ("catalogue", catalogue)],
        )?;
        let context = context::of(context);
        Ok(py.detach(|| self.0.period_report(&query, &context))?.out(py)?)
    }

    /// The report for a half-year, or any period, on a page that an office sends: what matters in three lines, the table of the
    /// period, then by place, by field and by who was helped. As text, or as small HTML that prints.
    #[pyo3(signature = (period, language, *, html = false, by = None, places = None, map = None, evidence = None, catalogue = None, context = None))]
    #[expect(clippy::too_many_arguments, reason = "keyword arguments of Python")]
    fn report_page<'py>(
        &self,
        period: &Bound<'py, PyAny>,
        language: &str,
        html: bool,
        by: Option<&Bound<'py, PyAny>>,
        places: Option<&Bound<'py, PyAny>>,
        map: Option<&Bound<'py, PyAny>>,
        evidence: Option<&Bound<'py, PyAny>>,
        catalogue: Option<&Bound<'py, PyAny>>,
        context: Option<&Bound<'py, Context>>,
    ) -> Result<String> {
        let query = report_query(
            period,
            by,
            &[("places", places), ("map", map), ("evidence", evidence), ("catalogue", catalogue)],
        )?;
        let context = context::of(context);
        let presenter = crate::present::presenter(language, &context)?;
        Ok(period.py().detach(|| {
            let report = volunteer_core::present::RegisterReport::new(&self.0, &query, &context)?;
            Ok::<_, volunteer_core::Error>(if html {
                presenter.register_report_html(&report)
            } else {
                presenter.register_report_text(&report)
            })
        })?)
    }

    /// Its bytes, which `load` reads again: the same register has the same bytes in every language. **They are personal
    /// data**: they hold the identifiers of everybody in it.
    fn to_bytes<'py>(&self, py: Python<'py>) -> Bound<'py, PyBytes> {
        PyBytes::new(py, &py.detach(|| self.0.save()))
    }

    /// Writes its bytes to a file, as `to_bytes` makes them. **The file is personal data.**
    fn save(&self, path: &Bound<'_, PyAny>) -> PyResult<()> {
        let py = path.py();
        let file = py.import("pathlib")?.getattr("Path")?.call1((path,))?;
        file.call_method1("write_bytes", (self.to_bytes(py),))?;
        Ok(())
    }

    /// Reads what `save` or `to_bytes` wrote: a path, or bytes.
    ///
    /// >>> from volunteer import Register, RegisterBuilder
    /// >>> register = RegisterBuilder().finish()
    /// >>> Register.load(register.to_bytes()).to_bytes() == register.to_bytes()
    /// True
    #[staticmethod]
    fn load(source: &Bound<'_, PyAny>) -> Result<Self> {
        let py = source.py();
        let bytes = read::file(source)?;
        Ok(Self(Arc::new(py.detach(|| core::Register::load(&bytes))?)))
    }

    /// Pickled by its bytes, which are personal data.
    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<(Bound<'py, PyAny>, (Bound<'py, PyBytes>,))> {
        Ok((slf.getattr("load")?, (slf.get().to_bytes(slf.py()),)))
    }

    fn __repr__(&self) -> String {
        let (shifts, helped) = (self.0.participations().len(), self.0.assistances().len());
        format!("<Register of {shifts} participations and {helped} assistances>")
    }
}

/// A list of what is one thing or several: a text, and one object of this class, is one.
fn one_or_many<'py, T: PyTypeCheck>(object: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
    if object.is_instance_of::<PyString>() || object.cast::<T>().is_ok() {
        Ok(PyList::new(object.py(), [object])?.into_any())
    } else {
        Ok(object.clone())
    }
}

/// What a report of a period is asked for; `by` is one level or a list of them.
fn report_query<'py>(
    period: &Bound<'py, PyAny>,
    by: Option<&Bound<'py, PyAny>>,
    others: &[(&'static str, Option<&Bound<'py, PyAny>>)],
) -> Result<ReportQuery> {
    let by = by.map(|levels| one_or_many::<PyString>(levels)).transpose()?;
    read_properties(&[&[("period", Some(period)), ("by", by.as_ref())], others].concat())
}
