//! Student's t distribution for whole degrees of freedom.
//!
//! The finite series of Abramowitz and Stegun, Handbook of Mathematical Functions (1964), 26.7.3 and 26.7.4: with
//! θ = arctan(t / √ν), the probability of |T| ≤ t is sin θ · {1 + 1/2 cos²θ + 1·3/(2·4) cos⁴θ + …} for even ν, and
//! 2/π · (θ + sin θ · {cos θ + 2/3 cos³θ + …}) for odd ν. Only arctangent, sine and cosine come from `libm`.

use std::f64::consts::{FRAC_2_PI, FRAC_PI_2};

/// The probability that |T| is at most t.
fn central(theta: f64, degrees: u32) -> f64 {
    let (sine, cosine) = (libm::sin(theta), libm::cos(theta));
    let square = cosine * cosine;
    let odd = degrees % 2 == 1;
    // Terms of cosⁿ with n up to ν − 2.
    let mut term = if odd { cosine } else { 1.0 };
    let mut sum = 0.0;
    let mut power = u32::from(odd);
    while power + 2 <= degrees {
        sum += term;
        term *= square * f64::from(power + 1) / f64::from(power + 2);
        power += 2;
    }
    if odd { FRAC_2_PI * (theta + sine * sum) } else { sine * sum }
}

/// The probability that T is at most t.
///
/// ```
/// use volunteer_core::forecast::student_probability;
/// assert!((student_probability(2.228, 10) - 0.975).abs() < 1e-4); // the usual table
/// assert_eq!(student_probability(0.0, 3), 0.5);
/// ```
#[must_use]
pub fn student_probability(t: f64, degrees: u32) -> f64 {
    let degrees = degrees.max(1);
    let within = central(libm::atan(t.abs() / libm::sqrt(f64::from(degrees))), degrees).clamp(0.0, 1.0);
    if t < 0.0 { 0.5 - within / 2.0 } else { 0.5 + within / 2.0 }
}

/// The t within which |T| lies with a probability between 0 and 1: found by halving the angle, which ends at the
/// nearest double.
///
/// ```
/// use volunteer_core::forecast::student_within;
/// assert!((student_within(0.95, 10) - 2.228).abs() < 5e-4); // the usual table
/// ```
#[must_use]
pub fn student_within(probability: f64, degrees: u32) -> f64 {
    let degrees = degrees.max(1);
    let (mut low, mut high) = (0.0, FRAC_PI_2);
    for _ in 0..64 {
        let middle = low + (high - low) / 2.0;
        if central(middle, degrees) < probability {
            low = middle;
        } else {
            high = middle;
        }
    }
    libm::sqrt(f64::from(degrees)) * libm::tan(low)
}
