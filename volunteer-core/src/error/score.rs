//! Kinds of errors of composite scores.

use super::quoted;
use serde::Serialize;

/// What can be wrong with how a score is defined. That a score cannot be given is no error but an outcome.
#[derive(Clone, Debug, PartialEq, thiserror::Error, Serialize, strum::IntoStaticStr, strum::VariantNames)]
#[serde(tag = "code", content = "details", rename_all_fields = "camelCase")]
#[non_exhaustive]
pub enum ScoreError {
    /// A weight, share or scale that is not finite or below zero.
    #[error("weights, shares and scales are finite and not below zero; a share is at most one")]
    #[strum(serialize = "score-weight")]
    #[serde(rename = "score-weight")]
    Weight {},
    /// Ends between which nothing lies.
    #[error("the worst and the best end differ, and have logarithms where these are asked for")]
    #[strum(serialize = "score-goalposts")]
    #[serde(rename = "score-goalposts")]
    Goalposts {},
    /// Something a method needs and was not given.
    #[error("the method {method} needs {needs}")]
    #[strum(serialize = "score-needs")]
    #[serde(rename = "score-needs")]
    Needs {
        /// Id and version of the method.
        method: &'static str,
        /// The key that is missing.
        needs: &'static str,
    },
    /// A value for something that the definition does not have.
    #[error("the score has no part {}", quoted(id))]
    #[strum(serialize = "score-part-unknown")]
    #[serde(rename = "score-part-unknown")]
    PartUnknown {
        /// The id (at most 40 characters of it).
        id: String,
    },
    /// Groups within groups beyond the limit.
    #[error("groups lie more than {limit} deep")]
    #[strum(serialize = "score-too-deep")]
    #[serde(rename = "score-too-deep")]
    TooDeep {
        /// The limit.
        limit: u32,
    },
    /// Thresholds that are in no order.
    #[error("the thresholds lie in order from worst over red and green to best")]
    #[strum(serialize = "score-thresholds")]
    #[serde(rename = "score-thresholds")]
    Thresholds {},
}
