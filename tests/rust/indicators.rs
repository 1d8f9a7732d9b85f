//! From a register through indicators and the period report to verdicts, and beside reported numbers.

use volunteer_core::assess::{Evidence, Verdict, assess};
use volunteer_core::calendar::parse_date;
use volunteer_core::indicator::{Agreement, Catalogue, CountQuery, ReportQuery, compare};
use volunteer_core::observation::{Observation, ObservationBuilder};
use volunteer_core::register::decision::RowDecisions;
use volunteer_core::register::layout::Layout;
use volunteer_core::register::{Register, RegisterBuilder, Scope};
use volunteer_core::roadmap::Roadmap;
use volunteer_core::{Bounds, Context, Language, Number, Presenter, Word, document};
use volunteer_tests::ToJson;

const LAYOUT: &str = r#"{"format": "volunteer/layout@1", "row": "participation", "delimiter": ";", "decimalMark": ",",
    "dates": ["ДД.ММ.ГГГГ"], "columns": [{"name": "Кто", "role": "person"}, {"name": "Дата", "role": "first-day"},
    {"name": "Часы", "role": "hours"}, {"name": "Где", "role": "place"}]}"#;

/// Twelve volunteers in the north, one shift a month of an hour and a half, from January of 2022 as many months as
/// their number; and what the caller adds.
fn register(scope: &str, more: &str) -> Register {
    let mut table = String::from("Кто;Дата;Часы;Где\n");
    for person in 1..=12 {
        for month in 0..person * 2 {
            let (year, month) = (2022 + month / 12, month % 12 + 1);
            table.push_str(&format!("В{person};05.{month:02}.{year};1,5;Северо-Казахстанская область\n"));
        }
    }
    table.push_str(more);
    let layout: Layout = document::from_slice(LAYOUT.as_bytes()).unwrap();
    let scope: Scope = document::from_slice(scope.as_bytes()).unwrap();
    let mut builder = RegisterBuilder::new(scope);
    builder.read("shifts.csv", table.as_bytes(), &layout, &Context::kazakhstan()).unwrap();
    builder.finish()
}

const SCOPE: &str = r#"{"period": "2022/2023", "map": "kz-20", "places": ["KZ-59"]}"#;

fn values(register: &Register, query: &str) -> Vec<Observation> {
    let query: CountQuery = document::from_str(query).unwrap();
    let counts = register.count(&query, &Context::kazakhstan()).unwrap();
    counts.into_iter().map(|one| one.observation).collect()
}

fn value<'a>(all: &'a [Observation], indicator: &str, period: &str) -> &'a Observation {
    let same = |one: &&Observation| one.indicator() == indicator && one.period().to_string() == period;
    all.iter().find(same).unwrap_or_else(|| panic!("{indicator} {period}"))
}

fn exact(one: &Observation) -> i128 {
    one.value().and_then(|value| value.as_exact()).and_then(Number::to_integer).unwrap_or_else(|| panic!("{one:?}"))
}

const QUERY: &str = r#"{"map": "kz-20", "places": ["KZ-59"], "periods": ["2022", "2023"]}"#;

#[test]
fn a_register_gives_series_and_verdicts() {
    let all = values(&register(SCOPE, ""), QUERY);
    // 2 + 4 + … + 12, then six times 12; and in the second year 2 + 4 + … + 12.
    assert_eq!(exact(value(&all, "participations", "2022")), 114);
    assert_eq!(exact(value(&all, "minutes", "2022")), 114 * 90);
    assert_eq!(exact(value(&all, "volunteers", "2022")), 12);
    assert_eq!(exact(value(&all, "volunteers", "2023")), 6);
    assert_eq!(exact(value(&all, "new-volunteers", "2023")), 0);
    assert_eq!(exact(value(&all, "retained-volunteers", "2023")), 6);
    // At least three times in twelve months: 2, 4 and so on: all but the first; then 4 to 12 months of the second year.
    assert_eq!(exact(value(&all, "active-volunteers", "2022-12-31")), 11);
    assert_eq!(exact(value(&all, "active-volunteers", "2023-12-31")), 5);
    let rate = value(&all, "volunteer-rate", "2023").parts().unwrap();
    assert_eq!(rate.denominator(), Bounds::exact(Number::from(534_024)));

    let target = |id: &str, value: i64| {
        format!(
            r#"{{"id": "{id}", "indicator": "volunteers", "place": "KZ-59", "map": "kz-20", "due": "2023",
            "value": {{"absolute": {value}}}, "aim": "increase", "status": "illustrative"}}"#
        )
    };
    let roadmap = format!(
        r#"{{"format": "volunteer/roadmap@1", "id": "example", "period": "2023", "status": "illustrative",
        "indicators": [{{"id": "volunteers", "unit": "person", "nature": "flow", "counted": "distinct"}}],
        "targets": [{}, {}]}}"#,
        target("six", 6),
        target("eight", 8)
    );
    let roadmap: Roadmap = document::from_slice(roadmap.as_bytes()).unwrap();
    let verdicts = |observations: Vec<Observation>| -> Vec<Verdict> {
        let context = Context::kazakhstan();
        let assessment =
            assess(&roadmap, &Evidence::of(observations), &context, parse_date("2024-01-15").unwrap()).unwrap();
        assessment.targets.iter().map(|target| target.verdict).collect()
    };
    assert_eq!(verdicts(all), [Verdict::Met, Verdict::NotMet]);
    // Three people at places that nobody can read may be of the region: up to nine volunteers.
    let more = "В21;05.04.2023;2;?\nВ22;05.04.2023;2;?\nВ23;05.04.2023;2;?\n";
    let doubtful = values(&register(SCOPE, more), QUERY);
    let six_to_nine = Bounds::between(Number::from(6), Number::from(9)).unwrap();
    assert_eq!(value(&doubtful, "volunteers", "2023").value(), Some(six_to_nine));
    assert_eq!(verdicts(doubtful), [Verdict::Met, Verdict::Undetermined]);
}

#[test]
fn what_the_register_does_not_cover_has_no_upper_end_or_no_value() {
    let register = register(SCOPE, "");
    let query = r#"{"map": "kz-20", "places": ["KZ", "KZ-59", "KZ-63"], "periods": ["2022", "2024", "2022/2024"]}"#;
    let all = values(&register, query);
    let of = |place: &str, period: &str| {
        let same = |one: &&Observation| {
            one.indicator() == "volunteers" && one.place() == place && one.period().to_string() == period
        };
        all.iter().find(same).unwrap()
    };
    assert_eq!(exact(of("KZ-59", "2022")), 12);
    assert_eq!(of("KZ", "2022").value(), Some(Bounds::at_least(Number::from(12))));
    let three_years = all.iter().find(|one| one.indicator() == "volunteers" && one.period().days() > 1000).unwrap();
    assert!(three_years.value().is_some_and(|value| value.upper().is_none()));
    assert_eq!(of("KZ-59", "2024").missing().map(|missing| missing.as_str()), Some("unknown"));
    assert_eq!(of("KZ-63", "2022").missing().map(|missing| missing.as_str()), Some("unknown"));
}

#[test]
fn decisions_stand_in_the_trail() {
    let register = register(SCOPE, "В1;05.03.2022;9999;Северо-Казахстанская область\n");
    let decisions: RowDecisions = document::from_slice(
        br#"{"format": "volunteer/decisions@1", "decisions": [{"action": "leave-out", "rows": [{"row": 2}],
            "reason": "test"}, {"action": "not-recorded", "rows": [{"row": 158}], "reason": "not hours"}]}"#,
    )
    .unwrap();
    let findings = register.findings().clone();
    let decided = register.decide(&decisions, &findings, &Context::kazakhstan()).unwrap();
    let query = CountQuery::of(["minutes"]).place("KZ-59").period("2022".parse().unwrap());
    let counts = decided.count(&query, &Context::kazakhstan()).unwrap();
    let minutes = &counts.values()[0];
    assert_eq!(minutes.observation.value(), Some(Bounds::at_least(Number::from(113 * 90))));
    let codes: Vec<&str> = minutes.trail.iter().map(|step| step.code.as_str()).collect();
    assert!(codes.contains(&"left-out-decision") && codes.contains(&"unknown-by-decision"), "{codes:?}");
}

#[test]
fn the_period_report_reads_in_three_languages() {
    let register = register(SCOPE, "В21;05.04.2023;;?\n");
    let context = Context::kazakhstan();
    let query = ReportQuery::of("2023-01-01/2023-06-30".parse().unwrap());
    let catalogue = Catalogue::proposal().unwrap();
    let report = register.period_report(&query, &context).unwrap();
    let counted = catalogue.iter().filter(|one| one.count().is_some() || one.rule().is_some()).count();
    assert_eq!(report.rows.len(), counted);
    let row = report.rows.iter().find(|row| row.indicator == "volunteers").unwrap();
    // Nothing was recorded of organisations and of help: that is unknown, and not zero.
    for id in ["organisations", "people-helped"] {
        let row = report.rows.iter().find(|row| row.indicator == id).unwrap();
        assert_eq!((row.now.value, row.now.missing.map(|missing| missing.as_str())), (None, Some("unknown")));
        assert_eq!(row.now.trail[0].code.as_str(), "table-absent");
    }
    // Six and perhaps the seventh, against all twelve in the first half of the year before.
    let show = |bounds: &Option<volunteer_core::RatioBounds>| document::to_string(&bounds.unwrap()).unwrap();
    assert_eq!(
        show(&row.change),
        r#"{"lower":{"denominator":1,"numerator":-6},"upper":{"denominator":1,"numerator":-5}}"#
    );
    assert_eq!(
        document::from_slice::<volunteer_core::indicator::PeriodReport>(
            document::to_string(&report).unwrap().as_bytes()
        )
        .unwrap(),
        report
    );
    for language in Language::ALL {
        let presenter = Presenter::new(*language, &context);
        let text = presenter.period_report_text(&report);
        assert!(!text.contains(['{', '…']) && text.lines().count() > 60, "{text}");
        println!("{}", text.lines().take(24).collect::<Vec<_>>().join("\n"));
        let html = presenter.period_report_html(&report);
        assert_eq!(html.matches("<tr").count(), html.matches("</tr").count());
    }
}

#[test]
fn a_count_stands_beside_a_reported_number() {
    let all = values(&register(SCOPE, ""), QUERY);
    let counted = value(&all, "participations", "2022");
    let reported = counted.clone();
    let about_110 = Bounds::between(Number::from(105), Number::from(114)).unwrap();
    let reported = ObservationBuilder::from(reported).value(about_110).text("110-ға жуық").build().unwrap();
    let comparison = compare(counted, &reported).unwrap();
    assert_eq!(comparison.agreement, Agreement::Agree);
    for language in Language::ALL {
        let text = Presenter::new(*language, &Context::kazakhstan()).comparison_text(&comparison);
        assert!(!text.contains(['{', '…']), "{text}");
        println!("{text}");
    }
    let reported = ObservationBuilder::from(reported).value(Bounds::at_least(Number::from(200))).build().unwrap();
    assert_eq!(compare(counted, &reported).unwrap().agreement, Agreement::Contradict);
    assert!(comparison.to_json().is_object());
}
