//! Kinds of errors of reading reported figures.

use crate::Number;
use serde_json::Value;

/// What can be wrong in reading reported figures. Places are counted in Unicode code points, ends exclusive.
///
/// ```
/// use volunteer_core::error::FigureError;
/// assert!(FigureError::CODES.contains(&"figure-missing"));
/// ```
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum FigureError {
    /// No number in the text.
    #[error("the text has no number")]
    Missing {},
    /// Several numbers that do not belong together.
    #[error("the text has {} figures, where one is expected", readings.len())]
    Several {
        /// The figures, in the order of the text.
        readings: Vec<Value>,
    },
    /// A separator that may group thousands or begin decimals.
    #[error("the digits from {start} to {end} have two readings")]
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
    UnitMissing {
        /// Where the figure begins.
        start: u32,
        /// Where it ends.
        end: u32,
        /// The number.
        number: Number,
        /// The words where the noun should be, if there are any.
        noun: Option<String>,
        /// The figure as it could be read, with qualifier and bounds, and without a unit.
        reading: Option<Value>,
    },
    /// A text that is longer than the reader takes.
    #[error("the text has {characters} characters, more than the {limit} that are read")]
    TextTooLong {
        /// How many characters it has.
        characters: usize,
        /// How many are read.
        limit: usize,
    },
}

codes!(FigureError {
    Missing {} => "figure-missing",
    Several { readings } => "figure-several",
    Ambiguous { start, end, readings } => "figure-ambiguous",
    UnitMissing { start, end, number, noun, reading } => "figure-unit-missing",
    TextTooLong { characters, limit } => "figure-text-too-long",
});
