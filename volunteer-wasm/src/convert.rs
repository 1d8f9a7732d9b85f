//! JavaScript values to JSON values and back, as JSON text. What a value means is the core's business.

use crate::error::Failure;
use serde_json::Value;
use volunteer_core::error::{DocumentError, Error, NumberError};
use volunteer_core::json::{Json, canonical, parse};
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

/// What a function answers: a plain value, or a thrown error.
pub type Answer = Result<JsValue, Failure>;

#[wasm_bindgen(raw_module = "./plain.js")]
extern "C" {
    /// The JSON text of plain data, or what is refused in it; throws where a getter or a proxy does.
    #[wasm_bindgen(catch, js_name = toText)]
    fn text_of(value: &JsValue) -> Result<String, JsValue>;

    /// One field of an error; throws where a getter does.
    #[wasm_bindgen(catch)]
    pub(crate) fn field(error: &JsValue, name: &str) -> Result<JsValue, JsValue>;
}

#[wasm_bindgen]
extern "C" {
    /// JavaScript's own parser: one call instead of one for each key, and a key such as `__proto__` stays a key.
    #[wasm_bindgen(js_namespace = JSON, js_name = parse)]
    fn value_of(text: &str) -> JsValue;
}

/// Reads an argument; the path of an error begins with the argument's name.
pub fn argument<T: Json>(name: &'static str, value: &JsValue) -> Result<T, Failure> {
    let value = read(value).map_err(|failure| failure.at_key(name))?;
    T::from_json(&value).map_err(|error| Failure::Core(error.at_key(name)))
}

/// Reads an argument that may be left out.
pub fn optional<T: Json>(name: &'static str, value: &JsValue) -> Result<Option<T>, Failure> {
    argument(name, value)
}

/// Reads the one document of a call; the path of an error begins inside it.
pub fn document<T: Json>(value: &JsValue) -> Result<T, Failure> {
    Ok(T::from_json(&read(value)?)?)
}

/// Gives a value back as plain objects, lists, texts and numbers.
pub fn give<T: Json>(value: &T) -> Answer {
    plain(&value.to_json())
}

/// The JSON value as JavaScript's own parser makes it. The text is the canonical one, so what is given reads back to the
/// same bytes.
pub fn plain(value: &Value) -> Answer {
    Ok(value_of(&canonical(value)))
}

fn read(value: &JsValue) -> Result<Value, Failure> {
    let text = text_of(value).map_err(Failure::Thrown)?;
    match text.strip_prefix('!') {
        None => Ok(parse(text.as_bytes())?),
        Some(refusal) => Err(refused(refusal).into()),
    }
}

/// What JSON would silently change, by the number that `plain.js` gives it: what was expected, what was found.
const REFUSED: [(&str, &str); 11] = [
    ("a number", "a BigInt"),
    ("data", "a symbol"),
    ("data", "a function"),
    ("a finite number", "NaN"),
    ("a finite number", "an infinite number"),
    ("", ""),
    ("at most 127 levels", "a circle or deeper nesting"),
    ("a plain object", "a Date"),
    ("a plain object", "a Map"),
    ("a plain object", "a Set"),
    ("a plain object", "an instance of a class"),
];

/// The error behind a number of [`REFUSED`] and the path to the value.
fn refused(text: &str) -> Error {
    let (number, path) = text.split_once(' ').unwrap_or((text, "[]"));
    let known = number.parse().ok().and_then(|number: usize| REFUSED.get(number)).filter(|(expected, _)| !expected.is_empty());
    let error = match known {
        Some(&(expected, found)) => DocumentError::TypeMismatch { expected, found }.into(),
        // A whole number that a double does not hold exactly.
        None => Error::from(NumberError::OutOfRange { operation: "reading" }),
    };
    let Ok(Value::Array(path)) = parse(path.as_bytes()) else { return error };
    path.into_iter().rev().fold(error, |error, step| match step {
        Value::String(key) => error.at_key(key),
        step => error.at_index(step.as_u64().and_then(|index| usize::try_from(index).ok()).unwrap_or_default()),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refusal_names_what_was_found_and_where() {
        let text = |refusal: &str| refused(refusal).to_value().to_string();
        let expected = r#"{"code":"type-mismatch","details":{"expected":"a plain object","found":"a Date"},"path":["a",1]}"#;
        assert_eq!(text(r#"7 ["a",1]"#), expected);
        assert_eq!(text("5 []"), r#"{"code":"number-out-of-range","details":{"operation":"reading"},"path":[]}"#);
    }
}
