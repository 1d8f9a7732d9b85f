//! Canonical JSON text.

use serde_json::{Number, Value};

/// Writes a JSON value with sorted keys, no spaces and no `-0`.
///
/// The keys are sorted here, because another crate of a program may have switched `serde_json` to keep their order.
///
/// ```
/// let value = serde_json::json!({"b": -0.0, "a": [1, "ә"]});
/// assert_eq!(volunteer_core::document::canonical(&value), r#"{"a":[1,"ә"],"b":0}"#);
/// ```
#[must_use]
pub fn canonical(value: &Value) -> String {
    let mut value = value.clone();
    whole_numbers(&mut value);
    write(value)
}

/// The text of a value whose whole numbers are integers already.
pub(super) fn write(mut value: Value) -> String {
    value.sort_all_objects();
    value.to_string()
}

/// Turns floats that are whole numbers into integers, as JavaScript writes them.
pub(super) fn whole_numbers(value: &mut Value) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(whole_numbers),
        Value::Object(map) => map.values_mut().for_each(whole_numbers),
        Value::Number(number) => {
            if let Some(whole) = whole(number) {
                *number = whole;
            }
        }
        Value::Null | Value::Bool(_) | Value::String(_) => {}
    }
}

/// The integer that a float is, up to 2^53 − 1.
fn whole(number: &Number) -> Option<Number> {
    let float = number.as_f64().filter(|_| number.is_f64())?;
    crate::number::whole(float).map(Number::from)
}
