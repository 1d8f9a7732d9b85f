//! Random registers, and random edits of their bytes, also with a checksum made right again, through `Register::load` and all that
//! takes what it accepts. Nothing may panic, and what is accepted has the bytes it was read from.

use crate::fuzz::Random;
use std::panic::{AssertUnwindSafe, catch_unwind};
use volunteer_core::Context;
use volunteer_core::cube::KeyedHash;
use volunteer_core::indicator::CountQuery;
use volunteer_core::register::check::check;
use volunteer_core::register::decision::{RowAction, RowChoice, RowDecision, RowDecisions};
use volunteer_core::register::finding::{FindingCode, RowRef};
use volunteer_core::register::{ReadOptions, Register, RegisterBuilder, Scope};

/// What was tried and what was read.
#[derive(Debug, Default)]
pub struct Tried {
    /// Bytes whose checksum was made right after the edits.
    pub sealed: u64,
    /// Edited bytes that were accepted.
    pub accepted: u64,
    /// Of these, those that could be counted.
    pub counted: u64,
}

/// Runs cases from a seed.
///
/// # Errors
/// The case that panicked.
pub fn run(cases: u64, seed: u64) -> Result<Tried, String> {
    let (context, mut tried) = (Context::kazakhstan(), Tried::default());
    for number in 0..cases {
        let mut random = Random::new(Random::new(seed).next() ^ number.wrapping_mul(0x2545_f491_4f6c_dd1d));
        let one = catch_unwind(AssertUnwindSafe(|| one(&mut random, &context, &mut tried)));
        one.map_err(|_| format!("case {number} of seed {seed} panicked"))?;
    }
    Ok(tried)
}

fn one(random: &mut Random, context: &Context, tried: &mut Tried) {
    let register = register(random, context);
    let bytes = register.save();
    let loaded = Register::load(&bytes).expect("its own bytes");
    assert_eq!(loaded.save(), bytes);
    assert_eq!(loaded.findings(), register.findings());
    assert_eq!(loaded.selection(), register.selection());
    for _ in 0..8 {
        edited(random, &bytes, context, tried);
    }
}

fn edited(random: &mut Random, bytes: &[u8], context: &Context, tried: &mut Tried) {
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
    let Ok(register) = Register::load(&changed) else { return };
    assert!(register.save() == changed, "one content has one form");
    tried.accepted += u64::from(changed != bytes);
    let _ = check(&register, context);
    let _ = register.person_keys(|_| 1);
    let query = CountQuery::default().place("KZ").period("2024-05".parse().expect("a month"));
    tried.counted += u64::from(register.count(&query, context).is_ok());
}

/// Some events, people, and decisions about them.
fn register(random: &mut Random, context: &Context) -> Register {
    let mut table = String::from("Activity,Date,Region,Volunteer,Hours,Status\n");
    for _ in 0..random.below(9) {
        let cells = [
            *random.pick(&["a", "b", "уборка", ""]),
            *random.pick(&["2024-05-01", "2024-05", "31.12.2023", "?"]),
            *random.pick(&["KZ-59", "Алматы", "Атлантида", ""]),
            *random.pick(&["A-1", "a-1", "Aigul Serik", "Айгуль Серик", ""]),
            *random.pick(&["2", "9999", "-1", "1:30", ""]),
            *random.pick(&["done", "no-show", "maybe"]),
        ];
        table.push_str(&cells.join(","));
        table.push('\n');
    }
    let scope = Scope { period: Some("2024".parse().expect("a year")), ..Scope::default() };
    let read = Register::read_with("shifts.csv", table.as_bytes(), &ReadOptions::new().scope(scope.clone()), context);
    let register = read.unwrap_or_else(|_| RegisterBuilder::new(scope).finish_checked(context));
    let found = register.findings().clone();
    let codes: Vec<FindingCode> = found.counts().map(|(code, _)| code).collect();
    let mut decisions = Vec::new();
    for code in codes {
        if random.below(2) == 0 && !code.actions().is_empty() {
            let action = *random.pick(code.actions());
            let decision = match action {
                RowAction::Choose => RowDecision::choose(RowChoice::place("KZ-59"), code, "r"),
                action => RowDecision::on_finding(action, code, "r"),
            };
            decisions.extend(decision);
        }
    }
    if random.below(3) == 0 {
        decisions.extend(RowDecision::on_rows(RowAction::LeaveOut, [RowRef::new(2)], "r"));
    }
    let before = register.clone();
    register.decide(&RowDecisions::new(decisions), &found, context).unwrap_or(before)
}

fn edit(random: &mut Random, bytes: &mut Vec<u8>) {
    let at = random.below(bytes.len());
    let numbers = [0, 1, 2, 3, 7, 255, 1 << 16, 1 << 22, 1 << 31, u64::from(u32::MAX), 1 << 62, u64::MAX];
    let number = *random.pick(&numbers);
    let mut put = |number: &[u8]| {
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
