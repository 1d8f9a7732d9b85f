use super::*;
use crate::document::from_slice;
use crate::number::Number;
use proptest::prelude::*;
use std::collections::BTreeSet;

fn read(text: &str) -> Result<Groups> {
    from_slice(text.as_bytes())
}

fn groups(text: &str) -> Groups {
    read(text).unwrap()
}

fn between(lower: i64, upper: i64) -> Bounds {
    Bounds::between(Number::from(lower), Number::from(upper)).unwrap()
}

/// Cases B29: 390, 600 and 30,000 of a population of 30,500.
#[test]
fn without_ties_the_bounds_are_those_of_frechet() {
    let declared =
        r#"{"groups": [{"id": "a", "people": 390}, {"id": "b", "people": 600}, {"id": "c", "people": 30000}]"#;
    assert_eq!(groups(&format!("{declared}}}")).reach().unwrap().bounds, between(30_000, 30_990));
    let limited = groups(&format!("{declared}, \"population\": 30500}}")).reach().unwrap();
    assert_eq!(limited.bounds, between(30_000, 30_500));
    assert!(limited.upper_from.is_empty());
    let error = groups(&format!("{declared}, \"population\": 29000}}")).reach().unwrap_err();
    assert_eq!(error.code(), "reach-exceeds-population");
}

/// Canada (`domain.md` 8.5): formal and informal, both known, give the total in points: 41 + 74 − 36 = 79.
#[test]
fn a_known_share_makes_the_number_exact() {
    let declared = r#"{"groups": [{"id": "formal", "people": 41}, {"id": "informal", "people": 74}],
        "ties": [{"of": "informal", "kind": "share", "to": "formal", "people": 36}]}"#;
    assert_eq!(groups(declared).reach().unwrap().bounds, between(79, 79));
}

#[test]
fn areas_add_and_what_lies_within_does_not() {
    let declared = r#"{"groups": [
        {"id": "n1", "area": "north", "people": 10}, {"id": "n2", "area": "north", "people": {"lower": 4, "upper": 6}},
        {"id": "s1", "area": "south", "people": 7}, {"id": "s2", "area": "south", "people": 3}],
        "ties": [{"of": "s2", "kind": "within", "to": "s1"}]}"#;
    let reach = groups(declared).reach().unwrap();
    assert_eq!(reach.bounds, between(17, 23));
    assert_eq!(reach.lower_from, ["n1", "s1"]);
    assert_eq!(reach.upper_from, ["n1", "n2", "s1"]);
}

/// Two of 8 within one of 10 share at least 6, so that a third group beside them has room.
#[test]
fn what_follows_from_ties_is_used() {
    let declared = r#"{"groups": [{"id": "all", "people": {"upper": 10}}, {"id": "a", "people": 8}, {"id": "b", "people": 8}],
        "ties": [{"of": "a", "kind": "within", "to": "all"}, {"of": "b", "kind": "within", "to": "all"}]}"#;
    assert_eq!(groups(declared).reach().unwrap().bounds, between(8, 10));
    let apart = declared.replace(r#""ties": ["#, r#""ties": [{"of": "a", "kind": "apart", "to": "b"}, "#);
    assert_eq!(groups(&apart).reach().unwrap_err().code(), "reach-ties-contradict");
}

#[test]
fn what_is_wrong_is_named() {
    let code = |text: &str| read(text).and_then(|groups| groups.reach()).unwrap_err().code();
    assert_eq!(code("{}"), "nothing-given");
    assert_eq!(code(r#"{"groups": [{"id": "a", "people": 1}, {"id": "a", "people": 1}]}"#), "reach-group-duplicate");
    let unknown = r#"{"groups": [{"id": "a", "people": 1}], "ties": [{"of": "a", "kind": "apart", "to": "b"}]}"#;
    assert_eq!(code(unknown), "reach-group-unknown");
    let larger = r#"{"groups": [{"id": "a", "people": 9}, {"id": "b", "people": 5}],
        "ties": [{"of": "a", "kind": "within", "to": "b"}]}"#;
    assert_eq!(code(larger), "reach-ties-contradict");
    let many: Vec<Group> =
        (0..=MAX_GROUPS).map(|n| Group { id: n.to_string(), people: between(1, 1), area: None }).collect();
    let error = Groups::builder(many).build().unwrap_err();
    assert_eq!(error.code(), "reach-too-many-groups");
}

/// As many groups as there may be hang together, and the answer still comes.
#[test]
fn the_most_groups_are_answered() {
    let many: Vec<Group> =
        (0..150).map(|n: i64| Group { id: format!("{n:03}"), people: between(n + 1, n + 2), area: None }).collect();
    let reach = Groups::builder(many).build().unwrap().reach().unwrap();
    assert_eq!(reach.bounds.lower().unwrap().value, Number::from(150));
}

fn count(set: &BTreeSet<u32>) -> i64 {
    i64::try_from(set.len()).unwrap()
}

/// The true ties of two sets, of which the bits choose what is declared.
fn true_ties(sets: &[BTreeSet<u32>], bits: u32) -> Vec<Tie> {
    let mut ties = Vec::new();
    let mut bit = 0;
    for (i, set) in sets.iter().enumerate() {
        for (j, other) in sets.iter().enumerate().filter(|(j, _)| *j != i) {
            bit = (bit + 7) % 32;
            if bits >> bit & 1 == 0 {
                continue;
            }
            let shared: BTreeSet<u32> = set.intersection(other).copied().collect();
            let slack = i64::from(bit % 3);
            let kind = if set.is_subset(other) {
                TieKind::Within
            } else if shared.is_empty() {
                TieKind::Apart
            } else {
                TieKind::Share
            };
            let people =
                (kind == TieKind::Share).then(|| between((count(&shared) - slack).max(0), count(&shared) + slack));
            ties.push(Tie { of: i.to_string(), kind, to: j.to_string(), people });
        }
    }
    ties
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    /// The bounds contain the truth for random overlapping groups with their declared ties, whatever the order.
    #[test]
    fn the_truth_lies_within(
        sets in proptest::collection::vec(
            prop_oneof![
                proptest::collection::btree_set(0_u32..12, 0..10),
                proptest::collection::btree_set(0_u32..40, 0..40),
            ], 1..8),
        slack in 0_i64..4,
        bits in any::<u32>(),
        areas in any::<bool>(),
        with_population in any::<bool>(),
    ) {
        // With areas the sets are cut apart: people of the second area have other numbers.
        let sets: Vec<BTreeSet<u32>> = sets
            .iter()
            .enumerate()
            .map(|(at, set)| set.iter().map(|n| if areas && at % 2 == 1 { n + 1_000 } else { *n }).collect())
            .collect();
        let drawn: Vec<Group> = sets
            .iter()
            .enumerate()
            .map(|(at, set)| Group {
                id: at.to_string(),
                people: between((count(set) - slack).max(0), count(set) + slack),
                area: areas.then(|| (at % 2).to_string()),
            })
            .collect();
        let truth: BTreeSet<u32> = sets.iter().flatten().copied().collect();
        let population = with_population.then(|| between(0, count(&truth) + slack));
        let mut groups = Groups { groups: drawn, ties: true_ties(&sets, bits), population };
        let reach = groups.reach().unwrap();
        prop_assert!(reach.bounds.contains(Number::from(count(&truth))), "{:?} {}", reach, truth.len());
        groups.groups.reverse();
        groups.ties.reverse();
        prop_assert_eq!(&groups.reach().unwrap(), &reach);
        // Never weaker than what is known without ties.
        groups.ties.clear();
        let plain = groups.reach().unwrap();
        prop_assert!(plain.bounds.lower().unwrap().value <= reach.bounds.lower().unwrap().value);
        prop_assert!(plain.bounds.upper().unwrap().value >= reach.bounds.upper().unwrap().value);
    }
}
