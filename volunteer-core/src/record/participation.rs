//! Who took part.

use super::{Clock, PersonId, RecordStatus, Role, Skill};
use crate::calendar::Period;
use crate::document::{self};
use crate::error::{Error, RecordError, Result, refuse};
use crate::number::{Bounds, Number, Unit};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::collections::BTreeMap;

/// One volunteer's part in an activity, or that of an unnamed group with a head-count.
///
/// ```
/// use volunteer_core::{document, record::Participation};
/// let group: Participation = document::from_slice(
///     br#"{"activity": "a-1", "heads": {"lower": 40, "upper": 50}, "period": "2025-04-19", "minutes": 6000}"#)?;
/// assert!(group.volunteer.is_none());
/// let nobody = document::from_slice::<Participation>(br#"{"activity": "a-1"}"#);
/// assert_eq!(nobody.unwrap_err().code(), "participation-of-nobody");
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self")]
pub struct Participation {
    /// Who: the volunteer's id. Absent for an unnamed group.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub volunteer: Option<PersonId>,
    /// How many: the head-count of an unnamed group.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub heads: Option<Bounds>,
    /// In what: the activity's id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub activity: Option<String>,
    /// When: a day, or several. Absent: as the activity.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period: Option<Period>,
    /// When on the day it began.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start: Option<Clock>,
    /// When on the day it ended; earlier than the start: on the next day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end: Option<Clock>,
    /// Minutes of work, of the whole group where it is one. A whole number; what is suspicious (zero, below zero) is
    /// kept and becomes a finding.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minutes: Option<Number>,
    /// What the volunteer did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<Role>,
    /// Whether in their profession, or pro bono.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub skill: Option<Skill>,
    /// How far it has come. Absent: done.
    #[serde(default)]
    pub status: RecordStatus,
    /// Where, by the place's code. Absent: as the activity.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// With whom, by the organisation's id. Absent: as the activity.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation: Option<String>,
    /// In which field. Absent: as the activity.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub field: Option<String>,
    /// Other categories of the caller's own, by name.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub categories: BTreeMap<String, String>,
}

impl Serialize for Participation {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        document::serialize(serializer, |to| Self::serialize(self, to), |to| Self::serialize(self, to))
    }
}

impl<'de> Deserialize<'de> for Participation {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        document::deserialize(deserializer, Self::deserialize, |from| Self::deserialize(from))
            .and_then(|read| read.check().map_err(refuse))
    }
}

impl Participation {
    fn check(mut self) -> Result<Self> {
        match (&self.volunteer, &self.heads) {
            (None, None) => return Err(RecordError::ParticipationOfNobody {}.into()),
            (Some(_), Some(_)) => return Err(Error::from(RecordError::HeadsOfPerson {}).at_key("heads")),
            _ => {}
        }
        if let Some(heads) = self.heads {
            self.heads = Some(heads.counted(&Unit::Person).map_err(|error| error.at_key("heads"))?);
        }
        let whole = |minutes: Number| minutes.to_integer().is_some_and(|minutes| i32::try_from(minutes).is_ok());
        if self.minutes.is_some_and(|minutes| !whole(minutes)) {
            return Err(Error::from(RecordError::MinutesInvalid {}).at_key("minutes"));
        }
        Ok(self)
    }
}
