//! Methods of judging progress side by side, and forecasts. These rooms of the core calculate with doubles.

use crate::cross::{Result, answer, list, optional, plain, read_doubles};
use crate::score::list_of;
use volunteer_core::forecast::{self, ForecastRequest, YearEndRequest};
use volunteer_core::progress::open_sdg::{self, SeriesTree};
use volunteer_core::progress::sdsn::goal::dashboard;
use volunteer_core::progress::{self, MethodSet, ProgressGoal, ProgressPoint, ProgressResult, ProgressScale};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// What several methods say of the same points and goal, each under its own name. What cannot be assessed is an answer with a
/// reason, never an error. The order of the points changes nothing.
///
/// ```ts
/// const points = [{ year: 2015, value: 14.5 }, { year: 2023, value: 10.2 }];
/// judgeProgress(points, { wanted: 'decrease', target: 7.25, targetYear: 2030 }).map(({ method, common }) => [method, common]);
/// ```
///
/// @param set the methods and their options; absent: every method
#[wasm_bindgen(js_name = "judgeProgress", unchecked_return_type = "ProgressResult[]")]
pub fn judge_progress(
    #[wasm_bindgen(unchecked_param_type = "readonly Input<ProgressPoint>[]")] points: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "Input<ProgressGoal>")] goal: &JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "Input<MethodSet> | null")] set: &JsValue,
) -> Result<JsValue> {
    let points: Vec<ProgressPoint> = read_doubles("points", points)?;
    let goal: ProgressGoal = read_doubles("goal", goal)?;
    let set: Option<MethodSet> = read_doubles("set", set)?;
    list(&progress::run(&points, &goal, &set.unwrap_or_else(MethodSet::all)))
}

/// Where the methods behind results agree, in the common words, and which of them give which.
#[wasm_bindgen(js_name = "findAgreement", unchecked_return_type = "MethodAgreement")]
pub fn find_agreement(
    #[wasm_bindgen(unchecked_param_type = "readonly Input<ProgressResult>[]")] results: &JsValue,
) -> Result<JsValue> {
    answer(&progress::agreement(&read_doubles::<Vec<ProgressResult>>("results", results)?))
}

/// The common words that results have, best first; more than one where methods disagree or bounds leave several possible.
#[wasm_bindgen(js_name = "findCommonWords", unchecked_return_type = "CommonCategory[]")]
pub fn find_common_words(
    #[wasm_bindgen(unchecked_param_type = "readonly Input<ProgressResult>[]")] results: &JsValue,
) -> Result<JsValue> {
    list(&progress::common_words(&read_doubles::<Vec<ProgressResult>>("results", results)?))
}

/// The score of an indicator from those of its series, by Statistics Canada and Open SDG.
#[wasm_bindgen(js_name = "rollUpScores", unchecked_return_type = "GroupResult")]
pub fn roll_up_scores(#[wasm_bindgen(unchecked_param_type = "SeriesScores")] node: &JsValue) -> Result<JsValue> {
    answer(&open_sdg::roll_up(&read_doubles::<SeriesTree>("node", node)?))
}

/// The colour of a goal from its indicators, by SDSN: the mean of the two worst.
///
/// @param availableFrom the part of the indicators that must have a value; `null` is answered below it
#[wasm_bindgen(js_name = "colourGoal", unchecked_return_type = "ProgressCategory | null")]
pub fn colour_goal(
    #[wasm_bindgen(
        unchecked_param_type = "readonly { readonly scale: Input<ProgressScale>; readonly value?: number | null }[]"
    )]
    indicators: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "number", js_name = "availableFrom")] available_from: &JsValue,
) -> Result<JsValue> {
    let pairs =
        plain(indicators, true).and_then(|values| list_of::<ProgressScale, Option<f64>>(&values, ["scale", "value"]));
    let indicators = pairs.map_err(|failure| failure.at("indicators"))?;
    optional(dashboard(&indicators, read_doubles("availableFrom", available_from)?))
}

/// Values of coming periods by several methods, with intervals and, for a target, the probability that it is met.
///
/// @throws {VolunteerError} what is wrong with the request
#[wasm_bindgen(unchecked_return_type = "Forecast[]")]
pub fn forecast(#[wasm_bindgen(unchecked_param_type = "Input<ForecastRequest>")] request: &JsValue) -> Result<JsValue> {
    list(&forecast::forecast(&read_doubles::<ForecastRequest>("request", request)?))
}

/// The total of a year from its periods so far and the remaining ones as forecast.
///
/// @throws {VolunteerError} as `forecast`
#[wasm_bindgen(js_name = "forecastYearEnd", unchecked_return_type = "Forecast[]")]
pub fn forecast_year_end(
    #[wasm_bindgen(unchecked_param_type = "Input<YearEndRequest>")] request: &JsValue,
) -> Result<JsValue> {
    list(&forecast::forecast_year_end(&read_doubles::<YearEndRequest>("request", request)?))
}
