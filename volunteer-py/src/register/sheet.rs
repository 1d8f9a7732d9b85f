//! Arrow tables as sheets of typed cells.

pub(super) mod objects;

use crate::error::{Failure, Result, core};
use arrow_array::cast::AsArray;
use arrow_array::types::{
    ArrowPrimitiveType, Date32Type, Date64Type, Decimal32Type, Decimal64Type, Decimal128Type, Decimal256Type,
    DecimalType, DurationMicrosecondType, DurationMillisecondType, DurationNanosecondType, DurationSecondType,
    Float16Type, Float32Type, Float64Type, Int8Type, Int16Type, Int32Type, Int64Type, IntervalMonthDayNanoType,
    Time32MillisecondType, Time32SecondType, Time64MicrosecondType, Time64NanosecondType, TimestampMicrosecondType,
    TimestampMillisecondType, TimestampNanosecondType, TimestampSecondType, UInt8Type, UInt16Type, UInt32Type,
    UInt64Type,
};
use arrow_array::{Array, ArrayRef, OffsetSizeTrait, RecordBatch};
use arrow_schema::{DataType, IntervalUnit, Schema, TimeUnit};
use volunteer_core::error::LayoutError;
use volunteer_core::register::{Sheet, SheetCell};

/// The cells of the batches of a table.
///
/// The labels of rows that pandas adds (`__index_level_0__`) are no data where they are numbers.
///
/// # Errors
/// `column-kind` with the column, its type and what it can be converted to.
pub(super) fn of_batches(schema: &Schema, batches: &[RecordBatch]) -> Result<Sheet> {
    let is_label = |name: &str, kind: &DataType| name.starts_with("__index_level_") && kind.is_integer();
    let kept: Vec<usize> = (0..)
        .zip(schema.fields())
        .filter(|(_, field)| !is_label(field.name(), field.data_type()))
        .map(|(at, _)| at)
        .collect();
    let fields: Vec<_> = kept.iter().filter_map(|at| schema.fields().get(*at)).collect();
    let mut sheet = Sheet::with_names(fields.iter().map(|field| field.name().as_str()))?;
    for batch in batches {
        let columns = kept.iter().zip(&fields).map(|(at, field)| {
            let column = batch.columns().get(*at).map(|array| cells(field.name(), array));
            column.unwrap_or(Ok(Cells::Nothing))
        });
        let columns = columns.collect::<Result<Vec<_>>>()?;
        for row in 0..batch.num_rows() {
            sheet.push(columns.iter().map(|column| column.cell(row)))?;
        }
    }
    Ok(sheet)
}

/// The cells of one column of a batch.
enum Cells<'a> {
    Nothing,
    /// Cells that are made when they are asked for; the rows that hold nothing are left out before.
    Each(&'a dyn Array, Box<dyn Fn(usize) -> SheetCell<'a> + 'a>),
    /// Numbers as texts.
    Decimals(Vec<Option<String>>),
    Lists(Vec<Option<Vec<&'a str>>>),
    /// Codes, and what they stand for.
    Coded(Vec<Option<usize>>, Box<Self>),
}

impl Cells<'_> {
    fn cell(&self, row: usize) -> SheetCell<'_> {
        match self {
            Self::Nothing => SheetCell::Empty,
            Self::Each(array, _) if array.is_null(row) => SheetCell::Empty,
            Self::Each(_, cell) => cell(row),
            Self::Decimals(texts) => {
                texts.get(row).and_then(Option::as_deref).map_or(SheetCell::Empty, SheetCell::Decimal)
            }
            Self::Lists(lists) => lists.get(row).and_then(Option::as_deref).map_or(SheetCell::Empty, SheetCell::List),
            Self::Coded(codes, labels) => {
                codes.get(row).copied().flatten().map_or(SheetCell::Empty, |code| labels.cell(code))
            }
        }
    }
}

/// What stands for a day that no calendar of ours has: it cannot be read, and is found.
const BEYOND: SheetCell<'static> = SheetCell::Text("beyond the calendar");

fn cells<'a>(name: &str, array: &'a ArrayRef) -> Result<Cells<'a>> {
    let refused = |found: String, expected| Err(refusal(name, expected, found));
    Ok(match array.data_type() {
        DataType::Null => Cells::Nothing,
        DataType::Boolean => {
            let cells = array.as_boolean();
            each(array, move |row| SheetCell::Flag(cells.value(row)))
        }
        DataType::Int8 => primitive::<Int8Type>(array, |number| SheetCell::Whole(number.into())),
        DataType::Int16 => primitive::<Int16Type>(array, |number| SheetCell::Whole(number.into())),
        DataType::Int32 => primitive::<Int32Type>(array, |number| SheetCell::Whole(number.into())),
        DataType::Int64 => primitive::<Int64Type>(array, SheetCell::Whole),
        DataType::UInt8 => primitive::<UInt8Type>(array, |number| SheetCell::Whole(number.into())),
        DataType::UInt16 => primitive::<UInt16Type>(array, |number| SheetCell::Whole(number.into())),
        DataType::UInt32 => primitive::<UInt32Type>(array, |number| SheetCell::Whole(number.into())),
        DataType::UInt64 => shown::<UInt64Type>(array),
        DataType::Float16 => primitive::<Float16Type>(array, |number| SheetCell::Float(number.into())),
        // Its shortest text is not that of the wider number.
        DataType::Float32 => shown::<Float32Type>(array),
        DataType::Float64 => primitive::<Float64Type>(array, SheetCell::Float),
        DataType::Decimal32(..) => decimals::<Decimal32Type>(array),
        DataType::Decimal64(..) => decimals::<Decimal64Type>(array),
        DataType::Decimal128(..) => decimals::<Decimal128Type>(array),
        DataType::Decimal256(..) => decimals::<Decimal256Type>(array),
        DataType::Utf8 => {
            let cells = array.as_string::<i32>();
            each(array, move |row| SheetCell::Text(cells.value(row)))
        }
        DataType::LargeUtf8 => {
            let cells = array.as_string::<i64>();
            each(array, move |row| SheetCell::Text(cells.value(row)))
        }
        DataType::Utf8View => {
            let cells = array.as_string_view();
            each(array, move |row| SheetCell::Text(cells.value(row)))
        }
        DataType::Date32
        | DataType::Date64
        | DataType::Time32(_)
        | DataType::Time64(_)
        | DataType::Duration(_)
        | DataType::Interval(IntervalUnit::MonthDayNano)
        | DataType::Timestamp(..) => times(name, array)?,
        DataType::Dictionary(..) => {
            let Some(dictionary) = array.as_any_dictionary_opt() else { return Ok(Cells::Nothing) };
            let labels = dictionary.values();
            if labels.is_empty() {
                return Ok(Cells::Nothing);
            }
            let keys = dictionary.normalized_keys();
            let codes = keys.into_iter().enumerate().map(|(row, key)| (!array.is_null(row)).then_some(key));
            Cells::Coded(codes.collect(), Box::new(cells(name, labels)?))
        }
        DataType::List(_) => lists::<i32>(name, array)?,
        DataType::LargeList(_) => lists::<i64>(name, array)?,
        DataType::Binary | DataType::LargeBinary | DataType::BinaryView | DataType::FixedSizeBinary(_) => {
            return refused(type_name(array.data_type()), "text (decode it)");
        }
        DataType::Struct(_) | DataType::Map(..) | DataType::Union(..) => {
            return refused(
                type_name(array.data_type()),
                "one value in a cell (give each of its fields a column of its own)",
            );
        }
        other => return refused(type_name(other), "text, numbers, days or times (convert it to text)"),
    })
}

/// The cells of a column of days, times, stamps or durations.
fn times<'a>(name: &str, array: &'a ArrayRef) -> Result<Cells<'a>> {
    let refused = |expected| Err(refusal(name, expected, type_name(array.data_type())));
    Ok(match array.data_type() {
        DataType::Date32 => primitive::<Date32Type>(array, |day| plain_day(i64::from(day) * 86_400)),
        DataType::Date64 => primitive::<Date64Type>(array, |milli| plain_day(milli.div_euclid(1000))),
        DataType::Time32(TimeUnit::Second) => primitive::<Time32SecondType>(array, |time| clock(time.into(), 1)),
        DataType::Time32(_) => primitive::<Time32MillisecondType>(array, |time| clock(time.into(), 1000)),
        DataType::Time64(TimeUnit::Microsecond) => {
            primitive::<Time64MicrosecondType>(array, |time| clock(time, 1_000_000))
        }
        DataType::Time64(_) => primitive::<Time64NanosecondType>(array, |time| clock(time, 1_000_000_000)),
        DataType::Duration(unit) => match unit {
            TimeUnit::Second => primitive::<DurationSecondType>(array, |took| duration(took, 1)),
            TimeUnit::Millisecond => primitive::<DurationMillisecondType>(array, |took| duration(took, 1000)),
            TimeUnit::Microsecond => primitive::<DurationMicrosecondType>(array, |took| duration(took, 1_000_000)),
            TimeUnit::Nanosecond => primitive::<DurationNanosecondType>(array, |took| duration(took, 1_000_000_000)),
        },
        DataType::Interval(IntervalUnit::MonthDayNano) => {
            let cells = array.as_primitive::<IntervalMonthDayNanoType>();
            if cells.iter().flatten().any(|took| took.months != 0) {
                return refused("durations, without months (convert it to minutes)");
            }
            primitive::<IntervalMonthDayNanoType>(array, |took| {
                let days = i64::from(took.days).saturating_mul(86_400_000_000_000);
                duration(days.saturating_add(took.nanoseconds), 1_000_000_000)
            })
        }
        DataType::Timestamp(unit, zone) => {
            if zone.as_deref().is_some_and(|zone| SheetCell::instant(0, zone).is_none()) {
                let expected = "timestamps in UTC, with an offset or in a zone of Kazakhstan (convert it to Asia/Almaty, or drop the zone)";
                return refused(expected);
            }
            let stamp = move |seconds| match zone {
                Some(zone) => SheetCell::instant(seconds, zone).unwrap_or(BEYOND),
                None => SheetCell::local(seconds).unwrap_or(BEYOND),
            };
            match unit {
                TimeUnit::Second => primitive::<TimestampSecondType>(array, stamp),
                TimeUnit::Millisecond => {
                    primitive::<TimestampMillisecondType>(array, move |time| stamp(time.div_euclid(1000)))
                }
                TimeUnit::Microsecond => {
                    primitive::<TimestampMicrosecondType>(array, move |time| stamp(time.div_euclid(1_000_000)))
                }
                TimeUnit::Nanosecond => {
                    primitive::<TimestampNanosecondType>(array, move |time| stamp(time.div_euclid(1_000_000_000)))
                }
            }
        }
        _ => return refused("days or times"),
    })
}

/// A column whose type cannot be read, with the type and what it can be converted to.
fn refusal(name: &str, expected: &'static str, found: String) -> Failure {
    let column = name.chars().take(40).collect();
    core(LayoutError::ColumnKind { column, expected, found })
}

/// The name of a type, without the names of its fields.
fn type_name(kind: &DataType) -> String {
    match kind {
        DataType::Struct(_) => "struct".into(),
        DataType::Map(..) => "map".into(),
        DataType::Union(..) => "union".into(),
        DataType::List(field) | DataType::LargeList(field) | DataType::FixedSizeList(field, _) => {
            format!("list of {}", type_name(field.data_type()))
        }
        DataType::ListView(_) | DataType::LargeListView(_) => "list view".into(),
        DataType::RunEndEncoded(..) => "run-end encoded".into(),
        other => other.to_string().to_lowercase().chars().take(60).collect(),
    }
}

fn each<'a>(array: &'a ArrayRef, cell: impl Fn(usize) -> SheetCell<'a> + 'a) -> Cells<'a> {
    Cells::Each(array, Box::new(cell))
}

fn primitive<'a, T: ArrowPrimitiveType>(
    array: &'a ArrayRef,
    cell: impl Fn(T::Native) -> SheetCell<'a> + 'a,
) -> Cells<'a> {
    let cells = array.as_primitive::<T>();
    each(array, move |row| cell(cells.value(row)))
}

/// Numbers by their shortest texts.
fn shown<T: ArrowPrimitiveType>(array: &ArrayRef) -> Cells<'_>
where
    T::Native: std::fmt::Display,
{
    let text = |number: Option<T::Native>| number.map(|number| number.to_string()).filter(|text| text != "NaN");
    Cells::Decimals(array.as_primitive::<T>().iter().map(text).collect())
}

fn decimals<T: DecimalType>(array: &ArrayRef) -> Cells<'_> {
    let cells = array.as_primitive::<T>();
    let text = |row| (!array.is_null(row)).then(|| cells.value_as_string(row));
    Cells::Decimals((0..array.len()).map(text).collect())
}

/// Several people in a cell.
fn lists<'a, O: OffsetSizeTrait>(name: &str, array: &'a ArrayRef) -> Result<Cells<'a>> {
    let lists = array.as_list::<O>();
    let texts: Vec<Option<&'a str>> = match lists.value_type() {
        DataType::Utf8 => lists.values().as_string::<i32>().iter().collect(),
        DataType::LargeUtf8 => lists.values().as_string::<i64>().iter().collect(),
        DataType::Utf8View => lists.values().as_string_view().iter().collect(),
        DataType::Null => Vec::new(),
        _ => {
            return Err(refusal(name, "lists of texts (convert what they hold to text)", type_name(array.data_type())));
        }
    };
    let offsets = lists.value_offsets();
    let place = |row: usize| offsets.get(row).and_then(|offset| offset.to_usize()).unwrap_or(0);
    let list = |row| {
        let own = texts.get(place(row)..place(row + 1)).unwrap_or_default();
        (!array.is_null(row)).then(|| own.iter().copied().flatten().collect())
    };
    Ok(Cells::Lists((0..array.len()).map(list).collect()))
}

fn plain_day(seconds: i64) -> SheetCell<'static> {
    match SheetCell::local(seconds) {
        Some(SheetCell::Stamp { day, second: 0, .. }) => SheetCell::Day(day),
        Some(stamp) => stamp,
        None => BEYOND,
    }
}

fn clock(time: i64, unit: i64) -> SheetCell<'static> {
    // What no clock shows is found as one that cannot be read.
    SheetCell::Clock(u32::try_from(time.div_euclid(unit)).unwrap_or(u32::MAX))
}

fn duration(took: i64, unit: i64) -> SheetCell<'static> {
    SheetCell::Duration { seconds: took / unit, more: took % unit != 0 }
}
