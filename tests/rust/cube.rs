//! The counting engine against a naive reference: random registers, every grouping, any order, chunks and threads.

use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use volunteer_core::cube::{Axis, Cell, Chunk, Codes, Cube, Plan, Tally};
use volunteer_core::register::NONE;

/// One row of a register, its codes with `NONE` for nothing.
#[derive(Clone, Debug)]
struct Row {
    person: u32,
    codes: Vec<u32>,
    minutes: i32,
    lower: u32,
    upper: u32,
}

/// Columns of a chunk, the codes as narrow as they go.
struct Columns {
    person: Vec<u32>,
    axes: Vec<Column>,
    minutes: Vec<i32>,
    lower: Vec<u32>,
    upper: Vec<u32>,
}

enum Column {
    U8(Vec<u8>),
    U16(Vec<u16>),
    U32(Vec<u32>),
}

impl Columns {
    fn new(plan: &Plan, rows: &[Row]) -> Self {
        let column = |number: usize| {
            let codes = || rows.iter().map(move |row| row.codes[number]);
            match number {
                0 => Column::U8(codes().map(|code| u8::try_from(code).unwrap_or(u8::MAX)).collect()),
                1 => Column::U16(codes().map(|code| u16::try_from(code).unwrap_or(u16::MAX)).collect()),
                _ => Column::U32(codes().collect()),
            }
        };
        Self {
            person: rows.iter().map(|row| row.person).collect(),
            axes: (0..plan.axes().len()).map(column).collect(),
            minutes: rows.iter().map(|row| row.minutes).collect(),
            lower: rows.iter().map(|row| row.lower).collect(),
            upper: rows.iter().map(|row| row.upper).collect(),
        }
    }

    fn chunk(&self) -> Chunk<'_> {
        Chunk {
            person: Codes::U32(&self.person),
            axes: self.axes.iter().map(codes).collect(),
            minutes: Some(&self.minutes),
            heads_lower: Some(&self.lower),
            heads_upper: Some(&self.upper),
        }
    }
}

/// Cuts the rows where told, and counts.
fn count(plan: &Plan, rows: &[Row], cuts: &[usize], threads: usize) -> Cube {
    let parts = split(plan, rows, cuts);
    plan.count(&parts.iter().map(Columns::chunk).collect::<Vec<_>>(), threads).unwrap()
}

fn split(plan: &Plan, rows: &[Row], cuts: &[usize]) -> Vec<Columns> {
    let mut ends: Vec<usize> = cuts.iter().map(|cut| cut % (rows.len() + 1)).chain([0, rows.len()]).collect();
    ends.sort_unstable();
    ends.windows(2).map(|ends| Columns::new(plan, &rows[ends[0]..ends[1]])).collect()
}

/// The same by a map of sets per grouping set, cell by cell.
fn naive(plan: &Plan, rows: &[Row]) -> Vec<BTreeMap<Vec<u32>, Cell>> {
    let cells = |set: &Vec<usize>| {
        let mut cells: BTreeMap<Vec<u32>, (Cell, BTreeSet<u32>)> = BTreeMap::new();
        for row in rows {
            let nodes: Vec<u32> = plan
                .axes()
                .iter()
                .zip(set)
                .zip(&row.codes)
                .map(|((axis, level), code)| axis.node(*level, *code))
                .collect();
            if nodes.contains(&NONE) {
                continue;
            }
            let new = (Cell { heads_upper: Some(0), others_upper: Some(0), ..Cell::default() }, BTreeSet::new());
            let (cell, people) = cells.entry(nodes).or_insert(new);
            cell.rows += 1;
            cell.heads_lower += u64::from(row.lower);
            let upper = (row.upper != NONE).then_some(u64::from(row.upper));
            cell.heads_upper = cell.heads_upper.zip(upper).map(|(a, b)| a + b);
            let named = u64::from(row.person != NONE);
            cell.others_upper = cell.others_upper.zip(upper).map(|(a, b)| a + b.saturating_sub(named));
            cell.largest = cell.largest.max(u64::from(row.lower));
            cell.unnamed += 1 - named;
            match row.minutes {
                i32::MIN => cell.minutes_unknown += 1,
                minutes => cell.minutes += i64::from(minutes),
            }
            if row.person != NONE {
                people.insert(row.person);
            }
        }
        let finish = |(mut cell, people): (Cell, BTreeSet<u32>)| {
            cell.people = people.len() as u64;
            cell
        };
        cells.into_iter().map(|(nodes, cell)| (nodes, finish(cell))).collect()
    };
    plan.sets().iter().map(cells).collect()
}

/// The cube in the form of the reference; every table is sorted and finds its own cells.
fn shown(cube: &Cube) -> Vec<BTreeMap<Vec<u32>, Cell>> {
    let mut all = Vec::new();
    for (set, table) in cube.tables().iter().enumerate() {
        let axes = (0..).map(|axis| table.nodes(axis)).take_while(|nodes| !nodes.is_empty()).collect::<Vec<_>>();
        let nodes = |index: usize| axes.iter().map(|nodes| nodes[index]).collect::<Vec<u32>>();
        let cells: Vec<(Vec<u32>, Cell)> =
            table.cells().enumerate().map(|(index, cell)| (nodes(index), cell)).collect();
        assert!(cells.windows(2).all(|pair| pair[0].0 < pair[1].0), "sorted, each cell once");
        for (nodes, cell) in &cells {
            assert_eq!(cube.cell(set, nodes), Some(*cell));
        }
        all.push(cells.into_iter().collect());
    }
    all
}

/// Levels over so many leaves: each coarser one merges nodes of the one before; some leaves are in no node.
fn axis(number: usize) -> impl Strategy<Value = Axis> {
    let level = (1_u32..5, any::<bool>(), 0_u32..9);
    (1_u32..12, prop::collection::vec(level, 0..3), any::<bool>()).prop_map(move |(leaves, levels, all)| {
        let mut axis = Axis::new(format!("axis{number}"), leaves);
        let mut node: Vec<u32> = (0..leaves).collect();
        for (at, (width, gap, missing)) in levels.into_iter().enumerate() {
            node.iter_mut().for_each(|node| *node /= width);
            // Node codes need not be dense, and a node may be missing as a whole.
            let code = |node: &u32| if *node == missing { NONE } else { *node * if gap { 7 } else { 1 } };
            axis = axis.level(format!("level{at}"), node.iter().map(code).collect()).unwrap();
        }
        if all { axis.all() } else { axis }
    })
}

fn plan() -> impl Strategy<Value = Plan> {
    let axes = (1_usize..5).prop_flat_map(|count| (0..count).map(axis).collect::<Vec<_>>());
    (axes, prop::collection::vec(any::<bool>(), 24)).prop_map(|(axes, keep)| {
        let every = Plan::every(axes.clone()).unwrap();
        let kept = every.sets().iter().zip(keep.iter().cycle()).filter(|(_, keep)| **keep).map(|(set, _)| set.clone());
        Plan::new(axes, kept.collect()).unwrap()
    })
}

fn rows(plan: &Plan, most: usize) -> impl Strategy<Value = Vec<Row>> + use<> {
    let code = |axis: &Axis| {
        let leaves = axis.leaves();
        (0..=leaves).prop_map(move |code| if code == leaves { NONE } else { code })
    };
    let codes = plan.axes().iter().map(code).collect::<Vec<_>>();
    let minutes = prop_oneof![4 => -60_i32..600, 1 => Just(i32::MIN), 1 => any::<i32>()];
    let person = prop_oneof![8 => 0_u32..9, 1 => 0_u32..300, 1 => Just(NONE)];
    let heads = prop_oneof![3 => Just((1, 1)), 1 => (0_u32..40, 0_u32..40).prop_map(|(a, b)| (a.min(b), a.max(b))), 1 => Just((3, NONE))];
    let row = (person, codes, minutes, heads).prop_map(|(person, codes, minutes, (lower, upper))| Row {
        person,
        codes,
        minutes,
        lower,
        upper,
    });
    prop::collection::vec(row, 0..most)
}

fn plan_and_rows(most: usize) -> impl Strategy<Value = (Plan, Vec<Row>)> {
    plan().prop_flat_map(move |plan| {
        let rows = rows(&plan, most);
        (Just(plan), rows)
    })
}

proptest! {
    #[test]
    fn every_cell_is_that_of_the_reference((plan, rows) in plan_and_rows(80)) {
        prop_assert_eq!(shown(&count(&plan, &rows, &[], 1)), naive(&plan, &rows));
    }

    #[test]
    fn a_job_answers_the_same_in_any_steps((plan, rows) in plan_and_rows(80), cuts in any::<[usize; 2]>(), budget in 0_u64..50) {
        let parts = split(&plan, &rows, &cuts);
        let mut job = plan.job(parts.iter().map(Columns::chunk).collect::<Vec<_>>()).unwrap();
        let mut last = job.progress();
        while !last.is_done() {
            let now = job.step(budget).unwrap();
            prop_assert!(now.done >= last.done && now.of == last.of);
            last = now;
        }
        prop_assert_eq!(job.finish().unwrap(), count(&plan, &rows, &[], 1));
        let mut job = plan.tally_job(parts.iter().map(Columns::chunk).collect::<Vec<_>>(), keys()).unwrap();
        while !job.step(budget).unwrap().is_done() {}
        prop_assert_eq!(job.finish().unwrap(), tally(&plan, &rows));
    }

    #[test]
    fn order_chunks_and_threads_change_nothing(
        (plan, rows) in plan_and_rows(200),
        cuts in prop::collection::vec(any::<usize>(), 0..4),
        threads in 1_usize..6,
        seed in any::<u64>(),
    ) {
        let whole = count(&plan, &rows, &[], 1);
        let mut other = rows.clone();
        // A fixed shuffle of this seed.
        other.sort_by_cached_key(|row| {
            let text = format!("{seed} {row:?}");
            text.bytes().fold(seed, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
        });
        prop_assert_eq!(count(&plan, &other, &cuts, threads), whole);
    }
}

/// The key of a person, the same in every register.
fn keys() -> Vec<u64> {
    (0..300_u64).map(|person| person.wrapping_mul(0x9e37_79b9_7f4a_7c15)).collect()
}

fn tally(plan: &Plan, rows: &[Row]) -> Tally {
    let columns = Columns::new(plan, rows);
    plan.tally(&[columns.chunk()], &keys(), 1).unwrap()
}

proptest! {
    #[test]
    fn tallies_of_parts_merge_to_that_of_the_whole(
        (plan, rows) in plan_and_rows(120),
        cuts in prop::collection::vec(any::<usize>(), 1..5),
        left in any::<bool>(),
    ) {
        let whole = tally(&plan, &rows);
        let mut ends: Vec<usize> = cuts.iter().map(|cut| cut % (rows.len() + 1)).chain([0, rows.len()]).collect();
        ends.sort_unstable();
        let parts: Vec<Tally> = ends.windows(2).map(|ends| tally(&plan, &rows[ends[0]..ends[1]])).collect();
        let merged = if left {
            parts.iter().fold(plan.no_tally(), |sum, part| sum.merge(part).unwrap())
        } else {
            parts.iter().rev().fold(plan.no_tally(), |sum, part| part.merge(&sum).unwrap())
        };
        prop_assert_eq!(merged.to_bytes(), whole.to_bytes());
        prop_assert_eq!(merged.cube(2).unwrap(), count(&plan, &rows, &[], 1));
        let read = Tally::from_bytes(&whole.to_bytes()).unwrap();
        prop_assert_eq!(read.to_bytes(), whole.to_bytes());
        prop_assert_eq!(read, whole);
    }

    #[test]
    fn merging_is_associative_and_commutative_and_knows_nothing(
        (plan, rows) in plan_and_rows(90),
        at in any::<[usize; 2]>(),
    ) {
        let mut ends = at.map(|at| at % (rows.len() + 1));
        ends.sort_unstable();
        let [a, b, c] = [&rows[..ends[0]], &rows[ends[0]..ends[1]], &rows[ends[1]..]].map(|rows| tally(&plan, rows));
        prop_assert_eq!(a.merge(&b).unwrap(), b.merge(&a).unwrap());
        prop_assert_eq!(a.merge(&b).unwrap().merge(&c).unwrap(), a.merge(&b.merge(&c).unwrap()).unwrap());
        prop_assert_eq!(&a.merge(&plan.no_tally()).unwrap(), &a);
        prop_assert_eq!(&plan.no_tally().merge(&a).unwrap(), &a);
    }

    #[test]
    fn changed_bytes_are_no_tally((plan, rows) in plan_and_rows(30), at in any::<usize>(), change in 1_u8..) {
        let mut bytes = tally(&plan, &rows).to_bytes();
        let at = at % bytes.len();
        bytes[at] ^= change;
        prop_assert!(Tally::from_bytes(&bytes).is_err());
        prop_assert!(Tally::from_bytes(&bytes[..at]).is_err());
    }
}

fn codes(column: &Column) -> Codes<'_> {
    match column {
        Column::U8(codes) => Codes::U8(codes),
        Column::U16(codes) => Codes::U16(codes),
        Column::U32(codes) => Codes::U32(codes),
    }
}

/// Columns that are others at each call, from some call on.
struct Changing {
    before: Vec<u32>,
    after: Vec<u32>,
    zeros: Vec<u8>,
    calls: std::cell::Cell<usize>,
    from: usize,
}

impl volunteer_core::cube::Columns for Changing {
    fn chunks(&self) -> Vec<Chunk<'_>> {
        let call = self.calls.replace(self.calls.get() + 1);
        let person = if call < self.from { &self.before } else { &self.after };
        let axes = vec![Codes::U8(&self.zeros[..person.len()])];
        vec![Chunk { person: Codes::U32(person), axes, minutes: None, heads_lower: None, heads_upper: None }]
    }
}

#[test]
fn a_job_whose_columns_change_has_no_answer() {
    let plan = Plan::every(vec![Axis::new("field", 2).all()]).unwrap();
    let columns = |from, after: Vec<u32>| {
        let (before, zeros) = ((0..9000).map(|row| row % 700).collect(), vec![0; 9000]);
        Changing { before, after, zeros, calls: std::cell::Cell::new(0), from }
    };
    for from in 1..8 {
        let mut job = plan.job(columns(from, vec![0; 8999])).unwrap();
        let error = (0..100).find_map(|_| job.step(1).err()).expect("rows are missing");
        assert_eq!(error.code(), "job-columns-changed");
        // It stays so, also where the columns come back.
        assert_eq!(job.step(1).unwrap_err().code(), "job-columns-changed");
        assert_eq!(job.finish().unwrap_err().code(), "job-unfinished");
        let mut job = plan.tally_job(columns(from, vec![0; 8999]), keys()).unwrap();
        let error = (0..100).find_map(|_| job.step(1).err()).expect("rows are missing");
        assert_eq!((error.code(), job.finish().unwrap_err().code()), ("job-columns-changed", "job-unfinished"));
    }
    // Other people in as many rows cannot be told from the same ones: no answer is promised, but nothing panics.
    for from in 1..8 {
        for person in [3, 700, 1 << 20, NONE] {
            let mut job = plan.job(columns(from, vec![person; 9000])).unwrap();
            while !job.step(2048).unwrap().is_done() {}
            job.finish().unwrap();
        }
    }
}

#[test]
fn a_job_that_sorts_knows_changed_columns_too() {
    struct Wide(std::cell::Cell<usize>, Vec<u32>);
    impl volunteer_core::cube::Columns for Wide {
        fn chunks(&self) -> Vec<Chunk<'_>> {
            let rows = if self.0.replace(self.0.get() + 1) < 2 { 50 } else { 49 };
            let codes = &self.1[..rows];
            let axes = vec![Codes::U32(codes); 4];
            vec![Chunk { person: Codes::U32(codes), axes, minutes: None, heads_lower: None, heads_upper: None }]
        }
    }
    let plan = Plan::every((0..4).map(|axis| Axis::new(format!("axis {axis}"), 4000).all()).collect()).unwrap();
    let mut job = plan.job(Wide(std::cell::Cell::new(0), (0..50).collect())).unwrap();
    assert!(!job.step(1).unwrap().is_done());
    assert_eq!(job.step(1).unwrap_err().code(), "job-columns-changed");
    assert_eq!(job.progress().done, 0);
}
