//! The publisher's score from −5 to 5.
//!
//! Its constants are rounded (7.1429 is not 5 ÷ 0.7), and results agree with the published ones only with them as they are.

/// The score of a ratio of growth rates.
pub(super) fn with_target(ratio: f64) -> f64 {
    if ratio >= 0.6 { (7.1429 * ratio - 4.2857).min(5.0) } else { (4.1667 * ratio - 2.5).max(-5.0) }
}

/// The score of a growth rate, with the factor by which its cuts are reduced.
pub(super) fn without_target(rate: f64, factor: f64) -> f64 {
    match () {
        () if rate < 0.0 => (125.0 * rate - 2.5).max(-5.0),
        // The baseline is at the limit, and it is kept.
        () if factor == 0.0 => 5.0,
        () if rate >= 0.015 * factor => (500.0 * rate / factor - 5.0).min(5.0),
        () if rate >= 0.005 * factor => 250.0 * rate / factor - 1.25,
        () => 500.0 * rate / factor - 2.5,
    }
}
