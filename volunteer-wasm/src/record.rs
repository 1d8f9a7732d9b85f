//! Definitions that come with the library, and what they say of ages.

use crate::cross::{Day, Options, Result, list, read, read_day, value_to_js};
use volunteer_core::error::DocumentError;
use volunteer_core::record::{self, DefinitionSet, PersonSex};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// The versioned definitions that come with the library, each with its source.
#[wasm_bindgen(js_name = "getDefinitions", unchecked_return_type = "Defined[]")]
pub fn get_definitions() -> Result<JsValue> {
    list(DefinitionSet::kazakhstan()?.all())
}

/// Whether a definition holds for an age; `null` where it leaves that open.
///
/// @throws {VolunteerError} `definition-unknown`
#[wasm_bindgen(js_name = "checkDefinition", unchecked_return_type = "boolean | null")]
pub fn check_definition(
    #[wasm_bindgen(unchecked_param_type = "string")] id: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "CheckDefinitionOptions")] options: &JsValue,
) -> Result<JsValue> {
    let set = DefinitionSet::kazakhstan()?;
    let id: String = read("id", id)?;
    let options = Options::read(options, &["version", "on", "age", "sex"])?;
    let (on, version): (Option<Day>, Option<String>) = (options.get("on")?, options.get("version")?);
    let defined = match (on, version) {
        (Some(day), _) => set.in_force(&id, day.0),
        (None, Some(version)) => Some(set.get(&id, &version)?),
        (None, None) => return Err(DocumentError::KeyMissing { key: "version".into() }.into()),
    };
    let (age, sex): (u32, Option<PersonSex>) = (options.get("age")?, options.get("sex")?);
    value_to_js(&defined.and_then(|defined| defined.holds(age, sex)).into())
}

/// The id of the age band of an age, by `age-bands@1`.
#[wasm_bindgen(js_name = "findAgeBand", unchecked_return_type = "string | null")]
pub fn find_age_band(#[wasm_bindgen(unchecked_param_type = "number")] age: &JsValue) -> Result<JsValue> {
    let set = DefinitionSet::kazakhstan()?;
    value_to_js(&set.get("age-bands", "1")?.band(read("age", age)?).map(|band| band.id.as_str()).into())
}

/// The completed years of a person on a day; `null` before birth.
#[wasm_bindgen(js_name = "countAge", unchecked_return_type = "number | null")]
pub fn count_age(
    #[wasm_bindgen(unchecked_param_type = "IsoDate")] born: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "IsoDate")] on: &JsValue,
) -> Result<JsValue> {
    value_to_js(&record::age_on(read_day("born", born)?, read_day("on", on)?).into())
}
