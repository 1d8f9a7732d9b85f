//! The divisor methods: the next step goes to the largest weight / d(steps so far).
//!
//! Giving step by step would take as long as the total is large. With p places, every place surely has the whole part
//! of its share of the total less p: rounding gives each at most one step more, so that these parts cannot exceed the
//! result. At most 2·p steps remain to be given one by one.

use super::{AllocationMethod, Claim, Division, fill};
use crate::number::compare_products;
use std::cmp::Ordering;
use std::collections::BinaryHeap;

/// A place's claim to its next step: weight / d(s), as a fraction without roots.
struct Priority {
    numerator: i128,
    /// Zero for a first step that comes before all others; then the weight decides.
    denominator: i128,
    weight: i128,
    index: usize,
}

impl Priority {
    fn new(method: AllocationMethod, claim: &Claim, steps: i128, index: usize) -> Self {
        let (weight, s) = (claim.weight, steps);
        let (numerator, denominator) = match method {
            AllocationMethod::Webster => (weight, 2 * s + 1),
            // Squared on both sides.
            AllocationMethod::HuntingtonHill => (weight * weight, s * (s + 1)),
            AllocationMethod::Adams => (weight, s),
            AllocationMethod::Dean => (weight * (2 * s + 1), 2 * s * (s + 1)),
            AllocationMethod::Jefferson | AllocationMethod::Hamilton | AllocationMethod::BalinskiYoung => {
                (weight, s + 1)
            }
        };
        Self { numerator, denominator, weight, index }
    }

    /// By the size of the claim alone.
    fn size(&self, other: &Self) -> Ordering {
        match (self.denominator, other.denominator) {
            (0, 0) => self.weight.cmp(&other.weight),
            (0, _) => Ordering::Greater,
            (_, 0) => Ordering::Less,
            (a, b) => compare_products((self.numerator, b), (other.numerator, a)),
        }
    }
}

impl Ord for Priority {
    /// Among equals the one that stands first in the list.
    fn cmp(&self, other: &Self) -> Ordering {
        self.size(other).then(other.index.cmp(&self.index))
    }
}

impl PartialOrd for Priority {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Priority {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Priority {}

pub(super) fn divide(claims: &[Claim], total: i128, method: AllocationMethod, bounded: bool) -> Division {
    let floors: i128 = claims.iter().map(|claim| claim.floor).sum();
    let sure = total - i128::try_from(claims.len()).unwrap_or(i128::MAX);
    let mut steps: Vec<i128> = if sure > floors {
        let level = fill::level(claims, sure, bounded);
        claims.iter().map(|claim| level.whole(claim).0).collect()
    } else {
        claims.iter().map(|claim| claim.floor).collect()
    };
    let mut left = total - steps.iter().sum::<i128>();
    let open = claims.iter().zip(&steps).enumerate().filter(|(_, (claim, steps))| **steps < claim.ceiling);
    let mut heap: BinaryHeap<Priority> =
        open.map(|(index, (claim, steps))| Priority::new(method, claim, *steps, index)).collect();
    // The claims of the size that was served last, and who has them.
    let mut served: Vec<Priority> = Vec::new();
    while left > 0 {
        let Some(first) = heap.pop() else { break };
        let (Some(claim), Some(amount)) = (claims.get(first.index), steps.get_mut(first.index)) else { break };
        *amount += 1;
        left -= 1;
        if *amount < claim.ceiling {
            heap.push(Priority::new(method, claim, *amount, first.index));
        }
        if served.last().is_some_and(|last| last.size(&first) != Ordering::Equal) {
            served.clear();
        }
        served.push(first);
    }
    let mut tied: Vec<(usize, bool)> = Vec::new();
    if let Some(last) = served.last() {
        while heap.peek().is_some_and(|next| next.size(last) == Ordering::Equal) {
            tied.extend(heap.pop().map(|next| (next.index, false)));
        }
    }
    if !tied.is_empty() {
        tied.extend(served.iter().map(|priority| (priority.index, true)));
        tied.sort_unstable();
    }
    Division { steps, tied }
}
