//! Where the counting ended.

use crate::calendar::Period;
use crate::error::Result;
use crate::json::{Definitions, Json, text};
use serde_json::{Value, json};

/// Where the counting of a part of a period ended: "since the start of the year" names no end.
///
/// In documents: `"unknown"`, or the period in which the last counted day lies.
///
/// ```
/// use volunteer_core::{json, observation::Until};
/// assert_eq!(json::from_text::<Until>(br#""unknown""#), Ok(Until::Unknown));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Until {
    /// The source does not say.
    Unknown,
    /// On a day in this period (often a single day).
    Within(Period),
}

impl Json for Until {
    fn blank() -> Self {
        Self::Unknown
    }
    fn from_json(value: &Value) -> Result<Self> {
        if text(value)? == "unknown" { Ok(Self::Unknown) } else { Period::from_json(value).map(Self::Within) }
    }
    fn to_json(&self) -> Value {
        match self {
            Self::Unknown => "unknown".into(),
            Self::Within(period) => period.to_json(),
        }
    }
    fn schema(definitions: &mut Definitions) -> Value {
        json!({"oneOf": [{"const": "unknown"}, Period::schema(definitions)]})
    }
}
