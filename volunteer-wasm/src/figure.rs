//! Reading reported figures.

use crate::arguments::Arguments;
use crate::call::{Operation::Free, Operations};
use crate::json::{Kinds, reread};
use serde_json::Value;
use volunteer_core::Unit;
use volunteer_core::error::Result;
use volunteer_core::figure::{ReportedFigure, TextLanguage, WidthPolicy, find_all_with};
use volunteer_core::json::{Fields, Json};
use volunteer_core::observation::{Report, Reports};

pub(crate) const OPERATIONS: Operations =
    &[("readFigure", Free(read_figure)), ("findAll", Free(find_all)), ("observe", Free(observe))];

/// The kinds of documents of this entry.
pub(crate) const KINDS: Kinds = &[
    ("figure", reread::<ReportedFigure>),
    ("report", reread::<Report>),
    ("reports", reread::<Reports>),
    ("width-policy", reread::<WidthPolicy>),
];

struct Options {
    language: TextLanguage,
    unit: Option<Unit>,
    policy: WidthPolicy,
}

fn options(arguments: &Arguments, names: &[&'static str]) -> Result<Options> {
    arguments.options(names, |fields| {
        Ok(Options { language: fields.read("language")?, unit: fields.read("unit")?, policy: policy(fields)? })
    })
}

fn policy(fields: &Fields<'_>) -> Result<WidthPolicy> {
    Ok(fields.read::<Option<WidthPolicy>>("policy")?.unwrap_or_else(WidthPolicy::figure_width_1))
}

/// The one figure of a phrase.
fn read_figure(arguments: &Arguments) -> Result<Value> {
    let text: String = arguments.get("text")?;
    let how = options(arguments, &["language", "unit", "policy"])?;
    Ok(ReportedFigure::read_with(&text, how.language, how.unit.as_ref(), &how.policy)?.to_json())
}

/// Every figure of a text, and the numbers that could not be read as figures.
fn find_all(arguments: &Arguments) -> Result<Value> {
    let text: String = arguments.get("text")?;
    let how = options(arguments, &["language", "policy"])?;
    Ok(find_all_with(&text, how.language, &how.policy)?.to_json())
}

/// The observation that a report in words makes.
fn observe(arguments: &Arguments) -> Result<Value> {
    let report: Report = arguments.document()?;
    let policy = if arguments.without_options() {
        WidthPolicy::figure_width_1()
    } else {
        arguments.options(&["policy"], policy)?
    };
    Ok(report.observe(&policy)?.to_json())
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn the_language_must_be_stated_and_the_rest_may_be() {
        let read = |given: Value| {
            let arguments = Arguments::read(&json!({ "options": given }).to_string()).unwrap();
            options(&arguments, &["language", "unit", "policy"])
        };
        let auto = read(json!({"language": "auto"})).unwrap();
        assert_eq!((auto.language, auto.unit), (TextLanguage::Auto, None));
        assert_eq!(auto.policy, WidthPolicy::figure_width_1());
        let failed = |value: Value| read(value).err().unwrap().to_value();
        assert_eq!(failed(json!({}))["code"], "key-missing");
        assert_eq!(failed(json!({"language": "kz"}))["path"], json!(["options", "language"]));
        assert_eq!(failed(json!({"langauge": "kk"}))["details"]["suggestion"], "language");
        assert_eq!(failed(Value::Null)["details"]["expected"], "an object");
    }
}
