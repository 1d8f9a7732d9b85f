//! Who took part.

use super::{Clock, PersonId, RecordStatus, Role, Skill};
use crate::calendar::Period;
use crate::error::{Error, RecordError, Result};
use crate::number::{Bounds, Number, Unit};
use std::collections::BTreeMap;

json_struct! {
    /// One volunteer's part in an activity, or that of an unnamed group with a head-count.
    ///
    /// ```
    /// use volunteer_core::{json, record::Participation};
    /// let group: Participation = json::from_text(
    ///     br#"{"activity": "a-1", "heads": {"lower": 40, "upper": 50}, "period": "2025-04-19", "minutes": 6000}"#)?;
    /// assert!(group.volunteer.is_none());
    /// let nobody = json::from_text::<Participation>(br#"{"activity": "a-1"}"#);
    /// assert_eq!(nobody.unwrap_err().code(), "participation-of-nobody");
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    #[derive(Eq)]
    pub struct Participation {
        /// Who: the volunteer's id. Absent for an unnamed group.
        pub volunteer: Option<PersonId>,
        /// How many: the head-count of an unnamed group.
        pub heads: Option<Bounds>,
        /// In what: the activity's id.
        pub activity: Option<String>,
        /// When: a day, or several. Absent: as the activity.
        pub period: Option<Period>,
        /// When on the day it began.
        pub start: Option<Clock>,
        /// When on the day it ended; earlier than the start: on the next day.
        pub end: Option<Clock>,
        /// Minutes of work, of the whole group where it is one. A whole number; what is suspicious (zero, below zero) is
        /// kept and becomes a finding.
        pub minutes: Option<Number>,
        /// What the volunteer did.
        pub role: Option<Role>,
        /// Whether in their profession, or pro bono.
        pub skill: Option<Skill>,
        /// How far it has come. Absent: done.
        pub status: RecordStatus,
        /// Where, by the place's code. Absent: as the activity.
        pub place: Option<String>,
        /// With whom, by the organisation's id. Absent: as the activity.
        pub organisation: Option<String>,
        /// In which field. Absent: as the activity.
        pub field: Option<String>,
        /// Other categories of the caller's own, by name.
        pub categories: BTreeMap<String, String>,
    }
    check
}

impl Participation {
    fn check(mut self) -> Result<Self> {
        match (&self.volunteer, &self.heads) {
            (None, None) => return Err(RecordError::ParticipationOfNobody {}.into()),
            (Some(_), Some(_)) => return Err(Error::from(RecordError::HeadsOfPerson {}).at_key("heads")),
            _ => {}
        }
        if let Some(heads) = self.heads {
            self.heads = Some(heads.counted(&Unit::Person).map_err(|error| error.at_key("heads"))?);
        }
        let whole = |minutes: Number| minutes.to_integer().is_some_and(|minutes| i32::try_from(minutes).is_ok());
        if self.minutes.is_some_and(|minutes| !whole(minutes)) {
            return Err(Error::from(RecordError::MinutesInvalid {}).at_key("minutes"));
        }
        Ok(self)
    }
}
