//! What the ties say of every pair of groups: the least and the most that two may share.

use super::{Group, Groups, TieKind};
use crate::error::{Error, NumberError, ObservationError, Result};
use crate::number::{Bounds, Number};

/// The groups in order of their ids, and what every two of them may share.
pub(super) struct Ties {
    pub ids: Vec<String>,
    pub least: Vec<i128>,
    pub most: Vec<Option<i128>>,
    /// Of which group the least and the most of each are: its own, or that of one within it or around it.
    from: Vec<(usize, usize)>,
    /// Whether the first lies within the second.
    within: Vec<bool>,
    /// The most that two may share; `None` where nothing limits it.
    share_most: Vec<Option<i128>>,
    /// The least that two surely share.
    share_least: Vec<i128>,
    pub population: Option<i128>,
}

/// A whole number of people as a Number.
pub(super) fn number(value: i128) -> Result<Number> {
    let out = || NumberError::OutOfRange { operation: "sum" };
    i64::try_from(value).map(Number::from).map_err(|_| out().into())
}

fn ends(bounds: &Bounds) -> (i128, Option<i128>) {
    let lower = bounds.lower().and_then(|end| end.value.to_integer()).unwrap_or(0);
    (lower.max(0), bounds.upper().and_then(|end| end.value.floor().to_integer()))
}

fn smaller(a: Option<i128>, b: Option<i128>) -> Option<i128> {
    a.into_iter().chain(b).min()
}

impl Ties {
    pub(super) fn new(declared: &Groups) -> Result<Self> {
        let mut groups: Vec<&Group> = declared.groups.iter().collect();
        groups.sort_by(|a, b| a.id.cmp(&b.id));
        let size = groups.len();
        let sizes: Vec<(i128, Option<i128>)> = groups.iter().map(|group| ends(&group.people)).collect();
        let mut ties = Self {
            ids: groups.iter().map(|group| group.id.clone()).collect(),
            least: sizes.iter().map(|(least, _)| *least).collect(),
            most: sizes.iter().map(|(_, most)| *most).collect(),
            from: (0..size).map(|index| (index, index)).collect(),
            within: vec![false; size * size],
            share_most: vec![None; size * size],
            share_least: vec![0; size * size],
            population: declared.population.as_ref().and_then(|bounds| ends(bounds).1),
        };
        for (i, group) in groups.iter().enumerate() {
            ties.set_within(i, i);
            for (j, other) in groups.iter().enumerate() {
                if group.area.is_some() && other.area.is_some() && group.area != other.area {
                    ties.limit_share(i, j, 0);
                }
            }
        }
        for tie in &declared.ties {
            let find = |id: &str| groups.binary_search_by(|group| group.id.as_str().cmp(id));
            let (Ok(i), Ok(j)) = (find(&tie.of), find(&tie.to)) else { continue };
            match tie.kind {
                TieKind::Within => ties.set_within(i, j),
                TieKind::Apart => ties.limit_share(i, j, 0),
                TieKind::Share => {
                    let (least, most) = tie.people.as_ref().map_or((0, None), ends);
                    ties.raise_share(i, j, least);
                    if let Some(most) = most {
                        ties.limit_share(i, j, most);
                    }
                }
            }
        }
        ties.follow(size);
        ties.consistent(size)?;
        Ok(ties)
    }

    fn at(&self, i: usize, j: usize) -> usize {
        i * self.ids.len() + j
    }

    fn set_within(&mut self, i: usize, j: usize) {
        let at = self.at(i, j);
        self.within.get_mut(at).into_iter().for_each(|flag| *flag = true);
    }

    fn limit_share(&mut self, i: usize, j: usize, most: i128) {
        for at in [self.at(i, j), self.at(j, i)] {
            self.share_most.get_mut(at).into_iter().for_each(|limit| *limit = smaller(*limit, Some(most)));
        }
    }

    fn raise_share(&mut self, i: usize, j: usize, least: i128) {
        for at in [self.at(i, j), self.at(j, i)] {
            self.share_least.get_mut(at).into_iter().for_each(|limit| *limit = (*limit).max(least));
        }
    }

    pub(super) fn is_within(&self, i: usize, j: usize) -> bool {
        self.within.get(self.at(i, j)).copied().unwrap_or(false)
    }

    pub(super) fn share_most(&self, i: usize, j: usize) -> Option<i128> {
        self.share_most.get(self.at(i, j)).copied().flatten()
    }

    pub(super) fn share_least(&self, i: usize, j: usize) -> i128 {
        self.share_least.get(self.at(i, j)).copied().unwrap_or(0)
    }

    pub(super) fn least(&self, i: usize) -> i128 {
        self.least.get(i).copied().unwrap_or(0)
    }

    pub(super) fn most(&self, i: usize) -> Option<i128> {
        self.most.get(i).copied().flatten()
    }

    fn from(&self, i: usize) -> (usize, usize) {
        self.from.get(i).copied().unwrap_or((i, i))
    }

    /// Everything that follows from what was declared.
    fn follow(&mut self, size: usize) {
        for k in 0..size {
            for i in 0..size {
                for j in 0..size {
                    if self.is_within(i, k) && self.is_within(k, j) {
                        self.set_within(i, j);
                    }
                }
            }
        }
        // A group is no larger than one around it, and no smaller than one within it.
        for i in 0..size {
            for j in (0..size).filter(|j| *j != i) {
                if self.is_within(i, j) {
                    if let Some(most) = self.most(j).filter(|most| self.most(i).is_none_or(|own| *most < own)) {
                        let (_, from) = self.from(j);
                        self.most.get_mut(i).into_iter().for_each(|end| *end = Some(most));
                        self.from.get_mut(i).into_iter().for_each(|own| own.1 = from);
                    }
                    if self.least(i) > self.least(j) {
                        let (least, (from, _)) = (self.least(i), self.from(i));
                        self.least.get_mut(j).into_iter().for_each(|end| *end = least);
                        self.from.get_mut(j).into_iter().for_each(|own| own.0 = from);
                    }
                }
            }
        }
        // Groups within two others share no more than those two do: first along the one, then along the other.
        for _ in 0..2 {
            for i in 0..size {
                for around in (0..size).filter(|around| *around != i) {
                    if !self.is_within(i, around) {
                        continue;
                    }
                    for j in (0..size).filter(|j| *j != i) {
                        if let Some(most) = self.share_most(around, j) {
                            self.limit_share(i, j, most);
                        }
                    }
                }
            }
        }
        for i in 0..size {
            for j in (0..size).filter(|j| *j != i) {
                if let Some(most) = smaller(self.most(i), self.most(j)) {
                    self.limit_share(i, j, most);
                }
                // Two groups around a third surely share it.
                let inner = (0..size).filter(|k| self.is_within(*k, i) && self.is_within(*k, j));
                let inner = inner.map(|k| self.least(k)).max().unwrap_or(0);
                self.raise_share(i, j, inner);
                // Two groups within one that is too small for both surely share.
                let around = (0..size).filter(|k| self.is_within(i, *k) && self.is_within(j, *k));
                let room = around.filter_map(|k| self.most(k)).chain(self.population).min();
                if let Some(room) = room {
                    self.raise_share(i, j, self.least(i) + self.least(j) - room);
                }
            }
        }
    }

    fn consistent(&self, size: usize) -> Result<()> {
        // Always the two groups whose numbers cannot both be true.
        let contradict = |groups: &[usize]| -> Result<()> {
            let groups = groups.iter().filter_map(|index| self.ids.get(*index).cloned()).collect();
            Err(Error::from(ObservationError::ReachTiesContradict { groups }).at_key("ties"))
        };
        for i in 0..size {
            if self.most(i).is_some_and(|most| most < self.least(i)) {
                let (least, most) = self.from(i);
                return contradict(&[least.min(most), least.max(most)]);
            }
            for j in (0..size).filter(|j| *j != i) {
                let inside = if self.is_within(i, j) { self.least(i) } else { self.share_least(i, j) };
                if self.share_most(i, j).is_some_and(|most| most < inside) {
                    // More people than there are is a contradiction of its own.
                    if self.population.is_some_and(|limit| self.least(i).max(self.least(j)) > limit) {
                        continue;
                    }
                    return contradict(&[i, j]);
                }
            }
        }
        Ok(())
    }
}
