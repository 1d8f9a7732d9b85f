//! Places, definitions, populations and policies: everything that a judgement depends on besides its documents.

use crate::cross::{Failure, Options, Result, answer, from_value, list, mismatch, read, read_day};
use crate::gazetteer::Gazetteer;
use serde_json::Value;
use std::sync::{Arc, OnceLock};
use volunteer_core as core;
use volunteer_core::error::Error;
use volunteer_core::observation::{Observation, Population, PopulationDate};
use volunteer_core::record::DefinitionSet;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// Places, definitions, populations and policies: everything that a judgement depends on besides its documents. Functions
/// take one as `options.context`, and Kazakhstan's where it is left out.
///
/// A handle: it holds memory of the module until `free()`, or until the garbage collector finds it.
#[wasm_bindgen]
pub struct Context(pub(crate) Arc<core::Context>);

#[wasm_bindgen]
impl Context {
    /// A context of the caller's own places.
    ///
    /// @throws {VolunteerError} what is wrong with an option, with its place
    #[wasm_bindgen(constructor)]
    pub fn new(
        gazetteer: &Gazetteer,
        #[wasm_bindgen(unchecked_optional_param_type = "ContextOptions | null")] options: &JsValue,
    ) -> Result<Context> {
        replaced(core::Context::new(gazetteer.0.clone()), options)
    }

    /// Kazakhstan: its places, populations, definitions and rules, and the illustrative policies `checks@1`, `pace@1` and
    /// `figure-width@1`; with what the options have in their place.
    ///
    /// @throws {VolunteerError} what is wrong with an option, with its place
    pub fn kazakhstan(
        #[wasm_bindgen(unchecked_optional_param_type = "ContextOptions | null")] options: &JsValue,
    ) -> Result<Context> {
        replaced(kazakhstan().as_ref().clone(), options)
    }

    /// Another handle on the same context.
    #[wasm_bindgen(js_name = "clone")]
    pub fn share(&self) -> Context {
        Self(Arc::clone(&self.0))
    }

    /// Its gazetteer, as a handle of its own.
    pub fn gazetteer(&self) -> Gazetteer {
        Gazetteer(self.0.gazetteer.clone())
    }

    /// Its definitions.
    #[wasm_bindgen(unchecked_return_type = "Definition[]")]
    pub fn definitions(&self) -> Result<JsValue> {
        list(self.0.definitions.versions())
    }

    /// Its populations, oldest first.
    #[wasm_bindgen(unchecked_return_type = "Observation[]")]
    pub fn populations(&self) -> Result<JsValue> {
        list(self.0.populations.observations())
    }

    /// How pace is judged where a target does not say.
    #[wasm_bindgen(unchecked_return_type = "PacePolicy")]
    pub fn pace(&self) -> Result<JsValue> {
        answer(&self.0.pace)
    }

    /// The latest population of a place on a map that is not after a day.
    ///
    /// @throws {VolunteerError} `population-unknown`
    #[wasm_bindgen(unchecked_return_type = "Observation")]
    pub fn population(
        &self,
        #[wasm_bindgen(unchecked_param_type = "string")] place: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "string")] map: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "IsoDate")] on: &JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "string | null")] vintage: &JsValue,
    ) -> Result<JsValue> {
        let (place, map): (String, String) = (read("place", place)?, read("map", map)?);
        let date = PopulationDate { on: read_day("on", on)?, vintage: read("vintage", vintage)? };
        answer(self.0.populations.find((&place, &map), &date)?)
    }
}

/// The context with what the options put in place of its own.
fn replaced(mut context: core::Context, options: &JsValue) -> Result<Context> {
    let options = Options::read(options, &["definitions", "populations", "checks", "pace", "widths"])?;
    if let Some(definitions) = options.get::<Option<Vec<Value>>>("definitions")? {
        let mut set = DefinitionSet::default();
        for (index, definition) in definitions.iter().enumerate() {
            // A document of definitions, or the version of one.
            let added = match definition.get("format") {
                Some(_) => from_value(definition).and_then(|document| set.clone().with(document)),
                None => from_value(definition).and_then(|version| set.clone().with_versions([version])),
            };
            let at = |error: Error| Failure::from(error.at_index(index).at_key("definitions").at_key("options"));
            set = added.map_err(at)?;
        }
        context.definitions = set;
    }
    if let Some(populations) = options.get::<Option<Vec<Observation>>>("populations")? {
        context.populations = Population::new(populations)
            .map_err(|error| Failure::from(error.at_key("populations").at_key("options")))?;
    }
    context.checks = options.get::<Option<_>>("checks")?.unwrap_or(context.checks);
    context.pace = options.get::<Option<_>>("pace")?.unwrap_or(context.pace);
    context.widths = options.get::<Option<_>>("widths")?.unwrap_or(context.widths);
    Ok(Context(Arc::new(context)))
}

#[wasm_bindgen]
extern "C" {
    /// What should be a `Context`. Only JavaScript can tell, and lend a handle of a handle.
    type Lender;
    #[wasm_bindgen(method, catch, js_name = "clone")]
    fn lend(this: &Lender) -> std::result::Result<Context, JsValue>;
}

/// The context of the options of a call, Kazakhstan's where there is none.
pub fn of(options: &Options) -> Result<Arc<core::Context>> {
    let Some(context) = options.context() else { return Ok(kazakhstan()) };
    match wasm_bindgen::JsCast::unchecked_ref::<Lender>(context).lend() {
        Ok(context) => Ok(context.0),
        Err(_) => Err(mismatch("a Context that is not freed", context).at("context").at("options")),
    }
}

/// As [`of`], of a call that has no other options.
pub fn alone(options: &JsValue) -> Result<Arc<core::Context>> {
    of(&Options::read(options, &[])?)
}

fn kazakhstan() -> Arc<core::Context> {
    static MADE: OnceLock<Arc<core::Context>> = OnceLock::new();
    Arc::clone(MADE.get_or_init(|| Arc::new(core::Context::kazakhstan())))
}
