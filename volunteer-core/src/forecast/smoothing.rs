//! Exponential smoothing: simple, Holt's, and Holt's with a damped trend.
//!
//! One recursion in the error-correction form of Hyndman, Koehler, Ord and Snyder, Forecasting with Exponential Smoothing
//! (2008), models (A,N,N), (A,A,N) and (A,Ad,N): with the error e of the forecast l + φb of the next value,
//! l ← l + φb + αe, b ← φb + βe. It starts as Holt's does in textbooks, from the first value and, for a trend, the first
//! step: on ten points a start that is estimated as well follows accidents (on the yearly series of M3 it costs more than
//! half a point of error). Weights make the sum of squared errors least, within the usual limits (0.0001 ≤ α ≤ 0.9999,
//! 0.0001 ≤ β ≤ α, 0.8 ≤ φ ≤ 0.98), searched on a fixed grid and refined by halving, the same steps everywhere.

use super::fit::{Fit, Series};

const LEAST: f64 = 0.0001;
const MOST: f64 = 0.9999;
/// Rounds of refinement, six trials each.
const MAX_ROUNDS: u32 = 400;

/// Which of the three.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Simple,
    Holt,
    Damped,
}

impl Kind {
    /// How many numbers the points have to give: the weights, the first level and the first trend.
    const fn estimated(self) -> u32 {
        match self {
            Self::Simple => 2,
            Self::Holt => 4,
            Self::Damped => 5,
        }
    }
}

/// α, β, φ: β is the part of the error that goes into the trend.
#[derive(Clone, Copy, Debug)]
struct Weights {
    level: f64,
    trend: f64,
    damping: f64,
}

/// Where the recursion ends, and how well it went.
#[derive(Clone, Copy, Debug)]
struct Run {
    level: f64,
    trend: f64,
    squares: f64,
}

/// Simple smoothing with a stated weight from the first value as level: one step ahead, and every later one.
///
/// ```
/// use volunteer_core::forecast::smooth_simple;
/// let level = smooth_simple(&[10.0, 12.0], 0.5).unwrap();
/// assert_eq!(level, 11.0);
/// assert!(smooth_simple(&[], 0.5).is_none());
/// ```
#[must_use]
pub fn smooth_simple(values: &[f64], weight: f64) -> Option<f64> {
    let (first, rest) = values.split_first()?;
    Some(rest.iter().fold(*first, |level, value| level + weight * (value - level)))
}

/// Simple (`simple-smoothing@1`), Holt (`holt@1`) or damped (`damped@1`): variance of h steps ahead
/// s²·(1 + Σ cⱼ²), cⱼ = α + β(φ + … + φʲ), j < h.
///
/// The point is that of the best weights, the variance the largest of all weights of the grid that the points do not tell from
/// them: whose squared error is above the least by no more than s², one standard error. Few points often fit best with weights
/// of nearly nothing, by which nothing that happens would last, and every year ahead would be as certain as the next.
pub(super) fn smoothing(series: &Series, horizon: u32, kind: Kind) -> Fit {
    // Forecasts move with the values; counted from the first one, nothing cancels.
    let values: Vec<f64> = series.points().iter().map(|(_, value)| value - series.first()).collect();
    let (weights, run) = best(&values, kind);
    let degrees = series.count().saturating_sub(kind.estimated()).max(1);
    let variance = run.squares / f64::from(degrees);
    let limit = run.squares + variance;
    let run = Run { level: series.first() + run.level, ..run };
    let mut fit = ahead(run, weights, variance, degrees, horizon);
    for others in grid(kind).map(|at| weights_of(at, kind)) {
        if self::run(&values, others, kind).squares <= limit {
            fit.widen(&ahead(run, others, variance, degrees, horizon));
        }
    }
    fit
}

/// The coordinates that are tried first: of the level's weight, of the trend's as a part of it, and of the damping.
fn grid(kind: Kind) -> impl Iterator<Item = [f64; 3]> {
    const LEVELS: [f64; 11] = [0.0001, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.75, 0.9, 0.9999];
    const TRENDS: [f64; 7] = [0.001, 0.05, 0.1, 0.25, 0.5, 0.75, 1.0];
    const DAMPINGS: [f64; 4] = [0.8, 0.86, 0.92, 0.98];
    let (trends, dampings): (&'static [f64], &'static [f64]) = match kind {
        Kind::Simple => (&[0.0], &[1.0]),
        Kind::Holt => (&TRENDS, &[1.0]),
        Kind::Damped => (&TRENDS, &DAMPINGS),
    };
    let of_level =
        move |level: f64| trends.iter().flat_map(move |trend| dampings.iter().map(move |by| [level, *trend, *by]));
    LEVELS.into_iter().flat_map(of_level)
}

/// The weights of least squares.
fn best(values: &[f64], kind: Kind) -> (Weights, Run) {
    let mut found: Option<([f64; 3], Run)> = None;
    let consider = |at: [f64; 3], found: &mut Option<([f64; 3], Run)>| {
        let run = run(values, weights_of(at, kind), kind);
        let better = found.as_ref().is_none_or(|(_, best)| run.squares < best.squares);
        if better {
            *found = Some((at, run));
        }
        better
    };
    for at in grid(kind) {
        consider(at, &mut found);
    }
    let mut step = 0.05;
    // A long flat valley could be walked for ever; after this many rounds nothing visible is left to gain.
    let mut rounds = 0;
    while step > 1e-6 && rounds < MAX_ROUNDS {
        rounds += 1;
        let mut moved = false;
        for axis in 0..3 {
            for sign in [step, -step] {
                let Some((at, _)) = found else { break };
                let mut next = at;
                if let Some(coordinate) = next.get_mut(axis) {
                    *coordinate += sign;
                }
                moved |= consider(next, &mut found);
            }
        }
        if !moved {
            step /= 2.0;
        }
    }
    let none = Run { level: 0.0, trend: 0.0, squares: 0.0 };
    found.map_or((weights_of([0.5, 0.0, 1.0], kind), none), |(at, run)| (weights_of(at, kind), run))
}

/// Coordinates of the search as weights within their limits.
fn weights_of([level, trend, damping]: [f64; 3], kind: Kind) -> Weights {
    let level = level.clamp(LEAST, MOST);
    match kind {
        Kind::Simple => Weights { level, trend: 0.0, damping: 1.0 },
        Kind::Holt => Weights { level, trend: (trend * level).clamp(LEAST, level), damping: 1.0 },
        Kind::Damped => {
            Weights { level, trend: (trend * level).clamp(LEAST, level), damping: damping.clamp(0.8, 0.98) }
        }
    }
}

/// One run over values that are counted from the first one.
fn run(values: &[f64], weights: Weights, kind: Kind) -> Run {
    let step = values.get(1).copied().unwrap_or(0.0);
    let trend = if kind == Kind::Simple { 0.0 } else { step };
    run_from(Run { level: 0.0, trend, squares: 0.0 }, values.get(1..).unwrap_or_default(), weights)
}

fn run_from(start: Run, values: &[f64], weights: Weights) -> Run {
    values.iter().fold(start, |at, value| {
        let trend = weights.damping * at.trend;
        let ahead = at.level + trend;
        let error = value - ahead;
        Run {
            level: ahead + weights.level * error,
            trend: trend + weights.trend * error,
            squares: at.squares + error * error,
        }
    })
}

/// The periods ahead of where a run ended.
fn ahead(run: Run, weights: Weights, variance: f64, degrees: u32, horizon: u32) -> Fit {
    let mut fit = Fit::new(degrees);
    let (mut damped, mut power) = (0.0, 1.0);
    // What an error adds to a value j steps later, squared and summed; to the sum of all values up to then; and that one
    // squared and summed.
    let (mut spread, mut in_sum, mut sum) = (1.0, 1.0, 0.0);
    for _ in 1..=horizon {
        sum += in_sum * in_sum;
        power *= weights.damping;
        damped += power;
        fit.push(run.level + damped * run.trend, variance * spread, variance * sum);
        let later = weights.level + weights.trend * damped;
        spread += later * later;
        in_sum += later;
    }
    fit
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Point and 95 % interval of the damped model (A,Ad,N) on the last 20 months of `AirPassengers` as augurs has them from
    /// statsforecast: month 1 432.26645, 301.72458 to 562.80833; month 10 433.44351, 20.54598 to 846.34103. There the start
    /// is estimated as well; here it is put where that optimiser ended, so that recursion and variances are what is held.
    #[test]
    fn damped_smoothing_of_passengers() {
        let months = [
            420.0, 472.0, 548.0, 559.0, 463.0, 407.0, 362.0, 405.0, 417.0, 391.0, 419.0, 461.0, 472.0, 535.0, 622.0,
            606.0, 508.0, 461.0, 390.0, 432.0,
        ];
        let weights = Weights { level: 0.9999, trend: 0.0001, damping: 0.8 };
        let run = run_from(Run { level: 400.0, trend: 30.0, squares: 0.0 }, &months, weights);
        // Normal intervals there, with 20 − 6 − 1 in the variance.
        let fit = ahead(run, weights, run.squares / 13.0, 13, 10);
        for (at, point, lower, upper) in
            [(0, 432.266_45, 301.724_58, 562.808_33), (9, 433.443_51, 20.545_98, 846.341_03)]
        {
            let ahead = fit.ahead[at];
            assert!((ahead.point / point - 1.0).abs() < 1e-3, "{} {point}", ahead.point);
            let width = 2.0 * 1.959_964 * ahead.error;
            assert!((width / (upper - lower) - 1.0).abs() < 2e-3, "{width} {}", upper - lower);
        }
    }
}
