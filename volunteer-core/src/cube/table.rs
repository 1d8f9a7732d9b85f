//! The answer: one table of cells per grouping set.

use super::base::Numbers;
use super::measures::{Cell, Measures};
use super::plan::Plan;
use crate::error::{CubeError, Result};

/// The cells of every grouping set of a plan.
///
/// ```
/// use volunteer_core::cube::{Axis, Plan};
/// let cube = Plan::every(vec![Axis::new("field", 2).all()])?.count(&[], 1)?;
/// assert!(cube.tables().iter().all(|table| table.is_empty()));
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cube {
    pub(super) tables: Vec<Table>,
}

impl Cube {
    /// One table per grouping set, in the order of the plan.
    ///
    /// ```
    /// use volunteer_core::cube::{Axis, Plan};
    /// let plan = Plan::every(vec![Axis::new("field", 2).all()])?;
    /// assert_eq!(plan.count(&[], 1)?.tables().len(), plan.sets().len());
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    #[must_use]
    pub fn tables(&self) -> &[Table] {
        &self.tables
    }

    /// The cell of a grouping set at these nodes, one of each axis; absent where no row is in it.
    ///
    /// ```
    /// use volunteer_core::cube::{Axis, Plan};
    /// assert_eq!(Plan::every(vec![Axis::new("field", 2)])?.count(&[], 1)?.cell(0, &[1]), None);
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    #[must_use]
    pub fn cell(&self, set: usize, nodes: &[u32]) -> Option<Cell> {
        self.tables.get(set)?.find(nodes)
    }
}

/// The cells of one grouping set in which there are rows, sorted by the nodes of the first axis, then of the second, …
///
/// All columns are of one length.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    pub(super) nodes: Vec<Vec<u32>>,
    rows: Vec<u64>,
    minutes: Vec<i64>,
    people: Vec<u64>,
    /// All measures, where a cell has others than rows of named people with known minutes.
    measures: Option<Vec<Measures>>,
}

impl Table {
    /// The nodes of cells by their number in the set: one column per axis.
    pub(super) fn nodes_of(plan: &Plan, set: &[usize], cells: &[u64]) -> Result<Vec<Vec<u32>>> {
        let (strides, _) = plan.set_strides(set)?;
        let mut axes: Vec<(u64, Option<&Numbers>, Vec<u32>)> = plan
            .base()
            .iter()
            .zip(set)
            .zip(strides)
            .map(|((axis, level), stride)| {
                let codes = axis.level(*level).map(|level| &level.codes);
                (stride, codes, Vec::with_capacity(cells.len()))
            })
            .collect();
        for cell in cells {
            let mut rest = *cell;
            for (stride, codes, column) in &mut axes {
                let rank = rest / *stride;
                rest -= rank * *stride;
                let node = usize::try_from(rank).ok().and_then(|rank| codes.as_ref()?.get(rank));
                column.push(node.ok_or(CubeError::CellsTooMany { what: "cells", limit: u64::MAX - 1 })?);
            }
        }
        Ok(axes.into_iter().map(|(.., column)| column).collect())
    }

    /// The table of these columns; whichever way it was counted, the same content is the same table.
    pub(super) fn of(nodes: Vec<Vec<u32>>, measures: Vec<Measures>, people: Vec<u64>) -> Self {
        let rows = measures.iter().map(|measures| measures.rows).collect();
        let minutes = measures.iter().map(|measures| measures.minutes).collect();
        let plain = measures.iter().all(|measures| *measures == Measures::plain(measures.rows, measures.minutes));
        Self { nodes, rows, minutes, people, measures: (!plain).then_some(measures) }
    }

    /// The table of cells in which every row is of a named person and has minutes.
    pub(super) fn plain(nodes: Vec<Vec<u32>>, rows: Vec<u64>, minutes: Vec<i64>, people: Vec<u64>) -> Self {
        Self { nodes, rows, minutes, people, measures: None }
    }

    /// How many cells.
    ///
    /// ```
    /// assert_eq!(volunteer_core::cube::Table::default().len(), 0);
    /// ```
    #[must_use]
    pub fn len(&self) -> usize {
        self.people.len()
    }

    /// Whether there is none.
    ///
    /// ```
    /// assert!(volunteer_core::cube::Table::default().is_empty());
    /// ```
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.people.is_empty()
    }

    /// The node of an axis in each cell; empty where there is no such axis.
    ///
    /// ```
    /// assert!(volunteer_core::cube::Table::default().nodes(0).is_empty());
    /// ```
    #[must_use]
    pub fn nodes(&self, axis: usize) -> &[u32] {
        self.nodes.get(axis).map_or(&[], Vec::as_slice)
    }

    /// The number of rows of each cell.
    ///
    /// ```
    /// assert!(volunteer_core::cube::Table::default().rows().is_empty());
    /// ```
    #[must_use]
    pub fn rows(&self) -> &[u64] {
        &self.rows
    }

    /// The sum of the known minutes of each cell.
    ///
    /// ```
    /// assert!(volunteer_core::cube::Table::default().minutes().is_empty());
    /// ```
    #[must_use]
    pub fn minutes(&self) -> &[i64] {
        &self.minutes
    }

    /// The number of different named people of each cell.
    ///
    /// ```
    /// assert!(volunteer_core::cube::Table::default().people().is_empty());
    /// ```
    #[must_use]
    pub fn people(&self) -> &[u64] {
        &self.people
    }

    /// The cells, in order.
    ///
    /// ```
    /// assert_eq!(volunteer_core::cube::Table::default().cells().count(), 0);
    /// ```
    #[must_use]
    pub fn cells(&self) -> impl ExactSizeIterator<Item = Cell> {
        (0..self.len()).map(|index| self.get(index).unwrap_or_default())
    }

    /// The cell at a place in the order.
    ///
    /// ```
    /// assert_eq!(volunteer_core::cube::Table::default().get(0), None);
    /// ```
    #[must_use]
    pub fn get(&self, index: usize) -> Option<Cell> {
        let measures = match &self.measures {
            Some(measures) => *measures.get(index)?,
            None => Measures::plain(*self.rows.get(index)?, *self.minutes.get(index)?),
        };
        Some(measures.cell(*self.people.get(index)?))
    }

    /// The cell at these nodes, one of each axis.
    ///
    /// ```
    /// assert_eq!(volunteer_core::cube::Table::default().find(&[0]), None);
    /// ```
    #[must_use]
    pub fn find(&self, nodes: &[u32]) -> Option<Cell> {
        if nodes.len() != self.nodes.len() {
            return None;
        }
        let (mut low, mut high) = (0, self.len());
        for (column, node) in self.nodes.iter().zip(nodes) {
            let within = column.get(low..high)?;
            (low, high) = (
                low + within.partition_point(|other| other < node),
                low + within.partition_point(|other| other <= node),
            );
        }
        (low < high).then(|| self.get(low)).flatten()
    }
}
