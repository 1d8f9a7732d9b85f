//! Which combinations of levels are counted.

use super::axis::{Axis, MAX_AXES, MAX_LEAVES, MAX_LEVELS};
use super::base::BaseAxis;
use crate::error::{CubeError, Result};

/// The greatest number of grouping sets of a plan.
pub(super) const MAX_SETS: usize = 4096;
/// The number of cells that may be kept in arrays however few the rows are: some ten megabytes. Beyond, half of the rows.
const MOST_ROOM: u64 = 1 << 19;
/// Arrays of so few cells are always worth their while.
const LEAST_ROOM: u64 = 1 << 12;

/// Axes, and the grouping sets to count over them: which level of each axis, one list per set.
///
/// At most 16 axes of 16 levels, 2²² leaves in all, and 4096 sets.
///
/// ```
/// use volunteer_core::cube::{Axis, Plan};
/// let axes = vec![Axis::new("district", 220).all(), Axis::new("field", 8).all()];
/// assert_eq!(Plan::every(axes.clone())?.sets().len(), 4);
/// // Districts over all fields, and fields over all districts.
/// let plan = Plan::new(axes, vec![vec![0, 1], vec![1, 0]])?;
/// assert_eq!(plan.set_of(&[1, 0])?, 1);
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    axes: Vec<Axis>,
    sets: Vec<Vec<usize>>,
    base: Vec<BaseAxis>,
}

impl Plan {
    /// A plan of these grouping sets: for each set the number of a level of each axis (0 are the leaves).
    ///
    /// # Errors
    /// `grouping-set-invalid`; `grouping-set-duplicate`; `plan-too-large`; `cells-too-many`.
    ///
    /// ```
    /// use volunteer_core::cube::{Axis, Plan};
    /// let refused = Plan::new(vec![Axis::new("field", 8)], vec![vec![1]]).unwrap_err();
    /// assert_eq!(refused.code(), "grouping-set-invalid");
    /// ```
    pub fn new(axes: Vec<Axis>, sets: Vec<Vec<usize>>) -> Result<Self> {
        let leaves = axes.iter().map(|axis| u64::from(axis.leaves())).sum::<u64>();
        let levels = axes.iter().map(|axis| axis.levels().len() as u64).max().unwrap_or(0);
        let sizes = [
            ("levels", levels, MAX_LEVELS as u64),
            ("axes", axes.len() as u64, MAX_AXES as u64),
            ("leaves", leaves, MAX_LEAVES),
            ("sets", sets.len() as u64, MAX_SETS as u64),
        ];
        for (what, count, limit) in sizes {
            if count > limit {
                return Err(CubeError::PlanTooLarge { what, count, limit }.into());
            }
        }
        for (number, set) in sets.iter().enumerate() {
            let fits =
                set.len() == axes.len() && axes.iter().zip(set).all(|(axis, level)| *level < axis.levels().len());
            if !fits {
                return Err(CubeError::SetInvalid { set: number, axes: axes.len() }.into());
            }
        }
        let mut sorted: Vec<(&Vec<usize>, usize)> = sets.iter().zip(0..).collect();
        sorted.sort_unstable();
        let twice = sorted.windows(2).filter_map(|pair| match pair {
            [(a, _), (b, second)] if a == b => Some(*second),
            _ => None,
        });
        if let Some(set) = twice.min() {
            return Err(CubeError::SetDuplicate { set }.into());
        }
        let base: Vec<BaseAxis> = axes
            .iter()
            .enumerate()
            .map(|(number, axis)| {
                let requested: Vec<bool> = (0..axis.levels().len())
                    .map(|level| sets.iter().any(|set| set.get(number) == Some(&level)))
                    .collect();
                BaseAxis::new(axis, &requested)
            })
            .collect();
        let plan = Self { axes, sets, base };
        // Cells of a set are never more than those of the base, node by node.
        plan.base_strides()?;
        Ok(plan)
    }

    /// A plan of every combination of levels. The last axis changes fastest.
    ///
    /// # Errors
    /// `plan-too-large`; `cells-too-many`.
    ///
    /// ```
    /// use volunteer_core::cube::{Axis, Plan};
    /// let plan = Plan::every(vec![Axis::new("district", 220).all(), Axis::new("field", 8).all()])?;
    /// assert_eq!(plan.sets(), [[0, 0], [0, 1], [1, 0], [1, 1]]);
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn every(axes: Vec<Axis>) -> Result<Self> {
        let count = axes.iter().fold(1_u64, |count, axis| count.saturating_mul(axis.levels().len() as u64));
        if count > MAX_SETS as u64 {
            return Err(CubeError::PlanTooLarge { what: "sets", count, limit: MAX_SETS as u64 }.into());
        }
        let mut sets = vec![Vec::new()];
        for axis in &axes {
            let longer = |set: &Vec<usize>, level| set.iter().copied().chain([level]).collect();
            sets = sets.iter().flat_map(|set| (0..axis.levels().len()).map(move |level| longer(set, level))).collect();
        }
        Self::new(axes, sets)
    }

    /// The axes.
    ///
    /// ```
    /// use volunteer_core::cube::{Axis, Plan};
    /// assert_eq!(Plan::every(vec![Axis::new("field", 8)])?.axes()[0].name(), "field");
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    #[must_use]
    pub fn axes(&self) -> &[Axis] {
        &self.axes
    }

    /// The grouping sets: the number of a level of each axis.
    ///
    /// ```
    /// use volunteer_core::cube::{Axis, Plan};
    /// assert_eq!(Plan::every(vec![Axis::new("field", 8).all()])?.sets(), [[0], [1]]);
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    #[must_use]
    pub fn sets(&self) -> &[Vec<usize>] {
        &self.sets
    }

    /// The number of the grouping set with these levels.
    ///
    /// # Errors
    /// `grouping-set-invalid` where the plan has no such set.
    ///
    /// ```
    /// use volunteer_core::cube::{Axis, Plan};
    /// assert_eq!(Plan::every(vec![Axis::new("field", 8).all()])?.set_of(&[1])?, 1);
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn set_of(&self, levels: &[usize]) -> Result<usize> {
        let position = self.sets.iter().position(|set| set == levels);
        position.ok_or_else(|| CubeError::SetInvalid { set: self.sets.len(), axes: self.axes.len() }.into())
    }

    /// For how many cells arrays may be made: a cell of an array costs about as much as a row of one set that is sorted.
    pub(super) fn room(&self, rows: usize) -> u64 {
        (rows as u64).saturating_mul(self.sets.len() as u64).clamp(LEAST_ROOM, MOST_ROOM)
    }

    pub(super) fn base(&self) -> &[BaseAxis] {
        &self.base
    }

    /// How far apart neighbouring base nodes of each axis lie, and the number of base cells.
    pub(super) fn base_strides(&self) -> Result<(Vec<u64>, u64)> {
        strides(self.base.iter().map(|axis| u64::from(axis.count)))
    }

    /// The same for the cells of a grouping set, by ranks of nodes.
    pub(super) fn set_strides(&self, set: &[usize]) -> Result<(Vec<u64>, u64)> {
        strides(
            self.base
                .iter()
                .zip(set)
                .map(|(axis, level)| axis.level(*level).map_or(0, |level| level.codes.len() as u64)),
        )
    }
}

/// Mixed radix, the last axis fastest.
fn strides(counts: impl DoubleEndedIterator<Item = u64>) -> Result<(Vec<u64>, u64)> {
    let mut size = 1_u64;
    let mut strides = Vec::new();
    for count in counts.rev() {
        strides.push(size);
        // The greatest number stands for "no cell".
        size = size
            .checked_mul(count)
            .filter(|size| *size < u64::MAX)
            .ok_or(CubeError::CellsTooMany { what: "cells", limit: u64::MAX - 1 })?;
    }
    strides.reverse();
    Ok((strides, size))
}
