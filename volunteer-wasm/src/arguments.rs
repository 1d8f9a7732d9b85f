//! The arguments of an operation, by name.

use serde_json::{Map, Value};
use volunteer_core::error::{DocumentError, Error, NumberError, Result};
#[cfg(any(feature = "ground", feature = "figures", feature = "methods"))]
use volunteer_core::json::Fields;
use volunteer_core::json::{Json, parse, parse_up_to};

/// What a call is given.
pub struct Arguments(Map<String, Value>);

impl Arguments {
    /// Reads what `plain.js` writes: an object, or what it refused.
    pub fn read(text: &str) -> Result<Self> {
        if let Some(refusal) = text.strip_prefix('!') {
            return Err(refused(refusal));
        }
        // The limit is one of documents in text; what crosses here is in memory already.
        Ok(Self(Json::from_json(&parse_up_to(text.as_bytes(), usize::MAX)?)?))
    }

    fn value(&self, name: &str) -> &Value {
        self.0.get(name).unwrap_or(&Value::Null)
    }

    /// An argument; the path of an error begins with its name. One that is left out is `null`.
    pub fn get<T: Json>(&self, name: &'static str) -> Result<T> {
        T::from_json(self.value(name)).map_err(|error| error.at_key(name))
    }

    /// The one document of a call; the path of an error begins inside it.
    #[cfg(any(feature = "documents", feature = "ground"))]
    pub fn document<T: Json>(&self) -> Result<T> {
        T::from_json(self.value(""))
    }

    /// The `options` of a call, an object with these fields.
    #[cfg(any(feature = "ground", feature = "figures"))]
    pub fn options<T>(&self, names: &[&'static str], read: impl FnOnce(&Fields<'_>) -> Result<T>) -> Result<T> {
        Fields::open(self.value("options"), names)
            .and_then(|fields| read(&fields))
            .map_err(|error| error.at_key("options"))
    }

    /// The items of a list, each an object with these fields.
    #[cfg(feature = "methods")]
    pub fn each<T>(
        &self,
        name: &'static str,
        names: &[&'static str],
        read: impl Fn(&Fields<'_>) -> Result<T>,
    ) -> Result<Vec<T>> {
        let Value::Array(items) = self.value(name) else {
            // What stands there instead is told as for any other list.
            return self.get::<Vec<String>>(name).map(|_| Vec::new());
        };
        let item = |(index, item)| {
            Fields::open(item, names).and_then(|fields| read(&fields)).map_err(|error: Error| error.at_index(index))
        };
        items.iter().enumerate().map(item).collect::<Result<_>>().map_err(|error| error.at_key(name))
    }

    /// Whether `options` are left out.
    #[cfg(any(feature = "ground", feature = "figures"))]
    pub fn without_options(&self) -> bool {
        self.value("options").is_null()
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
    ("at most 126 levels", "a circle or deeper nesting"),
    ("a plain object", "a Date"),
    ("a plain object", "a Map"),
    ("a plain object", "a Set"),
    ("a plain object", "an instance of a class"),
];

/// The error behind a number of [`REFUSED`] and the path to the value.
fn refused(text: &str) -> Error {
    let (number, path) = text.split_once(' ').unwrap_or((text, "[]"));
    let known = number.parse().ok().and_then(|number: usize| REFUSED.get(number));
    let error = match known.filter(|(expected, _)| !expected.is_empty()) {
        Some(&(expected, found)) => DocumentError::TypeMismatch { expected, found }.into(),
        // A whole number that a double does not hold exactly.
        None => Error::from(NumberError::OutOfRange { operation: "reading" }),
    };
    let Ok(Value::Array(path)) = parse(path.as_bytes()) else { return error };
    // The one document of a call has no name.
    let path = path.into_iter().enumerate().filter(|(at, step)| *at > 0 || step.as_str() != Some(""));
    path.collect::<Vec<_>>().into_iter().rev().fold(error, |error, (_, step)| match step {
        Value::String(key) => error.at_key(key),
        step => error.at_index(step.as_u64().and_then(|index| usize::try_from(index).ok()).unwrap_or_default()),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refusal_names_what_was_found_and_where() {
        let text = |refusal: &str| Arguments::read(refusal).err().unwrap().to_value().to_string();
        let expected =
            r#"{"code":"type-mismatch","details":{"expected":"a plain object","found":"a Date"},"path":["a",1]}"#;
        assert_eq!(text(r#"!7 ["a",1]"#), expected);
        assert_eq!(text(r#"!7 ["","a",1]"#), expected);
        assert_eq!(text("!5 []"), r#"{"code":"number-out-of-range","details":{"operation":"reading"},"path":[]}"#);
    }
}
