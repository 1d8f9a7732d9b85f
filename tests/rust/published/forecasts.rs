//! `m3_yearly.csv`: forecasts of the yearly series of the M3 competition, against what came; and single references.
//!
//! The numbers are printed: `cargo nextest run -p volunteer-tests --test published_planning forecasts --no-capture`.

use crate::cases;
use std::collections::BTreeMap;
use volunteer_core::Word;
use volunteer_core::forecast::{ForecastMethod, ForecastPoint, ForecastRequest, forecast, smooth_simple};

fn numbers(cell: &str) -> Vec<f64> {
    cell.split_whitespace().map(|number| number.parse().expect("a number")).collect()
}

fn request(method: ForecastMethod, history: &[f64], ahead: u32) -> ForecastRequest {
    let points: Vec<ForecastPoint> =
        (1..).zip(history).map(|(at, value)| ForecastPoint::exact(at, *value).unwrap()).collect();
    let until = u32::try_from(points.len()).unwrap() + ahead;
    ForecastRequest::builder(points, until).method(method).build().unwrap()
}

/// What one method did over all series.
#[derive(Default)]
struct Score {
    series: u32,
    forecasts: u32,
    error: f64,
    within_80: u32,
    within_95: u32,
    refused: u32,
}

fn symmetric(actual: f64, forecast: f64) -> f64 {
    200.0 * (actual - forecast).abs() / (actual + forecast)
}

#[test]
fn yearly_series_of_m3() {
    let Some(table) = cases::table("m3_yearly.csv") else { return };
    let mut scores: BTreeMap<ForecastMethod, Score> = BTreeMap::new();
    let mut published: BTreeMap<&str, f64> = BTreeMap::new();
    let columns = ["naive2", "single", "holt", "dampen", "comb_shd", "theta"];
    let mut agree = 0;
    for row in &table {
        let (history, actual) = (numbers(&row["history"]), numbers(&row["actual"]));
        assert_eq!(actual.len(), 6);
        for column in columns {
            let said = numbers(&row[column]);
            *published.entry(column).or_default() +=
                actual.iter().zip(&said).map(|(a, f)| symmetric(*a, *f)).sum::<f64>() / 6.0;
        }
        for method in ForecastMethod::ALL.iter().filter(|method| **method != ForecastMethod::SeasonalShare) {
            let said = &forecast(&request(*method, &history, 6))[0];
            let score = scores.entry(*method).or_default();
            if said.refusal.is_some() {
                score.refused += 1;
                continue;
            }
            score.series += 1;
            score.error +=
                actual.iter().zip(&said.values).map(|(a, f)| symmetric(*a, f.point.lower)).sum::<f64>() / 6.0;
            for (actual, value) in actual.iter().zip(&said.values) {
                let within = |index: usize| {
                    let interval = &value.intervals[index];
                    u32::from(interval.lower <= *actual && *actual <= interval.upper)
                };
                score.forecasts += 1;
                if !value.intervals.is_empty() {
                    score.within_80 += within(0);
                    score.within_95 += within(1);
                }
                assert!(value.point.lower.is_finite());
            }
            if *method == ForecastMethod::LastValue {
                // Exactly the competition's Naive2 of series without seasons.
                let naive = numbers(&row["naive2"]);
                assert!(naive.iter().zip(&said.values).all(|(a, f)| (a - f.point.lower).abs() <= 0.01), "{row:?}");
                agree += 1;
            }
        }
    }
    println!("M3 yearly, {} series, sMAPE over 6 years; coverage of 80 % and 95 % intervals:", table.len());
    let count = f64::from(u32::try_from(table.len()).unwrap());
    for (column, sum) in &published {
        println!("  published {column:<10} {:>7.3}", sum / count);
    }
    let mut errors = BTreeMap::new();
    for (method, score) in &scores {
        let (n, share) = (f64::from(score.series), |hits: u32| 100.0 * f64::from(hits) / f64::from(score.forecasts));
        let error = score.error / n;
        errors.insert(*method, error);
        println!(
            "  {:<18} {error:>7.3}   {:>5.1} %  {:>5.1} %   {} series, {} refused",
            method.as_str(),
            share(score.within_80),
            share(score.within_95),
            score.series,
            score.refused
        );
    }
    assert_eq!(agree, table.len(), "last value and Naive2");
    assert!(errors[&ForecastMethod::Damped] <= 17.9, "damped {}", errors[&ForecastMethod::Damped]);
    assert!(errors[&ForecastMethod::Drift] <= 17.9, "drift {}", errors[&ForecastMethod::Drift]);
    // Why a line is never the default.
    assert!(errors[&ForecastMethod::Line] > errors[&ForecastMethod::LastValue]);
    for method in ForecastMethod::DEFAULT {
        let score = &scores[method];
        let share = |hits: u32| 100.0 * f64::from(hits) / f64::from(score.forecasts);
        let (most, wide) = (share(score.within_80), share(score.within_95));
        assert!(most > 60.0 && wide > most, "{method}: {most} and {wide}");
    }
}

/// B22: simple smoothing of Saudi oil production with a stated weight, from the first value (Hyndman and Athanasopoulos,
/// through statsmodels).
#[test]
fn simple_smoothing_of_oil() {
    let oil = [
        446.656_522_9,
        454.473_306_5,
        455.662_974,
        423.632_238_8,
        456.271_327_9,
        440.588_050_1,
        425.332_520_1,
        485.149_447_9,
        506.048_162_1,
        526.791_983_3,
        514.268_889,
        494.211_019_3,
    ];
    assert!((smooth_simple(&oil, 0.2).unwrap() - 484.802_468).abs() < 1e-4);
}
