//! How the examples end.

use std::io::{self, Write};
use std::process::ExitCode;

/// Prints a report, or the message of why there is none.
pub(crate) fn print(report: Result<String, String>) -> ExitCode {
    let report = match report {
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
