//! Adding, rolling up, reach and the crosswalk of observations, groups of people, and rules of practice.

use crate::context;
use crate::cross::{Options, Result, answer, read};
use volunteer_core::Period;
use volunteer_core::observation::{
    self, GapRule, Groups, Observation, PracticeRow, PracticeRule, ReachOptions, RollUpRules, StockRule,
};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// The sum of two observations: of two periods that follow each other, or of two places apart.
///
/// @throws {VolunteerError} `not-additive` with the reason (`details.reason`) and what can be said instead
/// (`details.canBeSaid`)
#[wasm_bindgen(unchecked_return_type = "Observation")]
pub fn add(
    #[wasm_bindgen(unchecked_param_type = "Input<Observation>")] a: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "Input<Observation>")] b: &JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "WithContext | null")] options: &JsValue,
) -> Result<JsValue> {
    let (a, b): (Observation, Observation) = (read("a", a)?, read("b", b)?);
    let context = context::alone(options)?;
    answer(&observation::add(&a, &b, &context)?)
}

/// The number of different people behind several counts.
///
/// @throws {VolunteerError} `nothing-given`, `reach-not-people`, `value-missing`, `reach-exceeds-population`
#[wasm_bindgen(unchecked_return_type = "Reach")]
pub fn reach(
    #[wasm_bindgen(unchecked_param_type = "readonly Input<Observation>[]")] parts: &JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "Input<ReachOptions> | null")] options: &JsValue,
) -> Result<JsValue> {
    let parts = parts_of(parts)?;
    let options: Option<ReachOptions> = read("options", options)?;
    answer(&observation::reach(&borrow(&parts), &options.unwrap_or_default())?)
}

/// How many different people are in groups of which some are declared nested, apart or overlapping.
///
/// @throws {VolunteerError} `nothing-given`, `reach-group-duplicate`, `reach-group-unknown`, `reach-too-many-groups`,
/// `reach-ties-contradict`, `reach-exceeds-population`
#[wasm_bindgen(js_name = "reachGroups", unchecked_return_type = "GroupReach")]
pub fn reach_groups(#[wasm_bindgen(unchecked_param_type = "Input<Groups>")] groups: &JsValue) -> Result<JsValue> {
    answer(&read::<Groups>("groups", groups)?.reach()?)
}

/// What a rule of practice gives. It is not a number of people.
///
/// @throws {VolunteerError} `nothing-given`
#[wasm_bindgen(js_name = "applyPractice", unchecked_return_type = "Practice")]
pub fn apply_practice(
    #[wasm_bindgen(unchecked_param_type = "PracticeRule")] rule: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "readonly Input<PracticeRow>[]")] rows: &JsValue,
) -> Result<JsValue> {
    let (rule, rows): (PracticeRule, Vec<PracticeRow>) = (read("rule", rule)?, read("rows", rows)?);
    answer(&observation::practice(rule, &rows)?)
}

/// One observation for a whole period from observations of its parts.
///
/// @throws {VolunteerError} `nothing-given`, `not-additive`, `roll-up-incomplete` with what is missing
#[wasm_bindgen(js_name = "rollUpPeriods", unchecked_return_type = "Observation")]
pub fn roll_up_periods(
    #[wasm_bindgen(unchecked_param_type = "readonly Input<Observation>[]")] parts: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "Period")] whole: &JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "RollUpPeriodsOptions | null")] options: &JsValue,
) -> Result<JsValue> {
    let parts = parts_of(parts)?;
    let whole: Period = read("whole", whole)?;
    let options = Options::read(options, &["stockRule", "gaps"])?;
    let stock = options.get::<Option<StockRule>>("stockRule")?.unwrap_or_default();
    let gaps = options.get::<Option<GapRule>>("gaps")?.unwrap_or_default();
    answer(&observation::roll_up_periods(&borrow(&parts), whole, RollUpRules { stock, gaps })?)
}

/// One observation for a place from observations of the places that make it up.
///
/// @throws {VolunteerError} `nothing-given`, `not-additive`, `roll-up-incomplete` with what is missing, `place-unknown`
#[wasm_bindgen(js_name = "rollUpPlaces", unchecked_return_type = "Observation")]
pub fn roll_up_places(
    #[wasm_bindgen(unchecked_param_type = "readonly Input<Observation>[]")] parts: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "string")] whole: &JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "RollUpPlacesOptions | null")] options: &JsValue,
) -> Result<JsValue> {
    let parts = parts_of(parts)?;
    let whole: String = read("whole", whole)?;
    let options = Options::read(options, &["gaps"])?;
    let gaps = options.get::<Option<GapRule>>("gaps")?.unwrap_or_default();
    answer(&observation::roll_up_places(&borrow(&parts), &whole, gaps, &*context::of(&options)?)?)
}

/// The observation for a place on another map, from observations on their own map.
///
/// @throws {VolunteerError} `nothing-given`, `crosswalk-refused`, `place-unknown`, `crosswalk-unknown`
#[wasm_bindgen(unchecked_return_type = "Observation")]
pub fn crosswalk(
    #[wasm_bindgen(unchecked_param_type = "readonly Input<Observation>[]")] parts: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "string")] place: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "string")] map: &JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "WithContext | null")] options: &JsValue,
) -> Result<JsValue> {
    let parts = parts_of(parts)?;
    let (place, map): (String, String) = (read("place", place)?, read("map", map)?);
    answer(&observation::crosswalk(&borrow(&parts), (&place, &map), &*context::alone(options)?)?)
}

/// A whole series carried to a place on another map, period by period. A period that cannot be carried is listed with the
/// error; nothing is left out silently.
#[wasm_bindgen(js_name = "crosswalkSeries", unchecked_return_type = "Crosswalked")]
pub fn crosswalk_series(
    #[wasm_bindgen(unchecked_param_type = "readonly Input<Observation>[]")] parts: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "string")] place: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "string")] map: &JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "WithContext | null")] options: &JsValue,
) -> Result<JsValue> {
    let parts = parts_of(parts)?;
    let (place, map): (String, String) = (read("place", place)?, read("map", map)?);
    answer(&observation::crosswalk_series(&borrow(&parts), (&place, &map), &*context::alone(options)?))
}

fn parts_of(parts: &JsValue) -> Result<Vec<Observation>> {
    read("parts", parts)
}

fn borrow(parts: &[Observation]) -> Vec<&Observation> {
    parts.iter().collect()
}
