//! Registers: records as columns, read under a layout, checked, decided about, and counted.

mod builder;
mod held;

pub use builder::Builder;
pub use held::Held;

use crate::arguments::Arguments;
use crate::call::{Operation::Free, Operations, answered};
use crate::json::{Kinds, reread};
use serde_json::Value;
use volunteer_core::assess::Context;
use volunteer_core::error::Result;
use volunteer_core::indicator::Catalogue;
use volunteer_core::json::Json;
use volunteer_core::record::{DefinitionSet, DefinitionsDocument, PersonSex, Records, age_on};
use volunteer_core::register::check::{CheckPolicy, Checks};
use volunteer_core::register::decision::RowDecisions;
use volunteer_core::register::finding::Findings;
use volunteer_core::register::layout::{Layout, guess};
use wasm_bindgen::prelude::wasm_bindgen;

pub(crate) const OPERATIONS: Operations = &[
    ("catalogue", Free(|_| Ok(Catalogue::proposal()?.to_json()))),
    ("definitions", Free(|_| Ok(DefinitionSet::kazakhstan()?.all().iter().map(Json::to_json).collect()))),
    ("definitionHolds", Free(holds)),
    ("ageBand", Free(band)),
    (
        "ageOn",
        Free(|arguments| Ok(age_on(arguments.get("born")?, arguments.get("on")?).map_or(Value::Null, Value::from))),
    ),
];

/// The kinds of documents of this entry.
pub(crate) const KINDS: Kinds = &[
    ("decisions", reread::<RowDecisions>),
    ("definitions", reread::<DefinitionsDocument>),
    ("findings", reread::<Findings>),
    ("indicators", reread::<Catalogue>),
    ("layout", reread::<Layout>),
    ("records", reread::<Records>),
];

/// Offers a layout for a table.
#[wasm_bindgen]
#[must_use]
pub fn offer(bytes: &[u8]) -> String {
    answered(Ok(guess(bytes).to_json()))
}

/// The caller's catalogue, or the proposal that comes with the library.
fn catalogue(arguments: &Arguments) -> Result<Catalogue> {
    arguments.get::<Option<Catalogue>>("catalogue")?.map_or_else(Catalogue::proposal, Ok)
}

/// Places and populations of the ground; definitions and policy are options, those of the library where they are left out.
fn checks(arguments: &Arguments, context: &Context) -> Result<Checks> {
    let (mut policy, mut documents) = (None, None);
    if !arguments.without_options() {
        (policy, documents) = arguments.options(&["policy", "definitions"], |fields| {
            Ok((
                fields.read::<Option<CheckPolicy>>("policy")?,
                fields.read::<Option<Vec<DefinitionsDocument>>>("definitions")?,
            ))
        })?;
    }
    let definitions = match documents {
        Some(documents) => documents.into_iter().try_fold(DefinitionSet::default(), DefinitionSet::with)?,
        None => DefinitionSet::kazakhstan()?,
    };
    Ok(Checks {
        gazetteer: context.gazetteer.clone(),
        populations: context.populations.clone(),
        definitions,
        policy: policy.unwrap_or_else(CheckPolicy::checks_1),
    })
}

/// By version, or by the version in force on a day; `null` where the definition leaves it open.
fn holds(arguments: &Arguments) -> Result<Value> {
    let set = DefinitionSet::kazakhstan()?;
    let id: String = arguments.get("id")?;
    let defined = match arguments.get::<Option<volunteer_core::calendar::Date>>("on")? {
        Some(day) => set.in_force(&id, day),
        None => Some(set.get(&id, &arguments.get::<String>("version")?)?),
    };
    let (age, sex): (u32, Option<PersonSex>) = (arguments.get("age")?, arguments.get("sex")?);
    Ok(defined.and_then(|defined| defined.holds(age, sex)).map_or(Value::Null, Value::from))
}

fn band(arguments: &Arguments) -> Result<Value> {
    let set = DefinitionSet::kazakhstan()?;
    let band = set.get("age-bands", "1")?.band(arguments.get("age")?).map(|band| band.id.as_str());
    Ok(band.map_or(Value::Null, Value::from))
}
