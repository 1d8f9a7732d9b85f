//! Cells that are not what most cells are: a day with a time, a range of times, a duration in words. Each comes here only where
//! the plain reading has failed.

use super::durations::{Duration, duration};
use super::numbers::Marks;
use super::plan::Plan;
use super::ranges::{loose_clock, range};
use super::row::Draft;
use super::stamps::{Forms, NO_INSTANT, Stamp};
use super::words::{TimeUnit, words};
use crate::register::finding::FindingCode;
use crate::register::layout::ColumnRole;
use crate::register::part::Part;
use crate::register::texts::Mix;
use crate::register::{UNKNOWN_CLOCK, UNKNOWN_DAY, UNKNOWN_MINUTES};

/// Minutes of a day.
const DAY: i32 = 1440;

/// What a cell of hours or minutes says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TimeSaid {
    /// Minutes, and whether they were whole ones.
    Minutes(i32, bool),
    /// From one time of day to another.
    Range(u16, u16),
    /// A number with another unit.
    OtherUnit,
}

pub(super) fn time_said(said: &str, marks: Marks, hours: bool) -> Option<TimeSaid> {
    let bare = if hours { TimeUnit::Hour } else { TimeUnit::Minute };
    match duration(said, marks, bare) {
        Some(Duration::Minutes(minutes, exact)) => Some(TimeSaid::Minutes(minutes, exact)),
        Some(Duration::OtherUnit) => Some(TimeSaid::OtherUnit),
        None => range(said).map(|(start, end)| TimeSaid::Range(start, end)),
    }
}

/// What a cell of a time of day says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ClockSaid {
    Clock(u16),
    Range(u16, u16),
    Stamp(Stamp),
}

pub(super) fn clock_said(said: &str, forms: &Forms) -> Option<ClockSaid> {
    let stamp = || forms.stamp(said).filter(|stamp| stamp.clock != UNKNOWN_CLOCK || stamp.instant != NO_INSTANT);
    loose_clock(said)
        .map(ClockSaid::Clock)
        .or_else(|| range(said).map(|(start, end)| ClockSaid::Range(start, end)))
        .or_else(|| stamp().map(ClockSaid::Stamp))
}

/// What the stamps of a row say beside its columns of days and clocks.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Stamps {
    start: Option<Stamp>,
    end: Option<Stamp>,
    /// Whether the start, and the end, stood in a column of days, where midnight means that there is no time.
    of_days: (bool, bool),
    /// A range of times in one cell, which ends on the next day where it ends before it starts.
    range: bool,
}

impl Draft {
    /// Takes in a day that is more than a plain one.
    #[cold]
    pub(super) fn slow_day(
        &mut self,
        role: ColumnRole,
        column: usize,
        said: &str,
        read: Option<Stamp>,
        plan: &Plan,
        part: &mut Part,
    ) {
        self.leave_aside(column, said);
        let one_day = read.filter(|read| read.first == read.last && read.instant == NO_INSTANT);
        let read = if role == ColumnRole::BirthDay { one_day } else { read };
        let Some(read) = read else {
            self.doubt(said);
            part.notes.note(FindingCode::DateUnreadable, Some(column), None, self.row);
            if role == ColumnRole::LastDay {
                self.last = Some(UNKNOWN_DAY);
            }
            return;
        };
        if let Some(note) = read.note {
            part.notes.note(note, Some(column), None, self.row);
        }
        let timed = read.clock != UNKNOWN_CLOCK || read.instant != NO_INSTANT;
        match role {
            ColumnRole::FirstDay => {
                self.first = read.first;
                self.until = (read.first != read.last).then_some(read.last);
                if timed && !plan.has(ColumnRole::Start) {
                    let stamps = self.stamps.get_or_insert_default();
                    (stamps.start, stamps.of_days.0) = (Some(read), true);
                }
            }
            ColumnRole::LastDay => {
                self.last = Some(read.last);
                if timed && !plan.has(ColumnRole::End) {
                    let stamps = self.stamps.get_or_insert_default();
                    (stamps.end, stamps.of_days.1) = (Some(read), true);
                }
            }
            _ => self.birth = read.first,
        }
    }

    /// Takes in a time of day that is more than a plain one.
    #[cold]
    pub(super) fn slow_clock(
        &mut self,
        role: ColumnRole,
        column: usize,
        said: &str,
        read: Option<ClockSaid>,
        part: &mut Part,
    ) {
        self.leave_aside(column, said);
        let start = role == ColumnRole::Start;
        match read {
            None => {
                self.doubt(said);
                part.notes.note(FindingCode::ClockUnreadable, Some(column), None, self.row);
            }
            Some(ClockSaid::Clock(clock)) => *(if start { &mut self.start } else { &mut self.end }) = clock,
            Some(ClockSaid::Range(from, to)) => self.of_range(from, to),
            Some(ClockSaid::Stamp(stamp)) => {
                if let Some(note) = stamp.note {
                    part.notes.note(note, Some(column), None, self.row);
                }
                let stamps = self.stamps.get_or_insert_default();
                *(if start { &mut stamps.start } else { &mut stamps.end }) = Some(stamp);
            }
        }
    }

    /// Takes in hours or minutes that are no plain number.
    #[cold]
    pub(super) fn slow_time(&mut self, column: usize, said: &str, read: Option<TimeSaid>, part: &mut Part) {
        self.leave_aside(column, said);
        let mut note = |code| part.notes.note(code, Some(column), None, self.row);
        match read {
            Some(TimeSaid::Minutes(minutes, exact)) => {
                if !exact {
                    note(FindingCode::HoursRounded);
                }
                self.minutes = Some(minutes);
            }
            Some(TimeSaid::Range(from, to)) => self.of_range(from, to),
            Some(TimeSaid::OtherUnit) => {
                note(FindingCode::UnitNotTime);
                self.minutes = Some(UNKNOWN_MINUTES);
            }
            None => {
                note(FindingCode::NumberUnreadable);
                self.minutes = Some(UNKNOWN_MINUTES);
                self.doubt(said);
            }
        }
    }

    fn of_range(&mut self, from: u16, to: u16) {
        (self.start, self.end) = (from, to);
        self.stamps.get_or_insert_default().range = true;
    }

    /// Remembers what no column of the register holds, so that rows which differ in it are not taken for equal ones.
    pub(super) fn leave_aside(&mut self, column: usize, said: &str) {
        let place = u64::try_from(column).unwrap_or(u64::MAX);
        self.aside = Mix::of(self.aside).with(place).with(Mix::text(said)).finish().max(1);
    }

    /// A word for a total makes it doubtful that the row is one of its own.
    pub(super) fn doubt(&mut self, said: &str) {
        self.may_be_total |= words().may_be_total(said);
    }

    /// The cells of columns that are not read: what they say, and whether they head a total.
    pub(super) fn other_cell(&mut self, at: usize, said: &str, plan: &mut Plan) {
        let said = said.trim();
        if !said.is_empty() {
            self.leave_aside(usize::MAX - at, said);
            self.may_be_total |= plan.totals.of(said, |said| words().may_be_total(said));
        }
    }

    /// Brings the stamps of a row to its days, its clocks and its minutes.
    #[cold]
    pub(super) fn settle_stamps(&mut self, plan: &Plan, part: &mut Part) {
        let Some(stamps) = self.stamps.take() else { return };
        let mut stamps = *stamps;
        self.over_midnight |= stamps.range;
        // Midnight in a column of days says that there is no time, unless the other end has one.
        let midnight = |stamp: Option<Stamp>| {
            stamp.is_none_or(|stamp| matches!(stamp.clock, 0 | UNKNOWN_CLOCK) && stamp.instant == NO_INSTANT)
        };
        if stamps.of_days.0 && midnight(stamps.start) {
            stamps.start = None;
            if stamps.of_days.1 && midnight(stamps.end) {
                stamps.end = None;
            }
        }
        if let Some(start) = stamps.start {
            self.start = start.clock;
            if !stamps.of_days.0 {
                self.of_start(&start, plan, part);
            }
        }
        if let Some(end) = stamps.end {
            self.end = end.clock;
            if !stamps.of_days.1 && self.last.is_none() {
                self.last = Some(end.last);
            }
        }
        let instant = |stamp: Option<Stamp>| stamp.map(|stamp| stamp.instant).filter(|instant| *instant != NO_INSTANT);
        if let (Some(start), Some(end), None) = (instant(stamps.start), instant(stamps.end), self.minutes) {
            let minutes = i32::try_from(end - start).ok().filter(|minutes| (0..=DAY).contains(minutes));
            self.minutes = Some(minutes.unwrap_or(UNKNOWN_MINUTES));
            self.of_clock = true;
        }
    }

    /// The day of the stamp with which a row begins.
    fn of_start(&mut self, start: &Stamp, plan: &Plan, part: &mut Part) {
        let until = self.until.unwrap_or(self.first);
        if self.first == UNKNOWN_DAY {
            self.first = start.first;
            self.until = (start.first != start.last).then_some(start.last);
        } else if start.day() == UNKNOWN_DAY || start.first < self.first || start.last > until {
            if start.last < self.first || start.first > until {
                // Two columns say different days: it is one of them.
                let column = plan.slots.iter().position(|slot| slot.role == ColumnRole::Start);
                part.notes.note(FindingCode::DateUnreadable, column, None, self.row);
                self.until = Some(until.max(start.last));
                self.first = self.first.min(start.first);
            }
        } else {
            (self.first, self.until) = (start.first, None);
        }
    }
}
