//! What happens to the later amounts of a plan when a period falls short.
//!
//! No standard says it, so that it is a declared policy. Only flows roll over: what was not done in one year can be done in
//! the next. A stock or a rate that is too low is simply too low.

use crate::error::{Result, RoadmapError};
use crate::number::{Number, Ratio};
use crate::observation::Nature;

json_words! {
    /// What happens to a shortfall.
    ///
    /// ```
    /// use volunteer_core::roadmap::RollOverPolicy;
    /// assert_eq!(RollOverPolicy::from_word("spread-evenly"), Ok(RollOverPolicy::SpreadEvenly));
    /// ```
    pub enum RollOverPolicy {
        /// Nothing: later amounts stay as they are.
        None = "none",
        /// The next period takes all of it.
        NextPeriod = "next-period",
        /// Every later period takes the same part of it.
        SpreadEvenly = "spread-evenly",
        /// Every later period takes a part in proportion to its own amount.
        SpreadByMilestones = "spread-by-milestones",
        /// The plan starts anew from what was done: a straight way to the last amount. The shortfall is given up.
        ReBaseline = "re-baseline",
    }
}

/// The amounts of the later periods after one of a plan was done only in part.
///
/// Where nothing falls short, or no period is left, they stay as they are: a surplus does not roll over. Quotients stay
/// exact; except for `none` and `re-baseline` the sum of the answer is the sum of the later amounts and the shortfall.
/// Amounts that are all zero have no proportion, so that `spread-by-milestones` spreads evenly there.
///
/// # Errors
/// `roll-over-not-flow`; `number-out-of-range`.
///
/// ```
/// use volunteer_core::observation::Nature;
/// use volunteer_core::roadmap::{RollOverPolicy, roll_over};
/// use volunteer_core::{Number, Ratio};
/// let hours = |n: i64| Number::from(n);
/// // 1,000 hours were planned and 700 done; 1,000 and 2,000 are to come.
/// let later = [hours(1000), hours(2000)];
/// let with = |policy| roll_over(Nature::Flow, hours(1000), hours(700), &later, policy);
/// let whole = |n: i64| Ratio::from(hours(n));
/// assert_eq!(with(RollOverPolicy::NextPeriod)?, [whole(1300), whole(2000)]);
/// assert_eq!(with(RollOverPolicy::SpreadByMilestones)?, [whole(1100), whole(2200)]);
/// assert_eq!(with(RollOverPolicy::ReBaseline)?, [whole(1350), whole(2000)]);
/// # Ok::<(), volunteer_core::Error>(())
/// ```
pub fn roll_over(
    nature: Nature,
    planned: Number,
    done: Number,
    later: &[Number],
    policy: RollOverPolicy,
) -> Result<Vec<Ratio>> {
    if nature != Nature::Flow {
        return Err(RoadmapError::RollOverNotFlow { nature: nature.as_str() }.into());
    }
    let shortfall = Ratio::from(planned.minus(done)?);
    let amounts = || later.iter().map(|amount| Ratio::from(*amount));
    let periods = i64::try_from(later.len()).unwrap_or(i64::MAX);
    let Some(last) = amounts().next_back().filter(|_| shortfall.signum() > 0) else { return Ok(amounts().collect()) };
    let total = amounts().try_fold(Ratio::ZERO, Ratio::plus)?;
    let evenly = || shortfall.divided_by(Number::from(periods).into());
    match policy {
        RollOverPolicy::None => Ok(amounts().collect()),
        RollOverPolicy::NextPeriod => amounts()
            .enumerate()
            .map(|(index, amount)| if index == 0 { amount.plus(shortfall) } else { Ok(amount) })
            .collect(),
        RollOverPolicy::SpreadByMilestones if total.signum() != 0 => {
            amounts().map(|amount| amount.plus(shortfall.times(amount)?.divided_by(total)?)).collect()
        }
        RollOverPolicy::SpreadEvenly | RollOverPolicy::SpreadByMilestones => {
            let each = evenly()?;
            amounts().map(|amount| amount.plus(each)).collect()
        }
        RollOverPolicy::ReBaseline => {
            let step = last.minus(done.into())?.divided_by(Number::from(periods).into())?;
            (1..=periods).map(|period| Ratio::from(done).plus(step.times(Number::from(period).into())?)).collect()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn sum(amounts: &[Ratio]) -> Ratio {
        amounts.iter().copied().try_fold(Ratio::ZERO, Ratio::plus).unwrap()
    }

    proptest! {
        #[test]
        fn what_is_spread_is_neither_lost_nor_made(
            planned in 0_i64..1000, done in 0_i64..1000, later in prop::collection::vec(0_i64..1000, 1..8),
        ) {
            let numbers: Vec<Number> = later.iter().copied().map(Number::from).collect();
            let with = |policy| roll_over(Nature::Flow, planned.into(), done.into(), &numbers, policy).unwrap();
            let own: i64 = later.iter().sum();
            let owed = Ratio::from(Number::from(own + (planned - done).max(0)));
            for policy in [RollOverPolicy::NextPeriod, RollOverPolicy::SpreadEvenly, RollOverPolicy::SpreadByMilestones] {
                prop_assert_eq!(sum(&with(policy)), owed);
            }
            prop_assert_eq!(sum(&with(RollOverPolicy::None)), Ratio::from(Number::from(own)));
            // A new start ends where the plan ends.
            prop_assert_eq!(*with(RollOverPolicy::ReBaseline).last().unwrap(), Ratio::from(*numbers.last().unwrap()));
        }
    }

    #[test]
    fn only_flows_roll_over_and_nothing_left_stays_nothing() {
        let with = |nature, later: &[Number]| {
            roll_over(nature, Number::from(10), Number::from(4), later, RollOverPolicy::NextPeriod)
        };
        assert_eq!(with(Nature::Stock, &[]).unwrap_err().code(), "roll-over-not-flow");
        assert_eq!(with(Nature::Flow, &[]), Ok(Vec::new()));
    }
}
