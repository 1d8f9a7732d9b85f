//! Finding the rows that decisions are about.

use super::super::check::{self, Table};
use super::super::finding::{FindingCode, Findings, RowRef};
use super::super::{Register, UNKNOWN_MINUTES};
use super::{AlikePeople, RowAction, RowDecision, RowDecisionStep, Selection, Taken};
use crate::Word;
use crate::context::Context;
use crate::document::text_of;
use crate::error::{RecordError, Result};
use crate::number::Number;
use std::collections::{BTreeMap, BTreeSet};

/// Rows of the two tables that are counted, by index.
#[derive(Clone, Debug, Default)]
struct Rows {
    participations: Vec<u32>,
    assistances: Vec<u32>,
}

pub(super) fn selection(
    register: &Register,
    decisions: &[RowDecision],
    found: &Findings,
    context: &Context,
) -> Result<Selection> {
    let mut selection = Selection::default();
    if decisions.is_empty() {
        return Ok(selection);
    }
    let by_code = checked(register, decisions, context);
    let mut people = None;
    let index = RowIndex::new(register, decisions, found);
    let mut steps = Vec::with_capacity(decisions.len());
    for (place, decision) in decisions.iter().enumerate() {
        let rows = match decision.code {
            Some(code) if check::CODES.contains(&code) => {
                let mut rows = by_code.get(&code).cloned().unwrap_or_default();
                // Of a code that is found in both ways, the rows that reading listed belong to it too.
                rows.add(index.known(&listed(found, code)));
                rows
            }
            Some(code) if found.is_complete(code) => index.known(&listed(found, code)),
            Some(code) => {
                let kind = RecordError::DecisionRowsUnlisted { code: code.as_str() };
                return Err(crate::Error::from(kind).at_key("code").at_index(place));
            }
            None => index.rows(&decision.rows).map_err(|error| error.at_key("rows").at_index(place))?,
        };
        steps.push((text_of(decision), decision, rows.in_order()));
    }
    steps.sort_by(|(one, ..), (other, ..)| one.cmp(other));
    for (_, decision, rows) in steps {
        selection.steps.push(step(register, decision, &rows));
        // Who is who takes no row out; one decision against the other leaves it open.
        if decision.code == Some(FindingCode::PersonLikelySame) {
            let alike = match decision.action {
                RowAction::CountOnce => Some(AlikePeople::Same),
                RowAction::Keep => Some(AlikePeople::Apart),
                RowAction::LeaveOut | RowAction::NotRecorded => None,
            };
            if let Some(alike) = alike {
                let before = people.replace(alike);
                selection.alike =
                    if before.is_none_or(|before| before == alike) { alike } else { AlikePeople::Unsettled };
                continue;
            }
        }
        let taken = match decision.action {
            RowAction::LeaveOut | RowAction::CountOnce => Taken::LeftOut,
            RowAction::NotRecorded => Taken::WithoutValue,
            RowAction::Keep => Taken::Confirmed,
        };
        take(&mut selection.participations, register.participations.len(), &rows.participations, taken);
        take(&mut selection.assistances, register.assistances.len(), &rows.assistances, taken);
    }
    Ok(selection)
}

impl Rows {
    fn add(&mut self, other: Self) {
        self.participations.extend(other.participations);
        self.assistances.extend(other.assistances);
    }

    fn in_order(mut self) -> Self {
        for rows in [&mut self.participations, &mut self.assistances] {
            rows.sort_unstable();
            rows.dedup();
        }
        self
    }
}

/// The rows of the codes that checks find, from running them again: lists of findings are bounded, these are not.
fn checked(register: &Register, decisions: &[RowDecision], context: &Context) -> BTreeMap<FindingCode, Rows> {
    let wanted: BTreeSet<FindingCode> = decisions.iter().filter_map(|decision| decision.code).collect();
    let mut by_code: BTreeMap<FindingCode, Rows> = BTreeMap::new();
    if wanted.iter().any(|code| check::CODES.contains(code)) {
        check::run(register, context, &mut |case| {
            if !wanted.contains(&case.code) {
                return;
            }
            let rows = by_code.entry(case.code).or_default();
            match case.table {
                Table::Participations => rows.participations.extend(case.rows),
                Table::Assistances => rows.assistances.extend(case.rows),
                // An activity is not counted by rows; what belongs to the same row of the source is.
                Table::Activities => {}
            }
        });
    }
    // What one row of a source became in the other table shares its fate where the whole row is meant.
    if let Some(rows) = by_code.get_mut(&FindingCode::DuplicateExact) {
        let refs: BTreeSet<RowRef> = rows
            .participations
            .iter()
            .filter_map(|index| check::row_ref(register, Table::Participations, *index))
            .chain(rows.assistances.iter().filter_map(|index| check::row_ref(register, Table::Assistances, *index)))
            .collect();
        rows.assistances.extend(check::indexes(&register.assistances.row).filter(|index| {
            check::row_ref(register, Table::Assistances, *index).is_some_and(|row| refs.contains(&row))
        }));
    }
    by_code
}

fn listed(found: &Findings, code: FindingCode) -> Vec<RowRef> {
    found.of(code).flat_map(|finding| finding.rows.iter().copied()).collect()
}

/// Rows of the source that decisions name, and where they are in the tables.
struct RowIndex {
    rows: BTreeMap<RowRef, Rows>,
}

impl RowIndex {
    fn new(register: &Register, decisions: &[RowDecision], found: &Findings) -> Self {
        let named = decisions.iter().flat_map(|decision| decision.rows.iter().copied());
        let coded = decisions.iter().filter_map(|decision| decision.code).flat_map(|code| listed(found, code));
        let mut rows: BTreeMap<RowRef, Rows> = named.chain(coded).map(|row| (row, Rows::default())).collect();
        if rows.is_empty() {
            return Self { rows };
        }
        for (table, column) in
            [(Table::Participations, &register.participations.row), (Table::Assistances, &register.assistances.row)]
        {
            for index in check::indexes(column) {
                let Some(here) = check::row_ref(register, table, index).and_then(|row| rows.get_mut(&row)) else {
                    continue;
                };
                match table {
                    Table::Participations => here.participations.push(index),
                    _ => here.assistances.push(index),
                }
            }
        }
        Self { rows }
    }

    /// The records of these rows; a row that became none (an empty one) has none.
    fn known(&self, refs: &[RowRef]) -> Rows {
        let mut all = Rows::default();
        refs.iter().filter_map(|row| self.rows.get(row)).for_each(|rows| all.add(rows.clone()));
        all
    }

    fn rows(&self, refs: &[RowRef]) -> Result<Rows> {
        let has = |rows: &Rows| !rows.participations.is_empty() || !rows.assistances.is_empty();
        match refs.iter().find(|row| !self.rows.get(row).is_some_and(has)) {
            Some(missing) => Err(RecordError::DecisionRowUnknown { row: missing.row }.into()),
            None => Ok(self.known(refs)),
        }
    }
}

fn take(mask: &mut Vec<Taken>, length: usize, rows: &[u32], taken: Taken) {
    if rows.is_empty() {
        return;
    }
    mask.resize(length, Taken::Counted);
    for index in rows {
        if let Some(one) = usize::try_from(*index).ok().and_then(|index| mask.get_mut(index)) {
            *one = (*one).max(taken);
        }
    }
}

fn step(register: &Register, decision: &RowDecision, rows: &Rows) -> RowDecisionStep {
    let count = |rows: &[u32]| u64::try_from(rows.len()).unwrap_or(u64::MAX);
    let known = |index: &u32| check::at(&register.participations.minutes, *index).filter(|one| *one != UNKNOWN_MINUTES);
    let minutes: i64 = rows.participations.iter().filter_map(known).map(i64::from).sum();
    RowDecisionStep {
        decision: decision.clone(),
        participations: count(&rows.participations),
        assistances: count(&rows.assistances),
        minutes: Number::from(minutes),
    }
}
