//! Documents by their names and formats.

use crate::convert::{to_json, to_python};
use crate::error::{Result, exception};
use pyo3::prelude::*;
use volunteer_core::document;

/// The JSON Schema of one kind of document: `roadmap`, `observations`, `reports`, `assessment`, `gazetteer`, `figure`, …
///
/// >>> import volunteer
/// >>> volunteer.schema("roadmap").get("$id")
/// 'urn:volunteer:roadmap@1'
#[pyfunction]
pub(crate) fn schema<'py>(py: Python<'py>, name: &str) -> Result<Bound<'py, PyAny>> {
    Ok(to_python(py, &document::schema(name)?)?)
}

/// Reads a document that names its format, checks it, and writes it as canonical JSON text: the same bytes in every language.
///
/// >>> import volunteer
/// >>> volunteer.canonical({"observations": [], "format": "volunteer/observations@1"})
/// '{"format":"volunteer/observations@1"}'
#[pyfunction]
pub(crate) fn canonical(document: &Bound<'_, PyAny>) -> Result<String> {
    let value = to_json(document)?;
    Ok(document.py().detach(|| document::canonical_document(&value))?)
}

/// Everything that is wrong with a document that names its format, for forms: errors that are returned, not raised, the one
/// that reading it would raise first. Empty where nothing is wrong.
///
/// >>> import volunteer
/// >>> plan = {"format": "volunteer/roadmap@1", "id": "r", "period": "2024-13", "stauts": "official"}
/// >>> [(error.code, error.path) for error in volunteer.validate(plan)]
/// [('key-unknown', ()), ('period-invalid', ('period',))]
#[pyfunction]
pub(crate) fn validate<'py>(document: &Bound<'py, PyAny>) -> Result<Vec<Bound<'py, PyAny>>> {
    let (py, value) = (document.py(), to_json(document)?);
    let errors = py.detach(|| document::validate_document(&value));
    Ok(errors.iter().map(|error| exception(py, error)).collect::<PyResult<_>>()?)
}
