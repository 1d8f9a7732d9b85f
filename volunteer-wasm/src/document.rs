//! Documents as such: their canonical text, and reading them from JSON text.

use crate::cross::{Day, Failure, Result, canonical_text, from_value, parse_value, plain, read, to_value, value_to_js};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use volunteer_core::assess::{Assessment, TargetProgress};
use volunteer_core::definition::Definition;
use volunteer_core::error::DocumentError;
use volunteer_core::figure::{ReportedFigure, WidthPolicy};
use volunteer_core::indicator::{Catalogue, Comparison, Indicator, PeriodReport};
use volunteer_core::observation::{
    GroupReach, Groups, Observation, Observations, Practice, Reach, ReachOptions, Report, Reports,
};
use volunteer_core::place::{Crosswalk, Place};
use volunteer_core::progress::{
    MethodAgreement, MethodSet, ProgressGoal, ProgressPoint, ProgressResult, ProgressSeries, open_sdg::ScoreNode,
};
use volunteer_core::record::{DefinitionsDocument, Records};
use volunteer_core::register::{decision::RowDecisions, finding::Findings, layout::Layout};
use volunteer_core::roadmap::{Measure, PacePolicy, Roadmap, Target};
use volunteer_core::{Bounds, Gazetteer, Language, Number, Period, Ratio, RatioBounds, Unit};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// Reads a document of one kind and writes it again.
type Reread = fn(&Value) -> volunteer_core::Result<Value>;

fn reread<T: Serialize + DeserializeOwned>(value: &Value) -> volunteer_core::Result<Value> {
    from_value::<T>(value).map(|read| to_value(&read))
}

/// The kinds of documents, whether their numbers are doubles, and how they are read.
const KINDS: &[(&str, bool, Reread)] = &[
    ("assessment", true, reread::<Assessment>),
    ("bounds", false, reread::<Bounds>),
    ("comparison", false, reread::<Comparison>),
    ("series", true, reread::<ProgressSeries>),
    ("crosswalk", false, reread::<Crosswalk>),
    ("date", false, reread::<Day>),
    ("decisions", false, reread::<RowDecisions>),
    ("definition", false, reread::<Definition>),
    ("definitions", false, reread::<DefinitionsDocument>),
    ("figure", false, reread::<ReportedFigure>),
    ("findings", false, reread::<Findings>),
    ("gazetteer", false, reread::<Gazetteer>),
    ("group-reach", false, reread::<GroupReach>),
    ("groups", false, reread::<Groups>),
    ("indicator", false, reread::<Indicator>),
    ("indicators", false, reread::<Catalogue>),
    ("language", false, reread::<Language>),
    ("layout", false, reread::<Layout>),
    ("measure", false, reread::<Measure>),
    ("method-agreement", true, reread::<MethodAgreement>),
    ("method-set", true, reread::<MethodSet>),
    ("number", false, reread::<Number>),
    ("observation", false, reread::<Observation>),
    ("observations", false, reread::<Observations>),
    ("pace-policy", false, reread::<PacePolicy>),
    ("period", false, reread::<Period>),
    ("period-report", false, reread::<PeriodReport>),
    ("place", false, reread::<Place>),
    ("practice", false, reread::<Practice>),
    ("progress-goal", true, reread::<ProgressGoal>),
    ("progress-point", true, reread::<ProgressPoint>),
    ("progress-result", true, reread::<ProgressResult>),
    ("ratio", false, reread::<Ratio>),
    ("ratio-bounds", false, reread::<RatioBounds>),
    ("reach", false, reread::<Reach>),
    ("reach-options", false, reread::<ReachOptions>),
    ("records", false, reread::<Records>),
    ("report", false, reread::<Report>),
    ("reports", false, reread::<Reports>),
    ("roadmap", false, reread::<Roadmap>),
    ("score-node", true, reread::<ScoreNode>),
    ("target", false, reread::<Target>),
    ("target-progress", true, reread::<TargetProgress>),
    ("unit", false, reread::<Unit>),
    ("width-policy", false, reread::<WidthPolicy>),
];

fn kind(name: &str) -> volunteer_core::Result<(bool, Reread)> {
    KINDS.iter().find(|(known, ..)| *known == name).map(|(_, doubles, reread)| (*doubles, *reread)).ok_or_else(|| {
        let known = KINDS.iter().map(|(name, ..)| *name).collect();
        DocumentError::WordUnknown { word: name.chars().take(40).collect(), known, suggestion: None }.into()
    })
}

fn read_kind(argument: &JsValue) -> Result<(bool, Reread)> {
    Ok(kind(&read::<String>("kind", argument)?).map_err(|error| error.at_key("kind"))?)
}

/// The canonical JSON text of a document, read through its type: sorted keys, defaults left out. Two documents that mean the
/// same have the same text, in every language.
///
/// @throws {VolunteerError} what is wrong with the document, with its place
#[wasm_bindgen]
pub fn canonicalise(
    #[wasm_bindgen(unchecked_param_type = "DocumentKind")] kind: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "unknown")] document: &JsValue,
) -> Result<String> {
    let (doubles, reread) = read_kind(kind)?;
    Ok(canonical_text(&reread(&plain(document, doubles)?)?))
}

/// Everything that is wrong with a document that names its format, for forms: errors that are returned, not thrown, the one
/// that reading it would throw first. Empty where nothing is wrong.
///
/// @throws {VolunteerError} `type-mismatch` for what is no plain data
#[wasm_bindgen(unchecked_return_type = "VolunteerError[]")]
pub fn validate(#[wasm_bindgen(unchecked_param_type = "unknown")] document: &JsValue) -> Result<Vec<JsValue>> {
    let errors = volunteer_core::document::validate_document(&plain(document, false)?);
    Ok(errors.into_iter().map(|error| Failure::Refused(error).into()).collect())
}

/// Reads a document from JSON text, more strictly than `JSON.parse`: a key that stands twice is an error, and so is what the
/// kind does not know. The answer is of the type of the kind (`parseDocument('roadmap', text) as Roadmap`).
///
/// @throws {VolunteerError} `json-syntax` with line and column, `key-duplicate`, `document-too-large`, and what is wrong with
/// the document
#[wasm_bindgen(js_name = "parseDocument", unchecked_return_type = "unknown")]
pub fn parse_document(
    #[wasm_bindgen(unchecked_param_type = "DocumentKind")] kind: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "string")] text: &JsValue,
) -> Result<JsValue> {
    let (_, reread) = read_kind(kind)?;
    value_to_js(&reread(&parse_value(&read::<String>("text", text)?)?)?)
}

/// The version of the library, the same in Rust, Python and JavaScript.
#[wasm_bindgen]
pub fn version() -> String {
    volunteer_core::VERSION.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_document_with_a_schema_is_a_kind() {
        for name in volunteer_core::document::SCHEMAS {
            assert!(kind(name).is_ok(), "{name}");
        }
        assert_eq!(kind("rodmap").err().unwrap().code(), "word-unknown");
    }
}
