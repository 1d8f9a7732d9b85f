//! Exact numbers, bounds and units.

mod bounds;
mod fixed;
mod ratio;
mod unit;
mod wide;

pub use bounds::{Bounds, End, Interval, RatioBounds};
pub(crate) use bounds::{change, combine};
pub use fixed::Number;
pub(crate) use fixed::nearest_double;
pub use ratio::{Ratio, Rounding};
pub use unit::Unit;
pub(crate) use wide::compare_products;
