//! Typed cells through the same machine as text: their rows are cut already.

use super::numbers::Marks;
use super::plan::{Action, Plan};
use super::reader::{LINES, Reader};
use super::split::Cell;
use crate::error::Result;
use crate::register::finding::{Finding, FindingCode};
use crate::register::sheet::Sheet;
use std::borrow::Cow;

/// A sheet on its way through a reader.
pub(crate) struct SheetFeed<'s> {
    sheet: Cow<'s, Sheet>,
    /// The text of the sheet, where its numbers are written with another mark than a point.
    text: Option<String>,
    /// The next row, from 0, and the next remark about one.
    row: usize,
    remark: usize,
    planned: bool,
    cells: Vec<Cell>,
    lines: Vec<(usize, usize)>,
}

impl<'s> SheetFeed<'s> {
    pub(crate) fn new(sheet: Cow<'s, Sheet>) -> Self {
        let (cells, lines) = (Vec::new(), Vec::new());
        Self { sheet, text: None, row: 0, remark: 0, planned: false, cells, lines }
    }

    /// Rows done, and rows in all.
    pub(crate) fn progress(&self) -> (usize, usize) {
        (self.row, self.sheet.row_count())
    }

    /// About how many bytes of text a row has; at least one.
    pub(crate) fn row_bytes(&self) -> usize {
        (self.sheet.text().len() / self.sheet.row_count().max(1)).max(1)
    }

    /// Reads so many rows more.
    pub(crate) fn step(&mut self, rows: usize, reader: &mut Reader<'_>) -> Result<()> {
        let end = self.row.saturating_add(rows).min(self.sheet.row_count());
        while self.row < end {
            if let Some(plan) = reader.plan.as_mut().filter(|_| !self.planned) {
                self.planned = true;
                self.text = rewritten(&self.sheet, plan);
                let hidden = self.sheet.hidden_columns();
                for (column, slot) in plan.slots.iter().enumerate() {
                    if slot.at.is_some_and(|at| hidden.contains(&at)) {
                        reader.part.notes.note(FindingCode::ColumnHidden, Some(column), None, reader.row);
                    }
                }
            }
            if self.planned { self.rows(end, reader)? } else { self.one(reader)? }
        }
        Ok(())
    }

    /// One row while no column is known: a title, or the names of the columns.
    fn one(&mut self, reader: &mut Reader<'_>) -> Result<()> {
        self.cells.clear();
        let mut above = String::new();
        match self.sheet.names_at(self.row) {
            Some(names) => {
                for name in names {
                    let start = above.len();
                    above.push_str(name);
                    self.cells.push(Cell::at(start..above.len()));
                }
            }
            None => self.cells.extend(self.sheet.row(self.row).map(|(range, _)| Cell::at(range))),
        }
        self.cells.resize(self.sheet.width(), Cell::at(0..0));
        let text = if self.sheet.names_at(self.row).is_some() { &above } else { self.sheet.text() };
        self.row += 1;
        reader.row_of_cells(0, text, &mut self.cells)
    }

    /// Several rows, their labels looked up together.
    fn rows(&mut self, end: usize, reader: &mut Reader<'_>) -> Result<()> {
        self.cells.clear();
        self.lines.clear();
        let last = self.row.saturating_add(LINES).min(end);
        for row in self.row..last {
            let start = self.cells.len();
            self.cells.extend(self.sheet.row(row).map(|(range, _)| Cell::at(range)));
            self.cells.resize(start + self.sheet.width(), Cell::at(0..0));
            self.lines.push((start, self.cells.len()));
        }
        let text = self.text.as_deref().unwrap_or(self.sheet.text());
        if let Some(plan) = &mut reader.plan {
            plan.look_up(text, &self.cells, &self.lines.iter().copied());
        }
        for (index, (start, end)) in self.lines.iter().copied().enumerate() {
            let before = reader.rows();
            let cells = self.cells.get_mut(start..end).unwrap_or_default();
            reader.row_of_cells(index, text, cells)?;
            let is_data = reader.rows() > before;
            while let Some((code, row)) = self.sheet.remarks().get(self.remark).filter(|(_, row)| *row <= reader.row) {
                self.remark += 1;
                if is_data && *row == reader.row {
                    reader.part.notes.note(*code, None, None, *row);
                }
            }
        }
        self.row = last;
        Ok(())
    }

    /// What is to be said of the sheet as a whole.
    pub(crate) fn finish(mut self, reader: &mut Reader<'_>) -> Result<()> {
        self.step(usize::MAX, reader)?;
        for (code, count) in self.sheet.others() {
            reader.part.findings.add(Finding::of_rows(*code, Vec::new()).times((*count).into()));
        }
        Ok(())
    }
}

/// The text of a sheet with the decimal mark of the layout in its typed numbers, where that is no point.
fn rewritten(sheet: &Sheet, plan: &Plan) -> Option<String> {
    let Marks { decimal, .. } = plan.marks;
    let counted = |action: &Action| matches!(action, Action::Time { .. } | Action::Figure(_) | Action::Helped(_));
    let columns: Vec<usize> =
        plan.slots.iter().filter(|slot| counted(&slot.action)).filter_map(|slot| slot.at).collect();
    (decimal != b'.' && !columns.is_empty()).then(|| sheet.text_with_mark(decimal, &columns))
}
