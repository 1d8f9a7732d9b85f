//! Counting an indicator over a register: every place, period and category at once.
//!
//! What is surely so makes the lower end of a value, what is possible its upper one. A row of which the day, the place or a
//! category is not known is possible in all that it may belong to; unnamed groups may consist of anybody; minutes that
//! were not recorded leave their sum without an upper end. Different people are never added up: each place and period
//! counts its own. Where the register's scope does not cover the whole place or period, a value has no upper end; where it covers
//! none of it, there is none. Rows that are undated lie somewhere within the scope. New and retained volunteers are those of the
//! whole register, wherever they took part before; an active volunteer of a place has taken part there often enough.
//!
//! A [`CountJob`] counts in steps, one indicator after the other or several at once ([`stages`]).

mod active;
mod cells;
mod columns;
pub(super) mod grid;
mod history;
mod job;
mod periods;
mod places;
mod rows;
mod stages;
mod table;
mod widen;

pub(super) use grid::Grid;
pub use job::CountJob;

use super::Indicator;
use crate::calendar::Period;
use crate::error::excerpt;
use crate::error::{Error, IndicatorError, Result, unknown_word};
use crate::number::Number;
use crate::observation::{Missing, Nature, Observation};
use crate::record::day_number;
use crate::register::Register;
use crate::register::decision::Selection;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The most values of one evaluation.
pub const MAX_VALUES: u64 = 1_000_000;

/// A register, and which of its rows are counted.
#[derive(Clone, Copy)]
pub(super) struct Selected<'r> {
    pub(super) register: &'r Register,
    pub(super) selection: &'r Selection,
}

impl<'r> From<&'r Register> for Selected<'r> {
    fn from(register: &'r Register) -> Self {
        Self { register, selection: register.selection() }
    }
}

/// What was counted, left out or assumed on the way to a value.
///
/// ```
/// use volunteer_core::indicator::CountCode;
/// assert_eq!("place-uncertain".parse(), Ok(CountCode::PlaceUncertain));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[derive(strum::Display, strum::EnumString, strum::IntoStaticStr, strum::VariantArray, strum::VariantNames)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case", parse_err_ty = Error, parse_err_fn = unknown_word::<Self>)]
#[non_exhaustive]
pub enum CountCode {
    /// Rows that were surely counted.
    Counted,
    /// Rows that may belong here: they stand in the upper end only.
    Possible,
    /// Rows of the table that have another status.
    LeftOutStatus,
    /// Rows of the table that a condition of the rule leaves out.
    LeftOutCondition,
    /// Rows that a decision of the caller leaves out.
    LeftOutDecision,
    /// Rows whose value counts as not recorded, by a decision of the caller.
    UnknownByDecision,
    /// Rows of which a condition of the rule cannot be known.
    ConditionUncertain,
    /// Rows whose status is not known: they may be done, or not.
    StatusUncertain,
    /// Rows whose day is unknown, or that reach over the end of a period.
    PeriodUncertain,
    /// Rows whose place is unknown, or not on the map.
    PlaceUncertain,
    /// Rows whose minutes were not recorded.
    MinutesUnknown,
    /// Rows of unnamed groups.
    UnnamedGroups,
    /// Rows of people who may be one person written in several ways: the lower end takes them for one.
    PeopleLikelySame,
    /// The register does not cover the whole place or period: there may be more.
    ScopePartial,
    /// The register does not reach back over all the months looked back on.
    HistoryPartial,
    /// Nothing before the register's first day is known: who is in no earlier row is new.
    HistoryAssumed,
    /// Organisations whose first day is not recorded are taken to exist.
    StartAssumed,
    /// The register does not have a category that the rule needs.
    CategoryAbsent,
    /// The register holds no organisations, or no help in the indicator's unit, at all: it says nothing of them, which is not
    /// zero.
    TableAbsent,
    /// The denominator is zero, or may be.
    DenominatorZero,
    /// Rates of the same answer divide by populations of other editions of the numbers.
    VintagesDiffer,
}

/// One step of the way to a value: what, and how many rows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self")]
#[non_exhaustive]
pub struct CountStep {
    /// What.
    pub code: CountCode,
    /// How many rows; absent where it is not about rows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rows: Option<u64>,
}

/// A value that was counted over a register, with its categories and the way to it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self")]
#[non_exhaustive]
pub struct CountedValue {
    /// The value; of a part by categories its indicator is named `id[category=code]`, so that no series mixes them.
    pub observation: Observation,
    /// The codes of the categories it was counted by.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub categories: BTreeMap<String, String>,
    /// What was counted, left out and assumed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub trail: Vec<CountStep>,
}

/// How much of a place and period the register covers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Cover {
    Whole,
    Part,
    Nothing,
}

/// A counted value as an observation.
fn made(
    indicator: &Indicator,
    grid: &Grid,
    at: (&String, Period),
    scope: Cover,
    mut cell: cells::Counted,
    categories: BTreeMap<String, String>,
) -> Result<CountedValue> {
    match scope {
        Cover::Whole => {}
        Cover::Part => {
            cell.upper = None;
            cell.trail.push(CountStep { code: CountCode::ScopePartial, rows: None });
        }
        Cover::Nothing => {
            let trail = vec![CountStep { code: CountCode::ScopePartial, rows: None }];
            let mut none = valueless(indicator, grid, at, Missing::Unknown, trail)?;
            none.observation.indicator = named(&indicator.id, &categories);
            none.categories = categories;
            return Ok(none);
        }
    }
    let mut value = valueless(indicator, grid, at, Missing::Unknown, cell.trail)?;
    let end = |value: i64| crate::number::End { value: Number::from(value), open: false };
    let observation = &mut value.observation;
    observation.missing = None;
    observation.value = Some(crate::Bounds::new(Some(end(cell.lower)), cell.upper.map(end))?);
    observation.indicator = named(&indicator.id, &categories);
    value.categories = categories;
    value.observation = value.observation.check()?;
    Ok(value)
}

fn valueless(
    indicator: &Indicator,
    grid: &Grid,
    (place, period): (&String, Period),
    missing: Missing,
    trail: Vec<CountStep>,
) -> Result<CountedValue> {
    // A stock is the state on the last day.
    let period = if indicator.nature == Nature::Stock { Period::day(period.end()) } else { period };
    let observation = Observation {
        id: None,
        indicator: indicator.id.clone(),
        place: place.clone(),
        map: grid.map.clone(),
        period,
        until: None,
        unit: indicator.unit.clone(),
        nature: indicator.nature,
        counted: indicator.counted,
        act: crate::observation::Act::Done,
        evidence: grid.evidence,
        value: None,
        parts: None,
        missing: Some(missing),
        definition: indicator.definition.clone(),
        vintage: None,
        text: None,
        policy: None,
        sources: grid.sources.clone(),
        flagged: None,
        gaps: Vec::new(),
    };
    Ok(CountedValue { observation: observation.check()?, categories: BTreeMap::new(), trail })
}

/// The name of a part by categories.
fn named(id: &str, categories: &BTreeMap<String, String>) -> String {
    if categories.is_empty() {
        return id.to_owned();
    }
    let parts: Vec<String> = categories.iter().map(|(category, code)| format!("{category}={code}")).collect();
    format!("{id}[{}]", parts.join(","))
}

/// The days of a period, as the register counts them.
fn days(period: Period) -> (i32, i32) {
    (day_number(period.start()), day_number(period.end()))
}

/// A category that the register does not have, where it was asked for by name.
fn unknown_category(category: &str, known: Vec<String>) -> Error {
    Error::from(IndicatorError::CategoryUnknown { category: excerpt(category), known }).at_key("by")
}

#[cfg(test)]
mod tests;
