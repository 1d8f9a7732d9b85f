//! A whole catalogue over a register: what is counted, and the ratios rebuilt from it.

use super::count::{CountCode, CountStep, CountedValue, count};
use super::{Ask, Catalogue, Indicator, RatioRule, ratios};
use crate::error::{ErrorKind, NumberError, Result};
use crate::observation::{Missing, Nature, Observation, Population};
use crate::place::Gazetteer;
use crate::register::Register;

/// Evaluates every indicator of a catalogue over a register: counts first, then the ratios that stand on them.
///
/// A ratio takes numerator and denominator of the same place, period and categories, or the latest population that is not
/// after the first day of the period. Where the denominator is, or may be, zero, there is no ratio, and the trail says so.
/// Indicators that are only observed are left out: a register says nothing of them.
///
/// # Errors
/// As [`count`](super::count()).
///
/// ```
/// use volunteer_core::indicator::{Ask, Catalogue, count_catalogue};
/// use volunteer_core::observation::Population;
/// use volunteer_core::{Gazetteer, document, register::Register};
/// let ask: Ask = document::from_slice(br#"{"map": "kz-20", "places": ["KZ"], "periods": ["2023"]}"#)?;
/// let catalogue = Catalogue::proposal()?;
/// let (places, people) = (Gazetteer::kazakhstan()?, Population::kazakhstan()?);
/// let values = count_catalogue(&catalogue, &Register::default(), &ask, &places, &people)?;
/// assert_eq!(values.len(), catalogue.indicators().len());
/// # Ok::<(), volunteer_core::Error>(())
/// ```
pub fn count_catalogue(
    catalogue: &Catalogue,
    register: &Register,
    ask: &Ask,
    gazetteer: &Gazetteer,
    populations: &Population,
) -> Result<Vec<CountedValue>> {
    let mut all = Vec::new();
    for (index, indicator) in catalogue.indicators.iter().enumerate() {
        let values = count(indicator, register, ask, gazetteer);
        all.extend(values.map_err(|error| error.at_index(index).at_key("indicators"))?);
    }
    let mut made = Vec::new();
    for indicator in &catalogue.indicators {
        let Some(rule) = &indicator.rule else { continue };
        let of = |id: &str| all.iter().filter(|one| plain(one) == id).collect::<Vec<_>>();
        let denominators = rule.denominator.as_deref().map(of).unwrap_or_default();
        for numerator in of(&rule.numerator) {
            let same = |one: &&CountedValue| {
                one.observation.place == numerator.observation.place
                    && one.observation.period == numerator.observation.period
                    && one.categories == numerator.categories
            };
            let below = denominators.iter().copied().find(same);
            made.push(ratio(indicator, rule, numerator, below, populations)?);
        }
    }
    all.extend(made);
    Ok(all)
}

/// The id of the indicator, without its categories.
fn plain(value: &CountedValue) -> &str {
    let id = value.observation.indicator.as_str();
    if value.categories.is_empty() { id } else { id.split_once('[').map_or(id, |(id, _)| id) }
}

fn ratio(
    indicator: &Indicator,
    rule: &RatioRule,
    numerator: &CountedValue,
    denominator: Option<&CountedValue>,
    populations: &Population,
) -> Result<CountedValue> {
    let below: Vec<&Observation> = denominator.iter().map(|one| &one.observation).collect();
    let mut trail = numerator.trail.clone();
    let name = numerator.observation.indicator.replacen(&rule.numerator, &indicator.id, 1);
    let missing = match ratios(indicator, rule, &[&numerator.observation], &below, populations) {
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
