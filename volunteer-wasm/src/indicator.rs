//! Evaluating indicators.

use crate::assess::Context;
use crate::convert::{Answer, argument, give};
use volunteer_core::indicator::{self, Indicator};
use volunteer_core::observation::{IndicatorSeries, Observation};
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

/// The observations of an indicator at a place: reported, or rebuilt from others.
///
/// # Errors
/// As [`indicator::evaluate`].
#[wasm_bindgen]
pub fn evaluate(
    indicator: &JsValue,
    observations: &JsValue,
    context: &Context,
    place: &JsValue,
    map: &JsValue,
) -> Answer {
    let indicator: Indicator = argument("indicator", indicator)?;
    let observations: Vec<Observation> = argument("observations", observations)?;
    let (place, map): (String, String) = (argument("place", place)?, argument("map", map)?);
    let series = IndicatorSeries::group(observations);
    give(&indicator::evaluate(&indicator, &series, &context.0.populations, (&place, &map))?)
}
