//! Volunteers and their participations, made in a program.

use crate::calendar::Period;
use crate::error::Result;
use crate::number::{Bounds, Number};
use crate::record::{Answer, Clock, Participation, PersonId, PersonSex, RecordStatus, Role, Skill, Volunteer};
use std::collections::BTreeMap;

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
