//! Time zones that a layout may declare: offsets, and those of Kazakhstan by their names.

use super::dates::days_from_civil;

/// A zone: how far its clocks are before those of UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Zone {
    /// Always so many minutes.
    Fixed(i32),
    /// Six hours until a midnight there, five since; by the day of that midnight.
    SixThenFive { until: i32 },
}

/// Year, month and day.
type Midnight = (i32, i32, i32);

/// Zones of Kazakhstan since 2005, when its clocks had stopped to change in summer.
/// Source: the tz database, release 2024a, file `asia`.
const KAZAKHSTAN: [(&str, Option<Midnight>); 9] = [
    ("Asia/Almaty", Some((2024, 3, 1))),
    ("Asia/Astana", Some((2024, 3, 1))),
    ("Asia/Qostanay", Some((2024, 3, 1))),
    ("Asia/Qyzylorda", Some((2018, 12, 21))),
    ("Asia/Aqtobe", None),
    ("Asia/Aqtau", None),
    ("Asia/Atyrau", None),
    ("Asia/Oral", None),
    ("Asia/Uralsk", None),
];

/// 2005-01-01.
const KNOWN_SINCE: i32 = 12_784;

/// Minutes of a day.
pub(super) const DAY: i64 = 1440;

impl Zone {
    /// Reads `+05:00`, `UTC+5`, `Z`, `Asia/Almaty`.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let named = KAZAKHSTAN.iter().find(|(name, _)| name.eq_ignore_ascii_case(text.trim()));
        match named {
            None => offset(text).map(Self::Fixed),
            Some((_, None)) => Some(Self::Fixed(300)),
            Some((_, Some((year, month, day)))) => {
                days_from_civil(*year, *month, *day).map(|until| Self::SixThenFive { until })
            }
        }
    }

    /// How many minutes its clocks are before UTC at an instant, in minutes since 1970; `None` where that is not known here.
    pub(crate) fn offset_at(self, utc: i64) -> Option<i32> {
        match self {
            Self::Fixed(minutes) => Some(minutes),
            Self::SixThenFive { .. } if utc < i64::from(KNOWN_SINCE) * DAY => None,
            Self::SixThenFive { until } => Some(if utc + 360 < i64::from(until) * DAY { 360 } else { 300 }),
        }
    }
}

/// Minutes before UTC: `Z`, `UTC`, `+05:00`, `+0500`, `+5`, `UTC+5`, `GMT+05:00`.
pub(super) fn offset(text: &str) -> Option<i32> {
    let text = text.trim().trim_start_matches('(').trim_end_matches(')').trim().to_ascii_lowercase();
    let rest = match text.strip_prefix("utc").or_else(|| text.strip_prefix("gmt")) {
        Some("") => return Some(0),
        Some(rest) => rest.trim_start(),
        None if text == "z" => return Some(0),
        None => &text,
    };
    let (sign, digits) = match rest.strip_prefix('+') {
        Some(digits) => (1, digits),
        None => (-1, rest.strip_prefix(['-', '\u{2212}'])?),
    };
    let (hours, minutes) = match digits.split_once(':') {
        Some(parts) => parts,
        None if digits.len() == 4 => digits.split_at_checked(2)?,
        None => (digits, "00"),
    };
    let number = |text: &str, most: i32| {
        let plain = (1..=2).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
        text.parse::<i32>().ok().filter(|number| plain && *number <= most)
    };
    Some(sign * (number(hours, 14)? * 60 + number(minutes, 59).filter(|_| minutes.len() == 2)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offsets_and_names() {
        for (text, minutes) in [
            ("Z", 0),
            ("utc", 0),
            ("+05:00", 300),
            ("+0530", 330),
            ("-03", -180),
            ("UTC+5", 300),
            ("(GMT-01:00)", -60),
            ("+5", 300),
        ] {
            assert_eq!(offset(text), Some(minutes), "{text}");
        }
        for text in ["", "5", "+", "+15", "+05:0", "+05:60", "ALMT", "+123", "+05:00:00"] {
            assert_eq!(offset(text), None, "{text}");
        }
        let at = |zone: &str, year, month, day| {
            Zone::parse(zone)
                .and_then(|zone| zone.offset_at(i64::from(days_from_civil(year, month, day).unwrap()) * DAY))
        };
        assert_eq!(at("Asia/Almaty", 2024, 2, 29), Some(360));
        assert_eq!(at("asia/almaty", 2024, 3, 1), Some(300));
        assert_eq!(at("Asia/Qyzylorda", 2023, 1, 1), Some(300));
        assert_eq!(at("Asia/Aqtau", 2010, 7, 1), Some(300));
        assert_eq!(at("Asia/Almaty", 2001, 7, 1), None);
        assert_eq!(Zone::parse("Europe/Paris"), None);
    }
}
