//! JSON text to values (RFC 8259), more strictly than usual: a key that occurs twice is an error, not the last one.

use crate::error::{DocumentError, Error, Result, excerpt, refuse};
use serde::de::{DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
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
    let mut duplicates = Vec::new();
    let value = read(text, limit, Strict::new(&mut duplicates));
    match duplicates.pop() {
        Some(duplicate) => Err(duplicate),
        None => value,
    }
}

/// Reads JSON text to its end, with an error for every key that occurs twice; the first of its values is kept.
pub(super) fn parse_all(text: &[u8]) -> (Result<Value>, Vec<Error>) {
    let mut duplicates = Vec::new();
    let value = read(text, MAX_BYTES, Strict { duplicates: &mut duplicates, goes_on: true });
    (value, duplicates)
}

fn read(text: &[u8], limit: usize, strict: Strict<'_>) -> Result<Value> {
    if text.len() > limit {
        return Err(DocumentError::TooLarge { size: text.len(), limit }.into());
    }
    let text = text.strip_prefix("\u{feff}".as_bytes()).unwrap_or(text);
    let mut reader = serde_json::Deserializer::from_slice(text);
    let read = strict.deserialize(&mut reader).and_then(|value| {
        reader.end()?;
        Ok(value)
    });
    read.map_err(|error| DocumentError::JsonSyntax { line: error.line(), column: error.column() }.into())
}

/// Reads any value; keys that occur twice are put aside, since the errors of formats are texts. The first one ends the
/// reading, unless all are asked for.
pub(super) struct Strict<'a> {
    duplicates: &'a mut Vec<Error>,
    goes_on: bool,
}

impl<'a> Strict<'a> {
    pub(super) const fn new(duplicates: &'a mut Vec<Error>) -> Self {
        Self { duplicates, goes_on: false }
    }

    /// The same for a value within this one, which lies one step deeper.
    fn within<T>(&mut self, read: impl FnOnce(Strict<'_>) -> T, step: impl Fn(Error) -> Error) -> T {
        let known = self.duplicates.len();
        let value = read(Strict { duplicates: &mut *self.duplicates, goes_on: self.goes_on });
        let found = self.duplicates.split_off(known);
        self.duplicates.extend(found.into_iter().map(step));
        value
    }
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

    fn visit_none<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        self.deserialize(deserializer)
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

    fn visit_seq<A: SeqAccess<'de>>(mut self, mut seq: A) -> Result<Value, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = {
            let index = items.len();
            self.within(|strict| seq.next_element_seed(strict), |error| error.at_index(index))?
        } {
            items.push(item);
        }
        Ok(Value::Array(items))
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut entries: A) -> Result<Value, A::Error> {
        let mut map = Map::new();
        while let Some(key) = entries.next_key::<String>()? {
            let value = self.within(|strict| entries.next_value_seed(strict), |error| error.at_key(key.as_str()))?;
            if map.contains_key(&key) {
                let duplicate = Error::from(DocumentError::KeyDuplicate { key: excerpt(&key) });
                self.duplicates.push(duplicate.clone());
                if !self.goes_on {
                    return Err(refuse(duplicate));
                }
            } else {
                map.insert(key, value);
            }
        }
        Ok(Value::Object(map))
    }
}

#[cfg(test)]
mod tests;
