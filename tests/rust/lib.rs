//! Helpers of the shared suites: the table of public operations, the files of vectors, and the generator of the fuzzer.

pub mod cases;
pub mod compare;
pub mod files;
pub mod finding_operations;
pub mod fuzz;
pub mod fuzz_csv;
pub mod fuzz_register;
pub mod fuzz_tally;
pub mod fuzz_xlsx;
pub mod operations;
pub mod register_operations;

use serde::Serialize;
use serde_json::Value;

/// The JSON value of whatever the suites compare.
pub trait ToJson {
    /// The value as a document.
    fn to_json(&self) -> Value;
}

impl<T: Serialize + ?Sized> ToJson for T {
    fn to_json(&self) -> Value {
        volunteer_core::document::to_value(self).expect("every type of the library has a JSON form")
    }
}

/// The examples of the README run as written.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
pub struct Readme;
