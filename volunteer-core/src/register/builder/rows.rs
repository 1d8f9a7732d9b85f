//! Participations row by row, with texts instead of codes.

use super::gather::{Gathered, category, complete};
use crate::calendar::Date;
use crate::error::{LayoutError, RecordError, Result};
use crate::record::{Clock, RecordStatus};
use crate::register::columns::ParticipationEntry;
use crate::register::part::Part;
use crate::register::{NONE, Reading, UNKNOWN_CLOCK, UNKNOWN_DAY, UNKNOWN_MINUTES, UNLIMITED};
use std::fmt;

/// One participation, as a row of a database says it. What is `None`, or a text that is blank, is not known.
///
/// ```
/// use volunteer_core::register::ParticipationRow;
/// let row = ParticipationRow { person: Some("v-1"), minutes: Some(90), ..ParticipationRow::default() };
/// assert!(!format!("{row:?}").contains("v-1"));
/// ```
#[derive(Clone, Copy, Default)]
pub struct ParticipationRow<'a> {
    /// The number of the row at its source; by default rows count from 1.
    pub row: Option<u32>,
    /// The caller's own id of the volunteer.
    pub person: Option<&'a str>,
    /// How many there were of an unnamed group: the least number, and the greatest where one is known.
    pub heads: Option<(u32, Option<u32>)>,
    /// The first day.
    pub first_day: Option<Date>,
    /// The last day; by default the first.
    pub last_day: Option<Date>,
    /// When on the day it began.
    pub start: Option<Clock>,
    /// When on the day it ended.
    pub end: Option<Clock>,
    /// Minutes of work, of the whole group where it is one.
    pub minutes: Option<i32>,
    /// Where, by the code of the gazetteer.
    pub place: Option<&'a str>,
    /// The activity, by its id.
    pub activity: Option<&'a str>,
    /// The organisation, by its id.
    pub organisation: Option<&'a str>,
    /// The field of work.
    pub field: Option<&'a str>,
    /// How far it has come; by default done.
    pub status: Option<RecordStatus>,
    /// Other categories, by name: `("sex", "female")`.
    pub categories: &'a [(&'a str, &'a str)],
}

/// Without identifiers.
impl fmt::Debug for ParticipationRow<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ParticipationRow")
            .field("row", &self.row)
            .field("minutes", &self.minutes)
            .finish_non_exhaustive()
    }
}

/// Takes rows of participations for a builder, which has them when all are [done](Self::done). Dropping it changes nothing.
pub struct ParticipationRows<'b> {
    all: &'b mut Gathered,
    part: Part,
}

impl<'b> ParticipationRows<'b> {
    pub(super) fn new(all: &'b mut Gathered, name: &str) -> Self {
        let mut part = Part::default();
        name.clone_into(&mut part.reading.name);
        Self { all, part }
    }

    /// Takes a row.
    ///
    /// # Errors
    /// `heads-of-person` for a named volunteer with a head-count; `table-too-large`.
    pub fn push(&mut self, row: &ParticipationRow<'_>) -> Result<()> {
        let part = &mut self.part;
        let number = part.reading.rows.checked_add(1).filter(|number| *number < NONE);
        let number = number.ok_or(LayoutError::TooMany { part: "rows", limit: NONE - 1 })?;
        let person = code(part, "person", row.person)?;
        if person != NONE && row.heads.is_some() {
            return Err(RecordError::HeadsOfPerson {}.into());
        }
        let (lower, upper) = row.heads.map_or((1, 1), |(lower, upper)| (lower, upper.unwrap_or(UNLIMITED)));
        let day = |day: Option<Date>| day.map_or(UNKNOWN_DAY, |day| day.to_epoch_days());
        let entry = ParticipationEntry {
            row: row.row.unwrap_or(number),
            person,
            heads_lower: lower,
            heads_upper: upper,
            first_day: day(row.first_day),
            last_day: day(row.last_day.or(row.first_day)),
            start: row.start.map_or(UNKNOWN_CLOCK, Clock::minutes),
            end: row.end.map_or(UNKNOWN_CLOCK, Clock::minutes),
            minutes: row.minutes.unwrap_or(UNKNOWN_MINUTES),
            place: code(part, "place", row.place)?,
            activity: code(part, "activity", row.activity)?,
            organisation: code(part, "organisation", row.organisation)?,
            field: code(part, "field", row.field)?,
            status: row.status.unwrap_or(RecordStatus::Done),
            ..ParticipationEntry::default()
        };
        let before = part.participations.len();
        // Without what a row left behind that was refused.
        complete(&mut part.participations.categories, before);
        for (name, label) in row.categories {
            let code = code(part, name, Some(label))?;
            if let Some(codes) = category(&mut part.participations.categories, name, before) {
                codes.push(code);
            }
        }
        part.participations.push(entry);
        complete(&mut part.participations.categories, before + 1);
        part.reading.rows = number;
        Ok(())
    }

    /// Hands the rows to the builder.
    ///
    /// # Errors
    /// `table-too-large`.
    pub fn done(self) -> Result<Reading> {
        self.all.take(self.part)
    }
}

fn code(part: &mut Part, dictionary: &str, label: Option<&str>) -> Result<u32> {
    match label {
        Some(label) if !label.trim().is_empty() => part.intern(dictionary, label),
        _ => Ok(NONE),
    }
}
