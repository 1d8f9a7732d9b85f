//! Kinds of errors of documents: JSON text, keys, types and words.

use serde::Serialize;

/// What can be wrong with a document.
///
/// ```
/// use volunteer_core::error::DocumentError;
/// assert!(DocumentError::CODES.contains(&"key-unknown"));
/// ```
#[derive(Clone, Debug, PartialEq, thiserror::Error, Serialize)]
#[serde(untagged, rename_all_fields = "camelCase")]
#[non_exhaustive]
pub enum DocumentError {
    /// The text is not JSON.
    #[error("not JSON at line {line}, column {column}")]
    JsonSyntax {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
    },
    /// The same key stands twice in one object.
    #[error("the key {key:?} stands twice in one object")]
    KeyDuplicate {
        /// The key (at most 40 characters of it).
        key: String,
    },
    /// The text is larger than the reader takes.
    #[error("the document has {size} bytes, more than the {limit} that are read")]
    TooLarge {
        /// Size in bytes.
        size: usize,
        /// Limit in bytes.
        limit: usize,
    },
    /// A key that the object does not have.
    #[error("unknown key {key:?}")]
    KeyUnknown {
        /// The key (at most 40 characters of it).
        key: String,
        /// The nearest known key.
        #[serde(skip_serializing_if = "Option::is_none")]
        suggestion: Option<String>,
    },
    /// A key that the object must have.
    #[error("the key {key:?} is missing")]
    KeyMissing {
        /// The key.
        key: String,
    },
    /// A value of another JSON type.
    #[error("expected {expected}, found {found}")]
    TypeMismatch {
        /// The type that was expected: object, list, text, number, true or false.
        expected: &'static str,
        /// The type that was found.
        found: &'static str,
    },
    /// A word that is not of the list.
    #[error("unknown word {word:?}")]
    WordUnknown {
        /// The word (at most 40 characters of it).
        word: String,
        /// The known words.
        known: Vec<&'static str>,
        /// The nearest known word.
        #[serde(skip_serializing_if = "Option::is_none")]
        suggestion: Option<&'static str>,
    },
    /// A document of another format or of a newer version.
    #[error("expected a document of format {expected:?}")]
    FormatUnknown {
        /// The format that was expected.
        expected: &'static str,
    },
}

codes!(DocumentError {
    JsonSyntax => "json-syntax",
    KeyDuplicate => "key-duplicate",
    TooLarge => "document-too-large",
    KeyUnknown => "key-unknown",
    KeyMissing => "key-missing",
    TypeMismatch => "type-mismatch",
    WordUnknown => "word-unknown",
    FormatUnknown => "format-unknown",
});
