//! Counts of several registers together. Each knows its own rows alone, and nobody says whether a person, an activity or a shift
//! of one stands in another too.

use crate::error::Result;
use crate::number::{Bounds, End, Number};
use crate::observation::{Flagged, Observation};
use std::collections::BTreeMap;

/// The counts of all registers: those of one indicator, place and period that several of them have become one value, at least
/// the largest and at most the sum.
pub(super) fn together(counts: impl IntoIterator<Item = Vec<Observation>>) -> Result<Vec<Observation>> {
    let mut groups: BTreeMap<String, Vec<Observation>> = BTreeMap::new();
    for observation in counts.into_iter().flatten() {
        groups.entry(subject(&observation)).or_default().push(observation);
    }
    groups.into_values().map(union).collect()
}

/// What a count is of, without what it is.
fn subject(count: &Observation) -> String {
    let Observation { indicator, place, map, period, until, unit, definition, .. } = count;
    format!("{indicator}\n{place}\n{map}\n{period}\n{until:?}\n{unit}\n{definition:?}")
}

fn union(counts: Vec<Observation>) -> Result<Observation> {
    let values: Vec<Option<Bounds>> = counts.iter().map(|count| count.value).collect();
    let flagged: Vec<Option<&Flagged>> = counts.iter().map(|count| count.flagged.as_ref()).collect();
    let flagged = if flagged.iter().all(Option::is_none) {
        None
    } else {
        let findings: Vec<&str> = flagged.iter().flatten().flat_map(|one| &one.findings).map(String::as_str).collect();
        let rest: Vec<Option<Bounds>> = flagged
            .iter()
            .zip(&values)
            .map(|(flagged, value)| flagged.map_or(*value, |flagged| flagged.without))
            .collect();
        Some(Flagged::new(findings, bounds_of_union(&rest)?))
    };
    let value = bounds_of_union(&values)?;
    let mut counts = counts.into_iter();
    let Some(mut first) = counts.next() else { return Err(crate::error::ObservationError::NothingGiven {}.into()) };
    for other in counts {
        first.sources.extend(other.sources);
        first.gaps.extend(other.gaps);
        first.missing = first.missing.filter(|_| value.is_none());
    }
    first.gaps.sort();
    first.gaps.dedup();
    first.sources.dedup();
    (first.value, first.flagged) = (value, flagged);
    Ok(first)
}

/// At least the largest lower end and at most the sum of the upper ends, as far as each has one. `None` where no value is known.
fn bounds_of_union(values: &[Option<Bounds>]) -> Result<Option<Bounds>> {
    if let [value] = values {
        return Ok(*value);
    }
    let known: Vec<&Bounds> = values.iter().flatten().collect();
    if known.is_empty() {
        return Ok(None);
    }
    // A correction below zero in one register takes from what another has.
    let mut negative = known.iter().filter_map(|value| value.lower()).filter(|end| end.value < Number::ZERO);
    let corrections = negative.try_fold(Number::ZERO, |sum, end| sum.checked_add(end.value))?;
    let largest = known.iter().filter_map(|value| value.lower()).max_by_key(|end| (end.value, end.open));
    let bounded_below = known.iter().all(|value| value.lower().is_some());
    let lower = match largest {
        Some(end) if bounded_below && corrections == Number::ZERO => Some(end),
        Some(end) if bounded_below => {
            Some(End { value: end.value.max(Number::ZERO).checked_add(corrections)?, open: false })
        }
        _ => None,
    };
    let mut upper = (known.len() == values.len()).then_some(End { value: Number::ZERO, open: false });
    for value in known {
        upper = match (upper, value.upper()) {
            (Some(sum), Some(end)) => {
                Some(End { value: sum.value.checked_add(end.value)?, open: sum.open || end.open })
            }
            _ => None,
        };
    }
    Bounds::new(lower, upper).map(Some)
}
