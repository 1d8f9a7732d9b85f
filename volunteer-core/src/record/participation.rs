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
/// use volunteer_core::{Bounds, record::Participation};
/// let group = Participation::builder().heads(Bounds::between(40.into(), 50.into())?).activity("a-1").minutes(6_000).build()?;
/// assert!(group.volunteer().is_none());
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(from = "ParticipationFields", into = "ParticipationFields")
)]
pub struct Participation {
    pub(crate) volunteer: Option<PersonId>,
    pub(crate) heads: Option<Bounds>,
    pub(crate) activity: Option<String>,
    pub(crate) period: Option<Period>,
    pub(crate) start: Option<Clock>,
    pub(crate) end: Option<Clock>,
    pub(crate) minutes: Option<Number>,
    pub(crate) role: Option<Role>,
    pub(crate) skill: Option<Skill>,
    pub(crate) status: RecordStatus,
    pub(crate) place: Option<String>,
    pub(crate) organisation: Option<String>,
    pub(crate) field: Option<String>,
    pub(crate) categories: BTreeMap<String, String>,
}

impl Participation {
    /// Who: the volunteer's id. Absent for an unnamed group.
    #[must_use]
    pub fn volunteer(&self) -> Option<&PersonId> {
        self.volunteer.as_ref()
    }

    /// How many: the head-count of an unnamed group.
    #[must_use]
    pub fn heads(&self) -> Option<Bounds> {
        self.heads
    }

    /// In what: the activity's id.
    #[must_use]
    pub fn activity(&self) -> Option<&str> {
        self.activity.as_deref()
    }

    /// When: a day, or several. Absent: as the activity.
    #[must_use]
    pub fn period(&self) -> Option<Period> {
        self.period
    }

    /// When on the day it began.
    #[must_use]
    pub fn start(&self) -> Option<Clock> {
        self.start
    }

    /// When on the day it ended; earlier than the start: on the next day.
    #[must_use]
    pub fn end(&self) -> Option<Clock> {
        self.end
    }

    /// Minutes of work, of the whole group where it is one. A whole number; what is suspicious (zero, below zero) is
    /// kept and becomes a finding.
    #[must_use]
    pub fn minutes(&self) -> Option<Number> {
        self.minutes
    }

    /// What the volunteer did.
    #[must_use]
    pub fn role(&self) -> Option<Role> {
        self.role
    }

    /// Whether in their profession, or pro bono.
    #[must_use]
    pub fn skill(&self) -> Option<Skill> {
        self.skill
    }

    /// How far it has come. Absent: done.
    #[must_use]
    pub fn status(&self) -> RecordStatus {
        self.status
    }

    /// Where, by the place's code. Absent: as the activity.
    #[must_use]
    pub fn place(&self) -> Option<&str> {
        self.place.as_deref()
    }

    /// With whom, by the organisation's id. Absent: as the activity.
    #[must_use]
    pub fn organisation(&self) -> Option<&str> {
        self.organisation.as_deref()
    }

    /// In which field. Absent: as the activity.
    #[must_use]
    pub fn field(&self) -> Option<&str> {
        self.field.as_deref()
    }

    /// Other categories of the caller's own, by name.
    #[must_use]
    pub fn categories(&self) -> &BTreeMap<String, String> {
        &self.categories
    }
}

/// Its form in documents: private, because what is read by it alone is not checked.
#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Participation")]
struct ParticipationFields {
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
        document::serialize(
            serializer,
            |to| ParticipationFields::serialize(self, to),
            |to| ParticipationFields::serialize(self, to),
        )
    }
}

impl<'de> Deserialize<'de> for Participation {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        document::deserialize(deserializer, ParticipationFields::deserialize, |from| {
            ParticipationFields::deserialize(from)
        })
        .and_then(|read| read.check().map_err(refuse))
    }
}

impl Participation {
    pub(super) fn check(mut self) -> Result<Self> {
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
