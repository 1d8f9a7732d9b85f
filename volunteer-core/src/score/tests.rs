use super::*;
use proptest::prelude::*;

fn request(method: Normalisation, values: &[f64]) -> NormaliseRequest {
    let units = values.iter().enumerate().map(|(index, value)| ScoreValue::new(format!("U{index}"), *value));
    NormaliseRequest {
        method,
        values: units.collect(),
        falling: false,
        worst: Some(0.0),
        best: Some(10.0),
        logarithmic: false,
        target: Some(2_000.0),
        capped: false,
        scale: None,
    }
}

fn made(request: &NormaliseRequest) -> Vec<f64> {
    normalise(request).unwrap().values.iter().filter_map(|one| one.value).collect()
}

/// `COINr`, tests of `n_goalpost`: goalposts 0 and 10.
#[test]
fn goalposts_clip() {
    assert_eq!(made(&request(Normalisation::Goalposts, &[1.0, 11.0, -1.0])), [0.1, 1.0, 0.0]);
}

#[test]
fn equal_values_share_the_better_place() {
    assert_eq!(made(&request(Normalisation::Rank, &[5.0, 9.0, 5.0, 1.0])), [2.0, 1.0, 2.0, 4.0]);
}

#[test]
fn a_part_without_value_is_left_out_by_the_rule_or_replaced() {
    let leaf = |id: &str, weight: f64| ScoreNode {
        id: id.into(),
        weight: Some(weight),
        mean: Mean::Arithmetic,
        available_from: None,
        parts: Vec::new(),
    };
    let tree = |share: f64| ScoreNode {
        available_from: Some(share),
        parts: vec![leaf("a", 3.0), leaf("b", 1.0)],
        ..leaf("index", 1.0)
    };
    let ask = |share: f64, replacements: Vec<ScoreValue>| {
        score(&ScoreRequest { tree: tree(share), values: vec![ScoreValue::new("a", 4.0)], replacements }).unwrap()
    };
    assert_eq!(ask(0.75, Vec::new()).value, Some(4.0));
    assert_eq!(ask(0.8, Vec::new()).parts[0].refusal, Some(ScoreRefusal::TooLittleAvailable));
    let replaced = ask(0.8, vec![ScoreValue::new("b", 8.0)]);
    assert_eq!((replaced.value, replaced.parts[2].replaced), (Some(5.0), true));
    assert_eq!(ask(0.8, vec![ScoreValue::new("index", 7.0)]).value, Some(7.0));
}

fn values() -> impl Strategy<Value = Vec<f64>> {
    prop::collection::vec((1_u32..1_000).prop_map(f64::from), 2..10)
}

proptest! {
    #[test]
    fn means_are_in_their_order(values in values(), weights in prop::collection::vec(1_u32..9, 10)) {
        let parts: Vec<(f64, f64)> = values.iter().copied().zip(weights.into_iter().map(f64::from)).collect();
        let [a, g, h] = [Mean::Arithmetic, Mean::Geometric, Mean::Harmonic].map(|mean| mean.of(&parts).unwrap());
        let slack = 1e-9 * a;
        let low = values.iter().copied().fold(f64::INFINITY, f64::min);
        let high = values.iter().copied().fold(0.0, f64::max);
        prop_assert!(low - slack <= h && h <= g + slack && g <= a + slack && a <= high + slack);
    }

    #[test]
    fn a_mirrored_indicator_scores_the_same(values in values()) {
        let mirrored: Vec<f64> = values.iter().map(|value| -value).collect();
        for method in [Normalisation::MinMax, Normalisation::ZScore, Normalisation::Rank, Normalisation::DistanceToTarget] {
            let one = request(method, &values);
            let other = NormaliseRequest { falling: true, target: Some(-2_000.0), ..request(method, &mirrored) };
            prop_assert_eq!(made(&one), made(&other));
        }
    }

    #[test]
    fn lights_look_the_same_from_the_other_side(value in -10.0..40.0_f64, more in prop::collection::vec(-10.0..40.0_f64, 0..4)) {
        let scale = LightScale { worst: 0.0, red: 10.0, green: 20.0, best: 30.0 };
        let mirror = LightScale { worst: -0.0, red: -10.0, green: -20.0, best: -30.0 };
        prop_assert_eq!(light(value, &scale), light(-value, &mirror));
        let group = |sign: f64, scale: &LightScale| -> Vec<(f64, LightScale)> {
            more.iter().chain([&value]).map(|one| (sign * one, scale.clone())).collect()
        };
        prop_assert_eq!(two_worst(&group(1.0, &scale)), two_worst(&group(-1.0, &mirror)));
    }
}
