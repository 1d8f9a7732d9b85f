//! Arrays of cells and sorting answer the same.

use crate::cube::NONE;
use crate::cube::{Axis, Chunk, Codes, Plan, Tally, pairs};
use proptest::prelude::*;

/// A plan whose inner axis has few nodes, or many, or does not fit a word.
fn plan(days: u32) -> Plan {
    let of = |days_each: u32| (0..days).map(move |day| day / days_each).collect::<Vec<u32>>();
    let time = Axis::new("day", days).level("week", of(7)).unwrap().level("year", of(14)).unwrap().all();
    let place = Axis::new("district", 5).level("region", vec![0, 0, 1, NONE, 1]).unwrap().all();
    Plan::every(vec![place, time, Axis::new("field", 3).all()]).unwrap()
}

proptest! {
    #[test]
    fn arrays_and_sorting_answer_the_same(
        days in prop_oneof![1_u32..4, 20_u32..40, 60_u32..90],
        rows in prop::collection::vec((0_u32..40, 0_u32..5, any::<u32>(), 0_u32..4, -9_i32..40_000), 0..300),
        threads in 1_usize..4,
        heads in any::<bool>(),
    ) {
        let plan = plan(days);
        let person: Vec<u32> = rows.iter().map(|row| if row.0 == 39 { NONE } else { row.0 * 1001 }).collect();
        let district: Vec<u32> = rows.iter().map(|row| row.1).collect();
        let day: Vec<u32> = rows.iter().map(|row| row.2 % days).collect();
        let field: Vec<u32> = rows.iter().map(|row| if row.3 == 3 { NONE } else { row.3 }).collect();
        let minutes: Vec<i32> = rows.iter().map(|row| row.4).collect();
        let lower: Vec<u32> = rows.iter().map(|row| row.2 / days % 4).collect();
        let upper: Vec<u32> = lower.iter().map(|lower| if *lower == 3 { NONE } else { lower + lower / 2 }).collect();
        let chunk = Chunk {
            person: Codes::U32(&person),
            axes: vec![Codes::U32(&district), Codes::U32(&day), Codes::U32(&field)],
            minutes: Some(&minutes),
            heads_lower: heads.then_some(lower.as_slice()),
            heads_upper: heads.then_some(upper.as_slice()),
        };
        let dense = super::count(&plan, std::slice::from_ref(&chunk), threads, 1 << 20).unwrap();
        let sorted = pairs::count(&plan, std::slice::from_ref(&chunk), threads).unwrap();
        prop_assert_eq!(dense, Some(sorted));
        // Three codes share a key.
        let keys: Vec<u64> = (0..40_000).map(|code| code / 3003 * 7919 % 101).collect();
        let dense = super::tally(&plan, std::slice::from_ref(&chunk), &keys, threads, 1 << 20).unwrap();
        let (base, found) = pairs::gather(&plan, std::slice::from_ref(&chunk)).unwrap();
        let sorted = Tally::new(&plan, base, &found, &keys).unwrap();
        prop_assert_eq!(dense.as_ref(), Some(&sorted));
        let cube = super::tally_cube(&plan, &sorted.base, &sorted.groups, threads, 1 << 20).unwrap();
        prop_assert_eq!(cube, Some(pairs::cube(&plan, &sorted.base, &sorted.groups, threads).unwrap()));
        // Without room for arrays there is no such answer.
        prop_assert_eq!(super::count(&plan, &[chunk], threads, 0).unwrap(), None);
    }
}
