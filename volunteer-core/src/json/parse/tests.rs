//! Against the reader of `serde_json`, which is looser about keys alone.

use super::{MAX_DEPTH, parse};
use proptest::prelude::*;
use serde_json::{Value, json};

fn theirs(text: &str) -> Option<Value> {
    serde_json::from_str(text).ok()
}

/// Theirs are not always the nearest.
fn has_float(value: &Value) -> bool {
    match value {
        Value::Number(number) => number.is_f64(),
        Value::Array(items) => items.iter().any(has_float),
        Value::Object(map) => map.values().any(has_float),
        _ => false,
    }
}

/// Any value; floats are compared apart.
fn value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        ".{0,12}".prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 24, 5, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
            prop::collection::btree_map(".{0,4}", inner, 0..5).prop_map(|map| Value::Object(map.into_iter().collect())),
        ]
    })
}

proptest! {
    #[test]
    fn what_was_written_reads_the_same(value in value()) {
        prop_assert_eq!(parse(serde_json::to_string(&value).unwrap().as_bytes()), Ok(value.clone()));
        prop_assert_eq!(parse(serde_json::to_string_pretty(&value).unwrap().as_bytes()), Ok(value));
    }

    #[test]
    fn a_changed_text_is_refused_where_it_is_no_json(value in value(), at: prop::sample::Index, byte in 0_u8..128) {
        let mut text = serde_json::to_string(&value).unwrap();
        let at = at.index(text.len().max(1));
        if text.is_char_boundary(at) {
            text.insert(at, char::from(byte));
        }
        match (parse(text.as_bytes()), theirs(&text)) {
            (Ok(ours), Some(theirs)) => prop_assert!(ours == theirs || has_float(&ours)),
            (Err(error), Some(_)) => prop_assert_eq!(error.code(), "key-duplicate"),
            (Err(_), None) => {}
            (Ok(ours), None) => prop_assert!(false, "{} read from {}", ours, text),
        }
    }

    #[test]
    fn a_double_reads_to_the_same_bits(bits: u64, digits in 0_u64..100_000_000_000_000_000, places in 0_usize..=20) {
        let read = |text: &str| parse(text.as_bytes()).ok().and_then(|value| value.as_f64());
        let mut decimal = format!("{digits:022}");
        decimal.insert(22 - places, '.');
        let decimal = format!("{}0", decimal.trim_start_matches('0'));
        let decimal = if decimal.starts_with('.') { format!("0{decimal}") } else { decimal };
        prop_assert_eq!(read(&decimal).map(f64::to_bits), Some(decimal.parse::<f64>().unwrap().to_bits()), "{}", decimal);
        let any = f64::from_bits(bits);
        if any.is_finite() {
            // Very small and very large ones are near.
            let near = read(&format!("{any:e}")).unwrap_or(f64::INFINITY);
            prop_assert!((near - any).abs() <= any.abs() * 1e-14 || any.abs() < 1e-300 || any.abs() > 1e300, "{} {}", near, any);
        }
    }
}

#[test]
fn numbers_texts_and_levels_keep_to_the_grammar() {
    for wrong in [
        "",
        " ",
        "01",
        "-",
        "+1",
        ".5",
        "1.",
        "1e",
        "1e+",
        "0x1",
        "NaN",
        "nul",
        "tru",
        "[1,]",
        "[1 2]",
        "{\"a\"}",
        "{a: 1}",
        "\"\t\"",
        "\"\\x\"",
        "\"\\u12\"",
        "\"\\ud800\"",
        "\"\\udc00\"",
        "\"\\ud800\\u0041\"",
        "1 2",
        "1e999",
        "\"a",
    ] {
        assert_eq!(parse(wrong.as_bytes()).map_err(|error| error.code()), Err("json-syntax"), "{wrong}");
    }
    assert_eq!(parse(b"\"\xff\"").unwrap_err().code(), "json-syntax");
    assert_eq!(parse(br#""\ud83d\ude00\n\/""#), Ok("😀\n/".into()));
    assert_eq!(
        parse("\u{feff} [1e2, -0, 18446744073709551616, -9223372036854775808]".as_bytes()).unwrap(),
        json!([100.0, -0.0, 18_446_744_073_709_551_616.0, i64::MIN])
    );
    let nested = |levels: usize| [b"[".repeat(levels), b"]".repeat(levels)].concat();
    assert!(parse(&nested(MAX_DEPTH)).is_ok());
    assert!(parse(&nested(MAX_DEPTH + 1)).is_err());
}

#[test]
fn an_error_has_the_line_and_column_that_others_give() {
    for text in ["{\"a\": 1,", "[1,\n  x]", "{\"a\" 1}", "[1\n\n", "nul", "[1] ]"] {
        let theirs = serde_json::from_str::<Value>(text).unwrap_err();
        let details = parse(text.as_bytes()).unwrap_err().details();
        assert_eq!((&details["line"], &details["column"]), (&json!(theirs.line()), &json!(theirs.column())), "{text}");
    }
}
