//! The counting engine: every combination of levels at once, in time linear in the rows.
//!
//! An [`Axis`] is a chain of levels over the codes of one column (district → region → country). A [`Plan`] names the
//! combinations of levels to count, its *grouping sets*. [`Plan::count`] goes over borrowed columns once and answers a
//! [`Cube`]: for every set a table of cells, each with rows, head-counts, minutes and the number of different named
//! people. A [`Tally`] is the same count before the last step, and can be merged with the tally of another register;
//! a [`Job`] does the work in small steps.
//!
//! Where there is an answer at all, it is the same to the last byte for rows in any order, cut into any chunks, and for
//! any number of threads.
//!
//! ```
//! use volunteer_core::cube::{Axis, Chunk, Codes, NONE, Plan};
//! // Three districts in two regions; two months of one year.
//! let place = Axis::new("district", 3).level("region", vec![0, 0, 1])?.all();
//! let month = Axis::new("month", 2).all();
//! let plan = Plan::every(vec![place, month])?;
//! let chunk = Chunk {
//!     person: Codes::U32(&[0, 0, 1, NONE]),
//!     axes: vec![Codes::U8(&[0, 1, 0, 2]), Codes::U8(&[0, 0, 1, 1])],
//!     minutes: Some(&[90, 120, 60, 240]),
//!     heads_lower: Some(&[1, 1, 1, 20]),
//!     heads_upper: Some(&[1, 1, 1, 30]),
//! };
//! let cube = plan.count(&[chunk], 1)?;
//! // The whole: two named people, and a group of 20 to 30 that may contain them.
//! let whole = plan.set_of(&[2, 1])?;
//! let cell = cube.cell(whole, &[0, 0]).unwrap();
//! assert_eq!((cell.rows, cell.minutes, cell.people), (4, 510, 2));
//! assert_eq!((cell.heads_lower, cell.heads_upper), (23, Some(33)));
//! assert_eq!(cell.different_people(), (20, Some(32)));
//! // Region 0 in all months: the same two people, whatever the districts say.
//! assert_eq!(cube.cell(plan.set_of(&[1, 1])?, &[0, 0]).unwrap().people, 2);
//! # Ok::<(), volunteer_core::Error>(())
//! ```

mod axis;
mod base;
mod chunk;
mod count;
mod dense;
mod job;
mod measures;
mod names;
mod pairs;
mod plan;
mod scan;
mod sum;
mod table;
mod tally;

/// The code for "nothing there" in every column of codes.
pub const NONE: u32 = u32::MAX;

pub use axis::Axis;
pub use chunk::{Chunk, Codes, Columns};
pub use job::{Job, Progress, TallyJob};
pub use measures::Cell;
pub use plan::Plan;
pub use table::{Cube, Table};
pub use tally::{KeyedHash, Tally};
