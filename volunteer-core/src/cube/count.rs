//! Which of the two ways of counting does it: by arrays where the possible cells are few, else by sorting.

use super::chunk::Chunk;
use super::plan::Plan;
use super::table::Cube;
use super::tally::Tally;
use super::{dense, pairs};
use crate::error::Result;

/// The most threads that are begun: more of them help nothing.
const MAX_THREADS: usize = 256;

impl Plan {
    /// Counts the rows of all chunks, on a number of threads (1: on the caller's alone; 0 is taken for 1, more than 256 for 256).
    ///
    /// # Errors
    /// `column-count-mismatch`, `column-length-mismatch`, `code-out-of-range`, `heads-reversed` for the columns;
    /// `sum-out-of-range`; `cells-too-many` for more than 2³² − 1 rows that must be sorted.
    ///
    /// ```
    /// use volunteer_core::cube::{Axis, Chunk, Codes, Plan};
    /// let plan = Plan::every(vec![Axis::new("field", 2).all()])?;
    /// let chunk = |person, field| Chunk {
    ///     person: Codes::U32(person), axes: vec![Codes::U8(field)], minutes: None, heads_lower: None, heads_upper: None,
    /// };
    /// let cube = plan.count(&[chunk(&[5, 6], &[0, 0]), chunk(&[5], &[1])], 2)?;
    /// let people: Vec<u64> = cube.tables().iter().flat_map(|table| table.people()).copied().collect();
    /// assert_eq!(people, [2, 1, 2]); // field 0, field 1, both
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn count(&self, chunks: &[Chunk<'_>], threads: usize) -> Result<Cube> {
        let threads = threads.min(MAX_THREADS);
        self.check(chunks)?;
        match dense::count(self, chunks, threads, self.room(chunks.iter().map(Chunk::rows).sum()))? {
            Some(cube) => Ok(cube),
            None => pairs::count(self, chunks, threads),
        }
    }

    /// The tally of the rows of all chunks; `keys` holds the key of each person code.
    ///
    /// # Errors
    /// Those of [`Plan::count`]; `person-key-missing` for a person code without a key.
    ///
    /// ```
    /// use volunteer_core::cube::{Axis, Chunk, Codes, Plan};
    /// let plan = Plan::every(vec![Axis::new("field", 2)])?;
    /// let axes = vec![Codes::U8(&[1])];
    /// let chunk = Chunk { person: Codes::U32(&[3]), axes, minutes: None, heads_lower: None, heads_upper: None };
    /// assert_eq!(plan.tally(&[chunk], &[10, 11, 12], 1).unwrap_err().code(), "person-key-missing");
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn tally(&self, chunks: &[Chunk<'_>], keys: &[u64], threads: usize) -> Result<Tally> {
        let threads = threads.min(MAX_THREADS);
        self.check(chunks)?;
        if let Some(tally) = dense::tally(self, chunks, keys, threads, self.room(chunks.iter().map(Chunk::rows).sum()))?
        {
            return Ok(tally);
        }
        let (base, pairs) = pairs::gather(self, chunks)?;
        Tally::new(self, base, &pairs, keys)
    }
}

impl Tally {
    /// The last step: the cells of every grouping set. The same as [`Plan::count`] answers for the same rows.
    ///
    /// # Errors
    /// `sum-out-of-range`.
    ///
    /// ```
    /// use volunteer_core::cube::{Axis, Plan};
    /// let plan = Plan::every(vec![Axis::new("field", 2)])?;
    /// assert_eq!(plan.no_tally().cube(1)?, plan.count(&[], 1)?);
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn cube(&self, threads: usize) -> Result<Cube> {
        let threads = threads.min(MAX_THREADS);
        match dense::tally_cube(&self.plan, &self.base, &self.groups, threads, self.plan.room(self.groups.cells.len()))?
        {
            Some(cube) => Ok(cube),
            None => pairs::cube(&self.plan, &self.base, &self.groups, threads),
        }
    }
}
