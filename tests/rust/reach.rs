//! Reach on published data: clusters of Afghanistan 2024 (OCHA, HPC), read in place and never copied.

use std::collections::BTreeMap;
use std::path::PathBuf;
use volunteer_core::observation::{Group, Groups, GroupsBuilder, PracticeRow, PracticeRule, Tie, practice};
use volunteer_core::{Bounds, Number};

/// Published: "Final HNRP Caseload", targeted and in need.
const TARGETED: i64 = 17_327_995;
const IN_NEED: i64 = 23_666_389;
const PROTECTION: &str = "Protection (overall)";
const WITHIN_PROTECTION: [&str; 5] = [
    "General Protection",
    "Child Protection",
    "Gender-Based Violence (GBV)",
    "Housing, Land and Property",
    "Mine Action",
];

/// The fields of one line, quotes taken off.
fn fields(line: &str) -> Vec<String> {
    let mut all = vec![String::new()];
    let mut quoted = false;
    for character in line.chars() {
        match (character, quoted) {
            ('"', _) => quoted = !quoted,
            (',', false) => all.push(String::new()),
            (other, _) => all.last_mut().unwrap().push(other),
        }
    }
    all
}

type Row = BTreeMap<String, String>;

/// The rows of the file, or `None` where the shared folder is not there.
fn rows() -> Option<Vec<Row>> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../shared/data/ocha_hpc_needs_targets_afg_2024.csv");
    let Ok(text) = std::fs::read_to_string(&path) else {
        println!("skipped: ../shared/data/ocha_hpc_needs_targets_afg_2024.csv is absent");
        return None;
    };
    let mut lines = text.lines();
    let header = fields(lines.next().unwrap().trim_start_matches('\u{feff}'));
    Some(lines.map(|line| header.iter().cloned().zip(fields(line)).collect()).collect())
}

fn number(row: &Row, key: &str) -> Option<i64> {
    row[key].parse().ok()
}

/// What the clusters target in the whole country, by description.
fn clusters(rows: &[Row]) -> BTreeMap<String, i64> {
    let national = |row: &&Row| row["Admin 1 PCode"].is_empty() && row["Admin 2 PCode"].is_empty();
    rows.iter()
        .filter(national)
        .filter(|row| row["Cluster"] != "ALL")
        .filter_map(|row| Some((row["Description"].clone(), number(row, "Targeted")?)))
        .collect()
}

fn groups(clusters: &BTreeMap<String, i64>, population: Option<i64>) -> Groups {
    let groups =
        clusters.iter().map(|(id, people)| Group::new(id.clone(), Bounds::exact(Number::from(*people))).unwrap());
    let ties = WITHIN_PROTECTION.iter().map(|id| Tie::within(*id, PROTECTION));
    let groups = ties.fold(Groups::builder(groups), GroupsBuilder::tie);
    let limit = population.map(|people| Bounds::exact(Number::from(people)));
    limit.into_iter().fold(groups, GroupsBuilder::population).build().unwrap()
}

#[test]
fn the_published_target_lies_within_the_bounds_from_the_clusters() {
    let Some(rows) = rows() else { return };
    assert_eq!(rows.len(), 931);
    let clusters = clusters(&rows);
    assert_eq!(clusters.values().sum::<i64>(), 65_317_503);
    assert_eq!(clusters.values().max(), Some(&15_823_677));

    let free = groups(&clusters, None).reach().unwrap();
    // Without the parts of Protection, which lie within it: 65,317,503 − 11,968,950.
    assert_eq!(free.bounds, Bounds::between(Number::from(15_823_677), Number::from(53_348_553)).unwrap());
    assert_eq!(free.lower_from, ["Food Security"]);
    // Whoever is targeted is in need.
    let limited = groups(&clusters, Some(IN_NEED)).reach().unwrap();
    assert_eq!(limited.bounds, Bounds::between(Number::from(15_823_677), Number::from(IN_NEED)).unwrap());
    for reach in [free, limited] {
        assert!(reach.bounds.contains(Number::from(TARGETED)));
        // Neither the sum nor the largest is offered as a number of people.
        assert_eq!(reach.bounds.as_exact(), None);
        assert!(reach.bounds.upper().unwrap().value < Number::from(65_317_503));
    }
    println!("bounds of the clusters: 15823677 to {IN_NEED} (published {TARGETED})");
}

/// The file itself supports the nesting: nowhere and in no category has a part of Protection more than the whole.
#[test]
fn the_parts_of_protection_lie_within_it() {
    let Some(rows) = rows() else { return };
    let key = |row: &Row| (row["Admin 1 PCode"].clone(), row["Admin 2 PCode"].clone(), row["Category"].clone());
    for measure in ["Targeted", "In Need"] {
        let of = |description: &str| -> BTreeMap<_, i64> {
            let of = rows.iter().filter(|row| row["Description"] == description);
            of.filter_map(|row| Some((key(row), number(row, measure)?))).collect()
        };
        let whole = of(PROTECTION);
        let mut compared = 0;
        for part in WITHIN_PROTECTION {
            for (place, people) in of(part) {
                let Some(all) = whole.get(&place) else { continue };
                assert!(people <= *all, "{part} {place:?}: {people} of {all}");
                compared += 1;
            }
        }
        assert!(compared > 100, "{measure}: only {compared} compared");
    }
}

/// Areas and classes cut apart: the lower end from women, men, girls and boys of the district and the province of Kabul is
/// as good as that from the cluster that is largest everywhere, and lies below the published caseload.
#[test]
fn within_kabul_the_classes_add_up() {
    let Some(rows) = rows() else { return };
    let classes = ["Adult - Female", "Adult - Male", "Children - Female", "Children - Male"];
    let here = |row: &&Row| row["Admin 1 PCode"] == "AF01" && row["Admin 2 PCode"].is_empty();
    let of = |row: &Row| {
        let class = row["Category"].clone();
        let people = number(row, "Targeted")?;
        let id = format!("{} / {class}", row["Description"]);
        let group = || Group::new(id, Bounds::exact(Number::from(people))).unwrap().with_area(class.as_str());
        classes.contains(&class.as_str()).then(group)
    };
    let clusters = rows.iter().filter(here).filter(|row| row["Cluster"] != "ALL");
    let groups = Groups::builder(clusters.filter_map(of)).build().unwrap();
    let reach = groups.reach().unwrap();
    assert_eq!(reach.bounds.lower().unwrap().value, Number::from(2_160_767));
    assert!(reach.bounds.contains(Number::from(2_342_524)), "the published caseload of the province");
    // The rule of practice gives the same number from the same rows, and it is no number of people.
    let rows: Vec<PracticeRow> = groups
        .groups()
        .iter()
        .map(|group| PracticeRow {
            area: group.area().unwrap().to_owned(),
            group: group.id().to_owned(),
            people: group.people().as_exact().unwrap(),
            unique: None,
        })
        .collect();
    let largest = practice(PracticeRule::LargestPerArea, &rows).unwrap();
    assert_eq!(largest.result, Number::from(2_160_767));
}
