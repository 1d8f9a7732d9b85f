//! Indicators: their catalogue, their values at a place, counted against reported, parts of a whole.

use crate::context;
use crate::cross::{Options, Result, answer, list, read};
use volunteer_core::Bounds;
use volunteer_core::context::CheckPolicy;
use volunteer_core::indicator::{self, Catalogue, Indicator};
use volunteer_core::observation::{IndicatorSeries, Observation};
use volunteer_core::register::check;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// The catalogue of indicators that comes with the library: a proposal, adopted by nobody.
#[wasm_bindgen(js_name = "getCatalogue", unchecked_return_type = "Catalogue")]
pub fn get_catalogue() -> Result<JsValue> {
    answer(&Catalogue::proposal()?)
}

/// The observations of an indicator at a place: reported, or ratios rebuilt from others and from populations.
#[wasm_bindgen(unchecked_return_type = "Observation[]")]
pub fn evaluate(
    #[wasm_bindgen(unchecked_param_type = "Input<Indicator>")] indicator: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "readonly Input<Observation>[]")] observations: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "EvaluateOptions")] options: &JsValue,
) -> Result<JsValue> {
    let indicator: Indicator = read("indicator", indicator)?;
    let observations: Vec<Observation> = read("observations", observations)?;
    let options = Options::read(options, &["place", "map"])?;
    let (place, map): (String, String) = (options.get("place")?, options.get("map")?);
    let series = IndicatorSeries::group(observations);
    list(&indicator::evaluate(&indicator, &series, &*context::of(&options)?, (&place, &map))?)
}

/// A register's count beside a number that was reported: agree, contradict or undetermined, the difference and the reasons.
#[wasm_bindgen(unchecked_return_type = "Comparison")]
pub fn compare(
    #[wasm_bindgen(unchecked_param_type = "Input<Observation>")] counted: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "Input<Observation>")] reported: &JsValue,
) -> Result<JsValue> {
    let (counted, reported): (Observation, Observation) = (read("counted", counted)?, read("reported", reported)?);
    answer(&indicator::compare(&counted, &reported)?)
}

/// Whether parts are surely larger than their whole; of `exclusive` parts the sum.
#[wasm_bindgen(js_name = "checkParts")]
pub fn check_parts(
    #[wasm_bindgen(unchecked_param_type = "Input<Bounds>")] whole: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "readonly Input<Bounds>[]")] parts: &JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "CheckPartsOptions | null")] options: &JsValue,
) -> Result<bool> {
    let (whole, parts): (Bounds, Vec<Bounds>) = (read("whole", whole)?, read("parts", parts)?);
    let exclusive = Options::read(options, &["exclusive"])?.get::<Option<bool>>("exclusive")?;
    Ok(check::check_parts(&whole, &parts, exclusive.unwrap_or(false))?)
}

/// Whether shares in per cent surely do not reach 100.
#[wasm_bindgen(js_name = "checkShares")]
pub fn check_shares(
    #[wasm_bindgen(unchecked_param_type = "readonly Input<Bounds>[]")] shares: &JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "CheckSharesOptions | null")] options: &JsValue,
) -> Result<bool> {
    let shares: Vec<Bounds> = read("shares", shares)?;
    let policy = Options::read(options, &["policy"])?.get::<Option<CheckPolicy>>("policy")?;
    Ok(check::check_shares(&shares, &policy.unwrap_or_else(CheckPolicy::checks_1))?)
}
