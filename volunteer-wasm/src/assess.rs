//! Verdicts, and what they depend on besides roadmap and observations.

use crate::convert::{Answer, argument, give};
use crate::error::Failure;
use crate::place::Gazetteer;
use serde_json::Value;
use volunteer_core::assess;
use volunteer_core::calendar::Date;
use volunteer_core::definition::Definition;
use volunteer_core::error::Result;
use volunteer_core::json::Fields;
use volunteer_core::observation::{IndicatorSeries, Observation, Population, PopulationDate};
use volunteer_core::roadmap::{PacePolicy, Roadmap};
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

/// Places, definitions, populations and policies.
#[wasm_bindgen]
pub struct Context(pub(crate) assess::Context);

#[wasm_bindgen]
impl Context {
    /// Kazakhstan, as it comes with the library.
    ///
    /// # Errors
    /// As [`assess::Context::kazakhstan`].
    pub fn kazakhstan() -> Result<Self, Failure> {
        Ok(Self(assess::Context::kazakhstan()?))
    }

    /// A context of the caller's own places, with definitions, populations and pace as options.
    ///
    /// # Errors
    /// Where an option does not read.
    #[wasm_bindgen(constructor)]
    pub fn new(gazetteer: &Gazetteer, options: &JsValue) -> Result<Self, Failure> {
        let options: Value = argument("options", options)?;
        let context = assess::Context::new(gazetteer.0.clone());
        Ok(Self(with_options(context, &options).map_err(|error| error.at_key("options"))?))
    }

    /// Its gazetteer, as a handle of its own.
    #[must_use]
    pub fn gazetteer(&self) -> Gazetteer {
        Gazetteer(self.0.gazetteer.clone())
    }

    /// Its definitions.
    ///
    /// # Errors
    /// None.
    pub fn definitions(&self) -> Answer {
        give(&self.0.definitions)
    }

    /// Its populations.
    ///
    /// # Errors
    /// None.
    pub fn populations(&self) -> Answer {
        give(&self.0.populations.observations().to_vec())
    }

    /// How pace is judged where a target does not say.
    ///
    /// # Errors
    /// None.
    pub fn pace(&self) -> Answer {
        give(&self.0.pace)
    }

    /// The latest population of a place on a map that is not after a day.
    ///
    /// # Errors
    /// As [`Population::find`].
    pub fn population(&self, place: &JsValue, map: &JsValue, on: &JsValue, vintage: &JsValue) -> Answer {
        let (place, map): (String, String) = (argument("place", place)?, argument("map", map)?);
        let date = PopulationDate { on: argument("on", on)?, vintage: argument("vintage", vintage)? };
        give(self.0.populations.find((&place, &map), &date)?)
    }
}

fn with_options(mut context: assess::Context, options: &Value) -> Result<assess::Context> {
    if options.is_null() {
        return Ok(context);
    }
    let fields = Fields::open(options, &["definitions", "populations", "pace"])?;
    let definitions: Vec<Definition> = fields.read("definitions")?;
    let populations: Vec<Observation> = fields.read("populations")?;
    context.definitions = definitions;
    context.populations = Population::new(populations).map_err(|error| error.at_key("populations"))?;
    if let Some(pace) = fields.read::<Option<PacePolicy>>("pace")? {
        context.pace = pace;
    }
    Ok(context)
}

/// Judges every target and measure of a roadmap as of a date.
///
/// # Errors
/// As [`assess::assess`], and where an argument does not read.
#[wasm_bindgen]
pub fn assess(roadmap: &JsValue, observations: &JsValue, context: &Context, as_of: &JsValue) -> Answer {
    let roadmap: Roadmap = argument("roadmap", roadmap)?;
    let observations: Vec<Observation> = argument("observations", observations)?;
    let as_of: Date = argument("asOf", as_of)?;
    give(&assess::assess(&roadmap, &IndicatorSeries::group(observations), &context.0, as_of)?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn options_replace_what_the_core_would_take() {
        let context = assess::Context::kazakhstan().unwrap();
        let read = |options: Value| with_options(context.clone(), &options);
        assert_eq!(read(Value::Null).unwrap().pace.id, "pace@1");
        let pace = json!({"id": "own@1", "status": "draft", "onTrackFrom": 0.9, "behindFrom": 0.5});
        assert_eq!(read(json!({"pace": pace})).unwrap().pace.id, "own@1");
        assert_eq!(read(json!({"pase": pace})).unwrap_err().details()["suggestion"], "pace");
        let people = json!({"indicator": "population", "place": "X", "map": "m", "period": "2023-01-01", "unit": "club",
            "nature": "stock", "value": 1});
        assert_eq!(read(json!({"populations": [people]})).unwrap_err().code(), "reach-not-people");
    }
}
