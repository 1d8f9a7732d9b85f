//! Documents by their names and formats.

use crate::convert::{to_json, to_python};
use crate::error::Result;
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
