//! Files, tables and records to one register.

use super::{checks, held};
use crate::arguments::Arguments;
use crate::call::{answered, thrown};
use crate::columns::{self, Columns};
use crate::ground::Ground;
use serde_json::Value;
use volunteer_core::error::{DocumentError, Result};
use volunteer_core::json::Json;
use volunteer_core::record::Records;
use volunteer_core::register::layout::Layout;
use volunteer_core::register::{InputColumn, InputTable, RegisterBuilder, Scope};
use wasm_bindgen::prelude::wasm_bindgen;

/// A register in the making.
#[wasm_bindgen]
pub struct Builder(RegisterBuilder);

#[wasm_bindgen]
impl Builder {
    /// Over the `scope` of the arguments.
    ///
    /// # Errors
    /// Where the scope does not read, as text.
    pub fn make(arguments: &str) -> Result<Self, String> {
        let scope = Arguments::read(arguments).and_then(|arguments| arguments.get::<Option<Scope>>("scope"));
        scope.map(|scope| Self(RegisterBuilder::new(scope.unwrap_or_default()))).map_err(|error| thrown(&error))
    }

    /// Reads a table under the `layout`, by its `name`: what was read as JSON text, or `!` and the error.
    pub fn read(&mut self, bytes: &[u8], ground: &Ground, arguments: &str) -> String {
        let read = |arguments: Arguments| {
            let (name, layout): (String, Layout) = (arguments.get("name")?, arguments.get("layout")?);
            Ok(self.0.read(&name, bytes, &layout, &ground.0.gazetteer)?.to_json())
        };
        answered(Arguments::read(arguments).and_then(read))
    }

    /// Takes in the columns of a `table`, by its `name`.
    pub fn columns(&mut self, columns: &Columns, arguments: &str) -> String {
        answered(Arguments::read(arguments).and_then(|arguments| self.take(columns, &arguments)))
    }

    /// Takes in `records`, by their `name`.
    pub fn records(&mut self, arguments: &str) -> String {
        let take = |arguments: Arguments| {
            let (name, records): (String, Records) = (arguments.get("name")?, arguments.get("records")?);
            Ok(self.0.records(&name, &records)?.to_json())
        };
        answered(Arguments::read(arguments).and_then(take))
    }

    /// Joins what was read, and leaves an empty builder behind.
    pub fn finish(&mut self) -> held::Held {
        held::Held::new(std::mem::take(&mut self.0).finish())
    }

    /// Joins what was read, and checks it; an error leaves the builder as it was.
    ///
    /// # Errors
    /// Where an option does not read, as text.
    pub fn finish_checked(&mut self, ground: &Ground, arguments: &str) -> Result<held::Held, String> {
        let checks = Arguments::read(arguments).and_then(|arguments| checks(&arguments, &ground.0));
        let checks = checks.map_err(|error| thrown(&error))?;
        Ok(held::Held::new(std::mem::take(&mut self.0).finish_checked(&checks)))
    }
}

impl Builder {
    fn take(&mut self, columns: &Columns, arguments: &Arguments) -> Result<Value> {
        let name: String = arguments.get("name")?;
        let table = table(&arguments.get::<String>("table")?).map_err(|error| error.at_key("table"))?;
        let labels: Vec<Vec<&str>> = columns.columns.iter().map(|(_, column)| labels(column)).collect();
        let given: Vec<(&str, InputColumn<'_>)> = columns
            .columns
            .iter()
            .zip(&labels)
            .map(|((name, column), labels)| (name.as_str(), given(column, labels)))
            .collect();
        let reading = self.0.columns(&name, table, &given).map_err(|error| error.at_key("columns"))?;
        Ok(reading.to_json())
    }
}

fn table(word: &str) -> Result<InputTable> {
    match word {
        "participations" => Ok(InputTable::Participations),
        "assistances" => Ok(InputTable::Assistances),
        _ => {
            let known = vec!["participations", "assistances"];
            let word = word.chars().take(40).collect();
            Err(DocumentError::WordUnknown { word, known, suggestion: None }.into())
        }
    }
}

fn labels(column: &columns::Held) -> Vec<&str> {
    match column {
        columns::Held::Codes(_, labels) => labels.iter().map(String::as_str).collect(),
        _ => Vec::new(),
    }
}

fn given<'a>(column: &'a columns::Held, labels: &'a [&'a str]) -> InputColumn<'a> {
    match column {
        columns::Held::Codes(codes, _) => InputColumn::Codes { codes, labels },
        columns::Held::U16(values) => InputColumn::U16(values),
        columns::Held::U32(values) => InputColumn::U32(values),
        columns::Held::I32(values) => InputColumn::I32(values),
        // No column of a register is of bytes, and the package lets none through; here one has no rows.
        #[cfg(feature = "cube")]
        columns::Held::U8(_) => InputColumn::U16(&[]),
    }
}
