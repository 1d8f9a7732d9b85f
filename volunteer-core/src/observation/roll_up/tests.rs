use super::*;
use crate::number::Unit;

fn observation(unit: &str, nature: Nature, period: &str, value: i64) -> Observation {
    let value = Bounds::exact(Number::from(value));
    let period = Period::parse(period).unwrap();
    Observation::new("i", ("KZ-59", "kz-20"), period, Unit::parse(unit).unwrap(), nature, value)
}

fn code<T>(result: Result<T>) -> &'static str {
    result.err().map_or("ok", |error| error.code())
}

fn year() -> Period {
    Period::parse("2023").unwrap()
}

#[test]
fn a_flow_needs_every_part_of_the_period() {
    let quarter = |text: &str| observation("activity", Nature::Flow, text, 10);
    let all = ["2023-Q4", "2023-Q1", "2023-Q3", "2023-Q2"].map(quarter);
    let all: Vec<&Observation> = all.iter().collect();
    let rolled = roll_up_periods(&all, year(), StockRule::Last).unwrap();
    assert_eq!((rolled.value, rolled.period), (Some(Bounds::exact(Number::from(40))), year()));
    let missing = roll_up_periods(&all[1..], year(), StockRule::Last).unwrap_err();
    assert_eq!(
        (missing.code(), missing.details()["missing"].to_string()),
        ("roll-up-incomplete", r#"["2023-Q4"]"#.into())
    );
    assert_eq!(code(roll_up_periods(&[], year(), StockRule::Last)), "nothing-given");
}

#[test]
fn states_take_the_last_value_the_mean_or_the_peak() {
    let values = |nature| [observation("club", nature, "2023-03-31", 9), observation("club", nature, "2023-12-31", 14)];
    let roll = |nature, rule| {
        let [a, b] = values(nature);
        roll_up_periods(&[&b, &a], year(), rule).unwrap().value.unwrap()
    };
    assert_eq!(roll(Nature::Stock, StockRule::Last), Bounds::exact(Number::from(14)));
    assert_eq!(roll(Nature::Cumulative, StockRule::Last), Bounds::exact(Number::from(14)));
    assert_eq!(roll(Nature::Peak, StockRule::Last), Bounds::exact(Number::from(14)));
}

#[test]
fn a_ratio_is_rebuilt_from_its_parts() {
    let ratio = |period: &str, numerator: i64, denominator: i64| {
        let exact = |value: i64| Bounds::exact(Number::from(value));
        let mut ratio = observation("percent", Nature::Ratio, period, 0);
        ratio.value = None;
        ratio.parts = Some(Parts {
            numerator: exact(numerator),
            denominator: exact(denominator),
            per: Number::from(100),
            within: true,
            denominator_period: None,
        });
        ratio
    };
    let (a, b) = (ratio("2023-S1", 1, 10), ratio("2023-S2", 30, 90));
    let rolled = roll_up_periods(&[&a, &b], year(), StockRule::Last).unwrap();
    assert_eq!(rolled.quotient().unwrap().unwrap().as_exact().unwrap(), Ratio::from(Number::from(31)));
    let mut bare = b.clone();
    (bare.parts, bare.value) = (None, Some(Bounds::exact(Number::from(33))));
    assert_eq!(code(roll_up_periods(&[&a, &bare], year(), StockRule::Last)), "not-additive");
}

#[test]
fn people_have_no_sum_but_bounds() {
    let people = |period: &str, value| Observation {
        counted: Counted::Distinct,
        ..observation("person", Nature::Flow, period, value)
    };
    let refused =
        roll_up_periods(&[&people("2023-S1", 70), &people("2023-S2", 60)], year(), StockRule::Last).unwrap_err();
    assert_eq!(refused.details()["canBeSaid"][0]["bounds"].to_string(), r#"{"lower":70,"upper":130}"#);
}

#[test]
fn a_country_is_the_sum_of_all_its_regions_on_the_map() {
    let context = Context::kazakhstan();
    let gazetteer = &context.gazetteer;
    let regions: Vec<Observation> = gazetteer
        .children("KZ")
        .filter(|place| gazetteer.check(&place.code, "kz-20").is_ok())
        .map(|place| Observation { place: place.code.clone(), ..observation("club", Nature::Stock, "2023", 2) })
        .collect();
    assert_eq!(regions.len(), 20);
    let all: Vec<&Observation> = regions.iter().collect();
    let country = roll_up_places(&all, "KZ", GapRule::Refuse, &context).unwrap();
    assert_eq!((country.place.as_str(), country.value), ("KZ", Some(Bounds::exact(Number::from(40)))));
    assert_eq!(code(roll_up_places(&all[1..], "KZ", GapRule::Refuse, &context)), "roll-up-incomplete");
    let twice: Vec<&Observation> = all.iter().copied().chain(all.first().copied()).collect();
    assert_eq!(code(roll_up_places(&twice, "KZ", GapRule::Refuse, &context)), "not-additive");
}
