//! A time of day.

use crate::error::Result;
use crate::json::{Definitions, Json, mismatch, text};
use serde_json::{Value, json};
use std::fmt;

/// A time of day to the minute, from 00:00 to 24:00.
///
/// ```
/// use volunteer_core::{json::Json, record::Clock};
/// let noon = Clock::from_json(&"12:00".into())?;
/// assert_eq!(noon.minutes(), 720);
/// assert_eq!(Clock::from_json(&"24:00".into())?.to_string(), "24:00");
/// assert!(Clock::from_json(&"24:01".into()).is_err());
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Clock(u16);

impl Clock {
    /// So many minutes from midnight; at most 1,440.
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

/// In documents: `"09:30"`.
impl Json for Clock {
    fn blank() -> Self {
        Self(0)
    }
    fn from_json(value: &Value) -> Result<Self> {
        let part = |part: &str| (part.len() == 2).then(|| part.parse::<u16>().ok()).flatten();
        text(value)?
            .split_once(':')
            .and_then(|(hour, minute)| part(hour).zip(part(minute)))
            .filter(|(_, minute)| *minute < 60)
            .and_then(|(hour, minute)| Self::new(hour * 60 + minute))
            .ok_or_else(|| mismatch("a time of day", value))
    }
    fn to_json(&self) -> Value {
        Value::from(self.to_string())
    }
    fn schema(definitions: &mut Definitions) -> Value {
        definitions.named("Clock", |_| {
            json!({
                "type": "string",
                "pattern": "^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$",
                "description": "A time of day to the minute."
            })
        })
    }
}
json_serde!(Clock);
