//! The tables of a register as typed arrays.

use crate::columns::object;
use crate::cross::Result;
use js_sys::{Array, Int32Array, Uint16Array, Uint32Array};
use volunteer_core::Word;
use volunteer_core::error::DocumentError;
use volunteer_core::register::{Answer, Column, Direct, RecordStatus, Register};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen(module = "/js/rows.js")]
extern "C" {
    /// The rows of a table, which JavaScript makes faster than its glue could hand them over.
    #[wasm_bindgen(catch, js_name = registerRows)]
    pub(super) fn register_rows(table: &JsValue) -> std::result::Result<JsValue, JsValue>;
}

/// Columns of the core that JavaScript writes in its own way.
const NAMES: [(&str, &str); 5] = [
    ("heads_lower", "headsLower"),
    ("heads_upper", "headsUpper"),
    ("first_day", "firstDay"),
    ("last_day", "lastDay"),
    ("birth_day", "birthDay"),
];

/// The core's name of a column.
pub(super) fn core_name(name: &str) -> &str {
    NAMES.iter().find(|(_, own)| *own == name).map_or(name, |(core, _)| core)
}

/// A table: how many rows, and the columns by name. A column that is not kept has no rows, and is left out.
pub(super) fn columns(register: &Register, table: &str) -> Result<JsValue> {
    let (columns, rows) = columns_of(register, table)?;
    let kept = columns.iter().filter(|(_, column)| column.len() == rows);
    let named = kept.map(|(name, column)| {
        let own = NAMES.iter().find(|(core, _)| core == name).map_or(*name, |(_, own)| own);
        Ok((own.to_owned(), array(column)?))
    });
    let named = named.collect::<Result<Vec<_>>>()?;
    object([("length".to_owned(), rows.into()), ("columns".to_owned(), object(named)?)])
}

type Columns<'a> = Vec<(&'a str, Column<'a>)>;

fn columns_of<'a>(register: &'a Register, table: &str) -> Result<(Columns<'a>, usize)> {
    Ok(match table {
        "participations" => (register.participations().columns(), register.participations().len()),
        "assistances" => (register.assistances().columns(), register.assistances().len()),
        "activities" => (register.activities().columns(), register.activities().len()),
        "organisations" => (register.organisations().columns(), register.organisations().len()),
        "people" => (register.people().columns(), register.people().len()),
        "beneficiaries" => (register.beneficiaries().columns(), register.beneficiaries().len()),
        _ => {
            let known = vec!["participations", "assistances", "activities", "organisations", "people", "beneficiaries"];
            let word = table.chars().take(40).collect();
            return Err(DocumentError::WordUnknown { word, known, suggestion: None }.into());
        }
    })
}

fn array(column: &Column<'_>) -> Result<JsValue> {
    Ok(match column {
        Column::Codes(column) => coded(column.codes(), column.labels().iter().map(String::as_str))?,
        Column::Status(words) => {
            coded(&places(words, RecordStatus::ALL), words_of(RecordStatus::ALL, RecordStatus::as_str))?
        }
        Column::Direct(words) => coded(&places(words, Direct::ALL), words_of(Direct::ALL, Direct::as_str))?,
        Column::Answer(words) => coded(&places(words, Answer::ALL), words_of(Answer::ALL, Answer::as_str))?,
        Column::I32(values) => Int32Array::from(&**values).into(),
        Column::U32(values) => Uint32Array::from(&**values).into(),
        Column::U16(values) => Uint16Array::from(&**values).into(),
        Column::Text(texts) => {
            texts.iter().map(|text| text.as_deref().map_or(JsValue::NULL, JsValue::from)).collect::<Array>().into()
        }
    })
}

fn coded<'a>(codes: &[u32], labels: impl Iterator<Item = &'a str>) -> Result<JsValue> {
    let labels: Array = labels.map(JsValue::from).collect();
    object([("codes".to_owned(), Uint32Array::from(codes).into()), ("labels".to_owned(), labels.into())])
}

fn words_of<T: Copy>(all: &[T], word: fn(T) -> &'static str) -> impl Iterator<Item = &'static str> {
    all.iter().map(move |value| word(*value))
}

/// The place of each word in the list of all.
fn places<T: PartialEq>(words: &[T], all: &[T]) -> Vec<u32> {
    let place = |word| all.iter().position(|known| known == word).and_then(|at| u32::try_from(at).ok());
    words.iter().map(|word| place(word).unwrap_or(u32::MAX)).collect()
}
