//! A whole catalogue over a register: what is counted, and the ratios rebuilt from it.

use super::count::{CountCode, CountStep, CountedValue, Grid, Selected, count};
use super::counts::MinutesAs;
use super::query::{HOURS, MINUTES};
use super::{CountQuery, Counts, Indicator, IndicatorRef, RatioRule, ratios};
use crate::context::Context;
use crate::error::{Error, ErrorKind, IndicatorError, NumberError, Result, excerpt};
use crate::observation::{Missing, Nature, Observation};
use crate::register::Register;

impl Register {
    /// Counts what a query names: counts first, then the ratios that are made of them.
    ///
    /// What is surely so makes the lower end of a value, what is possible its upper one. Where the register's scope does not
    /// cover the whole place or period, a value has no upper end; where it covers none of it, there is no value. A ratio takes
    /// numerator and denominator of the same place, period and categories, or the latest population that is not after the
    /// first day of the period; where the denominator is, or may be, zero, there is no ratio, and the trail says so.
    /// Indicators that can only be observed are left out where the whole catalogue is counted.
    ///
    /// # Errors
    /// `indicator-unknown`; `indicator-not-counted` for one that is named and can only be observed; `periods-missing` where
    /// neither the query nor the register has a day; `category-unknown` where the register does not have a category;
    /// `too-many-cells`; `place-unknown`, `place-not-on-map`, `map-unknown`; `number-out-of-range`.
    ///
    /// ```
    /// use volunteer_core::indicator::CountQuery;
    /// use volunteer_core::{Context, register::Register};
    /// let query = CountQuery::of(["minutes"]).place("KZ").period("2023".parse()?);
    /// let counts = Register::default().count(&query, &Context::kazakhstan())?;
    /// assert_eq!(counts.rows()?.next().unwrap().value, Some(0.into()));
    ///
    /// let misspelled = CountQuery::of(["volunters"]).period("2023".parse()?);
    /// let error = Register::default().count(&misspelled, &Context::kazakhstan()).unwrap_err();
    /// assert_eq!(error.details()["suggestion"], "volunteers");
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn count(&self, query: &CountQuery, context: &Context) -> Result<Counts> {
        Selected::from(self).count(query, context)
    }
}

impl Selected<'_> {
    /// As [`Register::count`], of the rows that are selected.
    pub(super) fn count(self, query: &CountQuery, context: &Context) -> Result<Counts> {
        let catalogue = query.catalogue()?;
        let at = |index: usize, error: Error| error.at_index(index).at_key("indicators");
        let own: Vec<&Indicator> = query.indicators.iter().filter_map(IndicatorRef::own).collect();
        let mut wanted: Vec<&Indicator> = Vec::new();
        for (index, one) in query.indicators.iter().enumerate() {
            let indicator = match one {
                IndicatorRef::Id(id) => catalogue.named(id).map_err(|error| at(index, error))?,
                IndicatorRef::Own(indicator) => indicator,
            };
            if !indicator.is_countable() {
                let kind = IndicatorError::IndicatorNotCounted { indicator: excerpt(&indicator.id) };
                return Err(at(index, kind.into()));
            }
            if !wanted.iter().any(|one| one.id == indicator.id) {
                wanted.push(indicator);
            }
        }
        if query.indicators.is_empty() {
            wanted.extend(catalogue.indicators.iter().filter(|one| one.is_countable()));
        }
        let known: Vec<&Indicator> = own.into_iter().chain(&catalogue.indicators).collect();
        let grid = Grid::new(query, self.register, context)?;
        let values = count_all(&wanted, &known, self, &grid, context)?;
        let named = |id: &str| query.indicators.iter().any(|one| one.id() == id);
        let minutes = match (named(HOURS) && catalogue.get(HOURS).is_none(), named(MINUTES)) {
            (false, _) => MinutesAs::Minutes,
            (true, false) => MinutesAs::Hours,
            (true, true) => MinutesAs::Both,
        };
        Ok(Counts::new(values, minutes))
    }
}

/// The counts of these indicators, then the ratios, whose parts are counted as well where they are not wanted themselves.
fn count_all(
    wanted: &[&Indicator],
    known: &[&Indicator],
    selected: Selected<'_>,
    grid: &Grid,
    context: &Context,
) -> Result<Vec<CountedValue>> {
    let mut counted = wanted.to_vec();
    for id in wanted.iter().filter_map(|one| one.rule.as_ref()).flat_map(RatioRule::made_of) {
        if let Some(part) = known.iter().copied().find(|one| one.id == *id)
            && part.count.is_some()
            && !counted.iter().any(|one| one.id == part.id)
        {
            counted.push(part);
        }
    }
    let mut all = Vec::new();
    for indicator in counted {
        let Some(rule) = &indicator.count else { continue };
        all.push((indicator.id.as_str(), count((indicator, rule), selected, grid, &context.gazetteer)?));
    }
    let of = |id: &str| all.iter().find(|(one, _)| *one == id).map_or(&[][..], |(_, values)| values.as_slice());
    let mut ratios = Vec::new();
    for indicator in wanted {
        let Some(rule) = &indicator.rule else { continue };
        for numerator in of(&rule.numerator) {
            let same = |one: &&CountedValue| {
                one.observation.place == numerator.observation.place
                    && one.observation.period == numerator.observation.period
                    && one.categories == numerator.categories
            };
            let below = rule.denominator.as_deref().and_then(|id| of(id).iter().find(same));
            ratios.push(ratio(indicator, rule, numerator, below, context)?);
        }
    }
    all.retain(|(id, _)| wanted.iter().any(|one| one.id == *id));
    Ok(all.into_iter().flat_map(|(_, values)| values).chain(ratios).collect())
}

fn ratio(
    indicator: &Indicator,
    rule: &RatioRule,
    numerator: &CountedValue,
    denominator: Option<&CountedValue>,
    context: &Context,
) -> Result<CountedValue> {
    let below: Vec<&Observation> = denominator.iter().map(|one| &one.observation).collect();
    let mut trail = numerator.trail.clone();
    let name = numerator.observation.indicator.replacen(&rule.numerator, &indicator.id, 1);
    let missing = match ratios(indicator, rule, &[&numerator.observation], &below, &context.populations) {
        Ok(made) => match made.into_iter().next() {
            Some(mut observation) => {
                observation.indicator = name;
                return Ok(CountedValue { observation, categories: numerator.categories.clone(), trail });
            }
            None => Missing::Unknown,
        },
        Err(error) if matches!(error.kind(), ErrorKind::Number(NumberError::DivisionByZero {})) => {
            trail.push(CountStep { code: CountCode::DenominatorZero, rows: None });
            Missing::NotApplicable
        }
        Err(error) => return Err(error),
    };
    let mut observation = numerator.observation.clone();
    observation.indicator = name;
    observation.unit = indicator.unit.clone();
    observation.nature = Nature::Ratio;
    observation.counted = indicator.counted;
    observation.definition.clone_from(&indicator.definition);
    observation.value = None;
    observation.missing = Some(missing);
    Ok(CountedValue { observation: observation.check()?, categories: numerator.categories.clone(), trail })
}
