//! What several rows tell of one thing (an activity, an organisation, a person), brought together in one row of it.
//!
//! Every rule is one whose answer does not depend on the order of the rows.

use crate::record::{Answer, RecordStatus};
use crate::register::contradictions::Said;
use crate::register::table::{ColumnMut, Meaning, Table};
use crate::register::{Coded, NONE, UNKNOWN_DAY};
use std::collections::{BTreeMap, BTreeSet};

/// A table with several rows of a thing on its way to one with one row of each.
pub(super) struct Fold<T> {
    from: T,
    /// Of each of its rows, what it tells of.
    codes: Vec<u32>,
    to: T,
    /// Whether a row has mentioned it.
    seen: Vec<bool>,
    /// Of each column of answers: whether two of them contradict each other.
    contradicted: Vec<Vec<bool>>,
    /// The column and the thing of which two rows say different codes or births, or exclude each other in their status; declared
    /// categories stand behind the columns.
    differing: BTreeSet<(usize, u32)>,
    next: usize,
}

impl<T: Table + Default> Fold<T> {
    /// Of a number of things, each with a row of its own, even where no input row mentions it.
    pub(super) fn new(mut from: T, codes: Vec<u32>, count: usize) -> Self {
        let mut to = T::default();
        for (_, meaning, column) in to.columns_mut() {
            column.fill(count, meaning);
        }
        for (_, _, column) in to.columns_mut() {
            // The least of all, so that the greatest of some is theirs.
            if let ColumnMut::Status(column) = column {
                column.fill(RecordStatus::Planned);
            }
        }
        *to.categories_mut() =
            from.categories_mut().iter().map(|column| Coded::empty(column.name.as_str(), count)).collect();
        let columns = to.columns_mut().len();
        let contradicted = vec![Vec::new(); columns];
        let differing = BTreeSet::new();
        Self { from, codes, to, seen: vec![false; count], contradicted, differing, next: 0 }
    }

    /// Takes in up to `budget` more rows, and answers how many; nothing is left to do where that is 0.
    pub(super) fn step(&mut self, budget: usize) -> usize {
        let codes = self.codes.get(self.next..).unwrap_or_default();
        let codes = codes.get(..budget.max(1)).unwrap_or(codes);
        let thing = |code: &u32| usize::try_from(*code).ok().filter(|code| *code < self.seen.len());
        let rows: Vec<(usize, usize)> =
            (self.next..).zip(codes).filter_map(|(row, code)| Some((row, thing(code)?))).collect();
        self.next += codes.len();
        let done = codes.len();
        self.first_rows(&rows);
        let (from, to) = (self.from.columns_mut(), self.to.columns_mut());
        let declared = from.len();
        for (at, (((name, meaning, from), (.., to)), contradicted)) in
            from.into_iter().zip(to).zip(&mut self.contradicted).enumerate()
        {
            let differing = &mut self.differing;
            match (meaning, from, to) {
                (Meaning::CodeOf(_), ColumnMut::Codes(from), ColumnMut::Codes(to)) => {
                    codes_of(&rows, &from.codes, &mut to.codes, (at, differing));
                }
                (Meaning::CodeOf(_), ColumnMut::U32(from), ColumnMut::U32(to)) => {
                    codes_of(&rows, from, to, (at, differing));
                }
                (Meaning::FirstDay, ColumnMut::I32(from), ColumnMut::I32(to)) if name == BIRTH => {
                    least(&rows, from, to, UNKNOWN_DAY, (at, differing));
                }
                (Meaning::FirstDay, ColumnMut::I32(from), ColumnMut::I32(to)) => each(&rows, from, to, first_day),
                // An unknown day is the least number.
                (Meaning::LastDay, ColumnMut::I32(from), ColumnMut::I32(to)) => each(&rows, from, to, i32::max),
                (_, ColumnMut::Status(from), ColumnMut::Status(to)) => {
                    for (row, thing) in &rows {
                        if let Some((own, so_far)) = from.get(*row).zip(to.get(*thing))
                            && excludes(*own, *so_far)
                        {
                            differing.extend(u32::try_from(*thing).ok().map(|thing| (at, thing)));
                        }
                    }
                    each(&rows, from, to, RecordStatus::max);
                }
                (_, ColumnMut::Answer(from), ColumnMut::Answer(to)) => agree(&rows, from, to, contradicted),
                _ => {}
            }
        }
        for (at, (from, to)) in self.from.categories_mut().iter().zip(self.to.categories_mut()).enumerate() {
            codes_of(&rows, &from.codes, &mut to.codes, (declared + at, &mut self.differing));
        }
        done
    }

    /// The first row that tells of each, by reading and row.
    fn first_rows(&mut self, rows: &[(usize, usize)]) {
        let (from_rows, from_sources) = places(self.from.columns_mut());
        let (to_rows, to_sources) = places(self.to.columns_mut());
        let (Some(from_rows), Some(to_rows), Some(to_sources)) = (from_rows, to_rows, to_sources) else { return };
        for (row, thing) in rows {
            let own = from_rows.get(*row).copied().unwrap_or(NONE);
            let source = from_sources.as_ref().and_then(|sources| sources.get(*row)).copied().unwrap_or(0);
            let place = to_rows.get_mut(*thing).zip(to_sources.get_mut(*thing)).zip(self.seen.get_mut(*thing));
            if let Some(((to_row, to_source), seen)) = place
                && (!*seen || (source, own) < (*to_source, *to_row))
            {
                (*to_row, *to_source, *seen) = (own, source, true);
            }
        }
    }

    /// One row of each, and what its rows say differently. A thing has no value where they disagree.
    pub(super) fn finish(mut self) -> (T, Differences) {
        let differences = self.differences();
        for ((_, meaning, column), contradicted) in self.to.columns_mut().into_iter().zip(&self.contradicted) {
            match column {
                ColumnMut::Answer(column) => {
                    column.iter_mut().zip(contradicted).filter(|(_, wrong)| **wrong).for_each(|(answer, _)| {
                        *answer = Answer::Unknown;
                    });
                }
                ColumnMut::Status(column) => {
                    column.iter_mut().zip(&self.seen).filter(|(_, seen)| !**seen).for_each(|(status, _)| {
                        *status = RecordStatus::Done;
                    });
                }
                ColumnMut::U32(column) if meaning == Meaning::Source => {
                    column.iter_mut().zip(&self.seen).filter(|(_, seen)| !**seen).for_each(|(source, _)| *source = 0);
                }
                _ => {}
            }
        }
        (self.to, differences)
    }

    fn differences(&mut self) -> Differences {
        let mut found = Differences::default();
        let answers = self.contradicted.iter().flat_map(|column| (0..).zip(column).filter(|(_, wrong)| **wrong));
        let mut things: BTreeSet<u32> = answers.map(|(thing, _)| thing).collect();
        things.extend(self.differing.iter().map(|(_, thing)| *thing));
        if things.is_empty() {
            return found;
        }
        let mut rows: BTreeMap<u32, Vec<usize>> = BTreeMap::new();
        for (row, thing) in self.codes.iter().enumerate().filter(|(_, thing)| things.contains(thing)) {
            rows.entry(*thing).or_default().push(row);
        }
        let (own_rows, sources) = places(self.from.columns_mut());
        for (thing, rows) in &rows {
            let place = |row: &usize| {
                let source = sources.as_ref().and_then(|sources| sources.get(*row)).copied().unwrap_or(0);
                (source, own_rows.as_ref().and_then(|own| own.get(*row)).copied().unwrap_or(NONE))
            };
            found.rows.insert(*thing, rows.iter().map(place).collect());
        }
        let declared = self.from.columns_mut().len();
        for (at, thing) in &self.differing {
            let rows = rows.get(thing).into_iter().flatten().copied();
            let wanted = usize::try_from(*thing).unwrap_or(usize::MAX);
            if let Some(category) = at.checked_sub(declared) {
                let to = self.to.categories_mut().get_mut(category);
                let Some((from, to)) = self.from.categories_mut().get(category).zip(to) else { continue };
                found.codes(&from.name, *thing, rows.filter_map(|row| from.codes.get(row)), to.codes.get_mut(wanted));
                continue;
            }
            let (Some((name, _, from)), Some((.., to))) =
                (self.from.columns_mut().into_iter().nth(*at), self.to.columns_mut().into_iter().nth(*at))
            else {
                continue;
            };
            match (from, to) {
                (ColumnMut::Codes(from), ColumnMut::Codes(to)) => {
                    found.codes(name, *thing, rows.filter_map(|row| from.codes.get(row)), to.codes.get_mut(wanted));
                }
                (ColumnMut::U32(from), ColumnMut::U32(to)) => {
                    found.codes(name, *thing, rows.filter_map(|row| from.get(row)), to.get_mut(wanted));
                }
                (ColumnMut::I32(from), ColumnMut::I32(to)) => {
                    let said: BTreeSet<i32> = rows.filter_map(|row| from.get(row)).copied().collect();
                    let said = said.into_iter().filter(|day| *day != UNKNOWN_DAY).collect();
                    found.births.insert(*thing, said);
                    to.get_mut(wanted).into_iter().for_each(|day| *day = UNKNOWN_DAY);
                }
                (_, ColumnMut::Status(to)) => {
                    to.get_mut(wanted).into_iter().for_each(|status| *status = RecordStatus::Unknown);
                }
                _ => {}
            }
        }
        found
    }
}

/// The column of births.
const BIRTH: &str = "birth_day";

/// What rows say differently of the things of a table.
#[derive(Default)]
pub(super) struct Differences {
    /// By the name of the column.
    pub(super) codes: BTreeMap<String, Said<u32>>,
    pub(super) births: Said<i32>,
    /// Source and row of all that tells of a thing which is contradictory in anything.
    pub(super) rows: BTreeMap<u32, Vec<(u32, u32)>>,
}

impl Differences {
    fn codes<'a>(&mut self, name: &str, thing: u32, said: impl Iterator<Item = &'a u32>, to: Option<&mut u32>) {
        let said: BTreeSet<u32> = said.copied().filter(|code| *code != NONE).collect();
        self.codes.entry(name.to_owned()).or_default().insert(thing, said.into_iter().collect());
        if let Some(code) = to {
            *code = NONE;
        }
    }
}

/// Whether a thing cannot have both: what was planned may be done later, and what was done may be confirmed.
fn excludes(one: RecordStatus, other: RecordStatus) -> bool {
    (one.took_place() && other.is_absence()) || (one.is_absence() && other.took_place())
}

/// The least code of what is said, with the things of which rows say different ones.
fn codes_of(rows: &[(usize, usize)], from: &[u32], to: &mut [u32], note: (usize, &mut BTreeSet<(usize, u32)>)) {
    least(rows, from, to, NONE, note);
}

/// The least of what is said, with the things of which rows say different things: where a value is not the least one so far, two
/// rows differ.
fn least<V: Copy + Ord>(
    rows: &[(usize, usize)],
    from: &[V],
    to: &mut [V],
    nothing: V,
    (column, differing): (usize, &mut BTreeSet<(usize, u32)>),
) {
    for (row, thing) in rows {
        let Some((own, so_far)) = from.get(*row).zip(to.get_mut(*thing)) else { continue };
        if *own == nothing || own == so_far {
            continue;
        }
        if *so_far == nothing {
            *so_far = *own;
        } else {
            *so_far = (*so_far).min(*own);
            differing.extend(u32::try_from(*thing).ok().map(|thing| (column, thing)));
        }
    }
}

/// The columns that say where a row stands.
fn places<'a>(
    columns: Vec<(&'static str, Meaning, ColumnMut<'a>)>,
) -> (Option<&'a mut Vec<u32>>, Option<&'a mut Vec<u32>>) {
    let (mut rows, mut sources) = (None, None);
    for (_, meaning, column) in columns {
        match (meaning, column) {
            (Meaning::Row, ColumnMut::U32(column)) => rows = Some(column),
            (Meaning::Source, ColumnMut::U32(column)) => sources = Some(column),
            _ => {}
        }
    }
    (rows, sources)
}

fn each<V: Copy>(rows: &[(usize, usize)], from: &[V], to: &mut [V], rule: impl Fn(V, V) -> V) {
    for (row, thing) in rows {
        if let (Some(own), Some(so_far)) = (from.get(*row), to.get_mut(*thing)) {
            *so_far = rule(*so_far, *own);
        }
    }
}

/// The first day that is known.
fn first_day(a: i32, b: i32) -> i32 {
    match (a, b) {
        (UNKNOWN_DAY, day) | (day, UNKNOWN_DAY) => day,
        (a, b) => a.min(b),
    }
}

/// An answer that nobody contradicts.
fn agree(rows: &[(usize, usize)], from: &[Answer], to: &mut [Answer], contradicted: &mut Vec<bool>) {
    contradicted.resize(to.len(), false);
    for (row, thing) in rows {
        let Some(((own, so_far), wrong)) = from.get(*row).zip(to.get_mut(*thing)).zip(contradicted.get_mut(*thing))
        else {
            continue;
        };
        match (*own, *so_far) {
            (Answer::Unknown, _) => {}
            (own, Answer::Unknown) => *so_far = own,
            (own, other) => *wrong |= own != other,
        }
    }
}
