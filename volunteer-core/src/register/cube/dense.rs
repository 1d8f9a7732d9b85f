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
mod finish;
mod kernel;
mod shape;
mod sums;
mod tally;

pub(super) use self::kernel::{Scatter, Walker};
pub(super) use self::shape::Shape;
pub(super) use self::tally::{Keyed, base, cube as tally_cube, join, tally};

use super::chunk::Chunk;
use super::plan::Plan;
use super::table::Cube;
use crate::error::{CubeError, Result};
use std::sync::atomic::{AtomicUsize, Ordering};

/// Counts with arrays of cells, or answers `None` where that would take more memory than the rows are worth.
pub(super) fn count(plan: &Plan, chunks: &[Chunk<'_>], threads: usize, room: u64) -> Result<Option<Cube>> {
    let Some(shape) = shape(plan, chunks, room)? else { return Ok(None) };
    let parts = parts(plan, &shape, chunks, threads)?;
    let walkers = take_turns(
        threads.min(parts.len()),
        shape.buckets(),
        || Walker::new(&shape),
        |walker, bucket| walker.bucket(&shape, &parts, bucket),
    );
    let walker = walkers.into_iter().reduce(|mut walker, other| {
        walker.merge(other);
        walker
    });
    finish::cube(plan, &shape, parts, walker.unwrap_or_else(|| Walker::new(&shape))).map(Some)
}

/// The rows, shared out among the threads: sums by cell, and records by bucket.
fn parts(plan: &Plan, shape: &Shape, chunks: &[Chunk<'_>], threads: usize) -> Result<Vec<Scatter>> {
    let rows: usize = chunks.iter().map(Chunk::rows).sum();
    let rows_each = rows.div_ceil(threads.max(1)).max(1);
    let starts: Vec<usize> = (0..rows.max(1)).step_by(rows_each).collect();
    let scatter = |start: usize| -> Result<Scatter> {
        let mut part = Scatter::new(shape, plan, chunks)?;
        part.measure(chunks, start, rows_each);
        part.prepare();
        part.scatter(shape, plan, chunks, start, rows_each)?;
        Ok(part)
    };
    each(&starts, |start| scatter(*start)).into_iter().collect()
}

/// Shares pieces of work out among takers, one per thread: who is free takes the next. What a taker has at the end
/// depends on chance, so that it must be joined in a way that does not.
fn take_turns<T: Send>(
    threads: usize,
    pieces: usize,
    made: impl Fn() -> T + Sync,
    work: impl Fn(&mut T, usize) + Sync,
) -> Vec<T> {
    let next = AtomicUsize::new(0);
    let takers: Vec<()> = vec![(); threads.min(pieces).max(1)];
    each(&takers, |()| {
        let mut taker = made();
        loop {
            let piece = next.fetch_add(1, Ordering::Relaxed);
            if piece >= pieces {
                return taker;
            }
            work(&mut taker, piece);
        }
    })
}

/// Runs the work of each part on a thread of its own, the first on the caller's.
fn each<T: Sync, R: Send>(parts: &[T], work: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let Some((first, rest)) = parts.split_first() else { return Vec::new() };
    if rest.is_empty() {
        return vec![work(first)];
    }
    std::thread::scope(|scope| {
        let work = &work;
        let others: Vec<_> = rest.iter().map(|part| scope.spawn(move || work(part))).collect();
        let mut results = vec![work(first)];
        let joined = others.into_iter().map(std::thread::ScopedJoinHandle::join);
        results.extend(joined.map(|result| result.unwrap_or_else(|panic| std::panic::resume_unwind(panic))));
        results
    })
}

/// How the cells lie for these rows.
pub(super) fn shape(plan: &Plan, chunks: &[Chunk<'_>], room: u64) -> Result<Option<Shape>> {
    let rows = chunks.iter().map(Chunk::rows).sum();
    let greatest = chunks.iter().filter_map(|chunk| columns::greatest(chunk.person)).max();
    // One more than the greatest code of a person.
    let shape = Shape::new(plan, rows, greatest.map_or(0, |code| u64::from(code) + 1), room)?;
    Ok(shape.map(|shape| shape.with_leaves(plan)))
}

/// The last step of a job, which has one part and one walker.
pub(super) fn finish(plan: &Plan, shape: &Shape, part: Scatter, walker: Walker) -> Result<Cube> {
    finish::cube(plan, shape, vec![part], walker)
}

/// Rows beyond 32 bits cannot be placed in a bucket.
fn too_many() -> crate::Error {
    CubeError::CellsTooMany { what: "rows", limit: u64::from(u32::MAX) }.into()
}

#[cfg(test)]
mod tests;
