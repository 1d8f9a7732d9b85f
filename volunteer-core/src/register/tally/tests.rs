//! Registers counted apart and merged are the whole.

use crate::Context;
use crate::calendar::Date;
use crate::cube::{KeyedHash, Tally};
use crate::record::RecordStatus;
use crate::register::{ParticipationRow, Register, RegisterBuilder, Scope, TallyPlan};
use crate::{Period, Word};
use proptest::prelude::*;
use std::sync::LazyLock;

static PLAN: LazyLock<TallyPlan> = LazyLock::new(|| {
    let period: Period = Period::parse("2024-03/2025-06").unwrap();
    TallyPlan::new(&Context::kazakhstan(), "kz-20", period).unwrap().by("sex", ["male", "female"]).unwrap()
});

#[derive(Clone, Debug)]
struct Row {
    person: Option<u8>,
    heads: Option<(u32, Option<u32>)>,
    days: Option<(i32, i32)>,
    minutes: Option<i32>,
    place: Option<&'static str>,
    sex: &'static str,
    status: RecordStatus,
}

fn row() -> impl Strategy<Value = Row> {
    let who = prop_oneof![
        4 => (0..6_u8).prop_map(|person| (Some(person), None)),
        1 => (0..9_u32, proptest::option::of(0..9_u32)).prop_map(|(a, b)| (None, Some((a, b)))),
    ];
    // From the middle of 2023 to the end of 2025.
    let days = proptest::option::of((19_500..20_400_i32, prop_oneof![3 => Just(0), 1 => 0..90_i32]));
    let place = prop::sample::select(vec![None, Some("KZ-10"), Some("KZ-59"), Some("KZ"), Some("nowhere")]);
    let sex = prop::sample::select(vec!["female", "male", "", "other"]);
    let status = prop::sample::select(RecordStatus::ALL.to_vec());
    (who, days, proptest::option::of(-5..500_i32), place, sex, status).prop_map(
        |((person, heads), days, minutes, place, sex, status)| {
            let days = days.map(|(first, more)| (first, first + more));
            Row { person, heads, days, minutes, place, sex, status }
        },
    )
}

fn register(rows: &[&Row]) -> Register {
    let mut builder = RegisterBuilder::new(Scope::default());
    let mut into = builder.participation_rows("office");
    for row in rows {
        let person = row.person.map(|person| format!("v-{person}"));
        let day = |day: Option<i32>| day.and_then(Date::from_epoch_days);
        into.push(&ParticipationRow {
            person: person.as_deref(),
            heads: row.heads,
            first_day: day(row.days.map(|(first, _)| first)),
            last_day: day(row.days.map(|(_, last)| last)),
            minutes: row.minutes,
            place: row.place,
            categories: &[("sex", row.sex)],
            status: Some(row.status),
            ..ParticipationRow::default()
        })
        .unwrap();
    }
    into.done().unwrap();
    builder.finish()
}

fn tally(rows: &[&Row]) -> Tally {
    if rows.is_empty() {
        return PLAN.cube_plan().no_tally();
    }
    let keys = KeyedHash::new([7; 16]);
    register(rows).tally(&PLAN, |id| keys.key(id.as_bytes()), 2).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn any_partition_merged_in_any_order_is_the_whole(
        rows in proptest::collection::vec((row(), 0..5_usize), 0..30),
        order in Just((0..5).collect::<Vec<usize>>()).prop_shuffle(),
        budget in 1_u64..5_000,
    ) {
        let all: Vec<&Row> = rows.iter().map(|(row, _)| row).collect();
        let whole = tally(&all);
        let parts = order.iter().map(|part| {
            let own: Vec<&Row> = rows.iter().rev().filter(|(_, of)| of == part).map(|(row, _)| row).collect();
            tally(&own)
        });
        let merged = parts.reduce(|a, b| a.merge(&b).unwrap()).unwrap();
        prop_assert_eq!(merged.to_bytes(), whole.to_bytes());
        let counts = PLAN.counts(&merged, 1).unwrap();
        prop_assert_eq!(&counts, &PLAN.counts(&whole, 2).unwrap());
        if !rows.is_empty() {
            let keys = KeyedHash::new([7; 16]);
            let mut job = register(&all).tally_job(&PLAN, |id| keys.key(id.as_bytes())).unwrap();
            while !job.step(budget).unwrap().is_done() {}
            prop_assert_eq!(job.finish().unwrap(), whole);
        }
        // Against what each count means.
        let took_place = |row: &&&Row| row.status.took_place();
        let doubtful = |row: &&&Row| row.status == RecordStatus::Unknown;
        for count in &counts {
            let within = |row: &&&Row| {
                let place = match count.place.as_deref() {
                    None => true,
                    Some("KZ") => row.place.is_some_and(|place| place != "nowhere"),
                    Some(code) => row.place == Some(code),
                };
                let period = count.period.is_none_or(|period| row.days.is_some_and(|(first, last)| {
                    [first, last].iter().all(|day| period.contains(Date::from_epoch_days(*day).unwrap()))
                }));
                place && period && count.categories.get("sex").is_none_or(|sex| sex == row.sex)
            };
            let rows: Vec<&&Row> = all.iter().filter(took_place).filter(within).collect();
            // Of rows that may not have taken place nobody is surely there.
            let perhaps = all.iter().filter(doubtful).filter(within).count() as u64;
            let people: std::collections::BTreeSet<u8> = rows.iter().filter_map(|row| row.person).collect();
            let minutes: i64 = rows.iter().filter_map(|row| row.minutes).map(i64::from).sum();
            prop_assert_eq!(count.cell.rows, rows.len() as u64 + perhaps, "{:?}", count);
            prop_assert!(count.cell.minutes_unknown >= perhaps, "{:?}", count);
            prop_assert_eq!((count.cell.people, count.cell.minutes), (people.len() as u64, minutes), "{:?}", count);
        }
    }
}

#[test]
fn a_category_that_is_not_there_is_named() {
    let plan = PLAN.clone().by("feild", ["care"]).unwrap();
    let error = register(&[]).tally(&plan, |_| 0, 1).unwrap_err();
    assert_eq!(error.code(), "axis-unknown");
}
