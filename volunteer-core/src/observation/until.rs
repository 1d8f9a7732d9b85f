//! Where the counting ended.

use crate::calendar::Period;
use crate::document::read_text_or;
use crate::error::Result;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Where the counting of a part of a period ended: "since the start of the year" names no end.
///
/// In documents: `"unknown"`, or the period in which the last counted day lies.
///
/// ```
/// use volunteer_core::{document, observation::Until};
/// assert_eq!(document::to_value(&Until::Within("2023-05".parse()?))?, "2023-05");
/// assert_eq!(document::to_value(&Until::Unknown)?, "unknown");
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Until {
    /// The source does not say.
    Unknown,
    /// On a day in this period (often a single day).
    Within(Period),
}

impl Serialize for Until {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Unknown => serializer.serialize_str("unknown"),
            Self::Within(period) => period.serialize(serializer),
        }
    }
}

impl<'de> Deserialize<'de> for Until {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let read = |text: &str| match text {
            "unknown" => Ok(Self::Unknown),
            text => Period::parse(text).map(Self::Within),
        };
        let year = |number| i32::try_from(number).ok().map(|year| Period::year(year).map(Self::Within));
        read_text_or(deserializer, "text", read, year)
    }
}
