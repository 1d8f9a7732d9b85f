//! Random bytes and random edits of tables, under random layouts, through the reader of tables. Nothing may panic, every
//! column is as long as its table, and blocks of any size give the same register.

use crate::ToJson;
use crate::fuzz::Random;
use serde_json::{Value, json};
use std::panic::{AssertUnwindSafe, catch_unwind};
use volunteer_core::document::from_value;
use volunteer_core::register::layout::{ColumnRole, Encoding, Layout, RowKind, guess};
use volunteer_core::register::{ReadJob, Register, RegisterBuilder, Scope};
use volunteer_core::{Context, Word};

const TABLES: [&str; 4] = [
    "id,date,from,to,hours,where,n,state\nA17,2023-05-01,9:00 AM,12:30,3.5,Астана,50-ден астам,done\n\
     B2,2023-05-02,22:00,6:00,\"8,25\",Алматы,40–50,no-show\n,31.12.2022,,,9999,\"Абай, обл.\",7,\n",
    "Кто;Дата;Часы\r\n\"Иванов \"\"И\"\"\";01.05.2023;2,5\r\n\r\nПетров;1.5.23;1 234,5\r\n",
    "a\tb\tc\n1\t0\tyes\n-1\t99999\tNA\n",
    "members,more,hours,date\n\"Ann, Bob\",about 30,2:30,45047\nBob,0,0.3333,05/01/2023\n",
];

/// What was tried and what was read.
#[derive(Debug, Default)]
pub struct Tried {
    /// Layouts that were accepted.
    pub layouts: u64,
    /// Tables that became a register.
    pub read: u64,
    /// Rows in all of them.
    pub rows: u64,
    /// Findings in all of them.
    pub findings: u64,
}

/// Runs cases from a seed.
///
/// # Errors
/// The case that panicked.
///
/// # Panics
/// Where the library's own gazetteer cannot be read.
pub fn run(cases: u64, seed: u64) -> Result<Tried, String> {
    let context = Context::kazakhstan();
    let mut tried = Tried::default();
    for number in 0..cases {
        let mut random = Random::new(Random::new(seed).next() ^ number.wrapping_mul(0x2545_f491_4f6c_dd1d));
        let one = catch_unwind(AssertUnwindSafe(|| one(&mut random, &context, &mut tried)));
        one.map_err(|_| format!("case {number} of seed {seed} panicked"))?;
    }
    Ok(tried)
}

fn one(random: &mut Random, context: &Context, tried: &mut Tried) {
    let bytes = table(random);
    let offer = guess(&bytes);
    let layout = if random.below(4) == 0 { offer.to_json()["layout"].clone() } else { layout(random, &bytes) };
    let Ok(layout) = from_value::<Layout>(&layout) else { return };
    tried.layouts += 1;
    let budgets = [1 + random.below(7), 1 + random.below(4000)];
    let [first, second] = budgets.map(|budget| read(&bytes, &layout, context, budget));
    assert_eq!(first.is_some(), second.is_some());
    let (Some(first), Some(second)) = (first, second) else { return };
    assert_eq!(first.participations(), second.participations());
    assert_eq!(first.assistances(), second.assistances());
    assert_eq!(first.findings(), second.findings());
    check(&first, bytes.len());
    tried.read += 1;
    tried.rows += u64::from(first.readings()[0].rows);
    tried.findings += first.findings().counts().map(|(_, count)| count).sum::<u64>();
}

fn read(bytes: &[u8], layout: &Layout, context: &Context, budget: usize) -> Option<Register> {
    let mut job = ReadJob::new("t", bytes, layout, context).ok()?;
    while !job.step(budget).ok()?.is_done() {}
    let mut builder = RegisterBuilder::new(Scope::default());
    builder.take(job).ok()?;
    Some(builder.finish())
}

/// Columns are of one length, and no more was made than was there.
fn check(register: &Register, bytes: usize) {
    let tables = [
        (register.participations().columns(), register.participations().len()),
        (register.assistances().columns(), register.assistances().len()),
        (register.activities().columns(), register.activities().len()),
        (register.organisations().columns(), register.organisations().len()),
        (register.people().columns(), register.people().len()),
    ];
    for (columns, rows) in tables {
        for (name, column) in columns {
            assert!(column.len() == rows || (name == "source" && column.is_empty()), "{name}");
        }
        assert!(rows <= bytes);
    }
}

fn table(random: &mut Random) -> Vec<u8> {
    if random.below(5) == 0 {
        return (0..random.below(200)).map(|_| (random.next() & 0xff) as u8).collect();
    }
    let text = (*random.pick(&TABLES)).to_owned();
    let mut bytes: Vec<u8> = match random.below(4) {
        0 => text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
        1 => text.encode_utf16().flat_map(u16::to_be_bytes).collect(),
        _ => text.into_bytes(),
    };
    for _ in 0..random.below(6) {
        let at = random.below(bytes.len());
        match random.below(5) {
            0 if at < bytes.len() => bytes[at] = (random.next() & 0xff) as u8,
            1 if at < bytes.len() => {
                bytes.remove(at);
            }
            2 => bytes.insert(at, *random.pick(b"\",;\n\r\t\0\xff -9")),
            3 => bytes.truncate(at),
            _ => {
                let end = (at + random.below(20)).min(bytes.len());
                let piece = bytes[at.min(end)..end].to_vec();
                bytes.extend(piece);
            }
        }
    }
    bytes
}

fn layout(random: &mut Random, bytes: &[u8]) -> Value {
    let header = String::from_utf8_lossy(bytes);
    let names: Vec<&str> = header.lines().next().unwrap_or("").split([',', ';', '\t']).collect();
    let columns: Vec<Value> = (0..1 + random.below(8))
        .map(|_| {
            let mut column = json!({"role": random.pick(ColumnRole::ALL).as_str()});
            match random.below(4) {
                0 => column["number"] = json!(1 + random.below(9)),
                1 => column["value"] = json!(*random.pick(&["x", "KZ-10", "2023-05-01", "done", "50-ден астам"])),
                _ => column["name"] = json!(*random.pick(&names)),
            }
            if random.below(2) == 0 {
                column["optional"] = json!(true);
            }
            if random.below(2) == 0 {
                column["category"] = json!(*random.pick(&["sex", "role", "pensioner"]));
                column["status"] = json!("no-show");
            }
            if random.below(6) == 0 {
                column["words"] = json!({"A17": "x", "done": "verified", "7": "seven"});
            }
            column
        })
        .collect();
    let mut layout = json!({
        "format": "volunteer/layout@1",
        "row": random.pick(RowKind::ALL).as_str(),
        "encoding": random.pick(Encoding::ALL).as_str(),
        "delimiter": *random.pick(&[",", ";", "\t", "|"]),
        "decimalMark": *random.pick(&[".", ","]),
        "dates": [*random.pick(&["YYYY-MM-DD", "DD.MM.YYYY*", "DD.MM.YY", "excel", "YYYYMMDD"])],
        "overMidnight": random.below(2) == 0,
        "hoursEach": random.below(3) > 0,
        "columns": columns,
    });
    match random.below(5) {
        0 => layout["header"] = json!(random.below(4)),
        1 => layout["nullWords"] = json!(["NA", "0", "-"]),
        2 => layout["places"] = json!({"kind": "region"}),
        3 => layout["places"] = json!({"map": "kz-17", "words": {"Алматы": "KZ-75"}}),
        _ => {}
    }
    layout
}
