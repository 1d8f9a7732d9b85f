//! Values across the boundary: plain JavaScript data in, through JSON text, and back out; errors as `Error` objects.
//!
//! Everything that depends on how the core reads and writes documents stands in this file.

use js_sys::{JSON, Reflect};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use volunteer_core::calendar::{Date, IsoDate};
use volunteer_core::document::{self, canonical, parse, parse_up_to};
pub use volunteer_core::document::{check_keys, from_value};
use volunteer_core::error::{DocumentError, Error, NumberError, PathSegment};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen(module = "/js/plain.js")]
extern "C" {
    #[wasm_bindgen(catch, js_name = toText)]
    fn to_text(value: &JsValue, doubles: bool, without: Option<&str>) -> std::result::Result<String, JsValue>;
    #[wasm_bindgen(catch, js_name = kindOf)]
    fn kind_of(value: &JsValue) -> std::result::Result<String, JsValue>;
}

/// Why a call has no answer.
#[derive(Debug)]
pub enum Failure {
    /// An error of the library.
    Refused(Error),
    /// What JavaScript threw: a getter of the caller's, or the engine.
    Thrown(JsValue),
}

/// What an exported function answers.
pub type Result<T> = std::result::Result<T, Failure>;

impl Failure {
    /// A handle that is used up.
    pub fn used(class: &str) -> Self {
        Self::Thrown(js_sys::Error::new(&format!("this {class} was finished")).into())
    }

    /// Puts a key before the path of an error.
    pub fn at(self, key: &str) -> Self {
        match self {
            Self::Refused(error) => Self::Refused(error.at_key(key)),
            Self::Thrown(thrown) => Self::Thrown(thrown),
        }
    }

    /// Puts an index before the path of an error.
    pub fn at_index(self, index: usize) -> Self {
        match self {
            Self::Refused(error) => Self::Refused(error.at_index(index)),
            Self::Thrown(thrown) => Self::Thrown(thrown),
        }
    }
}

impl<E: Into<Error>> From<E> for Failure {
    fn from(error: E) -> Self {
        Self::Refused(error.into())
    }
}

impl From<Failure> for JsValue {
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::Refused(error) => error_object(&error).into(),
            Failure::Thrown(thrown) => thrown,
        }
    }
}

/// An `Error` with the name `VolunteerError` and with `code`, `path` and `details`.
fn error_object(error: &Error) -> js_sys::Error {
    let object = js_sys::Error::new(&error.to_string());
    object.set_name("VolunteerError");
    let Value::Object(parts) = error.to_value() else { return object };
    for (key, part) in &parts {
        // Setting a property of a new object cannot fail.
        let _ = value_to_js(part).map(|part| Reflect::set(&object, &key.into(), &part));
    }
    object
}

/// The JSON value of a document.
pub fn to_value<T: Serialize>(document: &T) -> Value {
    // Every type of the core has a JSON form.
    document::to_value(document).unwrap_or_default()
}

/// JSON text as a value, read as strictly as any document.
pub fn parse_value(text: &str) -> volunteer_core::Result<Value> {
    parse(text.as_bytes())
}

/// The canonical JSON text of a value.
pub fn canonical_text(value: &Value) -> String {
    canonical(value)
}

/// A document or result as a plain object.
pub fn answer<T: Serialize>(document: &T) -> Result<JsValue> {
    value_to_js(&to_value(document))
}

/// Documents or results as a list of plain objects.
pub fn list<'a, T: Serialize + 'a>(items: impl IntoIterator<Item = &'a T>) -> Result<JsValue> {
    value_to_js(&items.into_iter().map(to_value).collect())
}

/// A result that may be absent; `null` where it is.
pub fn optional<T: Serialize>(document: Option<T>) -> Result<JsValue> {
    document.map_or(Ok(JsValue::NULL), |document| answer(&document))
}

/// A day, as documents write it.
#[derive(Serialize, Deserialize)]
#[serde(transparent)]
pub struct Day(#[serde(with = "IsoDate")] pub Date);

/// A JSON value as plain data.
pub fn value_to_js(value: &Value) -> Result<JsValue> {
    JSON::parse(&canonical(value)).map_err(Failure::Thrown)
}

/// Reads an argument; the path of an error begins with its name. Numbers are exact, so one beyond 2^53 − 1 is refused.
pub fn read<T: DeserializeOwned>(name: &str, argument: &JsValue) -> Result<T> {
    read_as(argument, false).map_err(|failure| failure.at(name))
}

/// As [`read`], of a day.
pub fn read_day(name: &str, argument: &JsValue) -> Result<Date> {
    read::<Day>(name, argument).map(|Day(date)| date)
}

/// As [`read`], where the core calculates with doubles, of which the large ones are what they are.
pub fn read_doubles<T: DeserializeOwned>(name: &str, argument: &JsValue) -> Result<T> {
    read_as(argument, true).map_err(|failure| failure.at(name))
}

/// The one document of a call: the path of an error begins inside it.
pub fn read_document<T: DeserializeOwned>(argument: &JsValue) -> Result<T> {
    read_as(argument, false)
}

fn read_as<T: DeserializeOwned>(argument: &JsValue, doubles: bool) -> Result<T> {
    Ok(from_value(&plain(argument, doubles)?)?)
}

/// Plain data as a JSON value.
pub fn plain(value: &JsValue, doubles: bool) -> Result<Value> {
    read_plain(value, doubles, None)
}

fn read_plain(value: &JsValue, doubles: bool, without: Option<&str>) -> Result<Value> {
    let text = to_text(value, doubles, without).map_err(Failure::Thrown)?;
    match text.strip_prefix('!') {
        Some(refusal) => Err(refused(refusal).into()),
        // The limit is one of documents in text; what crosses here is in memory already.
        None => Ok(parse_up_to(text.as_bytes(), usize::MAX)?),
    }
}

/// What JSON would silently change, by the word that `plain.js` has for it: what was expected, what was found.
const REFUSED: [(&str, &str, &str); 10] = [
    ("bigint", "a number", "a BigInt"),
    ("symbol", "data", "a symbol"),
    ("function", "data", "a function"),
    ("nan", "a finite number", "NaN"),
    ("infinite", "a finite number", "an infinite number"),
    ("deep", "at most 126 levels", "a circle or deeper nesting"),
    ("date", "a plain object", "a Date"),
    ("map", "a plain object", "a Map"),
    ("set", "a plain object", "a Set"),
    ("class", "a plain object", "an instance of a class"),
];

/// The error behind a word of [`REFUSED`] and the path to the value.
fn refused(text: &str) -> Error {
    let (word, path) = text.split_once(' ').unwrap_or((text, "[]"));
    let error = match REFUSED.iter().find(|(known, ..)| *known == word) {
        Some(&(_, expected, found)) => {
            DocumentError::TypeMismatch { expected: expected.into(), found: found.into() }.into()
        }
        // A whole number that a double does not hold exactly.
        None => Error::from(NumberError::OutOfRange { operation: "reading" }),
    };
    let Ok(Value::Array(path)) = parse(path.as_bytes()) else { return error };
    path.into_iter().rev().fold(error, |error, step| match step {
        Value::String(key) => error.at_key(key),
        step => error.at_index(step.as_u64().and_then(|index| usize::try_from(index).ok()).unwrap_or_default()),
    })
}

/// What a value is: the kind of a typed array (`Uint8Array`), or `a list`, `an object`, `nothing`, `a text`, ….
pub fn kind(value: &JsValue) -> Result<String> {
    kind_of(value).map_err(Failure::Thrown)
}

/// That a value is of another kind than expected.
pub fn mismatch(expected: &'static str, value: &JsValue) -> Failure {
    // A sentence names one of these; what else there may be is an object.
    const KINDS: [&str; 18] = [
        "Int8Array",
        "Uint8Array",
        "Uint8ClampedArray",
        "Int16Array",
        "Uint16Array",
        "Int32Array",
        "Uint32Array",
        "Float32Array",
        "Float64Array",
        "BigInt64Array",
        "BigUint64Array",
        "a list",
        "nothing",
        "a text",
        "a number",
        "a truth value",
        "a function",
        "a symbol",
    ];
    let found = match kind(value) {
        Ok(kind) => KINDS.into_iter().find(|known| *known == kind).unwrap_or("an object"),
        Err(thrown) => return thrown,
    };
    DocumentError::TypeMismatch { expected: expected.into(), found: found.into() }.into()
}

/// What stands under a key of an object; `key-missing` where nothing does and nothing may not.
pub fn field<T: DeserializeOwned>(object: &Map<String, Value>, key: &'static str) -> volunteer_core::Result<T> {
    match object.get(key).filter(|value| !value.is_null()) {
        Some(value) => from_value(value).map_err(|error| error.at_key(key)),
        None => from_value(&Value::Null).map_err(|_| DocumentError::KeyMissing { key: key.to_owned() }.into()),
    }
}

/// The `options` of a call: an object with known keys, each of which may be left out.
pub struct Options {
    values: Map<String, Value>,
    context: JsValue,
}

impl Options {
    /// Reads the keys; each may also have a `context`, which is a handle.
    pub fn read(options: &JsValue, known: &[&'static str]) -> Result<Self> {
        Self::open(options, known).map_err(|failure| failure.at("options"))
    }

    fn open(options: &JsValue, known: &[&'static str]) -> Result<Self> {
        // A handle is no plain data.
        let value = read_plain(options, false, Some("context"))?;
        if value.is_null() {
            return Ok(Self { values: Map::new(), context: JsValue::UNDEFINED });
        }
        check_keys(&value, known)?;
        let context = Reflect::get(options, &"context".into()).map_err(Failure::Thrown)?;
        let Value::Object(values) = value else { return Err(mismatch("an object", options)) };
        Ok(Self { values, context })
    }

    /// What stands under a key, as [`field`] reads it.
    pub fn get<T: DeserializeOwned>(&self, key: &'static str) -> Result<T> {
        field(&self.values, key).map_err(|error| error.at_key("options").into())
    }

    /// What stands under a key, as it is.
    pub fn value(&self, key: &str) -> Option<&Value> {
        self.values.get(key).filter(|value| !value.is_null())
    }

    /// The options together with an argument, as one document.
    pub fn with<T: DeserializeOwned>(&self, key: &'static str, argument: Value) -> Result<T> {
        let mut values = self.values.clone();
        values.remove("context");
        values.insert(key.to_owned(), argument);
        from_value(&Value::Object(values)).map_err(|error| {
            let of_argument =
                error.path().first().is_some_and(|step| matches!(step, PathSegment::Key(first) if first == key));
            if of_argument { error.into() } else { error.at_key("options").into() }
        })
    }

    /// The options without a key, which is no part of the document that [`with`](Self::with) makes of them.
    pub fn without(mut self, key: &str) -> Self {
        self.values.remove(key);
        self
    }

    /// The handle under `context`, or nothing.
    pub fn context(&self) -> Option<&JsValue> {
        Some(&self.context).filter(|context| !context.is_null() && !context.is_undefined())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refusal_names_what_was_found_and_where() {
        let text = |refusal: &str| refused(refusal).to_value().to_string();
        let expected =
            r#"{"code":"type-mismatch","details":{"expected":"a plain object","found":"a Date"},"path":["a",1]}"#;
        assert_eq!(text(r#"date ["a",1]"#), expected);
        assert_eq!(text("unsafe []"), r#"{"code":"number-out-of-range","details":{"operation":"reading"},"path":[]}"#);
    }
}
