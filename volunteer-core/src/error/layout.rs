//! Kinds of errors of layouts: how a table is laid out, and what cannot be read at all.
//!
//! What is wrong with single rows and cells is a finding, not an error.

use super::quoted;
use serde::Serialize;

/// What can be wrong with a layout, or between a layout and a table.
#[derive(Clone, Debug, PartialEq, thiserror::Error, Serialize, strum::IntoStaticStr, strum::VariantNames)]
#[serde(tag = "code", content = "details", rename_all_fields = "camelCase")]
#[non_exhaustive]
pub enum LayoutError {
    /// The table has no such column.
    #[error("the table has no column {}", quoted(column))]
    #[strum(serialize = "column-missing")]
    #[serde(rename = "column-missing")]
    ColumnMissing {
        /// The name, or the number, of the column.
        column: String,
        /// The nearest name of the header.
        #[serde(skip_serializing_if = "Option::is_none")]
        suggestion: Option<String>,
    },
    /// A column that the layout names stands twice in the header.
    #[error("the name {} stands over the columns {first} and {second}", quoted(column))]
    #[strum(serialize = "header-duplicate")]
    #[serde(rename = "header-duplicate")]
    HeaderDuplicate {
        /// The name.
        column: String,
        /// The first column that has it, from 1.
        first: u32,
        /// The second one.
        second: u32,
    },
    /// The layout contradicts itself.
    #[error("{rule}")]
    #[strum(serialize = "layout-conflict")]
    #[serde(rename = "layout-conflict")]
    Conflict {
        /// The rule that is broken.
        rule: &'static str,
    },
    /// A column that a row of this kind cannot take in.
    #[error("a row of the kind {} takes in no column {}", quoted(row), quoted(role))]
    #[strum(serialize = "role-unfit")]
    #[serde(rename = "role-unfit")]
    RoleUnfit {
        /// The kind of row.
        row: &'static str,
        /// The role of the column.
        role: &'static str,
    },
    /// A table without a layout that could be understood in more than one way.
    #[error("{}", doubtful(doubts))]
    #[strum(serialize = "layout-doubtful")]
    #[serde(rename = "layout-doubtful")]
    Doubtful {
        /// What has to be decided.
        doubts: Vec<LayoutDoubt>,
        /// The layout that is offered, as a document: to be corrected, and passed.
        layout: serde_json::Value,
    },
    /// A form of dates that says no day.
    #[error("{} is no form of dates such as DD.MM.YYYY", quoted(pattern))]
    #[strum(serialize = "date-pattern")]
    #[serde(rename = "date-pattern")]
    DatePattern {
        /// The form (at most 40 characters of it).
        pattern: String,
    },
    /// More of something than is read.
    #[error("more {part} than the {limit} that are read")]
    #[strum(serialize = "table-too-large")]
    #[serde(rename = "table-too-large")]
    TooMany {
        /// Of what: rows, columns, labels, cells, bytes, bytes in a row, bytes of text, unpacked bytes, parts.
        part: &'static str,
        /// The greatest number.
        limit: u32,
    },
    /// The source gave no more bytes.
    #[error("the source could not be read after {bytes} bytes")]
    #[strum(serialize = "source-unreadable")]
    #[serde(rename = "source-unreadable")]
    SourceUnreadable {
        /// How many bytes had been read.
        bytes: u64,
    },
    /// Columns of one table with different numbers of rows.
    #[error("the column {} has {rows} rows instead of {expected}", quoted(column))]
    #[strum(serialize = "columns-unequal")]
    #[serde(rename = "columns-unequal")]
    ColumnsUnequal {
        /// The column.
        column: String,
        /// Its rows.
        rows: u64,
        /// The rows of the first column.
        expected: u64,
    },
    /// A code that no label belongs to.
    #[error("the column {} has the code {code} in row {row}; its codes are below {labels}", quoted(column))]
    #[strum(serialize = "code-unlabelled")]
    #[serde(rename = "code-unlabelled")]
    CodeUnlabelled {
        /// The column.
        column: String,
        /// The code.
        code: u32,
        /// How many labels there are; codes are below it.
        labels: u32,
        /// The row, from 1.
        row: u32,
    },
    /// A column whose values are of a kind that it cannot hold.
    #[error("the column {} takes {expected}, not {found}", quoted(column))]
    #[strum(serialize = "column-kind")]
    #[serde(rename = "column-kind")]
    ColumnKind {
        /// The column.
        column: String,
        /// What it takes.
        expected: &'static str,
        /// What was given.
        found: String,
    },
    /// A file that is no table, or one of another kind than is read.
    #[error("the file is {kind}, which is not read: save the table as {reads} and read that")]
    #[strum(serialize = "file-kind")]
    #[serde(rename = "file-kind")]
    FileKind {
        /// What kind of file it is.
        kind: &'static str,
        /// The kinds of files that are read.
        reads: &'static str,
    },
    /// A workbook that is broken.
    #[error("the workbook cannot be read ({reason}): open it in a spreadsheet program, save it again and read that")]
    #[strum(serialize = "workbook-unreadable")]
    #[serde(rename = "workbook-unreadable")]
    WorkbookUnreadable {
        /// What is wrong with it.
        reason: &'static str,
    },
    /// The workbook has no such sheet.
    #[error("there is no sheet {}{}", quoted(sheet), listed(sheets))]
    #[strum(serialize = "sheet-missing")]
    #[serde(rename = "sheet-missing")]
    SheetMissing {
        /// The name that was given.
        sheet: String,
        /// The names of the sheets that there are; the first ones.
        sheets: Vec<String>,
    },
}

/// One thing that has to be decided before a table can be read.
///
/// ```
/// use volunteer_core::error::{ErrorKind, LayoutError};
/// use volunteer_core::register::Register;
/// let table = b"Volunteer,Date,Hours\n17,03/04/2023,2\n18,05/04/2023,3\n";
/// let error = Register::read("shifts.csv", table, &volunteer_core::Context::kazakhstan()).err().unwrap();
/// let ErrorKind::Layout(LayoutError::Doubtful { doubts, .. }) = error.kind() else { panic!("{error}") };
/// assert_eq!((doubts[0].code, doubts[0].rows.as_slice()), ("day-or-month", [2, 3].as_slice()));
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct LayoutDoubt {
    /// What is doubtful: a code of offers.
    pub code: &'static str,
    /// In which column, by its name in the header.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub column: Option<String>,
    /// What was seen: forms, signs, words of the library's own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub seen: Option<String>,
    /// The rows whose cells raise it, as a spreadsheet numbers them; the first ones.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub rows: Vec<u32>,
    /// What in the layout decides it, as a JSON Pointer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub decides: Option<String>,
}

/// The sheets that there are.
fn listed(sheets: &[String]) -> String {
    if sheets.is_empty() {
        return ": only workbooks have sheets".to_owned();
    }
    format!("; the sheets of the workbook: {}", sheets.join(", "))
}

/// The sentence of a doubtful layout.
fn doubtful(doubts: &[LayoutDoubt]) -> String {
    let line = |doubt: &LayoutDoubt| {
        let column =
            doubt.column.as_ref().map(|column| format!(" in the column {}", quoted(column))).unwrap_or_default();
        let list = doubt.rows.iter().map(u32::to_string).collect::<Vec<_>>().join(", ");
        let rows = if list.is_empty() { String::new() } else { format!(" (rows {list})") };
        if let ("sheets-several", Some(sheets)) = (doubt.code, &doubt.seen) {
            return format!("the workbook has several sheets with tables, {sheets}: name one");
        }
        let decides = doubt.decides.as_ref().map(|key| format!(", decided by {key} of the layout")).unwrap_or_default();
        format!("{}{column}{rows}{decides}", doubt.code)
    };
    let all: Vec<String> = doubts.iter().map(line).collect();
    format!("the layout of the table is doubtful: {}; pass the layout offered here, corrected", all.join("; "))
}
