//! Last value and drift: a walk of independent steps, without and with a mean step.

use super::fit::{Fit, Series};

/// Last value (`last-value@1`): the future is the last value; s² is the mean square of the steps, the standard error
/// s·√h, n − 1 degrees of freedom.
pub(super) fn last_value(series: &Series, horizon: u32) -> Fit {
    walk(series, horizon, 0.0, 0.0)
}

/// Drift (`drift@1`): y + h·(y − y₁)/(n − 1); standard error s·√(h(1 + h/(n − 1))), n − 2 degrees of freedom.
pub(super) fn drift(series: &Series, horizon: u32) -> Fit {
    let length = f64::from(series.length());
    walk(series, horizon, (series.last() - series.first()) / length, 1.0 / length)
}

/// A missing period is a longer step: its variance is the sum of the steps that it stands for.
fn walk(series: &Series, horizon: u32, mean: f64, mean_variance: f64) -> Fit {
    let mut squares = 0.0;
    for ((from, before), (to, after)) in series.points().iter().zip(series.points().iter().skip(1)) {
        let gap = f64::from(to - from);
        let step = after - before - mean * gap;
        squares += step * step / gap;
    }
    let estimated = if mean_variance > 0.0 { 2 } else { 1 };
    let degrees = series.count().saturating_sub(estimated).max(1);
    let variance = squares / f64::from(degrees);
    let mut fit = Fit::new(degrees);
    let (mut steps, mut sum_of_squares) = (0.0, 0.0);
    for h in (1..=horizon).map(f64::from) {
        // Of the sum of the first h values: the newest step counts once, the oldest h times.
        steps += h;
        sum_of_squares += h * h;
        let own = variance * (h + h * h * mean_variance);
        let sum = variance * (sum_of_squares + steps * steps * mean_variance);
        fit.push(series.last() + h * mean, own, sum);
    }
    fit
}
