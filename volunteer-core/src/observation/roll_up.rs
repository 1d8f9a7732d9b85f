//! Rolling observations up: parts of a period into the period, places into the place above.

use super::reach::reach_alternatives;
use super::{Counted, EvidenceLevel, Nature, Observation, Parts, Until};
use crate::calendar::{Date, Period};
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

/// What parts that nothing was reported for are taken to have.
///
/// ```
/// use volunteer_core::observation::GapRule;
/// assert_eq!("sum-what-is-there".parse(), Ok(GapRule::SumWhatIsThere));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[derive(strum::Display, strum::EnumString, strum::IntoStaticStr, strum::VariantArray, strum::VariantNames)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case", parse_err_ty = Error, parse_err_fn = unknown_word::<Self>)]
#[non_exhaustive]
pub enum GapRule {
    /// Nothing is taken: there is no whole.
    #[default]
    Refuse,
    /// They count as nothing, by the caller's declaration. The answer names them ([`Observation::gaps`]), is no better founded than
    /// imputed, and a verdict by it says so.
    SumWhatIsThere,
}

/// How a roll-up over periods takes states and gaps.
///
/// ```
/// use volunteer_core::observation::{GapRule, RollUpRules, StockRule};
/// assert_eq!(RollUpRules::from(StockRule::Mean).gaps, GapRule::Refuse);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct RollUpRules {
    /// What a stock is over several periods.
    pub stock: StockRule,
    /// What missing parts are taken to have: of a flow or a ratio.
    pub gaps: GapRule,
}

impl From<StockRule> for RollUpRules {
    fn from(stock: StockRule) -> Self {
        Self { stock, ..Self::default() }
    }
}

impl From<GapRule> for RollUpRules {
    fn from(gaps: GapRule) -> Self {
        Self { gaps, ..Self::default() }
    }
}

/// One observation for a whole period from observations of its parts.
///
/// A flow is the sum of parts that tile the period; a running total its value at the end; a stock the same, or the mean by
/// time where that is declared; a ratio is rebuilt from numerators and denominators; a peak is the largest. People that are
/// counted once have no sum. Missing parts of a flow or a ratio count as nothing where that is declared
/// ([`GapRule::SumWhatIsThere`]), and the answer names them.
///
/// # Errors
/// `nothing-given`; `not-additive` with what can be said instead; `roll-up-incomplete` with the periods that
/// are missing; `roll-up-overlap`; `roll-up-outside`; `number-out-of-range`.
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
pub fn roll_up_periods(parts: &[&Observation], whole: Period, rules: impl Into<RollUpRules>) -> Result<Observation> {
    let rules: RollUpRules = rules.into();
    let mut parts: Vec<&Observation> = parts.to_vec();
    parts.sort_unstable_by(|a, b| super::series::canonical_order(a, b));
    let last = *parts.last().ok_or(ObservationError::NothingGiven {})?;
    check_alike(&parts, |part| part.place == last.place)?;
    if let Some(outside) = parts.iter().find(|part| !whole.covers(&part.period)) {
        return Err(ObservationError::RollUpOutside { missing: vec![outside.period.to_string()] }.into());
    }
    let mut rolled = start(&parts, last);
    rolled.period = whole;
    match last.nature {
        Nature::Flow => {
            refuse_same_people(&parts)?;
            leave_gaps(&mut rolled, gaps(&parts, whole)?, rules.gaps)?;
            rolled.value = Some(sum(&parts)?);
        }
        Nature::Ratio => {
            leave_gaps(&mut rolled, gaps(&parts, whole)?, rules.gaps)?;
            rolled.parts = Some(rebuilt(&parts, Whole::Period)?);
            rolled.value = None;
        }
        Nature::Stock if rules.stock == StockRule::Mean => {
            // Values of single days stand for themselves; values of periods have to cover the whole.
            if parts.iter().any(|part| part.period.days() > 1) {
                leave_gaps(&mut rolled, gaps(&parts, whole)?, GapRule::Refuse)?;
            }
            rolled.value = Some(mean(&parts)?);
        }
        Nature::Stock | Nature::Cumulative => ends_with(last, whole)?,
        Nature::Peak => {
            let mut values = parts.iter().filter_map(|part| part.value);
            let first = values.next().ok_or(ObservationError::ValueMissing {})?;
            rolled.value = Some(values.try_fold(first, |most, value| larger(&most, &value))?);
        }
    }
    rolled.check()
}

/// One observation for a place from observations of the places that make it up on the same map.
///
/// Flows, running totals and stocks add; ratios are rebuilt from numerators and denominators; people that are counted
/// once and peaks have no sum. Places that nothing was reported for count as nothing where that is declared, and the answer
/// names them.
///
/// # Errors
/// `nothing-given`; `not-additive` with what can be said instead; `roll-up-incomplete` with the places for which nothing
/// was given; `roll-up-outside` with those that are no part of the place; `place-unknown`; `number-out-of-range`.
///
/// ```
/// use volunteer_core::observation::{GapRule, Nature, Observation, roll_up_places};
/// use volunteer_core::{Context, Unit};
///
/// let clubs = |place: &str, count: i64| {
///     Observation::builder("clubs", (place, "kz-20"), "2023".parse()?, Unit::Club, Nature::Stock).exactly(count).build()
/// };
/// let (parts, context) = ([clubs("KZ-59", 14)?, clubs("KZ-15", 9)?], Context::kazakhstan());
/// let parts: Vec<&Observation> = parts.iter().collect();
/// let refused = roll_up_places(&parts, "KZ", GapRule::Refuse, &context).unwrap_err();
/// assert_eq!(refused.details()["missing"].as_array().unwrap().len(), 18);
/// let there = roll_up_places(&parts, "KZ", GapRule::SumWhatIsThere, &context)?;
/// assert_eq!((there.value(), there.gaps().len()), (Some(volunteer_core::Bounds::exact(23.into())), 18));
/// # Ok::<(), volunteer_core::Error>(())
/// ```
pub fn roll_up_places(parts: &[&Observation], whole: &str, gaps: GapRule, context: &Context) -> Result<Observation> {
    let mut parts: Vec<&Observation> = parts.to_vec();
    parts.sort_by(|a, b| a.place.cmp(&b.place));
    let first = *parts.first().ok_or(ObservationError::NothingGiven {})?;
    check_alike(&parts, |part| part.period == first.period && part.until == first.until)?;
    let gazetteer = &context.gazetteer;
    gazetteer.check(whole, &first.map)?;
    let expected: Vec<&str> = gazetteer
        .children(whole)
        .map(|place| place.code.as_str())
        .filter(|code| gazetteer.check(code, &first.map).is_ok())
        .collect();
    if parts.iter().zip(parts.iter().skip(1)).any(|(part, next)| part.place == next.place) {
        return Err(refused(NotAdditive::SamePlaceAndPeriod, &parts));
    }
    let has = |code: &str| parts.iter().any(|part| part.place == code);
    let missing: Vec<String> = expected.iter().filter(|code| !has(code)).map(|code| (*code).to_owned()).collect();
    let outside: Vec<String> =
        parts.iter().filter(|part| !expected.contains(&part.place.as_str())).map(|part| part.place.clone()).collect();
    if !outside.is_empty() {
        return Err(ObservationError::RollUpOutside { missing: outside }.into());
    }
    if expected.is_empty() {
        return Err(ObservationError::RollUpIncomplete { missing }.into());
    }
    let mut rolled = start(&parts, first);
    whole.clone_into(&mut rolled.place);
    leave_gaps(&mut rolled, missing, gaps)?;
    match first.nature {
        Nature::Ratio => {
            rolled.parts = Some(rebuilt(&parts, Whole::Place)?);
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
    rolled.evidence = parts.iter().map(|part| part.evidence).max().unwrap_or(like.evidence);
    rolled.sources = parts.iter().flat_map(|part| part.sources.iter().cloned()).collect();
    if parts.iter().any(|part| part.vintage != like.vintage) {
        rolled.vintage = None;
    }
    rolled.flagged = None;
    rolled.gaps = parts.iter().flat_map(|part| part.gaps.iter().cloned()).collect();
    rolled.gaps.sort();
    rolled.gaps.dedup();
    rolled
}

fn refused(reason: NotAdditive, parts: &[&Observation]) -> Error {
    ObservationError::NotAdditive { reason, can_be_said: reach_alternatives(parts) }.into()
}

fn check_alike(parts: &[&Observation], same: impl Fn(&Observation) -> bool) -> Result<()> {
    let Some(first) = parts.first() else { return Ok(()) };
    let reason = |part: &&Observation| {
        if part.unit != first.unit {
            Some(NotAdditive::Units)
        } else if part.indicator != first.indicator {
            Some(NotAdditive::Indicators)
        } else if part.map != first.map {
            Some(NotAdditive::Maps)
        } else if part.act != first.act {
            Some(NotAdditive::Acts)
        } else if part.nature != first.nature || part.counted != first.counted || part.definition != first.definition {
            Some(NotAdditive::Definitions)
        } else if !same(part) {
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
    let repeats = |part: &&Observation| part.unit.counts_people() && part.counted != Counted::Times;
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

/// The stretches of the whole of which no part says anything; parts that overlap are refused.
fn gaps(parts: &[&Observation], whole: Period) -> Result<Vec<String>> {
    let mut in_order: Vec<&Observation> = parts.to_vec();
    in_order.sort_by_key(|part| part.period.start());
    let mut gaps = Vec::new();
    let mut next = Some(whole.start());
    for part in in_order {
        let start = part.period.start();
        if next.is_none_or(|next| start < next) {
            return Err(ObservationError::RollUpOverlap { missing: vec![Period::day(start).to_string()] }.into());
        }
        stretch(&mut gaps, next, start.pred_opt())?;
        // Of a part that is not whole, what comes after its last day is missing; all of it, where that day is not named.
        next = part.period.end().succ_opt();
        if !part.is_whole() {
            let from = match &part.until {
                Some(Until::Within(day)) => day.end().succ_opt(),
                _ => Some(start),
            };
            stretch(&mut gaps, from, Some(part.period.end()))?;
        }
    }
    stretch(&mut gaps, next, Some(whole.end()))?;
    Ok(gaps)
}

/// Notes the days from one to another, where there are some.
fn stretch(gaps: &mut Vec<String>, from: Option<Date>, to: Option<Date>) -> Result<()> {
    if let (Some(from), Some(to)) = (from, to)
        && from <= to
    {
        gaps.push(Period::new(from, to)?.to_string());
    }
    Ok(())
}

/// Notes what is missing, or refuses it.
fn leave_gaps(rolled: &mut Observation, missing: Vec<String>, rule: GapRule) -> Result<()> {
    if missing.is_empty() {
        return Ok(());
    }
    match rule {
        GapRule::Refuse => Err(ObservationError::RollUpIncomplete { missing }.into()),
        GapRule::SumWhatIsThere => {
            rolled.until = None;
            rolled.evidence = rolled.evidence.max(EvidenceLevel::Imputed);
            rolled.gaps.extend(missing);
            rolled.gaps.sort();
            rolled.gaps.dedup();
            Ok(())
        }
    }
}

fn sum(parts: &[&Observation]) -> Result<Bounds> {
    let values: Result<Vec<Bounds>> =
        parts.iter().map(|part| part.value.ok_or_else(|| refused(NotAdditive::ValueMissing, parts))).collect();
    Bounds::checked_sum(values?)
}

/// The mean by time, its ends rounded outward: to six decimals, or to whole numbers where whole things are counted.
fn mean(parts: &[&Observation]) -> Result<Bounds> {
    let places = if parts.iter().any(|part| part.unit.is_counted()) { 0 } else { 6 };
    let (mut total, mut days) = (Bounds::exact(Number::ZERO), Number::ZERO);
    for observation in parts {
        let value = observation.value.ok_or_else(|| refused(NotAdditive::ValueMissing, parts))?;
        let length = Number::from(observation.period.days());
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

/// What parts of a ratio are parts of.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Whole {
    /// A place: numerators and denominators add.
    Place,
    /// A period: numerators add. So do denominators, unless they are states at a date: the inhabitants of a year are those of
    /// its first day, or of its last, and not those of its halves together.
    Period,
}

/// Numerators over denominators, each added up.
pub(super) fn rebuilt(parts: &[&Observation], whole: Whole) -> Result<Parts> {
    let first = parts.first().ok_or(ObservationError::NothingGiven {})?;
    if parts.iter().any(|part| part.vintage != first.vintage) {
        return Err(refused(NotAdditive::Vintages, parts));
    }
    let state = |part: &&&Observation| {
        let of = part.parts.as_ref().and_then(|parts| parts.denominator_period);
        of.is_some_and(|of| of.days() == 1 && part.period.days() > 1)
    };
    let states = if whole == Whole::Period { parts.iter().filter(state).count() } else { 0 };
    if states != 0 && states != parts.len() {
        return Err(refused(NotAdditive::Definitions, parts));
    }
    let mut total: Option<Parts> = None;
    for observation in parts {
        let part = observation.parts.as_ref().ok_or_else(|| refused(NotAdditive::Ratio, parts))?;
        total = Some(match total {
            None => part.clone(),
            Some(so_far) if Ratio::from(so_far.per) == Ratio::from(part.per) => {
                let (denominator, denominator_period) = if states == 0 {
                    let same = so_far.denominator_period.filter(|period| Some(*period) == part.denominator_period);
                    (so_far.denominator.checked_add(&part.denominator)?, same)
                } else if part.denominator_period > Some(Period::day(observation.period.start())) {
                    // By the rule of the last day.
                    (part.denominator, part.denominator_period)
                } else {
                    (so_far.denominator, so_far.denominator_period)
                };
                Parts {
                    numerator: so_far.numerator.checked_add(&part.numerator)?,
                    denominator,
                    per: so_far.per,
                    within: so_far.within && part.within,
                    denominator_period,
                }
            }
            Some(_) => return Err(refused(NotAdditive::Units, parts)),
        });
    }
    total.ok_or_else(|| ObservationError::NothingGiven {}.into())
}

#[cfg(test)]
mod tests;
