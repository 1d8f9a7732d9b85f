//! Exact numbers, bounds and units.

mod bounds;
mod convert;
mod double;
mod fixed;
mod notation;
mod ratio;
mod unit;
mod wide;

pub use bounds::{Bounds, End, Interval, RatioBounds};
pub(crate) use bounds::{change, combine};
pub(crate) use double::{rounded, whole};
pub use fixed::Number;
pub use ratio::{Ratio, Rounding};
pub use unit::Unit;
pub(crate) use wide::compare_products;
