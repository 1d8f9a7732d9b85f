//! Registers of volunteer work: records as columns, what is suspicious in them, and how often things are counted.

pub mod finding;
