//! Documents: what crosses to files, Python and JavaScript, by format and version, with their JSON Schemas.
//!
//! Every type writes and reads its own JSON form ([`crate::json::Json`]); this room knows which of them are documents
//! that travel alone, and under which name.

use crate::assess::Assessment;
use crate::error::{DocumentError, Error, Result};
use crate::figure::ReportedFigure;
use crate::indicator::{Catalogue, Comparison, Indicator, PeriodReport};
use crate::json::{Definitions, Json, canonical, parse};
use crate::observation::{GroupReach, Groups, Observation, Observations, Practice, Reach, Reports};
use crate::place::GazetteerDocument;
use crate::record::{DefinitionsDocument, Records};
use crate::register::decision::RowDecisions;
use crate::register::finding::Findings;
use crate::register::layout::Layout;
use crate::roadmap::Roadmap;
use serde_json::Value;

/// Names of the schemas, and what each describes.
pub const SCHEMAS: &[&str] = &[
    "roadmap",
    "observations",
    "reports",
    "assessment",
    "gazetteer",
    "figure",
    "indicator",
    "observation",
    "reach",
    "indicators",
    "groups",
    "group-reach",
    "comparison",
    "period-report",
    "practice",
    "records",
    "definitions",
    "findings",
    "decisions",
    "layout",
];

/// The JSON Schema (draft 2020-12) of one kind of document.
///
/// # Errors
/// `word-unknown` with the known names.
///
/// ```
/// let schema = volunteer_core::wire::schema("roadmap")?;
/// assert_eq!(schema["$id"], "urn:volunteer:roadmap@1");
/// # Ok::<(), volunteer_core::Error>(())
/// ```
pub fn schema(name: &str) -> Result<Value> {
    let id = format!("urn:volunteer:{name}@1");
    Ok(match name {
        "roadmap" => Definitions::document::<Roadmap>(&id),
        "observations" => Definitions::document::<Observations>(&id),
        "reports" => Definitions::document::<Reports>(&id),
        "assessment" => Definitions::document::<Assessment>(&id),
        "gazetteer" => Definitions::document::<GazetteerDocument>(&id),
        "figure" => Definitions::document::<ReportedFigure>(&id),
        "indicator" => Definitions::document::<Indicator>(&id),
        "observation" => Definitions::document::<Observation>(&id),
        "reach" => Definitions::document::<Reach>(&id),
        "indicators" => Definitions::document::<Catalogue>(&id),
        "groups" => Definitions::document::<Groups>(&id),
        "group-reach" => Definitions::document::<GroupReach>(&id),
        "comparison" => Definitions::document::<Comparison>(&id),
        "period-report" => Definitions::document::<PeriodReport>(&id),
        "practice" => Definitions::document::<Practice>(&id),
        "records" => Definitions::document::<Records>(&id),
        "definitions" => Definitions::document::<DefinitionsDocument>(&id),
        "findings" => Definitions::document::<Findings>(&id),
        "decisions" => Definitions::document::<RowDecisions>(&id),
        "layout" => Definitions::document::<Layout>(&id),
        other => return Err(crate::json::unknown_word(other, SCHEMAS)),
    })
}

/// Reads a document that names its format, checks it, and writes it in canonical form.
///
/// # Errors
/// As [`parse`]; `format-unknown` where no known format is named; what is wrong with the document.
///
/// ```
/// let text = br#"{ "observations": [], "format": "volunteer/observations@1" }"#;
/// assert_eq!(volunteer_core::wire::canonical_text(text)?, r#"{"format":"volunteer/observations@1"}"#);
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
    fn through<T: Json>(value: &Value) -> Result<String> {
        T::from_json(value).map(|document| canonical(&document.to_json()))
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
