//! Exact quotients as decimals, and what a unit is.

use crate::arguments::Arguments;
use crate::call::{Operation::Free, Operations};
use serde_json::{Value, json};
use volunteer_core::error::{DocumentError, Result};
use volunteer_core::json::Json;
use volunteer_core::number::Rounding;
use volunteer_core::{Ratio, Unit};

pub(crate) const OPERATIONS: Operations =
    &[("decimal", Free(decimal)), ("unitInfo", Free(|arguments| Ok(info(&arguments.document()?))))];

fn decimal(arguments: &Arguments) -> Result<Value> {
    let (ratio, places): (Ratio, u32) = (arguments.get("ratio")?, arguments.get("places")?);
    let rounding = rounding(arguments.get("rounding")?).map_err(|error| error.at_key("rounding"))?;
    Ok(ratio.decimal(places, rounding)?.to_json())
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
fn info(unit: &Unit) -> Value {
    json!({"unit": unit.to_string(), "counted": unit.is_counted(), "mixed": unit.is_mixed(),
        "people": unit.counts_people()})
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
