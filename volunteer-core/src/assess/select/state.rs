//! A state at the end of the due period: of a stock, a running total or a ratio.
//!
//! An observation stands at the end of its period, or on the day that it names. The state of an earlier day says what has
//! been reached so far and nothing of the end, except for a running total, which never falls.

use super::{Coverage, Group, Selection, holds, last_days};
use crate::assess::PassedOver;
use crate::calendar::{Date, Period};
use crate::error::Result;
use crate::number::{Interval, RatioBounds};
use crate::observation::{Nature, Observation, Until};
use crate::roadmap::DueRule;

/// Selects among usable observations of a state, in canonical order.
pub(in crate::assess) fn select_state<'a>(
    usable: &[&'a Observation],
    due: Period,
    nature: Nature,
    rule: DueRule,
) -> Result<Selection<'a>> {
    let mut selection = Selection::default();
    let (late, known): (Vec<&Observation>, Vec<&Observation>) =
        usable.iter().copied().partition(|observation| last_days(observation).0 > due.end());
    let group = Group::of(latest(&known, due))?;
    selection.value = group.value;
    selection.conflict = !group.used.is_empty() && group.value.is_none();
    selection.overruled = group.overruled;
    selection.reach = reach(&group.used, due, nature, rule);
    let day = group.used.first().map(|observation| last_days(observation));
    selection.through = day.filter(|(first, last)| first == last).map(|(_, last)| last);
    let unnamed = group.used.iter().all(|observation| observation.until != Some(Until::Unknown));
    for observation in known.iter().copied() {
        if holds(&group.weaker, observation) {
            selection.passed_over.push((observation, PassedOver::WeakerEvidence));
        } else if !holds(&group.used, observation) {
            let no_day = unnamed && observation.until == Some(Until::Unknown) && observation.period.overlaps(&due);
            let why = if no_day { PassedOver::AsOfMissing } else { PassedOver::Earlier };
            selection.passed_over.push((observation, why));
        }
    }
    selection.used = group.used;
    selection.passed_over.extend(late.iter().map(|observation| (*observation, PassedOver::AfterDue)));
    if nature == Nature::Cumulative {
        never_falls(&mut selection, usable, due)?;
    }
    Ok(selection)
}

/// The observations that say most of the end: those of the last day that is named within the due period, else one whose
/// day lies in it or may lie in it, else those of the last day before it.
fn latest<'a>(known: &[&'a Observation], due: Period) -> Vec<&'a Observation> {
    let named = |observation: &&&Observation| observation.until != Some(Until::Unknown);
    let of_last_day = |pool: Vec<&'a Observation>| -> Vec<&'a Observation> {
        let Some(last) = pool.iter().map(|observation| last_days(observation).1).max() else { return Vec::new() };
        let at = |observation: &&Observation, exact: bool| {
            let (first, end) = last_days(observation);
            end == last && (!exact || first == end)
        };
        // Whoever names the day comes before those who name a month in which it lies.
        let exact: Vec<&Observation> = pool.iter().copied().filter(|observation| at(observation, true)).collect();
        if exact.is_empty() {
            pool.into_iter().filter(|observation| at(observation, false)).take(1).collect()
        } else {
            exact
        }
    };
    let in_due = |observation: &&&Observation| due.contains(last_days(observation).1);
    let within: Vec<&Observation> = known.iter().filter(named).filter(in_due).copied().collect();
    if !within.is_empty() {
        return of_last_day(within);
    }
    let perhaps = known.iter().copied().filter(|observation| last_days(observation).1 >= due.start());
    if let Some(observation) =
        perhaps.min_by_key(|observation| (std::cmp::Reverse(last_days(observation).1), observation.evidence))
    {
        return vec![observation];
    }
    of_last_day(known.to_vec())
}

fn reach(used: &[&Observation], due: Period, nature: Nature, rule: DueRule) -> Coverage {
    let Some(observation) = used.first() else { return Coverage::Whole };
    let (first, last) = last_days(observation);
    let one_day = due.start() == due.end();
    // A rate made from a part of a year is a part too: its numerator still grows.
    let of_a_part = !observation.is_whole()
        || !one_day && observation.parts.is_some() && !observation.period.covers(&due) && observation.period.days() > 1;
    match () {
        () if first <= due.end() && due.end() < last => Coverage::Uncertain,
        () if observation.until == Some(Until::Unknown) && last >= due.start() => Coverage::PartUnknown,
        () if nature == Nature::Ratio && of_a_part && due.contains(last) => Coverage::Part,
        () if last < due.start() => Coverage::Before,
        () if rule == DueRule::Latest && first >= due.start() && last <= due.end() => Coverage::Whole,
        () if first < last && last >= due.end() => Coverage::Uncertain,
        () if last < due.end() => Coverage::Within,
        () if due.covers(&observation.period) => Coverage::Whole,
        () => Coverage::Dated,
    }
}
/// A running total is no less than it was before, and no more than it is later. Observations that are less well founded than
/// the value itself have no say; those that are not contradict it where they leave nothing.
fn never_falls<'a>(selection: &mut Selection<'a>, usable: &[&'a Observation], due: Period) -> Result<()> {
    let Some(chosen) = selection.used.first().copied() else { return only_later(selection, usable, due) };
    let evidence = chosen.evidence;
    let (at_first, at_last): (Date, Date) = last_days(chosen);
    let whole = matches!(selection.reach, Coverage::Whole | Coverage::Dated);
    let (mut now, mut end) = (Narrowing::from(selection.value), Narrowing::from(Some(RatioBounds::unbounded())));
    for observation in usable.iter().copied().filter(|observation| !holds(&selection.used, observation)) {
        let Some(bounds) = observation.quotient()? else { continue };
        let (first, last) = last_days(observation);
        let weaker = observation.evidence > evidence;
        let (no_less, no_more) = (Interval::new(bounds.lower(), None)?, Interval::new(None, bounds.upper())?);
        if last <= at_first {
            now.narrow(observation, &no_less, weaker);
        }
        if first >= at_last {
            now.narrow(observation, &no_more, weaker);
        }
        if last <= due.end() {
            end.narrow(observation, &no_less, weaker);
        }
        if first >= due.end() {
            end.narrow(observation, &no_more, weaker);
        }
    }
    selection.overruled |= now.overruled || end.overruled;
    let (value, at_end) = (now.value, end.value);
    selection.conflict |= !selection.used.is_empty() && (value.is_none() || at_end.is_none());
    selection.value = value.filter(|_| at_end.is_some());
    // Up to a day that may be later than the due period it says nothing of its end.
    let own = match value {
        Some(value) if at_last <= due.end() => Interval::new(value.lower(), value.upper().filter(|_| whole)).ok(),
        value => value.map(|_| RatioBounds::unbounded()),
    };
    selection.at_end = own.zip(at_end).and_then(|(own, at_end)| own.intersect(&at_end));
    selection.conflict |= selection.value.is_some() && selection.at_end.is_none();
    use_too(selection, &now.by);
    use_too(selection, &end.by);
    Ok(())
}

/// Bounds that others narrow.
struct Narrowing<'a> {
    /// What is left; absent where that is nothing.
    value: Option<RatioBounds>,
    /// Who narrowed it.
    by: Vec<&'a Observation>,
    /// Whether one that has no say contradicts it.
    overruled: bool,
}

impl<'a> Narrowing<'a> {
    const fn from(value: Option<RatioBounds>) -> Self {
        Self { value, by: Vec::new(), overruled: false }
    }

    fn narrow(&mut self, observation: &'a Observation, limit: &RatioBounds, weaker: bool) {
        let Some(so_far) = self.value else { return };
        let left = so_far.intersect(limit);
        if weaker {
            self.overruled |= left.is_none();
        } else if left != Some(so_far) {
            self.value = left;
            self.by.push(observation);
        }
    }
}

/// Nothing is known up to the end, but later totals are: the total was no more than the least of them.
fn only_later<'a>(selection: &mut Selection<'a>, usable: &[&'a Observation], due: Period) -> Result<()> {
    let later = usable
        .iter()
        .copied()
        .filter(|observation| last_days(observation).0 > due.end() && observation.until != Some(Until::Unknown));
    let group = Group::of(later.take(1))?;
    let limit = group.value.and_then(|value| Interval::new(None, value.upper()).ok());
    if let Some(limit) = limit.filter(|limit| limit.upper().is_some()) {
        selection.value = Some(limit);
        selection.at_end = Some(limit);
        selection.reach = Coverage::Within;
        use_too(selection, &group.used);
    }
    Ok(())
}

fn use_too<'a>(selection: &mut Selection<'a>, more: &[&'a Observation]) {
    selection.passed_over.retain(|(observation, _)| !holds(more, observation));
    for observation in more.iter().copied() {
        if !holds(&selection.used, observation) {
            selection.used.push(observation);
        }
    }
}
