//! Kinds of errors of numbers, bounds and units.

use super::quoted;

/// What can be wrong with a number, bounds or a unit.
///
/// ```
/// use volunteer_core::error::NumberError;
/// assert!(NumberError::CODES.contains(&"bounds-empty"));
/// ```
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum NumberError {
    /// The text is not a decimal number such as `-12.5`.
    #[error("not a decimal number of the form -12.5")]
    Syntax {},
    /// More digits than a Number is read from.
    #[error("a number is read from at most {max_digits} significant digits and {max_decimals} decimals")]
    TooPrecise {
        /// The greatest number of significant digits.
        max_digits: u32,
        /// The greatest number of decimals.
        max_decimals: u32,
    },
    /// The result does not fit, or is not exact.
    #[error("the {operation} has no exact result in the range of a number")]
    OutOfRange {
        /// Which operation: sum, difference, product, quotient, reading.
        operation: &'static str,
    },
    /// Division by zero, or by something that may be zero.
    #[error("division by a number that is or may be zero")]
    DivisionByZero {},
    /// The lower end lies above the upper one.
    #[error("the bounds are empty: the lower end lies above the upper end")]
    BoundsEmpty {},
    /// A count that is not a whole number.
    #[error("a count of {unit} is a whole number, not less than zero")]
    NotACount {
        /// The unit counted.
        unit: String,
    },
    /// No such unit.
    #[error("unknown unit {}", quoted(unit))]
    UnitUnknown {
        /// The unit as written (at most 40 characters of it).
        unit: String,
        /// The nearest known unit.
        suggestion: Option<&'static str>,
    },
    /// Two things of different units.
    #[error("{found} cannot stand where {expected} is expected")]
    UnitMismatch {
        /// The unit that was expected.
        expected: String,
        /// The unit that was found.
        found: String,
    },
}

codes!(NumberError {
    Syntax {} => "number-syntax",
    TooPrecise { max_digits, max_decimals } => "number-too-precise",
    OutOfRange { operation } => "number-out-of-range",
    DivisionByZero {} => "division-by-zero",
    BoundsEmpty {} => "bounds-empty",
    NotACount { unit } => "not-a-count",
    UnitUnknown { unit, suggestion } => "unit-unknown",
    UnitMismatch { expected, found } => "unit-mismatch",
});
