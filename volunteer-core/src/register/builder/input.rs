//! A caller's own columns, as they come from data frames, typed arrays and database cursors.
//!
//! A chunk of columns is checked as a whole before any of it is taken in, so that an error leaves the builder as it was.

use super::gather::{Gathered, category, fits, sources};
use crate::calendar::Date as NaiveDate;
use crate::error::{Error, LayoutError, NumberError, Result};
use crate::error::{excerpt, nearest, word_not_in};
use crate::record::{Direct, RecordStatus};
use crate::register::csv::words as cells;
use crate::register::part::{Dictionary, MAX_LABELS, Notes};
use crate::register::table::{ColumnMut, Meaning, Table, renumbered};
use crate::register::{NONE, Reading, UNKNOWN_CLOCK, UNKNOWN_DAY};
use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

/// Which table the columns are of.
///
/// ```
/// assert_ne!(volunteer_core::register::InputTable::Participations, volunteer_core::register::InputTable::Assistances);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InputTable {
    /// One row per participation.
    Participations,
    /// One row per assistance.
    Assistances,
}

/// Labels that the chunks of a column share: the builder looks at them once, however many chunks there are.
///
/// ```
/// use volunteer_core::register::{InputColumn, InputTable, RegisterBuilder, Scope, SharedLabels};
/// let places = SharedLabels::new(["KZ-10", "KZ-11"]);
/// let mut builder = RegisterBuilder::new(Scope::default());
/// for codes in [[0, 1], [1, 1]] {
///     let place = InputColumn::Shared { codes: &codes, labels: &places };
///     builder.columns("cursor", InputTable::Participations, &[("place", place)])?;
/// }
/// assert_eq!(builder.finish().participations().place().codes(), [0, 1, 1, 1]);
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone)]
pub struct SharedLabels(Arc<[Box<str>]>);

impl SharedLabels {
    /// These labels, by code.
    pub fn new<L: Into<Box<str>>>(labels: impl IntoIterator<Item = L>) -> Self {
        Self(labels.into_iter().map(Into::into).collect())
    }

    /// How many labels there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is no label.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The labels, by code.
    pub(super) fn labels(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(AsRef::as_ref)
    }
}

/// How many there are; labels may be identifiers.
impl fmt::Debug for SharedLabels {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} labels", self.len())
    }
}

/// One column of a caller's table, borrowed.
///
/// A label that is blank stands for nothing there, as [`NONE`] does.
///
/// ```
/// use volunteer_core::register::InputColumn;
/// assert_eq!(InputColumn::Codes { codes: &[0, 0], labels: &["KZ-10"] }.len(), 2);
/// ```
#[derive(Clone, Copy)]
pub enum InputColumn<'a> {
    /// Codes and what they stand for; [`NONE`] is nothing there.
    Codes {
        /// One code per row.
        codes: &'a [u32],
        /// The labels, by code.
        labels: &'a [&'a str],
    },
    /// Codes and what they stand for, in labels that other chunks share.
    Shared {
        /// One code per row.
        codes: &'a [u32],
        /// The labels, by code.
        labels: &'a SharedLabels,
    },
    /// Days since 1970-01-01, or minutes; `i32::MIN` is unknown.
    I32(&'a [i32]),
    /// Rows, heads, or codes of people without identifiers.
    U32(&'a [u32]),
    /// Minutes from midnight; `u16::MAX` is unknown.
    U16(&'a [u16]),
    /// Another column, some rows of which hold nothing.
    Nullable {
        /// The column.
        values: &'a InputColumn<'a>,
        /// One bit per row, the lowest of a byte first, as in Arrow: 1 where there is a value.
        validity: &'a [u8],
    },
}

/// What kind it is of and how many rows it has; labels may be identifiers.
impl fmt::Debug for InputColumn<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} rows of {}", self.len(), self.kind())
    }
}

impl InputColumn<'_> {
    /// How many rows there are.
    #[must_use]
    pub const fn len(&self) -> usize {
        match self {
            Self::Codes { codes, .. } | Self::Shared { codes, .. } | Self::U32(codes) => codes.len(),
            Self::I32(numbers) => numbers.len(),
            Self::U16(numbers) => numbers.len(),
            Self::Nullable { values, .. } => values.len(),
        }
    }

    /// Whether there is no row.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.len() == 0
    }

    const fn kind(&self) -> &'static str {
        match self {
            Self::Codes { .. } | Self::Shared { .. } => CODES,
            Self::I32(_) => "numbers (i32)",
            Self::U32(_) => "numbers (u32)",
            Self::U16(_) => "numbers (u16)",
            Self::Nullable { values, .. } => values.kind(),
        }
    }

    /// How many labels there are, where it has codes with labels.
    fn labels(&self) -> Option<usize> {
        match self {
            Self::Codes { labels, .. } => Some(labels.len()),
            Self::Shared { labels, .. } => Some(labels.0.len()),
            _ => None,
        }
    }
}

const CODES: &str = "codes with labels";

/// Labels that have been looked at before.
#[derive(Default)]
pub(super) struct Shared(Vec<Known>);

struct Known {
    dictionary: String,
    labels: SharedLabels,
    /// The builder's codes for them; `None` where these are the same.
    new: Option<Arc<[u32]>>,
}

/// How many sets of shared labels are remembered.
const MOST_SHARED: usize = 256;

/// A column that has been found to fit.
struct Fitting<'a> {
    name: &'a str,
    /// Its place among the declared columns; `None` for a category.
    declared: Option<usize>,
    values: &'a InputColumn<'a>,
    validity: Option<&'a [u8]>,
    /// For a column of closed words: those of its labels.
    words: Words,
}

enum Words {
    None,
    Status(Vec<RecordStatus>),
    Direct(Vec<Direct>),
}

pub(super) fn take(
    all: &mut Gathered,
    shared: &mut Shared,
    name: &str,
    table: InputTable,
    columns: &[(&str, InputColumn<'_>)],
) -> Result<Reading> {
    let rows = equal(columns)?;
    let (given, columns) = sources_of(columns)?;
    let columns = columns.as_slice();
    let count = u32::try_from(rows).map_err(|_| LayoutError::TooMany { part: "rows", limit: u32::MAX })?;
    let source = all.source();
    let mut chunk = Chunk { rows: count, source, dictionaries: &mut all.dictionaries, shared };
    match table {
        InputTable::Participations => {
            let to = &mut all.participations;
            let before = to.len();
            chunk.take(to, columns)?;
            // A row without a last day ends on its first.
            let from = to.last_day.len().max(before);
            to.last_day.extend_from_slice(to.first_day.get(from..).unwrap_or_default());
            given.put(&mut to.source, before, source);
        }
        InputTable::Assistances => {
            let to = &mut all.assistances;
            let before = to.len();
            chunk.take(to, columns)?;
            let from = to.last_day.len().max(before);
            to.last_day.extend_from_slice(to.first_day.get(from..).unwrap_or_default());
            let from = to.upper.len().max(before);
            to.upper.extend_from_slice(to.lower.get(from..).unwrap_or_default());
            // What is helped is people where no unit is given.
            let person = chunk.dictionaries.entry("unit".to_owned()).or_default().intern("person")?;
            to.unit.codes.resize(before + rows, person);
            given.put(&mut to.source, before, source);
        }
    }
    let reading = Reading { name: name.to_owned(), rows: count, unused: 0 };
    for own in given.readings(&reading) {
        all.notes.push(Notes::default());
        all.readings.push(own);
    }
    Ok(reading)
}

/// The readings that a table of several tells apart in its column `source`, as the library's own tables do.
#[derive(Default)]
struct Sources {
    /// By row; empty where there is no such column.
    rows: Vec<u32>,
    /// In order, each once.
    known: Vec<u32>,
}

/// Takes the column `source` apart from the others.
fn sources_of<'a>(columns: &[(&'a str, InputColumn<'a>)]) -> Result<(Sources, Vec<(&'a str, InputColumn<'a>)>)> {
    let (own, others): (Vec<_>, Vec<_>) = columns.iter().copied().partition(|(name, _)| *name == "source");
    if let [_, _, ..] = own.as_slice() {
        let places = columns.iter().zip(1..).filter(|((name, _), _)| *name == "source").map(|(_, place)| place);
        let [first, second] = [0, 1].map(|at| places.clone().nth(at).unwrap_or(0));
        return Err(LayoutError::HeaderDuplicate { column: "source".into(), first, second }.into());
    }
    let mut sources = Sources::default();
    for (name, column) in own {
        let (values, validity) = match column {
            InputColumn::Nullable { values, validity } => (*values, Some(validity)),
            values => (values, None),
        };
        let InputColumn::U32(numbers) = values else {
            let (column, expected) = (excerpt(name), "numbers (u32)");
            return Err(LayoutError::ColumnKind { column, expected, found: values.kind().into() }.into());
        };
        sources.rows = numbers.to_vec();
        clear(&mut sources.rows, validity, numbers.len(), NONE);
        sources.known.clone_from(&sources.rows);
        sources.known.sort_unstable();
        sources.known.dedup();
    }
    Ok((sources, others))
}

impl Sources {
    /// Numbers the rows by their readings, from the next one on.
    fn put(&self, column: &mut Vec<u32>, before: usize, next: u32) {
        if self.known.len() < 2 {
            return;
        }
        column.truncate(before);
        column.resize(before, 0);
        let place = |source: &u32| self.known.binary_search(source).ok().and_then(|at| u32::try_from(at).ok());
        column.extend(self.rows.iter().map(|source| next.saturating_add(place(source).unwrap_or(0))));
    }

    /// Each reading with its rows.
    fn readings(&self, whole: &Reading) -> Vec<Reading> {
        if self.known.len() < 2 {
            return vec![whole.clone()];
        }
        let mut rows = self.rows.clone();
        rows.sort_unstable();
        let of = |own: &[u32]| u32::try_from(own.len()).unwrap_or(u32::MAX);
        let named = (1_u32..).zip(rows.chunk_by(|a, b| a == b));
        named.map(|(at, own)| Reading { name: format!("{}/{at}", whole.name), rows: of(own), unused: 0 }).collect()
    }
}

/// The number of rows that all columns have.
fn equal(columns: &[(&str, InputColumn<'_>)]) -> Result<usize> {
    let rows = columns.first().map_or(0, |(_, column)| column.len());
    let size = |rows: usize| u64::try_from(rows).unwrap_or(u64::MAX);
    for (name, column) in columns {
        let mut lengths = vec![column.len()];
        if let InputColumn::Nullable { validity, .. } = column {
            lengths.push(validity.len().saturating_mul(8).min(rows));
        }
        if let Some(length) = lengths.into_iter().find(|length| *length != rows) {
            let (rows, expected) = (size(length), size(rows));
            return Err(LayoutError::ColumnsUnequal { column: excerpt(name), rows, expected }.into());
        }
    }
    Ok(rows)
}

struct Chunk<'g> {
    rows: u32,
    source: u32,
    dictionaries: &'g mut BTreeMap<String, Dictionary>,
    shared: &'g mut Shared,
}

impl Chunk<'_> {
    /// Puts the columns behind those of the table. What a caller may leave out and what is not unknown then has no rows yet.
    fn take<T: Table>(&mut self, to: &mut T, columns: &[(&str, InputColumn<'_>)]) -> Result<()> {
        let rows = usize::try_from(self.rows).unwrap_or(usize::MAX);
        let before = to.rows();
        fits(before, rows)?;
        let fitting = fitting(to, columns)?;
        for column in &fitting {
            self.has_room(column).map_err(|error| error.at_key(column.name.to_owned()))?;
        }
        let mut declared: Vec<_> = to.columns_mut().into_iter().map(Some).collect();
        for column in fitting.iter().filter(|column| column.declared.is_some()) {
            let own = column.declared.and_then(|at| declared.get_mut(at)).and_then(Option::take);
            let Some((_, meaning, own)) = own else { continue };
            self.put(own, meaning, column)?;
        }
        for (name, meaning, own) in declared.into_iter().flatten() {
            match (name, meaning, own) {
                (_, Meaning::Source, own) => sources(own, before, rows, self.source),
                // A row has its number from 1.
                (_, Meaning::Row, ColumnMut::U32(own)) => own.extend(1..=self.rows),
                ("last_day" | "upper" | "unit", ..) => {}
                (_, meaning, own) => own.fill(before + rows, meaning),
            }
        }
        for column in fitting.iter().filter(|column| column.declared.is_none()) {
            if let Some(codes) = category(to.categories_mut(), column.name, before) {
                self.put_codes(codes, column.name, column)?;
                clear(codes, column.validity, rows, NONE);
            }
        }
        Ok(())
    }

    /// Whether the labels can be taken in as well.
    fn has_room(&self, column: &Fitting<'_>) -> Result<()> {
        let limit = usize::try_from(MAX_LABELS).unwrap_or(usize::MAX);
        let name = column.name;
        let none = Dictionary::default();
        let dictionary = self.dictionaries.get(name).unwrap_or(&none);
        match column.values {
            InputColumn::Codes { labels, .. } => dictionary.has_room(labels.iter().copied()),
            InputColumn::Shared { labels, .. } if self.shared.known(name, labels).is_none() => {
                dictionary.has_room(labels.0.iter().map(AsRef::as_ref))
            }
            InputColumn::U32(codes) if matches!(column.name, "person" | "beneficiary") => {
                // One large number would make that many people: it is refused before any of them is made.
                match usize::try_from(end_of(codes))
                    .ok()
                    .filter(|end| dictionary.len() + end <= limit.max(dictionary.len()))
                {
                    Some(_) => Ok(()),
                    None => Err(LayoutError::TooMany { part: "labels", limit: MAX_LABELS }.into()),
                }
            }
            _ => Ok(()),
        }
    }

    fn put(&mut self, own: ColumnMut<'_>, meaning: Meaning, column: &Fitting<'_>) -> Result<()> {
        let (validity, rows) = (column.validity, column.values.len());
        match (own, column.values) {
            (ColumnMut::Codes(own), _) => {
                self.put_codes(&mut own.codes, column.name, column)?;
                clear(&mut own.codes, validity, rows, NONE);
            }
            (ColumnMut::U32(own), InputColumn::U32(codes)) => {
                if let Meaning::CodeOf(dictionary) = meaning {
                    let dictionary = self.dictionaries.entry(dictionary.to_owned()).or_default();
                    extend(own, codes, Some(dictionary.numbers(end_of(codes))?));
                } else {
                    own.extend_from_slice(codes);
                }
                clear(own, validity, rows, meaning.unsaid());
            }
            (ColumnMut::U32(own), _) => {
                self.put_codes(own, column.name, column)?;
                clear(own, validity, rows, NONE);
            }
            (ColumnMut::I32(own), InputColumn::I32(values)) => {
                own.extend_from_slice(values);
                clear(own, validity, rows, UNKNOWN_DAY);
            }
            (ColumnMut::U16(own), InputColumn::U16(values)) => {
                own.extend_from_slice(values);
                clear(own, validity, rows, UNKNOWN_CLOCK);
            }
            (ColumnMut::Status(own), InputColumn::Codes { codes, .. } | InputColumn::Shared { codes, .. }) => {
                if let Words::Status(words) = &column.words {
                    own.extend(codes.iter().map(|code| word(words, *code).unwrap_or(RecordStatus::Unknown)));
                }
                clear(own, validity, rows, RecordStatus::Unknown);
            }
            (ColumnMut::Direct(own), InputColumn::Codes { codes, .. } | InputColumn::Shared { codes, .. }) => {
                if let Words::Direct(words) = &column.words {
                    own.extend(codes.iter().map(|code| word(words, *code).unwrap_or(Direct::Unknown)));
                }
                clear(own, validity, rows, Direct::Unknown);
            }
            // Other kinds were refused.
            _ => {}
        }
        Ok(())
    }

    /// Codes with their labels, as the builder's codes.
    fn put_codes(&mut self, own: &mut Vec<u32>, name: &str, column: &Fitting<'_>) -> Result<()> {
        match column.values {
            InputColumn::Codes { codes, labels } => {
                let dictionary = self.dictionaries.entry(name.to_owned()).or_default();
                extend(own, codes, dictionary.intern_all(labels.iter().copied())?);
            }
            InputColumn::Shared { codes, labels } => {
                let new = if let Some(known) = self.shared.known(name, labels) {
                    known.new.clone()
                } else {
                    let dictionary = self.dictionaries.entry(name.to_owned()).or_default();
                    let new = dictionary.intern_all(labels.0.iter().map(AsRef::as_ref))?.map(Arc::from);
                    self.shared.remember(name, labels, new.clone());
                    new
                };
                extend(own, codes, new.as_deref());
            }
            _ => {}
        }
        Ok(())
    }
}

impl Shared {
    fn known(&self, dictionary: &str, labels: &SharedLabels) -> Option<&Known> {
        self.0.iter().find(|known| known.dictionary == dictionary && Arc::ptr_eq(&known.labels.0, &labels.0))
    }

    fn remember(&mut self, dictionary: &str, labels: &SharedLabels, new: Option<Arc<[u32]>>) {
        if self.0.len() >= MOST_SHARED {
            self.0.remove(0);
        }
        self.0.push(Known { dictionary: dictionary.to_owned(), labels: labels.clone(), new });
    }
}

/// The columns with what they are to the table, or what is wrong with the first one that does not fit.
fn fitting<'a, T: Table>(to: &mut T, columns: &'a [(&'a str, InputColumn<'a>)]) -> Result<Vec<Fitting<'a>>> {
    let declared = to.columns_mut();
    let from_caller = |meaning: &Meaning| !matches!(meaning, Meaning::Source | Meaning::Text);
    let known: Vec<&'static str> =
        declared.iter().filter(|(_, meaning, _)| from_caller(meaning)).map(|(name, ..)| *name).collect();
    let mut all: Vec<Fitting<'a>> = Vec::with_capacity(columns.len());
    for (number, (name, input)) in columns.iter().enumerate() {
        if let Some(first) = columns.get(..number).and_then(|before| before.iter().position(|(other, _)| other == name))
        {
            let place = |number: usize| u32::try_from(number + 1).unwrap_or(u32::MAX);
            let (first, second) = (place(first), place(number));
            return Err(LayoutError::HeaderDuplicate { column: excerpt(name), first, second }.into());
        }
        let (values, validity) = match input {
            InputColumn::Nullable { values, validity } => (*values, Some(*validity)),
            values => (values, None),
        };
        let at = declared.iter().position(|(own, meaning, _)| own == name && from_caller(meaning));
        let reserved = declared.iter().any(|(own, ..)| own == name);
        // A name that is nearly that of a column is a slip, and no category.
        let a_category = !reserved && values.labels().is_some() && nearest(name, known.iter().copied()).is_none();
        let words = match at.and_then(|at| declared.get(at)) {
            Some((_, meaning, own)) => kind_fits(name, own, *meaning, values)?,
            None if a_category => Words::None,
            None => return Err(word_not_in(name, &known)),
        };
        if let Some((_, meaning, _)) = at.and_then(|at| declared.get(at)) {
            in_range(*meaning, values, validity).map_err(|error| error.at_key((*name).to_owned()))?;
        }
        if let Some(labels) = values.labels() {
            codes_fit(name, values, validity, labels).map_err(|error| error.at_key((*name).to_owned()))?;
        }
        all.push(Fitting { name, declared: at, values, validity, words });
    }
    Ok(all)
}

/// Whether a declared column can take such values; the words of its labels, where it has a closed list of them.
fn kind_fits(name: &str, own: &ColumnMut<'_>, meaning: Meaning, values: &InputColumn<'_>) -> Result<Words> {
    let of_people = matches!(meaning, Meaning::CodeOf(_));
    let expected = match (own, values) {
        (ColumnMut::Codes(_), InputColumn::Codes { .. } | InputColumn::Shared { .. })
        | (ColumnMut::I32(_), InputColumn::I32(_))
        | (ColumnMut::U16(_), InputColumn::U16(_))
        | (ColumnMut::U32(_), InputColumn::U32(_)) => return Ok(Words::None),
        (ColumnMut::U32(_), InputColumn::Codes { .. } | InputColumn::Shared { .. }) if of_people => {
            return Ok(Words::None);
        }
        (ColumnMut::Status(_), values) if values.labels().is_some() => {
            return words(values, status).map(Words::Status).map_err(|error| error.at_key(name.to_owned()));
        }
        (ColumnMut::Direct(_), values) if values.labels().is_some() => {
            return words(values, str::parse::<Direct>)
                .map(Words::Direct)
                .map_err(|error| error.at_key(name.to_owned()));
        }
        (ColumnMut::I32(_), _) => "numbers (i32)",
        (ColumnMut::U16(_), _) => "numbers (u16)",
        (ColumnMut::U32(_), _) if !of_people => "numbers (u32)",
        _ => CODES,
    };
    Err(Error::from(LayoutError::ColumnKind { column: excerpt(name), expected, found: values.kind().to_owned() }))
}

/// The status that a label says, in the library's words or those of trackers. A blank label says none.
fn status(label: &str) -> Result<RecordStatus> {
    let read = cells().status(label).or_else(|| label.trim().is_empty().then_some(RecordStatus::Unknown));
    read.map_or_else(|| label.parse(), Ok)
}

fn words<W>(values: &InputColumn<'_>, read: impl Fn(&str) -> Result<W>) -> Result<Vec<W>> {
    match values {
        InputColumn::Codes { labels, .. } => labels.iter().map(|label| read(label)).collect(),
        InputColumn::Shared { labels, .. } => labels.0.iter().map(|label| read(label)).collect(),
        _ => Ok(Vec::new()),
    }
}

fn word<W: Copy>(words: &[W], code: u32) -> Option<W> {
    usize::try_from(code).ok().and_then(|code| words.get(code)).copied()
}

/// The minutes of a day on a clock; its end is 24:00.
const DAY: u16 = 1440;

/// Whether days lie in the calendar, and times of day in a day.
fn in_range(meaning: Meaning, values: &InputColumn<'_>, validity: Option<&[u8]>) -> Result<()> {
    let beyond = match (meaning, values) {
        (Meaning::FirstDay | Meaning::LastDay, InputColumn::I32(days)) => {
            let [first, last] = [NaiveDate::from_ymd_opt(1, 1, 1), NaiveDate::from_ymd_opt(9999, 12, 31)]
                .map(|day| day.map_or(0, |day| day.to_epoch_days()));
            let beyond = |day: i32| day != UNKNOWN_DAY && !(first..=last).contains(&day);
            days.iter().enumerate().position(|(row, day)| beyond(*day) && is_valid(validity, row))
        }
        (Meaning::Clock, InputColumn::U16(clocks)) => {
            let beyond = |clock: u16| clock != UNKNOWN_CLOCK && clock > DAY;
            clocks.iter().enumerate().position(|(row, clock)| beyond(*clock) && is_valid(validity, row))
        }
        _ => None,
    };
    match beyond {
        Some(row) => Err(Error::from(NumberError::OutOfRange { operation: "reading" }).at_index(row)),
        None => Ok(()),
    }
}

/// Whether every code has a label or is [`NONE`].
fn codes_fit(name: &str, values: &InputColumn<'_>, validity: Option<&[u8]>, labels: usize) -> Result<()> {
    let (InputColumn::Codes { codes, .. } | InputColumn::Shared { codes, .. }) = values else { return Ok(()) };
    let labels = u32::try_from(labels).unwrap_or(u32::MAX);
    // Without a branch: this goes through in vectors, and in most chunks it is all.
    if end_of(codes) <= labels {
        return Ok(());
    }
    let wrong = |(row, code): &(usize, &u32)| **code != NONE && **code >= labels && is_valid(validity, *row);
    match codes.iter().enumerate().find(wrong) {
        None => Ok(()),
        Some((row, code)) => {
            let row = u32::try_from(row + 1).unwrap_or(u32::MAX);
            Err(LayoutError::CodeUnlabelled { column: excerpt(name), code: *code, labels, row }.into())
        }
    }
}

/// One more than the greatest code, [`NONE`] apart.
fn end_of(codes: &[u32]) -> u32 {
    codes.iter().fold(0, |end, code| end.max(code.wrapping_add(1)))
}

fn is_valid(validity: Option<&[u8]>, row: usize) -> bool {
    validity.is_none_or(|bits| bits.get(row / 8).is_some_and(|byte| byte >> (row % 8) & 1 == 1))
}

/// Says nothing in the last rows of a column that hold no value.
fn clear<V: Copy>(own: &mut [V], validity: Option<&[u8]>, rows: usize, nothing: V) {
    if validity.is_none() {
        return;
    }
    let from = own.len().saturating_sub(rows);
    for (row, value) in own.iter_mut().skip(from).enumerate() {
        if !is_valid(validity, row) {
            *value = nothing;
        }
    }
}

/// Puts codes behind others, by their new numbers where there are any.
fn extend(own: &mut Vec<u32>, codes: &[u32], new: Option<&[u32]>) {
    match new {
        None => own.extend_from_slice(codes),
        Some(new) => own.extend(codes.iter().map(|code| renumbered(new, *code))),
    }
}
