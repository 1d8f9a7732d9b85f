//! Findings: what was suspicious, how often, where, and what was done about it.

use crate::convert::{Out, out_as_word};
use crate::document::document;
use crate::error::Result;
use pyo3::PyClassInitializer;
use pyo3::prelude::{Bound, PyAny, PyResult, Python};
use std::collections::BTreeMap;
use std::sync::Arc;
use volunteer_core::Word;
use volunteer_core::register::finding::{FindingCode, Severity, What};

out_as_word!(FindingCode, Severity, What);

document! {
    /// A row of a source, as a spreadsheet shows it.
    RowRef = volunteer_core::register::finding::RowRef { row; source }
}

document! {
    /// Something suspicious: what, how often, where, and what was done.
    Finding = volunteer_core::register::finding::Finding {
        code, severity, done, count; column, cell, rows, beside, details
    }
}

document! {
    /// Everything suspicious: exact counts by code, and a bounded list.
    Findings = volunteer_core::register::finding::Findings [findings]

    #[new]
    #[pyo3(signature = (findings))]
    fn new(findings: &Bound<'_, PyAny>) -> Result<PyClassInitializer<Self>> {
        let listed = crate::convert::collect::<volunteer_core::register::finding::Finding>(findings)?;
        let findings: volunteer_core::register::finding::Findings = listed.into_iter().collect();
        Ok(crate::document::Classed::initializer(Arc::new(findings)))
    }

    /// How often each code was seen, exact.
    #[getter]
    fn counts(&self) -> BTreeMap<&'static str, u64> {
        self.0.counts().map(|(code, count)| (code.as_str(), count)).collect()
    }

    /// Both together, each finding once: counts add up, lists are joined.
    fn merge(&self, other: &Bound<'_, Self>) -> PyResult<pyo3::Py<Self>> {
        let mut both = self.0.as_ref().clone();
        both.merge(other.get().0.as_ref().clone());
        crate::document::Classed::into_class(both, other.py())
    }

    /// The listed findings of one source, by its number in `Register.readings`: those with a row of it, each with its rows there.
    fn of_source(&self, py: Python<'_>, source: u32) -> PyResult<pyo3::Py<Self>> {
        crate::document::Classed::into_class(self.0.of_source(source), py)
    }

    /// What can be decided about a code of findings: the actions that fit it.
    ///
    /// >>> from volunteer import Findings
    /// >>> Findings.actions("place-ambiguous")[-1]
    /// 'choose'
    #[staticmethod]
    fn actions(code: &str) -> Result<Vec<&'static str>> {
        let code: FindingCode = code.parse().map_err(|error: volunteer_core::Error| error.at_key("code"))?;
        Ok(code.actions().iter().map(|action| action.as_str()).collect())
    }

    fn __repr__(&self) -> String {
        let counts: Vec<String> = self.0.counts().map(|(code, count)| format!("{} {count}", code.as_str())).collect();
        format!("<Findings: {}>", counts.join(", "))
    }

    /// For notebooks, in the language of `volunteer.notebook_language`.
    fn _repr_html_(&self, py: Python<'_>) -> Result<String> {
        let presenter = crate::present::notebook(py)?;
        Ok(py.detach(|| presenter.findings_html(&self.0)))
    }

    /// The listed findings, in order.
    #[getter]
    fn findings<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.0.iter().cloned().collect::<Vec<_>>().out(py)
    }
}
