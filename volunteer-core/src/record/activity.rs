//! Activities, and the organisations behind them.

use super::{ActivityForm, OrganisationKind, RecordStatus};
use crate::calendar::{Date, Period};
use crate::error::{CalendarError, Error, Result};
use crate::language::LocalText;

json_struct! {
    /// Something organised at a place in a period, in a field of work.
    ///
    /// ```
    /// use volunteer_core::{json, record::{Activity, ActivityForm}};
    /// let day: Activity = json::from_text(
    ///     br#"{"id": "a-1", "form": "clean-up", "field": "taza-alem", "place": "KZ-59", "period": "2025-04-19"}"#)?;
    /// assert_eq!(day.form, Some(ActivityForm::CleanUp));
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    #[derive(Eq)]
    pub struct Activity {
        /// The caller's own id.
        pub id: String,
        /// What it is called.
        pub label: LocalText,
        /// Its form.
        pub form: Option<ActivityForm>,
        /// Its field of work, by the id in the definition that the register uses.
        pub field: Option<String>,
        /// Where, by the place's code.
        pub place: Option<String>,
        /// When.
        pub period: Option<Period>,
        /// Who organised it, by the organisation's id.
        pub organisation: Option<String>,
        /// How far it has come. Absent: done.
        pub status: RecordStatus,
    }
}

json_struct! {
    /// An organisation, a group, a club, a centre, a branch or a front office.
    ///
    /// ```
    /// use volunteer_core::{json, record::{Organisation, OrganisationKind}};
    /// let club: Organisation = json::from_text(
    ///     r#"{"id": "o-2", "kind": "club", "parent": "o-1", "place": "KZ-59", "since": "2023-09-01"}"#.as_bytes())?;
    /// assert_eq!(club.kind, OrganisationKind::Club);
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    #[derive(Eq)]
    pub struct Organisation {
        /// The caller's own id.
        pub id: String,
        /// What it is called.
        pub label: LocalText,
        /// What it is.
        pub kind: OrganisationKind,
        /// The organisation it belongs to, by its id.
        pub parent: Option<String>,
        /// Where, by the place's code.
        pub place: Option<String>,
        /// The first day it works.
        pub since: Option<Date>,
        /// The last day it works.
        pub until: Option<Date>,
    }
    check
}

impl Organisation {
    fn check(self) -> Result<Self> {
        match (self.since, self.until) {
            (Some(start), Some(end)) if end < start => {
                let kind = CalendarError::PeriodReversed { start: start.to_string(), end: end.to_string() };
                Err(Error::from(kind).at_key("until"))
            }
            _ => Ok(self),
        }
    }
}
