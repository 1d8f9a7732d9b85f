//! One suspicious case, as a check meets it: rows by their index, numbers by their name.

use super::super::Register;
use super::super::finding::{Finding, FindingCode, RowRef};
use crate::number::Number;

/// The table that a check looks at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Table {
    Participations,
    Assistances,
    Activities,
}

/// Rows of one table that are one suspicious case together.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Case<'a> {
    pub code: FindingCode,
    pub table: Table,
    /// Indexes of the rows it is about.
    pub rows: &'a [u32],
    /// Indexes of the rows they are held against.
    pub beside: &'a [u32],
    /// Numbers that belong to it.
    pub details: &'a [(&'static str, i64)],
}

impl<'a> Case<'a> {
    pub(crate) const fn new(code: FindingCode, table: Table, rows: &'a [u32]) -> Self {
        Self { code, table, rows, beside: &[], details: &[] }
    }

    pub(crate) const fn with(mut self, details: &'a [(&'static str, i64)]) -> Self {
        self.details = details;
        self
    }

    pub(crate) fn finding(&self, register: &Register) -> Finding {
        let refs = |rows: &[u32]| rows.iter().filter_map(|row| row_ref(register, self.table, *row)).collect();
        let mut finding = Finding::of_rows(self.code, refs(self.rows)).beside(refs(self.beside));
        for (name, value) in self.details {
            finding = finding.with_detail(name, Number::from(*value));
        }
        finding
    }
}

/// The row of the source behind a row of a table. An activity of which only the id was met has none.
pub(crate) fn row_ref(register: &Register, table: Table, index: u32) -> Option<RowRef> {
    let (rows, sources) = match table {
        Table::Participations => (&register.participations.row, &register.participations.source),
        Table::Assistances => (&register.assistances.row, &register.assistances.source),
        Table::Activities => (&register.activities.row, &register.activities.source),
    };
    let row = at(rows, index).filter(|row| *row != super::super::NONE)?;
    Some(RowRef { source: at(sources, index), row })
}

/// The item of a column at an index.
pub(crate) fn at<T: Copy>(column: &[T], index: u32) -> Option<T> {
    column.get(usize::try_from(index).ok()?).copied()
}

/// The indexes of a column.
pub(crate) fn indexes<T>(column: &[T]) -> std::ops::Range<u32> {
    0..u32::try_from(column.len()).unwrap_or(u32::MAX)
}
