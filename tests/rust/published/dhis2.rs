//! `dhis2_expected.json`: sums, maxima, means and running totals as DHIS2 has them, in exact numbers.
//!
//! DHIS2 counts what there is; a missing value is nothing, neither zero nor an obstacle. The library's own roll-up refuses
//! incomplete wholes, so that what is held here is the arithmetic, with the rule written out.

use crate::cases::{json, table};
use volunteer_core::number::Ratio;
use volunteer_core::{Bounds, Number};

struct Value {
    element: char,
    month: u32,
    unit: char,
    value: Number,
}

fn sum<'a>(values: impl Iterator<Item = &'a Value>) -> Number {
    let add = |sum: Bounds, one: &Value| sum.checked_add(&Bounds::exact(one.value)).unwrap();
    values.fold(Bounds::exact(Number::ZERO), add).as_exact().unwrap()
}

#[test]
fn queries_of_dhis2() {
    let (Some(rows), Some(expected)) = (table("dhis2_datavalues.csv"), json("dhis2_expected.json")) else { return };
    let last = |text: &str| text.chars().last().unwrap();
    let values: Vec<Value> = rows
        .iter()
        .filter_map(|row| {
            let value = Number::parse(&row["value"]).ok()?;
            let month = row["period"][5..].parse().unwrap();
            Some(Value { element: last(&row["dataelement"]), month, unit: last(&row["orgunit"]), value })
        })
        .collect();
    // A unit stands for itself and all below it.
    let below = |unit: char| match unit {
        'A' => "ABCDE",
        'B' => "BDE",
        'D' => "D",
        _ => "E",
    };
    let some = |element: char, unit: char, months: std::ops::RangeInclusive<u32>| {
        let units = below(unit);
        values
            .iter()
            .filter(move |one| one.element == element && units.contains(one.unit) && months.contains(&one.month))
    };
    let number = |value: Number| value.to_f64();
    let mut run = 0;
    for case in expected["expected"].as_array().unwrap() {
        let (query, expect) = (case["q"].as_str().unwrap(), &case["value"]);
        let found: Vec<f64> = match query {
            "SUM deA, ouA, 2017Q1" => vec![number(sum(some('A', 'A', 1..=3)))],
            "SUM deC, ouB, 2017-03" => vec![number(sum(some('C', 'B', 3..=3)))],
            _ if query.starts_with("MAX over months") => {
                let unit = if query.contains("ouD") { 'D' } else { 'E' };
                let most = |unit: char| {
                    values
                        .iter()
                        .filter(|one| one.element == 'A' && one.unit == unit && one.month <= 3)
                        .map(|one| one.value)
                        .max()
                };
                vec![below(unit).chars().filter_map(most).map(number).sum()]
            }
            _ if query.starts_with("AVERAGE") => {
                let count = Number::from(u32::try_from(some('C', 'A', 3..=3).count()).unwrap());
                vec![Ratio::new(sum(some('C', 'A', 3..=3)), count).unwrap().to_f64()]
            }
            _ if query.starts_with("yearToDate") => {
                (5..=9).map(|month| number(sum(some('E', 'A', 1..=month)))).collect()
            }
            _ if query.starts_with("indicator") => {
                let product = sum(some('B', 'A', 1..=3)).checked_mul(sum(some('C', 'A', 1..=3))).unwrap();
                vec![Ratio::new(product, Number::from(100)).unwrap().to_f64()]
            }
            other => panic!("unknown query {other}"),
        };
        let expect: Vec<f64> = match expect.as_array() {
            Some(list) => list.iter().map(|one| one.as_f64().unwrap()).collect(),
            None => vec![expect.as_f64().unwrap()],
        };
        assert!(
            found.iter().zip(&expect).all(|(a, b)| (a - b).abs() < 0.005) && found.len() == expect.len(),
            "{query}: {found:?}"
        );
        run += 1;
    }
    println!("DHIS2: {run} of {run} queries");
    assert_eq!(run, 7);
}
