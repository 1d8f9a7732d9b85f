use super::*;
use crate::Word;
use crate::document::{from_value, value_of};
use crate::register::finding::What;
use proptest::prelude::*;

fn any_finding() -> impl Strategy<Value = Finding> {
    (0..6_usize, 1..2000_u32, proptest::option::of(0..3_u32), any::<bool>(), any::<bool>()).prop_map(
        |(code, row, cell, number, beside)| {
            let mut finding = Finding::new(FindingCode::ALL[code * 5], RowRef::new(row)).in_column("c");
            finding.cell = cell.map(|cell| format!("cell {cell}"));
            if number {
                finding = finding.with_detail("minutes", i64::from(row % 7));
            }
            if beside { finding.beside(vec![RowRef::new(row / 2 + 1)]) } else { finding }
        },
    )
}

proptest! {
    #[test]
    fn neither_order_nor_split_changes_anything(mut all in prop::collection::vec(any_finding(), 0..60), cut in 0..60_usize) {
        let whole: Findings = all.iter().cloned().collect();
        let (one, other) = all.split_at(cut.min(all.len()));
        let mut merged: Findings = one.iter().cloned().collect();
        merged.merge(other.iter().cloned().collect());
        prop_assert_eq!(&merged, &whole);
        all.reverse();
        prop_assert_eq!(&all.iter().cloned().collect::<Findings>(), &whole);
        prop_assert_eq!(from_value::<Findings>(&value_of(&whole)).unwrap(), whole.clone());
        for (code, count) in whole.counts() {
            prop_assert_eq!(count, all.iter().filter(|finding| finding.code == code).count() as u64);
            prop_assert!(whole.is_complete(code));
        }
    }
}

#[test]
fn lists_are_bounded_and_counts_exact() {
    let mut forth = Findings::new();
    let mut back = Findings::new();
    for row in 2..5002_u32 {
        for (findings, row) in [(&mut forth, row), (&mut back, 5003 - row)] {
            findings.add(Finding::new(FindingCode::HoursZero, RowRef::new(row)));
            findings.add(Finding::new(FindingCode::RowOver24h, RowRef::new(row)).with_detail("minutes", 1441));
        }
    }
    assert_eq!(forth, back);
    assert_eq!(forth.count(FindingCode::HoursZero), 5000);
    assert_eq!(forth.count(FindingCode::RowOver24h), 5000);
    let zero: Vec<_> = forth.of(FindingCode::HoursZero).collect();
    assert_eq!((zero.len(), zero[0].rows.len(), zero[0].count), (1, MAX_ROWS_PER_FINDING, 5000));
    assert_eq!(zero[0].rows.last(), Some(&RowRef::new(1001)));
    let long: Vec<_> = forth.of(FindingCode::RowOver24h).collect();
    assert_eq!((long.len(), long[999].rows[0]), (MAX_FINDINGS_PER_CODE, RowRef::new(1001)));
    assert!(!forth.is_complete(FindingCode::RowOver24h) && !forth.is_complete(FindingCode::HoursZero));
    assert_eq!(from_value::<Findings>(&value_of(&forth)).unwrap(), forth);
}

#[test]
fn the_usual_treatment_never_leaves_out() {
    for code in FindingCode::ALL {
        assert!(!matches!(code.usually_done(), What::LeftOutByDecision | What::UnknownByDecision), "{code}");
    }
}
