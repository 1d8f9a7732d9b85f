//! Kinds of errors of reading reported figures.

use serde::Serialize;

/// What can be wrong in reading reported figures.
#[derive(Clone, Debug, PartialEq, thiserror::Error, Serialize)]
#[serde(untagged, rename_all_fields = "camelCase")]
#[non_exhaustive]
pub enum FigureError {
    /// No number in the text.
    #[error("the text has no number")]
    Missing {},
}

codes!(FigureError {
    Missing => "figure-missing",
});
