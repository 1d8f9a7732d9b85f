//! Hamilton's method, the largest remainders: whole shares first, then one step each by the size of what was cut off.

use super::{Claim, Division, Level};

pub(super) fn divide(claims: &[Claim], total: i128, level: &Level) -> Division {
    let mut steps = Vec::with_capacity(claims.len());
    let mut remainders = Vec::with_capacity(claims.len());
    for (index, claim) in claims.iter().enumerate() {
        let (whole, rest) = level.whole(claim);
        steps.push(whole);
        if rest > 0 {
            remainders.push((rest, index));
        }
    }
    let left = usize::try_from(total - steps.iter().sum::<i128>()).unwrap_or(0);
    // Largest first; among equals the declared order.
    remainders.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
    for (_, index) in remainders.iter().take(left) {
        if let Some(steps) = steps.get_mut(*index) {
            *steps += 1;
        }
    }
    let cut = left.checked_sub(1).and_then(|last| remainders.get(last)).map(|(rest, _)| *rest);
    let next = remainders.get(left).map(|(rest, _)| *rest);
    let mut tied = Vec::new();
    if cut.is_some() && cut == next {
        let among = remainders.iter().enumerate().filter(|(_, (rest, _))| Some(*rest) == cut);
        tied = among.map(|(rank, (_, index))| (*index, rank < left)).collect();
        tied.sort_unstable();
    }
    Division { steps, tied }
}
