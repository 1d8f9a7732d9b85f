//! Reading a table in one call: a file, bytes, a data frame, rows.

use super::sheet::{objects, of_batches};
use super::{Register, layout::Layout};
use crate::arrow;
use crate::context::{self, Context};
use crate::convert::to_json;
use crate::error::{Failure, Result};
use arrow_array::RecordBatch;
use arrow_schema::Schema;
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::{Bound, PyAny, PyAnyMethods, PyResult, PyTypeMethods, pyfunction};
use pyo3::types::{PyByteArray, PyBytes, PyBytesMethods, PyDict, PyList, PyString, PyTuple};
use std::sync::Arc;
use volunteer_core::register as core;

/// Reads a table into a register. Without a layout it is guessed from the names of the columns and all cells, in Kazakh,
/// Russian or English; where anything is in doubt, the error `layout-doubtful` lists what decides it, with the layout offered.
///
/// `source` is a path, bytes, or a file that is open for reading, of delimited text or a workbook (XLSX), of which `sheet` names
/// the sheet; anything with an Arrow stream, such as a frame of pandas or Polars, a table of pyarrow or a result of `DuckDB`; a
/// list of dictionaries, named tuples or data classes; or a dictionary of lists. `places` is the place that the table is about, or several
/// that it covers, for rows that say none.
///
/// >>> from volunteer import read
/// >>> shifts = read(b"Volunteer Name,Service Date,Hours Served\nA,2024-03-01,2\n")
/// >>> shifts.layout.columns[2].role
/// 'hours'
/// >>> read([{"volunteer": "A", "date": "2024-03-01", "hours": 2}, {"volunteer": "B", "hours": None}]).participations.column("minutes")
/// [120, None]
#[pyfunction]
#[pyo3(signature = (source, *, layout = None, sheet = None, places = None, scope = None, name = None, context = None))]
#[allow(clippy::too_many_arguments, reason = "keywords of Python")]
pub(crate) fn read(
    source: &Bound<'_, PyAny>,
    layout: Option<&Bound<'_, Layout>>,
    sheet: Option<String>,
    places: Option<&Bound<'_, PyAny>>,
    scope: Option<&Bound<'_, PyAny>>,
    name: Option<String>,
    context: Option<&Bound<'_, Context>>,
) -> Result<Register> {
    let py = source.py();
    let (own, source) = table(source)?;
    let mut options = core::ReadOptions::new();
    if let Some(layout) = layout {
        options = options.layout(layout.get().0.as_ref().clone());
    }
    if let Some(sheet) = sheet {
        options = options.sheet(sheet);
    }
    if let Some(scope) = scope {
        options = options.scope(volunteer_core::document::from_value(&to_json(scope)?)?);
    }
    for place in places.map(each).transpose()?.into_iter().flatten() {
        options = options.places(place);
    }
    let (name, context) = (name.unwrap_or(own), context::of(context));
    let register = py.detach(|| match source {
        Source::File(bytes) => Ok(core::Register::read_with(&name, &bytes, &options, &context)?),
        Source::Sheet(sheet) => Ok(core::Register::read_sheet(&name, &sheet, &options, &context)?),
        Source::Batches(schema, batches) => {
            let sheet = of_batches(&schema, &batches)?;
            drop(batches);
            Ok::<_, Failure>(core::Register::read_sheet(&name, &sheet, &options, &context)?)
        }
    })?;
    Ok(Register(Arc::new(register)))
}

/// One text, or each of several.
fn each(texts: &Bound<'_, PyAny>) -> PyResult<Vec<String>> {
    if texts.is_instance_of::<PyString>() { Ok(vec![texts.extract()?]) } else { texts.extract() }
}

/// What is to be read.
enum Source {
    File(Vec<u8>),
    Sheet(Box<core::Sheet>),
    Batches(Arc<Schema>, Vec<RecordBatch>),
}

/// The name and the content of what is to be read.
fn table(source: &Bound<'_, PyAny>) -> Result<(String, Source)> {
    let unnamed = |source| Ok(("table".to_owned(), source));
    if let Ok(bytes) = source.cast::<PyBytes>() {
        return unnamed(Source::File(bytes.as_bytes().to_vec()));
    }
    if let Ok(bytes) = source.cast::<PyByteArray>() {
        return unnamed(Source::File(pyo3::types::PyByteArrayMethods::to_vec(bytes)));
    }
    if source.is_instance_of::<PyList>() || source.is_instance_of::<PyTuple>() {
        return unnamed(Source::Sheet(Box::new(objects::of_rows(source)?)));
    }
    if let Ok(columns) = source.cast::<PyDict>() {
        return unnamed(Source::Sheet(Box::new(objects::of_columns(columns)?)));
    }
    let py = source.py();
    if source.hasattr("__arrow_c_stream__")? {
        let (schema, batches) = arrow::read(source)?;
        return unnamed(Source::Batches(schema, batches));
    }
    if source.hasattr("read")? {
        return unnamed(Source::File(content(&source.call_method0("read")?)?));
    }
    if source.is_instance_of::<PyString>() || source.hasattr("__fspath__")? {
        let path = py.import("pathlib")?.getattr("Path")?.call1((source,))?;
        let name = path.getattr("name")?.extract()?;
        return Ok((name, Source::File(content(&path.call_method0("read_bytes")?)?)));
    }
    let found = source.get_type().name()?.to_string();
    let read = "a path, bytes, an open file, a data frame, rows or lists by the names of their columns";
    Err(PyTypeError::new_err(format!("{read} are read, not {found}")).into())
}

/// The bytes of a path, of bytes or of an open file.
pub(super) fn file(source: &Bound<'_, PyAny>) -> Result<Vec<u8>> {
    match table(source)? {
        (_, Source::File(bytes)) => Ok(bytes),
        _ => Err(PyTypeError::new_err("a path, bytes or an open file is loaded").into()),
    }
}

/// What a file gave: bytes, or text.
fn content(read: &Bound<'_, PyAny>) -> PyResult<Vec<u8>> {
    match read.cast::<PyString>() {
        Ok(text) => Ok(text.extract::<String>()?.into_bytes()),
        Err(_) => read.extract(),
    }
}
