//! The published cases beside the repository, read in place; where they are absent, the tests that need them say so.

use std::collections::BTreeMap;
use std::path::PathBuf;

/// One row of a table, by the names of its columns.
pub type Row = BTreeMap<String, String>;

/// Where the published cases lie, if they do.
#[must_use]
pub fn folder() -> Option<PathBuf> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../shared/cases");
    if folder.is_dir() {
        return Some(folder);
    }
    println!("skipped: {} is absent", folder.display());
    None
}

/// The rows of a CSV table of the cases; `None` where the cases are absent.
///
/// # Panics
/// Where the table is not of the form that its README describes.
#[must_use]
pub fn table(name: &str) -> Option<Vec<Row>> {
    let text = std::fs::read_to_string(folder()?.join(name)).unwrap_or_else(|error| panic!("{name}: {error}"));
    let mut lines = records(&text).into_iter();
    let header = lines.next().expect("a header");
    let row = |cells: Vec<String>| {
        assert_eq!(cells.len(), header.len(), "{name}: {cells:?}");
        header.iter().cloned().zip(cells).collect()
    };
    Some(lines.map(row).collect())
}

/// A number of a row; `None` where the cell is empty.
///
/// # Panics
/// Where the cell is absent or no number.
#[must_use]
pub fn number(row: &Row, column: &str) -> Option<f64> {
    let cell = &row[column];
    (!cell.is_empty()).then(|| cell.parse().unwrap_or_else(|_| panic!("{column}: {cell}")))
}

/// Cells by RFC 4180: quotes, doubled quotes and line breaks within them.
fn records(text: &str) -> Vec<Vec<String>> {
    let (mut records, mut record, mut cell, mut quoted) = (Vec::new(), Vec::new(), String::new(), false);
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '"' if quoted && letters.peek() == Some(&'"') => {
                cell.push('"');
                letters.next();
            }
            '"' => quoted = !quoted,
            ',' if !quoted => record.push(std::mem::take(&mut cell)),
            '\r' if !quoted => {}
            '\n' if !quoted => {
                record.push(std::mem::take(&mut cell));
                records.push(std::mem::take(&mut record));
            }
            letter => cell.push(letter),
        }
    }
    if !cell.is_empty() || !record.is_empty() {
        record.push(cell);
        records.push(record);
    }
    records
}
