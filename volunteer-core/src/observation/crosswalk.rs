//! Carrying observations to another map.

use super::roll_up::{Whole, rebuilt};
use super::{Counted, Nature, Observation, Source};
use crate::calendar::Period;
use crate::context::Context;
use crate::document::text_of;
use crate::error::{ObservationError, Result};
use crate::number::{Bounds, Number};
use crate::place::PlaceRelation;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// The observation for a place on another map, from observations on their own map.
///
/// Where the place is the same territory the value is kept; where it is the exact sum of places on the observations'
/// map, flows, running totals and stocks add and ratios are rebuilt from their parts. Where it is only a part of one of
/// them, a count is between zero and what the larger place has. People that are counted once do not add: their bounds go
/// from the largest part to the sum.
///
/// `observations` are of one indicator and one period; places that are not needed are left alone.
///
/// # Errors
/// `nothing-given`; `crosswalk-refused` where places are missing or the value is a ratio or a peak that cannot be
/// carried; `place-unknown`, `crosswalk-unknown`; `number-out-of-range`.
///
/// ```
/// use volunteer_core::observation::{Nature, Observation, crosswalk};
/// use volunteer_core::{Bounds, Context, Unit};
///
/// let clubs = |place: &str, count: i64| {
///     Observation::builder("clubs", (place, "kz-20"), "2023".parse()?, Unit::Club, Nature::Stock).exactly(count).build()
/// };
/// let on_20 = [clubs("KZ-63", 9)?, clubs("KZ-10", 7)?];
/// let east = crosswalk(&[&on_20[0], &on_20[1]], ("KZ-63", "kz-17"), &Context::kazakhstan())?; // as it was before the split
/// assert_eq!(east.value(), Some(Bounds::exact(16.into())));
/// # Ok::<(), volunteer_core::Error>(())
/// ```
pub fn crosswalk(observations: &[&Observation], (place, map): (&str, &str), context: &Context) -> Result<Observation> {
    let first = observations.first().ok_or(ObservationError::NothingGiven {})?;
    let walk = context.gazetteer.crosswalk(place, map, &first.map)?;
    let mut parts = Vec::with_capacity(walk.places.len());
    let mut missing = Vec::new();
    for code in &walk.places {
        let same = |observation: &&&Observation| {
            observation.place == *code
                && observation.map == first.map
                && observation.indicator == first.indicator
                && observation.period == first.period
                && observation.until == first.until
                && observation.unit == first.unit
                && observation.act == first.act
                && observation.nature == first.nature
        };
        // Several of one place: the best founded, then the first in canonical order.
        match observations.iter().filter(same).min_by(|a, b| super::series::canonical_order(a, b)) {
            Some(observation) => parts.push(*observation),
            None => missing.push(code.clone()),
        }
    }
    if !missing.is_empty() {
        return Err(ObservationError::CrosswalkRefused { reason: "no-parts", missing }.into());
    }
    let refuse = || ObservationError::CrosswalkRefused { reason: "not-additive", missing: Vec::new() };
    let mut carried = (*parts.first().ok_or(ObservationError::NothingGiven {})?).clone();
    place.clone_into(&mut carried.place);
    map.clone_into(&mut carried.map);
    if walk.relation == PlaceRelation::Same {
        return Ok(carried);
    }
    carried.id = None;
    carried.text = None;
    carried.evidence = parts.iter().map(|observation| observation.evidence).max().unwrap_or(carried.evidence);
    let sources: Vec<Source> = parts.iter().flat_map(|observation| observation.sources.iter().cloned()).collect();
    carried.sources = sources;
    carried.flagged = None;
    carried.gaps = parts.iter().flat_map(|part| part.gaps.iter().cloned()).collect();
    carried.gaps.sort();
    carried.gaps.dedup();
    if parts.iter().any(|part| part.vintage != carried.vintage) {
        carried.vintage = None;
    }
    let exact = walk.relation == PlaceRelation::Sum;
    if carried.nature == Nature::Ratio {
        carried.parts = Some(if exact { rebuilt(&parts, Whole::Place)? } else { return Err(refuse().into()) });
        carried.value = None;
        return carried.check();
    }
    if carried.nature == Nature::Peak || !carried.unit.is_counted() {
        return Err(refuse().into());
    }
    let mut total = Bounds::exact(Number::ZERO);
    let mut largest = Number::ZERO;
    for part in &parts {
        let value = part.value.ok_or(ObservationError::ValueMissing {})?;
        largest = largest.max(value.lower().map_or(Number::ZERO, |end| end.value));
        total = total.checked_add(&value)?;
    }
    let repeats = carried.unit.counts_people() && carried.counted != Counted::Times;
    let upper = total.upper();
    let lower = |value| Some(crate::number::End { value, open: false });
    carried.value = Some(match (exact, repeats) {
        (true, false) => total,
        (true, true) => Bounds::new(lower(largest), upper)?,
        (false, _) => Bounds::new(lower(Number::ZERO), upper)?,
    });
    carried.check()
}

/// A series carried to another map: what could be carried, and what was refused.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self")]
#[non_exhaustive]
pub struct Crosswalked {
    /// The observations on the other map, oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub carried: Vec<Observation>,
    /// The periods for which nothing could be said.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub refused: Vec<CrosswalkRefusal>,
}

/// A period whose value could not be carried.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self")]
#[non_exhaustive]
pub struct CrosswalkRefusal {
    /// The period.
    pub period: Period,
    /// Code, path and details of the refusal.
    pub error: Value,
}

/// A whole series carried to another map, period by period, each by [`crosswalk`].
///
/// Values that are not of the same act, definition and end of counting are carried apart. A period that cannot be carried
/// is listed with the reason; nothing is left out silently.
///
/// ```
/// use volunteer_core::observation::{Nature, Observation, crosswalk_series};
/// use volunteer_core::{Context, Unit};
///
/// let clubs = |place: &str, year: &str| {
///     Observation::builder("clubs", (place, "kz-20"), year.parse()?, Unit::Club, Nature::Stock).exactly(8).build()
/// };
/// let on_20 = [clubs("KZ-63", "2022")?, clubs("KZ-63", "2023")?, clubs("KZ-10", "2023")?];
/// let all: Vec<&Observation> = on_20.iter().collect();
/// let east = crosswalk_series(&all, ("KZ-63", "kz-17"), &Context::kazakhstan());
/// assert_eq!(east.carried[0].period().to_string(), "2023");
/// assert_eq!(east.refused[0].error["details"]["missing"][0], "KZ-10"); // for 2022 Abai is missing
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[must_use]
pub fn crosswalk_series(observations: &[&Observation], to: (&str, &str), context: &Context) -> Crosswalked {
    type Group<'a> = (Period, &'a str, &'a str, super::Act, Option<&'a str>, String);
    fn key(observation: &Observation) -> Group<'_> {
        let until = observation.until.as_ref().map(text_of).unwrap_or_default();
        (
            observation.period,
            &observation.indicator,
            &observation.map,
            observation.act,
            observation.definition.as_deref(),
            until,
        )
    }
    let mut sorted: Vec<(Group<'_>, &Observation)> =
        observations.iter().map(|observation| (key(observation), *observation)).collect();
    sorted.sort_by(|a, b| a.0.cmp(&b.0));
    let mut result = Crosswalked { carried: Vec::new(), refused: Vec::new() };
    for group in sorted.chunk_by(|a, b| a.0 == b.0) {
        let group: Vec<&Observation> = group.iter().map(|(_, observation)| *observation).collect();
        let Some(&Observation { period, .. }) = group.first().copied() else { continue };
        match crosswalk(&group, to, context) {
            Ok(carried) => result.carried.push(carried),
            Err(error) => result.refused.push(CrosswalkRefusal { period, error: error.to_value() }),
        }
    }
    result
}
