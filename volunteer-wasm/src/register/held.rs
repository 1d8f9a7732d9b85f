//! A register behind a handle: documents by name, columns as they are.

use super::{catalogue, checks};
use crate::arguments::Arguments;
use crate::call::{answered, thrown};
use crate::ground::Ground;
use serde_json::{Map, Value};
use std::sync::Arc;
use volunteer_core::assess::Context;
use volunteer_core::error::{DocumentError, Result};
use volunteer_core::indicator::{Ask, Indicator, ReportAsk, count, count_catalogue, period_report};
use volunteer_core::json::Json;
use volunteer_core::register::check::check;
use volunteer_core::register::decision::{RowDecisions, Taken};
use volunteer_core::register::finding::Findings;
use volunteer_core::register::{Answer, Column, Direct, RecordStatus, Register};
use wasm_bindgen::prelude::wasm_bindgen;

/// A register.
#[wasm_bindgen]
pub struct Held(Arc<Register>);

#[wasm_bindgen]
impl Held {
    /// Answers what needs the register alone: JSON text, or `!` and the error.
    #[must_use]
    pub fn ask(&self, operation: &str) -> String {
        answered(self.told(operation))
    }

    /// Answers what needs places as well: JSON text, or `!` and the error.
    #[must_use]
    pub fn ask_on(&self, ground: &Ground, operation: &str, arguments: &str) -> String {
        answered(Arguments::read(arguments).and_then(|arguments| self.evaluated(operation, &arguments, &ground.0)))
    }

    /// The same register under other decisions.
    ///
    /// # Errors
    /// As [`Register::decide`], as text.
    pub fn decide(&self, ground: &Ground, arguments: &str) -> Result<Self, String> {
        let decide = |arguments: Arguments| {
            let (decisions, found) =
                (arguments.get::<RowDecisions>("decisions")?, arguments.get::<Option<Findings>>("findings")?);
            let found = found.unwrap_or_else(|| self.0.findings().clone());
            self.0.as_ref().clone().decide(&decisions, &found, &checks(&arguments, &ground.0)?)
        };
        Arguments::read(arguments).and_then(decide).map(Self::new).map_err(|error| thrown(&error))
    }

    /// How each row is taken into counts: 0 as recorded, 1 without its value, 2 not at all; empty where all are counted.
    #[must_use]
    pub fn taken(&self, table: &str) -> Vec<u8> {
        let selection = self.0.selection();
        let taken = if table == "assistances" { selection.assistances() } else { selection.participations() };
        let number = |taken: &Taken| match taken {
            Taken::Counted => 0,
            Taken::WithoutValue => 1,
            Taken::LeftOut => 2,
        };
        taken.iter().map(number).collect()
    }

    /// The columns of a table: names, kinds, labels and texts.
    #[must_use]
    pub fn table(&self, table: &str) -> String {
        answered(self.described(table))
    }

    /// A column of codes, rows or heads.
    #[must_use]
    pub fn u32(&self, table: &str, name: &str) -> Vec<u32> {
        match self.column(table, name) {
            Some(Column::U32(values)) => values.to_vec(),
            Some(Column::Codes(column)) => column.codes().to_vec(),
            Some(Column::Status(words)) => places(words, RecordStatus::ALL),
            Some(Column::Direct(words)) => places(words, Direct::ALL),
            Some(Column::Answer(words)) => places(words, Answer::ALL),
            _ => Vec::new(),
        }
    }

    /// A column of days or minutes.
    #[must_use]
    pub fn i32(&self, table: &str, name: &str) -> Vec<i32> {
        match self.column(table, name) {
            Some(Column::I32(values)) => values.to_vec(),
            _ => Vec::new(),
        }
    }

    /// A column of clock times.
    #[must_use]
    pub fn u16(&self, table: &str, name: &str) -> Vec<u16> {
        match self.column(table, name) {
            Some(Column::U16(values)) => values.to_vec(),
            _ => Vec::new(),
        }
    }
}

impl Held {
    pub(super) fn new(register: Register) -> Self {
        Self(Arc::new(register))
    }

    fn told(&self, operation: &str) -> Result<Value> {
        Ok(match operation {
            "scope" => self.0.scope().to_json(),
            "readings" => self.0.readings().iter().map(Json::to_json).collect(),
            "findings" => self.0.findings().to_json(),
            "decisions" => self.0.decisions().iter().map(Json::to_json).collect(),
            _ => return Err(unknown(operation)),
        })
    }

    fn evaluated(&self, operation: &str, arguments: &Arguments, context: &Context) -> Result<Value> {
        let (register, gazetteer, populations) = (&*self.0, &context.gazetteer, &context.populations);
        Ok(match operation {
            "check" => check(register, &checks(arguments, context)?).to_json(),
            "count" => {
                let (indicator, ask): (Indicator, Ask) = (arguments.get("indicator")?, arguments.get("ask")?);
                count(&indicator, register, &ask, gazetteer)?.to_json()
            }
            "countCatalogue" => {
                let (catalogue, ask): (_, Ask) = (catalogue(arguments)?, arguments.get("ask")?);
                count_catalogue(&catalogue, register, &ask, gazetteer, populations)?.to_json()
            }
            "periodReport" => {
                let (catalogue, ask): (_, ReportAsk) = (catalogue(arguments)?, arguments.get("ask")?);
                period_report(&catalogue, register, &ask, gazetteer, populations)?.to_json()
            }
            _ => return Err(unknown(operation)),
        })
    }

    fn columns(&self, table: &str) -> Option<(Vec<(&str, Column<'_>)>, usize)> {
        let register = &*self.0;
        Some(match table {
            "participations" => (register.participations().columns(), register.participations().len()),
            "assistances" => (register.assistances().columns(), register.assistances().len()),
            "activities" => (register.activities().columns(), register.activities().len()),
            "organisations" => (register.organisations().columns(), register.organisations().len()),
            "people" => (register.people().columns(), register.people().len()),
            "beneficiaries" => (register.beneficiaries().columns(), register.beneficiaries().len()),
            _ => return None,
        })
    }

    fn column(&self, table: &str, name: &str) -> Option<Column<'_>> {
        self.columns(table)?.0.into_iter().find(|(known, _)| *known == name).map(|(_, column)| column)
    }

    /// A column that is not kept has no rows, and is left out.
    fn described(&self, table: &str) -> Result<Value> {
        let (columns, rows) = self.columns(table).ok_or_else(|| unknown(table))?;
        let mut all = Vec::new();
        for (name, column) in columns.iter().filter(|(_, column)| column.len() == rows) {
            let mut one = Map::from_iter([("name".to_owned(), Value::from(*name))]);
            let (kind, more) = match column {
                Column::Codes(column) => {
                    ("codes", Some(("labels", column.labels().iter().map(String::as_str).collect())))
                }
                Column::Status(_) => ("codes", Some(("labels", words(RecordStatus::ALL, RecordStatus::as_str)))),
                Column::Direct(_) => ("codes", Some(("labels", words(Direct::ALL, Direct::as_str)))),
                Column::Answer(_) => ("codes", Some(("labels", words(Answer::ALL, Answer::as_str)))),
                Column::I32(_) => ("i32", None),
                Column::U32(_) => ("u32", None),
                Column::U16(_) => ("u16", None),
                Column::Text(texts) => {
                    ("texts", Some(("texts", texts.iter().map(|text| Value::from(text.as_deref())).collect())))
                }
            };
            one.insert("kind".into(), kind.into());
            one.extend(more.map(|(key, value)| (key.to_owned(), value)));
            all.push(Value::Object(one));
        }
        Ok(Value::Object(Map::from_iter([("length".to_owned(), rows.into()), ("columns".to_owned(), all.into())])))
    }
}

fn words<T: Copy>(all: &[T], word: fn(T) -> &'static str) -> Value {
    all.iter().map(|one| word(*one)).collect()
}

/// The place of each word in the list of all.
fn places<T: PartialEq>(words: &[T], all: &[T]) -> Vec<u32> {
    let place = |word| all.iter().position(|one| one == word).and_then(|at| u32::try_from(at).ok());
    words.iter().map(|word| place(word).unwrap_or(u32::MAX)).collect()
}

fn unknown(word: &str) -> volunteer_core::Error {
    DocumentError::WordUnknown { word: word.chars().take(40).collect(), known: Vec::new(), suggestion: None }.into()
}
