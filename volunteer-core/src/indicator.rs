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
pub use count::{Ask, CountCode, CountStep, CountedValue, PlaceLevel, count};
pub use evaluate::evaluate;
pub(crate) use evaluate::ratios;
pub use over::count_catalogue;
pub use report::{NoChange, PERIOD_REPORT_FORMAT, PeriodReport, ReportAsk, ReportRow, ReportValue, period_report};
pub use rule::{AgeBand, CountOf, CountRule, Filter};

use crate::error::{IndicatorError, NumberError, Result};
use crate::language::LocalText;
use crate::number::{Number, Unit};
use crate::observation::{Counted, Nature, StockRule};

json_struct! {
    /// What is measured, and how it may be added up.
    ///
    /// ```
    /// use volunteer_core::indicator::Indicator;
    /// let rate: Indicator = volunteer_core::json::from_text(r#"{
    ///     "id": "activities-per-1000", "unit": "activity", "nature": "ratio", "label": {"en": "Activities per 1,000"},
    ///     "rule": {"numerator": "activities", "per": 1000}}"#.as_bytes())?;
    /// assert!(rate.rule.is_some());
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    #[derive(Eq)]
    pub struct Indicator {
        /// Its id, by which observations and targets name it.
        pub id: String,
        /// Its name in three languages.
        pub label: LocalText,
        /// What the number counts.
        pub unit: Unit,
        /// How it adds up over periods and places.
        pub nature: Nature,
        /// How often the same person may stand in the number. Absent: unknown for people.
        pub counted: Counted,
        /// The version of its definition that observations must be of, unless they name a comparable one.
        pub definition: Option<String>,
        /// For a stock over periods: its last value or its mean. Absent: the last.
        pub stock_rule: StockRule,
        /// How it is made from others. Absent: it is observed or counted.
        pub rule: Option<RatioRule>,
        /// How it is counted over a register. Absent: it is observed or made from others.
        pub count: Option<CountRule>,
        /// Where it is laid down; absent for one of the caller's own.
        pub source: Option<String>,
    }
    check
}

json_struct! {
    /// A ratio made from the observations of other indicators.
    ///
    /// ```
    /// use volunteer_core::{indicator::RatioRule, json};
    /// let read: RatioRule = json::from_text(r#"{"numerator": "activities", "per": 1000}"#.as_bytes())?;
    /// assert!(read.denominator.is_none());
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    #[derive(Eq)]
    pub struct RatioRule {
        /// The indicator that is divided.
        pub numerator: String,
        /// The indicator it is divided by. Absent: the population of the place.
        pub denominator: Option<String>,
        /// Per how many: 1, 100, 1,000 or 100,000.
        pub per: Number,
        /// Whether what is divided is a part of what it is divided by, so that the ratio is at most `per`: a share.
        pub within: bool,
        /// For a population: the edition of its numbers. Absent: the latest published one.
        pub vintage: Option<String>,
    }
}

impl Indicator {
    fn check(mut self) -> Result<Self> {
        if !self.unit.counts_people() && self.counted == Counted::Unknown {
            self.counted = Counted::NotPeople;
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
