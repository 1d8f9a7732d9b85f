//! Exact numbers, bounds and units.

mod bounds;
mod convert;
mod double;
mod fixed;
mod fraction;
mod notation;
mod ratio;
mod unit;
mod wide;

pub use bounds::{Bounds, End, Interval, RatioBounds};
pub(crate) use bounds::{change, combine};
pub(crate) use double::{rounded, whole};
pub use fixed::Number;
pub(crate) use fraction::Fraction;
pub use ratio::{Ratio, Rounding};
pub use unit::Unit;
pub(crate) use wide::compare_products;
