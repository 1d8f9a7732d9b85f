//! Counting where the possible cells are few: arrays of cells, and people taken one after the other.
//!
//! What adds up (rows, minutes, heads) is added only at the finest cells, while the rows are shared out into buckets by
//! person, four bytes each: the place of the person in the bucket, and the finest cell. In a bucket, small enough for the
//! processor's cache, the rows of a person are brought together by counting. Then each person is walked through once.
//!
//! One axis, the *inner* one, is walked by bits: for every combination of levels of the other axes a word holds which
//! nodes of the inner axis the person has been in, at all its levels; a stamp in the same word says of whom it tells, so
//! that nothing is cleared between people. A node counts a person where the row sets its bit anew. There is no branch in
//! it that data could make unforeseeable.

mod columns;
mod count;
mod finish;
mod kernel;
mod shape;
mod sums;
mod tally;
mod threads;

pub(super) use self::count::count;
pub(super) use self::finish::finish;
pub(super) use self::kernel::{Scatter, Walker};
pub(super) use self::shape::{Shape, shape};
pub(super) use self::tally::{Keyed, base, cube as tally_cube, join, tally};

#[cfg(test)]
mod tests;
