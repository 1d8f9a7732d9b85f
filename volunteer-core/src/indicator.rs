//! Indicators: what is measured, and how it may be added up.
//!
//! An indicator is data. It is *observed*: its observations are those that are reported for it; or a *ratio* (`rule`):
//! rebuilt from the observations of other indicators and from populations; or a *count* (`count`) over a register.
//!
//! [`Catalogue::proposal`] comes with the library: a proposal that nobody has adopted, and data like any other. [`CountQuery`] asks a
//! register for indicators by places, periods and categories ([`Counts`]), [`ReportQuery`] for a [`PeriodReport`]; [`compare()`] holds a
//! count against a reported number, [`evaluate()`] makes rates of observations.
//!
//! ```
//! use volunteer_core::indicator::{Catalogue, CountQuery, Level};
//! use volunteer_core::register::Register;
//! use volunteer_core::Context;
//!
//! let catalogue = Catalogue::proposal()?;
//! assert!(catalogue.get("volunteers").is_some());
//!
//! let query = CountQuery::of(["volunteers", "hours"]).by(Level::Region).by(Level::Quarter).period("2026".parse()?);
//! let counts = Register::default().count(&query, &Context::kazakhstan())?;
//! assert_eq!(counts.len(), 2 * 20 * 4); // indicators, regions, quarters: an empty register counts nothing, and says so
//!
//! let typo = Register::default().count(&CountQuery::of(["volunters"]), &Context::kazakhstan()).unwrap_err();
//! assert_eq!(typo.details()["suggestion"], "volunteers");
//! # Ok::<(), volunteer_core::Error>(())
//! ```

mod builder;
mod catalogue;
mod compare;
mod count;
mod counts;
mod evaluate;
mod flagged;
mod over;
mod query;
mod report;
mod rule;

pub use builder::{CountRuleBuilder, IndicatorBuilder, RatioRuleBuilder};
pub use catalogue::{Catalogue, CatalogueBuilder, CatalogueStanding, INDICATORS_FORMAT};
pub use compare::{Agreement, COMPARISON_FORMAT, Comparison, ComparisonReason, compare};
pub use count::{CountCode, CountJob, CountStep, CountedValue};
pub use counts::{CountRow, Counts};
pub use evaluate::evaluate;
pub(crate) use evaluate::{is_division_by_zero, per_as, ratios, ratios_or_none};
pub(crate) use flagged::count_flagged;
pub use query::{CountQuery, IndicatorRef, Level, ReportQuery};
pub(crate) use query::{HOURS, MINUTES};
pub use report::{NoChange, PERIOD_REPORT_FORMAT, PeriodReport, ReportRow, ReportValue};
pub use rule::{AgeBand, CountOf, CountRule, Filter};

use crate::Word;
use crate::document::{self, expect_id, is_default};
use crate::error::{Error, IndicatorError, NumberError, ObservationError, Result, refuse, unknown_word};
use crate::language::LocalText;
use crate::number::{Number, Unit};
use crate::observation::{Counted, Nature, StockRule, contradiction};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// What is measured, and how it may be added up.
///
/// ```
/// use volunteer_core::indicator::{CountOf, CountRule, Indicator};
/// use volunteer_core::{Unit, observation::Nature};
/// let count = CountRule::builder(CountOf::Minutes).build()?;
/// let minutes = Indicator::builder("minutes", Unit::Minute, Nature::Flow).count(count).build()?;
/// assert_eq!(minutes.id(), "minutes");
/// # Ok::<(), volunteer_core::Error>(())
/// ```
///
/// What was checked stays so: nothing can be changed past the check.
///
/// ```compile_fail,E0616
/// use volunteer_core::{Unit, indicator::Indicator, observation::{Counted, Nature}};
/// let mut clubs = Indicator::builder("clubs", Unit::Club, Nature::Stock).build()?;
/// clubs.counted = Counted::Distinct;
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(from = "IndicatorFields", into = "IndicatorFields")
)]
pub struct Indicator {
    pub(crate) id: String,
    pub(crate) label: LocalText,
    pub(crate) unit: Unit,
    pub(crate) nature: Nature,
    pub(crate) counted: Counted,
    pub(crate) definition: Option<String>,
    pub(crate) stock_rule: StockRule,
    pub(crate) rule: Option<RatioRule>,
    pub(crate) count: Option<CountRule>,
    pub(crate) source: Option<String>,
}

impl Indicator {
    /// Whether a register can say something of it: as a count, or as a ratio of counts.
    pub(crate) const fn is_countable(&self) -> bool {
        self.count.is_some() || self.rule.is_some()
    }
}

impl Indicator {
    /// Its id, by which observations and targets name it.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// Its name in three languages.
    #[must_use]
    pub fn label(&self) -> &LocalText {
        &self.label
    }

    /// What the number counts.
    #[must_use]
    pub fn unit(&self) -> &Unit {
        &self.unit
    }

    /// How it adds up over periods and places.
    #[must_use]
    pub fn nature(&self) -> Nature {
        self.nature
    }

    /// How often the same person may have been counted in the number. Absent: unknown for people.
    #[must_use]
    pub fn counted(&self) -> Counted {
        self.counted
    }

    /// The version of its definition that observations must be of, unless they name a comparable one.
    #[must_use]
    pub fn definition(&self) -> Option<&str> {
        self.definition.as_deref()
    }

    /// For a stock over periods: its last value or its mean. Absent: the last.
    #[must_use]
    pub fn stock_rule(&self) -> StockRule {
        self.stock_rule
    }

    /// How it is made from others. Absent: it is observed or counted.
    #[must_use]
    pub fn rule(&self) -> Option<&RatioRule> {
        self.rule.as_ref()
    }

    /// How it is counted over a register. Absent: it is observed or made from others.
    #[must_use]
    pub fn count(&self) -> Option<&CountRule> {
        self.count.as_ref()
    }

    /// Where it is laid down; absent for one of the caller's own.
    #[must_use]
    pub fn source(&self) -> Option<&str> {
        self.source.as_deref()
    }
}

/// Its form in documents: private, because what is read by it alone is not checked.
#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Indicator")]
struct IndicatorFields {
    /// Its id, by which observations and targets name it.
    pub id: String,
    /// Its name in three languages.
    #[serde(default, skip_serializing_if = "is_default")]
    pub label: LocalText,
    /// What the number counts.
    pub unit: Unit,
    /// How it adds up over periods and places.
    pub nature: Nature,
    /// How often the same person may have been counted in the number. Absent: unknown for people.
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
        document::serialize(
            serializer,
            |to| IndicatorFields::serialize(self, to),
            |to| IndicatorFields::serialize(self, to),
        )
    }
}

impl<'de> Deserialize<'de> for Indicator {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        document::deserialize(deserializer, IndicatorFields::deserialize, |from| IndicatorFields::deserialize(from))
            .and_then(|read| read.check().map_err(refuse))
    }
}

/// A ratio made from the observations of other indicators.
///
/// ```
/// use volunteer_core::indicator::RatioRule;
/// let per_thousand = RatioRule::builder("activities", 1_000).build()?;
/// assert!(per_thousand.denominator().is_none()); // of the population of the place
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(from = "RatioRuleFields", into = "RatioRuleFields")
)]
pub struct RatioRule {
    pub(crate) numerator: String,
    pub(crate) denominator: Option<String>,
    pub(crate) per: Number,
    pub(crate) within: bool,
    pub(crate) vintage: Option<String>,
    pub(crate) population_on: PopulationOn,
    pub(crate) denominator_months_before: Option<u32>,
}

/// Of which day the population is that a rate divides by: the latest that is known and not after it.
///
/// ```
/// use volunteer_core::indicator::PopulationOn;
/// assert_eq!("last-day".parse(), Ok(PopulationOn::LastDay));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[derive(strum::Display, strum::EnumString, strum::IntoStaticStr, strum::VariantArray, strum::VariantNames)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case", parse_err_ty = Error, parse_err_fn = unknown_word::<Self>)]
#[non_exhaustive]
pub enum PopulationOn {
    /// The first day of the period, also while it runs: the rate of the year to date and that of the whole year divide by
    /// the same.
    #[default]
    FirstDay,
    /// The last day that is counted: the end of the period, or the day up to which it is counted. Where that is not named there
    /// is no rate.
    LastDay,
}

impl RatioRule {
    /// The ids of the indicators that it divides, the numerator's first.
    pub(crate) fn made_of(&self) -> impl Iterator<Item = &String> {
        std::iter::once(&self.numerator).chain(&self.denominator)
    }

    /// The indicator that is divided.
    #[must_use]
    pub fn numerator(&self) -> &str {
        &self.numerator
    }

    /// The indicator it is divided by. Absent: the population of the place.
    #[must_use]
    pub fn denominator(&self) -> Option<&str> {
        self.denominator.as_deref()
    }

    /// Per how many: 1, 100, 1,000 or 100,000.
    #[must_use]
    pub fn per(&self) -> Number {
        self.per
    }

    /// Whether what is divided is a part of what it is divided by, so that the ratio is at most `per`: a share.
    #[must_use]
    pub fn within(&self) -> bool {
        self.within
    }

    /// For a population: the edition of its numbers. Absent: the latest published one.
    #[must_use]
    pub fn vintage(&self) -> Option<&str> {
        self.vintage.as_deref()
    }

    /// For a population: of which day. Absent: of the first day of the period.
    #[must_use]
    pub const fn population_on(&self) -> PopulationOn {
        self.population_on
    }

    /// For an indicator that it is divided by: of which period, so many months before that of the numerator. Retention
    /// divides by the volunteers of the year before: 12. Absent: of the same period.
    #[must_use]
    pub const fn denominator_months_before(&self) -> Option<u32> {
        self.denominator_months_before
    }
}

/// Its form in documents: private, because what is read by it alone is not checked.
#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "RatioRule")]
struct RatioRuleFields {
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
    /// For a population: of which day. Absent: of the first day of the period.
    #[serde(default, skip_serializing_if = "is_default")]
    pub population_on: PopulationOn,
    /// For an indicator that it is divided by: of which period, so many months before that of the numerator. Retention
    /// divides by the volunteers of the year before: 12. Absent: of the same period.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub denominator_months_before: Option<u32>,
}

impl Serialize for RatioRule {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        document::serialize(
            serializer,
            |to| RatioRuleFields::serialize(self, to),
            |to| RatioRuleFields::serialize(self, to),
        )
    }
}

impl<'de> Deserialize<'de> for RatioRule {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        document::deserialize(deserializer, RatioRuleFields::deserialize, |from| RatioRuleFields::deserialize(from))
            .and_then(|read| read.check().map_err(refuse))
    }
}

impl RatioRule {
    fn check(self) -> Result<Self> {
        if self.per.signum() <= 0 {
            return Err(Error::from(NumberError::DivisionByZero {}).at_key("per"));
        }
        // Of a population the rule has the day and the edition, of an indicator the period.
        let parameter = match (&self.denominator, self.denominator_months_before) {
            (None, Some(_)) | (Some(_), Some(0)) => "denominatorMonthsBefore",
            (Some(_), _) if self.population_on != PopulationOn::default() => "populationOn",
            (Some(_), _) if self.vintage.is_some() => "vintage",
            _ => return Ok(self),
        };
        let kind = IndicatorError::RuleParameterUnused { count: Nature::Ratio.as_str(), parameter };
        Err(Error::from(kind).at_key(parameter))
    }
}

impl Indicator {
    /// Checks unit, way of counting and rules against each other, as when it is read from a document. What can only be one
    /// way is filled in: what is no number of people counts nobody.
    ///
    /// # Errors
    /// `id-blank`; `counting-contradicts-unit`; `per-contradicts-unit`; `rule-twice`; `rule-contradicts`.
    fn check(mut self) -> Result<Self> {
        expect_id(&self.id)?;
        match self.counted {
            Counted::Unknown if !self.unit.counts_people() => self.counted = Counted::NotPeople,
            Counted::NotPeople if self.unit.counts_people() => return Err(contradiction(&self.unit, self.counted)),
            Counted::Distinct | Counted::Times if !self.unit.counts_people() => {
                return Err(contradiction(&self.unit, self.counted));
            }
            _ => {}
        }
        if let Some(rule) = &self.rule {
            if self.unit.per().is_some_and(|per| per != rule.per) {
                let kind = ObservationError::PerContradictsUnit { unit: self.unit.to_string(), per: rule.per };
                return Err(Error::from(kind).at_key("per").at_key("rule"));
            }
            if self.count.is_some() {
                return Err(Error::from(IndicatorError::RuleTwice {}).at_key("count"));
            }
            self.nature = Nature::Ratio;
        }
        if let Some(count) = &self.count {
            if count.of.counts_once() && self.unit.counts_people() && self.counted == Counted::Unknown {
                self.counted = Counted::Distinct;
            }
            count.check_kind(&self)?;
        }
        Ok(self)
    }
}
