//! The Arrow C stream: tables of pandas, Polars, `pyarrow` and `DuckDB` come in and go out without a package of theirs.
//!
//! The one room of the workspace with `unsafe` in it: the C interface hands over pointers. What a producer gives is looked
//! through before anything is read by it ([`check`]), and every array is validated in full before it is handed on.
#![allow(unsafe_code, reason = "the Arrow C stream interface is C structures behind pointers")]

mod check;

use crate::error::{Failure, Result, core};
use arrow_array::ffi::{FFI_ArrowArray, from_ffi_and_data_type};
use arrow_array::ffi_stream::FFI_ArrowArrayStream;
use arrow_array::{RecordBatch, RecordBatchIterator, make_array};
use arrow_schema::ffi::FFI_ArrowSchema;
use arrow_schema::{DataType, Schema};
use check::{CStream, FAILS};
use pyo3::exceptions::{PyException, PyTypeError};
use pyo3::prelude::{Bound, PyAny, PyAnyMethods, PyErr, PyResult, Python};
use pyo3::types::{PyCapsule, PyCapsuleMethods};
use std::ffi::CStr;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use volunteer_core::error::DocumentError;

/// The name that the Arrow `PyCapsule` interface gives to a stream.
const STREAM: &CStr = c"arrow_array_stream";

/// The batches of anything that exports an Arrow stream; a stream can be read once.
///
/// # Errors
/// `TypeError` for an object that exports none; `type-mismatch` for a stream that is broken, or fails on the way.
pub(crate) fn read(object: &Bound<'_, PyAny>) -> Result<(Arc<Schema>, Vec<RecordBatch>)> {
    let export = object.getattr("__arrow_c_stream__").map_err(|_| {
        PyTypeError::new_err(
            "a table with __arrow_c_stream__ is expected, such as of pandas, polars, pyarrow or duckdb",
        )
    })?;
    let not_a_capsule = || PyTypeError::new_err("__arrow_c_stream__ gives no capsule of an Arrow stream");
    let exported = export.call0().map_err(|cause| unexported(object.py(), cause))?;
    let capsule = exported.cast_into::<PyCapsule>().map_err(|_| not_a_capsule())?;
    let pointer = capsule.pointer_checked(Some(STREAM)).map_err(|_| not_a_capsule())?.cast::<CStream>();
    // SAFETY: a capsule of this name holds a stream for as long as it lives, and it lives until the end of this function; the
    // stream is moved out and a released one is left behind, as the interface asks of a consumer.
    let stream = unsafe { CStream::taken(pointer) };
    let Some(mut stream) = stream else { return Err(broken("a stream that was read already")) };
    // The library behind may stop at what the checks have let through: that is an error, and no end of the interpreter.
    let read = catch_unwind(AssertUnwindSafe(|| batches(object.py(), &mut stream)));
    read.unwrap_or_else(|_| Err(broken("a broken Arrow stream")))
}

fn batches(py: Python<'_>, stream: &mut CStream) -> Result<(Arc<Schema>, Vec<RecordBatch>)> {
    let mut schema = stream.schema().ok_or_else(|| broken(FAILS))?;
    schema.check_table().map_err(broken)?;
    // SAFETY: the structure was filled by the producer and looked through; it is moved out of its place.
    let known = unsafe { FFI_ArrowSchema::from_raw(std::ptr::from_mut(&mut *schema).cast()) };
    let fields = Schema::try_from(&known).map_err(|_| broken("an Arrow type that is not known"))?;
    let (fields, kind) = (Arc::new(fields.clone()), DataType::Struct(fields.fields));
    let mut all = Vec::new();
    loop {
        py.check_signals()?;
        let next = stream.next().map_err(broken)?;
        let Some(mut array) = next else { return Ok((fields, all)) };
        array.check(&kind, 0).map_err(broken)?;
        // SAFETY: as above; every buffer that the type needs is there, and no length is negative.
        let array = unsafe { FFI_ArrowArray::from_raw(std::ptr::from_mut(&mut *array).cast()) };
        // SAFETY: the array is of the type of its schema as far as that can be seen without its buffers' sizes.
        let data = unsafe { from_ffi_and_data_type(array, kind.clone()) };
        let data = data.map_err(|_| broken("a broken Arrow array"))?;
        data.validate_full().map_err(|_| broken("an Arrow array with texts, offsets or codes that are none"))?;
        if data.nulls().is_some_and(|nulls| nulls.null_count() > 0) {
            return Err(broken("an Arrow table with missing rows"));
        }
        let (offset, length) = (data.offset(), data.len());
        let columns = data.child_data().iter().map(|child| {
            let column = make_array(child.clone());
            // Rows of a part of a table are those of its columns.
            if column.len() == length { column } else { column.slice(offset, length) }
        });
        let columns = columns.collect();
        let rows = arrow_array::RecordBatchOptions::new().with_row_count(Some(length));
        let batch = RecordBatch::try_new_with_options(Arc::clone(&fields), columns, &rows);
        all.push(batch.map_err(|_| broken("an Arrow table whose columns contradict its schema"))?);
    }
}

/// The owner of a table that raises while it is asked for it: as the cause of an error of ours.
fn unexported(py: Python<'_>, cause: PyErr) -> Failure {
    if !cause.is_instance_of::<PyException>(py) {
        return Failure::Python(cause);
    }
    let error = PyErr::from(broken("a table that its owner cannot export (convert columns of mixed objects to text)"));
    error.set_cause(py, Some(cause));
    Failure::Python(error)
}

/// Nothing that a producer says is shown: its texts may hold anything.
fn broken(found: &'static str) -> Failure {
    core(DocumentError::TypeMismatch { expected: "a whole Arrow table".into(), found: found.into() })
}

/// A stream of the batches, all of one schema, for whoever imports it.
pub(crate) fn write<'py>(py: Python<'py>, batch: &RecordBatch) -> PyResult<Bound<'py, PyCapsule>> {
    let batches = RecordBatchIterator::new([Ok(batch.clone())], batch.schema());
    let stream = FFI_ArrowArrayStream::new(Box::new(batches));
    PyCapsule::new_with_value(py, stream, STREAM)
}
