use super::*;
use crate::document::{from_value, value_of};
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
    (1_i32..=9997, 0_u8..7, 1_u32..=53).prop_map(|(year, kind, number)| match kind {
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
            prop_assert_eq!(from_value::<Period>(&value_of(&period)), Ok(period));
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
        assert_eq!(from_value::<PeriodForm>(&value_of(&form)), Ok(form), "{text}");
    }
    let code = |text: &str| PeriodForm::parse(text).map_err(|error| error.code());
    assert_eq!(code("mont"), Err("word-unknown"));
    assert_eq!(code("financial-year:1"), Err("period-invalid"));
    assert_eq!(code("financial-year:04"), Err("word-unknown"));
}

fn from_dhis2(text: &str) -> Result<String, &'static str> {
    Period::from_dhis2(text).map(|period| format!("{}/{}", period.start(), period.end())).map_err(|error| error.code())
}

#[test]
fn dhis2_identifiers_mean_the_days_that_dhis2_says() {
    // Days as the tests and tables of dhis2-core, dhis2-docs and multi-calendar-dates give them.
    for (text, days) in [
        ("20040315", "2004-03-15/2004-03-15"),
        ("2004W10", "2004-03-01/2004-03-07"),
        ("2023W1", "2023-01-02/2023-01-08"),
        ("2023WedW1", "2023-01-04/2023-01-10"),
        ("2023ThuW1", "2022-12-29/2023-01-04"),
        ("2023SatW1", "2022-12-31/2023-01-06"),
        ("2023SunW1", "2023-01-01/2023-01-07"),
        ("2023FriW1", "2022-12-30/2023-01-05"),
        ("2023BiW1", "2023-01-02/2023-01-15"),
        ("2018BiW1", "2018-01-01/2018-01-14"),
        ("2017BiW26", "2017-12-18/2017-12-31"),
        ("2009BiW27", "2009-12-28/2010-01-10"),
        ("200403", "2004-03-01/2004-03-31"),
        ("200401B", "2004-01-01/2004-02-29"),
        ("202302B", "2023-03-01/2023-04-30"),
        ("2004Q1", "2004-01-01/2004-03-31"),
        ("2004NovQ1", "2003-11-01/2004-01-31"),
        ("2004NovQ2", "2004-02-01/2004-04-30"),
        ("2004NovQ4", "2004-08-01/2004-10-31"),
        ("2004S1", "2004-01-01/2004-06-30"),
        ("2023AprilS1", "2023-04-01/2023-09-30"),
        ("2023AprilS2", "2023-10-01/2024-03-31"),
        ("2015NovS1", "2014-11-01/2015-04-30"),
        ("2015NovS2", "2015-05-01/2015-10-31"),
        ("2004", "2004-01-01/2004-12-31"),
        ("2004Feb", "2004-02-01/2005-01-31"),
        ("2023April", "2023-04-01/2024-03-31"),
        ("2023July", "2023-07-01/2024-06-30"),
        ("2004Aug", "2004-08-01/2005-07-31"),
        ("2004Sep", "2004-09-01/2005-08-31"),
        ("2023Oct", "2023-10-01/2024-09-30"),
        ("2004Nov", "2003-11-01/2004-10-31"),
    ] {
        assert_eq!(from_dhis2(text), Ok(days.to_owned()), "{text}");
        assert_eq!(Period::from_dhis2(text).unwrap().to_dhis2(), Ok(text.to_owned()));
    }
    for (text, days) in [("2004W01", "2003-12-29/2004-01-04"), ("2004-03-15", "2004-03-15/2004-03-15")] {
        assert_eq!(from_dhis2(text), Ok(days.to_owned()), "{text}");
    }
}

#[test]
fn other_dhis2_identifiers_are_refused() {
    for (text, code) in [
        ("", "dhis2-period-syntax"),
        ("THIS_YEAR", "dhis2-period-syntax"),
        ("2004q1", "dhis2-period-syntax"),
        ("2004Q", "dhis2-period-syntax"),
        ("2004Q11", "dhis2-period-syntax"),
        ("2004TueW1", "dhis2-period-syntax"),
        ("2004April1", "dhis2-period-syntax"),
        ("2004JulyQ1", "dhis2-period-syntax"),
        ("2004B01", "dhis2-period-syntax"),
        ("20041B", "dhis2-period-syntax"),
        ("2004031", "dhis2-period-syntax"),
        ("2004W", "dhis2-period-syntax"),
        ("2004W001", "dhis2-period-syntax"),
        ("2004W1 ", "dhis2-period-syntax"),
        ("2004-3", "dhis2-period-syntax"),
        ("2004әW1", "dhis2-period-syntax"),
        ("2004Q5", "period-invalid"),
        ("2004S0", "period-invalid"),
        ("200413", "period-invalid"),
        ("200407B", "period-invalid"),
        ("20040230", "period-invalid"),
        ("2023W53", "period-invalid"),
        ("2023SunW53", "period-invalid"),
        ("2023BiW27", "period-invalid"),
        ("2004W0", "period-invalid"),
        ("0001Nov", "period-out-of-range"),
        ("0001SunW1", "period-out-of-range"),
        ("9999W52", "period-out-of-range"),
        ("9999April", "period-out-of-range"),
    ] {
        assert_eq!(from_dhis2(text), Err(code), "{text}");
    }
    for text in
        ["2024/2025", "2024/2027", "2023-01-03/2023-01-09", "2023-02/2023-03", "2023-05-01/P10D", "2023-W02/W03"]
    {
        assert_eq!(Period::parse(text).unwrap().to_dhis2().unwrap_err().code(), "dhis2-period-unnamed", "{text}");
    }
}

proptest! {
    #[test]
    fn a_dhis2_identifier_reads_back(year in 2_i32..=9997, index in 0_usize..20, number in 1_u32..=53) {
        const WORDS: [&str; 20] = [
            "W", "WedW", "ThuW", "FriW", "SatW", "SunW", "BiW", "Q", "NovQ", "S", "AprilS", "NovS", "", "Feb", "April",
            "July", "Aug", "Sep", "Oct", "Nov",
        ];
        let word = WORDS[index];
        let text = if word.ends_with(['W', 'Q', 'S']) && !word.is_empty() {
            format!("{year:04}{word}{number}")
        } else {
            format!("{year:04}{word}")
        };
        if let Ok(period) = Period::from_dhis2(&text) {
            prop_assert_eq!(period.to_dhis2(), Ok(text));
        } else {
            prop_assert!(index < 12);
        }
    }

    #[test]
    fn what_dhis2_can_name_is_named_once(a in any_period(), b in formed_period(), near in "[0-9]{4}[A-Za-zBWQS0-9-]{0,8}") {
        for period in [a, b] {
            if let Ok(text) = period.to_dhis2() {
                prop_assert_eq!(Period::from_dhis2(&text), Ok(period));
            }
        }
        if let Ok(period) = Period::from_dhis2(&near) {
            prop_assert_eq!(Period::from_dhis2(&period.to_dhis2().unwrap()), Ok(period));
        }
    }

    #[test]
    fn next_and_previous_are_each_others_way_back(a in any_period(), b in formed_period()) {
        for period in [a, b] {
            // Days may come to lie on whole months; from there a step is a step by months.
            let alike = |other: &Period| other.whole_months().is_some() == period.whole_months().is_some();
            if let Ok(next) = period.next() {
                prop_assert_eq!(next.start(), period.end().succ_opt().unwrap());
                if alike(&next) {
                    prop_assert_eq!(next.previous(), Ok(period));
                }
            }
            if let Ok(previous) = period.previous() {
                prop_assert_eq!(previous.end(), period.start().pred_opt().unwrap());
                if alike(&previous) {
                    prop_assert_eq!(previous.next(), Ok(period));
                }
            }
        }
        prop_assert!(b.next().is_ok_and(|next| next.form() == b.form()));
    }

    #[test]
    fn parts_tile_the_whole(whole in any_period(), kind in 0_usize..6, first_month in 1_u32..=12) {
        let forms = [PeriodForm::IsoWeek, PeriodForm::Month, PeriodForm::Quarter, PeriodForm::HalfYear, PeriodForm::Year,
            PeriodForm::FinancialYear { first_month }];
        let form = forms[kind];
        let parts: Vec<Period> = whole.parts(form).unwrap().collect();
        prop_assert_eq!(parts.first().unwrap().start(), whole.start());
        prop_assert_eq!(parts.last().unwrap().end(), whole.end());
        for pair in parts.windows(2) {
            prop_assert_eq!(pair[0].end().succ_opt().unwrap(), pair[1].start());
        }
        prop_assert_eq!(parts.iter().map(Period::days).sum::<i64>(), whole.days());
        let inner = parts.len().saturating_sub(2);
        for part in &parts {
            if let Ok(cell) = Period::containing(part.end(), form) {
                prop_assert_eq!(cell.intersect(&whole), Some(*part));
            }
        }
        for part in parts.iter().skip(1).take(inner) {
            prop_assert_eq!(Period::containing(part.start(), form), Ok(*part));
        }
    }
}

#[test]
fn parts_hold_at_the_ends_of_the_calendar() {
    let last = Period::parse("9999-12").unwrap();
    let weeks: Vec<String> = last.parts(PeriodForm::IsoWeek).unwrap().map(|part| part.to_string()).collect();
    assert_eq!(weeks.last().unwrap(), "9999-12-27/9999-12-31");
    let first = Period::parse("0001").unwrap();
    let form = PeriodForm::FinancialYear { first_month: 4 };
    let years: Vec<String> = first.parts(form).unwrap().map(|part| part.to_string()).collect();
    assert_eq!(years, ["0001-Q1", "0001-04-01/0001-12-31"]);
    assert_eq!(Period::containing(first.start(), form).unwrap_err().code(), "period-out-of-range");
    assert_eq!(first.previous().unwrap_err().code(), "period-out-of-range");
    assert_eq!(last.next().unwrap_err().code(), "period-out-of-range");
    assert_eq!(first.parts(PeriodForm::Range).unwrap_err().code(), "period-form-unsized");
    let thirteenth = PeriodForm::FinancialYear { first_month: 13 };
    assert_eq!(first.parts(thirteenth).unwrap_err().code(), "period-invalid");
    let leap = Period::parse("2024-02").unwrap().parts(PeriodForm::Day).unwrap();
    assert_eq!(leap.count(), 29);
    for date in [Date::MIN, Date::MAX] {
        let wide = Period::day(date);
        assert!(wide.next().is_err() && wide.previous().is_err());
        for form in [PeriodForm::IsoWeek, PeriodForm::Year, form] {
            assert_eq!(wide.parts(form).unwrap().collect::<Vec<_>>(), [wide]);
            assert!(Period::containing(date, form).is_err());
        }
    }
}
