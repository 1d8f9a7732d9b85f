//! Bounds and ratios as text.

use super::{End, Interval, Ratio};
use crate::error::{Error, NumberError, Result, excerpt};
use std::fmt;
use std::str::FromStr;

/// The text of bounds, which [`str::parse`] reads back:
///
/// | Text | Means |
/// |---|---|
/// | `14` | exactly 14 |
/// | `91.5..93.5` | from 91.5 to 93.5, both included |
/// | `91.5..<93.5` | 93.5 itself is excluded |
/// | `91.5<..93.5` | 91.5 itself is excluded |
/// | `91.5<..<93.5` | both are |
/// | `>=601`, `>600` | from 601 up; above 600 |
/// | `<=5`, `<5` | up to 5; below 5 |
/// | `..` | nothing known |
///
/// ```
/// use volunteer_core::{Bounds, Number};
/// let more_than_600: Bounds = ">600".parse()?;
/// assert_eq!(more_than_600, Bounds::above(Number::from(600)));
/// assert_eq!("91.5 .. 93.5".parse::<Bounds>()?.to_string(), "91.5..93.5");
/// # Ok::<(), volunteer_core::Error>(())
/// ```
impl<T: Ord + Copy + fmt::Display> fmt::Display for Interval<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.lower(), self.upper()) {
            (None, None) => f.write_str(".."),
            (Some(low), None) => write!(f, "{}{}", if low.open { ">" } else { ">=" }, low.value),
            (None, Some(high)) => write!(f, "{}{}", if high.open { "<" } else { "<=" }, high.value),
            (Some(low), Some(high)) if low.value == high.value => write!(f, "{}", low.value),
            (Some(low), Some(high)) => {
                let (after, before) = (if low.open { "<" } else { "" }, if high.open { "<" } else { "" });
                write!(f, "{}{after}..{before}{}", low.value, high.value)
            }
        }
    }
}

impl<T: Ord + Copy + FromStr<Err = Error>> FromStr for Interval<T> {
    type Err = Error;

    /// Reads what `to_string` writes; spaces around numbers and signs are allowed.
    ///
    /// # Errors
    /// `bounds-syntax` with the part that is at fault; `bounds-empty`; what is wrong with a number.
    ///
    /// ```
    /// use volunteer_core::Bounds;
    /// let error = "more than 600".parse::<Bounds>().unwrap_err();
    /// assert_eq!((error.code(), &error.details()["part"]), ("bounds-syntax", &"more than 600".into()));
    /// assert_eq!("5..3".parse::<Bounds>().unwrap_err().code(), "bounds-empty");
    /// ```
    fn from_str(text: &str) -> Result<Self> {
        let text = text.trim();
        if text == ".." {
            return Ok(Self::unbounded());
        }
        if let Some((lower, upper)) = text.split_once("..") {
            let (lower, lower_open) = lower.trim_end().strip_suffix('<').map_or((lower, false), |lower| (lower, true));
            let (upper, upper_open) =
                upper.trim_start().strip_prefix('<').map_or((upper, false), |upper| (upper, true));
            return Self::new(
                Some(End { value: part(lower)?, open: lower_open }),
                Some(End { value: part(upper)?, open: upper_open }),
            );
        }
        let after = |sign: &str| text.strip_prefix(sign);
        if let Some(value) = after(">=") {
            return part(value).map(Self::at_least);
        }
        if let Some(value) = after("<=") {
            return part(value).map(Self::at_most);
        }
        if let Some(value) = after(">") {
            return part(value).map(Self::above);
        }
        if let Some(value) = after("<") {
            return part(value).map(Self::below);
        }
        part(text).map(Self::exact)
    }
}

/// One end; anything that is not a number is refused with the forms that bounds have.
fn part<T: FromStr<Err = Error>>(text: &str) -> Result<T> {
    let text = text.trim();
    text.parse().map_err(|error: Error| match error.code() {
        "number-syntax" => NumberError::BoundsSyntax { part: excerpt(text) }.into(),
        _ => error,
    })
}

/// In lowest terms: `1/2`; a whole number by itself.
///
/// ```
/// use volunteer_core::{Number, Ratio};
/// assert_eq!(Ratio::new(Number::from(300), Number::from(600))?.to_string(), "1/2");
/// assert_eq!("0.5/1".parse::<Ratio>()?.to_string(), "1/2");
/// assert_eq!(Ratio::from(Number::from(3)).to_string(), "3");
/// # Ok::<(), volunteer_core::Error>(())
/// ```
impl fmt::Display for Ratio {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let reduced = self.reduced();
        if reduced.denominator() == super::Number::ONE {
            write!(f, "{}", reduced.numerator())
        } else {
            write!(f, "{}/{}", reduced.numerator(), reduced.denominator())
        }
    }
}

impl FromStr for Ratio {
    type Err = Error;

    /// Reads `601/672`, or a number by itself.
    ///
    /// # Errors
    /// `number-syntax`, `division-by-zero`.
    fn from_str(text: &str) -> Result<Self> {
        match text.split_once('/') {
            Some((numerator, denominator)) => Self::new(numerator.trim().parse()?, denominator.trim().parse()?),
            None => Ok(Self::from(text.parse::<super::Number>()?)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Bounds, Number, RatioBounds, Unit};
    use super::*;
    use crate::calendar::{Period, PeriodForm};
    use proptest::prelude::*;

    fn number() -> impl Strategy<Value = Number> {
        (any::<i64>(), 0_u32..=12).prop_map(|(units, shift)| Number::from_units(i128::from(units) * 10_i128.pow(shift)))
    }

    fn ratio() -> impl Strategy<Value = Ratio> {
        (number(), number()).prop_filter_map("zero", |(a, b)| Ratio::new(a, b).ok())
    }

    fn interval<T: Ord + Copy + fmt::Debug>(value: impl Strategy<Value = T>) -> impl Strategy<Value = Interval<T>> {
        let end = prop::option::of((value, any::<bool>()).prop_map(|(value, open)| End { value, open }));
        prop::array::uniform2(end)
            .prop_filter_map("empty", |[a, b]| Interval::new(a, b).or_else(|_| Interval::new(b, a)).ok())
    }

    proptest! {
        #[test]
        fn what_is_written_reads_back(number in number(), ratio in ratio(), bounds in interval(number()), shares in interval(ratio())) {
            prop_assert_eq!(number.to_string().parse::<Number>(), Ok(number));
            prop_assert_eq!(ratio.to_string().parse::<Ratio>(), Ok(ratio));
            prop_assert_eq!(bounds.to_string().parse::<Bounds>(), Ok(bounds));
            prop_assert_eq!(shares.to_string().parse::<RatioBounds>(), Ok(shares));
        }

        #[test]
        fn any_text_is_bounds_or_an_error(text in "[0-9.<>= /a-c-]{0,12}") {
            if let Ok(bounds) = text.parse::<Bounds>() {
                prop_assert_eq!(bounds.to_string().parse::<Bounds>(), Ok(bounds));
            }
            let _ = text.parse::<Ratio>();
        }

        #[test]
        fn units_and_periods_read_back(days in 0_i32..3_652_000, length in 0_i32..800, name in "[a-z0-9-]{1,40}", month in 2_u32..=12) {
            let day = |day| crate::calendar::Date::from_num_days_from_ce_opt(day + 1);
            if let (Some(start), Some(end)) = (day(days), day(days + length))
                && let Ok(period) = Period::new(start, end)
            {
                prop_assert_eq!(period.to_string().parse::<Period>(), Ok(period));
            }
            let unit: Unit = format!("person+custom:{name}+money:KZT").parse().unwrap();
            prop_assert_eq!(unit.to_string().parse::<Unit>(), Ok(unit));
            let form = PeriodForm::FinancialYear { first_month: month };
            prop_assert_eq!(form.to_string().parse::<PeriodForm>(), Ok(form));
        }
    }

    #[test]
    fn the_notation_is_that_of_the_table() {
        for text in
            ["14", "-3..12.25", "91.5..<93.5", "91.5<..93.5", "91.5<..<93.5", ">=601", ">600", "<=5", "<-5", ".."]
        {
            assert_eq!(text.parse::<Bounds>().unwrap().to_string(), text);
        }
        assert_eq!("1/3..<1/2".parse::<RatioBounds>().unwrap().to_string(), "1/3..<1/2");
        for wrong in ["", "14..", "..14", "> ", "1...2", "a..b", "=5", "5>", "1..2..3"] {
            assert_eq!(wrong.parse::<Bounds>().unwrap_err().code(), "bounds-syntax", "{wrong}");
        }
        assert_eq!("1/0..2".parse::<RatioBounds>().unwrap_err().code(), "division-by-zero");
    }
}
