//! A time of day.

use crate::document::read_text;
use crate::error::{DocumentError, Error, Result};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use std::str::FromStr;

/// A time of day to the minute, from 00:00 to 24:00.
///
/// ```
/// use volunteer_core::{document, record::Clock};
/// let noon = document::from_value::<Clock>(&"12:00".into())?;
/// assert_eq!(noon.minutes(), 720);
/// assert_eq!(document::from_value::<Clock>(&"24:00".into())?.to_string(), "24:00");
/// assert!(document::from_value::<Clock>(&"24:01".into()).is_err());
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Clock(u16);

impl Clock {
    /// Minutes from midnight; at most 1,440.
    ///
    /// ```
    /// assert!(volunteer_core::record::Clock::new(1441).is_none());
    /// ```
    #[must_use]
    pub const fn new(minutes: u16) -> Option<Self> {
        if minutes <= 1440 { Some(Self(minutes)) } else { None }
    }

    /// Minutes from midnight.
    #[must_use]
    pub const fn minutes(self) -> u16 {
        self.0
    }
}

impl fmt::Display for Clock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.0 / 60, self.0 % 60)
    }
}

impl FromStr for Clock {
    type Err = Error;

    /// Reads `HH:MM`, from `00:00` to `24:00`; whole seconds of zero may follow.
    fn from_str(text: &str) -> Result<Self> {
        let text = text.strip_suffix(":00").filter(|text| text.contains(':')).unwrap_or(text);
        let part = |part: &str| (part.len() == 2).then(|| part.parse::<u16>().ok()).flatten();
        text.split_once(':')
            .and_then(|(hour, minute)| part(hour).zip(part(minute)))
            .filter(|(_, minute)| *minute < 60)
            .and_then(|(hour, minute)| Self::new(hour * 60 + minute))
            .ok_or_else(|| {
                DocumentError::TypeMismatch { expected: "a time of day".into(), found: "text".into() }.into()
            })
    }
}

impl Serialize for Clock {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Clock {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        read_text(deserializer, "a time of day", str::parse)
    }
}
