//! Files, tables and records to one register.

use super::Register;
use crate::columns::{Column, bytes, entries, i32s, labelled, u16s, u32s, wide_codes};
use crate::context;
use crate::cross::{Failure, Options, Result, answer, kind, read};
use std::sync::Arc;
use volunteer_core::error::DocumentError;
use volunteer_core::record::Records;
use volunteer_core::register::layout::Layout;
use volunteer_core::register::{self, InputColumn, InputTable, Scope};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// Makes a register of files, tables and records, in any number and order.
///
/// ```ts
/// const builder = new RegisterBuilder();
/// builder.read('may.csv', bytes, layout);
/// using register = builder.finish();
/// register.findings.counts;
/// register.periodReport('2023-Q3', { places: ['KZ-59'] });
/// ```
///
/// A handle: it holds memory of the module until `finish()` or `free()`, or until the garbage collector finds it.
#[wasm_bindgen]
pub struct RegisterBuilder(Option<register::RegisterBuilder>);

#[wasm_bindgen]
impl RegisterBuilder {
    /// Nothing read yet; what the register is meant to cover. Absent: everything.
    #[wasm_bindgen(constructor)]
    pub fn new(
        #[wasm_bindgen(unchecked_optional_param_type = "Input<Scope> | null")] scope: &JsValue,
    ) -> Result<RegisterBuilder> {
        let scope: Option<Scope> = read("scope", scope)?;
        Ok(Self(Some(register::RegisterBuilder::new(scope.unwrap_or_default()))))
    }

    /// Reads a table under a layout. What is wrong with rows and cells becomes findings; an error leaves the builder as it was.
    ///
    /// @throws {VolunteerError} what is wrong with the layout; `column-missing`, `header-duplicate`, `table-too-large`
    #[wasm_bindgen(unchecked_return_type = "Reading")]
    pub fn read(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "string")] name: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "string | Uint8Array")] data: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "Input<Layout>")] layout: &JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "WithContext | null")] options: &JsValue,
    ) -> Result<JsValue> {
        let (name, layout): (String, Layout) = (read("name", name)?, read("layout", layout)?);
        let context = context::alone(options)?;
        answer(&self.open()?.read(&name, &bytes("data", data)?, &layout, &context)?)
    }

    /// Takes in a caller's own columns.
    ///
    /// @throws {VolunteerError} `type-mismatch`, `columns-unequal`, `code-unlabelled`
    #[wasm_bindgen(unchecked_return_type = "Reading")]
    pub fn columns(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "string")] name: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "'participations' | 'assistances'")] table: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "ParticipationColumns | AssistanceColumns")] columns: &JsValue,
    ) -> Result<JsValue> {
        let name: String = read("name", name)?;
        let table = table_of(table)?;
        let columns = read_columns(columns).map_err(|failure| failure.at("columns"))?;
        let labels: Vec<Vec<&str>> = columns.iter().map(|(_, column)| labels(column)).collect();
        let columns: Vec<(&str, InputColumn<'_>)> = columns
            .iter()
            .zip(&labels)
            .map(|((name, column), labels)| (name.as_str(), borrow(column, labels)))
            .collect();
        answer(&self.open()?.columns(&name, table, &columns).map_err(|error| error.at_key("columns"))?)
    }

    /// Says that from here on ids of these kinds are an office's own: the volunteer 17 of one office is not the volunteer 17 of
    /// another. No kinds: ids mean the same everywhere.
    ///
    /// @throws {VolunteerError} `word-unknown`
    #[wasm_bindgen(js_name = "localIds")]
    pub fn local_ids(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "string")] office: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "readonly ('person' | 'beneficiary' | 'activity' | 'organisation')[]")]
        kinds: &JsValue,
    ) -> Result<()> {
        let (office, words): (String, Vec<String>) = (read("office", office)?, read("kinds", kinds)?);
        let kind = |(at, word): (usize, &String)| {
            word.parse::<register::IdKind>().map_err(|error| error.at_index(at).at_key("kinds"))
        };
        let kinds = words.iter().enumerate().map(kind).collect::<volunteer_core::Result<Vec<_>>>()?;
        self.open()?.local_ids(&office, &kinds);
        Ok(())
    }

    /// Takes in records.
    ///
    /// @throws {VolunteerError} what is wrong with them
    #[wasm_bindgen(unchecked_return_type = "Reading")]
    pub fn records(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "string")] name: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "Input<Records>")] records: &JsValue,
    ) -> Result<JsValue> {
        let (name, records): (String, Records) = (read("name", name)?, read("records", records)?);
        answer(&self.open()?.records(&name, &records)?)
    }

    /// Joins what was read, and checks it, unless `check` is `false`. The builder cannot be used afterwards, but for an error
    /// in the options, which leaves it as it was.
    pub fn finish(
        &mut self,
        #[wasm_bindgen(unchecked_optional_param_type = "FinishOptions | null")] options: &JsValue,
    ) -> Result<Register> {
        let options = Options::read(options, &["check"])?;
        let context = context::of(&options)?;
        let checked = options.get::<Option<bool>>("check")?.unwrap_or(true);
        self.open()?;
        let builder = self.0.take().ok_or_else(|| Failure::used("RegisterBuilder"))?;
        Ok(Register(Arc::new(if checked { builder.finish_checked(&context) } else { builder.finish() })))
    }
}

impl RegisterBuilder {
    fn open(&mut self) -> Result<&mut register::RegisterBuilder> {
        self.0.as_mut().ok_or_else(|| Failure::used("RegisterBuilder"))
    }
}

pub(super) fn table_of(word: &JsValue) -> Result<InputTable> {
    let word: String = read("table", word)?;
    match word.as_str() {
        "participations" => Ok(InputTable::Participations),
        "assistances" => Ok(InputTable::Assistances),
        _ => {
            let known = vec!["participations", "assistances"];
            let word = word.chars().take(40).collect();
            let unknown = volunteer_core::Error::from(DocumentError::WordUnknown { word, known, suggestion: None });
            Err(unknown.at_key("table").into())
        }
    }
}

fn read_columns(columns: &JsValue) -> Result<Vec<(String, Column)>> {
    let read = |(name, column): (String, JsValue)| {
        let read = match name.as_str() {
            "row" | "headsLower" | "headsUpper" | "lower" | "upper" => u32s(&column).map(Column::U32),
            "firstDay" | "lastDay" | "minutes" => i32s(&column).map(Column::I32),
            "start" | "end" => u16s(&column).map(Column::U16),
            // Codes of people may come without labels.
            "person" | "beneficiary" if kind(&column)?.ends_with("Array") => wide_codes(&column).map(Column::U32),
            _ => labelled(&column),
        };
        let read = read.map_err(|failure| failure.at(&name))?;
        Ok((super::table::core_name(&name).to_owned(), read))
    };
    entries(columns)?.into_iter().map(read).collect()
}

fn labels(column: &Column) -> Vec<&str> {
    match column {
        Column::Codes(_, labels) => labels.iter().map(String::as_str).collect(),
        _ => Vec::new(),
    }
}

fn borrow<'a>(column: &'a Column, labels: &'a [&'a str]) -> InputColumn<'a> {
    match column {
        Column::Codes(codes, _) => InputColumn::Codes { codes, labels },
        Column::U16(values) => InputColumn::U16(values),
        Column::U32(values) => InputColumn::U32(values),
        Column::I32(values) => InputColumn::I32(values),
        // `read_columns` lets no column of bytes through; here one has no rows.
        Column::U8(_) => InputColumn::U16(&[]),
    }
}
