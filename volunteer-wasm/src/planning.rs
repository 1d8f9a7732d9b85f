//! Allocation over places, ways to a target, pace within a year, roll-over, and one plan to the next.

use crate::arguments::Arguments;
use crate::call::{Operation::Free, Operations};
use serde_json::Value;
use volunteer_core::Number;
use volunteer_core::calendar::Date;
use volunteer_core::error::Result;
use volunteer_core::json::Json;
use volunteer_core::observation::{IndicatorSeries, Observation};
use volunteer_core::roadmap::{
    AllocationRequest, Roadmap, RollOverRequest, Target, YearPaceRequest, YearProfile, allocate, roll_over, succeed,
    year_pace,
};

pub(crate) const OPERATIONS: Operations = &[
    ("allocate", Free(|arguments| Ok(allocate(&arguments.get::<AllocationRequest>("request")?)?.to_json()))),
    ("expectedAt", Free(expected_at)),
    ("yearPace", Free(|arguments| Ok(year_pace(&arguments.get::<YearPaceRequest>("request")?)?.to_json()))),
    ("seasonalProfile", Free(seasonal)),
    ("rollOver", Free(|arguments| Ok(roll_over(&arguments.get::<RollOverRequest>("request")?)?.to_json()))),
    ("succeed", Free(succession)),
];

/// `null` where nothing is expected on that day.
fn expected_at(arguments: &Arguments) -> Result<Value> {
    let (target, date): (Target, Date) = (arguments.get("target")?, arguments.get("date")?);
    Ok(target.expected_at(date)?.map_or(Value::Null, |bounds| bounds.to_json()))
}

fn seasonal(arguments: &Arguments) -> Result<Value> {
    Ok(YearProfile::seasonal(&arguments.get::<Vec<Vec<Number>>>("years")?)?.to_json())
}

fn succession(arguments: &Arguments) -> Result<Value> {
    let (old, new): (Roadmap, Roadmap) = (arguments.get("old")?, arguments.get("new")?);
    let observations: Vec<Observation> = arguments.get("observations")?;
    let (as_of, probability): (Date, f64) = (arguments.get("asOf")?, arguments.get("probability")?);
    Ok(succeed(&old, &new, &IndicatorSeries::group(observations), as_of, probability)?.to_json())
}
