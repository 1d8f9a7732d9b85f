//! Allocation, forecasts, scores, trajectories and succession: the rooms that look ahead.

use super::required;
use serde_json::Value;
use volunteer_core::Result;
use volunteer_core::json::Json;
use volunteer_core::roadmap::{AllocationRequest, allocate};

/// What an operation answers; `None` where the operation is not one of these rooms'.
pub fn run(operation: &str, input: &Value) -> Option<Result<Value>> {
    Some(match operation {
        "roadmap.allocate" => {
            required::<AllocationRequest>(input, "request").and_then(|request| Ok(allocate(&request)?.to_json()))
        }
        _ => return None,
    })
}
