//! The two ends: the best set for the lower one, the heaviest tree for the upper one.

use super::ties::Ties;

/// The largest number of connected groups for which every set is tried.
const EVERY_SET: usize = 16;

/// The lower end and the groups that prove it.
pub(super) fn lower(ties: &Ties) -> (i128, Vec<String>) {
    let mut chosen: Vec<usize> = Vec::new();
    let mut total = 0;
    for component in components(ties) {
        let (value, set) = if component.len() <= EVERY_SET {
            let mut best = (0, Vec::new());
            every_set(ties, &component, 0, &mut Vec::new(), &mut best);
            best
        } else {
            step_by_step(ties, &component)
        };
        total += value;
        chosen.extend(needed(ties, value, set));
    }
    chosen.sort_unstable();
    (total, chosen.into_iter().filter_map(|index| ties.ids.get(index).cloned()).collect())
}

/// The set without what adds nothing to it.
fn needed(ties: &Ties, value: i128, mut set: Vec<usize>) -> Vec<usize> {
    set.sort_unstable();
    let mut index = 0;
    while let Some(member) = set.get(index).copied() {
        let without: Vec<usize> = set.iter().copied().filter(|other| *other != member).collect();
        if total(ties, &without) == Some(value) {
            set = without;
        } else {
            index += 1;
        }
    }
    set
}

/// What a set proves.
fn total(ties: &Ties, set: &[usize]) -> Option<i128> {
    let mut before = Vec::with_capacity(set.len());
    set.iter().try_fold(0, |sum, member| {
        let gain = gain(ties, &before, *member)?;
        before.push(*member);
        Some(sum + gain)
    })
}

/// Groups that may share somebody hang together; what does not adds up.
fn components(ties: &Ties) -> Vec<Vec<usize>> {
    let size = ties.ids.len();
    let mut seen = vec![false; size];
    let mut all = Vec::new();
    for start in 0..size {
        if seen.get(start).copied().unwrap_or(true) {
            continue;
        }
        let mut found = Vec::new();
        let mut open = vec![start];
        while let Some(member) = open.pop() {
            let Some(flag) = seen.get_mut(member).filter(|flag| !**flag) else { continue };
            *flag = true;
            found.push(member);
            open.extend((0..size).filter(|other| *other != member && ties.share_most(member, *other) != Some(0)));
        }
        found.sort_unstable();
        all.push(found);
    }
    all
}

/// What a group adds to a set; `None` where nothing limits what it may share with one of them.
fn gain(ties: &Ties, set: &[usize], member: usize) -> Option<i128> {
    set.iter().try_fold(ties.least(member), |gain, other| Some(gain - ties.share_most(member, *other)?))
}

/// Tries every set: with the next group, if it adds something, and without it.
fn every_set(ties: &Ties, rest: &[usize], so_far: i128, set: &mut Vec<usize>, best: &mut (i128, Vec<usize>)) {
    if so_far > best.0 {
        *best = (so_far, set.clone());
    }
    let Some((next, rest)) = rest.split_first() else { return };
    // Even with all that is left nothing better is possible.
    let most: i128 = rest.iter().chain([next]).map(|index| ties.least(*index)).sum();
    if so_far + most <= best.0 {
        return;
    }
    // A group may cost more than it brings and is then in no best set with these: losses only grow with the set.
    if let Some(gain) = gain(ties, set, *next).filter(|gain| *gain > 0) {
        set.push(*next);
        every_set(ties, rest, so_far + gain, set, best);
        set.pop();
    }
    every_set(ties, rest, so_far, set, best);
}

/// From each group as the first, always the one that adds most; of equals the first by id.
fn step_by_step(ties: &Ties, component: &[usize]) -> (i128, Vec<usize>) {
    let mut best = (0, Vec::new());
    for start in component {
        let mut set = Vec::new();
        let mut total = 0;
        // What each group would add; taken ones and those that nothing limits add nothing any more.
        let mut gains: Vec<(usize, i128)> = component.iter().map(|member| (*member, ties.least(*member))).collect();
        let mut next = Some((*start, ties.least(*start)));
        while let Some((member, gain)) = next.filter(|(_, gain)| *gain > 0) {
            set.push(member);
            total += gain;
            for (other, gain) in &mut gains {
                *gain = match ties.share_most(member, *other) {
                    Some(most) if *other != member => *gain - most,
                    _ => 0,
                };
            }
            let most = |so_far: Option<(usize, i128)>, member: &(usize, i128)| match so_far {
                Some(so_far) if so_far.1 >= member.1 => Some(so_far),
                _ => Some(*member),
            };
            next = gains.iter().fold(None, most);
        }
        if total > best.0 {
            best = (total, set);
        }
    }
    best
}

/// The upper end without regard to the population, and the groups it is made of; `None` where nothing limits one.
pub(super) fn upper(ties: &Ties) -> (Option<i128>, Vec<String>) {
    let size = ties.ids.len();
    // Of groups within each other the first stands for all.
    let covered = |i: usize| (0..size).any(|j| j != i && ties.is_within(i, j) && (!ties.is_within(j, i) || j < i));
    let outer: Vec<usize> = (0..size).filter(|i| !covered(*i)).collect();
    let ids = outer.iter().filter_map(|index| ties.ids.get(*index).cloned()).collect();
    let Some(sum) = outer.iter().map(|index| ties.most(*index)).sum::<Option<i128>>() else { return (None, ids) };
    (Some(sum - heaviest_tree(ties, &outer)), ids)
}

/// The weight of the heaviest forest of sure shares (Prim).
fn heaviest_tree(ties: &Ties, groups: &[usize]) -> i128 {
    let mut weight = 0;
    let mut tree: Vec<usize> = groups.first().copied().into_iter().collect();
    while tree.len() < groups.len() {
        let outside = groups.iter().filter(|member| !tree.contains(member));
        let heaviest = |member: &usize| tree.iter().map(|other| ties.share_least(*member, *other)).max().unwrap_or(0);
        let Some((share, next)) = outside.map(|member| (heaviest(member), *member)).max() else { break };
        weight += share;
        tree.push(next);
    }
    weight
}
