//! Two tallies as one.

use super::Tally;
use crate::cube::measures::Measures;
use crate::cube::pairs::Base;
use crate::error::{CubeError, Result};
use std::cmp::Ordering;

impl Tally {
    /// The tally of the rows of both. Neither is changed.
    ///
    /// # Errors
    /// `tally-plan-differs`; `sum-out-of-range`; `cells-too-many`.
    ///
    /// ```
    /// use volunteer_core::cube::{Axis, Plan};
    /// let tally = |fields| Ok::<_, volunteer_core::Error>(Plan::every(vec![Axis::new("field", fields)])?.no_tally());
    /// assert_eq!(tally(2)?.merge(&tally(3)?).unwrap_err().code(), "tally-plan-differs");
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn merge(&self, other: &Self) -> Result<Self> {
        if self.plan != other.plan {
            return Err(CubeError::TallyPlanDiffers {}.into());
        }
        let (base, ours, theirs) = bases(&self.base, &other.base)?;
        let mut merged = Self { base, ..self.plan.no_tally() };
        merged.keys.reserve(self.keys.len().max(other.keys.len()));
        merged.groups.cells.reserve(self.groups.cells.len().max(other.groups.cells.len()));
        let place = |places: &[u32], cell: &u32| usize::try_from(*cell).ok().and_then(|cell| places.get(cell)).copied();
        let mut left = self.keys.iter().zip(self.groups.people()).peekable();
        let mut right = other.keys.iter().zip(other.groups.people()).peekable();
        let mut cells: Vec<u32> = Vec::new();
        loop {
            let order = match (left.peek(), right.peek()) {
                (Some((a, _)), Some((b, _))) => a.cmp(b),
                (Some(_), None) => Ordering::Less,
                (None, Some(_)) => Ordering::Greater,
                (None, None) => return Ok(merged),
            };
            let a = if order.is_le() { left.next() } else { None };
            let b = if order.is_ge() { right.next() } else { None };
            cells.clear();
            cells.extend(a.iter().flat_map(|(_, own)| own.iter()).filter_map(|cell| place(&ours, cell)));
            cells.extend(b.iter().flat_map(|(_, own)| own.iter()).filter_map(|cell| place(&theirs, cell)));
            if a.is_some() && b.is_some() {
                cells.sort_unstable();
                cells.dedup();
            }
            if let Some((key, _)) = a.or(b) {
                for cell in &cells {
                    merged.push(*key, *cell);
                }
            }
        }
    }
}

/// The base cells of both, and where those of each lie among them.
fn bases(left: &Base, right: &Base) -> Result<(Base, Vec<u32>, Vec<u32>)> {
    let mut base = Base::default();
    let (mut ours, mut theirs) = (Vec::with_capacity(left.cells.len()), Vec::with_capacity(right.cells.len()));
    let mut a = left.cells.iter().zip(&left.measures).peekable();
    let mut b = right.cells.iter().zip(&right.measures).peekable();
    while a.peek().is_some() || b.peek().is_some() {
        let order = match (a.peek(), b.peek()) {
            (Some((a, _)), Some((b, _))) => a.cmp(b),
            (Some(_), None) => Ordering::Less,
            _ => Ordering::Greater,
        };
        let place = u32::try_from(base.cells.len())
            .map_err(|_| CubeError::CellsTooMany { what: "cells", limit: u64::from(u32::MAX) })?;
        let mut sum = None;
        for (side, places, takes) in [(&mut a, &mut ours, order.is_le()), (&mut b, &mut theirs, order.is_ge())] {
            let Some((cell, measures)) = side.next_if(|_| takes) else { continue };
            places.push(place);
            let (_, total) = sum.get_or_insert((*cell, Measures::default()));
            total.add(measures)?;
        }
        if let Some((cell, total)) = sum {
            base.cells.push(cell);
            base.measures.push(total);
        }
    }
    Ok((base, ours, theirs))
}
