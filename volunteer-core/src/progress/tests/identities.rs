//! What holds without any published table: identities, and changes that must not matter.

use super::*;
use crate::Word;
use crate::document::{from_value, value_of};
use proptest::prelude::*;

/// Values of consecutive years from 2010, a wanted change, a target and a year of it after the last point.
fn series() -> impl Strategy<Value = (Vec<f64>, bool, f64, u32)> {
    (prop::collection::vec(1.0..200.0_f64, 2..9), any::<bool>(), 1.0..200.0_f64, 1..12_u32)
}

fn yearly(values: &[f64], from: u32) -> Vec<ProgressPoint> {
    points(&(from..).zip(values.iter().copied()).collect::<Vec<_>>())
}

fn wanted(up: bool) -> WantedChange {
    if up { WantedChange::Increase } else { WantedChange::Decrease }
}

fn last_year(values: &[f64]) -> u32 {
    2009 + u32::try_from(values.len()).unwrap()
}

fn scale(up: bool, factor: f64) -> ProgressScale {
    let (best, green, red, worst) = if up { (180.0, 120.0, 60.0, 5.0) } else { (5.0, 60.0, 120.0, 180.0) };
    ProgressScale { best: best * factor, green: green * factor, red: red * factor, worst: worst * factor }
}

/// What a change that must not matter leaves the same.
fn words(results: &[ProgressResult]) -> Vec<(ProgressMethod, Vec<PossibleOutcome>)> {
    results.iter().map(|result| (result.method, result.outcomes())).collect()
}

proptest! {
    #[test]
    fn the_order_of_points_and_of_methods_changes_nothing((values, up, target, ahead) in series(), seed in any::<u64>()) {
        let goal = ProgressGoal {
            scale: Some(scale(up, 1.0)), ..goal(wanted(up), Some(target), Some(last_year(&values) + ahead))
        };
        let inorder = yearly(&values, 2010);
        let mut shuffled = inorder.clone();
        let mut state = seed;
        for index in (1..shuffled.len()).rev() {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            shuffled.swap(index, usize::try_from(state >> 33).unwrap() % (index + 1));
        }
        let mut reversed = MethodSet::all();
        reversed.methods.reverse();
        reversed.methods.push(ProgressMethod::OpenSdg);
        prop_assert_eq!(run(&inorder, &goal, &MethodSet::all()), run(&shuffled, &goal, &reversed));
    }

    #[test]
    fn another_unit_changes_no_word((values, up, target, ahead) in series(), power in -3..4_i32) {
        // Powers of two, so that no bit is lost.
        let factor = libm::ldexp(1.0, power);
        let year = Some(last_year(&values) + ahead);
        let own = ProgressGoal { scale: Some(scale(up, 1.0)), ..goal(wanted(up), Some(target), year) };
        let other = ProgressGoal { scale: Some(scale(up, factor)), ..goal(wanted(up), Some(target * factor), year) };
        let scaled: Vec<f64> = values.iter().map(|value| value * factor).collect();
        let results = run(&yearly(&values, 2010), &own, &MethodSet::all());
        let others = run(&yearly(&scaled, 2010), &other, &MethodSet::all());
        // Logarithms move by a constant, so that regressions of them agree but for the last bits.
        let regression = |result: &&ProgressResult| result.method != ProgressMethod::AarrRegression;
        for (result, other) in results.iter().zip(&others).filter(|(result, _)| regression(result)) {
            prop_assert_eq!(result, other);
        }
    }

    #[test]
    fn a_mirrored_aim_changes_no_word((values, up, target, ahead) in series()) {
        let year = Some(last_year(&values) + ahead);
        let mirror = |scale: ProgressScale| ProgressScale {
            best: -scale.best, green: -scale.green, red: -scale.red, worst: -scale.worst
        };
        let own = ProgressGoal { scale: Some(scale(up, 1.0)), ..goal(wanted(up), Some(target), year) };
        let other = ProgressGoal {
            scale: Some(mirror(scale(up, 1.0))), ..goal(wanted(!up), Some(-target), year)
        };
        let mirrored: Vec<f64> = values.iter().map(|value| -value).collect();
        // Rates of reduction take logarithms: values below zero have none.
        let set = MethodSet::of(&ProgressMethod::ALL[..11]);
        let results = words(&run(&yearly(&values, 2010), &own, &set));
        prop_assert_eq!(results, words(&run(&yearly(&mirrored, 2010), &other, &set)));
    }

    #[test]
    fn all_years_later_changes_no_word((values, up, target, ahead) in series(), later in 1..40_u32) {
        let year = last_year(&values) + ahead;
        let own = ProgressGoal { scale: Some(scale(up, 1.0)), ..goal(wanted(up), Some(target), Some(year)) };
        let other = ProgressGoal { target_year: Some(year + later), ..own.clone() };
        let results = words(&run(&yearly(&values, 2010), &own, &MethodSet::all()));
        prop_assert_eq!(results, words(&run(&yearly(&values, 2010 + later), &other, &MethodSet::all())));
    }

    #[test]
    fn more_time_is_never_worse_for_a_series_that_improves(
        steps in prop::collection::vec(0.1..3.0_f64, 5..8), up in any::<bool>(), ahead in 1..12_u32, more in 1..12_u32,
    ) {
        // 100 rises to less than 140, or falls to above 60; the target is further on.
        let direction = if up { 1.0 } else { -1.0 };
        let values: Vec<f64> = steps.iter().scan(100.0, |value, step| { *value += direction * step; Some(*value) }).collect();
        let target = 100.0 + direction * 45.0;
        let year = last_year(&values) + ahead;
        let soon = goal(wanted(up), Some(target), Some(year));
        let later = ProgressGoal { target_year: Some(year + more), ..soon.clone() };
        let points = yearly(&values, 2010);
        // A weighted line need not point where the series goes.
        let straight = |result: &&ProgressResult| result.method != ProgressMethod::EscapAnticipatedProgress;
        let (soon, later) = (run(&points, &soon, &MethodSet::all()), run(&points, &later, &MethodSet::all()));
        for (soon, later) in soon.iter().zip(&later).filter(|(result, _)| straight(result)) {
            prop_assert!(later.common <= soon.common, "{:?} then {:?}", soon, later);
        }
    }

    #[test]
    fn a_series_on_the_required_path_has_the_rate_it_needs(
        base in 10.0..100.0_f64, rate in 0.01..0.2_f64, up in any::<bool>(), years in 3..10_u32, ahead in 1..10_u32,
    ) {
        let rate = if up { rate } else { -rate };
        let at = |year: u32| base * libm::pow(1.0 + rate, f64::from(year));
        let values: Vec<f64> = (0..=years).map(at).collect();
        let goal = goal(wanted(up), Some(at(years + ahead)), Some(2010 + years + ahead));
        let points = yearly(&values, 2010);
        for method in [ProgressMethod::OpenSdg, ProgressMethod::Eustat, ProgressMethod::UnsdProgressChart] {
            let result = judged(method, &points, &goal);
            prop_assert!((result.value.unwrap() - 1.0).abs() < 1e-9, "{:?}", result);
            prop_assert_eq!(result.common, Some(CommonCategory::OnTrack));
        }
        // On an exact exponential the regression and the end points find the same rate.
        for method in [ProgressMethod::AarrRegression, ProgressMethod::AarrEndPoints] {
            prop_assert!((judged(method, &points, &goal).value.unwrap() + rate).abs() < 1e-12);
        }
    }

    #[test]
    fn a_straight_series_ends_where_its_line_says(
        base in 10.0..100.0_f64, step in 0.5..5.0_f64, years in 3..10_u32, ahead in 1..10_u32,
    ) {
        let at = |year: u32| base + step * f64::from(year);
        let values: Vec<f64> = (0..=years).map(at).collect();
        // Twice as far as the line leads: half of the way is left.
        let end = 2010 + years + ahead;
        let goal = goal(WantedChange::Increase, Some(base + 2.0 * step * f64::from(years + ahead)), Some(end));
        let result = judged(ProgressMethod::EscapAnticipatedProgress, &yearly(&values, 2010), &goal);
        prop_assert!((result.value.unwrap() - 50.0).abs() < 1e-6, "{:?}", result);
    }

    #[test]
    fn results_read_back_as_written((values, up, target, ahead) in series(), width in 0.0..40.0_f64) {
        let goal = goal(wanted(up), Some(target), Some(last_year(&values) + ahead));
        let mut points = yearly(&values, 2010);
        points[0] = ProgressPoint::between(2010, values[0], values[0] + width).unwrap();
        for result in run(&points, &goal, &MethodSet::all()) {
            prop_assert_eq!(from_value::<ProgressResult>(&value_of(&result)), Ok(result));
        }
        for point in points {
            prop_assert_eq!(from_value::<ProgressPoint>(&value_of(&point)), Ok(point));
        }
    }
}

#[test]
fn current_status_is_ten_at_the_target() {
    let goal = goal(WantedChange::Decrease, Some(20.0), Some(2030));
    let result = judged(ProgressMethod::EscapCurrentStatus, &points(&[(2015, 40.0), (2020, 20.0)]), &goal);
    assert_eq!((result.value, result.common), (Some(10.0), Some(CommonCategory::Met)));
}

#[test]
fn parity_is_the_distance_from_both_sides() {
    let goal = goal(WantedChange::Hit, Some(1.0), Some(2030));
    for latest in [0.9, 1.1] {
        let result = judged(ProgressMethod::EscapCurrentStatus, &points(&[(2015, 0.8), (2020, latest)]), &goal);
        // 10 − 10·|T − y| ÷ |T − B|
        assert!((result.value.unwrap() - 5.0).abs() < 1e-9, "{result:?}");
        assert!(result.remarks.contains(&ProgressRemark::TurnedAboutTarget));
    }
}

#[test]
fn behind_schedule_the_chart_and_the_rates_part() {
    // q < R for a rising, q > R for a falling series that is behind.
    for (wanted, latest, target) in [(WantedChange::Increase, 110.0, 200.0), (WantedChange::Decrease, 95.0, 50.0)] {
        let goal = goal(wanted, Some(target), Some(2030));
        let points = points(&[(2015, 100.0), (2022, latest)]);
        let q = judged(ProgressMethod::UnsdProgressChart, &points, &goal).value.unwrap();
        let r = judged(ProgressMethod::OpenSdg, &points, &goal).value.unwrap();
        assert!(r < 1.0 && (q < r) == (wanted == WantedChange::Increase), "{q} {r}");
    }
}
