//! What several rows tell of one thing (an activity, an organisation, a person), brought together in one row of it.
//!
//! Every rule is one whose answer does not depend on the order of the rows.

use crate::record::{Answer, RecordStatus};
use crate::register::table::{ColumnMut, Meaning, Table};
use crate::register::{Coded, NONE, UNKNOWN_DAY};

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
        Self { from, codes, to, seen: vec![false; count], contradicted, next: 0 }
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
        for (((_, meaning, from), (.., to)), contradicted) in from.into_iter().zip(to).zip(&mut self.contradicted) {
            match (meaning, from, to) {
                (Meaning::CodeOf(_), ColumnMut::Codes(from), ColumnMut::Codes(to)) => {
                    each(&rows, &from.codes, &mut to.codes, u32::min);
                }
                (Meaning::CodeOf(_), ColumnMut::U32(from), ColumnMut::U32(to)) => each(&rows, from, to, u32::min),
                (Meaning::FirstDay, ColumnMut::I32(from), ColumnMut::I32(to)) => each(&rows, from, to, first_day),
                // An unknown day is the least number.
                (Meaning::LastDay, ColumnMut::I32(from), ColumnMut::I32(to)) => each(&rows, from, to, i32::max),
                (_, ColumnMut::Status(from), ColumnMut::Status(to)) => each(&rows, from, to, RecordStatus::max),
                (_, ColumnMut::Answer(from), ColumnMut::Answer(to)) => agree(&rows, from, to, contradicted),
                _ => {}
            }
        }
        for (from, to) in self.from.categories_mut().iter().zip(self.to.categories_mut()) {
            each(&rows, &from.codes, &mut to.codes, u32::min);
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

    /// One row of each, and the rows that mention them with what each says.
    pub(super) fn finish(mut self) -> (T, T, Vec<u32>) {
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
        (self.to, self.from, self.codes)
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
