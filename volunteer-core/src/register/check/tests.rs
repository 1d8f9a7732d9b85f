//! Every check against a slow reference that says what it means, on small registers of everything that can go wrong.

use super::super::{Activities, Coded, NONE, UNKNOWN_CLOCK, UNKNOWN_DAY, UNKNOWN_MINUTES};
use super::*;
use crate::Word;
use crate::record::{Answer, RecordStatus, age_on, date_of};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// A day in 2024, on which the rules about minors hold.
const DAY: i32 = 20_000;

/// What a row says, without where it stands.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Said {
    person: u32,
    heads: (u32, u32),
    days: (i32, i32),
    clocks: (u16, u16),
    minutes: i32,
    place: u32,
    activity: u32,
    status: RecordStatus,
}

fn said() -> impl Strategy<Value = Said> {
    let person = prop_oneof![4 => 0..3_u32, 1 => Just(NONE)];
    let days =
        prop_oneof![8 => (0..3_i32, 0..1_i32), 2 => (0..3_i32, -1..2_i32)].prop_map(|(a, b)| (DAY + a, DAY + a + b));
    let days = prop_oneof![9 => days, 1 => Just((UNKNOWN_DAY, UNKNOWN_DAY))];
    let clock = |hours: std::ops::Range<u16>| hours.prop_map(|hour| hour * 60);
    let clocks = prop_oneof![(clock(6..12), clock(8..18)), Just((UNKNOWN_CLOCK, UNKNOWN_CLOCK))];
    let minutes = prop::sample::select(vec![UNKNOWN_MINUTES, -60, 0, 60, 70, 120, 130, 600, 1_440, 1_500, 599_940]);
    let code = || prop_oneof![3 => 0..2_u32, 1 => Just(NONE)];
    let status = prop::sample::select(RecordStatus::ALL.to_vec());
    (person, any::<bool>(), days, clocks, minutes, code(), code(), status).prop_map(
        |(person, group, days, clocks, minutes, place, activity, status)| {
            let heads = if person == NONE && group { (0, 5) } else { (1, 1) };
            Said { person, heads, days, clocks, minutes, place, activity, status }
        },
    )
}

/// A register of these rows, in this order, with three people and two activities.
fn register(rows: &[Said]) -> Register {
    let mut register = Register::default();
    let table = &mut register.participations;
    for (at, row) in rows.iter().enumerate() {
        table.row.push(u32::try_from(at).unwrap() + 2);
        table.person.push(row.person);
        table.heads_lower.push(row.heads.0);
        table.heads_upper.push(row.heads.1);
        table.first_day.push(row.days.0);
        table.last_day.push(row.days.1);
        table.start.push(row.clocks.0);
        table.end.push(row.clocks.1);
        table.minutes.push(row.minutes);
        table.status.push(row.status);
    }
    table.place = Coded::new("place", ["KZ-10", "KZ-11"], rows.iter().map(|row| row.place).collect());
    table.activity = Coded::new("activity", ["a", "b"], rows.iter().map(|row| row.activity).collect());
    register.scope.period = Some(crate::Period::day(date_of(DAY + 1).unwrap()));
    register.activities = Activities {
        id: Coded::new("activity", ["a", "b"], vec![0, 1]),
        row: vec![500, NONE],
        first_day: vec![DAY, UNKNOWN_DAY],
        last_day: vec![DAY + 1, UNKNOWN_DAY],
        form: Coded::new("form", ["emergency-response", "clean-up"], vec![1, 0]),
        status: vec![RecordStatus::Cancelled, RecordStatus::Done],
        ..Activities::default()
    };
    // The first turns 14 on the second day; the second is a minor whose parent agreed; the third is told of by no table.
    register.people.row = vec![600, 601, NONE];
    register.people.birth_day = vec![day(2010, 10, 5), day(2011, 2, 28), UNKNOWN_DAY];
    register.people.consent = vec![Answer::Unknown, Answer::Yes, Answer::Unknown];
    register.people.parent = vec![Answer::No, Answer::Unknown, Answer::Unknown];
    register
}

fn day(year: i32, month: u32, day: u32) -> i32 {
    crate::record::day_number(crate::calendar::Date::from_ymd_opt(year, month, day).unwrap())
}

fn shift_of(row: &Said) -> Option<(i64, i64)> {
    let known = row.days.0 != UNKNOWN_DAY && row.clocks.0 != UNKNOWN_CLOCK && row.clocks.1 != UNKNOWN_CLOCK;
    let minute = |day: i32, clock: u16| i64::from(day) * 1440 + i64::from(clock);
    let shift = (minute(row.days.0, row.clocks.0), minute(row.days.1, row.clocks.1));
    (known && shift.0 <= shift.1).then_some(shift)
}

/// What each check means, row by row and pair by pair.
fn reference(rows: &[Said]) -> BTreeMap<FindingCode, u64> {
    let mut counts = BTreeMap::new();
    let mut add = |code: FindingCode, count: usize| {
        if count > 0 {
            *counts.entry(code).or_insert(0) += count as u64;
        }
    };
    let many = |holds: &dyn Fn(&Said) -> bool| rows.iter().filter(|row| holds(row)).count();
    let named = |row: &Said| row.person != NONE;
    let done = |row: &Said| row.status.took_place();
    let days_of =
        |row: &Said| [row.days.0, row.days.1].into_iter().filter(|day| *day != UNKNOWN_DAY).collect::<Vec<_>>();

    add(FindingCode::DuplicateExact, (0..rows.len()).filter(|at| rows[..*at].contains(&rows[*at])).count());
    let timed = rows.iter().any(|row| row.minutes != UNKNOWN_MINUTES);
    add(FindingCode::HoursMissing, many(&|row| timed && row.minutes == UNKNOWN_MINUTES && done(row)));
    add(FindingCode::HoursZero, many(&|row| row.minutes == 0));
    add(FindingCode::HoursNegative, many(&|row| row.minutes < 0 && row.minutes != UNKNOWN_MINUTES));
    add(
        FindingCode::RowOver24h,
        many(&|row| {
            let days = if row.days.0 == UNKNOWN_DAY { 1 } else { (row.days.1 - row.days.0 + 1).max(1) };
            i64::from(row.minutes) > 1440 * i64::from(days) * i64::from(row.heads.1) && !is_sentinel(row)
        }),
    );
    add(
        FindingCode::AbsenceWithHours,
        many(&|row| {
            // What the clock says of somebody absent was planned.
            let planned = shift_of(row).is_some_and(|(start, end)| {
                i64::from(row.minutes) <= (end - start) * i64::from(row.heads.1.max(1)) + 30
            });
            row.status.is_absence() && row.minutes > 0 && !planned && !is_sentinel(row)
        }),
    );
    add(FindingCode::SentinelValue, many(&|row| row.minutes == 599_940));
    add(FindingCode::PersonMissing, many(&|row| !named(row) && row.heads == (1, 1)));
    // One finding for each id that no table has.
    add(FindingCode::PersonUnknown, usize::from(rows.iter().any(|row| row.person == 2)));
    add(FindingCode::ActivityUnknown, usize::from(rows.iter().any(|row| row.activity == 1)));
    add(
        FindingCode::EndBeforeStart,
        many(&|row| {
            let clocks = row.clocks.0 != UNKNOWN_CLOCK && row.clocks.1 < row.clocks.0;
            row.days.0 != UNKNOWN_DAY && (row.days.1 < row.days.0 || (row.days.1 == row.days.0 && clocks))
        }),
    );
    add(FindingCode::DateOutsideScope, {
        let outside_rows = many(&|row| {
            let night = is_night(row) && row.days.0 == DAY + 1;
            days_of(row).iter().any(|day| *day != DAY + 1) && !night
        });
        // The activity of row 500 begins the day before the scope.
        outside_rows + 1
    });
    let of_a = |row: &Said| row.activity == 0;
    add(
        FindingCode::DateOutsideActivity,
        many(&|row| {
            let days = if is_night(row) { vec![row.days.0] } else { days_of(row) };
            of_a(row) && days.iter().any(|day| !(DAY..=DAY + 1).contains(day))
        }),
    );
    add(FindingCode::StatusConflict, many(&|row| of_a(row) && done(row)));
    add(
        FindingCode::HoursAgainstClock,
        many(&|row| match shift_of(row) {
            Some((start, end)) if row.minutes > 0 && !is_sentinel(row) => {
                let (span, minutes) = (end - start, i64::from(row.minutes));
                let (fewest, most) = (i64::from(row.heads.0.max(1)), i64::from(row.heads.1.max(1)));
                let next_day_at_most = end.div_euclid(1440) - start.div_euclid(1440) <= 1;
                minutes > (span + 30) * most || (next_day_at_most && minutes < (span - 30) * fewest)
            }
            _ => false,
        }),
    );
    let age = |row: &Said| {
        let born =
            [Some(day(2010, 10, 5)), Some(day(2011, 2, 28)), None].get(row.person as usize).copied().flatten()?;
        age_on(date_of(born)?, date_of(*days_of(row).first()?)?)
    };
    let there = |row: &Said| !matches!(row.status, RecordStatus::NoShow | RecordStatus::Cancelled);
    let child = |row: &Said| row.person == 0 && there(row) && age(row).is_some_and(|age| age < 14);
    add(FindingCode::ChildWithoutConsent, many(&child));
    let minor = |row: &Said| row.activity == 1 && there(row) && age(row).is_some_and(|age| age < 18);
    add(FindingCode::MinorInForbiddenWork, many(&minor));

    person_days(rows, &mut add);
    counts
}

/// 9999 hours.
fn is_sentinel(row: &Said) -> bool {
    row.minutes == 599_940
}

fn is_night(row: &Said) -> bool {
    row.days.1 == row.days.0.saturating_add(1) && shift_of(row).is_some_and(|(start, end)| end - start < 1440)
}

type Shift = (u32, i64, i64, u32, u32);

/// What the rows of one person say together.
fn person_days(rows: &[Said], add: &mut dyn FnMut(FindingCode, usize)) {
    let named = |row: &Said| row.person != NONE;
    let done = |row: &Said| row.status.took_place();
    let mut sums: BTreeMap<(u32, i32), i64> = BTreeMap::new();
    let worked = |row: &&Said| !row.status.is_absence() && !is_sentinel(row);
    for row in rows.iter().filter(|row| named(row) && row.days.0 != UNKNOWN_DAY && row.minutes > 0).filter(worked) {
        let night = shift_of(row).is_some_and(|(start, end)| end - start < 1440);
        if row.days.1 <= row.days.0 || night {
            *sums.entry((row.person, row.days.0)).or_default() += i64::from(row.minutes);
        }
    }
    add(FindingCode::PersonDayOver24h, sums.values().filter(|sum| **sum > 1440).count());

    let distinct: BTreeSet<&Said> = rows.iter().filter(|row| named(row) && done(row)).collect();
    let like = |a: &Said, b: &Said| {
        let same = (a.person, a.days.0, a.activity, a.place) == (b.person, b.days.0, b.activity, b.place);
        let apart = shift_of(a).zip(shift_of(b)).is_some_and(|(a, b)| a.1 <= b.0 || b.1 <= a.0);
        let near = i64::from(a.minutes).abs_diff(i64::from(b.minutes)) <= 15;
        same && (a.activity != NONE || a.place != NONE) && a.days.0 != UNKNOWN_DAY && near && !apart
    };
    // In any order by minutes, a record is counted that is like one before it.
    let mut ordered: Vec<&&Said> = distinct.iter().collect();
    ordered.sort_by_key(|row| (row.minutes, shift_of(row)));
    add(
        FindingCode::DuplicateLikely,
        (0..ordered.len()).filter(|at| ordered[..*at].iter().any(|one| like(one, ordered[*at]))).count(),
    );

    let shifts: BTreeSet<Shift> = (rows.iter().filter(|row| named(row) && done(row)))
        .filter_map(|row| shift_of(row).map(|(start, end)| (row.person, start, end, row.activity, row.place)))
        .collect();
    let shifts: Vec<Shift> = shifts.into_iter().collect();
    let overlaps = |at: &usize| {
        let (person, start, ..) = shifts[*at];
        shifts[..*at].iter().any(|before| before.0 == person && before.2 > start)
    };
    add(FindingCode::ShiftOverlap, (0..shifts.len()).filter(overlaps).count());
}

/// Rows of which some repeat others, or nearly do.
fn rows(most: usize) -> impl Strategy<Value = Vec<Said>> {
    let change = prop_oneof![2 => Just(0), 1 => Just(10), 1 => Just(60)];
    let again = (prop::sample::select(vec![0, 1, 2, 3]), change);
    (prop::collection::vec(said(), 0..most), prop::collection::vec(again, 0..6)).prop_map(|(mut rows, again)| {
        for (at, more) in again {
            if let Some(mut row) = rows.get(at).cloned() {
                row.minutes = row.minutes.saturating_add(more);
                rows.push(row);
            }
        }
        rows
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, ..ProptestConfig::default() })]

    #[test]
    fn counts_are_those_of_the_reference(rows in rows(12)) {
        let context = Context::kazakhstan();
        let findings = check(&register(&rows), &context);
        prop_assert_eq!(findings.totals(), reference(&rows));
    }

    /// Looking for some codes alone passes over no piece that finds them.
    #[test]
    fn what_is_wanted_is_found_without_the_rest(rows in rows(12)) {
        let (register, context) = (register(&rows), Context::kazakhstan());
        let mut all: BTreeMap<FindingCode, u64> = BTreeMap::new();
        for code in CODES {
            run(&register, &context, &BTreeSet::from([*code]), &mut |case| *all.entry(case.code).or_default() += 1);
        }
        prop_assert_eq!(all, check(&register, &context).totals());
    }

    #[test]
    fn the_order_of_rows_changes_row_numbers_only(rows in rows(40).prop_shuffle(), turn in 0..40_usize) {
        let context = Context::kazakhstan();
        let mut other = rows.clone();
        other.rotate_left(turn % rows.len().max(1));
        other.reverse();
        prop_assert_eq!(check(&register(&rows), &context).totals(), check(&register(&other), &context).totals());
    }
}

/// Assistances of rows: row, unit, category, lower and upper end.
fn helped(rows: &[(u32, &str, Option<&str>, u32, u32)]) -> Register {
    let mut register = Register::default();
    let table = &mut register.assistances;
    let code = |labels: &mut Vec<String>, label: Option<&str>| {
        label.map_or(NONE, |label| {
            let at = labels.iter().position(|one| one == label).unwrap_or_else(|| {
                labels.push(label.to_owned());
                labels.len() - 1
            });
            u32::try_from(at).unwrap()
        })
    };
    let (mut units, mut categories) = (Vec::new(), Vec::new());
    let (mut unit_codes, mut category_codes) = (Vec::new(), Vec::new());
    for (row, unit, category, lower, upper) in rows {
        table.row.push(*row);
        table.beneficiary.push(NONE);
        table.lower.push(*lower);
        table.upper.push(*upper);
        table.first_day.push(DAY);
        table.last_day.push(DAY);
        unit_codes.push(code(&mut units, Some(unit)));
        category_codes.push(code(&mut categories, *category));
    }
    table.place = Coded::new("place", ["KZ-59"], vec![0; rows.len()]);
    table.activity = Coded::new("activity", ["a"], vec![0; rows.len()]);
    table.unit = Coded::new("unit", units, unit_codes);
    table.category = Coded::new("category", categories, category_codes);
    register
}

fn found(register: &Register, code: FindingCode) -> u64 {
    check(register, &Context::kazakhstan()).count(code)
}

#[test]
fn parts_larger_than_their_whole() {
    let exceed = |rows: &[_]| found(&helped(rows), FindingCode::PartsExceedWhole);
    assert_eq!(
        exceed(&[
            (2, "person", None, 100, 100),
            (2, "person", Some("women"), 60, 60),
            (2, "person", Some("men"), 41, 41)
        ]),
        1
    );
    assert_eq!(
        exceed(&[
            (2, "person", None, 100, 100),
            (2, "person", Some("women"), 60, 60),
            (2, "person", Some("men"), 40, 40)
        ]),
        0
    );
    // Pensioners may live alone; only one alone can be too many.
    assert_eq!(
        exceed(&[
            (2, "person", None, 100, 100),
            (2, "person", Some("pensioner"), 90, 90),
            (2, "person", Some("child"), 80, 80)
        ]),
        0
    );
    assert_eq!(exceed(&[(2, "person", None, 100, 100), (2, "person", Some("pensioner"), 101, u32::MAX)]), 1);
    assert_eq!(exceed(&[(2, "person", None, 100, u32::MAX), (2, "person", Some("pensioner"), 101, 101)]), 0);
    // Families are not people, and another row is another event.
    assert_eq!(exceed(&[(2, "person", None, 100, 100), (2, "family", Some("low-income-family"), 200, 200)]), 0);
    assert_eq!(exceed(&[(2, "person", None, 100, 100), (3, "person", Some("women"), 200, 200)]), 0);
}

#[test]
fn shares_units_zeros_and_populations() {
    let shares = |values: &[u32]| {
        let rows: Vec<_> = values.iter().map(|value| (2, "percent", Some("x"), *value, *value)).collect();
        found(&helped(&rows), FindingCode::SharesNot100)
    };
    assert_eq!((shares(&[46, 16, 13, 20]), shares(&[46, 16, 13, 25]), shares(&[33, 33, 33])), (1, 0, 0));
    let units = |rows: &[_]| found(&helped(rows), FindingCode::UnitsMixed);
    assert_eq!(units(&[(2, "family+person", None, 801, u32::MAX)]), 1);
    assert_eq!(units(&[(2, "family", Some("needy"), 5, 5), (3, "person", Some("needy"), 5, 5)]), 1);
    assert_eq!(units(&[(2, "family", Some("needy"), 5, 5), (3, "person", Some("child"), 5, 5)]), 0);
    assert_eq!(found(&helped(&[(2, "person", None, 0, 0), (3, "person", None, 0, 5)]), FindingCode::CountZero), 1);
    // North Kazakhstan had 534,024 people on 1 January 2023; the greatest vintage decides.
    let people = |count| found(&helped(&[(2, "person", None, count, u32::MAX)]), FindingCode::HelpedMoreThanPopulation);
    assert_eq!((people(500_000), people(600_000)), (0, 1));
    assert_eq!(found(&helped(&[(2, "family", None, 600_000, 600_000)]), FindingCode::HelpedMoreThanPopulation), 0);
}

#[test]
fn events_without_an_id_can_repeat_each_other() {
    let mut register = helped(&[(2, "person", None, 5, 5), (3, "person", None, 5, 5), (4, "person", None, 6, 6)]);
    register.readings = vec![super::super::Reading { name: "t".into(), rows: 3, unused: 0 }];
    let ids = ["t#2", "t#3", "t#4"];
    register.assistances.activity = Coded::new("activity", ids, vec![0, 1, 2]);
    register.activities.id = Coded::new("activity", ids, vec![0, 1, 2]);
    register.activities.row = vec![2, 3, 4];
    assert_eq!(found(&register, FindingCode::DuplicateExact), 1);
    register.activities.id = Coded::new("activity", ["x", "y", "z"], vec![0, 1, 2]);
    assert_eq!(found(&register, FindingCode::DuplicateExact), 0);
}

#[test]
fn what_reading_has_told_is_not_told_again() {
    let rows = [Said {
        person: NONE,
        heads: (1, 1),
        days: (DAY + 1, DAY + 1),
        clocks: (UNKNOWN_CLOCK, UNKNOWN_CLOCK),
        minutes: 60,
        place: 0,
        activity: NONE,
        status: RecordStatus::Planned,
    }];
    let mut register = register(&rows);
    let context = Context::kazakhstan();
    assert_eq!(check(&register, &context).count(FindingCode::PersonMissing), 1);
    register.findings.add(Finding::new(FindingCode::PersonMissing, RowRef::new(2)));
    assert_eq!(check(&register, &context).count(FindingCode::PersonMissing), 0);
}
