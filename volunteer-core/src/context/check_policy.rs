//! From when on something is suspicious.

use serde::{Deserialize, Serialize};

/// From when on something is suspicious. No source lays these limits down; a caller may pass others.
///
/// ```
/// use volunteer_core::context::CheckPolicy;
/// let policy = CheckPolicy::checks_1();
/// assert_eq!((policy.day_minutes, policy.near_minutes), (1440, 15));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self")]
pub struct CheckPolicy {
    /// Its id and version, as results name it.
    pub id: String,
    /// How many minutes one person can have on a day.
    pub day_minutes: u32,
    /// Two records of one person, day, activity and place whose minutes differ by no more are likely the same one.
    pub near_minutes: u32,
    /// How far minutes may differ from the time between start and end (a break, a rounding).
    pub clock_minutes: u32,
    /// Nobody volunteers who is older.
    pub oldest: u32,
    /// Numbers that usually stand for something else, as hours, minutes or counts.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sentinels: Vec<u32>,
    /// Days that usually stand for something else, as `YYYY-MM-DD`.
    #[serde(default, skip_serializing_if = "Vec::is_empty", with = "crate::calendar::IsoDates")]
    pub sentinel_days: Vec<crate::calendar::Date>,
    /// How far shares may miss 100, for each of them (roundings).
    pub share_tolerance: crate::number::Number,
    /// Categories that nobody has two of, such as women and men: together they are at most the whole.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub exclusive: Vec<Vec<String>>,
}

impl CheckPolicy {
    /// The illustrative policy `checks@1`: 24 hours a day, records within 15 minutes likely the same, clocks and minutes 30
    /// apart, nobody older than 120 years; 9999, 99999 and 999999, 1900-01-01, 1970-01-01 and 9999-12-31 stand for
    /// something else; each share is off by half a percentage point at most; women and men, girls and boys exclude each
    /// other.
    #[must_use]
    pub fn checks_1() -> Self {
        let day = |year, month, day| crate::calendar::Date::from_ymd_opt(year, month, day);
        let words = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
        Self {
            id: "checks@1".into(),
            day_minutes: 1440,
            near_minutes: 15,
            clock_minutes: 30,
            oldest: 120,
            sentinels: vec![9_999, 99_999, 999_999],
            sentinel_days: [day(1900, 1, 1), day(1970, 1, 1), day(9999, 12, 31)].into_iter().flatten().collect(),
            share_tolerance: crate::number::Number::parse("0.5").unwrap_or_default(),
            exclusive: vec![words(&["female", "male"]), words(&["women", "men"]), words(&["girls", "boys"])],
        }
    }
}
