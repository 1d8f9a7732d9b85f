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
/// use volunteer_core::record::{Activity, ActivityForm};
/// let day = Activity::builder("a-1").form(ActivityForm::CleanUp).field("taza-alem").place("KZ-59").build()?;
/// assert_eq!(day.form(), Some(ActivityForm::CleanUp));
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(from = "ActivityFields", into = "ActivityFields")
)]
pub struct Activity {
    pub(crate) id: String,
    pub(crate) label: LocalText,
    pub(crate) form: Option<ActivityForm>,
    pub(crate) field: Option<String>,
    pub(crate) place: Option<String>,
    pub(crate) period: Option<Period>,
    pub(crate) organisation: Option<String>,
    pub(crate) status: RecordStatus,
}

impl Activity {
    /// The caller's own id.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// What it is called.
    #[must_use]
    pub fn label(&self) -> &LocalText {
        &self.label
    }

    /// Its form.
    #[must_use]
    pub fn form(&self) -> Option<ActivityForm> {
        self.form
    }

    /// Its field of work, by the id in the definition that the register uses.
    #[must_use]
    pub fn field(&self) -> Option<&str> {
        self.field.as_deref()
    }

    /// Where, by the place's code.
    #[must_use]
    pub fn place(&self) -> Option<&str> {
        self.place.as_deref()
    }

    /// When.
    #[must_use]
    pub fn period(&self) -> Option<Period> {
        self.period
    }

    /// Who organised it, by the organisation's id.
    #[must_use]
    pub fn organisation(&self) -> Option<&str> {
        self.organisation.as_deref()
    }

    /// How far it has come. Absent: done.
    #[must_use]
    pub fn status(&self) -> RecordStatus {
        self.status
    }
}

/// Its form in documents: private, because what is read by it alone is not checked.
#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Activity")]
struct ActivityFields {
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

impl Serialize for Activity {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        document::serialize(
            serializer,
            |to| ActivityFields::serialize(self, to),
            |to| ActivityFields::serialize(self, to),
        )
    }
}

impl<'de> Deserialize<'de> for Activity {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        document::deserialize(deserializer, ActivityFields::deserialize, |from| ActivityFields::deserialize(from))
            .and_then(|read| read.check().map_err(refuse))
    }
}

/// An organisation, a group, a club, a centre, a branch or a front office.
///
/// ```
/// use volunteer_core::record::{Organisation, OrganisationKind};
/// let club = Organisation::builder("o-2", OrganisationKind::Club).parent("o-1").build()?;
/// assert_eq!(club.kind(), OrganisationKind::Club);
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(from = "OrganisationFields", into = "OrganisationFields")
)]
pub struct Organisation {
    pub(crate) id: String,
    pub(crate) label: LocalText,
    pub(crate) kind: OrganisationKind,
    pub(crate) parent: Option<String>,
    pub(crate) place: Option<String>,
    pub(crate) since: Option<Date>,
    pub(crate) until: Option<Date>,
}

impl Organisation {
    /// The caller's own id.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// What it is called.
    #[must_use]
    pub fn label(&self) -> &LocalText {
        &self.label
    }

    /// What it is.
    #[must_use]
    pub fn kind(&self) -> OrganisationKind {
        self.kind
    }

    /// The organisation it belongs to, by its id.
    #[must_use]
    pub fn parent(&self) -> Option<&str> {
        self.parent.as_deref()
    }

    /// Where, by the place's code.
    #[must_use]
    pub fn place(&self) -> Option<&str> {
        self.place.as_deref()
    }

    /// The first day it works.
    #[must_use]
    pub fn since(&self) -> Option<Date> {
        self.since
    }

    /// The last day it works.
    #[must_use]
    pub fn until(&self) -> Option<Date> {
        self.until
    }
}

/// Its form in documents: private, because what is read by it alone is not checked.
#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Organisation")]
struct OrganisationFields {
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
        document::serialize(
            serializer,
            |to| OrganisationFields::serialize(self, to),
            |to| OrganisationFields::serialize(self, to),
        )
    }
}

impl<'de> Deserialize<'de> for Organisation {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        document::deserialize(deserializer, OrganisationFields::deserialize, |from| {
            OrganisationFields::deserialize(from)
        })
        .and_then(|read| read.check().map_err(refuse))
    }
}

impl Activity {
    pub(super) fn check(self) -> Result<Self> {
        document::expect_id(&self.id)?;
        Ok(self)
    }
}

impl Organisation {
    pub(super) fn check(self) -> Result<Self> {
        document::expect_id(&self.id)?;
        match (self.since, self.until) {
            (Some(start), Some(end)) if end < start => {
                let kind = CalendarError::PeriodReversed { start: start.to_string(), end: end.to_string() };
                Err(Error::from(kind).at_key("until"))
            }
            _ => Ok(self),
        }
    }
}
