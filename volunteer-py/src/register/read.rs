//! Reading a table in one call: a file, bytes, or something that can be read.

use super::{Register, layout::Layout};
use crate::context::{self, Context};
use crate::convert::to_json;
use crate::error::Result;
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::{Bound, PyAny, PyAnyMethods, PyResult, PyTypeMethods, pyfunction};
use pyo3::types::{PyByteArray, PyBytes, PyBytesMethods, PyString};
use std::sync::Arc;
use volunteer_core::register as core;

/// Reads a table into a register. Without a layout it is guessed from the names of the columns and all cells, in Kazakh,
/// Russian or English; where anything is in doubt, the error `layout-doubtful` lists what decides it, with the layout offered.
///
/// `source` is a path, bytes, or a file that is open for reading. `places` is the place that the table is about, or several
/// that it covers, for rows that say none.
///
/// >>> from volunteer import read
/// >>> shifts = read(b"Volunteer Name,Service Date,Hours Served\nA,2024-03-01,2\n")
/// >>> shifts.layout.columns[2].role
/// 'hours'
#[pyfunction]
#[pyo3(signature = (source, *, layout = None, places = None, scope = None, name = None, context = None))]
pub(crate) fn read(
    source: &Bound<'_, PyAny>,
    layout: Option<&Bound<'_, Layout>>,
    places: Option<&Bound<'_, PyAny>>,
    scope: Option<&Bound<'_, PyAny>>,
    name: Option<String>,
    context: Option<&Bound<'_, Context>>,
) -> Result<Register> {
    let py = source.py();
    let (own, bytes) = table(source)?;
    let mut options = core::ReadOptions::new();
    if let Some(layout) = layout {
        options = options.layout(layout.get().0.as_ref().clone());
    }
    if let Some(scope) = scope {
        options = options.scope(volunteer_core::document::from_value(&to_json(scope)?)?);
    }
    for place in places.map(each).transpose()?.into_iter().flatten() {
        options = options.places(place);
    }
    let (name, context) = (name.unwrap_or(own), context::of(context));
    let register = py.detach(|| core::Register::read_with(&name, &bytes, &options, &context))?;
    Ok(Register(Arc::new(register)))
}

/// One text, or each of several.
fn each(texts: &Bound<'_, PyAny>) -> PyResult<Vec<String>> {
    if texts.is_instance_of::<PyString>() { Ok(vec![texts.extract()?]) } else { texts.extract() }
}

/// The name and the bytes of what is to be read.
pub(super) fn table(source: &Bound<'_, PyAny>) -> PyResult<(String, Vec<u8>)> {
    if let Ok(bytes) = source.cast::<PyBytes>() {
        return Ok(("table".to_owned(), bytes.as_bytes().to_vec()));
    }
    if let Ok(bytes) = source.cast::<PyByteArray>() {
        return Ok(("table".to_owned(), pyo3::types::PyByteArrayMethods::to_vec(bytes)));
    }
    let py = source.py();
    if source.hasattr("read")? {
        return Ok(("table".to_owned(), content(&source.call_method0("read")?)?));
    }
    if source.is_instance_of::<PyString>() || source.hasattr("__fspath__")? {
        let path = py.import("pathlib")?.getattr("Path")?.call1((source,))?;
        let name = path.getattr("name")?.extract()?;
        return Ok((name, content(&path.call_method0("read_bytes")?)?));
    }
    let found = source.get_type().name()?.to_string();
    Err(PyTypeError::new_err(format!("a path, bytes or an open file is read, not {found}")))
}

/// What a file gave: bytes, or text.
fn content(read: &Bound<'_, PyAny>) -> PyResult<Vec<u8>> {
    match read.cast::<PyString>() {
        Ok(text) => Ok(text.extract::<String>()?.into_bytes()),
        Err(_) => read.extract(),
    }
}
