//! Kinds of errors of documents: JSON text, keys, types and words.

use super::{quoted, suggested};
use serde::Serialize;
use std::borrow::Cow;

/// What can be wrong with a document.
#[derive(Clone, Debug, PartialEq, thiserror::Error, Serialize, strum::IntoStaticStr, strum::VariantNames)]
#[serde(tag = "code", content = "details", rename_all_fields = "camelCase")]
#[non_exhaustive]
pub enum DocumentError {
    /// The text is not JSON.
    #[error("not JSON at line {line}, column {column}")]
    #[strum(serialize = "json-syntax")]
    #[serde(rename = "json-syntax")]
    JsonSyntax {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
    },
    /// The same key stands twice in one object.
    #[error("the key {} stands twice in one object", quoted(key))]
    #[strum(serialize = "key-duplicate")]
    #[serde(rename = "key-duplicate")]
    KeyDuplicate {
        /// The key (at most 40 characters of it).
        key: String,
    },
    /// The text is larger than the reader takes.
    #[error("the document has {size} bytes, more than the {limit} that are read")]
    #[strum(serialize = "document-too-large")]
    #[serde(rename = "document-too-large")]
    TooLarge {
        /// Size in bytes.
        size: usize,
        /// Limit in bytes.
        limit: usize,
    },
    /// A key that the object does not have.
    #[error("unknown key {}{}", quoted(key), suggested(suggestion.as_deref()))]
    #[strum(serialize = "key-unknown")]
    #[serde(rename = "key-unknown")]
    KeyUnknown {
        /// The key (at most 40 characters of it).
        key: String,
        /// The nearest known key.
        #[serde(skip_serializing_if = "Option::is_none")]
        suggestion: Option<String>,
    },
    /// A key that the object must have.
    #[error("the key {} is missing", quoted(key))]
    #[strum(serialize = "key-missing")]
    #[serde(rename = "key-missing")]
    KeyMissing {
        /// The key.
        key: String,
    },
    /// A value of another JSON type.
    #[error("expected {expected}, found {found}")]
    #[strum(serialize = "type-mismatch")]
    #[serde(rename = "type-mismatch")]
    TypeMismatch {
        /// The type that was expected: object, list, text, number, true or false.
        expected: Cow<'static, str>,
        /// The type that was found.
        found: Cow<'static, str>,
    },
    /// A word that is not of the list.
    #[error("unknown word {}{}", quoted(word), suggested(suggestion.as_deref()))]
    #[strum(serialize = "word-unknown")]
    #[serde(rename = "word-unknown")]
    WordUnknown {
        /// The word (at most 40 characters of it).
        word: String,
        /// The known words.
        known: Vec<&'static str>,
        /// The nearest known word.
        #[serde(skip_serializing_if = "Option::is_none")]
        suggestion: Option<String>,
    },
    /// A document of another format or of a newer version.
    #[error("expected a document of format {}", quoted(expected))]
    #[strum(serialize = "format-unknown")]
    #[serde(rename = "format-unknown")]
    FormatUnknown {
        /// The format that was expected.
        expected: &'static str,
    },
    /// A value that another library's type refuses.
    #[error("the value is refused: {reason}")]
    #[strum(serialize = "value-refused")]
    #[serde(rename = "value-refused")]
    Refused {
        /// What that type says.
        reason: String,
    },
    /// A value that has no JSON form.
    #[error("the value has no JSON form: {reason}")]
    #[strum(serialize = "document-unwritable")]
    #[serde(rename = "document-unwritable")]
    Unwritable {
        /// Why.
        reason: String,
    },
    /// An id of spaces alone, or of nothing.
    #[error("an id is not blank")]
    #[strum(serialize = "id-blank")]
    #[serde(rename = "id-blank")]
    IdBlank {},
}
