//! The Rust side of the benchmark of the counting engine; see the README beside it.
//!
//! `cube columns DIR ROWS HOME` writes the columns, raw and little-endian. `cube cells DIR` counts them and writes the
//! cells for the other side to compare. `cube memory DIR` counts once and prints the peak of memory above the columns.
//! `cube serve DIR` answers each line of its input, `engine`, `one` (thread), `groups` (rows that are not plain) or
//! `fixed`, with the seconds that one count took. `cube rates` prints nanoseconds a row of registers of several sizes.

#![allow(clippy::disallowed_methods, reason = "a benchmark measures time and says so")]

mod data;
mod fixed;

use data::Data;
use std::error::Error;
use std::hint::black_box;
use std::io::{BufRead, Write};
use std::path::Path;
use std::time::Instant;
use volunteer_core::cube::{Axis, Chunk, Codes, Cube, Plan};

/// District, region, country × month, quarter, year, all × field, all: the last axis changes fastest.
fn plan() -> Result<Plan, volunteer_core::Error> {
    let month = data::months();
    let of = |months: u32| month.iter().map(|month| month / months).collect::<Vec<u32>>();
    let place = Axis::new("district", data::DISTRICTS).level("region", data::regions())?.all();
    let time =
        Axis::new("day", data::DAYS).level("month", of(1))?.level("quarter", of(3))?.level("year", of(12))?.all();
    let field = Axis::new("field", data::FIELDS).all();
    let mut sets = Vec::new();
    for place in 0..3 {
        for time in 1..5 {
            for field in 0..2 {
                sets.push(vec![place, time, field]);
            }
        }
    }
    Plan::new(vec![place, time, field], sets)
}

fn chunk(data: &Data) -> Chunk<'_> {
    Chunk {
        person: Codes::U32(&data.person),
        axes: vec![Codes::U8(&data.district), Codes::U16(&data.day), Codes::U8(&data.field)],
        minutes: Some(&data.minutes),
        heads_lower: None,
        heads_upper: None,
    }
}

/// Columns of head-counts, and minutes some of which are unknown: no row is of one named person with known minutes.
struct Groups {
    minutes: Vec<i32>,
    lower: Vec<u32>,
    upper: Vec<u32>,
}

impl Groups {
    fn new(data: &Data) -> Self {
        let minutes = (0..).zip(&data.minutes).map(|(row, minutes)| if row % 3 == 0 { i32::MIN } else { *minutes });
        let lower: Vec<u32> = data.minutes.iter().map(|minutes| 2 + minutes.unsigned_abs() % 9).collect();
        let upper = lower.iter().map(|lower| if lower % 4 == 0 { u32::MAX } else { lower + 5 });
        Self { minutes: minutes.collect(), upper: upper.collect(), lower }
    }

    fn chunk<'a>(&'a self, data: &'a Data) -> Chunk<'a> {
        Chunk {
            minutes: Some(&self.minutes),
            heads_lower: Some(&self.lower),
            heads_upper: Some(&self.upper),
            ..chunk(data)
        }
    }
}

/// Nanoseconds a row, the best of some rounds, on one thread.
fn rate(plan: &Plan, chunk: &Chunk<'_>) -> Result<f64, volunteer_core::Error> {
    let mut best = f64::INFINITY;
    for _ in 0..(2_000_000 / chunk.rows()).clamp(3, 40) {
        let start = Instant::now();
        black_box(plan.count(std::slice::from_ref(chunk), 1)?);
        best = best.min(start.elapsed().as_secs_f64());
    }
    Ok(best * 1e9 / chunk.rows() as f64)
}

fn bytes<const N: usize, T: Copy>(values: &[T], to: impl Fn(T) -> [u8; N]) -> Vec<u8> {
    values.iter().flat_map(|value| to(*value)).collect()
}

fn values<const N: usize, T>(bytes: &[u8], from: impl Fn([u8; N]) -> T) -> Vec<T> {
    bytes.as_chunks().0.iter().map(|value| from(*value)).collect()
}

fn write(folder: &Path, data: &Data) -> std::io::Result<()> {
    std::fs::write(folder.join("person.u32"), bytes(&data.person, u32::to_le_bytes))?;
    std::fs::write(folder.join("district.u8"), &data.district)?;
    std::fs::write(folder.join("day.u16"), bytes(&data.day, u16::to_le_bytes))?;
    std::fs::write(folder.join("field.u8"), &data.field)?;
    std::fs::write(folder.join("minutes.i32"), bytes(&data.minutes, i32::to_le_bytes))?;
    std::fs::write(folder.join("region-of-district.u32"), bytes(&data::regions(), u32::to_le_bytes))?;
    std::fs::write(folder.join("month-of-day.u32"), bytes(&data::months(), u32::to_le_bytes))
}

fn read(folder: &Path) -> std::io::Result<Data> {
    Ok(Data {
        person: values(&std::fs::read(folder.join("person.u32"))?, u32::from_le_bytes),
        district: std::fs::read(folder.join("district.u8"))?,
        day: values(&std::fs::read(folder.join("day.u16"))?, u16::from_le_bytes),
        field: std::fs::read(folder.join("field.u8"))?,
        minutes: values(&std::fs::read(folder.join("minutes.i32"))?, i32::from_le_bytes),
    })
}

/// Set, place, time, field, rows, minutes, people: seven numbers of 64 bits per cell.
fn cells(plan: &Plan, cube: &Cube) -> Vec<[i64; 7]> {
    let mut all = Vec::new();
    for (set, table) in cube.tables().iter().enumerate() {
        for (index, cell) in table.cells().enumerate() {
            let node = |axis: usize| i64::from(table.nodes(axis)[index]);
            let [rows, people] = [cell.rows, cell.people].map(|count| count as i64);
            all.push([set as i64, node(0), node(1), node(2), rows, cell.minutes, people]);
        }
    }
    assert_eq!(plan.sets().len(), cube.tables().len());
    all
}

/// The same from the fixed loop, in the same order.
fn fixed_cells(answer: &[(u64, i64, u64)]) -> Vec<[i64; 7]> {
    let mut all = Vec::new();
    let (places, times, fields) = ([220, 20, 1], [36, 12, 3, 1], [8, 1]);
    let start = |sizes: &[i64], level: usize| sizes[..level].iter().sum::<i64>();
    for set in 0..24_usize {
        let (p, t, f) = (set / 8, set / 2 % 4, set % 2);
        for place in 0..places[p] {
            for time in 0..times[t] {
                for field in 0..fields[f] {
                    let outer = (start(&places, p) + place) * 9 + start(&fields, f) + field;
                    let (rows, minutes, people) = answer[(outer * 52 + start(&times, t) + time) as usize];
                    if rows > 0 {
                        all.push([set as i64, place, time, field, rows as i64, minutes, people as i64]);
                    }
                }
            }
        }
    }
    all
}

/// `VmHWM` or `VmRSS` of this process, in bytes.
fn memory(key: &str) -> Result<u64, Box<dyn Error>> {
    let status = std::fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find_map(|line| line.strip_prefix(key)).ok_or("no such line in /proc/self/status")?;
    let kilobytes: u64 = line.trim_start_matches(':').trim().trim_end_matches(" kB").parse()?;
    Ok(kilobytes * 1024)
}

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let plan = plan()?;
    match arguments[..] {
        ["columns", folder, rows, home] => write(Path::new(folder), &data::make(rows.parse()?, home.parse()?))?,
        ["cells", folder] => {
            let folder = Path::new(folder);
            let data = read(folder)?;
            let found = cells(&plan, &plan.count(&[chunk(&data)], 2)?);
            assert!(found == cells(&plan, &plan.count(&[chunk(&data)], 1)?), "one thread and two answer the same");
            let fixed = fixed_cells(&fixed::count(&data, &data::regions(), &data::months()));
            assert!(found == fixed, "the engine and the fixed loop answer the same");
            std::fs::write(folder.join("cells.i64"), bytes(found.as_flattened(), i64::to_le_bytes))?;
        }
        ["memory", folder] => {
            let data = read(Path::new(folder))?;
            // What reading needed beyond the columns must not hide what counting needs.
            std::fs::write("/proc/self/clear_refs", "5")?;
            let before = memory("VmRSS")?;
            black_box(plan.count(&[chunk(&data)], 2)?);
            println!("{}", (memory("VmHWM")? - before) as f64 / data.person.len() as f64);
        }
        ["serve", folder] => {
            let data = read(Path::new(folder))?;
            let (regions, months) = (data::regions(), data::months());
            let groups = Groups::new(&data);
            println!("ready");
            for line in std::io::stdin().lock().lines() {
                let start = Instant::now();
                match line?.as_str() {
                    "engine" => drop(black_box(plan.count(&[chunk(&data)], 2)?)),
                    "one" => drop(black_box(plan.count(&[chunk(&data)], 1)?)),
                    "groups" => drop(black_box(plan.count(&[groups.chunk(&data)], 1)?)),
                    "fixed" => drop(black_box(fixed::count(&data, &regions, &months))),
                    other => return Err(format!("what is {other}?").into()),
                }
                println!("{}", start.elapsed().as_secs_f64());
                std::io::stdout().flush()?;
            }
        }
        ["rates"] => {
            for rows in [1_000, 10_000, 50_000, 100_000, 200_000, 500_000, 1_000_000] {
                let data = data::make(rows, 0);
                let groups = Groups::new(&data);
                let [plain, other] = [rate(&plan, &chunk(&data))?, rate(&plan, &groups.chunk(&data))?];
                println!("cube rates: {rows} rows: {plain:.0} ns a row, {other:.0} of groups");
            }
        }
        _ => return Err("usage: cube columns DIR ROWS HOME | cells DIR | memory DIR | serve DIR | rates".into()),
    }
    Ok(())
}
