//! JSON text to values, more strictly than usual: a key that stands twice is an error, not the last one.

use super::fields::excerpt;
use crate::error::{DocumentError, Error, Result};
use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};
use std::fmt;

/// The largest text that [`parse`] reads, in bytes; nesting is bounded at 128 levels.
pub const MAX_BYTES: usize = 64 << 20;

const DUPLICATE: &str = "\u{1}duplicate key ";

/// Reads JSON text (UTF-8, with or without a byte order mark).
///
/// # Errors
/// `json-syntax` with line and column, `key-duplicate`, `document-too-large`.
///
/// ```
/// use volunteer_core::json::parse;
/// assert_eq!(parse(br#"{"a": 1, "a": 2}"#).unwrap_err().code(), "key-duplicate");
/// ```
pub fn parse(text: &[u8]) -> Result<Value> {
    parse_up_to(text, MAX_BYTES)
}

/// As [`parse`], with a limit of the caller's own in bytes.
///
/// # Errors
/// As [`parse`].
///
/// ```
/// use volunteer_core::json::parse_up_to;
/// assert_eq!(parse_up_to(b"[1, 2]", 5).unwrap_err().code(), "document-too-large");
/// ```
pub fn parse_up_to(text: &[u8], limit: usize) -> Result<Value> {
    if text.len() > limit {
        return Err(DocumentError::TooLarge { size: text.len(), limit }.into());
    }
    let text = text.strip_prefix("\u{feff}".as_bytes()).unwrap_or(text);
    serde_json::from_slice::<Strict>(text).map(|strict| strict.0).map_err(|error| {
        let message = error.to_string();
        // serde passes only text outwards, so the key comes back from the message, up to where the position begins.
        if let Some(rest) = message.strip_prefix(DUPLICATE) {
            let key = rest.rsplit_once(" at line ").map_or(rest, |(key, _)| key);
            return Error::from(DocumentError::KeyDuplicate { key: excerpt(key) });
        }
        DocumentError::JsonSyntax { line: error.line(), column: error.column() }.into()
    })
}

struct Strict(Value);

impl<'de> Deserialize<'de> for Strict {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> std::result::Result<Self, D::Error> {
        deserializer.deserialize_any(StrictVisitor).map(Strict)
    }
}

struct StrictVisitor;

impl<'de> Visitor<'de> for StrictVisitor {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }
    fn visit_unit<E>(self) -> std::result::Result<Value, E> {
        Ok(Value::Null)
    }
    fn visit_bool<E>(self, value: bool) -> std::result::Result<Value, E> {
        Ok(value.into())
    }
    fn visit_i64<E>(self, value: i64) -> std::result::Result<Value, E> {
        Ok(value.into())
    }
    fn visit_u64<E>(self, value: u64) -> std::result::Result<Value, E> {
        Ok(value.into())
    }
    fn visit_f64<E>(self, value: f64) -> std::result::Result<Value, E> {
        Ok(value.into())
    }
    fn visit_str<E>(self, value: &str) -> std::result::Result<Value, E> {
        Ok(value.into())
    }
    fn visit_string<E>(self, value: String) -> std::result::Result<Value, E> {
        Ok(value.into())
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> std::result::Result<Value, A::Error> {
        let mut items = Vec::new();
        while let Some(Strict(item)) = access.next_element()? {
            items.push(item);
        }
        Ok(items.into())
    }
    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> std::result::Result<Value, A::Error> {
        let mut map = Map::new();
        while let Some(key) = access.next_key::<String>()? {
            let Strict(value) = access.next_value()?;
            if map.contains_key(&key) {
                return Err(serde::de::Error::custom(format_args!("{DUPLICATE}{key}")));
            }
            map.insert(key, value);
        }
        Ok(map.into())
    }
}
