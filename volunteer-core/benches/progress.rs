//! How many results of methods of progress are computed a second on one core: `cargo bench -p volunteer-core --bench progress`.
//!
//! A mix of series of 2 to 12 years, rising and falling, with and without targets, met, late and moving away, each under
//! every method. `-- COUNT` runs the mix so many times without timing, for a profiler that counts instructions.
#![allow(
    clippy::cast_precision_loss,
    clippy::disallowed_methods,
    clippy::indexing_slicing,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a benchmark measures time and says so"
)]

use std::hint::black_box;
use std::time::Instant;
use volunteer_core::Word;
use volunteer_core::progress::{
    CommonCategory, MethodSet, ProgressGoal, ProgressMethod, ProgressPoint, ProgressScale, WantedChange, run,
};

type Case = (Vec<ProgressPoint>, ProgressGoal);

fn main() {
    let exact = mix(0.0);
    let set = MethodSet::all();
    let all = |cases: &[Case], set: &MethodSet| -> usize {
        cases.iter().map(|(points, goal)| black_box(run(points, goal, set)).len()).sum()
    };
    let first: Vec<_> = exact.iter().flat_map(|(points, goal)| run(points, goal, &set)).collect();
    let counts: Vec<(&str, usize)> = CommonCategory::ALL
        .iter()
        .map(|word| (word.as_str(), first.iter().filter(|one| one.common == Some(*word)).count()))
        .collect();
    assert!(counts.iter().all(|(_, count)| *count > 0), "the mix has every common word");
    if let Some(times) = std::env::args().skip(1).find_map(|argument| argument.parse::<u32>().ok()) {
        let results: usize = (0..times).map(|_| all(&exact, &set)).sum();
        println!("{results} results");
        return;
    }
    println!("{} series, {} results, {counts:?}", exact.len(), first.len());
    println!("progress: {:.0} results a second on one core over all methods", best(|| all(&exact, &set), 3.0));
    for method in ProgressMethod::ALL {
        let own = MethodSet::of(&[*method]);
        println!("  {method}: {:.0} a second alone", best(|| all(&exact, &own), 0.3));
    }
    let bounded = mix(0.05);
    println!("with bounds of 5 %: {:.0} results a second", best(|| all(&bounded, &set), 1.0));
}

/// The best of many short runs, so that a machine that does other work as well measures the same.
fn best(work: impl Fn() -> usize, seconds: f64) -> f64 {
    let mut best = 0.0_f64;
    let began = Instant::now();
    while began.elapsed().as_secs_f64() < seconds {
        let start = Instant::now();
        let results = work();
        best = best.max(results as f64 / start.elapsed().as_secs_f64());
    }
    best
}

fn mix(width: f64) -> Vec<Case> {
    let mut cases = Vec::new();
    for number in 0..200_u32 {
        let years = 2 + number % 11;
        let up = number % 3 != 0;
        let step = [0.03, 0.01, 0.002, -0.01, 0.06, 0.02, 0.004][usize::try_from(number % 7).unwrap()];
        let step = if up { step } else { -step };
        let value = |year: u32| {
            let wave = f64::from((year * 7 + number) % 5) * 0.002;
            50.0 * (1.0 + step * f64::from(year) + wave)
        };
        let points = (0..years)
            .map(|year| ProgressPoint::between(2012 + year, value(year), value(year) * (1.0 + width)).unwrap())
            .collect();
        let (best, green, red, worst) = if up { (90.0, 70.0, 45.0, 20.0) } else { (10.0, 40.0, 55.0, 90.0) };
        let goal = ProgressGoal::builder(if up { WantedChange::Increase } else { WantedChange::Decrease })
            .baseline_year(2012)
            .target_year(2030)
            .percentage()
            .scale(ProgressScale::new(best, green, red, worst).unwrap());
        let goal = if number % 4 == 0 { goal } else { goal.target(if up { 70.0 } else { 35.0 }) };
        let goal = if number % 10 == 0 { goal.every_year() } else { goal };
        let goal = if number % 5 == 0 { goal.limit(100.0) } else { goal };
        cases.push((points, goal.build().unwrap()));
    }
    cases
}
