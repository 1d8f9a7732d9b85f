use super::*;
use proptest::prelude::*;

fn request(method: ForecastMethod, points: Vec<ForecastPoint>, until: u32) -> ForecastRequest {
    let target = ForecastTarget::at_least(50.0).unwrap();
    ForecastRequest::builder(points, until).method(method).target(target).build().unwrap()
}

fn exact(values: &[f64]) -> Vec<ForecastPoint> {
    (1..).zip(values).map(|(at, value)| ForecastPoint::exact(at, *value).unwrap()).collect()
}

fn forecast_of(method: ForecastMethod, values: &[f64], ahead: u32) -> Forecast {
    let until = u32::try_from(values.len()).unwrap() + ahead;
    forecast(&request(method, exact(values), until)).remove(0)
}

fn near(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-9 * (1.0 + a.abs().max(b.abs()))
}

const YEARLY: [ForecastMethod; 7] = [
    ForecastMethod::LastValue,
    ForecastMethod::Drift,
    ForecastMethod::Line,
    ForecastMethod::LogLine,
    ForecastMethod::Simple,
    ForecastMethod::Holt,
    ForecastMethod::Damped,
];

/// Two-sided points of Student's t as every table has them.
#[test]
fn the_usual_table_of_t() {
    let table = [
        (1, 3.078, 12.706),
        (2, 1.886, 4.303),
        (3, 1.638, 3.182),
        (5, 1.476, 2.571),
        (10, 1.372, 2.228),
        (30, 1.310, 2.042),
        (120, 1.289, 1.980),
    ];
    for (degrees, eighty, ninety_five) in table {
        for (level, expect) in [(0.80, eighty), (0.95, ninety_five)] {
            let t = student_within(level, degrees);
            assert!((t - expect).abs() < 6e-4, "{degrees} {level}: {t}");
            assert!(near(student_probability(t, degrees), 0.5 + level / 2.0));
            assert!(near(student_probability(-t, degrees), 0.5 - level / 2.0));
        }
    }
}

#[test]
fn drift_and_line_are_their_formulas() {
    let values = [10.0, 12.0, 11.0, 15.0];
    let drift = forecast_of(ForecastMethod::Drift, &values, 2);
    let step = 5.0 / 3.0;
    let spread: f64 = [2.0 - step, -1.0 - step, 4.0 - step].iter().map(|rest: &f64| rest * rest).sum::<f64>() / 2.0;
    let error = libm::sqrt(spread * 2.0 * (1.0 + 2.0 / 3.0));
    let value = &drift.values[1];
    assert!(near(value.point.lower, 15.0 + 2.0 * step) && drift.degrees == Some(2));
    assert!(near(value.intervals[1].upper, 15.0 + 2.0 * step + student_within(0.95, 2) * error));

    let line = forecast_of(ForecastMethod::Line, &values, 1);
    // Slope 1.4, mean 12 at 2.5; residuals 0.1, 0.7, −1.7, 0.9.
    let spread = (0.01 + 0.49 + 2.89 + 0.81) / 2.0;
    let error = libm::sqrt(spread * (1.0 + 0.25 + 2.5 * 2.5 / 5.0));
    assert!(near(line.values[0].point.lower, 15.5));
    assert!(near(line.values[0].intervals[0].lower, 15.5 - student_within(0.80, 2) * error));
}

#[test]
fn a_line_of_logarithms_goes_on_growing_at_its_rate() {
    let values: Vec<f64> = [1.0, 1.5, 2.25, 3.375].iter().map(|v| v * 100.0).collect();
    let grown = forecast_of(ForecastMethod::LogLine, &values, 2);
    assert!(near(grown.values[1].point.lower, 337.5 * 2.25));
}

#[test]
fn a_method_that_cannot_be_used_says_why() {
    let why = |method, values: &[f64]| forecast_of(method, values, 2).refusal;
    assert_eq!(why(ForecastMethod::Damped, &[1.0; 6]), Some(ForecastRefusal::TooFewPoints));
    assert_eq!(why(ForecastMethod::LogLine, &[1.0, 0.0, 2.0]), Some(ForecastRefusal::NotPositive));
    assert_eq!(why(ForecastMethod::SeasonalShare, &[1.0, 0.0, 2.0]), Some(ForecastRefusal::NeedsYear));
    assert_eq!(why(ForecastMethod::Line, &[1e308, -1e308, 1e308, -1e308]), Some(ForecastRefusal::TooLarge));
    let mut gap = exact(&[1.0, 2.0, 4.0, 3.0, 5.0, 6.0, 8.0, 9.0]);
    gap.remove(3);
    let over_gap = |method| forecast(&request(method, gap.clone(), 10))[0].refusal;
    assert_eq!(over_gap(ForecastMethod::Damped), Some(ForecastRefusal::PeriodMissing));
    assert_eq!(over_gap(ForecastMethod::Drift), None);
    let mut one_end = exact(&[1.0, 2.0, 4.0]);
    one_end[1] = ForecastPoint::at_least(2, 2.0).unwrap();
    assert_eq!(forecast(&request(ForecastMethod::Drift, one_end, 5))[0].refusal, Some(ForecastRefusal::EndMissing));
    // No spread: a point, and nothing that sounds certain.
    let flat = forecast_of(ForecastMethod::Drift, &[3.0, 4.0, 5.0], 1);
    assert!(
        near(flat.values[0].point.lower, 6.0) && flat.values[0].intervals.is_empty() && flat.values[0].met.is_none()
    );
    assert!(forecast(&request(ForecastMethod::Drift, Vec::new(), 5))[0].refusal.is_some());
}

#[test]
fn the_rest_of_the_year_has_the_spread_of_its_sum() {
    let request = YearEndRequest::builder(exact(&[10.0, 14.0, 12.0]), 2, 5)
        .method(ForecastMethod::LastValue)
        .level(95.0)
        .target(ForecastTarget::at_least(50.0).unwrap())
        .build()
        .unwrap();
    let total = &forecast_year_end(&request)[0];
    // 14 + 12 so far, two periods at 12; the step before the first of them lasts twice: variance (4 + 1)·s².
    let value = &total.values[0];
    assert!(near(value.point.lower, 50.0) && near(value.met.as_ref().unwrap().lower, 0.5));
    let error = libm::sqrt(f64::midpoint(16.0, 4.0) * 5.0);
    assert!(near(value.intervals[0].upper - 50.0, student_within(0.95, 2) * error));
}

#[test]
fn simple_smoothing_of_a_sum_agrees_with_the_last_value_at_full_weight() {
    // With α near one both are a walk, and so are their sums.
    let smooth = smoothing::Kind::Simple;
    let series = || Series::new((1..).zip([0.0, 10.0, 30.0, 60.0, 100.0, 150.0]).collect());
    let a = smoothing::smoothing(&series(), 4, smooth);
    let b = walk::last_value(&series(), 4);
    let ratio = |fit: &Fit| fit.ahead[3].sum_error / fit.ahead[0].sum_error;
    assert!((ratio(&a) / ratio(&b) - 1.0).abs() < 1e-3);
}

fn values() -> impl Strategy<Value = Vec<f64>> {
    prop::collection::vec((1_u32..1_000).prop_map(f64::from), 7..14)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn the_order_of_points_does_not_matter(values in values(), seed in 0_usize..100) {
        let points = exact(&values);
        let mut turned = points.clone();
        turned.rotate_left(seed % values.len());
        turned.swap(0, seed % values.len());
        for method in YEARLY {
            prop_assert_eq!(forecast(&request(method, points.clone(), 20)), forecast(&request(method, turned.clone(), 20)));
        }
    }

    #[test]
    fn a_mirrored_aim_has_the_rest_of_the_probability(values in values()) {
        for method in YEARLY {
            let rising = request(method, exact(&values), 20);
            let target = Some(ForecastTarget::at_most(50.0).unwrap());
            let falling = ForecastRequest { target, ..rising.clone() };
            let (rising, falling) = (forecast(&rising), forecast(&falling));
            for (a, b) in rising[0].values.iter().zip(&falling[0].values) {
                if let (Some(a), Some(b)) = (&a.met, &b.met) {
                    prop_assert!(near(a.lower + b.lower, 1.0) && a.lower >= 0.0 && a.lower <= 1.0);
                }
            }
        }
    }

    #[test]
    fn other_units_change_nothing(values in values()) {
        // A power of two scales every step of the arithmetic exactly.
        let scaled: Vec<f64> = values.iter().map(|value| value * 1_024.0).collect();
        for method in YEARLY.into_iter().filter(|method| *method != ForecastMethod::LogLine) {
            let (a, b) = (forecast_of(method, &values, 3), forecast_of(method, &scaled, 3));
            for (a, b) in a.values.iter().zip(&b.values) {
                prop_assert!(near(a.point.lower * 1_024.0, b.point.lower), "{}", method);
            }
        }
    }

    #[test]
    fn every_choice_within_the_bounds_lies_within_the_forecast(
        rows in prop::collection::vec((0_u32..500, 0_u32..100, 0.0..=1.0_f64), 3..9), ahead in 1_u32..6
    ) {
        let count = u32::try_from(rows.len()).unwrap();
        let bounds = (1..).zip(&rows).map(|(at, (low, width, _))| {
            ForecastPoint::between(at, f64::from(*low), f64::from(low + width)).unwrap()
        });
        let inside: Vec<f64> = rows.iter().map(|(low, width, at)| f64::from(*low) + at * f64::from(*width)).collect();
        for method in [ForecastMethod::LastValue, ForecastMethod::Drift, ForecastMethod::Line] {
            let hull = forecast(&request(method, bounds.clone().collect(), count + ahead)).remove(0);
            let choice = forecast_of(method, &inside, ahead);
            let (hull, choice) = (&hull.values.last().unwrap().point, &choice.values.last().unwrap().point);
            let slack = 1e-9 * (1.0 + choice.lower.abs());
            prop_assert!(hull.lower <= choice.lower + slack && choice.lower - slack <= hull.upper);
        }
    }

    /// Row 8 of the table of planning: whatever weights fit best, no year ahead is as certain as the one before.
    #[test]
    fn planning_08_widths_grow_with_the_horizon(values in prop::collection::vec(0_u32..1_000, 9..14)) {
        let values: Vec<f64> = values.into_iter().map(f64::from).collect();
        for method in [ForecastMethod::Simple, ForecastMethod::Holt, ForecastMethod::Damped] {
            let widths: Vec<f64> = forecast_of(method, &values, 6)
                .values
                .iter()
                .filter_map(|value| value.intervals.first().map(|interval| interval.upper - interval.lower))
                .collect();
            // Without a spread there are no intervals.
            for (earlier, later) in widths.iter().zip(widths.iter().skip(1)) {
                prop_assert!(later > earlier, "{method}: {widths:?}");
            }
        }
    }

    #[test]
    fn any_finite_numbers_give_finite_numbers(values in prop::collection::vec(any::<f64>().prop_filter("finite", |value| value.is_finite()), 0..12)) {
        let until = u32::try_from(values.len()).unwrap() + 3;
        let request = ForecastRequest::builder(exact(&values), until).methods(YEARLY).build().unwrap();
        for value in forecast(&request).iter().flat_map(|forecast| &forecast.values) {
            let ends = value.intervals.iter().all(|interval| interval.upper.is_finite());
            prop_assert!(value.point.lower.is_finite() && ends);
        }
    }
}
