//! Doubles and decimal digits, both ways.
//!
//! By hand: the standard library's reader and printer of decimal text bring tables and code of fifteen kilobytes to a web
//! page.

use std::cmp::Ordering;

/// The double nearest to a quotient, half to even; the scale is not zero and has at most 73 bits, as 10^21.
pub(crate) fn nearest(magnitude: u128, scale: u128) -> f64 {
    if magnitude == 0 {
        return 0.0;
    }
    // The quotient has at least 55 bits, and its last one stands for all that was cut off.
    let shift = magnitude.leading_zeros();
    let shifted = magnitude << shift;
    let quotient = (shifted / scale) | u128::from(!shifted.is_multiple_of(scale));
    let bits = 128 - quotient.leading_zeros();
    let excess = bits - f64::MANTISSA_DIGITS;
    let (kept, cut, half) = (quotient >> excess, quotient & ((1 << excess) - 1), 1 << (excess - 1));
    let up = cut > half || (cut == half && kept & 1 == 1);
    // A carry out of the mantissa runs into the exponent, where it belongs; the leading bit is one of the exponent's.
    let exponent = u64::from(bits + 1022 - 1) - u64::from(shift);
    let mantissa = u64::try_from(kept).unwrap_or_default() + u64::from(up);
    f64::from_bits((exponent << 52) + mantissa)
}

/// The double nearest to a decimal, half to even; infinite beyond the largest.
///
/// The decimal is `value` times this power of ten. Where there were more digits than fit the value, they follow as text, in
/// which a point does not count.
pub(crate) fn read(value: u64, power: i32, rest: Option<&[u8]>) -> f64 {
    let rest = rest.unwrap_or_default();
    if value == 0 || rest.iter().all(|byte| matches!(byte, b'0' | b'.')) {
        let (magnitude, places) = (u128::from(value), power.unsigned_abs());
        if power >= 0 {
            if let Some(whole) = 10_u128.checked_pow(places).and_then(|ten| magnitude.checked_mul(ten)) {
                return nearest(whole, 1);
            }
        } else if places <= 21 {
            return nearest(magnitude, 10_u128.pow(places));
        }
    }
    match power {
        // The value has at most twenty digits.
        _ if value == 0 => 0.0,
        ..=-400 => 0.0,
        310.. => f64::INFINITY,
        _ => settled(near(value, power), value, power, rest),
    }
}

/// A double not far from a decimal.
fn near(value: u64, power: i32) -> f64 {
    const STEP: u32 = 19;
    let (mut double, ten) = (nearest(u128::from(value), 1), nearest(10_u128.pow(STEP), 1));
    let (steps, rest) = (power.unsigned_abs() / STEP, power.unsigned_abs() % STEP);
    let rest = nearest(10_u128.pow(rest), 1);
    double = if power < 0 { double / rest } else { double * rest };
    for _ in 0..steps {
        double = if power < 0 { double / ten } else { double * ten };
    }
    double
}

/// From a double near a decimal to the nearest one: its neighbours are tried, exactly, until the decimal lies no further than
/// half the way to the next.
fn settled(near: f64, value: u64, mut power: i32, rest: &[u8]) -> f64 {
    // No double nor any middle between two has more digits than this, so what follows only decides whether there is more.
    const MOST: usize = 800;
    let mut whole = Whole::from(value);
    let digits = || rest.iter().filter(|byte| byte.is_ascii_digit());
    let more = digits().skip(MOST).any(|digit| *digit != b'0');
    for digit in digits().take(MOST).map(|digit| digit - b'0').chain(more.then_some(1)) {
        whole.multiply(10);
        whole = whole.plus(&Whole::from(u64::from(digit)));
        power -= 1;
    }
    let mut unit = Whole::from(1);
    let scaled = if power < 0 { &mut unit } else { &mut whole };
    for _ in 0..power.unsigned_abs() {
        scaled.multiply(10);
    }
    // Whether the decimal lies above the middle between the double of these bits and the next one, or on it and the next one
    // is even.
    let above = |bits: u64| {
        let (mantissa, exponent) = parts(bits);
        let middle = unit.times(2 * mantissa + 1);
        // The middle is so many halves of the power of two.
        let (left, right) = (shift(1 - exponent), shift(exponent - 1));
        match whole.clone().shifted(left).compare(&middle.shifted(right)) {
            Ordering::Greater => true,
            Ordering::Equal => mantissa % 2 == 1,
            Ordering::Less => false,
        }
    };
    let mut bits = near.min(f64::MAX).to_bits();
    while f64::from_bits(bits).is_finite() && above(bits) {
        bits += 1;
    }
    while bits > 0 && !above(bits - 1) {
        bits -= 1;
    }
    f64::from_bits(bits)
}

/// The mantissa of a positive finite double, and the power of two behind it.
fn parts(bits: u64) -> (u64, i32) {
    let exponent = i32::try_from((bits >> 52) & 0x7ff).unwrap_or_default();
    let fraction = bits & ((1 << 52) - 1);
    (if exponent == 0 { fraction } else { fraction + (1 << 52) }, exponent.max(1) - 1075)
}

/// A power of two as a shift to the left, where it is one.
fn shift(power: i32) -> u32 {
    u32::try_from(power).unwrap_or_default()
}

/// The double as text without an exponent, as `{}` prints it.
pub(crate) fn plain(value: f64) -> String {
    let (digits, power) = shortest(value.abs());
    let mut out = String::from(if value.is_sign_negative() { "-" } else { "" });
    let text = digits.to_string();
    if let Ok(zeros) = usize::try_from(power) {
        out.push_str(&text);
        out.extend(std::iter::repeat_n('0', zeros));
    } else {
        let places = usize::try_from(power.unsigned_abs()).unwrap_or_default();
        // At least one digit stands before the point.
        let padded = format!("{text:0>width$}", width = places + 1);
        let (whole, fraction) = padded.split_at_checked(padded.len() - places).unwrap_or((&padded, ""));
        out.push_str(whole);
        out.push('.');
        out.push_str(fraction);
    }
    out
}

/// The double as text, as `{:?}` prints it: with an exponent from 1e16 up and below 1e-4.
pub(crate) fn text(value: f64) -> String {
    let magnitude = value.abs();
    if magnitude != 0.0 && !(1e-4..1e16).contains(&magnitude) {
        let (digits, power) = shortest(magnitude);
        let digits = digits.to_string();
        let (first, rest) = digits.split_at_checked(1).unwrap_or((&digits, ""));
        let exponent = i64::from(power) + i64::try_from(rest.len()).unwrap_or_default();
        let (sign, point) = (if value.is_sign_negative() { "-" } else { "" }, if rest.is_empty() { "" } else { "." });
        return format!("{sign}{first}{point}{rest}e{exponent}");
    }
    let mut out = plain(value);
    if !out.contains('.') {
        out.push_str(".0");
    }
    out
}

/// The fewest digits that read back to a positive finite double, and the power of ten behind them; without zeros at the end.
fn shortest(value: f64) -> (u64, i32) {
    if value == 0.0 {
        return (0, 0);
    }
    common(value).unwrap_or_else(|| general(value))
}

/// Of at most fifteen digits and twelve decimals, or no decimals: there is only one such decimal for a double.
fn common(value: f64) -> Option<(u64, i32)> {
    const MOST: f64 = 1e15;
    let mut scale: u64 = 1;
    for places in 0..=12 {
        let scaled = value * nearest(u128::from(scale), 1);
        if scaled >= MOST {
            return None;
        }
        let digits = nearest_whole(scaled);
        if nearest(u128::from(digits), u128::from(scale)).to_bits() == value.to_bits() {
            return Some(trimmed(digits, -places));
        }
        scale *= 10;
    }
    None
}

/// The whole number nearest to a double below 2^53.
fn nearest_whole(value: f64) -> u64 {
    // Adding 2^52 leaves the whole number in the mantissa.
    const SHIFT: f64 = 4_503_599_627_370_496.0;
    if value >= SHIFT {
        return value.to_bits() & ((1 << 52) - 1) | (1 << 52);
    }
    (value + SHIFT).to_bits() & ((1 << 52) - 1)
}

/// The whole number that a double is, where it is one below 2^53: there every whole number is a double.
pub(crate) fn whole(value: f64) -> Option<i64> {
    const END: f64 = 9_007_199_254_740_992.0;
    let magnitude = value.abs();
    if magnitude >= END || value.fract() != 0.0 {
        return None;
    }
    let whole = i64::try_from(nearest_whole(magnitude)).ok()?;
    Some(if value < 0.0 { -whole } else { whole })
}

/// The double so many times, rounded to a whole number half to even, where that is below 2^53.
pub(crate) fn rounded(value: f64, times: u32) -> Option<i64> {
    const END: f64 = 9_007_199_254_740_992.0;
    // Larger values have no decimals; NaN is none.
    let whole = value.abs() * f64::from(times) < END;
    let bits = value.to_bits();
    let exponent = i32::try_from((bits >> 52) & 0x7ff).unwrap_or_default();
    let fraction = bits & ((1 << 52) - 1);
    let mantissa = if exponent == 0 { fraction } else { fraction + (1 << 52) };
    let product = u128::from(mantissa) * u128::from(times);
    let power = exponent.max(1) - 1075;
    let shift = power.unsigned_abs();
    let rounded = if power >= 0 {
        product.checked_shl(shift)?
    } else {
        // What is shifted out whole is below a half.
        let kept = product.checked_shr(shift).unwrap_or(0);
        let cut = product - kept.checked_shl(shift).unwrap_or(0);
        let half = 1_u128.checked_shl(shift - 1).unwrap_or(u128::MAX);
        kept + u128::from(cut > half || (cut == half && kept % 2 == 1))
    };
    let rounded = i64::try_from(rounded).ok().filter(|_| whole)?;
    Some(if value < 0.0 { -rounded } else { rounded })
}

fn trimmed(mut digits: u64, mut power: i32) -> (u64, i32) {
    while digits != 0 && digits.is_multiple_of(10) {
        (digits, power) = (digits / 10, power + 1);
    }
    (digits, power)
}

/// Any double, by the algorithm of Steele and White (1990): digits are made until they tell the double from its neighbours.
fn general(value: f64) -> (u64, i32) {
    let bits = value.to_bits();
    let (mantissa, power) = parts(bits);
    // Below a power of two the neighbour is half as far, but for the smallest of them.
    let near = u32::from(mantissa == 1 << 52 && bits >> 52 > 1);
    let mut rest = Whole::from(mantissa).shifted(1 + near + shift(power));
    let mut unit = Whole::from(1).shifted(1 + near + shift(-power));
    let mut below = Whole::from(1).shifted(shift(power));
    let mut above = below.clone().shifted(near);
    let even = mantissa % 2 == 0;
    // Whether a + b reaches c; exactly so is enough where an even mantissa wins the tie.
    let reaches = |a: &Whole, b: &Whole, c: &Whole| match a.plus(b).compare(c) {
        Ordering::Greater => true,
        Ordering::Equal => even,
        Ordering::Less => false,
    };
    let mut place = 0;
    while reaches(&rest, &above, &unit) {
        unit.multiply(10);
        place += 1;
    }
    loop {
        let (mut tenfold, mut wider) = (rest.clone(), above.clone());
        tenfold.multiply(10);
        wider.multiply(10);
        if reaches(&tenfold, &wider, &unit) {
            break;
        }
        (rest, above) = (tenfold, wider);
        below.multiply(10);
        place -= 1;
    }
    let mut digits: u64 = 0;
    loop {
        for whole in [&mut rest, &mut above, &mut below] {
            whole.multiply(10);
        }
        let mut digit = 0;
        while rest.compare(&unit) != Ordering::Less {
            rest = rest.minus(&unit);
            digit += 1;
        }
        place -= 1;
        let low = reaches(&below, &Whole::from(0), &rest);
        let high = reaches(&rest, &above, &unit);
        if low || high {
            let up = if low && high { rest.plus(&rest).compare(&unit) != Ordering::Less } else { high };
            return trimmed(digits * 10 + digit + u64::from(up), place);
        }
        digits = digits * 10 + digit;
    }
}

/// A whole number of any size, in parts of 32 bits, the least first, without zeros at the end.
#[derive(Clone)]
struct Whole(Vec<u32>);

impl From<u64> for Whole {
    fn from(value: u64) -> Self {
        let mut whole = Self(Vec::new());
        whole.put(value);
        whole
    }
}

/// The lower half.
fn low(value: u64) -> u32 {
    u32::try_from(value & u64::from(u32::MAX)).unwrap_or_default()
}

impl Whole {
    /// Puts what is carried over at the end.
    fn put(&mut self, mut carried: u64) {
        while carried > 0 {
            self.0.push(low(carried));
            carried >>= 32;
        }
    }

    fn multiply(&mut self, by: u32) {
        let mut carried = 0;
        for part in &mut self.0 {
            let product = u64::from(*part) * u64::from(by) + carried;
            (*part, carried) = (low(product), product >> 32);
        }
        self.put(carried);
    }

    fn times(&self, by: u64) -> Self {
        let (mut product, mut upper) = (self.clone(), self.clone());
        product.multiply(low(by));
        if by >> 32 > 0 {
            upper.multiply(low(by >> 32));
            product = product.plus(&upper.shifted(32));
        }
        product
    }

    fn shifted(mut self, mut bits: u32) -> Self {
        while bits > 0 {
            let step = bits.min(31);
            self.multiply(1 << step);
            bits -= step;
        }
        self
    }

    fn part(&self, index: usize) -> u64 {
        self.0.get(index).copied().map_or(0, u64::from)
    }

    fn plus(&self, other: &Self) -> Self {
        let mut sum = Self(Vec::new());
        let mut carried = 0;
        for index in 0..self.0.len().max(other.0.len()) {
            carried += self.part(index) + other.part(index);
            sum.0.push(low(carried));
            carried >>= 32;
        }
        sum.put(carried);
        sum
    }

    /// The difference from a number that is not larger.
    fn minus(&self, other: &Self) -> Self {
        let mut rest = Self(Vec::new());
        let mut borrowed = 0;
        for index in 0..self.0.len() {
            let taken = other.part(index) + borrowed;
            borrowed = u64::from(self.part(index) < taken);
            rest.0.push(low((self.part(index) + (borrowed << 32)) - taken));
        }
        while rest.0.last() == Some(&0) {
            rest.0.pop();
        }
        rest
    }

    fn compare(&self, other: &Self) -> Ordering {
        self.0.len().cmp(&other.0.len()).then_with(|| self.0.iter().rev().cmp(other.0.iter().rev()))
    }
}

#[cfg(test)]
mod tests {
    use super::{general, plain, rounded, shortest, text, whole};
    use proptest::prelude::*;

    fn same(value: f64) -> Result<(), TestCaseError> {
        if value.is_finite() {
            prop_assert_eq!(plain(value), value.to_string());
            prop_assert_eq!(text(value), format!("{value:?}"));
            if value != 0.0 {
                prop_assert_eq!(shortest(value.abs()), general(value.abs()));
            }
        }
        Ok(())
    }

    proptest! {
        #[test]
        fn thousandths_are_rounded_as_by_the_standard_library(bits: u64, near in -1e12_f64..1e12, ten in -1_000_000_i32..1_000_000) {
            for value in [f64::from_bits(bits), near, near / 1e9, f64::from(ten) / 16.0, f64::from(ten) / 2000.0, 0.0] {
                let read = rounded(value, 1000).map(|whole| whole.to_string());
                let text = format!("{value:.3}").replace('.', "");
                let sign = if text.starts_with('-') { "-" } else { "" };
                let digits = text.trim_start_matches(['-', '0']);
                let expected = if digits.is_empty() { "0".to_owned() } else { format!("{sign}{digits}") };
                match read {
                    Some(read) => prop_assert_eq!(read, expected),
                    None => prop_assert!(value.is_nan() || (value.abs() * 1000.0) >= 9_007_199_254_740_992.0),
                }
            }
        }

        #[test]
        fn doubles_are_printed_as_by_the_standard_library(bits: u64, digits in 0_u64..100_000_000_000_000_000, places in 0_i32..25) {
            same(f64::from_bits(bits))?;
            same(f64::from_bits(bits & !((1 << 52) - 1)))?;
            same(format!("{digits}e-{places}").parse().unwrap())?;
            same(format!("{}e-{places}", digits % 1_000_000).parse().unwrap())?;
            same(format!("-{}e-{places}", digits % 1_000_000_000_000).parse().unwrap())?;
        }
    }

    #[test]
    fn whole_doubles_are_told_up_to_two_to_the_53rd() {
        let largest = 9_007_199_254_740_991;
        assert_eq!([0.0, -0.0, -7.0].map(whole), [Some(0), Some(0), Some(-7)]);
        assert_eq!([9_007_199_254_740_991.0, -9_007_199_254_740_991.0].map(whole), [Some(largest), Some(-largest)]);
        assert_eq!([9_007_199_254_740_992.0, 0.5, -1e300, f64::INFINITY, f64::NAN].map(whole), [None; 5]);
    }

    #[test]
    fn ends_of_the_range_too() {
        let edges = [
            0.0,
            -0.0,
            1.0,
            0.1,
            0.3,
            0.1 + 0.2,
            1e15,
            1e16,
            1e-4,
            9.999e-5,
            5e-324,
            f64::MIN_POSITIVE,
            f64::MAX,
            f64::EPSILON,
        ];
        for value in edges.into_iter().chain([
            9_007_199_254_740_991.0,
            9_007_199_254_740_993.0,
            4_503_599_627_370_497.5,
            1e23,
            2e-7,
        ]) {
            assert_eq!((plain(value), text(value)), (value.to_string(), format!("{value:?}")));
        }
    }
}
