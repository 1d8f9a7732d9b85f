//! Methods of progress against published inputs with published results, at the tolerances of the cases' README.

use std::collections::BTreeMap;
use volunteer_core::Word;
use volunteer_core::progress::open_sdg::{SeriesTree, roll_up};
use volunteer_core::progress::sdsn::goal::{dashboard, index, mean};
use volunteer_core::progress::{
    MethodSet, ProgressGoal, ProgressGoalBuilder, ProgressMethod, ProgressPoint, ProgressResult, ProgressScale,
    WantedChange, run,
};
use volunteer_tests::cases::{self, Row, number, table};

fn goal(higher: bool) -> ProgressGoalBuilder {
    ProgressGoal::builder(if higher { WantedChange::Increase } else { WantedChange::Decrease })
}

/// A setter of a goal, where there is something to set.
fn set<T>(
    goal: ProgressGoalBuilder,
    setter: fn(ProgressGoalBuilder, T) -> ProgressGoalBuilder,
    value: Option<T>,
) -> ProgressGoalBuilder {
    value.into_iter().fold(goal, setter)
}

fn year(row: &Row, column: &str) -> Option<u32> {
    number(row, column).map(|year| format!("{year}").parse().expect("a year"))
}

fn judge(method: ProgressMethod, points: &[ProgressPoint], goal: &ProgressGoal) -> ProgressResult {
    run(points, goal, &MethodSet::of(&[method])).pop().expect("a result")
}

/// The points and the goal of a row of a table of components.
fn components(row: &Row) -> (Vec<ProgressPoint>, ProgressGoal) {
    let mut points = BTreeMap::new();
    for (value, at) in [("base_value", "base_year"), ("current_value", "current_year")] {
        if let (Some(value), Some(at)) = (number(row, value), year(row, at)) {
            points.insert(at, ProgressPoint::exactly(at, value).expect("a point"));
        }
    }
    let goal = goal(row["direction"] == "1");
    let goal = set(goal, ProgressGoalBuilder::baseline_year, year(row, "base_year"));
    let goal = set(goal, ProgressGoalBuilder::target, number(row, "target"));
    let goal = set(goal, ProgressGoalBuilder::target_year, year(row, "target_year"));
    let goal = set(goal, ProgressGoalBuilder::limit, number(row, "limit")).build().expect("a goal");
    (points.into_values().collect(), goal)
}

fn near(found: Option<f64>, expected: Option<f64>, tolerance: f64) -> bool {
    match (found, expected) {
        (Some(found), Some(expected)) => (found - expected).abs() <= tolerance * expected.abs().max(1.0),
        (found, expected) => found.is_none() && expected.is_none(),
    }
}

fn word(result: &ProgressResult) -> String {
    result.category.map_or_else(|| "not_available".into(), |category| category.as_str().replace('-', "_"))
}

fn series(table: &[Row], method: ProgressMethod, id: &str) -> usize {
    let mut wrong = Vec::new();
    for row in table {
        let (points, goal) = components(row);
        let result = judge(method, &points, &goal);
        let same = word(&result) == row["status"]
            && near(result.value, number(row, "progress_value"), 1e-9)
            && near(result.score, number(row, "score"), 1e-9);
        if !same {
            wrong.push(format!("{}: {row:?}\n    found {result:?}", row[id]));
        }
    }
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), table.len(), wrong.join("\n"));
    table.len()
}

#[test]
fn series_of_statistics_canada() {
    let Some(table) = table("statcan_series.csv") else { return };
    let count = series(&table, ProgressMethod::OpenSdg, "path");
    println!("Open SDG: {count} of {count} series");
    assert_eq!(count, 181);
}

#[test]
fn series_of_eustat() {
    let Some(table) = table("eustat_series.csv") else { return };
    let count = series(&table, ProgressMethod::Eustat, "id");
    println!("EUSTAT: {count} of {count} series");
    assert_eq!(count, 15);
}

#[test]
fn indicators_of_statistics_canada() {
    let (Some(all), Some(indicators)) = (table("statcan_series.csv"), table("statcan_indicators.csv")) else { return };
    let mut scores = 0;
    for row in &indicators {
        let own = all.iter().filter(|one| one["source"] == row["source"] && one["indicator"] == row["indicator"]);
        let nodes: Vec<SeriesTree> = own
            .map(|one| {
                let (points, goal) = components(one);
                let result = judge(ProgressMethod::OpenSdg, &points, &goal);
                SeriesTree::Series { score: result.score, achieved: word(&result) == "target_achieved" }
            })
            .collect();
        let result = roll_up(&SeriesTree::Group(nodes));
        let found = result.category.map_or_else(String::new, |category| category.as_str().replace('-', "_"));
        let expected = if row["score"].is_empty() { "" } else { row["status"].as_str() };
        assert_eq!(found, expected, "{row:?}");
        scores += usize::from(near(result.score, number(row, "score"), 1e-9));
    }
    println!("Open SDG: {} of {} indicators' status, {scores} scores", indicators.len(), indicators.len());
    assert_eq!((indicators.len(), scores), (101, 101));
}

#[test]
fn nested_groups_of_statistics_canada() {
    fn node(value: &serde_json::Value) -> SeriesTree {
        match value.as_array() {
            Some(children) => SeriesTree::Group(children.iter().map(node).collect()),
            None => SeriesTree::Series { score: value.as_f64(), achieved: false },
        }
    }
    let Some(folder) = cases::folder() else { return };
    let text = std::fs::read(folder.join("statcan_nested_groups.json")).expect("the file");
    let document: serde_json::Value = serde_json::from_slice(&text).expect("JSON");
    for (id, case) in document.as_object().expect("an object") {
        let result = roll_up(&node(&case["leaf_scores"]));
        assert!(near(result.score, case["expected_score"].as_f64(), 1e-9), "{id}: {result:?}");
        assert_eq!(result.category.expect("a word").as_str().replace('-', "_"), case["expected_status"], "{id}");
    }
}

#[test]
fn weather_symbols_of_germany() {
    let (Some(cases), Some(values)) = (table("dns_cases.csv"), table("dns_series.csv")) else { return };
    let mut series: BTreeMap<(&str, &str), Vec<ProgressPoint>> = BTreeMap::new();
    for row in &values {
        if let (Some(at), Some(value)) = (year(row, "year"), number(row, "value")) {
            let point = ProgressPoint::exactly(at, value).expect("a point");
            series.entry((&row["indicator"], &row["series"])).or_default().push(point);
        }
    }
    let (mut all, mut marked, mut of_marked) = (0, 0, 0);
    for row in &cases {
        let until = year(row, "evaluation_year").expect("a year");
        let mut points = series[&(row["indicator"].as_str(), row["series"].as_str())].clone();
        points.retain(|point| point.year() <= until);
        let goal = goal(row["direction"] == "up");
        let target = number(row, "target_value").filter(|_| row["rule"] != "direction_only");
        let goal = set(goal, ProgressGoalBuilder::target, target);
        let goal = set(goal, ProgressGoalBuilder::target_year, year(row, "target_year"));
        let goal = if row["rule"] == "annual_limit" { goal.every_year() } else { goal };
        let goal = goal.build().expect("a goal");
        let result = judge(ProgressMethod::WeatherSymbols, &points, &goal);
        let found = word(&result).replace("sun_with_cloud", "sun_cloud");
        let right = usize::from(found == row["published_symbol"]);
        all += right;
        if row["reproduced_by_stated_rule"] == "yes" {
            marked += 1;
            of_marked += right;
            assert_eq!(found, row["published_symbol"], "{row:?}: {result:?}");
        }
    }
    println!("weather symbols: {of_marked} of {marked} marked, {all} of {} in all", cases.len());
    assert_eq!((of_marked, marked), (257, 257));
    assert!(all * 100 >= cases.len() * 91);
}

struct Codebook {
    goal: String,
    global: bool,
    oecd: bool,
    scale: ProgressScale,
}

fn codebook() -> Option<BTreeMap<String, Codebook>> {
    let read = |row: Row| {
        let at = |column| number(&row, column).expect("a number");
        let scale = ProgressScale::new(at("best_100"), at("green_threshold"), at("red_threshold"), at("worst_0"))
            .expect("a scale");
        let used = |column: &str| row[column] == "yes";
        let entry = Codebook { goal: row["goal"].clone(), global: used("used_global"), oecd: used("used_oecd"), scale };
        (row["indicator"].clone(), entry)
    };
    Some(table("sdsn2019_codebook.csv")?.into_iter().map(read).collect())
}

#[test]
fn levels_and_colours_of_sdsn() {
    let (Some(codebook), Some(values)) = (codebook(), table("sdsn2019_values.csv")) else { return };
    let (mut normalised, mut colours) = (0, 0);
    for row in &values {
        let Some(value) = number(row, "value") else { continue };
        let scale = codebook[&row["indicator"]].scale;
        let goal = goal(scale.best() > scale.worst()).scale(scale).build().expect("a goal");
        let result = judge(ProgressMethod::SdsnLevel, &[ProgressPoint::exactly(2018, value).expect("a point")], &goal);
        if let Some(expected) = number(row, "normalised") {
            assert!(near(result.value, Some(expected), 1e-6), "{row:?}: {result:?}");
            normalised += 1;
        }
        if !row["colour"].is_empty() {
            assert_eq!(word(&result), row["colour"], "{row:?} {scale:?}");
            colours += 1;
        }
    }
    println!("SDSN: {normalised} normalised values, {colours} colours");
    assert!(normalised > 6_000 && colours > 7_000);
}

/// The score of a goal, and the mean of its region.
type OwnAndRegional = (Option<f64>, Option<f64>);

#[test]
fn goals_and_index_of_sdsn() {
    let (Some(codebook), Some(values)) = (codebook(), table("sdsn2019_values.csv")) else { return };
    let (Some(goals), Some(countries)) = (table("sdsn2019_goals.csv"), table("sdsn2019_index.csv")) else { return };
    let oecd: BTreeMap<&str, bool> = countries.iter().map(|row| (row["iso3"].as_str(), row["oecd"] == "1")).collect();
    let (mut scores, mut dashboards) = (0, 0);
    let mut of_country: BTreeMap<&str, Vec<OwnAndRegional>> = BTreeMap::new();
    for row in &goals {
        let is_oecd = oecd.get(row["iso3"].as_str()).copied();
        let entries = values.iter().filter(|one| one["iso3"] == row["iso3"]).filter_map(|one| {
            let entry = &codebook[&one["indicator"]];
            (entry.goal == row["goal"]).then_some((one, entry))
        });
        let entries: Vec<(&Row, &Codebook)> = entries.collect();
        // Scores are over the indicators for all countries, dashboards of OECD countries over their own.
        let on_dashboard = |entry: &Codebook| if is_oecd == Some(true) { entry.oecd } else { entry.global };
        let scored = entries.iter().filter(|(_, entry)| entry.global);
        let normalised: Vec<Option<f64>> =
            scored.filter_map(|(one, entry)| Some(entry.scale.normalise(number(one, "value")?))).collect();
        let expected = number(row, "goal_score");
        of_country.entry(row["iso3"].as_str()).or_default().push((expected, number(row, "regional_mean_score")));
        if expected.is_some() && is_oecd.is_some() {
            assert!(near(mean(&normalised), expected, 1e-6), "{row:?}: {:?}", mean(&normalised));
            scores += 1;
        }
        if !row["dashboard"].is_empty() {
            let value = |id: &str| entries.iter().find(|(one, _)| one["indicator"] == id).map(|(one, _)| *one);
            let of_goal = codebook.iter().filter(|(_, entry)| entry.goal == row["goal"] && on_dashboard(entry));
            let shown = of_goal.map(|(id, entry)| (entry.scale, value(id).and_then(|one| number(one, "value"))));
            let colour = dashboard(&shown.collect::<Vec<_>>(), 0.5).map_or("gray", |colour| colour.as_str());
            assert_eq!(colour, row["dashboard"], "{row:?}");
            dashboards += 1;
        }
    }
    let mut indexes = 0;
    for row in &countries {
        if let Some(expected) = number(row, "index_score") {
            assert!(near(index(&of_country[row["iso3"].as_str()]), Some(expected), 1e-6), "{row:?}");
            indexes += 1;
        }
    }
    println!("SDSN: {scores} goal scores, {dashboards} dashboards, {indexes} indexes");
    assert!(scores > 1_000 && dashboards > 1_000 && indexes > 60);
}

/// Single cases of the README: B1, B3, B5, B13, B14.
#[test]
fn single_cases() {
    let of = |method, pairs: &[(u32, f64)], goal: &ProgressGoal| {
        let points: Vec<_> =
            pairs.iter().map(|(at, value)| ProgressPoint::exactly(*at, *value).expect("a point")).collect();
        judge(method, &points, goal)
    };
    let falling = |target, at| goal(false).target(target).target_year(at).build().expect("a goal");
    let b1 = of(ProgressMethod::OpenSdg, &[(2015, 14.5), (2023, 10.2)], &falling(7.25, 2030));
    assert!(
        near(b1.value, Some(0.952_590_179_203_217_2), 1e-12) && near(b1.score, Some(2.518_556_391_030_659_6), 1e-12)
    );
    assert_eq!(word(&b1), "substantial_progress");
    let b3 =
        of(ProgressMethod::OpenSdg, &[(2015, 79.82), (2020, 80.0)], &goal(true).limit(100.0).build().expect("a goal"));
    assert!(
        near(b3.value, Some(0.000_450_608_504_182_659_1), 1e-12)
            && near(b3.score, Some(-2.143_731_154_703_955_3), 1e-12)
    );
    assert_eq!(word(&b3), "limited_progress");
    let b5 = of(ProgressMethod::OpenSdg, &[(2016, 26866.0), (2024, 36058.0)], &falling(13433.0, 2028));
    assert!(near(b5.value, Some(-0.667_578_135_797_433_6), 1e-12) && b5.score == Some(-5.0));
    assert_eq!(word(&b5), "deterioration");
    let b13: Vec<(u32, f64)> = (0..16)
        .scan(100.0, |value, k| {
            let now = *value;
            *value *= 0.976;
            Some((2000 + k, now))
        })
        .collect();
    for method in [ProgressMethod::AarrRegression, ProgressMethod::AarrEndPoints] {
        assert!(near(of(method, &b13, &ProgressGoal::towards(WantedChange::Decrease)).value, Some(0.024), 1e-12));
    }
    // B14: a slope of −0.06613 of the logarithms is 6.4 per cent a year.
    let b14: Vec<(u32, f64)> = (0..8_u32)
        .scan(30.0, |value, k| {
            let now = *value;
            *value *= 0.936_009_186_5;
            Some((1990 + k, now))
        })
        .collect();
    assert!(near(
        of(ProgressMethod::AarrRegression, &b14, &ProgressGoal::towards(WantedChange::Decrease)).value,
        Some(0.064),
        1e-4
    ));
}
