//! Reads a CSV file into a register with findings; prints the best seconds of so many runs.
//! `cargo run --release -p volunteer-tests --example bench-csv -- FILE RUNS`

use std::time::Instant;
use volunteer_core::Context;
use volunteer_core::document;
use volunteer_core::register::layout::Layout;
use volunteer_core::register::{RegisterBuilder, Scope};

const LAYOUT: &str = r#"{
    "format": "volunteer/layout@1", "row": "participation", "dates": ["MM-DD-YYYY"], "nullWords": ["NA"],
    "places": {"kind": "region", "words": {"Astana": "KZ-71"}},
    "columns": [
        {"name": "ID", "role": "person"}, {"name": "Site", "role": "place"}, {"name": "Assignment", "role": "activity"},
        {"name": "From.date", "role": "first-day"}, {"name": "To.date", "role": "last-day"},
        {"name": "From.time", "role": "start"}, {"name": "To.time", "role": "end"}, {"name": "Hours", "role": "hours"},
        {"name": "Field", "role": "field"}, {"name": "No.Call.No.Show", "role": "flag", "status": "no-show"},
        {"name": "Absence", "role": "flag", "status": "cancelled"}]}"#;

#[allow(clippy::print_stdout, clippy::disallowed_methods, reason = "a benchmark measures time and says so")]
fn main() {
    let mut arguments = std::env::args().skip(1);
    let path = arguments.next().expect("a file");
    let runs: u32 = arguments.next().and_then(|runs| runs.parse().ok()).unwrap_or(5);
    let bytes = std::fs::read(path).expect("the file");
    let layout: Layout = document::from_slice(LAYOUT.as_bytes()).expect("a layout");
    let context = Context::kazakhstan();
    let mut best = f64::INFINITY;
    let mut rows = 0;
    for _ in 0..runs {
        let start = Instant::now();
        let mut builder = RegisterBuilder::new(Scope::default());
        builder.read("log.csv", &bytes, &layout, &context).expect("a table");
        let read = start.elapsed().as_secs_f64();
        let register = builder.finish();
        let all = start.elapsed().as_secs_f64();
        if all < best {
            best = all;
            rows = register.participations().len();
            eprintln!("read {read:.3} s, joined {:.3} s, {:?}", all - read, register.findings().totals());
        }
    }
    println!("{best} {rows}");
}
