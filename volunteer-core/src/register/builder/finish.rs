//! What was gathered, brought to one register: labels in order, codes renumbered, what is known of one thing in one row.

use super::fold::{Differences, Fold};
use super::gather::{Gathered, complete};
use super::order::{LabelOrder, Ordered};
use super::threads::in_pieces;
use crate::cube::Progress;
use crate::error::{CubeError, Result};
use crate::register::contradictions::{Contradictions, Things};
use crate::register::finding::{Finding, FindingCode, Findings, RowRef};
use crate::register::identifiers::Identifiers;
use crate::register::table::{Table, renumbered};
use crate::register::{Activities, Organisations, People, Register, Scope};
use std::collections::BTreeMap;
use std::sync::Arc;

/// The finishing of a register, in steps. Dropping it cancels it.
///
/// Its time goes with the rows and with the different labels, not with the parts in which they came.
///
/// ```
/// use volunteer_core::register::{InputColumn, InputTable, RegisterBuilder, Scope};
/// let mut builder = RegisterBuilder::new(Scope::default());
/// let who = InputColumn::Codes { codes: &[0, 1, 0], labels: &["B", "A"] };
/// builder.columns("may", InputTable::Participations, &[("person", who)])?;
/// let mut job = builder.finish_job(1);
/// while !job.step(10_000)?.is_done() {}
/// assert_eq!(job.finish()?.participations().person(), [1, 0, 1]);
/// # Ok::<(), volunteer_core::Error>(())
/// ```
pub struct FinishJob {
    scope: Scope,
    all: Gathered,
    threads: usize,
    /// Dictionaries that are not in order yet.
    orders: Vec<(String, LabelOrder)>,
    ordered: BTreeMap<String, Ordered>,
    /// Columns of codes that are not renumbered yet: the table, the column, and the next row.
    column: (usize, usize, usize),
    folds: Option<Folds>,
    done: u64,
    of: u64,
}

/// What is known of activities, organisations, people and beneficiaries.
type Folds = (Fold<Activities>, Fold<Organisations>, Fold<People>, Fold<People>);

impl FinishJob {
    pub(super) fn new(scope: Scope, mut all: Gathered, threads: usize) -> Self {
        for table in tables(&mut all) {
            let rows = table.rows();
            complete(table.categories_mut(), rows);
        }
        let dictionaries = std::mem::take(&mut all.dictionaries);
        let labels: usize = dictionaries.values().map(|dictionary| LabelOrder::work(dictionary.len())).sum();
        let codes =
            tables(&mut all).into_iter().flat_map(|table| table.codes_mut().into_iter().map(|(_, it)| it.len()));
        let codes: usize = codes.sum::<usize>() + all.people_codes.len() + all.beneficiary_codes.len();
        let told = all.activities.len() + all.organisations.len() + all.people.len() + all.beneficiaries.len();
        let orders = dictionaries.into_iter().map(|(name, own)| (name, LabelOrder::new(own.into_labels())));
        Self {
            orders: orders.collect(),
            scope,
            all,
            threads,
            ordered: BTreeMap::new(),
            column: (0, 0, 0),
            folds: None,
            done: 0,
            // One more, so that a job of no rows has something left to do.
            of: (labels + codes + told) as u64 + 1,
        }
    }

    /// Does about so much more: labels to sort, codes to renumber.
    ///
    /// # Errors
    /// None; the signature is that of every job.
    pub fn step(&mut self, budget: u64) -> Result<Progress> {
        let mut left = usize::try_from(budget).unwrap_or(usize::MAX).max(1);
        while left > 0 && self.done < self.of {
            left = left.saturating_sub(self.work(left));
        }
        Ok(self.progress())
    }

    /// How far it has come.
    #[must_use]
    pub const fn progress(&self) -> Progress {
        Progress { done: self.done, of: self.of }
    }

    /// The register.
    ///
    /// # Errors
    /// `job-unfinished` before the last step.
    pub fn finish(self) -> Result<Register> {
        if self.done < self.of {
            return Err(CubeError::JobUnfinished { done: self.done, of: self.of }.into());
        }
        Ok(self.register())
    }

    /// The register, with whatever is left to do done.
    pub(super) fn run(mut self) -> Register {
        while self.done < self.of {
            self.work(usize::MAX);
        }
        self.register()
    }

    /// Does a piece of work, and answers how much it was.
    fn work(&mut self, budget: usize) -> usize {
        let done = if let Some((_, order)) = self.orders.last_mut() {
            let done = order.step(budget, self.threads);
            if done == 0 {
                self.ordered.extend(self.orders.pop().map(|(name, order)| (name, order.finish())));
            }
            done
        } else if let Some(done) = self.renumber(budget) {
            done
        } else {
            self.fold(budget)
        };
        self.done += done as u64;
        done
    }

    /// Renumbers some rows of the next column of codes; nothing where all are done.
    fn renumber(&mut self, budget: usize) -> Option<usize> {
        let (table, column, row) = self.column;
        let all = &mut self.all;
        let mut people = vec![("person", &mut all.people_codes), ("beneficiary", &mut all.beneficiary_codes)];
        let mut columns = match table {
            0 => all.participations.codes_mut(),
            1 => all.assistances.codes_mut(),
            2 => all.activities.codes_mut(),
            3 => all.organisations.codes_mut(),
            4 => all.people.codes_mut(),
            5 => all.beneficiaries.codes_mut(),
            6 => std::mem::take(&mut people),
            _ => return None,
        };
        let Some((dictionary, codes)) = columns.get_mut(column) else {
            self.column = (table + 1, 0, 0);
            return Some(0);
        };
        let rest = codes.get_mut(row..).unwrap_or_default();
        let length = rest.len().min(budget);
        if length == 0 {
            self.column = (table, column + 1, 0);
            return Some(0);
        }
        if let Some(new) = self.ordered.get(*dictionary).and_then(|ordered| ordered.codes.as_deref()) {
            let rows = rest.get_mut(..length).unwrap_or_default();
            let each = length.div_ceil(self.threads.max(1));
            in_pieces(rows, each, |codes| codes.iter_mut().for_each(|code| *code = renumbered(new, *code)));
        }
        self.column = (table, column, row + length);
        Some(length)
    }

    /// Brings together what rows tell of one thing.
    fn fold(&mut self, budget: usize) -> usize {
        let labels = |name: &str| self.ordered.get(name).map_or(0, |ordered| ordered.labels.len());
        let all = &mut self.all;
        let folds = self.folds.get_or_insert_with(|| {
            let mut activities = std::mem::take(&mut all.activities);
            let ids = std::mem::take(&mut activities.id.codes);
            let activities = Fold::new(activities, ids, labels("activity"));
            let mut organisations = std::mem::take(&mut all.organisations);
            let ids = std::mem::take(&mut organisations.id.codes);
            let organisations = Fold::new(organisations, ids, labels("organisation"));
            let codes = std::mem::take(&mut all.people_codes);
            let people = Fold::new(std::mem::take(&mut all.people), codes, labels("person"));
            let codes = std::mem::take(&mut all.beneficiary_codes);
            let beneficiaries = Fold::new(std::mem::take(&mut all.beneficiaries), codes, labels("beneficiary"));
            (activities, organisations, people, beneficiaries)
        });
        let done = match folds.0.step(budget) {
            0 => match folds.1.step(budget) {
                0 => match folds.2.step(budget) {
                    0 => folds.3.step(budget),
                    done => done,
                },
                done => done,
            },
            done => done,
        };
        // With the last row the one step more is done.
        done.max(1)
    }

    fn register(self) -> Register {
        let all = self.all;
        let several = all.readings.len() > 1;
        let mut findings = all.findings;
        for (source, notes) in (0..).zip(all.notes) {
            findings.merge(notes.into_findings(several.then_some(source)));
        }
        let mut register = Register {
            scope: self.scope,
            readings: all.readings,
            participations: all.participations,
            assistances: all.assistances,
            aside: all.aside,
            ..Register::default()
        };
        if let Some((activities, organisations, people, beneficiaries)) = self.folds {
            let mut differ =
                |of, differences| contradictory(&mut register.contradictions, &mut findings, of, differences, several);
            let (activities, differences) = activities.finish();
            differ(Things::Activities, differences);
            let (organisations, differences) = organisations.finish();
            differ(Things::Organisations, differences);
            let (people, differences) = people.finish();
            differ(Things::People, differences);
            let (beneficiaries, differences) = beneficiaries.finish();
            differ(Things::Beneficiaries, differences);
            (register.activities, register.organisations) = (activities, organisations);
            (register.people, register.beneficiaries) = (people, beneficiaries);
        }
        number(&mut register.activities.id.codes);
        number(&mut register.organisations.id.codes);
        if !several {
            register.activities.source = Vec::new();
            register.organisations.source = Vec::new();
            register.people.source = Vec::new();
            register.beneficiaries.source = Vec::new();
        }
        let labels = |name: &str| match self.ordered.get(name) {
            Some(ordered) => Arc::clone(&ordered.labels),
            None => Arc::from(Vec::new()),
        };
        let tables: [&mut dyn Table; 6] = [
            &mut register.participations,
            &mut register.assistances,
            &mut register.activities,
            &mut register.organisations,
            &mut register.people,
            &mut register.beneficiaries,
        ];
        for (dictionary, column) in tables.into_iter().flat_map(Table::labelled_mut) {
            column.labels = labels(&dictionary);
            column.name = dictionary;
        }
        register.identifiers = Identifiers::new(labels("person"), labels("beneficiary"));
        register.findings = findings;
        register
    }
}

/// Things have their own codes, in order.
fn number(ids: &mut [u32]) {
    (0..).zip(ids).for_each(|(code, id)| *id = code);
}

/// Keeps what rows say differently of things, and a finding for each thing with all its rows.
fn contradictory(
    contradictions: &mut Contradictions,
    findings: &mut Findings,
    of: Things,
    differences: Differences,
    several: bool,
) {
    let code = match of {
        Things::Activities => FindingCode::ActivityContradictory,
        Things::Organisations => FindingCode::OrganisationContradictory,
        Things::People | Things::Beneficiaries => FindingCode::PersonContradictory,
    };
    for (thing, mut rows) in differences.rows {
        rows.sort_unstable();
        let count = i64::try_from(rows.len()).unwrap_or(i64::MAX);
        contradictions.rows.insert((of, thing), rows.clone());
        let rows = rows.into_iter().map(|(source, row)| RowRef { source: several.then_some(source), row }).collect();
        findings.add(Finding::of_rows(code, rows).with_detail("rows", count));
    }
    let codes = differences.codes.into_iter().map(|(name, said)| ((of, name), said));
    contradictions.codes.extend(codes);
    if !differences.births.is_empty() {
        contradictions.births.insert(of, differences.births);
    }
}

fn tables(all: &mut Gathered) -> [&mut dyn Table; 6] {
    [
        &mut all.participations,
        &mut all.assistances,
        &mut all.activities,
        &mut all.organisations,
        &mut all.people,
        &mut all.beneficiaries,
    ]
}
