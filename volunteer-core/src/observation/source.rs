//! Where a value was published.

use crate::calendar::Period;
use serde::{Deserialize, Serialize};

/// Where a value was published.
///
/// ```
/// use volunteer_core::{observation::Source, document};
/// let read: Source = document::from_slice(r#"{"title": "inform.kz", "published": "2023-06-20"}"#.as_bytes())?;
/// assert!(read.url.is_none());
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self")]
pub struct Source {
    /// Who said it, where.
    pub title: String,
    /// The address of the page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// When it was published: a day, or the period in which that day lies.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published: Option<Period>,
}
