//! Records of all kinds as one document.

use super::{Activity, Assistance, Beneficiary, Organisation, Participation, Volunteer};
use crate::document;
use crate::error::{Error, RecordError, Result, refuse};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::collections::{BTreeMap, BTreeSet};

/// The format of a document of records.
pub const RECORDS_FORMAT: &str = "volunteer/records@1";

/// Records of volunteer work.
///
/// An id stands once in its list. A reference to something that is not listed is no error: it becomes a finding of the
/// register that is made from the records.
///
/// ```
/// use volunteer_core::record::{Participation, PersonId, Records};
/// let shift = Participation::builder().volunteer(PersonId::new("v-1")?).minutes(120).build()?;
/// let records = Records::builder().participation(shift).build()?;
/// assert_eq!(records.participations().len(), 1);
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(from = "RecordsFields", into = "RecordsFields"))]
pub struct Records {
    pub(crate) format: String,
    pub(crate) organisations: Vec<Organisation>,
    pub(crate) activities: Vec<Activity>,
    pub(crate) volunteers: Vec<Volunteer>,
    pub(crate) participations: Vec<Participation>,
    pub(crate) beneficiaries: Vec<Beneficiary>,
    pub(crate) assistances: Vec<Assistance>,
}

impl Records {
    /// Always `volunteer/records@1`.
    #[must_use]
    pub fn format(&self) -> &str {
        &self.format
    }

    /// Organisations, groups, clubs, centres, branches, front offices.
    #[must_use]
    pub fn organisations(&self) -> &[Organisation] {
        &self.organisations
    }

    /// What was organised.
    #[must_use]
    pub fn activities(&self) -> &[Activity] {
        &self.activities
    }

    /// Who volunteers.
    #[must_use]
    pub fn volunteers(&self) -> &[Volunteer] {
        &self.volunteers
    }

    /// Who took part in what.
    #[must_use]
    pub fn participations(&self) -> &[Participation] {
        &self.participations
    }

    /// Who is helped.
    #[must_use]
    pub fn beneficiaries(&self) -> &[Beneficiary] {
        &self.beneficiaries
    }

    /// Who was helped how.
    #[must_use]
    pub fn assistances(&self) -> &[Assistance] {
        &self.assistances
    }
}

/// Its form in documents: private, because what is read by it alone is not checked.
#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Records")]
struct RecordsFields {
    /// Always `volunteer/records@1`.
    pub format: String,
    /// Organisations, groups, clubs, centres, branches, front offices.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub organisations: Vec<Organisation>,
    /// What was organised.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub activities: Vec<Activity>,
    /// Who volunteers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub volunteers: Vec<Volunteer>,
    /// Who took part in what.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub participations: Vec<Participation>,
    /// Who is helped.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub beneficiaries: Vec<Beneficiary>,
    /// Who was helped how.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub assistances: Vec<Assistance>,
}

impl Serialize for Records {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        document::serialize(
            serializer,
            |to| RecordsFields::serialize(self, to),
            |to| RecordsFields::serialize(self, to),
        )
    }
}

impl<'de> Deserialize<'de> for Records {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        document::deserialize(deserializer, RecordsFields::deserialize, |from| RecordsFields::deserialize(from))
            .and_then(|read| read.check().map_err(refuse))
    }
}

impl Records {
    pub(super) fn check(self) -> Result<Self> {
        document::expect_format(&self.format, RECORDS_FORMAT)?;
        once("organisations", self.organisations.iter().map(|organisation| organisation.id.as_str()))?;
        once("activities", self.activities.iter().map(|activity| activity.id.as_str()))?;
        once("volunteers", self.volunteers.iter().map(|volunteer| volunteer.id.reveal()))?;
        once("beneficiaries", self.beneficiaries.iter().map(|beneficiary| beneficiary.id.reveal()))?;
        let above: BTreeMap<&str, &str> = self
            .organisations
            .iter()
            .filter_map(|organisation| organisation.parent.as_deref().map(|parent| (organisation.id.as_str(), parent)))
            .collect();
        match self.organisations.iter().position(|organisation| circles(&above, &organisation.id)) {
            Some(index) => Err(Error::from(RecordError::OrganisationCycle {})
                .at_key("parent")
                .at_index(index)
                .at_key("organisations")),
            None => Ok(self),
        }
    }
}

/// The second record with one id is an error at its place; the id itself stays out of it.
fn once<'a>(key: &'static str, ids: impl Iterator<Item = &'a str>) -> Result<()> {
    let mut met = BTreeSet::new();
    for (index, id) in ids.enumerate() {
        if !met.insert(id) {
            return Err(Error::from(RecordError::RecordDuplicate {}).at_key("id").at_index(index).at_key(key));
        }
    }
    Ok(())
}

/// Whether an organisation lies below itself; a chain is no longer than the list.
fn circles(above: &BTreeMap<&str, &str>, id: &str) -> bool {
    let mut at = id;
    for _ in 0..=above.len() {
        match above.get(at) {
            Some(parent) if *parent == id => return true,
            Some(parent) => at = parent,
            None => return false,
        }
    }
    false
}
