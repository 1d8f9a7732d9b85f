//! One published series under every method of judging progress, and where they disagree.
//!
//! `cargo run --release -p volunteer-core --example methods -- --lang kk|ru|en --as-of DATE`
//! and, for figures of your own, `--roadmap FILE --figures FILE`.

#[path = "../shared/figures.rs"]
mod figures;
#[path = "../shared/heading.rs"]
mod heading;
#[path = "../shared/options.rs"]
mod options;
#[path = "../shared/print.rs"]
mod print;
mod report;
mod texts;

use options::{Defaults, Options};
use std::process::ExitCode;

const DEFAULTS: Defaults =
    Defaults { example: "methods", as_of: "2026-01-31", figures: "the official series of volunteers" };

fn main() -> ExitCode {
    let options = match Options::read(std::env::args().skip(1), &DEFAULTS) {
        Ok(options) => options,
        Err(message) => {
            eprintln!("{message}\n\n{}", DEFAULTS.usage());
            return ExitCode::from(2);
        }
    };
    let documents = (options.roadmap.as_deref(), options.figures.as_deref());
    let reports = options.languages.iter().map(|language| report::make(documents, *language, options.as_of));
    print::print(reports.collect::<Result<Vec<String>, String>>().map(|reports| reports.join("\n")))
}
