//! The machine that turns blocks of bytes into a part of a register.

use super::decode::{Decoder, REPLACED};
use super::labels::Places;
use super::plan::Plan;
use super::row::Draft;
use super::split::{Cell, Found, MAX_ROW_BYTES, Splitter};
use crate::error::{LayoutError, Result};
use crate::place::Gazetteer;
use crate::register::finding::FindingCode;
use crate::register::layout::{Layout, MAX_COLUMNS, NoData, RowFilter, sign};
use crate::register::part::Part;

/// The greatest number of rows of one reading.
const MAX_ROWS: u32 = u32::MAX - 1;
/// The greatest number of bytes of one cell; a longer one is read as empty.
pub(crate) const MAX_CELL_BYTES: usize = 1 << 17;

/// How many rows are cut and looked up together: their misses of the cache then overlap instead of following each other.
pub(super) const LINES: usize = 64;

/// A row that has been cut into cells.
#[derive(Clone, Copy)]
struct Line {
    cells: (usize, usize),
    text: (usize, usize),
    stray: bool,
}

/// Reads a table that comes in blocks.
pub(crate) struct Reader<'g> {
    layout: Layout,
    places: Places<'g>,
    decoder: Decoder,
    splitter: Splitter,
    text: String,
    cells: Vec<Cell>,
    pub(super) plan: Option<Plan>,
    filter: RowFilter,
    draft: Draft,
    /// Rows that have gone by, with the header and empty ones.
    pub(super) row: u32,
    pub(super) part: Part,
}

impl<'g> Reader<'g> {
    pub(crate) fn new(name: &str, layout: &Layout, gazetteer: &'g Gazetteer) -> Result<Self> {
        let layout = layout.clone();
        let rules = layout.places.clone();
        layout.check_values(gazetteer)?;
        let mut part = Part::default();
        name.clone_into(&mut part.reading.name);
        let plan = if layout.header == Some(0) { Some(Plan::new(&layout, None, &mut part)?) } else { None };
        Ok(Self {
            decoder: Decoder::new(layout.encoding),
            splitter: Splitter { delimiter: layout.delimiter.as_deref().and_then(sign).unwrap_or(b',') },
            text: String::new(),
            cells: Vec::new(),
            plan,
            filter: RowFilter::new(&layout, None),
            draft: Draft::new(),
            row: 0,
            part,
            places: Places { gazetteer, rules },
            layout,
        })
    }

    /// Rows read so far that held data.
    pub(crate) const fn rows(&self) -> u32 {
        self.part.reading.rows
    }

    /// Takes the next block.
    pub(crate) fn push(&mut self, block: &[u8]) -> Result<()> {
        self.decoder.push(block, false, &mut self.text);
        self.rows_of_text(false)
    }

    /// Ends the table.
    pub(crate) fn finish(mut self) -> Result<Part> {
        self.decoder.push(&[], true, &mut self.text);
        self.rows_of_text(true)?;
        if self.plan.is_none() {
            // A table without its header has no column at all.
            Plan::new(&self.layout, Some(&[]), &mut self.part)?;
        }
        Ok(self.part)
    }

    fn rows_of_text(&mut self, last: bool) -> Result<()> {
        let mut text = std::mem::take(&mut self.text);
        let mut cells = std::mem::take(&mut self.cells);
        let replaced = text.contains(REPLACED);
        let mut at = 0;
        let mut lines: Vec<Line> = Vec::with_capacity(LINES);
        let mut too_long = false;
        loop {
            cells.clear();
            lines.clear();
            while at < text.len() && lines.len() < LINES {
                let start = cells.len();
                match self.splitter.row(&text, at, last, &mut cells) {
                    Found::Row { next, stray } => {
                        lines.push(Line { cells: (start, cells.len()), text: (at, next), stray });
                        at = next;
                    }
                    Found::More => break,
                    Found::TooLong => {
                        too_long = true;
                        break;
                    }
                }
            }
            if lines.is_empty() {
                break;
            }
            if let Some(plan) = &mut self.plan {
                plan.look_up(&text, &cells, &lines.iter().map(|line| line.cells));
            }
            for (index, line) in lines.iter().enumerate() {
                self.line(index, *line, &text, &mut cells, replaced)?;
            }
        }
        if too_long {
            let limit = u32::try_from(MAX_ROW_BYTES).unwrap_or(u32::MAX);
            return Err(LayoutError::TooMany { part: "bytes in a row", limit }.into());
        }
        text.drain(..at);
        (self.text, self.cells) = (text, cells);
        Ok(())
    }

    /// A row whose cells are known already.
    pub(super) fn row_of_cells(&mut self, index: usize, text: &str, cells: &mut [Cell]) -> Result<()> {
        self.next_row()?;
        let long = cells.iter().any(|cell| cell.length() > MAX_CELL_BYTES);
        self.one_row(index, text, cells, long)
    }

    fn next_row(&mut self) -> Result<()> {
        self.row += 1;
        if self.row > MAX_ROWS {
            return Err(LayoutError::TooMany { part: "rows", limit: MAX_ROWS }.into());
        }
        Ok(())
    }

    fn line(&mut self, index: usize, line: Line, text: &str, cells: &mut [Cell], replaced: bool) -> Result<()> {
        self.next_row()?;
        let (from, next) = line.text;
        if replaced && text.get(from..next).is_some_and(|row| row.contains(REPLACED)) {
            self.part.notes.note(FindingCode::EncodingReplaced, None, None, self.row);
        }
        if line.stray {
            self.part.notes.note(FindingCode::QuoteStray, None, None, self.row);
        }
        let (start, end) = line.cells;
        let cells = cells.get_mut(start..end).unwrap_or_default();
        self.one_row(index, text, cells, next - from > MAX_CELL_BYTES)
    }

    fn one_row(&mut self, index: usize, text: &str, cells: &mut [Cell], long: bool) -> Result<()> {
        if long {
            for cell in cells.iter_mut().filter(|cell| cell.length() > MAX_CELL_BYTES) {
                cell.clear();
                self.part.notes.note(FindingCode::CellTooLong, None, None, self.row);
            }
        }
        let Some(plan) = &mut self.plan else {
            if self.row == self.layout.header.unwrap_or(1) {
                if u32::try_from(cells.len()).unwrap_or(u32::MAX) > MAX_COLUMNS {
                    return Err(LayoutError::TooMany { part: "columns", limit: MAX_COLUMNS }.into());
                }
                let header: Vec<String> = cells.iter().map(|cell| cell.text(text).into_owned()).collect();
                self.plan = Some(Plan::new(&self.layout, Some(&header), &mut self.part)?);
                self.filter = RowFilter::new(&self.layout, Some(&header));
            }
            return Ok(());
        };
        let blank = |cell: &Cell| cell.text(text).trim().is_empty();
        if cells.first().is_none_or(blank) && cells.iter().all(blank) {
            self.part.notes.note(FindingCode::RowEmpty, None, None, self.row);
            return Ok(());
        }
        if let Some(why) = self.filter.leaves_aside(self.row, cells.iter().map(|cell| cell.text(text))) {
            if let NoData::Found(code) = why {
                self.part.notes.note(code, None, None, self.row);
            }
            return Ok(());
        }
        if let Some(width) = plan.width {
            if cells.len() < width {
                self.part.notes.note(FindingCode::RowTooShort, None, None, self.row);
            } else if cells.len() > width && !cells.iter().skip(width).all(blank) {
                self.part.notes.note(FindingCode::RowTooLong, None, None, self.row);
            }
        }
        self.part.reading.rows += 1;
        self.draft.read(plan, (index, self.row), text, cells, &mut self.part, &self.places)?;
        self.draft.write(plan, &mut self.part)
    }
}
