//! Everything in words: results, findings, reports and errors as text and HTML in three languages, numbers and dates as a
//! language writes them.

use crate::context;
use crate::cross::{Day, Failure, Options, Result, plain, read};
use js_sys::Reflect;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};
use volunteer_core::assess::{Assessment, TargetAssessment};
use volunteer_core::indicator::{Comparison, PeriodReport};
use volunteer_core::observation::{Observation, Practice, Reach};
use volunteer_core::present::{Length, Summary};
use volunteer_core::progress::ProgressResult;
use volunteer_core::register::decision::RowDecisionStep;
use volunteer_core::register::finding::{Finding, Findings};
use volunteer_core::{Bounds, Number, Period, Presenter, Unit};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

fn presenter(language: &JsValue, options: &JsValue) -> Result<Presenter> {
    Ok(Presenter::new(read("language", language)?, &*context::alone(options)?))
}

/// What a presenter writes of an argument.
fn write<T: DeserializeOwned>(
    name: &str,
    argument: &JsValue,
    language: &JsValue,
    options: &JsValue,
    write: impl FnOnce(&Presenter, &T) -> String,
) -> Result<String> {
    let value: T = crate::cross::read_doubles(name, argument)?;
    Ok(write(&presenter(language, options)?, &value))
}

/// An exported function for each thing that can be put into words: `name in Rust, name in JavaScript, argument, its type in
/// TypeScript, its type, what the presenter does`.
macro_rules! in_words {
    ($($(#[doc = $doc:literal])+ $name:ident, $js:literal, $argument:ident: $declared:literal, $type:ty => $write:expr;)+) => {
        $(
            $(#[doc = $doc])+
            #[wasm_bindgen(js_name = $js)]
            pub fn $name(
                #[wasm_bindgen(unchecked_param_type = $declared)] $argument: &JsValue,
                #[wasm_bindgen(unchecked_param_type = "Language")] language: &JsValue,
                #[wasm_bindgen(unchecked_optional_param_type = "WithContext | null")] options: &JsValue,
            ) -> Result<String> {
                write::<$type>(stringify!($argument), $argument, language, options, $write)
            }
        )+
    };
}

in_words! {
    /// An assessment as plain text: the table of verdicts, the measures, and why.
    explain, "explain", assessment: "Input<Assessment>", Assessment => Presenter::assessment_text;
    /// An assessment as small HTML: one `div` with its own style and no script. What callers wrote is escaped, so it may be set
    /// as `innerHTML`.
    to_html, "toHtml", assessment: "Input<Assessment>", Assessment => Presenter::assessment_html;
    /// How the verdict on one target came about, step by step.
    explain_trail, "explainTrail", target: "Input<TargetAssessment>", TargetAssessment => Presenter::trail_text;
    /// An observation in words.
    explain_observation, "explainObservation", observation: "Input<Observation>", Observation => Presenter::observation_text;
    /// A number of different people in words.
    explain_reach, "explainReach", reach: "Input<Reach>", Reach => Presenter::reach_text;
    /// Findings as plain text: how often each was seen, then the first cases with their rows.
    explain_findings, "explainFindings", findings: "Input<FindingsDocument>", Findings => Presenter::findings_text;
    /// Findings as small HTML, as `toHtml` writes it.
    findings_to_html, "findingsToHtml", findings: "Input<FindingsDocument>", Findings => Presenter::findings_html;
    /// One finding: what was seen, in which rows, and what was done.
    explain_finding, "explainFinding", finding: "Input<Finding>", Finding => Presenter::finding_text;
    /// What was decided about a register (`register.decisions`), and what it did, as plain text.
    explain_decisions, "explainDecisions", steps: "readonly Input<RowDecisionStep>[]", Vec<RowDecisionStep>
        => |to, steps| to.row_decision_steps_text(steps);
    /// The same as small HTML, as `toHtml` writes it.
    decisions_to_html, "decisionsToHtml", steps: "readonly Input<RowDecisionStep>[]", Vec<RowDecisionStep>
        => |to, steps| to.row_decision_steps_html(steps);
    /// A period report as plain text: one table, then what was counted, left out and assumed.
    explain_report, "explainReport", report: "Input<PeriodReport>", PeriodReport => Presenter::period_report_text;
    /// A period report as small HTML, as `toHtml` writes it.
    report_to_html, "reportToHtml", report: "Input<PeriodReport>", PeriodReport => Presenter::period_report_html;
    /// A count beside a reported number, and whether they agree.
    explain_comparison, "explainComparison", comparison: "Input<Comparison>", Comparison => Presenter::comparison_text;
    /// What a rule of practice gives, as what it is.
    explain_practice, "explainPractice", practice: "Input<Practice>", Practice => Presenter::practice_text;
    /// Results of several methods as plain text: one line per method, first whether they agree.
    explain_progress, "explainProgress", results: "readonly Input<ProgressResult>[]", Vec<ProgressResult>
        => |to, results| to.progress_text(results);
    /// Results of several methods as small HTML, as `toHtml` writes it.
    progress_to_html, "progressToHtml", results: "readonly Input<ProgressResult>[]", Vec<ProgressResult>
        => |to, results| to.progress_html(results);
    /// A number as the language writes it: `19 765 004,5`, with no-break spaces in Kazakh and Russian; `19,765,004.5`.
    format_number, "formatNumber", number: "ExactNumber", Number => |to, number| to.number(*number);
    /// A date as the language writes it: `5 декабря 2026 г.`
    format_date, "formatDate", date: "IsoDate", Day => |to, date| to.date(date.0);
    /// A period as the language writes it: `2021–2023 жж.`
    format_period, "formatPeriod", period: "Period", Period => |to, period| to.period(*period);
}

/// The summary of an assessment on one page, as an office sends it: how many targets are met, the figures, what cannot be said
/// and why, and what to ask whom. `sums` are observations that a reader may add up; `html` makes small HTML, as `toHtml` does.
#[wasm_bindgen]
pub fn summary(
    #[wasm_bindgen(unchecked_param_type = "Input<Assessment>")] assessment: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "Language")] language: &JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "SummaryOptions | null")] options: &JsValue,
) -> Result<String> {
    let assessment: Assessment = crate::cross::read_doubles("assessment", assessment)?;
    let options = Options::read(options, &["sums", "html"])?;
    let context = context::of(&options)?;
    let sums: Vec<Vec<Observation>> = options.get::<Option<_>>("sums")?.unwrap_or_default();
    let mut summary = Summary::of(&assessment);
    for parts in &sums {
        summary = summary.sum(&parts.iter().collect::<Vec<_>>(), &context)?;
    }
    let presenter = Presenter::new(read("language", language)?, &context);
    let html = options.get::<Option<bool>>("html")?.unwrap_or_default();
    Ok(if html { presenter.summary_html(summary) } else { presenter.summary_text(summary) })
}

/// Why a target has its verdict: in one `sentence`, or in the full `trail` of steps.
#[wasm_bindgen(js_name = "explainTarget")]
pub fn explain_target(
    #[wasm_bindgen(unchecked_param_type = "Input<TargetAssessment>")] target: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "Language")] language: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "'sentence' | 'trail'")] length: &JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "WithContext | null")] options: &JsValue,
) -> Result<String> {
    let target: TargetAssessment = crate::cross::read_doubles("target", target)?;
    let length: String = read("length", length)?;
    let length = length.parse::<Length>().map_err(|error| Failure::from(error.at_key("length")))?;
    Ok(presenter(language, options)?.explain(&target, length))
}

/// Bounds with what they count, in the right form of the noun: `не менее 601 организации`.
#[wasm_bindgen(js_name = "formatCount")]
pub fn format_count(
    #[wasm_bindgen(unchecked_param_type = "Input<Bounds>")] value: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "Unit")] unit: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "Language")] language: &JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "WithContext | null")] options: &JsValue,
) -> Result<String> {
    let (value, unit): (Bounds, Unit) = (read("value", value)?, read("unit", unit)?);
    Ok(presenter(language, options)?.count(&value, &unit))
}

/// A word of a vocabulary, as documents write it, in the language: `not-met` is `не достигнуто`. Others stay as they are.
#[wasm_bindgen]
pub fn label(
    #[wasm_bindgen(unchecked_param_type = "Vocabulary")] vocabulary: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "string")] word: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "Language")] language: &JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "WithContext | null")] options: &JsValue,
) -> Result<String> {
    let (vocabulary, word): (String, String) = (read("vocabulary", vocabulary)?, read("word", word)?);
    Ok(presenter(language, options)?.label(&vocabulary, &word))
}

/// An error in words: what is wrong and where, a suggestion, and the choices there are.
#[wasm_bindgen(js_name = "explainError")]
pub fn explain_error(
    #[wasm_bindgen(unchecked_param_type = "Readonly<ErrorParts>")] error: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "Language")] language: &JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "WithContext | null")] options: &JsValue,
) -> Result<String> {
    // An error is no plain object, so its three fields are read by name.
    let part = |key: &str| Reflect::get(error, &key.into()).map_err(Failure::Thrown);
    let code: String = read("code", &part("code")?)?;
    let path: Vec<Value> = read("path", &part("path")?)?;
    let details = match plain(&part("details")?, true)? {
        Value::Object(details) => details,
        _ => Map::new(),
    };
    Ok(presenter(language, options)?.error_parts_text(&code, &path, &details))
}

/// Whether a thrown value is an error of this library, with `code`, `path` and `details`.
#[wasm_bindgen(js_name = "isVolunteerError", unchecked_return_type = "value is VolunteerError")]
pub fn is_volunteer_error(#[wasm_bindgen(unchecked_param_type = "unknown")] value: &JsValue) -> bool {
    let text = |key: &str| Reflect::get(value, &key.into()).ok().and_then(|found| found.as_string());
    wasm_bindgen::JsCast::is_instance_of::<js_sys::Error>(value)
        && text("name").as_deref() == Some("VolunteerError")
        && text("code").is_some()
}
