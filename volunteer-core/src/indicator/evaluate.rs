//! Evaluating an indicator that is made from others.

use super::{Indicator, RatioRule};
use crate::context::Context;
use crate::error::Result;
use crate::observation::{
    Act, IndicatorSeries, Nature, Observation, Parts, Population, PopulationDate, canonical_order,
};

/// The observations of an indicator at a place: those reported for it, or ratios rebuilt from numerator and denominator.
///
/// A ratio takes each numerator with the best founded denominator of the same place, map and period; a per-capita rate
/// takes the latest population not after the first day of the numerator's period, so that a year is divided by the
/// population at its start. Numerators without a denominator are left out, for nothing can be said from them. The answer
/// names the date and vintage of a population among its sources.
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
    let Some(rule) = &indicator.rule else { return Ok(of(&indicator.id).into_iter().cloned().collect()) };
    let denominators = rule.denominator.as_deref().map(of).unwrap_or_default();
    ratios(indicator, rule, &of(&rule.numerator), &denominators, &context.populations)
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
            // In canonical order the first match is the best founded one.
            denominators.iter().copied().find(|one| {
                one.period == numerator.period
                    && one.until == numerator.until
                    && one.act == Act::Done
                    && one.value.is_some()
            })
        } else {
            let date = PopulationDate { on: numerator.period.start(), vintage: rule.vintage.clone() };
            populations.find((&numerator.place, &numerator.map), &date).ok()
        };
        let Some((denominator, below)) = denominator.and_then(|one| Some((one, one.value?))) else { continue };
        let mut ratio = numerator.clone();
        ratio.indicator.clone_from(&indicator.id);
        ratio.unit = indicator.unit.clone();
        ratio.nature = Nature::Ratio;
        ratio.counted = indicator.counted;
        ratio.definition.clone_from(&indicator.definition);
        ratio.value = None;
        ratio.parts = Some(Parts { numerator: value, denominator: below, per: rule.per, within: rule.within });
        ratio.evidence = numerator.evidence.max(denominator.evidence);
        ratio.vintage.clone_from(&denominator.vintage);
        ratio.sources.extend(denominator.sources.iter().cloned());
        let ratio = ratio.check()?;
        ratio.quotient()?;
        made.push(ratio);
    }
    Ok(made)
}
