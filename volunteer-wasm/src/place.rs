//! Places, maps and history.

use crate::arguments::Arguments;
use crate::call::{Operation::Grounded, Operations};
use serde_json::Value;
use volunteer_core::assess::Context;
use volunteer_core::error::Result;
use volunteer_core::json::Json;

pub(crate) const OPERATIONS: Operations = &[
    ("gazetteer.id", Grounded(|_, context| Ok(context.gazetteer.id().into()))),
    ("gazetteer.find", Grounded(|arguments, context| Ok(context.gazetteer.find(&text(arguments, "text")?)?.to_json()))),
    ("gazetteer.findOn", Grounded(find_on)),
    ("gazetteer.findKind", Grounded(find_kind)),
    ("gazetteer.get", Grounded(|arguments, context| Ok(context.gazetteer.get(&code(arguments)?)?.to_json()))),
    ("gazetteer.check", Grounded(check)),
    ("gazetteer.places", Grounded(|_, context| Ok(list(context.gazetteer.all())))),
    ("gazetteer.maps", Grounded(|_, context| Ok(list(context.gazetteer.maps())))),
    ("gazetteer.mapsOf", Grounded(|arguments, context| Ok(list(context.gazetteer.maps_of(&code(arguments)?))))),
    ("gazetteer.children", Grounded(|arguments, context| Ok(list(context.gazetteer.children(&code(arguments)?))))),
    ("gazetteer.ancestors", Grounded(|arguments, context| Ok(list(context.gazetteer.ancestors(&code(arguments)?))))),
    ("gazetteer.history", Grounded(|arguments, context| Ok(list(context.gazetteer.history(&code(arguments)?))))),
    ("gazetteer.citation", Grounded(citation)),
    ("gazetteer.crosswalk", Grounded(crosswalk)),
];

fn text(arguments: &Arguments, name: &'static str) -> Result<String> {
    arguments.get(name)
}

fn code(arguments: &Arguments) -> Result<String> {
    text(arguments, "code")
}

fn find_on(arguments: &Arguments, context: &Context) -> Result<Value> {
    let (name, map) = (text(arguments, "text")?, text(arguments, "map")?);
    Ok(context.gazetteer.find_on(&name, &map)?.to_json())
}

fn find_kind(arguments: &Arguments, context: &Context) -> Result<Value> {
    let name = text(arguments, "text")?;
    Ok(context.gazetteer.find_kind(&name, arguments.get("kind")?)?.to_json())
}

fn check(arguments: &Arguments, context: &Context) -> Result<Value> {
    let (place, map) = (text(arguments, "place")?, text(arguments, "map")?);
    Ok(context.gazetteer.check(&place, &map)?.to_json())
}

fn citation(arguments: &Arguments, context: &Context) -> Result<Value> {
    Ok(context.gazetteer.citation(&text(arguments, "source")?).into())
}

fn crosswalk(arguments: &Arguments, context: &Context) -> Result<Value> {
    let places: Vec<String> = arguments.get("places")?;
    let (from, to) = (text(arguments, "from")?, text(arguments, "to")?);
    let places: Vec<&str> = places.iter().map(String::as_str).collect();
    Ok(context.gazetteer.crosswalk_sum(&places, &from, &to)?.to_json())
}

fn list<'a, T: Json + 'a>(items: impl IntoIterator<Item = &'a T>) -> Value {
    Value::Array(items.into_iter().map(Json::to_json).collect())
}
