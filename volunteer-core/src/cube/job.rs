//! A long count in small steps.

use super::chunk::{Chunk, Columns};
use super::dense::{self, Keyed, Scatter, Shape, Walker};
use super::pairs::{self, Base, Finest, Groups};
use super::plan::Plan;
use super::table::{Cube, Table};
use super::tally::Tally;
use crate::error::{CubeError, Result};

/// How much of a job is done, in rows: each row is looked at more than once.
///
/// ```
/// use volunteer_core::cube::Progress;
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
    /// assert!(!volunteer_core::cube::Progress { done: 1, of: 2 }.is_done());
    /// ```
    #[must_use]
    pub const fn is_done(&self) -> bool {
        self.done >= self.of
    }
}

/// A count in steps, on the caller's thread; dropping it cancels it and changes nothing.
///
/// The answer is that of [`Plan::count`]. A step does about as many rows as its budget: at least a block of them, later
/// the people of at least one bucket (up to one 512th of the people). Where there are so many cells that they must be sorted,
/// the sorting is one step, however small the budget, and each grouping set another.
///
/// ```
/// use volunteer_core::cube::{Axis, Chunk, Codes, Plan};
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
    work: Work<C>,
}

/// A tally in steps, like [`Job`]; the answer is that of [`Plan::tally`].
///
/// ```
/// use volunteer_core::cube::{Axis, Chunk, Codes, Plan};
/// let plan = Plan::every(vec![Axis::new("field", 2).all()])?;
/// let axes = vec![Codes::U8(&[0, 1, 1])];
/// let chunk =
///     Chunk { person: Codes::U32(&[0, 1, 0]), axes, minutes: None, heads_lower: None, heads_upper: None };
/// let mut job = plan.tally_job(vec![chunk.clone()], vec![7001, 7002])?;
/// while !job.step(1)?.is_done() {}
/// assert_eq!(job.finish()?, plan.tally(&[chunk], &[7001, 7002], 1)?);
/// # Ok::<(), volunteer_core::Error>(())
/// ```
pub struct TallyJob<C> {
    work: Work<C>,
}

struct Work<C> {
    plan: Plan,
    columns: C,
    lengths: Vec<usize>,
    rows: usize,
    /// The keys of people, where a tally is wanted.
    keys: Option<Vec<u64>>,
    state: State,
}

enum State {
    /// The next row to measure or to share out, or the next bucket to walk through.
    Dense {
        shape: Box<Shape>,
        part: Box<Scatter>,
        taker: Taker,
        phase: Phase,
        next: usize,
        done: u64,
    },
    /// What was sorted, and the tables so far.
    Sorted(Option<(Base, Finest, Groups)>, Vec<Table>),
    SortedTally(Option<Tally>),
    /// A step failed: there is no answer.
    Failed,
}

/// Who takes the people of the buckets.
enum Taker {
    Walker(Box<Walker>),
    Keyed(Box<Keyed>, Option<(Base, Vec<u32>)>),
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
    /// use volunteer_core::cube::{Axis, Plan};
    /// let mut job = Plan::every(vec![Axis::new("field", 2)])?.job(vec![])?;
    /// while !job.step(1000)?.is_done() {}
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn job<C: Columns>(&self, columns: C) -> Result<Job<C>> {
        Work::new(self, columns, None).map(|work| Job { work })
    }

    /// A job that makes the tally of these columns; `keys` holds the key of each person code.
    ///
    /// # Errors
    /// Those of [`Plan::tally`].
    ///
    /// ```
    /// use volunteer_core::cube::{Axis, Plan};
    /// let plan = Plan::every(vec![Axis::new("field", 2)])?;
    /// let mut job = plan.tally_job(vec![], vec![])?;
    /// while !job.step(1000)?.is_done() {}
    /// assert_eq!(job.finish()?, plan.no_tally());
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn tally_job<C: Columns>(&self, columns: C, keys: Vec<u64>) -> Result<TallyJob<C>> {
        Work::new(self, columns, Some(keys)).map(|work| TallyJob { work })
    }
}

impl<C: Columns> Work<C> {
    fn new(plan: &Plan, columns: C, keys: Option<Vec<u64>>) -> Result<Self> {
        let chunks = columns.chunks();
        plan.check(&chunks)?;
        let rows = chunks.iter().map(Chunk::rows).sum();
        let state = match dense::shape(plan, &chunks, plan.room(rows))? {
            Some(shape) => State::Dense {
                part: Box::new(Scatter::new(&shape, plan, &chunks)?),
                taker: match keys {
                    Some(_) => Taker::Keyed(Box::default(), None),
                    None => Taker::Walker(Box::new(Walker::new(&shape))),
                },
                shape: Box::new(shape),
                phase: Phase::Measure,
                next: 0,
                done: 0,
            },
            None if keys.is_some() => State::SortedTally(None),
            None => State::Sorted(None, Vec::new()),
        };
        let lengths = chunks.iter().map(Chunk::rows).collect();
        drop(chunks);
        Ok(Self { plan: plan.clone(), columns, lengths, rows, keys, state })
    }
}

impl<C: Columns> Work<C> {
    fn step(&mut self, budget: u64) -> Result<Progress> {
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
            State::Sorted(sorted, tables) => {
                let Some((base, finest, groups)) = sorted else {
                    let (base, pairs) = pairs::gather(&self.plan, &chunks)?;
                    let finest = Finest::new(&self.plan, &base)?;
                    *sorted = Some((base, finest, pairs::groups(pairs)));
                    return Ok(());
                };
                if let Some(set) = self.plan.sets().get(tables.len()) {
                    tables.push(pairs::table(&self.plan, set, base, finest, groups)?);
                }
                Ok(())
            }
            State::SortedTally(answer) => {
                if answer.is_none() {
                    let (base, pairs) = pairs::gather(&self.plan, &chunks)?;
                    *answer = Some(Tally::new(&self.plan, base, &pairs, self.keys.as_deref().unwrap_or(&[]))?);
                }
                Ok(())
            }
            State::Dense { shape, part, taker, phase, next, done } => {
                // At least a block: looking at fewer rows would take as long.
                let rows = budget.max(2048).min(self.rows.saturating_sub(*next));
                match phase {
                    Phase::Measure => part.measure(&chunks, *next, rows),
                    Phase::Scatter => part.scatter(shape, &self.plan, &chunks, *next, rows)?,
                    Phase::Walk => {
                        let mut taken = 0;
                        while taken < budget && *next < shape.buckets() {
                            taken += part.rows(*next);
                            let parts = std::slice::from_ref(&**part);
                            match taker {
                                Taker::Walker(walker) => walker.bucket(shape, parts, *next),
                                Taker::Keyed(keyed, known) => {
                                    let (_, places) = match known {
                                        Some(known) => known,
                                        None => known.insert(dense::base(&self.plan, shape, parts)?),
                                    };
                                    let keys = self.keys.as_deref().unwrap_or(&[]);
                                    keyed.bucket(shape, parts, *next, places, keys);
                                }
                            }
                            *next += 1;
                        }
                        *done += taken as u64;
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

    fn progress(&self) -> Progress {
        let rows = self.rows as u64;
        let each = rows.max(1);
        let sorted = |steps: usize, of: usize| Progress { done: steps as u64 * each, of: of as u64 * each };
        match &self.state {
            // One more than the rows, so that a job of no rows has something left to do.
            State::Dense { shape, phase, next, done, .. } => {
                let (of, all) = (3 * rows + 1, *phase == Phase::Walk && *next >= shape.buckets());
                Progress { done: if all { of } else { (*done).min(of - 1) }, of }
            }
            State::Sorted(known, tables) => {
                sorted(usize::from(known.is_some()) + tables.len(), self.plan.sets().len() + 1)
            }
            State::SortedTally(answer) => sorted(usize::from(answer.is_some()), 1),
            State::Failed => Progress { done: 0, of: 3 * rows + 1 },
        }
    }
}

impl<C: Columns> Job<C> {
    /// Works on about `budget` rows and answers how much is done.
    ///
    /// # Errors
    /// Those of [`Plan::count`]; `job-columns-changed`. After an error there is no answer.
    ///
    /// ```
    /// use volunteer_core::cube::{Axis, Chunk, Codes, Plan};
    /// let plan = Plan::every(vec![Axis::new("field", 2)])?;
    /// let axes = vec![Codes::U8(&[7])];
    /// let wrong = Chunk { person: Codes::U8(&[0]), axes, minutes: None, heads_lower: None, heads_upper: None };
    /// let mut job = plan.job(vec![wrong])?;
    /// job.step(10)?;
    /// assert_eq!(job.step(10).unwrap_err().code(), "code-out-of-range");
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn step(&mut self, budget: u64) -> Result<Progress> {
        self.work.step(budget)
    }

    /// How much is done.
    ///
    /// ```
    /// use volunteer_core::cube::{Axis, Plan};
    /// assert_eq!(Plan::every(vec![Axis::new("field", 2)])?.job(vec![])?.progress().done, 0);
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    #[must_use]
    pub fn progress(&self) -> Progress {
        self.work.progress()
    }

    /// The answer.
    ///
    /// # Errors
    /// `job-unfinished` before everything is done; `sum-out-of-range`.
    ///
    /// ```
    /// use volunteer_core::cube::{Axis, Plan};
    /// let job = Plan::every(vec![Axis::new("field", 2)])?.job(vec![])?;
    /// assert_eq!(job.finish().unwrap_err().code(), "job-unfinished");
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn finish(self) -> Result<Cube> {
        let progress = self.work.progress();
        match self.work.state {
            State::Dense { shape, part, taker: Taker::Walker(walker), .. } if progress.is_done() => {
                dense::finish(&self.work.plan, &shape, *part, *walker)
            }
            State::Sorted(Some(_), tables) if progress.is_done() => Ok(Cube { tables }),
            _ => Err(unfinished(progress)),
        }
    }
}

impl<C: Columns> TallyJob<C> {
    /// Works on about `budget` rows and answers how much is done.
    ///
    /// # Errors
    /// Those of [`Plan::tally`]; `job-columns-changed`. After an error there is no answer.
    ///
    /// ```
    /// use volunteer_core::cube::{Axis, Plan};
    /// let mut job = Plan::every(vec![Axis::new("field", 2)])?.tally_job(vec![], vec![])?;
    /// assert!(!job.step(10)?.is_done());
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn step(&mut self, budget: u64) -> Result<Progress> {
        self.work.step(budget)
    }

    /// How much is done.
    ///
    /// ```
    /// use volunteer_core::cube::{Axis, Plan};
    /// assert_eq!(Plan::every(vec![Axis::new("field", 2)])?.tally_job(vec![], vec![])?.progress().done, 0);
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    #[must_use]
    pub fn progress(&self) -> Progress {
        self.work.progress()
    }

    /// The answer.
    ///
    /// # Errors
    /// `job-unfinished` before everything is done; `person-key-missing`; `sum-out-of-range`.
    ///
    /// ```
    /// use volunteer_core::cube::{Axis, Plan};
    /// let job = Plan::every(vec![Axis::new("field", 2)])?.tally_job(vec![], vec![])?;
    /// assert_eq!(job.finish().unwrap_err().code(), "job-unfinished");
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn finish(self) -> Result<Tally> {
        let progress = self.work.progress();
        match self.work.state {
            State::Dense { taker: Taker::Keyed(keyed, Some((base, _))), .. } if progress.is_done() => {
                let keys = self.work.keys.map_or(0, |keys| keys.len());
                dense::join(&self.work.plan, base, &[*keyed], keys)
            }
            State::SortedTally(Some(tally)) => Ok(tally),
            _ => Err(unfinished(progress)),
        }
    }
}

fn unfinished(progress: Progress) -> crate::Error {
    CubeError::JobUnfinished { done: progress.done, of: progress.of }.into()
}
