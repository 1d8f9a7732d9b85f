//! Closed intervals of `f64`, in which every method is written once.
//!
//! A span of one value gives exactly the `f64` result of the formula as it stands. A wider one encloses the result of
//! every choice of values within: `+ − × ÷` round monotonically, so that the rounded ends enclose, and powers and
//! logarithms, which `libm` gives to within one unit in the last place, are widened by two.
//!
//! A span of one value also knows, as long as it can be told, the exact quotient that the formula gives on paper: that of
//! `0.1` is one tenth. Thresholds compare by it, so that one that is reached exactly is reached, whatever the last bit of
//! the double says. Where it cannot be told (a root that is no fraction, a logarithm, numbers of too many digits), what
//! differs by less than one part in 10¹² is the same.

use crate::number::Fraction;
use std::cmp::Ordering;

/// How much two doubles may differ, against their size, and be the same on paper.
const SAME: f64 = 1e-12;

/// All values from `low` to `high`, both included; either may be infinite, neither is ever NaN.
#[derive(Clone, Copy, Debug)]
pub(super) struct Span {
    pub low: f64,
    pub high: f64,
    paper: Paper,
}

/// What a single value is on paper.
#[derive(Clone, Copy, Debug)]
enum Paper {
    /// What the double is written as.
    Written,
    /// This quotient.
    Exactly(Fraction),
    /// It cannot be told.
    Lost,
}

impl PartialEq for Span {
    fn eq(&self, other: &Self) -> bool {
        (self.low.to_bits(), self.high.to_bits()) == (other.low.to_bits(), other.high.to_bits())
    }
}

impl Span {
    pub(super) const WHOLE: Self = Self { low: f64::NEG_INFINITY, high: f64::INFINITY, paper: Paper::Lost };

    pub(super) const fn new(low: f64, high: f64) -> Self {
        if low.is_nan() || high.is_nan() { Self::WHOLE } else { Self { low, high, paper: Paper::Lost } }
    }

    /// Bounds, or a value, as they were written.
    pub(super) const fn written(low: f64, high: f64) -> Self {
        if low.is_nan() || high.is_nan() { Self::WHOLE } else { Self { low, high, paper: Paper::Written } }
    }

    pub(super) const fn exactly(value: f64) -> Self {
        Self::written(value, value)
    }

    /// The same with the quotient that it is on paper.
    pub(super) fn on_paper(self, fraction: Option<Fraction>) -> Self {
        Self { paper: fraction.map_or(Paper::Lost, Paper::Exactly), ..self }
    }

    /// The quotient that a single value is on paper, where it can be told.
    pub(super) fn fraction(self) -> Option<Fraction> {
        match self.paper {
            _ if !self.is_exact() => None,
            Paper::Written => Fraction::of(self.low),
            Paper::Exactly(fraction) => Some(fraction),
            Paper::Lost => None,
        }
    }

    /// The quotient of two single values by an operation.
    fn with(self, a: Self, b: Self, operation: impl FnOnce(Fraction, Fraction) -> Option<Fraction>) -> Self {
        if !self.is_exact() || !a.is_exact() || !b.is_exact() {
            return self;
        }
        self.on_paper(a.fraction().zip(b.fraction()).and_then(|(a, b)| operation(a, b)))
    }

    /// How two single values compare on paper.
    pub(super) fn order(self, other: Self) -> Ordering {
        if let (Some(a), Some(b)) = (self.fraction(), other.fraction()) {
            return a.cmp(&b);
        }
        let (near, size) = ((self.low - other.low).abs(), self.low.abs().max(other.low.abs()));
        if size.is_finite() && near <= SAME * size { Ordering::Equal } else { self.low.total_cmp(&other.low) }
    }

    /// How much an end of a computed span may be off what it is on paper.
    pub(super) fn margin(end: f64) -> f64 {
        if end.is_finite() { SAME * end.abs() } else { 0.0 }
    }

    pub(super) fn is_exact(self) -> bool {
        self.low >= self.high
    }

    /// The one value, where there is one and it is finite.
    pub(super) fn exact(self) -> Option<f64> {
        (self.is_exact() && self.low.is_finite()).then_some(self.low + 0.0)
    }

    pub(super) fn contains(self, value: f64) -> bool {
        self.low <= value && value <= self.high
    }

    fn meet(self, low: f64, high: f64) -> Option<Self> {
        let (low, high) = (self.low.max(low), self.high.min(high));
        (low <= high).then_some(Self { low, high, ..self })
    }

    /// The part below a value, without it.
    pub(super) fn below(self, value: f64) -> Option<Self> {
        self.meet(f64::NEG_INFINITY, value.next_down())
    }

    /// The part above a value, without it.
    pub(super) fn above(self, value: f64) -> Option<Self> {
        self.meet(value.next_up(), f64::INFINITY)
    }

    /// The part on the better side of a value, or at it; `direction` is +1 where higher is better, −1 where lower is.
    pub(super) fn meeting(self, value: f64, direction: f64) -> Option<Self> {
        if direction > 0.0 { self.meet(value, f64::INFINITY) } else { self.meet(f64::NEG_INFINITY, value) }
    }

    /// The part on the worse side of a value.
    pub(super) fn short_of(self, value: f64, direction: f64) -> Option<Self> {
        if direction > 0.0 { self.below(value) } else { self.above(value) }
    }

    pub(super) fn hull(self, other: Self) -> Self {
        Self::new(self.low.min(other.low), self.high.max(other.high))
    }

    pub(super) fn plus(self, other: Self) -> Self {
        Self::new(self.low + other.low, self.high + other.high).with(self, other, Fraction::plus)
    }

    pub(super) fn minus(self, other: Self) -> Self {
        Self::new(self.low - other.high, self.high - other.low).with(self, other, Fraction::minus)
    }

    pub(super) fn times(self, other: Self) -> Self {
        if self.is_exact() && other.is_exact() {
            let product = self.low * other.low;
            return Self::new(product, product).with(self, other, Fraction::times);
        }
        // An end at infinity times zero is zero: the span holds no infinite value, only ever larger ones.
        let product = |a: f64, b: f64| if a == 0.0 || b == 0.0 { 0.0 } else { a * b };
        Self::of_corners([
            product(self.low, other.low),
            product(self.low, other.high),
            product(self.high, other.low),
            product(self.high, other.high),
        ])
    }

    pub(super) fn scale(self, factor: f64) -> Self {
        self.times(Self::exactly(factor))
    }

    /// The quotient; everything where the divisor may be zero on both sides of it.
    pub(super) fn over(self, divisor: Self) -> Self {
        if self.is_exact() && divisor.is_exact() {
            let quotient = self.low / divisor.low;
            return Self::new(quotient, quotient).with(self, divisor, Fraction::over);
        }
        let (low, high) = (divisor.low, divisor.high);
        if low < 0.0 && high > 0.0 || low == 0.0 && high == 0.0 {
            return Self::WHOLE;
        }
        // A divisor down to zero itself reaches infinity on the side of its sign.
        let quotient = |a: f64, b: f64| match () {
            () if a == 0.0 => 0.0,
            () if b == 0.0 => a * if high > 0.0 { f64::INFINITY } else { f64::NEG_INFINITY },
            () if b.is_infinite() => 0.0,
            () => a / b,
        };
        Self::of_corners([
            quotient(self.low, low),
            quotient(self.low, high),
            quotient(self.high, low),
            quotient(self.high, high),
        ])
    }

    fn of_corners(corners: [f64; 4]) -> Self {
        let low = corners.into_iter().fold(f64::INFINITY, f64::min);
        let high = corners.into_iter().fold(f64::NEG_INFINITY, f64::max);
        Self::new(low, high)
    }

    pub(super) fn abs(self) -> Self {
        if self.low >= 0.0 {
            self
        } else if self.high <= 0.0 {
            let turned = self.fraction().and_then(|fraction| Fraction::ZERO.minus(fraction));
            Self::new(-self.high, -self.low).on_paper(turned)
        } else {
            Self::new(0.0, self.high.max(-self.low))
        }
    }

    pub(super) fn clip(self, low: f64, high: f64) -> Self {
        let clipped = Self::new(self.low.clamp(low, high), self.high.clamp(low, high));
        if clipped == self { self } else { Self::written(clipped.low, clipped.high) }
    }

    /// A function that never falls, which `libm` gives to within one unit in the last place.
    pub(super) fn rising(self, function: impl Fn(f64) -> f64) -> Self {
        if self.is_exact() {
            let value = function(self.low);
            return Self::new(value, value);
        }
        Self::new(function(self.low).next_down().next_down(), function(self.high).next_up().next_up())
    }

    /// A power of values not below zero, for an exponent above zero.
    pub(super) fn power(self, exponent: f64) -> Self {
        self.rising(|base| libm::pow(base, exponent))
    }

    /// The root of values not below zero.
    pub(super) fn root(self, degree: f64) -> Self {
        let whole = crate::number::whole(degree).and_then(|degree| u32::try_from(degree).ok());
        let root = self.fraction().zip(whole).and_then(|(fraction, degree)| fraction.root(degree));
        self.power(1.0 / degree).on_paper(root)
    }

    /// The value half-way, finite: by which a span is cut in two.
    pub(super) fn middle(self) -> f64 {
        match (self.low.is_finite(), self.high.is_finite()) {
            (true, true) => self.low + (self.high / 2.0 - self.low / 2.0),
            (true, false) => self.low + 2.0 * (self.low.abs() + 1.0),
            (false, true) => self.high - 2.0 * (self.high.abs() + 1.0),
            (false, false) => 0.0,
        }
    }

    /// How wide, against its own size.
    pub(super) fn width(self) -> f64 {
        let width = self.high - self.low;
        if width.is_finite() { width / (1.0 + self.low.abs().min(self.high.abs())) } else { f64::INFINITY }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_divisor_with_zero_in_it() {
        let exact = Span::exactly(1.0);
        assert_eq!(exact.over(Span::new(-1.0, 1.0)), Span::WHOLE);
        assert_eq!(exact.over(Span::new(0.0, 2.0)), Span::new(0.5, f64::INFINITY));
        assert_eq!(exact.over(Span::new(-2.0, 0.0)), Span::new(f64::NEG_INFINITY, -0.5));
        let above = Span::new(1.0, f64::INFINITY);
        assert_eq!(above.over(above), Span::new(0.0, f64::INFINITY));
    }

    proptest! {
        #[test]
        fn every_choice_lies_within(
            a in (-9.0..9.0_f64, 0.0..4.0_f64), b in (-9.0..9.0_f64, 0.0..4.0_f64), at in (0.0..=1.0_f64, 0.0..=1.0_f64),
        ) {
            let span = |(low, width): (f64, f64)| Span::new(low, low + width);
            let pick = |(low, width): (f64, f64), at: f64| (low + width * at).clamp(low, low + width);
            let (x, y) = (pick(a, at.0), pick(b, at.1));
            let (a, b) = (span(a), span(b));
            prop_assert!(a.plus(b).contains(x + y) && a.minus(b).contains(x - y) && a.times(b).contains(x * y));
            prop_assert!(y == 0.0 || a.over(b).contains(x / y));
            prop_assert!(a.abs().contains(x.abs()) && a.abs().power(0.3).contains(libm::pow(x.abs(), 0.3)));
        }
    }
}
