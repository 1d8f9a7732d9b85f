//! What all checks look at, and the pieces into which their work is cut.

use super::super::finding::{FindingCode, RowRef};
use super::super::grouped::Grouped;
use super::super::{NONE, Register, UNKNOWN_CLOCK, UNKNOWN_DAY, UNKNOWN_MINUTES};
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
#[allow(clippy::struct_excessive_bools, reason = "each is one thing that spares a check its work")]
pub(super) struct Look<'r> {
    pub(super) register: &'r Register,
    pub(super) context: &'r Context,
    /// Whether any participation has a time of day.
    pub(super) has_clocks: bool,
    /// Whether rows stand in the register as they stood in their sources.
    pub(super) in_order: bool,
    /// The sources of which some row has minutes: a table without hours lacks none.
    pub(super) timed: BTreeSet<Option<u32>>,
    /// Whether any participation has more minutes than a day.
    pub(super) has_long: bool,
    /// Whether no participation reaches beyond its first day, so that those of different days are never at the same time.
    pub(super) within_days: bool,
    pub(super) cells: Cells<'r>,
    /// Rows of which reading has found that a number stands for something else.
    sentinels: BTreeSet<RowRef>,
    by_person: OnceLock<Grouped<DayRow>>,
}

/// The first day of a participation and its row, in one word whose order is theirs.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct DayRow(u64);

impl DayRow {
    const fn new(day: i32, row: u32) -> Self {
        // With the sign turned over, so that days before 1970 come first.
        Self(((day.cast_unsigned() ^ (1 << 31)) as u64) << 32 | row as u64)
    }

    #[allow(clippy::cast_possible_truncation, reason = "the lower half is the row")]
    pub(super) const fn row(self) -> u32 {
        self.0 as u32
    }

    pub(super) const fn day(self) -> i32 {
        #[allow(clippy::cast_possible_truncation, reason = "the upper half is the day")]
        let day = (self.0 >> 32) as u32;
        (day ^ (1 << 31)).cast_signed()
    }
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
        let clocks = |column: &[u16]| column.iter().any(|clock| *clock != UNKNOWN_CLOCK);
        let day = i32::try_from(context.checks.day_minutes).unwrap_or(i32::MAX);
        Self {
            register,
            context,
            has_clocks: clocks(&table.start) && clocks(&table.end),
            in_order: in_order(register),
            timed: timed(register),
            has_long: table.minutes.iter().any(|minutes| *minutes > day),
            within_days: within_days(register),
            cells: Cells::new(table.columns(), &[]),
            sentinels: register.findings.of(FindingCode::SentinelValue).flat_map(|one| &one.rows).copied().collect(),
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

    /// Whether the minutes of a participation stand for something else, recorded as hours or as minutes.
    pub(super) fn is_sentinel(&self, index: u32) -> bool {
        let policy = &self.context.checks;
        let minutes = at(&self.register.participations.minutes, index).and_then(|minutes| u32::try_from(minutes).ok());
        let by_value = minutes.filter(|minutes| *minutes > 0).is_some_and(|minutes| {
            policy.sentinels.contains(&minutes)
                || (minutes.is_multiple_of(60) && policy.sentinels.contains(&(minutes / 60)))
        });
        let found = || row_ref(self.register, Table::Participations, index);
        by_value || (!self.sentinels.is_empty() && found().is_some_and(|row| self.sentinels.contains(&row)))
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

    /// The participations of each person; those of a day that is not known with the day that stands for it.
    pub(super) fn by_person(&self) -> &Grouped<DayRow> {
        let table = &self.register.participations;
        self.by_person.get_or_init(|| {
            Grouped::new(&table.person, |row| DayRow::new(at(&table.first_day, row).unwrap_or(UNKNOWN_DAY), row))
        })
    }
}

/// The sources of which some row has minutes.
fn timed(register: &Register) -> BTreeSet<Option<u32>> {
    let table = &register.participations;
    let known = |minutes: &i32| *minutes != UNKNOWN_MINUTES;
    if table.source.is_empty() {
        return table.minutes.iter().any(known).then_some(None).into_iter().collect();
    }
    let mut timed = BTreeSet::new();
    let mut last = None;
    for (index, _) in (0..).zip(&table.minutes).filter(|(_, minutes)| known(minutes)) {
        let source = at(&table.source, index);
        if last.replace(source) != Some(source) {
            timed.insert(source);
        }
    }
    timed
}

fn in_order(register: &Register) -> bool {
    let table = &register.participations;
    if table.source.is_empty() && table.row.last().is_some_and(|last| *last != NONE) {
        return table.row.is_sorted_by(|a, b| a < b);
    }
    let place = |index: u32| row_ref(register, Table::Participations, index);
    indexes(&table.row).zip(1..).all(|(index, next)| next >= table.row.len() || place(index) < place(index + 1))
}

fn within_days(register: &Register) -> bool {
    let table = &register.participations;
    let mut days = table.first_day.iter().zip(&table.last_day);
    let reaches = days.any(|(first, last)| *first != UNKNOWN_DAY && last > first);
    let beyond = |column: &[u16]| column.iter().any(|clock| *clock > 1440 && *clock != UNKNOWN_CLOCK);
    !reaches && !beyond(&table.start) && !beyond(&table.end)
}

impl Piece {
    /// The codes that it can find.
    pub(super) const fn finds(&self) -> &'static [FindingCode] {
        use FindingCode as Code;
        match self {
            Self::Rows(_) => &[
                Code::HoursMissing,
                Code::HoursZero,
                Code::HoursNegative,
                Code::RowOver24h,
                Code::AbsenceWithHours,
                Code::HoursAgainstClock,
                Code::SentinelValue,
                Code::CountZero,
                Code::PersonMissing,
            ],
            Self::People(_) => &[Code::PersonDayOver24h, Code::DuplicateLikely, Code::ShiftOverlap],
            Self::Ends => &[Code::EndBeforeStart],
            Self::Assistances => &[Code::CountZero, Code::SentinelValue],
            Self::SentinelDays => &[Code::SentinelValue],
            Self::Duplicates => &[Code::DuplicateExact],
            Self::Alike => &[Code::PersonLikelySame],
            Self::Scope => &[
                Code::DateOutsideScope,
                Code::DateOutsideActivity,
                Code::PlaceUnknown,
                Code::PlaceNotOnMap,
                Code::PlaceOutsideScope,
                Code::StatusConflict,
                Code::PersonUnknown,
                Code::ActivityUnknown,
                Code::OrganisationUnknown,
                Code::BeneficiaryUnknown,
            ],
            Self::Ages => &[Code::AgeImpossible, Code::ChildWithoutConsent, Code::MinorInForbiddenWork],
            Self::Assisted => {
                &[Code::HelpedMoreThanPopulation, Code::PartsExceedWhole, Code::SharesNot100, Code::UnitsMixed]
            }
        }
    }

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
            Self::Scope => scope::check(register, look.context, out),
            Self::Ages => ages::check(register, look.context, out),
            Self::Assisted => assisted::check(register, look.context, out),
            Self::Alike => alike::check(register, out),
        }
    }
}
