//! Several readings to one register.

mod finish;
mod fold;
mod gather;
mod input;
mod local;
mod order;
mod records;
mod rows;
#[cfg(test)]
mod tests;
mod threads;

pub use finish::FinishJob;
pub use input::{InputColumn, InputTable, SharedLabels};
pub use local::IdKind;
pub use rows::{ParticipationRow, ParticipationRows};

use super::check::check;
use super::csv::Reader;
use super::file::{ZIP, kind_of};
use super::layout::Layout;
use super::part::Part;
use super::read::{ReadJob, placed};
use super::{Reading, Register, Scope, Sheet};
use crate::context::Context;
use crate::error::{LayoutError, Result};
use crate::record::Records;
use std::io::Read;

/// How many bytes are read and decoded at a time.
const BLOCK: usize = 1 << 18;
/// The most bytes of a workbook that comes in blocks.
const MAX_PACKED: u32 = 1 << 30;

/// Makes a register of files, tables and records, in any number and order.
///
/// Codes and labels of the finished register do not depend on the order of rows, nor on how they were cut into files.
///
/// ```
/// use volunteer_core::Context;
/// use volunteer_core::register::layout::{ColumnRole, ColumnRule, Layout, RowKind};
/// use volunteer_core::register::{RegisterBuilder, Scope};
///
/// let layout = Layout::builder(RowKind::Participation)
///     .delimiter(";")
///     .decimal_mark(",")
///     .dates(["ДД.ММ.ГГГГ"])
///     .column(ColumnRule::named("Кто", ColumnRole::Person))
///     .column(ColumnRule::named("Дата", ColumnRole::FirstDay))
///     .column(ColumnRule::named("Часы", ColumnRole::Hours))
///     .column(ColumnRule::named("Где", ColumnRole::Place))
///     .build()?;
/// let table = "Кто;Дата;Часы;Где\nA17;01.05.2023;2,5;Актюбинская область\nA18;02.05.2023;1,5;Атлантида\n";
/// let mut builder = RegisterBuilder::new(Scope::default());
/// let reading = builder.read("may.csv", table.as_bytes(), &layout, &Context::kazakhstan())?;
/// assert_eq!((reading.rows, reading.unused), (2, 0));
/// let register = builder.finish();
/// assert_eq!(register.participations().minutes(), [150, 90]);
/// assert_eq!(register.participations().place().label_at(0), Some("KZ-15"));
/// assert_eq!(register.participations().place().label_at(1), None);
/// assert_eq!(register.findings().iter().next().unwrap().cell.as_deref(), Some("Атлантида"));
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Default)]
pub struct RegisterBuilder {
    scope: Scope,
    all: gather::Gathered,
    shared: input::Shared,
    local: local::LocalIds,
}

impl RegisterBuilder {
    /// Nothing read yet.
    #[must_use]
    pub fn new(scope: Scope) -> Self {
        Self { scope, ..Self::default() }
    }

    /// Reads a table under a layout. The name stands for it in [`Register::readings`] and in ids of events without one.
    ///
    /// Rows of a table without a column of places lie in the place of the scope, where that is one.
    ///
    /// An error leaves the builder as it was. What is wrong with rows and cells is no error: it becomes findings.
    ///
    /// # Errors
    /// `column-missing`, `header-duplicate`; `map-unknown`, `place-unknown` in the layout's rules;
    /// `table-too-large`.
    pub fn read(&mut self, name: &str, bytes: &[u8], layout: &Layout, context: &Context) -> Result<Reading> {
        let mut job = self.read_job(name, bytes, layout, context)?;
        while !job.step(BLOCK)?.is_done() {}
        self.take(job)
    }

    /// As [`Self::read`], for typed cells.
    ///
    /// # Errors
    /// As [`Self::read`].
    ///
    /// ```
    /// use volunteer_core::Context;
    /// use volunteer_core::register::{RegisterBuilder, Scope, Sheet, layout::{ColumnRole, ColumnRule, Layout, RowKind}};
    /// let who = ColumnRule::named("who", ColumnRole::Person);
    /// let layout = Layout::builder(RowKind::Participation).column(who).build()?;
    /// let mut sheet = Sheet::with_names(["who"])?;
    /// sheet.push([17.into()])?;
    /// let mut builder = RegisterBuilder::new(Scope::default());
    /// assert_eq!(builder.read_sheet("x", &sheet, &layout, &Context::kazakhstan())?.rows, 1);
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn read_sheet(&mut self, name: &str, sheet: &Sheet, layout: &Layout, context: &Context) -> Result<Reading> {
        let mut job = ReadJob::of_sheet(name, sheet, &placed(layout, &self.scope), context)?;
        while !job.step(BLOCK)?.is_done() {}
        self.take(job)
    }

    /// The reading as a job in steps, for [`Self::take`]: rows of a table without a column of places lie in the place of the
    /// scope, where that is one.
    ///
    /// # Errors
    /// As [`ReadJob::new`].
    ///
    /// ```
    /// use volunteer_core::register::{RegisterBuilder, Scope, layout::{ColumnRole, ColumnRule, Layout, RowKind}};
    /// let who = ColumnRule::named("who", ColumnRole::Person);
    /// let layout = Layout::builder(RowKind::Participation).column(who).build()?;
    /// let context = volunteer_core::Context::kazakhstan();
    /// let mut builder = RegisterBuilder::new(Scope { places: vec!["KZ-59".into()], ..Scope::default() });
    /// let mut job = builder.read_job("x.csv", b"who\nA\n", &layout, &context)?;
    /// while !job.step(1 << 16)?.is_done() {}
    /// builder.take(job)?;
    /// assert_eq!(builder.finish().participations().place().label_at(0), Some("KZ-59"));
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn read_job<'a>(
        &self,
        name: &str,
        bytes: &'a [u8],
        layout: &Layout,
        context: &'a Context,
    ) -> Result<ReadJob<'a>> {
        ReadJob::new(name, bytes, &placed(layout, &self.scope), context)
    }

    /// As [`Self::read`], from a source of bytes that is read to its end, a block at a time.
    ///
    /// # Errors
    /// As [`Self::read`]; `source-unreadable`.
    ///
    /// ```
    /// use volunteer_core::Context;
    /// use volunteer_core::register::{RegisterBuilder, Scope, layout::{ColumnRole, ColumnRule, Layout, RowKind}};
    /// let who = ColumnRule::named("who", ColumnRole::Person);
    /// let layout = Layout::builder(RowKind::Participation).column(who).build()?;
    /// let mut builder = RegisterBuilder::new(Scope::default());
    /// let reading = builder.read_from("x", &mut "who\nA\n".as_bytes(), &layout, &Context::kazakhstan())?;
    /// assert_eq!(reading.rows, 1);
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn read_from(
        &mut self,
        name: &str,
        source: &mut dyn Read,
        layout: &Layout,
        context: &Context,
    ) -> Result<Reading> {
        let mut reader = Reader::new(name, &placed(layout, &self.scope), &context.gazetteer)?;
        let mut block = vec![0; BLOCK];
        let mut bytes = 0_u64;
        let mut packed: Option<Vec<u8>> = None;
        loop {
            let read = match source.read(&mut block) {
                Ok(read) => read,
                Err(error) if error.kind() == std::io::ErrorKind::Interrupted => continue,
                Err(_) => return Err(LayoutError::SourceUnreadable { bytes }.into()),
            };
            if read == 0 {
                return match packed {
                    Some(workbook) => self.read(name, &workbook, layout, context),
                    None => self.take_part(reader.finish()?),
                };
            }
            let taken = block.get(..read).unwrap_or_default();
            if bytes == 0 {
                // What a zip holds shows when it is whole.
                if taken.starts_with(ZIP) {
                    packed = Some(Vec::new());
                } else {
                    kind_of(taken)?;
                }
            }
            bytes = bytes.saturating_add(u64::try_from(read).unwrap_or(u64::MAX));
            match &mut packed {
                Some(_) if bytes > MAX_PACKED.into() => {
                    return Err(LayoutError::TooMany { part: "bytes", limit: MAX_PACKED }.into());
                }
                // A workbook is read when it is whole.
                Some(workbook) => workbook.extend_from_slice(taken),
                None => reader.push(taken)?,
            }
        }
    }

    /// Takes in what a job has read; a job that is not done is brought to its end.
    ///
    /// # Errors
    /// As [`Self::read`].
    pub fn take(&mut self, job: ReadJob<'_>) -> Result<Reading> {
        self.take_part(job.finish()?)
    }

    fn take_part(&mut self, mut part: Part) -> Result<Reading> {
        self.local.rename(&mut part)?;
        self.all.take(part)
    }

    /// Says that from here on ids of these kinds are an office's own: the volunteer 17 of one office is not the volunteer 17 of
    /// another. The register writes the office before them (`north/17`). No kinds: ids mean the same everywhere, as they do
    /// before the first call.
    ///
    /// ```
    /// use volunteer_core::register::{IdKind, InputColumn, InputTable, RegisterBuilder, Scope};
    /// let mut builder = RegisterBuilder::new(Scope::default());
    /// for office in ["north", "south"] {
    ///     builder.local_ids(office, &[IdKind::Person]);
    ///     let who = InputColumn::Codes { codes: &[0], labels: &["17"] };
    ///     builder.columns(office, InputTable::Participations, &[("person", who)])?;
    /// }
    /// assert_eq!(builder.finish().people().len(), 2);
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn local_ids(&mut self, office: &str, kinds: &[IdKind]) {
        self.local = local::LocalIds::new(office, kinds);
    }

    /// Takes in a caller's own columns.
    ///
    /// # Errors
    /// `columns-unequal`; `code-unlabelled`; `table-too-large` for a person's number from 2²⁴; `number-out-of-range` for
    /// a day outside the years 1 to 9999 or a time after 24:00, with the column and the row from 0; `word-unknown` for a column that the table does not have, and for a status.
    ///
    /// ```
    /// use volunteer_core::register::{InputColumn, InputTable, NONE, RegisterBuilder, Scope};
    /// let mut builder = RegisterBuilder::new(Scope::default());
    /// builder.columns("table", InputTable::Participations, &[
    ///     ("person", InputColumn::Codes { codes: &[1, 0, NONE], labels: &["B", "A"] }),
    ///     ("minutes", InputColumn::I32(&[60, 90, 30])),
    ///     ("sex", InputColumn::Codes { codes: &[0, NONE, 0], labels: &["female"] }),
    /// ])?;
    /// let register = builder.finish();
    /// assert_eq!(register.participations().person(), [0, 1, NONE]);
    /// assert_eq!(register.participations().category_named("sex").unwrap().label_at(0), Some("female"));
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn columns(&mut self, name: &str, table: InputTable, columns: &[(&str, InputColumn<'_>)]) -> Result<Reading> {
        if self.local.is_empty() {
            return input::take(&mut self.all, &mut self.shared, name, table, columns);
        }
        let renamed = self.local.columns(columns)?;
        let labels: Vec<Vec<&str>> =
            renamed.iter().map(|column| column.labels.iter().map(String::as_str).collect()).collect();
        let own: Vec<InputColumn<'_>> = renamed
            .iter()
            .zip(&labels)
            .map(|(column, labels)| InputColumn::Codes { codes: &column.codes, labels })
            .collect();
        let mut columns = columns.to_vec();
        for (column, values) in renamed.iter().zip(&own) {
            if let Some((_, input)) = columns.get_mut(column.at) {
                *input = match &column.validity {
                    Some(validity) => InputColumn::Nullable { values, validity },
                    None => *values,
                };
            }
        }
        input::take(&mut self.all, &mut self.shared, name, table, &columns)
    }

    /// Takes in records. The row of a record counts through participations, assistances, activities, volunteers,
    /// organisations and beneficiaries, in this order, from 1. What a participation or an assistance does not say itself, it
    /// has from its activity.
    ///
    /// # Errors
    /// `table-too-large`.
    ///
    /// ```
    /// use volunteer_core::record::{Activity, Participation, PersonId, Records};
    /// use volunteer_core::register::{RegisterBuilder, Scope};
    ///
    /// let clean_up = Activity::builder("a-1").period("2025-04-19".parse()?).place("KZ-59").build()?;
    /// let part = Participation::builder().volunteer(PersonId::new("v-1")?).activity("a-1").minutes(120).build()?;
    /// let records = Records::builder().activity(clean_up).participation(part).build()?;
    /// let mut builder = RegisterBuilder::new(Scope::default());
    /// builder.records("april", &records)?;
    /// let register = builder.finish();
    /// assert_eq!(register.participations().place().label_at(0), Some("KZ-59"));
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn records(&mut self, name: &str, records: &Records) -> Result<Reading> {
        self.take_part(records::part(name, records)?)
    }

    /// Takes in participations row by row, as a cursor of a database gives them.
    ///
    /// ```
    /// use volunteer_core::register::{ParticipationRow, RegisterBuilder, Scope};
    /// let mut builder = RegisterBuilder::new(Scope::default());
    /// let mut rows = builder.participation_rows("shifts");
    /// for (who, minutes) in [("v-1", 90), ("v-2", 120)] {
    ///     rows.push(&ParticipationRow { person: Some(who), minutes: Some(minutes), ..ParticipationRow::default() })?;
    /// }
    /// assert_eq!(rows.done()?.rows, 2);
    /// assert_eq!(builder.finish().people().len(), 2);
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn participation_rows(&mut self, name: &str) -> ParticipationRows<'_> {
        ParticipationRows::new(&mut self.all, &self.local, name)
    }

    /// The joining as a job in steps, on a number of threads (1: on the caller's alone).
    #[must_use]
    pub fn finish_job(self, threads: usize) -> FinishJob {
        FinishJob::new(self.scope, self.all, threads.clamp(1, 256))
    }

    /// Joins what was read.
    #[must_use]
    pub fn finish(self) -> Register {
        self.finish_job(1).run()
    }

    /// Joins what was read, and adds to its findings what the checks find.
    ///
    /// ```
    /// use volunteer_core::Context;
    /// use volunteer_core::register::finding::FindingCode;
    /// use volunteer_core::register::{ParticipationRow, RegisterBuilder, Scope};
    ///
    /// let mut builder = RegisterBuilder::new(Scope::default());
    /// let mut rows = builder.participation_rows("shifts");
    /// rows.push(&ParticipationRow { person: Some("A17"), minutes: Some(30 * 60), ..ParticipationRow::default() })?;
    /// rows.done()?;
    /// let register = builder.finish_checked(&Context::kazakhstan());
    /// assert_eq!(register.findings().count(FindingCode::RowOver24h), 1);
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    #[must_use]
    pub fn finish_checked(self, context: &Context) -> Register {
        let mut register = self.finish();
        let found = check(&register, context);
        register.findings.merge(found);
        register
    }
}
