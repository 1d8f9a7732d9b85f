//! Records of all kinds as one document, made in a program.

use crate::error::Result;
use crate::record::{
    Activity, Assistance, Beneficiary, Organisation, Participation, RECORDS_FORMAT, Records, Volunteer,
};

/// Makes a [`Records`]; see [`Records::builder`].
#[derive(Clone, Debug)]
#[must_use]
pub struct RecordsBuilder {
    records: Records,
}

impl Records {
    /// Records of nothing yet.
    ///
    /// ```
    /// use volunteer_core::record::{Activity, Participation, PersonId, Records};
    ///
    /// let clean_up = Activity::builder("a-1").period("2025-04-19".parse()?).build()?;
    /// let shift = Participation::builder().volunteer(PersonId::new("v-1")?).activity("a-1").minutes(120).build()?;
    /// let records = Records::builder().activity(clean_up.clone()).participation(shift).build()?;
    /// assert_eq!(records.participations().len(), 1);
    ///
    /// let twice = Records::builder().activity(clean_up.clone()).activity(clean_up).build().unwrap_err();
    /// assert_eq!((twice.code(), twice.pointer().as_str()), ("record-duplicate", "/activities/1/id"));
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn builder() -> RecordsBuilder {
        RecordsBuilder {
            records: Self {
                format: RECORDS_FORMAT.into(),
                organisations: Vec::new(),
                activities: Vec::new(),
                volunteers: Vec::new(),
                participations: Vec::new(),
                beneficiaries: Vec::new(),
                assistances: Vec::new(),
            },
        }
    }
}

impl RecordsBuilder {
    /// One more organisation, group, club, centre, branch or front office.
    pub fn organisation(mut self, organisation: Organisation) -> Self {
        self.records.organisations.push(organisation);
        self
    }

    /// One more activity.
    pub fn activity(mut self, activity: Activity) -> Self {
        self.records.activities.push(activity);
        self
    }

    /// One more volunteer.
    pub fn volunteer(mut self, volunteer: Volunteer) -> Self {
        self.records.volunteers.push(volunteer);
        self
    }

    /// One more participation.
    pub fn participation(mut self, participation: Participation) -> Self {
        self.records.participations.push(participation);
        self
    }

    /// One more beneficiary.
    pub fn beneficiary(mut self, beneficiary: Beneficiary) -> Self {
        self.records.beneficiaries.push(beneficiary);
        self
    }

    /// One more benefit.
    pub fn assistance(mut self, assistance: Assistance) -> Self {
        self.records.assistances.push(assistance);
        self
    }

    /// The records, checked as a document is when it is read.
    ///
    /// # Errors
    /// `record-duplicate`, without the id, where one occurs twice in its list; `organisation-cycle`.
    pub fn build(self) -> Result<Records> {
        self.records.check()
    }
}
