use super::*;
use crate::calendar::Period;
use crate::observation::Nature;
use proptest::prelude::*;

fn part(unit: &str, value: Bounds, counted: Counted) -> Observation {
    let unit = Unit::parse(unit).unwrap();
    let year = Period::parse("2023").unwrap();
    let mut part = Observation::new("helped", ("KZ-59", "kz-20"), year, unit, Nature::Flow, value);
    part.counted = counted;
    part
}

fn at_least(value: i64) -> Bounds {
    Bounds::at_least(Number::from(value))
}

/// The two figures of the briefing: more than 600 pensioners and lonely elders, more than 800 families and children.
fn briefing() -> (Observation, Observation) {
    (part("person", at_least(601), Counted::Unknown), part("family+person", at_least(801), Counted::Unknown))
}

#[test]
fn the_briefing_proves_601_only_if_each_was_counted_once() {
    let (elders, families) = briefing();
    let reached = reach(&[&elders, &families], &ReachOptions::default()).unwrap();
    assert_eq!(reached.bounds, at_least(1));
    assert_eq!(reached.if_counted_once, Some(at_least(601)));
}

#[test]
fn families_and_children_alone_are_at_least_401_or_534_people() {
    let (_, families) = briefing();
    let once = |members| {
        let options = ReachOptions { family_members_at_least: members, ..ReachOptions::default() };
        reach(&[&families], &options).unwrap().if_counted_once
    };
    assert_eq!(once(None), Some(at_least(401)));
    assert_eq!(once(Some(2)), Some(at_least(534)));
}

#[test]
fn the_population_limits_and_contradicts() {
    let parts = [390, 600, 30_000].map(|n| part("person", Bounds::exact(Number::from(n)), Counted::Distinct));
    let parts: Vec<&Observation> = parts.iter().collect();
    let with = |population: i64| {
        let population = Some(Bounds::exact(Number::from(population)));
        reach(&parts, &ReachOptions { population, ..ReachOptions::default() })
    };
    assert_eq!(with(30_500).unwrap().bounds, Bounds::between(Number::from(30_000), Number::from(30_500)).unwrap());
    assert_eq!(with(29_000).unwrap_err().code(), "reach-exceeds-population");
}

#[test]
fn organisations_are_not_people() {
    let organisation = part("organisation", at_least(601), Counted::NotPeople);
    assert_eq!(reach(&[&organisation], &ReachOptions::default()).unwrap_err().code(), "reach-not-people");
    assert_eq!(reach(&[], &ReachOptions::default()).unwrap_err().code(), "nothing-given");
}

proptest! {
    #[test]
    fn the_truth_lies_within_for_random_overlapping_groups(
        groups in proptest::collection::vec(proptest::collection::btree_set(0_u32..60, 0..40), 1..6)
    ) {
        let count = |n: usize| Number::from(u32::try_from(n).unwrap());
        let parts: Vec<Observation> = groups
            .iter()
            .map(|group| part("person", Bounds::exact(count(group.len())), Counted::Distinct))
            .collect();
        let parts: Vec<&Observation> = parts.iter().collect();
        let truth: std::collections::BTreeSet<u32> = groups.iter().flatten().copied().collect();
        let population = Some(Bounds::exact(Number::from(60)));
        let reached = reach(&parts, &ReachOptions { population, ..ReachOptions::default() }).unwrap();
        prop_assert!(reached.bounds.contains(count(truth.len())));
        prop_assert_eq!(reached.if_counted_once, None);
    }

    #[test]
    fn a_mixture_is_never_fewer_people_than_said(total in 0_i128..300, members in 1_i128..6) {
        let brute = (0..=total).map(|families| (members * families).max(total - families)).min().unwrap();
        let number = |n: i128| Number::from(i64::try_from(n).unwrap());
        prop_assert_eq!(least_of_mixture(number(total), number(members)).unwrap(), number(brute));
    }
}
