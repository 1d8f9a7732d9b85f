//! Places, definitions, populations and policies: what a judgement depends on besides its documents.

use crate::arguments::Arguments;
use crate::call::{Operation::Grounded, Operations, call_on, thrown};
use serde_json::{Map, Value};
use volunteer_core::Gazetteer;
use volunteer_core::assess::Context;
use volunteer_core::definition::Definition;
use volunteer_core::error::Result;
use volunteer_core::json::{Fields, Json};
use volunteer_core::observation::{Observation, Population};
use volunteer_core::place::Place;
use volunteer_core::roadmap::PacePolicy;
use wasm_bindgen::prelude::wasm_bindgen;

/// What carries a ground over to another module, and tells users what it holds.
pub(crate) const OPERATIONS: Operations = &[
    ("gazetteer.toObject", Grounded(|_, context| Ok(context.gazetteer.to_json()))),
    ("context.options", Grounded(|_, context| Ok(options(context)))),
];

fn options(context: &Context) -> Value {
    let populations = context.populations.observations().iter().map(Json::to_json).collect();
    let mut options = Map::new();
    options.insert("definitions".into(), context.definitions.to_json());
    options.insert("populations".into(), populations);
    options.insert("pace".into(), context.pace.to_json());
    options.into()
}

/// A handle. `Gazetteer` and `Context` of the package are one or, where several modules are loaded, several of these.
#[wasm_bindgen]
pub struct Ground(pub(crate) Context);

#[wasm_bindgen]
impl Ground {
    /// Calls an operation: its answer as JSON text, or `!` and the error.
    #[must_use]
    pub fn call(&self, operation: &str, arguments: &str) -> String {
        call_on(&self.0, operation, arguments)
    }

    /// The document of a gazetteer.
    ///
    /// # Errors
    /// What is wrong with the document, as text.
    pub fn read(arguments: &str) -> Result<Self, String> {
        made(Arguments::read(arguments).and_then(|arguments| Ok(Context::new(arguments.document()?))))
    }

    /// The same places alone.
    ///
    /// # Errors
    /// None.
    pub fn places(&self) -> Result<Self, String> {
        made(Ok(Context::new(self.0.gazetteer.clone())))
    }

    /// The same places, with the caller's own.
    ///
    /// # Errors
    /// As [`volunteer_core::Gazetteer::with_overlay`], as text.
    pub fn overlay(&self, arguments: &str) -> Result<Self, String> {
        let overlay = |arguments: Arguments| {
            let places: Vec<Place> = arguments.document()?;
            Ok(Context::new(self.0.gazetteer.with_overlay(&places)?))
        };
        made(Arguments::read(arguments).and_then(overlay))
    }

    /// The same places, with definitions, populations and pace as options.
    ///
    /// # Errors
    /// Where an option does not read, as text.
    pub fn context(&self, arguments: &str) -> Result<Self, String> {
        made(Arguments::read(arguments).and_then(|arguments| with_options(&self.0.gazetteer, &arguments)))
    }
}

/// Kazakhstan as documents, for the host program: the package has them once, beside its modules.
#[cfg(not(target_family = "wasm"))]
#[must_use]
pub fn kazakhstan() -> Value {
    let documents = |context: Context| [context.gazetteer.to_json(), options(&context)].into_iter().collect();
    Context::kazakhstan().map_or(Value::Null, documents)
}

fn made(context: Result<Context>) -> Result<Ground, String> {
    context.map(Ground).map_err(|error| thrown(&error))
}

fn with_options(gazetteer: &Gazetteer, arguments: &Arguments) -> Result<Context> {
    let mut context = Context::new(gazetteer.clone());
    if arguments.without_options() {
        return Ok(context);
    }
    arguments.options(&["definitions", "populations", "pace"], |fields: &Fields<'_>| {
        let definitions: Vec<Definition> = fields.read("definitions")?;
        let populations: Vec<Observation> = fields.read("populations")?;
        context.definitions = definitions;
        context.populations = Population::new(populations).map_err(|error| error.at_key("populations"))?;
        if let Some(pace) = fields.read::<Option<PacePolicy>>("pace")? {
            context.pace = pace;
        }
        Ok(())
    })?;
    Ok(context)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn kazakhstan_crosses_whole() {
        let [places, options] = kazakhstan().as_array().unwrap().clone().try_into().unwrap();
        let ground = Ground::read(&json!({"": places}).to_string()).ok().unwrap();
        let Ground(crossed) = ground.context(&json!({"options": options}).to_string()).ok().unwrap();
        let context = Context::kazakhstan().unwrap();
        assert_eq!(crossed.gazetteer.to_json(), context.gazetteer.to_json());
        assert_eq!(super::options(&crossed), super::options(&context));
        assert!(!crossed.definitions.is_empty() && !crossed.populations.observations().is_empty());
    }

    #[test]
    fn options_replace_what_the_core_would_take() {
        let ground = Ground::read(&json!({"": kazakhstan()[0]}).to_string()).ok().unwrap();
        let pace = json!({"id": "own@1", "status": "draft", "onTrackFrom": 0.9, "behindFrom": 0.5});
        let read = |options: Value| ground.context(&json!({ "options": options }).to_string());
        assert_eq!(read(Value::Null).ok().unwrap().0.pace.id, "pace@1");
        assert_eq!(read(json!({ "pace": pace })).ok().unwrap().0.pace.id, "own@1");
        assert!(read(json!({ "pase": pace })).err().unwrap().contains(r#""suggestion":"pace""#));
        let people = json!({"indicator": "population", "place": "X", "map": "m", "period": "2023-01-01", "unit": "club",
            "nature": "stock", "value": 1});
        assert!(read(json!({"populations": [people]})).err().unwrap().contains("reach-not-people"));
    }
}
