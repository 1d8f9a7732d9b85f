//! Where a value should be on the way from its baseline to its target.

use super::Target;
use crate::calendar::Date;
use crate::error::Result;
use crate::number::{End, Number, Ratio, RatioBounds, combine};
use crate::progress::plain::Goal;

json_words! {
    /// The shape of the way between two announced values.
    ///
    /// ```
    /// use volunteer_core::roadmap::Trajectory;
    /// assert_eq!(Trajectory::from_word("geometric"), Ok(Trajectory::Geometric));
    /// ```
    pub enum Trajectory {
        /// The same amount every day: B + (T − B)·u.
        Linear = "linear",
        /// The same factor every day: B·(T/B)^u, for values above zero.
        Geometric = "geometric",
        /// Slow, fast, slow below a ceiling K: the logarithm of v/(K − v) rises the same every day, for values between zero
        /// and the ceiling.
        Logistic = "logistic",
        /// By stated weights of equal parts of the time: B + (T − B)·F(u), F the share of the weights up to u.
        SCurve = "s-curve",
        /// The last announced value holds until the next one.
        Stepwise = "stepwise",
    }
    absent Linear
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
            let days = |start: Date, until: Date| Number::from(until.signed_duration_since(start).num_days());
            let elapsed = Ratio::new(days(from.at, date), days(from.at, to.at))?;
            match self.target.trajectory {
                Trajectory::Linear => Some(linear(&from.goal, &to.goal, elapsed)?),
                Trajectory::Geometric => {
                    let way = |a: f64, b: f64| (a > 0.0 && b > 0.0).then(|| a * libm::pow(b / a, elapsed.to_f64()));
                    by_ends(&from.goal, &to.goal, &start, way)?
                }
                Trajectory::Logistic => {
                    let ceiling = self.target.ceiling.map_or(0.0, Number::to_f64);
                    by_ends(&from.goal, &to.goal, &start, |a, b| logistic(a, b, ceiling, elapsed.to_f64()))?
                }
                Trajectory::SCurve => {
                    let began = baseline.period.end();
                    let at = |date: Date| self.share(Ratio::new(days(began, date), days(began, due))?);
                    let (before, after) = (at(from.at)?, at(to.at)?);
                    // Between two announced values the curve is the part of the whole that lies between them.
                    let way = after.minus(before)?;
                    let elapsed = if way.signum() > 0 { at(date)?.minus(before)?.divided_by(way)? } else { elapsed };
                    Some(linear(&from.goal, &to.goal, elapsed)?)
                }
                Trajectory::Stepwise => Some(from.goal),
            }
        };
        let Some(goal) = goal else { return Ok(None) };
        let value = goal.target(Some(&start))?;
        Ok(Some(Expectation { goal, value }))
    }

    /// F(u): the share of the weights up to a part of the time, straight within each of the equal parts.
    fn share(&self, elapsed: Ratio) -> Result<Ratio> {
        let weights = &self.target.weights;
        let parts = u32::try_from(weights.len()).unwrap_or(u32::MAX);
        let place = elapsed.times(Number::from(parts).into())?;
        let mut sum = Ratio::ZERO;
        let mut whole = Number::ZERO;
        for (weight, index) in weights.iter().zip(0_u32..) {
            let within = place.minus(Number::from(index).into())?.max(Ratio::ZERO).min(Ratio::ONE);
            sum = sum.plus(within.times((*weight).into())?)?;
            whole = whole.plus(*weight)?;
        }
        sum.divided_by(whole.into())
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
    let left = Ratio::from(Number::ONE).minus(elapsed)?;
    let factor = from.factor.times(left)?.plus(to.factor.times(elapsed)?)?;
    let mix = |a: Ratio, b: Ratio| a.times(left)?.plus(b.times(elapsed)?);
    let lower = combine(from.addend.lower(), to.addend.lower(), mix)?;
    let upper = combine(from.addend.upper(), to.addend.upper(), mix)?;
    Ok(Goal { factor, addend: RatioBounds::new(lower, upper)? })
}

/// A way from one number to another, taken at both ends and to six decimals; powers are not exact, and this is for show
/// and pace.
fn by_ends(from: &Goal, to: &Goal, start: &RatioBounds, way: impl Fn(f64, f64) -> Option<f64>) -> Result<Option<Goal>> {
    let (from, to) = (from.target(Some(start))?, to.target(Some(start))?);
    let end = |a: Option<End<Ratio>>, b: Option<End<Ratio>>| -> Result<Option<Ratio>> {
        let Some(value) = a.zip(b).and_then(|(a, b)| way(a.value.to_f64(), b.value.to_f64())) else { return Ok(None) };
        Number::approximate(value).map(|number| Some(number.into()))
    };
    let (Some(lower), Some(upper)) = (end(from.lower(), to.lower())?, end(from.upper(), to.upper())?) else {
        return Ok(None);
    };
    let value = RatioBounds::between(lower.min(upper), lower.max(upper))?;
    Ok(Some(Goal { factor: Ratio::ZERO, addend: value }))
}

/// K / (1 + e^−x), x on the straight line between the logits of the two ends.
fn logistic(a: f64, b: f64, ceiling: f64, elapsed: f64) -> Option<f64> {
    let logit = |value: f64| (value > 0.0 && value < ceiling).then(|| libm::log(value / (ceiling - value)));
    let (from, to) = (logit(a)?, logit(b)?);
    Some(ceiling / (1.0 + libm::exp(-(from + (to - from) * elapsed))))
}
