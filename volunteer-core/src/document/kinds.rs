//! Which types are documents of their own, and under which name.

use super::validate::validate_text_by;
use super::{from_value, parse, to_string, validate};
use crate::assess::Assessment;
use crate::error::{DocumentError, Error, Result};
use crate::indicator::{Catalogue, Comparison, PeriodReport};
use crate::observation::{Observations, Reports};
use crate::place::GazetteerDocument;
use crate::record::{DefinitionsDocument, Records};
use crate::register::decision::RowDecisions;
use crate::register::finding::Findings;
use crate::register::layout::Layout;
use crate::roadmap::Roadmap;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// Reads a document that names its format, checks it, and writes it in canonical form.
///
/// # Errors
/// As [`parse`]; `format-unknown` where no known format is named; what is wrong with the document.
///
/// ```
/// let text = br#"{ "observations": [], "format": "volunteer/observations@1" }"#;
/// assert_eq!(volunteer_core::document::canonical_text(text)?, r#"{"format":"volunteer/observations@1"}"#);
/// # Ok::<(), volunteer_core::Error>(())
/// ```
pub fn canonical_text(text: &[u8]) -> Result<String> {
    canonical_document(&parse(text)?)
}

/// As [`canonical_text`], from a JSON value.
///
/// # Errors
/// As [`canonical_text`].
pub fn canonical_document(value: &Value) -> Result<String> {
    (kind(value)?.canonical)(value)
}

/// All that is wrong with a document that names its format, as [`validate`] of its type.
///
/// ```
/// let document = serde_json::json!({"format": "volunteer/roadmap@1", "id": "r", "period": "2024-13", "stauts": "official"});
/// let errors = volunteer_core::document::validate_document(&document);
/// assert_eq!(errors.iter().map(|error| error.code()).collect::<Vec<_>>(), ["key-unknown", "period-invalid"]);
/// ```
#[must_use]
pub fn validate_document(value: &Value) -> Vec<Error> {
    match kind(value) {
        Ok(kind) => (kind.validate)(value),
        Err(error) => vec![error],
    }
}

/// As [`validate_document`], from JSON text: with every key that occurs twice.
///
/// ```
/// let errors = volunteer_core::document::validate_text(br#"{"format": "volunteer/plan@1", "format": 1}"#);
/// assert_eq!(errors.iter().map(|error| error.code()).collect::<Vec<_>>(), ["key-duplicate", "format-unknown"]);
/// ```
#[must_use]
pub fn validate_text(text: &[u8]) -> Vec<Error> {
    validate_text_by(text, validate_document)
}

/// A type of document that names its format.
struct Kind {
    format: &'static str,
    canonical: fn(&Value) -> Result<String>,
    validate: fn(&Value) -> Vec<Error>,
}

impl Kind {
    const fn of<T: Serialize + DeserializeOwned>(format: &'static str) -> Self {
        Self { format, canonical: |value| to_string(&from_value::<T>(value)?), validate: validate::<T> }
    }
}

const KINDS: &[Kind] = &[
    Kind::of::<Roadmap>("volunteer/roadmap"),
    Kind::of::<Observations>("volunteer/observations"),
    Kind::of::<Reports>("volunteer/reports"),
    Kind::of::<Assessment>("volunteer/assessment"),
    Kind::of::<Comparison>("volunteer/comparison"),
    Kind::of::<PeriodReport>("volunteer/period-report"),
    Kind::of::<Catalogue>("volunteer/indicators"),
    Kind::of::<Layout>("volunteer/layout"),
    Kind::of::<GazetteerDocument>("volunteer/gazetteer"),
    Kind::of::<Records>("volunteer/records"),
    Kind::of::<DefinitionsDocument>("volunteer/definitions"),
    Kind::of::<Findings>("volunteer/findings"),
    Kind::of::<RowDecisions>("volunteer/decisions"),
];

/// The type that the key `format` names.
fn kind(value: &Value) -> Result<&'static Kind> {
    let format = value.get("format").and_then(Value::as_str).unwrap_or_default();
    let name = format.split('@').next().unwrap_or_default();
    KINDS
        .iter()
        .find(|kind| kind.format == name)
        .ok_or_else(|| Error::from(DocumentError::FormatUnknown { expected: "volunteer/…@1" }).at_key("format"))
}
