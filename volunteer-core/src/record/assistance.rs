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
/// use volunteer_core::{Unit, record::{Beneficiary, PersonId}};
/// let family = Beneficiary::builder(PersonId::new("b-1")?, Unit::Family).category("low-income-family").build()?;
/// assert!(!format!("{family:?}").contains("b-1"));
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(from = "BeneficiaryFields", into = "BeneficiaryFields")
)]
pub struct Beneficiary {
    pub(crate) id: PersonId,
    pub(crate) unit: Unit,
    pub(crate) members: Option<Bounds>,
    pub(crate) born: Option<Period>,
    pub(crate) sex: Option<PersonSex>,
    pub(crate) categories: Vec<String>,
    pub(crate) home: Option<String>,
}

impl Beneficiary {
    /// The caller's own id.
    #[must_use]
    pub fn id(&self) -> &PersonId {
        &self.id
    }

    /// What it is: person, family, household.
    #[must_use]
    pub fn unit(&self) -> &Unit {
        &self.unit
    }

    /// How many people belong to the family or household.
    #[must_use]
    pub fn members(&self) -> Option<Bounds> {
        self.members
    }

    /// The day of birth of a person, or the period in which it lies.
    #[must_use]
    pub fn born(&self) -> Option<Period> {
        self.born
    }

    /// The sex of a person.
    #[must_use]
    pub fn sex(&self) -> Option<PersonSex> {
        self.sex
    }

    /// Categories of beneficiaries, by their ids in the definition that the register uses.
    #[must_use]
    pub fn categories(&self) -> &[String] {
        &self.categories
    }

    /// Where they live, by the place's code.
    #[must_use]
    pub fn home(&self) -> Option<&str> {
        self.home.as_deref()
    }
}

/// Its form in documents: private, because what is read by it alone is not checked.
#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Beneficiary")]
struct BeneficiaryFields {
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
        document::serialize(
            serializer,
            |to| BeneficiaryFields::serialize(self, to),
            |to| BeneficiaryFields::serialize(self, to),
        )
    }
}

impl<'de> Deserialize<'de> for Beneficiary {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        document::deserialize(deserializer, BeneficiaryFields::deserialize, |from| BeneficiaryFields::deserialize(from))
            .and_then(|read| read.check().map_err(refuse))
    }
}

impl Beneficiary {
    pub(super) fn check(mut self) -> Result<Self> {
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
/// use volunteer_core::{Bounds, Unit, record::Assistance};
/// let advice = Assistance::builder().count(Bounds::at_least(601.into())).unit(Unit::Person).service("legal").build()?;
/// assert_eq!(advice.service(), Some("legal"));
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(from = "AssistanceFields", into = "AssistanceFields")
)]
pub struct Assistance {
    pub(crate) beneficiary: Option<PersonId>,
    pub(crate) count: Option<Bounds>,
    pub(crate) unit: Option<Unit>,
    pub(crate) category: Option<String>,
    pub(crate) service: Option<String>,
    pub(crate) direct: Direct,
    pub(crate) activity: Option<String>,
    pub(crate) period: Option<Period>,
    pub(crate) place: Option<String>,
    pub(crate) organisation: Option<String>,
    pub(crate) text: Option<String>,
    pub(crate) categories: BTreeMap<String, String>,
}

impl Assistance {
    /// Who: the beneficiary's id. Absent for a group known by its count.
    #[must_use]
    pub fn beneficiary(&self) -> Option<&PersonId> {
        self.beneficiary.as_ref()
    }

    /// How many were helped, of the unit; absent beside a beneficiary: one.
    #[must_use]
    pub fn count(&self) -> Option<Bounds> {
        self.count
    }

    /// What is counted. Absent: the beneficiary's unit, else nothing is said.
    #[must_use]
    pub fn unit(&self) -> Option<&Unit> {
        self.unit.as_ref()
    }

    /// The category of beneficiaries.
    #[must_use]
    pub fn category(&self) -> Option<&str> {
        self.category.as_deref()
    }

    /// The type of service: legal, psychological, …
    #[must_use]
    pub fn service(&self) -> Option<&str> {
        self.service.as_deref()
    }

    /// Whether it reached them directly.
    #[must_use]
    pub fn direct(&self) -> Direct {
        self.direct
    }

    /// In which activity, by its id.
    #[must_use]
    pub fn activity(&self) -> Option<&str> {
        self.activity.as_deref()
    }

    /// When. Absent: as the activity.
    #[must_use]
    pub fn period(&self) -> Option<Period> {
        self.period
    }

    /// Where, by the place's code. Absent: as the activity.
    #[must_use]
    pub fn place(&self) -> Option<&str> {
        self.place.as_deref()
    }

    /// By whom, by the organisation's id. Absent: as the activity.
    #[must_use]
    pub fn organisation(&self) -> Option<&str> {
        self.organisation.as_deref()
    }

    /// The figure in the words of whoever reported it.
    #[must_use]
    pub fn text(&self) -> Option<&str> {
        self.text.as_deref()
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
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Assistance")]
struct AssistanceFields {
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
        document::serialize(
            serializer,
            |to| AssistanceFields::serialize(self, to),
            |to| AssistanceFields::serialize(self, to),
        )
    }
}

impl<'de> Deserialize<'de> for Assistance {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        document::deserialize(deserializer, AssistanceFields::deserialize, |from| AssistanceFields::deserialize(from))
            .and_then(|read| read.check().map_err(refuse))
    }
}

impl Assistance {
    pub(super) fn check(mut self) -> Result<Self> {
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
