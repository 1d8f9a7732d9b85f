//! Activities, and the organisations behind them.

use super::{ActivityForm, OrganisationKind, RecordStatus};
use crate::calendar::{Date, Period};
use crate::document::{self, is_default};
use crate::error::{CalendarError, Error, Result, refuse};
use crate::language::LocalText;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Something organised at a place in a period, in a field of work.
///
/// ```
/// use volunteer_core::{document, record::{Activity, ActivityForm}};
/// let day: Activity = document::from_slice(
///     br#"{"id": "a-1", "form": "clean-up", "field": "taza-alem", "place": "KZ-59", "period": "2025-04-19"}"#)?;
/// assert_eq!(day.form, Some(ActivityForm::CleanUp));
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self")]
pub struct Activity {
    /// The caller's own id.
    pub id: String,
    /// What it is called.
    #[serde(default, skip_serializing_if = "is_default")]
    pub label: LocalText,
    /// Its form.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub form: Option<ActivityForm>,
    /// Its field of work, by the id in the definition that the register uses.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub field: Option<String>,
    /// Where, by the place's code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// When.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period: Option<Period>,
    /// Who organised it, by the organisation's id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation: Option<String>,
    /// How far it has come. Absent: done.
    #[serde(default)]
    pub status: RecordStatus,
}

/// An organisation, a group, a club, a centre, a branch or a front office.
///
/// ```
/// use volunteer_core::{document, record::{Organisation, OrganisationKind}};
/// let club: Organisation = document::from_slice(
///     r#"{"id": "o-2", "kind": "club", "parent": "o-1", "place": "KZ-59", "since": "2023-09-01"}"#.as_bytes())?;
/// assert_eq!(club.kind, OrganisationKind::Club);
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self")]
pub struct Organisation {
    /// The caller's own id.
    pub id: String,
    /// What it is called.
    #[serde(default, skip_serializing_if = "is_default")]
    pub label: LocalText,
    /// What it is.
    pub kind: OrganisationKind,
    /// The organisation it belongs to, by its id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<String>,
    /// Where, by the place's code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// The first day it works.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "crate::calendar::MaybeIsoDate")]
    pub since: Option<Date>,
    /// The last day it works.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "crate::calendar::MaybeIsoDate")]
    pub until: Option<Date>,
}

impl Serialize for Organisation {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        document::serialize(serializer, |to| Self::serialize(self, to), |to| Self::serialize(self, to))
    }
}

impl<'de> Deserialize<'de> for Organisation {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        document::deserialize(deserializer, Self::deserialize, |from| Self::deserialize(from))
            .and_then(|read| read.check().map_err(refuse))
    }
}

impl Organisation {
    fn check(self) -> Result<Self> {
        match (self.since, self.until) {
            (Some(start), Some(end)) if end < start => {
                let kind = CalendarError::PeriodReversed { start: start.to_string(), end: end.to_string() };
                Err(Error::from(kind).at_key("until"))
            }
            _ => Ok(self),
        }
    }
}
