//! Canonical JSON text.

use crate::number::double::text;
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
            keys.sort_unstable_by(|a, b| a.0.cmp(b.0));
            out.push('{');
            for (index, (key, item)) in keys.into_iter().enumerate() {
                if index > 0 {
                    out.push(',');
                }
                quote(key, out);
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
            _ => out.push_str(&text(number.as_f64().unwrap_or_default())),
        },
        Value::String(text) => quote(text, out),
        Value::Bool(flag) => out.push_str(if *flag { "true" } else { "false" }),
        Value::Null => out.push_str("null"),
    }
}

/// A text in quotes, with the shortest escapes: what `serde_json` writes.
fn quote(text: &str, out: &mut String) {
    out.push('"');
    for character in text.chars() {
        match character {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\u{8}' => out.push_str("\\b"),
            '\u{c}' => out.push_str("\\f"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '\0'..='\u{1f}' => {
                out.push_str(if character < '\u{10}' { "\\u000" } else { "\\u001" });
                out.extend(char::from_digit(u32::from(character) % 16, 16));
            }
            _ => out.push(character),
        }
    }
    out.push('"');
}

#[cfg(test)]
mod tests {
    proptest::proptest! {
        #[test]
        fn texts_are_quoted_as_by_others(text: String) {
            proptest::prop_assert_eq!(super::canonical(&text.as_str().into()), serde_json::to_string(&text).unwrap());
        }
    }
}
