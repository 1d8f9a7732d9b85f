//! What a page consists of, and how it becomes plain text. HTML is made from the same page.

use crate::assess::Verdict;

/// A page about an assessment, or about findings.
#[derive(Debug, Default)]
pub(super) struct Page {
    pub title: String,
    pub lines: Vec<String>,
    pub tables: Vec<Table>,
    /// Statements below the tables.
    pub items: Vec<Item>,
    pub heading: String,
    pub targets: Vec<Section>,
    /// Statements below the sections.
    pub tail: Vec<Item>,
}

/// A table; its first column names the row.
#[derive(Debug)]
pub(super) struct Table {
    /// Empty where a heading above says it.
    pub caption: String,
    pub header: Vec<String>,
    pub rows: Vec<Vec<Cell>>,
}

/// A cell: its text, and the verdict it states, if it does.
#[derive(Debug)]
pub(super) struct Cell {
    pub text: String,
    pub verdict: Option<Verdict>,
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self { text, verdict: None }
    }
}

/// Why a target has its verdict.
#[derive(Debug)]
pub(super) struct Section {
    pub title: String,
    pub verdict: Verdict,
    pub items: Vec<Item>,
    /// What is put side by side below the statements.
    pub table: Option<Table>,
}

/// One statement, with what belongs under it.
#[derive(Debug)]
pub(super) struct Item {
    pub text: String,
    pub inner: Vec<String>,
}

impl From<String> for Item {
    fn from(text: String) -> Self {
        Self { text, inner: Vec::new() }
    }
}

/// The widest a column of a text table becomes, in characters.
const COLUMN: usize = 30;

impl Page {
    /// Plain text for a terminal: tables with aligned columns, then the sections.
    pub(super) fn to_text(&self) -> String {
        let mut out = String::new();
        line(&mut out, "", &self.title);
        for text in &self.lines {
            line(&mut out, "", text);
        }
        for table in &self.tables {
            out.push('\n');
            table.write("", &[], 0, &mut out);
        }
        if !self.items.is_empty() {
            out.push('\n');
        }
        self.items.iter().for_each(|item| item.write(&mut out));
        if !self.targets.is_empty() {
            out.push('\n');
            line(&mut out, "", &self.heading);
        }
        for section in &self.targets {
            out.push('\n');
            line(&mut out, "", &section.title);
            for item in &section.items {
                item.write(&mut out);
            }
            if let Some(table) = &section.table {
                table.write("  ", &[], 0, &mut out);
            }
        }
        if !self.tail.is_empty() {
            out.push('\n');
        }
        self.tail.iter().for_each(|item| item.write(&mut out));
        out
    }
}

/// One line; a text that somebody wrote with line breaks in it stays one line.
fn line(out: &mut String, indent: &str, text: &str) {
    out.push_str(indent);
    for character in text.chars() {
        out.push(if character.is_control() { ' ' } else { character });
    }
    out.push('\n');
}

impl Item {
    pub(super) fn write(&self, out: &mut String) {
        line(out, "  ", &self.text);
        for text in &self.inner {
            line(out, "    - ", text);
        }
    }
}

impl Table {
    /// The table as text; `limits` are the widest that its columns become, [`COLUMN`] where there is none. A first limit of
    /// zero gives the first column what the others leave of a line of `width`.
    pub(super) fn write(&self, indent: &str, limits: &[usize], width: usize, out: &mut String) {
        let limit = |index: usize| limits.get(index).copied().unwrap_or(COLUMN);
        let natural = |index: usize| {
            let cells = self.rows.iter().filter_map(|row| row.get(index)).map(|cell| cell.text.as_str());
            let lines =
                cells.chain(self.header.get(index).map(String::as_str)).flat_map(|text| wrap(text, limit(index)));
            lines.map(|line| line.chars().count() + 2).max().unwrap_or(0)
        };
        let first = match limit(0) {
            0 => (1..self.header.len()).fold(width, |left, index| left.saturating_sub(natural(index))).max(COLUMN),
            own => own,
        };
        let limit = |index: usize| if index == 0 { first } else { limit(index) };
        let header: Vec<Vec<String>> =
            self.header.iter().enumerate().map(|(index, text)| wrap(text, limit(index))).collect();
        let cells =
            |row: &Vec<Cell>| row.iter().enumerate().map(|(index, cell)| wrap(&cell.text, limit(index))).collect();
        let rows: Vec<Vec<Vec<String>>> = self.rows.iter().map(cells).collect();
        let mut widths = vec![0; self.header.len()];
        for row in rows.iter().chain([&header]) {
            for (width, cell) in widths.iter_mut().zip(row) {
                *width = cell.iter().map(|text| text.chars().count()).fold(*width, usize::max);
            }
        }
        if !self.caption.is_empty() {
            line(out, indent, &self.caption);
        }
        write_row(out, indent, &header, &widths);
        let rule: Vec<Vec<String>> = widths.iter().map(|width| vec!["─".repeat(*width)]).collect();
        write_row(out, indent, &rule, &widths);
        for row in &rows {
            write_row(out, indent, row, &widths);
        }
    }
}

fn write_row(out: &mut String, indent: &str, cells: &[Vec<String>], widths: &[usize]) {
    let height = cells.iter().map(Vec::len).max().unwrap_or(0);
    for index in 0..height {
        let mut text = String::new();
        for (cell, width) in cells.iter().zip(widths) {
            let part = cell.get(index).map_or("", String::as_str);
            text.push_str(part);
            let pad = (width + 2).saturating_sub(part.chars().count());
            text.extend(std::iter::repeat_n(' ', pad));
        }
        line(out, indent, text.trim_end_matches(' '));
    }
}

/// Cuts a text at spaces (not at no-break spaces) into lines of at most `limit` characters, longer words in pieces.
pub(super) fn wrap(text: &str, limit: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    let mut width = 0;
    for word in text.split([' ', '\n', '\r', '\t']).filter(|word| !word.is_empty()) {
        let length = word.chars().count();
        let Some(last) = lines.last_mut() else { break };
        if width > 0 && width + 1 + length <= limit {
            last.push(' ');
            last.push_str(word);
            width += 1 + length;
            continue;
        }
        if width > 0 {
            lines.push(String::new());
        }
        for (index, character) in word.chars().enumerate() {
            if index > 0 && index.is_multiple_of(limit) {
                lines.push(String::new());
            }
            if let Some(last) = lines.last_mut() {
                last.push(character);
            }
        }
        width = if length > limit { limit } else { length };
    }
    lines
}
