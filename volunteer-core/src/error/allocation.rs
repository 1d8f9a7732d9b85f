//! Kinds of errors of dividing a total over places.

use super::quoted;
use crate::number::Number;
/// What can be wrong with the division of a total over places.
///
/// ```
/// use volunteer_core::error::AllocationError;
/// assert!(AllocationError::CODES.contains(&"allocation-floors-exceed-total"));
/// ```
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum AllocationError {
    /// The least amounts add up to more than there is.
    #[error("the floors add up to {floors}, {by} more than the total of {total}")]
    FloorsExceed {
        /// The sum of the floors.
        floors: Number,
        /// What there is to divide.
        total: Number,
        /// By how much the floors exceed it.
        by: Number,
    },
    /// The greatest amounts add up to less than there is.
    #[error("the ceilings add up to {ceilings}, {by} less than the total of {total}")]
    CeilingsShort {
        /// The sum of the ceilings; a place without weight counts with its floor.
        ceilings: Number,
        /// What there is to divide.
        total: Number,
        /// By how much the ceilings fall short of it.
        by: Number,
    },
    /// A floor above its ceiling.
    #[error("the floor {floor} of {} lies above its ceiling {ceiling}", quoted(place))]
    BoundsCrossed {
        /// The place (at most 40 characters of its code).
        place: String,
        /// The floor.
        floor: Number,
        /// The ceiling.
        ceiling: Number,
    },
    /// An amount below zero.
    #[error("an amount of an allocation is zero or more, not {amount}")]
    Negative {
        /// The amount.
        amount: Number,
    },
    /// Nobody has a claim.
    #[error("no place has a weight above zero")]
    WeightsZero {},
    /// An amount that is not a whole number of steps.
    #[error("{amount} is not a whole number of steps of {step}")]
    NotInSteps {
        /// The amount.
        amount: Number,
        /// The step.
        step: Number,
    },
    /// More than the exact arithmetic is built for.
    #[error("an allocation takes at most {limit}; {amount} were given")]
    TooLarge {
        /// The limit.
        limit: Number,
        /// What was given.
        amount: Number,
    },
    /// A method that takes no floors and ceilings.
    #[error("the method {method} takes no floors and ceilings")]
    MethodUnbounded {
        /// Id and version of the method.
        method: String,
    },
}

codes!(AllocationError {
    FloorsExceed { floors, total, by } => "allocation-floors-exceed-total",
    CeilingsShort { ceilings, total, by } => "allocation-ceilings-below-total",
    BoundsCrossed { place, floor, ceiling } => "allocation-bounds-crossed",
    Negative { amount } => "allocation-negative",
    WeightsZero {} => "allocation-weights-zero",
    NotInSteps { amount, step } => "allocation-not-in-steps",
    TooLarge { limit, amount } => "allocation-too-large",
    MethodUnbounded { method } => "allocation-method-unbounded",
});
