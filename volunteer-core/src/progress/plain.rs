//! The plain method: share of the way and achievement.
//!
//! Share of the way = (A − B) / (T − B), achievement = A / T, with A the actual value, B the baseline and T the target.
//! The share is safe for rising and falling targets, undefined at T = B, below zero after a move away and above one
//! beyond the target. Neither has an author; both are what results frameworks compute (`plain@1`).

use crate::error::{NumberError, Result};
use crate::number::{End, Interval, Ratio, RatioBounds, change, combine};

/// Id and version of the method.
pub const METHOD: &str = "plain@1";

/// The share of the way from a baseline to a target, of points.
///
/// # Errors
/// `division-by-zero` where the target equals the baseline.
///
/// ```
/// let share = volunteer_core::progress::plain::share(15.0, 50.0, 53.0)?; // the example of IATI
/// assert!((share - 1.0857).abs() < 0.0001);
/// # Ok::<(), volunteer_core::Error>(())
/// ```
pub fn share(baseline: f64, target: f64, actual: f64) -> Result<f64> {
    let way = target - baseline;
    if way == 0.0 || !way.is_finite() || !actual.is_finite() {
        return Err(NumberError::DivisionByZero {}.into());
    }
    Ok((actual - baseline) / way)
}

/// A target that may hang on its baseline: T = factor × B + addend.
///
/// "Three times the baseline" has factor 3 and addend 0; an absolute target has factor 0.
///
/// ```
/// use volunteer_core::{Bounds, Number, Ratio, progress::plain::Goal};
/// let tripled = Goal { factor: Number::from(3).into(), addend: Bounds::exact(Number::ZERO).to_ratios() };
/// let target = tripled.target(Some(&Bounds::exact(Number::from(224)).to_ratios()))?;
/// assert_eq!(target.as_exact(), Some(Ratio::from(Number::from(672))));
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Goal {
    /// How many times the baseline.
    pub factor: Ratio,
    /// How much beyond that.
    pub addend: RatioBounds,
}

impl Goal {
    /// The bounds of the target for bounds of the baseline.
    ///
    /// # Errors
    /// `number-out-of-range`.
    pub fn target(&self, baseline: Option<&RatioBounds>) -> Result<RatioBounds> {
        match baseline {
            Some(baseline) if self.factor.signum() != 0 => {
                let times = |value: Ratio| value.checked_mul(self.factor);
                let (lower, upper) = (change(baseline.lower(), times)?, change(baseline.upper(), times)?);
                let (lower, upper) = if self.factor.signum() < 0 { (upper, lower) } else { (lower, upper) };
                sum(&Interval::new(lower, upper)?, &self.addend)
            }
            _ => Ok(self.addend),
        }
    }
}

fn sum(a: &RatioBounds, b: &RatioBounds) -> Result<RatioBounds> {
    Interval::new(
        combine(a.lower(), b.lower(), Ratio::checked_add)?,
        combine(a.upper(), b.upper(), Ratio::checked_add)?,
    )
}

/// The share of the way as bounds: the corners are taken, because the baseline stands twice in the formula.
///
/// For a fixed actual value the share is monotone in the baseline and in the target as long as the way from one to the
/// other keeps its sign, so that the extremes lie at the ends. An end without limit leaves the share without limit on
/// the side to which it pulls; where a baseline or a target has no limit nothing is said.
///
/// # Errors
/// `division-by-zero` where the target may equal the baseline, or lies on either side of it; `number-out-of-range`.
///
/// ```
/// use volunteer_core::{Bounds, Number, Ratio, progress::plain::{Goal, share_bounds}};
/// let exact = |value: i32| Bounds::exact(Number::from(value)).to_ratios();
/// let goal = Goal { factor: Ratio::ZERO, addend: exact(50) };
/// let share = share_bounds(&exact(15), &goal, &exact(53))?.unwrap();
/// assert_eq!(share.as_exact(), Some(Ratio::new(Number::from(38), Number::from(35))?));
/// # Ok::<(), volunteer_core::Error>(())
/// ```
pub fn share_bounds(baseline: &RatioBounds, goal: &Goal, actual: &RatioBounds) -> Result<Option<RatioBounds>> {
    let (Some(baselines), Some(addends)) = (ends(baseline), ends(&goal.addend)) else { return Ok(None) };
    let mut way_sign = 0;
    let mut share: Option<Ends> = None;
    for start in &baselines {
        for addend in &addends {
            let way = start.value.checked_mul(goal.factor)?.checked_add(addend.value)?.checked_sub(start.value)?;
            let sign = way.signum();
            if sign == 0 || (way_sign != 0 && sign != way_sign) {
                return Err(NumberError::DivisionByZero {}.into());
            }
            way_sign = sign;
            let at = |end: Option<End<Ratio>>| -> Result<Option<End<Ratio>>> {
                let open = start.open || addend.open;
                end.map(|end| {
                    let value = end.value.checked_sub(start.value)?.divided_by(way)?;
                    Ok(End { value, open: end.open || open })
                })
                .transpose()
            };
            let (low, high) = (at(actual.lower())?, at(actual.upper())?);
            let (low, high) = if sign > 0 { (low, high) } else { (high, low) };
            let corner = (low, high);
            share = Some(share.map_or(corner, |so_far| hull(so_far, corner)));
        }
    }
    share.map(|(lower, upper)| enclosing(lower, upper)).transpose()
}

/// The finite ends, once where they are the same; `None` where one is missing.
fn ends(bounds: &RatioBounds) -> Option<Vec<End<Ratio>>> {
    let (low, high) = (bounds.lower()?, bounds.upper()?);
    Some(if bounds.as_exact().is_some() { vec![low] } else { vec![low, high] })
}

type Ends = (Option<End<Ratio>>, Option<End<Ratio>>);

/// The ends that hold both; an open end gives way to a closed one of the same value.
fn hull(a: Ends, b: Ends) -> Ends {
    let lower = a.0.zip(b.0).map(|(x, y)| if (x.value, x.open) <= (y.value, y.open) { x } else { y });
    let upper = a.1.zip(b.1).map(|(x, y)| if (x.value, !x.open) >= (y.value, !y.open) { x } else { y });
    (lower, upper)
}

/// Bounds from the ends of all corners.
fn enclosing(lower: Option<End<Ratio>>, upper: Option<End<Ratio>>) -> Result<RatioBounds> {
    // Corners of open ends can meet in one excluded point; the point then stands for what is left.
    Interval::new(lower, upper).or_else(|_| {
        let close = |end: End<Ratio>| End { open: false, ..end };
        Interval::new(lower.map(close), upper.map(close))
    })
}

/// The achievement A / T as bounds, for a target that is surely above zero.
///
/// # Errors
/// `division-by-zero` where the target may be zero or less; `number-out-of-range`.
///
/// ```
/// use volunteer_core::{Bounds, Number, progress::plain::achievement};
/// let exact = |value: i32| Bounds::exact(Number::from(value)).to_ratios();
/// assert_eq!(achievement(&exact(50), &exact(53))?.as_exact().unwrap().to_f64(), 1.06);
/// # Ok::<(), volunteer_core::Error>(())
/// ```
pub fn achievement(target: &RatioBounds, actual: &RatioBounds) -> Result<RatioBounds> {
    let zero = || NumberError::DivisionByZero {};
    let least = target.lower().filter(|end| end.value.signum() > 0).ok_or_else(zero)?;
    let over = |end: End<Ratio>, by: Option<End<Ratio>>| -> Result<End<Ratio>> {
        match by {
            // Nothing divided by something is nothing, whatever the something is.
            Some(by) => {
                let open = end.open || (by.open && end.value.signum() != 0);
                Ok(End { value: end.value.divided_by(by.value)?, open })
            }
            None => Ok(End { value: Ratio::ZERO, open: end.value.signum() != 0 }),
        }
    };
    let lower = actual.lower().map(|end| over(end, if end.value.signum() < 0 { Some(least) } else { target.upper() }));
    let upper = actual.upper().map(|end| over(end, if end.value.signum() > 0 { Some(least) } else { target.upper() }));
    Interval::new(lower.transpose()?, upper.transpose()?)
}

#[cfg(test)]
mod tests;
