//! Who was helped.

use super::{Direct, PersonId, PersonSex};
use crate::calendar::Period;
use crate::error::{Error, RecordError, Result};
use crate::number::{Bounds, Unit};
use std::collections::BTreeMap;

json_struct! {
    /// Who is helped, by an id: a person, a family, a household.
    ///
    /// ```
    /// use volunteer_core::{json, record::Beneficiary};
    /// let family: Beneficiary = json::from_text(br#"{"id": "b-1", "unit": "family", "categories": ["low-income-family"]}"#)?;
    /// assert!(!format!("{family:?}").contains("b-1"));
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    #[derive(Eq)]
    pub struct Beneficiary {
        /// The caller's own id.
        pub id: PersonId,
        /// What it is: person, family, household.
        pub unit: Unit,
        /// How many people belong to the family or household.
        pub members: Option<Bounds>,
        /// The day of birth of a person, or the period in which it lies.
        pub born: Option<Period>,
        /// The sex of a person.
        pub sex: Option<PersonSex>,
        /// Categories of beneficiaries, by their ids in the definition that the register uses.
        pub categories: Vec<String>,
        /// Where they live, by the place's code.
        pub home: Option<String>,
    }
    check
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

json_struct! {
    /// One beneficiary's benefit, or an uncounted group's: what, how many, of which unit.
    ///
    /// ```
    /// use volunteer_core::{json, record::Assistance};
    /// let advice: Assistance = json::from_text(
    ///     br#"{"count": {"lower": 601}, "unit": "person", "category": "pensioner", "service": "legal", "direct": "direct"}"#)?;
    /// assert_eq!(advice.service.as_deref(), Some("legal"));
    /// let nobody = json::from_text::<Assistance>(br#"{"service": "legal"}"#);
    /// assert_eq!(nobody.unwrap_err().code(), "assistance-of-nobody");
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    #[derive(Eq)]
    pub struct Assistance {
        /// Who: the beneficiary's id. Absent for a group known by its count.
        pub beneficiary: Option<PersonId>,
        /// How many were helped, of the unit; absent beside a beneficiary: one.
        pub count: Option<Bounds>,
        /// What is counted. Absent: the beneficiary's unit, else nothing is said.
        pub unit: Option<Unit>,
        /// The category of beneficiaries.
        pub category: Option<String>,
        /// The type of service: legal, psychological, …
        pub service: Option<String>,
        /// Whether it reached them directly.
        pub direct: Direct,
        /// In which activity, by its id.
        pub activity: Option<String>,
        /// When. Absent: as the activity.
        pub period: Option<Period>,
        /// Where, by the place's code. Absent: as the activity.
        pub place: Option<String>,
        /// By whom, by the organisation's id. Absent: as the activity.
        pub organisation: Option<String>,
        /// The figure in the words of whoever reported it.
        pub text: Option<String>,
        /// Other categories of the caller's own, by name.
        pub categories: BTreeMap<String, String>,
    }
    check
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
