//! The exact decimal number.

use crate::error::{Error, refuse};
use crate::error::{NumberError, Result};
use serde::de::{self, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use std::str::FromStr;

const SCALE: i128 = 1_000_000_000_000;
const DECIMALS: u32 = 12;
const DIGITS: u32 = 15;
/// The largest integer that every double and every JavaScript number holds exactly: 2^53 − 1.
const SAFE: i128 = 9_007_199_254_740_991;

/// An exact decimal number: a count of 10⁻¹².
///
/// It is read from at most 15 significant digits and 12 decimals, so that it survives every language's floating-point
/// numbers; sums and products may have more. Every operation is exact or answers an error.
///
/// In JSON it is a number, or, where it needs more than 15 digits, a text of decimal digits; in formats that are not read
/// by people it is a text, except inside documents.
///
/// ```
/// use volunteer_core::Number;
/// let half = Number::parse("0.5")?;
/// assert_eq!(half.checked_add(Number::from(600))?.to_string(), "600.5");
/// assert_eq!(Number::parse("1.500,0").unwrap_err().code(), "number-syntax");
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Number(i128);

const fn out_of_range(operation: &'static str) -> NumberError {
    NumberError::OutOfRange { operation }
}

impl Number {
    /// Zero.
    pub const ZERO: Self = Self(0);
    /// One.
    pub const ONE: Self = Self(SCALE);

    /// Reads decimal text: an optional sign, digits, optionally a point and digits.
    ///
    /// # Errors
    /// `number-syntax`; `number-too-precise` over 15 significant digits or 12 decimals; `number-out-of-range`.
    ///
    /// ```
    /// assert_eq!(volunteer_core::Number::parse("12.50")?.to_string(), "12.5");
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn parse(text: &str) -> Result<Self> {
        Self::parse_digits(text, DIGITS)
    }

    /// As [`Self::parse`], with any number of significant digits that fit.
    pub(crate) fn parse_exact(text: &str) -> Result<Self> {
        Self::parse_digits(text, u32::MAX)
    }

    fn parse_digits(text: &str, max_digits: u32) -> Result<Self> {
        let (negative, unsigned) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text.strip_prefix('+').unwrap_or(text)),
        };
        let (whole, fraction) = unsigned.split_once('.').unwrap_or((unsigned, "0"));
        let all_digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        if !all_digits(whole) || !all_digits(fraction) {
            return Err(NumberError::Syntax {}.into());
        }
        let fraction = fraction.trim_end_matches('0');
        let digits = format!("{whole}{fraction}");
        let significant = digits.trim_start_matches('0').trim_end_matches('0');
        let too_precise = NumberError::TooPrecise { max_digits: DIGITS, max_decimals: DECIMALS };
        let length = u32::try_from(significant.len()).unwrap_or(u32::MAX);
        let decimals = u32::try_from(fraction.len()).unwrap_or(u32::MAX);
        if length > max_digits || decimals > DECIMALS {
            return Err(too_precise.into());
        }
        let mut units: i128 = 0;
        for byte in digits.bytes() {
            units = units
                .checked_mul(10)
                .and_then(|units| units.checked_add(i128::from(byte - b'0')))
                .ok_or(out_of_range("reading"))?;
        }
        let units = units.checked_mul(10_i128.pow(DECIMALS - decimals)).ok_or(out_of_range("reading"))?;
        Ok(Self(if negative { -units } else { units }))
    }

    /// Takes a float by its shortest decimal text.
    ///
    /// # Errors
    /// As [`Self::parse`]; `number-syntax` where it is not finite.
    ///
    /// ```
    /// assert_eq!(volunteer_core::Number::from_f64(0.1)?.to_string(), "0.1");
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn from_f64(value: f64) -> Result<Self> {
        if !value.is_finite() {
            return Err(NumberError::Syntax {}.into());
        }
        Self::parse(&value.to_string())
    }

    /// A float rounded to six decimals: for values that are not exact to begin with.
    ///
    /// # Errors
    /// `number-syntax` where it is not finite; `number-out-of-range`.
    ///
    /// ```
    /// assert_eq!(volunteer_core::Number::approximate(2.0 / 3.0)?.to_string(), "0.666667");
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn approximate(value: f64) -> Result<Self> {
        if !value.is_finite() {
            return Err(NumberError::Syntax {}.into());
        }
        Self::parse_exact(&format!("{value:.6}")).map_err(|_| out_of_range("reading").into())
    }

    /// The nearest double: for growth rates, forecasts and show.
    ///
    /// ```
    /// assert_eq!(volunteer_core::Number::parse("0.1")?.to_f64(), 0.1);
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    #[must_use]
    pub fn to_f64(self) -> f64 {
        // The text is exact, and its reading the nearest double; it always reads.
        self.to_string().parse().unwrap_or(f64::NAN)
    }

    /// The whole number it is, if it is one.
    ///
    /// ```
    /// assert_eq!(volunteer_core::Number::from(14).to_integer(), Some(14));
    /// ```
    #[must_use]
    pub const fn to_integer(self) -> Option<i128> {
        if self.0 % SCALE == 0 { Some(self.0 / SCALE) } else { None }
    }

    /// Whether it is a whole number.
    #[must_use]
    pub const fn is_integer(self) -> bool {
        self.0 % SCALE == 0
    }

    /// The sum.
    ///
    /// # Errors
    /// `number-out-of-range`.
    ///
    /// ```
    /// use volunteer_core::Number;
    /// assert_eq!(Number::from(600).checked_add(Number::ONE)?, Number::from(601));
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn checked_add(self, other: Self) -> Result<Self> {
        let sum = self.0.checked_add(other.0).filter(|sum| *sum != i128::MIN);
        Ok(Self(sum.ok_or(out_of_range("sum"))?))
    }

    /// The sum of all; zero of none.
    ///
    /// # Errors
    /// `number-out-of-range`.
    ///
    /// ```
    /// use volunteer_core::Number;
    /// assert_eq!(Number::checked_sum([Number::from(600), Number::ONE])?, Number::from(601));
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn checked_sum(all: impl IntoIterator<Item = Self>) -> Result<Self> {
        all.into_iter().try_fold(Self::ZERO, Self::checked_add)
    }

    /// The difference.
    ///
    /// # Errors
    /// `number-out-of-range`.
    ///
    /// ```
    /// use volunteer_core::Number;
    /// assert_eq!(Number::from(600).checked_sub(Number::ONE)?, Number::from(599));
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn checked_sub(self, other: Self) -> Result<Self> {
        let difference = self.0.checked_sub(other.0).filter(|difference| *difference != i128::MIN);
        Ok(Self(difference.ok_or(out_of_range("difference"))?))
    }

    /// The exact product.
    ///
    /// # Errors
    /// `number-out-of-range` where it does not fit or would have more than 12 decimals.
    ///
    /// ```
    /// use volunteer_core::Number;
    /// assert_eq!(Number::from(224).checked_mul(Number::from(3))?, Number::from(672));
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn checked_mul(self, other: Self) -> Result<Self> {
        // A whole factor needs no division; nearly every product has one.
        if let Some(product) = match (self.small_integer(), other.small_integer()) {
            (_, Some(factor)) => self.0.checked_mul(factor),
            (Some(factor), None) => other.0.checked_mul(factor),
            (None, None) => None,
        } {
            return Ok(Self(product));
        }
        // Common factors of ten go first, so that ordinary products stay within 128 bits.
        let reduce = |value: i128| {
            let (mut units, mut scale) = (value, SCALE);
            while scale > 1 && units % 10 == 0 {
                units /= 10;
                scale /= 10;
            }
            (units, scale)
        };
        let ((a, x), (b, y)) = (reduce(self.0), reduce(other.0));
        let product = a.checked_mul(b).ok_or(out_of_range("product"))?;
        let scale = x * y;
        let result = if scale <= SCALE {
            product.checked_mul(SCALE / scale)
        } else {
            let excess = scale / SCALE;
            if product % excess == 0 { Some(product / excess) } else { None }
        };
        Ok(Self(result.ok_or(out_of_range("product"))?))
    }

    /// The whole number it is, found in 64-bit arithmetic where that is enough.
    fn small_integer(self) -> Option<i128> {
        const SMALL: i64 = 1_000_000_000_000;
        let units = i64::try_from(self.0).ok()?;
        (units % SMALL == 0).then(|| i128::from(units / SMALL))
    }

    /// The largest whole number not above it.
    ///
    /// ```
    /// use volunteer_core::Number;
    /// assert_eq!(Number::parse("-0.5")?.floor(), Number::from(-1));
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    #[must_use]
    pub const fn floor(self) -> Self {
        Self(self.0.div_euclid(SCALE).saturating_mul(SCALE))
    }

    /// The smallest whole number not below it.
    ///
    /// # Errors
    /// `number-out-of-range`.
    ///
    /// ```
    /// use volunteer_core::Number;
    /// assert_eq!(Number::parse("600.5")?.ceil()?, Number::from(601));
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn ceil(self) -> Result<Self> {
        let floor = self.floor();
        if floor == self { Ok(self) } else { floor.checked_add(Self::ONE) }
    }

    /// −1, 0 or 1.
    #[must_use]
    pub const fn signum(self) -> i128 {
        self.0.signum()
    }

    /// A whole number of at most 64 bits, which always fits.
    pub(super) fn from_whole(value: impl Into<i128>) -> Self {
        Self(value.into() * SCALE)
    }

    pub(crate) const fn units(self) -> i128 {
        self.0
    }

    pub(crate) const fn from_units(units: i128) -> Self {
        Self(units)
    }

    /// Whether a JSON number holds it exactly.
    fn fits_json_number(self) -> bool {
        let mut significant = self.0.unsigned_abs();
        if significant > SAFE.unsigned_abs() * SCALE.unsigned_abs() {
            return false;
        }
        if self.is_integer() {
            return true;
        }
        while significant.is_multiple_of(10) {
            significant /= 10;
        }
        significant < 10_u128.pow(DIGITS)
    }
}

impl std::ops::Neg for Number {
    type Output = Self;

    /// The range is cut by one unit below, so that every number has its negative.
    fn neg(self) -> Self {
        Self(self.0.saturating_neg())
    }
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let magnitude = self.0.unsigned_abs();
        let scale = SCALE.unsigned_abs();
        let (whole, fraction) = (magnitude / scale, magnitude % scale);
        let sign = if self.0 < 0 { "-" } else { "" };
        if fraction == 0 {
            return write!(f, "{sign}{whole}");
        }
        write!(f, "{sign}{whole}.{}", format!("{fraction:012}").trim_end_matches('0'))
    }
}

impl fmt::Debug for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for Number {
    type Err = Error;

    /// Reads what `to_string` writes: as [`Self::parse`], with as many significant digits as a sum may have.
    fn from_str(text: &str) -> Result<Self> {
        Self::parse_exact(text)
    }
}

impl Serialize for Number {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if !self.fits_json_number() || !serializer.is_human_readable() {
            return serializer.collect_str(self);
        }
        match self.to_integer().and_then(|integer| i64::try_from(integer).ok()) {
            Some(integer) => serializer.serialize_i64(integer),
            None => serializer.serialize_f64(self.to_f64()),
        }
    }
}

impl<'de> Deserialize<'de> for Number {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        // A format without types of its own can only read what it expects.
        if deserializer.is_human_readable() {
            deserializer.deserialize_any(NumberVisitor)
        } else {
            deserializer.deserialize_string(NumberVisitor)
        }
    }
}

/// Reads a number from a number of the format, or from its digits as text.
pub(super) struct NumberVisitor;

impl NumberVisitor {
    fn fitting<E: de::Error>(read: Result<Number>) -> Result<Number, E> {
        match read {
            Ok(read) if read.fits_json_number() => Ok(read),
            Ok(_) => Err(refuse(out_of_range("reading"))),
            Err(error) => Err(refuse(error)),
        }
    }
}

impl Visitor<'_> for NumberVisitor {
    type Value = Number;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a number")
    }

    fn visit_i64<E: de::Error>(self, number: i64) -> Result<Number, E> {
        Self::fitting(Ok(number.into()))
    }

    fn visit_u64<E: de::Error>(self, number: u64) -> Result<Number, E> {
        match i64::try_from(number) {
            Ok(number) => self.visit_i64(number),
            Err(_) => Err(refuse(out_of_range("reading"))),
        }
    }

    fn visit_f64<E: de::Error>(self, number: f64) -> Result<Number, E> {
        Self::fitting(Number::from_f64(number))
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Number, E> {
        Number::parse_exact(text).map_err(refuse)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{from_value, value_of};
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_was_printed_reads_the_same(units in any::<i64>(), shift in 0_u32..=12) {
            let number = Number(i128::from(units) * 10_i128.pow(shift));
            prop_assert_eq!(Number::parse_exact(&number.to_string()), Ok(number));
            prop_assert_eq!(from_value::<Number>(&value_of(&number)), Ok(number));
        }

        #[test]
        fn the_nearest_double_is_the_one_that_the_text_reads_to(units: i128, shift in 0_u32..=126) {
            let number = Number(units >> shift);
            let read: f64 = number.to_string().parse().unwrap();
            prop_assert_eq!(number.to_f64().to_bits(), read.to_bits(), "{}", number);
        }

        #[test]
        fn a_rounded_float_is_what_the_standard_library_prints(bits: u64, small in -1e9_f64..1e9) {
            for value in [f64::from_bits(bits), small, (small * 64.0).round() / 128.0 / 1e6] {
                let printed = Number::parse_exact(&format!("{value:.6}"));
                prop_assert_eq!(Number::approximate(value), printed, "{}", value);
            }
        }

        #[test]
        fn any_text_is_a_number_or_an_error(text in ".{0,40}") {
            let _ = Number::parse(&text);
        }

        #[test]
        fn any_float_is_a_number_or_an_error(value: f64) {
            if let Ok(number) = Number::from_f64(value) {
                prop_assert_eq!(number.to_f64().to_bits(), (value + 0.0).to_bits());
            }
        }

        #[test]
        fn products_are_exact_or_refused(a in -1_000_000_000_i64..1_000_000_000, b in -1_000_000_i64..1_000_000) {
            let milli = |n: i64| Number(i128::from(n) * 1_000_000_000);
            prop_assert_eq!(milli(a).checked_mul(milli(b)), Ok(Number(i128::from(a) * i128::from(b) * 1_000_000)));
        }
    }

    #[test]
    fn limits_are_kept() {
        let code = |text: &str| Number::parse(text).map_err(|error| error.code());
        assert_eq!(code("1234567890123456"), Err("number-too-precise"));
        assert_eq!(code("0.0000000000001"), Err("number-too-precise"));
        assert_eq!(code("1000000000000000000000000000"), Err("number-out-of-range"));
        assert_eq!(code(""), Err("number-syntax"));
        assert_eq!(code("1."), Err("number-syntax"));
        assert_eq!(code("1e3"), Err("number-syntax"));
        assert!(code("100000000000000000000").is_ok());
        let tiny = Number::parse("0.000001").unwrap();
        assert_eq!(tiny.checked_mul(Number::parse("0.0000001").unwrap()).unwrap_err().code(), "number-out-of-range");
    }

    #[test]
    fn a_long_sum_crosses_as_text() {
        let sum =
            Number::parse("999999999999999").unwrap().checked_add(Number::parse("0.000000000001").unwrap()).unwrap();
        assert_eq!(value_of(&sum), "999999999999999.000000000001");
        assert_eq!(from_value::<Number>(&value_of(&sum)), Ok(sum));
        assert_eq!(from_value::<Number>(&9_007_199_254_740_993_i64.into()).unwrap_err().code(), "number-out-of-range");
    }
}
