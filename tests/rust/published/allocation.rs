//! `apportionment.json`: seats of published examples and elections, exactly.

use crate::cases;
use serde_json::Value;
use volunteer_core::document::from_value;
use volunteer_core::roadmap::{AllocationMethod, AllocationPlace, AllocationRequest, TieRule, allocate};
use volunteer_core::{Number, Word};
use volunteer_tests::ToJson;

fn methods(name: &str) -> Vec<AllocationMethod> {
    match name.split_whitespace().next().unwrap_or_default() {
        "all" => AllocationMethod::ALL.to_vec(),
        "all_but_quota" => {
            let mut methods = AllocationMethod::ALL.to_vec();
            methods.retain(|method| *method != AllocationMethod::BalinskiYoung);
            methods
        }
        "quota" => vec![AllocationMethod::BalinskiYoung],
        "largest_remainder" => vec![AllocationMethod::Hamilton],
        "dhondt" => vec![AllocationMethod::Jefferson],
        "sainte_lague" => vec![AllocationMethod::Webster],
        "huntington_hill" => vec![AllocationMethod::HuntingtonHill],
        "adams" => vec![AllocationMethod::Adams],
        "dean" => vec![AllocationMethod::Dean],
        other => panic!("unknown method {other}"),
    }
}

fn places(case: &Value) -> Vec<AllocationPlace> {
    let weights: Vec<Number> =
        case["weights"].as_array().unwrap().iter().map(|weight| from_value::<Number>(weight).unwrap()).collect();
    let sum: f64 = weights.iter().map(|weight| weight.to_f64()).sum();
    // Below the threshold of the election there is no claim.
    let threshold = case.get("threshold").map_or(0.0, |share| share.as_f64().unwrap() * sum);
    let place = |(index, weight): (usize, &Number)| {
        AllocationPlace::new(index.to_string(), if weight.to_f64() < threshold { Number::ZERO } else { *weight })
    };
    weights.iter().enumerate().map(place).collect()
}

#[test]
fn every_row_of_apportionment() {
    let Some(document) = cases::json("apportionment.json") else { return };
    let mut run = 0;
    for case in document.as_array().unwrap() {
        for (name, expect) in case["expected"].as_object().unwrap() {
            for method in methods(name) {
                let request = AllocationRequest::builder(method, from_value::<Number>(&case["seats"]).unwrap())
                    .ties(TieRule::DeclaredOrder)
                    .places(places(case))
                    .build()
                    .unwrap();
                let answer = allocate(&request).unwrap();
                let seats: Vec<Value> =
                    answer.parts.iter().map(|part| part.value.as_exact().unwrap().to_json()).collect();
                assert_eq!(&Value::from(seats), expect, "{} by {method}", case["id"]);
                run += 1;
            }
        }
    }
    println!("apportionment: {run} of {run} results exact");
    assert!(run >= 40, "only {run} results");
}
