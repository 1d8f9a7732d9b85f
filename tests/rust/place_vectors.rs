//! Runs `vectors/place.json` through the public functions, and checks place names and populations against the shared
//! data files where they are at hand.

use serde_json::{Value, json};
use std::path::Path;
use volunteer_core::document::from_value;
use volunteer_core::place::{Place, PlaceKind, Sex, kazakhstan_population};
use volunteer_core::{Error, Gazetteer};
use volunteer_tests::ToJson;

fn text<'a>(input: &'a Value, key: &str) -> &'a str {
    input[key].as_str().unwrap_or_else(|| panic!("{key} of {input}"))
}

fn gazetteer(input: &Value) -> Result<Gazetteer, Error> {
    let base = match input.get("gazetteer") {
        Some(document) => from_value::<Gazetteer>(document)?,
        None => Gazetteer::kazakhstan()?,
    };
    match input.get("overlay") {
        Some(overlay) => base.with_overlay(&from_value::<Vec<Place>>(overlay)?),
        None => Ok(base),
    }
}

fn answer(operation: &str, input: &Value) -> Result<Value, Error> {
    let gazetteer = gazetteer(input)?;
    let code = |place: &Place| json!({"code": place.code});
    match operation {
        "place.find" => gazetteer.find(text(input, "text")).map(code),
        "place.findOn" => gazetteer.find_on(text(input, "text"), text(input, "map")).map(code),
        "place.findKind" => {
            gazetteer.find_kind(text(input, "text"), text(input, "kind").parse::<PlaceKind>()?).map(code)
        }
        "place.check" => gazetteer.check(text(input, "place"), text(input, "map")).map(code),
        "place.crosswalk" => {
            gazetteer.crosswalk(text(input, "place"), text(input, "from"), text(input, "to")).map(|walk| walk.to_json())
        }
        "place.crosswalkSum" => {
            let places: Vec<&str> = input["places"].as_array().unwrap().iter().map(|p| p.as_str().unwrap()).collect();
            gazetteer.crosswalk_sum(&places, text(input, "from"), text(input, "to")).map(|walk| walk.to_json())
        }
        other => panic!("operation {other}"),
    }
}

#[test]
fn place_vectors() {
    let file: Value = serde_json::from_str(include_str!("../vectors/place.json")).unwrap();
    let cases = file["cases"].as_array().unwrap();
    let (mut run, mut wrong) = (0, Vec::new());
    let mut ids = std::collections::BTreeSet::new();
    for case in cases {
        assert!(ids.insert(case["id"].as_str().unwrap()), "{} stands twice", case["id"]);
        let input = &case["input"];
        let right = match (answer(text(case, "operation"), input), case.get("expect"), case.get("error")) {
            (Ok(value), Some(expect), None) => value == *expect || note(&mut wrong, case, &value),
            (Err(error), None, Some(expect)) => {
                let details = error.details();
                let same = expect.get("details").and_then(Value::as_object).into_iter().flatten();
                (error.code() == expect["code"] && same.into_iter().all(|(key, value)| details.get(key) == Some(value)))
                    || note(&mut wrong, case, &error.to_value())
            }
            (Ok(value), ..) => note(&mut wrong, case, &value),
            (Err(error), ..) => note(&mut wrong, case, &error.to_value()),
        };
        run += usize::from(right);
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
    assert_eq!(Some(run), file["count"].as_u64().and_then(|count| usize::try_from(count).ok()));
    println!("place.json: {run} cases");
}

fn note(wrong: &mut Vec<String>, case: &Value, found: &Value) -> bool {
    wrong.push(format!("{}: {} -> {found}", case["id"], case["input"]));
    false
}

/// A file of the shared folder beside the repository, where there is one.
fn shared(name: &str) -> Option<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/data").join(name);
    let text = std::fs::read_to_string(path).ok();
    if text.is_none() {
        println!("skipped: ../shared/data/{name} is not there");
    }
    text
}

#[test]
fn populations_are_those_of_the_open_data_file() {
    let Some(text) = shared("kz_population_by_region_sex_2023.csv") else { return };
    let gazetteer = Gazetteer::kazakhstan().unwrap();
    let rows = kazakhstan_population().unwrap();
    let mut lines = 0;
    for line in text.lines().skip(1) {
        let fields: Vec<&str> = line.split(',').collect();
        let place = gazetteer.find(fields[0]).unwrap();
        for (sex, field) in [(Sex::Total, 1), (Sex::Men, 2), (Sex::Women, 3)] {
            let row = rows
                .iter()
                .find(|row| {
                    row.place == place.code
                        && row.sex == sex
                        && row.date.to_string() == "2023-01-01"
                        && row.vintage.starts_with("city")
                })
                .unwrap();
            assert_eq!(row.value.as_exact().unwrap().to_string(), fields[field], "{line}");
        }
        lines += 1;
    }
    assert_eq!(lines, 21);
}

#[test]
fn labels_of_the_yearly_population_file_are_places_on_their_map() {
    let Some(text) = shared("kz_population_by_region_2000_2023.csv") else { return };
    let gazetteer = Gazetteer::kazakhstan().unwrap();
    let mut found = std::collections::BTreeSet::new();
    for line in text.lines().skip(1) {
        let fields: Vec<&str> = line.split(',').collect();
        // «Абай» is also a town; the column holds regions and the cities beside them.
        let place = match gazetteer.find(fields[0]) {
            Err(error) if error.code() == "place-ambiguous" && fields[0] == "Абай" => {
                gazetteer.find_kind(fields[0], PlaceKind::Region).unwrap()
            }
            found => found.unwrap(),
        };
        found.insert((place.code.clone(), fields[0].to_owned()));
    }
    assert_eq!(found.len(), 21);
    assert_eq!(found.iter().map(|(code, _)| code).collect::<std::collections::BTreeSet<_>>().len(), 21);
}

/// Every label of the national SDG platform in every language: a region's label finds the region, a town's does not,
/// but for the reasons named here.
#[test]
fn labels_of_the_sdg_platform() {
    let Some(file) = shared("kz_codes_labels_kk_ru_en.csv") else { return };
    let gazetteer = Gazetteer::kazakhstan().unwrap();
    let (mut regions, mut others) = (0, 0);
    for line in file.lines().filter_map(|line| line.strip_prefix("REF_AREA,")) {
        let fields: Vec<&str> = line.split(',').collect();
        let code = fields[0];
        let labels = fields[1..].iter().filter(|label| !label.is_empty());
        if let Ok(region) = gazetteer.find(code) {
            regions += 1;
            for label in labels {
                match gazetteer.find(label) {
                    Ok(place) => assert_eq!(place.code, region.code, "{label}"),
                    // The bare name of two places: Almaty (city and region), Abai (region and town).
                    Err(error) => {
                        assert_eq!(error.code(), "place-ambiguous", "{label}");
                        assert!(["Алматы", "Almaty", "Абай", "Abai"].contains(label), "{label}");
                        let candidates = error.details()["candidates"].to_string();
                        assert!(candidates.contains(&format!("\"{}\"", region.code)), "{label}: {candidates}");
                    }
                }
            }
        } else {
            others += 1;
            for label in labels {
                let Ok(place) = gazetteer.find(label) else { continue };
                // Kazakh labels of towns have no word for a town, so that the town's name is the region's.
                let bare = ["Ақтөбе", "Атырау", "Қарағанды", "Қостанай", "Қызылорда", "Павлодар", "Түркістан"];
                assert!(bare.contains(label), "the town {label} was taken for {}", place.code);
            }
        }
    }
    assert_eq!((regions, others), (21, 45));
}
