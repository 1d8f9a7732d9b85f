//! Documents as such: their schemas, their canonical text, and reading them from JSON text.

use crate::convert::{Answer, argument, document, plain};
use crate::error::Failure;
use serde_json::Value;
use volunteer_core::assess::Assessment;
use volunteer_core::definition::Definition;
use volunteer_core::error::{DocumentError, Result};
use volunteer_core::indicator::Indicator;
use volunteer_core::json::{Json, parse};
use volunteer_core::observation::{Observation, Observations, Reach, ReachOptions};
use volunteer_core::place::{Crosswalk, Event, Place};
use volunteer_core::roadmap::{PacePolicy, Roadmap};
use volunteer_core::{Bounds, Gazetteer, RatioBounds};
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

/// A type of document: its name, its schema, and reading it to write it again.
struct Kind {
    name: &'static str,
    #[cfg(not(target_family = "wasm"))]
    schema: fn(&str) -> Value,
    reread: fn(&Value) -> Result<Value>,
}

const fn kind<T: Json>(name: &'static str) -> Kind {
    Kind {
        name,
        #[cfg(not(target_family = "wasm"))]
        schema: volunteer_core::json::Definitions::document::<T>,
        reread: |value| T::from_json(value).map(|read| read.to_json()),
    }
}

const KINDS: &[Kind] = &[
    kind::<Assessment>("Assessment"),
    kind::<Bounds>("Bounds"),
    kind::<Crosswalk>("Crosswalk"),
    kind::<Definition>("Definition"),
    kind::<Event>("Event"),
    kind::<Gazetteer>("Gazetteer"),
    kind::<Indicator>("Indicator"),
    kind::<Observation>("Observation"),
    kind::<Observations>("Observations"),
    kind::<PacePolicy>("PacePolicy"),
    kind::<Place>("Place"),
    kind::<RatioBounds>("RatioBounds"),
    kind::<Reach>("Reach"),
    kind::<ReachOptions>("ReachOptions"),
    kind::<Roadmap>("Roadmap"),
];

fn find(name: &str) -> Result<&'static Kind> {
    KINDS.iter().find(|kind| kind.name == name).ok_or_else(|| {
        let known = KINDS.iter().map(|kind| kind.name).collect();
        DocumentError::WordUnknown { word: name.chars().take(40).collect(), known, suggestion: None }.into()
    })
}

fn named(name: &JsValue) -> Result<&'static Kind, Failure> {
    let text: String = argument("name", name)?;
    find(&text).map_err(|error| error.at_key("name").into())
}

/// The JSON Schemas of all document types, by name.
///
/// The host program writes them into the package: inside the module they would take more room than all the rest.
#[cfg(not(target_family = "wasm"))]
#[must_use]
pub fn schemas() -> Value {
    let schema = |kind: &Kind| (kind.name.to_owned(), (kind.schema)(&format!("urn:volunteer:{}", kind.name)));
    Value::Object(KINDS.iter().map(schema).collect())
}

/// The canonical JSON text of a document, read through its type.
///
/// # Errors
/// `word-unknown`, and what is wrong with the document.
#[wasm_bindgen]
pub fn canonical(name: &JsValue, value: &JsValue) -> Result<String, Failure> {
    let kind = named(name)?;
    Ok(volunteer_core::json::canonical(&(kind.reread)(&document(value)?)?))
}

/// A document from JSON text, read more strictly than `JSON.parse` does.
///
/// # Errors
/// `word-unknown`, `json-syntax`, `key-duplicate`, `document-too-large`, and what is wrong with the document.
#[wasm_bindgen(js_name = parseDocument)]
pub fn parse_document(name: &JsValue, text: &JsValue) -> Answer {
    let kind = named(name)?;
    let text: String = argument("text", text)?;
    plain(&(kind.reread)(&parse(text.as_bytes())?)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_sorted_and_are_the_names_of_the_schemas() {
        assert!(KINDS.is_sorted_by_key(|kind| kind.name));
        for kind in KINDS {
            let schema = (kind.schema)("urn:x");
            let name = schema["$ref"].as_str().unwrap().trim_start_matches("#/$defs/").to_owned();
            assert_eq!(name.trim_end_matches("Document"), kind.name);
        }
    }
}
