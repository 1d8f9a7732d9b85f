//! Decisions: which rows they take, that their order does not matter, and what they may not say.

use super::*;
use crate::document::from_slice;
use crate::number::Number;
use crate::register::check::check;
use crate::register::finding::{Finding, Findings};
use crate::register::{Coded, NONE, UNKNOWN_CLOCK};
use proptest::prelude::*;

/// One person; rows 2 and 3 are equal, row 4 has zero hours, row 5 more than a day.
fn register() -> Register {
    let mut register = Register::default();
    let table = &mut register.participations;
    table.row = vec![2, 3, 4, 5];
    table.person = vec![0; 4];
    (table.heads_lower, table.heads_upper) = (vec![1; 4], vec![1; 4]);
    (table.first_day, table.last_day) = (vec![20_000, 20_000, 20_001, 20_002], vec![20_000, 20_000, 20_001, 20_002]);
    (table.start, table.end) = (vec![UNKNOWN_CLOCK; 4], vec![UNKNOWN_CLOCK; 4]);
    table.minutes = vec![120, 120, 0, 30_720];
    table.place = Coded::empty("place", 4);
    table.activity = Coded::empty("activity", 4);
    table.status = vec![RecordStatus::Done; 4];
    // An event of row 3 helped somebody too.
    let helped = &mut register.assistances;
    (helped.row, helped.beneficiary, helped.lower, helped.upper) = (vec![9], vec![NONE], vec![5], vec![5]);
    (helped.first_day, helped.last_day) = (vec![20_000], vec![20_000]);
    register
}

fn decisions(text: &str) -> RowDecisions {
    let whole = format!(r#"{{"format": "volunteer/decisions@1", "decisions": [{text}]}}"#);
    from_slice(whole.as_bytes()).unwrap()
}

fn decide(text: &str) -> Result<Register> {
    let (register, context) = (register(), Context::kazakhstan());
    let found = check(&register, &context);
    register.decide(&decisions(text), &found, &context)
}

#[test]
fn each_action_takes_its_rows() {
    use Taken::{Counted, LeftOut, WithoutValue};
    let taken = |text| decide(text).unwrap().selection().participations().to_vec();
    assert_eq!(
        taken(r#"{"action": "count-once", "code": "duplicate-exact", "reason": "r"}"#),
        [Counted, LeftOut, Counted, Counted]
    );
    assert_eq!(
        taken(r#"{"action": "not-recorded", "code": "hours-zero", "reason": "r"}"#),
        [Counted, Counted, WithoutValue, Counted]
    );
    assert_eq!(
        taken(r#"{"action": "leave-out", "rows": [{"row": 5}, {"row": 2}], "reason": "r"}"#),
        [LeftOut, Counted, Counted, LeftOut]
    );
    assert_eq!(taken(r#"{"action": "leave-out", "code": "hours-negative", "reason": "r"}"#), []);
    let both = r#"{"action": "not-recorded", "code": "row-over-24h", "reason": "r"}, {"action": "leave-out", "rows": [{"row": 5}], "reason": "r"}"#;
    assert_eq!(taken(both), [Counted, Counted, Counted, LeftOut]);
    let helped = decide(r#"{"action": "leave-out", "rows": [{"row": 9}], "reason": "r"}"#).unwrap();
    assert_eq!((helped.selection().assistance(0), helped.selection().participation(0)), (LeftOut, Counted));
}

#[test]
fn the_trail_says_what_a_decision_did() {
    let decided =
        decide(r#"{"action": "leave-out", "code": "row-over-24h", "reason": "A month on one day", "by": "office"}"#)
            .unwrap();
    let [step] = decided.decisions() else { panic!("one step") };
    assert_eq!((step.participations, step.assistances, step.minutes), (1, 0, Number::from(30_720)));
    assert_eq!(step.decision.by.as_deref(), Some("office"));
    // The records are as they were, and so are their findings.
    let context = Context::kazakhstan();
    assert_eq!(decided.participations(), register().participations());
    assert_eq!(check(&decided, &context), check(&register(), &context));
}

#[test]
fn what_cannot_be_decided() {
    let error = |text: &str| {
        let error = decide(text).unwrap_err();
        (error.code(), error.path().len())
    };
    assert_eq!(error(r#"{"action": "leave-out", "rows": [{"row": 77}], "reason": "r"}"#), ("decision-row-unknown", 3));
    let (register, context) = (register(), Context::kazakhstan());
    let mut found = Findings::new();
    for row in 0..2_000 {
        found.add(Finding::new(FindingCode::HoursRounded, RowRef::new(row)));
    }
    let rounded = decisions(r#"{"action": "not-recorded", "code": "hours-rounded", "reason": "r"}"#);
    assert_eq!(register.clone().decide(&rounded, &found, &context).unwrap_err().code(), "decision-rows-unlisted");
    let few = Findings::from_iter([Finding::new(FindingCode::HoursRounded, RowRef::new(4))]);
    assert_eq!(register.decide(&rounded, &few, &context).unwrap().selection().participation(2), Taken::WithoutValue);
    for unfit in [
        r#"{"action": "leave-out", "reason": "r"}"#,
        r#"{"action": "choose", "rows": [{"row": 2}], "reason": "r"}"#,
        r#"{"action": "choose", "choice": {}, "rows": [{"row": 2}], "reason": "r"}"#,
        r#"{"action": "keep", "choice": {"place": "KZ-59"}, "rows": [{"row": 2}], "reason": "r"}"#,
        r#"{"action": "leave-out", "code": "hours-zero", "reason": " "}"#,
        r#"{"action": "count-once", "rows": [{"row": 2}], "reason": "r"}"#,
    ] {
        assert_eq!(from_slice::<RowDecision>(unfit.as_bytes()).unwrap_err().code(), "decision-invalid", "{unfit}");
    }
}

#[test]
fn a_decision_fits_its_finding_or_says_what_does() {
    let read = |text: &str| from_slice::<RowDecision>(text.as_bytes());
    let error = read(r#"{"action": "count-once", "code": "hours-zero", "reason": "r"}"#).unwrap_err();
    assert_eq!((error.code(), &error.details()["known"][0]), ("decision-unfit", &"leave-out".into()));
    let error =
        read(r#"{"action": "choose", "choice": {"birth": "2000-01-01"}, "code": "place-unknown", "reason": "r"}"#);
    assert_eq!(error.unwrap_err().code(), "decision-unfit");
    for code in FindingCode::ALL {
        for action in RowAction::ALL.iter().filter(|action| **action != RowAction::Choose) {
            let made = RowDecision::on_finding(*action, *code, "r");
            assert_eq!(made.is_ok(), code.actions().contains(action), "{code} {action}");
        }
    }
}

#[test]
fn a_decision_takes_the_rows_with_its_finding_among_those_named() {
    use Taken::{Counted, LeftOut};
    let text = r#"{"action": "leave-out", "code": "row-over-24h", "rows": [{"row": 4}, {"row": 5}], "reason": "r"}"#;
    assert_eq!(decide(text).unwrap().selection().participations(), [Counted, Counted, Counted, LeftOut]);
    let decided = decide(text).unwrap();
    assert_eq!(decided.selection().steps_of_participation(3).count(), 1);
    assert_eq!(decided.selection().steps_of_participation(2).count(), 0);
}

proptest! {
    #[test]
    fn the_order_of_decisions_does_not_matter(order in Just(vec![0, 1, 2, 3]).prop_shuffle()) {
        let all = [
            r#"{"action": "count-once", "code": "duplicate-exact", "reason": "a"}"#,
            r#"{"action": "not-recorded", "code": "hours-zero", "reason": "b"}"#,
            r#"{"action": "leave-out", "rows": [{"row": 3}], "reason": "c"}"#,
            r#"{"action": "not-recorded", "rows": [{"row": 3}], "reason": "d"}"#,
        ];
        let text: Vec<&str> = order.iter().map(|at: &usize| all[*at]).collect();
        let one = decide(&text.join(",")).unwrap();
        let other = decide(&all.join(",")).unwrap();
        prop_assert_eq!(one.selection(), other.selection());
    }
}
