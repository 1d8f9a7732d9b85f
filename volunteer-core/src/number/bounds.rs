//! Two ends, each closed, open or absent.

use super::fixed::NumberVisitor;
use super::{Number, Ratio, Unit};
use crate::document;
use crate::error::{NumberError, Result, refuse};
use serde::de::value::MapAccessDeserializer;
use serde::de::{self, DeserializeOwned, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use std::marker::PhantomData;

/// Bounds of an exact number.
pub type Bounds = Interval<Number>;
/// Bounds of an exact quotient.
pub type RatioBounds = Interval<Ratio>;

/// One end of bounds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct End<T> {
    /// Where it lies.
    pub value: T,
    /// Whether the value itself is outside ("more than 6.7 %").
    pub open: bool,
}

/// What is known of a value: it lies between two ends, each closed, open or absent.
///
/// ```
/// use volunteer_core::{Bounds, Number, Unit};
/// let more_than_600 = Bounds::above(Number::from(600)).counted(&Unit::Person)?;
/// assert_eq!(more_than_600, Bounds::at_least(Number::from(601)));
/// assert_eq!(more_than_600.reaches(&Bounds::exact(Number::from(500))), Some(true));
/// assert_eq!(more_than_600.reaches(&Bounds::exact(Number::from(700))), None);
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Interval<T> {
    lower: Option<End<T>>,
    upper: Option<End<T>>,
}

impl<T> Default for Interval<T> {
    /// Nothing known.
    fn default() -> Self {
        Self { lower: None, upper: None }
    }
}

impl<T: Ord + Copy> Interval<T> {
    /// Bounds from two ends.
    ///
    /// # Errors
    /// `bounds-empty` where no value lies between them.
    pub fn new(lower: Option<End<T>>, upper: Option<End<T>>) -> Result<Self> {
        if let (Some(low), Some(high)) = (lower, upper)
            && (low.value > high.value || (low.value == high.value && (low.open || high.open)))
        {
            return Err(NumberError::BoundsEmpty {}.into());
        }
        Ok(Self { lower, upper })
    }

    /// Exactly one value.
    #[must_use]
    pub const fn exact(value: T) -> Self {
        let end = Some(End { value, open: false });
        Self { lower: end, upper: end }
    }

    /// From a value up, the value included.
    #[must_use]
    pub const fn at_least(value: T) -> Self {
        Self { lower: Some(End { value, open: false }), upper: None }
    }

    /// Up to a value, the value included.
    #[must_use]
    pub const fn at_most(value: T) -> Self {
        Self { lower: None, upper: Some(End { value, open: false }) }
    }

    /// Above a value, the value excluded.
    #[must_use]
    pub const fn above(value: T) -> Self {
        Self { lower: Some(End { value, open: true }), upper: None }
    }

    /// Below a value, the value excluded.
    #[must_use]
    pub const fn below(value: T) -> Self {
        Self { lower: None, upper: Some(End { value, open: true }) }
    }

    /// From one value to another, both included.
    ///
    /// # Errors
    /// `bounds-empty` where the first lies above the second.
    pub fn between(lower: T, upper: T) -> Result<Self> {
        Self::new(Some(End { value: lower, open: false }), Some(End { value: upper, open: false }))
    }

    /// Nothing known.
    #[must_use]
    pub const fn unbounded() -> Self {
        Self { lower: None, upper: None }
    }

    /// The lower end.
    #[must_use]
    pub const fn lower(&self) -> Option<End<T>> {
        self.lower
    }

    /// The upper end.
    #[must_use]
    pub const fn upper(&self) -> Option<End<T>> {
        self.upper
    }

    /// The value, where only one is possible.
    #[must_use]
    pub fn as_exact(&self) -> Option<T> {
        match (self.lower, self.upper) {
            (Some(low), Some(high)) if low.value == high.value => Some(low.value),
            _ => None,
        }
    }

    /// Whether the value is possible.
    #[must_use]
    pub fn contains(&self, value: T) -> bool {
        self.lower.is_none_or(|end| if end.open { end.value < value } else { end.value <= value })
            && self.upper.is_none_or(|end| if end.open { value < end.value } else { value <= end.value })
    }

    /// What is possible by both; `None` where they contradict each other.
    ///
    /// ```
    /// use volunteer_core::{Bounds, Number};
    /// let both = Bounds::at_least(Number::from(601)).intersect(&Bounds::at_most(Number::from(700)));
    /// assert_eq!(both, Bounds::between(Number::from(601), Number::from(700)).ok());
    /// ```
    #[must_use]
    pub fn intersect(&self, other: &Self) -> Option<Self> {
        let lower = pick(self.lower, other.lower, |a, b| (a.value, a.open) > (b.value, b.open));
        let upper = pick(self.upper, other.upper, |a, b| (a.value, !a.open) < (b.value, !b.open));
        Self::new(lower, upper).ok()
    }

    /// Whether the value is at least the target, whichever possible values the two have:
    /// yes, no, or `None` where it depends.
    ///
    /// ```
    /// use volunteer_core::{Bounds, Number};
    /// let target = Bounds::exact(Number::from(672));
    /// assert_eq!(Bounds::at_least(Number::from(601)).reaches(&target), None);
    /// assert_eq!(Bounds::exact(Number::from(680)).reaches(&target), Some(true));
    /// ```
    #[must_use]
    pub fn reaches(&self, target: &Self) -> Option<bool> {
        if let (Some(low), Some(high)) = (self.lower, target.upper)
            && low.value >= high.value
        {
            return Some(true);
        }
        if let (Some(high), Some(low)) = (self.upper, target.lower)
            && (high.value < low.value || (high.value == low.value && (high.open || low.open)))
        {
            return Some(false);
        }
        None
    }

    /// Whether the value is at most the target: the mirror image of [`Self::reaches`].
    #[must_use]
    pub fn stays_within(&self, target: &Self) -> Option<bool> {
        target.reaches(self)
    }
}

fn pick<T: Copy>(a: Option<End<T>>, b: Option<End<T>>, first: impl Fn(End<T>, End<T>) -> bool) -> Option<End<T>> {
    match (a, b) {
        (Some(a), Some(b)) => Some(if first(a, b) { a } else { b }),
        (a, b) => a.or(b),
    }
}

/// Two ends made into one: absent where either is, open where either is.
pub(crate) fn combine<T>(
    a: Option<End<T>>,
    b: Option<End<T>>,
    with: impl FnOnce(T, T) -> Result<T>,
) -> Result<Option<End<T>>> {
    match (a, b) {
        (Some(a), Some(b)) => Ok(Some(End { value: with(a.value, b.value)?, open: a.open || b.open })),
        _ => Ok(None),
    }
}

/// An end with another value: still absent, open or closed as it was.
pub(crate) fn change<T>(end: Option<End<T>>, with: impl FnOnce(T) -> Result<T>) -> Result<Option<End<T>>> {
    end.map(|end| Ok(End { value: with(end.value)?, open: end.open })).transpose()
}

impl Bounds {
    /// Every possible sum.
    ///
    /// # Errors
    /// `number-out-of-range`.
    ///
    /// ```
    /// use volunteer_core::{Bounds, Number};
    /// let sum = Bounds::at_least(Number::from(601)).checked_add(&Bounds::exact(Number::from(14)))?;
    /// assert_eq!(sum, Bounds::at_least(Number::from(615)));
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn checked_add(&self, other: &Self) -> Result<Self> {
        Ok(Self {
            lower: combine(self.lower, other.lower, Number::checked_add)?,
            upper: combine(self.upper, other.upper, Number::checked_add)?,
        })
    }

    /// Every possible difference of two independent values.
    ///
    /// # Errors
    /// `number-out-of-range`.
    ///
    /// ```
    /// use volunteer_core::{Bounds, Number};
    /// let left = Bounds::exact(Number::from(672)).checked_sub(&Bounds::at_least(Number::from(601)))?;
    /// assert_eq!(left, Bounds::at_most(Number::from(71)));
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn checked_sub(&self, other: &Self) -> Result<Self> {
        self.checked_add(&other.negate())
    }

    /// The bounds of the sum of all; exactly zero of none.
    ///
    /// # Errors
    /// `number-out-of-range`.
    ///
    /// ```
    /// use volunteer_core::Bounds;
    /// let regions = [Bounds::from(390), "370..380".parse()?];
    /// assert_eq!(Bounds::checked_sum(regions)?, "760..770".parse()?);
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn checked_sum(all: impl IntoIterator<Item = Self>) -> Result<Self> {
        all.into_iter().try_fold(Self::exact(Number::ZERO), |sum, bounds| sum.checked_add(&bounds))
    }

    /// The negatives.
    #[must_use]
    pub fn negate(&self) -> Self {
        let flip = |end: End<Number>| End { value: -end.value, open: end.open };
        Self { lower: self.upper.map(flip), upper: self.lower.map(flip) }
    }

    /// Every possible product with a known factor.
    ///
    /// # Errors
    /// `number-out-of-range`.
    ///
    /// ```
    /// use volunteer_core::{Bounds, Number};
    /// let tripled = Bounds::above(Number::from(50)).scale(Number::from(3))?;
    /// assert_eq!(tripled, Bounds::above(Number::from(150)));
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn scale(&self, factor: Number) -> Result<Self> {
        if factor == Number::ZERO {
            return Ok(Self::exact(Number::ZERO));
        }
        let times = |value: Number| value.checked_mul(factor);
        let (lower, upper) = (change(self.lower, times)?, change(self.upper, times)?);
        Ok(if factor.signum() < 0 { Self { lower: upper, upper: lower } } else { Self { lower, upper } })
    }

    /// The same for a unit: counted units have whole values from zero up, so open and fractional ends move inwards to
    /// the next whole number. Other units stay as they are.
    ///
    /// # Errors
    /// `not-a-count` where the value is known and no whole number from zero up; `bounds-empty` where no whole number is
    /// left.
    ///
    /// ```
    /// use volunteer_core::{Bounds, Number, Unit};
    /// let counted = Bounds::above(Number::from(600)).counted(&Unit::Organisation)?;
    /// assert_eq!(counted, Bounds::at_least(Number::from(601)));
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn counted(&self, unit: &Unit) -> Result<Self> {
        if !unit.is_counted() {
            return Ok(*self);
        }
        if self.as_exact().is_some_and(|value| !value.is_integer() || value.signum() < 0) {
            return Err(NumberError::NotACount { unit: unit.to_string() }.into());
        }
        let lower = match self.lower {
            Some(End { value, open: true }) => value.floor().checked_add(Number::ONE)?,
            Some(End { value, open: false }) => value.ceil()?,
            None => Number::ZERO,
        };
        let upper = match self.upper {
            Some(End { value, open: true }) => Some(value.ceil()?.checked_sub(Number::ONE)?),
            Some(End { value, open: false }) => Some(value.floor()),
            None => None,
        };
        let closed = |value| End { value, open: false };
        Self::new(Some(closed(lower.max(Number::ZERO))), upper.map(closed))
    }

    /// The same bounds as quotients.
    #[must_use]
    pub fn to_ratios(&self) -> RatioBounds {
        let quotient = |end: End<Number>| End { value: Ratio::from(end.value), open: end.open };
        RatioBounds { lower: self.lower.map(quotient), upper: self.upper.map(quotient) }
    }

    /// The quotients with a denominator that is independent and surely above zero.
    ///
    /// # Errors
    /// `division-by-zero` where the denominator may be zero or less.
    ///
    /// ```
    /// use volunteer_core::{Bounds, Number};
    /// let rate = Bounds::exact(Number::from(390)).divide(&Bounds::exact(Number::from(534_024)))?;
    /// assert!(rate.as_exact().is_some());
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn divide(&self, denominator: &Self) -> Result<RatioBounds> {
        let zero = || NumberError::DivisionByZero {};
        let least = denominator.lower.filter(|end| end.value.signum() > 0).ok_or_else(zero)?;
        // A lower end at or above zero is least over the largest denominator, one below zero over the smallest.
        let lower = match self.lower {
            Some(low) if low.value.signum() < 0 => Some(quotient(low, least)?),
            Some(low) => Some(match denominator.upper {
                Some(most) => quotient(low, most)?,
                None => End { value: Ratio::ZERO, open: low.value.signum() > 0 },
            }),
            None => None,
        };
        let upper = match self.upper {
            Some(high) if high.value.signum() > 0 => Some(quotient(high, least)?),
            Some(high) => Some(match denominator.upper {
                Some(most) => quotient(high, most)?,
                None => End { value: Ratio::ZERO, open: high.value.signum() < 0 },
            }),
            None => None,
        };
        RatioBounds::new(lower, upper)
    }
}

fn quotient(numerator: End<Number>, denominator: End<Number>) -> Result<End<Ratio>> {
    let open = numerator.open || (denominator.open && numerator.value.signum() != 0);
    Ok(End { value: Ratio::new(numerator.value, denominator.value)?, open })
}

/// Two ends as documents write them.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Ends<T> {
    #[serde(default = "Option::default", skip_serializing_if = "Option::is_none")]
    lower: Option<T>,
    #[serde(default, skip_serializing_if = "is_false")]
    lower_open: bool,
    #[serde(default = "Option::default", skip_serializing_if = "Option::is_none")]
    upper: Option<T>,
    #[serde(default, skip_serializing_if = "is_false")]
    upper_open: bool,
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "the form that serde asks for")]
fn is_false(flag: &bool) -> bool {
    !flag
}

impl<T: Copy + Serialize> Serialize for Interval<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let is_open = |end: &Option<End<T>>| end.as_ref().is_some_and(|end| end.open);
        let ends = Ends {
            lower: self.lower.map(|end| end.value),
            lower_open: is_open(&self.lower),
            upper: self.upper.map(|end| end.value),
            upper_open: is_open(&self.upper),
        };
        document::serialize(serializer, |to| ends.serialize(to), |to| ends.serialize(to))
    }
}

impl<'de, T: Ord + Copy + From<Number> + DeserializeOwned> Deserialize<'de> for Interval<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let visitor = || IntervalVisitor(PhantomData);
        document::deserialize(
            deserializer,
            |from| from.deserialize_any(visitor()),
            |from| from.deserialize_any(visitor()),
        )
    }
}

/// Reads two ends; a plain number stands for exactly this value.
struct IntervalVisitor<T>(PhantomData<T>);

impl<'de, T: Ord + Copy + From<Number> + DeserializeOwned> Visitor<'de> for IntervalVisitor<T> {
    type Value = Interval<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_i64<E: de::Error>(self, number: i64) -> Result<Interval<T>, E> {
        NumberVisitor.visit_i64(number).map(|number| Interval::exact(number.into()))
    }

    fn visit_u64<E: de::Error>(self, number: u64) -> Result<Interval<T>, E> {
        NumberVisitor.visit_u64(number).map(|number| Interval::exact(number.into()))
    }

    fn visit_f64<E: de::Error>(self, number: f64) -> Result<Interval<T>, E> {
        NumberVisitor.visit_f64(number).map(|number| Interval::exact(number.into()))
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Interval<T>, A::Error> {
        let read = Ends::<T>::deserialize(MapAccessDeserializer::new(map))?;
        let end = |value: Option<T>, open| value.map(|value| End { value, open });
        Interval::new(end(read.lower, read.lower_open), end(read.upper, read.upper_open)).map_err(refuse)
    }
}

#[cfg(test)]
mod tests;
