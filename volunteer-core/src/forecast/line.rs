//! A straight line by least squares, and the same for logarithms.

use super::fit::{Fit, Series};

/// Line (`line@1`) and, of logarithms, log-line (`log-line@1`): standard error s·√(1 + 1/n + (x − x̄)²/Sxx), n − 2
/// degrees of freedom.
pub(super) fn line(series: &Series, horizon: u32) -> Fit {
    let n = f64::from(series.count());
    // Years are counted from the first one, so that nothing cancels.
    let x = |at: u32| f64::from(at - series.start());
    let (mut sum_x, mut sum_y) = (0.0, 0.0);
    for (at, y) in series.points() {
        sum_x += x(*at);
        sum_y += y;
    }
    let (mean_x, mean_y) = (sum_x / n, sum_y / n);
    let (mut sxx, mut sxy) = (0.0, 0.0);
    for (at, y) in series.points() {
        let dx = x(*at) - mean_x;
        sxx += dx * dx;
        sxy += dx * (y - mean_y);
    }
    let slope = sxy / sxx;
    let mut squares = 0.0;
    for (at, y) in series.points() {
        let rest = y - mean_y - slope * (x(*at) - mean_x);
        squares += rest * rest;
    }
    let degrees = series.count().saturating_sub(2).max(1);
    let variance = squares / f64::from(degrees);
    let mut fit = Fit::new(degrees);
    let mut ahead = 0.0;
    for h in 1..=horizon {
        let dx = x(series.end()) + f64::from(h) - mean_x;
        let own = variance * (1.0 + 1.0 / n + dx * dx / sxx);
        ahead += dx;
        let h = f64::from(h);
        let sum = variance * (h + h * h / n + ahead * ahead / sxx);
        fit.push(mean_y + slope * dx, own, sum);
    }
    fit
}

/// The sign of each point's part in the value that the line has at the horizon: which end of a point makes it large.
pub(super) fn pulls_up(points: impl Iterator<Item = u32> + Clone, target: u32) -> Vec<bool> {
    let count = u32::try_from(points.clone().count()).unwrap_or(u32::MAX);
    let mean = points.clone().map(f64::from).sum::<f64>() / f64::from(count.max(1));
    let sxx: f64 = points.clone().map(|at| (f64::from(at) - mean) * (f64::from(at) - mean)).sum();
    let ahead = f64::from(target) - mean;
    points.map(|at| sxx / f64::from(count.max(1)) + ahead * (f64::from(at) - mean) >= 0.0).collect()
}
