use super::*;
use proptest::prelude::*;

fn units(values: &[f64]) -> Vec<ScoreValue> {
    values.iter().enumerate().map(|(index, value)| ScoreValue::new(format!("U{index}"), *value)).collect()
}

fn request(method: Normalisation, values: &[f64]) -> NormaliseRequest {
    NormaliseRequest::builder(method, units(values)).goalposts(0.0, 10.0).target(2_000.0).build().unwrap()
}

fn scores(request: &NormaliseRequest) -> Vec<f64> {
    normalise(request).values.iter().filter_map(|unit| unit.value).collect()
}

/// `COINr`, tests of `n_goalpost`: goalposts 0 and 10.
#[test]
fn goalposts_clip() {
    assert_eq!(scores(&request(Normalisation::Goalposts, &[1.0, 11.0, -1.0])), [0.1, 1.0, 0.0]);
}

#[test]
fn equal_values_share_the_better_place() {
    assert_eq!(scores(&request(Normalisation::Rank, &[5.0, 9.0, 5.0, 1.0])), [2.0, 1.0, 2.0, 4.0]);
}

#[test]
fn a_part_without_value_is_left_out_by_the_rule_or_replaced() {
    let scored = |share: f64, replacement: Option<ScoreValue>| {
        let parts = [ScoreNode::indicator("a").weight(3.0), ScoreNode::indicator("b").weight(1.0)];
        let tree = ScoreNode::group("index", parts).available_from(share);
        let request = ScoreRequest::builder(tree).value(ScoreValue::new("a", 4.0));
        score(&replacement.into_iter().fold(request, ScoreRequestBuilder::replacement).build().unwrap())
    };
    assert_eq!(scored(0.75, None).value, Some(4.0));
    assert_eq!(scored(0.8, None).parts[0].refusal, Some(ScoreRefusal::TooLittleAvailable));
    let replaced = scored(0.8, Some(ScoreValue::new("b", 8.0)));
    assert_eq!((replaced.value, replaced.parts[2].replaced), (Some(5.0), true));
    assert_eq!(scored(0.8, Some(ScoreValue::new("index", 7.0))).value, Some(7.0));
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
            let mirror = NormaliseRequest::builder(method, units(&mirrored)).falling().target(-2_000.0).build().unwrap();
            prop_assert_eq!(scores(&request(method, &values)), scores(&mirror));
        }
    }

    #[test]
    fn lights_look_the_same_from_the_other_side(value in -10.0..40.0_f64, more in prop::collection::vec(-10.0..40.0_f64, 0..4)) {
        let scale = LightScale::new(0.0, 10.0, 20.0, 30.0).unwrap();
        let mirror = LightScale::new(-0.0, -10.0, -20.0, -30.0).unwrap();
        prop_assert_eq!(light(value, &scale), light(-value, &mirror));
        let group = |sign: f64, scale: &LightScale| -> Vec<(f64, LightScale)> {
            more.iter().chain([&value]).map(|value| (sign * value, scale.clone())).collect()
        };
        prop_assert_eq!(two_worst(&group(1.0, &scale)), two_worst(&group(-1.0, &mirror)));
    }
}
