//! Columns of whole numbers that come in from an Arrow table: borrowed where their type is one the core counts over.

use crate::error::{Failure, Result, core};
use arrow_array::cast::AsArray;
use arrow_array::types::{Int8Type, Int16Type, Int32Type, Int64Type, UInt8Type, UInt16Type, UInt32Type, UInt64Type};
use arrow_array::{Array, ArrayRef, RecordBatch};
use pyo3::exceptions::PyKeyError;
use volunteer_core::cube::Codes;
use volunteer_core::error::{DocumentError, NumberError};
use volunteer_core::register::{NONE, UNKNOWN_MINUTES};

/// Codes of one chunk.
pub(crate) enum HeldCodes<'a> {
    Borrowed(Codes<'a>),
    Own(Vec<u32>),
}

impl HeldCodes<'_> {
    pub(crate) fn codes(&self) -> Codes<'_> {
        match self {
            Self::Borrowed(codes) => *codes,
            Self::Own(codes) => Codes::U32(codes),
        }
    }
}

/// The column of this name.
pub(crate) fn column<'a>(batch: &'a RecordBatch, name: &str) -> Result<&'a ArrayRef> {
    batch.column_by_name(name).ok_or_else(|| {
        let known: Vec<String> = batch.schema().fields().iter().map(|field| field.name().clone()).collect();
        Failure::Python(PyKeyError::new_err(format!("no column {name:?} among {}", known.join(", "))))
    })
}

/// Codes from a column of whole numbers; null is [`NONE`].
pub(crate) fn codes<'a>(batch: &'a RecordBatch, name: &str) -> Result<HeldCodes<'a>> {
    let column = column(batch, name)?;
    if column.null_count() == 0 {
        // The greatest code of a narrow column stands for nothing in the core, but for itself in a table.
        if let Some(cells) = column.as_primitive_opt::<UInt8Type>().filter(|cells| !cells.values().contains(&u8::MAX)) {
            return Ok(HeldCodes::Borrowed(Codes::U8(cells.values())));
        }
        if let Some(cells) = column.as_primitive_opt::<UInt16Type>().filter(|cells| !cells.values().contains(&u16::MAX))
        {
            return Ok(HeldCodes::Borrowed(Codes::U16(cells.values())));
        }
        if let Some(cells) = column.as_primitive_opt::<UInt32Type>() {
            return Ok(HeldCodes::Borrowed(Codes::U32(cells.values())));
        }
    }
    Ok(HeldCodes::Own(numbers(column, name, NONE)?))
}

/// Minutes of one chunk; null is unknown.
pub(crate) fn minutes(batch: &RecordBatch, name: &str) -> Result<Vec<i32>> {
    numbers(column(batch, name)?, name, UNKNOWN_MINUTES)
}

/// Heads of one chunk; null is no upper limit.
pub(crate) fn heads(batch: &RecordBatch, name: &str) -> Result<Vec<u32>> {
    numbers(column(batch, name)?, name, NONE)
}

/// Whole numbers of any width, in a narrower type.
fn numbers<T: TryFrom<i64> + Copy>(column: &ArrayRef, name: &str, null: T) -> Result<Vec<T>> {
    let (mut read, mut fits) = (Vec::with_capacity(column.len()), true);
    let known = each_whole(column, |cell| match cell.map_or(Some(null), |cell| T::try_from(cell).ok()) {
        Some(number) => read.push(number),
        None => fits = false,
    });
    if !known {
        let expected = "a column of whole numbers";
        return Err(core(DocumentError::TypeMismatch { expected: expected.into(), found: "another column".into() })
            .at_key(name));
    }
    if fits { Ok(read) } else { Err(core(NumberError::OutOfRange { operation: "reading" }).at_key(name)) }
}

/// Hands over each cell of a column of whole numbers, `None` for null; false where the column holds something else.
pub(crate) fn each_whole(column: &ArrayRef, mut take: impl FnMut(Option<i64>)) -> bool {
    macro_rules! widen {
        ($($kind:ty),+) => {$(
            if let Some(cells) = column.as_primitive_opt::<$kind>() {
                // What does not fit 64 bits with a sign fits no column of the core either.
                cells.iter().for_each(|cell| take(cell.map(|cell| i64::try_from(cell).unwrap_or(i64::MAX))));
                return true;
            }
        )+};
    }
    widen!(Int8Type, Int16Type, Int32Type, Int64Type, UInt8Type, UInt16Type, UInt32Type, UInt64Type);
    false
}
