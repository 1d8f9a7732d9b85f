//! The period: two days and what follows from them.

use super::PeriodForm;
use super::date::{DateText, YEARS, in_range};
use crate::error::{CalendarError, Error, Result};
use chrono::{Datelike, Months, NaiveDate as Date, Weekday};
use std::cmp::Ordering;

/// A stretch of days, both ends included.
///
/// A period is its two days and nothing else: `2023-01-01/2023-12-31` *is* the year 2023, whichever way it was
/// written. Periods are ordered by their last day, then by their first, as series of observations are.
///
/// ```
/// use volunteer_core::calendar::{Period, PeriodForm};
/// let half = Period::parse("2023-01-01/06-30")?;
/// assert_eq!(half, Period::half_year(2023, 1)?);
/// assert_eq!(half.to_string(), "2023-S1");
/// assert_eq!(half.days(), 181);
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Period {
    start: Date,
    end: Date,
}

impl Period {
    /// The days from `start` to `end`, both included.
    ///
    /// # Errors
    /// `period-reversed` where the end lies before the start; `period-out-of-range` outside the years 0001 to 9999.
    ///
    /// ```
    /// use volunteer_core::calendar::{Period, parse_date};
    /// let (may, june) = (parse_date("2023-05-01")?, parse_date("2023-06-30")?);
    /// assert_eq!(Period::new(may, june)?.days(), 61);
    /// assert_eq!(Period::new(june, may).unwrap_err().code(), "period-reversed");
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn new(start: Date, end: Date) -> Result<Self> {
        let (start, end) = (in_range(start)?, in_range(end)?);
        if end < start {
            let (start, end) = (DateText(start).to_string(), DateText(end).to_string());
            return Err(CalendarError::PeriodReversed { start, end }.into());
        }
        Ok(Self { start, end })
    }

    /// One day. Days outside the years 0001 to 9999, which only a Rust program can make, have a text that is not read
    /// back.
    ///
    /// ```
    /// use volunteer_core::calendar::{Period, parse_date};
    /// assert_eq!(Period::day(parse_date("2023-05-01")?).to_string(), "2023-05-01");
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    #[must_use]
    pub const fn day(date: Date) -> Self {
        Self { start: date, end: date }
    }

    /// Two days that are known to be in order and in range.
    pub(super) const fn between(start: Date, end: Date) -> Self {
        Self { start, end }
    }

    /// A calendar year, 1 to 9999.
    ///
    /// # Errors
    /// `period-invalid`.
    ///
    /// ```
    /// # use volunteer_core::calendar::Period;
    /// assert_eq!(Period::year(2024)?.days(), 366);
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn year(year: i32) -> Result<Self> {
        Self::months(year, 1, 12)
    }

    /// A calendar month, 1 to 12.
    ///
    /// # Errors
    /// `period-invalid`.
    ///
    /// ```
    /// # use volunteer_core::calendar::Period;
    /// assert_eq!(Period::month(2024, 2)?.days(), 29);
    /// assert_eq!(Period::month(2024, 13).unwrap_err().details()["most"], 12);
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn month(year: i32, month: u32) -> Result<Self> {
        Self::months(year, month, 1)
    }

    /// A quarter, 1 to 4.
    ///
    /// # Errors
    /// `period-invalid`.
    ///
    /// ```
    /// # use volunteer_core::calendar::Period;
    /// assert_eq!(Period::quarter(2023, 4)?.to_iso(), "2023-10-01/2023-12-31");
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn quarter(year: i32, quarter: u32) -> Result<Self> {
        Self::slice(year, "quarter", quarter, 3)
    }

    /// A half-year, 1 or 2.
    ///
    /// # Errors
    /// `period-invalid`.
    ///
    /// ```
    /// # use volunteer_core::calendar::Period;
    /// assert_eq!(Period::half_year(2023, 2)?.to_iso(), "2023-07-01/2023-12-31");
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn half_year(year: i32, half: u32) -> Result<Self> {
        Self::slice(year, "half-year", half, 6)
    }

    /// A week of ISO 8601: Monday to Sunday, 1 to 52 or 53, in the year in which its Thursday lies.
    ///
    /// # Errors
    /// `period-invalid`; `period-out-of-range` for the last week of 9999, which ends in the next year.
    ///
    /// ```
    /// # use volunteer_core::calendar::Period;
    /// assert_eq!(Period::iso_week(2020, 53)?.end().to_string(), "2021-01-03");
    /// assert_eq!(Period::iso_week(2021, 53).unwrap_err().code(), "period-invalid");
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn iso_week(year: i32, week: u32) -> Result<Self> {
        check("year", year.into(), YEARS.0.into(), YEARS.1.into())?;
        let most = if Date::from_isoywd_opt(year, 53, Weekday::Mon).is_some() { 53 } else { 52 };
        check("week", week.into(), 1, most)?;
        let day = |weekday| Date::from_isoywd_opt(year, week, weekday).ok_or(CalendarError::PeriodOutOfRange {});
        Self::new(day(Weekday::Mon)?, day(Weekday::Sun)?)
    }

    /// Twelve months from the first day of a month (1 to 12) of the year.
    ///
    /// # Errors
    /// `period-invalid`; `period-out-of-range` where it ends after 9999.
    ///
    /// ```
    /// # use volunteer_core::calendar::Period;
    /// assert_eq!(Period::financial_year(2023, 4)?.to_string(), "2023-04-01/2024-03-31");
    /// assert_eq!(Period::financial_year(2023, 1)?, Period::year(2023)?);
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn financial_year(year: i32, first_month: u32) -> Result<Self> {
        Self::months(year, first_month, 12)
    }

    /// So many whole months from the first day of a month of the year.
    pub(super) fn months(year: i32, month: u32, count: u32) -> Result<Self> {
        check("year", year.into(), YEARS.0.into(), YEARS.1.into())?;
        check("month", month.into(), 1, 12)?;
        let start = Date::from_ymd_opt(year, month, 1);
        let end = start.and_then(|start| start.checked_add_months(Months::new(count))?.pred_opt());
        match (start, end) {
            (Some(start), Some(end)) => Self::new(start, end),
            _ => Err(CalendarError::PeriodOutOfRange {}.into()),
        }
    }

    /// The `number`-th of the equal parts of `length` months that a calendar year has.
    pub(super) fn slice(year: i32, part: &'static str, number: u32, length: u32) -> Result<Self> {
        check(part, number.into(), 1, (12 / length).into())?;
        Self::months(year, (number - 1) * length + 1, length)
    }

    /// The first day.
    ///
    /// ```
    /// # use volunteer_core::calendar::Period;
    /// assert_eq!(Period::parse("2024-02")?.start().to_string(), "2024-02-01");
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    #[must_use]
    pub const fn start(&self) -> Date {
        self.start
    }

    /// The last day, which belongs to the period.
    ///
    /// ```
    /// # use volunteer_core::calendar::Period;
    /// assert_eq!(Period::parse("2024-02")?.end().to_string(), "2024-02-29");
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    #[must_use]
    pub const fn end(&self) -> Date {
        self.end
    }

    /// How many days, both ends included: at least 1.
    ///
    /// ```
    /// # use volunteer_core::calendar::Period;
    /// assert_eq!(Period::parse("2024/2027")?.days(), 1461);
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    #[must_use]
    pub fn days(&self) -> i64 {
        self.end.signed_duration_since(self.start).num_days() + 1
    }

    /// Whether the day lies in it.
    ///
    /// ```
    /// use volunteer_core::calendar::{Period, parse_date};
    /// assert!(Period::year(2023)?.contains(parse_date("2023-12-31")?));
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    #[must_use]
    pub fn contains(&self, date: Date) -> bool {
        self.start <= date && date <= self.end
    }

    /// Whether every day of the other lies in it.
    ///
    /// ```
    /// # use volunteer_core::calendar::Period;
    /// assert!(Period::year(2023)?.covers(&Period::month(2023, 5)?));
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    #[must_use]
    pub fn covers(&self, other: &Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether some day lies in both.
    ///
    /// ```
    /// # use volunteer_core::calendar::Period;
    /// assert!(!Period::year(2023)?.overlaps(&Period::year(2024)?));
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    #[must_use]
    pub fn overlaps(&self, other: &Self) -> bool {
        self.start <= other.end && other.start <= self.end
    }

    /// The days that lie in both, if there are any.
    ///
    /// ```
    /// # use volunteer_core::calendar::Period;
    /// let plan = Period::parse("2023-04/2024-03")?;
    /// assert_eq!(plan.intersect(&Period::year(2023)?), Some(Period::parse("2023-04-01/2023-12-31")?));
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    #[must_use]
    pub fn intersect(&self, other: &Self) -> Option<Self> {
        self.overlaps(other).then(|| Self::between(self.start.max(other.start), self.end.min(other.end)))
    }

    /// What kind of period the two days make.
    ///
    /// ```
    /// use volunteer_core::calendar::{Period, PeriodForm};
    /// assert_eq!(Period::parse("2023-01-30/2023-02-05")?.form(), PeriodForm::IsoWeek);
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    #[must_use]
    pub fn form(&self) -> PeriodForm {
        if self.start == self.end {
            return PeriodForm::Day;
        }
        let first_month = self.start.month();
        match self.whole_months() {
            Some(1) => PeriodForm::Month,
            Some(3) if first_month % 3 == 1 => PeriodForm::Quarter,
            Some(6) if first_month % 6 == 1 => PeriodForm::HalfYear,
            Some(12) if first_month == 1 => PeriodForm::Year,
            Some(12) => PeriodForm::FinancialYear { first_month },
            None if self.days() == 7 && self.start.weekday() == Weekday::Mon => PeriodForm::IsoWeek,
            _ => PeriodForm::Range,
        }
    }

    /// How many calendar months it consists of, where it consists of whole ones.
    ///
    /// ```
    /// # use volunteer_core::calendar::Period;
    /// assert_eq!(Period::parse("2024/2027")?.whole_months(), Some(48));
    /// assert_eq!(Period::iso_week(2024, 1)?.whole_months(), None);
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    #[must_use]
    pub fn whole_months(&self) -> Option<u32> {
        let ends_month = self.end.day() >= 28 && self.end.succ_opt().is_none_or(|next| next.day() == 1);
        if self.start.day() != 1 || !ends_month {
            return None;
        }
        let month = |date: Date| i64::from(date.year()) * 12 + i64::from(date.month());
        u32::try_from(month(self.end) - month(self.start) + 1).ok()
    }
}

/// That a part of a date lies where the calendar has it.
pub(super) fn check(part: &'static str, value: i64, least: i64, most: i64) -> Result<()> {
    if (least..=most).contains(&value) {
        Ok(())
    } else {
        Err(CalendarError::PeriodInvalid { part, value, least, most }.into())
    }
}

impl Ord for Period {
    fn cmp(&self, other: &Self) -> Ordering {
        (self.end, self.start).cmp(&(other.end, other.start))
    }
}

impl PartialOrd for Period {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl TryFrom<Date> for Period {
    type Error = Error;

    /// One day.
    ///
    /// # Errors
    /// `period-out-of-range` outside the years 0001 to 9999.
    ///
    /// ```
    /// use volunteer_core::calendar::{Date, Period};
    /// assert_eq!(Period::try_from(Date::default())?.to_string(), "1970-01-01");
    /// assert_eq!(Period::try_from(Date::MAX).unwrap_err().code(), "period-out-of-range");
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    fn try_from(date: Date) -> Result<Self> {
        Self::new(date, date)
    }
}

impl TryFrom<i32> for Period {
    type Error = Error;

    /// As [`Period::year`].
    fn try_from(year: i32) -> Result<Self> {
        Self::year(year)
    }
}

impl TryFrom<&str> for Period {
    type Error = Error;

    /// As [`Period::parse`].
    fn try_from(text: &str) -> Result<Self> {
        Self::parse(text)
    }
}
