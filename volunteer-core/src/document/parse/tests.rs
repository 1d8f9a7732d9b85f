//! Against the reader of `serde_json`, which is looser about keys alone.

use super::parse;

/// The deepest nesting of lists and objects.
const MAX_DEPTH: usize = 127;
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
    fn a_double_reads_to_the_same_bits(bits: u64, digits in "[0-9]{1,60}", point: prop::sample::Index, power in -360_i32..340) {
        let digits = digits.trim_start_matches('0');
        let (whole, decimals) = digits.split_at(point.index(digits.len().max(1)));
        let whole = if whole.is_empty() { "0" } else { whole };
        reads(&format!("{whole}.{decimals}0"))?;
        reads(&format!("{whole}.{decimals}0e{power}"))?;
        let any = f64::from_bits(bits);
        if any.is_finite() {
            reads(&format!("{any:e}"))?;
            reads(&format!("{any:.40e}"))?;
            middle(any.abs())?;
        }
    }
}

fn reads(text: &str) -> Result<(), TestCaseError> {
    let theirs = text.parse::<f64>().unwrap();
    match parse(text.as_bytes()) {
        Ok(ours) => prop_assert_eq!(ours.as_f64().map(f64::to_bits), Some(theirs.to_bits()), "{}", text),
        Err(_) => prop_assert!(theirs.is_infinite(), "{}", text),
    }
    Ok(())
}

/// The middle between a double and the next one, in all its digits, and what lies a little above and below it.
fn middle(value: f64) -> Result<(), TestCaseError> {
    let next = f64::from_bits(value.to_bits() + 1);
    if next.is_finite() && next < 1e300 {
        // All digits that a double has after the point, and one more for the half.
        let (left, right) = (format!("{value:.1075}"), format!("{next:.1075}"));
        let digits =
            |text: &str| text.bytes().filter(u8::is_ascii_digit).rev().map(|byte| byte - b'0').collect::<Vec<_>>();
        let (left, right) = (digits(&left), digits(&right));
        let (mut sum, mut carried) = (Vec::new(), 0);
        for place in 0..left.len().max(right.len()) {
            let digit = left.get(place).unwrap_or(&0) + right.get(place).unwrap_or(&0) + carried;
            sum.push(digit % 10);
            carried = digit / 10;
        }
        sum.push(carried);
        let mut half = String::new();
        let mut rest = 0;
        for digit in sum.iter().rev() {
            let digit = rest * 10 + digit;
            half.push(char::from(b'0' + digit / 2));
            rest = digit % 2;
        }
        let (whole, decimals) = half.split_at(half.len() - 1075);
        let whole = whole.trim_start_matches('0');
        let half = format!("{}.{}", if whole.is_empty() { "0" } else { whole }, decimals);
        prop_assert_eq!(rest, 0);
        reads(&half)?;
        reads(&format!("{half}1"))?;
        reads(&format!("{}49", half.trim_end_matches('0').trim_end_matches('5')))?;
    }
    Ok(())
}

#[test]
fn ends_of_the_range_of_doubles() {
    for text in [
        "5e-324",
        "2.4703282292062327208e-324",
        "2.4703282292062328e-324",
        "2.4e-324",
        "2.2250738585072011e-308",
        "2.2250738585072014e-308",
        "1.7976931348623157e308",
        "1.7976931348623158079e308",
        "1.7976931348623159e308",
        "1e309",
        "1e-400",
        "1e400",
        "0e999",
        "0.0e-999",
        "9007199254740993.0",
        "9007199254740992.99999999999999999999999999999",
        "9007199254740993.00000000000000000000000000001",
    ] {
        reads(text).unwrap();
    }
    reads(&format!("1{}e-5000", "0".repeat(5000))).unwrap();
    reads(&format!("0.{}1e5001", "0".repeat(5000))).unwrap();
    reads(&format!("9007199254740993.{}1", "0".repeat(5000))).unwrap();
    reads(&format!("9007199254740993.{}", "0".repeat(5000))).unwrap();
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
