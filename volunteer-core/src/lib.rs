#![forbid(unsafe_code)]
#![doc = include_str!("lib.md")]

#[macro_use]
mod macros;

pub mod calendar;
pub mod error;
pub mod figure;
pub mod json;
pub mod language;
pub mod number;

pub use calendar::Period;
pub use error::{Error, ErrorKind, Result};
pub use figure::ReportedFigure;
pub use language::Language;
pub use number::{Bounds, Number, Ratio, RatioBounds, Unit};

/// The version of this library, which every document it writes carries.
///
/// ```
/// assert!(volunteer_core::VERSION.starts_with("0."));
/// ```
pub const VERSION: &str = env!("CARGO_PKG_VERSION");
