//! The exact shares: one level λ for all, so that the shares λ·weight, kept within floors and ceilings, add up.

use super::{AllocationHold, Claim};
use crate::number::{Number, Ratio, compare_products};
use std::cmp::Ordering;

/// The level λ as a fraction.
#[derive(Clone, Copy, Debug)]
pub(super) struct Level {
    pub rise: i128,
    pub over: i128,
}

impl Level {
    /// Where λ·weight lies, and which bound keeps it from there.
    pub(super) fn held(&self, claim: &Claim) -> Option<AllocationHold> {
        let share = claim.weight * self.rise;
        if share < claim.floor * self.over {
            Some(AllocationHold::Floor)
        } else if claim.weight > 0 && share > claim.ceiling * self.over {
            Some(AllocationHold::Ceiling)
        } else {
            None
        }
    }

    /// The whole steps of the share, and what is left in parts of `over`.
    pub(super) fn whole(&self, claim: &Claim) -> (i128, i128) {
        match self.held(claim) {
            Some(AllocationHold::Floor) => (claim.floor, 0),
            Some(AllocationHold::Ceiling) => (claim.ceiling, 0),
            None => {
                let share = claim.weight * self.rise;
                (share / self.over, share % self.over)
            }
        }
    }

    /// The share itself, in steps.
    pub(super) fn share(&self, claim: &Claim) -> (Ratio, Option<AllocationHold>) {
        let whole = |steps: i128| i64::try_from(steps).map_or(Ratio::ZERO, |steps| Number::from(steps).into());
        match self.held(claim) {
            Some(AllocationHold::Floor) => (whole(claim.floor), Some(AllocationHold::Floor)),
            Some(AllocationHold::Ceiling) => (whole(claim.ceiling), Some(AllocationHold::Ceiling)),
            None => {
                // The unit of both numbers cancels.
                let (share, over) = (Number::from_units(claim.weight * self.rise), Number::from_units(self.over));
                (Ratio::new(share, over).unwrap_or(Ratio::ZERO), None)
            }
        }
    }
}

/// A level at which a place leaves its floor (its weight joins) or reaches its ceiling (its weight leaves).
struct Event {
    level: Level,
    weight: i128,
    fixed: i128,
}

/// The level for a feasible total.
pub(super) fn level(claims: &[Claim], total: i128, bounded: bool) -> Level {
    let weights: i128 = claims.iter().map(|claim| claim.weight).sum();
    if !bounded || weights == 0 {
        return Level { rise: total, over: weights.max(1) };
    }
    let mut events = Vec::with_capacity(claims.len() * 2);
    for claim in claims.iter().filter(|claim| claim.weight > 0) {
        let (weight, floor, ceiling) = (claim.weight, claim.floor, claim.ceiling);
        events.push(Event { level: Level { rise: floor, over: weight }, weight, fixed: -floor });
        events.push(Event { level: Level { rise: ceiling, over: weight }, weight: -weight, fixed: ceiling });
    }
    events.sort_by(|a, b| order(&a.level, &b.level));
    let mut fixed: i128 = claims.iter().map(|claim| claim.floor).sum();
    let mut free = 0_i128;
    let mut last = Level { rise: 0, over: 1 };
    for event in events {
        // The sum at this event's level, against the total.
        let (sum, goal) = (free * event.level.rise, (total - fixed) * event.level.over);
        if free > 0 && sum >= goal {
            return Level { rise: total - fixed, over: free };
        }
        last = event.level;
        if free == 0 && fixed == total {
            return last;
        }
        free += event.weight;
        fixed += event.fixed;
    }
    last
}

fn order(a: &Level, b: &Level) -> Ordering {
    compare_products((a.rise, b.over), (b.rise, a.over))
}
