//! Days in cells, by declared forms.

use crate::error::{LayoutError, Result};

/// How a day is written: `DD.MM.YYYY`, `ДД.ММ.ГГГГ`, `КК.АА.ЖЖЖЖ`, `MM-DD-YYYY`, `YYYYMMDD`, `excel`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum DatePattern {
    /// Three parts.
    Parts {
        /// Which part stands first, second and third.
        order: [Part; 3],
        /// What stands between them; nothing: they have their full lengths.
        between: Option<u8>,
        /// Whether the year has two digits, of the years 2000 to 2099.
        short: bool,
        /// Whether something may follow: a time, a zone.
        more: bool,
    },
    /// The day number of spreadsheets: 61 is 1900-03-01; days before that are not agreed.
    Excel,
}

/// Year, month or day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    Year,
    Month,
    Day,
}

/// Letters that stand for year, month and day in English, Russian and Kazakh (жыл, ай, күн).
const LETTERS: [(Part, &str); 3] = [(Part::Year, "YГЖ"), (Part::Month, "MМА"), (Part::Day, "DДК")];

/// Day 0 of spreadsheets, 1899-12-30, in days since 1970-01-01.
const EXCEL_ZERO: i32 = -25_569;

impl DatePattern {
    pub(crate) fn parse(pattern: &str) -> Result<Self> {
        if pattern == "excel" {
            return Ok(Self::Excel);
        }
        let (form, more) = pattern.strip_suffix('*').map_or((pattern, false), |form| (form, true));
        let mut runs: Vec<(Option<Part>, usize, char)> = Vec::new();
        for letter in form.chars().take(20).flat_map(char::to_uppercase) {
            let part = LETTERS.iter().find(|(_, letters)| letters.contains(letter)).map(|(part, _)| *part);
            match runs.last_mut() {
                Some((last, length, _)) if part.is_some() && *last == part => *length += 1,
                _ => runs.push((part, 1, letter)),
            }
        }
        let read = match *runs {
            [(Some(one), x, _), (Some(two), y, _), (Some(three), z, _)] => {
                Some(([(one, x), (two, y), (three, z)], None))
            }
            [(Some(one), x, _), (None, 1, mark), (Some(two), y, _), (None, 1, same), (Some(three), z, _)] => {
                let mark =
                    u8::try_from(mark).ok().filter(|_| mark == same && mark.is_ascii() && !mark.is_alphanumeric());
                mark.map(|mark| ([(one, x), (two, y), (three, z)], Some(mark)))
            }
            _ => None,
        };
        let known = read.filter(|(parts, _)| {
            let [(a, _), (b, _), (c, _)] = parts;
            let lengths_fit = parts.iter().all(|(part, length)| match part {
                Part::Year => matches!(length, 2 | 4),
                Part::Month | Part::Day => *length == 2,
            });
            lengths_fit && a != b && b != c && a != c
        });
        match known {
            Some((parts, between)) => {
                let short = parts.contains(&(Part::Year, 2));
                Ok(Self::Parts { order: parts.map(|(part, _)| part), between, short, more })
            }
            None => Err(LayoutError::DatePattern { pattern: crate::error::excerpt(pattern) }.into()),
        }
    }

    /// The day, in days since 1970-01-01.
    #[inline]
    pub(crate) fn read(self, text: &str) -> Option<i32> {
        let Self::Parts { more, .. } = self else {
            let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
            return excel_day(whole).filter(|_| fraction.bytes().all(|digit| digit == b'0'));
        };
        let (day, rest) = self.parts(text)?;
        let ends = match rest.first() {
            None => true,
            Some(next) => more && !next.is_ascii_digit(),
        };
        if ends { Some(day) } else { None }
    }

    /// The day, where the text holds nothing else.
    #[inline]
    pub(super) fn whole(self, text: &str) -> Option<i32> {
        match self {
            Self::Excel => self.read(text),
            Self::Parts { .. } => self.parts(text).filter(|(_, rest)| rest.is_empty()).map(|(day, _)| day),
        }
    }

    /// The day at the beginning of a text, and what follows it.
    pub(super) fn prefix(self, text: &str) -> Option<(i32, &str)> {
        if self == Self::Excel {
            let (whole, _) = text.split_once('.')?;
            return Some((excel_day(whole)?, text.get(whole.len()..)?));
        }
        let (day, rest) = self.parts(text)?;
        let rest = text.get(text.len().checked_sub(rest.len())?..)?;
        (!rest.starts_with(|next: char| next.is_ascii_digit())).then_some((day, rest))
    }

    /// Whether what follows the day is left aside where it is no time.
    pub(super) const fn leaves_aside(self) -> bool {
        matches!(self, Self::Parts { more: true, .. })
    }

    #[inline]
    fn parts(self, text: &str) -> Option<(i32, &[u8])> {
        let Self::Parts { order, between, short, .. } = self else { return None };
        let (mut year, mut month, mut day) = (0, 0, 0);
        let mut rest = text.as_bytes();
        let mut first = true;
        for part in order {
            if let (Some(mark), false) = (between, first) {
                let (found, after) = rest.split_first()?;
                rest = if *found == mark { after } else { return None };
            }
            first = false;
            let full = if part == Part::Year && !short { 4 } else { 2 };
            let (mut value, mut length) = (0_i32, 0);
            while let Some((digit, after)) =
                rest.split_first().filter(|(byte, _)| length < full && byte.is_ascii_digit())
            {
                value = value * 10 + i32::from(digit - b'0');
                length += 1;
                rest = after;
            }
            // «1.5.2023» is read where marks part the numbers.
            if length == 0 || (length < full && (between.is_none() || part == Part::Year)) {
                return None;
            }
            match part {
                Part::Year if short => year = 2000 + value,
                Part::Year => year = value,
                Part::Month => month = value,
                Part::Day => day = value,
            }
        }
        Some((days_from_civil(year, month, day)?, rest))
    }
}

fn excel_day(whole: &str) -> Option<i32> {
    let day: i32 = whole.parse().ok().filter(|day| (61..=2_958_465).contains(day))?;
    Some(EXCEL_ZERO + day)
}

/// Days since 1970-01-01 of a day of the Gregorian calendar in the years 1 to 9999.
///
/// The algorithm is Howard Hinnant's `days_from_civil` (<https://howardhinnant.github.io/date_algorithms.html>), for years from 1.
#[inline]
pub(crate) fn days_from_civil(year: i32, month: i32, day: i32) -> Option<i32> {
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let length = match month {
        4 | 6 | 9 | 11 => 30,
        2 => 28 + i32::from(leap),
        1..=12 => 31,
        _ => return None,
    };
    if !(1..=9999).contains(&year) || !(1..=length).contains(&day) {
        return None;
    }
    let shifted = if month > 2 { year } else { year - 1 };
    let (era, of_era) = (shifted / 400, shifted % 400);
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    Some(era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + day_of_year - 719_468)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::Date;
    use chrono::Datelike;

    fn read(pattern: &str, text: &str) -> Option<String> {
        let days = DatePattern::parse(pattern).unwrap().read(text)?;
        Date::from_epoch_days(days).map(|date| date.to_string())
    }

    #[test]
    fn forms() {
        for (pattern, text) in [
            ("YYYY-MM-DD", "2023-05-01"),
            ("DD.MM.YYYY", "01.05.2023"),
            ("дд.мм.гггг", "1.5.2023"),
            ("КК.АА.ЖЖЖЖ", "01.05.2023"),
            ("MM-DD-YYYY", "05-01-2023"),
            ("MM/DD/YY", "5/1/23"),
            ("YYYYMMDD", "20230501"),
            ("YYYY-MM-DD*", "2023-05-01T00:00:00Z"),
            ("DD.MM.YYYY*", "01.05.2023 0:00"),
            ("excel", "45047"),
        ] {
            assert_eq!(read(pattern, text).as_deref(), Some("2023-05-01"), "{pattern} {text}");
        }
        for (pattern, text) in [
            ("YYYY-MM-DD", "2023-02-29"),
            ("DD.MM.YYYY", "01.05.23"),
            ("DD.MM.YYYY", "01/05/2023"),
            ("YYYYMMDD", "2023051"),
            ("DD.MM.YYYY", "01.13.2023"),
            ("DD.MM.YYYY", "01.05.2023 "),
            ("DD.MM.YYYY*", "01.05.20235"),
            ("excel", "60"),
            ("DD.MM.YYYY", ""),
            ("DD.MM.YYYY", "001.05.2023"),
        ] {
            assert_eq!(read(pattern, text), None, "{pattern} {text}");
        }
        for wrong in ["", "DD.MM", "DD.MM.YYY", "DD.MM-YYYY", "D.M.YYYY", "DD.DD.YYYY", "ddDmmDyyyy", "YYYY-MM-DD-HH"] {
            assert_eq!(DatePattern::parse(wrong).unwrap_err().code(), "date-pattern", "{wrong}");
        }
    }

    #[test]
    fn every_day_is_the_calendars() {
        let mut date = Date::from_ymd_opt(1, 1, 1).unwrap();
        while date.year() < 10_000 {
            let days = days_from_civil(date.year(), date.month().cast_signed(), date.day().cast_signed());
            assert_eq!(days, Some(date.to_epoch_days()));
            date = date.succ_opt().unwrap();
        }
    }
}
