//! Closed intervals of `f64`, in which every method is written once.
//!
//! A span of one value gives exactly the `f64` result of the formula as it stands. A wider one encloses the result of
//! every choice of values within: `+ − × ÷` round monotonically, so that the rounded ends enclose, and powers and
//! logarithms, which `libm` gives to within one unit in the last place, are widened by two.

/// All values from `low` to `high`, both included; either may be infinite, neither is ever NaN.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Span {
    pub low: f64,
    pub high: f64,
}

impl Span {
    pub(super) const WHOLE: Self = Self { low: f64::NEG_INFINITY, high: f64::INFINITY };

    pub(super) const fn new(low: f64, high: f64) -> Self {
        if low.is_nan() || high.is_nan() { Self::WHOLE } else { Self { low, high } }
    }

    pub(super) const fn exactly(value: f64) -> Self {
        Self::new(value, value)
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
        (low <= high).then_some(Self { low, high })
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
        Self { low: self.low.min(other.low), high: self.high.max(other.high) }
    }

    pub(super) fn plus(self, other: Self) -> Self {
        Self::new(self.low + other.low, self.high + other.high)
    }

    pub(super) fn minus(self, other: Self) -> Self {
        Self::new(self.low - other.high, self.high - other.low)
    }

    pub(super) fn times(self, other: Self) -> Self {
        if self.is_exact() && other.is_exact() {
            return Self::exactly(self.low * other.low);
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
            return Self::exactly(self.low / divisor.low);
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
            Self::new(-self.high, -self.low)
        } else {
            Self::new(0.0, self.high.max(-self.low))
        }
    }

    pub(super) fn clip(self, low: f64, high: f64) -> Self {
        Self::new(self.low.clamp(low, high), self.high.clamp(low, high))
    }

    /// A function that never falls, which `libm` gives to within one unit in the last place.
    pub(super) fn rising(self, function: impl Fn(f64) -> f64) -> Self {
        if self.is_exact() {
            return Self::exactly(function(self.low));
        }
        Self::new(function(self.low).next_down().next_down(), function(self.high).next_up().next_up())
    }

    /// A power of values not below zero, for an exponent above zero.
    pub(super) fn power(self, exponent: f64) -> Self {
        self.rising(|base| libm::pow(base, exponent))
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
        let one = Span::exactly(1.0);
        assert_eq!(one.over(Span::new(-1.0, 1.0)), Span::WHOLE);
        assert_eq!(one.over(Span::new(0.0, 2.0)), Span::new(0.5, f64::INFINITY));
        assert_eq!(one.over(Span::new(-2.0, 0.0)), Span::new(f64::NEG_INFINITY, -0.5));
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
