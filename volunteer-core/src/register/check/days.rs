//! What the rows of one person show together: days longer than a day, shifts at the same time, records made twice.

use super::super::finding::FindingCode;
use super::super::{NONE, Register, UNKNOWN_DAY, UNKNOWN_MINUTES};
use super::case;
use super::case::{Case, Table, at};
use super::look::Look;
use super::rows::shift;
use crate::context::CheckPolicy;
use std::ops::Range;

/// With how many different records before it a record is held: a day has no more in earnest, and nobody's day takes long.
const LOOK_BACK: usize = 64;

pub(super) fn check(look: &Look<'_>, people: Range<u32>, out: &mut dyn FnMut(&Case)) {
    let by_person = look.by_person();
    let mut rows = Vec::new();
    for of_one in people.map(|person| by_person.of(person)) {
        if of_one.is_empty() || (of_one.len() < 2 && !is_long(look.register, &look.context.checks, of_one)) {
            continue;
        }
        rows.clear();
        rows.extend_from_slice(of_one);
        of_person(look, &mut rows, out);
    }
}

/// Whether the only row of a person may be longer than a day.
fn is_long(register: &Register, policy: &CheckPolicy, rows: &[u32]) -> bool {
    let over = |minutes: i32| u32::try_from(minutes).is_ok_and(|minutes| minutes > policy.day_minutes);
    rows.iter().filter_map(|index| at(&register.participations.minutes, *index)).any(over)
}

fn of_person(look: &Look<'_>, rows: &mut [u32], out: &mut dyn FnMut(&Case)) {
    let (register, policy) = (look.register, &look.context.checks);
    let table = &register.participations;
    if look.in_order {
        rows.sort_unstable_by_key(|index| (at(&table.first_day, *index), *index));
    } else {
        let place = |index: u32| case::row_ref(register, Table::Participations, index);
        rows.sort_unstable_by_key(|index| (at(&table.first_day, *index), place(*index), *index));
    }
    for day in rows.chunk_by(|a, b| at(&table.first_day, *a) == at(&table.first_day, *b)) {
        if day.first().and_then(|index| at(&table.first_day, *index)) != Some(UNKNOWN_DAY) {
            long_day(register, policy, day, out);
            if day.len() > 1 {
                likely(look, day, out);
            }
        }
    }
    if look.has_clocks {
        overlaps(register, rows, out);
    }
}

/// More than 24 hours on one day; rows of several days are not laid on one of them.
fn long_day(register: &Register, policy: &CheckPolicy, day: &[u32], out: &mut dyn FnMut(&Case)) {
    let table = &register.participations;
    let all = day.iter().filter_map(|index| at(&table.minutes, *index)).map(|minutes| i64::from(minutes.max(0)));
    if all.sum::<i64>() <= i64::from(policy.day_minutes) {
        return;
    }
    let minutes_of = |index: u32| {
        let (first, last) = (at(&table.first_day, index)?, at(&table.last_day, index)?);
        let one_day = last == UNKNOWN_DAY || last <= first || ends_at_night(register, index);
        at(&table.minutes, index).filter(|minutes| one_day && *minutes != UNKNOWN_MINUTES && *minutes > 0)
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
