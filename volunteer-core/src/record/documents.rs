//! Records of all kinds as one document.

use super::{Activity, Assistance, Beneficiary, Organisation, Participation, Volunteer};
use crate::error::{Error, RecordError, Result};
use crate::json;
use std::collections::{BTreeMap, BTreeSet};

/// The format of a document of records.
pub const RECORDS_FORMAT: &str = "volunteer/records@1";

json_struct! {
    /// Records of volunteer work.
    ///
    /// An id stands once in its list. A reference to something that is not listed is no error: it becomes a finding of the
    /// register that is made from the records.
    ///
    /// ```
    /// use volunteer_core::{json, record::Records};
    /// let text = br#"{"format": "volunteer/records@1", "activities": [{"id": "a-1", "period": "2025-04-19"}],
    ///     "participations": [{"volunteer": "v-1", "activity": "a-1", "minutes": 120}]}"#;
    /// assert_eq!(json::from_text::<Records>(text)?.participations.len(), 1);
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    #[derive(Eq)]
    pub struct Records {
        /// Always `volunteer/records@1`.
        pub format: String,
        /// Organisations, groups, clubs, centres, branches, front offices.
        pub organisations: Vec<Organisation>,
        /// What was organised.
        pub activities: Vec<Activity>,
        /// Who volunteers.
        pub volunteers: Vec<Volunteer>,
        /// Who took part in what.
        pub participations: Vec<Participation>,
        /// Who is helped.
        pub beneficiaries: Vec<Beneficiary>,
        /// Who was helped how.
        pub assistances: Vec<Assistance>,
    }
    check
}

impl Records {
    fn check(self) -> Result<Self> {
        json::expect_format(&self.format, RECORDS_FORMAT).map_err(|error| error.at_key("format"))?;
        once("organisations", self.organisations.iter().map(|one| one.id.as_str()))?;
        once("activities", self.activities.iter().map(|one| one.id.as_str()))?;
        once("volunteers", self.volunteers.iter().map(|one| one.id.reveal()))?;
        once("beneficiaries", self.beneficiaries.iter().map(|one| one.id.reveal()))?;
        let above: BTreeMap<&str, &str> = self
            .organisations
            .iter()
            .filter_map(|one| one.parent.as_deref().map(|parent| (one.id.as_str(), parent)))
            .collect();
        match self.organisations.iter().position(|one| circles(&above, &one.id)) {
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
