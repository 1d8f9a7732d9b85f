//! Tables that results come back as: columns of the core as an Arrow table that every data-frame library imports.

use crate::arrow;
use arrow_array::cast::AsArray;
use arrow_array::types::{Date32Type, Float64Type, Int32Type, Int64Type, UInt16Type, UInt32Type, UInt64Type};
use arrow_array::{Array, ArrayRef, DictionaryArray, RecordBatch, StringArray, UInt32Array};
use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::{Bound, PyAny, PyAnyMethods, PyModule, PyResult, Python, pyclass, pymethods};
use pyo3::types::{PyCapsule, PyDict, PyDictMethods, PyList};
use std::sync::Arc;
use volunteer_core::calendar::Date;
use volunteer_core::register::NONE;

/// Columns of one length, with names.
///
/// Every library that reads Arrow streams imports it without a copy: `polars.DataFrame(table)`, `pyarrow.table(table)`,
/// `duckdb.from_arrow(table)`, `pandas.DataFrame.from_arrow(table)`.
#[pyclass(frozen, module = "volunteer")]
pub(crate) struct Table(RecordBatch);

impl Table {
    /// A table of these columns.
    pub(crate) fn new(columns: Vec<(&str, ArrayRef)>) -> PyResult<Self> {
        let batch =
            RecordBatch::try_from_iter_with_nullable(columns.into_iter().map(|(name, cells)| (name, cells, true)));
        batch.map(Self).map_err(|error| PyValueError::new_err(error.to_string()))
    }
}

/// Codes and what they stand for, as a dictionary column; [`NONE`] is null.
pub(crate) fn coded(codes: impl Iterator<Item = u32>, labels: &[String]) -> PyResult<ArrayRef> {
    let keys: UInt32Array = codes.map(|code| (code != NONE).then_some(code)).collect();
    let labels = Arc::new(StringArray::from_iter_values(labels));
    let column = DictionaryArray::<UInt32Type>::try_new(keys, labels);
    Ok(Arc::new(column.map_err(|error| PyValueError::new_err(error.to_string()))?))
}

#[pymethods]
impl Table {
    /// The columns as an Arrow stream, for whoever imports it.
    #[pyo3(signature = (requested_schema = None))]
    fn __arrow_c_stream__<'py>(
        &self,
        py: Python<'py>,
        requested_schema: Option<&Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyCapsule>> {
        // The interface lets a producer keep its own schema where it cannot give the one that is asked for.
        let _ = requested_schema;
        arrow::write(py, &self.0)
    }

    /// The names of the columns, in order.
    #[getter]
    fn column_names(&self) -> Vec<String> {
        self.0.schema().fields().iter().map(|field| field.name().clone()).collect()
    }

    fn __len__(&self) -> usize {
        self.0.num_rows()
    }

    /// One column as a list of plain values.
    fn column<'py>(&self, py: Python<'py>, name: &str) -> PyResult<Bound<'py, PyList>> {
        let found = self.0.column_by_name(name);
        let column =
            found.ok_or_else(|| PyValueError::new_err(format!("no column {name:?}: {:?}", self.column_names())))?;
        values(py, column)
    }

    /// The rows as a list of dicts.
    fn to_dicts<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyList>> {
        let names = self.column_names();
        let columns = self.0.columns().iter().map(|column| values(py, column)).collect::<PyResult<Vec<_>>>()?;
        let rows = PyList::empty(py);
        for index in 0..self.0.num_rows() {
            let row = PyDict::new(py);
            for (name, column) in names.iter().zip(&columns) {
                row.set_item(name, column.get_item(index)?)?;
            }
            rows.call_method1("append", (row,))?;
        }
        Ok(rows)
    }

    /// The table as a `polars.DataFrame`; Polars has to be installed.
    fn to_polars<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyAny>> {
        PyModule::import(slf.py(), "polars")?.getattr("DataFrame")?.call1((slf,))
    }

    /// The table as a `pandas.DataFrame`; pandas 3 has to be installed.
    fn to_pandas<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyAny>> {
        PyModule::import(slf.py(), "pandas")?.getattr("DataFrame")?.call_method1("from_arrow", (slf,))
    }

    fn __repr__(&self) -> String {
        format!("<Table of {} rows: {}>", self.0.num_rows(), self.column_names().join(", "))
    }
}

/// The day of a number of days since 1970-01-01.
fn date(day: i32) -> PyResult<Date> {
    Date32Type::to_naive_date_opt(day).ok_or_else(|| PyValueError::new_err("a day beyond the calendar"))
}

/// The cells of a column as Python values; null is `None`.
fn values<'py>(py: Python<'py>, column: &ArrayRef) -> PyResult<Bound<'py, PyList>> {
    macro_rules! list {
        ($cells:expr) => {
            PyList::new(py, $cells.iter())
        };
    }
    if let Some(cells) = column.as_any_dictionary_opt() {
        let labels = cells.values().as_string::<i32>();
        let keys = cells.keys().as_primitive::<UInt32Type>();
        let label = |key: Option<u32>| labels.value(usize::try_from(key?).ok()?).into();
        let texts: Vec<Option<&str>> = keys.iter().map(label).collect();
        return PyList::new(py, texts);
    }
    macro_rules! whole {
        ($($kind:ty),+) => {$(
            if let Some(cells) = column.as_primitive_opt::<$kind>() {
                return list!(cells);
            }
        )+};
    }
    whole!(UInt64Type, UInt32Type, UInt16Type, Int64Type, Int32Type);
    if let Some(cells) = column.as_primitive_opt::<Date32Type>() {
        return PyList::new(py, cells.iter().map(|day| day.map(date).transpose()).collect::<PyResult<Vec<_>>>()?);
    }
    if let Some(cells) = column.as_primitive_opt::<Int32Type>() {
        return list!(cells);
    }
    if let Some(cells) = column.as_primitive_opt::<UInt16Type>() {
        return list!(cells);
    }
    if let Some(days) = column.as_primitive_opt::<Date32Type>() {
        let date = |day: Option<i32>| Date32Type::to_naive_date_opt(day?);
        return PyList::new(py, days.iter().map(date));
    }
    if let Some(cells) = column.as_string_opt::<i32>() {
        return list!(cells);
    }
    if let Some(cells) = column.as_primitive_opt::<Float64Type>() {
        return list!(cells);
    }
    if let Some(cells) = column.as_boolean_opt() {
        return list!(cells);
    }
    Err(PyTypeError::new_err(format!("a column of {} has no plain values", column.data_type())))
}
