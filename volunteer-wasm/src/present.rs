//! Results and errors as text and HTML in three languages.

use crate::arguments::Arguments;
use crate::call::{Operation::Grounded, Operations};
use serde_json::{Map, Value};
use volunteer_core::assess::{Assessment, Context};
use volunteer_core::error::Result;
use volunteer_core::progress::ProgressResult;
use volunteer_core::register::decision::RowDecisionStep;
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
    ("explainFindings", Grounded(|arguments, context| said(arguments, context, "findings", Presenter::findings_text))),
    ("findingsToHtml", Grounded(|arguments, context| said(arguments, context, "findings", Presenter::findings_html))),
    ("explainFinding", Grounded(|arguments, context| said(arguments, context, "finding", Presenter::finding_text))),
    (
        "explainDecisions",
        Grounded(|arguments, context| {
            said(arguments, context, "steps", |to, steps: &Vec<RowDecisionStep>| to.row_decision_steps_text(steps))
        }),
    ),
    (
        "decisionsToHtml",
        Grounded(|arguments, context| {
            said(arguments, context, "steps", |to, steps: &Vec<RowDecisionStep>| to.row_decision_steps_html(steps))
        }),
    ),
    ("explainReport", Grounded(|arguments, context| said(arguments, context, "report", Presenter::period_report_text))),
    ("reportToHtml", Grounded(|arguments, context| said(arguments, context, "report", Presenter::period_report_html))),
    (
        "explainComparison",
        Grounded(|arguments, context| said(arguments, context, "comparison", Presenter::comparison_text)),
    ),
    ("explainPractice", Grounded(|arguments, context| said(arguments, context, "practice", Presenter::practice_text))),
    (
        "explainProgress",
        Grounded(|arguments, context| {
            said(arguments, context, "results", |to, results: &Vec<ProgressResult>| to.progress_text(results))
        }),
    ),
    (
        "progressToHtml",
        Grounded(|arguments, context| {
            said(arguments, context, "results", |to, results: &Vec<ProgressResult>| to.progress_html(results))
        }),
    ),
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
    ("label", Grounded(label)),
];

fn presenter(arguments: &Arguments, context: &Context) -> Result<Presenter> {
    Ok(Presenter::new(arguments.get("language")?, &context.gazetteer))
}

/// What is said of the argument of a name.
fn said<T: volunteer_core::json::Json>(
    arguments: &Arguments,
    context: &Context,
    name: &'static str,
    say: impl Fn(&Presenter, &T) -> String,
) -> Result<Value> {
    let value: T = arguments.get(name)?;
    Ok(say(&presenter(arguments, context)?, &value).into())
}

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

fn label(arguments: &Arguments, context: &Context) -> Result<Value> {
    let (vocabulary, word): (String, String) = (arguments.get("vocabulary")?, arguments.get("word")?);
    Ok(presenter(arguments, context)?.label(&vocabulary, &word).into())
}

fn explain_error(arguments: &Arguments, context: &Context) -> Result<Value> {
    let code: String = arguments.get("code")?;
    let path: Vec<Value> = arguments.get("path")?;
    let details: Map<String, Value> = arguments.get("details")?;
    Ok(presenter(arguments, context)?.error_parts_text(&code, &path, &details).into())
}
