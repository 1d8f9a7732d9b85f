//! How many targets are assessed a second on one core: `cargo bench -p volunteer-core --bench assess`.
//!
//! Twenty regions with five indicators each: stocks whose target hangs on an uncertain baseline, flows in quarters,
//! people counted once, falling percentages; three to six observations per target, with bounds and a contradiction.
//! `-- COUNT` runs the roadmap so many times without timing, for a profiler that counts instructions.
#![allow(
    clippy::cast_precision_loss,
    clippy::disallowed_methods,
    clippy::indexing_slicing,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a benchmark measures time and says so"
)]

use serde_json::{Value, json};
use std::hint::black_box;
use std::time::Instant;
use volunteer_core::Context;
use volunteer_core::assess::{Evidence, Verdict, assess};
use volunteer_core::calendar::parse_date;
use volunteer_core::document::from_value;
use volunteer_core::observation::Observation;
use volunteer_core::roadmap::Roadmap;

fn main() {
    let context = Context::kazakhstan();
    let places: Vec<String> = context.gazetteer.map("kz-20").unwrap().places.clone();
    let (roadmap, observations) = (roadmap(&places), observations(&places));
    let evidence = Evidence::of(observations.iter().cloned());
    let as_of = parse_date("2023-12-31").unwrap();
    let run = || assess(&roadmap, &evidence, &context, as_of).unwrap();

    let first = run();
    let count = |verdict| first.targets.iter().filter(|target| target.verdict == verdict).count();
    let verdicts = [Verdict::Met, Verdict::NotMet, Verdict::Undetermined].map(count);
    assert!(verdicts.iter().all(|count| *count > 0), "the mix has every verdict");
    if let Some(times) = std::env::args().skip(1).find_map(|argument| argument.parse::<u32>().ok()) {
        (0..times).for_each(|_| drop(black_box(run())));
        return;
    }
    println!("{} targets, {} observations, verdicts {verdicts:?}", first.targets.len(), observations.len());
    // The best of many short runs, so that a machine that does other work as well measures the same.
    let mut best = 0.0_f64;
    let began = Instant::now();
    while began.elapsed().as_secs() < 3 {
        let start = Instant::now();
        let targets = black_box(run()).targets.len();
        best = best.max(targets as f64 / start.elapsed().as_secs_f64());
    }
    println!("assess: {best:.0} targets a second on one core (the best of many short runs)");
}

fn roadmap(places: &[String]) -> Roadmap {
    let mut targets = Vec::new();
    for place in places {
        for (indicator, more) in [
            (
                "organisations",
                json!({"baseline": {"period": "2020", "value": {"lower": 220, "upper": 230}}, "value": {"timesBaseline": 3}}),
            ),
            ("activities", json!({"value": {"absolute": 400}})),
            ("helped", json!({"baseline": {"period": "2020", "value": 300}, "value": {"absolute": 900}})),
            (
                "clubs",
                json!({"baseline": {"period": "2020-12-31", "value": 4}, "value": {"plusBaseline": 10},
                "milestones": [{"due": "2021-12-31", "value": 7}]}),
            ),
            (
                "inactive",
                json!({"baseline": {"period": "2020", "value": 30.5}, "value": {"absolute": 20.5}, "aim": "decrease"}),
            ),
        ] {
            let mut target = json!({"id": format!("{indicator}-{place}"), "indicator": indicator, "place": place,
                "map": "kz-20", "due": "2023", "aim": "increase", "status": "illustrative"});
            more.as_object().unwrap().iter().for_each(|(key, value)| target[key] = value.clone());
            targets.push(target);
        }
    }
    let document = json!({"format": "volunteer/roadmap@1", "id": "bench", "status": "illustrative",
        "period": "2021-01-01/2023-12-31", "targets": targets, "indicators": [
            {"id": "organisations", "unit": "organisation", "nature": "stock"},
            {"id": "activities", "unit": "activity", "nature": "flow"},
            {"id": "helped", "unit": "person", "nature": "flow", "counted": "distinct"},
            {"id": "clubs", "unit": "club", "nature": "stock"},
            {"id": "inactive", "unit": "percent", "nature": "ratio"}]});
    from_value::<Roadmap>(&document).unwrap()
}

fn observations(places: &[String]) -> Vec<Observation> {
    let mut all = Vec::new();
    for (number, place) in places.iter().enumerate() {
        let n = u32::try_from(number).unwrap();
        let mut add = |indicator: &str, unit: &str, nature: &str, period: &str, value: Value, counted: &str| {
            let document = json!({"indicator": indicator, "place": place, "map": "kz-20", "period": period, "unit": unit,
                "nature": nature, "value": value, "counted": counted, "text": "600-ден астам",
                "sources": [{"title": "Qyzyljar TV", "url": "https://qyzyljartv.kz/kz/news/40813", "published": "2023"}]});
            all.push(from_value::<Observation>(&document).unwrap());
        };
        let stock = ["organisation", "stock"];
        add("organisations", stock[0], stock[1], "2019", json!({"lower": 51}), "not-people");
        add("organisations", stock[0], stock[1], "2022", json!(640 + n), "not-people");
        add("organisations", stock[0], stock[1], "2023", json!({"lower": 601, "upper": 679 + n}), "not-people");
        if number % 5 == 0 {
            add("organisations", stock[0], stock[1], "2023", json!(755), "not-people");
        }
        for quarter in 1..=4 {
            add(
                "activities",
                "activity",
                "flow",
                &format!("2023-Q{quarter}"),
                json!({"lower": 90 + n, "upper": 95 + n}),
                "not-people",
            );
        }
        for (period, value) in
            [("2022", json!(500)), ("2023-S1", json!(600 + 10 * n)), ("2023-S2", json!({"lower": 500, "upper": 549}))]
        {
            add("helped", "person", "flow", period, value, "distinct");
        }
        for (period, value) in [("2021", 6), ("2022", 9), ("2023", 10 + n)] {
            add("clubs", "club", "stock", period, json!(value), "not-people");
        }
        for year in 2018..2024 {
            add(
                "inactive",
                "percent",
                "ratio",
                &year.to_string(),
                json!({"lower": 19.5, "upper": 20 + n}),
                "not-people",
            );
        }
    }
    all
}
