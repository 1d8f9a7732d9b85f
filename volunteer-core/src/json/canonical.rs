//! Canonical JSON text.

use serde_json::Value;

/// Writes a JSON value with sorted keys, no spaces and no `-0`.
///
/// The keys are sorted here, whatever map another crate of the program has switched `serde_json` to.
///
/// ```
/// let value = serde_json::json!({"b": -0.0, "a": [1, "ә"]});
/// assert_eq!(volunteer_core::json::canonical(&value), r#"{"a":[1,"ә"],"b":0}"#);
/// ```
#[must_use]
pub fn canonical(value: &Value) -> String {
    let mut out = String::new();
    write(value, &mut out);
    out
}

fn write(value: &Value, out: &mut String) {
    match value {
        Value::Array(items) => {
            out.push('[');
            for (index, item) in items.iter().enumerate() {
                if index > 0 {
                    out.push(',');
                }
                write(item, out);
            }
            out.push(']');
        }
        Value::Object(map) => {
            let mut keys: Vec<_> = map.iter().collect();
            keys.sort_by(|a, b| a.0.cmp(b.0));
            out.push('{');
            for (index, (key, item)) in keys.into_iter().enumerate() {
                if index > 0 {
                    out.push(',');
                }
                out.push_str(&Value::from(key.as_str()).to_string());
                out.push(':');
                write(item, out);
            }
            out.push('}');
        }
        Value::Number(number) if number.as_f64() == Some(0.0) => out.push('0'),
        leaf => out.push_str(&leaf.to_string()),
    }
}
