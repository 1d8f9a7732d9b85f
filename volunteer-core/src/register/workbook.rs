//! Workbooks (XLSX): their sheets as tables of typed cells.
//!
//! The cells come from `calamine`. What it leaves unsaid, that rows, columns or sheets are hidden and cells merged, and how large
//! the file unpacks, is looked for before: see [`parts`].

mod parts;
#[cfg(test)]
mod tests;

use super::finding::FindingCode;
use super::sheet::{Sheet, SheetCell};
use crate::error::{Error, LayoutError, Result, excerpt};
use crate::record::date_of;
use calamine::{DataRef, ExcelDateTime, Reader, SheetType, SheetVisible, Xlsx, XlsxError};
use parts::{Parts, SheetPart};
use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// The greatest number of rows of a sheet, as spreadsheet programs have it.
const MAX_ROWS: u32 = 1 << 20;
/// The greatest number of cells of a sheet, empty ones between others among them.
const MAX_CELLS: u32 = 1 << 26;
/// The greatest number of rows times columns.
const MAX_AREA: u32 = 1 << 29;
/// The greatest number of bytes of the texts of a sheet.
const MAX_TEXT: u32 = 1 << 30;
/// The most sheets that an error names.
const MAX_NAMED: usize = 20;

/// A workbook whose sheets can be read.
pub(crate) struct Workbook<'b> {
    xlsx: Xlsx<Cursor<&'b [u8]>>,
    parts: Parts,
    /// Its sheets of cells, in its order, and whether each is shown.
    sheets: Vec<(String, bool)>,
}

impl<'b> Workbook<'b> {
    /// Looks through a workbook; its cells are not read yet.
    ///
    /// # Errors
    /// `workbook-unreadable`, `table-too-large`.
    pub(crate) fn open(bytes: &'b [u8]) -> Result<Self> {
        let parts = Parts::of(bytes)?;
        let xlsx: Xlsx<_> = guarded(|| Xlsx::new(Cursor::new(bytes)).map_err(|error| unreadable(&error)))?;
        let sheets = (xlsx.sheets_metadata().iter())
            .filter(|sheet| sheet.typ == SheetType::WorkSheet)
            .map(|sheet| (sheet.name.clone(), sheet.visible == SheetVisible::Visible))
            .collect();
        Ok(Self { xlsx, parts, sheets })
    }

    /// The names of the sheets in the order of the workbook.
    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.sheets.iter().map(|(name, _)| name.as_str())
    }

    /// Reads one sheet, hidden or not.
    ///
    /// # Errors
    /// `sheet-missing`, `workbook-unreadable`, `table-too-large`.
    pub(crate) fn sheet(&mut self, name: &str) -> Result<Sheet> {
        let own = self.names().find(|own| own.trim().to_lowercase() == name.trim().to_lowercase());
        let Some(own) = own.map(str::to_owned) else {
            let sheets = self.names().take(MAX_NAMED).map(excerpt).collect();
            return Err(LayoutError::SheetMissing { sheet: excerpt(name), sheets }.into());
        };
        guarded(|| self.load(&own))
    }

    /// Reads the sheets that are shown and hold anything.
    ///
    /// # Errors
    /// `workbook-unreadable`, `table-too-large`.
    pub(crate) fn shown(&mut self) -> Result<Vec<(String, Sheet)>> {
        let names: Vec<String> = self.sheets.iter().filter(|(_, shown)| *shown).map(|(name, _)| name.clone()).collect();
        let mut sheets = Vec::new();
        for name in names {
            let sheet = guarded(|| self.load(&name))?;
            if sheet.width() > 0 {
                sheets.push((name, sheet));
            }
        }
        Ok(sheets)
    }

    /// How many sheets are hidden.
    pub(crate) fn hidden(&self) -> u32 {
        u32::try_from(self.sheets.iter().filter(|(_, shown)| !shown).count()).unwrap_or(u32::MAX)
    }

    fn load(&mut self, name: &str) -> Result<Sheet> {
        let mut sheet = Sheet::new();
        let is_1904 = self.xlsx.has_1904_epoch();
        let mut cells = self.xlsx.worksheet_cells_reader(name).map_err(|error| unreadable(&error))?;
        while let Some(cell) = cells.next_cell().map_err(|error| unreadable(&error))? {
            let (row, column) = cell.get_position();
            take(&mut sheet, row, column, cell.get_value(), is_1904)?;
        }
        drop(cells);
        sheet.end_row()?;
        sheet.trim_rows();
        // A wide row makes every row wide.
        let all = sheet.width().saturating_mul(sheet.row_count());
        if u32::try_from(all).map_or(true, |all| all > MAX_AREA) {
            return Err(LayoutError::TooMany { part: "cells", limit: MAX_AREA }.into());
        }
        if let Some(part) = self.parts.sheet(name) {
            remark(&mut sheet, part);
        }
        sheet.sort_remarks();
        Ok(sheet)
    }
}

/// Work of the library that reads cells. It stops at some numbers that no cell has; that is an error of the workbook. (Where a
/// program is built to abort at once, nothing can be made of it.)
fn guarded<T>(work: impl FnOnce() -> Result<T>) -> Result<T> {
    let broken = || LayoutError::WorkbookUnreadable { reason: "a part of it is written wrongly" }.into();
    catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|_| Err(broken()))
}

/// Puts a cell into a sheet.
fn take(sheet: &mut Sheet, row: u32, column: u32, value: &DataRef<'_>, is_1904: bool) -> Result<()> {
    if row >= MAX_ROWS {
        return Err(LayoutError::TooMany { part: "rows", limit: MAX_ROWS }.into());
    }
    let place = |number: u32| usize::try_from(number).unwrap_or(usize::MAX);
    while sheet.open_row() < place(row) {
        sheet.end_row()?;
    }
    if sheet.open_row() > place(row) || sheet.open_cells() > place(column) {
        return Err(LayoutError::WorkbookUnreadable { reason: "cells are not in their order" }.into());
    }
    if let DataRef::Error(_) = value {
        // What a formula could not find is unknown.
        sheet.remark(FindingCode::CellError, row.saturating_add(1));
    }
    with_cell(value, is_1904, |cell| sheet.add_cell(place(column), cell))?;
    for (size, part, limit) in
        [(sheet.cell_count(), "cells", MAX_CELLS), (sheet.text().len(), "bytes of text", MAX_TEXT)]
    {
        if u32::try_from(size).map_or(true, |size| size > limit) {
            return Err(LayoutError::TooMany { part, limit }.into());
        }
    }
    Ok(())
}

/// Shows what a cell of a workbook holds.
fn with_cell<T>(value: &DataRef<'_>, is_1904: bool, take: impl FnOnce(SheetCell<'_>) -> T) -> T {
    match value {
        DataRef::Int(number) => take(SheetCell::Whole(*number)),
        DataRef::Float(number) => {
            // Spreadsheets show fifteen digits: what a formula has beyond them is the dust of binary fractions.
            let short = format!("{number:.14e}").parse().unwrap_or(*number);
            take(SheetCell::Float(short))
        }
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => take(SheetCell::Text(text)),
        DataRef::SharedString(text) => take(SheetCell::Text(text)),
        DataRef::Bool(yes) => take(SheetCell::Flag(*yes)),
        DataRef::DateTime(time) => take(time_of(*time, is_1904)),
        DataRef::Error(_) | DataRef::Empty => take(SheetCell::Empty),
    }
}

/// Day 0 of spreadsheets, 1899-12-30, in days since 1970-01-01.
const ZERO: i64 = -25_569;
/// Days from there to 1904-01-01, day 0 of workbooks of old Macs.
const ZERO_1904: i64 = 1462;
const DAY: i64 = 86_400;

/// A day, a time of day or a duration, as the format of its cell says.
fn time_of(time: ExcelDateTime, is_1904: bool) -> SheetCell<'static> {
    let seconds = format!("{:.0}", time.as_f64() * 86_400.0).parse::<i64>();
    let Ok(seconds) = seconds else { return SheetCell::Float(time.as_f64()) };
    if time.is_duration() {
        return SheetCell::Duration { seconds, more: false };
    }
    let second = u32::try_from(seconds.rem_euclid(DAY)).unwrap_or(0);
    let number = match (seconds.div_euclid(DAY), is_1904) {
        // A time of day, or how long something took: they are written alike.
        (0, false) => return SheetCell::Clock(second),
        (number, true) => number + ZERO_1904,
        // These programs have a 29 February 1900: day 1 is 1900-01-01.
        (number @ 1..60, false) => number + 1,
        (number, false) => number,
    };
    match i32::try_from(ZERO + number).ok().and_then(date_of) {
        Some(day) if number >= 0 => SheetCell::Stamp { day, second, offset: None },
        _ => SheetCell::Float(time.as_f64()),
    }
}

/// Says of a sheet what its cells do not.
fn remark(sheet: &mut Sheet, part: &SheetPart) {
    for row in &part.hidden_rows {
        sheet.remark(FindingCode::RowHidden, *row);
    }
    for row in &part.unanswered {
        sheet.remark(FindingCode::CellError, *row);
    }
    for row in &part.merged_rows {
        sheet.remark(FindingCode::CellsMerged, *row);
    }
    sheet.set_hidden_columns(part.hidden_columns.clone());
}

/// The error of the library that reads cells, without what stands in the file.
fn unreadable(error: &XlsxError) -> Error {
    let reason = match error {
        XlsxError::Zip(_) | XlsxError::Io(_) => "a part of it cannot be unpacked",
        XlsxError::Password => "it is protected by a password",
        XlsxError::FileNotFound(_) | XlsxError::RelationshipNotFound | XlsxError::WorksheetNotFound(_) => {
            "a part of it is missing"
        }
        _ => "a part of it is written wrongly",
    };
    LayoutError::WorkbookUnreadable { reason }.into()
}
