//! JavaScript binding of `volunteer-core`: data is carried across and back, nothing is computed here.

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
