//! All that is wrong with a document: nothing where it reads, first what reading answers, and each of several faults.

use proptest::prelude::*;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::sync::OnceLock;
use volunteer_core::document::{canonical_document, canonical_text, validate_document, validate_text};
use volunteer_tests::files;

/// Every document of the shared vectors that names its format, and whose format is known.
fn documents() -> &'static [Value] {
    static DOCUMENTS: OnceLock<Vec<Value>> = OnceLock::new();
    DOCUMENTS.get_or_init(|| {
        let mut found = Vec::new();
        for case in files::load().iter().flat_map(|file| &file.cases) {
            collect(&case.input, &mut found);
            case.expect.iter().for_each(|value| collect(value, &mut found));
        }
        found.sort_by_key(|document| document.to_string().len());
        found.dedup();
        assert!(found.len() >= 100, "{} documents", found.len());
        found
    })
}

fn collect(value: &Value, found: &mut Vec<Value>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| collect(item, found)),
        Value::Object(map) => {
            let named = map.get("format").and_then(Value::as_str).is_some_and(|name| name.starts_with("volunteer/"));
            if named && value.to_string().len() < 20_000 {
                found.push(value.clone());
            }
            map.values().for_each(|item| collect(item, found));
        }
        _ => {}
    }
}

/// Every place in a value, as a JSON Pointer.
fn places(value: &Value, pointer: &str, found: &mut Vec<String>) {
    found.push(pointer.to_owned());
    match value {
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(index, item)| places(item, &format!("{pointer}/{index}"), found));
        }
        Value::Object(map) => map.iter().for_each(|(key, item)| {
            places(item, &format!("{pointer}/{}", key.replace('~', "~0").replace('/', "~1")), found);
        }),
        _ => {}
    }
}

/// Something else in the place of a value.
fn other() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(Value::Null),
        Just(json!([])),
        Just(json!({})),
        Just(json!([{}])),
        Just(json!(true)),
        any::<i32>().prop_map(Value::from),
        (-1e9..1e9_f64).prop_map(Value::from),
        "[a-z0-9:-]{0,12}".prop_map(Value::from),
        Just(json!("2024-13")),
        Just(json!({"lower": 2, "upper": 1})),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn nothing_is_wrong_exactly_where_reading_succeeds(
        which: prop::sample::Index,
        changes in prop::collection::vec((any::<prop::sample::Index>(), prop::option::of(other())), 0..6),
    ) {
        let mut document = which.get(documents()).clone();
        for (place, change) in changes {
            let mut all = Vec::new();
            places(&document, "", &mut all);
            let pointer = place.get(&all).clone();
            match (change, pointer.rsplit_once('/')) {
                (Some(change), _) => {
                    *document.pointer_mut(&pointer).expect("a place") = change;
                }
                (None, Some((object, key))) => match document.pointer_mut(object) {
                    Some(Value::Object(map)) => drop(map.remove(key)),
                    Some(Value::Array(items)) => drop(items.remove(key.parse().expect("an index"))),
                    _ => {}
                },
                (None, None) => {}
            }
        }
        let errors = validate_document(&document);
        prop_assert_eq!(canonical_document(&document).err(), errors.first().cloned());
        let text = document.to_string();
        prop_assert_eq!(canonical_text(text.as_bytes()).err(), validate_text(text.as_bytes()).first().cloned());
        // Each is another error, and lies in the document or in an object of it that lacks a key.
        let told: BTreeSet<String> = errors.iter().map(|error| error.to_value().to_string()).collect();
        prop_assert_eq!(told.len(), errors.len());
        for error in &errors {
            let pointer = error.pointer();
            let around = pointer.rsplit_once('/').map_or("", |(around, _)| around);
            prop_assert!(document.pointer(around).is_some() || error.code() == "key-unknown", "{}", error);
        }
    }

    #[test]
    fn independent_faults_are_all_told(faults in prop::collection::btree_map(0..PARTS, 0..FAULTS, 0..8)) {
        let mut document = plan();
        let mut expected = BTreeSet::new();
        for (part, fault) in faults {
            expected.insert(inject(&mut document, part, fault));
        }
        let errors = validate_document(&document);
        let told: BTreeSet<(String, String)> =
            errors.iter().map(|error| (error.pointer(), error.code().to_owned())).collect();
        prop_assert_eq!(&told, &expected);
        prop_assert_eq!(errors.len(), expected.len());
        prop_assert_eq!(canonical_document(&document).err(), errors.first().cloned());
    }
}

/// Indicators, targets and measures of the plan, which faults fall on.
const PARTS: usize = 12;
/// Kinds of faults that every part can have.
const FAULTS: usize = 6;

/// A plan of four indicators, four targets and four measures that lean on each other.
fn plan() -> Value {
    let each = |make: fn(usize) -> Value| (0..4).map(make).collect::<Vec<_>>();
    json!({
        "format": "volunteer/roadmap@1", "id": "plan", "label": {"en": "Plan"}, "period": "2024/2026", "status": "illustrative",
        "indicators": each(|n| json!({"id": format!("i{n}"), "unit": "organisation", "nature": "stock",
            "label": {"en": "An indicator"}})),
        "targets": each(|n| json!({"id": format!("t{n}"), "indicator": format!("i{n}"), "place": "KZ", "map": "kz-20",
            "due": "2026", "status": "illustrative", "aim": "increase", "value": {"absolute": 672},
            "baseline": {"period": "2020", "value": 224}, "label": {"en": "A target"}})),
        "measures": each(|n| json!({"id": format!("m{n}"), "label": {"en": "A measure"}, "due": "2025", "status": "illustrative",
            "indicators": [format!("i{n}")]})),
    })
}

/// Makes one fault in one part, and tells which error it is.
fn inject(document: &mut Value, part: usize, fault: usize) -> (String, String) {
    let (list, index) = (["indicators", "targets", "measures"][part / 4], part % 4);
    let map = document[list][index].as_object_mut().expect("a part");
    let (place, code) = match fault {
        0 => {
            map.insert("zzzzzzzz".into(), 1.into());
            ("", "key-unknown")
        }
        1 => {
            map["label"] = "text".into();
            ("/label", "type-mismatch")
        }
        2 => {
            map["label"] = json!({"en": "An", "ru": 5});
            ("/label/ru", "type-mismatch")
        }
        3 => {
            // A target that says no id is named by what it is about.
            map.remove(if list == "targets" { "place" } else { "id" });
            ("", "key-missing")
        }
        4 => {
            map["id"] = json!(["x"]);
            ("/id", "type-mismatch")
        }
        _ => match list {
            "indicators" => {
                map["nature"] = "stok".into();
                ("/nature", "word-unknown")
            }
            "targets" => {
                map["due"] = "2026-13".into();
                ("/due", "period-invalid")
            }
            _ => {
                map["due"] = "soon".into();
                ("/due", "period-syntax")
            }
        },
    };
    (format!("/{list}/{index}{place}"), code.into())
}

#[test]
fn the_plan_itself_is_right() {
    assert_eq!(validate_document(&plan()), []);
}

/// The keys that an object of a document is told to lack.
fn missing_keys(document: &Value, object: &str) -> BTreeSet<String> {
    let errors = validate_document(document);
    let here = errors.iter().filter(|error| error.pointer() == object && error.code() == "key-missing");
    here.map(|error| error.details()["key"].as_str().expect("a key").to_owned()).collect()
}

#[test]
fn every_key_that_an_object_lacks_is_named() {
    let plan = plan();
    for object in ["/indicators/0", "/targets/0", "/targets/3", "/measures/0", "/measures/3"] {
        let keys: Vec<String> =
            plan.pointer(object).and_then(Value::as_object).expect("an object").keys().cloned().collect();
        let without = |removed: &[String]| {
            let mut document = plan.clone();
            let map = document.pointer_mut(object).and_then(Value::as_object_mut).expect("an object");
            map.retain(|key, _| !removed.contains(key));
            missing_keys(&document, object)
        };
        let required: BTreeSet<String> = keys.iter().flat_map(|key| without(std::slice::from_ref(key))).collect();
        assert!(required.len() >= 2, "{object}: {required:?}");
        assert_eq!(without(&keys), required, "{object}");
    }
}

#[test]
fn what_follows_from_a_fault_is_not_told() {
    let told = |change: fn(&mut Value)| {
        let mut document = plan();
        change(&mut document);
        let errors = validate_document(&document);
        errors.iter().map(|error| format!("{} {}", error.pointer(), error.code())).collect::<Vec<_>>()
    };
    // The indicator that a target and a measure name is there, though it cannot be read.
    assert_eq!(told(|plan| plan["indicators"][1]["unit"] = "persn".into()), ["/indicators/1/unit unit-unknown"]);
    // One that nobody defines is not.
    assert_eq!(
        told(|plan| {
            plan["indicators"][1]["unit"] = "persn".into();
            plan["targets"][0]["indicator"] = "nobody".into();
        }),
        ["/indicators/1/unit unit-unknown", "/targets/0/indicator indicator-undefined"]
    );
    // A trajectory that cannot be read would leave weights without one.
    assert_eq!(
        told(|plan| {
            plan["targets"][2]["trajectory"] = "s-curv".into();
            plan["targets"][2]["weights"] = json!([1, 2, 1]);
        }),
        ["/targets/2/trajectory word-unknown"]
    );
    // A misspelt key is not missing as well.
    assert_eq!(
        told(|plan| {
            let map = plan["targets"][3].as_object_mut().expect("a target");
            let due = map.remove("due").expect("a period");
            map.insert("duee".into(), due);
        }),
        ["/targets/3 key-unknown"]
    );
    // Elements keep their places, also of those that a check names.
    assert_eq!(
        told(|plan| {
            plan["targets"][0]["aim"] = "increse".into();
            plan["targets"][3]["id"] = "t2".into();
        }),
        ["/targets/0/aim word-unknown", "/targets/3/id id-duplicate"]
    );
    // Several faults of one target.
    assert_eq!(
        told(|plan| {
            plan["targets"][1]["due"] = "2026-13".into();
            plan["targets"][1]["value"]["absolute"] = "many".into();
            plan["targets"][1]["aim"] = 5.into();
        }),
        ["/targets/1/value/absolute type-mismatch", "/targets/1/due period-invalid", "/targets/1/aim type-mismatch"]
    );
}

#[test]
fn the_work_is_bounded() {
    let observation = json!({"indicator": 5, "place": 6});
    let many = json!({"format": "volunteer/observations@1", "observations": vec![observation; 3000]});
    let errors = validate_document(&many);
    assert_eq!(errors.len(), volunteer_core::document::MAX_ERRORS);
}
