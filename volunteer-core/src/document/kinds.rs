//! Which types are documents of their own, and under which name.

use super::{from_value, parse, to_string};
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
    fn through<T: Serialize + DeserializeOwned>(value: &Value) -> Result<String> {
        to_string(&from_value::<T>(value)?)
    }
    let format = value.get("format").and_then(Value::as_str).unwrap_or_default();
    match format.split('@').next() {
        Some("volunteer/roadmap") => through::<Roadmap>(value),
        Some("volunteer/observations") => through::<Observations>(value),
        Some("volunteer/reports") => through::<Reports>(value),
        Some("volunteer/assessment") => through::<Assessment>(value),
        Some("volunteer/comparison") => through::<Comparison>(value),
        Some("volunteer/period-report") => through::<PeriodReport>(value),
        Some("volunteer/indicators") => through::<Catalogue>(value),
        Some("volunteer/layout") => through::<Layout>(value),
        Some("volunteer/gazetteer") => through::<GazetteerDocument>(value),
        Some("volunteer/records") => through::<Records>(value),
        Some("volunteer/definitions") => through::<DefinitionsDocument>(value),
        Some("volunteer/findings") => through::<Findings>(value),
        Some("volunteer/decisions") => through::<RowDecisions>(value),
        _ => Err(Error::from(DocumentError::FormatUnknown { expected: "volunteer/…@1" }).at_key("format")),
    }
}
