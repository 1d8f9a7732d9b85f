//! How a value reads from JSON and writes to it.
//!
//! One trait, [`Json`], gives each type its JSON form, its errors with a path, and its JSON Schema, so that the three
//! cannot drift apart. The bindings turn their language's objects into [`serde_json::Value`] and call it.

mod canonical;
mod fields;
mod leaf;
mod parse;
mod schema;
mod slot;

pub use canonical::canonical;
pub use fields::Fields;
pub(crate) use fields::{camel, distance, excerpt, mismatch, nearest, put, text, unknown_word};
pub(crate) use leaf::expect_format;
pub use parse::{MAX_BYTES, parse, parse_up_to};
pub use schema::Definitions;
pub(crate) use slot::{Reader, Writer, read_word};

use crate::error::Result;
use serde_json::Value;

/// A type with a JSON form.
///
/// ```
/// use volunteer_core::{Language, json::Json};
/// assert_eq!(Language::Kazakh.to_json(), "kk");
/// assert_eq!(Language::from_json(&"kz".into()).unwrap_err().code(), "word-unknown");
/// ```
pub trait Json: Sized {
    /// Reads the value; `null` is read as absent where absence is allowed.
    ///
    /// # Errors
    /// What is wrong, with the path from this value inwards.
    fn from_json(value: &Value) -> Result<Self>;

    /// Writes the value.
    fn to_json(&self) -> Value;

    /// The JSON Schema (draft 2020-12) of the form; named types go to `definitions`.
    fn schema(definitions: &mut Definitions) -> Value;

    /// Any value of the type, which reading fills in; where a key may be absent, the one that it then stands for.
    fn blank() -> Self;

    /// Reads the value in place of a blank one. After an error what stands there means nothing.
    ///
    /// # Errors
    /// As [`Self::from_json`].
    fn fill(&mut self, value: &Value) -> Result<()> {
        *self = Self::from_json(value)?;
        Ok(())
    }

    /// Puts what an absent key stands for in place of a blank value; false where the key may not be absent.
    fn missing(&mut self) -> bool {
        match Self::absent() {
            Some(value) => {
                *self = value;
                true
            }
            None => false,
        }
    }

    /// The value that an absent key stands for, where a key may be absent.
    #[must_use]
    fn absent() -> Option<Self> {
        None
    }

    /// Whether the key is left out when this value is written.
    fn is_absent(&self) -> bool {
        false
    }
}

/// Reads a document from JSON text.
///
/// # Errors
/// As [`parse`], then as the type reads.
///
/// ```
/// use volunteer_core::{Bounds, json};
/// let bounds: Bounds = json::from_text(br#"{"lower": 601}"#)?;
/// assert!(bounds.upper().is_none());
/// # Ok::<(), volunteer_core::Error>(())
/// ```
pub fn from_text<T: Json>(text: &[u8]) -> Result<T> {
    T::from_json(&parse(text)?)
}

/// Writes a document as canonical JSON text: the bytes by which results are compared.
///
/// ```
/// use volunteer_core::{Bounds, Number, json};
/// assert_eq!(json::to_text(&Bounds::exact(Number::from(14))), r#"{"lower":14,"upper":14}"#);
/// ```
pub fn to_text<T: Json>(value: &T) -> String {
    canonical(&value.to_json())
}
