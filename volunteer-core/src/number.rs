//! Exact numbers, bounds and units.
//!
//! A [`Number`] is a decimal number without rounding; an operation that cannot be exact answers an error. [`Bounds`] say what is known of
//! a value: two ends, each closed, open or absent. [`Ratio`] and [`RatioBounds`] are quotients kept as pairs, so that a threshold that is
//! met exactly on paper is met. A [`Unit`] says what is counted, and numbers of different units are never added.
//!
//! ```
//! use volunteer_core::{Bounds, Number, Unit};
//!
//! let more_than_600 = Bounds::above(Number::from(600)).counted(&Unit::Organisation)?; // whole ones: 601 and up
//! assert_eq!(more_than_600.reaches(&Bounds::exact(500.into())), Some(true));
//! assert_eq!(more_than_600.reaches(&Bounds::exact(672.into())), None); // perhaps
//!
//! let third = Bounds::exact(Number::ONE).divide(&Bounds::exact(3.into()))?;
//! assert_eq!(third.outward(2)?.0, Some("0.33".parse()?)); // shown bounds round outward
//! # Ok::<(), volunteer_core::Error>(())
//! ```

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
