//! Dates outside what the register or the activity covers, and references to what no table has.

use super::super::finding::{FindingCode, RowRef};
use super::super::{NONE, Register, UNKNOWN_DAY};
use super::case::{Case, Table, at, indexes, row_ref};
use super::rows::{each_row_once, is_night};
use crate::context::Context;
use crate::place::Gazetteer;
use crate::record::{RecordStatus, day_number};
use std::collections::BTreeSet;

pub(super) fn check(register: &Register, context: &Context, out: &mut dyn FnMut(&Case)) {
    if let Some(period) = register.scope.period {
        let (start, end) = (day_number(period.start()), day_number(period.end()));
        let outside = |day: i32| day != UNKNOWN_DAY && !(start..=end).contains(&day);
        // A shift over midnight belongs to the day on which it began, and so does what else its row tells.
        let nights: BTreeSet<RowRef> = indexes(&register.participations.row)
            .filter(|index| at(&register.participations.last_day, *index).is_some_and(|last| last > end))
            .filter(|index| is_night(register, *index))
            .filter_map(|index| row_ref(register, Table::Participations, index))
            .collect();
        let is_a_night = |table, index| {
            !nights.is_empty() && row_ref(register, table, index).is_some_and(|row| nights.contains(&row))
        };
        let suspicious = |table, index, first: i32, last: i32| {
            outside(first) || (outside(last) && !(last == end + 1 && first == end && is_a_night(table, index)))
        };
        each_row_once(register, FindingCode::DateOutsideScope, suspicious, out);
    }
    places(register, &context.gazetteer, out);
    activities(register, out);
    references(register, out);
}

/// Places that the gazetteer does not have, and those outside of what the register covers. Readers of tables resolve names;
/// rows and columns of a program hold codes, in which a name or a misspelled code is of no place.
fn places(register: &Register, gazetteer: &Gazetteer, out: &mut dyn FnMut(&Case)) {
    let scope = &register.scope;
    let covers = |code: &str| {
        let covered = |place: &str| place == code || gazetteer.ancestors(code).any(|above| above.code == place);
        scope.places.is_empty() || scope.places.iter().any(|place| covered(place))
    };
    let finding_of = |code: &str| match (gazetteer.get(code), scope.map.as_deref()) {
        (Err(_), _) => Some(FindingCode::PlaceUnknown),
        (Ok(_), Some(map)) if gazetteer.check(code, map).is_err() => Some(FindingCode::PlaceNotOnMap),
        // A place that holds one of the register's is wider than the register, not outside of it.
        (Ok(_), _) if covers(code) || scope.places.iter().any(|place| contains(gazetteer, code, place)) => None,
        (Ok(_), _) => Some(FindingCode::PlaceOutsideScope),
    };
    let (participations, assistances) = (&register.participations, &register.assistances);
    let tables = [(Table::Participations, &participations.place), (Table::Assistances, &assistances.place)];
    for (table, places) in tables {
        let findings: Vec<Option<FindingCode>> = places.labels().iter().map(|label| finding_of(label)).collect();
        if findings.iter().all(Option::is_none) {
            continue;
        }
        for (index, code) in indexes(places.codes()).zip(places.codes()) {
            if let Some(Some(finding)) = at(&findings, *code) {
                out(&Case::new(finding, table, &[index]));
            }
        }
    }
}

fn contains(gazetteer: &Gazetteer, whole: &str, part: &str) -> bool {
    gazetteer.ancestors(part).any(|above| above.code == whole)
}

/// What a table tells of an activity, in one place: rows name activities in no order.
#[derive(Clone, Copy)]
struct Told {
    row: u32,
    source: u32,
    first: i32,
    last: i32,
    cancelled: bool,
}

/// Participations outside the time of their activity, and work done in an activity that was called off.
fn activities(register: &Register, out: &mut dyn FnMut(&Case)) {
    let (table, activities) = (&register.participations, &register.activities);
    if activities.row.iter().all(|row| *row == NONE) {
        return;
    }
    let told: Vec<Told> = indexes(&activities.row)
        .zip(&activities.row)
        .map(|(index, row)| Told {
            row: *row,
            source: at(&activities.source, index).unwrap_or(0),
            first: at(&activities.first_day, index).unwrap_or(UNKNOWN_DAY),
            last: at(&activities.last_day, index).unwrap_or(UNKNOWN_DAY),
            cancelled: at(&activities.status, index) == Some(RecordStatus::Cancelled),
        })
        .collect();
    for (index, activity) in indexes(&table.row).zip(table.activity.codes()) {
        let Some(told) = at(&told, *activity).filter(|told| told.row != NONE) else { continue };
        // What the very row of the participation tells cannot disagree with it.
        if at(&table.row, index) == Some(told.row) && at(&table.source, index).unwrap_or(0) == told.source {
            continue;
        }
        let known = |day: i32| (day != UNKNOWN_DAY).then_some(day);
        let (start, end) = (known(told.first), known(told.last));
        let end = end.or(start);
        let outside = |day: i32| start.is_some_and(|start| day < start) || end.is_some_and(|end| day > end);
        let last = at(&table.last_day, index).filter(|_| !is_night(register, index));
        let days = [at(&table.first_day, index), last];
        if days.into_iter().flatten().filter_map(known).any(outside) {
            out(&Case::new(FindingCode::DateOutsideActivity, Table::Participations, &[index]));
        }
        if told.cancelled && at(&table.status, index).is_some_and(RecordStatus::took_place) {
            out(&Case::new(FindingCode::StatusConflict, Table::Participations, &[index]));
        }
    }
}

/// Whether there is a list of activities: rows of events tell of their own activity only.
fn activities_listed(register: &Register) -> bool {
    let activities = &register.activities;
    let mut told: Vec<(u32, u32, bool)> = activities
        .row
        .iter()
        .enumerate()
        .filter(|(_, row)| **row != NONE)
        .map(|(index, row)| (activities.source_of(index), *row, false))
        .collect();
    if told.is_empty() {
        return false;
    }
    told.sort_unstable();
    let mut mark = |source: u32, row: u32| {
        let at = told.partition_point(|(from, of, _)| (*from, *of) < (source, row));
        if let Some((_, _, seen)) = told.get_mut(at).filter(|(from, of, _)| (*from, *of) == (source, row)) {
            *seen = true;
        }
    };
    let (p, a) = (&register.participations, &register.assistances);
    p.row.iter().enumerate().for_each(|(index, row)| mark(p.source_of(index), *row));
    a.row.iter().enumerate().for_each(|(index, row)| mark(a.source_of(index), *row));
    told.iter().any(|(.., seen)| !seen)
}

/// References to people, activities and organisations that no table has, where there is a table of them.
fn references(register: &Register, out: &mut dyn FnMut(&Case)) {
    let (p, a) = (&register.participations, &register.assistances);
    let sides = [
        (FindingCode::PersonUnknown, Table::Participations, p.person.as_slice(), &register.people.row),
        (FindingCode::ActivityUnknown, Table::Participations, p.activity.codes(), &register.activities.row),
        (FindingCode::OrganisationUnknown, Table::Participations, p.organisation.codes(), &register.organisations.row),
        (FindingCode::BeneficiaryUnknown, Table::Assistances, a.beneficiary.as_slice(), &register.beneficiaries.row),
        (FindingCode::ActivityUnknown, Table::Assistances, a.activity.codes(), &register.activities.row),
        (FindingCode::OrganisationUnknown, Table::Assistances, a.organisation.codes(), &register.organisations.row),
    ];
    let listed = activities_listed(register);
    for (code, table, codes, told) in sides {
        if told.iter().all(|row| *row == NONE) || code == FindingCode::ActivityUnknown && !listed {
            continue;
        }
        // One finding for each id that is missing, with all rows that name it.
        let mut missing: Vec<(u32, u32)> = indexes(codes)
            .zip(codes)
            .filter(|(_, one)| **one != NONE && at(told, **one).is_none_or(|row| row == NONE))
            .map(|(index, one)| (*one, index))
            .collect();
        missing.sort_unstable();
        for same in missing.chunk_by(|a, b| a.0 == b.0) {
            let rows: Vec<u32> = same.iter().map(|(_, index)| *index).collect();
            let details = [("rows", i64::try_from(rows.len()).unwrap_or(i64::MAX))];
            out(&Case::new(code, table, &rows).with(&details));
        }
    }
}
