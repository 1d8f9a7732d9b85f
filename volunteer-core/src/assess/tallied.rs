//! Different volunteers of many registers together, from tallies that were merged: whoever is in several is one person.

use crate::calendar::{Date, Period, PeriodForm};
use crate::context::Context;
use crate::cube::{Cell, Tally};
use crate::error::Result;
use crate::indicator::{CountOf, Indicator};
use crate::number::{Bounds, Number, Unit};
use crate::observation::{Counted, EvidenceLevel, Nature, Observation};
use crate::record::RecordStatus;
use crate::register::TallyPlan;
use crate::roadmap::{Roadmap, Target};
use std::collections::{BTreeMap, BTreeSet};

/// The forms of periods that a plan tells apart, beside its whole period.
const FORMS: [PeriodForm; 3] = [PeriodForm::Month, PeriodForm::Quarter, PeriodForm::Year];

/// What a tally counted of each place and period, of all categories together.
struct Cells {
    cells: BTreeMap<(Option<String>, Option<Period>), Cell>,
}

impl Cells {
    fn new(plan: &TallyPlan, tally: &Tally) -> Result<Self> {
        let all = plan.counts(tally, 1)?.into_iter().filter(|count| count.categories.is_empty());
        Ok(Self { cells: all.map(|count| ((count.place, count.period), count.cell)).collect() })
    }

    fn cell(&self, place: Option<&str>, period: Option<Period>) -> Cell {
        self.cells.get(&(place.map(str::to_owned), period)).copied().unwrap_or_default()
    }

    /// Whether every row surely lies in one of the places of a depth and in one of the periods of a form. A row of which that
    /// is not known may belong to any of them.
    fn all_known(&self, depth: usize, period: Period, whole: Period, context: &Context) -> bool {
        let at_depth = |code: &String| context.gazetteer.ancestors(code).count() == depth;
        let (mut placed, mut dated) = (0_u64, 0_u64);
        for ((place, when), cell) in &self.cells {
            match (place, when) {
                (Some(place), None) if at_depth(place) => placed = placed.saturating_add(cell.rows),
                (None, Some(when)) if alike(*when, period, whole) => dated = dated.saturating_add(cell.rows),
                _ => {}
            }
        }
        let rows = self.cell(None, None).rows;
        placed == rows && dated == rows
    }

    /// The different people of a place and period: exact where all rows are named people of known places and days.
    fn people(&self, place: &str, period: Period, whole: Period, context: &Context) -> Result<Bounds> {
        let (lower, upper) = self.cell(Some(place), Some(period)).different_people();
        let depth = context.gazetteer.ancestors(place).count();
        let upper = if self.all_known(depth, period, whole, context) {
            upper
        } else {
            self.cell(None, None).different_people().1
        };
        let end = |value: u64| crate::number::End { value: Number::from(value), open: false };
        Bounds::new(Some(end(lower)), upper.map(end))
    }
}

/// Whether two periods are told apart at the same level of a plan: of one form, or both the whole.
fn alike(one: Period, other: Period, whole: Period) -> bool {
    if FORMS.contains(&other.form()) { one.form() == other.form() } else { one == whole && other == whole }
}

/// Whether a plan counts this period: a month, a quarter or a year in it, or the whole.
fn is_counted(period: Period, whole: Period) -> bool {
    period == whole || whole.covers(&period) && FORMS.contains(&period.form())
}

/// The periods of a target that a tally knows and that are over: what is due, its parts where it is not over, baseline and
/// milestones, and the same of earlier years.
fn periods_of(target: &Target, whole: Period, as_of: Date) -> BTreeSet<Period> {
    let known = |period: &Period| is_counted(*period, whole) && period.end() <= as_of;
    let named = target.baseline.iter().map(|baseline| baseline.period);
    let named = named.chain(target.milestones.iter().map(|milestone| milestone.due)).chain([target.due]);
    let earlier = std::iter::successors(Some(target.due), |period| period.previous().ok())
        .skip(1)
        .take_while(|period| period.end() >= whole.start());
    let mut periods: BTreeSet<Period> = named.chain(earlier).filter(known).collect();
    if !periods.contains(&target.due) {
        // Different people do not add up, but the largest part is a lower limit.
        let parts = FORMS.iter().filter_map(|form| target.due.parts(*form).ok()).flatten();
        periods.extend(parts.filter(known));
    }
    periods
}

/// Whether an indicator counts volunteers as a tally does: all of them, by rows that took place.
fn is_tallied(indicator: &Indicator) -> bool {
    indicator.count.as_ref().is_some_and(|rule| {
        let statuses = [RecordStatus::Done, RecordStatus::Verified];
        rule.of == CountOf::Volunteers
            && rule.only.is_empty()
            && rule.ages.is_none()
            && (rule.statuses.is_empty()
                || statuses.iter().all(|one| rule.statuses.contains(one)) && rule.statuses.len() == 2)
    })
}

/// The different volunteers that the targets ask for, of the registers of a tally together.
pub(super) fn count(
    countable: &[Indicator],
    roadmap: &Roadmap,
    (plan, tally): (&TallyPlan, &Tally),
    context: &Context,
    as_of: Date,
) -> Result<Vec<Observation>> {
    let cells = Cells::new(plan, tally)?;
    let whole = plan.whole();
    let mut needed: BTreeSet<(&str, &str, Period)> = BTreeSet::new();
    for target in roadmap.targets.iter().filter(|target| target.map == plan.map()) {
        let Some(indicator) = roadmap.indicator(&target.indicator) else { continue };
        let ids = indicator.rule.as_ref().map_or_else(|| vec![&indicator.id], |rule| rule.made_of().collect());
        for id in ids {
            let back = indicator.rule.as_ref().filter(|rule| rule.denominator.as_ref() == Some(id));
            for period in periods_of(target, whole, as_of) {
                let below = back.and_then(|rule| rule.denominator_period(period));
                // One indicator may stand above and below.
                let above = back.is_none_or(|rule| rule.numerator == *id).then_some(period);
                let both = below.into_iter().chain(above);
                let counted = both.filter(|period| is_counted(*period, whole) && period.end() <= as_of);
                needed.extend(counted.map(|period| (id.as_str(), target.place.as_str(), period)));
            }
        }
    }
    let mut counted = Vec::new();
    for (id, place, period) in needed {
        let Some(indicator) = countable.iter().find(|one| one.id == id && is_tallied(one)) else { continue };
        let people = cells.people(place, period, whole, context)?;
        let mut observation = Observation::new(id, (place, plan.map()), period, Unit::Person, Nature::Flow, people);
        observation.counted = Counted::Distinct;
        observation.evidence = EvidenceLevel::Provisional;
        observation.definition.clone_from(&indicator.definition);
        counted.push(observation.check()?);
    }
    Ok(counted)
}
