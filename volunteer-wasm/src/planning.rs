//! Allocation over places, expected values of a target, pace within a year, roll-over, and one plan to the next.

use crate::context;
use crate::cross::{Result, answer, optional, read, read_day};
use volunteer_core::Number;
use volunteer_core::observation::{IndicatorSeries, Observation};
use volunteer_core::roadmap::{
    self, AllocationRequest, Roadmap, RollOverRequest, Target, YearPaceRequest, YearProfile,
};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// A total over places, exactly; ties are reported or broken by the declared order.
///
/// @throws {VolunteerError} what is wrong with the request; floors and ceilings that cannot be kept say by how much
#[wasm_bindgen(unchecked_return_type = "Allocation")]
pub fn allocate(
    #[wasm_bindgen(unchecked_param_type = "Input<AllocationRequest>")] request: &JsValue,
) -> Result<JsValue> {
    answer(&roadmap::allocate(&read::<AllocationRequest>("request", request)?)?)
}

/// What the trajectory of a target expects on a day; `null` where it expects nothing.
///
/// @throws {VolunteerError} what is wrong with the target
#[wasm_bindgen(js_name = "getExpectedValue", unchecked_return_type = "RatioBounds | null")]
pub fn get_expected_value(
    #[wasm_bindgen(unchecked_param_type = "Input<Target>")] target: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "IsoDate")] date: &JsValue,
) -> Result<JsValue> {
    let (target, date): (Target, _) = (read("target", target)?, read_day("date", date)?);
    optional(target.expected_at(date)?)
}

/// Where a flow stands within its year, and what is required of the rest.
///
/// @throws {VolunteerError} `not-a-flow`
#[wasm_bindgen(js_name = "judgeYearPace", unchecked_return_type = "YearPace")]
pub fn judge_year_pace(
    #[wasm_bindgen(unchecked_param_type = "Input<YearPaceRequest>")] request: &JsValue,
) -> Result<JsValue> {
    answer(&roadmap::year_pace(&read::<YearPaceRequest>("request", request)?)?)
}

/// A profile of the year from past years, each of which counts the same.
///
/// @throws {VolunteerError} `profile-weights`
#[wasm_bindgen(js_name = "makeSeasonalProfile", unchecked_return_type = "YearProfile")]
pub fn make_seasonal_profile(
    #[wasm_bindgen(unchecked_param_type = "readonly (readonly ExactNumber[])[]")] years: &JsValue,
) -> Result<JsValue> {
    answer(&YearProfile::seasonal(&read::<Vec<Vec<Number>>>("years", years)?)?)
}

/// The milestones that are left once a shortfall is rolled over.
///
/// @throws {VolunteerError} `not-a-flow`
#[wasm_bindgen(js_name = "rollOver", unchecked_return_type = "RollOver")]
pub fn roll_over(
    #[wasm_bindgen(unchecked_param_type = "Input<RollOverRequest>")] request: &JsValue,
) -> Result<JsValue> {
    answer(&roadmap::roll_over(&read::<RollOverRequest>("request", request)?)?)
}

/// A plan beside its predecessor: what is kept, dropped, redefined and new, and what the new targets start from.
///
/// @param probability in per cent: which values are reached so surely
#[wasm_bindgen(unchecked_return_type = "Succession")]
pub fn succeed(
    #[wasm_bindgen(unchecked_param_type = "Input<Roadmap>")] old: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "Input<Roadmap>")] successor: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "readonly Input<Observation>[]")] observations: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "IsoDate", js_name = "asOf")] as_of: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "number")] probability: &JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "WithContext | null")] options: &JsValue,
) -> Result<JsValue> {
    let (old, successor): (Roadmap, Roadmap) = (read("old", old)?, read("successor", successor)?);
    let observations: Vec<Observation> = read("observations", observations)?;
    let (as_of, probability) = (read_day("asOf", as_of)?, read::<f64>("probability", probability)?);
    let (series, context) = (IndicatorSeries::group(observations), context::alone(options)?);
    answer(&roadmap::succeed(&old, &successor, &series, as_of, probability, &context)?)
}
