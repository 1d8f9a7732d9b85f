//! Text and HTML in Kazakh, Russian and English.

use crate::assess::{Assessment, TargetAssessment};
use crate::calendar::Period;
use crate::context::{self, Context};
use crate::convert::{collect, read, read_date, to_json};
use crate::error::Result;
use crate::indicator::{Comparison, PeriodReport};
use crate::number::{Bounds, RatioBounds};
use crate::observation::{Observation, Practice, Reach};
use crate::register::decision::{RowDecision, RowDecisions};
use crate::register::finding::{Finding, Findings};
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use serde_json::Value;
use std::sync::Arc;
use volunteer_core::{Language, Unit, Word};

/// A presenter of the core for a language.
pub(crate) fn presenter(language: &str, context: &volunteer_core::Context) -> Result<volunteer_core::Presenter> {
    Ok(volunteer_core::Presenter::new(language.parse::<Language>()?, context))
}

/// The presenter for notebooks, in the language of `volunteer.notebook_language`.
pub(crate) fn notebook(py: Python<'_>) -> Result<volunteer_core::Presenter> {
    static LANGUAGE: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
    let language = LANGUAGE.import(py, "volunteer._notebook", "notebook_language")?.call_method0("get")?;
    presenter(&language.extract::<String>()?, &context::of(None))
}

/// Writes results and errors in one language, with names of places from one context.
///
/// >>> import datetime
/// >>> from volunteer import Bounds, Presenter
/// >>> presenter = Presenter("en")
/// >>> presenter.date(datetime.date(2026, 12, 5)), presenter.bounds(Bounds(lower=601))
/// ('5 December 2026', '601 or more')
/// >>> presenter.label("verdict", "not-met"), presenter.place("KZ-59")
/// ('not met', 'North Kazakhstan Region')
#[pyclass(frozen, module = "volunteer")]
pub(crate) struct Presenter(Arc<volunteer_core::Presenter>, Py<Context>);

#[pymethods]
impl Presenter {
    /// A presenter for a language (`kk`, `ru` or `en`), with the places of a context.
    #[new]
    #[pyo3(signature = (language, context = None))]
    fn new(py: Python<'_>, language: &str, context: Option<&Bound<'_, Context>>) -> Result<Self> {
        let known = context::of(context);
        let presenter = presenter(language, &known)?;
        Ok(Self(Arc::new(presenter), Py::new(py, Context(known))?))
    }

    /// The language it writes.
    #[getter]
    fn language(&self) -> &'static str {
        self.0.language().as_str()
    }

    /// Whose places it names.
    #[getter]
    fn context(&self) -> &Py<Context> {
        &self.1
    }

    /// A word of a vocabulary (`verdict`, `stage`, `reason`, `passedOver`, `need`, `standing`, `pace`, `aim`, …).
    fn label(&self, vocabulary: &str, word: &str) -> String {
        self.0.label(vocabulary, word)
    }

    /// The full name of a place, or of several joined by `+`, by code.
    fn place(&self, code: &str) -> String {
        self.0.place(code)
    }

    /// The name of a unit.
    fn unit(&self, unit: &str) -> Result<String> {
        Ok(self.0.unit(&Unit::parse(unit)?))
    }

    /// A number.
    fn number(&self, number: &Bound<'_, PyAny>) -> Result<String> {
        Ok(self.0.number(read(number)?))
    }

    /// Bounds of a number.
    fn bounds(&self, bounds: &Bound<'_, Bounds>) -> String {
        self.0.bounds(&bounds.get().0)
    }

    /// Bounds of a quotient, as decimals rounded outward.
    fn quotient(&self, bounds: &Bound<'_, RatioBounds>, decimals: u32) -> String {
        self.0.quotient(&bounds.get().0, decimals)
    }

    /// Bounds of a quotient in per cent, rounded outward.
    fn percent(&self, bounds: &Bound<'_, RatioBounds>, decimals: u32) -> String {
        self.0.percent(&bounds.get().0, decimals)
    }

    /// A number of units, with the noun in its form.
    fn count(&self, bounds: &Bound<'_, Bounds>, unit: &str) -> Result<String> {
        Ok(self.0.count(&bounds.get().0, &Unit::parse(unit)?))
    }

    /// A day.
    fn date(&self, date: &Bound<'_, PyAny>) -> Result<String> {
        Ok(self.0.date(read_date(date)?))
    }

    /// As of a day.
    fn as_of(&self, date: &Bound<'_, PyAny>) -> Result<String> {
        Ok(self.0.as_of(read_date(date)?))
    }

    /// A period.
    fn period(&self, period: &Bound<'_, Period>) -> String {
        self.0.period(period.get().0)
    }

    /// An observation with its words, bounds and sources.
    fn observation_text(&self, observation: &Bound<'_, Observation>) -> String {
        self.0.observation_text(&observation.get().0)
    }

    /// How many different people there are.
    fn reach_text(&self, reach: &Bound<'_, Reach>) -> String {
        self.0.reach_text(&reach.get().0)
    }

    /// An error: what is wrong and where, then a suggestion and the choices there are.
    fn error_text(&self, error: &Bound<'_, PyAny>) -> Result<String> {
        let code: String = error.getattr("code")?.extract()?;
        let (path, details) = (to_json(&error.getattr("path")?)?, to_json(&error.getattr("details")?)?);
        let path = path.as_array().cloned().unwrap_or_default();
        let details = if let Value::Object(details) = details { details } else { serde_json::Map::new() };
        Ok(self.0.error_parts_text(&code, &path, &details))
    }

    /// How the verdict on a target came about, step by step.
    fn trail_text(&self, target: &Bound<'_, TargetAssessment>) -> String {
        self.0.trail_text(&target.get().0)
    }

    /// An assessment: a table of verdicts, and why under each target.
    fn assessment_text(&self, py: Python<'_>, assessment: &Bound<'_, Assessment>) -> String {
        let assessment = &assessment.get().0;
        py.detach(|| self.0.assessment_text(assessment))
    }

    /// An assessment as small HTML: a table of verdicts, and why under each target.
    fn assessment_html(&self, py: Python<'_>, assessment: &Bound<'_, Assessment>) -> String {
        let assessment = &assessment.get().0;
        py.detach(|| self.0.assessment_html(assessment))
    }

    /// A finding: what is suspicious, where, and what was done.
    fn finding_text(&self, finding: &Bound<'_, Finding>) -> String {
        self.0.finding_text(&finding.get().0)
    }

    /// A finding as small HTML.
    fn finding_html(&self, finding: &Bound<'_, Finding>) -> String {
        self.0.finding_html(&finding.get().0)
    }

    /// Findings: how often each code was seen, and the listed ones.
    fn findings_text(&self, py: Python<'_>, findings: &Bound<'_, Findings>) -> String {
        let findings = &findings.get().0;
        py.detach(|| self.0.findings_text(findings))
    }

    /// Findings as small HTML.
    fn findings_html(&self, py: Python<'_>, findings: &Bound<'_, Findings>) -> String {
        let findings = &findings.get().0;
        py.detach(|| self.0.findings_html(findings))
    }

    /// A decision: which rows, what is done with them, why and by whom.
    fn row_decision_text(&self, decision: &Bound<'_, RowDecision>) -> String {
        self.0.row_decision_text(&decision.get().0)
    }

    /// Decisions: each with its reason, and who decided it when.
    fn row_decisions_text(&self, decisions: &Bound<'_, RowDecisions>) -> String {
        self.0.row_decisions_text(&decisions.get().0)
    }

    /// Decisions as small HTML.
    fn row_decisions_html(&self, decisions: &Bound<'_, RowDecisions>) -> String {
        self.0.row_decisions_html(&decisions.get().0)
    }

    /// What was decided about a register, and what it did.
    fn row_decision_steps_text(&self, steps: &Bound<'_, PyAny>) -> Result<String> {
        Ok(self.0.row_decision_steps_text(&collect(steps)?))
    }

    /// The same as small HTML.
    fn row_decision_steps_html(&self, steps: &Bound<'_, PyAny>) -> Result<String> {
        Ok(self.0.row_decision_steps_html(&collect(steps)?))
    }

    /// A period report: a table for each place.
    fn period_report_text(&self, py: Python<'_>, report: &Bound<'_, PeriodReport>) -> String {
        let report = &report.get().0;
        py.detach(|| self.0.period_report_text(report))
    }

    /// A period report as small HTML.
    fn period_report_html(&self, py: Python<'_>, report: &Bound<'_, PeriodReport>) -> String {
        let report = &report.get().0;
        py.detach(|| self.0.period_report_html(report))
    }

    /// A count beside what was reported.
    fn comparison_text(&self, comparison: &Bound<'_, Comparison>) -> String {
        self.0.comparison_text(&comparison.get().0)
    }

    /// What a rule of practice answers, and what it is not.
    fn practice_text(&self, practice: &Bound<'_, Practice>) -> String {
        self.0.practice_text(&practice.get().0)
    }

    /// The results of methods of progress: a table, and where they disagree.
    fn progress_text(&self, results: &Bound<'_, PyAny>) -> Result<String> {
        Ok(self.0.progress_text(&collect(results)?))
    }

    /// The results of methods of progress as small HTML.
    fn progress_html(&self, results: &Bound<'_, PyAny>) -> Result<String> {
        Ok(self.0.progress_html(&collect(results)?))
    }

    fn __getnewargs__(&self, py: Python<'_>) -> (&'static str, Py<Context>) {
        (self.language(), self.1.clone_ref(py))
    }

    fn __repr__(&self) -> String {
        format!("<Presenter of {} with {}>", self.language(), self.1.get().0.gazetteer.id())
    }
}
