mod methods;

use super::*;
use crate::calendar::parse_date;
use crate::document::{from_slice, text_of};
use crate::number::{Bounds, Number, Ratio, RatioBounds};
use crate::observation::Observations;
use crate::roadmap::PaceCategory;
use serde_json::{Value, json};

/// One target on one indicator, with what differs from a rising stock of organisations stated in JSON.
fn roadmap(indicator: &Value, target: &Value) -> Roadmap {
    read(indicator, target).unwrap()
}

fn read(indicator: &Value, target: &Value) -> Result<Roadmap> {
    let mut measured = json!({"id": "i", "unit": "organisation", "nature": "stock"});
    let mut goal = json!({"id": "t", "indicator": "i", "place": "KZ", "map": "kz-20", "due": "2023", "aim": "increase",
        "status": "illustrative"});
    for (into, from) in [(&mut measured, indicator), (&mut goal, target)] {
        for (key, value) in from.as_object().unwrap() {
            into[key] = value.clone();
        }
    }
    let document = json!({"format": "volunteer/roadmap@1", "id": "r", "status": "draft",
        "period": "2021-01-01/2023-12-31", "indicators": [measured], "targets": [goal]});
    from_slice(document.to_string().as_bytes())
}

fn observations(list: &[Value], like: &Value) -> Evidence<'static> {
    let mut all = Vec::new();
    for fields in list {
        let mut full =
            json!({"indicator": "i", "place": "KZ", "map": "kz-20", "unit": "organisation", "nature": "stock"});
        for from in [like, fields] {
            for (key, value) in from.as_object().unwrap() {
                full[key] = value.clone();
            }
        }
        all.push(full);
    }
    let document = json!({"format": "volunteer/observations@1", "observations": all});
    let read: Observations = from_slice(document.to_string().as_bytes()).unwrap();
    read.into()
}

fn judged(roadmap: &Roadmap, evidence: &Evidence<'_>, as_of: &str) -> TargetAssessment {
    let context = Context::kazakhstan();
    let assessment = assess(roadmap, evidence, &context, parse_date(as_of).unwrap()).unwrap();
    let text = text_of(&assessment);
    assert_eq!(text_of(&from_slice::<Assessment>(text.as_bytes()).unwrap()), text);
    assessment.targets.into_iter().next().unwrap()
}

fn tripled() -> Roadmap {
    roadmap(&json!({}), &json!({"baseline": {"period": "2020", "value": 224}, "value": {"timesBaseline": 3}}))
}

#[test]
fn more_than_600_is_undetermined_and_680_is_met() {
    let briefing = json!({"period": "2023-01-01/2023-11-30", "value": {"lower": 601}});
    let june = json!({"period": "2023-06", "value": 680});
    // Of the end of November, which says nothing of the end of December.
    let early = judged(&tripled(), &observations(std::slice::from_ref(&briefing), &json!({})), "2023-12-31");
    assert_eq!(
        (early.verdict, early.reasons.as_slice()),
        (Verdict::Undetermined, [Reason::NoObservationAtDue].as_slice())
    );
    let year = json!({"period": "2023", "value": {"lower": 601}});
    let alone = judged(&tripled(), &observations(&[year], &json!({})), "2023-12-31");
    assert_eq!(alone.verdict, Verdict::Undetermined);
    assert_eq!(alone.reasons, [Reason::BoundsStraddle]);
    let decision = alone.decided_by.unwrap();
    assert_eq!(decision.met_by, Some(RatioBounds::at_least(Number::from(672).into())));
    assert_eq!(decision.not_met_by, Some(RatioBounds::at_most(Number::from(671).into())));

    let both = judged(&tripled(), &observations(&[briefing, june], &json!({})), "2023-12-31");
    assert_eq!(both.verdict, Verdict::Undetermined);
    assert_eq!(both.passed_over[0].would_be, Verdict::Met);
    assert_eq!(both.passed_over[0].passed_over, Some(PassedOver::Earlier));
    assert_eq!(both.share.unwrap().lower().unwrap().value, Ratio::new(Number::from(377), Number::from(448)).unwrap());
}

#[test]
fn other_baselines_are_listed() {
    let list = [json!({"period": "2019", "value": {"lower": 51}}), json!({"period": "2023", "value": 680})];
    let target = judged(&tripled(), &observations(&list, &json!({})), "2023-12-31");
    assert_eq!(target.verdict, Verdict::Met);
    assert_eq!(target.other_baselines.len(), 1);
    assert_eq!(target.other_baselines[0].would_be, Verdict::Undetermined);
}

#[test]
fn what_is_intended_planned_elsewhere_or_otherwise_defined_is_not_judged() {
    let of = |change: Value| {
        let mut estimate = json!({"period": "2023", "value": 700});
        for (key, value) in change.as_object().unwrap() {
            estimate[key] = value.clone();
        }
        judged(&tripled(), &observations(&[estimate], &json!({})), "2023-12-31")
    };
    let check = |change: Value, reason: Reason, why: PassedOver| {
        let target = of(change);
        assert_eq!(target.verdict, Verdict::Undetermined);
        assert_eq!(target.reasons, [reason]);
        assert_eq!(target.passed_over[0].passed_over, Some(why));
        assert_eq!(target.passed_over[0].would_be, Verdict::Met);
    };
    check(json!({"act": "intended", "evidence": "hearsay"}), Reason::NothingDone, PassedOver::NotDone);
    check(json!({"map": "kz-17"}), Reason::NothingComparable, PassedOver::OtherMap);
    check(json!({"definition": "platform"}), Reason::NothingComparable, PassedOver::OtherDefinition);
    check(json!({"unit": "group"}), Reason::NothingComparable, PassedOver::OtherUnit);
    check(json!({"period": "2025"}), Reason::NoObservation, PassedOver::AfterAsOf);
}

#[test]
fn contradicting_values_of_one_date_decide_nothing() {
    let list = [json!({"period": "2023", "value": 680}), json!({"period": "2023", "value": {"upper": 600}})];
    let target = judged(&tripled(), &observations(&list, &json!({})), "2023-12-31");
    assert_eq!((target.verdict, target.reasons.as_slice()), (Verdict::Undetermined, [Reason::Conflict].as_slice()));
    assert_eq!(
        target.used.iter().map(|observation| observation.would_be).collect::<Vec<_>>(),
        [Verdict::NotMet, Verdict::Met]
    );
    let better = [json!({"period": "2023", "value": 680, "evidence": "final"}), list[1].clone()];
    assert_eq!(judged(&tripled(), &observations(&better, &json!({})), "2023-12-31").verdict, Verdict::Met);
}

fn yearly() -> (Roadmap, Value) {
    let roadmap = roadmap(&json!({"unit": "activity", "nature": "flow"}), &json!({"value": {"absolute": 400}}));
    (roadmap, json!({"unit": "activity", "nature": "flow"}))
}

#[test]
fn a_year_to_date_flow_is_never_judged_as_a_year() {
    let (roadmap, like) = yearly();
    let of = |fields: Value, as_of: &str| judged(&roadmap, &observations(&[fields], &like), as_of);
    let unnamed =
        of(json!({"period": "2023", "until": "unknown", "value": {"lower": 385, "upper": 394}}), "2023-12-31");
    assert_eq!(
        (unnamed.verdict, unnamed.reasons.as_slice()),
        (Verdict::Undetermined, [Reason::AsOfMissing].as_slice())
    );
    assert_eq!(unnamed.decided_by.unwrap().needs, [Need::AsOfDate, Need::WholePeriod]);
    assert_eq!(unnamed.pace, None);

    let dated = json!({"period": "2023", "until": "2023-06-30", "value": 190});
    let due = of(dated.clone(), "2023-12-31");
    assert_eq!((due.verdict, due.reasons.as_slice()), (Verdict::Undetermined, [Reason::PeriodNotCovered].as_slice()));
    let open = of(dated, "2023-06-30");
    assert_eq!((open.stage, open.verdict, open.reached_so_far), (Stage::Open, Verdict::Open, Some(Verdict::NotMet)));
    // 400 × 181/365 = 198.4 by 30 June; 190 is 95.8 % of it.
    assert_eq!(open.pace.unwrap().categories, [PaceCategory::OnTrack]);

    // The day that is not named may be later than the date of the judgement, unless it was published before.
    let mut passed = json!({"period": "2023", "until": "unknown", "value": {"lower": 401}});
    let perhaps = of(passed.clone(), "2023-10-01");
    assert_eq!((perhaps.verdict, perhaps.reasons.as_slice()), (Verdict::Open, [Reason::AsOfMissing].as_slice()));
    assert_eq!(perhaps.passed_over[0].passed_over, Some(PassedOver::MayBeAfterAsOf));
    passed["sources"] = json!([{"title": "a newspaper", "published": "2023-09-20"}]);
    let passed = of(passed, "2023-10-01");
    assert_eq!((passed.verdict, passed.reasons.as_slice()), (Verdict::Met, [Reason::PassedForGood].as_slice()));
}

#[test]
fn parts_of_a_year_are_added_and_gaps_are_seen() {
    let (roadmap, like) = yearly();
    let halves = [json!({"period": "2023-S1", "value": 180}), json!({"period": "2023-S2", "value": {"lower": 221}})];
    let whole = judged(&roadmap, &observations(&halves, &like), "2023-12-31");
    assert_eq!((whole.verdict, whole.used.len()), (Verdict::Met, 2));
    assert_eq!(whole.value, Some(Bounds::at_least(Number::from(401)).to_ratios()));
    let gap = judged(&roadmap, &observations(&halves[1..], &like), "2023-12-31");
    assert_eq!(gap.verdict, Verdict::Undetermined);
    assert_eq!((gap.used.len(), gap.passed_over.len()), (1, 0));
}

#[test]
fn people_of_two_halves_are_bounds_not_a_sum() {
    let indicator = json!({"unit": "person", "nature": "flow", "counted": "distinct"});
    let roadmap = roadmap(&indicator, &json!({"value": {"absolute": 1000}}));
    let halves = [json!({"period": "2023-S1", "value": 700}), json!({"period": "2023-S2", "value": 600})];
    let target = judged(&roadmap, &observations(&halves, &indicator), "2023-12-31");
    assert_eq!(target.value, Some(Bounds::between(Number::from(700), Number::from(1300)).unwrap().to_ratios()));
    assert_eq!(target.verdict, Verdict::Undetermined);
}

#[test]
fn an_earlier_stock_does_not_prove_the_date() {
    let list = [json!({"period": "2022", "value": 700})];
    let target = judged(&tripled(), &observations(&list, &json!({})), "2023-12-31");
    assert_eq!(
        (target.verdict, target.reasons.as_slice()),
        (Verdict::Undetermined, [Reason::NoObservationAtDue].as_slice())
    );
    let open = judged(&tripled(), &observations(&list, &json!({})), "2023-01-31");
    assert_eq!((open.verdict, open.reached_so_far), (Verdict::Open, Some(Verdict::Met)));
    assert_eq!(open.pace.unwrap().categories, [PaceCategory::Reached]);
}

#[test]
fn the_way_of_a_falling_target_mirrors_a_rising_one() {
    let of = |sign: i64, aim: &str| {
        let indicator = json!({"unit": "percent", "nature": "stock"});
        let target = json!({"aim": aim, "baseline": {"period": "2020-12-31", "value": sign * 10},
            "value": {"absolute": sign * 40}, "due": "2023-12-31"});
        let list = [
            json!({"period": "2022-12-31", "value": {"lower": (sign * 22).min(sign * 31), "upper": (sign * 22).max(sign * 31)}}),
        ];
        judged(&roadmap(&indicator, &target), &observations(&list, &indicator), "2022-12-31")
    };
    let (up, down) = (of(1, "increase"), of(-1, "decrease"));
    assert_eq!((up.share, up.verdict, up.reached_so_far), (down.share, down.verdict, down.reached_so_far));
    assert_eq!(up.pace.as_ref().unwrap().categories, down.pace.unwrap().categories);
    assert_eq!(up.pace.unwrap().categories, [PaceCategory::OnTrack, PaceCategory::Behind]);
    // Two of three years: 10 + 30 × 730/1095 = 30.
    assert_eq!(up.expected.unwrap().value.as_exact().unwrap(), Ratio::from(Number::from(30)));
}

#[test]
fn the_order_of_observations_changes_no_byte() {
    let list = [
        json!({"period": "2023", "value": {"lower": 601}}),
        json!({"period": "2023", "value": 680, "sources": [{"title": "b"}]}),
        json!({"period": "2023", "value": 680, "sources": [{"title": "a"}]}),
        json!({"period": "2022", "value": 685}),
    ];
    let mut reversed = list.to_vec();
    reversed.reverse();
    let text = |list: &[Value]| {
        let context = Context::kazakhstan();
        let as_of = parse_date("2023-12-31").unwrap();
        text_of(&assess(&tripled(), &observations(list, &json!({})), &context, as_of).unwrap())
    };
    assert_eq!(text(&list), text(&reversed));
}

#[test]
fn a_measure_stands_where_its_report_puts_it() {
    let of = |delivery: Value, as_of: &str| {
        let mut measure = json!({"id": "m", "due": "2023", "planned": 3, "unit": "project", "status": "adopted"});
        if !delivery.is_null() {
            measure["delivery"] = delivery;
        }
        let document = json!({"format": "volunteer/roadmap@1", "id": "r", "status": "draft", "period": "2023",
            "measures": [measure]});
        let roadmap: Roadmap = from_slice(document.to_string().as_bytes()).unwrap();
        let context = Context::kazakhstan();
        assess(&roadmap, &Evidence::new(), &context, parse_date(as_of).unwrap()).unwrap().measures[0].standing
    };
    assert_eq!(of(Value::Null, "2023-12-31"), Standing::NotReported);
    let two = json!({"period": "2023-06-30", "delivered": 2});
    assert_eq!(of(two.clone(), "2023-07-01"), Standing::Due);
    assert_eq!(of(two, "2024-01-01"), Standing::Overdue);
    assert_eq!(of(json!({"period": "2023-06-30", "delivered": {"lower": 2}}), "2024-01-01"), Standing::Undetermined);
    assert_eq!(of(json!({"period": "2023-06-30", "delivered": 3}), "2023-07-01"), Standing::Delivered);
    assert_eq!(of(json!({"period": "2024-06-30", "delivered": 3}), "2024-01-01"), Standing::NotReported);
}

/// A register of ten years and twenty places: a target that is due on a day asks for some states, not for every day.
#[test]
fn a_target_due_on_a_day_over_ten_years_and_twenty_places() {
    use crate::register::{ParticipationRow, RegisterBuilder, Scope};
    let context = Context::kazakhstan();
    let places: Vec<&str> = context.gazetteer.children("KZ").map(|place| place.code.as_str()).collect();
    let places: Vec<&str> =
        places.into_iter().filter(|place| context.gazetteer.check(place, "kz-20").is_ok()).collect();
    assert_eq!(places.len(), 20);
    let mut builder = RegisterBuilder::new(Scope::default());
    let mut rows = builder.participation_rows("shifts");
    let first = parse_date("2016-01-01").unwrap();
    for day in 0..3650_u64 {
        let first_day = first.checked_add_days(chrono::Days::new(day));
        let person = format!("v-{}", day % 700);
        let place = places.get(usize::try_from(day).unwrap() % places.len()).copied();
        rows.push(&ParticipationRow {
            person: Some(&person),
            first_day,
            minutes: Some(60),
            place,
            ..Default::default()
        })
        .unwrap();
    }
    rows.done().unwrap();
    let register = builder.finish_checked(&context);
    let mut roadmap = Roadmap::builder("plan", "2016/2026".parse().unwrap());
    for place in &places {
        roadmap = roadmap.target(Target::new("minutes", *place, "2025-12-28".parse().unwrap(), 60));
    }
    let evidence = Evidence::new().register(&register);
    let (roadmap, as_of) = (roadmap.build().unwrap(), parse_date("2025-12-31").unwrap());
    let assessment = assess(&roadmap, &evidence, &context, as_of).unwrap();
    let met = assessment.targets.iter().filter(|target| target.verdict == Verdict::Met).count();
    // The last row is of the 28th of December 2025, at one place.
    assert_eq!((assessment.targets.len(), met), (20, 1));
    for target in &assessment.targets {
        let seen = target.used.len() + target.passed_over.len();
        assert!((10..=12).contains(&seen), "{seen} observations of {}", target.place);
    }
}
