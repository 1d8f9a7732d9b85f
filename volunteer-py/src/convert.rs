//! Values of Python to the core's JSON values, and the core's values to Python.

use crate::calendar::Period;
use crate::document::{Classed, Document};
use crate::error::{Failure, Result, core};
use pyo3::IntoPyObjectExt;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{
    PyBool, PyDate, PyDateTime, PyDict, PyFloat, PyInt, PyList, PyMapping, PyNone, PySequence, PyString, PyTuple,
    PyType,
};
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};
use std::borrow::Cow;
use std::collections::BTreeMap;
use volunteer_core::calendar::{Date, parse_date};
use volunteer_core::document::{from_value, to_value};
use volunteer_core::error::{DocumentError, NumberError};
use volunteer_core::{Number, Ratio, Unit};

/// As deep as the core reads JSON text.
const MAX_DEPTH: usize = 128;

/// How many items a sequence of a class of the caller's may have.
const MAX_ITEMS: usize = 1 << 22;

/// The JSON value that a Python object stands for.
///
/// # Errors
/// `type-mismatch` with the path, for what JSON documents have no place for: a `datetime`, a set, a function, a key that is
/// no text. What a number may be is the core's to say.
pub(crate) fn to_json(object: &Bound<'_, PyAny>) -> Result<Value> {
    walk(object, 0)
}

/// Reads a core type from a Python object by its JSON form.
pub(crate) fn read<T: DeserializeOwned>(object: &Bound<'_, PyAny>) -> Result<T> {
    Ok(from_value(&to_json(object)?)?)
}

/// Reads a day from a `datetime.date` or a text such as `2023-05-01`.
pub(crate) fn read_date(object: &Bound<'_, PyAny>) -> Result<Date> {
    Ok(parse_date(&read::<String>(object)?)?)
}

/// Reads an argument that may be left out; `None` is left out, too.
pub(crate) fn read_option<T: DeserializeOwned>(object: Option<&Bound<'_, PyAny>>) -> Result<Option<T>> {
    object.filter(|object| !object.is_none()).map(read).transpose()
}

/// The core values of an iterable of one class of documents.
pub(crate) fn collect<T: Classed>(documents: &Bound<'_, PyAny>) -> Result<Vec<T>> {
    let mut values = Vec::new();
    for item in documents.try_iter()? {
        let item = item?;
        let document = item.cast::<T::Class>().map_err(PyErr::from)?.cast::<Document>().map_err(PyErr::from)?;
        values.extend(document.get().inner::<T>().cloned());
    }
    Ok(values)
}

fn walk(object: &Bound<'_, PyAny>, depth: usize) -> Result<Value> {
    if depth > MAX_DEPTH {
        return Err(mismatch("at most 128 levels", "more"));
    }
    if let Ok(text) = object.cast::<PyString>() {
        return Ok(Value::from(text.to_cow()?.as_ref()));
    }
    if let Ok(flag) = object.cast::<PyBool>() {
        return Ok(Value::from(flag.extract::<bool>()?));
    }
    if object.is_instance_of::<PyInt>() {
        return integer(object);
    }
    if let Ok(float) = object.cast::<PyFloat>() {
        let number = serde_json::Number::from_f64(float.extract()?);
        return number.map(Value::Number).ok_or_else(|| core(NumberError::Syntax {}));
    }
    if object.is_none() {
        return Ok(Value::Null);
    }
    if let Ok(document) = object.cast::<Document>() {
        return Ok(document.get().value());
    }
    if let Ok(period) = object.cast::<Period>() {
        return Ok(to_value(&period.get().0)?);
    }
    if let Ok(unit) = object.cast::<crate::number::Unit>() {
        return Ok(to_value(&unit.get().0)?);
    }
    if let Ok(person) = object.cast::<crate::record::PersonId>() {
        return Ok(to_value(&person.get().0)?);
    }
    if let Ok(dict) = object.cast::<PyDict>() {
        return entries(dict, depth);
    }
    if let Ok(list) = object.cast::<PyList>() {
        return items(list.iter(), depth);
    }
    if let Ok(tuple) = object.cast::<PyTuple>() {
        return items(tuple.iter(), depth);
    }
    other(object, depth)
}

fn items<'py>(items: impl Iterator<Item = Bound<'py, PyAny>>, depth: usize) -> Result<Value> {
    let read = |(index, item)| walk(&item, depth + 1).map_err(|failure| failure.at_index(index));
    items.enumerate().map(read).collect::<Result<Vec<_>>>().map(Value::Array)
}

fn entries(dict: &Bound<'_, PyDict>, depth: usize) -> Result<Value> {
    let mut map = Map::new();
    // A list of the entries: reading one may run code of the caller's, which may change the dict.
    for entry in dict.items().iter() {
        let (key, item) = entry.extract::<(Bound<'_, PyAny>, Bound<'_, PyAny>)>()?;
        let Ok(key) = key.cast::<PyString>() else { return Err(mismatch("keys of text", "another key")) };
        let key = key.to_cow()?.into_owned();
        let item = walk(&item, depth + 1).map_err(|failure| failure.at_key(&key))?;
        map.insert(key, item);
    }
    Ok(Value::Object(map))
}

fn integer(object: &Bound<'_, PyAny>) -> Result<Value> {
    let number = object.extract::<i64>().map_err(|_| core(NumberError::OutOfRange { operation: "reading" }))?;
    Ok(Value::from(number))
}

fn other(object: &Bound<'_, PyAny>, depth: usize) -> Result<Value> {
    let py = object.py();
    // A datetime is a date to Python; its time and zone would be lost.
    if object.is_instance_of::<PyDateTime>() {
        return Err(mismatch("a date", "a date with a time of day"));
    }
    if object.is_instance_of::<PyDate>() {
        return Ok(Value::from(object.extract::<Date>()?.to_string()));
    }
    if object.is_instance(decimal(py)?)? {
        return decimal_value(object);
    }
    if object.is_instance(fraction(py)?)? {
        // A part of a class of the caller's may be a fraction again.
        let part = |name| Ok::<_, Failure>((name, walk(&object.getattr(name)?, depth + 1)?));
        let parts = [part("numerator")?, part("denominator")?];
        return Ok(Value::Object(parts.into_iter().map(|(name, value)| (name.into(), value)).collect()));
    }
    if let Ok(mapping) = object.cast::<PyMapping>() {
        return entries(&PyDict::from_sequence(mapping.items()?.as_any())?, depth);
    }
    if let Ok(sequence) = object.cast::<PySequence>() {
        // Item by item: the length that an object states is its own word, and a range may be longer than memory.
        let mut list = Vec::new();
        for (index, item) in sequence.try_iter()?.enumerate() {
            if index >= MAX_ITEMS {
                return Err(mismatch("at most 4,194,304 items", "more"));
            }
            list.push(walk(&item?, depth + 1).map_err(|failure| failure.at_index(index))?);
        }
        return Ok(Value::Array(list));
    }
    // Whole numbers of other libraries, such as numpy's.
    if object.hasattr("__index__")? {
        return integer(object);
    }
    Err(mismatch("a value of a document", "an object of another type"))
}

/// A Decimal by its digits; more than the core reads from a text are refused before they are written out.
fn decimal_value(object: &Bound<'_, PyAny>) -> Result<Value> {
    let size: i64 = object.call_method0("adjusted")?.extract()?;
    if size.abs() > 40 {
        return Err(core(NumberError::OutOfRange { operation: "reading" }));
    }
    let text: String = object.call_method1("__format__", ("f",))?.extract()?;
    Ok(to_value(&from_value::<Number>(&Value::from(text))?)?)
}

fn mismatch(expected: &'static str, found: &'static str) -> Failure {
    core(DocumentError::TypeMismatch { expected: expected.into(), found: found.into() })
}

fn decimal(py: Python<'_>) -> PyResult<&Bound<'_, PyType>> {
    static DECIMAL: PyOnceLock<Py<PyType>> = PyOnceLock::new();
    DECIMAL.import(py, "decimal", "Decimal")
}

fn fraction(py: Python<'_>) -> PyResult<&Bound<'_, PyType>> {
    static FRACTION: PyOnceLock<Py<PyType>> = PyOnceLock::new();
    FRACTION.import(py, "fractions", "Fraction")
}

/// A JSON value as dicts, lists, text and numbers.
pub(crate) fn to_python<'py>(py: Python<'py>, value: &Value) -> PyResult<Bound<'py, PyAny>> {
    match value {
        Value::Null => Ok(PyNone::get(py).to_owned().into_any()),
        Value::Bool(flag) => flag.into_bound_py_any(py),
        Value::Number(number) => match number.as_i64() {
            Some(integer) => integer.into_bound_py_any(py),
            None => number.as_f64().into_bound_py_any(py),
        },
        Value::String(text) => text.into_bound_py_any(py),
        Value::Array(items) => {
            let items = items.iter().map(|item| to_python(py, item)).collect::<PyResult<Vec<_>>>()?;
            PyList::new(py, items)?.into_bound_py_any(py)
        }
        Value::Object(map) => {
            let dict = PyDict::new(py);
            for (key, item) in map {
                dict.set_item(key, to_python(py, item)?)?;
            }
            dict.into_bound_py_any(py)
        }
    }
}

/// A value of the core as a property shows it.
pub(crate) trait Out {
    fn out<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>>;
}

macro_rules! out_as_is {
    ($($type:ty),+) => {
        $(impl Out for $type {
            fn out<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
                self.into_bound_py_any(py)
            }
        })+
    };
}
out_as_is!(str, String, Cow<'static, str>, bool, u32, u64, i64, f64, usize, Date);

/// Words of the core's vocabularies, as text.
macro_rules! out_as_word {
    ($($type:ty),+ $(,)?) => {
        $(impl $crate::convert::Out for $type {
            fn out<'py>(&self, py: pyo3::Python<'py>) -> pyo3::PyResult<pyo3::Bound<'py, pyo3::PyAny>> {
                pyo3::IntoPyObjectExt::into_bound_py_any(volunteer_core::Word::as_str(*self), py)
            }
        })+
    };
}
pub(crate) use out_as_word;
out_as_word!(volunteer_core::Language);

impl Out for Unit {
    fn out<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.to_string().into_bound_py_any(py)
    }
}

/// A whole number as `int`, another as `Decimal`.
impl Out for Number {
    fn out<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        match self.to_integer() {
            Some(integer) => integer.into_bound_py_any(py),
            None => decimal(py)?.call1((self.to_string(),)),
        }
    }
}

/// A `Fraction`: exact, as in the core.
impl Out for Ratio {
    fn out<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let reduced = self.reduced();
        let part = |number: Number| fraction(py)?.call1((number.out(py)?,));
        part(reduced.numerator())?.div(part(reduced.denominator())?)
    }
}

impl Out for Value {
    fn out<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        to_python(py, self)
    }
}

impl<T: Out + ?Sized> Out for &T {
    fn out<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        (**self).out(py)
    }
}

impl<T: Out> Out for Option<T> {
    fn out<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.as_ref().map_or_else(|| Ok(PyNone::get(py).to_owned().into_any()), |inner| inner.out(py))
    }
}

impl<T: Out> Out for Vec<T> {
    fn out<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.as_slice().out(py)
    }
}

impl<T: Out> Out for [T] {
    fn out<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let items = self.iter().map(|item| item.out(py)).collect::<PyResult<Vec<_>>>()?;
        PyTuple::new(py, items)?.into_bound_py_any(py)
    }
}

impl<T: Out> Out for BTreeMap<String, T> {
    fn out<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let dict = PyDict::new(py);
        for (key, item) in self {
            dict.set_item(key, item.out(py)?)?;
        }
        dict.into_bound_py_any(py)
    }
}

impl<A: Out, B: Out> Out for (A, B) {
    fn out<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        (self.0.out(py)?, self.1.out(py)?).into_bound_py_any(py)
    }
}

/// The camelCase key of a Python name; the underscore after a keyword of Python (`from_`) goes.
pub(crate) fn key(name: &str) -> String {
    let mut words = name.trim_end_matches('_').split('_');
    let mut key = words.next().unwrap_or_default().to_owned();
    for word in words {
        let mut letters = word.chars();
        key.extend(letters.next().map(|first| first.to_ascii_uppercase()));
        key.push_str(letters.as_str());
    }
    key
}
