//! Indicators and their rules made in a program, valid once they exist.

use super::{AgeBand, CountOf, CountRule, Filter, Indicator, PopulationOn, RatioRule};
use crate::error::Result;
use crate::language::LocalText;
use crate::number::{Number, Unit};
use crate::observation::{Counted, Nature, StockRule};
use crate::record::RecordStatus;

/// Makes an [`Indicator`]; see [`Indicator::builder`].
#[derive(Clone, Debug)]
#[must_use]
pub struct IndicatorBuilder {
    indicator: Indicator,
}

impl Indicator {
    /// An indicator that is observed, until a rule says how it is made.
    ///
    /// ```
    /// use volunteer_core::indicator::{Indicator, RatioRule};
    /// use volunteer_core::observation::{Counted, Nature};
    /// use volunteer_core::Unit;
    ///
    /// let activities = Indicator::builder("activities", Unit::Activity, Nature::Flow).build()?;
    /// assert_eq!(activities.counted(), Counted::NotPeople); // no number of activities is a number of people
    ///
    /// let per_thousand = RatioRule::builder("activities", 1_000).build()?;
    /// let rate = Indicator::builder("activities-per-1000", Unit::Activity, Nature::Ratio).ratio(per_thousand).build()?;
    /// assert!(rate.rule().is_some());
    ///
    /// let error = Indicator::builder("clubs", Unit::Club, Nature::Stock).counted(Counted::Distinct).build().unwrap_err();
    /// assert_eq!((error.code(), error.pointer().as_str()), ("counting-contradicts-unit", "/counted"));
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn builder(id: impl Into<String>, unit: Unit, nature: Nature) -> IndicatorBuilder {
        let indicator = Self {
            id: id.into(),
            label: LocalText::default(),
            unit,
            nature,
            counted: Counted::default(),
            definition: None,
            stock_rule: StockRule::default(),
            rule: None,
            count: None,
            source: None,
        };
        IndicatorBuilder { indicator }
    }
}

impl IndicatorBuilder {
    /// Its name in three languages.
    pub fn label(mut self, label: LocalText) -> Self {
        self.indicator.label = label;
        self
    }

    /// How often the same person may have been counted in the number; for a unit of people alone.
    pub fn counted(mut self, counted: Counted) -> Self {
        self.indicator.counted = counted;
        self
    }

    /// The version of its definition that observations must be of.
    pub fn definition(mut self, version: impl Into<String>) -> Self {
        self.indicator.definition = Some(version.into());
        self
    }

    /// For a stock over periods: its last value or its mean.
    pub fn stock_rule(mut self, rule: StockRule) -> Self {
        self.indicator.stock_rule = rule;
        self
    }

    /// How it is made from other indicators. It becomes a ratio.
    pub fn ratio(mut self, rule: RatioRule) -> Self {
        self.indicator.rule = Some(rule);
        self
    }

    /// How it is counted over a register.
    pub fn count(mut self, rule: CountRule) -> Self {
        self.indicator.count = Some(rule);
        self
    }

    /// Where it is laid down.
    pub fn source(mut self, source: impl Into<String>) -> Self {
        self.indicator.source = Some(source.into());
        self
    }

    /// The indicator, checked as a document is when it is read.
    ///
    /// # Errors
    /// `id-blank`; `counting-contradicts-unit`; `rule-twice` for a ratio that is counted too; `rule-contradicts` where the
    /// unit, the nature or the counting is not what the rule of the count makes.
    pub fn build(self) -> Result<Indicator> {
        self.indicator.check()
    }
}

impl From<Indicator> for IndicatorBuilder {
    fn from(indicator: Indicator) -> Self {
        Self { indicator }
    }
}

/// Makes a [`RatioRule`]; see [`RatioRule::builder`].
#[derive(Clone, Debug)]
#[must_use]
pub struct RatioRuleBuilder {
    rule: RatioRule,
}

impl RatioRule {
    /// An indicator per so many people of the place: per 1, 100, 1,000 or 100,000.
    ///
    /// ```
    /// use volunteer_core::indicator::RatioRule;
    /// let share = RatioRule::builder("active-volunteers", 100).denominator("volunteers").within(true).build()?;
    /// assert_eq!(share.denominator(), Some("volunteers"));
    /// assert_eq!(RatioRule::builder("volunteers", 0).build().unwrap_err().code(), "division-by-zero");
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn builder(numerator: impl Into<String>, per: impl Into<Number>) -> RatioRuleBuilder {
        let rule = Self {
            numerator: numerator.into(),
            denominator: None,
            per: per.into(),
            within: false,
            vintage: None,
            population_on: PopulationOn::default(),
            denominator_months_before: None,
        };
        RatioRuleBuilder { rule }
    }
}

impl RatioRuleBuilder {
    /// The indicator it is divided by, instead of the population of the place.
    pub fn denominator(mut self, indicator: impl Into<String>) -> Self {
        self.rule.denominator = Some(indicator.into());
        self
    }

    /// Whether what is divided is a part of what it is divided by, so that the ratio is at most `per`: a share.
    pub fn within(mut self, within: bool) -> Self {
        self.rule.within = within;
        self
    }

    /// For a population: the edition of its numbers, instead of the latest published one.
    pub fn vintage(mut self, vintage: impl Into<String>) -> Self {
        self.rule.vintage = Some(vintage.into());
        self
    }

    /// For a population: of which day, instead of the first of the period.
    pub fn population_on(mut self, day: PopulationOn) -> Self {
        self.rule.population_on = day;
        self
    }

    /// The indicator it is divided by counts for the period so many months before: 12 for retention against the volunteers of
    /// the year before.
    pub fn denominator_months_before(mut self, months: u32) -> Self {
        self.rule.denominator_months_before = Some(months);
        self
    }

    /// The rule.
    ///
    /// # Errors
    /// `division-by-zero` unless `per` is above zero; `rule-parameter-unused` for a vintage or a day beside a denominator, and
    /// for months before without one.
    pub fn build(self) -> Result<RatioRule> {
        self.rule.check()
    }
}

/// Makes a [`CountRule`]; see [`CountRule::builder`].
#[derive(Clone, Debug)]
#[must_use]
pub struct CountRuleBuilder {
    rule: CountRule,
}

impl CountRule {
    /// A count without conditions.
    ///
    /// ```
    /// use volunteer_core::indicator::{CountOf, CountRule, Filter};
    ///
    /// let active = CountRule::builder(CountOf::ActiveVolunteers).participations_at_least(3).within_months(12);
    /// let women = active.only(Filter::new("sex", ["female"])).build()?;
    /// assert_eq!(women.within_months(), Some(12));
    ///
    /// let error = CountRule::builder(CountOf::ActiveVolunteers).build().unwrap_err();
    /// assert_eq!((error.code(), error.pointer().as_str()), ("rule-parameter-missing", "/participationsAtLeast"));
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn builder(of: CountOf) -> CountRuleBuilder {
        let rule = Self {
            of,
            statuses: Vec::new(),
            only: Vec::new(),
            ages: None,
            participations_at_least: None,
            within_months: None,
            months_before: None,
        };
        CountRuleBuilder { rule }
    }
}

impl CountRuleBuilder {
    /// The statuses that count, instead of done and verified. Organisations and help have no status.
    pub fn statuses(mut self, statuses: impl IntoIterator<Item = RecordStatus>) -> Self {
        self.rule.statuses = statuses.into_iter().collect();
        self
    }

    /// One more condition that a row must satisfy.
    pub fn only(mut self, condition: Filter) -> Self {
        self.rule.only.push(condition);
        self
    }

    /// The ages that count, of volunteers or of the people helped.
    pub fn ages(mut self, ages: AgeBand) -> Self {
        self.rule.ages = Some(ages);
        self
    }

    /// For active volunteers: at least so many participations.
    pub fn participations_at_least(mut self, participations: u32) -> Self {
        self.rule.participations_at_least = Some(participations);
        self
    }

    /// For active volunteers: in so many months, which end with the period.
    pub fn within_months(mut self, months: u32) -> Self {
        self.rule.within_months = Some(months);
        self
    }

    /// For new and retained volunteers: the months before the period that are looked back on.
    pub fn months_before(mut self, months: u32) -> Self {
        self.rule.months_before = Some(months);
        self
    }

    /// The rule, checked as a document is when it is read.
    ///
    /// # Errors
    /// `rule-parameter-missing`; `rule-parameter-unused`.
    pub fn build(self) -> Result<CountRule> {
        self.rule.check()
    }
}

impl Filter {
    /// The rows whose category is one of these codes.
    ///
    /// ```
    /// use volunteer_core::indicator::Filter;
    /// assert_eq!(Filter::new("skill", ["pro-bono"]).any_of, ["pro-bono"]);
    /// ```
    #[must_use]
    pub fn new<Code: Into<String>>(category: impl Into<String>, any_of: impl IntoIterator<Item = Code>) -> Self {
        Self { category: category.into(), any_of: any_of.into_iter().map(Into::into).collect() }
    }
}
