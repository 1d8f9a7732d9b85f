//! Exact quotients as decimals, and what a unit is.

use crate::cross::{Result, answer, read, read_document, value_to_js};
use serde_json::json;
use volunteer_core::error::{DocumentError, Error};
use volunteer_core::number::Rounding;
use volunteer_core::{Ratio, Unit};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// A quotient as a decimal.
///
/// @throws {VolunteerError} `number-out-of-range`
#[wasm_bindgen(js_name = "toDecimal", unchecked_return_type = "ExactNumber")]
pub fn to_decimal(
    #[wasm_bindgen(unchecked_param_type = "Input<Ratio>")] ratio: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "number")] places: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "Rounding")] rounding: &JsValue,
) -> Result<JsValue> {
    let (ratio, places): (Ratio, u32) = (read("ratio", ratio)?, read("places", places)?);
    let rounding = rounding_of(read("rounding", rounding)?).map_err(|error| error.at_key("rounding"))?;
    answer(&ratio.decimal(places, rounding)?)
}

fn rounding_of(word: String) -> std::result::Result<Rounding, Error> {
    match word.as_str() {
        "down" => Ok(Rounding::Down),
        "up" => Ok(Rounding::Up),
        "half-even" => Ok(Rounding::HalfEven),
        _ => Err(DocumentError::WordUnknown { word, known: vec!["down", "up", "half-even"], suggestion: None }.into()),
    }
}

/// The canonical form of a unit, and what it counts.
///
/// @throws {VolunteerError} `unit-unknown` with the nearest known unit
#[wasm_bindgen(js_name = "describeUnit", unchecked_return_type = "UnitInfo")]
pub fn describe_unit(#[wasm_bindgen(unchecked_param_type = "Unit")] unit: &JsValue) -> Result<JsValue> {
    let unit: Unit = read_document(unit)?;
    value_to_js(&json!({"unit": unit.to_string(), "counted": unit.is_counted(), "mixed": unit.is_mixed(),
        "people": unit.counts_people()}))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn roundings_have_words() {
        assert!(matches!(rounding_of("up".into()), Ok(Rounding::Up)));
        assert_eq!(rounding_of("nearest".into()).err().unwrap().details()["known"][2], "half-even");
    }
}
