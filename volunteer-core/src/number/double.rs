//! Floating-point numbers that are whole, or are shown with few decimals.

/// The integer that a float is, up to 2^53 − 1, above which neighbours can no longer be distinguished.
pub(crate) fn whole(value: f64) -> Option<i64> {
    const SAFE: f64 = 9_007_199_254_740_991.0;
    if value.abs() > SAFE || value.fract().abs() > 0.0 {
        return None;
    }
    // Rust has no checked conversion from a float; the text of a whole number is exact.
    format!("{value:.0}").parse().ok()
}

/// The value times 10^`decimals`, rounded to the nearest whole number from its exact value.
pub(crate) fn rounded(value: f64, decimals: usize) -> Option<i64> {
    let text = format!("{value:.decimals$}");
    text.replace('.', "").parse().ok()
}

#[cfg(test)]
mod tests {
    use super::{rounded, whole};

    #[test]
    fn whole_doubles_are_recognised_up_to_two_to_the_53rd() {
        assert_eq!(whole(0.0), Some(0));
        assert_eq!(whole(-0.0), Some(0));
        assert_eq!(whole(-9_007_199_254_740_991.0), Some(-9_007_199_254_740_991));
        for none in [0.5, -1e-300, 9_007_199_254_740_992.0, f64::INFINITY, f64::NAN] {
            assert_eq!(whole(none), None, "{none}");
        }
    }

    #[test]
    fn decimals_are_rounded_from_the_exact_value() {
        assert_eq!(rounded(1.0005, 3), Some(1000)); // the double lies a little below
        assert_eq!(rounded(-1.25, 1), Some(-12));
        assert_eq!(rounded(f64::NAN, 3), None);
    }
}
