use super::*;
use crate::json::Json;
use proptest::prelude::*;

fn day(days: i32) -> Date {
    Date::from_num_days_from_ce_opt(days).unwrap()
}

/// 9999-12-31, counted from 0001-01-01 as day 1.
const LAST: i32 = 3_652_059;

prop_compose! {
    fn any_period()(start in 1..=LAST, length in 0_i32..1500) -> Period {
        Period::new(day(start), day((start + length).min(LAST))).unwrap()
    }
}

fn formed_period() -> impl Strategy<Value = Period> {
    (1_i32..=9998, 0_u8..7, 1_u32..=53).prop_map(|(year, kind, number)| match kind {
        0 => Period::year(year).unwrap(),
        1 => Period::half_year(year, number % 2 + 1).unwrap(),
        2 => Period::quarter(year, number % 4 + 1).unwrap(),
        3 => Period::month(year, number % 12 + 1).unwrap(),
        4 => Period::iso_week(year, number.min(52)).unwrap(),
        5 => Period::financial_year(year, number % 12 + 1).unwrap(),
        _ => Period::day(Date::from_yo_opt(year, number).unwrap()),
    })
}

proptest! {
    #[test]
    fn what_was_printed_reads_the_same(a in any_period(), b in formed_period()) {
        for period in [a, b] {
            prop_assert_eq!(Period::parse(&period.to_string()), Ok(period));
            prop_assert_eq!(Period::parse(&period.to_iso()), Ok(period));
            prop_assert_eq!(Period::from_json(&period.to_json()), Ok(period));
            prop_assert_eq!(Date::from_json(&period.end().to_json()), Ok(period.end()));
        }
    }

    #[test]
    fn any_text_is_a_period_or_an_error(text in ".{0,30}", near in "[0-9PWQSYMD/-]{0,24}") {
        for text in [text, near] {
            if let Ok(period) = Period::parse(&text) {
                prop_assert_eq!(Period::parse(&period.to_string()), Ok(period));
            }
            let _ = parse_date(&text);
        }
    }

    #[test]
    fn edited_periods_never_panic(period in any_period(), place in 0_usize..21, with in any::<char>()) {
        let mut letters: Vec<char> = period.to_string().chars().collect();
        if let Some(letter) = letters.get_mut(place) {
            *letter = with;
        }
        let _ = Period::parse(&letters.into_iter().collect::<String>());
    }

    #[test]
    fn what_elapses_is_counted_day_by_day(period in any_period(), offset in -3_i64..1600) {
        let as_of = period.start() + chrono::TimeDelta::days(offset);
        let passed = (offset + 1).clamp(0, period.days());
        prop_assert_eq!(
            period.share_elapsed(as_of),
            crate::Ratio::new(passed.into(), period.days().into()).unwrap()
        );
    }

    #[test]
    fn years_between_grow_by_the_day_and_mirror(start in 1..LAST, length in 0_i32..3000) {
        let (a, b) = (day(start), day((start + length).min(LAST - 1)));
        let years = years_between(a, b).unwrap();
        prop_assert!(years < years_between(a, b.succ_opt().unwrap()).unwrap());
        let back = years_between(b, a).unwrap();
        prop_assert_eq!(back, crate::Ratio::new(-years.numerator(), years.denominator()).unwrap());
    }

    #[test]
    fn common_days_are_the_days_in_both(a in any_period(), b in any_period(), n in 1..=LAST) {
        let both = a.intersect(&b);
        prop_assert_eq!(both.is_some(), a.overlaps(&b));
        for date in [day(n), a.start(), a.end(), b.start(), b.end()] {
            prop_assert_eq!(both.is_some_and(|both| both.contains(date)), a.contains(date) && b.contains(date));
        }
        prop_assert_eq!(a.covers(&b), both == Some(b));
    }
}

fn parsed(text: &str) -> Result<String, &'static str> {
    Period::parse(text).map(|period| period.to_string()).map_err(|error| error.code())
}

#[test]
fn forms_of_the_table_are_read() {
    for (text, canonical) in [
        ("20230501", "2023-05-01"),
        ("2023-121", "2023-05-01"),
        ("2023121", "2023-05-01"),
        ("2024-366", "2024-12-31"),
        ("2023-W05-3", "2023-02-01"),
        ("2023W053", "2023-02-01"),
        ("2023W05", "2023-W05"),
        ("2020-W53", "2020-W53"),
        ("2024/2027", "2024-01-01/2027-12-31"),
        ("2023-04/2024-03", "2023-04-01/2024-03-31"),
        ("2023-01-01/06-15", "2023-01-01/2023-06-15"),
        ("2023-01-01/31", "2023-01"),
        ("20230101/0630", "2023-S1"),
        ("20230501/31", "2023-05"),
        ("2023-W05/W08", "2023-01-30/2023-02-26"),
        ("2023-W05-1/7", "2023-W05"),
        ("2023W051/7", "2023-W05"),
        ("2023W05/W08", "2023-01-30/2023-02-26"),
        ("2023-121/150", "2023-05-01/2023-05-30"),
        ("2023121/150", "2023-05-01/2023-05-30"),
        ("2023-Q1/Q2", "2023-S1"),
        ("2023-05-01/P6M", "2023-05-01/2023-10-31"),
        ("2023/P2Y", "2023-01-01/2024-12-31"),
        ("2023-05-01/P2W", "2023-05-01/2023-05-14"),
        ("2023-05-01/P1Y10D", "2023-05-01/2024-05-10"),
        ("P6M/2023-06-30", "2023-S1"),
        ("P1M/2024-02-29", "2024-02"),
        ("P10D/2023-05-10", "2023-05-01/2023-05-10"),
        ("2023-01-31/P1M", "2023-01-31/2023-02-27"),
        ("2023-36", "2023-Q4"),
        ("2023-38", "2023-05-01/2023-08-31"),
        ("2023-41", "2023-S2"),
        ("0001-01-01", "0001-01-01"),
        ("9999", "9999"),
        ("9999-01-01/P1Y", "9999"),
    ] {
        assert_eq!(parsed(text), Ok(canonical.to_owned()), "{text}");
    }
}

#[test]
fn what_is_not_read_is_refused_with_its_reason() {
    for (text, code) in [
        ("", "period-syntax"),
        ("2023-", "period-syntax"),
        ("202305", "period-syntax"),
        ("2023/24", "period-syntax"),
        ("2023-01/3", "period-syntax"),
        ("2023-21", "period-syntax"),
        ("202", "period-syntax"),
        ("+2023", "period-syntax"),
        ("2023-5-1", "period-syntax"),
        ("2023-05-1", "period-syntax"),
        ("2023-Q", "period-syntax"),
        ("2023-w05", "period-syntax"),
        ("2023-W5", "period-syntax"),
        ("2023-W05-", "period-syntax"),
        ("2023-W053", "period-syntax"),
        ("2023W05-3", "period-syntax"),
        ("2023/..", "period-syntax"),
        ("P1Y/P1Y", "period-syntax"),
        ("2023-01-01/P0D", "period-syntax"),
        ("2023-01-01/P", "period-syntax"),
        ("2023-01-01/P1D1M", "period-syntax"),
        ("2023-01-01/PT24H", "period-syntax"),
        ("2023-01-01/2023-02-01/2023-03-01", "period-syntax"),
        ("2023-05-01T10:00", "period-syntax"),
        (" 2023", "period-syntax"),
        ("２０２３", "period-syntax"),
        ("2023-әә", "period-syntax"),
        ("0000", "period-invalid"),
        ("2023-13", "period-invalid"),
        ("2023-00", "period-invalid"),
        ("2023-Q5", "period-invalid"),
        ("2023-S0", "period-invalid"),
        ("2023-02-29", "period-invalid"),
        ("2023-366", "period-invalid"),
        ("2023-W53", "period-invalid"),
        ("2023-W05-8", "period-invalid"),
        ("2023-06-30/2023-01-01", "period-reversed"),
        ("9999-W52", "period-out-of-range"),
        ("9999-W52-6", "period-out-of-range"),
        ("9999/P2Y", "period-out-of-range"),
        ("P1Y/0001-06-30", "period-out-of-range"),
        ("2023/P999999999Y", "period-syntax"),
        ("2023/P99999999Y", "period-out-of-range"),
    ] {
        assert_eq!(parsed(text), Err(code), "{text}");
    }
}

#[test]
fn an_anniversary_of_the_leap_day_is_the_last_of_february() {
    let between = |a: &str, b: &str| years_between(parse_date(a).unwrap(), parse_date(b).unwrap()).unwrap();
    assert_eq!(between("2020-02-29", "2021-02-28"), crate::Ratio::ONE);
    assert_eq!(between("2020-02-29", "2024-02-29"), crate::Ratio::new(4.into(), 1.into()).unwrap());
    assert_eq!(between("2020-02-29", "2024-02-28"), crate::Ratio::new((3 * 366 + 365).into(), 366.into()).unwrap());
    assert_eq!(between("2023-05-01", "2023-05-01"), crate::Ratio::ZERO);
    assert_eq!(years_between(Date::MIN, Date::MAX).unwrap_err().code(), "period-out-of-range");
}

#[test]
fn a_wider_calendar_of_rust_does_not_panic() {
    for date in [Date::MIN, Date::MAX] {
        let period = Period::day(date);
        assert_eq!(Period::parse(&period.to_string()).unwrap_err().code(), "period-syntax");
        assert_eq!(period.days(), 1);
        assert_eq!(period.share_elapsed(date), crate::Ratio::ONE);
        assert_eq!(Period::new(date, date).unwrap_err().code(), "period-out-of-range");
    }
}

#[test]
fn every_word_of_a_form_reads_back() {
    let forms = ["2023-05-01", "2023-W05", "2023-05", "2023-Q1", "2023-S1", "2023", "2023-04/P1Y", "2023/P2Y"];
    for text in forms {
        let form = Period::parse(text).unwrap().form();
        assert_eq!(PeriodForm::from_json(&form.to_json()), Ok(form), "{text}");
    }
    let code = |text: &str| PeriodForm::parse(text).map_err(|error| error.code());
    assert_eq!(code("mont"), Err("word-unknown"));
    assert_eq!(code("financial-year:1"), Err("period-invalid"));
    assert_eq!(code("financial-year:04"), Err("word-unknown"));
}
