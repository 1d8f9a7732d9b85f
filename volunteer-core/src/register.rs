//! The records of volunteer work as columns, and their counting.

pub mod cube;

/// The code for "nothing there" in every coded column.
///
/// ```
/// assert_eq!(volunteer_core::register::NONE, u32::MAX);
/// ```
pub const NONE: u32 = u32::MAX;
