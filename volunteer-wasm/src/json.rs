//! Documents as such: their canonical text, reading them from JSON text, and their schemas.

use crate::arguments::Arguments;
use crate::call::{Operation::Free, Operations};
use serde_json::Value;
use volunteer_core::error::{DocumentError, Result};
use volunteer_core::json::{Json, parse};

pub(crate) const OPERATIONS: Operations = &[("canonical", Free(canonical)), ("parseDocument", Free(parse_document))];

/// Reads a document of one kind and writes it again.
pub(crate) type Reread = fn(&Value) -> Result<Value>;

/// The documents of a room, by the names of their kinds.
pub(crate) type Kinds = &'static [(&'static str, Reread)];

pub(crate) fn reread<T: Json>(value: &Value) -> Result<Value> {
    T::from_json(value).map(|read| read.to_json())
}

/// An entry reads the documents of its rooms.
const KINDS: &[Kinds] = &[
    #[cfg(feature = "main")]
    crate::documents::KINDS,
    #[cfg(feature = "figures")]
    crate::figure::KINDS,
    #[cfg(feature = "methods")]
    crate::methods::KINDS,
    #[cfg(feature = "reach")]
    crate::reach::KINDS,
    #[cfg(feature = "register")]
    crate::register::KINDS,
];

fn kinds() -> impl Iterator<Item = &'static (&'static str, Reread)> {
    KINDS.iter().copied().flatten()
}

fn kind(name: &str) -> Result<Reread> {
    kinds().find(|(known, _)| *known == name).map(|(_, reread)| *reread).ok_or_else(|| {
        let known = kinds().map(|(name, _)| *name).collect();
        DocumentError::WordUnknown { word: name.chars().take(40).collect(), known, suggestion: None }.into()
    })
}

fn named(arguments: &Arguments) -> Result<Reread> {
    kind(&arguments.get::<String>("kind")?).map_err(|error| error.at_key("kind"))
}

/// The canonical JSON text of a document, read through its type.
fn canonical(arguments: &Arguments) -> Result<Value> {
    let reread = named(arguments)?;
    Ok(volunteer_core::json::canonical(&reread(&arguments.document()?)?).into())
}

/// A document from JSON text, read more strictly than `JSON.parse` does.
fn parse_document(arguments: &Arguments) -> Result<Value> {
    let reread = named(arguments)?;
    reread(&parse(arguments.get::<String>("text")?.as_bytes())?)
}

/// The JSON Schemas of the documents, by name.
///
/// The host program writes them into the package; inside the module they would take more room than all the rest.
#[cfg(not(target_family = "wasm"))]
#[must_use]
pub fn schemas() -> Value {
    let schema = |name: &&str| Some(((*name).to_owned(), volunteer_core::wire::schema(name).ok()?));
    Value::Object(volunteer_core::wire::SCHEMAS.iter().filter_map(schema).collect())
}

/// Every code of an error, for the host program as well.
#[cfg(not(target_family = "wasm"))]
#[must_use]
pub fn codes() -> Value {
    volunteer_core::error::codes().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_document_with_a_schema_is_a_kind() {
        let schemas = schemas();
        assert_eq!(schemas.as_object().unwrap().len(), volunteer_core::wire::SCHEMAS.len());
        for name in volunteer_core::wire::SCHEMAS {
            assert!(kind(name).is_ok(), "{name}");
        }
        assert_eq!(kind("rodmap").err().unwrap().code(), "word-unknown");
    }
}
