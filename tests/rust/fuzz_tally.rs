//! Random tallies, and random edits of their bytes, also with a checksum made right again, through the reader of tallies
//! and all that takes what it accepts. Nothing may panic, what is accepted has the bytes it was read from, and nothing is
//! larger than the bytes say.

use crate::fuzz::Random;
use std::panic::{AssertUnwindSafe, catch_unwind};
use volunteer_core::cube::{Axis, Chunk, Codes, KeyedHash, Plan, Tally};
use volunteer_core::register::NONE;

/// What was tried and what was read.
#[derive(Debug, Default)]
pub struct Tried {
    /// Bytes whose checksum was made right after the edits.
    pub sealed: u64,
    /// Edited bytes that were accepted.
    pub accepted: u64,
    /// Of these, those that could be merged with the tally they were made from.
    pub merged: u64,
    /// Cells of the cubes of all of these.
    pub cells: u64,
}

/// Runs cases from a seed.
///
/// # Errors
/// The case that panicked.
pub fn run(cases: u64, seed: u64) -> Result<Tried, String> {
    let mut tried = Tried::default();
    for number in 0..cases {
        let mut random = Random::new(Random::new(seed).next() ^ number.wrapping_mul(0x2545_f491_4f6c_dd1d));
        let one = catch_unwind(AssertUnwindSafe(|| one(&mut random, &mut tried)));
        one.map_err(|_| format!("case {number} of seed {seed} panicked"))?;
    }
    Ok(tried)
}

fn one(random: &mut Random, tried: &mut Tried) {
    let Some(plan) = plan(random) else { return };
    let rows: Vec<Row> = (0..random.below(40)).map(|_| row(random, &plan)).collect();
    // Person codes that share a key are one person.
    let keys: Vec<u64> = (0..16).map(|code| if random.below(4) == 0 { 7 } else { random.next() ^ code }).collect();
    let tally = tally(&plan, &rows, &keys);
    let (left, right) = rows.split_at(random.below(rows.len() + 1));
    let [left, right] = [left, right].map(|rows| self::tally(&plan, rows, &keys));
    let bytes = tally.to_bytes();
    assert_eq!(left.merge(&right).expect("the same plan").to_bytes(), bytes);
    assert_eq!(Tally::from_bytes(&bytes).expect("its own bytes"), tally);
    // Several edits of one tally: making it costs more than reading it.
    for _ in 0..8 {
        edited(random, &tally, &bytes, tried);
    }
}

fn edited(random: &mut Random, tally: &Tally, bytes: &[u8], tried: &mut Tried) {
    let mut changed = bytes.to_vec();
    for _ in 0..1 + random.below(3) {
        edit(random, &mut changed);
    }
    if random.below(8) > 0 {
        changed.truncate(changed.len().saturating_sub(8));
        let checksum = KeyedHash::new([0; 16]).key(&changed);
        changed.extend(checksum.to_le_bytes());
        tried.sealed += 1;
    }
    let Ok(read) = Tally::from_bytes(&changed) else { return };
    assert!(read.to_bytes() == changed, "one content has one form");
    assert!(read.people() * 12 <= changed.len());
    tried.accepted += u64::from(changed != bytes);
    check(&read, changed.len(), tried);
    let merged = [read.merge(tally), tally.merge(&read)];
    if let [Ok(one), Ok(other)] = merged {
        assert_eq!(one, other);
        assert_eq!(Tally::from_bytes(&one.to_bytes()).expect("what was merged can be read"), one);
        check(&one, changed.len() + bytes.len(), tried);
        tried.merged += 1;
    }
}

/// The cube is the same for any number of threads, and no set has more cells than the bytes have.
fn check(tally: &Tally, bytes: usize, tried: &mut Tried) {
    let (Ok(cube), Ok(other)) = (tally.cube(1), tally.cube(3)) else {
        assert_eq!(tally.cube(1), tally.cube(3));
        return;
    };
    assert_eq!(cube, other);
    for table in cube.tables() {
        assert!(table.len() * 80 <= bytes);
        assert!(table.cells().all(|cell| cell.rows > 0 && cell.people <= cell.rows));
        tried.cells += table.len() as u64;
    }
}

struct Row {
    person: u32,
    codes: Vec<u32>,
    minutes: i32,
    heads: (u32, u32),
}

fn row(random: &mut Random, plan: &Plan) -> Row {
    let codes = plan.axes().iter().map(|axis| {
        if random.below(9) == 0 {
            return NONE;
        }
        // The ends of an axis with many leaves, too.
        let leaves = axis.leaves() as usize;
        let code = if random.below(2) == 0 { random.below(leaves.min(12)) } else { random.below(leaves) };
        u32::try_from(code).unwrap_or(NONE)
    });
    let codes = codes.collect();
    let lower = u32::try_from(random.below(30)).unwrap_or(1);
    Row {
        person: if random.below(9) == 0 { NONE } else { u32::try_from(random.below(16)).unwrap_or(0) },
        codes,
        minutes: *random.pick(&[0, 90, -30, 40_000, i32::MAX, i32::MIN]),
        heads: *random.pick(&[(1, 1), (1, 1), (lower, lower + 5), (lower, NONE)]),
    }
}

fn tally(plan: &Plan, rows: &[Row], keys: &[u64]) -> Tally {
    let column = |of: fn(&Row) -> u32| rows.iter().map(of).collect::<Vec<u32>>();
    let (person, lower, upper) = (column(|row| row.person), column(|row| row.heads.0), column(|row| row.heads.1));
    let minutes: Vec<i32> = rows.iter().map(|row| row.minutes).collect();
    let codes: Vec<Vec<u32>> =
        (0..plan.axes().len()).map(|axis| rows.iter().map(|row| row.codes[axis]).collect()).collect();
    let chunk = Chunk {
        person: Codes::U32(&person),
        axes: codes.iter().map(|codes| Codes::U32(codes)).collect(),
        minutes: Some(&minutes),
        heads_lower: Some(&lower),
        heads_upper: Some(&upper),
    };
    plan.tally(&[chunk], keys, 1).expect("columns that fit")
}

/// Up to three axes with up to three levels; some leaves are in no node; now and then a few million leaves.
fn plan(random: &mut Random) -> Option<Plan> {
    let mut axes = Vec::new();
    for number in 0..1 + random.below(3) {
        let many = random.below(60) == 0;
        let leaves = if many { 1 << 20 } else { 1 + u32::try_from(random.below(12)).ok()? };
        let mut axis = Axis::new(format!("axis{number}"), leaves);
        let mut nodes: Vec<u32> = if many { Vec::new() } else { (0..leaves).collect() };
        for level in 0..if many { 0 } else { random.below(3) } {
            let (width, missing) = (1 + u32::try_from(random.below(4)).ok()?, u32::try_from(random.below(9)).ok()?);
            nodes.iter_mut().for_each(|node| *node /= width);
            let code = |node: &u32| if *node == missing { NONE } else { *node * 7 };
            axis = axis.level(format!("level{level}"), nodes.iter().map(code).collect()).ok()?;
        }
        axes.push(if random.below(3) > 0 { axis.all() } else { axis });
    }
    let mut sets = Plan::every(axes.clone()).ok()?.sets().to_vec();
    sets.retain(|_| random.below(3) > 0);
    Plan::new(axes, sets).ok()
}

fn edit(random: &mut Random, bytes: &mut Vec<u8>) {
    let at = random.below(bytes.len());
    let numbers = [0, 1, 2, 3, 7, 255, 1 << 16, 1 << 22, 1 << 31, u64::from(u32::MAX), 1 << 62, u64::MAX];
    let number = *random.pick(&numbers);
    let mut put = |number: &[u8]| {
        // Most numbers begin at a multiple of four from the end: names have any length.
        let at = bytes.len().saturating_sub(bytes.len().saturating_sub(at) / 4 * 4);
        bytes.iter_mut().skip(at).zip(number).for_each(|(byte, new)| *byte = *new);
    };
    match random.below(8) {
        0 => put(&number.to_le_bytes()),
        1 => put(&number.to_le_bytes()[..4]),
        2 => put(&random.next().to_le_bytes()),
        3 => {
            let small = u32::try_from(random.below(40)).unwrap_or(0);
            put(&small.to_le_bytes());
        }
        4 => bytes.truncate(at),
        5 => {
            let piece: Vec<u8> = bytes.iter().skip(at).take(random.below(96)).copied().collect();
            let to = random.below(bytes.len() + 1);
            bytes.splice(to..to, piece);
        }
        6 => {
            let end = (at + random.below(96)).min(bytes.len());
            bytes.drain(at.min(end)..end);
        }
        _ => bytes.iter_mut().skip(at).take(1).for_each(|byte| *byte = (random.next() & 0xff) as u8),
    }
}
