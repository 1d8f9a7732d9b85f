//! Rows of chunks, one after the other.

use super::chunk::Chunk;
use super::measures::Measures;
use super::plan::Plan;
use crate::cube::NONE;
use crate::error::{CubeError, Result};

/// One row: the person, the base cell where it is in one, and what it adds.
pub(super) struct Row {
    pub(super) person: u32,
    pub(super) base: Option<u64>,
    pub(super) measures: Measures,
}

/// Calls `each` for the rows of the chunks in order.
pub(super) fn rows(plan: &Plan, chunks: &[Chunk<'_>], mut each: impl FnMut(Row) -> Result<()>) -> Result<()> {
    let (strides, _) = plan.base_strides()?;
    let mut before = 0_u64;
    for chunk in chunks {
        for index in 0..chunk.rows() {
            let number = before + index as u64;
            each(row(plan, &strides, chunk, index, number)?)?;
        }
        before += chunk.rows() as u64;
    }
    Ok(())
}

/// The row at an index of a chunk, which is the one of this number over all chunks.
pub(super) fn row(plan: &Plan, strides: &[u64], chunk: &Chunk<'_>, index: usize, number: u64) -> Result<Row> {
    let mut base = Some(0_u64);
    for (((axis, nodes), codes), stride) in plan.axes().iter().zip(plan.base()).zip(&chunk.axes).zip(strides) {
        let code = codes.get(index).unwrap_or(NONE);
        // Rows without a code have the place after the leaves.
        let place = if code == NONE { axis.leaves() } else { code };
        if code != NONE && code >= axis.leaves() {
            let codes = u64::from(axis.leaves());
            return Err(CubeError::CodeOutOfRange { column: axis.name().to_owned(), index: number, codes }.into());
        }
        let node = usize::try_from(place).ok().and_then(|place| nodes.of_leaf.get(place));
        let node = node.filter(|node| *node != NONE).map(u64::from);
        base = base.zip(node).map(|(base, node)| base + node * stride);
    }
    let person = chunk.person.get(index).unwrap_or(NONE);
    let heads = |column: Option<&[u32]>| column.and_then(|column| column.get(index)).copied();
    let lower = heads(chunk.heads_lower).unwrap_or(1);
    let upper = heads(chunk.heads_upper).unwrap_or(lower);
    let minutes = chunk.minutes.and_then(|minutes| minutes.get(index)).copied().unwrap_or(i32::MIN);
    let measures = measures(person, minutes, lower, upper).ok_or(CubeError::HeadsReversed { index: number })?;
    Ok(Row { person, base, measures })
}

/// What one row adds, unless its head-counts are reversed.
pub(super) fn measures(person: u32, minutes: i32, lower: u32, upper: u32) -> Option<Measures> {
    let named = u64::from(person != NONE);
    let open = upper == NONE;
    (lower <= upper && lower != NONE).then(|| Measures {
        rows: 1,
        minutes: if minutes == i32::MIN { 0 } else { i64::from(minutes) },
        minutes_unknown: u64::from(minutes == i32::MIN),
        heads_lower: u64::from(lower),
        heads_upper: if open { 0 } else { u64::from(upper) },
        heads_open: u64::from(open),
        unnamed: 1 - named,
        others_upper: if open { 0 } else { u64::from(upper).saturating_sub(named) },
        largest: u64::from(lower),
    })
}
