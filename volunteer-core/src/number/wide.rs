//! Products of 128-bit integers, compared without rounding.

use std::cmp::Ordering;

/// Compares the product of one pair with that of another, exactly.
pub(crate) fn compare_products(left: (i128, i128), right: (i128, i128)) -> Ordering {
    let (left, right) = (product(left), product(right));
    if left.0 != right.0 {
        return left.0.cmp(&right.0);
    }
    if left.0 < 0 { right.1.cmp(&left.1) } else { left.1.cmp(&right.1) }
}

/// Sign and 256-bit magnitude (high, low) of a product.
fn product((a, b): (i128, i128)) -> (i8, (u128, u128)) {
    let sign = match (a.signum() * b.signum()).cmp(&0) {
        Ordering::Less => -1,
        Ordering::Equal => 0,
        Ordering::Greater => 1,
    };
    (sign, multiply(a.unsigned_abs(), b.unsigned_abs()))
}

/// Schoolbook multiplication by 64-bit halves; no step can overflow.
fn multiply(a: u128, b: u128) -> (u128, u128) {
    const LOW: u128 = u64::MAX as u128;
    let (a1, a0) = (a >> 64, a & LOW);
    let (b1, b0) = (b >> 64, b & LOW);
    let low = a0 * b0;
    let first = a1 * b0 + (low >> 64);
    let second = a0 * b1 + (first & LOW);
    (a1 * b1 + (first >> 64) + (second >> 64), (second << 64) | (low & LOW))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_largest_products_compare() {
        let max = i128::MAX;
        assert_eq!(compare_products((max, max), (max, max - 1)), Ordering::Greater);
        assert_eq!(compare_products((-max, max), (max, max - 1)), Ordering::Less);
        assert_eq!(compare_products((-max, max), (-max, max - 1)), Ordering::Less);
        assert_eq!(compare_products((i128::MIN, i128::MIN), (max, max)), Ordering::Greater);
        assert_eq!(compare_products((0, max), (0, -max)), Ordering::Equal);
    }

    proptest::proptest! {
        #[test]
        fn small_products_compare_as_integers_do(a: [i64; 4]) {
            let [a, b, c, d] = a.map(i128::from);
            proptest::prop_assert_eq!(compare_products((a, b), (c, d)), (a * b).cmp(&(c * d)));
        }
    }
}
