//! Adding, rolling up, reach and the crosswalk of observations.

use crate::assess::Context;
use crate::convert::{Answer, argument, give, optional};
use crate::error::Failure;
use serde_json::Value;
use volunteer_core::Period;
use volunteer_core::json::Fields;
use volunteer_core::observation::{self, Addition, Observation, ReachOptions, StockRule};
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

/// The sum of two observations, or a refusal with what can be said instead.
///
/// # Errors
/// As [`observation::add`].
#[wasm_bindgen]
pub fn add(a: &JsValue, b: &JsValue, context: &Context) -> Answer {
    let (a, b): (Observation, Observation) = (argument("a", a)?, argument("b", b)?);
    let with = Addition { gazetteer: &context.0.gazetteer, definitions: &context.0.definitions };
    give(&observation::add(&a, &b, with)?)
}

/// The number of different people behind several counts.
///
/// # Errors
/// As [`observation::reach`].
#[wasm_bindgen]
pub fn reach(parts: &JsValue, options: &JsValue) -> Answer {
    let parts: Vec<Observation> = argument("parts", parts)?;
    let options: Option<ReachOptions> = optional("options", options)?;
    give(&observation::reach(&borrow(&parts), &options.unwrap_or_default())?)
}

/// One observation for a whole period from observations of its parts.
///
/// # Errors
/// As [`observation::roll_up_periods`].
#[wasm_bindgen(js_name = rollUpPeriods)]
pub fn roll_up_periods(parts: &JsValue, whole: &JsValue, options: &JsValue) -> Answer {
    let parts: Vec<Observation> = argument("parts", parts)?;
    let whole: Period = argument("whole", whole)?;
    let rule = stock_rule(&argument("options", options)?)?;
    give(&observation::roll_up_periods(&borrow(&parts), whole, rule)?)
}

fn stock_rule(options: &Value) -> Result<StockRule, Failure> {
    let none = Value::Object(serde_json::Map::new());
    let fields = Fields::open(if options.is_null() { &none } else { options }, &["stock_rule"]);
    Ok(fields.and_then(|fields| fields.read("stock_rule")).map_err(|error| error.at_key("options"))?)
}

/// One observation for a place from observations of the places that make it up.
///
/// # Errors
/// As [`observation::roll_up_places`].
#[wasm_bindgen(js_name = rollUpPlaces)]
pub fn roll_up_places(parts: &JsValue, whole: &JsValue, context: &Context) -> Answer {
    let parts: Vec<Observation> = argument("parts", parts)?;
    let whole: String = argument("whole", whole)?;
    give(&observation::roll_up_places(&borrow(&parts), &whole, &context.0.gazetteer)?)
}

/// The observation for a place on another map.
///
/// # Errors
/// As [`observation::crosswalk`].
#[wasm_bindgen]
pub fn crosswalk(parts: &JsValue, place: &JsValue, map: &JsValue, context: &Context) -> Answer {
    let parts: Vec<Observation> = argument("parts", parts)?;
    let (place, map): (String, String) = (argument("place", place)?, argument("map", map)?);
    give(&observation::crosswalk(&borrow(&parts), (&place, &map), &context.0.gazetteer)?)
}

/// A whole series carried to a place on another map; what cannot be carried is listed beside the rest.
///
/// # Errors
/// Where an argument does not read.
#[wasm_bindgen(js_name = crosswalkSeries)]
pub fn crosswalk_series(parts: &JsValue, place: &JsValue, map: &JsValue, context: &Context) -> Answer {
    let parts: Vec<Observation> = argument("parts", parts)?;
    let (place, map): (String, String) = (argument("place", place)?, argument("map", map)?);
    give(&observation::crosswalk_series(&borrow(&parts), (&place, &map), &context.0.gazetteer))
}

fn borrow(parts: &[Observation]) -> Vec<&Observation> {
    parts.iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn the_rule_for_stocks_is_an_option_with_a_known_word() {
        let rule = |options: Value| match stock_rule(&options) {
            Ok(rule) => rule.as_str().to_owned(),
            Err(Failure::Core(error)) => error.to_value().to_string(),
            Err(Failure::Thrown(_)) => panic!("nothing of JavaScript is involved"),
        };
        assert_eq!(rule(Value::Null), "last");
        assert_eq!(rule(json!({"stockRule": "mean"})), "mean");
        assert!(rule(json!({"stockRul": "mean"})).contains(r#""suggestion":"stockRule""#));
        assert!(rule(json!({"stockRule": "median"})).contains(r#""path":["options","stockRule"]"#));
    }
}
