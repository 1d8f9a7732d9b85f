//! What a method finds for a choice of values, and for every choice within bounds.

use super::outcome::OutcomeSet;
use super::span::Span;
use std::cmp::Ordering;

/// The answers that are possible, and the numbers where there is one of each.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Found {
    pub set: OutcomeSet,
    pub value: Option<f64>,
    pub score: Option<f64>,
}

impl Found {
    pub(super) fn of(set: OutcomeSet) -> Self {
        Self { set, ..Self::default() }
    }

    pub(super) fn add(&mut self, set: OutcomeSet) {
        self.set.add(set);
    }
}

/// A cut of a scale, the answer from it upwards, and whether the cut itself belongs to it.
#[derive(Clone, Copy)]
pub(super) struct Cut {
    pub at: Span,
    pub closed: bool,
    pub from: OutcomeSet,
}

/// A cut that belongs to what lies above it.
pub(super) const fn from(at: f64, answer: OutcomeSet) -> Cut {
    Cut { at: Span::exactly(at), closed: true, from: answer }
}

/// A cut that was computed, and belongs to what lies above it.
pub(super) const fn at(cut: Span, answer: OutcomeSet) -> Cut {
    Cut { at: cut, closed: true, from: answer }
}

/// A cut that belongs to what lies below it.
pub(super) const fn above(at: f64, answer: OutcomeSet) -> Cut {
    Cut { at: Span::exactly(at), closed: false, from: answer }
}

impl Cut {
    /// Whether some of the values reach it, and whether all of them do.
    fn reached(self, value: Span) -> (bool, bool) {
        if value.is_exact() && self.at.is_exact() {
            let order = value.order(self.at);
            let reached = if self.closed { order != Ordering::Less } else { order == Ordering::Greater };
            return (reached, reached);
        }
        // Ends that were computed may be off by the last bits, and then neither is sure.
        let (least, most) = (self.at.low - Span::margin(self.at.low), self.at.high + Span::margin(self.at.high));
        let some = value.high >= least;
        let all = if self.closed { value.low >= most } else { value.low > most };
        (some, all)
    }
}

/// The answers of a scale, whose cuts fall, for a value.
pub(super) fn bands(value: Span, cuts: &[Cut], below: OutcomeSet) -> OutcomeSet {
    let mut set = OutcomeSet::default();
    for cut in cuts {
        let (some, all) = cut.reached(value);
        if some {
            set.add(cut.from);
        }
        if all {
            return set;
        }
    }
    set.and(below)
}

/// How often a box is cut in two at most before what is left counts as possible.
const MOST_CUTS: usize = 600;

/// How deep boxes are cut.
const DEEPEST: u8 = 40;

/// Every answer that some choice of values within the spans gives.
///
/// `judge` must be sound: for a box of spans its set holds the answer of every choice within, and for single values it is
/// the method itself. Boxes whose set is not yet proven by single values are cut in two at their widest side; what is left
/// unproven after the last cut counts as possible, so that no answer is ever missing. Corners alone would not do: the
/// ratio of two growth rates is not monotone in the baseline they share.
pub(super) fn explore<const N: usize>(spans: [Span; N], marks: &[f64], judge: impl Fn(&[Span; N]) -> Found) -> Found {
    // For single values there is one answer; several mean that the arithmetic has left the range of numbers.
    let judge = |spans: &[Span; N]| {
        let found = judge(spans);
        let beyond = !found.set.is_single() && spans.iter().all(|span| span.is_exact());
        if beyond { Found::of(OutcomeSet::OUT_OF_RANGE) } else { found }
    };
    let whole = judge(&spans);
    if spans.iter().all(|span| span.is_exact()) {
        return whole;
    }
    if whole.set.is_single() {
        return Found::of(whole.set);
    }
    let mut proven = OutcomeSet::default();
    prove(&spans, marks, &mut [Span::exactly(0.0); N], 0, &mut |choice| proven.add(judge(choice).set));
    let mut possible = OutcomeSet::default();
    let mut boxes = vec![(spans, whole.set, 0_u8)];
    let mut cuts = 0;
    while let Some((current, set, depth)) = boxes.pop() {
        if set.is_single() {
            proven.add(set);
        }
        if set.within(proven) {
            continue;
        }
        let widest = current.iter().enumerate().max_by(|a, b| a.1.width().total_cmp(&b.1.width()));
        let widest = widest.filter(|(_, span)| !span.is_exact()).map(|(index, span)| (index, *span));
        let Some((index, span)) = widest.filter(|_| cuts < MOST_CUTS && depth < DEEPEST) else {
            possible.add(set);
            continue;
        };
        cuts += 1;
        let middle = span.middle();
        for half in [Span::written(span.low, middle), Span::written(middle, span.high)] {
            let mut part = current;
            part.iter_mut().skip(index).take(1).for_each(|side| *side = half);
            let set = judge(&part).set;
            proven.add(judge(&part.map(|side| Span::exactly(side.middle()))).set);
            boxes.push((part, set, depth + 1));
        }
    }
    Found::of(proven.and(possible))
}

/// Judges every combination of the ends, the middles and the marks (zero, the target, a limit) within the spans.
fn prove<const N: usize>(
    spans: &[Span; N],
    marks: &[f64],
    choice: &mut [Span; N],
    at: usize,
    judge: &mut impl FnMut(&[Span; N]),
) {
    let Some(span) = spans.get(at).copied() else { return judge(choice) };
    let inside = marks.iter().copied().filter(|mark| span.contains(*mark));
    let values = [span.low, span.high, span.middle()].into_iter().filter(|value| value.is_finite()).chain(inside);
    let count = if span.is_exact() { 1 } else { usize::MAX };
    for value in values.take(count) {
        choice.iter_mut().skip(at).take(1).for_each(|side| *side = Span::exactly(value));
        prove(spans, marks, choice, at + 1, judge);
    }
}
