//! A table of typed cells: a data frame, a sheet of a workbook, the rows of a program.
//!
//! Every cell is kept as the text that a table of text would hold, in a form that can be read in one way only: a day as
//! `2024-03-04`, a number with a point. Beside it stands what the text alone does not say. So such tables are understood, read
//! and checked by the same rules as text is, and what has a type is never in doubt.

mod cell;
#[cfg(test)]
mod tests;

pub use cell::SheetCell;
pub(crate) use cell::{CellKind, Said};

use super::finding::FindingCode;
use super::layout::MAX_COLUMNS;
use crate::error::{LayoutError, Result};
use std::collections::BTreeMap;
use std::ops::Range;

/// A table of typed cells, row by row.
///
/// Rows are counted as a spreadsheet shows them: where the columns have names, these are row 1.
///
/// ```
/// use volunteer_core::Context;
/// use volunteer_core::calendar::parse_date;
/// use volunteer_core::register::{ReadOptions, Register, Sheet, SheetCell};
///
/// let mut sheet = Sheet::with_names(["Volunteer", "Date", "Hours"])?;
/// for (who, day, hours) in [("A17", "2025-05-03", 2.5), ("A18", "2025-05-04", 1.0)] {
///     sheet.push([who.into(), SheetCell::Day(parse_date(day)?), hours.into()])?;
/// }
/// let register = Register::read_sheet("cursor", &sheet, &ReadOptions::new(), &Context::kazakhstan())?;
/// assert_eq!(register.participations().minutes(), [150, 60]);
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone, Default)]
pub struct Sheet {
    /// Names of columns that stand above the rows.
    names: Vec<String>,
    places: BTreeMap<String, usize>,
    text: String,
    /// Where the text of each cell ends, and of which kind it is.
    ends: Vec<usize>,
    kinds: Vec<CellKind>,
    /// Where the cells of each row end.
    rows: Vec<usize>,
    width: usize,
    /// Columns in which a stamp has a time of day other than midnight.
    timed: Vec<bool>,
    /// What a workbook says of its rows beside their cells.
    remarks: Vec<(FindingCode, u32)>,
    hidden_columns: Vec<usize>,
    /// What a workbook says of its other sheets, and of how many.
    others: Vec<(FindingCode, u32)>,
}

/// How many rows and columns it has; cells may be identifiers.
impl std::fmt::Debug for Sheet {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "a sheet of {} rows and {} columns", self.row_count(), self.width())
    }
}

/// What stands between several people in one cell: the first sign that is in none of their names.
const BETWEEN: [&str; 3] = ["; ", "\n", " | "];

impl Sheet {
    /// An empty sheet without names of columns: as in a workbook, they stand in one of its rows.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// An empty sheet with these columns.
    ///
    /// # Errors
    /// `table-too-large`.
    ///
    /// ```
    /// use volunteer_core::register::Sheet;
    /// let sheet = Sheet::with_names(["who", "hours"])?;
    /// assert_eq!(format!("{sheet:?}"), "a sheet of 1 rows and 2 columns");
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn with_names<Name: Into<String>>(names: impl IntoIterator<Item = Name>) -> Result<Self> {
        let mut sheet = Self::default();
        for name in names {
            sheet.add_name(name.into())?;
        }
        Ok(sheet)
    }

    /// One more row. Cells that are not given are empty.
    ///
    /// # Errors
    /// `table-too-large` for more columns or rows than are read; `column-kind` for a list whose texts hold every sign that
    /// could stand between them.
    pub fn push<'a>(&mut self, row: impl IntoIterator<Item = SheetCell<'a>>) -> Result<()> {
        for (column, cell) in row.into_iter().enumerate() {
            self.add_cell(column, cell)?;
        }
        self.end_row()
    }

    /// One more row of named cells, in any order. A name that is new is a new column, which is empty in the rows before.
    ///
    /// # Errors
    /// As [`Self::push`]; `header-duplicate` for a name that stands twice in the row.
    ///
    /// ```
    /// use volunteer_core::register::{Sheet, SheetCell};
    /// let mut sheet = Sheet::new();
    /// sheet.push_named([("who", "A17".into()), ("hours", 2.into())])?;
    /// sheet.push_named([("hours", SheetCell::from(1.5)), ("who", "A18".into())])?;
    /// assert_eq!(format!("{sheet:?}"), "a sheet of 3 rows and 2 columns");
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn push_named<'a, 'n>(&mut self, row: impl IntoIterator<Item = (&'n str, SheetCell<'a>)>) -> Result<()> {
        let mut cells: Vec<SheetCell<'a>> = Vec::with_capacity(self.names.len());
        let mut given: Vec<bool> = Vec::with_capacity(self.names.len());
        for (at, (name, cell)) in row.into_iter().enumerate() {
            // Rows mostly name their cells in the same order.
            let column = match self.names.get(at).filter(|own| *own == name) {
                Some(_) => at,
                None => match self.places.get(name) {
                    Some(column) => *column,
                    None => self.add_name(name.to_owned())?,
                },
            };
            if cells.len() <= column {
                cells.resize(column + 1, SheetCell::Empty);
                given.resize(column + 1, false);
            }
            if given.get(column) == Some(&true) {
                let number = u32::try_from(column + 1).unwrap_or(u32::MAX);
                let column = crate::error::excerpt(name);
                return Err(LayoutError::HeaderDuplicate { column, first: number, second: number }.into());
            }
            if let (Some(place), Some(known)) = (cells.get_mut(column), given.get_mut(column)) {
                (*place, *known) = (cell, true);
            }
        }
        self.push(cells)
    }

    fn add_name(&mut self, name: String) -> Result<usize> {
        let column = self.names.len();
        if u32::try_from(column).unwrap_or(u32::MAX) >= MAX_COLUMNS {
            return Err(LayoutError::TooMany { part: "columns", limit: MAX_COLUMNS }.into());
        }
        self.places.entry(name.clone()).or_insert(column);
        self.names.push(name);
        Ok(column)
    }

    /// One more cell of the row that is open; the cells between it and the last one are empty.
    pub(crate) fn add_cell(&mut self, column: usize, cell: SheetCell<'_>) -> Result<()> {
        let open = self.rows.last().copied().unwrap_or(0);
        if u32::try_from(column).unwrap_or(u32::MAX) >= MAX_COLUMNS {
            // Cells beyond the last column that is read may be formatted, but hold nothing.
            let empty = matches!(cell, SheetCell::Empty);
            return if empty {
                Ok(())
            } else {
                Err(LayoutError::TooMany { part: "columns", limit: MAX_COLUMNS }.into())
            };
        }
        while self.ends.len() - open < column {
            self.ends.push(self.text.len());
            self.kinds.push(CellKind::Text);
        }
        let kind = match cell {
            SheetCell::List(texts) => self.add_list(column, texts)?,
            cell => cell.write(&mut self.text),
        };
        if kind == CellKind::Stamp {
            if self.timed.len() <= column {
                self.timed.resize(column + 1, false);
            }
            self.timed.iter_mut().skip(column).take(1).for_each(|timed| *timed = true);
        }
        self.ends.push(self.text.len());
        self.kinds.push(kind);
        Ok(())
    }

    /// Several texts in one cell, with a sign between them that none of them holds.
    fn add_list(&mut self, column: usize, texts: &[&str]) -> Result<CellKind> {
        let free = BETWEEN.iter().find(|sign| texts.iter().all(|text| !text.contains(sign.trim_matches(' '))));
        let Some(between) = free else {
            let name = self.names.get(column).cloned().unwrap_or_else(|| (column + 1).to_string());
            let expected = "lists of texts of which one of ; | or a line break is in none";
            let (column, found) = (crate::error::excerpt(&name), "other lists".to_owned());
            return Err(LayoutError::ColumnKind { column, expected, found }.into());
        };
        let mut filled = texts.iter().filter(|text| !text.trim().is_empty());
        self.text.extend(filled.next().copied());
        for text in filled {
            self.text.push_str(between);
            self.text.push_str(text);
        }
        Ok(CellKind::Text)
    }

    pub(crate) fn end_row(&mut self) -> Result<()> {
        let start = self.rows.last().copied().unwrap_or(0);
        // Cells that hold nothing at the end of a row are none.
        let before = |at: usize| at.checked_sub(1).and_then(|at| self.ends.get(at)).copied().unwrap_or(0);
        let mut end = self.ends.len();
        while end > start && before(end) == before(end - 1) {
            end -= 1;
        }
        self.ends.truncate(end);
        self.kinds.truncate(end);
        self.width = self.width.max(end - start);
        self.rows.push(end);
        if u32::try_from(self.rows.len()).is_ok_and(|rows| rows < u32::MAX - 1) {
            return Ok(());
        }
        Err(LayoutError::TooMany { part: "rows", limit: u32::MAX - 1 }.into())
    }

    pub(crate) fn remarks(&self) -> &[(FindingCode, u32)] {
        &self.remarks
    }

    pub(crate) fn hidden_columns(&self) -> &[usize] {
        &self.hidden_columns
    }

    pub(crate) fn others(&self) -> &[(FindingCode, u32)] {
        &self.others
    }

    /// How many rows there are, with that of the names.
    pub(crate) fn row_count(&self) -> usize {
        self.rows.len() + self.names_above()
    }

    fn names_above(&self) -> usize {
        usize::from(!self.names.is_empty())
    }

    pub(crate) fn width(&self) -> usize {
        self.width.max(self.names.len())
    }

    /// The text in which cells stand, but for names of columns.
    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// The names of columns, where a row counts from 0 and is theirs.
    pub(crate) fn names_at(&self, row: usize) -> Option<&[String]> {
        (row == 0 && !self.names.is_empty()).then_some(&*self.names)
    }

    /// Where in the text each cell of a row stands, and of which kind it is. Cells that are missing are empty.
    pub(crate) fn row(&self, row: usize) -> impl Iterator<Item = (Range<usize>, CellKind)> + '_ {
        let row = row.checked_sub(self.names_above());
        let end = row.and_then(|row| self.rows.get(row)).copied().unwrap_or(0);
        let start = row.and_then(|row| row.checked_sub(1)).and_then(|row| self.rows.get(row)).copied().unwrap_or(0);
        let first = start.checked_sub(1).and_then(|at| self.ends.get(at)).copied().unwrap_or(0);
        let ends = self.ends.get(start..end).unwrap_or_default();
        let kinds = self.kinds.get(start..end).unwrap_or_default();
        let mut from = first;
        (0..).zip(ends.iter().zip(kinds)).map(move |(column, (end, kind))| {
            let start = std::mem::replace(&mut from, *end);
            // A day of a frame is a stamp at midnight where all of its column are.
            let day = *kind == CellKind::Midnight && self.timed.get(column) != Some(&true);
            (start..if day { end.saturating_sub(cell::MIDNIGHT.len()) } else { *end }, *kind)
        })
    }

    /// Shows each row with its number, from 1, until the visitor has seen enough.
    pub(crate) fn each_row<'t>(&'t self, mut visit: impl FnMut(u32, &[Said<'t>]) -> bool) {
        let mut shown: Vec<Said<'t>> = Vec::new();
        for (row, number) in (0..self.row_count()).zip(1..) {
            shown.clear();
            match self.names_at(row) {
                Some(names) => shown.extend(names.iter().map(|name| Said::text(name))),
                None => shown.extend(self.row(row).map(|(range, kind)| Said::of(&self.text, range, kind))),
            }
            shown.resize(self.width(), Said::text(""));
            if !visit(number, &shown) {
                break;
            }
        }
    }

    /// The text with another sign before the decimals of numbers in these columns.
    pub(crate) fn text_with_mark(&self, mark: u8, columns: &[usize]) -> String {
        let mut bytes = self.text.clone().into_bytes();
        for row in 0..self.row_count() {
            if self.names_at(row).is_some() {
                continue;
            }
            for (column, (range, kind)) in self.row(row).enumerate() {
                if kind == CellKind::Number && columns.contains(&column) {
                    let cell = bytes.get_mut(range).unwrap_or_default();
                    cell.iter_mut().filter(|byte| **byte == b'.').for_each(|byte| *byte = mark);
                }
            }
        }
        // One ASCII sign stands for another.
        String::from_utf8(bytes).unwrap_or_default()
    }
}

/// What only workbooks say.
#[cfg(feature = "xlsx")]
impl Sheet {
    /// How many rows are whole.
    pub(crate) const fn open_row(&self) -> usize {
        self.rows.len()
    }

    /// How many cells the row that is open has so far.
    pub(crate) fn open_cells(&self) -> usize {
        self.ends.len() - self.rows.last().copied().unwrap_or(0)
    }

    /// How many cells are kept.
    pub(crate) const fn cell_count(&self) -> usize {
        self.ends.len()
    }

    /// Brings the remarks into the order of the rows, each of them once.
    pub(crate) fn sort_remarks(&mut self) {
        self.remarks.sort_unstable_by_key(|(code, row)| (*row, *code));
        self.remarks.dedup();
    }

    /// Drops rows at the end that hold nothing, as formats alone make them.
    pub(crate) fn trim_rows(&mut self) {
        while let [.., before, last] = *self.rows
            && before == last
        {
            self.rows.pop();
        }
    }

    /// Takes note of something about a row, from 1.
    pub(crate) fn remark(&mut self, code: FindingCode, row: u32) {
        self.remarks.push((code, row));
    }

    pub(crate) fn set_hidden_columns(&mut self, columns: Vec<usize>) {
        self.hidden_columns = columns;
    }

    pub(crate) fn set_others(&mut self, others: Vec<(FindingCode, u32)>) {
        self.others = others;
    }
}
