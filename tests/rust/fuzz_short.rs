//! A short run of the fuzzer; the long one is `cargo run --release -p volunteer-tests --example fuzz -- 1000000 1`.

#[test]
fn nothing_panics() {
    let mut fuzzer = volunteer_tests::fuzz::Fuzzer::new();
    let counts = fuzzer.run(30_000, 20_231_231).unwrap_or_else(|fallen| panic!("{fallen}"));
    // Every reader was reached, and those that take edited documents also accepted some.
    assert!(counts.len() > 40, "{counts:?}");
    for accepted in
        ["edited: assess", "edited: observation.add", "edited: observation", "edited: roadmap", "presented: assessment"]
    {
        assert!(counts[accepted].1 > 0, "{accepted} accepted nothing");
    }
}

#[test]
fn no_table_panics() {
    let tried = volunteer_tests::fuzz_csv::run(4_000, 20_231_231).unwrap_or_else(|fallen| panic!("{fallen}"));
    println!("{tried:?}");
    assert!(tried.layouts > 500 && tried.read > 200 && tried.rows > 400 && tried.findings > 800, "{tried:?}");
}

#[test]
fn no_workbook_panics() {
    let tried = volunteer_tests::fuzz_xlsx::run(2_000, 20_231_231).unwrap_or_else(|fallen| panic!("{fallen}"));
    println!("{tried:?}");
    assert!(tried.read > 300 && tried.rows > 500 && tried.refused.len() > 2, "{tried:?}");
}

#[test]
fn no_tally_panics() {
    let tried = volunteer_tests::fuzz_tally::run(2_000, 20_231_231).unwrap_or_else(|fallen| panic!("{fallen}"));
    println!("{tried:?}");
    assert!(tried.sealed > 5_000 && tried.accepted > 500 && tried.merged > 200 && tried.cells > 5_000, "{tried:?}");
}

#[test]
fn no_saved_register_panics() {
    let tried = volunteer_tests::fuzz_register::run(400, 20_231_231).unwrap_or_else(|fallen| panic!("{fallen}"));
    println!("{tried:?}");
    assert!(tried.sealed > 2_000 && tried.accepted > 20 && tried.counted > 20, "{tried:?}");
}
