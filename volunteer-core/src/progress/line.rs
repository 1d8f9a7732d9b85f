//! Weighted lines through points, as weights of the values.

use super::span::Span;

/// What each value weighs in a prediction, or in a slope.
pub(super) struct Line {
    middle: f64,
    total: f64,
    spread: f64,
}

impl Line {
    /// A line through values at these times with these weights; `None` where all times are the same.
    pub(super) fn through(times: impl Iterator<Item = (f64, f64)> + Clone) -> Option<Self> {
        let total: f64 = times.clone().map(|(_, weight)| weight).sum();
        let middle = times.clone().map(|(time, weight)| weight * time).sum::<f64>() / total;
        let spread: f64 = times.map(|(time, weight)| weight * (time - middle) * (time - middle)).sum();
        (spread > 0.0).then_some(Self { middle, total, spread })
    }

    /// The share of one value in the slope.
    pub(super) fn in_slope(&self, time: f64, weight: f64) -> f64 {
        weight * (time - self.middle) / self.spread
    }

    /// The share of one value in the prediction at another time.
    pub(super) fn in_prediction(&self, time: f64, weight: f64, at: f64) -> f64 {
        weight / self.total + self.in_slope(time, weight) * (at - self.middle)
    }
}

/// A sum of values that each count with a share, parted into first, last and the rest, so that the bounds of first and last
/// can be looked into while the rest stays one span.
pub(super) struct Shares {
    pub first: f64,
    pub last: f64,
    pub rest: Span,
}

impl Shares {
    /// From values in order of time with their shares; `first` is the index of the one that counts as first.
    pub(super) fn of(values: impl Iterator<Item = (Span, f64)>, first: usize, count: usize) -> Self {
        let mut shares = Self { first: 0.0, last: 0.0, rest: Span::exactly(0.0) };
        for (index, (value, share)) in values.enumerate() {
            if index == first {
                shares.first = share;
            } else if index + 1 == count {
                shares.last = share;
            } else {
                shares.rest = shares.rest.plus(value.scale(share));
            }
        }
        shares
    }

    /// The sum for a choice of the three.
    pub(super) fn sum(&self, first: Span, last: Span, rest: Span) -> Span {
        rest.plus(first.scale(self.first)).plus(last.scale(self.last))
    }
}
