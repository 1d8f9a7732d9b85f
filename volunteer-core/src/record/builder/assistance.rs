//! Beneficiaries and the help that they get, made in a program.

use crate::calendar::Period;
use crate::error::Result;
use crate::number::{Bounds, Unit};
use crate::record::{Assistance, Beneficiary, Direct, PersonId, PersonSex};
use std::collections::BTreeMap;

/// Makes a [`Beneficiary`]; see [`Beneficiary::builder`].
#[derive(Clone, Debug)]
#[must_use]
pub struct BeneficiaryBuilder {
    beneficiary: Beneficiary,
}

impl Beneficiary {
    /// A beneficiary of this id: a person, a family, a household.
    ///
    /// ```
    /// use volunteer_core::{Bounds, Unit, record::{Beneficiary, PersonId}};
    /// let family = Beneficiary::builder(PersonId::new("b-1")?, Unit::Family).members(Bounds::exact(5.into())).build()?;
    /// assert_eq!(family.unit(), &Unit::Family);
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn builder(id: PersonId, unit: Unit) -> BeneficiaryBuilder {
        BeneficiaryBuilder {
            beneficiary: Self { id, unit, members: None, born: None, sex: None, categories: Vec::new(), home: None },
        }
    }
}

impl BeneficiaryBuilder {
    /// How many people belong to the family or household.
    pub fn members(mut self, members: Bounds) -> Self {
        self.beneficiary.members = Some(members);
        self
    }

    /// The day of birth of a person, or the period in which it lies.
    pub fn born(mut self, born: Period) -> Self {
        self.beneficiary.born = Some(born);
        self
    }

    /// The sex of a person.
    pub fn sex(mut self, sex: PersonSex) -> Self {
        self.beneficiary.sex = Some(sex);
        self
    }

    /// One more category of beneficiaries, by its id in the definition that the register uses.
    pub fn category(mut self, category: impl Into<String>) -> Self {
        self.beneficiary.categories.push(category.into());
        self
    }

    /// Where they live, by the place's code.
    pub fn home(mut self, home: impl Into<String>) -> Self {
        self.beneficiary.home = Some(home.into());
        self
    }

    /// The beneficiary, checked as a document is when it is read.
    ///
    /// # Errors
    /// `bounds-empty` where no whole number of members lies within the bounds.
    pub fn build(self) -> Result<Beneficiary> {
        self.beneficiary.check()
    }
}

/// Makes an [`Assistance`]; see [`Assistance::builder`].
#[derive(Clone, Debug)]
#[must_use]
pub struct AssistanceBuilder {
    assistance: Assistance,
}

impl Assistance {
    /// Help for nobody yet: for one beneficiary, or for a group known by its count.
    ///
    /// ```
    /// use volunteer_core::{Bounds, Unit, record::{Assistance, Direct}};
    /// let advice = Assistance::builder().count(Bounds::at_least(601.into())).unit(Unit::Person).service("legal").build()?;
    /// assert_eq!((advice.service(), advice.direct()), (Some("legal"), Direct::Unknown));
    /// assert_eq!(Assistance::builder().service("legal").build().unwrap_err().code(), "assistance-of-nobody");
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn builder() -> AssistanceBuilder {
        AssistanceBuilder {
            assistance: Self {
                beneficiary: None,
                count: None,
                unit: None,
                category: None,
                service: None,
                direct: Direct::default(),
                activity: None,
                period: None,
                place: None,
                organisation: None,
                text: None,
                categories: BTreeMap::new(),
            },
        }
    }
}

impl AssistanceBuilder {
    /// Who: the beneficiary's id. Absent for a group known by its count.
    pub fn beneficiary(mut self, beneficiary: PersonId) -> Self {
        self.assistance.beneficiary = Some(beneficiary);
        self
    }

    /// How many were helped, of the unit; absent beside a beneficiary: one.
    pub fn count(mut self, count: Bounds) -> Self {
        self.assistance.count = Some(count);
        self
    }

    /// What is counted. Absent: the beneficiary's unit, else nothing is said.
    pub fn unit(mut self, unit: Unit) -> Self {
        self.assistance.unit = Some(unit);
        self
    }

    /// The category of beneficiaries.
    pub fn category(mut self, category: impl Into<String>) -> Self {
        self.assistance.category = Some(category.into());
        self
    }

    /// The type of service: legal, psychological, …
    pub fn service(mut self, service: impl Into<String>) -> Self {
        self.assistance.service = Some(service.into());
        self
    }

    /// Whether it reached them directly.
    pub fn direct(mut self, direct: Direct) -> Self {
        self.assistance.direct = direct;
        self
    }

    /// In which activity, by its id.
    pub fn activity(mut self, activity: impl Into<String>) -> Self {
        self.assistance.activity = Some(activity.into());
        self
    }

    /// When. Absent: as the activity.
    pub fn period(mut self, period: Period) -> Self {
        self.assistance.period = Some(period);
        self
    }

    /// Where, by the place's code. Absent: as the activity.
    pub fn place(mut self, place: impl Into<String>) -> Self {
        self.assistance.place = Some(place.into());
        self
    }

    /// By whom, by the organisation's id. Absent: as the activity.
    pub fn organisation(mut self, organisation: impl Into<String>) -> Self {
        self.assistance.organisation = Some(organisation.into());
        self
    }

    /// The figure in the words of whoever reported it.
    pub fn text(mut self, text: impl Into<String>) -> Self {
        self.assistance.text = Some(text.into());
        self
    }

    /// Another category of the caller's own, by name.
    pub fn named_category(mut self, key: impl Into<String>, value: impl Into<String>) -> Self {
        self.assistance.categories.insert(key.into(), value.into());
        self
    }

    /// The assistance, checked as a document is when it is read.
    ///
    /// # Errors
    /// `assistance-of-nobody`; `unit-not-counted`; `bounds-empty`.
    pub fn build(self) -> Result<Assistance> {
        self.assistance.check()
    }
}
