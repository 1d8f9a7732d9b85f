//! Findings: everything in a register that is suspicious, with its rows and what was done about it.
//!
//! A finding removes nothing. It says what was seen, in which rows, and how the register went on; whether such rows are
//! counted is the caller's decision ([`crate::register`]). A finding shows row numbers and never an identifier; a cell is
//! quoted only from a column that the layout declares place, category or status.
//!
//! ```
//! use volunteer_core::register::finding::FindingCode;
//! use volunteer_core::register::{ParticipationRow, RegisterBuilder, Scope};
//! use volunteer_core::{Context, Language, Presenter};
//!
//! let context = Context::kazakhstan();
//! let mut builder = RegisterBuilder::new(Scope::default());
//! let mut rows = builder.participation_rows("march");
//! for minutes in [90, 0] {
//!     rows.push(&ParticipationRow { person: Some("A17"), minutes: Some(minutes), ..ParticipationRow::default() })?;
//! }
//! rows.done()?;
//! let register = builder.finish_checked(&context);
//!
//! let zero = register.findings().of(FindingCode::HoursZero).next().unwrap();
//! assert_eq!(zero.rows[0].row, 2);
//! let sentence = Presenter::new(Language::English, &context).finding_text(zero);
//! assert!(sentence.contains("rows: 2") && !sentence.contains("A17"));
//! # Ok::<(), volunteer_core::Error>(())
//! ```

mod collection;
mod words;

#[cfg(feature = "schema")]
pub(crate) use collection::FindingsDocument;
pub(crate) use collection::normalise;
pub use collection::{FINDINGS_FORMAT, Findings, MAX_FINDINGS_PER_CODE, MAX_ROWS_PER_FINDING};
pub use words::{FindingCode, Severity, What};

use crate::number::Number;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A row of a source, as a spreadsheet shows it: the header is row 1, the first row of data is row 2.
///
/// ```
/// use volunteer_core::{document, register::finding::RowRef};
/// assert_eq!(document::to_string(&RowRef::new(2))?, r#"{"row":2}"#);
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Copy, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self")]
pub struct RowRef {
    /// Which source it came from, by its number in the register, where there are several.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<u32>,
    /// The row.
    pub row: u32,
}

impl RowRef {
    /// A row of the only source.
    ///
    /// ```
    /// use volunteer_core::register::finding::RowRef;
    /// assert!(RowRef::new(2) < RowRef::new(10));
    /// ```
    #[must_use]
    pub const fn new(row: u32) -> Self {
        Self { source: None, row }
    }
}

/// Something suspicious: what, how often, where, and what was done.
///
/// ```
/// use volunteer_core::register::finding::{Finding, FindingCode, RowRef, Severity, What};
/// let finding = Finding::new(FindingCode::RowOver24h, RowRef::new(812)).with_detail("minutes", 30_720);
/// assert_eq!((finding.severity, finding.done), (Severity::Error, What::KeptAndCounted));
/// assert_eq!(finding.count, 1);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self")]
pub struct Finding {
    /// What was seen.
    pub code: FindingCode,
    /// How much it matters.
    pub severity: Severity,
    /// The name of the column in which it was seen, as the layout names it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub column: Option<String>,
    /// What stood in the cell; only from a column that is declared place, category or status.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cell: Option<String>,
    /// The rows it is about, in order; at most [`MAX_ROWS_PER_FINDING`], the first ones.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rows: Vec<RowRef>,
    /// What these rows are held against, in order: the first of equal rows, the other shift; bounded like `rows`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub beside: Vec<RowRef>,
    /// How many times it was seen: exact, also where not every row is listed.
    pub count: u64,
    /// Numbers that belong to it, by name: `minutes`, `day`, `limit`, ….
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub details: BTreeMap<String, Number>,
    /// What was done about it.
    pub done: What,
}

impl Finding {
    /// A finding about one row, with the severity and the treatment that are usual for its code.
    ///
    /// ```
    /// use volunteer_core::register::finding::{Finding, FindingCode, RowRef};
    /// assert_eq!(Finding::new(FindingCode::HoursZero, RowRef::new(7)).rows, [RowRef::new(7)]);
    /// ```
    #[must_use]
    pub fn new(code: FindingCode, row: RowRef) -> Self {
        Self::of_rows(code, vec![row])
    }

    /// A finding about several rows that are one case together, such as the rows of a day that is longer than a day.
    ///
    /// ```
    /// use volunteer_core::register::finding::{Finding, FindingCode, RowRef};
    /// let day = Finding::of_rows(FindingCode::PersonDayOver24h, vec![RowRef::new(9), RowRef::new(4)]);
    /// assert_eq!(day.rows, [RowRef::new(4), RowRef::new(9)]);
    /// assert_eq!(day.count, 1);
    /// ```
    #[must_use]
    pub fn of_rows(code: FindingCode, mut rows: Vec<RowRef>) -> Self {
        normalise(&mut rows);
        Self {
            code,
            severity: code.severity(),
            column: None,
            cell: None,
            rows,
            beside: Vec::new(),
            count: 1,
            details: BTreeMap::new(),
            done: code.usually_done(),
        }
    }

    /// The same, seen in a column.
    ///
    /// ```
    /// use volunteer_core::register::finding::{Finding, FindingCode, RowRef};
    /// let finding = Finding::new(FindingCode::DateUnreadable, RowRef::new(2)).in_column("From.date");
    /// assert_eq!(finding.column.as_deref(), Some("From.date"));
    /// ```
    #[must_use]
    pub fn in_column(mut self, column: impl Into<String>) -> Self {
        self.column = Some(column.into());
        self
    }

    /// The same, with what stood in the cell (at most 40 characters of it). The caller answers for the column being
    /// declared place, category or status: no other cell may be quoted.
    ///
    /// ```
    /// use volunteer_core::register::finding::{Finding, FindingCode, RowRef};
    /// let finding = Finding::new(FindingCode::PlaceAmbiguous, RowRef::new(2)).in_column("место").with_cell("Абай");
    /// assert_eq!(finding.cell.as_deref(), Some("Абай"));
    /// ```
    #[must_use]
    pub fn with_cell(mut self, cell: &str) -> Self {
        self.cell = Some(crate::error::excerpt(cell));
        self
    }

    /// The same, with the rows it is held against.
    ///
    /// ```
    /// use volunteer_core::register::finding::{Finding, FindingCode, RowRef};
    /// let second = Finding::new(FindingCode::DuplicateExact, RowRef::new(9)).beside(vec![RowRef::new(4)]);
    /// assert_eq!(second.beside, [RowRef::new(4)]);
    /// ```
    #[must_use]
    pub fn beside(mut self, mut rows: Vec<RowRef>) -> Self {
        normalise(&mut rows);
        self.beside = rows;
        self
    }

    /// The same, with a number that belongs to it.
    ///
    /// ```
    /// use volunteer_core::register::finding::{Finding, FindingCode, RowRef};
    /// let finding = Finding::new(FindingCode::SharesNot100, RowRef::new(2)).with_detail("sum", 95);
    /// assert_eq!(finding.details["sum"].to_string(), "95");
    /// ```
    #[must_use]
    pub fn with_detail(mut self, name: &str, value: impl Into<Number>) -> Self {
        self.details.insert(name.into(), value.into());
        self
    }

    /// The same, with another treatment than the usual one.
    ///
    /// ```
    /// use volunteer_core::register::finding::{Finding, FindingCode, RowRef, What};
    /// let finding = Finding::new(FindingCode::PlaceAmbiguous, RowRef::new(2)).done(What::SettledByRule);
    /// assert_eq!(finding.done, What::SettledByRule);
    /// ```
    #[must_use]
    pub fn done(mut self, done: What) -> Self {
        self.done = done;
        self
    }

    /// The same, seen `count` times.
    ///
    /// ```
    /// use volunteer_core::register::finding::{Finding, FindingCode, RowRef};
    /// let rows = vec![RowRef::new(2), RowRef::new(3)];
    /// assert_eq!(Finding::of_rows(FindingCode::PlaceUnknown, rows).times(2).count, 2);
    /// ```
    #[must_use]
    pub fn times(mut self, count: u64) -> Self {
        self.count = count;
        self
    }
}
