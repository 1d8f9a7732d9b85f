//! Adding two observations, or refusing to with what can be said instead.

use super::reach::reach_alternatives;
use super::{Act, Counted, Nature, Observation, Until};
use crate::calendar::Period;
use crate::context::Context;
use crate::definition::{Definition, comparable};
use crate::error::{CanBeSaid, NotAdditive, ObservationError, Result};
use crate::number::Bounds;

/// The sum of two observations: of two periods that follow each other, or of two places apart.
///
/// Flows add over periods and places; stocks and running totals add over places; people that are counted once, ratios and
/// peaks never add. The sum is commutative, and associative where it answers. It takes the weaker evidence and all
/// sources.
///
/// # Errors
/// `not-additive` with the reason and what can be said instead; `number-out-of-range`.
///
/// ```
/// use volunteer_core::observation::{Nature, Observation, add};
/// use volunteer_core::{Bounds, Context, Unit};
///
/// let activities = |period: &str, count: i64| {
///     let place = ("KZ-59", "kz-20");
///     Observation::builder("activities", place, period.parse()?, Unit::Activity, Nature::Flow).exactly(count).build()
/// };
/// let year = add(&activities("2023-S1", 180)?, &activities("2023-S2", 210)?, &Context::kazakhstan())?;
/// assert_eq!(year.period().to_string(), "2023");
/// assert_eq!(year.value(), Some(Bounds::exact(390.into())));
/// # Ok::<(), volunteer_core::Error>(())
/// ```
pub fn add(a: &Observation, b: &Observation, context: &Context) -> Result<Observation> {
    // One order for both ways of calling, so that the two give the same bytes.
    let order = (a.period, &a.place).cmp(&(b.period, &b.place)).then_with(|| super::canonical_order(a, b));
    let (first, second) = if order.is_le() { (a, b) } else { (b, a) };
    let refuse = |reason| ObservationError::NotAdditive { reason, can_be_said: can_be_said(first, second) };
    let value = alike(first, second, context.definitions.versions()).map_err(refuse)?;
    let mut sum = first.clone();
    if first.place == second.place {
        (sum.period, sum.until) = join_periods(first, second).map_err(refuse)?;
    } else {
        sum.place = join_places(first, second, context).map_err(refuse)?;
    }
    sum.value = Some(value?);
    sum.evidence = first.evidence.max(second.evidence);
    sum.id = None;
    sum.text = None;
    sum.policy = both(first.policy.as_ref(), second.policy.as_ref());
    sum.vintage = both(first.vintage.as_ref(), second.vintage.as_ref());
    sum.sources.extend(second.sources.iter().cloned());
    sum.flagged = None;
    sum.gaps.extend(second.gaps.iter().cloned());
    sum.gaps.sort();
    sum.gaps.dedup();
    sum.check()
}

fn both(a: Option<&String>, b: Option<&String>) -> Option<String> {
    if a == b { a.cloned() } else { None }
}

/// Whether the two are of one kind, and the sum of their values.
fn alike(a: &Observation, b: &Observation, definitions: &[Definition]) -> Result<Result<Bounds>, NotAdditive> {
    let definition = |of: &Observation| of.definition.clone().unwrap_or_default();
    if a.unit != b.unit {
        return Err(NotAdditive::Units);
    }
    if a.indicator != b.indicator {
        return Err(NotAdditive::Indicators);
    }
    if !comparable(definitions, &a.indicator, &definition(a), &definition(b)) {
        return Err(NotAdditive::Definitions);
    }
    if a.map != b.map {
        return Err(NotAdditive::Maps);
    }
    if a.act != b.act {
        return Err(NotAdditive::Acts);
    }
    match a.nature {
        _ if a.nature != b.nature => return Err(NotAdditive::Definitions),
        Nature::Ratio => return Err(NotAdditive::Ratio),
        Nature::Peak => return Err(NotAdditive::Peak),
        Nature::Flow | Nature::Cumulative | Nature::Stock => {}
    }
    if a.unit.counts_people() && !(a.counted == Counted::Times && b.counted == Counted::Times) {
        return Err(NotAdditive::SamePeople);
    }
    match (&a.value, &b.value) {
        (Some(x), Some(y)) => Ok(x.checked_add(y)),
        _ => Err(NotAdditive::ValueMissing),
    }
}

fn join_periods(a: &Observation, b: &Observation) -> Result<(Period, Option<Until>), NotAdditive> {
    if a.period == b.period {
        return Err(NotAdditive::SamePlaceAndPeriod);
    }
    if a.nature != Nature::Flow {
        return Err(NotAdditive::StateNotFlow);
    }
    if a.period.overlaps(&b.period) {
        return Err(NotAdditive::PeriodsOverlap);
    }
    if a.period.end().succ_opt() != Some(b.period.start()) {
        return Err(NotAdditive::PeriodsApart);
    }
    if !a.is_whole() {
        return Err(NotAdditive::NotWhole);
    }
    let whole = Period::new(a.period.start(), b.period.end()).map_err(|_| NotAdditive::PeriodsApart)?;
    Ok((whole, b.until))
}

fn join_places(a: &Observation, b: &Observation, context: &Context) -> Result<String, NotAdditive> {
    if a.period != b.period || a.until != b.until {
        return Err(NotAdditive::PlacesAndPeriods);
    }
    let mut codes: Vec<&str> = a.place.split('+').chain(b.place.split('+')).collect();
    codes.sort_unstable();
    let within = |inner: &str, outer: &str| {
        inner == outer || context.gazetteer.ancestors(inner).any(|place| place.code == outer)
    };
    for (index, code) in codes.iter().enumerate() {
        let mut others = codes.iter().enumerate().filter(|(other, _)| *other != index);
        if others.any(|(_, other)| within(code, other) || within(other, code)) {
            return Err(NotAdditive::PlacesOverlap);
        }
    }
    Ok(codes.join("+"))
}

fn can_be_said(a: &Observation, b: &Observation) -> Vec<CanBeSaid> {
    let done = a.act == Act::Done && b.act == Act::Done;
    let mut alternatives = if done { reach_alternatives(&[a, b]) } else { Vec::new() };
    if a.indicator == b.indicator && a.place == b.place && a.act == b.act {
        match a.nature {
            Nature::Stock | Nature::Cumulative => alternatives.push(CanBeSaid { code: "last-value", bounds: b.value }),
            Nature::Ratio => alternatives.push(CanBeSaid { code: "rebuild-from-parts", bounds: None }),
            Nature::Peak => alternatives.push(CanBeSaid { code: "largest-value", bounds: None }),
            Nature::Flow => {}
        }
    }
    alternatives
}

#[cfg(test)]
mod tests;
