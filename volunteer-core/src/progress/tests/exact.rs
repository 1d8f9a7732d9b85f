//! A threshold that is reached exactly on paper is reached, and one that is missed by the least digit is not: over grids of
//! decimal numbers, each method against whole-number arithmetic of its own.

use super::*;
use crate::Word;
use CommonCategory::{Behind, Met, MovingAway, OffTrack, OnTrack};

const UP: WantedChange = WantedChange::Increase;
const DOWN: WantedChange = WantedChange::Decrease;

/// A whole number of tenths, hundredths, … as the double that is written so.
fn decimal(number: i64, places: usize) -> f64 {
    let text = format!("{}{:0>width$}", if number < 0 { "-" } else { "" }, number.unsigned_abs(), width = places + 1);
    let (whole, part) = text.split_at(text.len() - places);
    format!("{whole}.{}", if places == 0 { "0" } else { part }).parse().unwrap()
}

fn common(method: ProgressMethod, values: &[(u32, f64)], goal: &ProgressGoal) -> CommonCategory {
    judged(method, &points(values), goal).common.unwrap()
}

/// What of (y − B) ÷ (T − B) compares with a quotient, for a target above its baseline.
fn share(base: i64, value: i64, target: i64, (up, down): (i64, i64)) -> std::cmp::Ordering {
    ((value - base) * down).cmp(&((target - base) * up))
}

#[test]
fn shares_of_the_way() {
    let mut exact = 0;
    for places in [1, 2] {
        for base in [0, 1, 3, 7] {
            for distance in [3, 6, 7, 9, 10, 20, 30] {
                for (elapsed, time) in [(1, 3), (1, 10), (3, 10), (7, 10), (2, 5), (5, 6)] {
                    for step in 0..distance {
                        let (value, target) = (base + step, base + distance);
                        let on = |number| decimal(number, places);
                        let year = |years: i64| 2000 + u32::try_from(years).unwrap();
                        for (wanted, sign) in [(UP, 1), (DOWN, -1)] {
                            let values = [(2000, on(sign * base)), (year(elapsed), on(sign * value))];
                            let goal = goal(wanted, Some(on(sign * target)), Some(year(time)));
                            let order = share(base, value, target, (elapsed, time));
                            exact += i64::from(order.is_eq());
                            let word = common(ProgressMethod::EscapCurrentStatus, &values, &goal);
                            let wanted = if order.is_ge() {
                                OnTrack
                            } else if step > 0 {
                                Behind
                            } else {
                                OffTrack
                            };
                            assert_eq!(word, wanted, "{values:?} {goal:?}");
                            let on_track = share(base, value, target, (95 * elapsed, 100 * time)).is_ge();
                            let behind = share(base, value, target, (60 * elapsed, 100 * time)).is_ge();
                            let wanted = if on_track {
                                OnTrack
                            } else if behind {
                                Behind
                            } else {
                                OffTrack
                            };
                            assert_eq!(
                                common(ProgressMethod::ShareOfWay, &values, &goal),
                                wanted,
                                "{values:?} {goal:?}"
                            );
                        }
                    }
                }
            }
        }
    }
    assert!(exact > 250, "{exact}");
}

#[test]
fn achievement_near_its_target() {
    for target in 1..200_i64 {
        for value in 0..target {
            // Near from nine tenths on; less is better the other way round, and then up to eleven tenths.
            let rising = if 10 * value >= 9 * target { Behind } else { OffTrack };
            let of = |number| decimal(number, 1);
            let word = common(ProgressMethod::Achievement, &[(2020, of(value))], &goal(UP, Some(of(target)), None));
            assert_eq!(word, rising, "{value} of {target}");
            let value = 2 * target - value;
            let falling = if 10 * value <= 11 * target { Behind } else { OffTrack };
            let word = common(ProgressMethod::Achievement, &[(2020, of(value))], &goal(DOWN, Some(of(target)), None));
            assert_eq!(word, falling, "{value} down to {target}");
        }
    }
}

#[test]
fn weather_by_the_part_of_the_gap_that_is_missed() {
    // m = c ÷ 5 over six points; of the gap g in n more years 1 − n·c ÷ (5·g) is missed.
    for change in 1..40_i64 {
        for gap in 1..40_i64 {
            for left in [1_u32, 5, 7] {
                let of = |number: i64| decimal(number, 1);
                let values: Vec<(u32, f64)> =
                    (0..6).map(|year| (2015 + year, of(if year == 5 { change } else { 0 }))).collect();
                let goal = goal(UP, Some(of(change + gap)), Some(2020 + left));
                let missed = 5 * gap - i64::from(left) * change;
                let wanted = match () {
                    () if 100 * missed < 5 * 5 * gap => OnTrack,
                    () if 100 * missed <= 20 * 5 * gap => Behind,
                    () => OffTrack,
                };
                assert_eq!(common(ProgressMethod::WeatherSymbols, &values, &goal), wanted, "{change} {gap} {left}");
            }
        }
    }
}

#[test]
fn sdsn_by_its_scale() {
    for (green, red, sign) in [(4, 2, 1), (7, 4, 1), (9, 2, 1), (1, 3, -1), (2, 13, -1)] {
        let scale = |worst: i64, best: i64| {
            let of = |number| decimal(number, 1);
            ProgressScale { worst: of(worst), red: of(red), green: of(green), best: of(best) }
        };
        let scale = if sign > 0 { scale(0, 20) } else { scale(30, 0) };
        let to = |target_year| ProgressGoal {
            scale: Some(scale),
            ..goal(if sign > 0 { UP } else { DOWN }, None, target_year)
        };
        for value in 0..=20_i64 {
            let better = |threshold: i64, times: i64| sign * (times * value - threshold) >= 0;
            let wanted = match () {
                () if better(green, 1) => Met,
                () if better(green + red, 2) => Behind,
                () => OffTrack,
            };
            let word = common(ProgressMethod::SdsnLevel, &[(2020, decimal(value, 1))], &to(None));
            assert_eq!(word, wanted, "{value} on {scale:?}");
        }
        // The trend: half of what is needed, and all of it, in one of four years.
        for (base, target) in [(red, green)] {
            for steps in 0..=8_i64 {
                let value = 8 * base + steps * (target - base);
                let word = common(
                    ProgressMethod::SdsnTrend,
                    &[(2016, decimal(100 * base, 3)), (2017, decimal(100 * value / 8, 3))],
                    &to(Some(2020)),
                );
                if 100 * value % 8 == 0 && steps < 8 {
                    let wanted = if steps >= 2 {
                        OnTrack
                    } else if steps >= 1 {
                        Behind
                    } else {
                        OffTrack
                    };
                    assert_eq!(word, wanted, "{base} {value} {target}");
                }
            }
        }
    }
}

/// 1,000 · (1 + r)^n in billionths, for a rate in thousandths.
fn grown(rate: i64, years: u32) -> f64 {
    decimal(1_000_000_000_000 / 1_000_i64.pow(years) * (1_000 + rate).pow(years), 9)
}

#[test]
fn ratios_of_growth_rates() {
    for required in [20, 40, 100, 200] {
        for elapsed in 1..=3_u32 {
            for time in elapsed + 1..=4 {
                for (percent, open_sdg, eurostat) in [
                    (95, OnTrack, Behind),
                    (60, Behind, OffTrack),
                    (100, OnTrack, OnTrack),
                    (0, OffTrack, OffTrack),
                    (90, Behind, Behind),
                ] {
                    if required * percent % 100 != 0 {
                        continue;
                    }
                    let values = [(2015, 1000.0), (2015 + elapsed, grown(required * percent / 100, elapsed))];
                    let goal = goal(UP, Some(grown(required, time)), Some(2015 + time));
                    assert_eq!(
                        common(ProgressMethod::OpenSdg, &values, &goal),
                        open_sdg,
                        "{percent} {values:?} {goal:?}"
                    );
                    let window = ProgressGoal { baseline_year: Some(2015), ..goal.clone() };
                    // EUSTAT has Eurostat's cuts.
                    for method in [ProgressMethod::Eurostat, ProgressMethod::Eustat] {
                        assert_eq!(common(method, &values, &window), eurostat, "{method} {percent} {values:?}");
                    }
                    let rate = if percent == 100 {
                        OnTrack
                    } else if percent > 0 {
                        Behind
                    } else {
                        MovingAway
                    };
                    for method in [ProgressMethod::AarrEndPoints, ProgressMethod::AarrRegression] {
                        assert_eq!(common(method, &values, &goal), rate, "{percent} {values:?} {goal:?}");
                    }
                }
            }
        }
    }
}

#[test]
fn growth_without_a_target() {
    for elapsed in 1..=4_u32 {
        for (rate, open_sdg, eurostat, unsd) in [
            (20, OnTrack, OnTrack, OnTrack),
            (15, OnTrack, OnTrack, Behind),
            (10, Behind, Behind, Behind),
            (5, Behind, Behind, Behind),
            (1, OffTrack, OffTrack, OffTrack),
            (0, OffTrack, OffTrack, OffTrack),
            (-1, MovingAway, OffTrack, MovingAway),
            (-10, MovingAway, MovingAway, MovingAway),
        ] {
            let values = [(2015, 1000.0), (2015 + elapsed, grown(rate, elapsed))];
            let goal = ProgressGoal { baseline_year: Some(2015), ..goal(UP, None, None) };
            for (method, wanted) in [
                (ProgressMethod::OpenSdg, open_sdg),
                (ProgressMethod::Eurostat, eurostat),
                (ProgressMethod::UnsdProgressChart, unsd),
            ] {
                assert_eq!(common(method, &values, &goal), wanted, "{method} {rate} {elapsed}");
            }
        }
    }
}

#[test]
fn the_projected_share_of_the_chart() {
    // From B over y in n years to y²/B in as many again: with y = B + d the share is (2·B·d + d²) ÷ (B·w).
    for base in [10_i64, 20, 40, 50] {
        for change in 1..=10_i64 {
            for years in [1, 5] {
                for (percent, wanted) in [(95, OnTrack), (10, Behind), (96, OnTrack), (94, Behind), (9, OffTrack)] {
                    let projected = 2 * base * change + change * change;
                    // The target for which the share is so many per cent, in units of 1 ÷ (B·percent).
                    let distance = 100 * projected * 1_000_000;
                    if distance % (base * percent) != 0 {
                        continue;
                    }
                    let target = base * 1_000_000 + distance / (base * percent);
                    if target <= (base + change) * 1_000_000 {
                        continue;
                    }
                    let values = [(2015, decimal(base, 0)), (2015 + years, decimal(base + change, 0))];
                    let goal = goal(UP, Some(decimal(target, 6)), Some(2015 + 2 * years));
                    assert_eq!(
                        common(ProgressMethod::UnsdProgressChart, &values, &goal),
                        wanted,
                        "{values:?} {goal:?}"
                    );
                }
            }
        }
    }
}

#[test]
fn the_gap_that_is_anticipated() {
    // A straight line of d a year over ten years, twenty before the target year: the gap of (w − 30·d) ÷ w.
    for step in 1..30_i64 {
        for distance in 1..=100_i64 {
            if distance <= 10 * step {
                continue;
            }
            let values: Vec<(u32, f64)> =
                (0..=10).map(|year| (2010 + year, decimal(3 + step * i64::from(year), 1))).collect();
            let goal =
                ProgressGoal { baseline_year: Some(2010), ..goal(UP, Some(decimal(3 + distance, 1)), Some(2040)) };
            let gap = distance - 30 * step;
            let wanted = if 10 * gap <= distance { OnTrack } else { Behind };
            let word = common(ProgressMethod::EscapAnticipatedProgress, &values, &goal);
            assert_eq!(word, wanted, "{step} of {distance}");
        }
    }
}

/// Whatever the way was: at the target nothing is behind, and one step of the last digit before it nothing is met.
#[test]
fn a_target_that_is_reached_on_paper_is_reached_by_every_method() {
    for method in ProgressMethod::ALL {
        let mut met = 0;
        for places in [0, 1, 2, 3] {
            for base in [1, 2, 3, 7, 11] {
                for distance in [1, 2, 3, 6, 7, 10, 33, 70] {
                    for (wanted, sign) in [(UP, 1), (DOWN, -1)] {
                        // Above zero at both ends, where rates of growth need it.
                        let (start, target) = if sign > 0 { (base, base + distance) } else { (base + distance, base) };
                        let on = |number| decimal(number, places);
                        // Thresholds of a scale stand where the target does.
                        let far = |steps: i64| on(target + sign * steps);
                        let scale = ProgressScale { worst: far(-200), red: far(-100), green: far(0), best: far(200) };
                        let goal = ProgressGoal {
                            baseline_year: Some(2015),
                            scale: Some(scale),
                            ..goal(wanted, Some(on(target)), Some(2030))
                        };
                        let at = |value: f64| {
                            let mut values = vec![(2015, on(start)), (2020, value)];
                            // The only one that asks for every year.
                            if *method == ProgressMethod::WeatherSymbols {
                                values.extend((2016..2020).map(|year| (year, on(start))));
                            }
                            let judged = judged(*method, &points(&values), &goal);
                            judged.common.unwrap_or_else(|| panic!("{method} {value} {goal:?}: {judged:?}"))
                        };
                        let word = at(on(target));
                        assert!(matches!(word, Met | OnTrack), "{method} {word} {goal:?}");
                        met += i64::from(word == Met);
                        let short = at(decimal(10 * target - sign, places + 1));
                        assert_ne!(short, Met, "{method} {goal:?}");
                    }
                }
            }
        }
        println!("{method}: met {met} times");
    }
}

#[test]
fn a_target_within_bounds_has_the_answers_of_all_targets_between() {
    let series = points(&[(2015, 100.0), (2020, 130.0)]);
    for method in ProgressMethod::ALL {
        for (from, to) in [(120.0, 200.0), (90.0, 140.0), (150.0, 400.0), (131.0, 131.5)] {
            let within = ProgressGoal { target_to: Some(to), ..goal(UP, Some(from), Some(2030)) };
            let outcomes = judged(*method, &series, &within).outcomes();
            for step in 0..=160 {
                let target = from + (to - from) * f64::from(step) / 160.0;
                for answer in judged(*method, &series, &goal(UP, Some(target), Some(2030))).outcomes() {
                    assert!(outcomes.contains(&answer), "{method} {target}: {answer:?} not in {outcomes:?}");
                }
            }
        }
    }
}
