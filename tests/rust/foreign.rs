//! Documents as other people's tools and other crates write and read them: by hand in TOML and YAML, inside a caller's own
//! structure, from a library that writes CBOR out of plain values.

use serde::Deserialize;
use serde_json::{Value, json};
use volunteer_core::calendar::{Date, IsoDate};
use volunteer_core::observation::{Observation, Observations};
use volunteer_core::roadmap::{Roadmap, Target};
use volunteer_core::{Bounds, Number, Period, document};

/// The plan that all of them write.
fn plan() -> Value {
    json!({
        "format": "volunteer/roadmap@1", "id": "plan", "period": "2024/2026", "status": "illustrative",
        "indicators": [{"id": "organisations", "unit": "organisation", "nature": "stock",
            "label": {"en": "Organisations", "kk": "Ұйымдар"}}],
        "targets": [
            {"id": "a", "indicator": "organisations", "place": "KZ-10", "map": "kz-20", "due": "2025", "status": "illustrative",
             "aim": "increase", "value": {"absolute": 672}, "baseline": {"period": "2020", "value": 224.5}},
            {"id": "b", "indicator": "organisations", "place": "KZ-59", "map": "kz-20", "due": "2026-06-30",
             "status": "illustrative", "aim": "increase", "value": {"absolute": {"lower": 600, "lowerOpen": true}}},
        ],
    })
}

const TOML: &str = r#"
format = "volunteer/roadmap@1"
id = "plan"
period = "2024/2026"
status = "illustrative"

[[indicators]]
id = "organisations"
unit = "organisation"
nature = "stock"
label = { en = "Organisations", kk = "Ұйымдар" }

[[targets]]
id = "a"
indicator = "organisations"
place = "KZ-10"
map = "kz-20"
due = 2025            # a year is a number
status = "illustrative"
aim = "increase"
value.absolute = 672
baseline = { period = 2020, value = 224.5 }

[[targets]]
id = "b"
indicator = "organisations"
place = "KZ-59"
map = "kz-20"
due = 2026-06-30      # a day is a date of TOML
status = "illustrative"
aim = "increase"
value.absolute = { lower = 600, lowerOpen = true }
"#;

const YAML: &str = "
format: volunteer/roadmap@1
id: plan
period: 2024/2026
status: illustrative
indicators:
- {id: organisations, unit: organisation, nature: stock, label: {en: Organisations, kk: Ұйымдар}}
targets:
- id: a
  indicator: organisations
  place: KZ-10
  map: kz-20
  due: 2025
  status: illustrative
  aim: increase
  value: {absolute: 672}
  baseline: {period: 2020, value: 224.5}
- id: b
  indicator: organisations
  place: KZ-59
  map: kz-20
  due: 2026-06-30
  status: illustrative
  aim: increase
  value:
    absolute:
      lower: 600
      lowerOpen: yes
";

fn expected() -> Roadmap {
    document::from_value(&plan()).expect("the plan is right")
}

#[test]
fn a_plan_in_toml_has_bare_years_and_dates() {
    assert_eq!(toml::from_str::<Roadmap>(TOML).expect("TOML"), expected());
}

#[test]
fn a_plan_in_yaml_has_bare_years_and_dates() {
    assert_eq!(serde_saphyr::from_str::<Roadmap>(&YAML.replace("yes", "true")).expect("YAML"), expected());
}

/// Whoever writes CBOR or `MessagePack` out of plain values has numbers and short texts where the library has types.
#[test]
fn plain_values_in_binary_formats_read_as_documents() {
    let mut plain = plan();
    plain["targets"][0]["due"] = 2025.into();
    let mut bytes = Vec::new();
    ciborium::into_writer(&plain, &mut bytes).expect("CBOR");
    assert_eq!(ciborium::from_reader::<Roadmap, _>(bytes.as_slice()).expect("CBOR"), expected());
    let bytes = rmp_serde::to_vec(&plain).expect("MessagePack");
    assert_eq!(rmp_serde::from_slice::<Roadmap>(&bytes).expect("MessagePack"), expected());
}

#[test]
fn a_key_that_occurs_twice_is_refused_in_binary_formats() {
    // {"lower": 1, "lower": 2}
    let bytes = b"\xa2\x65lower\x01\x65lower\x02";
    let error = ciborium::from_reader::<Bounds, _>(bytes.as_slice()).unwrap_err().to_string();
    assert!(error.contains("stands twice in one object"), "{error}");
}

#[test]
fn an_error_in_a_binary_format_names_the_place() {
    let mut wrong = plan();
    wrong["targets"][1]["due"] = "2026-13".into();
    let mut bytes = Vec::new();
    ciborium::into_writer(&wrong, &mut bytes).expect("CBOR");
    let error = ciborium::from_reader::<Roadmap, _>(bytes.as_slice()).unwrap_err().to_string();
    assert!(error.contains("targets[1].due: "), "{error}");
}

/// A structure of a caller's own.
#[derive(Deserialize, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
struct Request {
    plan: Roadmap,
    #[serde(default)]
    observations: Vec<Observation>,
    #[serde(with = "IsoDate")]
    as_of: Date,
    factor: Number,
}

fn request() -> Value {
    json!({"plan": plan(), "as_of": "2026-12-31", "factor": 1.5, "observations": [
        {"indicator": "organisations", "place": "KZ-10", "map": "kz-20", "period": "2024", "unit": "organisation",
         "nature": "stock", "counted": "not-people", "value": {"lower": 601}},
    ]})
}

/// Where `serde_path_to_error` finds the fault, and what the format's own error says.
fn fault(value: &Value) -> (String, String) {
    let text = value.to_string();
    let mut from = serde_json::Deserializer::from_str(&text);
    let error = serde_path_to_error::deserialize::<_, Request>(&mut from).unwrap_err();
    (error.path().to_string(), error.inner().to_string())
}

#[test]
fn the_whole_path_is_told_inside_a_structure_of_the_callers_own() {
    assert!(serde_json::from_value::<Request>(request()).is_ok());
    let changes: &[(&str, Value, &str, &str)] = &[
        ("/plan/targets/1/due", json!("2026-13"), "plan.targets[1].due", "no month 13"),
        ("/plan/targets/0/baseline/value", json!({"lower": 2, "upper": 1}), "plan.targets[0].baseline.value", "empty"),
        ("/plan/targets/0/value/absolute", json!("many"), "plan.targets[0].value.absolute", "an object"),
        ("/plan/targets/0/aim", json!("increse"), "plan.targets[0].aim", "increse"),
        ("/plan/indicators/0/unit", json!("persn"), "plan.indicators[0].unit", r#"did you mean "person"?"#),
        ("/plan/indicators/0/label/kk", json!(5), "plan.indicators[0].label.kk", "expected a string"),
        ("/observations/0/value/lower", json!(0.000_000_000_000_1), "observations[0].value.lower", "12 decimals"),
        ("/as_of", json!("2026-02-30"), "as_of", "not a date"),
        ("/factor", json!("a"), "factor", "decimal number"),
    ];
    let mut differ = Vec::new();
    for (pointer, wrong, path, message) in changes {
        let mut changed = request();
        *changed.pointer_mut(pointer).expect("a place") = wrong.clone();
        let told = fault(&changed);
        if told.0 != *path || !told.1.contains(message) {
            differ.push(format!("{pointer}: {} {}", told.0, told.1));
        }
    }
    assert!(differ.is_empty(), "{}", differ.join("\n"));
}

/// What a check of a whole part refuses lies at that part; its own message says where within.
#[test]
fn a_check_of_a_part_is_told_at_that_part() {
    let mut changed = request();
    changed["plan"]["targets"][1]["value"] = json!({"timesBaseline": 3});
    let (path, message) = fault(&changed);
    assert_eq!(path, "plan.targets[1]");
    assert!(message.contains("baseline"), "{message}");
}

#[test]
fn parts_stand_alone_in_a_structure_of_the_callers_own() {
    #[derive(Deserialize)]
    struct Own {
        target: Target,
        year: Period,
        bounds: Bounds,
        all: Observations,
    }
    let own = r#"
        year = 2025
        bounds = 14
        all = { format = "volunteer/observations@1" }
        [target]
        id = "a"
        indicator = "organisations"
        place = "KZ-10"
        map = "kz-20"
        due = 2025-12-31
        status = "illustrative"
        aim = "increase"
        value = { absolute = 672 }
    "#;
    let own: Own = toml::from_str(own).expect("TOML");
    assert_eq!(own.target.due().to_string(), "2025-12-31");
    assert_eq!(own.year.to_string(), "2025");
    assert_eq!(own.bounds, Bounds::exact(Number::from(14)));
    assert!(own.all.observations.is_empty());
}
