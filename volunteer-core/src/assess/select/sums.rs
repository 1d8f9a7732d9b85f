//! What parts and wholes of overlapping periods say together of one period, exactly.
//!
//! Let S be the total up to each day on which some observation begins or ends. Every observation bounds the difference of S
//! at two of them, and what only grows never falls from one to the next. The least and the greatest difference that all of
//! this allows are longest and shortest ways through a graph whose edges are the bounds; a cycle that takes more than it
//! gives means that the observations contradict each other. Ways are exact sums, so nothing is lost or made up on the way.

use crate::calendar::Date;
use crate::error::Result;
use crate::number::{End, Ratio, RatioBounds};

/// A bound on what a stretch of time brought.
pub(super) struct Stretch {
    /// The day on which it begins.
    pub from: Date,
    /// The day after the earliest and after the latest day on which it may end.
    pub to: (Date, Date),
    /// What it brought.
    pub bounds: RatioBounds,
}

/// How what periods bring makes up what the whole brings.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Joining {
    /// The whole is the sum.
    Sum,
    /// The whole is no less than its largest part and no more than the sum: the same people may come again.
    Reach,
    /// The whole is the largest.
    Largest,
}

/// What is known of a period, and which stretches say so.
pub(super) struct Known {
    /// No less than this.
    pub lower: Option<End<Ratio>>,
    /// No more than this.
    pub upper: Option<End<Ratio>>,
    /// The stretches that make the lower end.
    pub from_below: Vec<usize>,
    /// The stretches that make the upper end.
    pub from_above: Vec<usize>,
}

#[derive(Clone, Copy)]
struct Edge {
    from: usize,
    to: usize,
    weight: End<Ratio>,
    stretch: Option<usize>,
}

/// What the stretches say of the time from one day to before another; `None` where they contradict each other.
pub(super) fn known(
    stretches: &[Stretch],
    from: Date,
    to: Date,
    joining: Joining,
    can_fall: bool,
) -> Result<Option<Known>> {
    let mut days: Vec<Date> = vec![from, to];
    days.extend(stretches.iter().flat_map(|one| [one.from, one.to.0, one.to.1]));
    days.sort_unstable();
    days.dedup();
    let at = |day: Date| days.binary_search(&day).unwrap_or_default();
    let mut edges = Vec::with_capacity(2 * stretches.len() + days.len());
    for (index, one) in stretches.iter().enumerate() {
        let (start, earliest, latest) = (at(one.from), at(one.to.0), at(one.to.1));
        if let Some(upper) = one.bounds.upper() {
            edges.push(Edge { from: start, to: earliest, weight: upper, stretch: Some(index) });
        }
        if let (Joining::Sum, Some(lower)) = (joining, one.bounds.lower()) {
            let weight = End { value: Ratio::ZERO.checked_sub(lower.value)?, open: lower.open };
            edges.push(Edge { from: latest, to: start, weight, stretch: Some(index) });
        }
    }
    if !can_fall {
        let still = End { value: Ratio::ZERO, open: false };
        edges.extend((1..days.len()).map(|day| Edge { from: day, to: day - 1, weight: still, stretch: None }));
    }
    let (first, last) = (at(from), at(to));
    let Some((upper, from_above)) = shortest(&edges, days.len(), first, last, joining)? else { return Ok(None) };
    let (lower, from_below) = if joining == Joining::Sum {
        let Some((back, below)) = shortest(&edges, days.len(), last, first, joining)? else { return Ok(None) };
        let turned =
            back.map(|end| Ok::<_, crate::Error>(End { value: Ratio::ZERO.checked_sub(end.value)?, open: end.open }));
        (turned.transpose()?, below)
    } else {
        largest(stretches, from, to)
    };
    // With no part known at all, what only grows is not below zero.
    let contradiction = lower
        .zip(upper)
        .is_some_and(|(low, high)| low.value > high.value || low.value == high.value && (low.open || high.open));
    Ok((!contradiction).then_some(Known { lower, upper, from_below, from_above }))
}

/// The stretch within a period whose lower end is the largest.
fn largest(stretches: &[Stretch], from: Date, to: Date) -> (Option<End<Ratio>>, Vec<usize>) {
    let inside = stretches.iter().enumerate().filter(|(_, one)| one.from >= from && one.to.1 <= to);
    let ends = inside.filter_map(|(index, one)| Some((one.bounds.lower()?, index)));
    let best = ends.max_by_key(|(end, index)| (end.value, end.open, std::cmp::Reverse(*index)));
    best.map_or((None, Vec::new()), |(end, index)| (Some(end), vec![index]))
}

type Pacing = (Option<End<Ratio>>, Vec<usize>);

/// The shortest way, with the stretches on it; `None` where a cycle makes every way shorter.
fn shortest(edges: &[Edge], count: usize, from: usize, to: usize, joining: Joining) -> Result<Option<Pacing>> {
    let mut length: Vec<Option<End<Ratio>>> = vec![None; count];
    let mut by: Vec<Option<Edge>> = vec![None; count];
    if let Some(start) = length.get_mut(from) {
        *start = Some(End { value: Ratio::ZERO, open: false });
    }
    let mut settled = false;
    for _ in 0..=count {
        settled = true;
        for edge in edges {
            let Some(so_far) = length.get(edge.from).copied().flatten() else { continue };
            let value = match joining {
                Joining::Largest => so_far.value.max(edge.weight.value),
                Joining::Sum | Joining::Reach => so_far.value.checked_add(edge.weight.value)?.reduced(),
            };
            let next = End { value, open: so_far.open || edge.weight.open };
            let shorter = |old: End<Ratio>| (next.value, !next.open) < (old.value, !old.open);
            if let Some(place) = length.get_mut(edge.to)
                && place.is_none_or(shorter)
            {
                *place = Some(next);
                by.iter_mut().skip(edge.to).take(1).for_each(|last| *last = Some(*edge));
                settled = false;
            }
        }
        if settled {
            break;
        }
    }
    if !settled {
        return Ok(None);
    }
    let mut used = Vec::new();
    let mut at = to;
    for _ in 0..=count {
        if at == from {
            break;
        }
        let Some(edge) = by.get(at).copied().flatten() else { break };
        used.extend(edge.stretch);
        at = edge.from;
    }
    used.sort_unstable();
    used.dedup();
    Ok(Some((length.get(to).copied().flatten(), used)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::number::Number;
    use proptest::prelude::*;

    fn day(number: u32) -> Date {
        Date::from_ymd_opt(2023, 1, 1)
            .and_then(|first| first.checked_add_days(chrono::Days::new(number.into())))
            .unwrap()
    }

    proptest! {
        /// By trying out every history of six days with at most three a day.
        #[test]
        fn ends_are_those_of_all_histories_that_the_stretches_allow(
            given in prop::collection::vec((0_u32..6, 1_u32..6, 0_i64..8, 0_i64..4), 0..4),
            whole in (0_u32..6, 1_u32..6),
        ) {
            let ratio = |value: i64| Ratio::from(Number::from(value));
            let end = |from: u32, length: u32| (from + length).min(6);
            let (from, to) = (whole.0, end(whole.0, whole.1));
            let mut stretches: Vec<Stretch> = given
                .iter()
                .map(|(from, length, low, width)| {
                    let to = day(end(*from, *length));
                    Stretch { from: day(*from), to: (to, to), bounds: RatioBounds::between(ratio(*low), ratio(low + width)).unwrap() }
                })
                .collect();
            // Each day brings from nothing to three.
            stretches.extend((0..6).map(|one| Stretch {
                from: day(one), to: (day(one + 1), day(one + 1)), bounds: RatioBounds::between(ratio(0), ratio(3)).unwrap(),
            }));
            let mut possible: Option<(i64, i64)> = None;
            for history in 0..4_u32.pow(6) {
                let brought = |one: u32| i64::from(history / 4_u32.pow(one) % 4);
                let sum = |from: u32, to: u32| (from..to).map(brought).sum::<i64>();
                if given.iter().all(|(from, length, low, width)| (*low..=low + width).contains(&sum(*from, end(*from, *length)))) {
                    let total = sum(from, to);
                    possible = Some(possible.map_or((total, total), |(low, high)| (low.min(total), high.max(total))));
                }
            }
            let said = known(&stretches, day(from), day(to), Joining::Sum, false).unwrap();
            let said = said.map(|known| (known.lower.unwrap().value, known.upper.unwrap().value));
            prop_assert_eq!(said, possible.map(|(low, high)| (ratio(low), ratio(high))));
        }
    }
}
