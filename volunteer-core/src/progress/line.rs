//! Weighted lines through points, as weights of the values.

use super::span::Span;

/// What each value weighs in a prediction, or in a slope.
pub(super) struct Line {
    middle: Span,
    total: Span,
    spread: Span,
}

impl Line {
    /// A line through values at these times with these weights; `None` where all times are the same.
    pub(super) fn through(times: &(impl Iterator<Item = (f64, f64)> + Clone)) -> Option<Self> {
        let sum = |parts: &mut dyn Iterator<Item = Span>| parts.fold(Span::exactly(0.0), Span::plus);
        let all = || times.clone().map(|(time, weight)| (Span::exactly(time), Span::exactly(weight)));
        let total = sum(&mut all().map(|(_, weight)| weight));
        let middle = sum(&mut all().map(|(time, weight)| weight.times(time))).over(total);
        let spread = sum(&mut all().map(|(time, weight)| {
            let away = time.minus(middle);
            weight.times(away).times(away)
        }));
        (spread.low > 0.0).then_some(Self { middle, total, spread })
    }

    /// The share of one value in the slope.
    pub(super) fn in_slope(&self, time: f64, weight: f64) -> Span {
        Span::exactly(weight).times(Span::exactly(time).minus(self.middle)).over(self.spread)
    }

    /// The share of one value in the prediction at another time.
    pub(super) fn in_prediction(&self, time: f64, weight: f64, at: f64) -> Span {
        let mean = Span::exactly(weight).over(self.total);
        mean.plus(self.in_slope(time, weight).times(Span::exactly(at).minus(self.middle)))
    }
}

/// A sum of values that each count with a share, parted into first, last and the rest, so that the bounds of first and last
/// can be looked into while the rest stays one span.
pub(super) struct Shares {
    pub first: Span,
    pub last: Span,
    pub rest: Span,
}

impl Shares {
    /// From values in order of time with their shares; `first` is the index of the one that counts as first.
    pub(super) fn of(values: impl Iterator<Item = (Span, Span)>, first: usize, count: usize) -> Self {
        let nothing = Span::exactly(0.0);
        let mut shares = Self { first: nothing, last: nothing, rest: nothing };
        for (index, (value, share)) in values.enumerate() {
            if index == first {
                shares.first = share;
            } else if index + 1 == count {
                shares.last = share;
            } else {
                shares.rest = shares.rest.plus(value.times(share));
            }
        }
        shares
    }

    /// The sum for a choice of the three.
    pub(super) fn sum(&self, first: Span, last: Span, rest: Span) -> Span {
        rest.plus(first.times(self.first)).plus(last.times(self.last))
    }
}
