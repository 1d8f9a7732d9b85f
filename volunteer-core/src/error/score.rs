//! Kinds of errors of composite scores.

use super::quoted;

/// What can be wrong with how a score is defined. That a score cannot be given is no error but an outcome.
///
/// ```
/// use volunteer_core::error::ScoreError;
/// assert!(ScoreError::CODES.contains(&"score-weight"));
/// ```
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum ScoreError {
    /// A weight, share or scale that is not finite or below zero.
    #[error("weights, shares and scales are finite and not below zero; a share is at most one")]
    Weight {},
    /// Ends between which nothing lies.
    #[error("the worst and the best end differ, and have logarithms where these are asked for")]
    Goalposts {},
    /// Something a method needs and was not given.
    #[error("the method {method} needs {needs}")]
    Needs {
        /// Id and version of the method.
        method: &'static str,
        /// The key that is missing.
        needs: &'static str,
    },
    /// A value for something that the definition does not have.
    #[error("the score has no part {}", quoted(id))]
    PartUnknown {
        /// The id (at most 40 characters of it).
        id: String,
    },
    /// Groups within groups beyond the limit.
    #[error("groups lie more than {limit} deep")]
    TooDeep {
        /// The limit.
        limit: u32,
    },
    /// Thresholds that are in no order.
    #[error("the thresholds lie in order from worst over red and green to best")]
    Thresholds {},
}

codes!(ScoreError {
    Weight {} => "score-weight",
    Goalposts {} => "score-goalposts",
    Needs { method, needs } => "score-needs",
    PartUnknown { id } => "score-part-unknown",
    TooDeep { limit } => "score-too-deep",
    Thresholds {} => "score-thresholds",
});
