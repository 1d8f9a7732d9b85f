//! Registers: records as columns, and the counting engine.

pub(crate) mod cube;
