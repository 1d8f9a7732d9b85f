//! Adding, rolling up, reach and the crosswalk of observations.

use crate::arguments::Arguments;
use crate::call::{Operation::Free, Operation::Grounded, Operations};
use serde_json::Value;
use volunteer_core::Period;
use volunteer_core::assess::Context;
use volunteer_core::error::Result;
use volunteer_core::json::Json;
use volunteer_core::observation::{self, Addition, Observation, ReachOptions, StockRule};

pub(crate) const OPERATIONS: Operations = &[
    ("add", Grounded(add)),
    ("reach", Free(reach)),
    ("rollUpPeriods", Free(roll_up_periods)),
    ("rollUpPlaces", Grounded(roll_up_places)),
    ("crosswalk", Grounded(crosswalk)),
    ("crosswalkSeries", Grounded(crosswalk_series)),
];

fn add(arguments: &Arguments, context: &Context) -> Result<Value> {
    let (a, b): (Observation, Observation) = (arguments.get("a")?, arguments.get("b")?);
    let with = Addition { gazetteer: &context.gazetteer, definitions: &context.definitions };
    Ok(observation::add(&a, &b, with)?.to_json())
}

fn reach(arguments: &Arguments) -> Result<Value> {
    let parts = parts(arguments)?;
    let options: Option<ReachOptions> = arguments.get("options")?;
    Ok(observation::reach(&borrow(&parts), &options.unwrap_or_default())?.to_json())
}

fn roll_up_periods(arguments: &Arguments) -> Result<Value> {
    let parts = parts(arguments)?;
    let whole: Period = arguments.get("whole")?;
    Ok(observation::roll_up_periods(&borrow(&parts), whole, stock_rule(arguments)?)?.to_json())
}

fn stock_rule(arguments: &Arguments) -> Result<StockRule> {
    if arguments.without_options() {
        return Ok(StockRule::Last);
    }
    arguments.options(&["stock_rule"], |fields| fields.read("stock_rule"))
}

fn roll_up_places(arguments: &Arguments, context: &Context) -> Result<Value> {
    let parts = parts(arguments)?;
    let whole: String = arguments.get("whole")?;
    Ok(observation::roll_up_places(&borrow(&parts), &whole, &context.gazetteer)?.to_json())
}

fn crosswalk(arguments: &Arguments, context: &Context) -> Result<Value> {
    let parts = parts(arguments)?;
    let (place, map) = (arguments.get::<String>("place")?, arguments.get::<String>("map")?);
    Ok(observation::crosswalk(&borrow(&parts), (&place, &map), &context.gazetteer)?.to_json())
}

fn crosswalk_series(arguments: &Arguments, context: &Context) -> Result<Value> {
    let parts = parts(arguments)?;
    let (place, map) = (arguments.get::<String>("place")?, arguments.get::<String>("map")?);
    Ok(observation::crosswalk_series(&borrow(&parts), (&place, &map), &context.gazetteer).to_json())
}

fn parts(arguments: &Arguments) -> Result<Vec<Observation>> {
    arguments.get("parts")
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
        let rule = |options: Value| {
            let arguments = Arguments::read(&json!({ "options": options }).to_string()).unwrap();
            stock_rule(&arguments).map_or_else(|error| error.to_value().to_string(), |rule| rule.as_str().to_owned())
        };
        assert_eq!(rule(Value::Null), "last");
        assert_eq!(rule(json!({})), "last");
        assert_eq!(rule(json!({"stockRule": "mean"})), "mean");
        assert!(rule(json!({"stockRul": "mean"})).contains(r#""suggestion":"stockRule""#));
        assert!(rule(json!({"stockRule": "median"})).contains(r#""path":["options","stockRule"]"#));
    }
}
