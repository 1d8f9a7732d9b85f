//! Reading the files of published cases where they lie. Where they are absent, a test says so and is skipped.

use serde_json::Value;
use std::collections::BTreeMap;
use std::path::PathBuf;

/// The text of a file of cases; `None`, said plainly, where the folder is not there.
pub fn text(name: &str) -> Option<String> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../shared/cases").join(name);
    let text = std::fs::read_to_string(&path).ok();
    if text.is_none() {
        println!("SKIPPED: ../shared/cases/{name} is not there");
    }
    text
}

pub fn json(name: &str) -> Option<Value> {
    text(name).map(|text| serde_json::from_str(&text).expect("JSON"))
}

/// A table: each row by the names of its columns. Cells may be quoted and padded.
pub fn table(name: &str) -> Option<Vec<BTreeMap<String, String>>> {
    let text = text(name)?;
    let mut lines = text.lines().map(cells);
    let head = lines.next().expect("a header");
    Some(lines.map(|row| head.iter().cloned().zip(row).collect()).collect())
}

fn cells(line: &str) -> Vec<String> {
    let mut out = vec![String::new()];
    let mut quoted = false;
    for character in line.chars() {
        match character {
            '"' => quoted = !quoted,
            ',' if !quoted => out.push(String::new()),
            other => out.last_mut().expect("a cell").push(other),
        }
    }
    out.iter().map(|cell| cell.trim().to_owned()).collect()
}

/// A cell as a number; an empty one is none.
pub fn number(row: &BTreeMap<String, String>, column: &str) -> Option<f64> {
    let cell = row.get(column).unwrap_or_else(|| panic!("no column {column}"));
    if cell.is_empty() { None } else { Some(cell.parse().unwrap_or_else(|_| panic!("{column}: {cell}"))) }
}
