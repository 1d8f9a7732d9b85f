use super::*;
use crate::calendar::parse_date;
use crate::document::from_slice;
use crate::roadmap::Target;
use proptest::prelude::*;

/// From 100 at the end of 2020 to 200 at the end of 2024, with whatever else is stated.
fn target(more: &str) -> Result<Target> {
    let text = format!(
        r#"{{"id": "t", "indicator": "i", "place": "KZ", "map": "kz-20", "due": "2024-12-31", "aim": "increase",
        "status": "illustrative", "baseline": {{"period": "2020-12-31", "value": 100}}, "value": {{"absolute": 200}} {more}}}"#
    );
    from_slice(text.as_bytes())
}

fn at(more: &str, date: &str) -> f64 {
    let target = target(more).unwrap();
    let curve = Curve::new(&target, target.value.goal());
    curve.at(parse_date(date).unwrap()).unwrap().unwrap().value.as_exact().unwrap().to_f64()
}

#[test]
fn steps_stand_until_the_next() {
    let steps = r#", "trajectory": "stepwise", "milestones": [{"due": "2022-12-31", "value": 140}]"#;
    for (day, expected) in [
        ("2021-06-30", 100.0),
        ("2022-12-30", 100.0),
        ("2022-12-31", 140.0),
        ("2024-12-30", 140.0),
        ("2024-12-31", 200.0),
    ] {
        assert!((at(steps, day) - expected).abs() < 1e-9, "{day}");
    }
}

#[test]
fn weights_bend_the_way_and_milestones_override_it() {
    // 2021 to 2024 are 365, 365, 365 and 366 days: the parts are 365.25 days each.
    let weights = r#", "trajectory": "s-curve", "weights": [1, 4, 4, 1]"#;
    assert!((at(weights, "2022-12-31") - 150.0).abs() < 0.1);
    assert!((at(weights, "2021-12-31") - 110.0).abs() < 0.1);
    let announced = format!(r#"{weights}, "milestones": [{{"due": "2022-12-31", "value": 120}}]"#);
    assert!((at(&announced, "2021-12-31") - 104.0).abs() < 0.1);
    assert!((at(&announced, "2022-12-31") - 120.0).abs() < 1e-9);
    assert!((at(&announced, "2023-12-31") - 184.0).abs() < 0.3);
    // Equal weights are the straight line.
    let even = r#", "trajectory": "s-curve", "weights": [2, 2, 2]"#;
    assert!((at(even, "2022-03-01") - at("", "2022-03-01")).abs() < 1e-9);
}

#[test]
fn a_logistic_way_is_steepest_at_half_of_its_ceiling() {
    let logistic = r#", "trajectory": "logistic", "ceiling": 300"#;
    // 100 and 200 of 300 lie evenly about the middle.
    assert!((at(logistic, "2022-12-31") - 150.0).abs() < 0.1);
    assert!(at(logistic, "2021-12-31") < at("", "2021-12-31"));
    assert!((at(logistic, "2024-12-31") - 200.0).abs() < 1e-9);
    // A way that never reaches its ceiling does not reach a target beyond it.
    let low = target(r#", "trajectory": "logistic", "ceiling": 150"#);
    assert_eq!(low.unwrap_err().code(), "trajectory-ceiling");
}

#[test]
fn shapes_need_what_they_are_made_of_and_nothing_else() {
    for (more, code) in [
        (r#", "trajectory": "s-curve""#, "trajectory-weights"),
        (r#", "trajectory": "s-curve", "weights": [0, 0]"#, "trajectory-weights"),
        (r#", "trajectory": "s-curve", "weights": [2, -1]"#, "trajectory-weights"),
        (r#", "weights": [1]"#, "trajectory-weights"),
        (r#", "trajectory": "logistic""#, "trajectory-ceiling"),
        (r#", "trajectory": "logistic", "ceiling": 0"#, "trajectory-ceiling"),
        (r#", "ceiling": 300"#, "trajectory-ceiling"),
    ] {
        assert_eq!(target(more).unwrap_err().code(), code, "{more}");
    }
}

proptest! {
    #[test]
    fn the_way_rises_from_nothing_to_all(weights in prop::collection::vec(0_i64..9, 1..9), days in 0_i64..366) {
        let weights: Vec<Number> = weights.into_iter().map(Number::from).collect();
        prop_assume!(super::super::usable(&weights));
        let part = |days: i64| over(&weights, Ratio::new(Number::from(days), Number::from(366)).unwrap()).unwrap();
        prop_assert_eq!((part(0), part(366)), (Ratio::ZERO, Ratio::ONE));
        prop_assert!(part(days) <= part(days + 1));
    }
}
