//! Verdicts against true histories that were reported in part.
//!
//! A history is drawn in full: what happened on which day at each of three places, or who came. Then it is reported as
//! histories are: for some periods and not for others, up to a day that is named or not, late, rounded, as "at least", by
//! place and together, as final figures or as hearsay. Everything reported is true. Then no *met* and no *not met* may
//! contradict the truth, no value may leave it out, and nothing may be called a contradiction.
//!
//! `cargo test --release -p volunteer-tests --test history -- --ignored` draws a million.

use chrono::{Datelike, NaiveDate};
use serde_json::{Value, json};
use volunteer_core::assess::{Assessment, Evidence, Reason, Verdict, assess};
use volunteer_core::document::from_value;
use volunteer_core::observation::{GapRule, Observation, roll_up_places};
use volunteer_core::{Context, Gazetteer, Number, Ratio, RatioBounds};

/// `SplitMix64`: the same histories everywhere.
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// From zero to below a number.
    fn below(&mut self, number: u64) -> u64 {
        self.next() % number.max(1)
    }

    fn one_in(&mut self, number: u64) -> bool {
        self.below(number) == 0
    }

    fn pick<'a, T>(&mut self, list: &'a [T]) -> &'a T {
        let at = usize::try_from(self.below(list.len() as u64)).unwrap();
        &list[at]
    }
}

const PLACES: [&str; 3] = ["X-A", "X-B", "X-C"];

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Kind {
    Activities,
    Visits,
    People,
    Clubs,
    Enrolled,
    Crowd,
}

impl Kind {
    const ALL: [Self; 6] = [Self::Activities, Self::Visits, Self::People, Self::Clubs, Self::Enrolled, Self::Crowd];

    /// Unit, nature and way of counting.
    fn words(self) -> (&'static str, &'static str, Option<&'static str>) {
        match self {
            Self::Activities => ("activity", "flow", None),
            Self::Visits => ("person", "flow", Some("times")),
            Self::People => ("person", "flow", Some("distinct")),
            Self::Clubs => ("club", "stock", None),
            Self::Enrolled => ("person", "cumulative", Some("times")),
            Self::Crowd => ("person", "peak", Some("times")),
        }
    }

    fn is_state(self) -> bool {
        matches!(self, Self::Clubs | Self::Enrolled)
    }
}

/// What happened on a day at a place: so many, or these people.
struct Event {
    day: NaiveDate,
    place: usize,
    amount: i64,
    people: u64,
}

struct History {
    kind: Kind,
    events: Vec<Event>,
    start: i64,
    /// Whether every second report is made up.
    lies: bool,
}

fn day(number: u64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2024, 7, 1).unwrap() + chrono::Days::new(number)
}

impl History {
    fn draw(dice: &mut Dice) -> Self {
        let kind = *dice.pick(&Kind::ALL);
        let mut level = [30_i64; 3];
        let mut events: Vec<Event> = Vec::new();
        let mut days: Vec<u64> = (0..4 + dice.below(14)).map(|_| dice.below(640)).collect();
        days.sort_unstable();
        for number in days {
            let place = usize::try_from(dice.below(3)).unwrap();
            let mut amount = i64::try_from(dice.below(60)).unwrap();
            if kind == Kind::Clubs {
                // Clubs close, too, but never more than there are.
                amount = (amount - 30).max(-level[place]);
                level[place] += amount;
            }
            events.push(Event { day: day(number), place, amount, people: dice.next() & dice.next() & dice.next() });
        }
        Self { kind, events, start: 30, lies: false }
    }

    /// The truth about a place, or all of them, from one day to another; of a state, on the other.
    fn truth(&self, place: Option<usize>, from: NaiveDate, to: NaiveDate) -> i64 {
        let here = |event: &&Event| place.is_none_or(|place| place == event.place) && event.day <= to;
        let state = self.kind.is_state();
        let those = self.events.iter().filter(here).filter(|event| state || event.day >= from);
        match self.kind {
            Kind::People => i64::from(those.fold(0_u64, |all, event| all | event.people).count_ones()),
            Kind::Crowd => those.map(|event| event.amount).max().unwrap_or(0),
            Kind::Clubs => {
                self.start * if place.is_some() { 1 } else { 3 } + those.map(|event| event.amount).sum::<i64>()
            }
            _ => those.map(|event| event.amount).sum(),
        }
    }

    /// One true report.
    fn report(&self, dice: &mut Dice, place: Option<usize>, fixed: Option<(String, NaiveDate, NaiveDate)>) -> Value {
        let by_place = fixed.is_some();
        let (period, from, to) = fixed.unwrap_or_else(|| period(dice));
        let (unit, nature, counted) = self.kind.words();
        let code = place.map_or("X", |place| PLACES[place]);
        let mut report =
            json!({"indicator": "i", "place": code, "map": "now", "period": period, "unit": unit, "nature": nature});
        if let Some(counted) = counted {
            report["counted"] = counted.into();
        }
        let length = u64::try_from(to.signed_duration_since(from).num_days()).unwrap();
        let mut last = to;
        if !by_place && length > 0 && dice.one_in(3) {
            last = from + chrono::Days::new(dice.below(length + 1));
            if dice.one_in(2) {
                report["until"] = "unknown".into();
                if dice.one_in(2) {
                    let published = last + chrono::Days::new(dice.below(60));
                    report["sources"] = json!([{"title": "paper", "published": published.to_string()}]);
                }
            } else if dice.one_in(3) {
                let after = u64::try_from(to.signed_duration_since(last).num_days()).unwrap();
                let end = last + chrono::Days::new(dice.below(after + 1));
                let before = u64::try_from(last.signed_duration_since(from).num_days()).unwrap();
                let start = last - chrono::Days::new(dice.below(before + 1));
                report["until"] = format!("{start}/{end}").into();
            } else {
                report["until"] = last.to_string().into();
            }
        }
        let mut value = self.truth(place, from, last);
        if self.lies && dice.one_in(2) {
            value = i64::try_from(dice.below(400)).unwrap();
        }
        let slack = |dice: &mut Dice| i64::try_from(dice.below(25)).unwrap();
        report["value"] = match dice.below(6) {
            0 => json!({"lower": (value - slack(dice)).max(0)}),
            1 => json!({"upper": value + slack(dice)}),
            2 => json!({"lower": (value - slack(dice)).max(0), "upper": value + slack(dice)}),
            3 => json!({"lower": value / 10 * 10, "upper": value / 10 * 10 + 10, "upperOpen": true}),
            _ => value.into(),
        };
        report["evidence"] = (*dice.pick(&["final", "reported", "reported", "hearsay"])).into();
        report
    }
}

/// A year, half-year, quarter, month, day or some other stretch of 2024 to 2026.
fn period(dice: &mut Dice) -> (String, NaiveDate, NaiveDate) {
    let year = if dice.one_in(4) { *dice.pick(&[2024, 2026]) } else { 2025 };
    let of = |from: NaiveDate, months: u32| (from, from + chrono::Months::new(months) - chrono::Days::new(1));
    let first = |month: u32| NaiveDate::from_ymd_opt(year, month, 1).unwrap();
    match dice.below(7) {
        0 | 1 => named(year.to_string(), of(first(1), 12)),
        2 => {
            let half = u32::try_from(dice.below(2)).unwrap();
            named(format!("{year}-S{}", half + 1), of(first(6 * half + 1), 6))
        }
        3 | 4 => {
            let quarter = u32::try_from(dice.below(4)).unwrap();
            named(format!("{year}-Q{}", quarter + 1), of(first(3 * quarter + 1), 3))
        }
        5 => {
            let month = u32::try_from(dice.below(12)).unwrap() + 1;
            named(format!("{year}-{month:02}"), of(first(month), 1))
        }
        _ => {
            let from = day(dice.below(600));
            let to = from + chrono::Days::new(dice.below(120));
            if from == to { named(from.to_string(), (from, to)) } else { named(format!("{from}/{to}"), (from, to)) }
        }
    }
}

fn named(name: String, (from, to): (NaiveDate, NaiveDate)) -> (String, NaiveDate, NaiveDate) {
    (name, from, to)
}

fn places() -> Context {
    let region = |code: &str| json!({"code": code, "kind": "region", "parent": "X", "name": {"en": code}});
    let mut list = vec![json!({"code": "X", "kind": "country", "name": {"en": "X"}})];
    list.extend(PLACES.map(region));
    let document = json!({"format": "volunteer/gazetteer@1", "id": "x@1", "places": list,
        "maps": [{"id": "now", "whole": "X", "places": PLACES}]});
    let gazetteer: Gazetteer = from_value(&document).expect("a gazetteer");
    Context::new(gazetteer)
}

struct Case {
    history: History,
    due: (String, NaiveDate, NaiveDate),
    target: i64,
    aim: &'static str,
    as_of: NaiveDate,
    reports: Vec<Observation>,
}

impl Case {
    fn draw(dice: &mut Dice, context: &Context, lies: bool) -> Self {
        let history = History { lies, ..History::draw(dice) };
        let due = loop {
            let due = period(dice);
            if due.1.year() == 2025 && due.2.year() == 2025 {
                break due;
            }
        };
        let truth = history.truth(None, due.1, due.2);
        let target = (truth + i64::try_from(dice.below(31)).unwrap() - 15).max(0);
        let aim = *dice.pick(&["increase", "increase", "decrease", "maintain-at-least", "maintain-at-most"]);
        let as_of = if dice.one_in(3) { day(200 + dice.below(400)) } else { day(560 + dice.below(200)) };
        let mut reports: Vec<Observation> = Vec::new();
        let read = |value: &Value| from_value::<Observation>(value).unwrap_or_else(|error| panic!("{error}: {value}"));
        for _ in 0..1 + dice.below(6) {
            if history.kind != Kind::People && history.kind != Kind::Crowd && dice.one_in(4) {
                // By place, and rolled up.
                let period = if dice.one_in(2) { due.clone() } else { period(dice) };
                let parts: Vec<Observation> =
                    (0..3).map(|place| read(&history.report(dice, Some(place), Some(period.clone())))).collect();
                let parts: Vec<&Observation> = parts.iter().collect();
                reports.push(
                    roll_up_places(&parts, "X", GapRule::Refuse, context).expect("three places make the country"),
                );
            } else {
                let fixed = dice.one_in(4).then(|| due.clone());
                reports.push(read(&history.report(dice, None, fixed)));
            }
        }
        Self { history, due, target, aim, as_of, reports }
    }

    fn assess(&self, count: usize, context: &Context) -> Assessment {
        let (unit, nature, counted) = self.history.kind.words();
        let mut indicator = json!({"id": "i", "unit": unit, "nature": nature});
        if let Some(counted) = counted {
            indicator["counted"] = counted.into();
        }
        let mut target = json!({"id": "t", "indicator": "i", "place": "X", "map": "now", "due": self.due.0, "aim": self.aim,
            "value": {"absolute": self.target}, "status": "draft"});
        if self.due.0 != "2025-01" && self.due.2.month() > 3 {
            target["milestones"] = json!([{"due": "2025-01", "value": self.target}]);
        }
        let roadmap = json!({"format": "volunteer/roadmap@1", "id": "r", "status": "draft", "period": "2025",
            "indicators": [indicator], "targets": [target]});
        let roadmap = from_value(&roadmap).unwrap_or_else(|error| panic!("{error}: {roadmap}"));
        let evidence = Evidence::of(self.reports.iter().take(count).cloned());
        assess(&roadmap, &evidence, context, self.as_of).expect("an assessment")
    }

    fn meets(&self, value: i64) -> bool {
        if matches!(self.aim, "increase" | "maintain-at-least") { value >= self.target } else { value <= self.target }
    }

    /// What of the answer the truth contradicts.
    fn check(&self, context: &Context) -> Result<[u32; 3], String> {
        let mut counts = [0; 3];
        let mut before: Option<Verdict> = None;
        for count in 1..=self.reports.len() {
            let assessment = self.assess(count, context);
            let judged = &assessment.targets[0];
            let truth = self.history.truth(None, self.due.1, self.due.2);
            let wrong = |verdict: Verdict, truth: i64| match verdict {
                Verdict::Met => !self.meets(truth),
                Verdict::NotMet => self.meets(truth),
                _ => false,
            };
            let milestone_end = NaiveDate::from_ymd_opt(2025, 1, 31).unwrap();
            let milestone = self.history.truth(None, NaiveDate::from_ymd_opt(2025, 1, 1).unwrap(), milestone_end);
            let bounds = judged.value.zip(judged.value_through).filter(|_| !self.earlier(judged.value_through));
            let through = judged.value_through.map(|to| self.history.truth(None, self.due.1, to));
            let problem = match () {
                () if wrong(judged.verdict, truth) => "the verdict",
                () if judged.milestones.iter().any(|one| wrong(one.verdict, milestone)) => "a milestone",
                () if judged.reasons.iter().any(|one| matches!(one, Reason::Conflict | Reason::Overruled)) => {
                    "a conflict"
                }
                () if bounds.is_some_and(|(value, _)| !holds(&value, through.unwrap_or_default())) => "the value",
                () if judged.reached_so_far.zip(through).is_some_and(|(word, now)| wrong(word, now))
                    && !self.earlier(judged.value_through) =>
                {
                    "reached so far"
                }
                () if before.is_some_and(|before| turned(before, judged.verdict)) => "more knowledge",
                () => "",
            };
            if !problem.is_empty() {
                let reports: Vec<String> = self
                    .reports
                    .iter()
                    .take(count)
                    .map(|one| volunteer_core::document::to_string(one).unwrap())
                    .collect();
                return Err(format!(
                    "{problem}: {:?} {:?} so far {:?} value {:?} through {:?}; due {} {} {} as of {}; truth {truth}, then {through:?}, {milestone} for the milestone {:?}\n{}",
                    judged.verdict,
                    judged.reasons,
                    judged.reached_so_far,
                    judged.value,
                    judged.value_through,
                    self.due.0,
                    self.aim,
                    self.target,
                    self.as_of,
                    judged.milestones,
                    reports.join("\n")
                ));
            }
            before = Some(judged.verdict);
            match judged.verdict {
                Verdict::Met => counts[0] += 1,
                Verdict::NotMet => counts[1] += 1,
                _ => counts[2] += 1,
            }
        }
        Ok(counts)
    }

    /// Whether a value is of the time before the due period, which for an amount is another one.
    fn earlier(&self, through: Option<NaiveDate>) -> bool {
        !self.history.kind.is_state() && through.is_some_and(|through| through < self.due.1)
    }
}

fn holds(bounds: &RatioBounds, value: i64) -> bool {
    bounds.contains(Ratio::from(Number::from(value)))
}

/// Whether what was met is not met any more, or the other way round.
fn turned(before: Verdict, after: Verdict) -> bool {
    matches!((before, after), (Verdict::Met, Verdict::NotMet) | (Verdict::NotMet, Verdict::Met))
}

fn draw(count: u64, seed: u64) {
    let context = places();
    let mut verdicts = [0_u64; 3];
    for number in 0..count {
        let mut dice = Dice(seed.wrapping_add(number.wrapping_mul(0x2545_F491_4F6C_DD1D)));
        let case = Case::draw(&mut dice, &context, false);
        match case.check(&context) {
            Ok(counts) => verdicts.iter_mut().zip(counts).for_each(|(all, one)| *all += u64::from(one)),
            Err(problem) => panic!("history {number} ({:?}): {problem}", case.history.kind),
        }
    }
    println!("{count} histories: met {}, not met {}, neither {}", verdicts[0], verdicts[1], verdicts[2]);
    // A judgement that never decides would never be wrong.
    assert!(verdicts[0] * 20 > verdicts[2] && verdicts[1] * 20 > verdicts[2], "{verdicts:?}");
}

/// Reports that contradict each other: adding one turns *met* into *not met*, or the other way round, only with a conflict
/// that is named.
#[test]
fn more_knowledge_turns_a_verdict_only_by_a_named_conflict() {
    let context = places();
    let (mut turns, mut named) = (0, 0);
    for number in 0..2_000_u64 {
        let mut dice = Dice(7_u64.wrapping_add(number.wrapping_mul(0x2545_F491_4F6C_DD1D)));
        let case = Case::draw(&mut dice, &context, true);
        let mut before: Option<Verdict> = None;
        for count in 1..=case.reports.len() {
            let assessment = case.assess(count, &context);
            let judged = &assessment.targets[0];
            let conflict = judged.reasons.iter().any(|one| matches!(one, Reason::Conflict | Reason::Overruled));
            if before.is_some_and(|before| turned(before, judged.verdict)) {
                let reports: Vec<_> = case
                    .reports
                    .iter()
                    .take(count)
                    .map(|one| volunteer_core::document::to_string(one).unwrap())
                    .collect();
                assert!(
                    conflict,
                    "history {number}: {before:?} to {:?}, due {} as of {}\n{}",
                    judged.verdict,
                    case.due.0,
                    case.as_of,
                    reports.join("\n")
                );
                turns += 1;
            }
            named += u32::from(conflict);
            before = Some(judged.verdict);
        }
    }
    println!("{turns} verdicts turned, {named} conflicts named");
    assert!(turns > 10 && named > 500, "{turns} {named}");
}

#[test]
fn no_verdict_contradicts_a_true_history() {
    draw(2_000, 1);
}

#[test]
#[ignore = "some minutes in release"]
fn no_verdict_contradicts_a_million_true_histories() {
    draw(1_000_000, 2);
}
