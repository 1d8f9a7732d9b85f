//! Helpers of the shared suites: the table of public operations, the files of vectors, and the generator of the fuzzer.

pub mod cases;
pub mod compare;
pub mod files;
pub mod finding_operations;
pub mod fuzz;
pub mod fuzz_csv;
pub mod fuzz_tally;
pub mod operations;
pub mod register_operations;

/// The examples of the README run as written.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
pub struct Readme;
