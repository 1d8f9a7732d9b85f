//! Allocation, forecasts, scores, trajectories and succession: the rooms that look ahead.

use super::{list, required};
use crate::ToJson;
use serde_json::{Value, json};
use volunteer_core::forecast::{ForecastRequest, YearEndRequest, forecast, forecast_year_end};
use volunteer_core::observation::{IndicatorSeries, Observation};
use volunteer_core::roadmap::{
    AllocationRequest, RollOverRequest, Target, YearPaceRequest, YearProfile, allocate, roll_over, succeed, year_pace,
};
use volunteer_core::score::{LightScale, NormaliseRequest, ScoreRequest, light, normalise, score, two_worst};
use volunteer_core::{Number, Result};

/// What an operation answers; `None` where the operation is not one of these rooms'.
pub fn run(operation: &str, input: &Value) -> Option<Result<Value>> {
    Some(match operation {
        "roadmap.allocate" => {
            required::<AllocationRequest>(input, "request").and_then(|request| Ok(allocate(&request)?.to_json()))
        }
        "forecast" => forecasting(input),
        "forecast.yearEnd" => {
            required::<YearEndRequest>(input, "request").map(|request| forecast_year_end(&request).to_json())
        }
        "score.normalise" => {
            required::<NormaliseRequest>(input, "request").map(|request| normalise(&request).to_json())
        }
        "score.score" => required::<ScoreRequest>(input, "request").map(|request| score(&request).to_json()),
        "score.light" => lights(input).and_then(|all| {
            let Some((value, scale)) = all.first() else { return Ok(Value::Null) };
            Ok(light(*value, scale)?.to_json())
        }),
        "score.twoWorst" => lights(input).and_then(|all| Ok(two_worst(&all)?.to_json())),
        "roadmap.expectedAt" => required::<Target>(input, "target").and_then(|target| {
            let expected = target.expected_at(super::date(input, "date")?)?;
            Ok(expected.map_or(Value::Null, |bounds| bounds.to_json()))
        }),
        "roadmap.rollOver" => {
            required::<RollOverRequest>(input, "request").and_then(|request| Ok(roll_over(&request)?.to_json()))
        }
        "roadmap.yearPace" => {
            required::<YearPaceRequest>(input, "request").and_then(|request| Ok(year_pace(&request)?.to_json()))
        }
        "roadmap.seasonalProfile" => {
            list::<Vec<Number>>(input, "years").and_then(|years| Ok(YearProfile::seasonal(&years)?.to_json()))
        }
        "roadmap.succeed" => succeeding(input),
        _ => return None,
    })
}

/// With `madeUp`, so many more points of the value 0 from period 1.
fn forecasting(input: &Value) -> Result<Value> {
    let mut input = input.clone();
    let made_up = input["madeUp"].as_u64().unwrap_or(0);
    if let Some(request) = input.get_mut("request").and_then(Value::as_object_mut).filter(|_| made_up > 0)
        && let Some(points) = request.entry("points").or_insert_with(|| json!([])).as_array_mut()
    {
        points.extend((1..=made_up).map(|at| json!({ "at": at, "value": 0 })));
    }
    let request: ForecastRequest = required(&input, "request")?;
    Ok(forecast(&request).to_json())
}

/// `values` beside `scales`, one each.
fn lights(input: &Value) -> Result<Vec<(f64, LightScale)>> {
    Ok(list::<f64>(input, "values")?.into_iter().zip(list(input, "scales")?).collect())
}

fn succeeding(input: &Value) -> Result<Value> {
    let series = IndicatorSeries::group(list::<Observation>(input, "observations")?);
    let (old, new) = (required(input, "old")?, required(input, "new")?);
    Ok(succeed(
        &old,
        &new,
        &series,
        super::date(input, "asOf")?,
        required(input, "probability")?,
        &super::context(input)?,
    )?
    .to_json())
}
