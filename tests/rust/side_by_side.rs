//! What the README says of the example `methods` is what the example prints.

#[path = "../../volunteer-core/examples/shared/figures.rs"]
mod figures;
#[path = "../../volunteer-core/examples/shared/heading.rs"]
mod heading;
#[path = "../../volunteer-core/examples/methods/report.rs"]
mod report;
#[path = "../../volunteer-core/examples/methods/texts.rs"]
mod texts;

use volunteer_core::Context;
use volunteer_core::calendar::parse_date;
use volunteer_core::{Language, Word};

const README: &str = include_str!("../../README.md");

fn printed(language: Language) -> String {
    report::make((None, None), language, parse_date("2026-01-31").unwrap()).unwrap()
}

/// The part of the README about the example.
fn section() -> &'static str {
    let (_, after) = README.split_once("## The methods, side by side").unwrap();
    after.split_once("\n## ").unwrap().0
}

#[test]
fn the_table_of_the_readme_is_what_the_example_prints() {
    let printed = printed(Language::English);
    let (_, after) = printed.split_once("The progress methods disagree:\n").unwrap();
    let said: Vec<&str> = after.lines().map_while(|line| line.strip_prefix("    - ")).collect();
    let rows = section().lines().filter_map(|line| line.strip_prefix("| ")?.strip_suffix(" |")).skip(1);
    let rows: Vec<String> = rows.map(|row| row.replacen(" | ", ": ", 1)).collect();
    assert!(rows.len() > 3, "{rows:?}");
    assert_eq!(rows, said);
}

#[test]
fn the_numbers_of_the_readme_are_what_the_example_prints() {
    let printed = printed(Language::English);
    let line = |start: &str| printed.lines().map(str::trim).find(|line| line.starts_with(start)).unwrap_or_default();
    for (start, number) in [
        ("Progress from baseline to target", "62% to 63%"),
        ("Achievement (actual divided by target)", "83.1% to 83.5%"),
        ("mean change", "29–32%"),
        ("last value", "13–15%"),
    ] {
        assert!(line(start).contains(number), "{start}: {}", line(start));
        assert!(section().contains(number), "{number}");
    }
}

#[test]
fn the_example_names_every_method_in_every_language() {
    for language in [Language::Kazakh, Language::Russian, Language::English] {
        let printed = printed(language);
        let presenter = volunteer_core::Presenter::new(language, &Context::kazakhstan());
        for method in volunteer_core::progress::ProgressMethod::ALL {
            let line = format!("  - {}: ", presenter.label("progressMethod", method.as_str()));
            assert!(printed.contains(&line), "{line}");
        }
    }
}
