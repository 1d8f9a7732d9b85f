use super::*;
use crate::number::{Bounds, Number};
use proptest::prelude::*;

fn exact(value: i64) -> RatioBounds {
    Bounds::exact(Number::from(value)).to_ratios()
}

fn between(lower: i64, upper: i64) -> RatioBounds {
    Bounds::between(Number::from(lower), Number::from(upper)).unwrap().to_ratios()
}

fn absolute(value: RatioBounds) -> Goal {
    Goal { factor: Ratio::ZERO, addend: value }
}

#[test]
fn the_example_of_iati() {
    let share = share_bounds(&exact(15), &absolute(exact(50)), &exact(53)).unwrap().unwrap();
    let achieved = achievement(&exact(50), &exact(53)).unwrap();
    assert_eq!(share.as_exact(), Ratio::new(Number::from(38), Number::from(35)).ok());
    assert_eq!(achieved.as_exact(), Ratio::new(Number::from(106), Number::from(100)).ok());
}

#[test]
fn a_target_that_may_equal_the_baseline_has_no_share() {
    let code = |baseline, target| share_bounds(&baseline, &absolute(target), &exact(5)).unwrap_err().code();
    assert_eq!(code(exact(10), exact(10)), "division-by-zero");
    assert_eq!(code(between(5, 15), exact(10)), "division-by-zero");
}

proptest! {
    #[test]
    fn every_share_of_points_lies_within(
        b in 1_i64..100, db in 0_i64..20, a in -50_i64..300, da in 0_i64..50, t in 1_i64..300, dt in 0_i64..20,
        factor in 0_i64..4, at in prop::array::uniform3(0.0..=1.0_f64)
    ) {
        let goal = Goal { factor: Ratio::from(Number::from(factor)), addend: between(t, t + dt) };
        if let Ok(Some(share)) = share_bounds(&between(b, b + db), &goal, &between(a, a + da)) {
            let pick = |low: i64, width: i64, at: f64| {
                let step = (0..=width).map(|w| (w, (f64::from(u8::try_from(w).unwrap()) - at * 50.0).abs()));
                low + step.min_by(|x, y| x.1.total_cmp(&y.1)).unwrap().0
            };
            let (x, y, z) = (pick(b, db, at[0]), pick(a, da, at[1]), pick(t, dt, at[2]));
            let target = factor * x + z;
            let point = Ratio::new(Number::from(y - x), Number::from(target - x)).unwrap();
            prop_assert!(share.contains(point));
        }
    }

    #[test]
    fn a_mirrored_aim_has_the_same_share(b in -100_i64..100, t in -100_i64..100, a in -100_i64..100, d in 0_i64..9) {
        let plain = share_bounds(&exact(b), &absolute(exact(t)), &between(a, a + d));
        let mirrored = share_bounds(&exact(-b), &absolute(exact(-t)), &between(-a - d, -a));
        prop_assert_eq!(plain, mirrored);
    }
}
