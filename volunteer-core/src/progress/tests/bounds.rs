//! Points with bounds: every answer that some choice of values gives is listed.

use super::*;
use crate::Word;
use proptest::prelude::*;

#[derive(Clone, Debug)]
struct Sample {
    points: Vec<(u32, f64, f64)>,
    goal: ProgressGoal,
    patch: bool,
}

/// Small numbers, so that zeros, equal values and targets within the bounds are common.
fn value() -> impl Strategy<Value = f64> {
    prop_oneof![(-6..20_i32).prop_map(f64::from), -5.0..60.0_f64]
}

fn sample() -> impl Strategy<Value = Sample> {
    let width = prop_oneof![Just(0.0), Just(1.0), 0.0..12.0_f64, Just(f64::INFINITY)];
    let point = (2005..2032_u32, value(), width);
    let goal = (
        prop_oneof![Just(WantedChange::Increase), Just(WantedChange::Decrease), Just(WantedChange::Hit)],
        prop::option::weighted(0.85, value()),
        prop::option::weighted(0.9, 2012..2040_u32),
        prop::option::of(2005..2030_u32),
        prop::option::of(value()),
        (any::<bool>(), any::<bool>(), any::<bool>(), any::<bool>()),
    );
    (prop::collection::vec(point, 0..9), goal).prop_map(|(mut points, goal)| {
        points.sort_by_key(|point| point.0);
        points.dedup_by_key(|point| point.0);
        let points = points.into_iter().map(|(year, low, width)| (year, low, low + width)).collect();
        let (wanted, target, target_year, baseline_year, limit, (every_year, percentage, scaled, patch)) = goal;
        let scale = if wanted == WantedChange::Increase {
            ProgressScale { best: 20.0, green: 12.0, red: 5.0, worst: 0.0 }
        } else {
            ProgressScale { best: 0.0, green: 5.0, red: 12.0, worst: 20.0 }
        };
        let scale = scaled.then_some(scale);
        let goal = ProgressGoal {
            wanted,
            baseline_year,
            target,
            target_to: None,
            target_year,
            every_year,
            limit,
            percentage,
            scale,
        };
        Sample { points, goal, patch }
    })
}

fn results(points: &[ProgressPoint], sample: &Sample) -> Vec<ProgressResult> {
    let mut set = MethodSet::all();
    set.options.open_sdg_zero_patch = sample.patch;
    run(points, &sample.goal, &set)
}

/// A value within bounds: an end, a whole number if there is one, or one in between.
fn pick(low: f64, high: f64, at: u8) -> f64 {
    let top = if high.is_finite() { high } else { low + 50.0 };
    let between = low + (top - low) * f64::from(at) / 255.0;
    match at % 4 {
        0 => low,
        1 => top,
        2 => between.round().clamp(low, top),
        _ => between,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn every_choice_is_listed(sample in sample(), picks in prop::collection::vec(prop::array::uniform8(any::<u8>()), 12)) {
        let bounded: Vec<ProgressPoint> =
            sample.points.iter().map(|(year, low, high)| ProgressPoint::between(*year, *low, *high).unwrap()).collect();
        let listed = results(&bounded, &sample);
        for pick_of in picks {
            let exact: Vec<(u32, f64)> = sample.points.iter().zip(pick_of.iter().cycle())
                .map(|((year, low, high), at)| (*year, pick(*low, *high, *at)))
                .collect();
            for (exact_result, listed) in results(&points(&exact), &sample).iter().zip(&listed) {
                let outcomes = exact_result.outcomes();
                prop_assert_eq!(outcomes.len(), 1, "{:?}", exact_result);
                prop_assert!(listed.outcomes().contains(&outcomes[0]), "{:?}\nof {:?}\nnot in {:?}", exact, outcomes, listed);
            }
        }
    }
}

/// What a fine grid of choices finds.
fn grid(base: (f64, f64), latest: (f64, f64), goal: &ProgressGoal) -> Vec<Vec<PossibleOutcome>> {
    let mut found: Vec<Vec<PossibleOutcome>> = vec![Vec::new(); ProgressMethod::ALL.len()];
    let at = |(low, high): (f64, f64), step: u32| low + (high - low) * f64::from(step) / 60.0;
    for i in 0..=60 {
        for j in 0..=60 {
            let points = points(&[(2015, at(base, i)), (2022, at(latest, j))]);
            for (found, result) in found.iter_mut().zip(run(&points, goal, &MethodSet::all())) {
                found.extend(result.outcomes());
            }
        }
    }
    for found in &mut found {
        found.sort_by_key(|outcome| (outcome.common, outcome.category, outcome.why));
        found.dedup();
    }
    found
}

#[test]
fn nothing_is_listed_that_no_choice_gives() {
    let cases = [
        ((95.0, 105.0), (100.0, 130.0), WantedChange::Increase, Some(150.0)),
        ((80.0, 120.0), (70.0, 110.0), WantedChange::Decrease, Some(60.0)),
        ((100.0, 100.0), (90.0, 150.0), WantedChange::Increase, Some(150.0)),
        ((10.0, 12.0), (9.0, 14.0), WantedChange::Increase, None),
        ((40.0, 60.0), (10.0, 50.0), WantedChange::Decrease, Some(30.0)),
    ];
    for (base, latest, wanted, target) in cases {
        let goal = goal(wanted, target, Some(2030));
        let bounded = [
            ProgressPoint::between(2015, base.0, base.1).unwrap(),
            ProgressPoint::between(2022, latest.0, latest.1).unwrap(),
        ];
        let found = grid(base, latest, &goal);
        for (result, found) in run(&bounded, &goal, &MethodSet::all()).iter().zip(found) {
            assert_eq!(result.outcomes(), found, "{:?} {base:?} {latest:?}", result.method);
        }
    }
}

#[test]
fn both_ends_of_bounds_are_listed_and_no_number_is_claimed() {
    let goal = goal(WantedChange::Increase, Some(672.0), Some(2023));
    let points = [ProgressPoint::exactly(2020, 224.0).unwrap(), ProgressPoint::between(2022, 601.0, 679.0).unwrap()];
    let result = judged(ProgressMethod::OpenSdg, &points, &goal);
    assert_eq!((result.category, result.common, result.value, result.score), (None, None, None, None));
    let words: Vec<_> = result.possible.iter().map(|outcome| outcome.category.unwrap().as_str()).collect();
    assert_eq!(words, ["target-achieved", "substantial-progress"]);
}

#[test]
fn a_ratio_of_rates_is_not_monotone_in_its_baseline() {
    // Falling, in the first of thirteen years, for baselines from 21.2 to 104: corners would miss the top of R.
    let goal = goal(WantedChange::Decrease, Some(20.0), Some(2028));
    let value =
        |base: f64| judged(ProgressMethod::OpenSdg, &points(&[(2015, base), (2016, 20.92)]), &goal).value.unwrap();
    let (low, middle, high) = (value(21.2), value(40.0), value(104.0));
    assert!(middle > low + 1.0 && middle > high + 1.0, "{low} {middle} {high}");
}
