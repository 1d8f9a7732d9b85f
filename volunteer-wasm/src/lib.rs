//! JavaScript binding of `volunteer-core`: data is carried across and back, nothing is computed here.
//!
//! Everything crosses as JSON text, through two functions: [`call`] and [`Ground::call`] take the name of an operation and
//! its arguments. The functions and classes that users see are JavaScript (`js/`), and their types stand in `js/*.d.ts`,
//! written by hand and checked against the core's schemas.
//!
//! The package has several modules, so that a page loads what it uses: one feature of this crate each. Operations stand in
//! one file for each room of the core.
#![forbid(unsafe_code)]

mod arguments;
mod call;
#[cfg(any(feature = "register", feature = "cube"))]
mod columns;
#[cfg(feature = "ground")]
pub mod ground;
#[cfg(feature = "documents")]
pub mod json;

#[cfg(feature = "main")]
mod assess;
#[cfg(feature = "main")]
mod calendar;
#[cfg(feature = "cube")]
mod cube;
#[cfg(not(target_family = "wasm"))]
pub mod described;
#[cfg(feature = "main")]
mod documents;
#[cfg(feature = "figures")]
mod figure;
#[cfg(feature = "methods")]
mod methods;
#[cfg(feature = "main")]
mod number;
#[cfg(feature = "main")]
mod observation;
#[cfg(feature = "main")]
mod place;
#[cfg(feature = "planning")]
mod planning;
#[cfg(feature = "present")]
mod present;
#[cfg(feature = "reach")]
mod reach;
#[cfg(feature = "register")]
mod register;
#[cfg(feature = "reports")]
mod reports;
#[cfg(any(feature = "present", feature = "reports"))]
mod words;

pub use call::call;
#[cfg(any(feature = "register", feature = "cube"))]
pub use columns::Columns;
#[cfg(feature = "cube")]
pub use cube::{Axes, Cube, Job, Plan, Tally, person_key};
#[cfg(feature = "ground")]
pub use ground::Ground;
#[cfg(feature = "register")]
pub use register::{Builder, Held, offer};
