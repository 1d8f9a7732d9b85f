//! Where a value was published.

use crate::calendar::Period;
use serde::{Deserialize, Serialize};

/// Where a value was published.
///
/// ```
/// use volunteer_core::observation::Source;
/// let agency = Source::new("inform.kz").published("2023-06-20".parse()?);
/// assert!(agency.published.is_some_and(|day| day.days() == 1));
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

impl Source {
    /// Who said it, where; without an address or a date.
    #[must_use]
    pub fn new(title: impl Into<String>) -> Self {
        Self { title: title.into(), url: None, published: None }
    }

    /// The address of the page.
    #[must_use]
    pub fn url(mut self, url: impl Into<String>) -> Self {
        self.url = Some(url.into());
        self
    }

    /// When it was published: a day, or the period in which that day lies.
    #[must_use]
    pub fn published(mut self, published: Period) -> Self {
        self.published = Some(published);
        self
    }
}
