//! A long count in small steps.

use super::chunk::{Chunk, Columns};
use super::dense::{self, Scatter, Shape, Walker};
use super::pairs;
use super::plan::{DENSE_ROOM, Plan};
use super::table::Cube;
use crate::error::{CubeError, Result};

/// How much of a job is done, in rows: each row is looked at more than once.
///
/// ```
/// use volunteer_core::register::cube::Progress;
/// assert!(Progress { done: 30, of: 30 }.is_done());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// How much is done.
    pub done: u64,
    /// Of how much.
    pub of: u64,
}

impl Progress {
    /// Whether everything is done but the last step, `finish`.
    ///
    /// ```
    /// assert!(!volunteer_core::register::cube::Progress { done: 1, of: 2 }.is_done());
    /// ```
    #[must_use]
    pub const fn is_done(&self) -> bool {
        self.done >= self.of
    }
}

/// A count in steps, on the caller's thread; dropping it cancels it and changes nothing.
///
/// The answer is that of [`Plan::count`]. A step does about as many rows as its budget: at least a block of them, later
/// the people of at least one bucket (up to one 512th of the people). Where cells are so many that they must be sorted,
/// the sorting is one step, however small the budget.
///
/// ```
/// use volunteer_core::register::cube::{Axis, Chunk, Codes, Plan};
/// let plan = Plan::every(vec![Axis::new("field", 2).all()])?;
/// let axes = vec![Codes::U8(&[0, 1, 1])];
/// let chunk =
///     Chunk { person: Codes::U32(&[5, 6, 5]), axes, minutes: None, heads_lower: None, heads_upper: None };
/// let mut job = plan.job(vec![chunk.clone()])?;
/// while !job.step(1)?.is_done() {}
/// assert_eq!(job.finish()?, plan.count(&[chunk], 1)?);
/// # Ok::<(), volunteer_core::Error>(())
/// ```
pub struct Job<C> {
    plan: Plan,
    columns: C,
    lengths: Vec<usize>,
    rows: usize,
    state: State,
}

enum State {
    /// The next row to measure or to share out, or the next bucket to walk through.
    Dense {
        shape: Box<Shape>,
        part: Box<Scatter>,
        walker: Box<Walker>,
        phase: Phase,
        next: usize,
        done: u64,
    },
    Sorted(Option<Cube>),
    /// A step failed: there is no answer.
    Failed,
}

#[derive(Clone, Copy, PartialEq)]
enum Phase {
    Measure,
    Scatter,
    Walk,
}

impl Plan {
    /// A job that counts the rows of these columns; it looks at them again at each step.
    ///
    /// # Errors
    /// Those of [`Plan::count`].
    ///
    /// ```
    /// use volunteer_core::register::cube::{Axis, Plan};
    /// let mut job = Plan::every(vec![Axis::new("field", 2)])?.job(vec![])?;
    /// while !job.step(1000)?.is_done() {}
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn job<C: Columns>(&self, columns: C) -> Result<Job<C>> {
        let chunks = columns.chunks();
        self.check(&chunks)?;
        let state = match dense::shape(self, &chunks, DENSE_ROOM)? {
            Some(shape) => State::Dense {
                part: Box::new(Scatter::new(&shape, self, &chunks)?),
                walker: Box::new(Walker::new(&shape)),
                shape: Box::new(shape),
                phase: Phase::Measure,
                next: 0,
                done: 0,
            },
            None => State::Sorted(None),
        };
        let lengths = chunks.iter().map(Chunk::rows).collect();
        let rows = chunks.iter().map(Chunk::rows).sum();
        drop(chunks);
        Ok(Job { plan: self.clone(), columns, lengths, rows, state })
    }
}

impl<C: Columns> Job<C> {
    /// Works on about so many rows and answers how much is done.
    ///
    /// # Errors
    /// Those of [`Plan::count`]; `job-columns-changed`. After an error there is no answer.
    ///
    /// ```
    /// use volunteer_core::register::cube::{Axis, Chunk, Codes, Plan};
    /// let plan = Plan::every(vec![Axis::new("field", 2)])?;
    /// let axes = vec![Codes::U8(&[7])];
    /// let wrong = Chunk { person: Codes::U8(&[0]), axes, minutes: None, heads_lower: None, heads_upper: None };
    /// let mut job = plan.job(vec![wrong])?;
    /// job.step(10)?;
    /// assert_eq!(job.step(10).unwrap_err().code(), "code-out-of-range");
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn step(&mut self, budget: u64) -> Result<Progress> {
        let result = self.work(usize::try_from(budget).unwrap_or(usize::MAX).max(1));
        if result.is_err() {
            self.state = State::Failed;
        }
        result?;
        Ok(self.progress())
    }

    fn work(&mut self, budget: usize) -> Result<()> {
        let chunks = self.columns.chunks();
        self.plan.check(&chunks)?;
        if !chunks.iter().map(Chunk::rows).eq(self.lengths.iter().copied()) {
            return Err(CubeError::JobColumnsChanged {}.into());
        }
        match &mut self.state {
            State::Failed => Err(CubeError::JobColumnsChanged {}.into()),
            State::Sorted(answer) => {
                if answer.is_none() {
                    *answer = Some(pairs::count(&self.plan, &chunks, 1)?);
                }
                Ok(())
            }
            State::Dense { shape, part, walker, phase, next, done } => {
                // At least a block: looking at fewer rows would take as long.
                let rows = budget.max(2048).min(self.rows.saturating_sub(*next));
                match phase {
                    Phase::Measure => part.measure(&chunks, *next, rows),
                    Phase::Scatter => part.scatter(shape, &self.plan, &chunks, *next, rows)?,
                    Phase::Walk => {
                        let mut walked = 0;
                        while walked < budget && *next < shape.buckets() {
                            walked += part.rows(*next);
                            walker.bucket(shape, std::slice::from_ref(&**part), *next);
                            *next += 1;
                        }
                        *done += walked as u64;
                        return Ok(());
                    }
                }
                *next += rows;
                *done += rows as u64;
                if *next >= self.rows {
                    *next = 0;
                    if *phase == Phase::Measure {
                        part.prepare();
                        *phase = Phase::Scatter;
                    } else {
                        *phase = Phase::Walk;
                    }
                }
                Ok(())
            }
        }
    }

    /// How much is done.
    ///
    /// ```
    /// use volunteer_core::register::cube::{Axis, Plan};
    /// assert_eq!(Plan::every(vec![Axis::new("field", 2)])?.job(vec![])?.progress().done, 0);
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    #[must_use]
    pub fn progress(&self) -> Progress {
        // One more than the rows, so that a job of no rows has something left to do.
        let of = 3 * self.rows as u64 + 1;
        let done = match &self.state {
            State::Dense { shape, phase: Phase::Walk, next, .. } if *next >= shape.buckets() => of,
            State::Dense { done, .. } => (*done).min(of - 1),
            State::Sorted(Some(_)) => of,
            State::Sorted(None) | State::Failed => 0,
        };
        Progress { done, of }
    }

    /// The answer.
    ///
    /// # Errors
    /// `job-unfinished` before everything is done; `sum-out-of-range`.
    ///
    /// ```
    /// use volunteer_core::register::cube::{Axis, Plan};
    /// let job = Plan::every(vec![Axis::new("field", 2)])?.job(vec![])?;
    /// assert_eq!(job.finish().unwrap_err().code(), "job-unfinished");
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn finish(self) -> Result<Cube> {
        let progress = self.progress();
        match self.state {
            State::Dense { shape, part, walker, .. } if progress.is_done() => {
                dense::finish(&self.plan, &shape, *part, *walker)
            }
            State::Sorted(Some(cube)) => Ok(cube),
            _ => Err(CubeError::JobUnfinished { done: progress.done, of: progress.of }.into()),
        }
    }
}
