//! What kind of period a pair of days is.

use crate::document::read_text;
use crate::error::{CalendarError, Error, Result, word_not_in};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use std::str::FromStr;

/// The kind of a period, which follows from its two days.
///
/// In documents: `day`, `iso-week`, `month`, `quarter`, `half-year`, `year`, `financial-year:4` (the number of its
/// first month), `range`.
///
/// ```
/// use volunteer_core::calendar::{Period, PeriodForm};
/// assert_eq!(Period::parse("2023-01-01/2023-12-31")?.form(), PeriodForm::Year);
/// assert_eq!(Period::parse("2024/2027")?.form(), PeriodForm::Range);
/// assert_eq!(PeriodForm::parse("financial-year:4")?, PeriodForm::FinancialYear { first_month: 4 });
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum PeriodForm {
    /// One day.
    Day,
    /// Seven days from a Monday (ISO 8601).
    IsoWeek,
    /// A calendar month.
    Month,
    /// Three months from January, April, July or October.
    Quarter,
    /// Six months from January or July.
    HalfYear,
    /// A calendar year.
    Year,
    /// Twelve months from the first day of a month other than January.
    FinancialYear {
        /// The number of its first month, 2 to 12.
        first_month: u32,
    },
    /// Any other stretch of days.
    Range,
}

const WORDS: [(&str, PeriodForm); 7] = [
    ("day", PeriodForm::Day),
    ("iso-week", PeriodForm::IsoWeek),
    ("month", PeriodForm::Month),
    ("quarter", PeriodForm::Quarter),
    ("half-year", PeriodForm::HalfYear),
    ("year", PeriodForm::Year),
    ("range", PeriodForm::Range),
];

impl PeriodForm {
    /// Reads the word.
    ///
    /// # Errors
    /// `word-unknown` with the nearest known word; `period-invalid` where a financial year starts in no month of 2 to
    /// 12.
    ///
    /// ```
    /// use volunteer_core::calendar::PeriodForm;
    /// assert_eq!(PeriodForm::parse("month")?, PeriodForm::Month);
    /// assert_eq!(PeriodForm::parse("mont").unwrap_err().details()["suggestion"], "month");
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn parse(text: &str) -> Result<Self> {
        if let Some((_, form)) = WORDS.iter().find(|(word, _)| *word == text) {
            return Ok(*form);
        }
        match text.strip_prefix("financial-year:").and_then(|month| Some((month, super::date::digits(month)?))) {
            Some((written, first_month)) if !written.starts_with('0') => match first_month {
                2..=12 => Ok(Self::FinancialYear { first_month }),
                _ => Err(CalendarError::PeriodInvalid { part: "month", value: first_month.into(), least: 2, most: 12 }
                    .into()),
            },
            _ => Err(word_not_in(
                text,
                &["day", "iso-week", "month", "quarter", "half-year", "year", "range", "financial-year:4"],
            )),
        }
    }
}

impl fmt::Display for PeriodForm {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::FinancialYear { first_month } => write!(f, "financial-year:{first_month}"),
            named => f.write_str(WORDS.iter().find(|(_, form)| form == named).map_or("range", |(word, _)| *word)),
        }
    }
}

impl FromStr for PeriodForm {
    type Err = Error;

    /// As [`Self::parse`].
    fn from_str(text: &str) -> Result<Self> {
        Self::parse(text)
    }
}

impl Serialize for PeriodForm {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for PeriodForm {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        read_text(deserializer, "text", Self::parse)
    }
}
