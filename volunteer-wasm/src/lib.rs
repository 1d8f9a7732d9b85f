//! JavaScript binding of `volunteer-core`: data is carried across and back, nothing is computed here.
//!
//! One module for each room of the core; `convert` and `error` apart. Documents and results are plain objects, read and
//! written by the core's own [`Json`](volunteer_core::json::Json); [`Gazetteer`] and [`Context`] are handles. Types for
//! users stand in `js/index.d.ts`, written by hand and checked against the core's schemas.
#![forbid(unsafe_code)]

pub mod assess;
pub mod calendar;
mod convert;
mod error;
pub mod figure;
pub mod indicator;
pub mod json;
pub mod number;
pub mod observation;
pub mod place;
pub mod present;

pub use assess::Context;
pub use error::Failure;
pub use place::Gazetteer;

use wasm_bindgen::prelude::wasm_bindgen;

/// Version of the library, the same in Rust, Python and JavaScript.
#[wasm_bindgen]
#[must_use]
pub fn version() -> String {
    volunteer_core::VERSION.to_owned()
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_version_is_that_of_the_core() {
        assert_eq!(super::version(), volunteer_core::VERSION);
    }
}
