//! Methods of judging progress, one file per method, each with an id, a version and a source.
//!
//! Methods take a plain goal and `f64` points; the plain method also has an exact form over bounds, on which verdicts
//! rest.

pub mod plain;
