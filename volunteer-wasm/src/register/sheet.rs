//! Rows and columns of a program as sheets of typed cells.

use crate::columns::entries;
use crate::cross::{Failure, Result, kind, mismatch, plain};
use js_sys::{Float64Array, Reflect};
use serde_json::Value;
use volunteer_core::Error;
use volunteer_core::error::{DocumentError, LayoutError};
use volunteer_core::register::{Sheet, SheetCell};
use wasm_bindgen::JsValue;

/// Typed arrays of numbers; those of whole numbers of 64 bits hold what no number of JavaScript does.
const TYPED: [&str; 9] = [
    "Int8Array",
    "Uint8Array",
    "Uint8ClampedArray",
    "Int16Array",
    "Uint16Array",
    "Int32Array",
    "Uint32Array",
    "Float32Array",
    "Float64Array",
];

/// Rows: objects whose keys are the names of the columns.
pub(super) fn of_rows(rows: &JsValue) -> Result<Sheet> {
    let Value::Array(read) = plain(rows, true)? else { return Err(mismatch("a list of rows", rows)) };
    // The columns stand as the first row names them; read as a value, its keys are in order of the alphabet.
    let first = Reflect::get_u32(rows, 0).map_err(Failure::Thrown)?;
    let names = if read.first().is_some_and(Value::is_object) { entries(&first)? } else { Vec::new() };
    let mut sheet = Sheet::with_names(names.into_iter().map(|(name, _)| name))?;
    let rows = read;
    for (index, row) in rows.iter().enumerate() {
        let at = |error: Error| error.at_index(index);
        let Value::Object(row) = row else { return Err(at(wrong("an object of cells", row)).into()) };
        let lists: Vec<Vec<&str>> = row.values().map(texts).collect();
        let cells = row.iter().zip(&lists).map(|((name, value), list)| {
            cell(value, list).map(|cell| (name.as_str(), cell)).map_err(|error| at(error.at_key(name.as_str())))
        });
        let cells = cells.collect::<volunteer_core::Result<Vec<_>>>()?;
        sheet.push_named(cells).map_err(at)?;
    }
    Ok(sheet)
}

/// A column of an object of columns.
enum Column {
    Numbers(Vec<f64>),
    Cells(Vec<Value>),
}

impl Column {
    fn read(column: &JsValue) -> Result<Self> {
        let kind = kind(column)?;
        if TYPED.contains(&kind.as_str()) {
            return Ok(Self::Numbers(Float64Array::new(column).to_vec()));
        }
        match kind.as_str() {
            "a list" => match plain(column, true)? {
                Value::Array(cells) => Ok(Self::Cells(cells)),
                _ => Err(mismatch("a list of cells", column)),
            },
            _ => Err(mismatch("a list of cells, or a typed array of numbers", column)),
        }
    }

    fn len(&self) -> usize {
        match self {
            Self::Numbers(numbers) => numbers.len(),
            Self::Cells(cells) => cells.len(),
        }
    }
}

/// Columns: lists and typed arrays by their names.
pub(super) fn of_columns(columns: &JsValue) -> Result<Sheet> {
    let read = |(name, column): (String, JsValue)| {
        let read = Column::read(&column).map_err(|failure| failure.at(&name))?;
        Ok((name, read))
    };
    let columns = entries(columns)?.into_iter().map(read).collect::<Result<Vec<_>>>()?;
    let rows = columns.first().map_or(0, |(_, column)| column.len());
    if let Some((name, column)) = columns.iter().find(|(_, column)| column.len() != rows) {
        let size = |length| u64::try_from(length).unwrap_or(u64::MAX);
        let (rows, expected) = (size(column.len()), size(rows));
        return Err(Error::from(LayoutError::ColumnsUnequal { column: excerpt(name), rows, expected }).into());
    }
    let mut sheet = Sheet::with_names(columns.iter().map(|(name, _)| name.as_str()))?;
    for row in 0..rows {
        let lists: Vec<Vec<&str>> = (columns.iter())
            .map(|(_, column)| match column {
                Column::Cells(cells) => cells.get(row).map(texts).unwrap_or_default(),
                Column::Numbers(_) => Vec::new(),
            })
            .collect();
        let cells = columns.iter().zip(&lists).map(|((name, column), list)| match column {
            Column::Numbers(numbers) => Ok(numbers.get(row).copied().into()),
            Column::Cells(cells) => {
                let cell = cells.get(row).map_or(Ok(SheetCell::Empty), |value| cell(value, list));
                cell.map_err(|error| error.at_index(row).at_key(name.as_str()))
            }
        });
        sheet.push(cells.collect::<volunteer_core::Result<Vec<_>>>()?).map_err(Failure::from)?;
    }
    Ok(sheet)
}

fn excerpt(name: &str) -> String {
    name.chars().take(40).collect()
}

/// The texts of a list.
fn texts(value: &Value) -> Vec<&str> {
    value.as_array().into_iter().flatten().filter_map(Value::as_str).collect()
}

/// A cell; its texts where it is a list of them.
fn cell<'a>(value: &'a Value, list: &'a [&'a str]) -> volunteer_core::Result<SheetCell<'a>> {
    Ok(match value {
        Value::Null => SheetCell::Empty,
        Value::Bool(yes) => SheetCell::Flag(*yes),
        Value::Number(number) => match (number.as_i64(), number.as_f64()) {
            (Some(whole), _) => SheetCell::Whole(whole),
            (None, number) => number.into(),
        },
        Value::String(text) => SheetCell::Text(text),
        Value::Array(items) if items.len() == list.len() => SheetCell::List(list),
        Value::Array(_) => return Err(wrong("a list of texts", value)),
        Value::Object(_) => return Err(wrong("a text, a number, a truth value or a list of texts", value)),
    })
}

fn wrong(expected: &'static str, value: &Value) -> Error {
    let found = match value {
        Value::Null => "nothing",
        Value::Bool(_) => "a truth value",
        Value::Number(_) => "a number",
        Value::String(_) => "a text",
        Value::Array(_) => "a list",
        Value::Object(_) => "an object",
    };
    DocumentError::TypeMismatch { expected: expected.into(), found: found.into() }.into()
}
