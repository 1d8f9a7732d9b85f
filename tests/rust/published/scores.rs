//! Composite scores as published: the Human Development Index, ASEM connectivity, the Sustainable Development Report.

use crate::cases::{number, table};
use std::collections::{BTreeMap, BTreeSet};
use volunteer_core::Word;
use volunteer_core::score::{
    Light, LightScale, Mean, Normalisation, NormaliseRequest, ScoreNode, ScoreRequest, ScoreRequestBuilder, ScoreValue,
    light, normalise, score, two_worst,
};

fn goalposts(value: f64, worst: f64, best: f64, logarithmic: bool, scale: f64) -> f64 {
    let request = NormaliseRequest::builder(Normalisation::Goalposts, [ScoreValue::new("one", value)])
        .goalposts(worst, best)
        .scale(scale);
    let request = if logarithmic { request.logarithmic() } else { request };
    normalise(&request.build().unwrap()).values[0].value.unwrap()
}

#[test]
fn human_development_index() {
    let Some(rows) = table("hdr2122_hdi.csv") else { return };
    let education = ScoreNode::group("education", ["expected", "mean"].map(ScoreNode::indicator));
    let parts = [ScoreNode::indicator("life"), education, ScoreNode::indicator("income")];
    let tree = ScoreNode::group("hdi", parts).mean(Mean::Geometric);
    let mut worst = 0.0_f64;
    for row in &rows {
        let get = |column: &str| number(row, column).unwrap();
        let values = [
            ScoreValue::new("life", goalposts(get("life_expectancy"), 20.0, 85.0, false, 1.0)),
            ScoreValue::new("expected", goalposts(get("expected_schooling"), 0.0, 18.0, false, 1.0)),
            ScoreValue::new("mean", goalposts(get("mean_schooling"), 0.0, 15.0, false, 1.0)),
            ScoreValue::new("income", goalposts(get("gni_pc"), 100.0, 75_000.0, true, 1.0)),
        ];
        let request = ScoreRequest::builder(tree.clone()).values(values).build().unwrap();
        worst = worst.max((score(&request).value.unwrap() - get("hdi")).abs());
    }
    println!("HDI: {} country-years, largest difference {worst:.7}", rows.len());
    // Published to three decimals.
    assert!(rows.len() == 3024 && worst <= 0.0005 + 1e-9, "{worst}");
}

#[test]
fn asem_connectivity() {
    let (Some(rows), Some(meta), Some(aggregates)) =
        (table("asem_indicators.csv"), table("asem_meta.csv"), table("asem_aggregates.csv"))
    else {
        return;
    };
    let by_code: BTreeMap<&str, _> = meta.iter().map(|row| (row["code"].as_str(), row)).collect();
    let mut columns: BTreeMap<&str, Vec<(&str, f64, f64)>> = BTreeMap::new();
    for row in &rows {
        let cell = (row["unit"].as_str(), number(row, "treated").unwrap(), number(row, "normalised_0_100").unwrap());
        columns.entry(row["indicator"].as_str()).or_default().push(cell);
    }
    let mut normalised: BTreeMap<&str, Vec<ScoreValue>> = BTreeMap::new();
    let (mut count, mut worst) = (0, 0.0_f64);
    for (indicator, column) in &columns {
        let falling = number(by_code[indicator], "direction").unwrap() < 0.0;
        let values = column.iter().map(|(unit, value, _)| ScoreValue::new(*unit, *value));
        let request = NormaliseRequest::builder(Normalisation::MinMax, values).scale(100.0);
        let request = if falling { request.falling() } else { request };
        for ((unit, _, expect), score) in column.iter().zip(normalise(&request.build().unwrap()).values) {
            worst = worst.max((score.value.unwrap() - expect).abs());
            count += 1;
            normalised.entry(unit).or_default().push(ScoreValue::new(*indicator, *expect));
        }
    }
    println!("ASEM: {count} normalised values, largest difference {worst:e}");
    let tree = branch("Index", &meta);
    let (mut means, mut off) = (0, 0.0_f64);
    let mut by_unit: BTreeMap<&str, BTreeMap<&str, f64>> = BTreeMap::new();
    for row in &aggregates {
        by_unit
            .entry(row["unit"].as_str())
            .or_default()
            .insert(row["aggregate"].as_str(), number(row, "score").unwrap());
    }
    for (unit, expected) in &by_unit {
        let values = normalised[unit].clone();
        let request = ScoreRequest::builder(tree.clone()).values(values).build().unwrap();
        for part in score(&request).parts {
            if let Some(expect) = expected.get(part.id.as_str()) {
                off = off.max((part.value.unwrap() - expect).abs());
                means += 1;
            }
        }
    }
    println!("ASEM: {means} of {} aggregates, largest difference {off:e}", aggregates.len());
    assert!(means == aggregates.len() && off <= 1e-9, "{off}");
    assert!(worst <= 1e-9, "{worst}");
}

fn branch(id: &str, meta: &[BTreeMap<String, String>]) -> ScoreNode {
    let parts = meta.iter().filter(|row| row["parent"] == id);
    let parts = parts.map(|row| ScoreNode { weight: number(row, "weight"), ..branch(&row["code"], meta) });
    ScoreNode::group(id, parts)
}

#[test]
fn sustainable_development_report() {
    let (Some(values), Some(codes), Some(goals), Some(index)) = (
        table("sdsn2019_values.csv"),
        table("sdsn2019_codebook.csv"),
        table("sdsn2019_goals.csv"),
        table("sdsn2019_index.csv"),
    ) else {
        return;
    };
    let code: BTreeMap<&str, _> = codes.iter().map(|row| (row["indicator"].as_str(), row)).collect();
    let oecd: BTreeMap<&str, bool> = index.iter().map(|row| (row["iso3"].as_str(), row["oecd"] == "1")).collect();
    let (mut worst, mut colours) = (0.0_f64, 0);
    // Country and goal → normalised values, and values with their thresholds.
    type Group = (Vec<ScoreValue>, Vec<(f64, LightScale)>);
    let mut groups: BTreeMap<(&str, &str), Group> = BTreeMap::new();
    let mut unknown = BTreeSet::new();
    for row in &values {
        let Some(value) = number(row, "value") else { continue };
        let about = code[row["indicator"].as_str()];
        let get = |column: &str| number(about, column).unwrap();
        let [low, red, green, best] = ["worst_0", "red_threshold", "green_threshold", "best_100"].map(get);
        if let Some(expect) = number(row, "normalised") {
            worst = worst.max((goalposts(value, low, best, false, 100.0) - expect).abs());
        }
        let scale = LightScale::new(low, red, green, best);
        match scale.as_ref().map(|scale| light(value, scale).unwrap()) {
            // Not every value is shown in the country's own group.
            Ok(_) if row["colour"].is_empty() => {}
            Ok(light) => {
                assert_eq!(light.as_str(), row["colour"], "{row:?} {about:?}");
                colours += 1;
            }
            Err(_) => drop(unknown.insert(row["indicator"].as_str())),
        }
        let used = match oecd.get(row["iso3"].as_str()) {
            Some(true) => "used_oecd",
            _ => "used_global",
        };
        let group = groups.entry((row["iso3"].as_str(), about["goal"].as_str())).or_default();
        // Scores are of one set of indicators for all countries, lights of the set of the country's group.
        if about["used_global"] == "yes" {
            group.0.extend(number(row, "normalised").map(|n| ScoreValue::new(row["indicator"].as_str(), n)));
        }
        if about[used] == "yes" {
            group.1.extend(scale.map(|scale| (value, scale)));
        }
    }
    println!("SDSN: {} values, largest difference {worst:e}; {colours} colours, unordered {unknown:?}", values.len());
    assert!(worst <= 1e-6 && unknown.is_empty(), "{unknown:?}");

    let (mut scores, mut lights, mut grey, mut off) = (0, 0, 0, 0.0_f64);
    let mut wrong = Vec::new();
    let mut by_country: BTreeMap<&str, (Vec<ScoreValue>, Vec<ScoreValue>)> = BTreeMap::new();
    for row in &goals {
        let (iso3, goal) = (row["iso3"].as_str(), row["goal"].as_str());
        let country = by_country.entry(iso3).or_default();
        country.1.extend(number(row, "regional_mean_score").map(|mean| ScoreValue::new(goal, mean)));
        let group = groups.get(&(iso3, goal));
        if let Some(expect) = number(row, "goal_score") {
            let values = group.map(|group| group.0.clone()).unwrap_or_default();
            let tree = ScoreNode::group("goal", values.iter().map(|value| ScoreNode::indicator(&value.id)));
            let request = ScoreRequest::builder(tree).values(values).build().unwrap();
            off = off.max((score(&request).value.unwrap_or(f64::MAX) - expect).abs());
            country.0.push(ScoreValue::new(goal, expect));
            scores += 1;
        }
        let light = group.map(|group| two_worst(&group.1).unwrap()).unwrap_or_default();
        // Grey is the publisher's word for too little data.
        if row["dashboard"] == "gray" {
            grey += 1;
        } else if light.map(Light::as_str) == Some(row["dashboard"].as_str()) {
            lights += 1;
        } else {
            wrong.push(format!("{iso3} {goal} {light:?} {}", row["dashboard"]));
        }
    }
    println!(
        "SDSN: {scores} goal scores, largest difference {off:e}; {lights} dashboards, {grey} grey, wrong {wrong:?}"
    );

    let goals: Vec<String> = (1..=17).map(|goal| goal.to_string()).collect();
    let (mut indices, mut far) = (0, 0.0_f64);
    for row in &index {
        // Without an index: too little data.
        let Some(expect) = number(row, "index_score") else { continue };
        let (values, replacements) = by_country[row["iso3"].as_str()].clone();
        let request = ScoreRequest::builder(ScoreNode::group("index", goals.iter().map(ScoreNode::indicator)));
        let request = replacements.into_iter().fold(request.values(values), ScoreRequestBuilder::replacement);
        far = far.max((score(&request.build().unwrap()).value.unwrap() - expect).abs());
        indices += 1;
    }
    println!("SDSN: {indices} indices, largest difference {far:e}");
    assert!(off <= 1e-6 && far <= 1e-6, "{off} {far}");
    assert!(wrong.is_empty(), "{wrong:?}");
}
