use super::*;
use crate::document::{from_value, value_of};
use proptest::prelude::*;

fn number(value: i64) -> Number {
    Number::from(value)
}

prop_compose! {
    /// Bounds together with a value inside them.
    fn bounds_with_point()(point in -1000_i64..1000, below in 0_i64..50, above in 0_i64..50, kind in 0_u8..9)
        -> (Bounds, Number)
    {
        let lower = End { value: number(point - below), open: kind % 3 == 1 && below > 0 };
        let upper = End { value: number(point + above), open: kind / 3 == 1 && above > 0 };
        let bounds = Bounds::new((kind % 3 != 2).then_some(lower), (kind / 3 != 2).then_some(upper));
        (bounds.unwrap(), number(point))
    }
}

proptest! {
    #[test]
    fn bounds_of_a_sum_contain_every_sum_of_points((a, x) in bounds_with_point(), (b, y) in bounds_with_point()) {
        prop_assert!(a.contains(x) && b.contains(y));
        prop_assert!(a.checked_add(&b).unwrap().contains(x.checked_add(y).unwrap()));
        prop_assert!(a.checked_sub(&b).unwrap().contains(x.checked_sub(y).unwrap()));
    }

    #[test]
    fn sums_commute_and_associate(
        (a, _) in bounds_with_point(), (b, _) in bounds_with_point(), (c, _) in bounds_with_point()
    ) {
        prop_assert_eq!(a.checked_add(&b), b.checked_add(&a));
        prop_assert_eq!(a.checked_add(&b).unwrap().checked_add(&c), a.checked_add(&b.checked_add(&c).unwrap()));
    }

    #[test]
    fn a_verdict_agrees_with_every_point((a, x) in bounds_with_point(), (t, y) in bounds_with_point()) {
        if let Some(reached) = a.reaches(&t) {
            prop_assert_eq!(reached, x >= y);
        }
        prop_assert_eq!(a.negate().stays_within(&t.negate()), a.reaches(&t));
    }

    #[test]
    fn quotients_contain_every_quotient((a, x) in bounds_with_point(), (d, y) in bounds_with_point()) {
        if let Ok(quotients) = a.divide(&d) {
            prop_assert!(quotients.contains(Ratio::new(x, y).unwrap()));
        }
    }

    #[test]
    fn json_keeps_bounds((a, _) in bounds_with_point()) {
        prop_assert_eq!(from_value::<Bounds>(&value_of(&a)), Ok(a));
    }

    #[test]
    fn an_intersection_holds_what_both_hold((a, x) in bounds_with_point(), (b, _) in bounds_with_point()) {
        prop_assert_eq!(a.intersect(&b).is_some_and(|both| both.contains(x)), b.contains(x));
    }
}
