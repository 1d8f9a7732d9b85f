//! Kinds of errors of numbers, bounds and units.

use super::{quoted, suggested};
use serde::Serialize;

/// What can be wrong with a number, bounds or a unit.
#[derive(Clone, Debug, PartialEq, thiserror::Error, Serialize, strum::IntoStaticStr, strum::VariantNames)]
#[serde(tag = "code", content = "details", rename_all_fields = "camelCase")]
#[non_exhaustive]
pub enum NumberError {
    /// The text is not a decimal number such as `-12.5`.
    #[error("not a decimal number of the form -12.5")]
    #[strum(serialize = "number-syntax")]
    #[serde(rename = "number-syntax")]
    Syntax {},
    /// More digits than a Number is read from.
    #[error("a number is read from at most {max_digits} significant digits and {max_decimals} decimals")]
    #[strum(serialize = "number-too-precise")]
    #[serde(rename = "number-too-precise")]
    TooPrecise {
        /// The greatest number of significant digits.
        max_digits: u32,
        /// The greatest number of decimals.
        max_decimals: u32,
    },
    /// The result does not fit, or is not exact.
    #[error("the {operation} has no exact result in the range of a number")]
    #[strum(serialize = "number-out-of-range")]
    #[serde(rename = "number-out-of-range")]
    OutOfRange {
        /// Which operation: sum, difference, product, quotient, reading, conversion.
        operation: &'static str,
    },
    /// Division by zero, or by something that may be zero.
    #[error("division by a number that is or may be zero")]
    #[strum(serialize = "division-by-zero")]
    #[serde(rename = "division-by-zero")]
    DivisionByZero {},
    /// The lower end lies above the upper one.
    #[error("the bounds are empty: the lower end lies above the upper end")]
    #[strum(serialize = "bounds-empty")]
    #[serde(rename = "bounds-empty")]
    BoundsEmpty {},
    /// The text is not bounds.
    #[error(
        "{} is no number of bounds, which are written 14, 91.5..93.5, 91.5..<93.5, >600, >=601, <5 or <=5",
        quoted(part)
    )]
    #[strum(serialize = "bounds-syntax")]
    #[serde(rename = "bounds-syntax")]
    BoundsSyntax {
        /// The part that is no number (at most 40 characters of it).
        part: String,
    },
    /// A count that is not a whole number.
    #[error("a count of {unit} is a whole number, not less than zero")]
    #[strum(serialize = "not-a-count")]
    #[serde(rename = "not-a-count")]
    NotACount {
        /// The unit counted.
        unit: String,
    },
    /// No such unit.
    #[error("unknown unit {}{}", quoted(unit), suggested(suggestion.as_deref()))]
    #[strum(serialize = "unit-unknown")]
    #[serde(rename = "unit-unknown")]
    UnitUnknown {
        /// The unit as written (at most 40 characters of it).
        unit: String,
        /// The nearest known unit.
        #[serde(skip_serializing_if = "Option::is_none")]
        suggestion: Option<String>,
    },
    /// Two things of different units.
    #[error("{found} cannot stand where {expected} is expected")]
    #[strum(serialize = "unit-mismatch")]
    #[serde(rename = "unit-mismatch")]
    UnitMismatch {
        /// The unit that was expected.
        expected: String,
        /// The unit that was found.
        found: String,
    },
}
