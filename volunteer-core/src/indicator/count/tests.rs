//! Random registers of which everything is known, counted naively; then with parts of it forgotten, counted by the library.

mod tight;
mod written;

use super::*;
use crate::context::Context;
use crate::document::{from_slice, text_of};
use crate::indicator::{AgeBand, CountOf, CountQuery, CountRule, Filter};
use crate::number::Unit;
use crate::observation::Counted;
use crate::place::Gazetteer;
use crate::record::RecordStatus;
use crate::register::{Coded, NONE, Participations, People, UNKNOWN_DAY, UNKNOWN_MINUTES};
use proptest::prelude::*;
use std::collections::BTreeSet;

/// A row that is only known to be in a region or the country is one of which something is forgotten.
const PLACES: [&str; 5] = ["353220100", "KZ", "KZ-10", "KZ-35", "KZ-59"];
const SKILLS: [&str; 2] = ["pro-bono", "unskilled"];
const SEXES: [&str; 2] = ["female", "male"];
/// 2021-01-01.
const START: i32 = 18_628;

#[derive(Clone, Debug)]
struct Truth {
    person: u32,
    day: i32,
    minutes: i32,
    place: u32,
    skill: u32,
    status: RecordStatus,
    activity: u32,
    /// What is forgotten: person, day, minutes, place, skill.
    forget: u8,
}

fn truth() -> impl Strategy<Value = Truth> {
    let status =
        prop_oneof![4 => Just(RecordStatus::Done), 1 => Just(RecordStatus::Verified), 1 => Just(RecordStatus::NoShow)];
    (0_u32..6, 0_i32..900, 0_i32..300, prop_oneof![Just(0), Just(2), Just(4)], 0_u32..2, status, 0_u32..4, any::<u8>())
        .prop_map(|(person, day, minutes, place, skill, status, activity, forget)| Truth {
            person,
            day: START + day,
            minutes,
            place,
            skill,
            status,
            activity,
            forget,
        })
}

/// Sex and birth of a person: by the code.
fn sex(person: u32) -> u32 {
    person % 2
}
fn born(person: u32) -> i32 {
    START - 365 * (10 + 4 * i32::try_from(person).unwrap())
}

fn register(rows: &[Truth], forget: u8) -> Register {
    let forgotten = |row: &Truth, bit: u8| row.forget & forget & (1 << bit) != 0;
    let code = |name: &str, labels: &[&str], of: &dyn Fn(&Truth) -> u32| {
        Coded::new(name, labels.iter().copied(), rows.iter().map(of).collect())
    };
    let day = |row: &Truth| if forgotten(row, 1) { UNKNOWN_DAY } else { row.day };
    let participations = Participations {
        row: (2..).take(rows.len()).collect(),
        person: rows.iter().map(|row| if forgotten(row, 0) { NONE } else { row.person }).collect(),
        heads_lower: vec![1; rows.len()],
        heads_upper: rows.iter().map(|row| if forgotten(row, 0) { 3 } else { 1 }).collect(),
        first_day: rows.iter().map(day).collect(),
        last_day: rows.iter().map(day).collect(),
        minutes: rows.iter().map(|row| if forgotten(row, 2) { UNKNOWN_MINUTES } else { row.minutes }).collect(),
        place: code("place", &PLACES, &|row| match (forgotten(row, 3), row.place) {
            (true, 0) => 3, // only the region of the town
            (true, _) => NONE,
            (false, place) => place,
        }),
        activity: code("activity", &["a", "b", "c", "d"], &|row| row.activity),
        organisation: Coded::empty("organisation", rows.len()),
        field: Coded::empty("field", rows.len()),
        status: rows.iter().map(|row| row.status).collect(),
        categories: vec![code("skill", &SKILLS, &|row| if forgotten(row, 4) { NONE } else { row.skill })],
        ..Participations::default()
    };
    let people = People {
        row: vec![NONE; 6],
        birth_day: (0..6).map(born).collect(),
        categories: vec![Coded::new("sex", SEXES, (0..6).map(sex).collect())],
        ..People::default()
    };
    Register { participations, people, ..Register::default() }
}

fn inside(place: u32, outer: &str) -> bool {
    let name = PLACES[usize::try_from(place).unwrap()];
    name == outer || outer == "KZ" || (name == "353220100" && outer == "KZ-35")
}

fn rules() -> Vec<CountRule> {
    let pro_bono = Filter { category: "skill".into(), any_of: vec!["pro-bono".into()] };
    let women = Filter { category: "sex".into(), any_of: vec!["female".into()] };
    let mut all = Vec::new();
    for of in [
        CountOf::Participations,
        CountOf::Minutes,
        CountOf::Volunteers,
        CountOf::NewVolunteers,
        CountOf::RetainedVolunteers,
        CountOf::ActiveVolunteers,
        CountOf::Activities,
    ] {
        let rule = CountRule::builder(of);
        let rule = match of {
            CountOf::ActiveVolunteers => rule.participations_at_least(2).within_months(6),
            CountOf::RetainedVolunteers => rule.months_before(5),
            _ => rule,
        };
        let rule = rule.build().unwrap();
        all.push(rule.clone());
        if of != CountOf::Activities {
            all.push(CountRule { only: vec![pro_bono.clone(), women.clone()], ..rule.clone() });
            all.push(CountRule { ages: Some(AgeBand { from: Some(14), to: Some(22) }), ..rule.clone() });
        }
        all.push(CountRule { statuses: vec![RecordStatus::NoShow], ..rule });
    }
    all
}

fn indicator(rule: &CountRule) -> Indicator {
    let unit = rule.of.unit().unwrap_or(Unit::Activity);
    let counted = if unit.counts_people() { Counted::Distinct } else { Counted::NotPeople };
    let text = format!(
        r#"{{"id": "x", "unit": "{unit}", "nature": "{}", "counted": "{counted}", "count": {}}}"#,
        rule.of.nature(),
        text_of(rule)
    );
    from_slice(text.as_bytes()).unwrap()
}

/// The count, by its definition.
fn naive(rule: &CountRule, rows: &[Truth], place: &str, period: Period, skill: Option<u32>) -> i64 {
    let counts = |row: &&Truth| {
        let status = if rule.statuses.is_empty() {
            row.status != RecordStatus::NoShow
        } else {
            rule.statuses.contains(&row.status)
        };
        let women = rule.only.is_empty() || (row.skill == 0 && sex(row.person) == 0);
        let age = rule.ages.is_none_or(|_| {
            let date =
                |day| crate::calendar::parse_date("1970-01-01").unwrap() + chrono::Duration::days(i64::from(day));
            crate::record::age_on(date(born(row.person)), date(row.day)).is_some_and(|age| (14..=22).contains(&age))
        });
        status && women && age
    };
    let kept: Vec<&Truth> = rows.iter().filter(counts).collect();
    let within = |row: &&&Truth, period: Period| {
        let (from, to) = days(period);
        from <= row.day && row.day <= to
    };
    let here = |row: &&&Truth| inside(row.place, place) && skill.is_none_or(|skill| row.skill == skill);
    let of_period: Vec<&&Truth> = kept.iter().filter(|row| within(row, period)).filter(here).collect();
    let people: BTreeSet<u32> = of_period.iter().map(|row| row.person).collect();
    let before = |months: Option<u32>| -> BTreeSet<u32> {
        let end = period.start().pred_opt().unwrap();
        let from = months.map_or(i32::MIN, |months| days(history::months_until(end, months).unwrap()).0);
        kept.iter().filter(|row| from <= row.day && row.day < days(period).0).map(|row| row.person).collect()
    };
    let count = |n: usize| i64::try_from(n).unwrap();
    match rule.of {
        CountOf::Participations => count(of_period.len()),
        CountOf::Minutes => of_period.iter().map(|row| i64::from(row.minutes)).sum(),
        CountOf::Volunteers => count(people.len()),
        CountOf::NewVolunteers => count(people.difference(&before(None)).count()),
        CountOf::RetainedVolunteers => count(people.intersection(&before(rule.months_before)).count()),
        CountOf::ActiveVolunteers => {
            let window = history::months_until(period.end(), rule.within_months.unwrap()).unwrap();
            let times = |person: u32| {
                kept.iter().filter(|row| within(row, window)).filter(here).filter(|row| row.person == person).count()
            };
            count((0..6).filter(|person| times(*person) >= 2).count())
        }
        CountOf::Activities => count(of_period.iter().map(|row| row.activity).collect::<BTreeSet<_>>().len()),
        other => panic!("{other} is counted from other tables"),
    }
}

fn grid(by: &[&str]) -> Grid {
    let period = |text: &str| Period::parse(text).unwrap();
    Grid {
        map: "kz-20".into(),
        places: vec!["353220100".into(), "KZ-59".into()],
        depths: vec![0, 1],
        periods: [
            "2021",
            "2022-01-01/2022-06-30",
            "2022-07-01/2022-12-31",
            "2021-Q4",
            "2022-03",
            "2021-11-17/2022-02-03",
        ]
        .map(period)
        .to_vec(),
        by: by.iter().map(|name| (*name).into()).collect(),
        evidence: crate::observation::EvidenceLevel::Provisional,
        sources: Vec::new(),
    }
}

/// The values of one indicator, counted in steps of a size of its own.
fn counted(of: (&Indicator, &CountRule), register: &Register, grid: &Grid, budget: usize) -> Vec<CountedValue> {
    let selected = Selected::from(register);
    let cut = stages::Cut::new(grid.clone(), selected, &Context::kazakhstan()).unwrap();
    let mut count = stages::IndicatorCount::new(of, selected, &std::sync::Arc::new(cut)).unwrap();
    let mut before = 0;
    while !count.is_done() {
        count.step(budget).unwrap();
        let (done, of) = count.progress();
        assert!(before <= done && done <= of && (done < of || count.is_done()));
        before = done;
    }
    count.into_values()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// Where everything is known the values are exact and those of the definition; where something is forgotten they
    /// contain it; and the order of the rows changes nothing.
    #[test]
    fn every_rule_place_period_and_category(rows in proptest::collection::vec(truth(), 0..40), forget in 0_u8..32) {
        let whole = register(&rows, 0);
        let part = register(&rows, forget);
        let reversed = register(&rows.iter().rev().cloned().collect::<Vec<_>>(), forget);
        for rule in rules() {
            let indicator = indicator(&rule);
            for by in [&[][..], &["skill"][..]] {
                if rule.of == CountOf::Activities && !by.is_empty() {
                    continue;
                }
                let grid = grid(by);
                let exact = counted((&indicator, &rule), &whole, &grid, usize::MAX);
                let bounds = counted((&indicator, &rule), &part, &grid, usize::MAX);
                prop_assert_eq!(&counted((&indicator, &rule), &reversed, &grid, 7), &bounds);
                prop_assert_eq!(exact.len(), bounds.len());
                prop_assert!(exact.len() >= 21 * 6);
                for (exact, bounds) in exact.iter().zip(&bounds) {
                    let observation = &exact.observation;
                    let skill = exact.categories.get("skill").map(|name| u32::from(name == "unskilled"));
                    // A stock stands on the last day of its period.
                    let period = grid.periods.iter().copied().filter(|period| {
                        *period == observation.period || Period::day(period.end()) == observation.period
                    });
                    let truths: BTreeSet<i64> =
                        period.map(|period| naive(&rule, &rows, &observation.place, period, skill)).collect();
                    let value = observation.value.unwrap();
                    let found = value.as_exact().and_then(Number::to_integer).and_then(|n| i64::try_from(n).ok());
                    prop_assert!(found.is_some_and(|n| truths.contains(&n)), "{:?} {:?} {:?}", rule, observation, truths);
                    let inside = bounds.observation.value.unwrap();
                    prop_assert!(inside.contains(value.as_exact().unwrap()), "{:?} {:?} {:?}", rule, bounds, truths);
                }
            }
        }
    }
}

/// Places that nobody knows are one leaf, however many they are.
#[test]
fn unknown_places_are_one_leaf() {
    let register = register(&[], 0);
    let places = places::Places::new(&register, &grid(&[]), &Gazetteer::kazakhstan().unwrap()).unwrap();
    let labels: Vec<String> =
        ["KZ-10".into(), "353220100".into()].into_iter().chain((0..5000).map(|at| format!("?{at}"))).collect();
    let axis = places::PlaceAxis::new(&places, &labels, &[]);
    assert_eq!(axis.leaves(), 3);
    assert!((2..5002).all(|label| axis.leaf(label) == axis.leaf(NONE)));
    let possible: usize =
        (0..places.codes().len()).filter_map(|at| axis.node(at)).map(|node| node.possible.len()).sum();
    // Beside what is nowhere, a region may be any of what was asked for below it.
    assert!(possible <= 2 * places.codes().len());
}

/// Each day looks at its own rows: the steps of a count go with the days, not with their square.
#[test]
fn days_are_counted_in_steps_that_go_with_them() {
    let context = Context::kazakhstan();
    let rows: Vec<Truth> = (0..60)
        .map(|at| Truth {
            person: at % 6,
            day: START + i32::try_from(at).unwrap(),
            minutes: 60,
            place: 2,
            skill: 0,
            status: RecordStatus::Done,
            activity: 0,
            forget: 0,
        })
        .collect();
    let register = register(&rows, 0);
    let steps = |days: u32| {
        let first = crate::calendar::parse_date("2021-01-01").unwrap();
        let day = |at| Period::day(first.checked_add_days(chrono::Days::new(u64::from(at))).unwrap());
        let indicators = ["volunteers", "new-volunteers", "minutes-per-volunteer"];
        let query = (0..days).map(day).fold(CountQuery::of(indicators).place("KZ"), CountQuery::period);
        let mut job = register.count_job(&query, &context, 1).unwrap();
        let mut steps = 0;
        while !job.step(64).unwrap().is_done() {
            steps += 1;
        }
        assert_eq!(job.finish().unwrap(), register.count_job(&query, &context, 3).unwrap().run().unwrap());
        steps
    };
    let (some, twice) = (steps(200), steps(400));
    assert!(twice < 5 * some / 2, "{some} steps, then {twice}");
}
