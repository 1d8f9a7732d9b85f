//! What a case demands of an answer.

use crate::files::Case;
use serde_json::Value;
use volunteer_core::Error;
use volunteer_core::document::canonical;

/// Operations whose `expect` lists a part of the answer; of all others it is the whole.
const PARTIAL: &[&str] = &[
    "assess",
    "forecast",
    "forecast.yearEnd",
    "score.normalise",
    "score.score",
    "roadmap.yearPace",
    "roadmap.succeed",
    "figure.findAll",
    "figure.rows",
    "indicator.compare",
    "indicator.count",
    "indicator.evaluate",
    "place.find",
    "place.findOn",
    "place.findKind",
    "place.check",
    "progress.run",
    "cube.count",
    "layout.guess",
    "register.columns",
    "register.guess",
    "register.read",
    "tally.merge",
];

/// Checks an answer against its case.
///
/// # Errors
/// What differs, in words.
pub fn check(case: &Case, answer: &Result<Value, Error>) -> Result<(), String> {
    match (&case.expect, &case.error, answer) {
        (Some(expect), _, Ok(found)) => {
            if PARTIAL.contains(&case.operation.as_str()) {
                part(expect, found, "")?;
            } else if canonical(expect) != canonical(found) {
                return Err(format!("expected {}\n    found {}", canonical(expect), canonical(found)));
            }
            match &case.canonical {
                Some(text) if *text != canonical(found) => Err(first_difference(text, &canonical(found))),
                _ => Ok(()),
            }
        }
        (_, Some(expect), Err(error)) => failure(expect, error),
        (_, _, Ok(found)) => Err(format!("expected an error, found {}", canonical(found))),
        (_, _, Err(error)) => Err(format!("expected an answer, found {}", canonical(&error.to_value()))),
    }
}

/// Code and path are the whole ones; of the details those that are listed.
fn failure(expect: &Value, error: &Error) -> Result<(), String> {
    let found = error.to_value();
    let wrong = || Err(format!("expected {}\n    found {}", canonical(expect), canonical(&found)));
    if expect["code"] != found["code"] || expect.get("path").is_some_and(|path| *path != found["path"]) {
        return wrong();
    }
    for (key, value) in expect.get("details").and_then(Value::as_object).into_iter().flatten() {
        if found["details"].get(key).map(canonical) != Some(canonical(value)) {
            return wrong();
        }
    }
    Ok(())
}

/// Whether every listed key is there with its value; a listed `null` must be absent, a list must have as many items.
fn part(expect: &Value, found: &Value, place: &str) -> Result<(), String> {
    match (expect, found) {
        (Value::Object(keys), Value::Object(map)) => keys.iter().try_for_each(|(key, value)| {
            let place = format!("{place}.{key}");
            match map.get(key) {
                Some(found) => part(value, found, &place),
                None if value.is_null() => Ok(()),
                None => Err(format!("{place}: expected {}, found nothing", canonical(value))),
            }
        }),
        (Value::Array(items), Value::Array(others)) if items.len() == others.len() => items
            .iter()
            .zip(others)
            .enumerate()
            .try_for_each(|(index, (item, other))| part(item, other, &format!("{place}[{index}]"))),
        _ if canonical(expect) == canonical(found) => Ok(()),
        _ => Err(format!("{place}: expected {}, found {}", canonical(expect), canonical(found))),
    }
}

/// The place where two texts part, with what stands around it.
fn first_difference(expect: &str, found: &str) -> String {
    let same = expect.chars().zip(found.chars()).take_while(|(a, b)| a == b).count();
    let around = |text: &str| text.chars().skip(same.saturating_sub(60)).take(160).collect::<String>();
    format!("canonical text parts at {same}:\n    expected …{}\n    found    …{}", around(expect), around(found))
}
