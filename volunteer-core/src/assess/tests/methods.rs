//! What the published methods are given, and how their answers stand in an assessment.

use super::*;
use crate::Word;
use crate::document::{from_slice, text_of};
use crate::progress::{MethodSet, MethodsAgree, ProgressMethod, ProgressPoint, ProgressSeries};
use proptest::prelude::*;

fn assessed(roadmap: &Roadmap, evidence: &Evidence<'_>, as_of: &str, set: &MethodSet) -> Assessment {
    let context = Context::kazakhstan();
    let assessment = assess_with(roadmap, evidence, &context, parse_date(as_of).unwrap(), set).unwrap();
    let text = text_of(&assessment);
    assert_eq!(text_of(&from_slice::<Assessment>(text.as_bytes()).unwrap()), text);
    assessment
}

fn progress(roadmap: &Roadmap, evidence: &Evidence<'_>, as_of: &str) -> TargetProgress {
    let mut targets = assessed(roadmap, evidence, as_of, &MethodSet::all()).targets;
    targets.remove(0).progress.unwrap()
}

fn exactly(year: u32, value: f64) -> ProgressPoint {
    ProgressPoint::exactly(year, value).unwrap()
}

fn reasons(progress: &TargetProgress) -> Vec<(String, PassedOver)> {
    progress.left_out.iter().map(|left| (left.observation.period.to_string(), left.why)).collect()
}

/// Organisations of the whole country as they were published (sources in the example `briefing`).
fn published() -> Vec<Value> {
    vec![
        json!({"period": "2019", "value": {"lower": 51}}),
        json!({"period": "2020-01", "value": {"lower": 201}}),
        json!({"period": "2020", "value": 224}),
        json!({"period": "2021", "value": {"lower": 601}}),
        json!({"period": "2022", "value": 685}),
        json!({"period": "2022", "value": {"lower": 690, "upper": 699}}),
        json!({"period": "2023-06", "value": 680}),
        json!({"period": "2023-12", "value": 3572, "definition": "profiles-on-platform"}),
        json!({"period": "2024-12-13", "value": 755}),
        json!({"period": "2025-12-05", "value": {"lower": 801}}),
    ]
}

fn quadrupled() -> Roadmap {
    roadmap(
        &json!({}),
        &json!({"baseline": {"period": "2020", "value": 224}, "value": {"timesBaseline": 4}, "due": "2026"}),
    )
}

#[test]
fn a_state_gives_the_latest_value_of_each_year() {
    let series = observations(&published(), &json!({}));
    let progress = progress(&quadrupled(), &series, "2025-01-01");
    let series = progress.series.as_ref().unwrap();
    let more = |year, lower| ProgressPoint::between(year, lower, f64::INFINITY).unwrap();
    let points =
        [more(2019, 51.0), exactly(2020, 224.0), more(2021, 601.0), exactly(2023, 680.0), exactly(2024, 755.0)];
    assert_eq!(series.points, points);
    assert_eq!(
        (series.goal.baseline_year, series.goal.target, series.goal.target_year),
        (Some(2020), Some(896.0), Some(2026))
    );
    let left = [
        // The roadmap itself says 224 for 2020; "more than 200" allows it, and so does 224.
        ("2022".to_owned(), PassedOver::Conflict),
        ("2022".to_owned(), PassedOver::Conflict),
        ("2023-12".to_owned(), PassedOver::OtherDefinition),
        ("2025-12-05".to_owned(), PassedOver::AfterAsOf),
    ];
    assert_eq!(reasons(&progress), left);
}

#[test]
fn the_baseline_is_what_the_roadmap_states() {
    let list = [
        json!({"period": "2020-06", "value": 200}),
        json!({"period": "2020", "value": {"lower": 201, "upper": 300}}),
        json!({"period": "2022", "value": 400}),
    ];
    let progress = progress(&quadrupled(), &observations(&list, &json!({})), "2023-01-01");
    assert_eq!(progress.series.as_ref().unwrap().points, [exactly(2020, 224.0), exactly(2022, 400.0)]);
    assert_eq!(reasons(&progress), [("2020-06".to_owned(), PassedOver::BaselineStated)]);
}

#[test]
fn a_flow_gives_whole_years_and_sums_of_their_parts() {
    let roadmap =
        roadmap(&json!({"unit": "activity", "nature": "flow"}), &json!({"value": {"absolute": 400}, "due": "2026"}));
    let like = json!({"unit": "activity", "nature": "flow"});
    let list = [
        json!({"period": "2021", "value": 200}),
        json!({"period": "2021-Q1", "value": 90}),
        json!({"period": "2022-S1", "value": 100}),
        json!({"period": "2022-S2", "value": {"lower": 150, "upper": 160}}),
        json!({"period": "2023-S1", "value": 140}),
        json!({"period": "2024-07-01/2025-06-30", "value": 300}),
        json!({"period": "2025", "until": "2025-09-30", "value": 290}),
    ];
    let progress = progress(&roadmap, &observations(&list, &like), "2025-12-01");
    let points = [exactly(2021, 200.0), ProgressPoint::between(2022, 250.0, 260.0).unwrap()];
    assert_eq!(progress.series.as_ref().unwrap().points, points);
    let left = [
        ("2021-Q1".to_owned(), PassedOver::Overlapping),
        ("2023-S1".to_owned(), PassedOver::PartOfYear),
        ("2024-07-01/2025-06-30".to_owned(), PassedOver::SeveralYears),
        ("2025".to_owned(), PassedOver::PartOfYear),
    ];
    assert_eq!(reasons(&progress), left);
}

#[test]
fn a_target_of_a_financial_year_has_years_of_the_same_form() {
    let target = json!({"value": {"absolute": 400}, "due": "2024-04-01/2025-03-31"});
    let roadmap = roadmap(&json!({"unit": "activity", "nature": "flow"}), &target);
    let like = json!({"unit": "activity", "nature": "flow"});
    let list = [json!({"period": "2022-04-01/2023-03-31", "value": 200}), json!({"period": "2023", "value": 300})];
    let progress = progress(&roadmap, &observations(&list, &like), "2025-12-01");
    assert_eq!(progress.series.as_ref().unwrap().points, [exactly(2022, 200.0)]);
    assert_eq!(progress.series.as_ref().unwrap().goal.target_year, Some(2024));
    assert_eq!(reasons(&progress), [("2023".to_owned(), PassedOver::SeveralYears)]);
}

#[test]
fn a_ratio_is_rebuilt_from_its_parts() {
    let indicators = json!([
        {"id": "done", "unit": "activity", "nature": "flow"}, {"id": "planned", "unit": "activity", "nature": "flow"},
        {"id": "i", "unit": "percent", "nature": "ratio",
         "rule": {"numerator": "done", "denominator": "planned", "per": 100, "within": true}}]);
    let document = json!({"format": "volunteer/roadmap@1", "id": "r", "status": "draft",
        "period": "2021-01-01/2026-12-31", "indicators": indicators, "targets": [{"id": "t", "indicator": "i",
        "place": "KZ", "map": "kz-20", "due": "2026", "aim": "increase", "value": {"absolute": 90}, "status": "draft"}]});
    let roadmap: Roadmap = from_slice(document.to_string().as_bytes()).unwrap();
    let of = |id: &str, period: &str, value: i64| json!({"indicator": id, "period": period, "value": value, "unit": "activity", "nature": "flow"});
    let list = [of("done", "2022", 20), of("planned", "2022", 40), of("done", "2023", 60), of("planned", "2023", 80)];
    let progress = progress(&roadmap, &observations(&list, &json!({})), "2024-01-01");
    let series = progress.series.unwrap();
    assert_eq!(series.points, [exactly(2022, 50.0), exactly(2023, 75.0)]);
    assert!(series.goal.percentage);
}

#[test]
fn what_methods_cannot_be_given_has_a_reason() {
    let list = [json!({"period": "2021", "value": 300}), json!({"period": "2022", "value": 400})];
    let of = |target: Value| {
        let progress = progress(&roadmap(&json!({}), &target), &observations(&list, &json!({})), "2023-12-31");
        assert!(progress.results.is_empty() && progress.agreement.is_none() && progress.series.is_none());
        progress.no_series.unwrap()
    };
    let within = json!({"aim": "maintain-within", "value": {"absolute": {"lower": 40, "upper": 60}}});
    assert_eq!(of(within), NoSeries::AimWithin);
    let one_year = json!({"baseline": {"period": "2023-01", "value": 1}, "value": {"absolute": 5}});
    assert_eq!(of(one_year), NoSeries::WithinOneYear);
    let uncertain = json!({"baseline": {"period": "2019/2020", "value": 1}, "value": {"absolute": 5}});
    assert_eq!(of(uncertain), NoSeries::BaselineOfNoYear);
    assert_eq!(of(json!({"value": {"absolute": 500}, "due": "2022/2024"})), NoSeries::TargetOfNoYear);
    assert_eq!(of(json!({"value": {"absolute": 500}, "place": "KZ-59"})), NoSeries::NoYear);
}

#[test]
fn maintaining_is_a_limit_of_every_year() {
    let target = json!({"aim": "maintain-at-least", "value": {"absolute": 300}, "due": "2026"});
    let list = [json!({"period": "2021", "value": 310}), json!({"period": "2022", "value": 320})];
    let progress = progress(&roadmap(&json!({}), &target), &observations(&list, &json!({})), "2023-12-31");
    assert!(progress.series.unwrap().goal.every_year);
    assert_eq!(progress.agreement.unwrap().finding, MethodsAgree::Agree);
}

/// The assessment without what the methods add.
fn plain(mut assessment: Assessment) -> Assessment {
    use StepCode::{Agreement, LeftOut, Method, Point, Series};
    for target in &mut assessment.targets {
        target.progress = None;
        target.trail.retain(|step| ![LeftOut, Point, Series, Method, Agreement].contains(&step.code));
    }
    assessment
}

#[test]
fn the_trail_names_every_year_every_method_and_what_was_left_out() {
    let series = observations(&published(), &json!({}));
    let assessment = assessed(&quadrupled(), &series, "2025-01-01", &MethodSet::all());
    let target = &assessment.targets[0];
    let count = |code: StepCode| target.trail.iter().filter(|step| step.code == code).count();
    assert_eq!((count(StepCode::LeftOut), count(StepCode::Point), count(StepCode::Series)), (4, 5, 1));
    assert_eq!((count(StepCode::Method), count(StepCode::Agreement)), (ProgressMethod::ALL.len(), 1));
    assert_eq!(target.trail.last().unwrap().result, Some(Fact::Word("disagree".into())));
}

fn period() -> impl Strategy<Value = String> {
    (2018..2026_i32, 0..6_u32).prop_map(|(year, part)| match part {
        0 => format!("{year}-S1"),
        1 => format!("{year}-S2"),
        2 => format!("{year}-12-31"),
        _ => year.to_string(),
    })
}

fn values() -> impl Strategy<Value = Value> {
    prop_oneof![
        (0..900_i64).prop_map(|value| json!(value)),
        (0..900_i64, 0..200_i64).prop_map(|(low, width)| json!({"lower": low, "upper": low + width})),
        (0..900_i64).prop_map(|low| json!({"lower": low})),
    ]
}

fn example() -> impl Strategy<Value = (Roadmap, Vec<Value>, Value)> {
    let one = (period(), values(), 0..12_u32).prop_map(|(period, value, kind)| match kind {
        0 => json!({"period": period, "value": value, "act": "planned"}),
        1 => json!({"period": period, "value": value, "evidence": "final"}),
        _ => json!({"period": period, "value": value}),
    });
    let target = (any::<bool>(), prop::option::of(values()), 0..3_u32, 100..900_i64, 2021..2030_i32);
    (prop::collection::vec(one, 0..12), target, any::<bool>()).prop_map(|(list, target, flow)| {
        let like = if flow { json!({"nature": "flow", "unit": "activity"}) } else { json!({}) };
        let (rises, baseline, kind, value, due) = target;
        let value = match (kind, &baseline) {
            (0, Some(_)) => json!({"timesBaseline": if rises { json!(3) } else { json!(0.5) }}),
            (1, Some(_)) => json!({"plusBaseline": if rises { 100 } else { -100 }}),
            _ => json!({"absolute": value}),
        };
        let mut goal =
            json!({"value": value, "due": due.to_string(), "aim": if rises { "increase" } else { "decrease" }});
        if let Some(baseline) = baseline {
            goal["baseline"] = json!({"period": "2020", "value": baseline});
        }
        // A target on the wrong side of its baseline is refused; then it is one to keep.
        if read(&like, &goal).is_err() {
            goal["aim"] = json!(if rises { "maintain-at-least" } else { "maintain-at-most" });
        }
        (roadmap(&like, &goal), list, like)
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn what_methods_add_changes_nothing_else((roadmap, list, like) in example(), pick in any::<prop::sample::Index>()) {
        let series = observations(&list, &like);
        let context = Context::kazakhstan();
        let as_of = parse_date("2024-12-31").unwrap();
        let without = assess(&roadmap, &series, &context, as_of).unwrap();
        let with = assessed(&roadmap, &series, "2024-12-31", &MethodSet::all());
        prop_assert_eq!(text_of(&plain(with.clone())), text_of(&without));

        let mut reversed = list;
        reversed.reverse();
        let again = assessed(&roadmap, &observations(&reversed, &like), "2024-12-31", &MethodSet::all());
        prop_assert_eq!(text_of(&again), text_of(&with));

        let progress = with.targets[0].progress.as_ref().unwrap();
        prop_assert!(progress.series.is_some() != progress.no_series.is_some());
        let Some(yearly) = &progress.series else { return Ok(()) };
        // What stands in the document can be computed again from it.
        let read: ProgressSeries = from_slice(text_of(yearly).as_bytes()).unwrap();
        prop_assert_eq!(&read.run(&MethodSet::all()), &progress.results);
        let method = *pick.get(ProgressMethod::ALL);
        let alone = assessed(&roadmap, &series, "2024-12-31", &MethodSet::of(&[method]));
        let alone = alone.targets[0].progress.as_ref().unwrap();
        let among = progress.results.iter().find(|result| result.method == method);
        prop_assert_eq!(alone.results.first(), among);
        prop_assert_eq!((&alone.series, &alone.left_out), (&progress.series, &progress.left_out));
    }

    /// Every observation that was given makes a year, confirms the baseline, or is listed with a reason.
    #[test]
    fn nothing_is_dropped_silently((roadmap, list, like) in example()) {
        let series = observations(&list, &like);
        let assessment = assessed(&roadmap, &series, "2024-12-31", &MethodSet::all());
        let target = &assessment.targets[0];
        let used: u32 = target.trail.iter().filter(|step| step.code == StepCode::Point)
            .flat_map(|step| &step.inputs)
            .filter_map(|input| match (input.name, &input.fact) {
                (InputName::Used, Fact::Count(count)) => Some(*count),
                _ => None,
            })
            .sum();
        let left = u32::try_from(target.progress.as_ref().unwrap().left_out.len()).unwrap();
        prop_assert_eq!(used + left, u32::try_from(list.len()).unwrap());
    }
}
