//! Parts to one register: labels in order, codes renumbered, what is known of one thing brought together.

use crate::record::{Answer, RecordStatus};
use crate::register::finding::{Finding, FindingCode, Findings, RowRef};
use crate::register::identifiers::Identifiers;
use crate::register::part::Part;
use crate::register::{Activities, Coded, NONE, Organisations, Participations, People, Register, Scope, UNKNOWN_DAY};
use std::collections::BTreeMap;
use std::sync::Arc;

/// For each dictionary its labels in order, and for each part the new code of every old one.
struct Renumbering {
    labels: BTreeMap<String, Arc<[String]>>,
    codes: Vec<BTreeMap<String, Vec<u32>>>,
}

impl Renumbering {
    fn new(parts: &mut [Part]) -> Self {
        let dictionaries: Vec<BTreeMap<String, Vec<Box<str>>>> = (parts.iter_mut())
            .map(|part| {
                std::mem::take(&mut part.dictionaries)
                    .into_iter()
                    .map(|(name, own)| (name, own.into_labels()))
                    .collect()
            })
            .collect();
        let mut labels: BTreeMap<String, Vec<&str>> = BTreeMap::new();
        for (name, own) in dictionaries.iter().flatten() {
            labels.entry(name.clone()).or_default().extend(own.iter().map(AsRef::as_ref));
        }
        for all in labels.values_mut() {
            all.sort_unstable();
            all.dedup();
        }
        let new_code = |all: &[&str], label: &str| {
            all.binary_search(&label).ok().and_then(|at| u32::try_from(at).ok()).unwrap_or(NONE)
        };
        let codes = (dictionaries.iter())
            .map(|dictionaries| {
                let of = |(name, own): (&String, &Vec<Box<str>>)| {
                    let all = labels.get(name).map(Vec::as_slice).unwrap_or_default();
                    (name.clone(), own.iter().map(|label| new_code(all, label)).collect())
                };
                dictionaries.iter().map(of).collect()
            })
            .collect();
        let labels = labels.iter().map(|(name, all)| (name.clone(), all.iter().map(|&one| one.to_owned()).collect()));
        Self { labels: labels.collect(), codes }
    }

    fn apply(&self, part: usize, dictionary: &str, codes: &mut [u32]) {
        let Some(new) = self.codes.get(part).and_then(|part| part.get(dictionary)) else { return };
        for code in codes {
            *code = usize::try_from(*code).ok().and_then(|at| new.get(at)).copied().unwrap_or(NONE);
        }
    }

    fn labels(&self, dictionary: &str) -> Arc<[String]> {
        self.labels.get(dictionary).cloned().unwrap_or_else(|| Arc::from(Vec::new()))
    }

    fn name(&self, columns: Vec<(String, &mut Coded)>) {
        for (dictionary, column) in columns {
            column.labels = self.labels(&dictionary);
            column.name = dictionary;
        }
    }
}

pub(super) fn register(scope: Scope, mut parts: Vec<Part>) -> Register {
    let new = Renumbering::new(&mut parts);
    let several = parts.len() > 1;
    let mut register = Register { scope, ..Register::default() };
    let (mut activities, mut organisations) = (Activities::default(), Organisations::default());
    let (mut people, mut beneficiaries) = ((People::default(), Vec::new()), (People::default(), Vec::new()));
    let mut findings = Findings::new();
    for (at, mut part) in parts.into_iter().enumerate() {
        let source = u32::try_from(at).unwrap_or(NONE);
        new.apply(at, "person", &mut part.participations.person);
        new.apply(at, "beneficiary", &mut part.assistances.beneficiary);
        new.apply(at, "person", &mut part.people_codes);
        new.apply(at, "beneficiary", &mut part.beneficiary_codes);
        new.apply(at, "organisation", &mut part.organisations.parent);
        let columns = [
            part.participations.coded_mut(""),
            part.assistances.coded_mut(""),
            part.activities.coded_mut("activity"),
            part.organisations.coded_mut("organisation"),
            part.people.coded_mut(""),
            part.beneficiaries.coded_mut(""),
        ];
        for (dictionary, column) in columns.into_iter().flatten() {
            new.apply(at, &dictionary, &mut column.codes);
        }
        // Where a thing is told of stays known while it is brought together, also where there is one reading.
        part.activities.source = vec![source; part.activities.row.len()];
        part.organisations.source = vec![source; part.organisations.row.len()];
        part.people.source = vec![source; part.people.row.len()];
        part.beneficiaries.source = vec![source; part.beneficiaries.row.len()];
        if several {
            part.participations.source = vec![source; part.participations.row.len()];
            part.assistances.source = vec![source; part.assistances.row.len()];
        }
        findings.merge(part.findings);
        findings.merge(part.notes.into_findings(several.then_some(source)));
        register.readings.push(part.reading);
        join(&mut register.participations, part.participations);
        register.assistances.append(part.assistances);
        activities.append(part.activities);
        organisations.append(part.organisations);
        people.0.append(part.people);
        people.1.extend(part.people_codes);
        beneficiaries.0.append(part.beneficiaries);
        beneficiaries.1.extend(part.beneficiary_codes);
    }
    let count = |name: &str| new.labels(name).len();
    register.activities = one_each(&activities, count("activity"));
    register.organisations = one_each_organisation(&organisations, count("organisation"));
    register.people = one_each_person(&people, count("person"), several, &mut findings);
    register.beneficiaries = one_each_person(&beneficiaries, count("beneficiary"), several, &mut findings);
    if !several {
        register.activities.source = Vec::new();
        register.organisations.source = Vec::new();
        register.people.source = Vec::new();
        register.beneficiaries.source = Vec::new();
    }
    new.name(register.participations.coded_mut(""));
    new.name(register.assistances.coded_mut(""));
    new.name(register.activities.coded_mut("activity"));
    new.name(register.organisations.coded_mut("organisation"));
    new.name(register.people.coded_mut(""));
    new.name(register.beneficiaries.coded_mut(""));
    register.identifiers = Identifiers { people: new.labels("person"), beneficiaries: new.labels("beneficiary") };
    register.findings = findings;
    register
}

/// The first part's columns are taken as they are, so that one reading needs no copy.
fn join(all: &mut Participations, part: Participations) {
    if all.row.is_empty() && all.categories.is_empty() {
        *all = part;
    } else {
        all.append(part);
    }
}

/// For each code, the rows that tell of it, from (reading, row) upwards.
fn told(codes: &[u32], sources: &[u32], rows: &[u32], count: usize) -> Vec<Vec<usize>> {
    let mut of_code: Vec<Vec<usize>> = vec![Vec::new(); count];
    let mut order: Vec<(u32, u32, usize)> =
        sources.iter().zip(rows).enumerate().map(|(at, (source, row))| (*source, *row, at)).collect();
    order.sort_unstable();
    for (_, _, at) in order {
        let code = codes.get(at).and_then(|code| usize::try_from(*code).ok());
        if let Some(of_code) = code.and_then(|code| of_code.get_mut(code)) {
            of_code.push(at);
        }
    }
    of_code
}

fn at<T: Copy>(column: &[T], index: usize, or: T) -> T {
    column.get(index).copied().unwrap_or(or)
}

/// The first known label in order, so that no order of rows decides.
fn least(column: &Coded, rows: &[usize]) -> u32 {
    rows.iter().map(|row| at(&column.codes, *row, NONE)).min().unwrap_or(NONE)
}

fn least_of_all(from: &[Coded], of_code: &[Vec<usize>]) -> Vec<Coded> {
    let column = |column: &Coded| {
        let mut new = Coded::empty(column.name.as_str(), 0);
        new.codes = of_code.iter().map(|rows| least(column, rows)).collect();
        new
    };
    from.iter().map(column).collect()
}

fn first_day(column: &[i32], rows: &[usize]) -> i32 {
    let known = rows.iter().map(|row| at(column, *row, UNKNOWN_DAY)).filter(|day| *day != UNKNOWN_DAY);
    known.min().unwrap_or(UNKNOWN_DAY)
}

fn last_day(column: &[i32], rows: &[usize]) -> i32 {
    // An unknown day is the least number.
    rows.iter().map(|row| at(column, *row, UNKNOWN_DAY)).max().unwrap_or(UNKNOWN_DAY)
}

fn one_each(from: &Activities, count: usize) -> Activities {
    let of_code = told(&from.id.codes, &from.source, &from.row, count);
    let mut to = Activities::default();
    for (code, rows) in of_code.iter().enumerate() {
        let first = rows.first().copied().unwrap_or(usize::MAX);
        to.id.codes.push(u32::try_from(code).unwrap_or(NONE));
        to.row.push(at(&from.row, first, NONE));
        to.source.push(at(&from.source, first, 0));
        to.first_day.push(first_day(&from.first_day, rows));
        to.last_day.push(last_day(&from.last_day, rows));
        to.place.codes.push(least(&from.place, rows));
        to.organisation.codes.push(least(&from.organisation, rows));
        to.field.codes.push(least(&from.field, rows));
        to.form.codes.push(least(&from.form, rows));
        to.status.push(
            rows.iter().map(|row| at(&from.status, *row, RecordStatus::Done)).max().unwrap_or(RecordStatus::Done),
        );
    }
    to.categories = least_of_all(&from.categories, &of_code);
    to
}

fn one_each_organisation(from: &Organisations, count: usize) -> Organisations {
    let of_code = told(&from.id.codes, &from.source, &from.row, count);
    let mut to = Organisations::default();
    for (code, rows) in of_code.iter().enumerate() {
        let first = rows.first().copied().unwrap_or(usize::MAX);
        to.id.codes.push(u32::try_from(code).unwrap_or(NONE));
        to.row.push(at(&from.row, first, NONE));
        to.source.push(at(&from.source, first, 0));
        to.parent.push(rows.iter().map(|row| at(&from.parent, *row, NONE)).min().unwrap_or(NONE));
        to.first_day.push(first_day(&from.first_day, rows));
        to.last_day.push(last_day(&from.last_day, rows));
        to.place.codes.push(least(&from.place, rows));
        to.kind.codes.push(least(&from.kind, rows));
    }
    to.categories = least_of_all(&from.categories, &of_code);
    to
}

fn one_each_person((from, codes): &(People, Vec<u32>), count: usize, several: bool, findings: &mut Findings) -> People {
    let of_code = told(codes, &from.source, &from.row, count);
    let mut to = People::default();
    for rows in &of_code {
        let first = rows.first().copied().unwrap_or(usize::MAX);
        to.row.push(at(&from.row, first, NONE));
        to.source.push(at(&from.source, first, 0));
        let birth = first_day(&from.birth_day, rows);
        to.birth_day.push(birth);
        to.consent.push(agreed(&from.consent, rows));
        to.parent.push(agreed(&from.parent, rows));
        let differs = |row: &&usize| {
            !matches!(at(&from.birth_day, **row, UNKNOWN_DAY), UNKNOWN_DAY)
                && at(&from.birth_day, **row, UNKNOWN_DAY) != birth
        };
        if rows.iter().any(|row| differs(&row)) {
            let refer = |row: &usize| RowRef {
                source: several.then_some(at(&from.source, *row, 0)),
                row: at(&from.row, *row, 0),
            };
            findings.add(Finding::of_rows(FindingCode::PersonContradictory, rows.iter().map(refer).collect()));
        }
    }
    to.categories = least_of_all(&from.categories, &of_code);
    to
}

/// An answer that nobody contradicts.
fn agreed(column: &[Answer], rows: &[usize]) -> Answer {
    let mut known = rows.iter().map(|row| at(column, *row, Answer::Unknown)).filter(|one| *one != Answer::Unknown);
    let first = known.next().unwrap_or(Answer::Unknown);
    if known.all(|one| one == first) { first } else { Answer::Unknown }
}
