//! An amount of the due period: of a flow, of people met in it, or of a largest value in it.
//!
//! Observations of the whole period, of parts of it and of longer periods are put together (`sums`): they narrow each other,
//! they add up with gaps, and where they cannot all be true that is a conflict.

use super::sums::{Joining, Known, Stretch, known};
use super::{Coverage, Group, Selection, holds, last_days};
use crate::assess::PassedOver;
use crate::calendar::{Date, Period};
use crate::error::Result;
use crate::number::{Interval, Ratio, RatioBounds};
use crate::observation::{Counted, EvidenceLevel, Nature, Observation, Until};

/// Observations of the same stretch of time.
struct Cell<'a> {
    group: Group<'a>,
    value: RatioBounds,
}

impl Cell<'_> {
    fn like(&self) -> Option<&Observation> {
        self.group.used.first().copied()
    }

    fn evidence(&self) -> Option<EvidenceLevel> {
        self.like().map(|observation| observation.evidence)
    }

    fn stretch(&self) -> Option<Stretch> {
        let observation = self.like()?;
        let (first, last) = last_days(observation);
        Some(Stretch {
            from: observation.period.start(),
            to: (first.succ_opt()?, last.succ_opt()?),
            bounds: self.value,
        })
    }
}

/// Selects among usable observations of what is counted over a period, in canonical order; parts that are missing count as
/// nothing where `sum_what_is_there` says so.
pub(in crate::assess) fn select_flow<'a>(
    usable: &[&'a Observation],
    due: Period,
    (nature, counted): (Nature, Counted),
    sum_what_is_there: bool,
) -> Result<Selection<'a>> {
    let mut selection = Selection::default();
    let (about, others) = about(usable, due);
    let Some(cells) = cells(&about, &mut selection)? else {
        selection.passed_over.extend(others.iter().map(|observation| (*observation, PassedOver::Earlier)));
        return Ok(selection);
    };
    let joining = match (nature, counted) {
        (Nature::Peak, _) => Joining::Largest,
        (_, Counted::Distinct | Counted::Unknown) => Joining::Reach,
        (_, Counted::Times | Counted::NotPeople) => Joining::Sum,
    };
    let whole = |observation: &Observation| observation.period == due && observation.is_whole();
    let best_whole = cells.iter().filter(|cell| cell.like().is_some_and(whole)).filter_map(Cell::evidence).min();
    // What is less well founded than a value of the whole period has no say beside it.
    let (cells, weaker): (Vec<Cell<'_>>, Vec<Cell<'_>>) =
        cells.into_iter().partition(|cell| best_whole.is_none() || cell.evidence() <= best_whole);
    let can_fall = cells.iter().any(|cell| cell.value.lower().is_some_and(|end| end.value.signum() < 0));
    selection.falls = can_fall;
    let gaps = if sum_what_is_there { gaps(&cells, due) } else { Vec::new() };
    let solver = Solver { due, joining, can_fall, gaps };
    let (known, dropped) = solver.best(&cells)?;
    let Some(known) = known else {
        selection.conflict = true;
        selection.used = cells.iter().flat_map(|cell| cell.group.used.iter().copied()).collect();
        pass_over(&mut selection, usable, due);
        return Ok(selection);
    };
    selection.overruled |= dropped || !weaker.is_empty() && solver.known(cells.iter().chain(&weaker))?.is_none();
    let kept: Vec<&Cell<'_>> = if dropped { solver.kept(&cells)? } else { cells.iter().collect() };
    solver.choose(&mut selection, &kept, &known)?;
    if selection.used.is_empty() {
        before(&mut selection, &others, due)?;
    } else if matches!(selection.reach, Coverage::Whole) {
        selection.gaps = solver.gaps;
    }
    pass_over(&mut selection, usable, due);
    Ok(selection)
}

/// The observations that may say something of the due period: those that overlap it, those that overlap them, and so on.
fn about<'a>(usable: &[&'a Observation], due: Period) -> (Vec<&'a Observation>, Vec<&'a Observation>) {
    let (mut from, mut to) = (due.start(), due.end());
    loop {
        let overlaps = |observation: &Observation| observation.period.start() <= to && from <= observation.period.end();
        let (about, others): (Vec<&Observation>, Vec<&Observation>) =
            usable.iter().copied().partition(|observation| overlaps(observation));
        let start = about.iter().map(|observation| observation.period.start()).min().unwrap_or(from).min(from);
        let end = about.iter().map(|observation| observation.period.end()).max().unwrap_or(to).max(to);
        if (start, end) == (from, to) {
            return (about, others);
        }
        (from, to) = (start, end);
    }
}

/// The observations by stretch of time, oldest first; `None` where those of one contradict each other.
fn cells<'a>(about: &[&'a Observation], selection: &mut Selection<'a>) -> Result<Option<Vec<Cell<'a>>>> {
    let mut cells: Vec<Cell<'a>> = Vec::new();
    let mut rest: Vec<&Observation> = about.to_vec();
    while let Some(first) = rest.first().copied() {
        let same = |observation: &&Observation| observation.period == first.period && observation.until == first.until;
        let (alike, others): (Vec<&Observation>, Vec<&Observation>) = rest.into_iter().partition(same);
        rest = others;
        // The days of two values whose last day is not named may differ: each is a group of its own.
        let groups: Vec<Vec<&Observation>> = if last_days(first).0 == last_days(first).1 {
            vec![alike]
        } else {
            alike.into_iter().map(|only| vec![only]).collect()
        };
        for alike in groups {
            let group = Group::of(alike.iter().copied())?;
            selection.overruled |= group.overruled;
            selection
                .passed_over
                .extend(group.weaker.iter().map(|observation| (*observation, PassedOver::WeakerEvidence)));
            let Some(value) = group.value else {
                selection.conflict = true;
                selection.used = group.used;
                let left = about.iter().copied().filter(|observation| !holds(&alike, observation));
                selection.passed_over.extend(left.map(|observation| (observation, PassedOver::Overlapping)));
                return Ok(None);
            };
            cells.push(Cell { group, value });
        }
    }
    Ok(Some(cells))
}

/// What is asked of the cells.
struct Solver {
    due: Period,
    joining: Joining,
    can_fall: bool,
    /// What counts as nothing.
    gaps: Vec<Period>,
}

/// The stretches of a period in which no dated part lies. A part that stops on a day that is not named has no gap after it:
/// nobody knows where it would begin.
fn gaps(cells: &[Cell<'_>], due: Period) -> Vec<Period> {
    let mut covered: Vec<(Date, Date)> = Vec::new();
    for observation in cells.iter().filter_map(Cell::like) {
        let (first, last) = last_days(observation);
        covered.push((observation.period.start(), if first == last { last } else { observation.period.end() }));
    }
    // Nothing is there at all: then nothing is summed.
    if covered.is_empty() {
        return Vec::new();
    }
    covered.sort_unstable();
    let mut gaps = Vec::new();
    let mut next = Some(due.start());
    let mut put = |from: Option<Date>, to: Option<Date>| {
        if let (Some(from), Some(to)) = (from, to.map(|to| to.min(due.end())))
            && from <= to
        {
            gaps.extend(Period::new(from, to));
        }
    };
    for (start, end) in covered {
        put(next, start.pred_opt());
        next = next.max(end.succ_opt());
    }
    put(next, Some(due.end()));
    gaps
}

impl Solver {
    fn known<'a, 'b: 'a>(&self, cells: impl IntoIterator<Item = &'a Cell<'b>>) -> Result<Option<Known>> {
        let stretches: Option<Vec<Stretch>> = cells.into_iter().map(Cell::stretch).collect();
        let to = self.due.end().succ_opt();
        let (Some(mut stretches), Some(to)) = (stretches, to) else { return Ok(None) };
        // Behind those of the cells, whose numbers stay theirs.
        for gap in &self.gaps {
            let Some(after) = gap.end().succ_opt() else { return Ok(None) };
            let bounds = RatioBounds::exact(Ratio::ZERO);
            stretches.push(Stretch { from: gap.start(), to: (after, after), bounds });
        }
        known(&stretches, self.due.start(), to, self.joining, self.can_fall)
    }

    /// What all cells say, or the best founded of them that do not contradict each other; and whether some were dropped.
    fn best(&self, cells: &[Cell<'_>]) -> Result<(Option<Known>, bool)> {
        if let Some(known) = self.known(cells)? {
            return Ok((Some(known), false));
        }
        let kept = self.kept(cells)?;
        if kept.is_empty() {
            return Ok((None, false));
        }
        Ok((self.known(kept)?, true))
    }

    /// The cells of the best kinds of evidence, as far down as they do not contradict each other.
    fn kept<'a, 'b>(&self, cells: &'a [Cell<'b>]) -> Result<Vec<&'a Cell<'b>>> {
        let mut kinds: Vec<Option<EvidenceLevel>> = cells.iter().map(Cell::evidence).collect();
        kinds.sort_unstable();
        kinds.dedup();
        let mut kept: Vec<&Cell<'_>> = Vec::new();
        for kind in kinds {
            let more: Vec<&Cell<'_>> = cells.iter().filter(|cell| cell.evidence() <= kind).collect();
            if self.known(more.iter().copied())?.is_none() {
                break;
            }
            kept = more;
        }
        Ok(kept)
    }

    /// The value: of the whole period where there is an upper end, else of its parts.
    fn choose<'a>(&self, selection: &mut Selection<'a>, cells: &[&Cell<'a>], known: &Known) -> Result<()> {
        let used = |indices: &[usize]| -> Vec<&'a Observation> {
            indices
                .iter()
                .filter_map(|index| cells.get(*index))
                .flat_map(|cell| cell.group.used.iter().copied())
                .collect()
        };
        if known.upper.is_some() {
            selection.value = Some(Interval::new(known.lower, known.upper)?);
            selection.through = Some(self.due.end());
            let all = used(&[known.from_below.as_slice(), known.from_above.as_slice()].concat());
            put(selection, cells, &all);
            return Ok(());
        }
        let parts = self.tile(cells);
        let of_parts = self.known(parts.iter().copied())?.and_then(|known| known.lower);
        let at_end = Interval::new(known.lower, None)?;
        if known.lower.is_some() {
            selection.at_end = Some(at_end);
        }
        if !parts.is_empty() && of_parts == known.lower {
            selection.reach = Coverage::Part;
            let day = parts.last().and_then(|cell| cell.like()).map(last_days);
            selection.value = self.value_of(&parts, day.map(|(_, last)| last))?;
            selection.through = day.filter(|(first, last)| first == last).map(|(_, last)| last);
            let all: Vec<&Observation> = parts.iter().flat_map(|cell| cell.group.used.iter().copied()).collect();
            put(selection, cells, &all);
            return Ok(());
        }
        let below = used(&known.from_below);
        selection.value = match known.from_below.as_slice() {
            [] => None,
            [only] => cells.get(*only).map(|cell| cell.value),
            _ => Some(at_end),
        };
        let unnamed = below.iter().any(|observation| observation.until == Some(Until::Unknown));
        selection.reach = if unnamed { Coverage::PartUnknown } else { Coverage::Part };
        put(selection, cells, &below);
        Ok(())
    }

    /// Parts that follow each other from the first day of the period on: at each day the one that reaches furthest, then the
    /// best founded.
    fn tile<'a, 'b>(&self, cells: &[&'a Cell<'b>]) -> Vec<&'a Cell<'b>> {
        let mut parts: Vec<&Cell<'_>> = Vec::new();
        let mut next = Some(self.due.start());
        while let Some(day) = next {
            let dated = cells.iter().copied().filter(|cell| {
                cell.like().is_some_and(|observation| {
                    observation.period.start() == day
                        && self.due.covers(&observation.period)
                        && observation.until != Some(Until::Unknown)
                })
            });
            let furthest = |cell: &&Cell<'_>| {
                (std::cmp::Reverse(cell.like().map(|observation| last_days(observation).1)), cell.evidence())
            };
            let Some(best) = dated.min_by_key(furthest) else { break };
            parts.push(best);
            // After a part that stops on a day of a longer period nothing can follow without a gap.
            next =
                best.like().map(last_days).filter(|(first, last)| first == last).and_then(|(_, last)| last.succ_opt());
        }
        parts
    }

    /// What parts that follow each other brought together up to a day.
    fn value_of(&self, parts: &[&Cell<'_>], through: Option<Date>) -> Result<Option<RatioBounds>> {
        if let [only] = parts {
            return Ok(Some(only.value));
        }
        let stretches: Option<Vec<Stretch>> = parts.iter().map(|cell| cell.stretch()).collect();
        let to = through.and_then(|day| day.succ_opt());
        let (Some(stretches), Some(to)) = (stretches, to) else { return Ok(None) };
        let known = known(&stretches, self.due.start(), to, self.joining, self.can_fall)?;
        known.map(|known| Interval::new(known.lower, known.upper)).transpose()
    }
}

/// Uses these, in canonical order.
fn put<'a>(selection: &mut Selection<'a>, cells: &[&Cell<'a>], all: &[&'a Observation]) {
    let groups: Vec<&&Cell<'_>> =
        cells.iter().filter(|cell| cell.group.used.iter().any(|observation| holds(all, observation))).collect();
    selection.summed = groups.len() > 1;
    selection.used = groups.iter().flat_map(|cell| cell.group.used.iter().copied()).collect();
}

/// Nothing is known of the period itself: the latest whole period before it.
fn before<'a>(selection: &mut Selection<'a>, others: &[&'a Observation], due: Period) -> Result<()> {
    // A month's amount is no point on the way from one year's to another's.
    let like = |observation: &&&Observation| observation.is_whole() && observation.period.form() == due.form();
    let Some(latest) = others.iter().filter(like).map(|observation| observation.period).max() else { return Ok(()) };
    let group =
        Group::of(others.iter().copied().filter(|observation| observation.period == latest && observation.is_whole()))?;
    selection.passed_over.extend(group.weaker.iter().map(|observation| (*observation, PassedOver::WeakerEvidence)));
    selection.conflict = group.value.is_none();
    selection.overruled = group.overruled;
    selection.value = group.value;
    selection.used = group.used;
    selection.reach = Coverage::Before;
    selection.through = Some(latest.end());
    Ok(())
}

/// Lists what was neither used nor passed over yet.
fn pass_over<'a>(selection: &mut Selection<'a>, usable: &[&'a Observation], due: Period) {
    let named = selection.used.iter().any(|observation| observation.until != Some(Until::Unknown));
    for observation in usable.iter().copied() {
        let known = holds(&selection.used, observation)
            || selection.passed_over.iter().any(|(other, _)| std::ptr::eq(*other, observation));
        if known {
            continue;
        }
        let why = match observation.until {
            _ if !observation.period.overlaps(&due) => PassedOver::Earlier,
            Some(Until::Unknown) if named || !selection.used.is_empty() => PassedOver::AsOfMissing,
            _ => PassedOver::Overlapping,
        };
        selection.passed_over.push((observation, why));
    }
}
