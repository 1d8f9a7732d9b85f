//! How much of a period has passed, and how many years lie between two days, exactly.

use super::Period;
use crate::error::{CalendarError, Result};
use crate::number::{Number, Ratio};
use chrono::{Datelike, Months, NaiveDate as Date};

impl Period {
    /// The share of its days that have passed at the end of the day `as_of`: 0 before it, 1 at and after its last day.
    ///
    /// ```
    /// use volunteer_core::{Ratio, calendar::{Period, parse_date}};
    /// let year = Period::year(2023)?;
    /// let share = year.share_elapsed(parse_date("2023-03-14")?);
    /// assert_eq!(share, Ratio::new(73.into(), 365.into())?);
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    #[must_use]
    pub fn share_elapsed(&self, as_of: Date) -> Ratio {
        let days = self.days();
        let passed = as_of.min(self.end()).signed_duration_since(self.start()).num_days() + 1;
        // A period has at least one day.
        Ratio::new(Number::from(passed.clamp(0, days)), Number::from(days)).unwrap_or(Ratio::ONE)
    }
}

/// How many years lie between two days: whole anniversaries of `a`, and the days after the last one over the length of
/// the year that is running. Negative where `b` lies before `a`.
///
/// The anniversary of 29 February is 28 February in a common year.
///
/// # Errors
/// `period-out-of-range` at the ends of the calendar that Rust can express.
///
/// ```
/// use volunteer_core::{Ratio, calendar::{parse_date, years_between}};
/// let years = years_between(parse_date("2020-12-31")?, parse_date("2023-01-04")?)?;
/// assert_eq!(years, Ratio::new((2 * 365 + 4).into(), 365.into())?);
/// # Ok::<(), volunteer_core::Error>(())
/// ```
pub fn years_between(a: Date, b: Date) -> Result<Ratio> {
    if b < a {
        let forward = years_between(b, a)?;
        return Ratio::new(-forward.numerator(), forward.denominator());
    }
    let out = || CalendarError::PeriodOutOfRange {};
    let anniversary = |years: i32| {
        let months = u32::try_from(years).ok().and_then(|years| years.checked_mul(12)).ok_or_else(out)?;
        a.checked_add_months(Months::new(months)).ok_or_else(out)
    };
    let mut years = b.year() - a.year();
    if anniversary(years)? > b {
        years -= 1;
    }
    let (last, next) = (anniversary(years)?, anniversary(years + 1)?);
    let length = next.signed_duration_since(last).num_days();
    let rest = b.signed_duration_since(last).num_days();
    Ratio::new(Number::from(i64::from(years) * length + rest), Number::from(length))
}
