//! Instances of every type: whatever occurs in the shared vectors, in what they answer, and in a few documents
//! with the values that formats treat differently.

use crate::hand;
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::path::Path;
use std::sync::OnceLock;
use volunteer_core::document;
use volunteer_tests::{files, operations};

/// The most instances of one type, each of another form.
const MOST: usize = 8;

/// YAML's reader takes 64 levels.
const DEEPEST: usize = 50;

/// A form that is longer repeats what shorter ones have.
const LONGEST: usize = 20_000;

/// The files of data that the library is built from.
const DATA: &[&str] = &[
    "definitions/ages.json",
    "definitions/beneficiaries.json",
    "definitions/fields.json",
    "definitions/work.json",
    "indicators/proposal.json",
    "kz/population.json",
    "sentences/assessments.json",
    "sentences/errors.json",
    "sentences/methods.json",
    "sentences/plans.json",
    "sentences/records.json",
    "sentences/reports.json",
];

/// Every value that the vectors and the data hold, by its form: two values of one form differ in their scalars alone.
fn pool() -> &'static BTreeMap<String, Value> {
    static POOL: OnceLock<BTreeMap<String, Value>> = OnceLock::new();
    POOL.get_or_init(|| {
        let mut pool = BTreeMap::new();
        for value in hand::values() {
            collect(&value, &mut pool);
        }
        for file in DATA {
            let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../volunteer-core/data").join(file);
            collect(&document::parse(&std::fs::read(path).expect("a file of data")).expect("JSON"), &mut pool);
        }
        for case in files::load().iter().flat_map(|file| &file.cases) {
            collect(&case.input, &mut pool);
            if let Some(value) = &case.expect {
                collect(value, &mut pool);
            }
            if let Some(Ok(answer)) = operations::run(&case.operation, &case.input) {
                collect(&answer, &mut pool);
            }
        }
        pool
    })
}

/// Keeps a value, the keys and whatever else is in it.
fn collect(value: &Value, pool: &mut BTreeMap<String, Value>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| collect(item, pool)),
        Value::Object(map) => {
            for (key, value) in map {
                collect(&Value::from(key.as_str()), pool);
                collect(value, pool);
            }
        }
        _ => {}
    }
    let form = match value {
        // Words, periods, units and digits; of sentences and names the form alone.
        Value::String(text) if text.len() <= 30 && text.bytes().all(|byte| byte.is_ascii_graphic()) => text.clone(),
        Value::Number(_) => value.to_string(),
        _ => form(value),
    };
    if form.len() <= LONGEST && depth(value) <= DEEPEST {
        pool.entry(form).or_insert_with(|| value.clone());
    }
}

/// How many lists and objects lie in one another.
fn depth(value: &Value) -> usize {
    match value {
        Value::Array(items) => 1 + items.iter().map(depth).max().unwrap_or(0),
        Value::Object(map) => 1 + map.values().map(depth).max().unwrap_or(0),
        _ => 0,
    }
}

/// The form of a value; of a list, which forms occur in it; long words are texts, short ones tell variants apart.
fn form(value: &Value) -> String {
    match value {
        Value::Null => "null".into(),
        Value::Bool(_) => "flag".into(),
        Value::Number(number) if number.is_f64() => "float".into(),
        Value::Number(_) => "whole".into(),
        Value::String(text) if text.starts_with("volunteer/") => text.clone(),
        Value::String(_) => "text".into(),
        Value::Array(items) => {
            let forms: BTreeSet<String> = items.iter().map(form).collect();
            format!("[{}]", forms.into_iter().collect::<Vec<_>>().join(","))
        }
        Value::Object(map) => {
            let entries = map.iter().map(|(key, value)| format!("{key}:{}", form(value)));
            format!("{{{}}}", entries.collect::<Vec<_>>().join(","))
        }
    }
}

/// Instances of one type, of as many forms as there are, the largest first.
pub fn instances<T: DeserializeOwned>() -> Vec<T> {
    let mut found: Vec<(usize, T)> = Vec::new();
    // An object with a key that the type does not have tells of all others with the same keys.
    let mut foreign: HashSet<Vec<&str>> = HashSet::new();
    for value in pool().values() {
        let keys = value.as_object().map(|map| map.keys().map(String::as_str).collect::<Vec<_>>());
        if keys.as_ref().is_some_and(|keys| foreign.contains(keys)) {
            continue;
        }
        match document::from_value::<T>(value) {
            Ok(read) => found.push((value.to_string().len(), read)),
            Err(error) if error.path().is_empty() && error.code() == "key-unknown" => foreign.extend(keys),
            Err(_) => {}
        }
    }
    // From the largest to the smallest, evenly.
    found.sort_by_key(|(size, _)| std::cmp::Reverse(*size));
    let every = found.len().div_ceil(MOST).max(1);
    found.into_iter().step_by(every).map(|(_, read)| read).collect()
}
