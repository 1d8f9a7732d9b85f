//! What turns into a number, bounds or a ratio without a doubt, and what does where it fits.

use super::{Bounds, Interval, Number, Ratio};
use crate::error::{Error, NumberError, Result};
use std::ops::{Neg, RangeInclusive};

/// Every whole number of these types is a number.
macro_rules! whole {
    ($($type:ty)+) => {
        $(impl From<$type> for Number {
            fn from(value: $type) -> Self {
                Self::from_whole(value)
            }
        }

        impl From<$type> for Bounds {
            /// Exactly this value.
            fn from(value: $type) -> Self {
                Self::exact(value.into())
            }
        })+
    };
}

whole! { u8 u16 u32 u64 i8 i16 i32 i64 }

impl TryFrom<i128> for Number {
    type Error = Error;

    /// # Errors
    /// `number-out-of-range`.
    fn try_from(value: i128) -> Result<Self> {
        let units = value.checked_mul(Self::ONE.units());
        Ok(Self::from_units(units.ok_or(NumberError::OutOfRange { operation: "reading" })?))
    }
}

impl TryFrom<usize> for Number {
    type Error = Error;

    /// # Errors
    /// `number-out-of-range`.
    fn try_from(value: usize) -> Result<Self> {
        i128::try_from(value).map_err(|_| NumberError::OutOfRange { operation: "reading" })?.try_into()
    }
}

impl TryFrom<f64> for Number {
    type Error = Error;

    /// As [`Number::from_f64`].
    fn try_from(value: f64) -> Result<Self> {
        Self::from_f64(value)
    }
}

impl TryFrom<&str> for Number {
    type Error = Error;

    /// As [`str::parse`].
    fn try_from(text: &str) -> Result<Self> {
        text.parse()
    }
}

/// Whole numbers of these types out of a number.
macro_rules! out_of_number {
    ($($type:ty)+) => {
        $(impl TryFrom<Number> for $type {
            type Error = Error;

            /// # Errors
            /// `number-out-of-range` where the number is not whole or does not fit.
            fn try_from(number: Number) -> Result<Self> {
                let whole = number.to_integer().and_then(|whole| Self::try_from(whole).ok());
                Ok(whole.ok_or(NumberError::OutOfRange { operation: "conversion" })?)
            }
        })+
    };
}

out_of_number! { u32 u64 i32 i64 }

/// Exactly this value.
///
/// ```
/// use volunteer_core::{Bounds, Number};
/// assert_eq!(Bounds::from(Number::from(14)), Bounds::exact(Number::from(14)));
/// assert_eq!(Bounds::from(14), Bounds::exact(Number::from(14)));
/// ```
impl<T: Ord + Copy> From<T> for Interval<T> {
    fn from(value: T) -> Self {
        Self::exact(value)
    }
}

impl<T: Ord + Copy> TryFrom<RangeInclusive<T>> for Interval<T> {
    type Error = Error;

    /// From one value to another, both included.
    ///
    /// # Errors
    /// `bounds-empty` where the first lies above the second.
    ///
    /// ```
    /// use volunteer_core::{Bounds, Number};
    /// let bounds = Bounds::try_from(Number::from(14)..=Number::from(16))?;
    /// assert_eq!(bounds.to_string(), "14..16");
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    fn try_from(range: RangeInclusive<T>) -> Result<Self> {
        Self::between(*range.start(), *range.end())
    }
}

impl Neg for Bounds {
    type Output = Self;

    /// As [`Bounds::negate`].
    fn neg(self) -> Self {
        self.negate()
    }
}

impl Neg for Ratio {
    type Output = Self;

    fn neg(self) -> Self {
        self.negate()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn whole_numbers_come_back(wide: i64, unsigned: u64, small: u8) {
            prop_assert_eq!(i64::try_from(Number::from(wide)), Ok(wide));
            prop_assert_eq!(u64::try_from(Number::from(unsigned)), Ok(unsigned));
            prop_assert_eq!(Number::try_from(i128::from(wide)), Ok(Number::from(wide)));
            prop_assert_eq!(Number::from(small), Number::from(i64::from(small)));
            prop_assert_eq!(-Bounds::from(wide), Bounds::exact(-Number::from(wide)));
        }
    }

    #[test]
    fn what_does_not_fit_is_refused() {
        assert_eq!(Number::try_from(i128::MAX).unwrap_err().code(), "number-out-of-range");
        assert_eq!(u32::try_from(Number::from(-1)).unwrap_err().code(), "number-out-of-range");
        assert_eq!(i64::try_from(Number::parse("0.5").unwrap()).unwrap_err().code(), "number-out-of-range");
        assert_eq!(Number::try_from(f64::NAN).unwrap_err().code(), "number-syntax");
    }
}
