//! A whole catalogue over a register: what is counted, and the ratios rebuilt from it.

use super::count::{CountJob, Selected};
use super::{CountQuery, Counts};
use crate::context::Context;
use crate::error::Result;
use crate::register::Register;

impl Register {
    /// Counts what a query names: counts first, then the ratios that are made of them.
    ///
    /// What is surely so makes the lower end of a value, what is possible its upper one. Where the register's scope does not
    /// cover the whole place or period, a value has no upper end; where it covers none of it, there is no value. A ratio takes
    /// numerator and denominator of the same place, period and categories, or the latest population that is not after the
    /// first day of the period; where the denominator is, or may be, zero, there is no ratio, and the trail says so.
    /// Indicators that can only be observed are left out where the whole catalogue is counted.
    ///
    /// # Errors
    /// `indicator-unknown`; `indicator-not-counted` for one that is named and can only be observed; `periods-missing` where
    /// neither the query nor the register has a day; `category-unknown` where the register does not have a category;
    /// `too-many-cells`; `place-unknown`, `place-not-on-map`, `map-unknown`; `number-out-of-range`.
    ///
    /// ```
    /// use volunteer_core::indicator::CountQuery;
    /// use volunteer_core::{Context, register::Register};
    /// let query = CountQuery::of(["minutes"]).place("KZ").period("2023".parse()?);
    /// let counts = Register::default().count(&query, &Context::kazakhstan())?;
    /// assert_eq!(counts.rows()?.next().unwrap().value, Some(0.into()));
    ///
    /// let misspelled = CountQuery::of(["volunters"]).period("2023".parse()?);
    /// let error = Register::default().count(&misspelled, &Context::kazakhstan()).unwrap_err();
    /// assert_eq!(error.details()["suggestion"], "volunteers");
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn count(&self, query: &CountQuery, context: &Context) -> Result<Counts> {
        Selected::from(self).count(query, context)
    }

    /// As [`Self::count`], in steps, each on a number of threads (1: on the caller's alone).
    ///
    /// # Errors
    /// As [`Self::count`].
    ///
    /// ```
    /// use volunteer_core::indicator::CountQuery;
    /// use volunteer_core::{Context, register::Register};
    /// let (register, context) = (Register::default(), Context::kazakhstan());
    /// let query = CountQuery::of(["minutes"]).place("KZ").period("2023".parse()?);
    /// let mut job = register.count_job(&query, &context, 1)?;
    /// while !job.step(100_000)?.is_done() {
    ///     // Show how far it has come; drop the job to cancel it.
    /// }
    /// assert_eq!(job.finish()?.len(), 1);
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn count_job<'r>(
        &'r self,
        query: &'r CountQuery,
        context: &'r Context,
        threads: usize,
    ) -> Result<CountJob<'r>> {
        CountJob::new(self.into(), query, context, threads)
    }
}

impl Selected<'_> {
    /// As [`Register::count`], of the rows that are selected.
    pub(super) fn count(self, query: &CountQuery, context: &Context) -> Result<Counts> {
        CountJob::new(self, query, context, 1)?.run()
    }
}
