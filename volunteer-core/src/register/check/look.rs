//! What all checks look at, and the pieces into which their work is cut.

use super::super::{NONE, Register, UNKNOWN_CLOCK, UNKNOWN_MINUTES};
use super::case::{Case, Table, at, indexes, row_ref};
use super::duplicates::Cells;
use super::{ages, alike, assisted, days, duplicates, rows, scope};
use crate::context::Context;
use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::OnceLock;

/// How many rows are checked in one piece.
const ROWS: u32 = 1 << 16;

/// A register with what several checks want to know of it.
pub(super) struct Look<'r> {
    pub(super) register: &'r Register,
    pub(super) context: &'r Context,
    /// Whether any participation has a time of day.
    pub(super) has_clocks: bool,
    /// Whether rows stand in the register as they stood in their sources.
    pub(super) in_order: bool,
    /// The sources of which some row has minutes: a table without hours lacks none.
    pub(super) timed: BTreeSet<Option<u32>>,
    pub(super) cells: Cells<'r>,
    by_person: OnceLock<ByPerson>,
}

/// The participations of each person, in order.
pub(super) struct ByPerson {
    /// Where those of each person begin, and those of the last end.
    starts: Vec<u32>,
    rows: Vec<u32>,
}

/// A piece of the work.
#[derive(Clone)]
pub(super) enum Piece {
    /// Participations looked at one by one.
    Rows(Range<u32>),
    /// People with all their participations.
    People(Range<u32>),
    Ends,
    Assistances,
    SentinelDays,
    Duplicates,
    Scope,
    Ages,
    Assisted,
    Alike,
}

impl<'r> Look<'r> {
    pub(super) fn new(register: &'r Register, context: &'r Context) -> Self {
        let table = &register.participations;
        let mut timed = BTreeSet::new();
        let mut last = None;
        for index in
            indexes(&table.row).filter(|index| at(&table.minutes, *index).is_some_and(|it| it != UNKNOWN_MINUTES))
        {
            let source = at(&table.source, index);
            if last.replace(source) != Some(source) {
                timed.insert(source);
            }
        }
        let clocks = |column: &[u16]| column.iter().any(|clock| *clock != UNKNOWN_CLOCK);
        let place = |index: u32| row_ref(register, Table::Participations, index);
        Self {
            register,
            context,
            has_clocks: clocks(&table.start) && clocks(&table.end),
            in_order: indexes(&table.row)
                .zip(1..)
                .all(|(index, next)| next >= table.row.len() || place(index) < place(index + 1)),
            timed,
            cells: Cells::new(table.columns(), &[]),
            by_person: OnceLock::new(),
        }
    }

    /// All that is to be done, in any order.
    pub(super) fn pieces(&self) -> Vec<Piece> {
        let ranges = |end: u32, of: fn(Range<u32>) -> Piece| {
            (0..end)
                .step_by(usize::try_from(ROWS).unwrap_or(1))
                .map(move |from| of(from..from.saturating_add(ROWS).min(end)))
        };
        let rows = indexes(&self.register.participations.row).end;
        let people = self.register.participations.person.iter().fold(0_u32, |end, code| end.max(code.wrapping_add(1)));
        let whole = [
            Piece::Ends,
            Piece::Assistances,
            Piece::SentinelDays,
            Piece::Duplicates,
            Piece::Scope,
            Piece::Ages,
            Piece::Assisted,
            Piece::Alike,
        ];
        whole.into_iter().chain(ranges(rows, Piece::Rows)).chain(ranges(people, Piece::People)).collect()
    }

    /// The digest of all that a row says, also of what its record does not hold.
    pub(super) fn digest(&self, index: u32) -> u128 {
        let (cells, aside) = (self.cells.digest(index, 1), &self.register.aside);
        let place = || {
            let table = &self.register.participations;
            Some((at(&table.source, index).unwrap_or(0), at(&table.row, index)?))
        };
        let found = || {
            let place = place()?;
            let found = aside.binary_search_by_key(&place, |(source, row, _)| (*source, *row)).ok()?;
            aside.get(found)
        };
        if aside.is_empty() {
            cells
        } else {
            found().map_or(cells, |(.., digest)| cells.wrapping_add(u128::from(*digest) << 64))
        }
    }

    pub(super) fn by_person(&self) -> &ByPerson {
        self.by_person.get_or_init(|| ByPerson::new(&self.register.participations.person))
    }
}

impl ByPerson {
    /// By counting, since codes are dense.
    fn new(person: &[u32]) -> Self {
        let place = |code: u32| usize::try_from(code).unwrap_or(usize::MAX);
        let people = person.iter().fold(0_u32, |end, code| end.max(code.wrapping_add(1)));
        // First where those of the person before begin; then, as each is put in, where the next one goes.
        let mut starts = vec![0_u32; place(people).saturating_add(2)];
        for code in person.iter().filter(|code| **code != NONE) {
            if let Some(count) = starts.get_mut(place(*code) + 2) {
                *count += 1;
            }
        }
        let mut sum = 0;
        for start in &mut starts {
            sum += *start;
            *start = sum;
        }
        let mut rows = vec![0; place(sum)];
        for (row, code) in (0..).zip(person).filter(|(_, code)| **code != NONE) {
            if let Some(next) = starts.get_mut(place(*code) + 1) {
                if let Some(slot) = rows.get_mut(place(*next)) {
                    *slot = row;
                }
                *next += 1;
            }
        }
        Self { starts, rows }
    }

    /// Those of a person.
    pub(super) fn of(&self, person: u32) -> &[u32] {
        let start = |person: u32| at(&self.starts, person).and_then(|start| usize::try_from(start).ok());
        let range = start(person).zip(start(person.saturating_add(1)));
        range.and_then(|(start, end)| self.rows.get(start..end)).unwrap_or_default()
    }
}

impl Piece {
    /// About how much work it is, in rows.
    pub(super) fn work(&self, register: &Register) -> u64 {
        let (participations, assistances) = (register.participations.len() as u64, register.assistances.len() as u64);
        1 + match self {
            Self::Rows(range) | Self::People(range) => u64::from(range.end - range.start),
            Self::Ends | Self::Scope | Self::Ages | Self::SentinelDays => participations,
            Self::Duplicates | Self::Alike => participations + assistances,
            Self::Assistances | Self::Assisted => assistances,
        }
    }

    pub(super) fn check(&self, look: &Look<'_>, out: &mut dyn FnMut(&Case)) {
        let (register, policy) = (look.register, &look.context.checks);
        match self {
            Self::Rows(range) => rows::check(look, range.clone(), out),
            Self::People(range) => days::check(look, range.clone(), out),
            Self::Ends => rows::ends(register, out),
            Self::Assistances => rows::assistances(register, policy, out),
            Self::SentinelDays => rows::sentinel_days(register, policy, out),
            Self::Duplicates => duplicates::check(register, out),
            Self::Scope => scope::check(register, policy, out),
            Self::Ages => ages::check(register, look.context, out),
            Self::Assisted => assisted::check(register, look.context, out),
            Self::Alike => alike::check(register, out),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{ByPerson, NONE};

    #[test]
    fn rows_of_each_person_stand_together_in_order() {
        let by_person = ByPerson::new(&[2, 0, NONE, 2, 0, 4]);
        let rows: Vec<&[u32]> = (0..6).map(|person| by_person.of(person)).collect();
        assert_eq!(rows, [&[1, 4][..], &[], &[0, 3], &[], &[5], &[]]);
        assert!(ByPerson::new(&[]).of(0).is_empty());
    }
}
