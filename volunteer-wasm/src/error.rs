//! Errors as JavaScript meets them: real `Error` objects with `code`, `path` and `details`.

use volunteer_core::Error;
use volunteer_core::json::canonical;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

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
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self::Core(error)
    }
}

impl From<Failure> for JsValue {
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::Core(error) => thrown(&error.to_string(), &canonical(&error.to_value())),
            Failure::Thrown(value) => value,
        }
    }
}

#[wasm_bindgen(raw_module = "./plain.js")]
extern "C" {
    /// An `Error` with a message, and with the fields of a JSON text.
    #[wasm_bindgen(js_name = failure)]
    fn thrown(message: &str, fields: &str) -> JsValue;
}
