//! What a value should be between its baseline and its target.

use super::Target;
use crate::calendar::Date;
use crate::error::{Error, Result, unknown_word};
use crate::number::{End, Number, Ratio, RatioBounds, combine};
use crate::progress::plain::Goal;
use serde::{Deserialize, Serialize};

/// The shape of the way between two announced values.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[derive(strum::Display, strum::EnumString, strum::IntoStaticStr, strum::VariantArray, strum::VariantNames)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case", parse_err_ty = Error, parse_err_fn = unknown_word::<Self>)]
#[non_exhaustive]
pub enum Trajectory {
    /// The same amount every day: B + (T − B)·u.
    #[default]
    Linear,
    /// The same factor every day: B·(T/B)^u, for values above zero.
    Geometric,
    /// Slow, fast, slow: ln(p/(1 − p)) of the part p of the target's `ceiling` grows by the same amount every day, for
    /// values between zero and the ceiling.
    Logistic,
    /// B + (T − B)·F(u), where F is how much of the target's `weights` is over: one weight for each of equal parts of
    /// the time from baseline to due date, spread evenly within its part.
    SCurve,
    /// The last announced value stands until the next.
    Stepwise,
}

/// The announced values of a target in order of time: the baseline first, the target last.
pub(crate) struct Curve<'a> {
    target: &'a Target,
    goal: Goal,
}

/// Where the value should be at a date.
pub(crate) struct Expectation {
    /// As a function of the baseline, so that a share can be taken with the baseline standing once.
    pub goal: Goal,
    /// As bounds.
    pub value: RatioBounds,
}

struct Knot {
    at: Date,
    goal: Goal,
}

impl<'a> Curve<'a> {
    pub(crate) fn new(target: &'a Target, goal: Goal) -> Self {
        Self { target, goal }
    }

    /// The expectation at a date from the baseline to the due date; `None` without a baseline, before it, or where a
    /// geometric way is not defined.
    pub(crate) fn at(&self, date: Date) -> Result<Option<Expectation>> {
        let Some(baseline) = &self.target.baseline else { return Ok(None) };
        let start = baseline.value.to_ratios();
        if date < baseline.period.end() {
            return Ok(None);
        }
        let due = self.target.due.end();
        let (from, to) = self.segment(baseline.period.end(), date.min(due));
        let goal = if date >= due {
            Some(self.goal)
        } else {
            let elapsed = Ratio::new(days_between(from.at, date), days_between(from.at, to.at))?;
            match self.target.trajectory {
                Trajectory::Linear => Some(linear(&from.goal, &to.goal, elapsed)?),
                Trajectory::Geometric => geometric(&from.goal, &to.goal, &start, elapsed)?,
                Trajectory::Stepwise => Some(from.goal),
                Trajectory::SCurve => {
                    let whole = days_between(baseline.period.end(), due);
                    let over = |until: Date| -> Result<Ratio> {
                        over(&self.target.weights, Ratio::new(days_between(baseline.period.end(), until), whole)?)
                    };
                    let (before, now, then) = (over(from.at)?, over(date)?, over(to.at)?);
                    let within = then.checked_sub(before)?;
                    // Milestones may differ where no weight lies between them: then the time decides.
                    let part =
                        if within.signum() == 0 { elapsed } else { now.checked_sub(before)?.divided_by(within)? };
                    Some(linear(&from.goal, &to.goal, part)?)
                }
                Trajectory::Logistic => {
                    let Some(ceiling) = self.target.ceiling else { return Ok(None) };
                    logistic(&from.goal, &to.goal, &start, elapsed, ceiling)?
                }
            }
        };
        let Some(goal) = goal else { return Ok(None) };
        let value = goal.target(Some(&start))?;
        Ok(Some(Expectation { goal, value }))
    }

    /// The announced values on either side of a date.
    fn segment(&self, start: Date, date: Date) -> (Knot, Knot) {
        let itself = Goal { factor: Number::ONE.into(), addend: RatioBounds::exact(Ratio::ZERO) };
        let mut from = Knot { at: start, goal: itself };
        for milestone in &self.target.milestones {
            let goal = Goal { factor: Ratio::ZERO, addend: milestone.value.to_ratios() };
            let knot = Knot { at: milestone.due.end(), goal };
            if date < knot.at {
                return (from, knot);
            }
            from = knot;
        }
        (from, Knot { at: self.target.due.end(), goal: self.goal })
    }
}

/// from + (to − from)·u, kept as a function of the baseline.
fn linear(from: &Goal, to: &Goal, elapsed: Ratio) -> Result<Goal> {
    if elapsed.signum() == 0 {
        // On the day of an announced value the next one has no say, not even by an open end.
        return Ok(*from);
    }
    let left = Ratio::from(Number::ONE).checked_sub(elapsed)?;
    let factor = from.factor.checked_mul(left)?.checked_add(to.factor.checked_mul(elapsed)?)?;
    let mix = |a: Ratio, b: Ratio| a.checked_mul(left)?.checked_add(b.checked_mul(elapsed)?);
    let lower = combine(from.addend.lower(), to.addend.lower(), mix)?;
    let upper = combine(from.addend.upper(), to.addend.upper(), mix)?;
    Ok(Goal { factor, addend: RatioBounds::new(lower, upper)? })
}

fn days_between(from: Date, until: Date) -> Number {
    Number::from(until.signed_duration_since(from).num_days())
}

/// F: which part of the weights lies in the first part `elapsed` of the time.
pub(super) fn over(weights: &[Number], elapsed: Ratio) -> Result<Ratio> {
    let count = Number::from(i64::try_from(weights.len()).unwrap_or(i64::MAX));
    let position = elapsed.checked_mul(count.into())?;
    let (mut done, mut total, mut place) = (Ratio::ZERO, Number::ZERO, Number::ZERO);
    for weight in weights {
        // How much of this part of the time is over: nothing, some of it, or all.
        let part = position.checked_sub(place.into())?.clamp(Ratio::ZERO, Ratio::ONE);
        done = done.checked_add(part.checked_mul((*weight).into())?)?;
        total = total.checked_add(*weight)?;
        place = place.checked_add(Number::ONE)?;
    }
    done.divided_by(total.into())
}

/// A curve through both ends that takes two values and the elapsed part, to six decimals; powers and logarithms are not
/// exact, and this is for show and pace. `None` where the curve is not defined.
fn curved(
    from: &Goal,
    to: &Goal,
    start: &RatioBounds,
    curve: impl Fn(f64, f64) -> Option<f64>,
) -> Result<Option<Goal>> {
    let (from, to) = (from.target(Some(start))?, to.target(Some(start))?);
    let end = |a: Option<End<Ratio>>, b: Option<End<Ratio>>| -> Result<Option<Ratio>> {
        let (Some(a), Some(b)) = (a, b) else { return Ok(None) };
        match curve(a.value.to_f64(), b.value.to_f64()) {
            Some(value) => Number::approximate(value).map(|number| Some(number.into())),
            None => Ok(None),
        }
    };
    let (Some(lower), Some(upper)) = (end(from.lower(), to.lower())?, end(from.upper(), to.upper())?) else {
        return Ok(None);
    };
    let value = RatioBounds::between(lower.min(upper), lower.max(upper))?;
    Ok(Some(Goal { factor: Ratio::ZERO, addend: value }))
}

/// B·(T/B)^u, for values above zero.
fn geometric(from: &Goal, to: &Goal, start: &RatioBounds, elapsed: Ratio) -> Result<Option<Goal>> {
    let elapsed = elapsed.to_f64();
    curved(from, to, start, |a, b| (a > 0.0 && b > 0.0).then(|| a * libm::pow(b / a, elapsed)))
}

/// K ÷ (1 + e^−z), with z on a straight line from ln(B/(K − B)) to ln(T/(K − T)).
fn logistic(from: &Goal, to: &Goal, start: &RatioBounds, elapsed: Ratio, ceiling: Number) -> Result<Option<Goal>> {
    let (elapsed, ceiling) = (elapsed.to_f64(), ceiling.to_f64());
    let within = |value: f64| value > 0.0 && value < ceiling;
    let logit = |value: f64| libm::log(value / (ceiling - value));
    curved(from, to, start, |a, b| {
        let line = || logit(a) + (logit(b) - logit(a)) * elapsed;
        (within(a) && within(b)).then(|| ceiling / (1.0 + libm::exp(-line())))
    })
}

#[cfg(test)]
mod tests;
