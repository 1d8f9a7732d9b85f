//! Python objects as sheets of typed cells: rows of named cells, and lists by the names of their columns.
//!
//! What is read may change while Python code of the caller runs: dictionaries and lists are copied first, and no length of
//! theirs is believed.

use super::refusal;
use crate::error::{Failure, Result, core};
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::{Bound, Py, PyAny, PyAnyMethods, PyErr, PyResult, PyTypeMethods, Python};
use pyo3::sync::PyOnceLock;
use pyo3::types::{
    PyBool, PyBytes, PyDict, PyDictMethods, PyFloat, PyInt, PyList, PyListMethods, PyString, PyStringMethods, PyTuple,
    PyTupleMethods, PyType,
};
use volunteer_core::calendar::Date;
use volunteer_core::error::LayoutError;
use volunteer_core::register::{Sheet, SheetCell};

/// The most digits of a whole number, and of the decimals of a number.
const MAX_DIGITS: i64 = 40;
/// Between so many rows the interpreter may handle signals.
const STEP: usize = 1 << 14;

/// Rows: dictionaries, named tuples, or instances of data classes.
pub(crate) fn of_rows(rows: &Bound<'_, PyAny>) -> Result<Sheet> {
    let py = rows.py();
    let (mut sheet, mut owned) = (Sheet::new(), Row::default());
    let rows = copied(rows)?;
    for (index, row) in rows.iter().enumerate() {
        if index % STEP == 0 {
            py.check_signals()?;
        }
        owned.clear();
        for (name, value) in fields(&row).map_err(|failure| failure.at_index(index))? {
            owned.add(name, &value).map_err(|failure| failure.at_index(index))?;
        }
        owned.with(|cells| sheet.push_named(cells)).map_err(|error| error.at_index(index))?;
    }
    Ok(sheet)
}

/// Columns: lists by name.
pub(crate) fn of_columns(columns: &Bound<'_, PyDict>) -> Result<Sheet> {
    let py = columns.py();
    let columns = columns.copy()?;
    let mut lists: Vec<(String, Bound<'_, PyList>)> = Vec::new();
    for item in &columns.items() {
        let (name, list): (Bound<'_, PyAny>, Bound<'_, PyAny>) = item.extract()?;
        let name = name_of(&name)?;
        // Arrays of numpy and series of pandas make lists of themselves.
        let made =
            if list.is_instance_of::<PyList>() || list.is_instance_of::<PyTuple>() { None } else { made_list(&list)? };
        let list = copied(made.as_ref().unwrap_or(&list)).map_err(|failure| failure.at_key(&name))?;
        lists.push((name, list));
    }
    let mut sheet = Sheet::with_names(lists.iter().map(|(name, _)| name.clone()))?;
    let rows = lists.first().map_or(0, |(_, list)| list.len());
    for (name, list) in &lists {
        if list.len() != rows {
            let size = |length| u64::try_from(length).unwrap_or(u64::MAX);
            let (column, rows, expected) = (excerpt(name), size(list.len()), size(rows));
            return Err(core(LayoutError::ColumnsUnequal { column, rows, expected }));
        }
    }
    let mut owned = Row::default();
    for row in 0..rows {
        if row % STEP == 0 {
            py.check_signals()?;
        }
        owned.clear();
        for (name, list) in &lists {
            owned.add(name.clone(), &list.get_item(row)?)?;
        }
        owned.with(|cells| sheet.push(cells.into_iter().map(|(_, cell)| cell)))?;
    }
    Ok(sheet)
}

fn excerpt(name: &str) -> String {
    name.chars().take(40).collect()
}

/// A list of an object that is no list, where it is an array or a series.
fn made_list<'py>(object: &Bound<'py, PyAny>) -> PyResult<Option<Bound<'py, PyAny>>> {
    for name in ["tolist", "to_list"] {
        if object.hasattr(name).map_err(unreadable)? {
            return object.call_method0(name).map(Some).map_err(unreadable);
        }
    }
    Ok(None)
}

/// A list of the items of a list or a tuple. Other iterables may have no end.
fn copied<'py>(items: &Bound<'py, PyAny>) -> Result<Bound<'py, PyList>> {
    if let Ok(list) = items.cast::<PyList>() {
        return Ok(list.get_slice(0, list.len()));
    }
    if let Ok(tuple) = items.cast::<PyTuple>() {
        return Ok(tuple.to_list());
    }
    Err(PyTypeError::new_err(format!("a list is expected, not {}", type_of(items))).into())
}

/// The named cells of a row.
fn fields<'py>(row: &Bound<'py, PyAny>) -> Result<Vec<(String, Bound<'py, PyAny>)>> {
    let dict = match row.cast::<PyDict>() {
        Ok(dict) => dict.copy()?,
        Err(_) if row.hasattr("_asdict").map_err(unreadable)? => {
            let made = row.call_method0("_asdict").map_err(unreadable)?;
            made.cast_into::<PyDict>().map_err(|_| no_row(row))?
        }
        Err(_) if row.hasattr("__dataclass_fields__").map_err(unreadable)? && !row.is_instance_of::<PyType>() => {
            let names = row.getattr("__dataclass_fields__").map_err(unreadable)?;
            let names = names.cast_into::<PyDict>().map_err(|_| no_row(row))?;
            let dict = PyDict::new(row.py());
            for name in &names.keys() {
                let name = name.cast_into::<PyString>().map_err(|_| no_row(row))?;
                dict.set_item(&name, row.getattr(&name).map_err(unreadable)?)?;
            }
            dict
        }
        Err(_) => return Err(no_row(row).into()),
    };
    let mut cells = Vec::new();
    for item in &dict.items() {
        let (name, value): (Bound<'py, PyAny>, Bound<'py, PyAny>) = item.extract()?;
        cells.push((name_of(&name)?, value));
    }
    Ok(cells)
}

fn no_row(row: &Bound<'_, PyAny>) -> PyErr {
    PyTypeError::new_err(format!("a row is a dictionary, a named tuple or a data class, not {}", type_of(row)))
}

/// An exception of the caller's own objects.
fn unreadable(cause: PyErr) -> PyErr {
    Python::attach(|py| {
        // Ctrl+C is no property of the object.
        if !cause.is_instance_of::<pyo3::exceptions::PyException>(py) {
            return cause;
        }
        let error = PyTypeError::new_err("an object of the table cannot be read");
        error.set_cause(py, Some(cause));
        error
    })
}

fn name_of(name: &Bound<'_, PyAny>) -> Result<String> {
    match name.cast::<PyString>() {
        Ok(text) => Ok(text.to_str().map_err(unreadable)?.to_owned()),
        Err(_) => Err(PyTypeError::new_err(format!("names of columns are texts, not {}", type_of(name))).into()),
    }
}

fn type_of(object: &Bound<'_, PyAny>) -> String {
    object.get_type().name().map_or_else(|_| "an object".to_owned(), |name| excerpt(&name.to_string_lossy()))
}

/// A cell that owns its text.
enum Owned {
    Plain(SheetCell<'static>),
    Text(String),
    Decimal(String),
    List(Vec<String>),
}

/// The cells of the row that is being read.
#[derive(Default)]
struct Row(Vec<(String, Owned)>);

impl Row {
    fn clear(&mut self) {
        self.0.clear();
    }

    fn add(&mut self, name: String, value: &Bound<'_, PyAny>) -> Result<()> {
        let cell = cell(&name, value)?;
        self.0.push((name, cell));
        Ok(())
    }

    /// Lends the cells.
    fn with(
        &self,
        take: impl FnOnce(Vec<(&str, SheetCell<'_>)>) -> volunteer_core::Result<()>,
    ) -> volunteer_core::Result<()> {
        let lists: Vec<Vec<&str>> = (self.0.iter())
            .map(|(_, cell)| match cell {
                Owned::List(texts) => texts.iter().map(String::as_str).collect(),
                _ => Vec::new(),
            })
            .collect();
        let cells = self.0.iter().zip(&lists).map(|((name, cell), list)| {
            let cell = match cell {
                Owned::Plain(cell) => *cell,
                Owned::Text(text) => SheetCell::Text(text),
                Owned::Decimal(text) => SheetCell::Decimal(text),
                Owned::List(_) => SheetCell::List(list),
            };
            (name.as_str(), cell)
        });
        take(cells.collect())
    }
}

/// The classes of days and times.
struct Classes {
    stamp: Py<PyType>,
    day: Py<PyType>,
    clock: Py<PyType>,
    duration: Py<PyType>,
    decimal: Py<PyType>,
    uuid: Py<PyType>,
}

fn classes(py: Python<'_>) -> PyResult<&'static Classes> {
    static CLASSES: PyOnceLock<Classes> = PyOnceLock::new();
    CLASSES.get_or_try_init(py, || {
        let class = |module: &str, name: &str| -> PyResult<Py<PyType>> {
            Ok(py.import(module)?.getattr(name)?.cast_into::<PyType>()?.unbind())
        };
        Ok(Classes {
            stamp: class("datetime", "datetime")?,
            day: class("datetime", "date")?,
            clock: class("datetime", "time")?,
            duration: class("datetime", "timedelta")?,
            decimal: class("decimal", "Decimal")?,
            uuid: class("uuid", "UUID")?,
        })
    })
}

const EXPECTED: &str = "text, numbers, days, times, yes and no, or lists of texts (convert it with str)";

fn cell(column: &str, value: &Bound<'_, PyAny>) -> Result<Owned> {
    if value.is_none() {
        return Ok(Owned::Plain(SheetCell::Empty));
    }
    if let Ok(text) = value.cast::<PyString>() {
        let text = text.to_str().map_err(|_| refusal(column, "text", "text with half a character".into()))?;
        return Ok(Owned::Text(text.to_owned()));
    }
    if let Ok(yes) = value.cast::<PyBool>() {
        return Ok(Owned::Plain(SheetCell::Flag(pyo3::types::PyBoolMethods::is_true(yes))));
    }
    if value.is_instance_of::<PyFloat>() {
        return Ok(Owned::Plain(SheetCell::Float(value.extract::<f64>()?)));
    }
    if value.is_instance_of::<PyInt>() {
        return whole(column, value);
    }
    let list = if value.is_instance_of::<PyList>() || value.is_instance_of::<PyTuple>() { Some(value) } else { None };
    if let Some(list) = list {
        return texts(column, list);
    }
    let known = classes(value.py())?;
    other(column, value, known).map_err(|failure| match failure {
        Failure::Python(cause) => Failure::Python(unreadable(cause)),
        Failure::Core(error) => Failure::Core(error),
    })
}

fn whole(column: &str, value: &Bound<'_, PyAny>) -> Result<Owned> {
    match value.extract::<i64>() {
        Ok(number) => Ok(Owned::Plain(SheetCell::Whole(number))),
        Err(_) => match value.extract::<i128>() {
            Ok(number) => Ok(Owned::Decimal(number.to_string())),
            Err(_) => Err(refusal(column, "whole numbers of at most 38 digits", "a longer one".into())),
        },
    }
}

fn texts(column: &str, value: &Bound<'_, PyAny>) -> Result<Owned> {
    let mut texts = Vec::new();
    for item in &copied(value)? {
        let text = item.cast::<PyString>().map_err(|_| {
            refusal(column, "lists of texts (convert what they hold with str)", format!("a list of {}", type_of(&item)))
        })?;
        texts.push(text.to_str().map_err(unreadable)?.to_owned());
    }
    Ok(Owned::List(texts))
}

fn other(column: &str, value: &Bound<'_, PyAny>, known: &Classes) -> Result<Owned> {
    let py = value.py();
    // What stands for nothing in pandas is of no class that says so.
    if matches!(type_of(value).as_str(), "NaTType" | "NAType") {
        return Ok(Owned::Plain(SheetCell::Empty));
    }
    let number = |object: &Bound<'_, PyAny>, name: &str| object.getattr(name)?.extract::<i64>();
    if value.is_instance(known.stamp.bind(py))? {
        let second = number(value, "hour")? * 3600 + number(value, "minute")? * 60 + number(value, "second")?;
        let second = u32::try_from(second).unwrap_or(u32::MAX);
        let Some(day) = day_of(value)? else { return Ok(Owned::Text("beyond the calendar".into())) };
        let away = value.call_method0("utcoffset")?;
        let offset =
            if away.is_none() { None } else { Some(number(&away, "days")? * 1440 + number(&away, "seconds")? / 60) };
        let offset = offset.map(|minutes| i32::try_from(minutes).unwrap_or(0));
        return Ok(Owned::Plain(SheetCell::Stamp { day, second, offset }));
    }
    if value.is_instance(known.day.bind(py))? {
        let day = day_of(value)?;
        return Ok(
            day.map_or_else(|| Owned::Text("beyond the calendar".into()), |day| Owned::Plain(SheetCell::Day(day)))
        );
    }
    if value.is_instance(known.clock.bind(py))? {
        let second = number(value, "hour")? * 3600 + number(value, "minute")? * 60 + number(value, "second")?;
        return Ok(Owned::Plain(SheetCell::Clock(u32::try_from(second).unwrap_or(u32::MAX))));
    }
    if value.is_instance(known.duration.bind(py))? {
        return Ok(Owned::Plain(duration(
            number(value, "days")?,
            number(value, "seconds")?,
            number(value, "microseconds")?,
        )));
    }
    if value.is_instance(known.decimal.bind(py))? {
        if !value.call_method0("is_finite")?.extract::<bool>()? {
            return Ok(if value.call_method0("is_nan")?.extract::<bool>()? {
                Owned::Plain(SheetCell::Empty)
            } else {
                Owned::Text("inf".into())
            });
        }
        let exponent = value.call_method0("as_tuple")?.getattr("exponent")?.extract::<i64>()?;
        let size = value.call_method0("adjusted")?.extract::<i64>()?;
        if exponent < -MAX_DIGITS || size > MAX_DIGITS {
            return Err(refusal(column, "numbers of at most 40 digits", "a longer one".into()));
        }
        return Ok(Owned::Decimal(value.call_method1("__format__", ("f",))?.extract()?));
    }
    if value.is_instance(known.uuid.bind(py))? {
        return Ok(Owned::Text(value.str()?.to_str()?.to_owned()));
    }
    if value.is_instance_of::<PyBytes>() {
        return Err(refusal(column, "text (decode it)", "bytes".into()));
    }
    numpy(column, value)
}

/// A number, a day or a duration of numpy.
fn numpy(column: &str, value: &Bound<'_, PyAny>) -> Result<Owned> {
    let refused = || refusal(column, EXPECTED, type_of(value));
    let module = value.get_type().module()?;
    if module.to_str()? != "numpy" || !value.hasattr("dtype")? || !value.hasattr("item")? {
        return Err(refused());
    }
    let kind: String = value.getattr("dtype")?.getattr("kind")?.extract()?;
    let plain = match kind.as_str() {
        "b" | "i" | "u" => value.call_method0("item")?,
        // The shortest text of a narrow number is not that of the wider one.
        "f" => {
            let number = value.str()?.to_str()?.parse::<f64>().map_err(|_| refused())?;
            return Ok(Owned::Plain(SheetCell::Float(number)));
        }
        "M" => value.call_method1("astype", ("datetime64[us]",))?.call_method0("item")?,
        "m" => value.call_method1("astype", ("timedelta64[us]",))?.call_method0("item")?,
        _ => return Err(refused()),
    };
    // What is made of it is of no class of numpy: this goes no deeper.
    if plain.get_type().module()?.to_str()? == "numpy" { Err(refused()) } else { cell(column, &plain) }
}

fn day_of(value: &Bound<'_, PyAny>) -> PyResult<Option<Date>> {
    let part = |name: &str| value.getattr(name)?.extract::<i64>();
    let (year, month, day) = (part("year")?, part("month")?, part("day")?);
    let parts = (i32::try_from(year), u32::try_from(month), u32::try_from(day));
    Ok(match parts {
        (Ok(year), Ok(month), Ok(day)) => Date::from_ymd_opt(year, month, day),
        _ => None,
    })
}

/// Days and seconds of a duration point downwards where it is negative; the rest is added.
fn duration(days: i64, seconds: i64, micros: i64) -> SheetCell<'static> {
    let all = days.saturating_mul(86_400).saturating_add(seconds);
    match (all < 0, micros) {
        (true, 1..) => SheetCell::Duration { seconds: all + 1, more: true },
        _ => SheetCell::Duration { seconds: all, more: micros > 0 },
    }
}
