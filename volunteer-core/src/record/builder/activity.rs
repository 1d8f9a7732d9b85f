//! Activities and the organisations behind them, made in a program.

use crate::calendar::{Date, Period};
use crate::error::Result;
use crate::language::LocalText;
use crate::record::{Activity, ActivityForm, Organisation, OrganisationKind, RecordStatus};

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
