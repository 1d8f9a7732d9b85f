//! The rows that a rule counts, of whichever table, in one form.

use super::columns::{self, Category};
use super::places::{PlaceAxis, Places};
use super::table::{Breakdown, Row, Table};
use super::{CountCode, CountStep, Selected, unknown_category};
use crate::error::Result;
use crate::indicator::rule::AgeBand;
use crate::indicator::{CountOf, CountRule, Indicator};
use crate::number::Unit;
use crate::record::{RecordStatus, birthday};
use crate::register::decision::{Selection, Taken};
use crate::register::{Coded, NONE, Register, UNKNOWN_CLOCK, UNKNOWN_DAY, UNKNOWN_MINUTES, UNLIMITED};
use std::collections::BTreeMap;

/// The register does not have what the rule needs: a category, or the whole table.
pub(super) struct Absent(pub CountCode);

/// Which rows of the register a source gives.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Participations,
    Assistances,
    /// Activities that are recorded.
    Activities,
    /// Activities in which somebody took part. A participation without an activity may belong to one of its own.
    Met,
    Organisations,
}

/// A table of the register on its way to rows that count, with what was left out so far.
struct Source<'r> {
    kind: Kind,
    rows: usize,
    /// The leaf of every code of a place.
    leaves: Vec<u32>,
    /// The leaf of rows without a place.
    nowhere: u32,
    /// The categories asked for, and their codes among the labels of all sources.
    by: Vec<(Category<'r>, Vec<u32>)>,
    /// The rule's conditions: which codes of a category satisfy them.
    filters: Vec<(Vec<bool>, Category<'r>)>,
    ages: Option<(AgeBand, &'r [i32])>,
    taken: &'r [Taken],
    decided: usize,
    unknown: usize,
    status: usize,
    unclear: usize,
    condition: usize,
    uncertain: usize,
    undated: usize,
}

/// Whether a row counts by its status.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum ByStatus {
    No,
    Perhaps,
    Surely,
}

/// The rows that a rule counts, gathered in steps.
pub(super) struct Gather<'r> {
    rule: &'r CountRule,
    register: &'r Register,
    selection: &'r Selection,
    sources: Vec<Source<'r>>,
    /// The next source and row.
    next: (usize, usize),
    table: Table,
}

impl<'r> Gather<'r> {
    /// Nothing gathered yet; with the places of the rows as an axis.
    pub(super) fn new(
        (indicator, rule): (&Indicator, &'r CountRule),
        selected: Selected<'r>,
        by: &[&String],
        places: &Places,
    ) -> Result<Result<(Self, PlaceAxis), Absent>> {
        let Selected { register, selection } = selected;
        let kinds: &[Kind] = match rule.of {
            CountOf::Activities => &[Kind::Activities, Kind::Met],
            CountOf::Organisations => &[Kind::Organisations],
            CountOf::Services | CountOf::Beneficiaries => &[Kind::Assistances],
            _ => &[Kind::Participations],
        };
        let mut labels: Vec<String> = Vec::new();
        let mut known: Vec<Vec<String>> = by.iter().map(|_| Vec::new()).collect();
        let mut sources = Vec::new();
        for (number, kind) in kinds.iter().enumerate() {
            let mut source = match Source::new(*kind, (indicator, rule), selected, by)? {
                Ok(source) => source,
                Err(absent) => return Ok(Err(absent)),
            };
            source.leaves = recode(&mut labels, place(register, *kind).labels());
            for ((category, codes), known) in source.by.iter_mut().zip(&mut known) {
                // The labels of a single source keep their codes.
                *codes = if number == 0 {
                    known.extend(category.labels.iter().cloned());
                    (0..).take(known.len()).collect()
                } else {
                    recode(known, &category.labels)
                };
            }
            sources.push(source);
        }
        let axis = PlaceAxis::new(places, &labels);
        for source in &mut sources {
            source.leaves.iter_mut().for_each(|label| *label = axis.leaf(*label));
            source.nowhere = axis.leaf(NONE);
        }
        let by = by.iter().zip(known).map(|(name, labels)| Breakdown {
            name: (*name).clone(),
            labels: labels.into(),
            codes: Vec::new(),
        });
        let table = Table { by: by.collect(), ..Table::default() };
        Ok(Ok((Self { rule, register, selection, sources, next: (0, 0), table }, axis)))
    }

    /// How many rows there are to go through.
    pub(super) fn rows(&self) -> usize {
        self.sources.iter().map(|source| source.rows).sum()
    }

    pub(super) fn combinations(&self) -> usize {
        self.table.combinations()
    }

    /// Goes through up to `budget` more rows, and answers how many; nothing is left to do where that is 0.
    pub(super) fn step(&mut self, budget: usize) -> usize {
        while let Some(source) = self.sources.get_mut(self.next.0) {
            let from = self.next.1;
            let to = source.rows.min(from.saturating_add(budget.max(1)));
            if from == to {
                self.next = (self.next.0 + 1, 0);
                continue;
            }
            for index in from..to {
                source.take(self.register, self.rule, index, &mut self.table);
            }
            self.next.1 = to;
            return to - from;
        }
        0
    }

    /// The rows, with what was left out.
    pub(super) fn finish(mut self) -> Table {
        for source in &self.sources {
            let rows = [
                (CountCode::LeftOutDecision, source.rows - source.decided),
                (CountCode::UnknownByDecision, source.unknown),
                (CountCode::LeftOutStatus, source.decided - source.status),
                (CountCode::StatusUncertain, source.unclear),
                (CountCode::LeftOutCondition, source.status - source.condition),
                (CountCode::ConditionUncertain, source.uncertain),
                (CountCode::StartAssumed, source.undated),
            ];
            for (code, rows) in rows.into_iter().filter(|(_, rows)| *rows > 0) {
                // An activity of which only the id was met takes place where the participations say so.
                if source.kind != Kind::Activities || code != CountCode::LeftOutStatus {
                    self.table.steps.push(CountStep { code, rows: u64::try_from(rows).ok() });
                }
            }
        }
        let (identifiers, decided) = (&self.register.identifiers, self.selection.alike);
        if self.rule.of == CountOf::Beneficiaries {
            self.table.people(identifiers.alike_beneficiaries(), identifiers.beneficiaries.len(), decided);
        } else if self.rule.of.unit() == Some(Unit::Person) {
            self.table.people(identifiers.alike_people(), identifiers.people.len(), decided);
        }
        self.table
    }
}

/// Where the rows of a source are.
fn place(register: &Register, kind: Kind) -> &Coded {
    match kind {
        Kind::Participations | Kind::Met => register.participations().place(),
        Kind::Assistances => register.assistances().place(),
        Kind::Activities => register.activities().place(),
        Kind::Organisations => register.organisations().place(),
    }
}

impl<'r> Source<'r> {
    fn new(
        kind: Kind,
        (indicator, rule): (&Indicator, &CountRule),
        Selected { register, selection }: Selected<'r>,
        by: &[&String],
    ) -> Result<Result<Self, Absent>> {
        let (rows, taken) = match kind {
            Kind::Participations | Kind::Met => (register.participations().len(), selection.participations()),
            Kind::Assistances => (register.assistances().len(), selection.assistances()),
            Kind::Activities => (register.activities().len(), &[][..]),
            Kind::Organisations => (register.organisations().len(), &[][..]),
        };
        if rows == 0 && matches!(kind, Kind::Assistances | Kind::Organisations) {
            return Ok(Err(Absent(CountCode::TableAbsent)));
        }
        let of = |name: &str| match kind {
            Kind::Participations | Kind::Met => columns::of_participations(register, name),
            Kind::Assistances => columns::of_assistances(register, name),
            Kind::Activities => columns::of_activities(register, name),
            Kind::Organisations => columns::of_organisations(register, name),
        };
        let mut asked = Vec::new();
        for name in by {
            asked.push((of(name).map_err(|known| unknown_category(name, known))?, Vec::new()));
        }
        let mut filters = Vec::new();
        for filter in &rule.only {
            let Ok(category) = of(&filter.category) else { return Ok(Err(Absent(CountCode::CategoryAbsent))) };
            filters.push((category.labels.iter().map(|label| filter.any_of.contains(label)).collect(), category));
        }
        if kind == Kind::Assistances {
            // Only rows of the indicator's own unit: a family is not a person, a consultation not a case.
            let (unit, own) = (register.assistances().unit(), indicator.unit.to_string());
            if !unit.labels().contains(&own) {
                return Ok(Err(Absent(CountCode::TableAbsent)));
            }
            filters.push((unit.labels().iter().map(|label| *label == own).collect(), Category::of(unit)));
        }
        let births = match kind {
            Kind::Participations => Some(register.people().birth_day()),
            Kind::Assistances => Some(register.beneficiaries().birth_day()),
            _ => None,
        };
        Ok(Ok(Self {
            kind,
            rows,
            leaves: Vec::new(),
            nowhere: NONE,
            by: asked,
            filters,
            ages: rule.ages.zip(births),
            taken,
            decided: 0,
            unknown: 0,
            status: 0,
            unclear: 0,
            condition: 0,
            uncertain: 0,
            undated: 0,
        }))
    }

    /// A stored row, before its conditions are looked at: with the code of its place, and with whether its status counts.
    fn row(&self, register: &Register, rule: &CountRule, index: usize) -> (Row, u32, ByStatus) {
        let whose = |who| Row {
            who,
            lower: 1,
            upper: 1,
            minutes: UNKNOWN_MINUTES,
            days: (UNKNOWN_DAY, UNKNOWN_DAY),
            leaf: NONE,
            sure: true,
        };
        let dated = |row: Row, first: &[i32], last: &[i32]| Row {
            days: (item(first, index, UNKNOWN_DAY), item(last, index, UNKNOWN_DAY)),
            ..row
        };
        let place = item(place(register, self.kind).codes(), index, NONE);
        match self.kind {
            Kind::Participations => {
                let from = register.participations();
                let row = Row {
                    lower: item(from.heads_lower(), index, 1),
                    upper: item(from.heads_upper(), index, 1),
                    minutes: item(from.minutes(), index, UNKNOWN_MINUTES),
                    ..whose(item(from.person(), index, NONE))
                };
                (dated(row, from.first_day(), from.last_day()), place, self.status_of(register, rule, index))
            }
            Kind::Met => {
                let from = register.participations();
                let who = item(from.activity().codes(), index, NONE);
                let row = Row { lower: u32::from(who != NONE), ..whose(who) };
                (dated(row, from.first_day(), from.last_day()), place, self.status_of(register, rule, index))
            }
            Kind::Assistances => {
                let from = register.assistances();
                let row = Row {
                    lower: item(from.lower(), index, 1),
                    upper: item(from.upper(), index, 1),
                    ..whose(item(from.beneficiary(), index, NONE))
                };
                (dated(row, from.first_day(), from.last_day()), place, ByStatus::Surely)
            }
            Kind::Activities => {
                let from = register.activities();
                let row = whose(item(from.id().codes(), index, NONE));
                // Where only the id was met, nothing but the participations says that it took place.
                let status = match item(from.row(), index, NONE) {
                    NONE => ByStatus::No,
                    _ => counts(rule, item(from.status(), index, RecordStatus::Done)),
                };
                (dated(row, from.first_day(), from.last_day()), place, status)
            }
            Kind::Organisations => {
                let from = register.organisations();
                let row = whose(item(from.id().codes(), index, NONE));
                (dated(row, from.first_day(), from.last_day()), place, ByStatus::Surely)
            }
        }
    }

    /// Whether a participation counts by its status. A row that the caller confirms was done, where its status is not known.
    fn status_of(&self, register: &Register, rule: &CountRule, index: usize) -> ByStatus {
        match item(register.participations().status(), index, RecordStatus::Done) {
            RecordStatus::Unknown if item(self.taken, index, Taken::Counted) == Taken::Confirmed => {
                counts(rule, RecordStatus::Done)
            }
            status => counts(rule, status),
        }
    }

    /// Takes a row into the table if it counts or may count.
    fn take(&mut self, register: &Register, rule: &CountRule, index: usize, table: &mut Table) {
        let (mut row, place, status) = self.row(register, rule, index);
        if self.kind == Kind::Organisations {
            self.undated += usize::from(row.days.0 == UNKNOWN_DAY);
        }
        let age = self.ages.map(|(band, births)| {
            let born = usize::try_from(row.who).ok().and_then(|who| births.get(who)).copied();
            of_age(band, born.unwrap_or(UNKNOWN_DAY), row.days)
        });
        match self.taken.get(index).copied().unwrap_or_default() {
            Taken::LeftOut => return,
            Taken::WithoutValue => {
                self.unknown += 1;
                match self.kind {
                    Kind::Participations => row.minutes = UNKNOWN_MINUTES,
                    // How many were helped is not recorded: perhaps nobody, perhaps any number.
                    Kind::Assistances if row.who == NONE => (row.lower, row.upper) = (0, UNLIMITED),
                    _ => {}
                }
            }
            Taken::Counted | Taken::Confirmed => {}
        }
        self.decided += 1;
        match status {
            ByStatus::No => return,
            ByStatus::Perhaps => {
                row.sure = false;
                self.unclear += 1;
            }
            ByStatus::Surely => {}
        }
        self.status += 1;
        for (allowed, category) in &self.filters {
            match category.code(index) {
                NONE => row.sure = false,
                code if allows(allowed, code) => {}
                _ => return,
            }
        }
        match age {
            Some(Some(false)) => return,
            Some(None) => row.sure = false,
            _ => {}
        }
        self.condition += 1;
        self.uncertain += usize::from(status == ByStatus::Surely && !row.sure);
        let known = usize::try_from(place).ok().and_then(|place| self.leaves.get(place));
        row.leaf = known.copied().unwrap_or(self.nowhere);
        // A correction that may lie elsewhere, or may not count, makes a lower end less and no upper one.
        let elsewhere = row.leaf == self.nowhere || row.days.0 == UNKNOWN_DAY;
        if row.minutes < 0 && row.minutes != UNKNOWN_MINUTES && (!row.sure || elsewhere) {
            table.less = table.less.saturating_add(i64::from(row.minutes));
            row.minutes = 0;
        }
        let night = if self.kind == Kind::Participations { night(register, index) } else { None };
        let (first, next) = night.and_then(|night| cut_at_midnight(row, rule.of, night)).unwrap_or((row, None));
        for row in std::iter::once(first).chain(next) {
            table.push(row);
            for (breakdown, (category, codes)) in table.by.iter_mut().zip(&self.by) {
                let code = columns::at(codes, category.code(index)).min(breakdown.unknown());
                breakdown.codes.push(code);
            }
        }
    }
}

fn allows(allowed: &[bool], code: u32) -> bool {
    usize::try_from(code).ok().and_then(|code| allowed.get(code)).copied().unwrap_or(false)
}

fn item<T: Copy>(column: &[T], index: usize, absent: T) -> T {
    column.get(index).copied().unwrap_or(absent)
}

/// Whether somebody's age lies within a band on the days of a row; `None` where that cannot be known.
fn of_age(band: AgeBand, born: i32, (first, last): (i32, i32)) -> Option<bool> {
    if band.from.unwrap_or(0) == 0 && band.to.is_none() {
        return Some(true);
    }
    if born == UNKNOWN_DAY || first == UNKNOWN_DAY {
        return None;
    }
    let last = if last == UNKNOWN_DAY { first } else { last.max(first) };
    // From this day on the person is old enough, and before that one not yet too old.
    let from = band.from.map_or(Some(i32::MIN), |years| birthday(born, years)).unwrap_or(i32::MAX);
    let past = band.to.map_or(Some(i32::MAX), |years| birthday(born, years.saturating_add(1))).unwrap_or(i32::MAX);
    match (first >= from && first < past, last >= from && last < past) {
        (true, true) => Some(true),
        (false, false) => Some(false),
        _ => None,
    }
}

fn counts(rule: &CountRule, status: RecordStatus) -> ByStatus {
    let surely = if rule.statuses.is_empty() { status.took_place() } else { rule.statuses.contains(&status) };
    match (surely, status) {
        (true, _) => ByStatus::Surely,
        (false, RecordStatus::Unknown) => ByStatus::Perhaps,
        (false, _) => ByStatus::No,
    }
}

/// Of a shift from one day to the next, the minutes before midnight and after.
fn night(register: &Register, index: usize) -> Option<(u32, u32)> {
    let from = register.participations();
    let days = (item(from.first_day(), index, UNKNOWN_DAY), item(from.last_day(), index, UNKNOWN_DAY));
    let (start, end) = (item(from.start(), index, UNKNOWN_CLOCK), item(from.end(), index, UNKNOWN_CLOCK));
    let over = days.0 != UNKNOWN_DAY && days.0.checked_add(1) == Some(days.1);
    // A shift longer than a day is not a night shift.
    (over && end < start && start <= 1440)
        .then(|| (u32::from(1440 - start), u32::from(end)))
        .filter(|night| *night != (0, 0))
}

/// The parts of a shift over midnight, each on its own day, where the clock says how long they are.
fn cut_at_midnight(row: Row, of: CountOf, (before, after): (u32, u32)) -> Option<(Row, Option<Row>)> {
    let parts = |heads: u32| {
        let part = |minutes: u32| minutes.checked_mul(heads).and_then(|all| i32::try_from(all).ok());
        part(before).zip(part(after)).filter(|(evening, morning)| evening.checked_add(*morning) == Some(row.minutes))
    };
    let (evening, morning) = match of {
        CountOf::Minutes if row.minutes == UNKNOWN_MINUTES => (UNKNOWN_MINUTES, UNKNOWN_MINUTES),
        CountOf::Minutes if row.lower == row.upper => parts(row.lower)?,
        // Who worked through the night has worked on both days; of people without names nobody knows who they are.
        CountOf::Volunteers | CountOf::NewVolunteers | CountOf::RetainedVolunteers if row.who != NONE => {
            (UNKNOWN_MINUTES, UNKNOWN_MINUTES)
        }
        _ => return None,
    };
    let (first, last) = row.days;
    let next = Row { days: (last, last), minutes: morning, ..row };
    Some((Row { days: (first, first), minutes: evening, ..row }, Some(next)))
}

/// The codes of labels in a list that has them all afterwards.
fn recode(labels: &mut Vec<String>, more: &[String]) -> Vec<u32> {
    let mut known: BTreeMap<String, u32> = labels.iter().cloned().zip(0..).collect();
    let mut code = |label: &String| {
        if let Some(code) = known.get(label) {
            return *code;
        }
        let next = u32::try_from(labels.len()).unwrap_or(NONE);
        labels.push(label.clone());
        known.insert(label.clone(), next);
        next
    };
    more.iter().map(&mut code).collect()
}
