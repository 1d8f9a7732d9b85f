//! Methods of judging progress side by side, forecasts, and scores.

use crate::arguments::Arguments;
use crate::call::{Operation::Free, Operations};
use crate::json::{Kinds, reread};
use serde_json::Value;
use volunteer_core::assess::{TargetProgress, judge_course};
use volunteer_core::error::Result;
use volunteer_core::forecast::{ForecastRequest, YearEndRequest, forecast, forecast_year_end};
use volunteer_core::json::Json;
use volunteer_core::progress::open_sdg::{self, roll_up};
use volunteer_core::progress::sdsn::goal::dashboard;
use volunteer_core::progress::{
    Course, MethodAgreement, MethodSet, ProgressGoal, ProgressPoint, ProgressResult, ProgressScale, agreement,
    common_words, run,
};
use volunteer_core::score::{LightScale, NormaliseRequest, ScoreRequest, light, normalise, score, two_worst};

pub(crate) const OPERATIONS: Operations = &[
    ("progress", Free(progress)),
    ("judgeCourses", Free(judged)),
    ("agreement", Free(|arguments| Ok(agreement(&arguments.get::<Vec<ProgressResult>>("results")?).to_json()))),
    ("commonWords", Free(|arguments| Ok(common_words(&arguments.get::<Vec<ProgressResult>>("results")?).to_json()))),
    ("rollUpScores", Free(|arguments| Ok(roll_up(&arguments.get::<open_sdg::ScoreNode>("node")?).to_json()))),
    ("sdsnDashboard", Free(sdsn_dashboard)),
    ("forecast", Free(|arguments| Ok(forecast(&arguments.get::<ForecastRequest>("request")?)?.to_json()))),
    (
        "forecastYearEnd",
        Free(|arguments| Ok(forecast_year_end(&arguments.get::<YearEndRequest>("request")?)?.to_json())),
    ),
    ("normalise", Free(|arguments| Ok(normalise(&arguments.get::<NormaliseRequest>("request")?)?.to_json()))),
    ("score", Free(|arguments| Ok(score(&arguments.get::<ScoreRequest>("request")?)?.to_json()))),
    ("light", Free(|arguments| Ok(light(arguments.get("value")?, &arguments.get::<LightScale>("scale")?)?.to_json()))),
    ("twoWorst", Free(worst)),
];

/// The kinds of documents of this entry.
pub(crate) const KINDS: Kinds = &[
    ("course", reread::<Course>),
    ("method-agreement", reread::<MethodAgreement>),
    ("method-set", reread::<MethodSet>),
    ("progress-goal", reread::<ProgressGoal>),
    ("progress-point", reread::<ProgressPoint>),
    ("progress-result", reread::<ProgressResult>),
    ("score-node", reread::<open_sdg::ScoreNode>),
    ("target-progress", reread::<TargetProgress>),
];

/// A set of methods, all of them where none is named, on the same points and goal.
fn progress(arguments: &Arguments) -> Result<Value> {
    let points: Vec<ProgressPoint> = arguments.get("points")?;
    let goal: ProgressGoal = arguments.get("goal")?;
    let set: Option<MethodSet> = arguments.get("set")?;
    Ok(run(&points, &goal, &set.unwrap_or_else(MethodSet::all)).to_json())
}

/// The part of an assessment that methods make: what they say of each course, every method where none is named.
fn judged(arguments: &Arguments) -> Result<Value> {
    let courses: Vec<Course> = arguments.get("courses")?;
    let set = match arguments.get::<Option<Value>>("methods")? {
        Some(set) => MethodSet::read(&set).map_err(|error| error.at_key("methods"))?,
        None => MethodSet::all(),
    };
    Ok(courses.iter().map(|course| judge_course(course, &set).to_json()).collect())
}

/// `null` where so few indicators have a value that the goal has no colour.
fn sdsn_dashboard(arguments: &Arguments) -> Result<Value> {
    let indicators: Vec<(ProgressScale, Option<f64>)> =
        arguments
            .each("indicators", &["scale", "value"], |fields| Ok((fields.read("scale")?, fields.read("value")?)))?;
    Ok(dashboard(&indicators, arguments.get("availableFrom")?).map_or(Value::Null, |colour| colour.to_json()))
}

/// `null` where there is no value.
fn worst(arguments: &Arguments) -> Result<Value> {
    let values: Vec<(f64, LightScale)> =
        arguments.each("values", &["value", "scale"], |fields| Ok((fields.read("value")?, fields.read("scale")?)))?;
    two_worst(&values).map(|worst| worst.to_json()).map_err(|error| error.at_key("values"))
}
