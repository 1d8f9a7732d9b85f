//! Everything that was read, in one set of tables.
//!
//! What comes in is put behind what is there, and its labels get the codes that the same labels have already. So a register
//! of a hundred parts is joined while it is fed, and finishing it costs what finishing one part costs.

use crate::error::{LayoutError, Result};
use crate::register::finding::Findings;
use crate::register::part::{Dictionary, MAX_LABELS, Notes, Part};
use crate::register::table::{ColumnMut, Meaning, Table};
use crate::register::{Activities, Assistances, Coded, NONE, Organisations, Participations, People, Reading};
use std::collections::BTreeMap;

/// The tables, in which codes count in the order in which their labels were met.
#[derive(Default)]
pub(super) struct Gathered {
    pub(super) dictionaries: BTreeMap<String, Dictionary>,
    pub(super) readings: Vec<Reading>,
    pub(super) participations: Participations,
    pub(super) assistances: Assistances,
    /// Rows that tell of an activity; several may tell of the same.
    pub(super) activities: Activities,
    pub(super) organisations: Organisations,
    pub(super) people: People,
    pub(super) people_codes: Vec<u32>,
    pub(super) beneficiaries: People,
    pub(super) beneficiary_codes: Vec<u32>,
    /// Rows that say more than their records hold: reading, row, and a digest of it; in order.
    pub(super) aside: Vec<(u32, u32, u64)>,
    /// What was seen in each reading.
    pub(super) notes: Vec<Notes>,
    pub(super) findings: Findings,
}

/// By dictionary, the new codes of a part; a dictionary that is new keeps its codes and is not here.
type Renumberings = BTreeMap<String, Vec<u32>>;

impl Gathered {
    /// Takes in a reading, or changes nothing.
    pub(super) fn take(&mut self, part: Part) -> Result<Reading> {
        let pairs = [
            (self.participations.len(), part.participations.len()),
            (self.assistances.len(), part.assistances.len()),
            (self.activities.len(), part.activities.len()),
            (self.organisations.len(), part.organisations.len()),
            (self.people.len(), part.people.len()),
            (self.beneficiaries.len(), part.beneficiaries.len()),
        ];
        pairs.iter().try_for_each(|(before, more)| fits(*before, *more))?;
        for (name, theirs) in &part.dictionaries {
            if let Some(ours) = self.dictionaries.get(name) {
                ours.has_room(theirs.labels().map(AsRef::as_ref))?;
            }
        }
        let mut new = Renumberings::new();
        for (name, theirs) in part.dictionaries {
            if let Some(ours) = self.dictionaries.get_mut(&name) {
                let codes = theirs.labels().map(|label| ours.intern(label)).collect::<Result<Vec<u32>>>()?;
                new.insert(name, codes);
            } else {
                self.dictionaries.insert(name, theirs);
            }
        }
        let source = self.source();
        join(&mut self.participations, part.participations, &new, source);
        join(&mut self.assistances, part.assistances, &new, source);
        join(&mut self.activities, part.activities, &new, source);
        join(&mut self.organisations, part.organisations, &new, source);
        join(&mut self.people, part.people, &new, source);
        join(&mut self.beneficiaries, part.beneficiaries, &new, source);
        let renumbering = |name: &str| new.get(name).map(Vec::as_slice);
        let mut codes = part.people_codes;
        ColumnMut::U32(&mut self.people_codes).append(ColumnMut::U32(&mut codes), renumbering("person"));
        let mut codes = part.beneficiary_codes;
        ColumnMut::U32(&mut self.beneficiary_codes).append(ColumnMut::U32(&mut codes), renumbering("beneficiary"));
        self.aside.extend(part.aside.into_iter().map(|(row, digest)| (source, row, digest)));
        self.findings.merge(part.findings);
        self.notes.push(part.notes);
        self.readings.push(part.reading.clone());
        Ok(part.reading)
    }

    /// The number of the next reading.
    pub(super) fn source(&self) -> u32 {
        u32::try_from(self.readings.len()).unwrap_or(NONE)
    }
}

/// Whether this number of further rows can still be numbered.
pub(super) fn fits(before: usize, more: usize) -> Result<()> {
    let limit = NONE - 1;
    match before.checked_add(more).and_then(|all| u32::try_from(all).ok()) {
        Some(all) if all <= limit => Ok(()),
        _ => Err(LayoutError::TooMany { part: "rows", limit }.into()),
    }
}

fn join<T: Table>(ours: &mut T, mut theirs: T, new: &Renumberings, source: u32) {
    let (before, more) = (ours.rows(), theirs.rows());
    for ((_, meaning, to), (.., from)) in ours.columns_mut().into_iter().zip(theirs.columns_mut()) {
        match meaning {
            Meaning::Source => sources(to, before, more, source),
            Meaning::CodeOf(dictionary) => to.append(from, new.get(dictionary).map(Vec::as_slice)),
            _ => to.append(from, None),
        }
    }
    let first = before == 0 && source == 0;
    for mut column in std::mem::take(theirs.categories_mut()) {
        // A category that is declared and never filled in stands only in the tables of the first reading.
        if column.codes.is_empty() && !first {
            continue;
        }
        let new = new.get(&column.name).map(Vec::as_slice);
        if let Some(codes) = category(ours.categories_mut(), &column.name, before) {
            ColumnMut::U32(codes).append(ColumnMut::U32(&mut column.codes), new);
        }
    }
    complete(ours.categories_mut(), before + more);
}

/// Where there is one reading, no row needs to say that it is of it.
pub(super) fn sources(column: ColumnMut<'_>, before: usize, more: usize, source: u32) {
    if let (ColumnMut::U32(column), true) = (column, source > 0) {
        column.resize(before, 0);
        column.resize(before + more, source);
    }
}

/// The codes of the category of this name, with nothing in the rows before; it is there afterwards.
pub(super) fn category<'c>(categories: &'c mut Vec<Coded>, name: &str, before: usize) -> Option<&'c mut Vec<u32>> {
    let at = categories.partition_point(|column| column.name.as_str() < name);
    if categories.get(at).is_none_or(|column| column.name != name) {
        categories.insert(at, Coded::empty(name, before));
    }
    categories.get_mut(at).map(|column| &mut column.codes)
}

/// Categories that the new rows do not have say nothing there.
pub(super) fn complete(categories: &mut [Coded], rows: usize) {
    for column in categories {
        column.codes.resize(rows, NONE);
    }
}

impl Dictionary {
    /// Whether these labels can be taken in as well.
    pub(super) fn has_room<'l>(&self, labels: impl ExactSizeIterator<Item = &'l str>) -> Result<()> {
        let limit = usize::try_from(MAX_LABELS).unwrap_or(usize::MAX);
        if self.len() + labels.len() <= limit {
            return Ok(());
        }
        let new: std::collections::BTreeSet<&str> = labels.filter(|label| self.code(label).is_none()).collect();
        let all = self.len() + new.len();
        if all <= limit { Ok(()) } else { Err(LayoutError::TooMany { part: "labels", limit: MAX_LABELS }.into()) }
    }
}
