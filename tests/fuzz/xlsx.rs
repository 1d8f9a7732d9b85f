//! Random workbooks, for as long as is wanted.
//! `cargo run --release -p volunteer-tests --example fuzz-xlsx -- CASES SEED`

#[allow(clippy::print_stdout)]
fn main() {
    let mut numbers = std::env::args().skip(1).map(|number| number.parse::<u64>().expect("a number"));
    let (cases, seed) = (numbers.next().unwrap_or(100_000), numbers.next().unwrap_or(1));
    match volunteer_tests::fuzz_xlsx::run(cases, seed) {
        Ok(tried) => println!("{cases} cases of seed {seed}: {tried:?}"),
        Err(fallen) => {
            println!("{fallen}");
            std::process::exit(1);
        }
    }
}
