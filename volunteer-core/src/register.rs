//! The records of volunteer work as columns: read, coded, checked, and counted.
//!
//! A [`Register`] holds [`Participations`] (who took part, for how long), [`Assistances`] (who was helped), the
//! [`Activities`] and [`People`] they belong to, and what was suspicious in them. It is made by reading files under a
//! declared layout, from record documents, or from a caller's own columns. People are dense codes inside it: their
//! identifiers stay behind the door and are in no finding, error, repr or export.
//!
//! [`RegisterBuilder`] takes files, typed [rows](RegisterBuilder::participation_rows), [columns](RegisterBuilder::columns) and
//! [records](RegisterBuilder::records), in any number and order; the finished register does not depend on it. Then
//! [`count`](Register::count), report ([`period_report`](Register::period_report)), [`decide`](Register::decide) about findings, or
//! [`tally`](Register::tally) to count together with others.
//!
//! ```
//! use volunteer_core::Context;
//! use volunteer_core::calendar::parse_date;
//! use volunteer_core::register::finding::FindingCode;
//! use volunteer_core::register::{ParticipationRow, RegisterBuilder, Scope};
//!
//! let mut builder = RegisterBuilder::new(Scope::default());
//! let mut rows = builder.participation_rows("shifts");
//! let day = Some(parse_date("2026-03-02")?);
//! let shift = ParticipationRow { person: Some("A17"), first_day: day, minutes: Some(120), place: Some("KZ-59"), ..Default::default() };
//! rows.push(&shift)?;
//! rows.push(&shift)?; // entered twice
//! rows.done()?;
//! let register = builder.finish_checked(&Context::kazakhstan());
//! assert_eq!(register.participations().len(), 2); // nothing is dropped
//! assert_eq!(register.findings().count(FindingCode::DuplicateExact), 1);
//! # Ok::<(), volunteer_core::Error>(())
//! ```

pub(crate) mod alike;
mod builder;
mod bytes;
pub mod check;
mod coded;
mod columns;
pub(crate) mod contradictions;
mod csv;
pub mod decision;
mod file;
pub mod finding;
pub(crate) mod grouped;
mod identifiers;
pub mod layout;
mod names;
mod part;
mod read;
mod scope;
mod sheet;
mod table;
mod tally;
mod texts;
#[cfg(feature = "xlsx")]
mod workbook;

pub use crate::record::{Answer, Direct, RecordStatus};
pub use builder::{
    FinishJob, IdKind, InputColumn, InputTable, ParticipationRow, ParticipationRows, RegisterBuilder, SharedLabels,
};
pub use coded::{Coded, NONE};
pub use columns::{Activities, Assistances, Organisations, Participations, People, UNKNOWN_DAY, UNKNOWN_MINUTES};
pub use columns::{UNKNOWN_CLOCK, UNLIMITED};
pub use read::{ReadJob, ReadOptions, ReadProgress};
pub use scope::{Reading, Scope};
pub use sheet::{Sheet, SheetCell};
pub use table::Column;
pub use tally::{TallyColumns, TallyCount, TallyPlan};

#[cfg(test)]
mod tests;

use crate::calendar::Period;
use crate::record::date_of;

/// The records of volunteer work over some scope, as columns.
///
/// The columns are as they were recorded: nothing suspicious is removed or corrected.
///
/// ```
/// use volunteer_core::register::Register;
/// let empty = Register::default();
/// assert_eq!(empty.participations().len(), 0);
/// assert_eq!(empty.scope().period, None);
/// ```
#[derive(Clone, Default)]
pub struct Register {
    pub(crate) scope: Scope,
    pub(crate) readings: Vec<Reading>,
    pub(crate) participations: Participations,
    pub(crate) assistances: Assistances,
    pub(crate) activities: Activities,
    pub(crate) organisations: Organisations,
    pub(crate) people: People,
    pub(crate) beneficiaries: People,
    pub(crate) findings: finding::Findings,
    pub(crate) identifiers: identifiers::Identifiers,
    pub(crate) selection: decision::Selection,
    pub(crate) layout: Option<layout::Layout>,
    /// What several rows say differently of one thing.
    pub(crate) contradictions: contradictions::Contradictions,
    /// Rows that say more than their records hold: reading, row, and a digest of it; in order.
    pub(crate) aside: Vec<(u32, u32, u64)>,
}

impl Register {
    /// What the register is meant to cover.
    #[must_use]
    pub const fn scope(&self) -> &Scope {
        &self.scope
    }

    /// What was read into it, in the order of reading; `source` columns count through this list.
    #[must_use]
    pub fn readings(&self) -> &[Reading] {
        &self.readings
    }

    /// One row per participation.
    #[must_use]
    pub const fn participations(&self) -> &Participations {
        &self.participations
    }

    /// One row per assistance.
    #[must_use]
    pub const fn assistances(&self) -> &Assistances {
        &self.assistances
    }

    /// What is known of each activity.
    #[must_use]
    pub const fn activities(&self) -> &Activities {
        &self.activities
    }

    /// What is known of each organisation.
    #[must_use]
    pub const fn organisations(&self) -> &Organisations {
        &self.organisations
    }

    /// From the first to the last day that its rows know; `None` where they know none.
    ///
    /// ```
    /// assert_eq!(volunteer_core::register::Register::default().days(), None);
    /// ```
    #[must_use]
    pub fn days(&self) -> Option<Period> {
        let (shifts, helped, activities) = (&self.participations, &self.assistances, &self.activities);
        let columns = [
            shifts.first_day(),
            shifts.last_day(),
            helped.first_day(),
            helped.last_day(),
            activities.first_day(),
            activities.last_day(),
        ];
        let known = || columns.iter().flat_map(|column| column.iter().copied()).filter(|day| *day != UNKNOWN_DAY);
        Period::new(date_of(known().min()?)?, date_of(known().max()?)?).ok()
    }

    /// What is known of each volunteer, by the codes of [`Participations::person`].
    #[must_use]
    pub const fn people(&self) -> &People {
        &self.people
    }

    /// What is known of each named beneficiary, by the codes of [`Assistances::beneficiary`].
    #[must_use]
    pub const fn beneficiaries(&self) -> &People {
        &self.beneficiaries
    }
}
