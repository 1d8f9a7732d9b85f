//! People who volunteer, and the ids that join their records.

use super::Answer;
use crate::calendar::Period;
use crate::document::read_text_or;
use crate::document::{self};
use crate::error::{DocumentError, refuse};
use crate::error::{Error, RecordError, Result, unknown_word};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;

/// The caller's own id of a person, which joins records and is never shown.
///
/// ```
/// use volunteer_core::record::PersonId;
/// let id = PersonId::new("IIN 900101300123")?;
/// assert_eq!(format!("{id:?}"), "PersonId(…)");
/// assert_eq!(id.reveal(), "IIN 900101300123");
/// assert_eq!(PersonId::new(" ").unwrap_err().code(), "person-id-blank"); // nobody is not somebody
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PersonId(Box<str>);

impl PersonId {
    /// An id, as the caller's records write it.
    ///
    /// # Errors
    /// `person-id-blank`: a record of nobody known has no id instead.
    pub fn new(id: &str) -> Result<Self> {
        if id.trim().is_empty() { Err(RecordError::PersonIdBlank {}.into()) } else { Ok(Self(id.into())) }
    }

    /// The id itself, for joining records; it must not reach a text that people see.
    #[must_use]
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for PersonId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PersonId(…)")
    }
}

/// In documents: text, or a whole number.
impl Serialize for PersonId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for PersonId {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = |text: &str| match text {
            "" => Err(DocumentError::TypeMismatch { expected: "text".into(), found: "empty text".into() }.into()),
            text => Self::new(text),
        };
        read_text_or(deserializer, "text", text, |number| Some(Ok(Self(number.to_string().into()))))
    }
}

/// The sex of a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[derive(strum::Display, strum::EnumString, strum::IntoStaticStr, strum::VariantArray, strum::VariantNames)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case", parse_err_ty = Error, parse_err_fn = unknown_word::<Self>)]
pub enum PersonSex {
    /// A woman or a girl.
    Female,
    /// A man or a boy.
    Male,
}

/// A volunteer.
///
/// ```
/// use volunteer_core::record::{PersonId, Volunteer};
/// let volunteer = Volunteer::builder(PersonId::new("v-1")?).born("2010-05-01".parse()?).build()?;
/// assert!(!format!("{volunteer:?}").contains("v-1"));
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(from = "VolunteerFields", into = "VolunteerFields")
)]
pub struct Volunteer {
    pub(crate) id: PersonId,
    pub(crate) born: Option<Period>,
    pub(crate) age_band: Option<String>,
    pub(crate) sex: Option<PersonSex>,
    pub(crate) skills: Vec<String>,
    pub(crate) home: Option<String>,
    pub(crate) consent: Answer,
    pub(crate) parent: Answer,
}

impl Volunteer {
    /// The caller's own id.
    #[must_use]
    pub fn id(&self) -> &PersonId {
        &self.id
    }

    /// The day of birth, or the period in which it lies where no more is known (`2010`).
    #[must_use]
    pub fn born(&self) -> Option<Period> {
        self.born
    }

    /// The age band, by its id in the definition that the register uses; where no birth is given.
    #[must_use]
    pub fn age_band(&self) -> Option<&str> {
        self.age_band.as_deref()
    }

    /// The sex.
    #[must_use]
    pub fn sex(&self) -> Option<PersonSex> {
        self.sex
    }

    /// What the volunteer can do, by the caller's own words.
    #[must_use]
    pub fn skills(&self) -> &[String] {
        &self.skills
    }

    /// Where the volunteer lives, by the place's code.
    #[must_use]
    pub fn home(&self) -> Option<&str> {
        self.home.as_deref()
    }

    /// Whether a parent or guardian has consented in writing.
    #[must_use]
    pub fn consent(&self) -> Answer {
        self.consent
    }

    /// Whether a parent or guardian takes part.
    #[must_use]
    pub fn parent(&self) -> Answer {
        self.parent
    }
}

/// Its form in documents: private, because what is read by it alone is not checked.
#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Volunteer")]
struct VolunteerFields {
    /// The caller's own id.
    pub id: PersonId,
    /// The day of birth, or the period in which it lies where no more is known (`2010`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub born: Option<Period>,
    /// The age band, by its id in the definition that the register uses; where no birth is given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub age_band: Option<String>,
    /// The sex.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sex: Option<PersonSex>,
    /// What the volunteer can do, by the caller's own words.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub skills: Vec<String>,
    /// Where the volunteer lives, by the place's code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub home: Option<String>,
    /// Whether a parent or guardian has consented in writing.
    #[serde(default)]
    pub consent: Answer,
    /// Whether a parent or guardian takes part.
    #[serde(default)]
    pub parent: Answer,
}

impl Serialize for Volunteer {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        document::serialize(
            serializer,
            |to| VolunteerFields::serialize(self, to),
            |to| VolunteerFields::serialize(self, to),
        )
    }
}

impl<'de> Deserialize<'de> for Volunteer {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        document::deserialize(deserializer, VolunteerFields::deserialize, |from| VolunteerFields::deserialize(from))
            .and_then(|read| read.check().map_err(refuse))
    }
}

impl Volunteer {
    pub(super) fn check(self) -> Result<Self> {
        if self.born.is_some() && self.age_band.is_some() {
            return Err(Error::from(RecordError::AgeTwice {}).at_key("ageBand"));
        }
        Ok(self)
    }
}
