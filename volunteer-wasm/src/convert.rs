//! JavaScript values to JSON values and back. What a value means is the core's business.

use crate::error::Failure;
use js_sys::{Array, Date, Map, Object, Reflect, Set};
use serde_json::Value;
use volunteer_core::error::{DocumentError, Error, NumberError};
use volunteer_core::json::{Json, canonical};
use wasm_bindgen::prelude::{JsCast, JsValue, wasm_bindgen};

/// What a function answers: a plain value, or a thrown error.
pub type Answer = Result<JsValue, Failure>;

/// The deepest nesting that is read, as in JSON text. It also ends a circle.
const MAX_DEPTH: usize = 128;

#[wasm_bindgen]
extern "C" {
    /// `Object.keys`, which throws where a proxy does.
    #[wasm_bindgen(catch, js_namespace = Object, js_name = keys)]
    fn keys(object: &JsValue) -> Result<Array, JsValue>;

    /// `Object.getPrototypeOf`, which throws where a proxy does.
    #[wasm_bindgen(catch, js_namespace = Object, js_name = getPrototypeOf)]
    fn prototype(object: &JsValue) -> Result<JsValue, JsValue>;
}

/// Reads an argument; the path of an error begins with the argument's name.
pub fn argument<T: Json>(name: &'static str, value: &JsValue) -> Result<T, Failure> {
    document(value).map_err(|failure| failure.at_key(name))
}

/// Reads an argument that may be left out.
pub fn optional<T: Json>(name: &'static str, value: &JsValue) -> Result<Option<T>, Failure> {
    argument(name, value)
}

/// Reads the one document of a call; the path of an error begins inside it.
pub fn document<T: Json>(value: &JsValue) -> Result<T, Failure> {
    Ok(T::from_json(&walk(value, MAX_DEPTH)?)?)
}

/// Gives a value back as plain objects, lists, texts and numbers.
pub fn give<T: Json>(value: &T) -> Answer {
    plain(&value.to_json())
}

/// The JSON value as JavaScript's own parser makes it: one call instead of one for each key, and a key such as `__proto__`
/// stays a key. The text is the canonical one, so what is given reads back to the same bytes.
pub fn plain(value: &Value) -> Answer {
    js_sys::JSON::parse(&canonical(value)).map_err(Failure::Thrown)
}

/// Plain data to JSON. Everything that JSON would silently change is refused with its place: dates, big integers, maps,
/// numbers that are no numbers or not exact, instances of classes, circles.
fn walk(value: &JsValue, depth: usize) -> Result<Value, Failure> {
    if value.is_undefined() || value.is_null() {
        return Ok(Value::Null);
    }
    if let Some(text) = value.as_string() {
        return Ok(text.into());
    }
    if let Some(flag) = value.as_bool() {
        return Ok(flag.into());
    }
    if let Some(number) = value.as_f64() {
        return Ok(number_to_json(number)?);
    }
    if let Some(refused) = refused(value) {
        return Err(refused.into());
    }
    let Some(depth) = depth.checked_sub(1) else {
        return Err(mismatch("at most 128 levels", "a circle or deeper nesting").into());
    };
    if let Some(items) = value.dyn_ref::<Array>() {
        let read = |(index, item): (usize, JsValue)| walk(&item, depth).map_err(|failure| failure.at_index(index));
        return items.iter().enumerate().map(read).collect::<Result<Vec<_>, _>>().map(Value::Array);
    }
    let above = prototype(value).map_err(Failure::Thrown)?;
    if !above.is_null() && !prototype(&above).map_err(Failure::Thrown)?.is_null() {
        return Err(mismatch("a plain object", class(value)).into());
    }
    let mut map = serde_json::Map::new();
    for key in keys(value).map_err(Failure::Thrown)? {
        let item = Reflect::get(value, &key).map_err(Failure::Thrown)?;
        let Some(key) = key.as_string().filter(|_| !item.is_undefined()) else { continue };
        let item = walk(&item, depth).map_err(|failure| failure.at_key(&key))?;
        map.insert(key, item);
    }
    Ok(Value::Object(map))
}

/// A number as JSON holds it: whole numbers as such, so that they read exactly.
fn number_to_json(number: f64) -> Result<Value, Error> {
    const SAFE: f64 = 9_007_199_254_740_991.0;
    if !number.is_finite() {
        return Err(mismatch("a finite number", if number.is_nan() { "NaN" } else { "an infinite number" }));
    }
    if number.abs() > SAFE {
        return Err(NumberError::OutOfRange { operation: "reading" }.into());
    }
    // The shortest text of a whole double of this size is the integer itself.
    let whole = (number.fract().abs() < f64::MIN_POSITIVE).then(|| (number + 0.0).to_string().parse::<i64>().ok());
    Ok(whole.flatten().map_or_else(|| Value::from(number), Value::from))
}

fn refused(value: &JsValue) -> Option<Error> {
    if value.is_bigint() {
        return Some(mismatch("a number", "a BigInt"));
    }
    if value.is_symbol() {
        return Some(mismatch("data", "a symbol"));
    }
    value.is_function().then(|| mismatch("data", "a function"))
}

fn class(value: &JsValue) -> &'static str {
    if value.is_instance_of::<Date>() {
        "a Date"
    } else if value.is_instance_of::<Map>() {
        "a Map"
    } else if value.is_instance_of::<Set>() {
        "a Set"
    } else {
        "an instance of a class"
    }
}

fn mismatch(expected: &'static str, found: &'static str) -> Error {
    DocumentError::TypeMismatch { expected, found }.into()
}

/// What `error.details`, `error.path` and the like are set with.
pub fn set(object: &Object, key: &str, value: &JsValue) -> Result<(), JsValue> {
    Reflect::set(object, &JsValue::from_str(key), value).map(|_| ())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_numbers_stay_whole_and_others_exact() {
        let text = |number: f64| number_to_json(number).map(|value| value.to_string()).map_err(|error| error.code());
        assert_eq!(text(601.0), Ok("601".into()));
        assert_eq!(text(-0.0), Ok("0".into()));
        assert_eq!(text(0.1), Ok("0.1".into()));
        assert_eq!(text(1e-300), Ok("1e-300".into()));
        assert_eq!(text(9_007_199_254_740_991.0), Ok("9007199254740991".into()));
        assert_eq!(text(9_007_199_254_740_992.0), Err("number-out-of-range"));
        assert_eq!(text(f64::NAN), Err("type-mismatch"));
        assert_eq!(text(f64::NEG_INFINITY), Err("type-mismatch"));
    }
}
