//! Reading reported figures.

use crate::convert::{Answer, argument, document, give, plain};
use serde_json::Value;
use volunteer_core::Unit;
use volunteer_core::error::Result;
use volunteer_core::figure::{self, ReportedFigure, TextLanguage, WidthPolicy};
use volunteer_core::json::Fields;
use volunteer_core::observation::Report;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

struct Options {
    language: TextLanguage,
    unit: Option<Unit>,
    policy: WidthPolicy,
}

fn options(value: &Value, names: &[&'static str]) -> Result<Options> {
    let read = || -> Result<Options> {
        let fields = Fields::open(value, names)?;
        Ok(Options { language: fields.read("language")?, unit: fields.read("unit")?, policy: policy(&fields)? })
    };
    read().map_err(|error| error.at_key("options"))
}

fn policy(fields: &Fields<'_>) -> Result<WidthPolicy> {
    Ok(fields.read::<Option<WidthPolicy>>("policy")?.unwrap_or_else(WidthPolicy::figure_width_1))
}

/// The one figure of a phrase.
///
/// # Errors
/// As [`ReportedFigure::read_with`].
#[wasm_bindgen(js_name = readFigure)]
pub fn read_figure(text: &JsValue, how: &JsValue) -> Answer {
    let text: String = argument("text", text)?;
    let how = options(&argument("options", how)?, &["language", "unit", "policy"])?;
    give(&ReportedFigure::read_with(&text, how.language, how.unit.as_ref(), &how.policy)?)
}

/// Every figure of a text, and the numbers that could not be read as figures.
///
/// # Errors
/// As [`figure::find_all_with`].
#[wasm_bindgen(js_name = findAll)]
pub fn find_all(text: &JsValue, how: &JsValue) -> Answer {
    let text: String = argument("text", text)?;
    let how = options(&argument("options", how)?, &["language", "policy"])?;
    plain(&figure::find_all_with(&text, how.language, &how.policy)?.to_json())
}

/// The observation that a report in words makes.
///
/// # Errors
/// As [`Report::observe`].
#[wasm_bindgen]
pub fn observe(report: &JsValue, how: &JsValue) -> Answer {
    let report: Report = document(report)?;
    let how: Value = argument("options", how)?;
    let policy = if how.is_null() {
        WidthPolicy::figure_width_1()
    } else {
        Fields::open(&how, &["policy"]).and_then(|fields| policy(&fields)).map_err(|error| error.at_key("options"))?
    };
    give(&report.observe(&policy)?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn the_language_must_be_stated_and_the_rest_may_be() {
        let names = &["language", "unit", "policy"];
        let read = options(&json!({"language": "auto"}), names).unwrap();
        assert_eq!((read.language, read.unit), (TextLanguage::Auto, None));
        assert_eq!(read.policy, WidthPolicy::figure_width_1());
        let failed = |value: Value| options(&value, names).err().unwrap().to_value();
        assert_eq!(failed(json!({}))["code"], "key-missing");
        assert_eq!(failed(json!({"language": "kz"}))["path"], json!(["options", "language"]));
        assert_eq!(failed(json!({"langauge": "kk"}))["details"]["suggestion"], "language");
        assert_eq!(failed(Value::Null)["details"]["expected"], "an object");
    }
}
