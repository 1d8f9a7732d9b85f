//! Columns of the register to Arrow tables and back.

use crate::columns::each_whole;
use crate::error::{Result, core as failure};
use crate::table::{Table, coded};
use arrow_array::cast::AsArray;
use arrow_array::types::Date32Type;
use arrow_array::{Array, ArrayRef, Date32Array, Int32Array, RecordBatch, StringArray, UInt16Array, UInt32Array};
use pyo3::prelude::PyResult;
use std::collections::HashMap;
use std::sync::Arc;
use volunteer_core::Word;
use volunteer_core::error::{DocumentError, NumberError};
use volunteer_core::register::decision::RowDecisionStep;
use volunteer_core::register::{
    Column, InputColumn, InputTable, NONE, Reading, Register, RegisterBuilder, UNKNOWN_CLOCK, UNKNOWN_DAY,
};

/// The columns of one table of the register. A column that is not kept is left out.
pub(super) fn table(columns: &[(&str, Column<'_>)]) -> PyResult<Table> {
    // Every table keeps where its rows came from.
    let rows = columns.iter().find(|(name, _)| *name == "row").map_or(0, |(_, column)| column.len());
    let kept = columns.iter().filter(|(_, column)| column.len() == rows);
    let shown = kept.map(|(name, column)| Ok((*name, array(name, column)?))).collect::<PyResult<Vec<_>>>()?;
    Table::new(shown)
}

/// How each row of a table is taken into counts.
pub(super) fn taken(register: &Register, table: InputTable) -> PyResult<Table> {
    let selection = register.selection();
    let codes = |steps: &mut dyn Iterator<Item = &RowDecisionStep>| {
        let codes: Vec<&str> = steps.filter_map(|step| step.decision.code()).map(Word::as_str).collect();
        (!codes.is_empty()).then(|| codes.join(" "))
    };
    let (words, findings): (StringArray, StringArray) = match table {
        InputTable::Participations => {
            let rows = 0..register.participations().len();
            let findings = rows.clone().map(|row| codes(&mut selection.steps_of_participation(row))).collect();
            (rows.map(|row| Some(selection.participation(row).as_str())).collect(), findings)
        }
        InputTable::Assistances => {
            let rows = 0..register.assistances().len();
            let findings = rows.clone().map(|row| codes(&mut selection.steps_of_assistance(row))).collect();
            (rows.map(|row| Some(selection.assistance(row).as_str())).collect(), findings)
        }
    };
    Table::new(vec![("taken", Arc::new(words) as ArrayRef), ("findings", Arc::new(findings) as ArrayRef)])
}

fn array(name: &str, column: &Column<'_>) -> PyResult<ArrayRef> {
    Ok(match column {
        Column::Codes(column) => coded(column.codes().iter().copied(), column.labels())?,
        Column::I32(days) if name.ends_with("_day") => {
            Arc::new(days.iter().map(|day| (*day != UNKNOWN_DAY).then_some(*day)).collect::<Date32Array>())
        }
        Column::I32(numbers) => {
            Arc::new(numbers.iter().map(|number| (*number != i32::MIN).then_some(*number)).collect::<Int32Array>())
        }
        Column::U32(numbers) => {
            Arc::new(numbers.iter().map(|number| (*number != NONE).then_some(*number)).collect::<UInt32Array>())
        }
        Column::U16(clocks) => {
            Arc::new(clocks.iter().map(|clock| (*clock != UNKNOWN_CLOCK).then_some(*clock)).collect::<UInt16Array>())
        }
        Column::Status(words) => Arc::new(StringArray::from_iter_values(words.iter().map(|word| word.as_str()))),
        Column::Direct(words) => Arc::new(StringArray::from_iter_values(words.iter().map(|word| word.as_str()))),
        Column::Answer(words) => Arc::new(StringArray::from_iter_values(words.iter().map(|word| word.as_str()))),
        Column::Text(texts) => Arc::new(texts.iter().map(Option::as_deref).collect::<StringArray>()),
    })
}

/// A column that has come in, over all batches.
pub(super) enum Taken {
    Codes { codes: Vec<u32>, labels: Vec<String> },
    Days(Vec<i32>),
    Numbers(Vec<Option<i64>>),
}

pub(super) fn kind(table: &str) -> Result<InputTable> {
    const KNOWN: &[&str] = &["participations", "assistances"];
    match table {
        "participations" => Ok(InputTable::Participations),
        "assistances" => Ok(InputTable::Assistances),
        other => Err(failure(DocumentError::WordUnknown {
            word: other.chars().take(40).collect(),
            known: KNOWN.to_vec(),
            suggestion: None,
        })),
    }
}

/// The columns of a table, by name.
pub(super) fn read(batches: &[RecordBatch]) -> Result<Vec<(String, Taken)>> {
    let Some(first) = batches.first() else { return Ok(Vec::new()) };
    let schema = first.schema();
    let named = schema.fields().iter().enumerate().map(|(index, field)| {
        let chunks: Vec<&ArrayRef> = batches.iter().map(|batch| batch.column(index)).collect();
        Ok((field.name().clone(), take(&chunks).map_err(|failure| failure.at_key(field.name()))?))
    });
    named.collect()
}

fn take(chunks: &[&ArrayRef]) -> Result<Taken> {
    if chunks.iter().all(|chunk| chunk.as_primitive_opt::<Date32Type>().is_some()) {
        let cells = chunks.iter().flat_map(|chunk| chunk.as_primitive::<Date32Type>().iter());
        return Ok(Taken::Days(cells.map(|day| day.unwrap_or(UNKNOWN_DAY)).collect()));
    }
    let mut numbers = Vec::new();
    if chunks.iter().all(|chunk| each_whole(chunk, |cell| numbers.push(cell))) {
        return Ok(Taken::Numbers(numbers));
    }
    let mut words = Words::default();
    for chunk in chunks {
        words.extend(chunk)?;
    }
    Ok(Taken::Codes { codes: words.codes, labels: words.labels })
}

/// Texts as codes and labels.
#[derive(Default)]
struct Words {
    codes: Vec<u32>,
    labels: Vec<String>,
    known: HashMap<String, u32>,
}

impl Words {
    fn code(&mut self, word: &str) -> Result<u32> {
        if let Some(code) = self.known.get(word) {
            return Ok(*code);
        }
        let code = u32::try_from(self.labels.len()).ok().filter(|code| *code != NONE);
        let code = code.ok_or_else(|| failure(NumberError::OutOfRange { operation: "reading" }))?;
        self.labels.push(word.to_owned());
        self.known.insert(word.to_owned(), code);
        Ok(code)
    }

    fn extend(&mut self, column: &ArrayRef) -> Result<()> {
        if let Some(dictionary) = column.as_any_dictionary_opt() {
            // One look for each label, not for each row.
            let mut labels = Self {
                known: std::mem::take(&mut self.known),
                labels: std::mem::take(&mut self.labels),
                ..Self::default()
            };
            labels.extend(dictionary.values())?;
            let codes = std::mem::take(&mut labels.codes);
            (self.known, self.labels) = (labels.known, labels.labels);
            if dictionary.values().is_empty() {
                // Every row is missing: no code has a label.
                self.codes.extend(std::iter::repeat_n(NONE, column.len()));
                return Ok(());
            }
            let keys = dictionary.normalized_keys();
            let rows = keys
                .iter()
                .enumerate()
                .map(|(row, key)| if column.is_null(row) { NONE } else { codes.get(*key).copied().unwrap_or(NONE) });
            self.codes.extend(rows);
            return Ok(());
        }
        macro_rules! texts {
            ($cells:expr) => {
                for cell in $cells.iter() {
                    let code = cell.map_or(Ok(NONE), |word| self.code(word))?;
                    self.codes.push(code);
                }
            };
        }
        if let Some(cells) = column.as_string_opt::<i32>() {
            texts!(cells);
        } else if let Some(cells) = column.as_string_opt::<i64>() {
            texts!(cells);
        } else if let Some(cells) = column.as_string_view_opt() {
            texts!(cells);
        } else {
            let expected = "a column of text, whole numbers or dates";
            return Err(failure(DocumentError::TypeMismatch {
                expected: expected.into(),
                found: "another column".into(),
            }));
        }
        Ok(())
    }
}

/// Gives the columns to the builder in the types it takes.
pub(super) fn give(
    builder: &mut RegisterBuilder,
    name: &str,
    table: InputTable,
    columns: &[(String, Taken)],
) -> volunteer_core::Result<Reading> {
    let narrow = columns.iter().map(|(name, taken)| Ok((name.as_str(), Narrow::new(name, taken)?)));
    let narrow = narrow.collect::<volunteer_core::Result<Vec<_>>>()?;
    let input: Vec<(&str, InputColumn<'_>)> = narrow.iter().map(|(name, column)| (*name, column.input())).collect();
    builder.columns(name, table, &input)
}

/// A column in a type of the core.
enum Narrow<'a> {
    Codes(&'a [u32], Vec<&'a str>),
    Days(&'a [i32]),
    I32(Vec<i32>),
    U32(Vec<u32>),
    U16(Vec<u16>),
}

impl<'a> Narrow<'a> {
    fn new(name: &str, taken: &'a Taken) -> volunteer_core::Result<Self> {
        fn all<T: TryFrom<i64> + Copy>(name: &str, numbers: &[Option<i64>], null: T) -> volunteer_core::Result<Vec<T>> {
            let narrow = |number: &Option<i64>| number.map_or(Some(null), |number| T::try_from(number).ok());
            let read = numbers.iter().map(narrow).collect::<Option<Vec<T>>>();
            let out = || volunteer_core::Error::from(NumberError::OutOfRange { operation: "reading" }).at_key(name);
            read.ok_or_else(out)
        }
        Ok(match taken {
            Taken::Codes { codes, labels } => Self::Codes(codes, labels.iter().map(String::as_str).collect()),
            Taken::Days(days) => Self::Days(days),
            Taken::Numbers(numbers) => match name {
                "minutes" => Self::I32(all(name, numbers, i32::MIN)?),
                "start" | "end" => Self::U16(all(name, numbers, UNKNOWN_CLOCK)?),
                name if name.ends_with("_day") => Self::I32(all(name, numbers, UNKNOWN_DAY)?),
                _ => Self::U32(all(name, numbers, NONE)?),
            },
        })
    }

    fn input(&self) -> InputColumn<'_> {
        match self {
            Self::Codes(codes, labels) => InputColumn::Codes { codes, labels },
            Self::Days(days) => InputColumn::I32(days),
            Self::I32(numbers) => InputColumn::I32(numbers),
            Self::U32(numbers) => InputColumn::U32(numbers),
            Self::U16(numbers) => InputColumn::U16(numbers),
        }
    }
}
