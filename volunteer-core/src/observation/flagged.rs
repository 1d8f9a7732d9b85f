//! What a value rests on that somebody should look at first.

use crate::number::Bounds;
use serde::{Deserialize, Serialize};

/// What was flagged in the rows or words from which a value was made, and what is left without them.
///
/// A count over a register carries the codes of the findings whose rows move it; a reported figure why its reading is
/// doubtful. A verdict lists them, with what it would be without.
///
/// ```
/// use volunteer_core::{document, observation::Flagged};
/// let read: Flagged = document::from_slice(br#"{"findings": ["minutes-outlier"], "without": 40}"#)?;
/// assert!(read.without.is_some_and(|bounds| bounds.as_exact().is_some()));
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self")]
pub struct Flagged {
    /// The codes of what was flagged, in order of the alphabet.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub findings: Vec<String>,
    /// The value without what was flagged. Absent: nothing is left.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub without: Option<Bounds>,
}
