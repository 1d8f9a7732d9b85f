use super::*;
use crate::error::ErrorKind;
use crate::number::{Number, Unit};

fn observation(unit: &str, nature: Nature, period: &str, value: i64) -> Observation {
    let unit = Unit::parse(unit).unwrap();
    let value = Bounds::exact(Number::from(value));
    Observation::new("i", ("KZ-59", "kz-20"), Period::parse(period).unwrap(), unit, nature, value)
}

fn sum(a: &Observation, b: &Observation) -> Result<Observation> {
    add(a, b, &Context::new(crate::Gazetteer::kazakhstan().unwrap()))
}

fn refusal(a: &Observation, b: &Observation) -> (NotAdditive, Vec<CanBeSaid>) {
    match sum(a, b).unwrap_err().kind() {
        ErrorKind::Observation(ObservationError::NotAdditive { reason, can_be_said }) => (*reason, can_be_said.clone()),
        other => panic!("{other}"),
    }
}

#[test]
fn pensioners_and_families_do_not_add_and_what_can_be_said_is_said() {
    let mut elders = observation("person", Nature::Flow, "2023", 0);
    elders.value = Some(Bounds::at_least(Number::from(601)));
    let mut families = observation("family+person", Nature::Flow, "2023", 0);
    families.value = Some(Bounds::at_least(Number::from(801)));
    let (reason, alternatives) = refusal(&elders, &families);
    assert_eq!(reason, NotAdditive::Units);
    assert_eq!(alternatives[0], CanBeSaid { code: "reach", bounds: Some(Bounds::at_least(Number::from(1))) });
    assert_eq!(
        alternatives[1],
        CanBeSaid { code: "reach-if-counted-once", bounds: Some(Bounds::at_least(Number::from(601))) }
    );
}

#[test]
fn each_nature_adds_as_the_table_says() {
    let reason = |nature, a, b| refusal(&observation("club", nature, a, 1), &observation("club", nature, b, 2)).0;
    assert!(
        sum(&observation("club", Nature::Flow, "2023-Q1", 1), &observation("club", Nature::Flow, "2023-Q2", 2)).is_ok()
    );
    assert_eq!(reason(Nature::Stock, "2023-Q1", "2023-Q2"), NotAdditive::StateNotFlow);
    assert_eq!(reason(Nature::Cumulative, "2023-Q1", "2023-Q2"), NotAdditive::StateNotFlow);
    assert_eq!(reason(Nature::Ratio, "2023-Q1", "2023-Q2"), NotAdditive::Ratio);
    assert_eq!(reason(Nature::Peak, "2023-Q1", "2023-Q2"), NotAdditive::Peak);
    assert_eq!(reason(Nature::Flow, "2023-Q1", "2023-Q3"), NotAdditive::PeriodsApart);
    assert_eq!(reason(Nature::Flow, "2023", "2023-Q3"), NotAdditive::PeriodsOverlap);
    assert_eq!(reason(Nature::Flow, "2023", "2023"), NotAdditive::SamePlaceAndPeriod);
    let last =
        refusal(&observation("club", Nature::Stock, "2023-Q2", 5), &observation("club", Nature::Stock, "2023-Q1", 4)).1;
    assert_eq!(last, [CanBeSaid { code: "last-value", bounds: Some(Bounds::exact(Number::from(5))) }]);
}

#[test]
fn places_add_unless_one_lies_within_the_other() {
    let at = |place: &str| Observation { place: place.into(), ..observation("club", Nature::Stock, "2023", 3) };
    let both = sum(&at("KZ-59"), &at("KZ-10")).unwrap();
    assert_eq!((both.place.as_str(), both.value), ("KZ-10+KZ-59", Some(Bounds::exact(Number::from(6)))));
    assert_eq!(refusal(&at("KZ-59"), &at("KZ")).0, NotAdditive::PlacesOverlap);
    assert_eq!(refusal(&both, &at("KZ-10")).0, NotAdditive::PlacesOverlap);
    assert_eq!(
        sum(&both, &at("KZ-11")).unwrap(),
        sum(&at("KZ-10"), &sum(&at("KZ-11"), &at("KZ-59")).unwrap()).unwrap()
    );
}

#[test]
fn people_add_only_as_times() {
    let people = |counted, period| Observation { counted, ..observation("person", Nature::Flow, period, 10) };
    let reason = |counted| refusal(&people(counted, "2023-Q1"), &people(counted, "2023-Q2")).0;
    assert_eq!(reason(Counted::Distinct), NotAdditive::SamePeople);
    assert_eq!(reason(Counted::Unknown), NotAdditive::SamePeople);
    assert!(sum(&people(Counted::Times, "2023-Q1"), &people(Counted::Times, "2023-Q2")).is_ok());
}

#[test]
fn plans_maps_definitions_and_gaps_are_kept_apart() {
    let flow = |period| observation("club", Nature::Flow, period, 1);
    let other = |change: &dyn Fn(&mut Observation)| {
        let mut changed = flow("2023-Q2");
        change(&mut changed);
        refusal(&flow("2023-Q1"), &changed).0
    };
    assert_eq!(other(&|changed| changed.act = Act::Planned), NotAdditive::Acts);
    assert_eq!(other(&|changed| changed.map = "kz-17".into()), NotAdditive::Maps);
    assert_eq!(other(&|changed| changed.definition = Some("2".into())), NotAdditive::Definitions);
    assert_eq!(other(&|changed| changed.indicator = "j".into()), NotAdditive::Indicators);
    assert_eq!(other(&|changed| changed.value = None), NotAdditive::ValueMissing);
    assert_eq!(other(&|changed| changed.place = "KZ-10".into()), NotAdditive::PlacesAndPeriods);
    let mut partial = flow("2023-Q1");
    partial.until = Some(Until::Unknown);
    assert_eq!(refusal(&partial, &flow("2023-Q2")).0, NotAdditive::NotWhole);
}
