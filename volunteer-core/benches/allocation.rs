//! How long it takes to divide 1,000 units over 50 places: `cargo bench -p volunteer-core --bench allocation`.
#![allow(
    clippy::disallowed_methods,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a benchmark measures time and says so"
)]

use std::hint::black_box;
use std::time::{Duration, Instant};
use volunteer_core::roadmap::{AllocationMethod, AllocationPlace, AllocationRequest, allocate};
use volunteer_core::{Number, Word};

fn main() {
    let rounds = if std::env::args().any(|argument| argument == "--test") { 1 } else { 2_000 };
    for bounded in [false, true] {
        for method in AllocationMethod::ALL {
            if bounded && *method == AllocationMethod::BalinskiYoung {
                continue;
            }
            let request = request(*method, bounded);
            // The best of many runs: other work on the machine makes runs longer, never shorter.
            let mut best = Duration::MAX;
            for _ in 0..rounds {
                let start = Instant::now();
                black_box(allocate(black_box(&request)).unwrap());
                best = best.min(start.elapsed());
            }
            let bounds = if bounded { "with floors and ceilings" } else { "free" };
            println!("{:<18}{bounds:<26}{:>8.1} µs", method.as_str(), best.as_secs_f64() * 1e6);
        }
    }
}

/// Fifty places of 20 thousand to 2 million people, no two alike.
fn request(method: AllocationMethod, bounded: bool) -> AllocationRequest {
    let place = |index: i64| {
        let place = AllocationPlace::new(format!("P{index:02}"), 20_011 + index * index * 811 + index * 37);
        AllocationPlace {
            floor: bounded.then(|| Number::from(index % 7)),
            ceiling: (bounded && index % 3 == 0).then(|| Number::from(30)),
            ..place
        }
    };
    AllocationRequest::builder(method, 1_000).places((0..50).map(place)).build().unwrap()
}
