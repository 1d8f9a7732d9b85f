//! A goal from its indicators: mean score, index, and the dashboard by the two worst.

use super::ProgressScale;
use crate::progress::words::ProgressCategory;

/// The mean of the values that are there; `None` where none is.
///
/// A goal's score is the mean of the normalised values of its indicators; the index is the mean of the goals' scores, a
/// missing one being replaced by the mean of the region first.
///
/// ```
/// use volunteer_core::progress::sdsn::goal::mean;
/// assert_eq!(mean(&[Some(80.0), None, Some(90.0)]), Some(85.0));
/// assert_eq!(mean(&[None]), None);
/// ```
#[must_use]
pub fn mean(values: &[Option<f64>]) -> Option<f64> {
    let mut there: Vec<f64> = values.iter().flatten().copied().collect();
    // Sorted, so that the sum does not depend on the order of the indicators.
    there.sort_by(f64::total_cmp);
    let count = u32::try_from(there.len()).ok().filter(|count| *count > 0)?;
    Some(there.iter().sum::<f64>() / f64::from(count))
}

/// The index: the mean over all goals, where a goal without a score has that of its region; `None` where one has neither.
///
/// ```
/// use volunteer_core::progress::sdsn::goal::index;
/// assert_eq!(index(&[(Some(80.0), None), (None, Some(60.0))]), Some(70.0));
/// assert_eq!(index(&[(None, None)]), None);
/// ```
#[must_use]
pub fn index(goals: &[(Option<f64>, Option<f64>)]) -> Option<f64> {
    let filled: Vec<Option<f64>> = goals.iter().map(|(own, regional)| own.or(*regional)).collect();
    if filled.iter().any(Option::is_none) { None } else { mean(&filled) }
}

/// The value on the scale of dashboards: 0 worst, 1 red threshold, 2 green threshold, 3 best, straight between and clipped.
///
/// ```
/// use volunteer_core::progress::{ProgressScale, sdsn::goal::rescaled};
/// let scale = ProgressScale::new(0.0, 2.0, 12.0, 50.0)?;
/// assert_eq!((rescaled(&scale, 7.0), rescaled(&scale, 99.0)), (1.5, 0.0));
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[must_use]
pub fn rescaled(scale: &ProgressScale, value: f64) -> f64 {
    let direction = scale.direction();
    let between = |low: f64, high: f64| {
        let width = high - low;
        if width == 0.0 { 1.0 } else { ((value - low) / width).clamp(0.0, 1.0) }
    };
    let beyond = |threshold: f64| direction * (value - threshold) >= 0.0;
    if beyond(scale.green) {
        2.0 + between(scale.green, scale.best)
    } else if beyond(scale.red) {
        1.0 + between(scale.red, scale.green)
    } else {
        between(scale.worst, scale.red)
    }
}

/// The colour of a goal from its indicators, each with its value if it has one: the mean of the two worst on the scale of
/// dashboards (below 1 red, below 1.5 orange, below 2 yellow, else green); green only where both are green, red only where
/// both are red. One value decides alone.
///
/// There is no colour (the report shows gray) where fewer than the part `available_from` of the indicators have a value. A
/// part of 0.5 gives the gray goals of the edition of 2019; that rule was read off its table, not out of its text.
///
/// ```
/// use volunteer_core::Word;
/// use volunteer_core::progress::{ProgressScale, sdsn::goal::dashboard};
/// let scale = ProgressScale::new(0.0, 2.0, 12.0, 50.0)?;
/// let colour = |values: &[Option<f64>]| {
///     let indicators: Vec<_> = values.iter().map(|value| (scale, *value)).collect();
///     dashboard(&indicators, 0.5).map(|colour| colour.as_str())
/// };
/// assert_eq!(colour(&[Some(1.0), Some(1.5), Some(40.0)]), Some("orange")); // one red indicator does not make a goal red
/// assert_eq!(colour(&[Some(1.0), None]), Some("green"));
/// assert_eq!(colour(&[Some(1.0), None, None]), None);
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[must_use]
pub fn dashboard(indicators: &[(ProgressScale, Option<f64>)], available_from: f64) -> Option<ProgressCategory> {
    use ProgressCategory::{Green, Orange, Red, Yellow};
    let there = indicators.iter().filter_map(|(scale, value)| Some(rescaled(scale, (*value)?)));
    let mut all: Vec<f64> = there.collect();
    all.sort_by(f64::total_cmp);
    let count = |number: usize| f64::from(u32::try_from(number).unwrap_or(u32::MAX));
    if count(all.len()) < available_from * count(indicators.len()) {
        return None;
    }
    let (worst, next) = match all.as_slice() {
        [] => return None,
        [only] => (*only, *only),
        [worst, next, ..] => (*worst, *next),
    };
    let mean = f64::midpoint(worst, next);
    Some(match () {
        () if mean < 1.0 && next < 1.0 => Red,
        () if mean < 1.5 => Orange,
        () if mean < 2.0 || worst < 2.0 => Yellow,
        () => Green,
    })
}
