//! Kinds of errors of observations.

use serde::Serialize;

/// What can be wrong in observations.
#[derive(Clone, Debug, PartialEq, thiserror::Error, Serialize)]
#[serde(untagged, rename_all_fields = "camelCase")]
#[non_exhaustive]
pub enum ObservationError {
    /// A number without a place where one is needed.
    #[error("the observation has neither a value nor a reason why there is none")]
    ValueMissing {},
}

codes!(ObservationError {
    ValueMissing => "value-missing",
});
