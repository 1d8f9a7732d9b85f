//! Reading: in one call, or as a job that is done in steps.

use super::csv::{Reader, SheetFeed};
use super::file::sheet_of;
use super::finding::{Finding, FindingCode};
use super::layout::{ColumnRole, ColumnRule, Layout, LayoutOffer, RowKind, offer, offer_for_sheet};
use super::part::Part;
use super::{Reading, Register, RegisterBuilder, Scope, Sheet};
use crate::context::Context;
use crate::document;
use crate::error::{LayoutError, Result};
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
    source: Source<'a>,
    reader: Reader<'a>,
}

/// What a job reads.
enum Source<'a> {
    /// Text, and how much of it was taken.
    Text(&'a [u8], usize),
    Sheet(Box<SheetFeed<'a>>),
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
    /// Begins to read. Of a text nothing is read yet; a workbook is unpacked here, and read from the one sheet that has the
    /// columns of the layout.
    ///
    /// # Errors
    /// `map-unknown`, `place-unknown` in the layout's rules; `file-kind`, `workbook-unreadable`, `table-too-large`;
    /// `layout-doubtful` where several sheets of a workbook have the columns.
    pub fn new(name: &str, bytes: &'a [u8], layout: &Layout, context: &'a Context) -> Result<Self> {
        let fits = |sheet: &Sheet| fits(sheet, layout, context);
        let source = match sheet_of(bytes, None, &fits, &|_| document::to_value(layout))? {
            Some(sheet) => Source::Sheet(Box::new(SheetFeed::new(Cow::Owned(sheet)))),
            None => Source::Text(bytes, 0),
        };
        Ok(Self { source, reader: Reader::new(name, layout, &context.gazetteer)? })
    }

    /// As [`Self::new`], for typed cells.
    ///
    /// # Errors
    /// As [`Self::new`].
    ///
    /// ```
    /// use volunteer_core::register::layout::{ColumnRole, ColumnRule, Layout, RowKind};
    /// use volunteer_core::register::{ReadJob, RegisterBuilder, Scope, Sheet};
    /// let who = ColumnRule::named("who", ColumnRole::Person);
    /// let layout = Layout::builder(RowKind::Participation).column(who).build()?;
    /// let mut sheet = Sheet::with_names(["who"])?;
    /// sheet.push(["A".into()])?;
    /// let context = volunteer_core::Context::kazakhstan();
    /// let mut job = ReadJob::of_sheet("x", &sheet, &layout, &context)?;
    /// while !job.step(1)?.is_done() {}
    /// assert_eq!(RegisterBuilder::new(Scope::default()).take(job)?.rows, 1);
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn of_sheet(name: &str, sheet: &'a Sheet, layout: &Layout, context: &'a Context) -> Result<Self> {
        let source = Source::Sheet(Box::new(SheetFeed::new(Cow::Borrowed(sheet))));
        Ok(Self { source, reader: Reader::new(name, layout, &context.gazetteer)? })
    }

    /// Reads about `budget` bytes more; at least one.
    ///
    /// # Errors
    /// `column-missing`, `header-duplicate`, `table-too-large`. The job cannot go on after an error.
    pub fn step(&mut self, budget: usize) -> Result<ReadProgress> {
        let (done, of) = match &mut self.source {
            Source::Text(bytes, at) => {
                let end = at.saturating_add(budget.max(1)).min(bytes.len());
                let block = bytes.get(*at..end).unwrap_or_default();
                *at = end;
                self.reader.push(block)?;
                (end, bytes.len())
            }
            Source::Sheet(feed) => {
                let bytes = feed.row_bytes();
                feed.step((budget / bytes).max(1), &mut self.reader)?;
                let (done, of) = feed.progress();
                (done.saturating_mul(bytes), of.saturating_mul(bytes))
            }
        };
        let size = |bytes| u64::try_from(bytes).unwrap_or(u64::MAX);
        Ok(ReadProgress { bytes: size(done), of: size(of), rows: self.reader.rows() })
    }

    pub(super) fn finish(mut self) -> Result<Part> {
        while !self.step(1 << 18)?.is_done() {}
        if let Source::Sheet(feed) = self.source {
            feed.finish(&mut self.reader)?;
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
    sheet: Option<String>,
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

    /// The sheet of a workbook that is read, by its name. Absent: the one that holds a table; several are a doubt.
    pub fn sheet(mut self, sheet: impl Into<String>) -> Self {
        self.sheet = Some(sheet.into());
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
    /// Reads a table of delimited text or of a workbook (XLSX, with the feature `xlsx`). Its layout is guessed from the names of its columns and all of its cells, in Kazakh,
    /// Russian or English; [`Register::layout`] shows what was understood. The checks are run.
    ///
    /// # Errors
    /// `layout-doubtful` where the table could be understood in more than one way: each doubt with its column, its rows and
    /// what decides it, and the layout offered, to be corrected and passed to [`Register::read_with`]. `file-kind` for a file
    /// that is no table, `workbook-unreadable`, `table-too-large`.
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
        let guessed = |sheet: &Sheet| offer_for_sheet(sheet, Some(&context.gazetteer));
        let fits = |sheet: &Sheet| match &options.layout {
            Some(layout) => fits(sheet, layout, context),
            None => guessed(sheet).is_of_a_table(),
        };
        let offered = |sheet: &Sheet| match &options.layout {
            Some(layout) => document::to_value(layout),
            None => document::to_value(&guessed(sheet).layout),
        };
        if let Some(sheet) = sheet_of(bytes, options.sheet.as_deref(), &fits, &offered)? {
            return read_cells(name, &sheet, options, context);
        }
        let guess = || offer(bytes, Some(&context.gazetteer));
        read_by(options, context, guess, |builder, layout| builder.read(name, bytes, layout, context))
    }

    /// Reads a table of typed cells, by the rules of [`Register::read_with`]: what has a type is never in doubt.
    ///
    /// # Errors
    /// As [`Register::read_with`]; `sheet-missing` where the options name a sheet of a workbook.
    ///
    /// ```
    /// use volunteer_core::Context;
    /// use volunteer_core::register::{ReadOptions, Register, Sheet};
    ///
    /// let mut sheet = Sheet::new();
    /// for (who, hours) in [("A17", 1.125), ("A18", 2.0)] {
    ///     sheet.push_named([("Волонтёр", who.into()), ("Часы", hours.into())])?;
    /// }
    /// let register = Register::read_sheet("rows", &sheet, &ReadOptions::new().places("KZ-59"), &Context::kazakhstan())?;
    /// assert_eq!(register.participations().len(), 2);
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn read_sheet(name: &str, sheet: &Sheet, options: &ReadOptions, context: &Context) -> Result<Self> {
        match &options.sheet {
            Some(wanted) => {
                let sheet = crate::error::excerpt(wanted);
                Err(LayoutError::SheetMissing { sheet, sheets: Vec::new() }.into())
            }
            None => read_cells(name, sheet, options, context),
        }
    }

    /// The layout by which a table was read into it, given or understood; `None` for a register of several tables or of rows.
    #[must_use]
    pub const fn layout(&self) -> Option<&Layout> {
        self.layout.as_ref()
    }
}

fn read_cells(name: &str, sheet: &Sheet, options: &ReadOptions, context: &Context) -> Result<Register> {
    let guess = || offer_for_sheet(sheet, Some(&context.gazetteer));
    read_by(options, context, guess, |builder, layout| builder.read_sheet(name, sheet, layout, context))
}

/// Whether a sheet has the columns of a layout.
fn fits(sheet: &Sheet, layout: &Layout, context: &Context) -> bool {
    let Ok(mut job) = ReadJob::of_sheet("", sheet, layout, context) else { return true };
    // One row at a time, until the names of the columns have gone by.
    (0..layout.header().unwrap_or(1)).all(|_| job.step(1).is_ok())
}

/// Reads a table by the layout of the options, or by the one that a guess is sure of, and checks what was read.
fn read_by(
    options: &ReadOptions,
    context: &Context,
    guess: impl Fn() -> LayoutOffer,
    read: impl Fn(&mut RegisterBuilder, &Layout) -> Result<Reading>,
) -> Result<Register> {
    let mut scope = options.scope.clone();
    for (index, place) in scope.places.iter_mut().enumerate() {
        let found = context.gazetteer.find(place).map_err(|error| error.at_index(index).at_key("places"))?;
        place.clone_from(&found.code);
    }
    let layout = match &options.layout {
        Some(layout) => layout.clone(),
        None => guess().sure()?,
    };
    let layout = placed(&layout, &scope).into_owned();
    let undeclared = lacks_place(&layout);
    let mut builder = RegisterBuilder::new(scope);
    let reading = match whole(&context.gazetteer).filter(|_| undeclared) {
        Some(place) => read(&mut builder, &with_place(&layout, place))?,
        None => read(&mut builder, &layout)?,
    };
    let mut register = builder.finish_checked(context);
    if undeclared && reading.rows > 0 {
        register.findings.add(Finding::of_rows(FindingCode::PlaceUndeclared, Vec::new()).times(reading.rows.into()));
    }
    if reading.rows > 0 && register.participations.len() + register.assistances.len() == 0 {
        register.findings.add(Finding::of_rows(FindingCode::NothingCounted, Vec::new()).times(reading.rows.into()));
    }
    register.layout = Some(layout);
    Ok(register)
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
