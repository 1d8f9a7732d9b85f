//! Tables as people write them, counted: what is not known makes bounds, and decisions settle it.

use super::super::*;
use crate::Context;
use crate::document::from_slice;
use crate::indicator::CountOf;
use crate::register::RegisterBuilder;
use crate::register::decision::{RowAction, RowDecision, RowDecisions};
use crate::register::finding::{FindingCode, RowRef};
use crate::register::layout::Layout;
use proptest::prelude::*;

const SHIFTS: &str = r#"[{"name": "who", "role": "person"}, {"name": "day", "role": "first-day"},
    {"name": "hours", "role": "hours"}, {"name": "status", "role": "status", "optional": true}, {"role": "place", "value": "KZ"}]"#;

fn read(columns: &str, text: &str) -> Register {
    let layout = format!(r#"{{"format": "volunteer/layout@1", "row": "participation", "columns": {columns}}}"#);
    let layout: Layout = from_slice(layout.as_bytes()).unwrap();
    let context = Context::kazakhstan();
    let mut builder = RegisterBuilder::new(crate::register::Scope::default());
    builder.read("t.csv", text.as_bytes(), &layout, &context).unwrap();
    builder.finish_checked(&context)
}

/// The bounds of a value in 2024.
fn bounds(register: &Register, rule: &str) -> (i64, Option<i64>) {
    let rule: CountRule = from_slice(rule.as_bytes()).unwrap();
    let grid = Grid {
        depths: Vec::new(),
        places: vec!["KZ".into()],
        periods: vec!["2024".parse().unwrap()],
        ..super::grid(&[])
    };
    let values = count((&super::indicator(&rule), &rule), register, &grid, &Gazetteer::kazakhstan().unwrap()).unwrap();
    let value = values[0].observation.value.unwrap();
    let whole = |end: crate::number::End<Number>| i64::try_from(end.value.to_integer().unwrap()).unwrap();
    (whole(value.lower().unwrap()), value.upper().map(whole))
}

fn of(register: &Register, of: CountOf) -> (i64, Option<i64>) {
    bounds(register, &format!(r#"{{"of": "{of}"}}"#))
}

fn decide(register: Register, action: RowAction, code: FindingCode) -> Register {
    let found = register.findings().clone();
    let decision = RowDecision::on_finding(action, code, "as the office says").unwrap();
    register.decide(&RowDecisions::new([decision]), &found, &Context::kazakhstan()).unwrap()
}

#[test]
fn a_status_that_is_not_understood_is_settled_by_a_decision() {
    let text = "who,day,hours,status\nA,2024-05-01,2,attended\nB,2024-05-01,3,confirmed\nC,2024-05-01,4,absent\n";
    let register = read(SHIFTS, text);
    assert_eq!(of(&register, CountOf::Minutes), (120, Some(300)));
    assert_eq!(of(&register, CountOf::Participations), (1, Some(2)));
    assert_eq!(of(&register, CountOf::Volunteers), (1, Some(2)));
    // A rule that counts those who did not come: one, and perhaps the other.
    assert_eq!(bounds(&register, r#"{"of": "participations", "statuses": ["no-show"]}"#), (1, Some(2)));
    let kept = decide(register.clone(), RowAction::Keep, FindingCode::StatusUnknown);
    assert_eq!(of(&kept, CountOf::Minutes), (300, Some(300)));
    let without = decide(register, RowAction::LeaveOut, FindingCode::StatusUnknown);
    assert_eq!(of(&without, CountOf::Volunteers), (1, Some(1)));
}

#[test]
fn a_correction_of_a_doubtful_row_makes_no_end_wrong() {
    let register = read(SHIFTS, "who,day,hours,status\nA,2024-05-01,2,done\nA,2024-05-02,-1,who knows\n");
    let (lower, upper) = of(&register, CountOf::Minutes);
    assert!(upper.is_none_or(|upper| upper >= 120), "{upper:?}");
    // The correction may count: sixty minutes less.
    assert!(lower <= 60, "{lower}");
}

#[test]
fn a_row_that_may_be_a_total_is_counted_with_and_without() {
    let register = read(SHIFTS, "who,day,hours\nA,2024-05-01,2\nB,2024-05-01,3\nИтого,2024-05-01,5\n");
    assert_eq!(of(&register, CountOf::Minutes), (300, Some(600)));
    assert_eq!(register.findings().of(FindingCode::RowMayBeTotal).next().unwrap().rows, [RowRef::new(4)]);
    let without = decide(register.clone(), RowAction::LeaveOut, FindingCode::RowMayBeTotal);
    assert_eq!(of(&without, CountOf::Minutes), (300, Some(300)));
    let kept = decide(register, RowAction::Keep, FindingCode::RowMayBeTotal);
    assert_eq!(of(&kept, CountOf::Volunteers), (3, Some(3)));
}

#[test]
fn people_written_in_several_ways_are_settled_by_a_decision() {
    let text = "who,day,hours\nAigul Serik,2024-05-01,1\nSERIK Aigul,2024-05-02,1\nDana Omar,2024-05-02,1\nDana Omar,2024-05-03,1\n";
    let register = read(SHIFTS, text);
    assert_eq!(of(&register, CountOf::Volunteers), (2, Some(3)));
    let active = r#"{"of": "active-volunteers", "participationsAtLeast": 2, "withinMonths": 12}"#;
    assert_eq!(bounds(&register, active), (1, Some(2)));
    let finding = register.findings().of(FindingCode::PersonLikelySame).next().unwrap().clone();
    assert_eq!(finding.rows, [RowRef::new(2), RowRef::new(3)]);
    assert_eq!(
        (finding.details["atLeast"].to_string(), finding.details["atMost"].to_string()),
        ("1".into(), "2".into())
    );
    assert!(!format!("{finding:?}").to_lowercase().contains("serik"));
    let same = decide(register.clone(), RowAction::CountOnce, FindingCode::PersonLikelySame);
    assert_eq!((of(&same, CountOf::Volunteers), bounds(&same, active)), ((2, Some(2)), (2, Some(2))));
    assert_eq!(of(&same, CountOf::Minutes), (240, Some(240)));
    let apart = decide(register, RowAction::Keep, FindingCode::PersonLikelySame);
    assert_eq!((of(&apart, CountOf::Volunteers), bounds(&apart, active)), ((3, Some(3)), (1, Some(1))));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    /// Whoever is who among people written in several ways, every count of people lies within the bounds.
    #[test]
    fn whoever_is_who_the_bounds_hold(
        rows in proptest::collection::vec((0_usize..6, 2023_u32..2025, 1_u32..13), 1..8), partition in 0_usize..5,
    ) {
        // The first three may be one person, the next two another.
        let names = ["Aigul Serik", "AIGUL SERIK", "Serik Aigul", "Dana Omarova", "Dana Omarowa", "Oleg Kim"];
        let partitions = [[0, 0, 0, 3, 3, 5], [0, 1, 2, 3, 4, 5], [0, 0, 2, 3, 4, 5], [0, 1, 0, 3, 3, 5], [0, 1, 1, 3, 4, 5]];
        let table = |name: &dyn Fn(usize) -> String| {
            let line = |(who, year, month): &(usize, u32, u32)| format!("{},{year}-{month:02}-15,1\n", name(*who));
            "who,day,hours\n".to_owned() + &rows.iter().map(line).collect::<String>()
        };
        let written = read(SHIFTS, &table(&|who| names[who].into()));
        let truth = read(SHIFTS, &table(&|who| format!("V-{}", partitions[partition][who])));
        for rule in [
            r#"{"of": "volunteers"}"#,
            r#"{"of": "new-volunteers"}"#,
            r#"{"of": "retained-volunteers"}"#,
            r#"{"of": "active-volunteers", "participationsAtLeast": 2, "withinMonths": 12}"#,
        ] {
            let ((lower, upper), (exact, same)) = (bounds(&written, rule), bounds(&truth, rule));
            prop_assert_eq!(Some(exact), same);
            prop_assert!(lower <= exact && upper.is_none_or(|upper| exact <= upper), "{} {:?} {:?}", rule, (lower, upper), exact);
        }
    }
}

#[test]
fn another_unit_is_no_head_count() {
    let heads = r#"[{"name": "what", "role": "activity"}, {"name": "day", "role": "first-day"}, {"name": "heads", "role": "heads"},
        {"role": "place", "value": "KZ"}]"#;
    for (cell, expected) in [
        ("5 km", (0, None)),
        ("500 тг", (0, None)),
        ("12 Abay street", (0, None)),
        ("-3", (0, None)),
        ("", (0, None)),
        ("7", (7, Some(7))),
        ("20 адам", (20, Some(20))),
        ("12 волонтёров", (12, Some(12))),
    ] {
        let register = read(heads, &format!("what,day,heads\nx,2024-05-01,{cell}\n"));
        assert_eq!(of(&register, CountOf::Participations), expected, "{cell}");
        assert_eq!(register.findings().is_empty(), expected.1.is_some(), "{cell}");
    }
}
