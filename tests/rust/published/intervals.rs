//! `itf1788_basic.csv`: the rows of IEEE 1788 test suites for the operations that bounds have.
//!
//! Bounds are never empty (a contradiction is an error), multiply by a known factor, and divide by what is surely above
//! zero; rows beyond that are counted as such. A result with a quotient that no decimal holds is compared as a quotient.

use crate::cases::table;
use std::collections::BTreeMap;
use volunteer_core::number::{Interval, Ratio, RatioBounds};
use volunteer_core::{Bounds, Number};

/// `None` for the empty set, and for ends that a Number is not read from.
fn bounds(text: &str) -> Option<Bounds> {
    if text == "[entire]" {
        return Some(Bounds::unbounded());
    }
    let (low, high) = text.strip_prefix('[')?.strip_suffix(']')?.split_once(',')?;
    let end = |text: &str| -> Option<Option<Number>> {
        if text.trim().ends_with("infinity") {
            return Some(None);
        }
        Number::from_f64(text.trim().parse().ok()?).ok().map(Some)
    };
    let lower = end(low)?.map_or(Bounds::unbounded(), Bounds::at_least);
    lower.intersect(&end(high)?.map_or(Bounds::unbounded(), Bounds::at_most))
}

fn args(text: &str) -> Vec<String> {
    text.split_inclusive(']').map(|one| one.trim().to_owned()).filter(|one| !one.is_empty()).collect()
}

enum Answer {
    Bounds(Option<Bounds>),
    Quotients(RatioBounds),
    Truth(bool),
    End(Option<Number>),
}

/// What the library answers; `None` where bounds have no such operation on these arguments.
fn run(operation: &str, args: &[Bounds]) -> Option<Answer> {
    let whole = |bounds: Bounds| Answer::Bounds(Some(bounds));
    Some(match (operation, args) {
        ("neg", [a]) => whole(a.negate()),
        ("add", [a, b]) => whole(a.checked_add(b).ok()?),
        ("sub", [a, b]) => whole(a.checked_sub(b).ok()?),
        ("mul", [a, b]) => match (a.as_exact(), b.as_exact()) {
            (_, Some(factor)) => whole(a.scale(factor).ok()?),
            (Some(factor), None) => whole(b.scale(factor).ok()?),
            _ => return None,
        },
        ("div", [a, b]) => Answer::Quotients(a.divide(b).ok()?),
        ("intersection", [a, b]) => Answer::Bounds(a.intersect(b)),
        ("equal", [a, b]) => Answer::Truth(a == b),
        ("precedes", [a, b]) => Answer::Truth(b.reaches(a) == Some(true)),
        ("strictPrecedes", [a, b]) => Answer::Truth(a.reaches(b) == Some(false)),
        ("inf", [a]) => Answer::End(a.lower().map(|end| end.value)),
        ("sup", [a]) => Answer::End(a.upper().map(|end| end.value)),
        _ => return None,
    })
}

#[test]
fn rows_of_ieee_1788() {
    let Some(rows) = table("itf1788_basic.csv") else { return };
    let mut held: BTreeMap<String, u32> = BTreeMap::new();
    let mut beyond: BTreeMap<String, u32> = BTreeMap::new();
    for row in &rows {
        let (operation, expect) = (row["op"].as_str(), row["result"].as_str());
        let read: Option<Vec<Bounds>> = args(&row["args"]).iter().map(|one| bounds(one)).collect();
        let Some(answer) = read.and_then(|args| run(operation, &args)) else {
            *beyond.entry(operation.to_owned()).or_default() += 1;
            continue;
        };
        let right = match answer {
            Answer::Bounds(found) => (expect == "[empty]") == found.is_none() && bounds(expect) == found,
            // Zero is excluded where nothing but an infinite divisor reaches it; the suite closes every finite end.
            Answer::Quotients(found) => bounds(expect).is_some_and(|expect| closed(&found) == expect.to_ratios()),
            Answer::Truth(found) => found.to_string() == expect,
            Answer::End(found) => match found {
                Some(value) => expect.parse::<f64>().is_ok_and(|expect| Number::from_f64(expect) == Ok(value)),
                None => expect.ends_with("infinity"),
            },
        };
        assert!(right, "{row:?}");
        *held.entry(operation.to_owned()).or_default() += 1;
    }
    let count: u32 = held.values().sum();
    println!("IEEE 1788: {count} rows held {held:?}; not operations of bounds {beyond:?}");
    assert!(count >= 90, "{count}");
}

fn closed(found: &RatioBounds) -> RatioBounds {
    let lower = found.lower().map_or(Interval::unbounded(), |end| Interval::<Ratio>::at_least(end.value));
    let upper = found.upper().map_or(Interval::unbounded(), |end| Interval::<Ratio>::at_most(end.value));
    lower.intersect(&upper).expect("ends in order")
}
