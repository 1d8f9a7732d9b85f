//! Widths: what a qualified number says about the value, by a policy that has a name.

use super::qualifier::{FigureKind, Qualifier};
use crate::document::is_default;
use crate::error::Result;
use crate::number::End;
use crate::{Bounds, Number, Unit};
use serde::{Deserialize, Serialize};

/// How far a number of one qualifier reaches from what is written.
///
/// The distance is the smaller of a part of the granularity and a part of the number. Where the granularity is
/// one, it is a part of the number, and at least so much.
///
/// ```
/// use volunteer_core::{Number, figure::WidthPolicy};
/// assert_eq!(WidthPolicy::figure_width_1().about.of_granularity, Number::parse("0.5")?);
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self")]
pub struct Width {
    /// The part of the granularity.
    pub of_granularity: Number,
    /// The part of the number that the distance does not pass.
    pub of_number: Number,
    /// The part of the number, where the granularity is one.
    pub of_unround_number: Number,
    /// The least distance where the granularity is one.
    pub least_of_unround: Number,
}

/// What the words "about", "nearly" and a bare "30 thousand" are taken to mean.
///
/// No standard fixes these widths. A policy is a named choice, and every figure names the one it was read by.
///
/// ```
/// use volunteer_core::{Language, Number, figure::{ReportedFigure, WidthPolicy}};
/// let mut mine = WidthPolicy::figure_width_1();
/// mine.id = "our-widths@2".into();
/// mine.about.of_granularity = Number::ONE;
/// let figure = ReportedFigure::read_with("390-ға жуық шара", Language::Kazakh, None, &mine)?;
/// assert_eq!(figure.bounds.and_then(|bounds| bounds.lower()).map(|end| end.value), Some(Number::from(380)));
/// assert_eq!(figure.policy.as_deref(), Some("our-widths@2"));
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self")]
pub struct WidthPolicy {
    /// Name and version, such as `figure-width@1`.
    pub id: String,
    /// The part of the granularity on both sides of a bare number with a written multiplier.
    pub rounded_of_granularity: Number,
    /// About, on both sides.
    pub about: Width,
    /// Nearly, below.
    pub nearly: Width,
    /// Whether "more than" and "at least" show a soft ceiling: the number plus its granularity, less one.
    #[serde(default, skip_serializing_if = "is_default")]
    pub soft_ceiling: bool,
}

/// A number of thousandths as a number.
const fn part(thousandths: i128) -> Number {
    Number::from_units(thousandths * Number::ONE.units() / 1000)
}

impl WidthPolicy {
    /// The policy `figure-width@1`, which is illustrative: rounded by half the granularity; about by half of it, at
    /// most a quarter of the number; nearly by the granularity, at most a quarter of the number; a twentieth of the
    /// number, at least one, where the granularity is one.
    #[must_use]
    pub fn figure_width_1() -> Self {
        let width = |of_granularity| Width {
            of_granularity: part(of_granularity),
            of_number: part(250),
            of_unround_number: part(50),
            least_of_unround: Number::ONE,
        };
        Self {
            id: "figure-width@1".to_owned(),
            rounded_of_granularity: part(500),
            about: width(500),
            nearly: width(1000),
            soft_ceiling: true,
        }
    }

    /// The bounds of a number that is not negative.
    pub(super) fn bounds(&self, reading: &Reading) -> Result<Bounds> {
        let v = reading.number;
        let bounds = match reading.qualifier {
            Qualifier::Exact => Bounds::exact(v),
            Qualifier::Rounded => half_open(v, product(reading.granularity, self.rounded_of_granularity)?)?,
            Qualifier::About => half_open(v, self.about.distance(reading)?)?,
            Qualifier::Nearly => {
                let lower = End { value: v.checked_sub(self.nearly.distance(reading)?)?, open: true };
                Bounds::new(Some(lower), Some(End { value: v, open: true }))?
            }
            Qualifier::MoreThan => Bounds::above(v),
            Qualifier::AtLeast | Qualifier::Order => Bounds::at_least(v),
            Qualifier::LessThan => Bounds::below(v),
            Qualifier::AtMost => Bounds::at_most(v),
            Qualifier::FromTo => Bounds::between(v, reading.number_to.unwrap_or(v))?,
        };
        Ok(bounds)
    }

    /// The bounds as a unit has them: counts are whole numbers.
    pub(super) fn bounds_of(&self, reading: &Reading, kind: FigureKind, unit: Option<&Unit>) -> Result<Bounds> {
        let bounds = self.bounds(reading)?;
        let Some(unit) = unit.filter(|unit| unit.is_counted()) else { return Ok(bounds) };
        let one_below = || reading.number.floor().checked_sub(Number::ONE).map(Bounds::exact);
        match bounds.counted(unit) {
            Ok(counted) => Ok(counted),
            // "nearly 15": no whole number lies inside, so the next one below is meant.
            Err(_) if reading.qualifier == Qualifier::Nearly && reading.number >= Number::ONE => one_below(),
            Err(error) if kind == FigureKind::Count => Err(error),
            Err(_) => Ok(bounds),
        }
    }

    /// The soft ceiling of "more than" and "at least".
    pub(super) fn soft_upper(&self, reading: &Reading) -> Option<Number> {
        let open = matches!(reading.qualifier, Qualifier::MoreThan | Qualifier::AtLeast);
        let round = reading.granularity > Number::ONE;
        let ceiling =
            || reading.number.checked_add(reading.granularity).and_then(|sum| sum.checked_sub(Number::ONE)).ok();
        (self.soft_ceiling && open && round).then(ceiling).flatten()
    }
}

/// A number with what its width depends on.
pub(super) struct Reading {
    pub(super) qualifier: Qualifier,
    pub(super) number: Number,
    pub(super) number_to: Option<Number>,
    pub(super) granularity: Number,
}

impl Width {
    fn distance(&self, reading: &Reading) -> Result<Number> {
        if reading.granularity == Number::ONE {
            return Ok(product(reading.number, self.of_unround_number)?.max(self.least_of_unround));
        }
        let of_granularity = product(reading.granularity, self.of_granularity)?;
        Ok(of_granularity.min(product(reading.number, self.of_number)?))
    }
}

fn half_open(v: Number, distance: Number) -> Result<Bounds> {
    let lower = End { value: v.checked_sub(distance)?, open: false };
    Bounds::new(Some(lower), Some(End { value: v.checked_add(distance)?, open: distance > Number::ZERO }))
}

/// A product; where its last decimal does not fit, the part is taken whole units of 10⁻¹² outward.
fn product(number: Number, part: Number) -> Result<Number> {
    let (n, p, one) = (number.units(), part.units(), Number::ONE.units());
    if p > 0 && one % p == 0 {
        let divisor = one / p;
        let up = i128::from(n % divisor != 0);
        return Ok(Number::from_units(n / divisor + up));
    }
    number.checked_mul(part)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bounds(qualifier: Qualifier, number: i64, granularity: i64) -> String {
        let reading = Reading {
            qualifier,
            number: Number::from(number),
            number_to: None,
            granularity: Number::from(granularity),
        };
        let policy = WidthPolicy::figure_width_1();
        let bounds = policy.bounds_of(&reading, FigureKind::Count, Some(&Unit::Person)).unwrap();
        let end = |end: Option<End<Number>>| end.map_or(String::new(), |end| end.value.to_string());
        format!("{}..{}", end(bounds.lower()), end(bounds.upper()))
    }

    #[test]
    fn the_widths_are_those_of_the_design() {
        assert_eq!(bounds(Qualifier::About, 390, 10), "385..394");
        assert_eq!(bounds(Qualifier::Nearly, 390, 10), "381..389");
        assert_eq!(bounds(Qualifier::Rounded, 30_000, 1000), "29500..30499");
        assert_eq!(bounds(Qualifier::MoreThan, 600, 100), "601..");
        assert_eq!(bounds(Qualifier::LessThan, 600, 100), "0..599");
        assert_eq!(bounds(Qualifier::AtMost, 600, 100), "0..600");
        assert_eq!(bounds(Qualifier::About, 10, 10), "8..12");
        assert_eq!(bounds(Qualifier::Nearly, 15, 1), "14..14");
        assert_eq!(bounds(Qualifier::About, 415, 1), "395..435");
    }

    proptest::proptest! {
        #[test]
        fn rounder_and_larger_numbers_are_wider(number in 1_i64..100_000, power in 1_u32..4, about: bool) {
            let qualifier = if about { Qualifier::About } else { Qualifier::Nearly };
            let width = |number: i64, granularity: i64| {
                let (number, granularity) = (Number::from(number), Number::from(granularity));
                let reading = Reading { qualifier, number, number_to: None, granularity };
                let bounds = WidthPolicy::figure_width_1().bounds(&reading).unwrap();
                bounds.upper().unwrap().value.checked_sub(bounds.lower().unwrap().value).unwrap()
            };
            let granularity = 10_i64.pow(power);
            proptest::prop_assert!(width(number, granularity) <= width(number, granularity * 10));
            proptest::prop_assert!(width(number, granularity) <= width(number + granularity, granularity));
            proptest::prop_assert!(width(number, 1) <= width(number + 1, 1));
        }
    }
}
