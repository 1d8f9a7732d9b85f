//! What comes before and after a period, and the parts of one.

use super::date::day_after;
use super::period::check;
use super::{Period, PeriodForm};
use crate::error::{CalendarError, Result};
use chrono::{Datelike, Days, Months, NaiveDate as Date};
use std::iter::FusedIterator;

impl Period {
    /// The period of this form in which the day lies.
    ///
    /// # Errors
    /// `period-form-unsized` for [`PeriodForm::Range`]; `period-invalid` for a financial year that starts in no month;
    /// `period-out-of-range` where it leaves the years 0001 to 9999.
    ///
    /// ```
    /// use volunteer_core::calendar::{Period, PeriodForm, parse_date};
    /// let day = parse_date("2023-03-15")?;
    /// assert_eq!(Period::containing(day, PeriodForm::Quarter)?.to_string(), "2023-Q1");
    /// let financial = Period::containing(day, PeriodForm::FinancialYear { first_month: 4 })?;
    /// assert_eq!(financial.to_string(), "2022-04-01/2023-03-31");
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn containing(date: Date, form: PeriodForm) -> Result<Self> {
        let (start, end) = Grid::of(form)?.cell(date).ok_or(CalendarError::PeriodOutOfRange {})?;
        Self::new(start, end)
    }

    /// The period of the same length that begins on the day after: whole months where this one consists of whole
    /// months, days otherwise. Days, weeks, months, quarters, half-years and years keep their form; a range of days may
    /// come to lie on whole months.
    ///
    /// # Errors
    /// `period-out-of-range` after 9999.
    ///
    /// ```
    /// use volunteer_core::calendar::Period;
    /// assert_eq!(Period::month(2023, 12)?.next()?.to_string(), "2024-01");
    /// assert_eq!(Period::parse("2023-W52")?.next()?.to_string(), "2024-W01");
    /// assert_eq!(Period::parse("2024/2027")?.next()?, Period::parse("2028/2031")?);
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn next(&self) -> Result<Self> {
        let start = day_after(self.end())?;
        let end = match self.whole_months() {
            Some(months) => start.checked_add_months(Months::new(months)).and_then(|after| after.pred_opt()),
            None => self.rest().and_then(|rest| start.checked_add_days(rest)),
        };
        Self::new(start, end.ok_or(CalendarError::PeriodOutOfRange {})?)
    }

    /// The period of the same length that ends on the day before.
    ///
    /// # Errors
    /// `period-out-of-range` before 0001.
    ///
    /// ```
    /// use volunteer_core::calendar::Period;
    /// assert_eq!(Period::quarter(2023, 1)?.previous()?.to_string(), "2022-Q4");
    /// assert_eq!(Period::parse("2024-02-29")?.previous()?.to_string(), "2024-02-28");
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn previous(&self) -> Result<Self> {
        let out = CalendarError::PeriodOutOfRange {};
        let Some(end) = self.start().pred_opt() else { return Err(out.into()) };
        let start = match self.whole_months() {
            Some(months) => self.start().checked_sub_months(Months::new(months)),
            None => self.rest().and_then(|rest| end.checked_sub_days(rest)),
        };
        Self::new(start.ok_or(out)?, end)
    }

    /// The same period so many months before: of a year and 12 the year before, of a quarter and 3 the quarter before. A day
    /// that the earlier month does not have is its last one.
    ///
    /// # Errors
    /// `period-out-of-range` before 0001.
    ///
    /// ```
    /// use volunteer_core::calendar::Period;
    /// assert_eq!(Period::year(2024)?.months_before(12)?.to_string(), "2023");
    /// assert_eq!(Period::month(2024, 2)?.months_before(12)?.to_string(), "2023-02");
    /// assert_eq!(Period::parse("2024-04-10/2024-05-09")?.months_before(12)?.to_string(), "2023-04-10/2023-05-09");
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn months_before(&self, months: u32) -> Result<Self> {
        let back = |day: Date| day.checked_sub_months(Months::new(months)).ok_or(CalendarError::PeriodOutOfRange {});
        let start = back(self.start())?;
        let end = match self.whole_months() {
            Some(length) => start.checked_add_months(Months::new(length)).and_then(|after| after.pred_opt()),
            None => Some(back(self.end())?),
        };
        Self::new(start, end.ok_or(CalendarError::PeriodOutOfRange {})?.max(start))
    }

    /// Its days after the first.
    fn rest(self) -> Option<Days> {
        u64::try_from(self.days() - 1).ok().map(Days::new)
    }

    /// The periods of a form that make it up, in order: the months of a year, the days of a week.
    ///
    /// The parts touch and cover the whole exactly. Where the first or the last one reaches beyond it, as the weeks of a
    /// year do, it is cut, and its own [`form`](Self::form) tells so.
    ///
    /// # Errors
    /// `period-form-unsized` for [`PeriodForm::Range`]; `period-invalid` for a financial year that starts in no month.
    ///
    /// ```
    /// use volunteer_core::calendar::{Period, PeriodForm};
    /// let year = Period::year(2023)?;
    /// let quarters: Vec<String> = year.parts(PeriodForm::Quarter)?.map(|part| part.to_string()).collect();
    /// assert_eq!(quarters, ["2023-Q1", "2023-Q2", "2023-Q3", "2023-Q4"]);
    /// let weeks: Vec<Period> = year.parts(PeriodForm::IsoWeek)?.collect();
    /// assert_eq!(weeks[0].to_string(), "2023-01-01"); // the Sunday of 2022-W52
    /// assert_eq!(weeks[1].to_string(), "2023-W01");
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn parts(&self, form: PeriodForm) -> Result<PeriodParts> {
        Ok(PeriodParts { grid: Grid::of(form)?, start: Some(self.start()), end: self.end() })
    }
}

/// The parts of a period, in order; see [`Period::parts`].
///
/// ```
/// use volunteer_core::calendar::{Period, PeriodForm};
/// assert_eq!(Period::parse("2024-02")?.parts(PeriodForm::Day)?.count(), 29);
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct PeriodParts {
    grid: Grid,
    /// The first day of the next part.
    start: Option<Date>,
    end: Date,
}

impl Iterator for PeriodParts {
    type Item = Period;

    fn next(&mut self) -> Option<Period> {
        let start = self.start?;
        // At the end of the calendar a cell has no end of its own.
        let end = self.grid.cell(start).map_or(self.end, |(_, end)| end.min(self.end));
        self.start = if end < self.end { end.succ_opt() } else { None };
        Some(Period::between(start, end))
    }
}

impl FusedIterator for PeriodParts {}

/// How the days fall into periods of one form.
#[derive(Clone, Copy, Debug)]
enum Grid {
    Days,
    Weeks,
    /// So many months (a divisor of twelve), counted from this month.
    Months {
        first: u32,
        length: u32,
    },
}

impl Grid {
    fn of(form: PeriodForm) -> Result<Self> {
        let (first, length) = match form {
            PeriodForm::Day => return Ok(Self::Days),
            PeriodForm::IsoWeek => return Ok(Self::Weeks),
            PeriodForm::Month => (1, 1),
            PeriodForm::Quarter => (1, 3),
            PeriodForm::HalfYear => (1, 6),
            PeriodForm::Year => (1, 12),
            PeriodForm::FinancialYear { first_month } => {
                check("month", first_month.into(), 1, 12)?;
                (first_month, 12)
            }
            PeriodForm::Range => return Err(CalendarError::PeriodFormUnsized {}.into()),
        };
        Ok(Self::Months { first, length })
    }

    /// The first and the last day of the cell in which the day lies.
    fn cell(self, date: Date) -> Option<(Date, Date)> {
        match self {
            Self::Days => Some((date, date)),
            Self::Weeks => {
                let start = date.checked_sub_days(Days::new(date.weekday().num_days_from_monday().into()))?;
                Some((start, start.checked_add_days(Days::new(6))?))
            }
            Self::Months { first, length } => {
                let back = (date.month() + 12 - first) % length;
                let start = date.with_day(1)?.checked_sub_months(Months::new(back))?;
                Some((start, start.checked_add_months(Months::new(length))?.pred_opt()?))
            }
        }
    }
}
