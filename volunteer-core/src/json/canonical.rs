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
                out.push_str(&quoted(key));
                out.push(':');
                write(item, out);
            }
            out.push('}');
        }
        Value::Number(number) if number.as_f64() == Some(0.0) => out.push('0'),
        // Not by the value's own writing of itself: its tables for floats are ten kilobytes on a web page.
        Value::Number(number) => match (number.as_i64(), number.as_u64()) {
            (Some(whole), _) => out.push_str(&whole.to_string()),
            (_, Some(whole)) => out.push_str(&whole.to_string()),
            _ => {
                let float = format!("{:?}", number.as_f64().unwrap_or_default());
                out.push_str(&float);
            }
        },
        Value::String(text) => out.push_str(&quoted(text)),
        Value::Bool(flag) => out.push_str(if *flag { "true" } else { "false" }),
        Value::Null => out.push_str("null"),
    }
}

fn quoted(text: &str) -> String {
    serde_json::to_string(text).unwrap_or_default()
}
