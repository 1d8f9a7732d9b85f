//! Python binding of `volunteer-core`: data is carried across and back, nothing is computed here.

use pyo3::prelude::pymodule;

/// Compiled part of the package `volunteer`; import from `volunteer`, not from here.
#[pymodule]
mod _volunteer {
    /// Version of the library, the same in Rust, Python and JavaScript.
    #[pymodule_export]
    #[expect(non_upper_case_globals, reason = "the name Python gives to a package's version")]
    const __version__: &str = volunteer_core::VERSION;
}
