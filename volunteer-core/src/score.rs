//! Composite scores: values made comparable, put together by weighted means, and shown as traffic lights.
//!
//! Nothing here decides what is measured or how much it weighs: that is the caller's definition, and a result names the
//! method of every step. A score that cannot be given says why; a missing part is left out by a stated rule, or replaced
//! by a stated value, and both are shown.
//!
//! ```
//! use volunteer_core::score::{Mean, ScoreNode, ScoreRequest, ScoreValue, score};
//!
//! let index = ScoreNode::group("index", ["care", "education"].map(ScoreNode::indicator)).mean(Mean::Geometric);
//! let values = [ScoreValue::new("care", 0.81), ScoreValue::new("education", 0.25)];
//! let value = score(&ScoreRequest::builder(index).values(values).build()?).value.unwrap();
//! assert!((value - 0.45).abs() < 1e-9); // √(0.81 · 0.25): a low part weighs more than in the arithmetic mean, 0.53
//! # Ok::<(), volunteer_core::Error>(())
//! ```

mod lights;
mod mean;
mod normalise;
mod tree;

pub use lights::{Light, LightScale, light, two_worst};
pub use mean::{Mean, ScoreRefusal};
pub use normalise::{Normalisation, NormaliseRequest, NormaliseRequestBuilder, Normalised, normalise};
pub use tree::{MAX_DEPTH, Score, ScoreNode, ScorePart, ScoreRequest, ScoreRequestBuilder, score};

use serde::{Deserialize, Serialize};

/// One unit's or one part's value, or that there is none.
///
/// ```
/// use volunteer_core::score::ScoreValue;
/// assert_ne!(ScoreValue::missing("KZ-10"), ScoreValue::new("KZ-10", 0.0)); // nothing known is not zero
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

    /// A unit or part without a value.
    #[must_use]
    pub fn missing(id: impl Into<String>) -> Self {
        Self { id: id.into(), value: None }
    }
}

#[cfg(test)]
mod tests;
