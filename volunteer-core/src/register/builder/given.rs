//! A caller's own columns, as they come from data frames and typed arrays.

use crate::error::{Error, LayoutError, Result};
use crate::record::RecordStatus;
use crate::register::part::{MAX_LABELS, Part};
use crate::register::{Coded, NONE, UNKNOWN_CLOCK, UNKNOWN_DAY, UNKNOWN_MINUTES};
use std::str::FromStr;

/// Which table the columns are of.
///
/// ```
/// assert_ne!(volunteer_core::register::GivenTable::Participations, volunteer_core::register::GivenTable::Assistances);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GivenTable {
    /// One row per participation.
    Participations,
    /// One row per assistance.
    Assistances,
}

/// One column of a caller's table, borrowed.
///
/// ```
/// use volunteer_core::register::Given;
/// assert_eq!(Given::Codes { codes: &[0, 0], labels: &["KZ-10"] }.len(), 2);
/// ```
#[derive(Clone, Copy, Debug)]
pub enum Given<'a> {
    /// Codes and what they stand for; [`NONE`] is nothing there.
    Codes {
        /// One code per row.
        codes: &'a [u32],
        /// The labels, by code.
        labels: &'a [&'a str],
    },
    /// Days since 1970-01-01, or minutes.
    I32(&'a [i32]),
    /// Rows, heads, or codes of people without identifiers.
    U32(&'a [u32]),
    /// Minutes from midnight.
    U16(&'a [u16]),
}

impl Given<'_> {
    /// How many rows there are.
    #[must_use]
    pub const fn len(&self) -> usize {
        match self {
            Self::Codes { codes, .. } | Self::U32(codes) => codes.len(),
            Self::I32(numbers) => numbers.len(),
            Self::U16(numbers) => numbers.len(),
        }
    }

    /// Whether there is no row.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

pub(super) fn part(name: &str, table: GivenTable, columns: &[(&str, Given<'_>)]) -> Result<Part> {
    let rows = columns.first().map_or(0, |(_, column)| column.len());
    for (column, given) in columns {
        if given.len() != rows {
            return Err(LayoutError::ColumnsUnequal {
                column: crate::error::excerpt(column),
                rows: u64::try_from(given.len()).unwrap_or(u64::MAX),
                expected: u64::try_from(rows).unwrap_or(u64::MAX),
            }
            .into());
        }
    }
    let count = u32::try_from(rows).map_err(|_| LayoutError::TooMany { part: "rows", limit: u32::MAX })?;
    let mut part = Part::default();
    name.clone_into(&mut part.reading.name);
    part.reading.rows = count;
    // A row has its number from 1; with a column `row` the caller's own.
    let numbers: Vec<u32> = (1..=count).collect();
    match table {
        GivenTable::Participations => participations(&mut part, rows, numbers, columns)?,
        GivenTable::Assistances => assistances(&mut part, rows, numbers, columns)?,
    }
    Ok(part)
}

fn participations(part: &mut Part, rows: usize, numbers: Vec<u32>, columns: &[(&str, Given<'_>)]) -> Result<()> {
    let mut to = std::mem::take(&mut part.participations);
    to.row = numbers;
    to.person = vec![NONE; rows];
    to.heads_lower = vec![1; rows];
    to.heads_upper = vec![1; rows];
    to.first_day = vec![UNKNOWN_DAY; rows];
    to.start = vec![UNKNOWN_CLOCK; rows];
    to.end = vec![UNKNOWN_CLOCK; rows];
    to.minutes = vec![UNKNOWN_MINUTES; rows];
    to.status = vec![RecordStatus::Done; rows];
    let mut last = None;
    for (name, given) in columns {
        let at = |error: Error| error.at_key((*name).to_owned());
        match (*name, given) {
            ("row", Given::U32(values)) => to.row = values.to_vec(),
            ("person", given) => to.person = people(part, "person", given).map_err(at)?,
            ("heads_lower", Given::U32(values)) => to.heads_lower = values.to_vec(),
            ("heads_upper", Given::U32(values)) => to.heads_upper = values.to_vec(),
            ("first_day", Given::I32(values)) => to.first_day = values.to_vec(),
            ("last_day", Given::I32(values)) => last = Some(values.to_vec()),
            ("start", Given::U16(values)) => to.start = values.to_vec(),
            ("end", Given::U16(values)) => to.end = values.to_vec(),
            ("minutes", Given::I32(values)) => to.minutes = values.to_vec(),
            ("place", given) => to.place.codes = codes(part, "place", given).map_err(at)?,
            ("activity", given) => to.activity.codes = codes(part, "activity", given).map_err(at)?,
            ("organisation", given) => to.organisation.codes = codes(part, "organisation", given).map_err(at)?,
            ("field", given) => to.field.codes = codes(part, "field", given).map_err(at)?,
            ("status", given) => to.status = statuses(given).map_err(at)?,
            (name, Given::Codes { .. }) => category(part, &mut to.categories, name, given).map_err(at)?,
            (name, _) => {
                let known = [
                    "row",
                    "person",
                    "heads_lower",
                    "heads_upper",
                    "first_day",
                    "last_day",
                    "start",
                    "end",
                    "minutes",
                    "place",
                    "activity",
                    "organisation",
                    "field",
                    "status",
                ];
                return Err(crate::error::word_not_in(name, &known));
            }
        }
    }
    to.last_day = last.unwrap_or_else(|| to.first_day.clone());
    for column in [&mut to.place, &mut to.activity, &mut to.organisation, &mut to.field] {
        column.codes.resize(rows, NONE);
    }
    to.categories.sort_by(|a, b| a.name.cmp(&b.name));
    part.participations = to;
    Ok(())
}

fn assistances(part: &mut Part, rows: usize, numbers: Vec<u32>, columns: &[(&str, Given<'_>)]) -> Result<()> {
    let mut to = std::mem::take(&mut part.assistances);
    to.row = numbers;
    to.beneficiary = vec![NONE; rows];
    to.lower = vec![1; rows];
    to.first_day = vec![UNKNOWN_DAY; rows];
    to.direct = vec![crate::record::Direct::Unknown; rows];
    to.text = vec![None; rows];
    let (mut last, mut upper) = (None, None);
    for (name, given) in columns {
        let at = |error: Error| error.at_key((*name).to_owned());
        match (*name, given) {
            ("row", Given::U32(values)) => to.row = values.to_vec(),
            ("beneficiary", given) => to.beneficiary = people(part, "beneficiary", given).map_err(at)?,
            ("lower", Given::U32(values)) => to.lower = values.to_vec(),
            ("upper", Given::U32(values)) => upper = Some(values.to_vec()),
            ("first_day", Given::I32(values)) => to.first_day = values.to_vec(),
            ("last_day", Given::I32(values)) => last = Some(values.to_vec()),
            ("place", given) => to.place.codes = codes(part, "place", given).map_err(at)?,
            ("activity", given) => to.activity.codes = codes(part, "activity", given).map_err(at)?,
            ("organisation", given) => to.organisation.codes = codes(part, "organisation", given).map_err(at)?,
            ("unit", given) => to.unit.codes = codes(part, "unit", given).map_err(at)?,
            ("category", given) => to.category.codes = codes(part, "category", given).map_err(at)?,
            ("service", given) => to.service.codes = codes(part, "service", given).map_err(at)?,
            (name, Given::Codes { .. }) => category(part, &mut to.categories, name, given).map_err(at)?,
            (name, _) => {
                let known = [
                    "row",
                    "beneficiary",
                    "lower",
                    "upper",
                    "first_day",
                    "last_day",
                    "place",
                    "activity",
                    "organisation",
                    "unit",
                    "category",
                    "service",
                ];
                return Err(crate::error::word_not_in(name, &known));
            }
        }
    }
    to.last_day = last.unwrap_or_else(|| to.first_day.clone());
    to.upper = upper.unwrap_or_else(|| to.lower.clone());
    let person = part.intern("unit", "person")?;
    if to.unit.codes.is_empty() {
        to.unit.codes = vec![person; rows];
    }
    for column in [&mut to.place, &mut to.activity, &mut to.organisation, &mut to.category, &mut to.service] {
        column.codes.resize(rows, NONE);
    }
    to.categories.sort_by(|a, b| a.name.cmp(&b.name));
    part.assistances = to;
    Ok(())
}

fn category(part: &mut Part, columns: &mut Vec<Coded>, name: &str, given: &Given<'_>) -> Result<()> {
    let mut column = Coded::empty(name, 0);
    column.codes = codes(part, name, given)?;
    columns.push(column);
    Ok(())
}

/// Codes with their labels, as codes of the part.
fn codes(part: &mut Part, dictionary: &str, given: &Given<'_>) -> Result<Vec<u32>> {
    let Given::Codes { codes, labels } = given else {
        return Err(crate::error::word_not_in(dictionary, &["a column of codes and labels"]));
    };
    let own = labels.iter().map(|label| part.intern(dictionary, label)).collect::<Result<Vec<u32>>>()?;
    let own_of = |code: &u32| match usize::try_from(*code).ok().and_then(|at| own.get(at)) {
        Some(own) => Ok(*own),
        None if *code == NONE => Ok(NONE),
        None => Err(LayoutError::CodeUnlabelled {
            column: crate::error::excerpt(dictionary),
            code: *code,
            labels: u32::try_from(labels.len()).unwrap_or(u32::MAX),
        }
        .into()),
    };
    codes.iter().map(own_of).collect()
}

/// People by code; without labels a code is its own identifier.
fn people(part: &mut Part, dictionary: &str, given: &Given<'_>) -> Result<Vec<u32>> {
    match given {
        Given::U32(codes) => {
            let most = codes.iter().filter(|code| **code != NONE).max().map_or(0, |most| most + 1);
            // One large number would make that many people: it is refused before any of them is made.
            if most > MAX_LABELS {
                return Err(LayoutError::TooMany { part: "labels", limit: MAX_LABELS }.into());
            }
            for code in 0..most {
                part.intern(dictionary, &code.to_string())?;
            }
            Ok(codes.to_vec())
        }
        given => codes(part, dictionary, given),
    }
}

fn statuses(given: &Given<'_>) -> Result<Vec<RecordStatus>> {
    let Given::Codes { codes, labels } = given else {
        return Err(crate::error::word_not_in("status", &["a column of codes and labels"]));
    };
    let words = labels.iter().map(|label| RecordStatus::from_str(label)).collect::<Result<Vec<RecordStatus>>>()?;
    let word = |code: &u32| {
        let found = usize::try_from(*code).ok().and_then(|at| words.get(at)).copied();
        found.unwrap_or(RecordStatus::Done)
    };
    Ok(codes.iter().map(word).collect())
}
