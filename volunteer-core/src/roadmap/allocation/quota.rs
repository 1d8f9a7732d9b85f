//! The quota method of Balinski and Young: Jefferson's order, but no place above its share rounded up, at any total.
//!
//! Whether a place may have its next step depends on the total so far, so that the steps are given one by one.

use super::{Claim, Division};
use crate::error::{AllocationError, Result};
use crate::number::Number;
use std::collections::BTreeSet;

/// Steps times places: what one call works through.
const MAX_WORK: i128 = 100_000_000;

/// Places with the same claim, weight / over: those who have had their step, and those who have not.
struct Tie {
    weight: i128,
    over: i128,
    served: Vec<usize>,
    waiting: BTreeSet<usize>,
}

pub(super) fn divide(claims: &[Claim], total: i128) -> Result<Division> {
    let places = i128::try_from(claims.len()).unwrap_or(i128::MAX).max(1);
    if total > MAX_WORK / places {
        let number = |value: i128| i64::try_from(value).map_or(Number::ZERO, Number::from);
        return Err(AllocationError::TooLarge { limit: number(MAX_WORK / places), amount: number(total) }.into());
    }
    let weights: i128 = claims.iter().map(|claim| claim.weight).sum();
    let mut steps = vec![0_i128; claims.len()];
    let mut open: Vec<Tie> = Vec::new();
    for house in 1..=total {
        let mut best: Vec<(usize, i128, i128)> = Vec::new();
        for (index, (claim, amount)) in claims.iter().zip(&steps).enumerate() {
            // One more is at most the share rounded up: given < weight · house / weights.
            if amount * weights >= claim.weight * house {
                continue;
            }
            let next = (index, claim.weight, amount + 1);
            let order = best.first().map(|(_, weight, over)| (next.1 * over).cmp(&(weight * next.2)));
            match order {
                Some(std::cmp::Ordering::Less) => {}
                Some(std::cmp::Ordering::Equal) => best.push(next),
                _ => best = vec![next],
            }
        }
        let Some((first, weight, over)) = best.first().copied() else { break };
        if let Some(amount) = steps.get_mut(first) {
            *amount += 1;
        }
        // A tie may be settled by a later step: whoever waits has the same claim at the next total.
        let waiting = best.iter().skip(1).map(|(index, ..)| *index);
        if let Some(tie) = open.iter_mut().find(|tie| tie.weight * over == weight * tie.over) {
            tie.waiting.extend(waiting);
            tie.waiting.remove(&first);
            tie.served.push(first);
        } else {
            open.push(Tie { weight, over, served: vec![first], waiting: waiting.collect() });
        }
        open.retain(|tie| !tie.waiting.is_empty());
    }
    let mut tied: Vec<(usize, bool)> = Vec::new();
    for tie in open {
        tied.extend(tie.served.into_iter().map(|index| (index, true)));
        tied.extend(tie.waiting.into_iter().map(|index| (index, false)));
    }
    tied.sort_unstable();
    Ok(Division { steps, tied })
}
