//! Reading: in one call, or as a job that is done in steps.

use super::csv::Reader;
use super::finding::{Finding, FindingCode};
use super::layout::{ColumnRole, ColumnRule, Layout, RowKind, offer};
use super::part::Part;
use super::{Register, RegisterBuilder, Scope};
use crate::context::Context;
use crate::error::Result;
use crate::place::Gazetteer;
use std::borrow::Cow;

/// The reading of one table, in steps. Dropping it changes nothing.
///
/// ```
/// use volunteer_core::register::{ReadJob, RegisterBuilder, Scope, layout::{ColumnRole, ColumnRule, Layout, RowKind}};
/// let who = ColumnRule::named("who", ColumnRole::Person);
/// let layout = Layout::builder(RowKind::Participation).column(who).build()?;
/// let context = volunteer_core::Context::kazakhstan();
/// let mut job = ReadJob::new("x.csv", b"who\nA\nB\n", &layout, &context)?;
/// while !job.step(3)?.is_done() {}
/// let mut builder = RegisterBuilder::new(Scope::default());
/// assert_eq!(builder.take(job)?.rows, 2);
/// # Ok::<(), volunteer_core::Error>(())
/// ```
pub struct ReadJob<'a> {
    bytes: &'a [u8],
    at: usize,
    reader: Reader<'a>,
}

/// How far a reading has come.
///
/// ```
/// let progress = volunteer_core::register::ReadProgress { bytes: 5, of: 10, rows: 1 };
/// assert!(!progress.is_done());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReadProgress {
    /// Bytes taken.
    pub bytes: u64,
    /// Bytes in all.
    pub of: u64,
    /// Rows of data read.
    pub rows: u32,
}

impl ReadProgress {
    /// Whether every byte was taken.
    #[must_use]
    pub const fn is_done(&self) -> bool {
        self.bytes >= self.of
    }
}

impl<'a> ReadJob<'a> {
    /// Begins to read; nothing is read yet.
    ///
    /// # Errors
    /// `map-unknown`, `place-unknown` in the layout's rules.
    pub fn new(name: &str, bytes: &'a [u8], layout: &Layout, context: &'a Context) -> Result<Self> {
        Ok(Self { bytes, at: 0, reader: Reader::new(name, layout, &context.gazetteer)? })
    }

    /// Reads about `budget` bytes more; at least one.
    ///
    /// # Errors
    /// `column-missing`, `header-duplicate`, `table-too-large`. The job cannot go on after an error.
    pub fn step(&mut self, budget: usize) -> Result<ReadProgress> {
        let end = self.at.saturating_add(budget.max(1)).min(self.bytes.len());
        let block = self.bytes.get(self.at..end).unwrap_or_default();
        self.at = end;
        self.reader.push(block)?;
        let size = |bytes| u64::try_from(bytes).unwrap_or(u64::MAX);
        Ok(ReadProgress { bytes: size(self.at), of: size(self.bytes.len()), rows: self.reader.rows() })
    }

    pub(super) fn finish(mut self) -> Result<Part> {
        while self.at < self.bytes.len() {
            self.step(1 << 18)?;
        }
        self.reader.finish()
    }
}

/// What is known of a table besides its bytes.
///
/// ```
/// use volunteer_core::Context;
/// use volunteer_core::register::{ReadOptions, Register};
///
/// let context = Context::kazakhstan();
/// let north = ReadOptions::new().places("KZ-59");
/// let register = Register::read_with("may.csv", b"Volunteer,Date,Hours\nA17,2025-05-03,2\n", &north, &context)?;
/// assert_eq!(register.participations().place().label_at(0), Some("KZ-59"));
/// assert_eq!(register.scope().places, ["KZ-59"]);
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[must_use]
pub struct ReadOptions {
    layout: Option<Layout>,
    scope: Scope,
}

impl ReadOptions {
    /// Nothing is known: the layout is guessed, and the register covers whatever the table holds.
    pub fn new() -> Self {
        Self::default()
    }

    /// The layout of the table; it is not guessed then.
    pub fn layout(mut self, layout: Layout) -> Self {
        self.layout = Some(layout);
        self
    }

    /// The place that the table is about, by its code or name: rows without a place of their own lie there. Said several times,
    /// the places it covers; rows without a place may then lie in any of them.
    pub fn places(mut self, place: impl Into<String>) -> Self {
        self.scope.places.push(place.into());
        self
    }

    /// What the register is meant to cover. Where it is one place, rows without a place lie there.
    pub fn scope(mut self, scope: Scope) -> Self {
        self.scope = scope;
        self
    }
}

impl Register {
    /// Reads a table of delimited text. Its layout is guessed from the names of its columns and all of its cells, in Kazakh,
    /// Russian or English; [`Register::layout`] shows what was understood. The checks are run.
    ///
    /// # Errors
    /// `layout-doubtful` where the table could be understood in more than one way: each doubt with its column, its rows and
    /// what decides it, and the layout offered, to be corrected and passed to [`Register::read_with`]. `table-too-large`.
    ///
    /// ```
    /// use volunteer_core::{Context, register::Register};
    /// let context = Context::kazakhstan();
    /// let table = "ФИО волонтёра;Дата проведения;Кол-во часов\nАйгуль С.;03.06.2024;2,5\nДана О.;04.06.2024;4\n";
    /// let register = Register::read("june.csv", table.as_bytes(), &context)?;
    /// assert_eq!(register.participations().minutes(), [150, 240]);
    ///
    /// let doubtful = Register::read("june.csv", b"Volunteer,Date,Hours\n17,03/04/2023,2\n", &context).err().unwrap();
    /// assert_eq!(doubtful.code(), "layout-doubtful");
    /// assert_eq!(doubtful.details()["doubts"][0]["code"], "day-or-month"); // 3 April, or 4 March?
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn read(name: &str, bytes: &[u8], context: &Context) -> Result<Self> {
        Self::read_with(name, bytes, &ReadOptions::new(), context)
    }

    /// As [`Register::read`], with what is known of the table.
    ///
    /// # Errors
    /// As [`Register::read`]; under a layout of the caller's as [`RegisterBuilder::read`]. `place-unknown` for a place that the
    /// gazetteer does not have.
    ///
    /// ```
    /// use volunteer_core::Context;
    /// use volunteer_core::document;
    /// use volunteer_core::register::{ReadOptions, Register, layout::Layout};
    ///
    /// let context = Context::kazakhstan();
    /// let table = b"Volunteer,Date,Hours\n17,03/04/2023,2\n";
    /// let doubtful = Register::read("x.csv", table, &context).err().unwrap();
    /// let mut offered = doubtful.details()["layout"].clone();
    /// offered["dates"] = serde_json::json!(["MM/DD/YYYY"]);
    /// let layout: Layout = document::from_value(&offered)?;
    /// let register = Register::read_with("x.csv", table, &ReadOptions::new().layout(layout), &context)?;
    /// assert_eq!(register.days().unwrap().to_string(), "2023-03-04");
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn read_with(name: &str, bytes: &[u8], options: &ReadOptions, context: &Context) -> Result<Self> {
        let mut scope = options.scope.clone();
        for (index, place) in scope.places.iter_mut().enumerate() {
            let found = context.gazetteer.find(place).map_err(|error| error.at_index(index).at_key("places"))?;
            place.clone_from(&found.code);
        }
        let layout = match &options.layout {
            Some(layout) => layout.clone(),
            None => offer(bytes, Some(&context.gazetteer)).sure()?,
        };
        let layout = placed(&layout, &scope).into_owned();
        let undeclared = lacks_place(&layout);
        let mut builder = RegisterBuilder::new(scope);
        let reading = match whole(&context.gazetteer).filter(|_| undeclared) {
            Some(place) => builder.read(name, bytes, &with_place(&layout, place), context)?,
            None => builder.read(name, bytes, &layout, context)?,
        };
        let mut register = builder.finish_checked(context);
        if undeclared && reading.rows > 0 {
            register
                .findings
                .add(Finding::of_rows(FindingCode::PlaceUndeclared, Vec::new()).times(reading.rows.into()));
        }
        if reading.rows > 0 && register.participations.len() + register.assistances.len() == 0 {
            register.findings.add(Finding::of_rows(FindingCode::NothingCounted, Vec::new()).times(reading.rows.into()));
        }
        register.layout = Some(layout);
        Ok(register)
    }

    /// The layout by which a table was read into it, given or understood; `None` for a register of several tables or of rows.
    #[must_use]
    pub const fn layout(&self) -> Option<&Layout> {
        self.layout.as_ref()
    }
}

/// The layout with the place of the rows of a table that has no column of places: the scope's, where it is one.
pub(super) fn placed<'l>(layout: &'l Layout, scope: &Scope) -> Cow<'l, Layout> {
    match scope.places.as_slice() {
        [place] if lacks_place(layout) => with_place(layout, place),
        _ => Cow::Borrowed(layout),
    }
}

/// Whether the rows have a place, but no column that says which.
fn lacks_place(layout: &Layout) -> bool {
    let works = [RowKind::Participation, RowKind::Event, RowKind::Assistance, RowKind::Activity];
    works.contains(&layout.row()) && layout.columns().iter().all(|column| column.role != ColumnRole::Place)
}

fn with_place<'l>(layout: &Layout, place: &str) -> Cow<'l, Layout> {
    let mut layout = layout.clone();
    layout.columns.push(ColumnRule::constant(ColumnRole::Place, place));
    Cow::Owned(layout)
}

/// The place in which all others of the gazetteer lie, if there is one: rows of which nothing else is said lie somewhere in it.
fn whole(gazetteer: &Gazetteer) -> Option<&str> {
    let mut tops = gazetteer.all().iter().filter(|place| place.parent.is_none());
    match (tops.next(), tops.next()) {
        (Some(top), None) => Some(&top.code),
        _ => None,
    }
}
