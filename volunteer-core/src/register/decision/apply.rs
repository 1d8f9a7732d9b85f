//! Finding the rows that decisions are about.

use super::super::alike::Alike;
use super::super::check::{self, Table};
use super::super::contradictions::Things;
use super::super::finding::{FindingCode, Findings, RowRef};
use super::super::{Register, UNKNOWN_MINUTES};
use super::{AlikeDecided, AlikePeople, Choices, RowAction, RowDecision, RowDecisionStep, Rows, Selection, Taken};
use crate::Word;
use crate::context::Context;
use crate::document::text_of;
use crate::error::{RecordError, Result};
use crate::number::Number;
use std::collections::{BTreeMap, BTreeSet};

/// What decisions do to a register.
pub(super) fn selection(
    register: &Register,
    decisions: &[RowDecision],
    found: &Findings,
    context: &Context,
) -> Result<Selection> {
    if decisions.is_empty() {
        return Ok(Selection::default());
    }
    let wanted = decisions.iter().filter_map(|decision| decision.code).collect();
    let by_code = checked(register, &wanted, context);
    let index = RowIndex::new(register, decisions, found);
    let mut all = Vec::with_capacity(decisions.len());
    for (place, decision) in decisions.iter().enumerate() {
        let at = |error: crate::Error, key: &'static str| error.at_key(key).at_index(place);
        let mut decision = decision.clone();
        if let Some(choice) = &mut decision.choice
            && let Some(code) = &choice.place
        {
            let known = context.gazetteer.get(code).map_err(|error| at(error.at_key("place"), "choice"))?;
            choice.place = Some(known.code.clone());
        }
        let rows = match decision.code {
            Some(code) if check::CODES.contains(&code) => {
                let mut rows = by_code.get(&code).cloned().unwrap_or_default();
                // Of a code that is found in both ways, the rows that reading listed belong to it too.
                rows.add(index.known(&listed(found, code)));
                rows
            }
            Some(code) if found.is_complete(code) || !decision.rows.is_empty() => index.known(&listed(found, code)),
            Some(code) => {
                let kind = RecordError::DecisionRowsUnlisted { code: code.as_str() };
                return Err(at(kind.into(), "code"));
            }
            None => index.rows(&decision.rows).map_err(|error| at(error, "rows"))?,
        };
        let mut rows = rows.in_order();
        if decision.code.is_some() && !decision.rows.is_empty() {
            let named = index.rows(&decision.rows).map_err(|error| at(error, "rows"))?.in_order();
            rows.keep(&named);
        }
        all.push((decision, rows));
    }
    all.sort_by_cached_key(|(decision, _)| text_of(decision));
    Ok(Selection::of(register, all))
}

impl Selection {
    /// What decisions do with the rows that they concern, in canonical order.
    pub(crate) fn of(register: &Register, decisions: Vec<(RowDecision, Rows)>) -> Self {
        let mut selection = Self::default();
        let mut people: Option<AlikePeople> = None;
        for (decision, rows) in decisions {
            selection.steps.push(step(register, &decision, &rows));
            let taken = match decision.action {
                // Who is who takes no row out.
                RowAction::CountOnce | RowAction::Keep if decision.code == Some(FindingCode::PersonLikelySame) => {
                    let same = decision.action == RowAction::CountOnce;
                    let alike = if same { AlikePeople::Same } else { AlikePeople::Apart };
                    if decision.rows.is_empty() {
                        // One decision against the other leaves it open.
                        let before = people.replace(alike);
                        let agree = before.is_none_or(|before| before == alike);
                        selection.alike.all = if agree { alike } else { AlikePeople::Unsettled };
                    } else {
                        selection.alike.settle(register, &rows, alike);
                    }
                    None
                }
                RowAction::Choose => {
                    selection.chosen.add(&decision, &rows);
                    None
                }
                RowAction::LeaveOut | RowAction::CountOnce => Some(Taken::LeftOut),
                RowAction::NotRecorded => Some(Taken::WithoutValue),
                RowAction::Keep => Some(Taken::Confirmed),
            };
            if let Some(taken) = taken {
                let (participations, assistances) = (register.participations.len(), register.assistances.len());
                take(&mut selection.participations, participations, &rows.participations, taken);
                take(&mut selection.assistances, assistances, &rows.assistances, taken);
            }
            selection.rows.push(rows);
        }
        selection
    }
}

impl AlikeDecided {
    /// Settles the groups of whoever these rows name.
    fn settle(&mut self, register: &Register, rows: &Rows, decided: AlikePeople) {
        let (shifts, helped) = (&register.participations.person, &register.assistances.beneficiary);
        let [people, beneficiaries] = &mut self.groups;
        let of = |groups: &mut BTreeMap<u32, AlikePeople>, rows: &[u32], who: &[u32], alike: &Alike| {
            let named: BTreeSet<u32> = rows.iter().filter_map(|row| check::at(who, *row)).collect();
            let least: BTreeSet<u32> = named.into_iter().map(|code| alike.same(code)).collect();
            for group in least {
                groups
                    .entry(group)
                    .and_modify(|before| {
                        if *before != decided {
                            *before = AlikePeople::Unsettled;
                        }
                    })
                    .or_insert(decided);
            }
        };
        if !rows.participations.is_empty() {
            of(people, &rows.participations, shifts, register.identifiers.alike_people());
        }
        if !rows.assistances.is_empty() {
            of(beneficiaries, &rows.assistances, helped, register.identifiers.alike_beneficiaries());
        }
    }
}

impl Choices {
    fn add(&mut self, decision: &RowDecision, rows: &Rows) {
        let Some(choice) = &decision.choice else { return };
        // What is found of a thing is decided of the thing; the row that tells of it may be work as well.
        let of_things = match decision.code {
            Some(FindingCode::PersonContradictory) => Some([Things::People, Things::Beneficiaries]),
            Some(FindingCode::ActivityContradictory) => Some([Things::Activities; 2]),
            Some(FindingCode::OrganisationContradictory) => Some([Things::Organisations; 2]),
            _ => None,
        };
        for thing in &rows.things {
            if of_things.is_none_or(|of| of.contains(&thing.0)) {
                self.things.entry(*thing).or_default().also(choice);
            }
        }
        if of_things.is_none() {
            rows.participations.iter().for_each(|row| self.participations.entry(*row).or_default().also(choice));
            rows.assistances.iter().for_each(|row| self.assistances.entry(*row).or_default().also(choice));
        }
    }
}

impl Rows {
    fn add(&mut self, other: Self) {
        self.participations.extend(other.participations);
        self.assistances.extend(other.assistances);
        self.things.extend(other.things);
    }

    fn in_order(mut self) -> Self {
        for rows in [&mut self.participations, &mut self.assistances] {
            rows.sort_unstable();
            rows.dedup();
        }
        self.things.sort_unstable();
        self.things.dedup();
        self
    }

    /// Keeps those that are among others, which are in order.
    fn keep(&mut self, others: &Self) {
        self.participations.retain(|row| others.participations.binary_search(row).is_ok());
        self.assistances.retain(|row| others.assistances.binary_search(row).is_ok());
        self.things.retain(|thing| others.things.binary_search(thing).is_ok());
    }

    fn is_empty(&self) -> bool {
        self.participations.is_empty() && self.assistances.is_empty() && self.things.is_empty()
    }
}

/// The rows of the codes that checks find, from running them again: lists of findings are bounded, these are not.
fn checked(register: &Register, wanted: &BTreeSet<FindingCode>, context: &Context) -> BTreeMap<FindingCode, Rows> {
    let mut by_code: BTreeMap<FindingCode, Rows> = BTreeMap::new();
    check::run(register, context, wanted, &mut |case| {
        let rows = by_code.entry(case.code).or_default();
        match case.table {
            Table::Participations => rows.participations.extend(case.rows),
            Table::Assistances => rows.assistances.extend(case.rows),
            // An activity is not counted by rows; what belongs to the same row of the source is.
            Table::Activities => {}
        }
    });
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

/// The rows of codes, each found once, for trying what counts are without them.
pub(crate) struct FlaggedRows {
    by_code: BTreeMap<FindingCode, Rows>,
}

impl FlaggedRows {
    /// The rows of these codes: those that checks find again, and those that reading listed.
    pub(crate) fn new(register: &Register, codes: &[FindingCode], found: &Findings, context: &Context) -> Self {
        let wanted: BTreeSet<FindingCode> = codes.iter().copied().collect();
        let mut by_code = checked(register, &wanted, context);
        let index = RowIndex::of(register, wanted.iter().flat_map(|code| listed(found, *code)));
        for code in wanted {
            by_code.entry(code).or_default().add(index.known(&listed(found, code)));
        }
        Self { by_code }
    }

    /// What the register counts without the rows of these codes; what was decided before stays decided.
    pub(crate) fn left_out(&self, register: &Register, codes: &[FindingCode]) -> Selection {
        let mut selection = register.selection.clone();
        for rows in codes.iter().filter_map(|code| self.by_code.get(code)) {
            take(&mut selection.participations, register.participations.len(), &rows.participations, Taken::LeftOut);
            take(&mut selection.assistances, register.assistances.len(), &rows.assistances, Taken::LeftOut);
        }
        selection
    }
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
        Self::of(register, named.chain(coded))
    }

    fn of(register: &Register, rows: impl Iterator<Item = RowRef>) -> Self {
        let mut rows: BTreeMap<RowRef, Rows> = rows.map(|row| (row, Rows::default())).collect();
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
        let several = register.readings.len() > 1;
        for (thing, told) in &register.contradictions.rows {
            for (source, row) in told {
                let row = RowRef { source: several.then_some(*source), row: *row };
                if let Some(here) = rows.get_mut(&row) {
                    here.things.push(*thing);
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
        match refs.iter().find(|row| self.rows.get(row).is_none_or(Rows::is_empty)) {
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
