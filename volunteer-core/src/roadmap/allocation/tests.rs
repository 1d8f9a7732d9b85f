use super::*;
use proptest::prelude::*;

const METHODS: [AllocationMethod; 6] = [
    AllocationMethod::Hamilton,
    AllocationMethod::Jefferson,
    AllocationMethod::Webster,
    AllocationMethod::HuntingtonHill,
    AllocationMethod::Adams,
    AllocationMethod::Dean,
];

type Row = (u32, Option<u32>, Option<u32>);

fn request(method: AllocationMethod, total: u32, rows: &[Row], ties: TieRule) -> AllocationRequest {
    let place = |(index, (weight, floor, ceiling)): (usize, &Row)| AllocationPlace {
        place: format!("P{index}"),
        weight: Number::from(*weight),
        floor: floor.map(Number::from),
        ceiling: ceiling.map(Number::from),
    };
    let places = rows.iter().enumerate().map(place).collect();
    AllocationRequest { method, total: Number::from(total), step: None, ties, places }
}

fn whole(value: Number) -> i128 {
    value.to_integer().unwrap()
}

fn steps(method: AllocationMethod, total: u32, rows: &[Row]) -> Vec<i128> {
    let answer = allocate(&request(method, total, rows, TieRule::DeclaredOrder)).unwrap();
    answer.parts.iter().map(|part| whole(part.value.as_exact().unwrap())).collect()
}

/// The same by definition: one unit after the other, priorities by brute force.
fn naive(method: AllocationMethod, total: u32, rows: &[Row]) -> Vec<i128> {
    let mut given: Vec<i128> = rows.iter().map(|row| row.1.unwrap_or(0).into()).collect();
    let key = |row: &Row, s: i128| -> (i128, i128) {
        let w = i128::from(row.0);
        match method {
            AllocationMethod::Jefferson => (w, s + 1),
            AllocationMethod::Webster => (2 * w, 2 * s + 1),
            AllocationMethod::HuntingtonHill => (w * w, s * (s + 1)),
            AllocationMethod::Adams => (w, s),
            AllocationMethod::Dean => (w * (2 * s + 1), 2 * s * (s + 1)),
            other => panic!("{other} is no divisor method"),
        }
    };
    for _ in given.iter().sum::<i128>()..total.into() {
        let mut best: Option<(usize, i128, i128)> = None;
        for (index, row) in rows.iter().enumerate() {
            if row.0 == 0 || row.2.is_some_and(|ceiling| given[index] >= ceiling.into()) {
                continue;
            }
            let (n, d) = key(row, given[index]);
            let better = best.is_none_or(|(other, bn, bd)| match (d, bd) {
                (0, 0) => row.0 > rows[other].0,
                (0, _) => true,
                (_, 0) => false,
                _ => n * bd > bn * d,
            });
            if better {
                best = Some((index, n, d));
            }
        }
        given[best.unwrap().0] += 1;
    }
    given
}

fn row() -> impl Strategy<Value = Row> {
    (0_u32..60, prop::option::of(0_u32..6), prop::option::of(6_u32..40))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn parts_add_up_and_keep_their_bounds(rows in prop::collection::vec(row(), 1..12), total in 0_u32..300) {
        for method in METHODS {
            let Ok(answer) = allocate(&request(method, total, &rows, TieRule::Report)) else { continue };
            let low: i128 = answer.parts.iter().map(|part| whole(part.value.lower().unwrap().value)).sum();
            let tied = answer.tie.as_ref().map_or(0, |tie| whole(tie.amount));
            prop_assert_eq!(low + tied, i128::from(total));
            for (part, row) in answer.parts.iter().zip(&rows) {
                let value = part.value;
                prop_assert!(row.1.is_none_or(|floor| value.lower().unwrap().value >= Number::from(floor)));
                prop_assert!(row.2.is_none_or(|ceiling| value.upper().unwrap().value <= Number::from(ceiling)));
            }
            let shares = answer.parts.iter().try_fold(Ratio::ZERO, |sum, part| sum.checked_add(part.share)).unwrap();
            prop_assert_eq!(shares, Ratio::from(Number::from(total)));
        }
    }

    #[test]
    fn divisor_methods_are_their_definition(rows in prop::collection::vec(row(), 1..12), total in 0_u32..300) {
        for method in METHODS.into_iter().skip(1) {
            if allocate(&request(method, total, &rows, TieRule::Report)).is_ok() {
                prop_assert_eq!(steps(method, total, &rows), naive(method, total, &rows), "{}", method);
            }
        }
    }

    #[test]
    fn divisor_methods_never_take_a_unit_back(rows in prop::collection::vec(row(), 1..12), total in 0_u32..300) {
        for method in METHODS.into_iter().filter(|method| method.is_house_monotone()) {
            if allocate(&request(method, total + 1, &rows, TieRule::Report)).is_ok()
                && allocate(&request(method, total, &rows, TieRule::Report)).is_ok()
            {
                let (less, more) = (steps(method, total, &rows), steps(method, total + 1, &rows));
                prop_assert!(less.iter().zip(&more).all(|(less, more)| less <= more), "{} {less:?} {more:?}", method);
            }
        }
    }

    #[test]
    fn hamilton_and_the_quota_method_stay_within_one_of_the_share(
        weights in prop::collection::vec(1_u32..99, 1..12), total in 0_u32..300
    ) {
        let rows: Vec<Row> = weights.iter().map(|weight| (*weight, None, None)).collect();
        for method in [AllocationMethod::Hamilton, AllocationMethod::BalinskiYoung] {
            let answer = allocate(&request(method, total, &rows, TieRule::DeclaredOrder)).unwrap();
            let mut sum = 0;
            for part in answer.parts {
                let value = part.value.as_exact().unwrap();
                sum += whole(value);
                let (value, one) = (Ratio::from(value), Ratio::ONE);
                prop_assert!(value > part.share.checked_sub(one).unwrap() && value < part.share.checked_add(one).unwrap());
            }
            prop_assert_eq!(sum, i128::from(total));
        }
    }

    #[test]
    fn a_reported_tie_is_what_the_order_of_places_decides(
        weights in prop::collection::vec(1_u32..8, 2..8), total in 1_u32..40
    ) {
        let rows: Vec<Row> = weights.iter().map(|weight| (*weight, None, None)).collect();
        let back: Vec<Row> = rows.iter().rev().copied().collect();
        for method in METHODS.into_iter().chain([AllocationMethod::BalinskiYoung]) {
            let reported = allocate(&request(method, total, &rows, TieRule::Report)).unwrap();
            let forward = steps(method, total, &rows);
            let mut backward = steps(method, total, &back);
            backward.reverse();
            for (part, (a, b)) in reported.parts.iter().zip(forward.iter().zip(&backward)) {
                let holds = |steps: &i128| part.value.contains(Number::from(i64::try_from(*steps).unwrap()));
                prop_assert!(holds(a) && holds(b), "{}", method);
            }
            // Without a tie the order has no say.
            prop_assert!(reported.tie.is_some() || forward == backward, "{}", method);
        }
    }
}

#[test]
fn unfeasible_bounds_say_by_how_much() {
    let fails =
        |rows: &[Row]| allocate(&request(AllocationMethod::Webster, 10, rows, TieRule::Report)).unwrap_err().to_value();
    let floors = fails(&[(1, Some(8), None), (1, Some(5), None)]);
    assert_eq!(
        (floors["code"].as_str(), &floors["details"]["by"]),
        (Some("allocation-floors-exceed-total"), &3.into())
    );
    let ceilings = fails(&[(1, None, Some(3)), (1, None, Some(5)), (0, None, Some(9))]);
    assert_eq!(
        (ceilings["code"].as_str(), &ceilings["details"]["by"]),
        (Some("allocation-ceilings-below-total"), &2.into())
    );
}

#[test]
fn hundredths_are_steps_of_the_same_methods() {
    let mut thirds = request(AllocationMethod::Hamilton, 1, &[(1, None, None); 3], TieRule::DeclaredOrder);
    thirds.step = Some(Number::parse("0.01").unwrap());
    let answer = allocate(&thirds).unwrap();
    let values: Vec<String> = answer.parts.iter().map(|part| part.value.as_exact().unwrap().to_string()).collect();
    assert_eq!(values, ["0.34", "0.33", "0.33"]);
    assert_eq!(answer.parts[0].share, Ratio::new(Number::ONE, Number::from(3)).unwrap());
    thirds.total = Number::parse("1.005").unwrap();
    assert_eq!(allocate(&thirds).unwrap_err().code(), "allocation-not-in-steps");
}

#[test]
fn a_large_total_takes_no_longer() {
    let rows: Vec<Row> = (1..=50).map(|weight| (weight * 7919, None, None)).collect();
    let sum: i128 = steps(AllocationMethod::HuntingtonHill, 2_000_000_000, &rows).iter().sum();
    assert_eq!(sum, 2_000_000_000);
}
