//! Checking as a job in steps, and on several threads.

use super::look::{Look, Piece};
use super::{AlreadyFound, Collected};
use crate::context::Context;
use crate::cube::Progress;
use crate::error::{CubeError, Result};
use crate::register::Register;
use crate::register::finding::Findings;
use std::sync::atomic::{AtomicUsize, Ordering};

/// The checks of a register, in steps. Dropping it cancels it.
///
/// ```
/// use volunteer_core::{Context, register::{Register, check::CheckJob}};
/// let (register, context) = (Register::default(), Context::kazakhstan());
/// let mut job = CheckJob::new(&register, &context, 2);
/// while !job.step(100_000)?.is_done() {}
/// assert!(job.finish()?.is_empty());
/// # Ok::<(), volunteer_core::Error>(())
/// ```
pub struct CheckJob<'r> {
    look: Look<'r>,
    known: AlreadyFound,
    threads: usize,
    /// What is left to do, the next last.
    pieces: Vec<Piece>,
    found: Collected,
    done: u64,
    of: u64,
}

impl<'r> CheckJob<'r> {
    /// Nothing is checked yet. Each step works on `threads` threads (1: on the caller's alone).
    #[must_use]
    pub fn new(register: &'r Register, context: &'r Context, threads: usize) -> Self {
        let look = Look::new(register, context);
        let mut pieces = look.pieces();
        pieces.reverse();
        let of = pieces.iter().map(|piece| piece.work(register)).sum();
        let (known, found) = (AlreadyFound::new(register), Collected::default());
        Self { look, known, threads, pieces, found, done: 0, of }
    }

    /// Checks about `budget` more rows, or does one piece of work that needs all rows together.
    ///
    /// # Errors
    /// None; the signature is that of every job.
    pub fn step(&mut self, budget: u64) -> Result<Progress> {
        let mut batch = Vec::new();
        let mut work = 0_u64;
        while work < budget.max(1)
            && let Some(piece) = self.pieces.pop()
        {
            work = work.saturating_add(piece.work(self.look.register));
            batch.push(piece);
        }
        let threads = self.threads.min(batch.len()).max(1);
        let next = AtomicUsize::new(0);
        let (look, known) = (&self.look, &self.known);
        // Each thread takes the next piece that nobody has taken.
        let check = || {
            let mut found = Collected::default();
            while let Some(piece) = batch.get(next.fetch_add(1, Ordering::Relaxed)) {
                piece.check(look, &mut |case| found.add(look.register, known, case));
            }
            found
        };
        if threads == 1 {
            self.found.merge(check());
        } else {
            let all: Vec<Collected> = std::thread::scope(|scope| {
                let others: Vec<_> = (1..threads).map(|_| scope.spawn(check)).collect();
                let mut all = vec![check()];
                let others = others.into_iter().map(std::thread::ScopedJoinHandle::join);
                all.extend(others.map(|found| found.unwrap_or_else(|panic| std::panic::resume_unwind(panic))));
                all
            });
            for found in all {
                self.found.merge(found);
            }
        }
        self.done += work;
        Ok(self.progress())
    }

    /// How far it has come.
    #[must_use]
    pub const fn progress(&self) -> Progress {
        Progress { done: self.done, of: self.of }
    }

    /// What was found.
    ///
    /// # Errors
    /// `job-unfinished` before the last step.
    pub fn finish(self) -> Result<Findings> {
        if self.pieces.is_empty() {
            Ok(self.found.into_findings())
        } else {
            Err(CubeError::JobUnfinished { done: self.done, of: self.of }.into())
        }
    }

    /// What is found, with all that is left to do done.
    pub(super) fn run(mut self) -> Findings {
        // A step answers no error.
        while !self.pieces.is_empty() && self.step(u64::MAX).is_ok() {}
        self.found.into_findings()
    }
}
