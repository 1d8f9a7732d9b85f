//! What a value rests on that somebody should look at first.

use crate::number::Bounds;
use serde::{Deserialize, Serialize};

/// What was flagged in the rows or words from which a value was made, and what is left without them.
///
/// A count over a register carries the codes of the findings whose rows move it; a reported figure why its reading is
/// doubtful. A verdict lists them, with what it would be without.
///
/// ```
/// use volunteer_core::{Bounds, observation::Flagged};
/// let outliers = Flagged::new(["minutes-outlier"], Some(Bounds::exact(40.into())));
/// assert_eq!(outliers.findings, ["minutes-outlier"]);
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

impl Flagged {
    /// The codes of what was flagged, and the value without it; none where nothing is left.
    #[must_use]
    pub fn new(findings: impl IntoIterator<Item = impl Into<String>>, without: Option<Bounds>) -> Self {
        let mut findings: Vec<String> = findings.into_iter().map(Into::into).collect();
        findings.sort();
        findings.dedup();
        Self { findings, without }
    }
}
