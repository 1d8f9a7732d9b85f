//! The example `embed` answers what its documentation says: typed rows in, figures and verdicts out, mistakes as 422.

#[path = "../../volunteer-core/examples/embed/conversation.rs"]
mod conversation;
#[path = "../../volunteer-core/examples/embed/http.rs"]
mod http;
#[path = "../../volunteer-core/examples/embed/problem.rs"]
mod problem;
#[path = "../../volunteer-core/examples/embed/rows.rs"]
mod rows;
#[path = "../../volunteer-core/examples/embed/service.rs"]
mod service;

use http::{Request, Response};
use serde_json::{Value, json};
use service::Service;
use volunteer_core::{Context, Language};

/// The responses of the conversation to one path, in order.
fn responses(path: &str) -> Vec<Response> {
    let all = conversation::REQUESTS.iter().zip(conversation::responses());
    all.filter(|(request, _)| request.path == path).map(|(_, response)| response).collect()
}

#[test]
fn rows_become_a_register_whose_findings_are_shown() {
    let stored = &responses("/shifts")[0];
    assert_eq!(stored.status, 200);
    assert_eq!(stored.body, json!({"rows": 4, "findings": {"hours-missing": 1}}));
}

#[test]
fn a_mistake_is_answered_with_its_place_and_a_sentence_in_the_language_of_the_caller() {
    let day = &responses("/shifts")[1];
    assert_eq!((day.status, &day.body["code"]), (422, &json!("date-invalid")));
    assert_eq!(day.body["pointer"], "/0/day");
    assert!(day.body["message"].as_str().unwrap().contains("күн"));

    let plan = &responses("/roadmap")[0];
    assert_eq!((plan.status, &plan.body["code"]), (422, &json!("indicator-undefined")));
    assert_eq!(plan.body["pointer"], "/targets/0/indicator");
    assert_eq!(plan.body["details"], json!({"indicator": "volunters", "suggestion": "volunteers"}));
    let message = plan.body["message"].as_str().unwrap();
    assert!(message.contains("показатель") && message.contains("volunteers"), "{message}");

    let as_of = &responses("/verdicts")[1];
    assert_eq!((as_of.status, &as_of.body["pointer"]), (422, &json!("/asOf")));
    assert!(as_of.body["message"].as_str().unwrap().contains("дата"), "{}", as_of.body["message"]);
    assert_eq!(responses("/nothing")[0].status, 404);
}

#[test]
fn a_dashboard_has_bounds_where_something_is_not_known() {
    let figures = &responses("/figures")[0].body;
    let of = |indicator: &str| -> &Value {
        let rows = figures.as_array().unwrap();
        rows.iter().find(|row| row["indicator"] == indicator && row["period"] == "2026-03").unwrap()
    };
    assert_eq!((&of("volunteers")["value"], &of("volunteers")["exact"]), (&json!(2), &json!(true)));
    // The shift without minutes: at least the hours of the others.
    assert_eq!((&of("hours")["lower"], of("hours").get("upper")), (&json!(3.5), None));
}

#[test]
fn verdicts_rest_on_the_register_and_on_reported_figures() {
    let verdicts = &responses("/verdicts")[0].body;
    let [volunteers, clubs] = [&verdicts[0], &verdicts[1]];
    assert_eq!(volunteers["verdict"], "not-met"); // two of three
    assert_eq!(clubs["verdict"], "met"); // "14 клубов"
    assert!(clubs["why"].as_str().unwrap().contains("14"));
}

#[test]
fn what_is_refused_changes_nothing() {
    let mut service = Service::new(Context::kazakhstan());
    let mut send =
        |method, path, query, body| service.handle(&Request { method, path, query, accept_language: "", body });
    let figures = [("place", "KZ-59"), ("by", "year"), ("period", "2026")];
    send("PUT", "/shifts", &[], r#"[{"volunteer": "A", "day": "2026-03-02", "place": "KZ-59"}]"#);
    let before = send("GET", "/figures", &figures, "");
    for wrong in ["[", r#"[{"volunteer": "A"}]"#, r#"[{"volunteer": "A", "day": "2026-03-02", "hours": 2}]"#] {
        let refused = send("PUT", "/shifts", &[], wrong);
        assert_eq!(refused.status, 422, "{wrong}");
        assert!(!refused.body.to_string().contains("\"A\""), "an identifier in {}", refused.body);
    }
    assert_eq!(send("GET", "/figures", &figures, ""), before);
}

#[test]
fn the_language_is_the_one_that_weighs_most() {
    let language = |accept_language| Request { method: "", path: "", query: &[], accept_language, body: "" }.language();
    assert_eq!(language("kk-KZ,ru;q=0.8,en;q=0.5"), Language::Kazakh);
    assert_eq!(language("de, en;q=0.2, ru;q=0.3"), Language::Russian);
    assert_eq!(language("kk;q=0, ru;q=0.1"), Language::Russian);
    assert_eq!(language("de"), Language::English);
    assert_eq!(language(""), Language::English);
}

#[test]
fn the_printed_conversation_has_every_request_and_response() {
    let printed = conversation::play();
    for (request, response) in conversation::REQUESTS.iter().zip(conversation::responses()) {
        assert!(printed.contains(&format!("{} {}", request.method, request.path)));
        assert!(printed.contains(&format!("{}\n{:#}\n", response.status, response.body)));
    }
}
