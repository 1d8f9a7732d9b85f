//! The files of shared vectors.

use serde_json::Value;
use std::path::PathBuf;

/// One file of cases.
pub struct File {
    pub name: String,
    pub count: usize,
    pub cases: Vec<Case>,
}

/// One case: an operation, its input, and what it must answer.
pub struct Case {
    pub id: String,
    pub operation: String,
    pub input: Value,
    pub expect: Option<Value>,
    pub canonical: Option<String>,
    pub error: Option<Value>,
}

/// Where the files lie.
pub fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("vectors")
}

/// Every file, in order of name. Whatever is not of the form that the README describes stops the suite.
pub fn load() -> Vec<File> {
    let mut names: Vec<PathBuf> = std::fs::read_dir(folder())
        .expect("the folder of vectors")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "json"))
        .collect();
    names.sort();
    names.iter().map(read).collect()
}

fn read(path: &PathBuf) -> File {
    let name = path.file_name().and_then(|name| name.to_str()).expect("a name").to_owned();
    let text = std::fs::read(path).expect("a readable file");
    // The library's own reader also refuses a key that stands twice.
    let document = volunteer_core::document::parse(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
    assert_eq!(document["format"], 1, "{name}: format");
    let family = document["operation"].as_str().expect("an operation");
    let count = document["count"].as_u64().and_then(|count| usize::try_from(count).ok()).expect("a count");
    let cases: Vec<Case> =
        document["cases"].as_array().expect("cases").iter().map(|case| of(&name, family, case)).collect();
    assert_eq!(cases.len(), count, "{name}: count");
    File { name, count, cases }
}

fn of(file: &str, family: &str, case: &Value) -> Case {
    let id = case["id"].as_str().unwrap_or_else(|| panic!("{file}: a case without id")).to_owned();
    let known = ["id", "why", "operation", "input", "expect", "canonical", "error"];
    for key in case.as_object().expect("an object").keys() {
        assert!(known.contains(&key.as_str()), "{file} {id}: unknown key {key}");
    }
    let text = |key: &str| case.get(key).and_then(Value::as_str).map(str::to_owned);
    let one = Case {
        operation: text("operation").unwrap_or_else(|| family.to_owned()),
        input: case.get("input").unwrap_or_else(|| panic!("{file} {id}: no input")).clone(),
        expect: case.get("expect").cloned(),
        canonical: text("canonical"),
        error: case.get("error").cloned(),
        id,
    };
    assert!(one.expect.is_some() != one.error.is_some(), "{file} {}: expect or error", one.id);
    one
}
