//! Small registers of which something is not known, and every world that they may be of: the bounds hold the counts of all these
//! worlds, and mostly end where these do.

use super::*;
use crate::register::{UNKNOWN_CLOCK, UNLIMITED};
use std::collections::BTreeSet;

/// Named people, and strangers who may have been among those without names.
const NAMED: u32 = 3;
const PEOPLE: u32 = 6;
/// Places as they are recorded: a town, the country, and regions. `0` lies in `3`.
const TOWN: u32 = 0;
const COUNTRY: u32 = 1;
const REGION: u32 = 3;
/// Where a row may be that is in the region, and not in the town; in the country, and in none of the others; abroad.
const ELSEWHERE: [u32; 3] = [10, 11, 12];

/// A splitmix generator: the worlds are the same on every machine.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut word = self.0;
        word = (word ^ (word >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        word = (word ^ (word >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (word ^ (word >> 31)) % limit
    }

    fn one_in(&mut self, limit: u64) -> bool {
        self.below(limit) == 0
    }

    fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        from[usize::try_from(self.below(from.len() as u64)).unwrap()]
    }
}

/// What a register says of a row.
#[derive(Clone, Debug)]
struct Recorded {
    person: u32,
    heads: (u32, u32),
    days: (i32, i32),
    place: u32,
    status: RecordStatus,
    skill: u32,
    activity: u32,
    minutes: i32,
}

/// What may have happened: who was there (nobody where it did not take place), when, where, as what.
#[derive(Clone, Debug)]
struct Happened {
    people: Vec<u32>,
    day: i32,
    place: u32,
    skill: u32,
    activity: u32,
    minutes: i32,
    heads: i64,
}

/// The middle of March, April, May and June 2024.
fn middles() -> [i32; 4] {
    ["2024-03-15", "2024-04-15", "2024-05-15", "2024-06-15"]
        .map(|day| day_number(crate::calendar::parse_date(day).unwrap()))
}

fn recorded(dice: &mut Dice) -> Recorded {
    let middles = middles();
    let at = dice.below(4);
    let day = middles[usize::try_from(at).unwrap()];
    let days = match dice.below(6) {
        0 => (UNKNOWN_DAY, UNKNOWN_DAY),
        // From the middle of a month into the next one.
        1 if at < 3 => (day, day + 25),
        _ => (day, day),
    };
    let nameless = dice.one_in(4);
    let upper = if nameless { 1 + u32::try_from(dice.below(2)).unwrap() } else { 1 };
    Recorded {
        person: if nameless { NONE } else { u32::try_from(dice.below(NAMED.into())).unwrap() },
        heads: (if nameless { u32::try_from(dice.below(u64::from(upper) + 1)).unwrap() } else { 1 }, upper),
        days,
        place: dice.pick(&[TOWN, TOWN, 2, 4, 4, REGION, COUNTRY, NONE]),
        status: dice.pick(&[RecordStatus::Done, RecordStatus::Done, RecordStatus::Verified, RecordStatus::Unknown]),
        skill: dice.pick(&[0, 0, 1, NONE]),
        activity: dice.pick(&[0, 0, 1, 2]),
        minutes: dice.pick(&[60, 90, -30]),
    }
}

/// Every way in which a row may have happened.
fn ways(row: &Recorded) -> Vec<Happened> {
    let middles = middles();
    let days: Vec<i32> = match row.days {
        (UNKNOWN_DAY, _) => middles.to_vec(),
        (first, last) if first < last => vec![first, last],
        (first, _) => vec![first],
    };
    let places: Vec<u32> = match row.place {
        NONE => vec![TOWN, 2, 4, ELSEWHERE[0], ELSEWHERE[2]],
        COUNTRY => vec![TOWN, 2, 4, ELSEWHERE[0], ELSEWHERE[1]],
        REGION => vec![TOWN, ELSEWHERE[0]],
        place => vec![place],
    };
    let skills = if row.skill == NONE { vec![0, 1] } else { vec![row.skill] };
    let mut people: Vec<Vec<u32>> = if row.person == NONE {
        let all = (0..1_u32 << PEOPLE).map(|set| (0..PEOPLE).filter(|who| set >> who & 1 == 1).collect::<Vec<u32>>());
        all.filter(|set| (row.heads.0 as usize..=row.heads.1 as usize).contains(&set.len())).collect()
    } else {
        vec![vec![row.person]]
    };
    let mut took_place = vec![true; people.len()];
    if row.status == RecordStatus::Unknown {
        people.push(Vec::new());
        took_place.push(false);
    }
    let mut all = Vec::new();
    for day in &days {
        for place in &places {
            for skill in &skills {
                for (people, took_place) in people.iter().zip(&took_place) {
                    all.push(Happened {
                        people: people.clone(),
                        day: *day,
                        place: *place,
                        skill: *skill,
                        activity: if *took_place { row.activity } else { NONE },
                        minutes: if *took_place { row.minutes } else { 0 },
                        heads: if *took_place { i64::try_from(people.len()).unwrap() } else { 0 },
                    });
                }
            }
        }
    }
    all
}

fn lies_in(place: u32, outer: &str) -> bool {
    match outer {
        "KZ" => place != ELSEWHERE[2],
        "KZ-35" => place == TOWN || place == ELSEWHERE[0],
        "353220100" => place == TOWN,
        "KZ-59" => place == 4,
        other => panic!("{other}"),
    }
}

/// The count of a world, by its definition.
fn counted_in(world: &[&Happened], rule: &CountRule, place: &str, period: Period) -> i64 {
    let pro_bono = |row: &&&Happened| rule.only.is_empty() || row.skill == 0;
    let within = |row: &Happened, period: Period| {
        let (from, to) = days(period);
        from <= row.day && row.day <= to
    };
    let rows: Vec<&&Happened> = world.iter().filter(pro_bono).collect();
    let here: Vec<&&&Happened> = rows.iter().filter(|row| within(row, period) && lies_in(row.place, place)).collect();
    let people: BTreeSet<u32> = here.iter().flat_map(|row| row.people.iter().copied()).collect();
    let before = |from: i32| -> BTreeSet<u32> {
        let earlier = rows.iter().filter(|row| from <= row.day && row.day < days(period).0);
        earlier.flat_map(|row| row.people.iter().copied()).collect()
    };
    let count = |n: usize| i64::try_from(n).unwrap();
    match rule.of {
        CountOf::Participations => here.iter().map(|row| row.heads).sum(),
        CountOf::Minutes => here.iter().map(|row| i64::from(row.minutes)).sum(),
        CountOf::Volunteers => count(people.len()),
        CountOf::Activities => {
            count(here.iter().map(|row| row.activity).filter(|id| *id != NONE).collect::<BTreeSet<_>>().len())
        }
        CountOf::NewVolunteers => count(people.difference(&before(i32::MIN)).count()),
        CountOf::RetainedVolunteers => {
            let from = days(history::months_until(period.start().pred_opt().unwrap(), 2).unwrap()).0;
            count(people.intersection(&before(from)).count())
        }
        CountOf::ActiveVolunteers => {
            let window = history::months_until(period.end(), 2).unwrap();
            let times = |person: u32| {
                let rows = rows.iter().filter(|row| within(row, window) && lies_in(row.place, place));
                rows.filter(|row| row.people.contains(&person)).count()
            };
            count((0..PEOPLE).filter(|person| times(*person) >= 2).count())
        }
        other => panic!("{other} is counted from other tables"),
    }
}

fn register_of(rows: &[Recorded]) -> Register {
    let code = |name: &str, labels: &[&str], of: &dyn Fn(&Recorded) -> u32| {
        Coded::new(name, labels.iter().copied(), rows.iter().map(of).collect())
    };
    let participations = Participations {
        row: (2..).take(rows.len()).collect(),
        person: rows.iter().map(|row| row.person).collect(),
        heads_lower: rows.iter().map(|row| row.heads.0).collect(),
        heads_upper: rows.iter().map(|row| row.heads.1).collect(),
        first_day: rows.iter().map(|row| row.days.0).collect(),
        last_day: rows.iter().map(|row| row.days.1).collect(),
        start: vec![UNKNOWN_CLOCK; rows.len()],
        end: vec![UNKNOWN_CLOCK; rows.len()],
        minutes: rows.iter().map(|row| row.minutes).collect(),
        place: code("place", &PLACES, &|row| row.place),
        activity: code("activity", &["a", "b", "c"], &|row| row.activity),
        organisation: Coded::empty("organisation", rows.len()),
        field: Coded::empty("field", rows.len()),
        status: rows.iter().map(|row| row.status).collect(),
        categories: vec![code("skill", &SKILLS, &|row| row.skill)],
        ..Participations::default()
    };
    let scope = crate::register::Scope { period: Some("2024-03/2024-06".parse().unwrap()), ..Default::default() };
    Register { scope, participations, ..Register::default() }
}

fn rules_of() -> Vec<CountRule> {
    let pro_bono = Filter { category: "skill".into(), any_of: vec!["pro-bono".into()] };
    let mut all = Vec::new();
    for of in [
        CountOf::Participations,
        CountOf::Minutes,
        CountOf::Volunteers,
        CountOf::Activities,
        CountOf::NewVolunteers,
        CountOf::RetainedVolunteers,
        CountOf::ActiveVolunteers,
    ] {
        let rule = CountRule::builder(of);
        let rule = match of {
            CountOf::ActiveVolunteers => rule.participations_at_least(2).within_months(2),
            CountOf::RetainedVolunteers => rule.months_before(2),
            _ => rule,
        };
        let rule = rule.build().unwrap();
        all.push(rule.clone());
        if of == CountOf::Volunteers {
            all.push(CountRule { only: vec![pro_bono.clone()], ..rule });
        }
    }
    all
}

#[test]
fn bounds_hold_every_world_and_mostly_end_where_worlds_do() {
    let periods = ["2024-05", "2024-06"].map(|period| Period::parse(period).unwrap());
    let places = ["353220100", "KZ", "KZ-35", "KZ-59"];
    let grid =
        Grid { places: places.map(String::from).to_vec(), depths: Vec::new(), periods: periods.to_vec(), ..grid(&[]) };
    let (mut ends, mut tight, mut loose) = (0_u32, 0_u32, BTreeMap::new());
    let (mut open_ends, mut open_tight) = (0_u32, 0_u32);
    let mut worlds_seen = 0_u64;
    for seed in 0..160_u64 {
        let mut dice = Dice(seed.wrapping_mul(0x2545_F491_4F6C_DD1D));
        let rows: Vec<Recorded> = (0..2 + dice.below(3)).map(|_| recorded(&mut dice)).collect();
        let ways: Vec<Vec<Happened>> = rows.iter().map(ways).collect();
        let count = ways.iter().fold(1_u64, |all, ways| all.saturating_mul(ways.len() as u64));
        if count > 1_500 {
            continue;
        }
        worlds_seen += count;
        let mut worlds: Vec<Vec<&Happened>> = vec![Vec::new()];
        for ways in &ways {
            let before = std::mem::take(&mut worlds);
            for world in &before {
                worlds.extend(ways.iter().map(|way| [&world[..], &[way]].concat()));
            }
        }
        let register = register_of(&rows);
        for rule in rules_of() {
            for value in counted((&indicator(&rule), &rule), &register, &grid, usize::MAX) {
                let observation = &value.observation;
                let period = *periods
                    .iter()
                    .find(|period| **period == observation.period || Period::day(period.end()) == observation.period)
                    .unwrap();
                let counts = worlds.iter().map(|world| counted_in(world, &rule, &observation.place, period));
                let (least, most) =
                    counts.fold((i64::MAX, i64::MIN), |(least, most), one| (least.min(one), most.max(one)));
                let bounds = observation.value.unwrap();
                let whole = |end: Option<crate::number::End<Number>>| {
                    end.map(|end| i64::try_from(end.value.to_integer().unwrap()).unwrap())
                };
                let (lower, upper) =
                    (whole(bounds.lower()).unwrap(), whole(bounds.upper()).unwrap_or(i64::from(UNLIMITED)));
                assert!(
                    lower <= least && most <= upper,
                    "seed {seed}: {} of {} in {period}: {lower} to {upper} for {least} to {most}\n{rows:#?}",
                    rule.of,
                    observation.place
                );
                for (own, true_end) in [(lower, least), (upper, most)] {
                    ends += 1;
                    tight += u32::from(own == true_end);
                    if least < most {
                        open_ends += 1;
                        open_tight += u32::from(own == true_end);
                    }
                    if own != true_end {
                        *loose.entry(rule.of).or_insert(0_u32) += 1;
                    }
                }
            }
        }
    }
    println!(
        "{worlds_seen} worlds: {tight} of {ends} ends are the tightest, {open_tight} of {open_ends} where worlds differ; loose: {loose:?}"
    );
    assert!(ends > 3_000 && open_ends > 600, "{ends} {open_ends}");
    assert!(tight * 100 >= ends * 97, "{tight} of {ends}: {loose:?}");
    assert!(open_tight * 10 >= open_ends * 9, "{open_tight} of {open_ends}: {loose:?}");
}
