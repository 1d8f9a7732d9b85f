//! The columns of a register: what a row of each table says.

use super::table::{Column, ColumnMut, Meaning, Table, table};
use super::{Coded, NONE};
use crate::record::{Answer, Direct, RecordStatus};

/// Stands in a column of days where the day is not known.
pub const UNKNOWN_DAY: i32 = i32::MIN;
/// Stands in a column of minutes where they are not known.
pub const UNKNOWN_MINUTES: i32 = i32::MIN;
/// Stands in a column of clock times where the time is not known.
pub const UNKNOWN_CLOCK: u16 = u16::MAX;
/// Stands in a column of upper ends of a head-count where there is no upper limit.
pub const UNLIMITED: u32 = u32::MAX;

table! {
    /// One row per participation: a named volunteer, or an unnamed group with a head-count.
    ///
    /// ```
    /// use volunteer_core::register::{Participations, UNKNOWN_MINUTES};
    /// let mut none = Participations::default();
    /// assert!(none.is_empty() && none.minutes().is_empty());
    /// ```
    pub struct Participations of ParticipationEntry {
        /// The row of the source as a spreadsheet shows it: the header is row 1.
        row: U32(u32) is Row,
        /// Which reading the row came from, by its place in [`Register::readings`](super::Register::readings); no rows
        /// where there was one reading.
        source: U32(u32) is Source,
        /// The volunteer's code, [`NONE`] for an unnamed group or an unknown person.
        person: U32(u32) is CodeOf("person"),
        /// The least number of heads: 1 for one person.
        heads_lower: U32(u32) is Count,
        /// The greatest number of heads; [`UNLIMITED`] where nothing limits it.
        heads_upper: U32(u32) is Count,
        /// The first day, in days since 1970-01-01; [`UNKNOWN_DAY`].
        first_day: I32(i32) is FirstDay,
        /// The last day; [`UNKNOWN_DAY`].
        last_day: I32(i32) is LastDay,
        /// When it began, in minutes from midnight; [`UNKNOWN_CLOCK`].
        start: U16(u16) is Clock,
        /// When it ended, in minutes from midnight; [`UNKNOWN_CLOCK`].
        end: U16(u16) is Clock,
        /// Minutes as they were recorded, also when suspicious; of the whole group where it is one; [`UNKNOWN_MINUTES`].
        minutes: I32(i32) is Minutes,
        /// Where, by the codes of the gazetteer.
        place: Codes is CodeOf("place"),
        /// The activity, by its id.
        activity: Codes is CodeOf("activity"),
        /// The organisation, by its id.
        organisation: Codes is CodeOf("organisation"),
        /// The field of work.
        field: Codes is CodeOf("field"),
        /// How far it has come.
        status: Status(RecordStatus) is Word,
    }
}

table! {
    /// One row per assistance: one beneficiary, or an uncounted group, and what they received.
    ///
    /// ```
    /// use volunteer_core::register::Assistances;
    /// assert_eq!(Assistances::default().len(), 0);
    /// ```
    pub struct Assistances of AssistanceEntry {
        /// The row of the source as a spreadsheet shows it: the header is row 1.
        row: U32(u32) is Row,
        /// Which reading the row came from; no rows where there was one reading.
        source: U32(u32) is Source,
        /// The beneficiary's code, [`NONE`] for a group known by its count.
        beneficiary: U32(u32) is CodeOf("beneficiary"),
        /// The least number of units helped.
        lower: U32(u32) is Count,
        /// The greatest number; [`UNLIMITED`] where nothing limits it.
        upper: U32(u32) is Count,
        /// The first day, in days since 1970-01-01; [`UNKNOWN_DAY`].
        first_day: I32(i32) is FirstDay,
        /// The last day; [`UNKNOWN_DAY`].
        last_day: I32(i32) is LastDay,
        /// Where, by the codes of the gazetteer.
        place: Codes is CodeOf("place"),
        /// The activity, by its id.
        activity: Codes is CodeOf("activity"),
        /// The organisation, by its id.
        organisation: Codes is CodeOf("organisation"),
        /// What is counted: a unit as documents write it (`person`, `family`).
        unit: Codes is CodeOf("unit"),
        /// The category of beneficiaries: pensioner, low-income family, child, …
        category: Codes is CodeOf("category"),
        /// The type of service: legal, psychological, …
        service: Codes is CodeOf("service"),
        /// Whether it reached them directly.
        direct: Direct(Direct) is Word,
        /// The figure in the words of whoever reported it, where the cell was more than a bare number.
        text: Text(Option<Box<str>>) is Text,
    }
}

table! {
    /// One row per activity, by the codes that the columns `activity` of the other tables use.
    ///
    /// ```
    /// use volunteer_core::register::Activities;
    /// assert!(Activities::default().id().labels().is_empty());
    /// ```
    pub struct Activities of ActivityEntry {
        /// The activity's own code: row 0 holds 0, and so on. Its labels are the ids.
        id: Codes is CodeOf("activity"),
        /// The row of the source that mentioned it first; [`NONE`] where only its id was met.
        row: U32(u32) is Row,
        /// The reading which that row belongs to.
        source: U32(u32) is Source,
        /// The first day; [`UNKNOWN_DAY`].
        first_day: I32(i32) is FirstDay,
        /// The last day; [`UNKNOWN_DAY`].
        last_day: I32(i32) is LastDay,
        /// Where, by the codes of the gazetteer.
        place: Codes is CodeOf("place"),
        /// The organisation, by its id.
        organisation: Codes is CodeOf("organisation"),
        /// The field of work.
        field: Codes is CodeOf("field"),
        /// The form: training, master class, clean-up, …
        form: Codes is CodeOf("form"),
        /// How far it has come.
        status: Status(RecordStatus) is Word,
    }
}

table! {
    /// One row per organisation, by the codes that the columns `organisation` of the other tables use.
    ///
    /// ```
    /// use volunteer_core::register::Organisations;
    /// assert!(Organisations::default().parent().is_empty());
    /// ```
    pub struct Organisations of OrganisationEntry {
        /// The organisation's own code: row 0 holds 0, and so on. Its labels are the ids.
        id: Codes is CodeOf("organisation"),
        /// The row of the source that mentions it; [`NONE`] where only its id was met.
        row: U32(u32) is Row,
        /// The reading which that row belongs to.
        source: U32(u32) is Source,
        /// The organisation above it, by its code; [`NONE`].
        parent: U32(u32) is CodeOf("organisation"),
        /// The first day it is known to work; [`UNKNOWN_DAY`].
        first_day: I32(i32) is FirstDay,
        /// The last day; [`UNKNOWN_DAY`].
        last_day: I32(i32) is LastDay,
        /// Where, by the codes of the gazetteer.
        place: Codes is CodeOf("place"),
        /// What it is: an organisation, a branch, a group, a club, a centre, a front office.
        kind: Codes is CodeOf("kind"),
    }
}

table! {
    /// What is known of each person, by code. Identifiers are not here.
    ///
    /// ```
    /// use volunteer_core::register::People;
    /// assert!(People::default().birth_day().is_empty());
    /// ```
    pub struct People of PersonEntry {
        /// The row of the source that mentions the person; [`NONE`] where only participations name them.
        row: U32(u32) is Row,
        /// The reading which that row belongs to.
        source: U32(u32) is Source,
        /// The day of birth, in days since 1970-01-01; [`UNKNOWN_DAY`].
        birth_day: I32(i32) is FirstDay,
        /// Whether a parent or guardian has consented in writing.
        consent: Answer(Answer) is Word,
        /// Whether a parent or guardian takes part.
        parent: Answer(Answer) is Word,
    }
}

impl Participations {
    /// Whether the row is a group without names: no person, and not one head.
    ///
    /// ```
    /// assert!(!volunteer_core::register::Participations::default().is_group(0));
    /// ```
    #[must_use]
    pub fn is_group(&self, index: usize) -> bool {
        self.person.get(index) == Some(&NONE) && self.heads_upper.get(index).is_some_and(|heads| *heads != 1)
    }
}
