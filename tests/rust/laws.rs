//! Laws that hold whatever the values are.

use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value, json};
use volunteer_core::Context;
use volunteer_core::assess::{Assessment, Evidence, Verdict, assess};
use volunteer_core::calendar::{Period, PeriodForm, parse_date};
use volunteer_core::document::{from_slice, from_value, to_string};
use volunteer_core::number::End;
use volunteer_core::observation::{Counted, Nature, Observation, add, crosswalk};
use volunteer_core::roadmap::Roadmap;
use volunteer_core::{Bounds, Gazetteer, Number, Unit};
use volunteer_tests::ToJson;

fn number(value: i64) -> Number {
    Number::from(value)
}

/// Bounds around a point, as wide as chosen, with ends open where the point allows it, absent where chosen.
fn around() -> impl Strategy<Value = (i64, Bounds)> {
    (-60_i64..60, 0_i64..25, 0_i64..25, any::<[bool; 4]>()).prop_map(|(point, below, above, [a, b, c, d])| {
        let low = (!a).then_some(End { value: number(point - below), open: c && below > 0 });
        let high = (!b).then_some(End { value: number(point + above), open: d && above > 0 });
        (point, Bounds::new(low, high).unwrap())
    })
}

/// Whole points within bounds, from −200 to 200, ends included where they are closed.
fn points(bounds: &Bounds) -> Vec<i64> {
    (-200..=200).filter(|point| bounds.contains(number(*point))).collect()
}

/// Halves too, and points next to an open end, so that an open end between two whole numbers is seen.
fn samples(bounds: &Bounds, far: i64) -> Vec<Number> {
    let (half, near) = (Number::parse("0.5").unwrap(), Number::parse("0.001").unwrap());
    let mut points: Vec<Number> = (-2 * far..=2 * far).map(|twice| number(twice).checked_mul(half).unwrap()).collect();
    points.extend(bounds.lower().filter(|end| end.open).map(|end| end.value.checked_add(near).unwrap()));
    points.extend(bounds.upper().filter(|end| end.open).map(|end| end.value.checked_sub(near).unwrap()));
    points.retain(|point| bounds.contains(*point));
    points
}

proptest! {
    #[test]
    fn bounds_of_a_sum_contain_every_sum((x, a) in around(), (y, b) in around(), factor in -5_i64..5) {
        prop_assert!(a.checked_add(&b).unwrap().contains(number(x + y)));
        prop_assert!(a.checked_sub(&b).unwrap().contains(number(x - y)));
        prop_assert!(a.scale(number(factor)).unwrap().contains(number(x * factor)));
        prop_assert!(a.negate().contains(number(-x)));
        if x == y {
            prop_assert!(a.intersect(&b).unwrap().contains(number(x)));
        }
    }

    #[test]
    fn bounds_of_a_quotient_contain_every_quotient((x, a) in around(), (y, b) in around()) {
        if let Ok(quotient) = a.divide(&b) {
            let exact = volunteer_core::Ratio::new(number(x), number(y)).unwrap();
            prop_assert!(quotient.contains(exact), "{x}/{y} of {a:?}/{b:?} = {quotient:?}");
        }
    }

    #[test]
    fn sums_are_as_narrow_as_can_be((_, a) in around(), (_, b) in around()) {
        let sum = a.checked_add(&b).unwrap();
        let sums: Vec<i64> = points(&a).iter().flat_map(|x| points(&b).into_iter().map(move |y| x + y)).collect();
        if let Some(end) = sum.lower().filter(|end| !end.open) {
            prop_assert_eq!(sums.iter().min().map(|least| number(*least)), Some(end.value));
        }
        if let Some(end) = sum.upper().filter(|end| !end.open) {
            prop_assert_eq!(sums.iter().max().map(|most| number(*most)), Some(end.value));
        }
    }

    #[test]
    fn a_verdict_agrees_with_every_point((_, value) in around(), (_, target) in around()) {
        // An absent end is tried out to 200, beyond every end there is.
        let (values, targets) = (samples(&value, 200), samples(&target, 200));
        let all = values.iter().all(|v| targets.iter().all(|t| v >= t));
        let none = values.iter().all(|v| targets.iter().all(|t| v < t));
        match value.reaches(&target) {
            Some(true) => prop_assert!(all),
            Some(false) => prop_assert!(none),
            None => prop_assert!(!all && !none, "{value:?} against {target:?}"),
        }
        prop_assert_eq!(value.stays_within(&target), value.negate().reaches(&target.negate()));
    }

    #[test]
    fn counting_keeps_every_whole_number((_, bounds) in around()) {
        let whole: Vec<i64> = points(&bounds).into_iter().filter(|point| *point >= 0).collect();
        match bounds.counted(&Unit::Person) {
            Ok(counted) => prop_assert_eq!(points(&counted), whole),
            Err(_) => prop_assert!(whole.is_empty()),
        }
    }
}

/// A flow for a month or quarter at a region, or a stock: what `add` may be asked to add.
fn observation() -> impl Strategy<Value = Observation> {
    let place = select(vec!["KZ-10", "KZ-11", "KZ-59", "KZ-63", "KZ"]);
    let period = select(vec!["2023-Q1", "2023-Q2", "2023-Q3", "2023-S1", "2023", "2024-Q1"]);
    let value = prop_oneof![
        (0_i64..900).prop_map(|v| Bounds::exact(number(v))),
        (0_i64..900, 0_i64..99).prop_map(|(v, w)| Bounds::between(number(v), number(v + w)).unwrap()),
        (0_i64..900).prop_map(|v| Bounds::at_least(number(v))),
    ];
    let unit = select(vec![Unit::Activity, Unit::Activity, Unit::Activity, Unit::Person]);
    let nature = select(vec![Nature::Flow, Nature::Flow, Nature::Flow, Nature::Stock]);
    let counted = select(vec![Counted::Times, Counted::Distinct, Counted::Unknown]);
    (place, period, value, unit, nature, counted, any::<bool>()).prop_map(
        |(place, period, value, unit, nature, counted, early)| {
            let people = unit == Unit::Person;
            let period = Period::parse(period).unwrap();
            let mut one = Observation::builder("i", (place, "kz-20"), period, unit, nature).value(value);
            if people {
                one = one.counted(counted);
            }
            if early {
                one = one.policy("figure-width@1");
            }
            one.build().unwrap()
        },
    )
}

fn sum(a: &Observation, b: &Observation) -> Result<Observation, volunteer_core::Error> {
    add(a, b, &Context::new(Gazetteer::kazakhstan().unwrap()))
}

proptest! {
    #[test]
    fn adding_is_commutative(a in observation(), b in observation()) {
        prop_assert_eq!(sum(&a, &b), sum(&b, &a));
    }

    #[test]
    fn adding_is_associative_where_it_answers(a in observation(), b in observation(), c in observation()) {
        let left = sum(&a, &b).and_then(|ab| sum(&ab, &c));
        let right = sum(&b, &c).and_then(|bc| sum(&a, &bc));
        if let (Ok(left), Ok(right)) = (left, right) {
            prop_assert_eq!(to_string(&left).unwrap(), to_string(&right).unwrap());
        }
    }

    #[test]
    fn halves_of_a_region_are_the_region_again(clubs in proptest::collection::vec(0_i64..500, 20)) {
        let context = Context::kazakhstan();
        let gazetteer = &context.gazetteer;
        let year = Period::parse("2023").unwrap();
        let of = |place: &str, value: i64| {
            let one = Observation::builder("clubs", (place, "kz-20"), year, Unit::Club, Nature::Stock);
            one.exactly(value).build().unwrap()
        };
        let now = &gazetteer.map("kz-20").unwrap().places;
        let all: Vec<Observation> = now.iter().zip(&clubs).map(|(place, value)| of(place, *value)).collect();
        let refs: Vec<&Observation> = all.iter().collect();
        for map in ["kz-17", "kz-16"] {
            let mut total = Number::ZERO;
            for place in &gazetteer.map(map).unwrap().places {
                let carried = crosswalk(&refs, (place, map), &context).unwrap();
                total = total.checked_add(carried.value().unwrap().as_exact().unwrap()).unwrap();
                // And back: each part lies between nothing and the whole, and what stayed the same is the same.
                for part in gazetteer.crosswalk(place, map, "kz-20").unwrap().places {
                    let back = crosswalk(&[&carried], (&part, "kz-20"), &context).unwrap();
                    let truth = all.iter().find(|one| one.place() == part).unwrap().value().unwrap().as_exact().unwrap();
                    prop_assert!(back.value().unwrap().contains(truth));
                }
            }
            prop_assert_eq!(total, number(clubs.iter().sum()));
        }
    }
}

/// A value on the way, in document form.
fn value() -> impl Strategy<Value = Value> {
    prop_oneof![
        (-300_i64..300).prop_map(|v| json!({"lower": v, "upper": v})),
        (-300_i64..300, 1_i64..80, any::<[bool; 2]>())
            .prop_map(|(v, w, [a, b])| json!({"lower": v, "upper": v + w, "lowerOpen": a, "upperOpen": b})),
        (-300_i64..300, any::<bool>()).prop_map(|(v, open)| json!({"lower": v, "lowerOpen": open})),
        (-300_i64..300, any::<bool>()).prop_map(|(v, open)| json!({"upper": v, "upperOpen": open})),
    ]
}

fn mirrored_bounds(bounds: &Value) -> Value {
    let mut out = json!({});
    for (from, to, from_open, to_open) in
        [("lower", "upper", "lowerOpen", "upperOpen"), ("upper", "lower", "upperOpen", "lowerOpen")]
    {
        if let Some(value) = bounds[from].as_i64() {
            out[to] = (-value).into();
            out[to_open] = bounds[from_open].as_bool().unwrap_or(false).into();
        }
    }
    out
}

/// A target of a percentage (which may be below zero), and observations of it.
#[derive(Clone, Debug)]
struct Case {
    baseline: Option<Value>,
    target: Value,
    aim: &'static str,
    milestones: Vec<(&'static str, Value)>,
    observations: Vec<(&'static str, &'static str, Value)>,
    as_of: &'static str,
}

fn case() -> impl Strategy<Value = Case> {
    let target = prop_oneof![
        value().prop_map(|v| json!({"absolute": v})),
        (-3_i64..5).prop_map(|v| json!({"timesBaseline": v})),
        value().prop_map(|v| json!({"plusBaseline": v})),
    ];
    let aims =
        select(vec!["increase", "increase", "decrease", "maintain-at-least", "maintain-at-most", "maintain-within"]);
    let periods = select(vec!["2021", "2022", "2022-06-30", "2023", "2023-S1", "2023-12-31", "2024"]);
    let evidence = select(vec!["final", "reported", "hearsay"]);
    let observations = proptest::collection::vec((periods, evidence, value()), 0..6);
    let milestones =
        proptest::option::of(value()).prop_map(|v| v.into_iter().map(|v| ("2021-12-31", v)).collect::<Vec<_>>());
    let as_of = select(vec!["2022-07-01", "2023-06-30", "2023-12-31", "2024-12-31"]);
    (proptest::option::of(value()), target, aims, milestones, observations, as_of).prop_map(
        |(baseline, target, aim, milestones, observations, as_of)| Case {
            baseline,
            target,
            aim,
            milestones,
            observations,
            as_of,
        },
    )
}

impl Case {
    fn roadmap(&self) -> Option<Roadmap> {
        let mut target = json!({"id": "t", "indicator": "i", "place": "KZ", "map": "kz-20", "value": self.target,
            "due": "2023", "aim": self.aim, "status": "draft"});
        if let Some(baseline) = &self.baseline {
            target["baseline"] = json!({"period": "2020", "value": baseline});
        }
        let milestones: Vec<Value> =
            self.milestones.iter().map(|(due, value)| json!({"due": due, "value": value})).collect();
        target["milestones"] = milestones.into();
        let document = json!({"format": "volunteer/roadmap@1", "id": "r", "status": "draft", "period": "2021-01-01/2023-12-31",
            "indicators": [{"id": "i", "unit": "percent", "nature": "stock"}], "targets": [target]});
        from_value::<Roadmap>(&document).ok()
    }

    fn observations(&self) -> Vec<Observation> {
        let read = |(period, evidence, value): &(&str, &str, Value)| {
            from_value::<Observation>(
                &json!({"indicator": "i", "place": "KZ", "map": "kz-20", "period": period, "unit": "percent",
                "nature": "stock", "evidence": evidence, "value": value}),
            )
            .unwrap()
        };
        self.observations.iter().map(read).collect()
    }

    fn mirrored(&self) -> Self {
        let mut mirrored = self.clone();
        mirrored.baseline = self.baseline.as_ref().map(mirrored_bounds);
        for key in ["absolute", "plusBaseline"] {
            if let Some(bounds) = self.target.get(key) {
                mirrored.target[key] = mirrored_bounds(bounds);
            }
        }
        mirrored.aim = match self.aim {
            "increase" => "decrease",
            "decrease" => "increase",
            "maintain-at-least" => "maintain-at-most",
            "maintain-at-most" => "maintain-at-least",
            other => other,
        };
        mirrored.milestones.iter_mut().for_each(|(_, value)| *value = mirrored_bounds(value));
        mirrored.observations.iter_mut().for_each(|(_, _, value)| *value = mirrored_bounds(value));
        mirrored
    }

    fn judge(&self) -> Option<Assessment> {
        judge(&self.roadmap()?, &Evidence::of(self.observations()), self.as_of)
    }
}

fn judge(roadmap: &Roadmap, evidence: &Evidence<'_>, as_of: &str) -> Option<Assessment> {
    let context = Context::kazakhstan();
    Some(assess(roadmap, evidence, &context, parse_date(as_of).unwrap()).unwrap())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: ProptestConfig::default().cases.max(1024), ..ProptestConfig::default() })]

    #[test]
    fn a_mirrored_aim_mirrors_the_verdict(case in case()) {
        let mirrored = case.mirrored();
        let (Some(one), Some(other)) = (case.judge(), mirrored.judge()) else {
            prop_assert_eq!(case.roadmap().is_some(), mirrored.roadmap().is_some());
            return Ok(());
        };
        let (one, other) = (&one.targets[0], &other.targets[0]);
        prop_assert_eq!(one.verdict, other.verdict);
        prop_assert_eq!(one.reached_so_far, other.reached_so_far);
        prop_assert_eq!(&one.reasons, &other.reasons);
        prop_assert_eq!(one.share, other.share);
        prop_assert_eq!(one.used.len(), other.used.len());
        let words = |of: &volunteer_core::assess::TargetAssessment| -> Vec<_> {
            let mut words: Vec<_> = of.passed_over.iter().map(|one| format!("{:?} {:?}", one.passed_over, one.would_be)).collect();
            words.sort();
            words
        };
        prop_assert_eq!(words(one), words(other));
        prop_assert_eq!(one.pace.as_ref().map(|pace| (&pace.categories, pace.part)), other.pace.as_ref().map(|pace| (&pace.categories, pace.part)));
    }

    #[test]
    fn neither_order_nor_grouping_changes_a_byte(case in case(), seed in any::<u64>(), cuts in any::<[bool; 6]>()) {
        let Some(roadmap) = case.roadmap() else { return Ok(()) };
        let all = case.observations();
        let straight = to_string(&judge(&roadmap, &Evidence::of(all.clone()), case.as_of).unwrap()).unwrap();
        let mut shuffled = all.clone();
        let mut state = seed;
        for last in (1..shuffled.len()).rev() {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            shuffled.swap(last, (state >> 33) as usize % (last + 1));
        }
        prop_assert_eq!(&to_string(&judge(&roadmap, &Evidence::of(shuffled.clone()), case.as_of).unwrap()).unwrap(), &straight);
        // The same observations in several series of the same indicator and place.
        let (mut first, mut second) = (Vec::new(), Vec::new());
        for (one, cut) in shuffled.into_iter().zip(cuts) {
            if cut { first.push(one) } else { second.push(one) }
        }
        let evidence = Evidence::of(second).observations(first);
        prop_assert_eq!(&to_string(&judge(&roadmap, &evidence, case.as_of).unwrap()).unwrap(), &straight);
    }

    #[test]
    fn what_was_written_reads_the_same(case in case()) {
        let Some(roadmap) = case.roadmap() else { return Ok(()) };
        prop_assert_eq!(&from_slice::<Roadmap>(to_string(&roadmap).unwrap().as_bytes()).unwrap(), &roadmap);
        for one in case.observations() {
            prop_assert_eq!(&from_slice::<Observation>(to_string(&one).unwrap().as_bytes()).unwrap(), &one);
        }
        let assessment = case.judge().unwrap();
        let text = to_string(&assessment).unwrap();
        prop_assert_eq!(to_string(&from_slice::<Assessment>(text.as_bytes()).unwrap()).unwrap(), text);
    }

    /// Due, with one observation of the day and an absolute target: the verdict is that of every point.
    #[test]
    fn a_verdict_is_what_every_point_says(value in value(), target in value(), aim in select(vec!["increase", "decrease", "maintain-within"])) {
        let case = Case { baseline: None, target: json!({"absolute": target}), aim, milestones: Vec::new(),
            observations: vec![("2023-12-31", "final", value.clone())], as_of: "2023-12-31" };
        let Some(assessment) = case.judge() else { return Ok(()) };
        let judged = &assessment.targets[0];
        let (value, target) = (from_value::<Bounds>(&value).unwrap(), from_value::<Bounds>(&target).unwrap());
        let (values, targets) = (samples(&value, 900), samples(&target, 900));
        let met = |v: &Number| match aim {
            "increase" => target.upper().is_some() && targets.iter().all(|t| v >= t),
            "decrease" => target.lower().is_some() && targets.iter().all(|t| v <= t),
            _ => target.contains(*v),
        };
        let not = |v: &Number| match aim {
            "increase" => target.lower().is_some() && targets.iter().all(|t| v < t),
            "decrease" => target.upper().is_some() && targets.iter().all(|t| v > t),
            _ => !target.contains(*v),
        };
        // A value without an end goes beyond the points tried on that side.
        if value.lower().is_some() && value.upper().is_some() {
            prop_assert_eq!(judged.verdict == Verdict::Met, values.iter().all(met));
            prop_assert_eq!(judged.verdict == Verdict::NotMet, values.iter().all(not));
        }
        // What would decide it decides it.
        if let Some(decision) = &judged.decided_by {
            let edges = [target.lower(), target.upper()].into_iter().flatten().map(|end| end.value);
            for point in samples(&Bounds::unbounded(), 400).into_iter().step_by(37).chain(edges) {
                let alone = Case { observations: vec![("2023-12-31", "final", json!({"lower": point.to_json(), "upper": point.to_json()}))], ..case.clone() };
                let verdict = alone.judge().unwrap().targets[0].verdict;
                let ratio = volunteer_core::Ratio::from(point);
                if let Some(met_by) = &decision.met_by {
                    prop_assert_eq!(met_by.contains(ratio), verdict == Verdict::Met, "{} met by {:?}", point, met_by);
                }
                if let Some(not_met_by) = &decision.not_met_by {
                    prop_assert_eq!(not_met_by.contains(ratio), verdict == Verdict::NotMet, "{} not met by {:?}", point, not_met_by);
                }
            }
        }
    }
}

proptest! {
    #[test]
    fn parts_of_a_period_are_the_period_again(year in 1990_i32..2040, form in select(vec!["day", "month", "quarter", "half-year"])) {
        let year = Period::year(year).unwrap();
        let parts: Vec<Period> = year.parts(PeriodForm::parse(form).unwrap()).unwrap().collect();
        prop_assert_eq!(parts.iter().map(Period::days).sum::<i64>(), year.days());
        prop_assert_eq!((parts[0].start(), parts[parts.len() - 1].end()), (year.start(), year.end()));
        for pair in parts.windows(2) {
            prop_assert_eq!(pair[0].end().succ_opt(), Some(pair[1].start()));
        }
    }
}

proptest! {
    /// A rate that is made from others depends on the order and the cutting of their series as little as a reported one.
    #[test]
    fn a_made_rate_knows_no_order(values in proptest::collection::vec((select(vec!["women", "volunteers"]), 1_i64..99, select(vec!["2022", "2023"]), select(vec!["final", "reported"])), 1..8), cuts in any::<[bool; 8]>()) {
        let document = json!({"format": "volunteer/roadmap@1", "id": "r", "status": "draft", "period": "2023",
            "indicators": [{"id": "share", "unit": "percent", "nature": "ratio", "rule": {"numerator": "women", "denominator": "volunteers", "per": 100}}],
            "targets": [{"id": "t", "indicator": "share", "place": "KZ", "map": "kz-20", "due": "2023", "aim": "increase", "status": "draft", "value": {"absolute": 50}}]});
        let roadmap = from_value::<Roadmap>(&document).unwrap();
        let read = |(indicator, value, period, evidence): &(&str, i64, &str, &str)| {
            from_value::<Observation>(&json!({"indicator": indicator, "place": "KZ", "map": "kz-20", "period": period, "unit": "person",
                "nature": "stock", "counted": "distinct", "evidence": evidence, "value": value})).unwrap()
        };
        let all: Vec<Observation> = values.iter().map(read).collect();
        let straight = to_string(&judge(&roadmap, &Evidence::of(all.clone()), "2023-12-31").unwrap()).unwrap();
        let (first, second): (Vec<_>, Vec<_>) = all.into_iter().rev().zip(cuts).partition(|(_, cut)| *cut);
        let of = |part: Vec<(Observation, bool)>| part.into_iter().map(|(one, _)| one);
        let evidence = Evidence::of(of(second)).observations(of(first));
        prop_assert_eq!(to_string(&judge(&roadmap, &evidence, "2023-12-31").unwrap()).unwrap(), straight);
    }
}

proptest! {
    /// The corners hold every share and every achievement, wherever baseline, target and value lie within their bounds.
    #[test]
    fn shares_and_achievements_are_held((b, baseline) in around(), (t, addend) in around(), (v, actual) in around(), factor in 0_i64..4) {
        use volunteer_core::progress::plain::{Goal, achievement, share_bounds};
        use volunteer_core::Ratio;
        let goal = Goal { factor: number(factor).into(), addend: addend.to_ratios() };
        let (baseline, actual) = (baseline.to_ratios(), actual.to_ratios());
        let target = goal.target(Some(&baseline)).unwrap();
        let point = factor * b + t;
        prop_assert!(target.contains(number(point).into()));
        if let Ok(Some(share)) = share_bounds(&baseline, &goal, &actual) {
            prop_assert!(share.contains(Ratio::new(number(v - b), number(point - b)).unwrap()), "{share:?}");
        }
        if let Ok(achieved) = achievement(&target, &actual) {
            prop_assert!(achieved.contains(Ratio::new(number(v), number(point)).unwrap()), "{achieved:?}");
        }
    }
}
