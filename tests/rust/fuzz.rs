//! The generator of the fuzzer.
