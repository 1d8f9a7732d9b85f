//! What the rows of one person show together: days longer than a day, shifts at the same time, records made twice.

use super::super::finding::FindingCode;
use super::super::{NONE, Register, UNKNOWN_DAY, UNKNOWN_MINUTES};
use super::case;
use super::case::{Case, Table, at};
use super::look::{DayRow, Look};
use super::rows::shift;
use std::ops::Range;

/// With how many different records before it a record is held: a day has no more in earnest, and nobody's day takes long.
const LOOK_BACK: usize = 64;

pub(super) fn check(look: &Look<'_>, people: Range<u32>, out: &mut dyn FnMut(&Case)) {
    let by_person = look.by_person();
    let mut person = Person::default();
    for rows in people.map(|person| by_person.of(person)) {
        if rows.len() > 1 || look.has_long {
            person.check(look, rows, out);
        }
    }
}

/// The rows of one person, in room that serves for the next one too.
#[derive(Default)]
struct Person {
    rows: Vec<DayRow>,
    day: Vec<u32>,
}

impl Person {
    fn check(&mut self, look: &Look<'_>, rows: &[DayRow], out: &mut dyn FnMut(&Case)) {
        let register = look.register;
        self.rows.clear();
        self.rows.extend_from_slice(rows);
        if look.in_order {
            self.rows.sort_unstable();
        } else {
            let place = |row: DayRow| case::row_ref(register, Table::Participations, row.row());
            self.rows.sort_unstable_by_key(|row| (row.day(), place(*row), row.row()));
        }
        for day in self.rows.chunk_by(|a, b| a.day() == b.day()) {
            // Most days have one row, and nothing to say.
            let one = day.len() < 2;
            if one && !look.has_long || day.first().is_none_or(|row| row.day() == UNKNOWN_DAY) {
                continue;
            }
            self.day.clear();
            self.day.extend(day.iter().map(|row| row.row()));
            long_day(look, &self.day, out);
            if !one {
                likely(look, &self.day, out);
                if !register.participations.source.is_empty() {
                    reported_twice(look, &self.day, out);
                }
                if look.has_clocks && look.within_days {
                    overlaps(register, &self.day, out);
                }
            }
        }
        if look.has_clocks && !look.within_days && self.rows.len() > 1 {
            self.day.clear();
            self.day.extend(self.rows.iter().map(|row| row.row()));
            overlaps(register, &self.day, out);
        }
    }
}

/// More than 24 hours on one day; rows of several days are not laid on one of them.
/// Who did not come has worked no hours, and a number that stands for something else is no time.
fn long_day(look: &Look<'_>, day: &[u32], out: &mut dyn FnMut(&Case)) {
    let (register, policy) = (look.register, &look.context.checks);
    let table = &register.participations;
    let all = day.iter().filter_map(|index| at(&table.minutes, *index)).map(|minutes| i64::from(minutes.max(0)));
    if all.sum::<i64>() <= i64::from(policy.day_minutes) {
        return;
    }
    let minutes_of = |index: u32| {
        let (first, last) = (at(&table.first_day, index)?, at(&table.last_day, index)?);
        let one_day = last == UNKNOWN_DAY || last <= first || ends_at_night(register, index);
        let absent = at(&table.status, index).is_some_and(crate::record::RecordStatus::is_absence);
        at(&table.minutes, index)
            .filter(|minutes| one_day && !absent && *minutes != UNKNOWN_MINUTES && *minutes > 0)
            .filter(|_| !look.is_sentinel(index))
    };
    let sum: i64 = day.iter().filter_map(|index| minutes_of(*index)).map(i64::from).sum();
    if sum > i64::from(policy.day_minutes) {
        let rows: Vec<u32> = day.iter().copied().filter(|index| minutes_of(*index).is_some()).collect();
        let details = [("minutes", sum), ("limit", i64::from(policy.day_minutes))];
        out(&Case::new(FindingCode::PersonDayOver24h, Table::Participations, &rows).with(&details));
    }
}

/// A shift over midnight belongs to the day on which it began.
fn ends_at_night(register: &Register, index: u32) -> bool {
    shift(register, index).is_some_and(|(start, end)| end - start < 1440)
}

/// Minutes, shift, digest of all cells, and the row.
type Record = (i32, Option<(i64, i64)>, u128, u32);

/// Records of one day, activity and place that took place, and whose minutes are nearly equal; equal rows are exact
/// duplicates and counted as such, and shifts that follow each other are two shifts.
fn likely(look: &Look<'_>, day: &[u32], out: &mut dyn FnMut(&Case)) {
    let (register, policy) = (look.register, &look.context.checks);
    let table = &register.participations;
    let what = |index: u32| (at(table.activity.codes(), index), at(table.place.codes(), index));
    let named = |index: &u32| what(*index) != (Some(NONE), Some(NONE));
    let took_place = |index: &u32| at(&table.status, *index).is_some_and(crate::record::RecordStatus::took_place);
    let mut rows: Vec<u32> = day.iter().copied().filter(named).filter(took_place).collect();
    rows.sort_by_key(|index| what(*index));
    for group in rows.chunk_by(|a, b| what(*a) == what(*b)).filter(|group| group.len() > 1) {
        // In the order of what they say, so that the order of rows decides nothing but which of equal rows stands for them.
        let mut group: Vec<Record> = group
            .iter()
            .filter_map(|index| {
                Some((at(&table.minutes, *index)?, shift(register, *index), look.digest(*index), *index))
            })
            .collect();
        group.sort_by_key(|(minutes, shift, digest, _)| (*minutes, *shift, *digest));
        group.dedup_by_key(|(_, _, digest, _)| *digest);
        for (place, (more, shift, _, other)) in group.iter().enumerate() {
            let before = group.get(place.saturating_sub(LOOK_BACK)..place).unwrap_or_default();
            let near = |less: i32| i64::from(*more) - i64::from(less) <= i64::from(policy.near_minutes);
            let like = before.iter().rev().find(|(less, earlier, ..)| near(*less) && !apart(*earlier, *shift));
            if let Some((.., one)) = like {
                let case = Case::new(FindingCode::DuplicateLikely, Table::Participations, std::slice::from_ref(other));
                out(&Case { beside: std::slice::from_ref(one), ..case });
            }
        }
    }
}

/// One shift of a person that two offices have reported, each with a place of its own, or one of them without the activity.
/// Rows of one office, and rows that agree in activity and place, are looked at elsewhere.
fn reported_twice(look: &Look<'_>, day: &[u32], out: &mut dyn FnMut(&Case)) {
    let (register, policy) = (look.register, &look.context.checks);
    let table = &register.participations;
    let took_place = |index: &u32| at(&table.status, *index).is_some_and(crate::record::RecordStatus::took_place);
    let reported = |index: &u32| Report {
        minutes: at(&table.minutes, *index).unwrap_or(UNKNOWN_MINUTES),
        shift: shift(register, *index),
        activity: at(table.activity.codes(), *index).unwrap_or(NONE),
        place: at(table.place.codes(), *index).unwrap_or(NONE),
        source: at(&table.source, *index).unwrap_or(0),
        index: *index,
    };
    let mut reports: Vec<Report> = day.iter().filter(|index| took_place(index)).map(reported).collect();
    reports.sort_by_key(|one| (one.minutes, one.shift, one.source, one.activity, one.place));
    for (place, later) in reports.iter().enumerate() {
        let before = reports.get(place.saturating_sub(LOOK_BACK)..place).unwrap_or_default();
        let twin = before.iter().rev().find(|earlier| earlier.may_be(later, policy.near_minutes));
        if let Some(twin) = twin {
            let case =
                Case::new(FindingCode::DuplicateLikely, Table::Participations, std::slice::from_ref(&later.index));
            out(&Case { beside: std::slice::from_ref(&twin.index), ..case });
        }
    }
}

/// What an office has reported of a shift.
struct Report {
    minutes: i32,
    shift: Option<(i64, i64)>,
    activity: u32,
    place: u32,
    source: u32,
    index: u32,
}

impl Report {
    /// Whether it may be the shift that another office has reported, in words of its own.
    fn may_be(&self, other: &Self, near: u32) -> bool {
        let agree = |a: u32, b: u32| a == b || a == NONE || b == NONE;
        let minutes = i64::from(self.minutes).abs_diff(i64::from(other.minutes));
        let at_once = self.shift.is_some() && self.shift == other.shift;
        // Without an activity in common, only the place or the very clock shows that it was one shift.
        let same_work = self.activity != NONE && self.activity == other.activity;
        let one_silent = agree(self.activity, other.activity) && (agree(self.place, other.place) || at_once);
        self.source != other.source
            && (self.activity, self.place) != (other.activity, other.place)
            && (same_work || one_silent)
            && minutes <= u64::from(near)
            && !apart(self.shift, other.shift)
    }
}

/// Whether two shifts follow each other; without clock times nobody can say.
fn apart(one: Option<(i64, i64)>, other: Option<(i64, i64)>) -> bool {
    one.zip(other).is_some_and(|((a_start, a_end), (b_start, b_end))| a_end <= b_start || b_end <= a_start)
}

/// Shifts of one person at the same time. Rows without clock times say nothing; equal shifts in one activity and place are
/// duplicates, not overlaps.
fn overlaps(register: &Register, rows: &[u32], out: &mut dyn FnMut(&Case)) {
    let table = &register.participations;
    let mut shifts: Vec<_> = rows
        .iter()
        .filter(|index| at(&table.status, **index).is_some_and(crate::record::RecordStatus::took_place))
        .filter_map(|index| {
            let (start, end) = shift(register, *index)?;
            Some((start, end, at(table.activity.codes(), *index), at(table.place.codes(), *index), *index))
        })
        .collect();
    // Stable: of equal shifts the first row stands for all.
    shifts.sort_by_key(|(start, end, activity, place, _)| (*start, *end, *activity, *place));
    shifts.dedup_by_key(|(start, end, activity, place, _)| (*start, *end, *activity, *place));
    let mut longest: Option<(i64, u32)> = None;
    for (start, end, _, _, index) in shifts {
        if let Some((until, before)) = longest
            && start < until
        {
            let case = Case::new(FindingCode::ShiftOverlap, Table::Participations, std::slice::from_ref(&index));
            out(&Case { beside: &[before], ..case });
        }
        if longest.is_none_or(|(until, _)| until < end) {
            longest = Some((end, index));
        }
    }
}
