//! The exact quotient that a double stands for, for comparing with thresholds.
//!
//! A double that was written as 0.1 means one tenth, and a share of 7/10 made from such numbers reaches the threshold 0.7,
//! though in doubles it may miss it by the last bit. Where the whole numbers leave 128 bits there is no fraction, and the
//! caller compares doubles.

use super::wide::compare_products;
use std::cmp::Ordering;

/// A quotient of whole numbers, reduced, its denominator above zero.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Fraction {
    numerator: i128,
    denominator: i128,
}

impl Fraction {
    pub(crate) const ZERO: Self = Self { numerator: 0, denominator: 1 };

    pub(crate) fn new(numerator: i128, denominator: i128) -> Option<Self> {
        let (mut a, mut b) = (numerator.unsigned_abs(), denominator.unsigned_abs());
        while b != 0 {
            (a, b) = (b, a % b);
        }
        let common = i128::try_from(a).ok().filter(|common| *common != 0)?;
        let sign = denominator.signum();
        if sign == 0 {
            return None;
        }
        Some(Self {
            numerator: (numerator / common).checked_mul(sign)?,
            denominator: (denominator / common).checked_mul(sign)?,
        })
    }

    /// What a double means whose shortest text has few enough digits.
    pub(crate) fn of(value: f64) -> Option<Self> {
        let text = format!("{value:e}");
        let (digits, power) = text.split_once('e')?;
        let power: i32 = power.parse().ok()?;
        let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
        let number: i128 = format!("{whole}{part}").parse().ok()?;
        let power = power.checked_sub(i32::try_from(part.len()).ok()?)?;
        let scale = 10_i128.checked_pow(power.unsigned_abs())?;
        if power < 0 { Self::new(number, scale) } else { Self::new(number.checked_mul(scale)?, 1) }
    }

    pub(crate) fn plus(self, other: Self) -> Option<Self> {
        let left = self.numerator.checked_mul(other.denominator)?;
        let right = other.numerator.checked_mul(self.denominator)?;
        Self::new(left.checked_add(right)?, self.denominator.checked_mul(other.denominator)?)
    }

    pub(crate) fn minus(self, other: Self) -> Option<Self> {
        self.plus(Self { numerator: other.numerator.checked_neg()?, ..other })
    }

    pub(crate) fn times(self, other: Self) -> Option<Self> {
        // Reduced across first, so that ordinary products stay within 128 bits.
        let (a, b) = (Self::new(self.numerator, other.denominator), Self::new(other.numerator, self.denominator));
        match (a, b) {
            (Some(a), Some(b)) => {
                Self::new(a.numerator.checked_mul(b.numerator)?, a.denominator.checked_mul(b.denominator)?)
            }
            _ => Some(Self::ZERO),
        }
    }

    pub(crate) fn over(self, other: Self) -> Option<Self> {
        if other.numerator == 0 {
            return None;
        }
        self.times(Self::new(other.denominator, other.numerator)?)
    }

    /// A power with a whole exponent.
    pub(crate) fn power(self, exponent: u32) -> Option<Self> {
        Self::new(self.numerator.checked_pow(exponent)?, self.denominator.checked_pow(exponent)?)
    }

    /// The root, where it is a fraction too.
    pub(crate) fn root(self, degree: u32) -> Option<Self> {
        let exact = |value: i128| {
            if degree == 0 || value < 0 {
                return None;
            }
            // The double is off by less than one for every root that fits.
            let near = libm::round(libm::pow(to_f64(value), 1.0 / f64::from(degree)));
            let near: i128 = format!("{near:.0}").parse().ok()?;
            [near - 1, near, near + 1].into_iter().find(|root| root.checked_pow(degree) == Some(value))
        };
        Self::new(exact(self.numerator)?, exact(self.denominator)?)
    }
}

fn to_f64(value: i128) -> f64 {
    value.to_string().parse().unwrap_or(f64::NAN)
}

impl Ord for Fraction {
    fn cmp(&self, other: &Self) -> Ordering {
        compare_products((self.numerator, other.denominator), (other.numerator, self.denominator))
    }
}

impl PartialOrd for Fraction {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn doubles_mean_what_they_are_written_as() {
        let of = |value: f64| Fraction::of(value).unwrap();
        assert_eq!(of(0.1).plus(of(0.2)), Some(of(0.3)));
        assert_eq!(of(-2.5e-7), Fraction::new(-1, 4_000_000).unwrap());
        assert_eq!(of(1e20), Fraction::new(100_000_000_000_000_000_000, 1).unwrap());
        assert_eq!(Fraction::of(f64::INFINITY), None);
        assert_eq!(Fraction::of(1e300), None);
        assert!(of(0.7) > of(0.699_999_999_999_999_9));
        assert_eq!(of(1.331).root(3), Some(of(1.1)));
        assert_eq!(of(1.332).root(3), None);
        assert_eq!(of(0.0).over(of(0.0)), None);
        assert_eq!(of(0.0).times(of(7.0)), Some(Fraction::ZERO));
    }
}
