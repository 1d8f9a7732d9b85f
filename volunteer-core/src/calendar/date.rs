//! Days, read and written strictly as `YYYY-MM-DD`.

use crate::document::read_text;
use crate::error::{CalendarError, Result};
use chrono::{Datelike, Days, NaiveDate as Date};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;

/// The least and the greatest year.
pub(super) const YEARS: (i32, i32) = (1, 9999);

/// Reads a day: exactly `YYYY-MM-DD`, a day of the Gregorian calendar in the years 0001 to 9999.
///
/// # Errors
/// `date-invalid`.
///
/// ```
/// use volunteer_core::calendar::parse_date;
/// assert!(parse_date("2024-02-29").is_ok());
/// assert_eq!(parse_date("2023-02-29").unwrap_err().code(), "date-invalid");
/// assert_eq!(parse_date("2023-2-9").unwrap_err().code(), "date-invalid");
/// ```
pub fn parse_date(text: &str) -> Result<Date> {
    let mut parts = text.split('-');
    let mut part = |length: usize| parts.next().filter(|part| part.len() == length).and_then(digits);
    let read = (part(4), part(2), part(2));
    let date = match read {
        (Some(year), Some(month), Some(day)) if parts.next().is_none() => i32::try_from(year)
            .ok()
            .filter(|year| *year >= YEARS.0)
            .and_then(|year| Date::from_ymd_opt(year, month, day)),
        _ => None,
    };
    date.ok_or_else(|| CalendarError::DateInvalid {}.into())
}

/// The number that a run of at most nine ASCII digits stands for.
pub(super) fn digits(text: &str) -> Option<u32> {
    if text.is_empty() || text.len() > 9 || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    Some(text.bytes().fold(0, |value, byte| value * 10 + u32::from(byte - b'0')))
}

/// A year as text: four digits, with a sign where that is not enough.
pub(super) struct YearText(pub(super) i32);

impl fmt::Display for YearText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if (0..=9999).contains(&self.0) { write!(f, "{:04}", self.0) } else { write!(f, "{:+05}", self.0) }
    }
}

/// A day as text: `2023-05-01`.
pub(super) struct DateText(pub(super) Date);

impl fmt::Display for DateText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{:02}-{:02}", YearText(self.0.year()), self.0.month(), self.0.day())
    }
}

/// The day itself, if its year is one of 0001 to 9999.
pub(super) fn in_range(date: Date) -> Result<Date> {
    if (YEARS.0..=YEARS.1).contains(&date.year()) { Ok(date) } else { Err(CalendarError::PeriodOutOfRange {}.into()) }
}

/// The day after, within the calendar.
pub(super) fn day_after(date: Date) -> Result<Date> {
    let next = date.checked_add_days(Days::new(1));
    in_range(next.ok_or(CalendarError::PeriodOutOfRange {})?)
}

/// A day in documents, as [`parse_date`] reads it: for `#[serde(with = "…")]`, since the type is another crate's.
///
/// ```
/// use volunteer_core::calendar::{Date, IsoDate};
///
/// #[derive(serde::Deserialize)]
/// struct Shift {
///     #[serde(with = "IsoDate")]
///     day: Date,
/// }
///
/// let shift: Shift = volunteer_core::document::from_str(r#"{"day": "2023-05-01"}"#)?;
/// assert_eq!(shift.day.to_string(), "2023-05-01");
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct IsoDate;

impl IsoDate {
    /// Writes `YYYY-MM-DD`.
    ///
    /// # Errors
    /// Those of the format.
    pub fn serialize<S: Serializer>(date: &Date, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&DateText(*date))
    }

    /// Reads `YYYY-MM-DD`, or a date of TOML.
    ///
    /// # Errors
    /// Those of the format; `date-invalid`.
    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Date, D::Error> {
        read_text(deserializer, "text", parse_date)
    }
}

#[derive(Serialize, Deserialize)]
#[serde(transparent)]
struct Written(#[serde(with = "IsoDate")] Date);

/// As [`IsoDate`], where there may be no day.
#[derive(Clone, Copy, Debug)]
pub struct MaybeIsoDate;

impl MaybeIsoDate {
    /// Writes `YYYY-MM-DD`.
    ///
    /// # Errors
    /// Those of the format.
    pub fn serialize<S: Serializer>(date: &Option<Date>, serializer: S) -> Result<S::Ok, S::Error> {
        date.map(Written).serialize(serializer)
    }

    /// Reads `YYYY-MM-DD`, or a date of TOML.
    ///
    /// # Errors
    /// Those of the format; `date-invalid`.
    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Date>, D::Error> {
        Ok(Option::<Written>::deserialize(deserializer)?.map(|Written(date)| date))
    }
}

/// The same for a list of days.
pub(crate) struct IsoDates;

impl IsoDates {
    pub(crate) fn serialize<S: Serializer>(dates: &[Date], serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(dates.iter().copied().map(Written))
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<Date>, D::Error> {
        Ok(Vec::<Written>::deserialize(deserializer)?.into_iter().map(|Written(date)| date).collect())
    }
}
