//! Which observations make the value, and which are passed over.

mod flow;
mod state;
mod sums;

pub(super) use flow::select_flow;
pub(super) use state::select_state;

use super::PassedOver;
use crate::calendar::{Date, Period};
use crate::definition::{Definition, comparable};
use crate::error::Result;
use crate::indicator::Indicator;
use crate::number::{Number, Ratio, RatioBounds};
use crate::observation::{Act, Nature, Observation, Until};
use crate::roadmap::Target;

/// The observations that make the value, and how.
#[derive(Default)]
#[allow(clippy::struct_excessive_bools, reason = "each is one thing that the verdict says or does not say")]
pub(super) struct Selection<'a> {
    /// The observations used; more than one where parts are added or bounds intersected.
    pub used: Vec<&'a Observation>,
    /// The others, with the reason.
    pub passed_over: Vec<(&'a Observation, PassedOver)>,
    /// The value; absent where nothing is usable or the usable values contradict each other.
    pub value: Option<RatioBounds>,
    /// How far it reaches.
    pub reach: Coverage,
    /// What surely holds at the end of the due period, where that is more than the value itself says: for a running total
    /// no less than before and no more than later, for a flow no less than all its known parts.
    pub at_end: Option<RatioBounds>,
    /// Whether values of one date, or parts of one whole, contradict each other.
    pub conflict: bool,
    /// Whether a better founded value contradicts a weaker one, which is not used.
    pub overruled: bool,
    /// The last day of the value, where it is known.
    pub through: Option<Date>,
    /// Whether parts of a period were added.
    pub summed: bool,
    /// Whether what is counted over the period may be below zero, so that more of it may be less.
    pub falls: bool,
    /// The stretches of the period that nobody reported and that count as nothing, by the target's rule.
    pub gaps: Vec<Period>,
}

/// How much of what the target is about a value covers.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Coverage {
    /// It is the value at the end, or of the whole period.
    #[default]
    Whole,
    /// It is a value at the end, dated only to a longer period.
    Dated,
    /// It is from before the due period.
    Before,
    /// It is the state on a day of the due period before its end.
    Within,
    /// It is a state on a day that may be the last one of the due period, or an earlier or later one.
    Uncertain,
    /// It is a part of the period, up to a known day.
    Part,
    /// It is a part of the period, or a state within it, up to a day that is not named.
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
    } else if let Some(late) = after(observation, as_of) {
        Some(late)
    } else if is_after(observation, indicator.nature, target.due.end()) {
        Some(PassedOver::AfterDue)
    } else {
        None
    }
}

/// The first and the last day on which the counting may have ended.
pub(super) fn last_days(observation: &Observation) -> (Date, Date) {
    match &observation.until {
        None => (observation.period.end(), observation.period.end()),
        Some(Until::Within(day)) => (day.start(), day.end()),
        // Nothing is published before it has been counted.
        Some(Until::Unknown) => {
            let published = observation.sources.iter().map(|source| source.published.map(|day| day.end()));
            let known = published.collect::<Option<Vec<Date>>>().and_then(|days| days.into_iter().max());
            let last = known.unwrap_or(observation.period.end()).min(observation.period.end());
            (observation.period.start(), last.max(observation.period.start()))
        }
    }
}

/// Whether it counts beyond the date of the judgement, surely or perhaps.
fn after(observation: &Observation, as_of: Date) -> Option<PassedOver> {
    let (first, last) = last_days(observation);
    if last <= as_of {
        None
    } else if first <= as_of {
        Some(PassedOver::MayBeAfterAsOf)
    } else {
        Some(PassedOver::AfterAsOf)
    }
}

/// Whether it says nothing of the due period because it is later. A later running total still does: it was no more before.
fn is_after(observation: &Observation, nature: Nature, due: Date) -> bool {
    match nature {
        Nature::Cumulative => false,
        Nature::Flow | Nature::Peak => observation.period.start() > due,
        Nature::Stock | Nature::Ratio => last_days(observation).0 > due,
    }
}

/// What several observations of one date or period say together.
pub(super) struct Group<'a> {
    /// The best founded of them.
    pub used: Vec<&'a Observation>,
    /// The others.
    pub weaker: Vec<&'a Observation>,
    /// What all of the best founded allow; absent where they contradict each other.
    pub value: Option<RatioBounds>,
    /// Whether one of the others contradicts it.
    pub overruled: bool,
}

impl<'a> Group<'a> {
    /// Takes the best founded and narrows them by each other.
    pub(super) fn of(all: impl IntoIterator<Item = &'a Observation>) -> Result<Self> {
        let all: Vec<&Observation> = all.into_iter().collect();
        let best = all.iter().map(|observation| observation.evidence).min();
        let (used, weaker): (Vec<_>, Vec<_>) =
            all.into_iter().partition(|observation| Some(observation.evidence) == best);
        let mut value: Option<RatioBounds> = None;
        for (index, observation) in used.iter().enumerate() {
            let bounds = observation.quotient()?;
            value = match (value, bounds) {
                _ if index == 0 => bounds,
                (Some(so_far), Some(bounds)) => so_far.intersect(&bounds),
                _ => None,
            };
        }
        let mut overruled = false;
        for observation in &weaker {
            let disjoint = |bounds: RatioBounds| value.is_some_and(|value| value.intersect(&bounds).is_none());
            overruled |= observation.quotient()?.is_some_and(disjoint);
        }
        Ok(Self { used, weaker, value, overruled })
    }
}

/// Whether a list holds this very observation.
pub(super) fn holds(list: &[&Observation], observation: &Observation) -> bool {
    list.iter().any(|other| std::ptr::eq(*other, observation))
}

/// What a part of a period says of the whole: no less than this.
pub(super) fn lower_limit(part: &RatioBounds) -> RatioBounds {
    match part.lower() {
        Some(end) if end.open => RatioBounds::above(end.value),
        Some(end) => RatioBounds::at_least(end.value),
        None => RatioBounds::at_least(Ratio::from(Number::ZERO)),
    }
}

/// Whether values of this nature are states at a date, not amounts of a period.
pub(super) const fn is_state(nature: Nature) -> bool {
    !matches!(nature, Nature::Flow | Nature::Peak)
}

/// Whether what is counted can only grow until the end of the period.
pub(super) const fn grows(nature: Nature) -> bool {
    matches!(nature, Nature::Flow | Nature::Peak | Nature::Cumulative)
}
