//! Kinds of errors of places and maps.

use serde::Serialize;

/// What can be wrong in places and maps.
#[derive(Clone, Debug, PartialEq, thiserror::Error, Serialize)]
#[serde(untagged, rename_all_fields = "camelCase")]
#[non_exhaustive]
pub enum PlaceError {
    /// No place has this name or code.
    #[error("unknown place {name:?}")]
    Unknown {
        /// The name or code (at most 40 characters of it).
        name: String,
    },
}

codes!(PlaceError {
    Unknown => "place-unknown",
});
