//! What a word of an indicator meant, and when that changed.
//!
//! Youth was to 29, then to 35; an organisation was a registered one, then any profile on a platform. A definition has
//! versions with dates, and says whether a change breaks a series.
//!
//! ```
//! use volunteer_core::{Context, calendar::parse_date, definition::comparable};
//!
//! let definitions = Context::kazakhstan().definitions;
//! let version = |day: &str| Ok::<_, volunteer_core::Error>(
//!     definitions.in_force("youth", parse_date(day)?).map(|defined| defined.definition.version.clone()));
//! assert_eq!((version("2022-12-31")?.as_deref(), version("2023-01-01")?.as_deref()), (Some("1"), Some("2")));
//! assert!(!comparable(definitions.versions(), "youth", "1", "2")); // to 29, then to 35: figures are not compared
//! # Ok::<(), volunteer_core::Error>(())
//! ```

use crate::calendar::Date;
use crate::document::is_default;
use crate::error::{Error, unknown_word};
use crate::language::LocalText;
use serde::{Deserialize, Serialize};

/// One version of a definition.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self")]
pub struct Definition {
    /// What is defined, by its id.
    pub id: String,
    /// The version, unique for the id.
    pub version: String,
    /// What it says, in words.
    #[serde(default, skip_serializing_if = "is_default")]
    pub label: LocalText,
    /// First day it holds.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "crate::calendar::MaybeIsoDate")]
    pub from: Option<Date>,
    /// Last day it holds.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "crate::calendar::MaybeIsoDate")]
    pub until: Option<Date>,
    /// The version before it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub predecessor: Option<String>,
    /// Whether figures of the predecessor cannot be compared with figures of this version.
    #[serde(default, skip_serializing_if = "is_default")]
    pub breaks_series: bool,
    /// Where it is laid down.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
}

impl Definition {
    /// The first version that is known of a definition: without dates, without one before it.
    ///
    /// ```
    /// use volunteer_core::definition::Definition;
    /// let wider = Definition::new("youth", "2").predecessor("1").breaks_series();
    /// assert!(wider.breaks_series && wider.from.is_none());
    /// ```
    #[must_use]
    pub fn new(id: impl Into<String>, version: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            version: version.into(),
            label: LocalText::default(),
            from: None,
            until: None,
            predecessor: None,
            breaks_series: false,
            source: None,
        }
    }

    /// What it says, in words.
    #[must_use]
    pub fn label(mut self, label: LocalText) -> Self {
        self.label = label;
        self
    }

    /// First day it holds.
    #[must_use]
    pub fn from(mut self, from: Date) -> Self {
        self.from = Some(from);
        self
    }

    /// Last day it holds.
    #[must_use]
    pub fn until(mut self, until: Date) -> Self {
        self.until = Some(until);
        self
    }

    /// The version before it.
    #[must_use]
    pub fn predecessor(mut self, predecessor: impl Into<String>) -> Self {
        self.predecessor = Some(predecessor.into());
        self
    }

    /// Figures of the predecessor cannot be compared with figures of this version.
    #[must_use]
    pub fn breaks_series(mut self) -> Self {
        self.breaks_series = true;
        self
    }

    /// Where it is laid down.
    #[must_use]
    pub fn source(mut self, source: impl Into<String>) -> Self {
        self.source = Some(source.into());
        self
    }
}

/// What standing a plan, a target or a policy has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[derive(strum::Display, strum::EnumString, strum::IntoStaticStr, strum::VariantArray, strum::VariantNames)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case", parse_err_ty = Error, parse_err_fn = unknown_word::<Self>)]
#[non_exhaustive]
pub enum Status {
    /// Proposed, not adopted.
    Draft,
    /// Adopted and in force.
    Adopted,
    /// Its period is over, or it was withdrawn.
    Lapsed,
    /// Replaced by another one.
    Superseded,
    /// Made up to show how something works; no source states it.
    #[default]
    Illustrative,
}

/// Whether figures of two versions of one definition can be compared: the same version, or versions joined by changes
/// none of which breaks the series. Versions that are not known are compared by name alone.
///
/// ```
/// use volunteer_core::definition::comparable;
/// assert!(comparable(&[], "youth", "2", "2") && !comparable(&[], "youth", "1", "2"));
/// ```
#[must_use]
pub fn comparable(known: &[Definition], id: &str, version: &str, other: &str) -> bool {
    version == other || leads_to(known, id, version, other) || leads_to(known, id, other, version)
}

/// Follows predecessors from the newer version; no chain is longer than the list, so a circle ends too.
fn leads_to(known: &[Definition], id: &str, newer: &str, older: &str) -> bool {
    let mut version = newer;
    for _ in 0..known.len() {
        let found = known.iter().find(|definition| definition.id == id && definition.version == version);
        match found.filter(|definition| !definition.breaks_series).and_then(|found| found.predecessor.as_deref()) {
            Some(before) if before == older => return true,
            Some(before) => version = before,
            None => return false,
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    fn version(version: &str, predecessor: Option<&str>, breaks_series: bool) -> Definition {
        let definition = Definition::new("youth", version);
        Definition { predecessor: predecessor.map(Into::into), breaks_series, ..definition }
    }

    #[test]
    fn a_break_anywhere_between_parts_the_series() {
        let known = [version("1", None, false), version("2", Some("1"), true), version("3", Some("2"), false)];
        assert!(comparable(&known, "youth", "2", "3"));
        assert!(comparable(&known, "youth", "3", "2"));
        assert!(!comparable(&known, "youth", "1", "3"));
        assert!(!comparable(&known, "other", "2", "3"));
    }

    #[test]
    fn a_circle_of_predecessors_ends() {
        let known = [version("1", Some("2"), false), version("2", Some("1"), false)];
        assert!(!comparable(&known, "youth", "1", "3"));
    }
}
