//! The shared vectors of reported figures, through the public interface.

use serde_json::Value;
use volunteer_core::figure::{ReportedFigure, TextLanguage, find_all};
use volunteer_core::json::{self, Json};
use volunteer_core::{Result, Unit};

const READ: &str = include_str!("../vectors/figure-read.json");
const FIND_ALL: &str = include_str!("../vectors/figure-find-all.json");

/// The cases of a file, whose stated count must be theirs.
fn cases(file: &str) -> Vec<Value> {
    let document = json::parse(file.as_bytes()).unwrap();
    let cases = document["cases"].as_array().unwrap().clone();
    assert_eq!(document["count"].as_u64(), u64::try_from(cases.len()).ok(), "the stated count");
    cases
}

fn language(input: &Value) -> TextLanguage {
    TextLanguage::from_word(input["language"].as_str().unwrap()).unwrap()
}

fn read(input: &Value) -> Result<ReportedFigure> {
    let unit = input.get("unit").map(|unit| Unit::parse(unit.as_str().unwrap()).unwrap());
    ReportedFigure::read(input["text"].as_str().unwrap(), language(input), unit.as_ref())
}

/// What a case expects of `figure.read`, or what is wrong with it.
fn wrong(case: &Value) -> Option<String> {
    match (read(&case["input"]), case.get("expect"), case.get("error")) {
        (Ok(figure), Some(expected), _) => {
            let found = json::canonical(&figure.to_json());
            let expected = json::canonical(expected);
            (found != expected).then(|| format!("found    {found}\nexpected {expected}"))
        }
        (Err(error), _, Some(expected)) => {
            let found = error.to_value();
            let same = found["code"] == expected["code"]
                && expected.get("details").is_none_or(|details| agrees(&found["details"], details));
            (!same).then(|| format!("found    {found}\nexpected {expected}"))
        }
        (Ok(figure), ..) => Some(format!("found    {}\nexpected {}", figure.to_json(), case["error"])),
        (Err(error), ..) => Some(format!("found    {}\nexpected {}", error.to_value(), case["expect"])),
    }
}

/// Whether every key that is listed has the listed value; lists agree item by item, `null` is an absent key.
fn agrees(found: &Value, expected: &Value) -> bool {
    match (found, expected) {
        (Value::Object(found), Value::Object(expected)) => {
            expected.iter().all(|(key, value)| agrees(found.get(key).unwrap_or(&Value::Null), value))
        }
        (Value::Array(found), Value::Array(expected)) => {
            found.len() == expected.len() && found.iter().zip(expected).all(|(found, expected)| agrees(found, expected))
        }
        _ => json::canonical(found) == json::canonical(expected),
    }
}

fn report(wrong: &[String], cases: usize) {
    assert!(wrong.is_empty(), "{} of {cases} cases differ\n\n{}", wrong.len(), wrong.join("\n\n"));
}

#[test]
fn every_phrase_is_read_as_judged() {
    let cases = cases(READ);
    let differing: Vec<String> = cases
        .iter()
        .filter_map(|case| wrong(case).map(|what| format!("{} {} {}\n{what}", case["id"], case["input"], case["why"])))
        .collect();
    report(&differing, cases.len());
}

#[test]
fn every_paragraph_is_read_as_judged() {
    let cases = cases(FIND_ALL);
    let differing: Vec<String> = cases
        .iter()
        .filter_map(|case| {
            let input = &case["input"];
            let found = find_all(input["text"].as_str().unwrap(), language(input)).unwrap().to_json();
            let same = agrees(&found, &case["expect"]);
            (!same).then(|| {
                let show = |value: &Value| {
                    let list = |key: &str| value[key].as_array().cloned().unwrap_or_default();
                    let lines = list("figures").into_iter().chain(list("errors"));
                    lines.map(|line| format!("  {}", json::canonical(&line))).collect::<Vec<_>>().join("\n")
                };
                format!("{} {}\nfound\n{}\nexpected\n{}", case["id"], input, show(&found), show(&case["expect"]))
            })
        })
        .collect();
    report(&differing, cases.len());
}
