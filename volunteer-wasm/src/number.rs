//! Exact quotients as decimals, and what a unit is.

use crate::convert::{Answer, argument, document, give, plain};
use serde_json::json;
use volunteer_core::error::{DocumentError, Result};
use volunteer_core::number::Rounding;
use volunteer_core::{Ratio, Unit};
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

/// A quotient as a decimal of so many places, rounded as the caller says.
///
/// # Errors
/// As [`Ratio::decimal`]; `word-unknown` for the rounding.
#[wasm_bindgen]
pub fn decimal(ratio: &JsValue, places: &JsValue, rounding: &JsValue) -> Answer {
    let (ratio, places): (Ratio, u32) = (argument("ratio", ratio)?, argument("places", places)?);
    let word: String = argument("rounding", rounding)?;
    let rounding = self::rounding(word).map_err(|error| error.at_key("rounding"))?;
    give(&ratio.decimal(places, rounding)?)
}

fn rounding(word: String) -> Result<Rounding> {
    match word.as_str() {
        "down" => Ok(Rounding::Down),
        "up" => Ok(Rounding::Up),
        "half-even" => Ok(Rounding::HalfEven),
        _ => Err(DocumentError::WordUnknown { word, known: vec!["down", "up", "half-even"], suggestion: None }.into()),
    }
}

/// The canonical text of a unit, and what it counts.
///
/// # Errors
/// As [`Unit::parse`].
#[wasm_bindgen(js_name = unitInfo)]
pub fn unit_info(unit: &JsValue) -> Answer {
    let unit: Unit = document(unit)?;
    plain(&json!({"unit": unit.to_string(), "counted": unit.is_counted(), "mixed": unit.is_mixed(),
        "people": unit.counts_people()}))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn roundings_have_words() {
        assert!(matches!(rounding("up".into()), Ok(Rounding::Up)));
        assert_eq!(rounding("nearest".into()).err().unwrap().details()["known"][2], "half-even");
    }
}
