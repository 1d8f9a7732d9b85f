//! Reported figures, and the observations that reports make.

use crate::cross::{Options, Result, answer, list, read, read_document, to_value, value_to_js};
use js_sys::Array;
use serde_json::{Value, json};
use volunteer_core::Unit;
use volunteer_core::error::Error;
use volunteer_core::figure::{FigureReader, ReportedFigure, TextLanguage, WidthPolicy};
use volunteer_core::observation::Report;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// Reads the one figure of a phrase, in Kazakh, Russian or English.
///
/// ```ts
/// readFigure('600-ден астам зейнеткер', { language: 'kk' }).bounds; // { lower: 601 }
/// ```
///
/// @throws {VolunteerError} `figure-missing`, `figure-several` with the readings, `figure-ambiguous` with the place and both
/// readings, `figure-unit-missing`, `unit-mismatch`, `number-too-precise`, `figure-text-too-long`
#[wasm_bindgen(js_name = "readFigure", unchecked_return_type = "ReportedFigure")]
pub fn read_figure(
    #[wasm_bindgen(unchecked_param_type = "string")] text: &JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "ReadFigureOptions | null")] options: &JsValue,
) -> Result<JsValue> {
    let text: String = read("text", text)?;
    let options = Options::read(options, &["language", "unit", "policy"])?;
    let unit: Option<Unit> = options.get("unit")?;
    answer(&ReportedFigure::read_with(&text, language(&options)?, unit.as_ref(), &policy(&options)?)?)
}

/// The declarations of `readFigures`: what it answers depends on what it is given.
#[wasm_bindgen(typescript_custom_section)]
const READ_FIGURES: &str = r"
/**
 * Every figure of a text with its place, and what is wrong with the numbers that could not be read as figures.
 *
 * @throws {VolunteerError} `figure-text-too-long`
 */
export function readFigures(text: string, options?: ReadFigureOptions | null): FiguresOfText;
/**
 * The figures of a list of texts, such as a column of a table, as rows: one for each figure, with the index of its text. A
 * number that could not be read as a figure has a row with the code of the error; a text without a number, or `null`, has none.
 *
 * ```ts
 * readFigures(['600-ден астам', '—'], { unit: 'person' }); // [{ index: 0, lower: 601, … }]
 * ```
 */
export function readFigures(texts: readonly (string | null | undefined)[], options?: ReadFigureOptions | null): FigureRow[];
";

/// Every figure of a text with its place, and what is wrong with the numbers that could not be read as figures; of a list of
/// texts one flat list of rows.
///
/// @throws {VolunteerError} `figure-text-too-long` for a single text
#[wasm_bindgen(js_name = "readFigures", skip_typescript)]
pub fn read_figures(text: &JsValue, options: &JsValue) -> Result<JsValue> {
    let options = Options::read(options, &["language", "unit", "policy"])?;
    let (unit, policy): (Option<Unit>, _) = (options.get("unit")?, policy(&options)?);
    let reader = FigureReader::new(language(&options)?).unit_of(unit.as_ref()).widths(&policy);
    if Array::is_array(text) {
        let texts: Vec<Option<String>> = read("texts", text)?;
        return list(&reader.rows(texts.iter().map(|text| text.as_deref().unwrap_or_default())));
    }
    let found = reader.find_all(&read::<String>("text", text)?)?;
    let figures: Value = found.figures.iter().map(to_value).collect();
    let errors: Value = found.errors.iter().map(Error::to_value).collect();
    value_to_js(&json!({"figures": figures, "errors": errors}))
}

/// Makes an observation of a report in words. Words that mark a plan, an intention or hearsay are never applied: the report
/// says itself what they mean.
///
/// @throws {VolunteerError} as `readFigure`; `figure-not-a-value`; `offer-unanswered`
#[wasm_bindgen(unchecked_return_type = "Observation")]
pub fn observe(
    #[wasm_bindgen(unchecked_param_type = "Input<Report>")] report: &JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "ObserveOptions | null")] options: &JsValue,
) -> Result<JsValue> {
    let report: Report = read_document(report)?;
    answer(&report.observe(&policy(&Options::read(options, &["policy"])?)?)?)
}

/// Where nothing is stated, the language that letters and words show.
fn language(options: &Options) -> Result<TextLanguage> {
    Ok(options.get::<Option<TextLanguage>>("language")?.unwrap_or(TextLanguage::Auto))
}

fn policy(options: &Options) -> Result<WidthPolicy> {
    Ok(options.get::<Option<WidthPolicy>>("policy")?.unwrap_or_else(WidthPolicy::figure_width_1))
}
