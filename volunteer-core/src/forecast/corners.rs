//! The exact series that stand for points with bounds.

use super::fit::Series;
use super::line;

/// The most points with bounds of which every choice of their ends is tried.
pub(super) const MOST_VERTICES: usize = 8;

/// How often the smoothest points are smoothed again.
const MOST_ROUNDS: u32 = 2_000;

type Known = (u32, f64, f64);

/// The series of every choice of ends, or of the choices that matter most, and the smoothest ones between.
pub(super) fn corners(known: &[Known], until: u32) -> Vec<Series> {
    let pick = |upper: &dyn Fn(usize) -> bool| {
        let points = known.iter().enumerate();
        Series::new(points.map(|(index, (at, low, high))| (*at, if upper(index) { *high } else { *low })).collect())
    };
    let open: Vec<usize> =
        known.iter().enumerate().filter(|(_, (_, lower, upper))| lower < upper).map(|(index, _)| index).collect();
    if open.is_empty() {
        return vec![pick(&|_| false)];
    }
    let mut series = Vec::new();
    if open.len() <= MOST_VERTICES {
        for choice in 0..1_u32 << open.len() {
            let upper =
                |index: usize| open.iter().position(|other| *other == index).is_some_and(|bit| choice >> bit & 1 == 1);
            series.push(pick(&upper));
        }
    } else {
        let up = line::pulls_up(known.iter().map(|(at, ..)| *at), until);
        let pulls = |index: usize| up.get(index).copied().unwrap_or(false);
        series.extend([pick(&|_| false), pick(&|_| true), pick(&pulls), pick(&|index| !pulls(index))]);
        series.extend([true, false].map(|high| {
            let ends = roughest(known, high);
            pick(&|index| ends.get(index).copied().unwrap_or(false))
        }));
    }
    // The value of the last point moves the forecast, the steps before it the spread.
    for end in [false, true] {
        series.push(smoothest(known, end));
    }
    series
}

/// The choice of ends that makes the sum of squared steps largest, for the lower or the upper end of the last point: from
/// each end of a point the best choice goes through the better end of the point before.
fn roughest(known: &[Known], high: bool) -> Vec<bool> {
    let value = |(_, low, high): &Known, upper: bool| if upper { *high } else { *low };
    // For both ends of each point: the sum up to it, and which end of the point before makes it.
    let mut best: Vec<[(f64, bool); 2]> = Vec::with_capacity(known.len());
    for (index, point) in known.iter().enumerate() {
        let before = index.checked_sub(1).and_then(|index| known.get(index)).zip(best.last());
        best.push([false, true].map(|upper| {
            let Some((earlier, sums)) = before else { return (0.0, false) };
            let gap = f64::from(point.0 - earlier.0);
            let sum = |from: bool| {
                let step = value(point, upper) - value(earlier, from);
                let [low, up] = *sums;
                (if from { up.0 } else { low.0 }) + step * step / gap
            };
            if sum(true) > sum(false) { (sum(true), true) } else { (sum(false), false) }
        }));
    }
    let mut choice = vec![false; known.len()];
    let mut upper = high;
    for (place, [low, up]) in choice.iter_mut().zip(&best).rev() {
        *place = upper;
        upper = if upper { up.1 } else { low.1 };
    }
    choice
}

/// Points whose steps are as small as their bounds allow, the last one at its lower or upper end: each is moved between its
/// neighbours until nothing moves any more.
fn smoothest(known: &[Known], high: bool) -> Series {
    let end = known.len().saturating_sub(1);
    let mut values: Vec<f64> = known
        .iter()
        .enumerate()
        .map(
            |(index, (_, low, up))| if index == end { if high { *up } else { *low } } else { f64::midpoint(*low, *up) },
        )
        .collect();
    for _ in 0..MOST_ROUNDS {
        let mut moved = 0.0_f64;
        for index in 0..end {
            let neighbour = |index: Option<usize>| {
                let index = index?;
                Some((known.get(index)?.0, *values.get(index)?))
            };
            let Some((at, low, up)) = known.get(index).copied() else { continue };
            let near = [neighbour(index.checked_sub(1)), neighbour(index.checked_add(1))];
            let (mut weights, mut sum) = (0.0, 0.0);
            for (there, value) in near.into_iter().flatten() {
                let weight = 1.0 / f64::from(at.abs_diff(there));
                weights += weight;
                sum += weight * value;
            }
            let wanted = if weights > 0.0 { (sum / weights).clamp(low, up) } else { f64::midpoint(low, up) };
            if let Some(value) = values.get_mut(index) {
                moved = moved.max((*value - wanted).abs());
                *value = wanted;
            }
        }
        if moved <= 0.0 {
            break;
        }
    }
    Series::new(known.iter().map(|(at, ..)| *at).zip(values).collect())
}
