//! Random input through every public reader: `cargo run --release -p volunteer-tests --example fuzz -- CASES SEED`.

use std::process::ExitCode;
use volunteer_tests::fuzz::Fuzzer;

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1).map(|argument| argument.parse::<u64>());
    let (Some(Ok(cases)), Some(Ok(seed)), None) = (arguments.next(), arguments.next(), arguments.next()) else {
        eprintln!("usage: fuzz CASES SEED");
        return ExitCode::FAILURE;
    };
    let mut fuzzer = Fuzzer::new();
    match fuzzer.run(cases, seed) {
        Ok(counts) => {
            println!("{:<36} {:>10} {:>10}", "reader", "tried", "accepted");
            counts.iter().for_each(|(reader, (tried, accepted))| println!("{reader:<36} {tried:>10} {accepted:>10}"));
            println!("{cases} cases of seed {seed}: no panic");
            ExitCode::SUCCESS
        }
        Err(fallen) => {
            eprintln!("{fallen}");
            ExitCode::FAILURE
        }
    }
}
