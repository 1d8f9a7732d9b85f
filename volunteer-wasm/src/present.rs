//! Results and errors as text and HTML in three languages.

use crate::assess::Context;
use crate::convert::{self, Answer, argument};
use crate::error::Failure;
use serde_json::{Map, Value};
use volunteer_core::assess::{Assessment, TargetAssessment};
use volunteer_core::observation::{Observation, Reach};
use volunteer_core::{Bounds, Language, Presenter, Unit};
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

fn presenter(language: &JsValue, context: &Context) -> Result<Presenter, Failure> {
    let language: Language = argument("language", language)?;
    Ok(Presenter::new(language, &context.0.gazetteer))
}

/// An assessment as plain text: the table of verdicts, the measures, and why.
///
/// # Errors
/// Where an argument does not read.
#[wasm_bindgen]
pub fn explain(assessment: &JsValue, language: &JsValue, context: &Context) -> Answer {
    let assessment: Assessment = argument("assessment", assessment)?;
    Ok(presenter(language, context)?.assessment_text(&assessment).into())
}

/// An assessment as small HTML.
///
/// # Errors
/// Where an argument does not read.
#[wasm_bindgen(js_name = toHtml)]
pub fn to_html(assessment: &JsValue, language: &JsValue, context: &Context) -> Answer {
    let assessment: Assessment = argument("assessment", assessment)?;
    Ok(presenter(language, context)?.assessment_html(&assessment).into())
}

/// The trail of one target in words.
///
/// # Errors
/// Where an argument does not read.
#[wasm_bindgen(js_name = explainTrail)]
pub fn explain_trail(target: &JsValue, language: &JsValue, context: &Context) -> Answer {
    let target: TargetAssessment = argument("target", target)?;
    Ok(presenter(language, context)?.trail_text(&target).into())
}

/// An observation in words.
///
/// # Errors
/// Where an argument does not read.
#[wasm_bindgen(js_name = explainObservation)]
pub fn explain_observation(observation: &JsValue, language: &JsValue, context: &Context) -> Answer {
    let observation: Observation = argument("observation", observation)?;
    Ok(presenter(language, context)?.observation_text(&observation).into())
}

/// A number of different people in words.
///
/// # Errors
/// Where an argument does not read.
#[wasm_bindgen(js_name = explainReach)]
pub fn explain_reach(reach: &JsValue, language: &JsValue, context: &Context) -> Answer {
    let reach: Reach = argument("reach", reach)?;
    Ok(presenter(language, context)?.reach_text(&reach).into())
}

/// A number as the language writes it.
///
/// # Errors
/// Where an argument does not read.
#[wasm_bindgen(js_name = formatNumber)]
pub fn format_number(number: &JsValue, language: &JsValue, context: &Context) -> Answer {
    Ok(presenter(language, context)?.number(argument("number", number)?).into())
}

/// A date as the language writes it.
///
/// # Errors
/// Where an argument does not read.
#[wasm_bindgen(js_name = formatDate)]
pub fn format_date(date: &JsValue, language: &JsValue, context: &Context) -> Answer {
    Ok(presenter(language, context)?.date(argument("date", date)?).into())
}

/// A period as the language writes it.
///
/// # Errors
/// Where an argument does not read.
#[wasm_bindgen(js_name = formatPeriod)]
pub fn format_period(period: &JsValue, language: &JsValue, context: &Context) -> Answer {
    Ok(presenter(language, context)?.period(argument("period", period)?).into())
}

/// Bounds with what they count, in the right form of the noun.
///
/// # Errors
/// Where an argument does not read.
#[wasm_bindgen(js_name = formatCount)]
pub fn format_count(value: &JsValue, unit: &JsValue, language: &JsValue, context: &Context) -> Answer {
    let (value, unit): (Bounds, Unit) = (argument("value", value)?, argument("unit", unit)?);
    Ok(presenter(language, context)?.count(&value, &unit).into())
}

/// A word of a vocabulary, as documents write it, in the language.
///
/// # Errors
/// Where an argument does not read.
#[wasm_bindgen]
pub fn label(vocabulary: &JsValue, word: &JsValue, language: &JsValue, context: &Context) -> Answer {
    let (vocabulary, word): (String, String) = (argument("vocabulary", vocabulary)?, argument("word", word)?);
    Ok(presenter(language, context)?.label(&vocabulary, &word).into())
}

/// An error of this library in words: what is wrong and where, a suggestion, and the choices.
///
/// # Errors
/// Where the error has no `code`, `path` and `details`.
#[wasm_bindgen(js_name = explainError)]
pub fn explain_error(error: &JsValue, language: &JsValue, context: &Context) -> Answer {
    // An error is no plain object, so its three fields are read by name.
    let field = |name: &str| convert::field(error, name).map_err(Failure::Thrown);
    let code: String = argument("code", &field("code")?)?;
    let path: Vec<Value> = argument("path", &field("path")?)?;
    let details: Map<String, Value> = argument("details", &field("details")?)?;
    Ok(presenter(language, context)?.error_parts_text(&code, &path, &details).into())
}
