//! Volunteer figures, targets and verdicts.

/// Version of the library, the same in Rust, Python and JavaScript.
///
/// ```
/// assert_eq!(volunteer_core::VERSION.split('.').count(), 3);
/// ```
pub const VERSION: &str = env!("CARGO_PKG_VERSION");
