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
use crate::register::contradictions::{Said, Things};
use crate::register::decision::{Choices, Chosen, Selection, Taken};
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
    /// The leaves of things of which several places were said, and of rows for which one was chosen.
    one_of: BTreeMap<u32, u32>,
    chosen: &'r Choices,
    /// The categories asked for, and their codes among the labels of all sources.
    by: Vec<(Category<'r>, Vec<u32>)>,
    /// The rule's conditions: which codes of a category satisfy them.
    filters: Vec<(Vec<bool>, Category<'r>)>,
    ages: Option<(AgeBand, &'r [i32])>,
    /// The births that were said of a person, where they differ.
    births_said: Option<&'r Said<i32>>,
    taken: &'r [Taken],
    decided: usize,
    status: usize,
    unclear: usize,
    condition: usize,
    uncertain: usize,
    undated: usize,
}

impl Kind {
    /// Whether its rows are shifts, which may run over midnight.
    const fn is_work(self) -> bool {
        matches!(self, Self::Participations | Self::Met)
    }
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
        let mut sets: Vec<Vec<u32>> = Vec::new();
        for (number, kind) in kinds.iter().enumerate() {
            let mut source = match Source::new(*kind, (indicator, rule), selected, by)? {
                Ok(source) => source,
                Err(absent) => return Ok(Err(absent)),
            };
            source.leaves = recode(&mut labels, place(register, *kind).labels());
            // Numbered behind the labels below, once it is known how many there are.
            for (thing, said) in places_said(register, *kind).into_iter().flatten() {
                source.one_of.insert(*thing, u32::try_from(sets.len()).unwrap_or(NONE));
                sets.push(said.iter().map(|code| columns::at(&source.leaves, *code)).collect());
            }
            // A place that was chosen is a set of one.
            for (row, place) in source.places_chosen() {
                let label = recode(&mut labels, std::slice::from_ref(place));
                source.one_of.insert(row, u32::try_from(sets.len()).unwrap_or(NONE));
                sets.push(label);
            }
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
        let axis = PlaceAxis::new(places, &labels, &sets);
        let behind = u32::try_from(labels.len()).unwrap_or(NONE);
        for source in &mut sources {
            source.leaves.iter_mut().for_each(|label| *label = axis.leaf(*label));
            source.one_of.values_mut().for_each(|set| *set = axis.leaf(behind.saturating_add(*set)));
            source.nowhere = axis.leaf(NONE);
        }
        let by = by.iter().zip(known).map(|(name, labels)| Breakdown::new((*name).clone(), labels.into()));
        let mut table = Table { by: by.collect(), ..Table::default() };
        table.decided.by = vec![Vec::new(); table.by.len()];
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
        let (identifiers, decided) = (&self.register.identifiers, &self.selection.alike);
        let helped = self.rule.of == CountOf::Beneficiaries;
        if (helped || self.rule.of.unit() == Some(Unit::Person)) && !decided.is_apart(helped) {
            let (alike, count) = if helped {
                (identifiers.alike_beneficiaries(), identifiers.beneficiaries.len())
            } else {
                (identifiers.alike_people(), identifiers.people.len())
            };
            self.table.people(alike, count, |group| decided.of(helped, group));
        }
        self.table
    }
}

/// The places that were said of one thing, where they differ.
fn places_said(register: &Register, kind: Kind) -> Option<&Said<u32>> {
    match kind {
        Kind::Activities => register.contradictions.codes(Things::Activities, "place"),
        Kind::Organisations => register.contradictions.codes(Things::Organisations, "place"),
        Kind::Participations | Kind::Met | Kind::Assistances => None,
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
            one_of: BTreeMap::new(),
            chosen: &selection.chosen,
            by: asked,
            filters,
            ages: rule.ages.zip(births),
            births_said: match kind {
                Kind::Participations => register.contradictions.births(Things::People),
                Kind::Assistances => register.contradictions.births(Things::Beneficiaries),
                _ => None,
            },
            taken,
            decided: 0,
            status: 0,
            unclear: 0,
            condition: 0,
            uncertain: 0,
            undated: 0,
        }))
    }

    /// What was chosen for a row.
    fn chosen(&self, index: usize) -> Option<&'r Chosen> {
        let row = u32::try_from(index).ok()?;
        match self.kind {
            Kind::Participations | Kind::Met => self.chosen.participations.get(&row),
            Kind::Assistances => self.chosen.assistances.get(&row),
            Kind::Activities => self.chosen.things.get(&(Things::Activities, row)),
            Kind::Organisations => self.chosen.things.get(&(Things::Organisations, row)),
        }
    }

    /// The places that were chosen, by row.
    fn places_chosen(&self) -> Vec<(u32, &'r String)> {
        fn place((row, chosen): (u32, &Chosen)) -> Option<(u32, &String)> {
            chosen.place.get().map(|place| (row, place))
        }
        let rows = |rows: &'r BTreeMap<u32, Chosen>| rows.iter().map(|(row, chosen)| (*row, chosen)).filter_map(place);
        let things = |of: Things| {
            let own = self.chosen.things.iter().filter(move |((things, _), _)| *things == of);
            own.map(|((_, thing), chosen)| (*thing, chosen)).filter_map(place)
        };
        match self.kind {
            Kind::Participations | Kind::Met => rows(&self.chosen.participations).collect(),
            Kind::Assistances => rows(&self.chosen.assistances).collect(),
            Kind::Activities => things(Things::Activities).collect(),
            Kind::Organisations => things(Things::Organisations).collect(),
        }
    }

    /// A stored row with what was chosen for it.
    fn row(&self, register: &Register, rule: &CountRule, index: usize) -> (Row, u32, ByStatus) {
        let (mut row, place, mut status) = self.recorded(register, rule, index);
        if let Some(chosen) = self.chosen(index) {
            if let Some(day) = chosen.day.get() {
                row.days = (*day, *day);
            }
            if let Some(chosen) = chosen.status.get() {
                status = counts(rule, *chosen);
            }
        }
        (row, place, status)
    }

    /// A stored row, before its conditions are looked at: with the code of its place, and with whether its status counts.
    fn recorded(&self, register: &Register, rule: &CountRule, index: usize) -> (Row, u32, ByStatus) {
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
        let age = self.ages.map(|(band, births)| self.of_age(band, births, &row));
        let taken = self.taken.get(index).copied().unwrap_or_default();
        if taken == Taken::WithoutValue {
            match self.kind {
                Kind::Participations => row.minutes = UNKNOWN_MINUTES,
                // How many were helped is not recorded: perhaps nobody, perhaps any number.
                Kind::Assistances if row.who == NONE => (row.lower, row.upper) = (0, UNLIMITED),
                _ => {}
            }
        }
        let left_out = taken == Taken::LeftOut;
        // Of rows that a decision leaves out nothing else is to be said.
        self.decided += usize::from(!left_out);
        match status {
            ByStatus::No => return,
            ByStatus::Perhaps => {
                row.sure = false;
                self.unclear += usize::from(!left_out);
            }
            ByStatus::Surely => {}
        }
        self.status += usize::from(!left_out);
        for (allowed, category) in &self.filters {
            match (category.code(index), category.one_of(index)) {
                (NONE, []) => row.sure = false,
                (NONE, said) if !said.iter().any(|code| allows(allowed, *code)) => return,
                (NONE, said) => row.sure &= said.iter().all(|code| allows(allowed, *code)),
                (code, _) if allows(allowed, code) => {}
                _ => return,
            }
        }
        match age {
            Some(Some(false)) => return,
            Some(None) => row.sure = false,
            _ => {}
        }
        self.condition += usize::from(!left_out);
        self.uncertain += usize::from(!left_out && status == ByStatus::Surely && !row.sure);
        row.leaf = self.leaf(index, place);
        let moved = self.chosen(index).is_some_and(|chosen| chosen.day.get().is_some());
        let night = if self.kind.is_work() && !moved { night(register, index) } else { None };
        let (first, next) = night.and_then(|night| cut_at_midnight(row, rule.of, night)).unwrap_or((row, None));
        for row in std::iter::once(first).chain(next) {
            if left_out {
                self.aside(index, &row, CountCode::LeftOutDecision, table);
                continue;
            }
            if taken == Taken::WithoutValue {
                self.aside(index, &row, CountCode::UnknownByDecision, table);
            }
            table.push(row);
            if rule.of == CountOf::Minutes && row.minutes < 0 && row.minutes != UNKNOWN_MINUTES {
                table.mark_correction();
            }
            for (breakdown, (category, codes)) in table.by.iter_mut().zip(&self.by) {
                let code = code_of(breakdown, category, codes, index);
                breakdown.codes.push(code);
            }
        }
    }

    /// Keeps where a row would have counted that a decision takes something away from.
    fn aside(&self, index: usize, row: &Row, code: CountCode, table: &mut Table) {
        for ((breakdown, (category, codes)), kept) in table.by.iter_mut().zip(&self.by).zip(&mut table.decided.by) {
            kept.push(code_of(breakdown, category, codes, index));
        }
        table.decided.days.push(row.days);
        table.decided.leaf.push(row.leaf);
        table.decided.code.push(code);
    }

    fn leaf(&self, index: usize, place: u32) -> u32 {
        let said = u32::try_from(index).ok().and_then(|thing| self.one_of.get(&thing));
        let known = || usize::try_from(place).ok().and_then(|place| self.leaves.get(place));
        said.or_else(known).copied().unwrap_or(self.nowhere)
    }

    /// Whether somebody is of an age on the days of a row, by every birth that was said.
    fn of_age(&self, band: AgeBand, births: &[i32], row: &Row) -> Option<bool> {
        let whose = if self.kind == Kind::Assistances { Things::Beneficiaries } else { Things::People };
        let chosen = self.chosen.things.get(&(whose, row.who)).and_then(|chosen| chosen.birth.get());
        if let Some(born) = chosen {
            return of_age(band, *born, row.days);
        }
        let said = self.births_said.and_then(|said| said.get(&row.who));
        let Some(said) = said else {
            let born = usize::try_from(row.who).ok().and_then(|who| births.get(who)).copied();
            return of_age(band, born.unwrap_or(UNKNOWN_DAY), row.days);
        };
        let mut answers = said.iter().map(|born| of_age(band, *born, row.days));
        let first = answers.next().flatten();
        first.filter(|first| answers.all(|answer| answer == Some(*first)))
    }
}

/// The code of a row in a category that was asked for.
fn code_of(breakdown: &mut Breakdown, category: &Category<'_>, codes: &[u32], index: usize) -> u32 {
    match (category.code(index), category.one_of(index)) {
        (NONE, []) => breakdown.unknown(),
        (NONE, said) => breakdown.one_of(said.iter().map(|code| columns::at(codes, *code)).collect()),
        (code, _) => columns::at(codes, code).min(breakdown.unknown()),
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
    let (first, last) = row.days;
    let (evening, morning) = match of {
        // One part in the work, on the day on which it began.
        CountOf::Participations | CountOf::ActiveVolunteers | CountOf::Activities => {
            return Some((Row { days: (first, first), ..row }, None));
        }
        CountOf::Minutes if row.minutes == UNKNOWN_MINUTES => (UNKNOWN_MINUTES, UNKNOWN_MINUTES),
        CountOf::Minutes if row.lower == row.upper => parts(row.lower)?,
        // Who worked through the night has worked on both days; of people without names nobody knows who they are.
        CountOf::Volunteers | CountOf::NewVolunteers | CountOf::RetainedVolunteers if row.who != NONE => {
            (UNKNOWN_MINUTES, UNKNOWN_MINUTES)
        }
        _ => return None,
    };
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
