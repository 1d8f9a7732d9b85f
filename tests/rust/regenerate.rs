//! Writes the canonical texts of the shared vectors anew, after a change that is meant: `cargo run -p volunteer-tests --example regenerate`.
//!
//! It touches nothing but the key `canonical`; what every case expects in substance is written by hand and stays. The
//! difference of the files is to be reviewed like code.

use serde_json::{Map, Value};
use std::path::Path;
use volunteer_core::document::{canonical, parse};
use volunteer_tests::{files, operations};

/// The files whose cases hold the bytes that the library writes.
const FILES: &[&str] = &[
    "assess.json",
    "forecast.json",
    "progress.json",
    "score.json",
    "trajectory.json",
    "succession.json",
    "planning.json",
];

fn main() {
    for name in FILES {
        let path = files::folder().join(name);
        if path.exists() {
            regenerate(&path);
        }
    }
}

fn regenerate(path: &Path) {
    let text = std::fs::read(path).expect("a readable file");
    let document = parse(&text).expect("JSON");
    let mut lines = Vec::new();
    for case in document["cases"].as_array().expect("cases") {
        let mut case: Map<String, Value> = case.as_object().expect("a case").clone();
        let operation = case.get("operation").unwrap_or(&document["operation"]).as_str().unwrap_or_default();
        if case.contains_key("canonical")
            && let Some(Ok(answer)) = operations::run(operation, &case["input"])
        {
            case.insert("canonical".into(), canonical(&answer).into());
        }
        lines.push(format!("  {}", one_line(&case)));
    }
    let head = ["format", "operation", "source", "count"];
    let head: Vec<String> = head.iter().map(|key| format!(" \"{key}\": {},\n", canonical(&document[key]))).collect();
    let out = format!("{{\n{} \"cases\": [\n{}\n ]\n}}\n", head.concat(), lines.join(",\n"));
    std::fs::write(path, out).expect("a writable file");
}

/// The keys of a case in their usual order, not that of the alphabet.
fn one_line(case: &Map<String, Value>) -> String {
    let order = ["id", "why", "operation", "input", "expect", "error", "canonical"];
    let parts: Vec<String> =
        order.iter().filter_map(|key| Some(format!("\"{key}\": {}", canonical(case.get(*key)?)))).collect();
    format!("{{{}}}", parts.join(", "))
}
