//! Zeros, signs, sides and years: a typed answer each, never NaN.

use super::*;
use crate::Word;
use proptest::prelude::*;

const UP: WantedChange = WantedChange::Increase;
const DOWN: WantedChange = WantedChange::Decrease;

fn why(method: ProgressMethod, values: &[(u32, f64)], goal: &ProgressGoal) -> &'static str {
    let result = judged(method, &points(values), goal);
    assert!(result.value.is_none_or(f64::is_finite));
    match (result.why, result.common) {
        (Some(why), _) => why.as_str(),
        (None, Some(common)) => common.as_str(),
        (None, None) => "several",
    }
}

#[test]
fn each_edge_has_its_reason() {
    use ProgressMethod as M;
    let to = |wanted, target| goal(wanted, Some(target), Some(2030));
    let two = |base: f64, latest: f64| vec![(2015, base), (2020, latest)];
    for (method, values, goal, expected) in [
        (M::OpenSdg, vec![], to(UP, 5.0), "no-points"),
        (M::OpenSdg, vec![(2015, 1.0), (2015, 2.0)], to(UP, 5.0), "year-twice"),
        (M::OpenSdg, vec![(2015, 1.0)], to(UP, 5.0), "too-few-points"),
        (M::OpenSdg, vec![(2015, 6.0)], to(UP, 5.0), "met"),
        (M::OpenSdg, two(0.0, 2.0), to(UP, 5.0), "baseline-zero"),
        (M::OpenSdg, two(2.0, 1.0), to(DOWN, 0.0), "target-zero"),
        (M::OpenSdg, two(2.0, 0.0), to(DOWN, 0.0), "met"),
        (M::OpenSdg, two(-1.0, 2.0), to(UP, 5.0), "sign-change"),
        (M::OpenSdg, two(2.0, 3.0), to(DOWN, -5.0), "sign-change"),
        (M::OpenSdg, two(5.0, 4.0), to(UP, 5.0), "baseline-equals-target"),
        (M::OpenSdg, two(6.0, 4.0), to(UP, 5.0), "moving-away"),
        (M::OpenSdg, two(2.0, 3.0), goal(UP, Some(5.0), None), "target-year-missing"),
        (M::OpenSdg, two(2.0, 3.0), goal(UP, Some(5.0), Some(2015)), "target-year-before-baseline"),
        (M::OpenSdg, two(2.0, 3.0), ProgressGoal { baseline_year: Some(2025), ..to(UP, 5.0) }, "baseline-year-missing"),
        (M::ShareOfWay, two(0.0, 4.0), to(UP, 15.0), "behind"),
        (M::ShareOfWay, two(0.0, 5.0), to(UP, 15.0), "on-track"),
        (M::ShareOfWay, two(5.0, 4.0), to(UP, 5.0), "baseline-equals-target"),
        (M::ShareOfWay, two(6.0, 4.0), to(UP, 5.0), "target-wrong-side"),
        (M::ShareOfWay, two(2.0, 4.9), goal(UP, Some(5.0), Some(2018)), "behind"),
        (M::ShareOfWay, two(2.0, 4.0), goal(UP, None, Some(2018)), "target-missing"),
        (M::Achievement, two(1.0, 1.0), to(UP, 0.0), "met"),
        (M::Achievement, two(1.0, -1.0), to(UP, 0.0), "target-zero"),
        (M::UnsdProgressChart, two(6.0, 4.0), to(UP, 5.0), "target-wrong-side"),
        (M::UnsdProgressChart, two(2.0, 3.0), goal(UP, Some(5.0), Some(2010)), "baseline-year-missing"),
        (M::UnsdProgressChart, vec![(2012, 2.0), (2016, 3.0), (2020, 9.0)], goal(UP, Some(5.0), Some(2017)), "behind"),
        (M::UnsdProgressChart, two(20.0, 99.2), ProgressGoal { percentage: true, ..to(UP, 100.0) }, "met"),
        (M::EscapCurrentStatus, two(6.0, 4.0), to(UP, 5.0), "target-wrong-side"),
        (M::EscapCurrentStatus, two(2.0, 3.0), goal(UP, Some(5.0), None), "target-year-missing"),
        (M::EscapAnticipatedProgress, two(2.0, 3.0), goal(UP, Some(5.0), Some(2020)), "target-year-past"),
        (M::EscapAnticipatedProgress, two(2.0, 6.0), goal(UP, Some(5.0), Some(2020)), "met"),
        (M::EscapAnticipatedProgress, vec![(1990, 2.0), (1995, 3.0)], to(UP, 5.0), "too-few-points"),
        (M::SdsnLevel, two(2.0, 3.0), to(UP, 5.0), "scale-missing"),
        (M::WeatherSymbols, two(2.0, 3.0), to(UP, 5.0), "too-few-points"),
        (M::AarrEndPoints, two(2.0, 0.0), to(DOWN, -5.0), "not-positive"),
        (M::AarrEndPoints, two(2.0, 1.0), to(DOWN, 0.0), "target-zero"),
        (M::AarrRegression, vec![(2015, 3.0), (2016, 0.0), (2017, 2.0)], to(DOWN, 1.0), "not-positive"),
        (M::AarrRegression, vec![(2015, 3.0)], to(DOWN, 1.0), "too-few-points"),
        (M::ShareOfWay, two(2.0, 3.0), goal(WantedChange::Hit, None, Some(2030)), "target-missing"),
    ] {
        assert_eq!(why(method, &values, &goal), expected, "{method} {values:?} {goal:?}");
    }
}

#[test]
fn scales_are_checked() {
    let with = |scale, wanted| ProgressGoal { scale: Some(scale), ..goal(wanted, None, Some(2030)) };
    let scale = ProgressScale { best: 0.0, green: 2.0, red: 13.0, worst: 50.0 };
    for (scale, wanted) in
        [(scale, UP), (ProgressScale { worst: 0.0, ..scale }, DOWN), (ProgressScale { green: 20.0, ..scale }, DOWN)]
    {
        assert_eq!(why(ProgressMethod::SdsnLevel, &[(2015, 3.0)], &with(scale, wanted)), "scale-out-of-order");
    }
    let trend = |values: &[(u32, f64)]| why(ProgressMethod::SdsnTrend, values, &with(scale, DOWN));
    assert_eq!(trend(&[(2015, 1.0), (2018, 5.0)]), "moving-away");
    assert_eq!(trend(&[(2015, 30.0), (2018, 2.0)]), "met");
    assert_eq!(trend(&[(2015, 30.0), (2018, 29.9)]), "off-track");
    assert_eq!(trend(&[(2018, 29.9)]), "too-few-points");
    assert_eq!(trend(&[(2015, 30.0), (2031, 29.9)]), "too-few-points");
    assert_eq!(trend(&[(2029, 30.0), (2031, 29.9)]), "target-year-past");
}

#[test]
fn the_publishers_zero_stands_only_where_it_is_asked_for() {
    let goal = goal(DOWN, Some(0.0), Some(2030));
    let points = points(&[(2015, 2.0), (2020, 1.0)]);
    let mut set = MethodSet::of(&[ProgressMethod::OpenSdg]);
    set.options.open_sdg_zero_patch = true;
    let result = &run(&points, &goal, &set)[0];
    // CAGR(2, 1, 5) against CAGR(2, 0.001, 15).
    let rate = |to: f64, years: f64| libm::pow(to / 2.0, 1.0 / years) - 1.0;
    assert_eq!(result.value, Some(-rate(1.0, 5.0) / rate(0.001, 15.0).abs()));
    assert_eq!(result.remarks, [ProgressRemark::ZeroReplaced]);
}

#[test]
fn met_and_worsening_is_said() {
    let goal = goal(UP, Some(50.0), Some(2030));
    let values: Vec<(u32, f64)> = (0..6).map(|n| (2015 + n, 80.0 - 2.0 * f64::from(n))).collect();
    let result = judged(ProgressMethod::WeatherSymbols, &points(&values), &goal);
    assert_eq!((result.category, result.common), (Some(ProgressCategory::SunWithCloud), Some(CommonCategory::Met)));
    assert_eq!(result.remarks, [ProgressRemark::MetButWorsening]);
}

#[test]
fn each_publisher_moves_the_baseline_its_own_way() {
    let goal = ProgressGoal { baseline_year: Some(2015), ..goal(UP, Some(50.0), Some(2030)) };
    let base = |method, years: &[u32]| {
        let values: Vec<(u32, f64)> = years.iter().map(|year| (*year, 10.0)).collect();
        judged(method, &points(&values), &goal).years[0]
    };
    assert_eq!(base(ProgressMethod::OpenSdg, &[2014, 2018, 2020]), 2018);
    assert_eq!(base(ProgressMethod::Eustat, &[2014, 2018, 2020]), 2014);
    assert_eq!(base(ProgressMethod::Eustat, &[2014, 2016, 2020]), 2016);
    assert_eq!(base(ProgressMethod::UnsdProgressChart, &[2012, 2014, 2020]), 2014);
    assert_eq!(base(ProgressMethod::UnsdProgressChart, &[2014, 2018, 2020]), 2018);
}

proptest! {
    #[test]
    fn whatever_comes_in_has_one_answer_and_no_nan(
        values in prop::collection::vec((0..3000_u32, prop_oneof![any::<f64>(), (-3..3_i32).prop_map(f64::from)]), 0..9),
        target in prop::option::of(any::<f64>()), limit in prop::option::of(any::<f64>()),
        year in prop::option::of(any::<u32>()), base in prop::option::of(any::<u32>()),
    ) {
        let points: Vec<ProgressPoint> =
            values.iter().filter_map(|(year, value)| ProgressPoint::between(*year, *value, *value).ok()).collect();
        let goal = ProgressGoal { baseline_year: base, limit, ..goal(UP, target, year) };
        for result in run(&points, &goal, &MethodSet::all()) {
            prop_assert!(result.value.is_none_or(f64::is_finite) && result.score.is_none_or(|score| !score.is_nan()));
            prop_assert!(!result.outcomes().is_empty(), "{:?}", result);
        }
    }
}
