//! JavaScript binding of `volunteer-core`: data is carried across and back, nothing is computed here.
//!
//! Documents and results cross as JSON text (`cross`), typed arrays and bytes as they are (`columns`). wasm-bindgen makes the
//! JavaScript functions and classes and their declarations of what stands here, so the comments on exported items are
//! written for readers of those, in TSDoc.
#![forbid(unsafe_code)]
// Comments on exported items are TSDoc: errors are told as `@throws {VolunteerError}`.
#![allow(clippy::missing_errors_doc, clippy::doc_markdown)]
// An exported function answers JavaScript, where `must_use` says nothing.
#![allow(clippy::must_use_candidate, clippy::return_self_not_must_use)]

mod cross;

pub mod assess;
pub mod calendar;
pub mod columns;
pub mod context;
pub mod cube;
pub mod document;
pub mod figure;
pub mod gazetteer;
pub mod indicator;
pub mod number;
pub mod observation;
pub mod planning;
pub mod present;
pub mod progress;
pub mod record;
pub mod register;
pub mod score;
pub mod tally;
