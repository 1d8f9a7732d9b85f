//! Composite scores, and traffic lights.

use crate::cross::{Result, answer, check_keys, field, from_value, optional, plain, read_doubles};
use serde::de::DeserializeOwned;
use serde_json::Value;
use volunteer_core::score::{self, LightScale, NormaliseRequest, ScoreRequest};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// Values of units on one scale.
///
/// @throws {VolunteerError} `score-needs` and what else is wrong with the request
#[wasm_bindgen(unchecked_return_type = "Normalised")]
pub fn normalise(
    #[wasm_bindgen(unchecked_param_type = "Input<NormaliseRequest>")] request: &JsValue,
) -> Result<JsValue> {
    answer(&score::normalise(&read_doubles::<NormaliseRequest>("request", request)?))
}

/// Scores of a tree of means.
///
/// @throws {VolunteerError} `score-weight` and what else is wrong with the tree
#[wasm_bindgen(unchecked_return_type = "Score")]
pub fn score(#[wasm_bindgen(unchecked_param_type = "Input<ScoreRequest>")] request: &JsValue) -> Result<JsValue> {
    answer(&score::score(&read_doubles::<ScoreRequest>("request", request)?))
}

/// The light of a value on a scale.
///
/// @throws {VolunteerError} `score-thresholds` where they are out of order
#[wasm_bindgen(js_name = "chooseLight", unchecked_return_type = "Light")]
pub fn choose_light(
    #[wasm_bindgen(unchecked_param_type = "number")] value: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "Input<LightScale>")] scale: &JsValue,
) -> Result<JsValue> {
    answer(&score::light(read_doubles("value", value)?, &read_doubles::<LightScale>("scale", scale)?)?)
}

/// The light of several values by the two worst; `null` where there is none.
///
/// @throws {VolunteerError} as `chooseLight`
#[wasm_bindgen(js_name = "chooseWorstLight", unchecked_return_type = "Light | null")]
pub fn choose_worst_light(
    #[wasm_bindgen(unchecked_param_type = "readonly { readonly value: number; readonly scale: Input<LightScale> }[]")]
    values: &JsValue,
) -> Result<JsValue> {
    let pairs = plain(values, true).and_then(|values| list_of::<f64, LightScale>(&values, ["value", "scale"]));
    let pairs = pairs.map_err(|failure| failure.at("values"))?;
    optional(score::two_worst(&pairs).map_err(|error| error.at_key("values"))?)
}

/// A list of objects with two keys.
pub(crate) fn list_of<A: DeserializeOwned, B: DeserializeOwned>(
    value: &Value,
    keys: [&'static str; 2],
) -> Result<Vec<(A, B)>> {
    let Value::Array(items) = value else {
        // What stands there instead is said as for any other list.
        return Ok(from_value::<Vec<String>>(value).map(|_| Vec::new())?);
    };
    let pair = |(index, item): (usize, &Value)| {
        let read = check_keys(item, &keys).and_then(|()| {
            let object = item.as_object().cloned().unwrap_or_default();
            let [first, second] = keys;
            Ok((field(&object, first)?, field(&object, second)?))
        });
        read.map_err(|error| error.at_index(index))
    };
    Ok(items.iter().enumerate().map(pair).collect::<volunteer_core::Result<_>>()?)
}
