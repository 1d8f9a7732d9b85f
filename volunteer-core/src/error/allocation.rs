//! Kinds of errors of dividing a total over places.

use super::quoted;
use crate::number::Number;
use serde::Serialize;
/// What can be wrong with the division of a total over places.
#[derive(Clone, Debug, PartialEq, thiserror::Error, Serialize, strum::IntoStaticStr, strum::VariantNames)]
#[serde(tag = "code", content = "details", rename_all_fields = "camelCase")]
#[non_exhaustive]
pub enum AllocationError {
    /// The least amounts add up to more than there is.
    #[error("the floors add up to {floors}, {by} more than the total of {total}")]
    #[strum(serialize = "allocation-floors-exceed-total")]
    #[serde(rename = "allocation-floors-exceed-total")]
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
    #[strum(serialize = "allocation-ceilings-below-total")]
    #[serde(rename = "allocation-ceilings-below-total")]
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
    #[strum(serialize = "allocation-bounds-crossed")]
    #[serde(rename = "allocation-bounds-crossed")]
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
    #[strum(serialize = "allocation-negative")]
    #[serde(rename = "allocation-negative")]
    Negative {
        /// The amount.
        amount: Number,
    },
    /// Nobody has a claim.
    #[error("no place has a weight above zero")]
    #[strum(serialize = "allocation-weights-zero")]
    #[serde(rename = "allocation-weights-zero")]
    WeightsZero {},
    /// An amount that is not a whole number of steps.
    #[error("{amount} is not a whole number of steps of {step}")]
    #[strum(serialize = "allocation-not-in-steps")]
    #[serde(rename = "allocation-not-in-steps")]
    NotInSteps {
        /// The amount.
        amount: Number,
        /// The step.
        step: Number,
    },
    /// More than the exact arithmetic is built for.
    #[error("an allocation takes at most {limit}; {amount} were given")]
    #[strum(serialize = "allocation-too-large")]
    #[serde(rename = "allocation-too-large")]
    TooLarge {
        /// The limit.
        limit: Number,
        /// What was given.
        amount: Number,
    },
    /// A method that takes no floors and ceilings.
    #[error("the method {method} takes no floors and ceilings")]
    #[strum(serialize = "allocation-method-unbounded")]
    #[serde(rename = "allocation-method-unbounded")]
    MethodUnbounded {
        /// Id and version of the method.
        method: String,
    },
}
