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

/// Whether a label says nothing; of most the first character tells.
pub(crate) fn is_blank(label: &str) -> bool {
    label.chars().all(char::is_whitespace)
}

/// Labels by code and codes by label, in the order in which they were met.
#[derive(Default)]
pub(crate) struct Dictionary {
    texts: Texts,
    /// The codes of people who are known by a number: of `0`, `1`, and so on.
    numbers: Vec<u32>,
    /// The list of labels that came last: chunks of one table mostly come with the same list.
    last: LastList,
}

/// A list of labels, one behind the other, with the code of each.
#[derive(Default)]
struct LastList {
    text: Vec<u8>,
    lengths: Vec<u32>,
    codes: Vec<u32>,
    /// Whether each code is the number of its label in the list.
    is_identity: bool,
}

/// How many bytes of labels are kept for the next list.
const MOST_KEPT: usize = 1 << 26;

impl LastList {
    /// Whether it is this very list.
    fn is<'l>(&self, labels: impl ExactSizeIterator<Item = &'l str>) -> bool {
        let mut rest = self.text.as_slice();
        labels.len() == self.lengths.len()
            && self.lengths.iter().zip(labels).all(|(length, label)| {
                let length = usize::try_from(*length).unwrap_or(usize::MAX);
                let Some((own, behind)) = rest.split_at_checked(length) else { return false };
                rest = behind;
                is_same(own, label.as_bytes())
            })
    }

    fn keep<'l>(&mut self, labels: impl Iterator<Item = &'l str>, codes: Vec<u32>) {
        self.text.clear();
        self.lengths.clear();
        for label in labels {
            let fits = self.text.len().saturating_add(label.len()) <= MOST_KEPT;
            let Some(length) = u32::try_from(label.len()).ok().filter(|_| fits) else {
                *self = Self::default();
                break;
            };
            self.text.extend_from_slice(label.as_bytes());
            self.lengths.push(length);
        }
        self.is_identity = (0..).zip(&codes).all(|(number, code)| number == *code);
        self.codes = codes;
    }
}

/// Whether two labels of one length or not are the same; most are short, and two words say it.
#[inline]
fn is_same(a: &[u8], b: &[u8]) -> bool {
    if a.len() != b.len() {
        return false;
    }
    let heads = a.first_chunk::<8>().zip(b.first_chunk::<8>());
    let tails = a.last_chunk::<8>().zip(b.last_chunk::<8>());
    match heads.zip(tails) {
        // The two may overlap.
        Some(((a_head, b_head), (a_tail, b_tail))) if a.len() <= 16 => a_head == b_head && a_tail == b_tail,
        _ => a == b,
    }
}

impl Dictionary {
    /// The codes of a list of labels, [`NONE`] for one that is blank; nothing where each code is the number of its label.
    pub(crate) fn intern_all<'l>(
        &mut self,
        labels: impl ExactSizeIterator<Item = &'l str> + Clone,
    ) -> Result<Option<&[u32]>> {
        if !self.last.is(labels.clone()) {
            let code = |label: &str| if is_blank(label) { Ok(NONE) } else { self.intern(label) };
            let codes = labels.clone().map(code).collect::<Result<Vec<u32>>>()?;
            self.last.keep(labels, codes);
        }
        Ok((!self.last.is_identity).then_some(&self.last.codes))
    }

    /// Forgets all labels but the first ones.
    pub(crate) fn truncate(&mut self, length: usize) {
        if length < self.len() {
            let labels = std::mem::take(&mut self.texts).into_all();
            for label in labels.iter().take(length) {
                self.texts.add(label, MAX_LABELS);
            }
            self.last = LastList::default();
        }
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

#[cfg(test)]
mod tests {
    use super::*;

    /// Lists that come again, grow, shrink or change in one letter get the codes that each label gets by itself.
    #[test]
    fn lists_of_labels_get_the_codes_of_their_labels() {
        let label = |at: usize| format!("{}{at}", "длинный-ярлык-".repeat(at % 3));
        let base: Vec<String> = (0..40).map(label).collect();
        let mut lists = vec![base.clone(), base.clone()];
        lists.extend((0..40).map(|at| {
            let mut changed = base.clone();
            let last = changed[at].pop().unwrap();
            changed[at].push(if last == 'x' { 'y' } else { 'x' });
            changed
        }));
        lists.extend([
            base[1..].to_vec(),
            base[..39].to_vec(),
            vec![" ".into(), base[3].clone()],
            base.clone(),
            Vec::new(),
        ]);
        let (mut by_lists, mut one_by_one) = (Dictionary::default(), Dictionary::default());
        for list in &lists {
            let expected: Vec<u32> = list
                .iter()
                .map(|label| if label.trim().is_empty() { NONE } else { one_by_one.intern(label).unwrap() })
                .collect();
            let same: Vec<u32> = (0..).take(list.len()).collect();
            let found = by_lists.intern_all(list.iter().map(String::as_str)).unwrap();
            assert_eq!(found.unwrap_or(&same), expected);
        }
        assert_eq!(by_lists.len(), one_by_one.len());
        by_lists.truncate(40);
        assert_eq!((by_lists.len(), by_lists.code(&base[0]), by_lists.code("nobody")), (40, Some(0), None));
    }
}
