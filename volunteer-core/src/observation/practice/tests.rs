use super::*;
use proptest::prelude::*;

fn row(area: &str, group: &str, people: i64, unique: Option<Flag>) -> PracticeRow {
    PracticeRow { area: area.into(), group: group.into(), people: Number::from(people), unique }
}

/// The five largest states of the Food Security Cluster of Myanmar, 2021 (`domain.md` 8.1): the flag rule adds what is
/// marked, here the published rows of the states, and each rule of practice answers something else.
#[test]
fn the_same_rows_give_three_answers() {
    let rows = [
        row("MMR013", "food", 2_011_575, Some(Flag::Yes)),
        row("MMR013", "cash", 1_900_000, Some(Flag::No)),
        row("MMR012", "food", 530_202, Some(Flag::Yes)),
        row("MMR012", "cash", 600_000, None),
    ];
    let result = |rule| practice(rule, &rows).unwrap().result;
    assert_eq!(result(PracticeRule::Sum), Number::from(5_041_777));
    assert_eq!(result(PracticeRule::FlaggedUnique), Number::from(2_541_777));
    assert_eq!(result(PracticeRule::LargestPerArea), Number::from(2_611_575));
    let flagged = practice(PracticeRule::FlaggedUnique, &rows).unwrap();
    assert_eq!((flagged.rows_used, flagged.rows_left_out), (2, 2));
    assert_eq!(flagged.method, "practice-flagged-unique@1");
}

/// Published by state, all 16 (`domain.md` 8.1): 3,260,968, which is what the rows marked "Yes" add up to.
#[test]
fn the_published_states_of_myanmar_add_up_to_the_published_number() {
    let states = [
        2_011_575, 530_202, 143_526, 99_481, 96_767, 89_818, 73_103, 68_108, 48_181, 31_985, 17_746, 17_005, 15_511,
        12_974, 4_476, 510,
    ];
    let mut rows: Vec<PracticeRow> =
        states.iter().enumerate().map(|(at, people)| row(&at.to_string(), "", *people, Some(Flag::Yes))).collect();
    // Everything that was not marked, in one row: 9,044,568 in all.
    rows.push(row("0", "", 9_044_568 - 3_260_968, Some(Flag::No)));
    assert_eq!(practice(PracticeRule::FlaggedUnique, &rows).unwrap().result, Number::from(3_260_968));
    assert_eq!(practice(PracticeRule::Sum, &rows).unwrap().result, Number::from(9_044_568));
}

#[test]
fn nothing_is_refused() {
    assert_eq!(practice(PracticeRule::Sum, &[]).unwrap_err().code(), "nothing-given");
}

proptest! {
    /// The largest group per area never counts more people than there are, if rows within a group count each once.
    #[test]
    fn the_largest_per_area_is_no_more_than_the_truth(
        areas in proptest::collection::vec(proptest::collection::vec(proptest::collection::btree_set(0_u32..30, 0..20), 1..4), 1..5)
    ) {
        let mut rows = Vec::new();
        let mut truth = 0;
        for (area, groups) in areas.iter().enumerate() {
            for (group, people) in groups.iter().enumerate() {
                let count = i64::try_from(people.len()).unwrap();
                rows.push(row(&area.to_string(), &group.to_string(), count, None));
            }
            truth += groups.iter().flatten().collect::<std::collections::BTreeSet<_>>().len();
        }
        let reversed: Vec<PracticeRow> = rows.iter().rev().cloned().collect();
        let largest = practice(PracticeRule::LargestPerArea, &rows).unwrap();
        prop_assert!(largest.result <= Number::from(i64::try_from(truth).unwrap()));
        prop_assert_eq!(largest.result, practice(PracticeRule::LargestPerArea, &reversed).unwrap().result);
    }
}
