//! A count by arrays, on any number of threads.

use super::finish;
use super::kernel::{Scatter, Walker};
use super::shape::{Shape, shape};
use super::threads::{each, take_turns};
use crate::cube::chunk::Chunk;
use crate::cube::plan::Plan;
use crate::cube::table::Cube;
use crate::error::Result;

/// Counts with arrays of cells, or answers `None` where that would take more memory than the rows are worth.
pub(in super::super) fn count(plan: &Plan, chunks: &[Chunk<'_>], threads: usize, room: u64) -> Result<Option<Cube>> {
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
pub(super) fn parts(plan: &Plan, shape: &Shape, chunks: &[Chunk<'_>], threads: usize) -> Result<Vec<Scatter>> {
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
