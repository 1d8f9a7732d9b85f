//! Helpers of the shared suites.
