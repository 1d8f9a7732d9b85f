//! Labels brought into the order of their bytes, in steps: runs are sorted, then merged two by two.

use std::cmp::Ordering;
use std::sync::Arc;

/// How many labels are sorted at once; a step may exceed its budget by this number.
const RUN: usize = 1 << 14;

/// The first bytes of a label, which decide in most cases, and its code.
type Key = (u64, u32);

/// Labels on their way into order.
pub(super) struct LabelOrder {
    labels: Vec<Box<str>>,
    /// Keys in runs that are in order.
    keys: Vec<Key>,
    /// What has been merged of them.
    merged: Vec<Key>,
    /// How long the runs are.
    run: usize,
    /// The next of the left and of the right run, and where the left one began.
    left: usize,
    right: usize,
    start: usize,
    /// What is written out at the end.
    ordered: Vec<String>,
    codes: Vec<u32>,
}

/// Labels in order, and for each old code the new one; `None` where they are the same.
pub(super) struct Ordered {
    pub(super) labels: Arc<[String]>,
    pub(super) codes: Option<Vec<u32>>,
}

impl LabelOrder {
    pub(super) fn new(labels: Vec<Box<str>>) -> Self {
        let keys = Vec::with_capacity(labels.len());
        let (merged, ordered, codes) = (Vec::new(), Vec::new(), Vec::new());
        Self { labels, keys, merged, run: RUN, left: 0, right: RUN, start: 0, ordered, codes }
    }

    /// How much work there is: every label once to sort it, once for each time that runs are merged, and once to write it.
    pub(super) fn work(labels: usize) -> usize {
        let runs = labels.div_ceil(RUN).max(1);
        let merges = usize::try_from(runs.next_power_of_two().trailing_zeros()).unwrap_or(0);
        labels * (2 + merges)
    }

    /// Does about so much, and answers how much it was; nothing is left to do where that is 0.
    pub(super) fn step(&mut self, budget: usize, threads: usize) -> usize {
        if self.keys.len() < self.labels.len() {
            return self.sort(budget, threads);
        }
        if self.run < self.labels.len() {
            return self.merge(budget.max(1));
        }
        self.write(budget.max(1))
    }

    fn sort(&mut self, budget: usize, threads: usize) -> usize {
        let from = self.keys.len();
        let runs = (budget / RUN).max(1);
        let labels = self.labels.get(from..).unwrap_or_default();
        let labels = labels.get(..runs.saturating_mul(RUN)).unwrap_or(labels);
        let codes = u32::try_from(from).unwrap_or(u32::MAX)..;
        self.keys.extend(codes.zip(labels).map(|(code, label)| (prefix(label), code)));
        let (all, keys) = (&self.labels, self.keys.get_mut(from..).unwrap_or_default());
        let each = keys.len().div_ceil(RUN).div_ceil(threads.max(1)).max(1).saturating_mul(RUN);
        super::threads::in_pieces(keys, each, |piece| {
            piece.chunks_mut(RUN).for_each(|run| run.sort_unstable_by(|a, b| compare(all, *a, *b)));
        });
        self.keys.len() - from
    }

    fn merge(&mut self, budget: usize) -> usize {
        let all = self.keys.len();
        let until = self.merged.len().saturating_add(budget).min(all);
        let before = self.merged.len();
        while self.merged.len() < until {
            let middle = (self.start + self.run).min(all);
            let end = (middle + self.run).min(all);
            let left = self.keys.get(self.left..middle).and_then(<[Key]>::first);
            let right = self.keys.get(self.right..end).and_then(<[Key]>::first);
            match (left, right) {
                (Some(left), Some(right)) if compare(&self.labels, *left, *right) == Ordering::Greater => {
                    self.merged.push(*right);
                    self.right += 1;
                }
                (Some(left), _) => {
                    self.merged.push(*left);
                    self.left += 1;
                }
                (None, Some(right)) => {
                    self.merged.push(*right);
                    self.right += 1;
                }
                (None, None) => {
                    self.start = end;
                    self.left = end;
                    self.right = (end + self.run).min(all);
                }
            }
        }
        if until == all {
            std::mem::swap(&mut self.keys, &mut self.merged);
            self.merged.clear();
            self.run = self.run.saturating_mul(2);
            (self.start, self.left, self.right) = (0, 0, self.run.min(all));
        }
        until - before
    }

    fn write(&mut self, budget: usize) -> usize {
        let from = self.ordered.len();
        self.codes.resize(self.labels.len(), u32::MAX);
        let keys = self.keys.get(from..).unwrap_or_default();
        let keys = keys.get(..budget).unwrap_or(keys);
        for (place, (_, code)) in (from..).zip(keys) {
            let code = usize::try_from(*code).unwrap_or(usize::MAX);
            if let (Some(label), Some(new)) = (self.labels.get_mut(code), self.codes.get_mut(code)) {
                self.ordered.push(std::mem::take(label).into());
                *new = u32::try_from(place).unwrap_or(u32::MAX);
            }
        }
        keys.len()
    }

    pub(super) fn finish(self) -> Ordered {
        let same = (0..).zip(&self.codes).all(|(old, new)| old == *new);
        Ordered { labels: self.ordered.into(), codes: (!same).then_some(self.codes) }
    }
}

/// Its first eight bytes as a number, whose order is theirs.
fn prefix(label: &str) -> u64 {
    let bytes = label.as_bytes();
    let mut first = [0; 8];
    for (to, from) in first.iter_mut().zip(bytes) {
        *to = *from;
    }
    u64::from_be_bytes(first)
}

fn compare(labels: &[Box<str>], a: Key, b: Key) -> Ordering {
    let label = |code: u32| usize::try_from(code).ok().and_then(|code| labels.get(code)).map_or("", |label| label);
    a.0.cmp(&b.0).then_with(|| label(a.1).cmp(label(b.1)))
}

#[cfg(test)]
mod tests {
    use super::LabelOrder;

    #[test]
    fn labels_are_in_order_whatever_the_steps_and_threads() {
        let labels: Vec<Box<str>> = (0..70_001_u64)
            .map(|n| {
                format!("{}-{n}", ["", "перв", "same-long-prefix-", "a\0"][usize::try_from(n % 4).unwrap()]).into()
            })
            .collect();
        let mut expected: Vec<String> = labels.iter().map(|label| String::from(&**label)).collect();
        expected.sort_unstable();
        for (budget, threads) in [(1, 1), (777, 1), (100_000, 3), (usize::MAX, 2)] {
            let mut order = LabelOrder::new(labels.clone());
            let mut work = 0;
            loop {
                match order.step(if budget == 1 { 50_001 } else { budget }, threads) {
                    0 => break,
                    done => work += done,
                }
            }
            assert_eq!(work, LabelOrder::work(labels.len()));
            let ordered = order.finish();
            assert_eq!(*ordered.labels, *expected);
            let codes = ordered.codes.unwrap();
            for (label, code) in labels.iter().zip(codes) {
                assert_eq!(**label, expected[code as usize]);
            }
        }
        let mut sorted = LabelOrder::new(vec!["a".into(), "b".into()]);
        while sorted.step(1, 1) > 0 {}
        assert!(sorted.finish().codes.is_none());
    }
}
