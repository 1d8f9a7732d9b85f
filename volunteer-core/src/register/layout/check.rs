//! What a layout must hold to before any table is read.

use super::{ColumnRole, ColumnRule, LAYOUT_FORMAT, Layout, RowKind};
use crate::document;
use crate::error::{Error, LayoutError, Result};
use crate::register::csv::{DatePattern, Zone};
use std::collections::BTreeSet;

/// The greatest number of columns of a table.
pub(crate) const MAX_COLUMNS: u32 = 4096;

/// Names that columns of the register have; a category cannot.
const RESERVED: [&str; 13] = [
    "place",
    "activity",
    "organisation",
    "field",
    "form",
    "kind",
    "unit",
    "category",
    "service",
    "status",
    "direct",
    "person",
    "beneficiary",
];

impl Layout {
    /// Checks that the parts of the layout agree with each other.
    ///
    /// # Errors
    /// `format-unknown`, `layout-conflict` with the rule, `date-pattern`, `table-too-large`.
    pub(crate) fn check(self) -> Result<Self> {
        document::expect_format(&self.format, LAYOUT_FORMAT)?;
        for (key, mark) in
            [("delimiter", &self.delimiter), ("decimalMark", &self.decimal_mark), ("groupMark", &self.group_mark)]
        {
            if mark.as_ref().is_some_and(|mark| sign(mark).is_none()) {
                return Err(conflict("a delimiter or a mark is one ASCII sign").at_key(key));
            }
        }
        patterns(&self.dates)?;
        if self.zone.as_ref().is_some_and(|zone| Zone::parse(zone).is_none()) {
            return Err(conflict("a zone is an offset such as +05:00, or one of Kazakhstan's such as Asia/Almaty")
                .at_key("zone"));
        }
        for (index, column) in self.columns.iter().enumerate() {
            self.check_column(index, column).map_err(|error| error.at_index(index).at_key("columns"))?;
        }
        let has = |role| self.columns.iter().any(|column| column.role == role);
        let told = match self.row {
            RowKind::Participation => has(ColumnRole::Person) || has(ColumnRole::Heads) || has(ColumnRole::Members),
            RowKind::Event => !self.columns.is_empty(),
            RowKind::Assistance => has(ColumnRole::Beneficiary) || has(ColumnRole::Helped),
            RowKind::Volunteer => has(ColumnRole::Person),
            RowKind::Activity => has(ColumnRole::Activity),
            RowKind::Organisation => has(ColumnRole::Organisation),
        };
        if !told {
            return Err(conflict("a row of this kind needs a column that says who or what it is").at_key("columns"));
        }
        self.check_roles()?;
        if let (Some(first), Some(last)) = (self.first_row, self.last_row)
            && last < first
        {
            return Err(conflict("the last row of data is not above the first").at_key("lastRow"));
        }
        let timed = has(ColumnRole::Hours) || has(ColumnRole::Minutes);
        if has(ColumnRole::Members) && timed && !self.hours_each {
            return Err(conflict("hours beside several members are hours of each").at_key("hoursEach"));
        }
        Ok(self)
    }

    fn check_column(&self, index: usize, column: &ColumnRule) -> Result<()> {
        if column.name.is_none() && column.number.is_none() && column.value.is_none() {
            return Err(conflict("a column has a name, a number or a value"));
        }
        if column.name.is_some() && self.header == Some(0) {
            return Err(conflict("a column that is found by its name needs a header").at_key("name"));
        }
        if column.number.is_some_and(|number| !(1..=MAX_COLUMNS).contains(&number)) {
            let error = Error::from(LayoutError::TooMany { part: "columns", limit: MAX_COLUMNS });
            return Err(error.at_key("number"));
        }
        if !column.joined.is_empty() && (column.role != ColumnRole::Person || column.name.is_none()) {
            return Err(conflict("only the name of a volunteer is joined of several columns").at_key("joined"));
        }
        patterns(&column.dates)?;
        let before = self.columns.get(..index).unwrap_or_default();
        match column.role {
            ColumnRole::Helped => Ok(()),
            ColumnRole::Flag if column.status.is_some() => Ok(()),
            ColumnRole::Flag => Err(conflict("a flag column says which status it stands for").at_key("status")),
            ColumnRole::Category => {
                let names: BTreeSet<&str> = (before.iter())
                    .filter(|other| other.role == ColumnRole::Category)
                    .filter_map(|other| other.category.as_deref())
                    .collect();
                match column.category.as_deref() {
                    Some(name) if !names.contains(name) && !RESERVED.contains(&name) && !name.is_empty() => Ok(()),
                    _ => Err(conflict("a category column has a name of its own").at_key("category")),
                }
            }
            role if before.iter().any(|other| other.role == role) => {
                Err(conflict("this role has one column").at_key("role"))
            }
            _ => Ok(()),
        }
    }
}

/// The one ASCII sign that a mark is.
pub(crate) fn sign(text: &str) -> Option<u8> {
    match *text.as_bytes() {
        [one] if one.is_ascii() && !one.is_ascii_alphanumeric() && !matches!(one, b'"' | b'\n' | b'\r') => Some(one),
        _ => None,
    }
}

fn conflict(rule: &'static str) -> Error {
    LayoutError::Conflict { rule }.into()
}

fn patterns(dates: &[String]) -> Result<()> {
    for (index, pattern) in dates.iter().enumerate() {
        DatePattern::parse(pattern).map_err(|error| error.at_index(index).at_key("dates"))?;
    }
    Ok(())
}
