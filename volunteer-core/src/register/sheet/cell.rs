//! One cell with its type, and the text that stands for it.

use crate::calendar::Date;
use chrono::Datelike;
use std::borrow::Cow;
use std::fmt::Write;
use std::ops::{Deref, Range};

/// One cell of a [`Sheet`](super::Sheet), borrowed.
///
/// ```
/// use volunteer_core::register::SheetCell;
/// assert_eq!(SheetCell::from(3), SheetCell::Whole(3));
/// assert_eq!(SheetCell::from(None::<f64>), SheetCell::Empty);
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub enum SheetCell<'a> {
    /// Nothing there.
    Empty,
    /// A text, which is read as a cell of a table of text is.
    Text(&'a str),
    /// A whole number.
    Whole(i64),
    /// A number, by its shortest text; no number (NaN) is nothing there.
    Float(f64),
    /// A number with a point before its decimals: `12.50`. What is no such number is read as a text.
    Decimal(&'a str),
    /// Yes or no.
    Flag(bool),
    /// A day.
    Day(Date),
    /// A day and a time of day.
    Stamp {
        /// The day there.
        day: Date,
        /// The time of day there, in seconds from midnight.
        second: u32,
        /// How many minutes the clocks there are before those of UTC, where that is known.
        offset: Option<i32>,
    },
    /// A time of day, in seconds from midnight.
    Clock(u32),
    /// How long something took.
    Duration {
        /// Seconds.
        seconds: i64,
        /// Whether a part of a second more, away from zero.
        more: bool,
    },
    /// Several texts: people who came together.
    List(&'a [&'a str]),
}

/// What the text of a cell alone does not say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum CellKind {
    /// Nothing: it is read as it stands.
    #[default]
    Text,
    /// A number with a point before its decimals.
    Number,
    /// A duration, not a time of day.
    Duration,
    /// A day with a time of day other than midnight.
    Stamp,
    /// A day with midnight, which may say that there is no time.
    Midnight,
}

/// The time of day that a column of nothing but days has in a frame.
pub(super) const MIDNIGHT: &str = " 00:00";

/// What a cell says, and of which kind it is.
#[derive(Clone)]
pub(crate) struct Said<'t> {
    text: Cow<'t, str>,
    pub(crate) kind: CellKind,
}

impl<'t> Said<'t> {
    pub(crate) fn text(text: &'t str) -> Self {
        Self { text: Cow::Borrowed(text), kind: CellKind::Text }
    }

    pub(super) fn of(text: &'t str, range: Range<usize>, kind: CellKind) -> Self {
        Self { text: Cow::Borrowed(text.get(range).unwrap_or_default()), kind }
    }
}

impl<'t> From<Cow<'t, str>> for Said<'t> {
    fn from(text: Cow<'t, str>) -> Self {
        Self { text, kind: CellKind::Text }
    }
}

impl Deref for Said<'_> {
    type Target = str;

    fn deref(&self) -> &str {
        &self.text
    }
}

impl SheetCell<'_> {
    /// The stamp of an instant, in seconds since 1970 in UTC, on the clocks of a zone: `UTC`, an offset such as `+05:00`, or one
    /// of Kazakhstan's, `Asia/Almaty`. `None` for other zones, whose clocks are not known here.
    ///
    /// ```
    /// use volunteer_core::calendar::parse_date;
    /// use volunteer_core::register::SheetCell;
    /// let day = parse_date("2024-07-01")?;
    /// let there = SheetCell::instant(1_719_786_600, "Asia/Almaty");
    /// assert_eq!(there, Some(SheetCell::Stamp { day, second: 12_600, offset: Some(300) }));
    /// assert_eq!(SheetCell::instant(0, "Europe/Berlin"), None);
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    #[must_use]
    pub fn instant(seconds: i64, zone: &str) -> Option<Self> {
        let known = if matches!(zone, "Etc/UTC" | "Etc/GMT" | "UCT" | "Zulu") { "UTC" } else { zone };
        let zone = crate::register::csv::Zone::parse(known)?;
        // Where its clocks are not known at that time, the instant is said in UTC.
        let offset = zone.offset_at(seconds.div_euclid(60)).unwrap_or(0);
        let (day, second) = Self::day_and_second(seconds.checked_add(i64::from(offset) * 60)?)?;
        Some(Self::Stamp { day, second, offset: Some(offset) })
    }

    /// A stamp by the seconds since 1970 there; `None` beyond the calendar.
    ///
    /// ```
    /// use volunteer_core::register::SheetCell;
    /// assert!(matches!(SheetCell::local(-1), Some(SheetCell::Stamp { second: 86_399, offset: None, .. })));
    /// assert_eq!(SheetCell::local(i64::MAX), None);
    /// ```
    #[must_use]
    pub fn local(seconds: i64) -> Option<Self> {
        let (day, second) = Self::day_and_second(seconds)?;
        Some(Self::Stamp { day, second, offset: None })
    }

    fn day_and_second(seconds: i64) -> Option<(Date, u32)> {
        let day = i32::try_from(seconds.div_euclid(86_400)).ok().and_then(crate::record::date_of)?;
        Some((day, u32::try_from(seconds.rem_euclid(86_400)).ok()?))
    }

    /// Writes the text that stands for it, and answers what that does not say.
    pub(super) fn write(self, out: &mut String) -> CellKind {
        match self {
            // A list is written by the sheet, which knows the column.
            Self::Empty | Self::List(_) => CellKind::Text,
            Self::Text(text) => {
                out.push_str(text);
                CellKind::Text
            }
            Self::Whole(number) => {
                show(out, number);
                CellKind::Number
            }
            Self::Float(number) => float(out, number),
            Self::Decimal(text) => {
                out.push_str(text);
                if is_decimal(text) { CellKind::Number } else { CellKind::Text }
            }
            Self::Flag(yes) => {
                out.push_str(if yes { "true" } else { "false" });
                CellKind::Text
            }
            Self::Day(date) => {
                day(out, date);
                CellKind::Text
            }
            Self::Stamp { day: date, second, offset } => {
                day(out, date);
                out.push(' ');
                clock(out, i64::from(second));
                match offset {
                    None if second == 0 => CellKind::Midnight,
                    None => CellKind::Stamp,
                    Some(minutes) => {
                        zone(out, minutes);
                        CellKind::Stamp
                    }
                }
            }
            Self::Clock(second) => {
                clock(out, i64::from(second));
                CellKind::Text
            }
            Self::Duration { seconds, more } => {
                duration(out, seconds, more);
                CellKind::Duration
            }
        }
    }
}

/// Writing to a text does not fail.
fn show(out: &mut String, value: impl std::fmt::Display) {
    let _ = write!(out, "{value}");
}

fn float(out: &mut String, number: f64) -> CellKind {
    if number.is_nan() {
        return CellKind::Text;
    }
    if number.is_infinite() {
        // No cell of hours says so; it is found as a number that cannot be read.
        out.push_str(if number > 0.0 { "inf" } else { "-inf" });
        return CellKind::Text;
    }
    let start = out.len();
    show(out, number);
    if out.get(start..) == Some("-0") {
        out.truncate(start);
        out.push('0');
    }
    CellKind::Number
}

/// Whether a text is digits with a point at most, and a sign before them.
fn is_decimal(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (whole, decimals) = digits.split_once('.').unwrap_or((digits, "0"));
    let all = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    all(whole) && all(decimals)
}

fn two(out: &mut String, number: u32) {
    let digit = |number: u32| char::from_digit(number % 10, 10).unwrap_or('0');
    out.push(digit(number / 10));
    out.push(digit(number));
}

fn day(out: &mut String, date: Date) {
    let year = date.year();
    match u32::try_from(year).ok().filter(|year| (1..=9999).contains(year)) {
        Some(year) => {
            two(out, year / 100);
            two(out, year % 100);
            out.push('-');
            two(out, date.month());
            out.push('-');
            two(out, date.day());
        }
        // No calendar of ours has it: it is found as a date that cannot be read.
        None => show(out, format_args!("year {year}")),
    }
}

fn clock(out: &mut String, seconds: i64) {
    let part = |number: i64| u32::try_from(number).unwrap_or(0);
    let hours = seconds / 3600;
    if hours < 100 {
        two(out, part(hours));
    } else {
        show(out, hours);
    }
    out.push(':');
    two(out, part(seconds / 60 % 60));
    if seconds % 60 != 0 {
        out.push(':');
        two(out, part(seconds % 60));
    }
}

fn zone(out: &mut String, minutes: i32) {
    if minutes == 0 {
        out.push('Z');
        return;
    }
    out.push(if minutes < 0 { '-' } else { '+' });
    let minutes = minutes.unsigned_abs();
    two(out, minutes / 60);
    out.push(':');
    two(out, minutes % 60);
}

/// Hours, minutes and seconds. A part of a second more matters only where the seconds alone are a whole minute or half of one:
/// there one more second makes the minutes round as they should.
fn duration(out: &mut String, seconds: i64, more: bool) {
    if seconds < 0 {
        out.push('-');
    }
    let whole = i64::try_from(seconds.unsigned_abs()).unwrap_or(i64::MAX - 1);
    clock(out, if more && whole % 30 == 0 { whole + 1 } else { whole });
}

macro_rules! from_whole {
    ($($kind:ty),+) => {$(
        impl From<$kind> for SheetCell<'_> {
            fn from(number: $kind) -> Self {
                Self::Whole(i64::from(number))
            }
        }
    )+};
}

from_whole!(i8, i16, i32, i64, u8, u16, u32);

impl From<f64> for SheetCell<'_> {
    fn from(number: f64) -> Self {
        Self::Float(number)
    }
}

impl From<bool> for SheetCell<'_> {
    fn from(yes: bool) -> Self {
        Self::Flag(yes)
    }
}

impl From<Date> for SheetCell<'_> {
    fn from(day: Date) -> Self {
        Self::Day(day)
    }
}

impl<'a> From<&'a str> for SheetCell<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

impl<'a, T: Into<SheetCell<'a>>> From<Option<T>> for SheetCell<'a> {
    fn from(cell: Option<T>) -> Self {
        cell.map_or(Self::Empty, Into::into)
    }
}
