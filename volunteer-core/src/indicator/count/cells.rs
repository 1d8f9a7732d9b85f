//! The values of the cells, through the counting engine.

use super::periods::{Periods, Sweep};
use super::places::{PlaceAxis, PlaceNode};
use super::table::{CORRECTION, Table, UNSURE};
use super::widen::{self, More, Shape, Widen};
use super::{CountCode, CountStep};
use crate::cube::{Axis, Cell, Chunk, Codes, Columns, Cube, Job, Plan};
use crate::error::Result;
use crate::indicator::CountOf;
use std::collections::BTreeMap;
use std::sync::Arc;

/// What was counted in a cell.
pub(super) struct Counted {
    pub lower: i64,
    pub upper: Option<i64>,
    pub trail: Vec<CountStep>,
}

impl Counted {
    /// Adds a step of so many rows, where there are any; a step that is there already has them too.
    pub(super) fn add(&mut self, code: CountCode, rows: u64) {
        if rows == 0 {
            return;
        }
        match self.trail.iter_mut().find(|step| step.code == code) {
            Some(step) => step.rows = step.rows.map(|before| before.saturating_add(rows)),
            None => self.trail.push(CountStep { code, rows: Some(rows) }),
        }
    }
}

/// The rows of a table as the counting engine takes them.
pub(super) struct CellColumns {
    pub table: Arc<Table>,
    /// The code of every row on the axis of periods.
    pub periods: Arc<[u32]>,
    /// The person of each row, where it is not that of the table.
    pub people: Option<Vec<u32>>,
}

impl Columns for CellColumns {
    fn chunks(&self) -> Vec<Chunk<'_>> {
        let table = &self.table;
        let mut axes = vec![Codes::U32(&table.leaf), Codes::U32(&self.periods), Codes::U8(&table.unsure)];
        axes.extend(table.by.iter().map(|one| Codes::U32(&one.codes)));
        vec![Chunk {
            person: Codes::U32(self.people.as_ref().unwrap_or(&table.who)),
            axes,
            minutes: Some(&table.minutes),
            heads_lower: Some(&table.lower),
            heads_upper: Some(&table.upper),
        }]
    }
}

/// The counting of the rows of some periods, in steps.
pub(super) struct Counting {
    job: Job<CellColumns>,
    /// The same with those who may be one person as one, where there are such.
    merged: Option<Job<CellColumns>>,
    /// Who may be in a cell beside those who surely are, where different ones are counted.
    widen: Option<Widen>,
    /// The grouping sets of each level of places: of rows that surely count, and of all.
    sets: Vec<[usize; 2]>,
    periods: Periods,
    table: Arc<Table>,
    decided: BTreeMap<(CountCode, usize), u64>,
    shape: Shape,
    of: CountOf,
    /// Of people who may not have been seen before: at most so many, and their rows.
    unseen: Option<(u64, Box<Counting>)>,
    /// How many of those who surely count may have been there before without a name.
    hidden: u64,
}

/// What all cells of an indicator have in common.
pub(super) struct Frame<'a> {
    pub axis: &'a PlaceAxis,
    /// For each leaf the places asked for in which it lies, surely or perhaps.
    pub places: &'a Arc<[Vec<(u32, bool)>]>,
    pub of: CountOf,
}

impl Counting {
    /// The rows of a table with their codes on the axis of periods.
    pub(super) fn new(table: Arc<Table>, codes: Vec<u32>, mut periods: Periods, frame: &Frame<'_>) -> Result<Self> {
        let axis = frame.axis;
        let shape = Shape { periods: periods.len(), places: axis.wanted(), combinations: table.combinations() };
        let taken: Vec<u32> = table.decided.days.iter().map(|days| periods.code(*days)).collect();
        let decided = widen::decided(&table, &taken, &periods, frame.places, shape);
        let codes: Arc<[u32]> = codes.into();
        let columns = CellColumns { table: Arc::clone(&table), periods: Arc::clone(&codes), people: None };
        let mut place = Axis::new("place", axis.leaves());
        for (number, nodes) in axis.levels.iter().enumerate() {
            place = place.level(format!("level-{number}"), nodes.clone())?;
        }
        let mut all_axes = vec![place, Axis::new("period", periods.leaves()), Axis::new("surely", MARKS).all()];
        for one in &table.by {
            all_axes.push(Axis::new(one.name.clone(), one.count()));
        }
        // Every level of places and the places themselves, rows that surely count and all.
        let levels = |level: usize, surely: usize| -> Vec<usize> {
            [level, 0, surely].into_iter().chain(table.by.iter().map(|_| 0)).collect()
        };
        let all = 0..=axis.levels.len();
        let plan = Plan::new(all_axes, all.clone().flat_map(|level| [levels(level, 0), levels(level, 1)]).collect())?;
        let sets = all.map(|level| Ok([plan.set_of(&levels(level, 0))?, plan.set_of(&levels(level, 1))?]));
        let sets = sets.collect::<Result<Vec<_>>>()?;
        let merged = if table.same.is_empty() {
            None
        } else {
            let people = table.who.iter().map(|who| table.same(*who)).collect();
            let (table, periods) = (Arc::clone(&table), Arc::clone(&codes));
            Some(plan.job(CellColumns { table, periods, people: Some(people) })?)
        };
        let distinct = !matches!(frame.of, CountOf::Participations | CountOf::Minutes | CountOf::Services);
        let widen =
            distinct.then(|| Widen::new(Arc::clone(&table), codes, periods.clone(), Arc::clone(frame.places), shape));
        let job = plan.job(columns)?;
        let of = frame.of;
        Ok(Self { job, merged, widen, sets, periods, table, decided, shape, of, unseen: None, hidden: 0 })
    }

    /// The same, with what people without names in earlier rows make uncertain: so many of those who surely are new may have been
    /// among them, and so many of those who were never seen, of these rows.
    pub(super) fn hidden(mut self, hidden: u64, unseen: Option<Self>) -> Self {
        self.hidden = hidden;
        self.unseen = unseen.map(|unseen| (hidden, Box::new(unseen)));
        self
    }

    /// Works on about so many rows, and answers whether all are counted.
    pub(super) fn step(&mut self, budget: usize) -> Result<bool> {
        let mut done = self.job.step(budget as u64)?.is_done();
        if let Some(merged) = &mut self.merged {
            done &= merged.step(budget as u64)?.is_done();
        }
        if let Some((_, unseen)) = &mut self.unseen {
            done &= unseen.step(budget)?;
        }
        if let Some(widen) = &mut self.widen {
            done &= widen.step(budget) == 0;
        }
        Ok(done)
    }

    pub(super) fn finish(self) -> Result<Cells> {
        let sweep = self.periods.sweep();
        let unseen =
            self.unseen.map(|(most, rows)| Ok::<_, crate::Error>((most, Box::new(rows.finish()?)))).transpose()?;
        Ok(Cells {
            cube: self.job.finish()?,
            merged: self.merged.map(Job::finish).transpose()?,
            more: self.widen.and_then(Widen::finish),
            sets: self.sets,
            table: self.table,
            decided: self.decided,
            shape: self.shape,
            of: self.of,
            unseen,
            hidden: self.hidden,
            sweep,
            at: None,
            uncertain: Vec::new(),
        })
    }
}

/// Codes of the marks of rows: whether they are in doubt, and whether their minutes are below zero.
const MARKS: u32 = 4;

/// What was counted of some periods, gone through from the first one on.
pub(super) struct Cells {
    cube: Cube,
    merged: Option<Cube>,
    more: Option<More>,
    sets: Vec<[usize; 2]>,
    table: Arc<Table>,
    decided: BTreeMap<(CountCode, usize), u64>,
    shape: Shape,
    of: CountOf,
    unseen: Option<(u64, Box<Cells>)>,
    hidden: u64,
    sweep: Sweep,
    /// The period that was asked for last, and the codes of rows that may lie in it.
    at: Option<u32>,
    uncertain: Vec<u32>,
}

/// Which cell: its period, place and combination of categories, by their numbers.
#[derive(Clone, Copy)]
pub(super) struct CellAt {
    pub period: usize,
    pub place: usize,
    pub combination: usize,
}

impl Cells {
    /// The value of a place, a period and a combination of categories.
    pub(super) fn cell(&mut self, place: &PlaceNode, at: CellAt) -> Counted {
        let mut counted = self.sum(place, at).counted(self.of);
        let cell = self.shape.number(at.period, at.place, at.combination);
        if self.of == CountOf::NewVolunteers && self.hidden > 0 {
            counted.lower = counted.lower.saturating_sub(signed(self.hidden)).max(0);
        }
        if let Some((most, unseen)) = &mut self.unseen {
            // Who was never seen before may have been there without a name: so many at most.
            let sum = unseen.sum(place, at);
            let rows = sum.rows;
            let found = sum.counted(self.of);
            let others = found.upper.unwrap_or(i64::MAX).min(signed(*most));
            counted.upper = counted.upper.map(|upper| upper.saturating_add(others));
            counted.add(CountCode::Possible, rows);
        }
        for code in [CountCode::LeftOutDecision, CountCode::UnknownByDecision] {
            counted.add(code, self.decided.get(&(code, cell)).copied().unwrap_or(0));
        }
        counted
    }

    fn sum(&mut self, place: &PlaceNode, at: CellAt) -> Sum {
        let period = u32::try_from(at.period).unwrap_or(u32::MAX);
        let combination = self.table.combination(at.combination);
        if self.at != Some(period) {
            self.at = Some(period);
            self.uncertain = self.sweep.at(period);
        }
        let mut nodes: Vec<u32> = Vec::with_capacity(3 + combination.len());
        let mut found_in = |cube: &Cube, level: usize, mark: Option<u8>, place: u32, period: u32, codes: &[u32]| {
            nodes.clear();
            nodes.extend([place, period, mark.map_or(0, u32::from)]);
            nodes.extend_from_slice(codes);
            let [surely, whole] = *self.sets.get(level)?;
            cube.cell(if mark.is_none() { whole } else { surely }, &nodes)
        };
        let own = place.level + 1;
        // At least so many people there are who are surely different.
        let merged = self
            .merged
            .as_ref()
            .map(|cube| found_in(cube, own, Some(0), place.node, period, &combination).unwrap_or_default());
        let mut sure = found_in(&self.cube, own, Some(0), place.node, period, &combination).unwrap_or_default();
        if self.table.corrections {
            let corrections = found_in(&self.cube, own, Some(CORRECTION), place.node, period, &combination);
            sure.rows += corrections.map_or(0, |cell| cell.rows);
        }
        let located = found_in(&self.cube, own, None, place.node, period, &combination).unwrap_or_default();
        let more = self.more.as_ref().map(|more| more.at(at.period, at.place, at.combination));
        let mut sum = Sum {
            people: more.map(|more| signed(located.people).saturating_add(more)),
            merged: merged.unwrap_or(sure),
            sure,
            ..Sum::default()
        };
        let alternatives = alternatives(&self.table, &combination);
        let here = std::iter::once((own, place.node)).chain(place.possible.iter().map(|leaf| (0, *leaf)));
        for (at, (level, node)) in here.enumerate() {
            for (when, code) in std::iter::once(&period).chain(&self.uncertain).enumerate() {
                for (which, codes) in alternatives.iter().enumerate() {
                    let Some(cell) = found_in(&self.cube, level, None, node, *code, codes) else { continue };
                    let why = Why { elsewhere: at > 0, other_time: when > 0, other_category: which > 0 };
                    sum.add(&cell, why);
                    if self.table.corrections {
                        let mut minutes = |mark: u8| {
                            let cell = found_in(&self.cube, level, Some(mark), node, *code, codes);
                            cell.map_or(0, |cell| cell.minutes)
                        };
                        sum.correct(minutes(CORRECTION), minutes(CORRECTION | UNSURE), why);
                    }
                }
            }
        }
        sum
    }
}

fn signed(value: u64) -> i64 {
    i64::try_from(value).unwrap_or(i64::MAX)
}

/// The combination, and those of rows that may lie in it: one or more of their categories are not known.
fn alternatives(table: &Table, combination: &[u32]) -> Vec<Vec<u32>> {
    let mut all = vec![Vec::new()];
    for (code, one) in combination.iter().zip(&table.by) {
        let longer = |prefix: &Vec<u32>, code: u32| prefix.iter().copied().chain([code]).collect::<Vec<u32>>();
        let possible = one.possible(*code);
        all = possible.iter().flat_map(|code| all.iter().map(|one| longer(one, *code)).collect::<Vec<_>>()).collect();
    }
    all
}

/// Why rows only may lie in a cell.
#[derive(Clone, Copy)]
struct Why {
    elsewhere: bool,
    other_time: bool,
    other_category: bool,
}

impl Why {
    const fn is_certain(self) -> bool {
        !self.elsewhere && !self.other_time && !self.other_category
    }
}

/// All that may lie in a cell.
#[derive(Default)]
struct Sum {
    sure: Cell,
    /// The same with those who may be one person as one.
    merged: Cell,
    rows: u64,
    heads: i64,
    heads_open: bool,
    /// The most minutes: what is recorded below zero only where it surely belongs here.
    minutes: i64,
    /// What is recorded below zero: surely here, and perhaps.
    corrections: (i64, i64),
    minutes_unknown: u64,
    /// How many different ones are known by their names, where they were looked at one by one.
    people: Option<i64>,
    /// The same as a sum over the kinds of rows.
    named: i64,
    others: i64,
    others_open: bool,
    unnamed: u64,
    elsewhere: u64,
    other_time: u64,
    other_category: u64,
}

impl Sum {
    fn add(&mut self, cell: &Cell, why: Why) {
        self.rows += cell.rows;
        self.heads = self.heads.saturating_add(signed(cell.heads_upper.unwrap_or(0)));
        self.heads_open |= cell.heads_upper.is_none();
        self.minutes = self.minutes.saturating_add(cell.minutes);
        self.minutes_unknown += cell.minutes_unknown;
        self.named = self.named.saturating_add(signed(cell.people));
        self.others = self.others.saturating_add(signed(cell.others_upper.unwrap_or(0)));
        self.others_open |= cell.others_upper.is_none();
        self.unnamed += cell.unnamed;
        self.elsewhere += if why.elsewhere { cell.rows } else { 0 };
        self.other_time += if why.other_time { cell.rows } else { 0 };
        self.other_category += if why.other_category { cell.rows } else { 0 };
    }

    /// Takes minutes below zero out of the most that there may be, unless they surely belong here; they make the least less.
    fn correct(&mut self, sure: i64, unsure: i64, why: Why) {
        let (here, perhaps) = if why.is_certain() { (sure, unsure) } else { (0, sure.saturating_add(unsure)) };
        self.minutes = self.minutes.saturating_sub(perhaps);
        self.corrections.0 = self.corrections.0.saturating_add(here);
        self.corrections.1 = self.corrections.1.saturating_add(perhaps);
    }

    fn counted(&self, of: CountOf) -> Counted {
        let sure = &self.sure;
        let (lower, upper) = match of {
            CountOf::Participations | CountOf::Services => {
                (signed(sure.heads_lower), (!self.heads_open).then_some(self.heads))
            }
            CountOf::Minutes => {
                let least = sure.minutes.saturating_add(self.corrections.0).saturating_add(self.corrections.1);
                (least, (self.minutes_unknown == 0).then_some(self.minutes))
            }
            _ => {
                let most = self.people.unwrap_or(self.named).saturating_add(self.others);
                (signed(self.merged.different_people().0), (!self.others_open).then_some(most))
            }
        };
        let mut counted = Counted { lower, upper: upper.map(|upper| upper.max(lower)), trail: Vec::new() };
        let surely = sure.rows;
        counted.trail.push(CountStep { code: CountCode::Counted, rows: Some(surely) });
        let steps = [
            (CountCode::Possible, self.rows.saturating_sub(surely)),
            (CountCode::PlaceUncertain, self.elsewhere),
            (CountCode::PeriodUncertain, self.other_time),
            (CountCode::ConditionUncertain, self.other_category),
            (CountCode::MinutesUnknown, if of == CountOf::Minutes { self.minutes_unknown } else { 0 }),
            (CountCode::UnnamedGroups, if of == CountOf::Minutes { 0 } else { self.unnamed }),
        ];
        for (code, rows) in steps {
            counted.add(code, rows);
        }
        counted
    }
}
