//! The values of the cells, through the counting engine.

use super::periods::{Periods, Sweep};
use super::places::{PlaceAxis, PlaceNode};
use super::table::{Breakdown, Table};
use super::{CountCode, CountStep};
use crate::cube::{Axis, Cell, Chunk, Codes, Columns, Cube, Job, Plan};
use crate::error::Result;
use crate::indicator::CountOf;
use std::sync::Arc;

/// What was counted in a cell.
pub(super) struct Counted {
    pub lower: i64,
    pub upper: Option<i64>,
    pub trail: Vec<CountStep>,
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
    /// The grouping sets of each level of places: of rows that surely count, and of all.
    sets: Vec<[usize; 2]>,
    periods: Periods,
    unknown: Vec<u32>,
}

impl Counting {
    /// The rows of a table with their codes on the axis of periods.
    pub(super) fn new(table: Arc<Table>, codes: Vec<u32>, periods: Periods, axis: &PlaceAxis) -> Result<Self> {
        let columns = CellColumns { table, periods: codes.into(), people: None };
        let mut place = Axis::new("place", axis.leaves());
        for (number, nodes) in axis.levels.iter().enumerate() {
            place = place.level(format!("level-{number}"), nodes.clone())?;
        }
        let unknown: Vec<u32> = columns.table.by.iter().map(Breakdown::unknown).collect();
        let mut all_axes = vec![place, Axis::new("period", periods.leaves()), Axis::new("surely", 2).all()];
        for (one, unknown) in columns.table.by.iter().zip(&unknown) {
            all_axes.push(Axis::new(one.name.clone(), unknown + 1));
        }
        // Every level of places and the places themselves, rows that surely count and all.
        let levels = |level: usize, surely: usize| -> Vec<usize> {
            [level, 0, surely].into_iter().chain(unknown.iter().map(|_| 0)).collect()
        };
        let all = 0..=axis.levels.len();
        let plan = Plan::new(all_axes, all.clone().flat_map(|level| [levels(level, 0), levels(level, 1)]).collect())?;
        let sets = all.map(|level| Ok([plan.set_of(&levels(level, 0))?, plan.set_of(&levels(level, 1))?]));
        let sets = sets.collect::<Result<Vec<_>>>()?;
        let merged = if columns.table.same.is_empty() {
            None
        } else {
            let people = columns.table.who.iter().map(|who| columns.table.same(*who)).collect();
            let (table, periods) = (Arc::clone(&columns.table), Arc::clone(&columns.periods));
            Some(plan.job(CellColumns { table, periods, people: Some(people) })?)
        };
        Ok(Self { job: plan.job(columns)?, merged, sets, periods, unknown })
    }

    /// Works on about so many rows, and answers whether all are counted.
    pub(super) fn step(&mut self, budget: usize) -> Result<bool> {
        let mut done = self.job.step(budget as u64)?.is_done();
        if let Some(merged) = &mut self.merged {
            done &= merged.step(budget as u64)?.is_done();
        }
        Ok(done)
    }

    pub(super) fn finish(self) -> Result<Cells> {
        let sweep = self.periods.sweep();
        let (cube, merged) = (self.job.finish()?, self.merged.map(Job::finish).transpose()?);
        Ok(Cells { cube, merged, sets: self.sets, unknown: self.unknown, sweep, at: None, uncertain: Vec::new() })
    }
}

/// What was counted of some periods, gone through from the first one on.
pub(super) struct Cells {
    cube: Cube,
    merged: Option<Cube>,
    sets: Vec<[usize; 2]>,
    unknown: Vec<u32>,
    sweep: Sweep,
    /// The period that was asked for last, and the codes of rows that may lie in it.
    at: Option<u32>,
    uncertain: Vec<u32>,
}

impl Cells {
    /// The value of a place, a period by its number and a combination of categories.
    pub(super) fn cell(&mut self, place: &PlaceNode, period: u32, combination: &[u32], of: CountOf) -> Counted {
        if self.at != Some(period) {
            self.at = Some(period);
            self.uncertain = self.sweep.at(period);
        }
        let mut nodes: Vec<u32> = Vec::with_capacity(3 + combination.len());
        let mut found_in =
            |cube: &Cube, level: usize, all: bool, place: u32, period: u32, codes: &[u32]| -> Option<Cell> {
                nodes.clear();
                nodes.extend([place, period, 0]);
                nodes.extend_from_slice(codes);
                let [surely, whole] = *self.sets.get(level)?;
                cube.cell(if all { whole } else { surely }, &nodes)
            };
        // At least so many people there are who are surely different.
        let merged = self
            .merged
            .as_ref()
            .map(|cube| found_in(cube, place.level + 1, false, place.node, period, combination).unwrap_or_default());
        let mut found = |level: usize, all: bool, place: u32, period: u32, codes: &[u32]| {
            found_in(&self.cube, level, all, place, period, codes)
        };
        let sure = found(place.level + 1, false, place.node, period, combination).unwrap_or_default();
        let mut sum = Sum::default();
        let alternatives = alternatives(combination, &self.unknown);
        let here = std::iter::once((place.level + 1, place.node)).chain(place.possible.iter().map(|leaf| (0, *leaf)));
        for (at, (level, node)) in here.enumerate() {
            for (when, code) in std::iter::once(&period).chain(&self.uncertain).enumerate() {
                for (which, codes) in alternatives.iter().enumerate() {
                    let Some(cell) = found(level, true, node, *code, codes) else { continue };
                    sum.add(&cell, at > 0, when > 0, which > 0);
                }
            }
        }
        sum.counted(of, &sure, &merged.unwrap_or(sure))
    }
}

fn signed(value: u64) -> i64 {
    i64::try_from(value).unwrap_or(i64::MAX)
}

/// The combination, and those in which one or more categories are not known.
fn alternatives(combination: &[u32], unknown: &[u32]) -> Vec<Vec<u32>> {
    let mut all = vec![Vec::new()];
    for (code, unknown) in combination.iter().zip(unknown) {
        let longer = |prefix: &Vec<u32>, code: u32| prefix.iter().copied().chain([code]).collect::<Vec<u32>>();
        all = [*code, *unknown]
            .iter()
            .flat_map(|code| all.iter().map(|one| longer(one, *code)).collect::<Vec<_>>())
            .collect();
    }
    all
}

/// All that may lie in a cell.
#[derive(Default)]
struct Sum {
    rows: u64,
    heads: i64,
    heads_open: bool,
    minutes: i64,
    minutes_unknown: u64,
    people: i64,
    people_open: bool,
    unnamed: u64,
    elsewhere: u64,
    other_time: u64,
    other_category: u64,
}

impl Sum {
    fn add(&mut self, cell: &Cell, elsewhere: bool, other_time: bool, other_category: bool) {
        self.rows += cell.rows;
        self.heads = self.heads.saturating_add(signed(cell.heads_upper.unwrap_or(0)));
        self.heads_open |= cell.heads_upper.is_none();
        // Minutes are what was recorded; a possible row never lowers the upper end.
        let certain = !elsewhere && !other_time && !other_category;
        self.minutes = self.minutes.saturating_add(if certain { cell.minutes } else { cell.minutes.max(0) });
        self.minutes_unknown += cell.minutes_unknown;
        let (_, upper) = cell.different_people();
        self.people = self.people.saturating_add(signed(upper.unwrap_or(0)));
        self.people_open |= upper.is_none();
        self.unnamed += cell.unnamed;
        self.elsewhere += if elsewhere { cell.rows } else { 0 };
        self.other_time += if other_time { cell.rows } else { 0 };
        self.other_category += if other_category { cell.rows } else { 0 };
    }

    fn counted(&self, of: CountOf, sure: &Cell, merged: &Cell) -> Counted {
        let (lower, upper) = match of {
            CountOf::Participations | CountOf::Services => {
                (signed(sure.heads_lower), (!self.heads_open).then_some(self.heads))
            }
            CountOf::Minutes => (sure.minutes, (self.minutes_unknown == 0).then_some(self.minutes)),
            _ => (signed(merged.different_people().0), (!self.people_open).then_some(self.people)),
        };
        let mut trail = vec![CountStep { code: CountCode::Counted, rows: Some(sure.rows) }];
        let steps = [
            (CountCode::Possible, self.rows.saturating_sub(sure.rows)),
            (CountCode::PlaceUncertain, self.elsewhere),
            (CountCode::PeriodUncertain, self.other_time),
            (CountCode::ConditionUncertain, self.other_category),
            (CountCode::MinutesUnknown, if of == CountOf::Minutes { self.minutes_unknown } else { 0 }),
            (CountCode::UnnamedGroups, if of == CountOf::Minutes { 0 } else { self.unnamed }),
        ];
        trail.extend(
            steps.iter().filter(|(_, rows)| *rows > 0).map(|(code, rows)| CountStep { code: *code, rows: Some(*rows) }),
        );
        Counted { lower, upper: upper.map(|upper| upper.max(lower)), trail }
    }
}
