//! Verdicts.

use crate::context;
use crate::cross::{Day, Options, Result, answer, read};
use serde_json::Value;
use volunteer_core::assess;
use volunteer_core::observation::{IndicatorSeries, Observation};
use volunteer_core::progress::MethodSet;
use volunteer_core::roadmap::Roadmap;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// Judges every target and measure of a roadmap as of a date. Neither today's date nor the order of the observations changes
/// anything.
///
/// With `methods`, each target has beside its verdict what published methods of judging progress say (`progress`): what they
/// were given and what not, one result for each method, and where they agree. Everything else stays the same.
///
/// @throws {VolunteerError} what is wrong with the roadmap or an observation, with its place
#[wasm_bindgen(unchecked_return_type = "Assessment")]
pub fn assess(
    #[wasm_bindgen(unchecked_param_type = "Input<Roadmap>")] roadmap: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "readonly Input<Observation>[]")] observations: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "AssessOptions")] options: &JsValue,
) -> Result<JsValue> {
    let roadmap: Roadmap = read("roadmap", roadmap)?;
    let observations: Vec<Observation> = read("observations", observations)?;
    let options = Options::read(options, &["asOf", "methods"])?;
    let Day(as_of) = options.get("asOf")?;
    let context = context::of(&options)?;
    let series = IndicatorSeries::group(observations);
    answer(&match methods(&options)? {
        Some(methods) => assess::assess_with(&roadmap, &series, &context, as_of, &methods)?,
        None => assess::assess(&roadmap, &series, &context, as_of)?,
    })
}

/// A set of methods, the names of some, or the word `all`.
fn methods(options: &Options) -> Result<Option<MethodSet>> {
    match options.value("methods") {
        None => Ok(None),
        Some(Value::String(word)) if word == "all" => Ok(Some(MethodSet::all())),
        Some(set) => Ok(Some(MethodSet::read(set).map_err(|error| error.at_key("methods").at_key("options"))?)),
    }
}
