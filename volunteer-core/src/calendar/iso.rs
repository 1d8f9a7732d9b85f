//! Reading and writing periods as ISO 8601 and its neighbours write them.

use super::date::{DateText, YEARS, YearText, day_after, digits};
use super::period::check;
use super::{Period, PeriodForm};
use crate::document::read_text_or;
use crate::error::{CalendarError, Error, Result};
use chrono::{Datelike, Days, Months, NaiveDate as Date, Weekday};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use std::str::FromStr;

const WEEKDAYS: [Weekday; 7] =
    [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri, Weekday::Sat, Weekday::Sun];

fn syntax() -> Error {
    CalendarError::PeriodSyntax { expected: "2023, 2023-05, 2023-Q1, 2023-05-01 or 2023-01-01/2023-06-30" }.into()
}

/// A half-year as spreadsheets write it, `2023-H1`, which is near enough to ours to be named.
fn is_other_half(text: &str) -> bool {
    text.split_once(['H', 'h']).is_some_and(|(year, half)| {
        let year = year.trim_end_matches(['-', ' ']);
        year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit()) && matches!(half, "1" | "2")
    })
}

impl Period {
    /// Reads a period: its canonical text, or any form of the table at [the room](crate::calendar).
    ///
    /// # Errors
    /// `period-syntax`; `period-invalid` where the calendar has no such month, week or day; `period-reversed`;
    /// `period-out-of-range` outside the years 0001 to 9999.
    ///
    /// ```
    /// use volunteer_core::calendar::Period;
    /// for text in ["2023-04-01/2023-06-30", "2023-04-01/06-30", "2023-04/06", "2023-Q2", "2023-34", "2023-04/P3M"] {
    ///     assert_eq!(Period::parse(text)?, Period::quarter(2023, 2)?);
    /// }
    /// assert_eq!(Period::parse("spring 2023").unwrap_err().code(), "period-syntax");
    /// assert_eq!(Period::parse("2023-02-30").unwrap_err().details()["most"], 28);
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn parse(text: &str) -> Result<Self> {
        if is_other_half(text) {
            return Err(CalendarError::PeriodSyntax { expected: "2023-S1" }.into());
        }
        let Some((first, second)) = text.split_once('/') else { return single(text) };
        match (Duration::parse(first), Duration::parse(second)) {
            (None, None) => {
                let start = single(first)?;
                let end = match completed(first, second) {
                    Some(whole) => single(&whole)?,
                    None => single(second)?,
                };
                Self::new(start.start(), end.end())
            }
            (None, Some(length)) => {
                let start = single(first)?.start();
                let after = length.after(start).and_then(|after| after.pred_opt());
                Self::new(start, after.ok_or(CalendarError::PeriodOutOfRange {})?)
            }
            (Some(length), None) => {
                let end = single(second)?.end();
                let start = length.before(day_after(end)?);
                Self::new(start.ok_or(CalendarError::PeriodOutOfRange {})?, end)
            }
            (Some(_), Some(_)) => Err(syntax()),
        }
    }

    /// The period in a form of ISO 8601-1, which has no quarters and half-years: those become two dates.
    ///
    /// ```
    /// use volunteer_core::calendar::Period;
    /// assert_eq!(Period::parse("2023-Q1")?.to_iso(), "2023-01-01/2023-03-31");
    /// assert_eq!(Period::parse("2023-01-30/02-05")?.to_iso(), "2023-W05");
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    #[must_use]
    pub fn to_iso(&self) -> String {
        match self.form() {
            PeriodForm::Quarter | PeriodForm::HalfYear => self.ends().to_string(),
            _ => self.to_string(),
        }
    }

    fn ends(self) -> Ends {
        Ends(self.start(), self.end())
    }
}

/// Two dates with a solidus between them.
struct Ends(Date, Date);

impl fmt::Display for Ends {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", DateText(self.0), DateText(self.1))
    }
}

/// The canonical text: the shortest form that names it, or its two days.
impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (start, year) = (self.start(), YearText(self.start().year()));
        match self.form() {
            PeriodForm::Day => write!(f, "{}", DateText(start)),
            PeriodForm::IsoWeek => {
                let week = start.iso_week();
                write!(f, "{}-W{:02}", YearText(week.year()), week.week())
            }
            PeriodForm::Month => write!(f, "{year}-{:02}", start.month()),
            PeriodForm::Quarter => write!(f, "{year}-Q{}", start.month().div_ceil(3)),
            PeriodForm::HalfYear => write!(f, "{year}-S{}", start.month().div_ceil(6)),
            PeriodForm::Year => write!(f, "{year}"),
            PeriodForm::FinancialYear { .. } | PeriodForm::Range => write!(f, "{}", self.ends()),
        }
    }
}

impl fmt::Debug for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for Period {
    type Err = Error;

    /// As [`Self::parse`].
    fn from_str(text: &str) -> Result<Self> {
        Self::parse(text)
    }
}

impl Serialize for Period {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Period {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        // YAML and TOML read a bare year as a number.
        let year = |number| i32::try_from(number).ok().map(Self::year);
        read_text_or(deserializer, "text", Self::parse, year)
    }
}

/// Reads a period that is written without a solidus.
fn single(text: &str) -> Result<Period> {
    let year = year_of(text)?;
    let rest = text.get(4..).ok_or_else(syntax)?;
    if rest.is_empty() {
        return Period::year(year);
    }
    let (extended, rest) = match rest.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, rest),
    };
    if let Some(week) = rest.strip_prefix('W') {
        return week_date(year, week, extended);
    }
    let number = |text: &str| digits(text).ok_or_else(syntax);
    match (extended, rest.len()) {
        (true, 2) if rest.starts_with('Q') => Period::quarter(year, number(rest.get(1..).ok_or_else(syntax)?)?),
        (true, 2) if rest.starts_with('S') => Period::half_year(year, number(rest.get(1..).ok_or_else(syntax)?)?),
        (true, 2) => match number(rest)? {
            code @ 33..=36 => Period::quarter(year, code - 32),
            code @ 37..=39 => Period::slice(year, "third", code - 36, 4),
            code @ 40..=41 => Period::half_year(year, code - 39),
            // Seasons, which have no agreed days.
            21..=32 => Err(syntax()),
            month => Period::month(year, month),
        },
        (_, 3) => ordinal_date(year, number(rest)?),
        (true, 5) => {
            let (month, day) = rest.split_once('-').filter(|(month, _)| month.len() == 2).ok_or_else(syntax)?;
            calendar_date(year, number(month)?, number(day)?)
        }
        (false, 4) => {
            let number = number(rest)?;
            calendar_date(year, number / 100, number % 100)
        }
        _ => Err(syntax()),
    }
}

/// The four digits that a period starts with.
pub(super) fn year_of(text: &str) -> Result<i32> {
    let year = text.get(..4).and_then(digits).and_then(|year| i32::try_from(year).ok()).ok_or_else(syntax)?;
    check("year", year.into(), YEARS.0.into(), YEARS.1.into())?;
    Ok(year)
}

/// A day by month and day.
pub(super) fn calendar_date(year: i32, month: u32, day: u32) -> Result<Period> {
    let days = Period::month(year, month)?.days();
    check("day", day.into(), 1, days)?;
    found(Date::from_ymd_opt(year, month, day))
}

/// A day by its number in the year.
fn ordinal_date(year: i32, day: u32) -> Result<Period> {
    check("day", day.into(), 1, Period::year(year)?.days())?;
    found(Date::from_yo_opt(year, day))
}

/// What follows the `W`: a week, or a day of it.
fn week_date(year: i32, text: &str, extended: bool) -> Result<Period> {
    let number = text.get(..2).and_then(digits).ok_or_else(syntax)?;
    let weekday = match (extended, text.get(2..).ok_or_else(syntax)?) {
        (_, "") => return Period::iso_week(year, number),
        (true, rest) => rest.strip_prefix('-').ok_or_else(syntax)?,
        (false, rest) => rest,
    };
    if weekday.len() != 1 {
        return Err(syntax());
    }
    let weekday = digits(weekday).ok_or_else(syntax)?;
    check("weekday", weekday.into(), 1, 7)?;
    check("week", number.into(), 1, weeks_of(year))?;
    let index = usize::try_from(weekday - 1).unwrap_or(usize::MAX);
    let day = WEEKDAYS.get(index).and_then(|weekday| Date::from_isoywd_opt(year, number, *weekday));
    let day = day.ok_or(CalendarError::PeriodOutOfRange {})?;
    Period::new(day, day)
}

/// How many weeks of ISO 8601 the year has: 52 or 53.
pub(super) fn weeks_of(year: i32) -> i64 {
    if Date::from_isoywd_opt(year, 53, Weekday::Mon).is_some() { 53 } else { 52 }
}

fn found(date: Option<Date>) -> Result<Period> {
    date.map(Period::day).ok_or_else(syntax)
}

/// The end of an interval with what it leaves out taken from the start: `2023-01-01/06-30`.
///
/// Only whole parts after the year may be left out, so that the financial "2023/24" is not guessed at.
fn completed(first: &str, second: &str) -> Option<String> {
    let kept = first.len().checked_sub(second.len()).filter(|kept| *kept >= 4)?;
    let prefix = first.get(..kept)?;
    let basic = !first.contains('-');
    // In the basic form the parts after the year are the month or week, and the day.
    let at_a_part = if basic {
        kept == 4 || (kept == 6 && first.len() == 8) || (kept == 7 && first.contains('W'))
    } else {
        prefix.ends_with('-')
    };
    let whole = format!("{prefix}{second}");
    let same_shape = whole.len() == first.len()
        && whole.bytes().zip(first.bytes()).all(|(a, b)| a == b || (a.is_ascii_digit() && b.is_ascii_digit()));
    (at_a_part && same_shape).then_some(whole)
}

/// A duration in whole years, months, weeks and days.
struct Duration {
    months: Months,
    days: Days,
}

impl Duration {
    /// Reads `P1Y6M`, `P2W`, `P10D`; a duration of nothing is none.
    fn parse(text: &str) -> Option<Self> {
        let mut rest = text.strip_prefix('P')?;
        let mut counts = [0_u32; 4];
        for (designator, count) in ['Y', 'M', 'W', 'D'].into_iter().zip(&mut counts) {
            if let Some((number, after)) = rest.split_once(designator) {
                *count = digits(number)?;
                rest = after;
            }
        }
        let [years, months, weeks, days] = counts;
        let months = years.checked_mul(12)?.checked_add(months)?;
        let days = u64::from(weeks) * 7 + u64::from(days);
        let empty = months == 0 && days == 0;
        (rest.is_empty() && !empty).then(|| Self { months: Months::new(months), days: Days::new(days) })
    }

    /// The first day after the duration that starts on `start`.
    fn after(&self, start: Date) -> Option<Date> {
        start.checked_add_months(self.months)?.checked_add_days(self.days)
    }

    /// The first day of the duration after which `after` is the first day.
    fn before(&self, after: Date) -> Option<Date> {
        after.checked_sub_months(self.months)?.checked_sub_days(self.days)
    }
}
