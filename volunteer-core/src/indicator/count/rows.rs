//! The rows that a rule counts, of whichever table, in one form.

use super::columns::{self, Category};
use super::{CountCode, CountStep, unknown_category};
use crate::error::Result;
use crate::indicator::rule::AgeBand;
use crate::indicator::{CountOf, CountRule, Indicator};
use crate::number::Unit;
use crate::record::{RecordStatus, birthday};
use crate::register::alike::Alike;
use crate::register::decision::{AlikePeople, Taken};
use crate::register::{
    Coded, NONE, Participations, People, Register, UNKNOWN_CLOCK, UNKNOWN_DAY, UNKNOWN_MINUTES, UNLIMITED,
};
use std::collections::BTreeMap;

/// The register does not have what the rule needs: a category, or the whole table.
pub(super) struct Absent(pub CountCode);

/// One row: who, how many heads, when, where, and whether it surely satisfies the conditions.
#[derive(Clone, Copy)]
pub(super) struct Row {
    pub who: u32,
    pub lower: u32,
    pub upper: u32,
    pub minutes: i32,
    pub days: (i32, i32),
    pub place: u32,
    pub sure: bool,
    /// Of a shift over midnight, the minutes of each head before it and after; zeros for all else.
    pub night: (u16, u16),
}

/// The rows that count or may count, with the categories asked for.
#[derive(Clone, Default)]
pub(super) struct Table {
    pub rows: Vec<Row>,
    pub places: Vec<String>,
    /// Name, labels, and the code of every row.
    pub by: Vec<(String, Category)>,
    /// What was left out of the table.
    pub steps: Vec<CountStep>,
    /// For each person's code, the least code of those who may be the same; empty where all are surely different.
    pub same: Vec<u32>,
    /// What doubtful corrections may take away from minutes: zero or less.
    pub less: i64,
}

impl Table {
    /// Every combination of codes of the categories asked for; one empty one where none was.
    pub(super) fn combinations(&self) -> Vec<Vec<u32>> {
        let mut all = vec![Vec::new()];
        for (_, category) in &self.by {
            let codes = 0..u32::try_from(category.labels.len()).unwrap_or(NONE);
            let longer = |prefix: &Vec<u32>, code: u32| prefix.iter().copied().chain([code]).collect::<Vec<u32>>();
            all = all.iter().flat_map(|prefix| codes.clone().map(move |code| longer(prefix, code))).collect();
        }
        all
    }

    /// The names of a combination.
    pub(super) fn named(&self, combination: &[u32]) -> BTreeMap<String, String> {
        let label = |category: &Category, code: u32| {
            usize::try_from(code).ok().and_then(|code| category.labels.get(code)).cloned().unwrap_or_default()
        };
        self.by.iter().zip(combination).map(|((name, one), code)| (name.clone(), label(one, *code))).collect()
    }

    pub(super) fn keep(&mut self, keep: &[bool]) {
        fn only<T: Copy>(all: &mut Vec<T>, keep: &[bool]) {
            let mut flags = keep.iter();
            all.retain(|_| flags.next().copied().unwrap_or(false));
        }
        only(&mut self.rows, keep);
        self.by.iter_mut().for_each(|(_, category)| only(&mut category.codes, keep));
    }

    /// The least code of those who may be the same person.
    pub(super) fn same(&self, who: u32) -> u32 {
        usize::try_from(who).ok().and_then(|who| self.same.get(who)).copied().unwrap_or(who)
    }

    /// Looks at who may be the same person, as the caller has decided.
    fn people(&mut self, alike: &Alike, count: usize, decided: AlikePeople) {
        if alike.is_empty() || decided == AlikePeople::Apart {
            return;
        }
        if decided == AlikePeople::Same {
            self.rows.iter_mut().for_each(|row| row.who = alike.same(row.who));
            return;
        }
        let same: Vec<u32> = (0..u32::try_from(count).unwrap_or(NONE)).map(|code| alike.same(code)).collect();
        let mut several = vec![false; count];
        for (own, code) in same.iter().zip(0..) {
            for code in [*own, code].into_iter().filter(|_| *own != code) {
                usize::try_from(code).ok().and_then(|at| several.get_mut(at)).into_iter().for_each(|one| *one = true);
            }
        }
        let of = |row: &&Row| usize::try_from(row.who).ok().and_then(|at| several.get(at)).copied().unwrap_or(false);
        let rows = self.rows.iter().filter(of).count();
        if rows > 0 {
            self.left_out(CountCode::PeopleLikelySame, rows);
            self.same = same;
        }
    }

    /// A correction that may lie elsewhere, or may not count, makes a lower end less and no upper one.
    fn set_corrections_apart(&mut self) {
        for row in &mut self.rows {
            let corrects = row.minutes < 0 && row.minutes != UNKNOWN_MINUTES;
            if corrects && (!row.sure || row.place == NONE || row.days.0 == UNKNOWN_DAY) {
                self.less = self.less.saturating_add(i64::from(row.minutes));
                row.minutes = 0;
            }
        }
    }

    /// Lays the parts of a shift over midnight each on its own day, where the clock says how long they are.
    fn cut_at_midnight(&mut self, of: CountOf) {
        let mut added: Vec<usize> = Vec::new();
        for index in 0..self.rows.len() {
            let Some(row) = self.rows.get_mut(index) else { break };
            let (before, after) = (u32::from(row.night.0), u32::from(row.night.1));
            let parts = |heads: u32| {
                let part = |minutes: u32| minutes.checked_mul(heads).and_then(|all| i32::try_from(all).ok());
                part(before).zip(part(after)).filter(|(one, other)| one.checked_add(*other) == Some(row.minutes))
            };
            let minutes = match (before + after > 0, of) {
                (true, CountOf::Minutes) if row.minutes == UNKNOWN_MINUTES => Some((UNKNOWN_MINUTES, UNKNOWN_MINUTES)),
                (true, CountOf::Minutes) if row.lower == row.upper => parts(row.lower),
                // Who worked through the night has worked on both days; of people without names nobody knows who they are.
                (true, CountOf::Volunteers | CountOf::NewVolunteers | CountOf::RetainedVolunteers)
                    if row.who != NONE =>
                {
                    Some((UNKNOWN_MINUTES, UNKNOWN_MINUTES))
                }
                _ => None,
            };
            let Some((evening, morning)) = minutes else { continue };
            let (first, last) = row.days;
            let next = Row { days: (last, last), minutes: morning, ..*row };
            (row.days, row.minutes) = ((first, first), evening);
            self.rows.push(next);
            added.push(index);
        }
        for (_, category) in &mut self.by {
            let more: Vec<u32> =
                added.iter().map(|index| category.codes.get(*index).copied().unwrap_or(NONE)).collect();
            category.codes.extend(more);
        }
    }

    fn left_out(&mut self, code: CountCode, rows: usize) {
        if rows > 0 {
            self.steps.push(CountStep { code, rows: u64::try_from(rows).ok() });
        }
    }

    /// Takes the rows as the caller has decided: some not at all, some without their value.
    fn decide(&mut self, taken: &[Taken], without: impl Fn(&mut Row)) -> Vec<bool> {
        let of = |index: usize| taken.get(index).copied().unwrap_or_default();
        let mut unknown = 0;
        for (index, row) in self.rows.iter_mut().enumerate() {
            if of(index) == Taken::WithoutValue {
                without(row);
                unknown += 1;
            }
        }
        let counted: Vec<bool> = (0..self.rows.len()).map(|index| of(index) != Taken::LeftOut).collect();
        self.left_out(CountCode::LeftOutDecision, counted.iter().filter(|counted| !**counted).count());
        self.left_out(CountCode::UnknownByDecision, unknown);
        counted
    }

    /// Keeps the rows of a status, satisfied or possible conditions and ages.
    fn filter(&mut self, counts: &[Counts], decided: &[bool], filters: &[(Vec<bool>, Category)]) {
        let before = decided.iter().filter(|counted| **counted).count();
        let mut keep: Vec<bool> =
            counts.iter().zip(decided).map(|(counts, decided)| *counts != Counts::No && *decided).collect();
        let kept = keep.iter().filter(|keep| **keep).count();
        self.left_out(CountCode::LeftOutStatus, before - kept);
        let mut unclear = 0;
        for ((row, counts), keep) in self.rows.iter_mut().zip(counts).zip(&keep) {
            if *keep && *counts == Counts::Perhaps {
                row.sure = false;
                unclear += 1;
            }
        }
        self.left_out(CountCode::StatusUncertain, unclear);
        let mut uncertain = 0;
        for (index, row) in self.rows.iter_mut().enumerate() {
            let Some(keep) = keep.get_mut(index).filter(|keep| **keep) else { continue };
            let status = row.sure;
            for (allowed, category) in filters {
                match category.codes.get(index).copied().unwrap_or(NONE) {
                    NONE => row.sure = false,
                    code => {
                        let at = usize::try_from(code).ok();
                        *keep &= at.and_then(|at| allowed.get(at)).copied().unwrap_or(false);
                    }
                }
            }
            uncertain += usize::from(*keep && status && !row.sure);
        }
        let satisfied = keep.iter().filter(|keep| **keep).count();
        self.keep(&keep);
        self.left_out(CountCode::LeftOutCondition, kept - satisfied);
        self.left_out(CountCode::ConditionUncertain, uncertain);
    }
}

fn item<T: Copy>(column: &[T], index: usize, absent: T) -> T {
    column.get(index).copied().unwrap_or(absent)
}

/// A stored row of a table, before its conditions are looked at.
fn table_of(count: usize, place: &Coded, row: impl Fn(usize) -> Row) -> Table {
    let rows = (0..count).map(|index| Row { place: item(place.codes(), index, NONE), ..row(index) }).collect();
    Table { rows, places: place.labels().to_vec(), ..Table::default() }
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

fn ages(table: &Table, band: Option<AgeBand>, people: &People) -> Option<(Vec<bool>, Category)> {
    let band = band?;
    let code = |row: &Row| {
        let born = usize::try_from(row.who).ok().and_then(|who| people.birth_day().get(who)).copied();
        match of_age(band, born.unwrap_or(UNKNOWN_DAY), row.days) {
            Some(true) => 0,
            Some(false) => 1,
            None => NONE,
        }
    };
    let category = Category { labels: Vec::new(), codes: table.rows.iter().map(code).collect() };
    Some((vec![true, false], category))
}

/// The rows that a rule counts.
pub(super) fn gather(
    rule: &CountRule,
    indicator: &Indicator,
    register: &Register,
    by: &[&String],
) -> Result<Result<Table, Absent>> {
    match rule.of {
        CountOf::Activities => activities(rule, register, by),
        CountOf::Organisations => organisations(rule, register, by),
        CountOf::Services | CountOf::Beneficiaries => assistances(rule, indicator, register, by),
        _ => participations(rule, register, by),
    }
}

/// Conditions: which codes of a category satisfy them.
type Conditions = Vec<(Vec<bool>, Category)>;
type Lookup<'a> = &'a dyn Fn(&str) -> Result<Category, Vec<String>>;

/// The columns of the rule's conditions and of the categories asked for.
fn categories(table: &mut Table, rule: &CountRule, by: &[&String], of: Lookup<'_>) -> Result<Option<Conditions>> {
    for name in by {
        table.by.push(((*name).clone(), of(name).map_err(|known| unknown_category(name, known))?));
    }
    let mut filters = Vec::new();
    for filter in &rule.only {
        let Ok(category) = of(&filter.category) else { return Ok(None) };
        let allowed = category.labels.iter().map(|label| filter.any_of.contains(label)).collect();
        filters.push((allowed, category));
    }
    Ok(Some(filters))
}

/// Whether a row counts by its status.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Counts {
    No,
    Perhaps,
    Surely,
}

fn counts(rule: &CountRule, status: RecordStatus) -> Counts {
    let surely = if rule.statuses.is_empty() { status.took_place() } else { rule.statuses.contains(&status) };
    match (surely, status) {
        (true, _) => Counts::Surely,
        (false, RecordStatus::Unknown) => Counts::Perhaps,
        (false, _) => Counts::No,
    }
}

/// The statuses of participations. A row that the caller confirms was done, where its status is not known.
fn statuses(rule: &CountRule, register: &Register) -> Vec<Counts> {
    let from = register.participations();
    let status = |index: usize| match item(from.status(), index, RecordStatus::Done) {
        RecordStatus::Unknown if register.selection().participation(index) == Taken::Confirmed => RecordStatus::Done,
        status => status,
    };
    (0..from.len()).map(|index| counts(rule, status(index))).collect()
}

fn participations(rule: &CountRule, register: &Register, by: &[&String]) -> Result<Result<Table, Absent>> {
    let from = register.participations();
    let mut table = table_of(from.len(), from.place(), |index| Row {
        who: item(from.person(), index, NONE),
        lower: item(from.heads_lower(), index, 1),
        upper: item(from.heads_upper(), index, 1),
        minutes: item(from.minutes(), index, UNKNOWN_MINUTES),
        days: (item(from.first_day(), index, UNKNOWN_DAY), item(from.last_day(), index, UNKNOWN_DAY)),
        place: NONE,
        sure: true,
        night: night(from, index),
    });
    let of = |name: &str| columns::of_participations(register, name);
    let Some(mut filters) = categories(&mut table, rule, by, &of)? else {
        return Ok(Err(Absent(CountCode::CategoryAbsent)));
    };
    filters.extend(ages(&table, rule.ages, register.people()));
    let status = statuses(rule, register);
    let decided = table.decide(register.selection().participations(), |row| row.minutes = UNKNOWN_MINUTES);
    table.filter(&status, &decided, &filters);
    if rule.of.unit() == Some(Unit::Person) {
        let identifiers = &register.identifiers;
        table.people(identifiers.alike_people(), identifiers.people.len(), register.selection().alike);
    }
    table.set_corrections_apart();
    table.cut_at_midnight(rule.of);
    Ok(Ok(table))
}

/// Of a shift from one day to the next, the minutes before midnight and after.
fn night(from: &Participations, index: usize) -> (u16, u16) {
    let days = (item(from.first_day(), index, UNKNOWN_DAY), item(from.last_day(), index, UNKNOWN_DAY));
    let (start, end) = (item(from.start(), index, UNKNOWN_CLOCK), item(from.end(), index, UNKNOWN_CLOCK));
    let over = days.0 != UNKNOWN_DAY && days.0.checked_add(1) == Some(days.1);
    // A shift of more than a day is none over a night.
    if over && end < start && start <= 1440 { (1440 - start, end) } else { (0, 0) }
}

/// Activities: those that are recorded, and those in which somebody took part. A participation without an activity may
/// belong to one of its own.
fn activities(rule: &CountRule, register: &Register, by: &[&String]) -> Result<Result<Table, Absent>> {
    let described = register.activities();
    let mut table = table_of(described.len(), described.place(), |index| Row {
        who: item(described.id().codes(), index, NONE),
        lower: 1,
        upper: 1,
        minutes: UNKNOWN_MINUTES,
        days: (item(described.first_day(), index, UNKNOWN_DAY), item(described.last_day(), index, UNKNOWN_DAY)),
        place: NONE,
        sure: true,
        night: (0, 0),
    });
    let of = |name: &str| columns::of_activities(register, name);
    let Some(filters) = categories(&mut table, rule, by, &of)? else {
        return Ok(Err(Absent(CountCode::CategoryAbsent)));
    };
    // Where only the id was met, nothing but the participations says that it took place.
    let status: Vec<Counts> = (0..described.len())
        .map(|index| match item(described.row(), index, NONE) {
            NONE => Counts::No,
            _ => counts(rule, item(described.status(), index, RecordStatus::Done)),
        })
        .collect();
    table.filter(&status, &vec![true; described.len()], &filters);
    table.steps.retain(|step| step.code != CountCode::LeftOutStatus);

    let from = register.participations();
    let mut met = table_of(from.len(), from.place(), |index| {
        let who = item(from.activity().codes(), index, NONE);
        Row {
            who,
            lower: u32::from(who != NONE),
            upper: 1,
            minutes: UNKNOWN_MINUTES,
            days: (item(from.first_day(), index, UNKNOWN_DAY), item(from.last_day(), index, UNKNOWN_DAY)),
            place: NONE,
            sure: true,
            night: (0, 0),
        }
    });
    let of = |name: &str| columns::of_participations(register, name);
    let Some(filters) = categories(&mut met, rule, by, &of)? else { return Ok(Err(Absent(CountCode::CategoryAbsent))) };
    let status = statuses(rule, register);
    let decided = met.decide(register.selection().participations(), |_| {});
    met.filter(&status, &decided, &filters);
    Ok(Ok(joined(table, met)))
}

/// Two tables as one, with one list of places and of codes.
fn joined(mut one: Table, other: Table) -> Table {
    let place = recode(&mut one.places, &other.places);
    one.rows.extend(other.rows.iter().map(|row| Row { place: columns::at(&place, row.place), ..*row }));
    for ((_, category), (_, more)) in one.by.iter_mut().zip(&other.by) {
        let code = recode(&mut category.labels, &more.labels);
        category.codes.extend(more.codes.iter().map(|one| columns::at(&code, *one)));
    }
    one.steps.extend(other.steps);
    one
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

fn organisations(rule: &CountRule, register: &Register, by: &[&String]) -> Result<Result<Table, Absent>> {
    let from = register.organisations();
    if from.is_empty() {
        return Ok(Err(Absent(CountCode::TableAbsent)));
    }
    let mut assumed = 0;
    for index in 0..from.len() {
        assumed += u64::from(item(from.first_day(), index, UNKNOWN_DAY) == UNKNOWN_DAY);
    }
    let mut table = table_of(from.len(), from.place(), |index| Row {
        who: item(from.id().codes(), index, NONE),
        lower: 1,
        upper: 1,
        minutes: UNKNOWN_MINUTES,
        days: (item(from.first_day(), index, UNKNOWN_DAY), item(from.last_day(), index, UNKNOWN_DAY)),
        place: NONE,
        sure: true,
        night: (0, 0),
    });
    let of = |name: &str| columns::of_organisations(register, name);
    let Some(filters) = categories(&mut table, rule, by, &of)? else {
        return Ok(Err(Absent(CountCode::CategoryAbsent)));
    };
    table.filter(&vec![Counts::Surely; from.len()], &vec![true; from.len()], &filters);
    if assumed > 0 {
        table.steps.push(CountStep { code: CountCode::StartAssumed, rows: Some(assumed) });
    }
    Ok(Ok(table))
}

fn assistances(
    rule: &CountRule,
    indicator: &Indicator,
    register: &Register,
    by: &[&String],
) -> Result<Result<Table, Absent>> {
    let from = register.assistances();
    if from.is_empty() {
        return Ok(Err(Absent(CountCode::TableAbsent)));
    }
    let mut table = table_of(from.len(), from.place(), |index| Row {
        who: item(from.beneficiary(), index, NONE),
        lower: item(from.lower(), index, 1),
        upper: item(from.upper(), index, 1),
        minutes: UNKNOWN_MINUTES,
        days: (item(from.first_day(), index, UNKNOWN_DAY), item(from.last_day(), index, UNKNOWN_DAY)),
        place: NONE,
        sure: true,
        night: (0, 0),
    });
    let of = |name: &str| columns::of_assistances(register, name);
    let Some(mut filters) = categories(&mut table, rule, by, &of)? else {
        return Ok(Err(Absent(CountCode::CategoryAbsent)));
    };
    // Only rows of the indicator's own unit: a family is not a person, a consultation not a case.
    let unit = from.unit();
    if !unit.labels().contains(&indicator.unit.to_string()) {
        return Ok(Err(Absent(CountCode::TableAbsent)));
    }
    let own = unit.labels().iter().map(|label| *label == indicator.unit.to_string()).collect();
    filters.push((own, Category { labels: Vec::new(), codes: unit.codes().to_vec() }));
    filters.extend(ages(&table, rule.ages, register.beneficiaries()));
    let decided = table.decide(register.selection().assistances(), |row| {
        // How many were helped is not recorded: perhaps nobody, perhaps any number.
        if row.who == NONE {
            (row.lower, row.upper) = (0, UNLIMITED);
        }
    });
    table.filter(&vec![Counts::Surely; from.len()], &decided, &filters);
    if rule.of == CountOf::Beneficiaries {
        let identifiers = &register.identifiers;
        table.people(identifiers.alike_beneficiaries(), identifiers.beneficiaries.len(), register.selection().alike);
    }
    Ok(Ok(table))
}
