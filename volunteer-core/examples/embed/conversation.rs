//! A conversation with the service: what goes right, and what does not.

use super::http::{Request, Response};
use super::service::Service;
use std::fmt::Write;
use volunteer_core::Context;

const SHIFTS: &str = r#"[
  {"volunteer": "v-17", "day": "2026-03-02", "minutes": 120, "place": "KZ-59", "sex": "female"},
  {"volunteer": "v-17", "day": "2026-03-09", "minutes": 90, "place": "KZ-59", "sex": "female"},
  {"volunteer": "v-18", "day": "2026-03-09", "place": "KZ-59", "sex": "male"},
  {"volunteer": "v-20", "day": "2026-04-01", "minutes": 60, "place": "KZ-71"}
]"#;
const PLAN: &str = r#"{"name": "north", "period": "2024/2026", "targets": [
  {"indicator": "volunteers", "place": "KZ-59", "due": "2026", "value": 3},
  {"indicator": "clubs", "place": "KZ-59", "due": "2026", "value": 14}
]}"#;
const WRONG_PLAN: &str = r#"{"name": "north", "period": "2024/2026", "targets": [
  {"indicator": "volunters", "place": "KZ-59", "due": "2026", "value": 3}
]}"#;
const REPORTED: &str = r#"[
  {"text": "14 клубов", "language": "ru", "indicator": "clubs", "place": "KZ-59", "map": "kz-20", "period": "2026-12-31",
   "nature": "stock"}
]"#;

pub(crate) const REQUESTS: &[Request<'_>] = &[
    put("/shifts", SHIFTS, "en"),
    // A day that there is not, in a browser set to Kazakh.
    put("/shifts", r#"[{"volunteer": "v-17", "day": "2026-02-30"}]"#, "kk-KZ,ru;q=0.8,en;q=0.5"),
    // A misspelled indicator, in a browser set to Russian.
    put("/roadmap", WRONG_PLAN, "ru"),
    put("/roadmap", PLAN, "en"),
    put("/reported", REPORTED, "en"),
    get("/figures", &[("place", "KZ-59"), ("by", "month"), ("period", "2026-Q1")], "en"),
    get("/verdicts", &[("asOf", "2026-12-31")], "en"),
    get("/verdicts", &[("asOf", "31.12.2026")], "de, ru;q=0.3"),
    get("/nothing", &[], "en"),
];

const fn put<'a>(path: &'a str, body: &'a str, accept_language: &'a str) -> Request<'a> {
    Request { method: "PUT", path, query: &[], accept_language, body }
}

const fn get<'a>(path: &'a str, query: &'a [(&'a str, &'a str)], accept_language: &'a str) -> Request<'a> {
    Request { method: "GET", path, query, accept_language, body: "" }
}

/// The responses to all requests, by one service.
pub(crate) fn responses() -> Vec<Response> {
    let mut service = Service::new(Context::kazakhstan());
    REQUESTS.iter().map(|request| service.handle(request)).collect()
}

/// What was said on both sides, as text.
pub(crate) fn play() -> String {
    let mut out = String::new();
    for (request, response) in REQUESTS.iter().zip(responses()) {
        let query: Vec<String> = request.query.iter().map(|(key, value)| format!("{key}={value}")).collect();
        let mark = if query.is_empty() { "" } else { "?" };
        let (method, path, query) = (request.method, request.path, query.join("&"));
        // Writing to a string does not fail.
        let _ = write!(out, "{method} {path}{mark}{query}\nAccept-Language: {}\n", request.accept_language);
        if !request.body.is_empty() {
            let _ = writeln!(out, "\n{}", request.body);
        }
        let _ = write!(out, "\n{}\n{:#}\n\n", response.status, response.body);
    }
    out
}
