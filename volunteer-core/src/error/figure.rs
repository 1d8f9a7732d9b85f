//! Kinds of errors of reading reported figures.

use crate::Number;
use serde::Serialize;
use serde_json::Value;

/// What can be wrong in reading reported figures. Places are counted in Unicode code points, ends exclusive.
#[derive(Clone, Debug, PartialEq, thiserror::Error, Serialize, strum::IntoStaticStr, strum::VariantNames)]
#[serde(tag = "code", content = "details", rename_all_fields = "camelCase")]
#[non_exhaustive]
pub enum FigureError {
    /// No number in the text.
    #[error("the text has no number")]
    #[strum(serialize = "figure-missing")]
    #[serde(rename = "figure-missing")]
    Missing {},
    /// Several numbers that do not belong together.
    #[error("the text has {} figures, where one is expected", readings.len())]
    #[strum(serialize = "figure-several")]
    #[serde(rename = "figure-several")]
    Several {
        /// The figures, in the order of the text.
        readings: Vec<Value>,
    },
    /// A separator that may group thousands or begin decimals.
    #[error("the digits from {start} to {end} have two readings")]
    #[strum(serialize = "figure-ambiguous")]
    #[serde(rename = "figure-ambiguous")]
    Ambiguous {
        /// Where the digits begin.
        start: u32,
        /// Where they end.
        end: u32,
        /// What they may mean.
        readings: Vec<Number>,
    },
    /// A number without a noun that says what is counted.
    #[error("the text from {start} to {end} does not say what it counts")]
    #[strum(serialize = "figure-unit-missing")]
    #[serde(rename = "figure-unit-missing")]
    UnitMissing {
        /// Where the figure begins.
        start: u32,
        /// Where it ends.
        end: u32,
        /// The number.
        number: Number,
        /// The words where the noun should be, if there are any.
        #[serde(skip_serializing_if = "Option::is_none")]
        noun: Option<String>,
        /// The figure as it could be read, with qualifier and bounds, and without a unit.
        #[serde(skip_serializing_if = "Option::is_none")]
        reading: Option<Value>,
    },
    /// A text that is longer than the reader takes.
    #[error("the text has {characters} characters, more than the {limit} that are read")]
    #[strum(serialize = "figure-text-too-long")]
    #[serde(rename = "figure-text-too-long")]
    TextTooLong {
        /// How many characters it has.
        characters: usize,
        /// How many are read.
        limit: usize,
    },
}
