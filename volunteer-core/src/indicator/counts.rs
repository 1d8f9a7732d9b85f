//! What was counted, as values with their trails and as rows of a table.

use super::query::{HOURS, MINUTES};
use super::{CountCode, CountedValue};
use crate::calendar::Period;
use crate::error::Result;
use crate::number::{Bounds, Number, RatioBounds, Rounding};
use crate::observation::{Missing, Observation};
use serde::Serialize;
use std::collections::BTreeMap;

/// What was counted over a register: a value for each indicator, place, period and combination of categories.
///
/// In documents it is the list of its [values](Self::values). [`rows`](Self::rows) is its table.
///
/// ```
/// use volunteer_core::Context;
/// use volunteer_core::calendar::parse_date;
/// use volunteer_core::indicator::CountQuery;
/// use volunteer_core::register::{ParticipationRow, RegisterBuilder, Scope};
///
/// let mut builder = RegisterBuilder::new(Scope::default());
/// let mut rows = builder.participation_rows("shifts");
/// for (who, minutes) in [("v-1", 90), ("v-2", 120), ("v-1", 30)] {
///     let first_day = Some(parse_date("2025-04-19")?);
///     let (person, minutes, place) = (Some(who), Some(minutes), Some("KZ-59"));
///     rows.push(&ParticipationRow { person, first_day, minutes, place, ..Default::default() })?;
/// }
/// rows.done()?;
/// let query = CountQuery::of(["volunteers", "hours"]).place("KZ-59").period("2025".parse()?);
/// let counts = builder.finish().count(&query, &Context::kazakhstan())?;
///
/// let table: Vec<_> = counts.rows()?.map(|row| (row.indicator, row.value.unwrap().to_string())).collect();
/// assert_eq!(table, [("volunteers", "2".to_owned()), ("hours", "4".to_owned())]);
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(transparent)]
pub struct Counts {
    values: Vec<CountedValue>,
    /// Whether minutes are to be shown in hours.
    #[serde(skip)]
    minutes: MinutesAs,
}

/// In which units the minutes of a query are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum MinutesAs {
    #[default]
    Minutes,
    Hours,
    Both,
}

/// One row of the table of [`Counts`].
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct CountRow<'a> {
    /// The indicator, by its id.
    pub indicator: &'a str,
    /// The place, by its code.
    pub place: &'a str,
    /// The period; of a stock the day for which it holds.
    pub period: Period,
    /// The codes of the categories it was counted by, under their names.
    #[serde(flatten)]
    pub categories: &'a BTreeMap<String, String>,
    /// What the number counts: the unit's word, `hour` for minutes in hours.
    pub unit: String,
    /// The value, where it is exact; of one with more than six decimals, as a third of an hour, the nearest with six.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<Number>,
    /// The least that it may be, rounded down to six decimals; absent where nothing is known below.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lower: Option<Number>,
    /// The most that it may be, rounded up to six decimals; absent where it has no upper end.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub upper: Option<Number>,
    /// Whether the value is exact.
    pub exact: bool,
    /// Why there is no value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub missing: Option<Missing>,
    /// What widens the value, or was left out on the way to it.
    pub notes: Vec<CountCode>,
}

impl Counts {
    pub(super) const fn new(values: Vec<CountedValue>, minutes: MinutesAs) -> Self {
        Self { values, minutes }
    }

    /// The values with what was counted, left out and assumed on the way to each.
    #[must_use]
    pub fn values(&self) -> &[CountedValue] {
        &self.values
    }

    /// The values, one by one.
    pub fn iter(&self) -> std::slice::Iter<'_, CountedValue> {
        self.values.iter()
    }

    pub(super) fn values_mut(&mut self) -> &mut [CountedValue] {
        &mut self.values
    }

    /// How many values there are.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.values.len()
    }

    /// Whether there is no value.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.values.is_empty()
    }

    /// The value of an indicator at a place for a period, of all categories together.
    #[must_use]
    pub fn get(&self, indicator: &str, place: &str, period: Period) -> Option<&CountedValue> {
        let indicator = if indicator == HOURS && self.minutes != MinutesAs::Minutes { MINUTES } else { indicator };
        self.values.iter().find(|value| {
            let one = &value.observation;
            value.categories.is_empty() && one.indicator == indicator && one.place == place && one.period == period
        })
    }

    /// The values as observations, as an assessment takes them.
    pub fn observations(&self) -> impl Iterator<Item = &Observation> {
        self.values.iter().map(|value| &value.observation)
    }

    /// The rows of the table, in the order of the values.
    ///
    /// # Errors
    /// `number-out-of-range` where a ratio cannot be shown as a decimal number.
    pub fn rows(&self) -> Result<impl Iterator<Item = CountRow<'_>>> {
        let mut rows = Vec::with_capacity(self.values.len());
        for value in &self.values {
            let in_minutes = value.indicator() == MINUTES;
            if !(in_minutes && self.minutes == MinutesAs::Hours) {
                rows.push(value.row(value.indicator(), value.observation.unit.to_string(), 1)?);
            }
            if in_minutes && self.minutes != MinutesAs::Minutes {
                rows.push(value.row(HOURS, "hour".into(), 60)?);
            }
        }
        Ok(rows.into_iter())
    }
}

impl<'a> IntoIterator for &'a Counts {
    type Item = &'a CountedValue;
    type IntoIter = std::slice::Iter<'a, CountedValue>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl IntoIterator for Counts {
    type Item = CountedValue;
    type IntoIter = std::vec::IntoIter<CountedValue>;

    fn into_iter(self) -> Self::IntoIter {
        self.values.into_iter()
    }
}

impl CountedValue {
    /// The id of the indicator, without the categories that a part is named by.
    #[must_use]
    pub fn indicator(&self) -> &str {
        let id = self.observation.indicator.as_str();
        if self.categories.is_empty() { id } else { id.split_once('[').map_or(id, |(id, _)| id) }
    }

    fn row<'a>(&'a self, indicator: &'a str, unit: String, per: u32) -> Result<CountRow<'a>> {
        let observation = &self.observation;
        let bounds = match &observation.value {
            Some(value) if per > 1 => Some(value.divide(&Bounds::exact(Number::from(per)))?),
            _ => observation.quotient()?,
        };
        let exact = bounds.as_ref().and_then(RatioBounds::as_exact);
        let (lower, upper) = bounds.map_or(Ok((None, None)), |bounds| bounds.outward(6))?;
        let value = exact.map(|value| value.decimal(6, Rounding::HalfEven)).transpose()?;
        Ok(CountRow {
            indicator,
            place: &observation.place,
            period: observation.period,
            categories: &self.categories,
            unit,
            value,
            lower,
            upper,
            exact: exact.is_some(),
            missing: observation.missing,
            notes: self.trail.iter().map(|step| step.code).filter(|code| *code != CountCode::Counted).collect(),
        })
    }
}
