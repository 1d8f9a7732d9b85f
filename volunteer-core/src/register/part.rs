//! What one reading gives: tables with codes of their own, which the builder joins to a register.

use super::finding::{Finding, FindingCode, Findings, MAX_ROWS_PER_FINDING, RowRef};
use super::texts::Texts;
use super::{Activities, Assistances, NONE, Organisations, Participations, People, Reading};
use crate::error::{LayoutError, Result};
use std::collections::BTreeMap;

/// The greatest number of different labels, or people, of one column in one reading.
pub(crate) const MAX_LABELS: u32 = 1 << 24;

/// One reading, before it is joined to others.
#[derive(Default)]
pub(crate) struct Part {
    pub(crate) reading: Reading,
    /// By the names of columns; `person` and `beneficiary` are identifiers.
    pub(crate) dictionaries: BTreeMap<String, Dictionary>,
    pub(crate) participations: Participations,
    pub(crate) assistances: Assistances,
    /// Rows that tell of an activity; several may tell of the same.
    pub(crate) activities: Activities,
    /// Rows that tell of an organisation.
    pub(crate) organisations: Organisations,
    /// Rows that tell of a volunteer, and of whom.
    pub(crate) people: People,
    pub(crate) people_codes: Vec<u32>,
    /// Rows that tell of a beneficiary, and of whom.
    pub(crate) beneficiaries: People,
    pub(crate) beneficiary_codes: Vec<u32>,
    pub(crate) notes: Notes,
    /// Rows that say more than their records hold, in order, and a digest of it.
    pub(crate) aside: Vec<(u32, u64)>,
    /// Findings that came with the records.
    pub(crate) findings: Findings,
}

impl Part {
    /// The code of a label in a dictionary.
    pub(crate) fn intern(&mut self, dictionary: &str, label: &str) -> Result<u32> {
        if !self.dictionaries.contains_key(dictionary) {
            self.dictionaries.insert(dictionary.to_owned(), Dictionary::default());
        }
        self.dictionaries.get_mut(dictionary).map_or(Ok(NONE), |dictionary| dictionary.intern(label))
    }
}

/// Labels by code and codes by label, in the order in which they were met.
#[derive(Default)]
pub(crate) struct Dictionary {
    texts: Texts,
    /// The codes of people who are known by a number: of `0`, `1`, and so on.
    numbers: Vec<u32>,
    /// The codes of the list of labels that came last: chunks of one table mostly come with the same list.
    last: Vec<u32>,
}

impl Dictionary {
    /// The codes of a list of labels; [`NONE`] for one that is blank.
    pub(crate) fn intern_all<'l>(&mut self, labels: impl Iterator<Item = &'l str>) -> Result<Vec<u32>> {
        let last = std::mem::take(&mut self.last);
        let mut before = last.iter();
        let mut codes = Vec::with_capacity(labels.size_hint().0);
        for label in labels {
            let guess = before.next().copied().filter(|code| self.texts.of(*code) == Some(label));
            codes.push(match guess {
                Some(code) => code,
                None if label.trim().is_empty() => NONE,
                None => self.intern(label)?,
            });
        }
        self.last.clone_from(&codes);
        Ok(codes)
    }

    pub(crate) fn intern(&mut self, label: &str) -> Result<u32> {
        if let Some(code) = self.texts.get(label) {
            return Ok(code);
        }
        let code = self.texts.add(label, MAX_LABELS);
        Ok(code.ok_or(LayoutError::TooMany { part: "labels", limit: MAX_LABELS })?)
    }

    /// The codes of all numbers below `end`, each of which is its own label.
    pub(crate) fn numbers(&mut self, end: u32) -> Result<&[u32]> {
        for number in u32::try_from(self.numbers.len()).unwrap_or(NONE)..end {
            let code = self.intern(&number.to_string())?;
            self.numbers.push(code);
        }
        Ok(&self.numbers)
    }

    /// The code of a label that is there.
    pub(crate) fn code(&self, label: &str) -> Option<u32> {
        self.texts.get(label)
    }

    /// How many labels there are.
    pub(crate) fn len(&self) -> usize {
        self.texts.all().len()
    }

    /// The labels in the order of their codes.
    pub(crate) fn labels(&self) -> std::slice::Iter<'_, Box<str>> {
        self.texts.all().iter()
    }

    /// The labels in the order of their codes.
    pub(crate) fn into_labels(self) -> Vec<Box<str>> {
        self.texts.into_all()
    }
}

/// What was seen, in which column, and the cell where it may be quoted.
type NoteKey = (FindingCode, Option<usize>, Option<Box<str>>);

/// What was found while reading: exact counts, the first rows of each.
#[derive(Default)]
pub(crate) struct Notes {
    /// By code, column and quoted cell.
    seen: BTreeMap<NoteKey, (Vec<u32>, u64)>,
    /// The names of the columns.
    pub(crate) columns: Vec<String>,
}

impl Notes {
    /// Notes what was seen in a row. The caller answers for the cell being one that may be quoted.
    pub(crate) fn note(&mut self, code: FindingCode, column: Option<usize>, cell: Option<&str>, row: u32) {
        let cell = cell.map(|cell| crate::error::excerpt(cell).into_boxed_str());
        let (rows, count) = self.seen.entry((code, column, cell)).or_default();
        *count += 1;
        if rows.len() < MAX_ROWS_PER_FINDING {
            rows.push(row);
        }
    }

    /// The same as findings; `source` where there are several.
    pub(crate) fn into_findings(self, source: Option<u32>) -> Findings {
        let columns = self.columns;
        let finding = |((code, column, cell), (rows, count)): (NoteKey, (Vec<u32>, u64))| {
            let rows = rows.into_iter().map(|row| RowRef { source, row }).collect();
            let mut finding = Finding::of_rows(code, rows).times(count);
            finding.column = column.and_then(|column| columns.get(column).cloned());
            finding.cell = cell.map(String::from);
            finding
        };
        self.seen.into_iter().map(finding).collect()
    }
}
