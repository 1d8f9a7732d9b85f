//! Kinds of errors of roadmaps and assessment.

use serde::Serialize;

/// What can be wrong in roadmaps and assessment.
#[derive(Clone, Debug, PartialEq, thiserror::Error, Serialize)]
#[serde(untagged, rename_all_fields = "camelCase")]
#[non_exhaustive]
pub enum RoadmapError {
    /// Two things of one document have the same id.
    #[error("the id {id:?} stands twice")]
    IdDuplicate {
        /// The id.
        id: String,
    },
}

codes!(RoadmapError {
    IdDuplicate => "id-duplicate",
});
