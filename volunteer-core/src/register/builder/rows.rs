//! Participations row by row, with texts instead of codes.

use super::gather::{Gathered, category};
use super::local::LocalIds;
use crate::calendar::Date;
use crate::error::{LayoutError, RecordError, Result};
use crate::record::{Clock, RecordStatus};
use crate::register::columns::ParticipationEntry;
use crate::register::part::{Dictionary, Part, is_blank};
use crate::register::{NONE, Reading, UNKNOWN_CLOCK, UNKNOWN_DAY, UNKNOWN_MINUTES, UNLIMITED};
use std::collections::BTreeMap;
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

/// The dictionaries that every row looks into.
const LENT: [&str; 5] = ["person", "place", "activity", "organisation", "field"];

/// Takes rows of participations for a builder, which has them when all are [done](Self::done). Dropping it changes nothing.
///
/// Labels get the codes that the builder has for them, so that nothing is left to be renumbered; those that came with rows which
/// are dropped are taken out again.
pub struct ParticipationRows<'b> {
    all: &'b mut Gathered,
    local: &'b LocalIds,
    part: Part,
    /// Those of [`LENT`], in their order.
    lent: [Dictionary; 5],
    /// How many labels each dictionary had before.
    before: BTreeMap<String, usize>,
    is_done: bool,
}

impl<'b> ParticipationRows<'b> {
    pub(super) fn new(all: &'b mut Gathered, local: &'b LocalIds, name: &str) -> Self {
        let mut part = Part::default();
        name.clone_into(&mut part.reading.name);
        let before = all.dictionaries.iter().map(|(name, own)| (name.clone(), own.len())).collect();
        let lent = LENT.map(|name| all.dictionaries.remove(name).unwrap_or_default());
        Self { all, local, part, lent, before, is_done: false }
    }

    /// Takes a row.
    ///
    /// # Errors
    /// `heads-of-person` for a named volunteer with a head-count; `table-too-large`.
    pub fn push(&mut self, row: &ParticipationRow<'_>) -> Result<()> {
        let number = self.part.reading.rows.checked_add(1).filter(|number| *number < NONE);
        let number = number.ok_or(LayoutError::TooMany { part: "rows", limit: NONE - 1 })?;
        if row.heads.is_some() && row.person.is_some_and(|person| !is_blank(person)) {
            return Err(RecordError::HeadsOfPerson {}.into());
        }
        let local = self.local;
        let [person, activity, organisation] =
            [("person", row.person), ("activity", row.activity), ("organisation", row.organisation)]
                .map(|(column, label)| label.map(|label| local.label(column, label)));
        let [people, places, activities, organisations, fields] = &mut self.lent;
        let (lower, upper) = row.heads.map_or((1, 1), |(lower, upper)| (lower, upper.unwrap_or(UNLIMITED)));
        let day = |day: Option<Date>| day.map_or(UNKNOWN_DAY, |day| day.to_epoch_days());
        let entry = ParticipationEntry {
            row: row.row.unwrap_or(number),
            person: code(people, person.as_deref())?,
            heads_lower: lower,
            heads_upper: upper,
            first_day: day(row.first_day),
            last_day: day(row.last_day.or(row.first_day)),
            start: row.start.map_or(UNKNOWN_CLOCK, Clock::minutes),
            end: row.end.map_or(UNKNOWN_CLOCK, Clock::minutes),
            minutes: row.minutes.unwrap_or(UNKNOWN_MINUTES),
            place: code(places, row.place)?,
            activity: code(activities, activity.as_deref())?,
            organisation: code(organisations, organisation.as_deref())?,
            field: code(fields, row.field)?,
            status: row.status.unwrap_or(RecordStatus::Done),
            ..ParticipationEntry::default()
        };
        let table = &mut self.part.participations;
        let before = table.len();
        // Without what a row left behind that was refused.
        table.categories.iter_mut().for_each(|column| column.codes.truncate(before));
        for (name, label) in row.categories {
            let code = match LENT.iter().position(|lent| lent == name).and_then(|at| self.lent.get_mut(at)) {
                Some(lent) => code(lent, Some(label))?,
                None => match self.all.dictionaries.get_mut(*name) {
                    Some(own) => code(own, Some(label))?,
                    None => code(self.all.dictionaries.entry((*name).to_owned()).or_default(), Some(label))?,
                },
            };
            // Where a row names a category twice, the first one counts.
            if let Some(codes) = category(&mut table.categories, name, before).filter(|codes| codes.len() == before) {
                codes.push(code);
            }
        }
        table.push(entry);
        self.part.reading.rows = number;
        Ok(())
    }

    /// Hands the rows to the builder.
    ///
    /// # Errors
    /// `table-too-large`.
    pub fn done(mut self) -> Result<Reading> {
        self.give_back();
        let reading = self.all.take(std::mem::take(&mut self.part))?;
        self.is_done = true;
        Ok(reading)
    }

    /// Gives the builder its dictionaries back.
    fn give_back(&mut self) {
        for (name, lent) in LENT.iter().zip(&mut self.lent) {
            let own = std::mem::take(lent);
            if own.len() > 0 || self.before.contains_key(*name) {
                self.all.dictionaries.entry((*name).to_owned()).or_insert(own);
            }
        }
    }
}

impl Drop for ParticipationRows<'_> {
    fn drop(&mut self) {
        if self.is_done {
            return;
        }
        self.give_back();
        let before = &self.before;
        self.all.dictionaries.retain(|name, _| before.contains_key(name));
        for (name, own) in &mut self.all.dictionaries {
            own.truncate(before.get(name).copied().unwrap_or(0));
        }
    }
}

fn code(dictionary: &mut Dictionary, label: Option<&str>) -> Result<u32> {
    match label {
        Some(label) if !is_blank(label) => dictionary.intern(label),
        _ => Ok(NONE),
    }
}
