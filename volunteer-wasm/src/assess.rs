//! Verdicts, and what they depend on besides roadmap and observations.

use crate::arguments::Arguments;
use crate::call::{Operation::Grounded, Operations};
use serde_json::Value;
use volunteer_core::assess::{Context, TargetCourse, assess_courses};
use volunteer_core::calendar::Date;
use volunteer_core::error::Result;
use volunteer_core::indicator::{self, Indicator};
use volunteer_core::json::Json;
use volunteer_core::observation::{IndicatorSeries, Observation, PopulationDate};
use volunteer_core::roadmap::Roadmap;

pub(crate) const OPERATIONS: Operations =
    &[("assess", Grounded(judged)), ("evaluate", Grounded(evaluated)), ("context.population", Grounded(population))];

/// With `courses` also what methods of judging progress are given; they themselves are in the entry `methods`.
fn judged(arguments: &Arguments, context: &Context) -> Result<Value> {
    let roadmap: Roadmap = arguments.get("roadmap")?;
    let observations: Vec<Observation> = arguments.get("observations")?;
    let as_of: Date = arguments.get("asOf")?;
    let courses: Option<bool> = arguments.get("courses")?;
    // Written at once, because this module knows nothing of what methods say.
    let written: fn(TargetCourse) -> Value = |course| course.to_json();
    let keep = courses.filter(|wanted| *wanted).map(|_| written);
    Ok(assess_courses(&roadmap, &IndicatorSeries::group(observations), context, as_of, keep)?.to_json())
}

fn evaluated(arguments: &Arguments, context: &Context) -> Result<Value> {
    let indicator: Indicator = arguments.get("indicator")?;
    let observations: Vec<Observation> = arguments.get("observations")?;
    let (place, map): (String, String) = (arguments.get("place")?, arguments.get("map")?);
    let series = IndicatorSeries::group(observations);
    Ok(indicator::evaluate(&indicator, &series, &context.populations, (&place, &map))?.to_json())
}

fn population(arguments: &Arguments, context: &Context) -> Result<Value> {
    let (place, map): (String, String) = (arguments.get("place")?, arguments.get("map")?);
    let date = PopulationDate { on: arguments.get("on")?, vintage: arguments.get("vintage")? };
    Ok(context.populations.find((&place, &map), &date)?.to_json())
}
