//! Records made in a program, valid once they exist.

use super::{
    Activity, ActivityForm, Ages, Answer, Assistance, Beneficiary, Clock, Direct, Organisation, OrganisationKind,
    Participation, PersonId, PersonSex, RECORDS_FORMAT, RecordStatus, Records, Role, Skill, Volunteer,
};
use crate::calendar::{Date, Period};
use crate::error::Result;
use crate::language::LocalText;
use crate::number::{Bounds, Number, Unit};
use std::collections::BTreeMap;

/// Makes an [`Activity`]; see [`Activity::builder`].
#[derive(Clone, Debug)]
#[must_use]
pub struct ActivityBuilder {
    activity: Activity,
}

impl Activity {
    /// An activity of this id.
    ///
    /// ```
    /// use volunteer_core::record::{Activity, ActivityForm};
    /// let day = Activity::builder("a-1").form(ActivityForm::CleanUp).place("KZ-59").period("2025-04-19".parse()?).build()?;
    /// assert_eq!(day.form(), Some(ActivityForm::CleanUp));
    /// assert_eq!(Activity::builder(" ").build().unwrap_err().code(), "id-blank");
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn builder(id: impl Into<String>) -> ActivityBuilder {
        ActivityBuilder {
            activity: Self {
                id: id.into(),
                label: LocalText::default(),
                form: None,
                field: None,
                place: None,
                period: None,
                organisation: None,
                status: RecordStatus::default(),
            },
        }
    }
}

impl ActivityBuilder {
    /// What it is called.
    pub fn label(mut self, label: LocalText) -> Self {
        self.activity.label = label;
        self
    }

    /// Its form.
    pub fn form(mut self, form: ActivityForm) -> Self {
        self.activity.form = Some(form);
        self
    }

    /// Its field of work, by the id in the definition that the register uses.
    pub fn field(mut self, field: impl Into<String>) -> Self {
        self.activity.field = Some(field.into());
        self
    }

    /// Where, by the place's code.
    pub fn place(mut self, place: impl Into<String>) -> Self {
        self.activity.place = Some(place.into());
        self
    }

    /// When.
    pub fn period(mut self, period: Period) -> Self {
        self.activity.period = Some(period);
        self
    }

    /// Who organised it, by the organisation's id.
    pub fn organisation(mut self, organisation: impl Into<String>) -> Self {
        self.activity.organisation = Some(organisation.into());
        self
    }

    /// How far it has come. Absent: done.
    pub fn status(mut self, status: RecordStatus) -> Self {
        self.activity.status = status;
        self
    }

    /// The activity, checked as a document is when it is read.
    ///
    /// # Errors
    /// `id-blank`.
    pub fn build(self) -> Result<Activity> {
        self.activity.check()
    }
}

/// Makes an [`Organisation`]; see [`Organisation::builder`].
#[derive(Clone, Debug)]
#[must_use]
pub struct OrganisationBuilder {
    organisation: Organisation,
}

impl Organisation {
    /// An organisation of this id and kind.
    ///
    /// ```
    /// use volunteer_core::record::{Organisation, OrganisationKind};
    /// let club = Organisation::builder("o-2", OrganisationKind::Club).parent("o-1").place("KZ-59").build()?;
    /// assert_eq!(club.parent(), Some("o-1"));
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn builder(id: impl Into<String>, kind: OrganisationKind) -> OrganisationBuilder {
        OrganisationBuilder {
            organisation: Self {
                id: id.into(),
                label: LocalText::default(),
                kind,
                parent: None,
                place: None,
                since: None,
                until: None,
            },
        }
    }
}

impl OrganisationBuilder {
    /// What it is called.
    pub fn label(mut self, label: LocalText) -> Self {
        self.organisation.label = label;
        self
    }

    /// The organisation it belongs to, by its id.
    pub fn parent(mut self, parent: impl Into<String>) -> Self {
        self.organisation.parent = Some(parent.into());
        self
    }

    /// Where, by the place's code.
    pub fn place(mut self, place: impl Into<String>) -> Self {
        self.organisation.place = Some(place.into());
        self
    }

    /// The first day it works.
    pub fn since(mut self, since: Date) -> Self {
        self.organisation.since = Some(since);
        self
    }

    /// The last day it works.
    pub fn until(mut self, until: Date) -> Self {
        self.organisation.until = Some(until);
        self
    }

    /// The organisation, checked as a document is when it is read.
    ///
    /// # Errors
    /// `id-blank`; `period-reversed` where it ends before it begins.
    pub fn build(self) -> Result<Organisation> {
        self.organisation.check()
    }
}

/// Makes a [`Volunteer`]; see [`Volunteer::builder`].
#[derive(Clone, Debug)]
#[must_use]
pub struct VolunteerBuilder {
    volunteer: Volunteer,
}

impl Volunteer {
    /// A volunteer of this id.
    ///
    /// ```
    /// use volunteer_core::record::{Answer, PersonId, Volunteer};
    /// let volunteer = Volunteer::builder(PersonId::new("v-1")?).born("2010-05-01".parse()?).consent(Answer::Yes).build()?;
    /// assert!(!format!("{volunteer:?}").contains("v-1"));
    ///
    /// let twice = Volunteer::builder(PersonId::new("v-2")?).born("2010".parse()?).age_band("14-17").build();
    /// assert_eq!(twice.unwrap_err().code(), "age-twice");
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn builder(id: PersonId) -> VolunteerBuilder {
        VolunteerBuilder {
            volunteer: Self {
                id,
                born: None,
                age_band: None,
                sex: None,
                skills: Vec::new(),
                home: None,
                consent: Answer::default(),
                parent: Answer::default(),
            },
        }
    }
}

impl VolunteerBuilder {
    /// The day of birth, or the period in which it lies where no more is known (`2010`).
    pub fn born(mut self, born: Period) -> Self {
        self.volunteer.born = Some(born);
        self
    }

    /// The age band, by its id in the definition that the register uses; where no birth is given.
    pub fn age_band(mut self, age_band: impl Into<String>) -> Self {
        self.volunteer.age_band = Some(age_band.into());
        self
    }

    /// The sex.
    pub fn sex(mut self, sex: PersonSex) -> Self {
        self.volunteer.sex = Some(sex);
        self
    }

    /// One more thing that the volunteer can do, by the caller's own words.
    pub fn skill(mut self, skill: impl Into<String>) -> Self {
        self.volunteer.skills.push(skill.into());
        self
    }

    /// Where the volunteer lives, by the place's code.
    pub fn home(mut self, home: impl Into<String>) -> Self {
        self.volunteer.home = Some(home.into());
        self
    }

    /// Whether a parent or guardian has consented in writing.
    pub fn consent(mut self, consent: Answer) -> Self {
        self.volunteer.consent = consent;
        self
    }

    /// Whether a parent or guardian takes part.
    pub fn parent(mut self, parent: Answer) -> Self {
        self.volunteer.parent = parent;
        self
    }

    /// The volunteer, checked as a document is when it is read.
    ///
    /// # Errors
    /// `age-twice` where both a birth and an age band are given.
    pub fn build(self) -> Result<Volunteer> {
        self.volunteer.check()
    }
}

/// Makes a [`Participation`]; see [`Participation::builder`].
#[derive(Clone, Debug)]
#[must_use]
pub struct ParticipationBuilder {
    participation: Participation,
}

impl Participation {
    /// A part in something of nobody yet: a volunteer's, or an unnamed group's.
    ///
    /// ```
    /// use volunteer_core::record::{Participation, PersonId};
    /// use volunteer_core::{Bounds, Number};
    ///
    /// let shift = Participation::builder().volunteer(PersonId::new("v-1")?).activity("a-1").minutes(150).build()?;
    /// let group = Participation::builder().heads(Bounds::between(40.into(), 50.into())?).activity("a-1").build()?;
    /// assert!(group.volunteer().is_none());
    ///
    /// let half_a_minute = Participation::builder().volunteer(PersonId::new("v-1")?).minutes(Number::parse("2.5")?).build();
    /// assert_eq!(half_a_minute.unwrap_err().code(), "minutes-invalid");
    /// assert_eq!(Participation::builder().build().unwrap_err().code(), "participation-of-nobody");
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn builder() -> ParticipationBuilder {
        ParticipationBuilder {
            participation: Self {
                volunteer: None,
                heads: None,
                activity: None,
                period: None,
                start: None,
                end: None,
                minutes: None,
                role: None,
                skill: None,
                status: RecordStatus::default(),
                place: None,
                organisation: None,
                field: None,
                categories: BTreeMap::new(),
            },
        }
    }
}

impl ParticipationBuilder {
    /// Who: the volunteer's id. Absent for an unnamed group.
    pub fn volunteer(mut self, volunteer: PersonId) -> Self {
        self.participation.volunteer = Some(volunteer);
        self
    }

    /// How many: the head-count of an unnamed group.
    pub fn heads(mut self, heads: Bounds) -> Self {
        self.participation.heads = Some(heads);
        self
    }

    /// In what: the activity's id.
    pub fn activity(mut self, activity: impl Into<String>) -> Self {
        self.participation.activity = Some(activity.into());
        self
    }

    /// When: a day, or several. Absent: as the activity.
    pub fn period(mut self, period: Period) -> Self {
        self.participation.period = Some(period);
        self
    }

    /// When on the day it began.
    pub fn start(mut self, start: Clock) -> Self {
        self.participation.start = Some(start);
        self
    }

    /// When on the day it ended; earlier than the start: on the next day.
    pub fn end(mut self, end: Clock) -> Self {
        self.participation.end = Some(end);
        self
    }

    /// Minutes of work, of the whole group where it is one. A whole number; what is suspicious (zero, below zero) is
    /// kept and becomes a finding.
    pub fn minutes(mut self, minutes: impl Into<Number>) -> Self {
        self.participation.minutes = Some(minutes.into());
        self
    }

    /// What the volunteer did.
    pub fn role(mut self, role: Role) -> Self {
        self.participation.role = Some(role);
        self
    }

    /// Whether in their profession, or pro bono.
    pub fn skill(mut self, skill: Skill) -> Self {
        self.participation.skill = Some(skill);
        self
    }

    /// How far it has come. Absent: done.
    pub fn status(mut self, status: RecordStatus) -> Self {
        self.participation.status = status;
        self
    }

    /// Where, by the place's code. Absent: as the activity.
    pub fn place(mut self, place: impl Into<String>) -> Self {
        self.participation.place = Some(place.into());
        self
    }

    /// With whom, by the organisation's id. Absent: as the activity.
    pub fn organisation(mut self, organisation: impl Into<String>) -> Self {
        self.participation.organisation = Some(organisation.into());
        self
    }

    /// In which field. Absent: as the activity.
    pub fn field(mut self, field: impl Into<String>) -> Self {
        self.participation.field = Some(field.into());
        self
    }

    /// Another category of the caller's own, by name.
    pub fn category(mut self, key: impl Into<String>, value: impl Into<String>) -> Self {
        self.participation.categories.insert(key.into(), value.into());
        self
    }

    /// The participation, checked as a document is when it is read.
    ///
    /// # Errors
    /// `participation-of-nobody`; `heads-of-person` for a head-count beside a volunteer; `minutes-invalid`; `bounds-empty`.
    pub fn build(self) -> Result<Participation> {
        self.participation.check()
    }
}

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

impl Ages {
    /// Ages from the first to the last, in completed years; an absent end sets no limit.
    ///
    /// # Errors
    /// `period-reversed` where the last is below the first.
    ///
    /// ```
    /// use volunteer_core::record::Ages;
    /// let youth = Ages::new(Some(14), Some(34))?;
    /// assert_eq!(youth.holds(35), Some(false));
    /// assert_eq!(Ages::new(Some(34), Some(14)).unwrap_err().code(), "period-reversed");
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn new(from: Option<u32>, until: Option<u32>) -> Result<Self> {
        Self { sex: None, from, until, unclear: Vec::new() }.check()
    }

    /// The same ages, of women or of men alone.
    #[must_use]
    pub fn with_sex(mut self, sex: PersonSex) -> Self {
        self.sex = Some(sex);
        self
    }

    /// The same ages, with some for which the source leaves open whether they belong.
    #[must_use]
    pub fn with_unclear(mut self, ages: impl IntoIterator<Item = u32>) -> Self {
        self.unclear = ages.into_iter().collect();
        self
    }
}
