//! Errors as the bodies of responses.

use super::http::Response;
use serde_json::json;
use volunteer_core::{Error, Presenter};

/// 422: what is wrong, where in the body, with what details, and the sentence for whoever filled it in.
pub(crate) fn unprocessable(error: &Error, presenter: &Presenter) -> Response {
    Response {
        status: 422,
        body: json!({
            "code": error.code(),
            "pointer": error.pointer(),
            "details": error.details(),
            "message": presenter.error_text(error),
        }),
    }
}

pub(crate) fn not_found() -> Response {
    Response { status: 404, body: json!({"code": "not-found"}) }
}
