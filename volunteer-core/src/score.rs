//! Composite scores: values made comparable, put together by weighted means, and shown as traffic lights.
//!
//! Nothing here decides what is measured or how much it weighs: that is the caller's definition, and a result names the
//! method of every step. A score that cannot be given says why; a missing part is left out by a stated rule, or replaced
//! by a stated value, and both are shown.

use serde::{Deserialize, Serialize};
mod lights;
mod mean;
mod normalise;
mod tree;

pub use lights::{Light, LightScale, light, two_worst};
pub use mean::{Mean, ScoreRefusal};
pub use normalise::{Normalisation, NormaliseRequest, Normalised, normalise};
pub use tree::{MAX_DEPTH, Score, ScoreNode, ScorePart, ScoreRequest, score};

/// One unit's or one part's value, or that there is none.
///
/// ```
/// use volunteer_core::{score::ScoreValue, document};
/// let read: ScoreValue = document::from_slice(r#"{"id": "KZ-10"}"#.as_bytes())?;
/// assert!(read.value.is_none());
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self")]
pub struct ScoreValue {
    /// The unit (a place, say) or the part (an indicator).
    pub id: String,
    /// Its value. Absent: there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<f64>,
}

impl ScoreValue {
    /// A value that is there.
    ///
    /// ```
    /// assert_eq!(volunteer_core::score::ScoreValue::new("KZ-10", 0.5).value, Some(0.5));
    /// ```
    #[must_use]
    pub fn new(id: impl Into<String>, value: f64) -> Self {
        Self { id: id.into(), value: Some(value) }
    }
}

#[cfg(test)]
mod tests;
