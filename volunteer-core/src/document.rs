//! Documents: what crosses to files and other languages, in JSON.
//!
//! Every definition and result of the library derives `serde`'s traits, so that any format of `serde` reads and writes it:
//! JSON, YAML, TOML, CBOR, `MessagePack`. The keys are camelCase, unknown keys are refused, and what is empty is absent. A
//! format that stores positions instead of keys (postcard, bincode) cannot leave anything out, and is refused when a
//! document is written to it.
//!
//! In formats that are not read by people, a [`Number`](crate::Number) of a caller's own structure is its decimal text,
//! as periods, dates and units are everywhere: so every format can store it. Inside a document it is a number.
//!
//! This room is the library's own door for JSON. What it adds to `serde_json`:
//!
//! - errors are [`Error`]s with a code, the path to the value and the nearest known key or word;
//! - [`validate`] answers all that is wrong with a document, for forms;
//! - a key that occurs twice is an error, not the last one;
//! - [`to_string`] writes *canonical* bytes, by which results of different languages are compared.
//!
//! ```
//! use volunteer_core::{Bounds, document};
//!
//! let bounds: Bounds = document::from_str(r#"{"lower": 601}"#)?;
//! assert_eq!(document::to_string(&bounds)?, r#"{"lower":601}"#);
//!
//! let error = document::from_str::<Bounds>(r#"{"lover": 601}"#).unwrap_err();
//! assert_eq!((error.code(), error.details()["suggestion"].as_str()), ("key-unknown", Some("lower")));
//! # Ok::<(), volunteer_core::Error>(())
//! ```

mod canonical;
mod keyed;
mod kinds;
mod parse;
mod parts;
mod read;
#[cfg(feature = "schema")]
mod schema;
mod text;
mod validate;

pub use canonical::canonical;
pub(crate) use keyed::{deserialize, serialize};
pub use kinds::{canonical_document, canonical_text, validate_document, validate_text};
pub use parse::{MAX_BYTES, parse, parse_up_to};
#[cfg(feature = "schema")]
pub use schema::{SCHEMAS, schema, schema_of};
pub(crate) use text::{read_text, read_text_or};
pub use validate::{MAX_ERRORS, validate, validate_slice};

use crate::error::{DocumentError, Error, Result, refuse};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::Value;

/// Reads a document from JSON text (UTF-8).
///
/// # Errors
/// As [`parse`], then as [`from_value`].
///
/// ```
/// use volunteer_core::{Number, document};
/// assert_eq!(document::from_slice::<Number>(b"14")?, Number::from(14));
/// # Ok::<(), volunteer_core::Error>(())
/// ```
pub fn from_slice<T: DeserializeOwned>(text: &[u8]) -> Result<T> {
    from_value(&parse(text)?)
}

/// Reads a document from JSON text.
///
/// # Errors
/// As [`from_slice`].
///
/// ```
/// use volunteer_core::{Period, document};
/// let error = document::from_str::<Vec<Period>>(r#"["2023", "2023-13"]"#).unwrap_err();
/// assert_eq!((error.code(), error.pointer().as_str()), ("period-invalid", "/1"));
/// ```
pub fn from_str<T: DeserializeOwned>(text: &str) -> Result<T> {
    from_slice(text.as_bytes())
}

/// Reads a document from a JSON value. `null` stands for an absent key.
///
/// # Errors
/// `key-unknown`, `key-missing`, `type-mismatch`, `word-unknown`, or what a check of the document refuses; with the path.
///
/// ```
/// use volunteer_core::{Language, document};
/// let error = document::from_value::<Language>(&"kz".into()).unwrap_err();
/// assert_eq!(error.code(), "word-unknown");
/// ```
pub fn from_value<T: DeserializeOwned>(value: &Value) -> Result<T> {
    T::deserialize(read::Reader::new(value)).map_err(read::Refusal::into_error)
}

/// Writes a document as a JSON value. Whole numbers are integers, whatever their type.
///
/// # Errors
/// `document-unwritable` for a type of the caller's own that has no JSON form, such as a map whose keys are no text.
///
/// ```
/// use volunteer_core::{Language, document};
/// assert_eq!(document::to_value(&Language::Kazakh)?, "kk");
/// # Ok::<(), volunteer_core::Error>(())
/// ```
pub fn to_value<T: Serialize + ?Sized>(value: &T) -> Result<Value> {
    let mut value =
        serde_json::to_value(value).map_err(|error| DocumentError::Unwritable { reason: error.to_string() })?;
    canonical::whole_numbers(&mut value);
    Ok(value)
}

/// Writes a document as canonical JSON text: sorted keys, no spaces, no `-0`. Equal documents have equal bytes in every
/// language.
///
/// # Errors
/// As [`to_value`].
///
/// ```
/// use volunteer_core::{Bounds, Number, document};
/// assert_eq!(document::to_string(&Bounds::exact(Number::from(14)))?, r#"{"lower":14,"upper":14}"#);
/// # Ok::<(), volunteer_core::Error>(())
/// ```
pub fn to_string<T: Serialize + ?Sized>(value: &T) -> Result<String> {
    to_value(value).map(canonical::write)
}

/// Checks that a value is an object with no other keys than these: for a form of the caller's own around documents.
///
/// # Errors
/// `type-mismatch` where it is no object; `key-unknown` with the nearest known key.
///
/// ```
/// use volunteer_core::document::check_keys;
/// let error = check_keys(&serde_json::json!({"methdos": "all"}), &["asOf", "methods"]).unwrap_err();
/// assert_eq!(error.details()["suggestion"], "methods");
/// ```
pub fn check_keys(value: &Value, known: &[&'static str]) -> Result<()> {
    read::check_keys(value, known).map(drop).map_err(read::Refusal::into_error)
}

/// The JSON value of one of the library's own types, every one of which has one.
pub(crate) fn value_of<T: Serialize + ?Sized>(value: &T) -> Value {
    to_value(value).unwrap_or_default()
}

/// The canonical text of one of the library's own types: for an order that no order of the input can change.
pub(crate) fn text_of<T: Serialize + ?Sized>(value: &T) -> String {
    canonical::write(value_of(value))
}

/// Whether a value is what an absent key stands for.
pub(crate) fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

/// Reads the `format` key of a document: exactly this format and version.
pub(crate) fn read_format<'de, D: Deserializer<'de>>(
    deserializer: D,
    expected: &'static str,
) -> std::result::Result<String, D::Error> {
    let found = String::deserialize(deserializer)?;
    if found == expected { Ok(found) } else { Err(refuse(DocumentError::FormatUnknown { expected })) }
}

/// Checks the `format` key of a document: exactly this format and version.
///
/// # Errors
/// `format-unknown` at the key.
pub(crate) fn expect_format(found: &str, expected: &'static str) -> Result<()> {
    if found == expected {
        Ok(())
    } else {
        Err(Error::from(DocumentError::FormatUnknown { expected }).at_key("format"))
    }
}

/// Checks the `id` key of a document, by which others name it.
///
/// # Errors
/// `id-blank` at the key.
pub(crate) fn expect_id(id: &str) -> Result<()> {
    if id.trim().is_empty() { Err(Error::from(DocumentError::IdBlank {}).at_key("id")) } else { Ok(()) }
}
