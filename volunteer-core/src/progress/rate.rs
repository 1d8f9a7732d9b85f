//! Growth rates between two values, and why there sometimes is none.

use super::outcome::OutcomeSet;
use super::span::Span;

/// What Open SDG puts in the place of a zero.
pub(super) const INSTEAD_OF_ZERO: f64 = 0.001;

/// Compound annual growth: (to ÷ from)^(1 ÷ years) − 1, for values of one sign.
pub(super) fn growth(from: Span, to: Span, years: f64) -> Span {
    to.over(from).root(years).minus(Span::exactly(1.0))
}

/// Hands over every part of a baseline and a value in which both have one sign, with the sign, and answers why the rest has
/// no growth rate. A value of zero has one (−100 %), a baseline of zero only where it is `patched`.
pub(super) fn by_sign(
    base: Span,
    value: Span,
    patched: bool,
    mut each: impl FnMut(f64, Span, Span) -> OutcomeSet,
) -> OutcomeSet {
    let mut set = OutcomeSet::default();
    let mut part = |sign: f64, base: Span| {
        if let Some(value) = value.meeting(0.0, sign) {
            set.add(each(sign, base, value));
        }
        if value.short_of(0.0, sign).is_some() {
            set.add(OutcomeSet::SIGN_CHANGE);
        }
    };
    if let Some(above) = base.above(0.0) {
        part(1.0, above);
    }
    if let Some(below) = base.below(0.0) {
        part(-1.0, below);
    }
    if base.contains(0.0) {
        if patched {
            part(1.0, Span::exactly(INSTEAD_OF_ZERO));
        } else {
            set.add(OutcomeSet::BASELINE_ZERO);
        }
    }
    set
}

/// What leads from a baseline to a target: the target, and the years it takes.
#[derive(Clone, Copy)]
pub(super) struct Demand {
    pub target: f64,
    pub years: f64,
}

/// As [`by_sign`], with the growth required to reach a target; parts of the baseline that equal the target have none.
pub(super) fn with_required(
    demand: Demand,
    base: Span,
    sign: f64,
    mut each: impl FnMut(Span, Span) -> OutcomeSet,
) -> OutcomeSet {
    let Demand { target, years } = demand;
    if target == 0.0 {
        return OutcomeSet::TARGET_ZERO;
    }
    if target * sign < 0.0 {
        return OutcomeSet::SIGN_CHANGE;
    }
    if years <= 0.0 {
        return OutcomeSet::TARGET_YEAR_BEFORE_BASELINE;
    }
    let mut set = OutcomeSet::default();
    for part in [base.below(target), base.above(target)].into_iter().flatten() {
        let required = growth(part, Span::exactly(target), years);
        // So near the target that the rate is zero to the last bit.
        if required.contains(0.0) {
            set.add(OutcomeSet::BASELINE_EQUALS_TARGET);
        }
        if !(required.is_exact() && required.contains(0.0)) {
            set.add(each(part, required));
        }
    }
    if base.contains(target) {
        set.add(OutcomeSet::BASELINE_EQUALS_TARGET);
    }
    set
}
