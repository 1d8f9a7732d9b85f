//! Tests of the methods as a whole.
