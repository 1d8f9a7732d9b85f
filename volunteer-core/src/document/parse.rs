//! JSON text to values (RFC 8259), more strictly than usual: a key that occurs twice is an error, not the last one.

use crate::error::{DocumentError, Error, Result, excerpt};
use serde::de::{DeserializeSeed, Deserializer, Error as _, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Number, Value};
use std::fmt;

/// The largest text that [`parse`] reads, in bytes; nesting is bounded at 127 levels.
pub const MAX_BYTES: usize = 64 << 20;

/// Reads JSON text (UTF-8, with or without a byte order mark).
///
/// # Errors
/// `json-syntax` with line and column, `key-duplicate`, `document-too-large`.
///
/// ```
/// use volunteer_core::document::parse;
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
/// use volunteer_core::document::parse_up_to;
/// assert_eq!(parse_up_to(b"[1, 2]", 5).unwrap_err().code(), "document-too-large");
/// ```
pub fn parse_up_to(text: &[u8], limit: usize) -> Result<Value> {
    if text.len() > limit {
        return Err(DocumentError::TooLarge { size: text.len(), limit }.into());
    }
    let text = text.strip_prefix("\u{feff}".as_bytes()).unwrap_or(text);
    let mut duplicate = None;
    let mut reader = serde_json::Deserializer::from_slice(text);
    let read = Strict { duplicate: &mut duplicate }.deserialize(&mut reader).and_then(|value| {
        reader.end()?;
        Ok(value)
    });
    read.map_err(|error| match duplicate {
        Some(key) => DocumentError::KeyDuplicate { key }.into(),
        None => Error::from(DocumentError::JsonSyntax { line: error.line(), column: error.column() }),
    })
}

/// Reads any value; a key that occurs twice ends the reading and is put aside, since the error of `serde_json` is a text.
struct Strict<'a> {
    duplicate: &'a mut Option<String>,
}

impl<'de> DeserializeSeed<'de> for Strict<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Strict<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, flag: bool) -> Result<Value, E> {
        Ok(Value::Bool(flag))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Value, E> {
        Ok(number.into())
    }

    fn visit_u64<E>(self, number: u64) -> Result<Value, E> {
        Ok(number.into())
    }

    fn visit_f64<E: serde::de::Error>(self, number: f64) -> Result<Value, E> {
        Number::from_f64(number).map(Value::Number).ok_or_else(|| E::custom("a number without an end"))
    }

    fn visit_str<E>(self, text: &str) -> Result<Value, E> {
        Ok(text.into())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Value, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = seq.next_element_seed(Strict { duplicate: &mut *self.duplicate })? {
            items.push(item);
        }
        Ok(Value::Array(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Value, A::Error> {
        let mut map = Map::new();
        while let Some(key) = entries.next_key::<String>()? {
            let value = entries.next_value_seed(Strict { duplicate: &mut *self.duplicate })?;
            if map.contains_key(&key) {
                *self.duplicate = Some(excerpt(&key));
                return Err(A::Error::custom("a key occurs twice"));
            }
            map.insert(key, value);
        }
        Ok(Value::Object(map))
    }
}

#[cfg(test)]
mod tests;
