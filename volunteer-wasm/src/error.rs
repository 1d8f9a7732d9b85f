//! Errors as JavaScript meets them: real `Error` objects with `code`, `path` and `details`.

use crate::convert::{plain, set};
use serde_json::Value;
use volunteer_core::Error;
use wasm_bindgen::prelude::JsValue;

/// What a call throws.
#[derive(Debug)]
pub enum Failure {
    /// An error of the library.
    Core(Error),
    /// What the caller's own getter or proxy threw, passed on as it is.
    Thrown(JsValue),
}

impl Failure {
    /// The same error, one key further out.
    #[must_use]
    pub fn at_key(self, key: &str) -> Self {
        match self {
            Self::Core(error) => Self::Core(error.at_key(key)),
            Self::Thrown(value) => Self::Thrown(value),
        }
    }

    /// The same error, one index further out.
    #[must_use]
    pub fn at_index(self, index: usize) -> Self {
        match self {
            Self::Core(error) => Self::Core(error.at_index(index)),
            Self::Thrown(value) => Self::Thrown(value),
        }
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self::Core(error)
    }
}

impl From<Failure> for JsValue {
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::Core(error) => thrown(&error).unwrap_or_else(|reason| reason),
            Failure::Thrown(value) => value,
        }
    }
}

fn thrown(error: &Error) -> Result<JsValue, JsValue> {
    let object = js_sys::Error::new(&error.to_string());
    object.set_name("VolunteerError");
    if let Value::Object(fields) = error.to_value() {
        for (key, value) in fields {
            set(&object, &key, &plain(&value)?)?;
        }
    }
    Ok(object.into())
}
