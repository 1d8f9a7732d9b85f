//! How what a due period brings is spread over it.

use super::pacing::Case;
use super::select::is_state;
use crate::calendar::{Date, Period};
use crate::error::Result;
use crate::number::{Bounds, End, Number, Ratio, RatioBounds, change};
use crate::observation::{Counted, Observation};
use crate::roadmap::YearProfile;
use chrono::{Datelike, Months};

/// The same amount every day.
const EVEN: &str = "even";
/// As in earlier years of the same sources.
const EARLIER_YEARS: &str = "earlier-years@1";

/// How much of what a due period brings has come by a day of it.
pub(super) enum Profile<'a> {
    /// The same amount every day: for what can be added up.
    Even,
    /// As the target declares.
    Declared(&'a YearProfile),
    /// For people counted once, as in whole earlier years.
    Earlier(Vec<&'a Observation>),
    /// People counted once come again, and nothing is known of how.
    None,
}

impl<'a> Profile<'a> {
    pub(super) fn of(case: &Case<'a>) -> Self {
        let people = case.indicator.unit.counts_people() && case.indicator.counted != Counted::Times;
        if let Some(declared) = &case.target.profile {
            return Self::Declared(declared);
        }
        if !people || is_state(case.indicator.nature) {
            return Self::Even;
        }
        let before = case.usable.iter().copied().filter(|one| one.period.end() < case.target.due.start());
        let earlier: Vec<&Observation> = before.collect();
        if earlier.is_empty() { Self::None } else { Self::Earlier(earlier) }
    }

    pub(super) fn id(&self) -> &str {
        match self {
            Self::Even => EVEN,
            Self::Declared(profile) => &profile.id,
            Self::Earlier(_) | Self::None => EARLIER_YEARS,
        }
    }

    /// The share that has come by the end of a day; within bounds where earlier years differ, absent where none says.
    pub(super) fn share(&self, due: Period, day: Date) -> Result<Option<RatioBounds>> {
        match self {
            Self::Even => Ok(Some(RatioBounds::exact(due.share_elapsed(day)))),
            Self::Declared(profile) => {
                profile.share(due.share_elapsed(day)).map(|share| Some(RatioBounds::exact(share)))
            }
            Self::Earlier(observations) => earlier(observations, due, day),
            Self::None => Ok(None),
        }
    }
}

/// From the least to the greatest share that earlier periods of the same form had by the same day.
fn earlier(observations: &[&Observation], due: Period, day: Date) -> Result<Option<RatioBounds>> {
    let mut share: Option<RatioBounds> = None;
    let wholes = observations.iter().filter(|one| one.is_whole() && one.period.form() == due.form());
    for whole in wholes {
        let years = due.start().year() - whole.period.start().year();
        let Some(same_day) =
            u32::try_from(years).ok().and_then(|years| day.checked_sub_months(Months::new(12 * years)))
        else {
            continue;
        };
        let to_date = observations.iter().find(|one| {
            let (first, last) = super::select::last_days(one);
            one.period.start() == whole.period.start()
                && first == last
                && last == same_day
                && titles(one) == titles(whole)
        });
        let (Some(part), Some(all)) = (to_date.and_then(|one| one.value), whole.value) else { continue };
        let Ok(quotient) = part.divide(&all) else { continue };
        // Whoever came by a day is among those of the year.
        let within = Bounds::between(Number::ZERO, Number::ONE)?.to_ratios();
        let Some(quotient) = quotient.intersect(&within) else { continue };
        share = Some(match share {
            None => quotient,
            Some(so_far) => hull(&so_far, &quotient)?,
        });
    }
    Ok(share)
}

fn titles(one: &Observation) -> Vec<&str> {
    let mut titles: Vec<&str> = one.sources.iter().map(|source| source.title.as_str()).collect();
    titles.sort_unstable();
    titles.dedup();
    titles
}

fn hull(a: &RatioBounds, b: &RatioBounds) -> Result<RatioBounds> {
    let lower = a.lower().zip(b.lower()).map(|(x, y)| if (x.value, x.open) <= (y.value, y.open) { x } else { y });
    let upper = a.upper().zip(b.upper()).map(|(x, y)| if (x.value, !x.open) >= (y.value, !y.open) { x } else { y });
    RatioBounds::new(lower, upper)
}

/// A target times a share that is not below zero.
pub(super) fn product(target: &RatioBounds, share: &RatioBounds) -> Result<RatioBounds> {
    let (Some(least), Some(most)) = (share.lower(), share.upper()) else { return Ok(RatioBounds::unbounded()) };
    let below_zero = |value: Ratio| value.signum() < 0;
    let lower = change(target.lower(), |end| end.checked_mul(if below_zero(end) { most.value } else { least.value }))?;
    let upper = change(target.upper(), |end| end.checked_mul(if below_zero(end) { least.value } else { most.value }))?;
    RatioBounds::new(lower, upper).or_else(|_| {
        let close = |end: End<Ratio>| End { open: false, ..end };
        RatioBounds::new(lower.map(close), upper.map(close))
    })
}
