//! Period identifiers of DHIS2, both ways.
//!
//! Read from the server's own code (`DateUnitPeriodTypeParser`, `PeriodTypeEnum` and the period types of
//! `dhis2/dhis2-core`) and the period table of its Web API guide (`dhis2/dhis2-docs`, `web-api/overview.md`).

use super::Period;
use super::date::{YEARS, YearText, digits};
use super::iso::{calendar_date, weeks_of};
use super::period::check;
use crate::error::{CalendarError, Error, Result};
use chrono::{Datelike, Days, NaiveDate as Date, Weekday};

/// Weeks by the day they start on. DHIS2 has no weeks from Tuesday.
const WEEKS: [(&str, Weekday); 6] = [
    ("W", Weekday::Mon),
    ("WedW", Weekday::Wed),
    ("ThuW", Weekday::Thu),
    ("FriW", Weekday::Fri),
    ("SatW", Weekday::Sat),
    ("SunW", Weekday::Sun),
];

/// A family of periods of whole months: what is written after the year (a digit follows where a year has several),
/// their number in a year, the month of the first, and how many years after it the year of the identifier lies.
struct Family {
    word: &'static str,
    count: u32,
    first_month: u32,
    ahead: i32,
}

const fn family(word: &'static str, count: u32, first_month: u32, ahead: i32) -> Family {
    Family { word, count, first_month, ahead }
}

const FAMILIES: [Family; 13] = [
    family("Q", 4, 1, 0),
    family("NovQ", 4, 11, 1),
    family("S", 2, 1, 0),
    family("AprilS", 2, 4, 0),
    family("NovS", 2, 11, 1),
    family("", 1, 1, 0),
    family("Feb", 1, 2, 0),
    family("April", 1, 4, 0),
    family("July", 1, 7, 0),
    family("Aug", 1, 8, 0),
    family("Sep", 1, 9, 0),
    family("Oct", 1, 10, 0),
    family("Nov", 1, 11, 1),
];

fn syntax() -> Error {
    CalendarError::Dhis2Syntax { expected: "20040315, 2004W10, 200403, 2004Q1, 2004S1, 2004 or 2004April" }.into()
}

impl Period {
    /// Reads a period identifier of DHIS2.
    ///
    /// | Identifier | Days | DHIS2's name |
    /// |---|---|---|
    /// | `20040315`, `2004-03-15` | a day | Daily |
    /// | `2004W10` | Monday to Sunday, as ISO 8601 | Weekly |
    /// | `2015WedW5`, `ThuW`, `FriW`, `SatW`, `SunW` | seven days from a Wednesday, …; week 1 holds 4 January | `WeeklyWednesday`, … |
    /// | `2015BiW1` | weeks 1 and 2; `BiW27` is week 53 and the week after it | `BiWeekly` |
    /// | `200403`, `2004-03` | a month | Monthly |
    /// | `200401B` to `200406B` | January and February to November and December | `BiMonthly` |
    /// | `2004Q1` | January to March 2004 | Quarterly |
    /// | `2004NovQ1` | November **2003** to January 2004 | `QuarterlyNov` |
    /// | `2004S1` | January to June 2004 | `SixMonthly` |
    /// | `2004AprilS1`, `2004AprilS2` | April to September 2004, October 2004 to March 2005 | `SixMonthlyApril` |
    /// | `2004NovS1`, `2004NovS2` | November **2003** to April 2004, May to October 2004 | `SixMonthlyNov` |
    /// | `2004` | a year | Yearly |
    /// | `2004Feb`, `April`, `July`, `Aug`, `Sep`, `Oct` | twelve months from that month of 2004 | `FinancialFeb`, … |
    /// | `2004Nov` | November **2003** to October 2004 | `FinancialNov` |
    ///
    /// The three kinds from November carry the year in which they *end*: so the server reads and writes them. DHIS2's
    /// own library for web pages (`dhis2/multi-calendar-dates`) has been seen to give them the year in which they
    /// start, so identifiers of these kinds that come from a web page deserve a look. `TwoYearly` has no identifier in
    /// DHIS2 and therefore none here.
    ///
    /// # Errors
    /// `dhis2-period-syntax`; `period-invalid` where there is no such month, week or day; `period-out-of-range`.
    ///
    /// ```
    /// use volunteer_core::calendar::Period;
    /// assert_eq!(Period::from_dhis2("2004Q1")?, Period::quarter(2004, 1)?);
    /// assert_eq!(Period::from_dhis2("2004Nov")?.to_string(), "2003-11-01/2004-10-31");
    /// assert_eq!(Period::from_dhis2("2015BiW1")?.to_string(), "2014-12-29/2015-01-11");
    /// assert_eq!(Period::from_dhis2("LAST_MONTH").unwrap_err().code(), "dhis2-period-syntax");
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn from_dhis2(text: &str) -> Result<Self> {
        let year = text.get(..4).and_then(digits).and_then(|year| i32::try_from(year).ok()).ok_or_else(syntax)?;
        check("year", year.into(), YEARS.0.into(), YEARS.1.into())?;
        let rest = text.get(4..).ok_or_else(syntax)?;
        let split = rest.bytes().take_while(|byte| !byte.is_ascii_digit()).count();
        let (word, number) = (rest.get(..split).ok_or_else(syntax)?, rest.get(split..).ok_or_else(syntax)?);
        if let Some(family) =
            FAMILIES.iter().find(|family| family.word == word && (family.count > 1) != number.is_empty())
        {
            return family.read(year, number);
        }
        let count = || digits(number).filter(|_| number.len() <= 2).ok_or_else(syntax);
        match word {
            "" => match (number.len(), digits(number)) {
                (2, Some(month)) => Self::month(year, month),
                (4, Some(day)) => calendar_date(year, day / 100, day % 100),
                _ => match number.strip_suffix('B').filter(|number| number.len() == 2).and_then(digits) {
                    Some(number) => Self::slice(year, "bi-month", number, 2),
                    None => Err(syntax()),
                },
            },
            "-" => match number.split_once('-') {
                Some((month, day)) if month.len() == 2 && day.len() == 2 => {
                    calendar_date(year, digits(month).ok_or_else(syntax)?, digits(day).ok_or_else(syntax)?)
                }
                None if number.len() == 2 => Self::month(year, count()?),
                _ => Err(syntax()),
            },
            "BiW" => {
                let number = count()?;
                check("bi-week", number.into(), 1, (weeks_of(year) + 1) / 2)?;
                week(year, Weekday::Mon, number * 2 - 1, 14)
            }
            _ => match WEEKS.iter().find(|(prefix, _)| *prefix == word) {
                Some((_, weekday)) => week(year, *weekday, count()?, 7),
                None => Err(syntax()),
            },
        }
    }

    /// The identifier of DHIS2 for these days.
    ///
    /// # Errors
    /// `dhis2-period-unnamed` where DHIS2 has none.
    ///
    /// ```
    /// use volunteer_core::calendar::Period;
    /// assert_eq!(Period::parse("2004-03-15")?.to_dhis2()?, "20040315");
    /// assert_eq!(Period::parse("2004-10/2005-03")?.to_dhis2()?, "2004AprilS2");
    /// assert_eq!(Period::parse("2024/2027")?.to_dhis2().unwrap_err().code(), "dhis2-period-unnamed");
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn to_dhis2(&self) -> Result<String> {
        self.dhis2().ok_or_else(|| CalendarError::Dhis2Unnamed { period: self.to_string() }.into())
    }

    fn dhis2(self) -> Option<String> {
        let start = self.start();
        let (year, month) = (start.year(), start.month());
        let text = YearText(year);
        match (self.whole_months(), self.days()) {
            (None, 1) => Some(format!("{text}{month:02}{:02}", start.day())),
            (None, 7) => {
                let (word, weekday) = WEEKS.iter().find(|(_, weekday)| *weekday == start.weekday())?;
                let (year, number) = week_of(start, *weekday)?;
                Some(format!("{}{word}{number}", YearText(year)))
            }
            (None, 14) if start.weekday() == Weekday::Mon => {
                let week = start.iso_week();
                let number = week.week();
                (number % 2 == 1).then(|| format!("{}BiW{}", YearText(week.year()), number.div_ceil(2)))
            }
            (Some(1), _) => Some(format!("{text}{month:02}")),
            (Some(2), _) if month % 2 == 1 => Some(format!("{text}{:02}B", month.div_ceil(2))),
            (Some(months), _) => FAMILIES.iter().find_map(|family| family.write(year, month, months)),
            _ => None,
        }
    }
}

impl Family {
    fn read(&self, year: i32, number: &str) -> Result<Period> {
        let number = match (self.count, number.len()) {
            (1, _) => 1,
            (_, 1) => digits(number).ok_or_else(syntax)?,
            _ => return Err(syntax()),
        };
        let part = if self.count == 4 { "quarter" } else { "half-year" };
        check(part, number.into(), 1, self.count.into())?;
        let month = self.first_month - 1 + (number - 1) * (12 / self.count);
        let over = i32::from(month >= 12);
        let year = year - self.ahead + over;
        if year < YEARS.0 {
            return Err(CalendarError::PeriodOutOfRange {}.into());
        }
        Period::months(year, month % 12 + 1, 12 / self.count)
    }

    fn write(&self, year: i32, month: u32, months: u32) -> Option<String> {
        let after = (month + 12 - self.first_month) % 12;
        if months * self.count != 12 || !after.is_multiple_of(months) {
            return None;
        }
        let started = if month < self.first_month { year - 1 } else { year };
        let (text, word) = (YearText(started + self.ahead), self.word);
        Some(if self.count == 1 { format!("{text}{word}") } else { format!("{text}{word}{}", after / months + 1) })
    }
}

/// The first day of the week that holds 4 January, of the weeks that start on this day.
fn first_week(year: i32, weekday: Weekday) -> Option<Date> {
    let fourth = Date::from_ymd_opt(year, 1, 4)?;
    fourth.checked_sub_days(Days::new(fourth.weekday().days_since(weekday).into()))
}

/// So many days from the first of a week.
fn week(year: i32, weekday: Weekday, number: u32, days: u64) -> Result<Period> {
    let out = || CalendarError::PeriodOutOfRange {};
    let first = first_week(year, weekday).ok_or_else(out)?;
    let next = first_week(year + 1, weekday).ok_or_else(out)?;
    check("week", number.into(), 1, next.signed_duration_since(first).num_days() / 7)?;
    let start = first.checked_add_days(Days::new(u64::from(number - 1) * 7)).ok_or_else(out)?;
    Period::new(start, start.checked_add_days(Days::new(days - 1)).ok_or_else(out)?)
}

/// The year and the number of the week that starts on this day.
fn week_of(start: Date, weekday: Weekday) -> Option<(i32, i64)> {
    // The year of a week is that of its fourth day.
    let year = start.checked_add_days(Days::new(3))?.year();
    let number = start.signed_duration_since(first_week(year, weekday)?).num_days() / 7 + 1;
    Some((year, number))
}
