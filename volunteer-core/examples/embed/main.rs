//! A small service around the library: shifts come in as typed rows, figures and verdicts go out as JSON.
//!
//! `cargo run --release -p volunteer-core --example embed`
//!
//! There is no web framework here, so that the example needs none: [`http::Request`] and [`http::Response`] have the shape of
//! any. It plays a conversation and prints it.

#[path = "../shared/print.rs"]
mod print;

mod conversation;
mod http;
mod problem;
mod rows;
mod service;

use std::process::ExitCode;

fn main() -> ExitCode {
    print::print(Ok(conversation::play()))
}
