//! Assessments, observations, reach and errors as text and HTML in three languages, and numbers and dates as a language writes them.

use crate::arguments::Arguments;
use crate::call::{Operation::Grounded, Operations};
use crate::words::{presenter, said};
use serde_json::{Map, Value};
use volunteer_core::assess::{Assessment, Context};
use volunteer_core::error::Result;
use volunteer_core::{Bounds, Presenter, Unit};

pub(crate) const OPERATIONS: Operations = &[
    ("explain", Grounded(explain)),
    ("toHtml", Grounded(to_html)),
    ("explainTrail", Grounded(|arguments, context| said(arguments, context, "target", Presenter::trail_text))),
    (
        "explainObservation",
        Grounded(|arguments, context| said(arguments, context, "observation", Presenter::observation_text)),
    ),
    ("explainReach", Grounded(|arguments, context| said(arguments, context, "reach", Presenter::reach_text))),
    ("explainError", Grounded(explain_error)),
    (
        "formatNumber",
        Grounded(|arguments, context| said(arguments, context, "number", |to, number| to.number(*number))),
    ),
    ("formatDate", Grounded(|arguments, context| said(arguments, context, "date", |to, date| to.date(*date)))),
    (
        "formatPeriod",
        Grounded(|arguments, context| said(arguments, context, "period", |to, period| to.period(*period))),
    ),
    ("formatCount", Grounded(format_count)),
];

fn explain(arguments: &Arguments, context: &Context) -> Result<Value> {
    said::<Assessment>(arguments, context, "assessment", Presenter::assessment_text)
}

fn to_html(arguments: &Arguments, context: &Context) -> Result<Value> {
    said::<Assessment>(arguments, context, "assessment", Presenter::assessment_html)
}

fn format_count(arguments: &Arguments, context: &Context) -> Result<Value> {
    let (value, unit): (Bounds, Unit) = (arguments.get("value")?, arguments.get("unit")?);
    Ok(presenter(arguments, context)?.count(&value, &unit).into())
}

fn explain_error(arguments: &Arguments, context: &Context) -> Result<Value> {
    let code: String = arguments.get("code")?;
    let path: Vec<Value> = arguments.get("path")?;
    let details: Map<String, Value> = arguments.get("details")?;
    Ok(presenter(arguments, context)?.error_parts_text(&code, &path, &details).into())
}
