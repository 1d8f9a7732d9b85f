//! The Arrow C stream: tables of pandas, Polars, `pyarrow` and `DuckDB` come in and go out without a package of theirs.
//!
//! The one file of the workspace with `unsafe` in it: the C interface hands over a pointer.
#![allow(unsafe_code, reason = "the Arrow C stream interface is a C structure behind a pointer")]

use arrow_array::ffi_stream::{FFI_ArrowArrayStream, RecordBatchStreamReader};
use arrow_array::{RecordBatch, RecordBatchIterator};
use arrow_schema::ArrowError;
use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::{Bound, PyAny, PyAnyMethods, PyResult, Python};
use pyo3::types::{PyCapsule, PyCapsuleMethods};
use std::ffi::CStr;

/// The name that the Arrow `PyCapsule` interface gives to a stream.
const STREAM: &CStr = c"arrow_array_stream";

/// The batches of anything that exports an Arrow stream; a stream can be read once.
///
/// # Errors
/// `TypeError` for an object that exports none; what the producer of the stream says.
pub(crate) fn read(object: &Bound<'_, PyAny>) -> PyResult<Vec<RecordBatch>> {
    let export = object.getattr("__arrow_c_stream__").map_err(|_| {
        PyTypeError::new_err(
            "a table with __arrow_c_stream__ is expected, such as of pandas, polars, pyarrow or duckdb",
        )
    })?;
    let capsule = export.call0()?.cast_into::<PyCapsule>()?;
    let stream = capsule.pointer_checked(Some(STREAM))?.cast::<FFI_ArrowArrayStream>();
    // SAFETY: a capsule of this name holds a valid stream for as long as it lives, and it lives until the end of this
    // function; `from_raw` moves the stream out and leaves a released one behind, as the interface asks of a consumer.
    let stream = unsafe { FFI_ArrowArrayStream::from_raw(stream.as_ptr()) };
    let failed = |error: ArrowError| PyValueError::new_err(error.to_string());
    let reader = RecordBatchStreamReader::try_new(stream).map_err(failed)?;
    reader.map(|batch| batch.map_err(failed)).collect()
}

/// A stream of the batches, all of one schema, for whoever imports it.
pub(crate) fn write<'py>(py: Python<'py>, batch: &RecordBatch) -> PyResult<Bound<'py, PyCapsule>> {
    let batches = RecordBatchIterator::new([Ok(batch.clone())], batch.schema());
    let stream = FFI_ArrowArrayStream::new(Box::new(batches));
    PyCapsule::new_with_value(py, stream, STREAM)
}
