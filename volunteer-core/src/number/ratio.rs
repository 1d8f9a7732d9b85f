//! A quotient kept as an exact pair.

use super::wide::compare_products;
use super::{End, Interval, Number};
use crate::document;
use crate::error::{NumberError, Result, refuse};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::cmp::Ordering;
use std::hash::{Hash, Hasher};

/// Which way a shown decimal is rounded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rounding {
    /// Towards minus infinity: for a lower end.
    Down,
    /// Towards plus infinity: for an upper end.
    Up,
    /// To the nearest, half to even.
    HalfEven,
}

/// An exact quotient of two [`Number`]s, with a denominator above zero. Documents show it in lowest terms.
///
/// ```
/// use volunteer_core::{Number, Ratio, number::Rounding};
/// let share = Ratio::new(Number::from(601), Number::from(672))?;
/// assert_eq!(share.decimal(2, Rounding::Down)?.to_string(), "0.89");
/// assert!(share < Ratio::new(Number::from(9), Number::from(10))?);
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Ratio {
    numerator: Number,
    denominator: Number,
}

impl Ratio {
    /// Zero.
    pub const ZERO: Self = Self { numerator: Number::ZERO, denominator: Number::ONE };
    /// One.
    pub const ONE: Self = Self { numerator: Number::ONE, denominator: Number::ONE };

    /// The quotient `numerator / denominator`.
    ///
    /// # Errors
    /// `division-by-zero`.
    pub fn new(numerator: Number, denominator: Number) -> Result<Self> {
        match denominator.signum() {
            0 => Err(NumberError::DivisionByZero {}.into()),
            1 => Ok(Self { numerator, denominator }),
            _ => Ok(Self { numerator: -numerator, denominator: -denominator }),
        }
    }

    /// In lowest terms, in whole numbers where they fit: one half is 1 and 2.
    ///
    /// ```
    /// use volunteer_core::{Number, Ratio};
    /// let half = Ratio::new(Number::parse("0.3")?, Number::parse("0.6")?)?.reduced();
    /// assert_eq!((half.numerator(), half.denominator()), (Number::ONE, Number::from(2)));
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    #[must_use]
    pub fn reduced(self) -> Self {
        let (n, d) = (self.numerator.units(), self.denominator.units());
        let Ok(common) = i128::try_from(gcd(n.unsigned_abs(), d.unsigned_abs())) else { return self };
        let (n, d) = (n / common, d / common);
        let whole = |value: i128| Number::ONE.units().checked_mul(value).map(Number::from_units);
        match (whole(n), whole(d)) {
            (Some(numerator), Some(denominator)) => Self { numerator, denominator },
            _ => Self { numerator: Number::from_units(n), denominator: Number::from_units(d) },
        }
    }

    /// The upper number of the fraction.
    #[must_use]
    pub const fn numerator(self) -> Number {
        self.numerator
    }

    /// The lower number of the fraction, above zero.
    #[must_use]
    pub const fn denominator(self) -> Number {
        self.denominator
    }

    /// The negative.
    #[must_use]
    pub fn negate(self) -> Self {
        Self { numerator: -self.numerator, denominator: self.denominator }
    }

    /// The nearest double: for show and for rates.
    #[must_use]
    pub fn to_f64(self) -> f64 {
        self.numerator.to_f64() / self.denominator.to_f64()
    }

    /// The sum.
    ///
    /// # Errors
    /// `number-out-of-range`.
    ///
    /// ```
    /// use volunteer_core::{Number, Ratio};
    /// let half = Ratio::new(Number::from(1), Number::from(2))?;
    /// assert_eq!(half.checked_add(half)?, Ratio::from(Number::ONE));
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn checked_add(self, other: Self) -> Result<Self> {
        if self.denominator == other.denominator {
            return Self::new(self.numerator.checked_add(other.numerator)?, self.denominator);
        }
        self.with_room(other, |a, b| {
            let left = a.numerator.checked_mul(b.denominator)?;
            let right = b.numerator.checked_mul(a.denominator)?;
            Self::new(left.checked_add(right)?, a.denominator.checked_mul(b.denominator)?)
        })
    }

    /// The difference.
    ///
    /// # Errors
    /// `number-out-of-range`.
    ///
    /// ```
    /// use volunteer_core::{Number, Ratio};
    /// let half = Ratio::new(Number::from(1), Number::from(2))?;
    /// assert_eq!(half.checked_sub(half)?, Ratio::ZERO);
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn checked_sub(self, other: Self) -> Result<Self> {
        self.checked_add(Self { numerator: -other.numerator, denominator: other.denominator })
    }

    /// The product.
    ///
    /// # Errors
    /// `number-out-of-range`.
    ///
    /// ```
    /// use volunteer_core::{Number, Ratio};
    /// let half = Ratio::new(Number::from(1), Number::from(2))?;
    /// assert_eq!(half.checked_mul(half)?.to_f64(), 0.25);
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn checked_mul(self, other: Self) -> Result<Self> {
        self.with_room(other, |a, b| {
            Self::new(a.numerator.checked_mul(b.numerator)?, a.denominator.checked_mul(b.denominator)?)
        })
    }

    /// The quotient of two quotients.
    ///
    /// # Errors
    /// `division-by-zero`; `number-out-of-range`.
    ///
    /// ```
    /// use volunteer_core::{Number, Ratio};
    /// let half = Ratio::new(Number::from(1), Number::from(2))?;
    /// assert_eq!(half.divided_by(half)?, Ratio::from(Number::ONE));
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn divided_by(self, other: Self) -> Result<Self> {
        if self.denominator == other.denominator {
            return Self::new(self.numerator, other.numerator);
        }
        self.checked_mul(Self::new(other.denominator, other.numerator)?)
    }

    /// −1, 0 or 1.
    #[must_use]
    pub const fn signum(self) -> i128 {
        self.numerator.signum()
    }

    /// Pairs are reduced only where the plain ones do not fit: reducing is most of the work.
    fn with_room(self, other: Self, operation: impl Fn(Self, Self) -> Result<Self>) -> Result<Self> {
        operation(self, other).or_else(|_| operation(self.reduced(), other.reduced()))
    }

    /// The quotient as a decimal of `places` places (at most 12), rounded as `rounding` says.
    ///
    /// # Errors
    /// `number-out-of-range`.
    pub fn decimal(self, places: u32, rounding: Rounding) -> Result<Number> {
        let out = || NumberError::OutOfRange { operation: "quotient" };
        let power = 10_i128.checked_pow(places.min(12)).ok_or_else(out)?;
        let (n, d) = (self.numerator.units(), self.denominator.units());
        // Whole part apart, so that the scaled remainder fits for every ordinary denominator.
        let (whole, rest) = (n.div_euclid(d), n.rem_euclid(d));
        let scaled = rest.checked_mul(power).ok_or_else(out)?;
        let (mut part, left) = (scaled.div_euclid(d), scaled.rem_euclid(d));
        let up = match rounding {
            Rounding::Down => false,
            Rounding::Up => left > 0,
            Rounding::HalfEven => match left.checked_mul(2).ok_or_else(out)?.cmp(&d) {
                Ordering::Greater => true,
                Ordering::Equal => (part + whole * (power % 2)) % 2 != 0,
                Ordering::Less => false,
            },
        };
        part += i128::from(up);
        let units = whole.checked_mul(power).and_then(|w| w.checked_add(part)).ok_or_else(out)?;
        let unit = Number::ONE.units() / power;
        Ok(Number::from_units(units.checked_mul(unit).ok_or_else(out)?))
    }
}

fn gcd(mut a: u128, mut b: u128) -> u128 {
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a.max(1)
}

impl From<Number> for Ratio {
    fn from(number: Number) -> Self {
        Self { numerator: number, denominator: Number::ONE }
    }
}

impl PartialEq for Ratio {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Ratio {}

impl Hash for Ratio {
    /// Of the lowest terms, which equal quotients share.
    fn hash<H: Hasher>(&self, state: &mut H) {
        let reduced = self.reduced();
        (reduced.numerator, reduced.denominator).hash(state);
    }
}

impl Ord for Ratio {
    fn cmp(&self, other: &Self) -> Ordering {
        if self.denominator == other.denominator {
            return self.numerator.cmp(&other.numerator);
        }
        compare_products(
            (self.numerator.units(), other.denominator.units()),
            (other.numerator.units(), self.denominator.units()),
        )
    }
}

impl PartialOrd for Ratio {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

#[derive(Serialize, Deserialize)]
#[serde(rename = "Ratio", deny_unknown_fields)]
struct Fraction {
    numerator: Number,
    denominator: Number,
}

impl Serialize for Ratio {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let reduced = self.reduced();
        let fraction = Fraction { numerator: reduced.numerator, denominator: reduced.denominator };
        document::serialize(serializer, |to| fraction.serialize(to), |to| fraction.serialize(to))
    }
}

impl<'de> Deserialize<'de> for Ratio {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let read = document::deserialize(deserializer, Fraction::deserialize, |from| Fraction::deserialize(from))?;
        Self::new(read.numerator, read.denominator).map_err(|error| refuse(error.at_key("denominator")))
    }
}

impl Interval<Ratio> {
    /// The ends as decimals of `places` places, rounded outward: what may be shown.
    ///
    /// # Errors
    /// `number-out-of-range`.
    pub fn outward(&self, places: u32) -> Result<(Option<Number>, Option<Number>)> {
        let lower = self.lower().map(|end| end.value.decimal(places, Rounding::Down)).transpose()?;
        let upper = self.upper().map(|end| end.value.decimal(places, Rounding::Up)).transpose()?;
        Ok((lower, upper))
    }

    /// Bounds of decimals that hold all of it: an end that is no decimal of `places` places is rounded outward, and closed.
    ///
    /// # Errors
    /// `number-out-of-range`.
    ///
    /// ```
    /// use volunteer_core::{Bounds, Number};
    /// let third = Bounds::exact(1.into()).divide(&Bounds::exact(3.into()))?;
    /// assert_eq!(third.to_decimals(2)?, Bounds::between(Number::parse("0.33")?, Number::parse("0.34")?)?);
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn to_decimals(&self, places: u32) -> Result<Interval<Number>> {
        let end = |end: End<Ratio>, rounding| -> Result<End<Number>> {
            let value = end.value.decimal(places, rounding)?;
            Ok(End { value, open: end.open && Ratio::from(value) == end.value })
        };
        let lower = self.lower().map(|lower| end(lower, Rounding::Down)).transpose()?;
        let upper = self.upper().map(|upper| end(upper, Rounding::Up)).transpose()?;
        Interval::new(lower, upper)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn ratio(n: i64, d: i64) -> Ratio {
        Ratio::new(Number::from(n), Number::from(d)).unwrap()
    }

    #[test]
    fn halves_round_to_even() {
        assert_eq!(ratio(1, 8).decimal(2, Rounding::HalfEven).unwrap().to_string(), "0.12");
        assert_eq!(ratio(3, 8).decimal(2, Rounding::HalfEven).unwrap().to_string(), "0.38");
        assert_eq!(ratio(5, 2).decimal(0, Rounding::HalfEven).unwrap().to_string(), "2");
        assert_eq!(ratio(3, 2).decimal(0, Rounding::HalfEven).unwrap().to_string(), "2");
        assert_eq!(ratio(-1, 3).decimal(2, Rounding::Down).unwrap().to_string(), "-0.34");
    }

    proptest! {
        #[test]
        fn order_is_that_of_the_quotients(a in -99_i64..99, b in 1_i64..99, c in -99_i64..99, d in 1_i64..99) {
            prop_assert_eq!(ratio(a, b).cmp(&ratio(c, d)), (a * d).cmp(&(c * b)));
            prop_assert_eq!(ratio(-a, -b), ratio(a, b));
        }

        #[test]
        fn rounding_outward_encloses(n in any::<i32>(), d in 1_i32..i32::MAX, places in 0_u32..6) {
            let exact = ratio(n.into(), d.into());
            let down = Ratio::from(exact.decimal(places, Rounding::Down).unwrap());
            let up = Ratio::from(exact.decimal(places, Rounding::Up).unwrap());
            prop_assert!(down <= exact && exact <= up);
        }
    }
}
