#![cfg_attr(docsrs, feature(doc_cfg))]
#![forbid(unsafe_code)]
#![doc = include_str!("lib.md")]

pub mod assess;
pub mod calendar;
pub mod context;
#[cfg(doc)]
pub mod cookbook;
pub mod cube;
pub mod definition;
pub mod document;
pub mod error;
pub mod figure;
pub mod forecast;
pub mod indicator;
pub mod language;
pub mod number;
pub mod observation;
pub mod place;
pub mod present;
pub mod progress;
pub mod record;
pub mod register;
pub mod roadmap;
pub mod score;
mod sorted;
mod word;

pub use calendar::Period;
pub use context::Context;
pub use error::{Error, ErrorKind, Result};
pub use figure::ReportedFigure;
pub use language::Language;
pub use number::{Bounds, Number, Ratio, RatioBounds, Unit};
pub use place::Gazetteer;
pub use present::Presenter;
pub use word::Word;

/// The version of this library, which every document it writes carries.
///
/// ```
/// assert!(volunteer_core::VERSION.starts_with("0."));
/// ```
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// The examples of the crate's own README run as they stand there.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
pub struct Readme;
