//! The counting of one indicator, stage by stage: rows are gathered, shared out to periods, counted, and become values.

use super::active::{ActiveCells, ActiveCount};
use super::cells::{CellAt, Cells, Counting, Frame};
use super::history::{self, Lookback, Looked};
use super::periods::{self, Periods};
use super::places::{PlaceAxis, Places};
use super::rows::{Absent, Gather};
use super::table::Table;
use super::{CountCode, CountStep, CountedValue, Grid, MAX_VALUES, Selected, days, made, valueless};
use crate::calendar::Period;
use crate::context::Context;
use crate::error::{IndicatorError, Result};
use crate::indicator::{CountOf, CountRule, Indicator};
use crate::observation::Missing;
use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

/// How much work one value is, in rows.
const VALUE: usize = 8;

/// What all indicators of a query have in common.
pub(super) struct Cut {
    pub grid: Grid,
    pub places: Places,
    /// Classes of periods that do not overlap.
    classes: Vec<Vec<Period>>,
    /// The periods, in order.
    periods: Vec<Period>,
}

impl Cut {
    pub(super) fn new(grid: Grid, selected: Selected<'_>, context: &Context) -> Result<Self> {
        let places = Places::new(selected.register, &grid, &context.gazetteer)?;
        let periods: BTreeSet<Period> = grid.periods.iter().copied().collect();
        Ok(Self { classes: periods::classes(&periods), periods: periods.into_iter().collect(), grid, places })
    }

    fn class(&self, number: usize) -> &[Period] {
        self.classes.get(number).map_or(&[], Vec::as_slice)
    }
}

/// The counting of one indicator, in steps.
pub(super) struct IndicatorCount<'r> {
    indicator: &'r Indicator,
    rule: &'r CountRule,
    cut: Arc<Cut>,
    table: Arc<Table>,
    axis: Arc<PlaceAxis>,
    /// The places in which the rows of each leaf lie, surely or perhaps.
    places: Arc<[Vec<(u32, bool)>]>,
    stage: Stage<'r>,
    values: Vec<CountedValue>,
    rows: usize,
    done: u64,
    of: u64,
}

enum Stage<'r> {
    /// The register does not say anything: the next value.
    Absent(CountCode, usize),
    Gather(Box<Gather<'r>>),
    /// The rows get their codes on the axis of the periods of a class.
    Spread(usize, Periods, Vec<u32>),
    /// The rows are put to the periods of a class, each of which is counted by itself.
    Put(usize, Periods, Box<Lookback>, usize),
    Count(Box<Counting>, Vec<CountStep>, Next),
    Active(Box<ActiveCount>, usize, usize),
    /// The values of some periods of a class.
    Values(Box<Source>, Vec<CountStep>, Next, usize),
    Done,
}

/// Where the values of a stage come from.
enum Source {
    Cells(Box<Cells>),
    Active(ActiveCells),
}

/// Periods of a class that are counted together, and what comes after them.
struct Next {
    class: usize,
    periods: Range<usize>,
    lookback: Option<Box<Lookback>>,
}

impl<'r> IndicatorCount<'r> {
    /// Nothing is counted yet.
    pub(super) fn new(of: (&'r Indicator, &'r CountRule), selected: Selected<'r>, cut: &Arc<Cut>) -> Result<Self> {
        let by: Vec<&String> = cut.grid.by.iter().collect::<BTreeSet<_>>().into_iter().collect();
        let (stage, axis, rows, combinations) = match Gather::new(of, selected, &by, &cut.places)? {
            Ok((gather, axis)) => {
                let (rows, combinations) = (gather.rows(), gather.combinations());
                (Stage::Gather(Box::new(gather)), axis, rows, combinations)
            }
            Err(Absent(code)) => (Stage::Absent(code, 0), PlaceAxis::new(&cut.places, &[], &[]), 0, 1),
        };
        let wanted = [cut.places.codes().len(), cut.periods.len(), combinations];
        let cells = wanted.iter().fold(1_u64, |all, one| all.saturating_mul(u64::try_from(*one).unwrap_or(u64::MAX)));
        if cells > MAX_VALUES {
            return Err(IndicatorError::TooManyCells { cells, limit: MAX_VALUES }.into());
        }
        // Once to gather them; for each class once to share them out and three times to count them.
        let passes = rows.saturating_mul(1 + 4 * cut.classes.len()) as u64;
        Ok(Self {
            indicator: of.0,
            rule: of.1,
            cut: Arc::clone(cut),
            table: Arc::default(),
            places: axis.places_of_leaves().into(),
            axis: Arc::new(axis),
            stage,
            values: Vec::new(),
            rows,
            done: 0,
            of: passes.saturating_add(cells.saturating_mul(VALUE as u64)).saturating_add(1),
        })
    }

    pub(super) const fn is_done(&self) -> bool {
        matches!(self.stage, Stage::Done)
    }

    /// How much is done, and of how much: what is left is never more than this says.
    pub(super) fn progress(&self) -> (u64, u64) {
        (if self.is_done() { self.of } else { self.done.min(self.of - 1) }, self.of)
    }

    /// The values, in order.
    pub(super) fn into_values(self) -> Vec<CountedValue> {
        self.values
    }

    pub(super) fn values(&self) -> &[CountedValue] {
        &self.values
    }

    /// Does about so much, and answers how much it was, in rows.
    pub(super) fn step(&mut self, budget: usize) -> Result<usize> {
        let stage = std::mem::replace(&mut self.stage, Stage::Done);
        let (stage, done) = self.work(stage, budget.max(1))?;
        self.stage = stage;
        self.done = self.done.saturating_add(done as u64);
        Ok(done)
    }

    fn work(&mut self, stage: Stage<'r>, budget: usize) -> Result<(Stage<'r>, usize)> {
        match stage {
            Stage::Absent(code, next) => self.absent(code, next, budget),
            Stage::Gather(mut gather) => match gather.step(budget) {
                0 => {
                    self.table = Arc::new(gather.finish());
                    Ok((self.class(0)?, 1))
                }
                done => Ok((Stage::Gather(gather), done)),
            },
            Stage::Spread(class, mut periods, mut codes) => {
                let rest = self.table.days.get(codes.len()..).unwrap_or_default();
                let rest = rest.get(..budget).unwrap_or(rest);
                codes.extend(rest.iter().map(|days| periods.code(*days)));
                if codes.len() < self.table.len() {
                    return Ok((Stage::Spread(class, periods, codes), rest.len()));
                }
                let next = Next { class, periods: 0..self.cut.class(class).len(), lookback: None };
                let done = rest.len() + 1;
                let counting = Counting::new(Arc::clone(&self.table), codes, periods, &self.frame())?;
                Ok((Stage::Count(Box::new(counting), Vec::new(), next), done))
            }
            Stage::Put(class, periods, mut lookback, from) => {
                let to = self.table.len().min(from.saturating_add(budget));
                let rows = u32::try_from(from).unwrap_or(u32::MAX)..;
                for (row, days) in rows.zip(self.table.days.get(from..to).unwrap_or_default()) {
                    lookback.put(row, periods.span(*days));
                }
                if to < self.table.len() {
                    return Ok((Stage::Put(class, periods, lookback, to), to - from));
                }
                Ok((self.single(class, 0, Some(lookback))?, to - from + 1))
            }
            Stage::Count(mut counting, steps, next) => {
                let done = budget.min(self.rows.max(1));
                if !counting.step(budget)? {
                    return Ok((Stage::Count(counting, steps, next), done));
                }
                let source = Box::new(Source::Cells(Box::new(counting.finish()?)));
                Ok((Stage::Values(source, steps, next, 0), done))
            }
            Stage::Active(mut count, class, at) => match count.step(&self.table, budget) {
                0 => {
                    let source = Box::new(Source::Active(count.finish(self.rule, &self.table)));
                    let next = Next { class, periods: at..at + 1, lookback: None };
                    Ok((Stage::Values(source, Vec::new(), next, 0), 1))
                }
                done => Ok((Stage::Active(count, class, at), done)),
            },
            Stage::Values(source, steps, next, from) => self.values_of(source, steps, next, from, budget),
            Stage::Done => Ok((Stage::Done, 0)),
        }
    }

    fn frame(&self) -> Frame<'_> {
        Frame { axis: &self.axis, places: &self.places, of: self.rule.of }
    }

    /// The first stage of a class of periods; after the last one the values are put into order.
    fn class(&mut self, class: usize) -> Result<Stage<'r>> {
        let periods = self.cut.class(class);
        if periods.is_empty() {
            self.values.sort_by(|a, b| {
                let key = |one: &'_ CountedValue| one.observation.period;
                key(a).cmp(&key(b)).then_with(|| {
                    let (a, b) = (&a.observation, &b.observation);
                    (&a.place, &a.indicator).cmp(&(&b.place, &b.indicator))
                })
            });
            return Ok(Stage::Done);
        }
        let axis = Periods::new(periods, self.cut.places.scope_period());
        match self.rule.of {
            CountOf::NewVolunteers | CountOf::RetainedVolunteers => {
                Ok(Stage::Put(class, axis, Box::new(Lookback::new(&self.table, periods.len())), 0))
            }
            _ if history::one_by_one(self.rule) => self.single(class, 0, None),
            _ => Ok(Stage::Spread(class, axis, Vec::with_capacity(self.table.len()))),
        }
    }

    /// The first stage of a period that is counted by itself.
    fn single(&mut self, class: usize, at: usize, lookback: Option<Box<Lookback>>) -> Result<Stage<'r>> {
        let cut = Arc::clone(&self.cut);
        let Some(period) = cut.class(class).get(at).copied() else { return self.class(class + 1) };
        let scope = cut.places.scope_period();
        let mut next = Next { class, periods: at..at + 1, lookback };
        let mut periods = Periods::new(&[period], scope);
        let looked = match (self.rule.of, &mut next.lookback) {
            (CountOf::ActiveVolunteers, _) => {
                let count = ActiveCount::new(self.rule, (&self.table, period), &cut.places, &self.places)?;
                return Ok(Stage::Active(Box::new(count), class, at));
            }
            (_, Some(lookback)) => lookback.rows(self.rule, &self.table, (at, period), scope)?,
            (_, None) => Looked {
                table: history::standing(&self.table, days(period).1),
                unseen: None,
                hidden: 0,
                steps: Vec::new(),
            },
        };
        let mut counting = |table: Table| {
            let codes = table.days.iter().map(|days| periods.code(*days)).collect();
            Counting::new(Arc::new(table), codes, periods.clone(), &self.frame())
        };
        let unseen = looked.unseen.map(&mut counting).transpose()?;
        let counting = counting(looked.table)?.hidden(looked.hidden, unseen);
        Ok(Stage::Count(Box::new(counting), looked.steps, next))
    }

    /// Some more values of the periods of a stage, from a number on: period by period, place by place, combination by
    /// combination.
    fn values_of(
        &mut self,
        mut source: Box<Source>,
        steps: Vec<CountStep>,
        next: Next,
        from: usize,
        budget: usize,
    ) -> Result<(Stage<'r>, usize)> {
        let cut = Arc::clone(&self.cut);
        let (places, combinations) = (cut.places.codes(), self.table.combinations());
        let all = next.periods.len().saturating_mul(places.len()).saturating_mul(combinations);
        let to = all.min(from.saturating_add((budget / VALUE).max(1)));
        for number in from..to {
            let (combination, rest) = (number % combinations, number / combinations);
            let (place, at) = (rest % places.len(), rest / places.len());
            let period = cut.class(next.class).get(next.periods.start + at).copied();
            let (Some(code), Some(node), Some(period)) = (places.get(place), self.axis.node(place), period) else {
                continue;
            };
            let codes = self.table.combination(combination);
            let mut cell = match source.as_mut() {
                Source::Cells(cells) => cells.cell(node, CellAt { period: at, place, combination }),
                Source::Active(active) => active.cell(place, combination),
            };
            cell.trail.extend(self.table.steps.iter().chain(&steps).cloned());
            let scope = cut.places.scope(place, period);
            let value = self.table.named(&codes);
            self.values.push(made(self.indicator, &cut.grid, (code, period), scope, cell, value)?);
        }
        let done = (to - from).saturating_mul(VALUE).max(1);
        if to < all {
            return Ok((Stage::Values(source, steps, next, to), done));
        }
        let stage = if history::one_by_one(self.rule) {
            self.single(next.class, next.periods.end, next.lookback)?
        } else {
            self.class(next.class + 1)?
        };
        Ok((stage, done))
    }

    /// Some more values of an indicator of which the register says nothing.
    fn absent(&mut self, code: CountCode, from: usize, budget: usize) -> Result<(Stage<'r>, usize)> {
        let cut = Arc::clone(&self.cut);
        let places = cut.places.codes();
        let all = cut.periods.len().saturating_mul(places.len());
        let to = all.min(from.saturating_add((budget / VALUE).max(1)));
        for number in from..to {
            let (place, period) = (number % places.len(), number / places.len());
            if let (Some(place), Some(period)) = (places.get(place), cut.periods.get(period)) {
                let trail = vec![CountStep { code, rows: None }];
                self.values.push(valueless(self.indicator, &cut.grid, (place, *period), Missing::Unknown, trail)?);
            }
        }
        let stage = if to < all { Stage::Absent(code, to) } else { Stage::Done };
        Ok((stage, (to - from).saturating_mul(VALUE).max(1)))
    }
}
