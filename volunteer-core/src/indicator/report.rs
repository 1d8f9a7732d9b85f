//! The period report: every indicator for a period, since the start of the year, and a year before. No roadmap is needed.

use super::count::{CountStep, grid};
use super::query::only_places;
use super::{Catalogue, CatalogueStanding, CountQuery, CountedValue, Counts, ReportQuery};
use crate::calendar::Period;
use crate::context::Context;
use crate::document::{self, is_default};
use crate::error::{CalendarError, Error, Result, unknown_word};
use crate::language::{LocalText, Name};
use crate::number::{Ratio, RatioBounds, Unit};
use crate::observation::{Counted, Missing, Nature, Observation};
use crate::place::Gazetteer;
use crate::register::Register;
use chrono::{Datelike, Months};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::collections::BTreeMap;

/// The format of a period report.
pub const PERIOD_REPORT_FORMAT: &str = "volunteer/period-report@1";

/// Why there is no change.
///
/// ```
/// use volunteer_core::indicator::NoChange;
/// assert_eq!("before-missing".parse(), Ok(NoChange::BeforeMissing));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[derive(strum::Display, strum::EnumString, strum::IntoStaticStr, strum::VariantArray, strum::VariantNames)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case", parse_err_ty = Error, parse_err_fn = unknown_word::<Self>)]
#[non_exhaustive]
pub enum NoChange {
    /// There is no value for the period.
    NowMissing,
    /// There is no value for the year before.
    BeforeMissing,
}

/// The value of one period, or why there is none, and the way to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self")]
#[non_exhaustive]
pub struct ReportValue {
    /// The period; for a stock its last day.
    pub period: Period,
    /// The value.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<RatioBounds>,
    /// Why there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub missing: Option<Missing>,
    /// What was counted, left out and assumed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub trail: Vec<CountStep>,
}

/// One indicator at one place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self")]
#[non_exhaustive]
pub struct ReportRow {
    /// The indicator.
    pub indicator: String,
    /// Its name.
    #[serde(default, skip_serializing_if = "is_default")]
    pub label: LocalText,
    /// What it counts.
    pub unit: Unit,
    /// How it adds up.
    pub nature: Nature,
    /// How often the same person may stand in it.
    #[serde(default)]
    pub counted: Counted,
    /// Where.
    pub place: String,
    /// The period.
    pub now: ReportValue,
    /// From the first day of the year to the last day of the period.
    pub since_start_of_year: ReportValue,
    /// The same period a year before.
    pub year_before: ReportValue,
    /// The value of the period less that of the year before; of percentages in percentage points.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub change: Option<RatioBounds>,
    /// Why there is no change.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub no_change: Option<NoChange>,
}

/// A period report.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self")]
#[non_exhaustive]
pub struct PeriodReport {
    /// `volunteer/period-report@1`.
    #[serde(deserialize_with = "format")]
    pub format: String,
    /// The version of the library.
    pub library: String,
    /// The catalogue, by id and version.
    pub catalogue: String,
    /// Its name.
    #[serde(default, skip_serializing_if = "is_default")]
    pub label: LocalText,
    /// Who stands behind it.
    pub standing: CatalogueStanding,
    /// The map on which its places are meant.
    pub map: String,
    /// The period.
    pub period: Period,
    /// From the first day of the year to the last day of the period.
    pub since_start_of_year: Period,
    /// The same period a year before.
    pub year_before: Period,
    /// Every indicator of the catalogue, for every place.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rows: Vec<ReportRow>,
    /// What the catalogue's ids are called.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub names: Vec<Name>,
}

impl Serialize for PeriodReport {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        document::serialize(serializer, |to| Self::serialize(self, to), |to| Self::serialize(self, to))
    }
}

impl<'de> Deserialize<'de> for PeriodReport {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        document::deserialize(deserializer, Self::deserialize, |from| Self::deserialize(from))
    }
}

fn format<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    document::read_format(deserializer, PERIOD_REPORT_FORMAT)
}

/// The same period a year before: whole months stay whole months.
fn year_before(period: Period) -> Result<Period> {
    let out = || CalendarError::PeriodOutOfRange {};
    let back = |date: crate::calendar::Date| date.checked_sub_months(Months::new(12)).ok_or_else(out);
    let start = back(period.start())?;
    let end = match period.whole_months() {
        Some(months) => {
            start.checked_add_months(Months::new(months)).and_then(|after| after.pred_opt()).ok_or_else(out)?
        }
        None => back(period.end())?,
    };
    Period::new(start, end)
}

fn since_start_of_year(period: Period) -> Result<Period> {
    let start = crate::calendar::Date::from_ymd_opt(period.end().year(), 1, 1);
    Period::new(start.ok_or(CalendarError::PeriodOutOfRange {})?, period.end())
}

impl Register {
    /// Every indicator of a catalogue: for a period, since the start of the year, and a year before.
    ///
    /// # Errors
    /// As [`count`](Self::count); `period-out-of-range`.
    ///
    /// ```
    /// use volunteer_core::indicator::ReportQuery;
    /// use volunteer_core::{Context, register::Register};
    /// let query = ReportQuery::of("2023-Q3".parse()?).place("KZ-59");
    /// let report = Register::default().period_report(&query, &Context::kazakhstan())?;
    /// assert_eq!(report.year_before.to_string(), "2022-Q3");
    /// assert_eq!(report.since_start_of_year.to_string(), "2023-01-01/2023-09-30");
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn period_report(&self, query: &ReportQuery, context: &Context) -> Result<PeriodReport> {
        only_places(&query.by)?;
        let periods = [query.period, since_start_of_year(query.period)?, year_before(query.period)?];
        let each = CountQuery {
            catalogue: query.catalogue.clone(),
            by: query.by.clone(),
            places: query.places.clone(),
            periods: periods.to_vec(),
            map: query.map.clone(),
            evidence: query.evidence,
            ..CountQuery::default()
        };
        let map = grid::map(query.map.as_deref(), self, context)?;
        report(each.catalogue()?, &self.count(&each, context)?, map, periods, &context.gazetteer)
    }
}

fn report(
    catalogue: &Catalogue,
    counts: &Counts,
    map: String,
    [period, to_date, before]: [Period; 3],
    gazetteer: &Gazetteer,
) -> Result<PeriodReport> {
    let values = counts.values();
    let mut found: BTreeMap<(&str, &str, Period), &CountedValue> = BTreeMap::new();
    let mut places: Vec<&str> = Vec::new();
    for value in values {
        let one = &value.observation;
        found.insert((&one.indicator, &one.place, one.period), value);
        places.push(&one.place);
    }
    // From the top of the tree downwards, each level by code.
    places.sort_by_key(|code| (gazetteer.ancestors(code).count(), *code));
    places.dedup();
    let mut rows = Vec::new();
    for indicator in catalogue.indicators.iter().filter(|one| one.is_countable()) {
        for place in &places {
            let at = |period: Period| -> Result<ReportValue> {
                let day = Period::day(period.end());
                let of = |period| found.get(&(indicator.id.as_str(), *place, period)).copied();
                // A stock, and a ratio of stocks, stand on the last day.
                reported(of(period).or_else(|| of(day)), period)
            };
            let (now, since, past) = (at(period)?, at(to_date)?, at(before)?);
            let (change, no_change) = match (&now.value, &past.value) {
                (Some(now), Some(past)) => (Some(difference(now, past)?), None),
                (None, _) => (None, Some(NoChange::NowMissing)),
                (_, None) => (None, Some(NoChange::BeforeMissing)),
            };
            rows.push(ReportRow {
                indicator: indicator.id.clone(),
                label: indicator.label.clone(),
                unit: indicator.unit.clone(),
                nature: indicator.nature,
                counted: indicator.counted,
                place: (*place).to_owned(),
                now,
                since_start_of_year: since,
                year_before: past,
                change,
                no_change,
            });
        }
    }
    Ok(PeriodReport {
        format: PERIOD_REPORT_FORMAT.into(),
        library: crate::VERSION.into(),
        catalogue: catalogue.id.clone(),
        label: catalogue.label.clone(),
        standing: catalogue.standing,
        map,
        period,
        since_start_of_year: to_date,
        year_before: before,
        rows,
        names: catalogue.names.clone(),
    })
}

fn reported(value: Option<&CountedValue>, period: Period) -> Result<ReportValue> {
    let Some(found) = value else {
        return Ok(ReportValue { period, value: None, missing: Some(Missing::Unknown), trail: Vec::new() });
    };
    let one: &Observation = &found.observation;
    Ok(ReportValue { period: one.period, value: one.quotient()?, missing: one.missing, trail: found.trail.clone() })
}

/// Every possible difference of two values.
fn difference(now: &RatioBounds, before: &RatioBounds) -> Result<RatioBounds> {
    use crate::number::End;
    let less = |a: Option<End<Ratio>>, b: Option<End<Ratio>>| -> Result<Option<End<Ratio>>> {
        let (Some(a), Some(b)) = (a, b) else { return Ok(None) };
        Ok(Some(End { value: a.value.checked_sub(b.value)?, open: a.open || b.open }))
    };
    RatioBounds::new(less(now.lower(), before.upper())?, less(now.upper(), before.lower())?)
}
