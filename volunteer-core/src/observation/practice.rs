//! What reports do in practice to get one number of people out of many rows.
//!
//! Each of these rules has a use, and none of them gives a number of people: the rows marked unique are those that
//! somebody marked, and the largest count per area leaves out whoever only other groups have. Their results have a type of
//! their own, which becomes neither bounds nor an observation.

use crate::error::{Error, ObservationError, Result, unknown_word};
use crate::number::Number;
use crate::{Word, document};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::collections::BTreeMap;

/// A rule of practice.
///
/// ```
/// use volunteer_core::Word;
/// use volunteer_core::observation::PracticeRule;
/// assert_eq!(PracticeRule::ALL.len(), 3);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[derive(strum::Display, strum::EnumString, strum::IntoStaticStr, strum::VariantArray, strum::VariantNames)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case", parse_err_ty = Error, parse_err_fn = unknown_word::<Self>)]
#[non_exhaustive]
pub enum PracticeRule {
    /// The sum of all rows: what is delivered, with everybody counted at every occasion.
    Sum,
    /// The sum of the rows that are marked as unique.
    FlaggedUnique,
    /// The largest group of each area, summed over the areas.
    LargestPerArea,
}

/// A row of a report: a number of people, in an area, in a group.
///
/// ```
/// use volunteer_core::{document, observation::PracticeRow};
/// let row: PracticeRow = document::from_slice(br#"{"area": "MMR013", "group": "2021-03 food", "people": 120}"#)?;
/// assert_eq!(row.unique, None);
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self")]
pub struct PracticeRow {
    /// The lowest area the report knows.
    pub area: String,
    /// The group within it: a sector, an activity, a month, or several of these.
    pub group: String,
    /// How many people.
    pub people: Number,
    /// Whether the row is marked as counting people that no other row counts. Absent: not said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unique: Option<Flag>,
}

/// Whether a row is marked as unique.
///
/// ```
/// use volunteer_core::observation::Flag;
/// assert_eq!("yes".parse(), Ok(Flag::Yes));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[derive(strum::Display, strum::EnumString, strum::IntoStaticStr, strum::VariantArray, strum::VariantNames)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case", parse_err_ty = Error, parse_err_fn = unknown_word::<Self>)]
#[non_exhaustive]
pub enum Flag {
    /// It is.
    Yes,
    /// It is not.
    No,
}

/// What a rule of practice gives. It is not a number of people.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self")]
#[non_exhaustive]
pub struct Practice {
    /// The rule.
    pub rule: PracticeRule,
    /// What comes out.
    pub result: Number,
    /// Rows that went into it.
    pub rows_used: u32,
    /// Rows that did not.
    pub rows_left_out: u32,
    /// The method, with its version: `practice-largest-per-area@1`.
    pub method: String,
}

impl Serialize for Practice {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        document::serialize(serializer, |to| Self::serialize(self, to), |to| Self::serialize(self, to))
    }
}

impl<'de> Deserialize<'de> for Practice {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        document::deserialize(deserializer, Self::deserialize, |from| Self::deserialize(from))
    }
}

/// Applies a rule of practice to the rows of a report.
///
/// # Errors
/// `nothing-given`; `number-out-of-range`.
///
/// The example of the OCHA knowledge base: needs of 15,000, 10,000 and 5,000 in one area of 15,000 inhabitants.
///
/// ```
/// use volunteer_core::Number;
/// use volunteer_core::observation::{PracticeRow, PracticeRule, practice};
/// let row = |group: &str, people: i64| PracticeRow {
///     area: "district".into(), group: group.into(), people: Number::from(people), unique: None };
/// let rows = [row("food", 15_000), row("health", 10_000), row("shelter", 5_000)];
/// assert_eq!(practice(PracticeRule::Sum, &rows)?.result, Number::from(30_000));
/// assert_eq!(practice(PracticeRule::LargestPerArea, &rows)?.result, Number::from(15_000));
/// # Ok::<(), volunteer_core::Error>(())
/// ```
pub fn practice(rule: PracticeRule, rows: &[PracticeRow]) -> Result<Practice> {
    if rows.is_empty() {
        return Err(Error::from(ObservationError::NothingGiven {}).at_key("rows"));
    }
    let sum = |keep: &dyn Fn(&PracticeRow) -> bool| -> Result<(Number, usize)> {
        rows.iter()
            .filter(|row| keep(row))
            .try_fold((Number::ZERO, 0), |(total, used), row| Ok((total.checked_add(row.people)?, used + 1)))
    };
    let (result, used) = match rule {
        PracticeRule::Sum => sum(&|_| true)?,
        PracticeRule::FlaggedUnique => sum(&|row| row.unique == Some(Flag::Yes))?,
        PracticeRule::LargestPerArea => largest_per_area(rows)?,
    };
    let count = |rows: usize| u32::try_from(rows).unwrap_or(u32::MAX);
    Ok(Practice {
        rule,
        result,
        rows_used: count(used),
        rows_left_out: count(rows.len() - used),
        method: format!("practice-{}@1", rule.as_str()),
    })
}

/// The sum over areas of the largest group, and the rows of these groups.
fn largest_per_area(rows: &[PracticeRow]) -> Result<(Number, usize)> {
    let mut groups: BTreeMap<(&str, &str), (Number, usize)> = BTreeMap::new();
    for row in rows {
        let (total, used) = groups.entry((&row.area, &row.group)).or_insert((Number::ZERO, 0));
        *total = total.checked_add(row.people)?;
        *used += 1;
    }
    let mut areas: BTreeMap<&str, (Number, usize)> = BTreeMap::new();
    for ((area, _), group) in groups {
        let largest = areas.entry(area).or_insert(group);
        if group.0 > largest.0 {
            *largest = group;
        }
    }
    areas
        .values()
        .try_fold((Number::ZERO, 0), |(total, used), (largest, rows)| Ok((total.checked_add(*largest)?, used + rows)))
}

#[cfg(test)]
mod tests;
