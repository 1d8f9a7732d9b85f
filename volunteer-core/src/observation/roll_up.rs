//! Rolling observations up: parts of a period into the period, places into the place above.

use super::reach::reach_said;
use super::{Counted, Nature, Observation, Parts};
use crate::calendar::Period;
use crate::context::Context;
use crate::error::{Error, NotAdditive, ObservationError, Result, unknown_word};
use crate::number::{Bounds, Number, Ratio};
use serde::{Deserialize, Serialize};

/// What a stock is over several periods.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[derive(strum::Display, strum::EnumString, strum::IntoStaticStr, strum::VariantArray, strum::VariantNames)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case", parse_err_ty = Error, parse_err_fn = unknown_word::<Self>)]
#[non_exhaustive]
pub enum StockRule {
    /// Its last value.
    #[default]
    Last,
    /// The mean of its values, where that is declared.
    Mean,
}

/// One observation for a whole period from observations of its parts.
///
/// A flow is the sum of parts that tile the period; a running total its value at the end; a stock the same, or the mean by
/// time where that is declared; a ratio is rebuilt from numerators and denominators; a peak is the largest. People that are
/// counted once have no sum.
///
/// # Errors
/// `nothing-given`; `not-additive` with what can be said instead; `roll-up-incomplete` with the days from which
/// something is missing; `roll-up-overlap`; `roll-up-outside`; `number-out-of-range`.
///
/// ```
/// use volunteer_core::observation::{Nature, Observation, StockRule, roll_up_periods};
/// use volunteer_core::{Bounds, Unit};
///
/// let clubs = |month: &str, count: i64| {
///     Observation::builder("clubs", ("KZ-59", "kz-20"), month.parse()?, Unit::Club, Nature::Stock).exactly(count).build()
/// };
/// let last = roll_up_periods(&[&clubs("2023-12", 14)?, &clubs("2023-03", 9)?], "2023".parse()?, StockRule::Last)?;
/// assert_eq!(last.value(), Some(Bounds::exact(14.into())));
/// # Ok::<(), volunteer_core::Error>(())
/// ```
pub fn roll_up_periods(parts: &[&Observation], whole: Period, rule: StockRule) -> Result<Observation> {
    let mut parts: Vec<&Observation> = parts.to_vec();
    parts.sort_unstable_by(|a, b| super::series::canonical_order(a, b));
    let last = *parts.last().ok_or(ObservationError::NothingGiven {})?;
    check_alike(&parts, |one| one.place == last.place)?;
    if let Some(outside) = parts.iter().find(|one| !whole.covers(&one.period)) {
        return Err(ObservationError::RollUpOutside { missing: vec![outside.period.to_string()] }.into());
    }
    let mut rolled = start(&parts, last);
    rolled.period = whole;
    match last.nature {
        Nature::Flow => {
            refuse_same_people(&parts)?;
            check_tiles(&parts, whole)?;
            rolled.value = Some(sum(&parts)?);
        }
        Nature::Ratio => {
            check_tiles(&parts, whole)?;
            rolled.parts = Some(rebuilt(&parts)?);
            rolled.value = None;
        }
        Nature::Stock if rule == StockRule::Mean => {
            // Values of single days stand for themselves; values of periods have to cover the whole.
            if parts.iter().any(|one| one.period.days() > 1) {
                check_tiles(&parts, whole)?;
            }
            rolled.value = Some(mean(&parts)?);
        }
        Nature::Stock | Nature::Cumulative => ends_with(last, whole)?,
        Nature::Peak => {
            let mut values = parts.iter().filter_map(|one| one.value);
            let first = values.next().ok_or(ObservationError::ValueMissing {})?;
            rolled.value = Some(values.try_fold(first, |most, value| larger(&most, &value))?);
        }
    }
    rolled.check()
}

/// One observation for a place from observations of the places that make it up on the same map.
///
/// Flows, running totals and stocks add; ratios are rebuilt from numerators and denominators; people that are counted
/// once and peaks have no sum.
///
/// # Errors
/// `nothing-given`; `not-additive` with what can be said instead; `roll-up-incomplete` with the places for which nothing
/// was given; `roll-up-outside` with those that are no part of the place; `place-unknown`; `number-out-of-range`.
pub fn roll_up_places(parts: &[&Observation], whole: &str, context: &Context) -> Result<Observation> {
    let mut parts: Vec<&Observation> = parts.to_vec();
    parts.sort_by(|a, b| a.place.cmp(&b.place));
    let first = *parts.first().ok_or(ObservationError::NothingGiven {})?;
    check_alike(&parts, |one| one.period == first.period && one.until == first.until)?;
    let gazetteer = &context.gazetteer;
    gazetteer.check(whole, &first.map)?;
    let expected: Vec<&str> = gazetteer
        .children(whole)
        .map(|place| place.code.as_str())
        .filter(|code| gazetteer.check(code, &first.map).is_ok())
        .collect();
    if parts.iter().zip(parts.iter().skip(1)).any(|(one, next)| one.place == next.place) {
        return Err(refused(NotAdditive::SamePlaceAndPeriod, &parts));
    }
    let given = |code: &str| parts.iter().any(|one| one.place == code);
    let missing: Vec<String> = expected.iter().filter(|code| !given(code)).map(|code| (*code).to_owned()).collect();
    let outside: Vec<String> =
        parts.iter().filter(|one| !expected.contains(&one.place.as_str())).map(|one| one.place.clone()).collect();
    if !outside.is_empty() {
        return Err(ObservationError::RollUpOutside { missing: outside }.into());
    }
    if !missing.is_empty() || expected.is_empty() {
        return Err(ObservationError::RollUpIncomplete { missing }.into());
    }
    let mut rolled = start(&parts, first);
    whole.clone_into(&mut rolled.place);
    match first.nature {
        Nature::Ratio => {
            rolled.parts = Some(rebuilt(&parts)?);
            rolled.value = None;
        }
        Nature::Peak => return Err(refused(NotAdditive::Peak, &parts)),
        Nature::Flow | Nature::Cumulative | Nature::Stock => {
            refuse_same_people(&parts)?;
            rolled.value = Some(sum(&parts)?);
        }
    }
    rolled.check()
}

/// The fields that the whole shares with its parts.
fn start(parts: &[&Observation], like: &Observation) -> Observation {
    let mut rolled = like.clone();
    rolled.id = None;
    rolled.text = None;
    rolled.evidence = parts.iter().map(|one| one.evidence).max().unwrap_or(like.evidence);
    rolled.sources = parts.iter().flat_map(|one| one.sources.iter().cloned()).collect();
    rolled
}

fn refused(reason: NotAdditive, parts: &[&Observation]) -> Error {
    ObservationError::NotAdditive { reason, can_be_said: reach_said(parts) }.into()
}

fn check_alike(parts: &[&Observation], same: impl Fn(&Observation) -> bool) -> Result<()> {
    let Some(first) = parts.first() else { return Ok(()) };
    let reason = |one: &&Observation| {
        if one.unit != first.unit {
            Some(NotAdditive::Units)
        } else if one.indicator != first.indicator {
            Some(NotAdditive::Indicators)
        } else if one.map != first.map {
            Some(NotAdditive::Maps)
        } else if one.act != first.act {
            Some(NotAdditive::Acts)
        } else if one.nature != first.nature || one.counted != first.counted || one.definition != first.definition {
            Some(NotAdditive::Definitions)
        } else if !same(one) {
            Some(NotAdditive::PlacesAndPeriods)
        } else {
            None
        }
    };
    match parts.iter().find_map(reason) {
        Some(reason) => Err(refused(reason, parts)),
        None => Ok(()),
    }
}

fn refuse_same_people(parts: &[&Observation]) -> Result<()> {
    let repeats = |one: &&Observation| one.unit.counts_people() && one.counted != Counted::Times;
    if parts.iter().any(repeats) { Err(refused(NotAdditive::SamePeople, parts)) } else { Ok(()) }
}

/// Whether the last value is that of the end of the whole.
fn ends_with(last: &Observation, whole: Period) -> Result<()> {
    if last.is_whole() && last.period.end() == whole.end() {
        return Ok(());
    }
    let next = last.last_day().succ_opt().filter(|day| last.is_whole() && *day <= whole.end()).unwrap_or(whole.end());
    Err(ObservationError::RollUpIncomplete { missing: vec![Period::new(next, whole.end())?.to_string()] }.into())
}

/// Whether the parts follow each other from the first day of the whole to the last.
fn check_tiles(parts: &[&Observation], whole: Period) -> Result<()> {
    let mut in_order: Vec<&Observation> = parts.to_vec();
    in_order.sort_by_key(|one| one.period.start());
    let mut next = Some(whole.start());
    for part in in_order {
        if next.is_none_or(|next| part.period.start() < next) {
            let both = Period::day(part.period.start());
            return Err(ObservationError::RollUpOverlap { missing: vec![both.to_string()] }.into());
        }
        if Some(part.period.start()) != next || !part.is_whole() {
            let missing = next.unwrap_or(whole.end()).min(part.period.start());
            return Err(ObservationError::RollUpIncomplete { missing: vec![Period::day(missing).to_string()] }.into());
        }
        next = part.period.end().succ_opt();
    }
    if next == whole.end().succ_opt() {
        return Ok(());
    }
    let missing = next.unwrap_or(whole.end());
    Err(ObservationError::RollUpIncomplete { missing: vec![Period::day(missing).to_string()] }.into())
}

fn sum(parts: &[&Observation]) -> Result<Bounds> {
    let values: Result<Vec<Bounds>> =
        parts.iter().map(|part| part.value.ok_or_else(|| refused(NotAdditive::ValueMissing, parts))).collect();
    Bounds::checked_sum(values?)
}

/// The mean by time, its ends rounded outward: to six decimals, or to whole numbers where whole things are counted.
fn mean(parts: &[&Observation]) -> Result<Bounds> {
    let places = if parts.iter().any(|one| one.unit.is_counted()) { 0 } else { 6 };
    let (mut total, mut days) = (Bounds::exact(Number::ZERO), Number::ZERO);
    for one in parts {
        let value = one.value.ok_or_else(|| refused(NotAdditive::ValueMissing, parts))?;
        let length = Number::from(one.period.days());
        total = total.checked_add(&value.scale(length)?)?;
        days = days.checked_add(length)?;
    }
    let quotient = total.divide(&Bounds::exact(days))?;
    let (lower, upper) = quotient.outward(places)?;
    let end = |value: Number| crate::number::End { value, open: false };
    Bounds::new(lower.map(end), upper.map(end))
}

fn larger(a: &Bounds, b: &Bounds) -> Result<Bounds> {
    let end = |value: Number| crate::number::End { value, open: false };
    let lower = [a.lower(), b.lower()].into_iter().flatten().map(|end| end.value).max();
    let upper = a.upper().zip(b.upper()).map(|(x, y)| x.value.max(y.value));
    Bounds::new(lower.map(end), upper.map(end))
}

/// Numerators over denominators, each added up.
pub(super) fn rebuilt(parts: &[&Observation]) -> Result<Parts> {
    let mut total: Option<Parts> = None;
    for one in parts {
        let part = one.parts.as_ref().ok_or_else(|| refused(NotAdditive::Ratio, parts))?;
        total = Some(match total {
            None => part.clone(),
            Some(so_far) if Ratio::from(so_far.per) == Ratio::from(part.per) => Parts {
                numerator: so_far.numerator.checked_add(&part.numerator)?,
                denominator: so_far.denominator.checked_add(&part.denominator)?,
                per: so_far.per,
                within: so_far.within && part.within,
            },
            Some(_) => return Err(refused(NotAdditive::Units, parts)),
        });
    }
    total.ok_or_else(|| ObservationError::NothingGiven {}.into())
}

#[cfg(test)]
mod tests;
