//! Which observations make the value, and which are passed over.

use super::PassedOver;
use crate::calendar::{Date, Period};
use crate::definition::{Definition, comparable};
use crate::error::Result;
use crate::indicator::Indicator;
use crate::number::{Interval, Number, Ratio, RatioBounds, combine};
use crate::observation::{Act, Counted, Nature, Observation, Until};
use crate::roadmap::Target;

/// The observations that make the value, and how.
#[derive(Default)]
pub(super) struct Selection<'a> {
    /// The observations used; more than one where parts are added or bounds intersected.
    pub used: Vec<&'a Observation>,
    /// The others, with the reason.
    pub passed_over: Vec<(&'a Observation, PassedOver)>,
    /// The value; absent where nothing is usable or the usable values contradict each other.
    pub value: Option<RatioBounds>,
    /// How far it reaches.
    pub reach: Coverage,
    /// Whether the values of one date contradict each other.
    pub conflict: bool,
    /// The last day of the value, where it is known.
    pub through: Option<Date>,
    /// Whether parts of a period were added.
    pub summed: bool,
}

/// How far a value reaches towards what the target asks for.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Coverage {
    /// It is the value at the date, or of the whole period.
    #[default]
    Whole,
    /// It is a value at the date, dated only to a longer period.
    Uncertain,
    /// It is from before the date or period.
    Before,
    /// It is a part of the period, up to a known day.
    Part,
    /// It is a part of the period, up to a day that is not named.
    PartUnknown,
}

/// Why an observation cannot be used whatever its date, if it cannot.
pub(super) fn unusable(
    observation: &Observation,
    target: &Target,
    indicator: &Indicator,
    definitions: &[Definition],
    as_of: Date,
) -> Option<PassedOver> {
    let version = |of: Option<&String>| of.cloned().unwrap_or_default();
    let own = version(indicator.definition.as_ref());
    let named = observation.definition.clone().unwrap_or_else(|| own.clone());
    if observation.act != Act::Done {
        Some(PassedOver::NotDone)
    } else if observation.map != target.map {
        Some(PassedOver::OtherMap)
    } else if !comparable(definitions, &indicator.id, &named, &own) {
        Some(PassedOver::OtherDefinition)
    } else if observation.unit != indicator.unit {
        Some(PassedOver::OtherUnit)
    } else if observation.nature != indicator.nature {
        Some(PassedOver::OtherNature)
    } else if observation.counted != indicator.counted {
        Some(PassedOver::OtherCounting)
    } else if observation.value.is_none() && observation.parts.is_none() {
        Some(PassedOver::NoValue)
    } else if !known_by(observation, as_of) {
        Some(PassedOver::AfterAsOf)
    } else if observation.period.start() > target.due.end() {
        Some(PassedOver::AfterDue)
    } else {
        None
    }
}

/// Whether its last day has surely come; a day that is not named lies somewhere in the period.
fn known_by(observation: &Observation, as_of: Date) -> bool {
    match observation.until {
        Some(Until::Unknown) => observation.period.start() <= as_of,
        _ => observation.last_day() <= as_of,
    }
}

/// Selects among usable observations of a state: a stock, a running total, a ratio or a peak.
pub(super) fn select_state<'a>(usable: &[&'a Observation], due: Period, is_due: bool) -> Result<Selection<'a>> {
    let mut selection = Selection::default();
    let at_due = |observation: &Observation| observation.period.overlaps(&due);
    let pool: Vec<&Observation> = usable.iter().copied().filter(|one| at_due(one)).collect();
    let before = pool.is_empty();
    let pool = if before { usable.to_vec() } else { pool };
    let Some(latest) = pool.iter().map(|one| one.period).max() else { return Ok(selection) };
    take_best(&mut selection, usable, |one| {
        one.period == latest && pool.iter().any(|other| std::ptr::eq(*other, one))
    })?;
    // A rate made from a part of a year is a part too: its numerator still grows.
    let partial = selection.used.iter().find(|one| !one.is_whole());
    selection.reach = match partial.map(|one| one.until) {
        Some(Some(Until::Unknown)) => Coverage::PartUnknown,
        Some(_) => Coverage::Part,
        None if before && is_due => Coverage::Before,
        None if !before && !due.covers(&latest) => Coverage::Uncertain,
        None => Coverage::Whole,
    };
    selection.through = match selection.reach {
        Coverage::PartUnknown => None,
        _ => selection.used.iter().map(|one| one.last_day()).max(),
    };
    Ok(selection)
}

/// Uses the best founded of those that match, intersecting their bounds; passes over the rest.
fn take_best<'a>(
    selection: &mut Selection<'a>,
    usable: &[&'a Observation],
    matches: impl Fn(&Observation) -> bool,
) -> Result<()> {
    let best = usable.iter().filter(|one| matches(one)).map(|one| one.evidence).min();
    for one in usable.iter().copied() {
        if !matches(one) {
            selection.passed_over.push((one, PassedOver::Earlier));
        } else if Some(one.evidence) != best {
            selection.passed_over.push((one, PassedOver::WeakerEvidence));
        } else {
            let bounds = one.quotient()?;
            selection.value = match (selection.used.is_empty(), selection.value, bounds) {
                (true, _, bounds) => bounds,
                (false, Some(so_far), Some(bounds)) => so_far.intersect(&bounds),
                (false, ..) => None,
            };
            selection.used.push(one);
        }
    }
    selection.conflict = !selection.used.is_empty() && selection.value.is_none();
    Ok(())
}

/// Selects among usable observations of a flow: the whole period, else its parts from the start on, else the latest
/// period before.
pub(super) fn select_flow<'a>(usable: &[&'a Observation], due: Period, counted: Counted) -> Result<Selection<'a>> {
    let mut selection = Selection::default();
    let whole = |one: &Observation| one.period == due && one.is_whole();
    if usable.iter().any(|one| whole(one)) {
        take_best(&mut selection, usable, whole)?;
        selection.through = Some(due.end());
        return Ok(selection);
    }
    let within: Vec<&Observation> = usable.iter().copied().filter(|one| due.covers(&one.period)).collect();
    if within.is_empty() {
        let Some(latest) = usable.iter().filter(|one| one.is_whole()).map(|one| one.period).max() else {
            selection.passed_over = usable.iter().map(|one| (*one, PassedOver::Earlier)).collect();
            return Ok(selection);
        };
        take_best(&mut selection, usable, |one| one.period == latest && one.is_whole())?;
        selection.reach = Coverage::Before;
        selection.through = Some(latest.end());
        return Ok(selection);
    }
    let parts = tile(&within, due);
    if parts.is_empty() {
        select_undated(&mut selection, usable, &within)?;
        return Ok(selection);
    }
    selection.through = parts.last().map(|one| one.last_day());
    selection.value = join(&parts, counted)?;
    let complete = selection.through == Some(due.end()) && parts.iter().all(|one| one.is_whole());
    selection.reach = if complete { Coverage::Whole } else { Coverage::Part };
    selection.summed = parts.len() > 1;
    for one in usable.iter().copied() {
        if parts.iter().any(|part| std::ptr::eq(*part, one)) {
            selection.used.push(one);
        } else {
            let inside = due.covers(&one.period);
            let why = match one.until {
                Some(Until::Unknown) if inside => PassedOver::AsOfMissing,
                _ if inside => PassedOver::Overlapping,
                _ => PassedOver::Earlier,
            };
            selection.passed_over.push((one, why));
        }
    }
    Ok(selection)
}

/// Parts that follow each other from the first day of the period on: at each day the one that reaches furthest, then the
/// best founded (the list is in canonical order, so the choice does not depend on the order of input).
fn tile<'a>(within: &[&'a Observation], due: Period) -> Vec<&'a Observation> {
    let mut parts: Vec<&Observation> = Vec::new();
    let mut next = Some(due.start());
    while let Some(day) = next {
        let dated = within.iter().filter(|one| one.period.start() == day && one.until != Some(Until::Unknown));
        let Some(best) = dated.min_by_key(|one| (std::cmp::Reverse(one.last_day()), one.evidence)) else { break };
        parts.push(best);
        // After a part that stops short of its own end nothing can follow without a gap.
        next = if best.is_whole() { best.last_day().succ_opt() } else { None };
    }
    parts
}

/// The sum of the parts; for people that may be the same, no fewer than in the largest part and no more than the sum.
fn join(parts: &[&Observation], counted: Counted) -> Result<Option<RatioBounds>> {
    let mut total: Option<RatioBounds> = None;
    for part in parts {
        let Some(bounds) = part.quotient()? else { return Ok(None) };
        total = Some(match total {
            None => bounds,
            Some(so_far) => {
                let add = |a: Ratio, b: Ratio| a.plus(b);
                let lower = combine(so_far.lower(), bounds.lower(), |a, b| match counted {
                    Counted::Distinct | Counted::Unknown => Ok(a.max(b)),
                    Counted::Times | Counted::NotPeople => add(a, b),
                })?;
                Interval::new(lower, combine(so_far.upper(), bounds.upper(), add)?)?
            }
        });
    }
    Ok(total)
}

/// Among values of a part of the period whose end is not named: the best founded, then the one that proves most.
fn select_undated<'a>(
    selection: &mut Selection<'a>,
    usable: &[&'a Observation],
    within: &[&'a Observation],
) -> Result<()> {
    let mut best: Option<(&Observation, RatioBounds)> = None;
    for one in within.iter().copied().filter(|one| one.until == Some(Until::Unknown)) {
        let Some(bounds) = one.quotient()? else { continue };
        let proves = |bounds: &RatioBounds| bounds.lower().map(|end| end.value);
        let better = best.is_none_or(|(other, so_far)| {
            (std::cmp::Reverse(one.evidence), proves(&bounds)) > (std::cmp::Reverse(other.evidence), proves(&so_far))
        });
        if better {
            best = Some((one, bounds));
        }
    }
    for one in usable.iter().copied() {
        match best {
            Some((chosen, bounds)) if std::ptr::eq(chosen, one) => {
                selection.used.push(one);
                selection.value = Some(bounds);
            }
            _ if one.until == Some(Until::Unknown) => selection.passed_over.push((one, PassedOver::AsOfMissing)),
            // A part that does not start with the period.
            _ => selection.passed_over.push((one, PassedOver::Overlapping)),
        }
    }
    selection.reach = Coverage::PartUnknown;
    Ok(())
}

/// What a part of a period says of the whole: no less than this.
pub(super) fn lower_limit(part: &RatioBounds) -> RatioBounds {
    match part.lower() {
        Some(end) if end.open => RatioBounds::above(end.value),
        Some(end) => RatioBounds::at_least(end.value),
        None => RatioBounds::at_least(Ratio::from(Number::ZERO)),
    }
}

/// Whether values of this nature are states at a date.
pub(super) const fn is_state(nature: Nature) -> bool {
    !matches!(nature, Nature::Flow)
}
