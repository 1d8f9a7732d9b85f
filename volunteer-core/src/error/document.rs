//! Kinds of errors of documents: JSON text, keys, types and words.

use super::quoted;

/// What can be wrong with a document.
///
/// ```
/// use volunteer_core::error::DocumentError;
/// assert!(DocumentError::CODES.contains(&"key-unknown"));
/// ```
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
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
    #[error("the key {} stands twice in one object", quoted(key))]
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
    #[error("unknown key {}", quoted(key))]
    KeyUnknown {
        /// The key (at most 40 characters of it).
        key: String,
        /// The nearest known key.
        suggestion: Option<String>,
    },
    /// A key that the object must have.
    #[error("the key {} is missing", quoted(key))]
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
    #[error("unknown word {}", quoted(word))]
    WordUnknown {
        /// The word (at most 40 characters of it).
        word: String,
        /// The known words.
        known: Vec<&'static str>,
        /// The nearest known word.
        suggestion: Option<&'static str>,
    },
    /// A document of another format or of a newer version.
    #[error("expected a document of format {}", quoted(expected))]
    FormatUnknown {
        /// The format that was expected.
        expected: &'static str,
    },
}

codes!(DocumentError {
    JsonSyntax { line, column } => "json-syntax",
    KeyDuplicate { key } => "key-duplicate",
    TooLarge { size, limit } => "document-too-large",
    KeyUnknown { key, suggestion } => "key-unknown",
    KeyMissing { key } => "key-missing",
    TypeMismatch { expected, found } => "type-mismatch",
    WordUnknown { word, known, suggestion } => "word-unknown",
    FormatUnknown { expected } => "format-unknown",
});
