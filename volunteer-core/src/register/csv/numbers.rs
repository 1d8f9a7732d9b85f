//! Numbers in cells, exactly: decimals with either mark, thousands in groups, hours and minutes.

/// A decimal number: `mantissa` / 10^`scale`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Decimal {
    pub(crate) mantissa: i64,
    pub(crate) scale: u32,
}

/// The most digits that are read.
const MAX_DIGITS: u32 = 18;

/// How numbers are written in a table.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Marks {
    /// Before the decimals.
    pub(crate) decimal: u8,
    /// Between groups of three digits, beside the spaces that may always stand there.
    pub(crate) group: Option<u8>,
}

impl Marks {
    /// Reads a number; `None` where the text is not one.
    #[inline]
    pub(crate) fn decimal(self, text: &str) -> Option<Decimal> {
        let (negative, digits) = match text.strip_prefix(['-', '\u{2212}']) {
            Some(rest) => (true, rest),
            None => (false, text.strip_prefix('+').unwrap_or(text)),
        };
        let read = (self.plain(digits.as_bytes()))
            .or_else(|| self.plain(self.ungrouped(digits)?.as_bytes()))
            .or_else(|| self.plain(self.other_mark(digits)?.as_bytes()))?;
        Some(if negative { Decimal { mantissa: -read.mantissa, ..read } } else { read })
    }

    #[inline]
    fn plain(self, bytes: &[u8]) -> Option<Decimal> {
        let (mut mantissa, mut digits, mut scale) = (0_i64, 0_u32, None);
        for byte in bytes {
            match byte {
                b'0'..=b'9' => {
                    digits += 1;
                    if digits > MAX_DIGITS {
                        return None;
                    }
                    mantissa = mantissa * 10 + i64::from(byte - b'0');
                    scale = scale.map(|scale: u32| scale + 1);
                }
                mark if *mark == self.decimal && scale.is_none() => scale = Some(0),
                _ => return None,
            }
        }
        (digits > 0).then_some(Decimal { mantissa, scale: scale.unwrap_or(0) })
    }

    /// A number with the other decimal mark, where that mark can part no group: `1,5` in a table of points.
    fn other_mark(self, text: &str) -> Option<String> {
        let other = if self.decimal == b',' { '.' } else { ',' };
        let (whole, decimals) = text.split_once(other)?;
        let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        let grouped = decimals.len() == 3 && !whole.starts_with('0');
        (digits(whole) && digits(decimals) && !grouped)
            .then(|| text.replace(other, &char::from(self.decimal).to_string()))
    }

    /// Takes the marks out from between groups of exactly three digits; one kind of mark in one number.
    fn ungrouped(self, text: &str) -> Option<String> {
        let mark = text.chars().find(|one| {
            matches!(one, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}' | '\'' | '\u{2019}')
                || self.group.is_some_and(|group| char::from(group) == *one)
        })?;
        let (whole, decimals) = match text.split_once(char::from(self.decimal)) {
            Some((whole, decimals)) => (whole, Some(decimals)),
            None => (text, None),
        };
        let mut groups = whole.split(mark);
        let first = groups.next()?;
        if !(1..=3).contains(&first.len()) || groups.clone().any(|group| group.len() != 3) {
            return None;
        }
        let joined: String = std::iter::once(first).chain(groups).collect();
        Some(decimals.map_or(joined.clone(), |decimals| format!("{joined}{}{decimals}", char::from(self.decimal))))
    }

    /// Reads `2.5` or `2:30` hours as minutes, and whether they were whole ones.
    #[inline]
    pub(crate) fn hours(self, text: &str) -> Option<(i32, bool)> {
        if let Some(plain) = self.plain(text.as_bytes()) {
            return plain.times_rounded(60);
        }
        match text.split_once(':') {
            None => self.decimal(text)?.times_rounded(60),
            Some((hours, minutes)) => {
                let negative = hours.starts_with(['-', '\u{2212}']);
                // Seconds that are none may follow.
                let minutes = minutes.strip_suffix(":00").unwrap_or(minutes);
                let minutes = if minutes.len() == 2 { self.plain(minutes.as_bytes())? } else { return None };
                let hours = self.decimal(hours)?;
                if hours.scale > 0 || minutes.scale > 0 || minutes.mantissa > 59 {
                    return None;
                }
                let part = if negative { -minutes.mantissa } else { minutes.mantissa };
                let all = hours.mantissa.checked_mul(60)?.checked_add(part)?;
                Some((i32::try_from(all).ok().filter(|all| *all != i32::MIN)?, true))
            }
        }
    }
}

impl Decimal {
    /// This times `factor`, rounded half to even, and whether nothing was rounded.
    #[inline]
    pub(crate) fn times_rounded(self, factor: i64) -> Option<(i32, bool)> {
        let value = self.mantissa.checked_mul(factor)?;
        let (rounded, exact) = if self.scale == 0 {
            (value, true)
        } else {
            let unit = 10_i64.checked_pow(self.scale)?;
            let (quotient, rest) = (value.div_euclid(unit), value.rem_euclid(unit));
            let up = match (rest.checked_mul(2)?).cmp(&unit) {
                std::cmp::Ordering::Less => 0,
                std::cmp::Ordering::Equal => quotient.rem_euclid(2),
                std::cmp::Ordering::Greater => 1,
            };
            (quotient + up, rest == 0)
        };
        let fits = i32::try_from(rounded).ok().filter(|minutes| *minutes != i32::MIN)?;
        Some((fits, exact))
    }

    /// The whole number from 0 that this is.
    pub(crate) fn count(self) -> Option<u32> {
        let (value, exact) = self.times_rounded(1)?;
        u32::try_from(value).ok().filter(|_| exact)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Number;
    use proptest::prelude::*;

    const POINT: Marks = Marks { decimal: b'.', group: None };
    const COMMA: Marks = Marks { decimal: b',', group: Some(b'.') };

    #[test]
    fn marks_groups_and_signs() {
        let read = |marks: Marks, text| marks.decimal(text).map(|read| (read.mantissa, read.scale));
        assert_eq!(read(POINT, "12.50"), Some((1250, 2)));
        assert_eq!(read(COMMA, "1.234,5"), Some((12345, 1)));
        assert_eq!(read(COMMA, "−1\u{a0}234\u{a0}567"), Some((-1_234_567, 0)));
        assert_eq!(read(POINT, "1 234.5"), Some((12345, 1)));
        // The other mark can part no group here.
        assert_eq!(read(POINT, "1,5"), Some((15, 1)));
        assert_eq!(read(COMMA, "2.25"), Some((225, 2)));
        assert_eq!(read(POINT, "0,125"), Some((125, 3)));
        for wrong in ["", "-", ".", "1,500", "1 23", "12 3456", "1e3", "1..2", "1234567890123456789", "1 234\u{a0}567"]
        {
            assert_eq!(read(POINT, wrong), None, "{wrong:?}");
        }
    }

    #[test]
    fn hours_are_exact_minutes_rounded_half_to_even() {
        assert_eq!(POINT.hours("2.25"), Some((135, true)));
        assert_eq!(POINT.hours("0.3333"), Some((20, false)));
        assert_eq!(POINT.hours("0.275"), Some((16, false)));
        assert_eq!(POINT.hours("0.325"), Some((20, false)));
        assert_eq!(POINT.hours("-0.275"), Some((-16, false)));
        assert_eq!(COMMA.hours("1,5"), Some((90, true)));
        assert_eq!(POINT.hours("2:30"), Some((150, true)));
        assert_eq!(POINT.hours("-0:30"), Some((-30, true)));
        assert_eq!(POINT.hours("2:30:00"), Some((150, true)));
        for wrong in ["2:5", "2:60", "2.5:30", ":30", "99999999999999999"] {
            assert_eq!(POINT.hours(wrong), None, "{wrong:?}");
        }
    }

    proptest! {
        #[test]
        fn agrees_with_exact_numbers(text in "-?[0-9]{1,5}(\\.[0-9]{1,6})?") {
            let exact = Number::parse(&text).unwrap().checked_mul(Number::from(60)).unwrap();
            let (minutes, whole) = POINT.hours(&text).unwrap();
            let off = exact.checked_sub(Number::from(i64::from(minutes))).unwrap();
            let half = Number::parse("0.5").unwrap();
            prop_assert_eq!(whole, off == Number::ZERO);
            prop_assert!(off <= half && off >= Number::ZERO.checked_sub(half).unwrap());
            if off == half || off == Number::ZERO.checked_sub(half).unwrap() {
                prop_assert_eq!(minutes % 2, 0);
            }
        }
    }
}
