//! One published series under every method of judging progress, and where they disagree.
//!
//! `cargo run --release -p volunteer-core --example methods -- --lang kk|ru|en --as-of DATE`
//! and, for figures of your own, `--roadmap FILE --figures FILE`.

mod options;
mod report;
mod texts;

use options::Options;
use std::io::{self, Write};
use std::process::ExitCode;

fn main() -> ExitCode {
    let options = match Options::read(std::env::args().skip(1)) {
        Ok(options) => options,
        Err(message) => {
            eprintln!("{message}\n\n{}", options::USAGE);
            return ExitCode::from(2);
        }
    };
    let documents = (options.roadmap.as_deref(), options.figures.as_deref());
    let report = match report::make(documents, options.language, options.as_of) {
        Ok(report) => report,
        Err(message) => {
            eprintln!("{message}");
            return ExitCode::FAILURE;
        }
    };
    match io::stdout().lock().write_all(report.as_bytes()) {
        // A reader that closes early, such as `head`, is no failure.
        Ok(()) => ExitCode::SUCCESS,
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}
