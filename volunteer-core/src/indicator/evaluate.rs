//! Evaluating an indicator that is made from others.

use super::{Indicator, PopulationOn, RatioRule};
use crate::calendar::{Date, Period};
use crate::context::Context;
use crate::error::{NumberError, Result};
use crate::number::Bounds;
use crate::observation::{
    Act, Flagged, IndicatorSeries, Missing, Nature, Observation, Parts, Population, PopulationDate, Until,
    canonical_order,
};

/// The observations of an indicator at a place: those reported for it, and ratios rebuilt from numerator and denominator.
///
/// A ratio takes each numerator with the best founded denominator of the same place, map and period, or of the period so many
/// months before where its rule looks back; a per-capita rate takes the latest population not after the first day of the
/// numerator's period, so that a year is divided by the population at its start also while it runs, or by the rule not after the
/// last day counted. Numerators without a denominator are left out, for nothing can be said from them. The parts name
/// the date of a population ([`Parts::denominator_period`]), the answer its vintage.
///
/// # Errors
/// `number-out-of-range`; `division-by-zero` where a denominator may be zero.
///
/// ```
/// use volunteer_core::indicator::{Catalogue, evaluate};
/// use volunteer_core::observation::{IndicatorSeries, Nature, Observation};
/// use volunteer_core::{Bounds, Context, Unit};
///
/// let north = ("KZ-59", "kz-20");
/// let about_390 = Observation::builder("activities", north, "2023".parse()?, Unit::Activity, Nature::Flow)
///     .value(Bounds::between(385.into(), 394.into())?)
///     .build()?;
/// let catalogue = Catalogue::proposal()?;
/// let per_thousand = catalogue.get("activities-per-1000").unwrap();
/// let rates = evaluate(per_thousand, &IndicatorSeries::group([about_390]), &Context::kazakhstan(), north)?;
/// let (lower, upper) = rates[0].quotient()?.unwrap().outward(2)?;
/// assert_eq!((lower, upper), (Some("0.72".parse()?), Some("0.74".parse()?)));
/// assert_eq!(rates[0].parts().unwrap().denominator_period().unwrap().to_string(), "2023-01-01");
/// # Ok::<(), volunteer_core::Error>(())
/// ```
pub fn evaluate(
    indicator: &Indicator,
    series: &[IndicatorSeries],
    context: &Context,
    (place, map): (&str, &str),
) -> Result<Vec<Observation>> {
    let of = |id: &str| -> Vec<&Observation> {
        let here = |one: &&IndicatorSeries| one.indicator() == id && one.place() == place && one.map() == map;
        let mut found: Vec<&Observation> = series.iter().filter(here).flat_map(IndicatorSeries::observations).collect();
        found.sort_unstable_by(|a, b| canonical_order(a, b));
        found
    };
    let reported = of(&indicator.id);
    let Some(rule) = &indicator.rule else { return Ok(reported.into_iter().cloned().collect()) };
    let denominators = rule.denominator.as_deref().map(of).unwrap_or_default();
    let mut all = ratios(indicator, rule, &of(&rule.numerator), &denominators, &context.populations)?;
    for one in reported {
        all.push(per_as(one, rule)?);
    }
    all.sort_unstable_by(canonical_order);
    Ok(all)
}

/// A reported ratio per as many as the rule says: 73 per 100,000 are 0.73 per 1,000.
pub(crate) fn per_as(reported: &Observation, rule: &RatioRule) -> Result<Observation> {
    let mut one = reported.clone();
    match &mut one.parts {
        Some(parts) if parts.per != rule.per => {
            parts.per = rule.per;
            one.value = None;
            one.check()
        }
        _ => Ok(one),
    }
}

/// The ratios of numerators and denominators of one place and map, both in canonical order.
pub(crate) fn ratios(
    indicator: &Indicator,
    rule: &RatioRule,
    numerators: &[&Observation],
    denominators: &[&Observation],
    populations: &Population,
) -> Result<Vec<Observation>> {
    let mut made = Vec::with_capacity(numerators.len());
    for numerator in numerators.iter().copied() {
        let Some(value) = numerator.value else { continue };
        let denominator = if rule.denominator.is_some() {
            let Some(wanted) = rule.denominator_period(numerator.period) else { continue };
            // An earlier period is over, whatever of the later one is counted.
            let same_end = |one: &Observation| {
                if rule.denominator_months_before.is_some() { one.is_whole() } else { one.until == numerator.until }
            };
            let usable = |one: &&Observation| same_end(one) && one.act == Act::Done && one.value.is_some();
            let mut usable = denominators.iter().copied().filter(usable);
            // In canonical order the first match is the best founded one. A state stands at the last day of the period.
            usable.clone().find(|one| one.period == wanted).or_else(|| {
                let last = Period::day(wanted.end());
                usable.find(|one| one.nature == Nature::Stock && one.period == last)
            })
        } else {
            let on = match rule.population_on {
                PopulationOn::FirstDay => Some(numerator.period.start()),
                PopulationOn::LastDay => last_day(numerator),
            };
            on.and_then(|on| {
                let date = PopulationDate { on, vintage: rule.vintage.clone() };
                populations.find((&numerator.place, &numerator.map), &date).ok()
            })
        };
        let Some((denominator, below)) = denominator.and_then(|one| Some((one, one.value?))) else { continue };
        let parts = |above: Bounds, below: Bounds| Parts {
            numerator: above,
            denominator: below,
            per: rule.per,
            within: rule.within,
            denominator_period: Some(denominator.period).filter(|period| *period != numerator.period),
        };
        let mut ratio = numerator.clone();
        ratio.indicator.clone_from(&indicator.id);
        ratio.unit = indicator.unit.clone();
        ratio.nature = Nature::Ratio;
        ratio.counted = indicator.counted;
        ratio.definition.clone_from(&indicator.definition);
        ratio.value = None;
        ratio.parts = Some(parts(value, below));
        ratio.evidence = numerator.evidence.max(denominator.evidence);
        ratio.vintage.clone_from(&denominator.vintage);
        ratio.sources.extend(denominator.sources.iter().cloned());
        ratio.flagged = flagged(numerator, denominator, |above, below| parts(above, below).check());
        made.push(ratio);
    }
    made.into_iter().map(|ratio: Observation| ratio.check()).collect()
}

/// As [`ratios`], where one whose denominator may be zero is there without a value: that nobody volunteered in one year says
/// nothing of the others.
pub(crate) fn ratios_or_none(
    indicator: &Indicator,
    rule: &RatioRule,
    numerators: &[&Observation],
    denominators: &[&Observation],
    populations: &Population,
) -> Result<Vec<Observation>> {
    let mut made = Vec::with_capacity(numerators.len());
    for numerator in numerators {
        match ratios(indicator, rule, &[*numerator], denominators, populations) {
            Ok(ratio) => made.extend(ratio),
            Err(error) if is_division_by_zero(&error) => {
                let mut none = (*numerator).clone();
                none.indicator.clone_from(&indicator.id);
                none.unit = indicator.unit.clone();
                (none.nature, none.counted) = (Nature::Ratio, indicator.counted);
                none.definition.clone_from(&indicator.definition);
                (none.value, none.missing, none.flagged) = (None, Some(Missing::NotApplicable), None);
                made.push(none.check()?);
            }
            Err(error) => return Err(error),
        }
    }
    Ok(made)
}

/// The day up to which a value counts, where it is known.
fn last_day(numerator: &Observation) -> Option<Date> {
    (numerator.until != Some(Until::Unknown)).then(|| numerator.last_day())
}

/// What was flagged in either part, and the ratio without it; without a value where there is none, or where it would have no
/// denominator.
fn flagged(
    numerator: &Observation,
    denominator: &Observation,
    parts: impl Fn(Bounds, Bounds) -> Result<Parts>,
) -> Option<Flagged> {
    let both = [numerator, denominator];
    let mut findings: Vec<String> =
        both.iter().filter_map(|one| one.flagged.as_ref()).flat_map(|one| one.findings.iter().cloned()).collect();
    if findings.is_empty() {
        return None;
    }
    findings.sort_unstable();
    findings.dedup();
    let [above, below] = both.map(|one| one.flagged.as_ref().map_or(one.value, |flagged| flagged.without));
    let without = above.zip(below).and_then(|(above, below)| {
        let quotient = parts(above, below).and_then(|parts| parts.quotient()).ok()?;
        quotient.to_decimals(crate::observation::SHOWN_DECIMALS).ok()
    });
    Some(Flagged { findings, without })
}

impl RatioRule {
    /// The period of the denominator for a period of the numerator; none before the year 0001.
    pub(crate) fn denominator_period(&self, numerator: Period) -> Option<Period> {
        match self.denominator_months_before {
            Some(months) => numerator.months_before(months).ok(),
            None => Some(numerator),
        }
    }
}

/// A division by what may be zero, which is no number.
pub(crate) fn is_division_by_zero(error: &crate::Error) -> bool {
    matches!(error.kind(), crate::error::ErrorKind::Number(NumberError::DivisionByZero {}))
}
