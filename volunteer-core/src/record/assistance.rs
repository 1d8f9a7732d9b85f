//! Who was helped.

use super::{Direct, PersonId, PersonSex};
use crate::calendar::Period;
use crate::document::{self};
use crate::error::{Error, RecordError, Result, refuse};
use crate::number::{Bounds, Unit};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::collections::BTreeMap;

/// Who is helped, by an id: a person, a family, a household.
///
/// ```
/// use volunteer_core::{document, record::Beneficiary};
/// let family: Beneficiary = document::from_slice(br#"{"id": "b-1", "unit": "family", "categories": ["low-income-family"]}"#)?;
/// assert!(!format!("{family:?}").contains("b-1"));
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self")]
pub struct Beneficiary {
    /// The caller's own id.
    pub id: PersonId,
    /// What it is: person, family, household.
    pub unit: Unit,
    /// How many people belong to the family or household.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub members: Option<Bounds>,
    /// The day of birth of a person, or the period in which it lies.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub born: Option<Period>,
    /// The sex of a person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sex: Option<PersonSex>,
    /// Categories of beneficiaries, by their ids in the definition that the register uses.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub categories: Vec<String>,
    /// Where they live, by the place's code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub home: Option<String>,
}

impl Serialize for Beneficiary {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        document::serialize(serializer, |to| Self::serialize(self, to), |to| Self::serialize(self, to))
    }
}

impl<'de> Deserialize<'de> for Beneficiary {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        document::deserialize(deserializer, Self::deserialize, |from| Self::deserialize(from))
            .and_then(|read| read.check().map_err(refuse))
    }
}

impl Beneficiary {
    fn check(mut self) -> Result<Self> {
        if let Some(members) = self.members {
            self.members = Some(members.counted(&Unit::Person).map_err(|error| error.at_key("members"))?);
        }
        self.categories.sort();
        self.categories.dedup();
        Ok(self)
    }
}

/// One beneficiary's benefit, or an uncounted group's: what, how many, of which unit.
///
/// ```
/// use volunteer_core::{document, record::Assistance};
/// let advice: Assistance = document::from_slice(
///     br#"{"count": {"lower": 601}, "unit": "person", "category": "pensioner", "service": "legal", "direct": "direct"}"#)?;
/// assert_eq!(advice.service.as_deref(), Some("legal"));
/// let nobody = document::from_slice::<Assistance>(br#"{"service": "legal"}"#);
/// assert_eq!(nobody.unwrap_err().code(), "assistance-of-nobody");
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self")]
pub struct Assistance {
    /// Who: the beneficiary's id. Absent for a group known by its count.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub beneficiary: Option<PersonId>,
    /// How many were helped, of the unit; absent beside a beneficiary: one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub count: Option<Bounds>,
    /// What is counted. Absent: the beneficiary's unit, else nothing is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<Unit>,
    /// The category of beneficiaries.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub category: Option<String>,
    /// The type of service: legal, psychological, …
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub service: Option<String>,
    /// Whether it reached them directly.
    #[serde(default)]
    pub direct: Direct,
    /// In which activity, by its id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub activity: Option<String>,
    /// When. Absent: as the activity.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period: Option<Period>,
    /// Where, by the place's code. Absent: as the activity.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// By whom, by the organisation's id. Absent: as the activity.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation: Option<String>,
    /// The figure in the words of whoever reported it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// Other categories of the caller's own, by name.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub categories: BTreeMap<String, String>,
}

impl Serialize for Assistance {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        document::serialize(serializer, |to| Self::serialize(self, to), |to| Self::serialize(self, to))
    }
}

impl<'de> Deserialize<'de> for Assistance {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        document::deserialize(deserializer, Self::deserialize, |from| Self::deserialize(from))
            .and_then(|read| read.check().map_err(refuse))
    }
}

impl Assistance {
    fn check(mut self) -> Result<Self> {
        if self.beneficiary.is_none() && self.count.is_none() {
            return Err(RecordError::AssistanceOfNobody {}.into());
        }
        if let Some(count) = self.count {
            let unit = self.unit.as_ref().unwrap_or(&Unit::Person);
            if !unit.is_counted() {
                let kind = RecordError::UnitNotCounted { unit: unit.to_string() };
                return Err(Error::from(kind).at_key("unit"));
            }
            self.count = Some(count.counted(unit).map_err(|error| error.at_key("count"))?);
        }
        Ok(self)
    }
}
