//! Checks of figures that stand together: parts and their whole, shares and their hundred.

use crate::context::CheckPolicy;
use crate::error::Result;
use crate::number::{Bounds, Number};

/// Whether parts are certainly larger than their whole: one alone, or, where nobody can belong to two of them, all
/// together.
///
/// # Errors
/// `number-out-of-range`.
///
/// ```
/// use volunteer_core::{Bounds, Number, register::check::check_parts};
/// // Kostanay 2021: 4,200 people covered, yet over 8,000 took part in one project.
/// let exactly = |n: i64| Bounds::exact(Number::from(n));
/// assert!(check_parts(&exactly(4_200), &[Bounds::above(Number::from(8_000))], false)?);
/// assert!(check_parts(&exactly(100), &[exactly(60), exactly(50)], true)?);
/// assert!(!check_parts(&exactly(100), &[exactly(60), exactly(50)], false)?); // they may overlap
/// # Ok::<(), volunteer_core::Error>(())
/// ```
pub fn check_parts(whole: &Bounds, parts: &[Bounds], exclusive: bool) -> Result<bool> {
    let larger = |part: &Bounds| match (part.lower(), whole.upper()) {
        (Some(least), Some(most)) => {
            least.value > most.value || (least.value == most.value && (least.open || most.open))
        }
        _ => false,
    };
    if parts.iter().any(larger) {
        return Ok(true);
    }
    let zero = Bounds::exact(Number::ZERO);
    Ok(exclusive && larger(&parts.iter().try_fold(zero, |sum, part| sum.checked_add(part))?))
}

/// Whether shares in per cent certainly do not come to 100, though each may be rounded as the policy allows.
///
/// # Errors
/// `number-out-of-range`.
///
/// ```
/// use volunteer_core::{Bounds, Number, context::CheckPolicy, register::check::check_shares};
/// let shares = |shares: &[i64]| shares.iter().map(|n| Bounds::exact(Number::from(*n))).collect::<Vec<_>>();
/// let policy = CheckPolicy::checks_1();
/// assert!(check_shares(&shares(&[46, 16, 13, 20]), &policy)?); // Aktobe 2020: 95 %
/// assert!(!check_shares(&shares(&[33, 33, 33]), &policy)?);
/// # Ok::<(), volunteer_core::Error>(())
/// ```
pub fn check_shares(shares: &[Bounds], policy: &CheckPolicy) -> Result<bool> {
    if shares.is_empty() {
        return Ok(false);
    }
    let sum = shares.iter().try_fold(Bounds::exact(Number::ZERO), |sum, share| sum.checked_add(share))?;
    let slack = policy.share_tolerance.checked_mul(Number::from(i64::try_from(shares.len()).unwrap_or(i64::MAX)))?;
    let hundred = Number::from(100);
    let allowed = Bounds::between(hundred.checked_sub(slack)?, hundred.checked_add(slack)?)?;
    Ok(sum.intersect(&allowed).is_none())
}
