//! Reading as a job that is done in steps.

use super::csv::Reader;
use super::layout::Layout;
use super::part::Part;
use crate::context::Context;
use crate::error::Result;

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
