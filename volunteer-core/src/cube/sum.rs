//! What is added up in a cell: all measures, or rows and minutes alone where the others follow from them.

use super::measures::Measures;
use super::table::Table;
use crate::error::{CubeError, Result};

/// What adds up.
pub(super) trait Sum: Copy + Default {
    fn rows(&self) -> u64;
    fn add(&mut self, other: &Self) -> Result<()>;
    fn table(nodes: Vec<Vec<u32>>, sums: Vec<Self>, people: Vec<u64>) -> Table;
}

impl Sum for Measures {
    fn rows(&self) -> u64 {
        self.rows
    }

    fn add(&mut self, other: &Self) -> Result<()> {
        Self::add(self, other)
    }

    fn table(nodes: Vec<Vec<u32>>, sums: Vec<Self>, people: Vec<u64>) -> Table {
        Table::of(nodes, sums, people)
    }
}

/// Rows and minutes, where every row is plain.
impl Sum for (u64, i64) {
    fn rows(&self) -> u64 {
        self.0
    }

    fn add(&mut self, other: &Self) -> Result<()> {
        let error = |measure| CubeError::SumOutOfRange { measure };
        let rows = self.0.checked_add(other.0).ok_or_else(|| error("heads"))?;
        *self = (rows, self.1.checked_add(other.1).ok_or_else(|| error("minutes"))?);
        Ok(())
    }

    fn table(nodes: Vec<Vec<u32>>, sums: Vec<Self>, people: Vec<u64>) -> Table {
        let (rows, minutes) = sums.into_iter().unzip();
        Table::plain(nodes, rows, minutes, people)
    }
}
