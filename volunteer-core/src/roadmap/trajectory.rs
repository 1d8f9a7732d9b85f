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
            let days = |until: Date| Number::from(until.signed_duration_since(from.at).num_days());
            let elapsed = Ratio::new(days(date), days(to.at))?;
            match self.target.trajectory {
                Trajectory::Linear => Some(linear(&from.goal, &to.goal, elapsed)?),
                Trajectory::Geometric => geometric(&from.goal, &to.goal, &start, elapsed)?,
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
    let left = Ratio::from(Number::ONE).minus(elapsed)?;
    let factor = from.factor.times(left)?.plus(to.factor.times(elapsed)?)?;
    let mix = |a: Ratio, b: Ratio| a.times(left)?.plus(b.times(elapsed)?);
    let lower = combine(from.addend.lower(), to.addend.lower(), mix)?;
    let upper = combine(from.addend.upper(), to.addend.upper(), mix)?;
    Ok(Goal { factor, addend: RatioBounds::new(lower, upper)? })
}

/// B·(T/B)^u at both ends, to six decimals; powers are not exact, and this is for show and pace.
fn geometric(from: &Goal, to: &Goal, start: &RatioBounds, elapsed: Ratio) -> Result<Option<Goal>> {
    let (from, to) = (from.target(Some(start))?, to.target(Some(start))?);
    let end = |a: Option<End<Ratio>>, b: Option<End<Ratio>>| -> Result<Option<Ratio>> {
        let (Some(a), Some(b)) = (a, b) else { return Ok(None) };
        if a.value.signum() <= 0 || b.value.signum() <= 0 {
            return Ok(None);
        }
        let (a, b) = (a.value.to_f64(), b.value.to_f64());
        let value = a * libm::pow(b / a, elapsed.to_f64());
        Number::approximate(value).map(|number| Some(number.into()))
    };
    let (Some(lower), Some(upper)) = (end(from.lower(), to.lower())?, end(from.upper(), to.upper())?) else {
        return Ok(None);
    };
    let value = RatioBounds::between(lower.min(upper), lower.max(upper))?;
    Ok(Some(Goal { factor: Ratio::ZERO, addend: value }))
}
