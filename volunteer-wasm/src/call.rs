//! Calling an operation by its name.

use crate::arguments::Arguments;
use serde_json::Value;
use volunteer_core::error::{DocumentError, Error, Result};
use volunteer_core::json::canonical;
use wasm_bindgen::prelude::wasm_bindgen;

/// What an operation does with its arguments.
pub enum Operation {
    /// It needs no places, definitions or populations.
    Free(fn(&Arguments) -> Result<Value>),
    /// It needs them.
    #[cfg(feature = "ground")]
    Grounded(fn(&Arguments, &volunteer_core::assess::Context) -> Result<Value>),
}

/// The operations of one room, by name.
pub type Operations = &'static [(&'static str, Operation)];

/// The rooms of this module.
const ROOMS: &[Operations] = &[
    &[("version", Operation::Free(|_| Ok(volunteer_core::VERSION.into())))],
    #[cfg(feature = "ground")]
    crate::ground::OPERATIONS,
    #[cfg(feature = "documents")]
    crate::json::OPERATIONS,
    #[cfg(feature = "main")]
    crate::assess::OPERATIONS,
    #[cfg(feature = "main")]
    crate::calendar::OPERATIONS,
    #[cfg(feature = "figures")]
    crate::figure::OPERATIONS,
    #[cfg(feature = "methods")]
    crate::methods::OPERATIONS,
    #[cfg(feature = "main")]
    crate::number::OPERATIONS,
    #[cfg(feature = "main")]
    crate::observation::OPERATIONS,
    #[cfg(feature = "main")]
    crate::place::OPERATIONS,
    #[cfg(feature = "planning")]
    crate::planning::OPERATIONS,
    #[cfg(feature = "present")]
    crate::present::OPERATIONS,
    #[cfg(feature = "reach")]
    crate::reach::OPERATIONS,
    #[cfg(feature = "register")]
    crate::register::OPERATIONS,
    #[cfg(feature = "reports")]
    crate::reports::OPERATIONS,
    #[cfg(any(feature = "present", feature = "reports"))]
    crate::words::OPERATIONS,
];

/// Calls an operation: its answer as JSON text, or `!` and the error.
#[wasm_bindgen]
#[must_use]
pub fn call(operation: &str, arguments: &str) -> String {
    answer(operation, arguments, |run, arguments| match run {
        Operation::Free(run) => Some(run(arguments)),
        #[cfg(feature = "ground")]
        Operation::Grounded(_) => None,
    })
}

/// Calls an operation, which may need places, definitions and populations.
#[cfg(feature = "ground")]
pub fn call_on(context: &volunteer_core::assess::Context, operation: &str, arguments: &str) -> String {
    answer(operation, arguments, |run, arguments| {
        Some(match run {
            Operation::Free(run) => run(arguments),
            Operation::Grounded(run) => run(arguments, context),
        })
    })
}

fn answer(operation: &str, arguments: &str, run: impl Fn(&Operation, &Arguments) -> Option<Result<Value>>) -> String {
    let known = ROOMS.iter().copied().flatten().find(|(name, _)| *name == operation);
    // Only the package itself calls, and it names what is there.
    let unknown =
        || Err(DocumentError::WordUnknown { word: operation.into(), known: Vec::new(), suggestion: None }.into());
    let result = Arguments::read(arguments)
        .and_then(|arguments| known.and_then(|(_, operation)| run(operation, &arguments)).unwrap_or_else(unknown));
    answered(result)
}

/// An answer as JSON text, or `!` and the error.
pub fn answered(result: Result<Value>) -> String {
    result.map_or_else(|error| thrown(&error), |value| canonical(&value))
}

/// `!`, code, path, details and message: what `module.js` throws.
pub fn thrown(error: &Error) -> String {
    let mut value = error.to_value();
    if let Value::Object(fields) = &mut value {
        fields.insert("message".into(), error.to_string().into());
    }
    format!("!{}", canonical(&value))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_operations_have_one_name() {
        let mut names: Vec<&str> = ROOMS.iter().copied().flatten().map(|(name, _)| *name).collect();
        let all = names.len();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), all);
    }

    #[test]
    fn an_error_has_its_message() {
        let answer = call("nextPeriod", r#"{"period": 2023}"#);
        assert_eq!(
            answer,
            r#"!{"code":"type-mismatch","details":{"expected":"text","found":"a number"},"message":"period: expected text, found a number","path":["period"]}"#
        );
    }
}
