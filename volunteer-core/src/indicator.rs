//! Indicators: what is measured, and how it may be added up.
//!
//! An indicator is data. It is *observed*: its observations are those that are reported for it; or a *ratio* (`rule`):
//! rebuilt from the observations of other indicators and from populations; or a *count* (`count`) over a register.

mod catalogue;
mod compare;
mod count;
mod evaluate;
mod over;
mod report;
mod rule;

pub use catalogue::{Catalogue, CatalogueStanding, INDICATORS_FORMAT};
pub use compare::{Agreement, COMPARISON_FORMAT, Comparison, ComparisonReason, compare};
pub use count::{Ask, CountCode, CountStep, CountedValue, PlaceLevel, count, count_flagged};
pub use evaluate::evaluate;
pub(crate) use evaluate::ratios;
pub use over::count_catalogue;
pub use report::{NoChange, PERIOD_REPORT_FORMAT, PeriodReport, ReportAsk, ReportRow, ReportValue, period_report};
pub use rule::{AgeBand, CountOf, CountRule, Filter};

use crate::document::{self, is_default};
use crate::error::{IndicatorError, NumberError, Result, refuse};
use crate::language::LocalText;
use crate::number::{Number, Unit};
use crate::observation::{Counted, Nature, StockRule, contradiction};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// What is measured, and how it may be added up.
///
/// ```
/// use volunteer_core::indicator::Indicator;
/// let rate: Indicator = volunteer_core::document::from_slice(r#"{
///     "id": "activities-per-1000", "unit": "activity", "nature": "ratio", "label": {"en": "Activities per 1,000"},
///     "rule": {"numerator": "activities", "per": 1000}}"#.as_bytes())?;
/// assert!(rate.rule.is_some());
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self")]
pub struct Indicator {
    /// Its id, by which observations and targets name it.
    pub id: String,
    /// Its name in three languages.
    #[serde(default, skip_serializing_if = "is_default")]
    pub label: LocalText,
    /// What the number counts.
    pub unit: Unit,
    /// How it adds up over periods and places.
    pub nature: Nature,
    /// How often the same person may stand in the number. Absent: unknown for people.
    #[serde(default)]
    pub counted: Counted,
    /// The version of its definition that observations must be of, unless they name a comparable one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub definition: Option<String>,
    /// For a stock over periods: its last value or its mean. Absent: the last.
    #[serde(default)]
    pub stock_rule: StockRule,
    /// How it is made from others. Absent: it is observed or counted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rule: Option<RatioRule>,
    /// How it is counted over a register. Absent: it is observed or made from others.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub count: Option<CountRule>,
    /// Where it is laid down; absent for one of the caller's own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
}

impl Serialize for Indicator {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        document::serialize(serializer, |to| Self::serialize(self, to), |to| Self::serialize(self, to))
    }
}

impl<'de> Deserialize<'de> for Indicator {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::deserialize(deserializer).and_then(|read| read.check().map_err(refuse))
    }
}

/// A ratio made from the observations of other indicators.
///
/// ```
/// use volunteer_core::{indicator::RatioRule, document};
/// let read: RatioRule = document::from_slice(r#"{"numerator": "activities", "per": 1000}"#.as_bytes())?;
/// assert!(read.denominator.is_none());
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RatioRule {
    /// The indicator that is divided.
    pub numerator: String,
    /// The indicator it is divided by. Absent: the population of the place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub denominator: Option<String>,
    /// Per how many: 1, 100, 1,000 or 100,000.
    pub per: Number,
    /// Whether what is divided is a part of what it is divided by, so that the ratio is at most `per`: a share.
    #[serde(default, skip_serializing_if = "is_default")]
    pub within: bool,
    /// For a population: the edition of its numbers. Absent: the latest published one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub vintage: Option<String>,
}

impl Indicator {
    /// Checks unit, way of counting and rules against each other, as when it is read from a document. What can only be one
    /// way is filled in: what is no number of people counts nobody.
    ///
    /// # Errors
    /// `counting-contradicts-unit`; `division-by-zero`; `rule-twice`; what is wrong with the rule of a count.
    pub fn check(mut self) -> Result<Self> {
        match self.counted {
            Counted::Unknown if !self.unit.counts_people() => self.counted = Counted::NotPeople,
            Counted::NotPeople if self.unit.counts_people() => return Err(contradiction(&self.unit, self.counted)),
            Counted::Distinct | Counted::Times if !self.unit.counts_people() => {
                return Err(contradiction(&self.unit, self.counted));
            }
            _ => {}
        }
        if let Some(rule) = &self.rule {
            if rule.per.signum() <= 0 {
                return Err(crate::Error::from(NumberError::DivisionByZero {}).at_key("per").at_key("rule"));
            }
            if self.count.is_some() {
                return Err(crate::Error::from(IndicatorError::RuleTwice {}).at_key("count"));
            }
            self.nature = Nature::Ratio;
        }
        if let Some(count) = &self.count {
            if count.of.counts_once() && self.unit.counts_people() && self.counted == Counted::Unknown {
                self.counted = Counted::Distinct;
            }
            count.check().map_err(|error| error.at_key("count"))?;
            count.check_kind(&self)?;
        }
        Ok(self)
    }
}
