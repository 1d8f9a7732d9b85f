//! Findings of real tables: the log of an animal shelter and the appeals of IFRC, read in place from `../shared/data`.

use proptest::prelude::*;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::path::PathBuf;
use volunteer_core::Context;
use volunteer_core::document::{from_slice, from_value};
use volunteer_core::language::LocalText;
use volunteer_core::record::{DefinitionSet, Records, Threshold};
use volunteer_core::register::check::check;
use volunteer_core::register::decision::{RowDecisions, Taken};
use volunteer_core::register::finding::{FindingCode, Findings};
use volunteer_core::register::layout::Layout;
use volunteer_core::register::{Register, RegisterBuilder, Scope};
use volunteer_core::{Language, Number, Presenter, Word};
use volunteer_tests::ToJson;

const SHELTER: &str = r#"{"format": "volunteer/layout@1", "row": "participation", "dates": ["MM-DD-YYYY"], "nullWords": ["NA"],
    "overMidnight": true, "columns": [
    {"name": "ID", "role": "person"}, {"name": "Site", "role": "organisation"}, {"name": "Assignment", "role": "activity"},
    {"name": "From.date", "role": "first-day"}, {"name": "To.date", "role": "last-day"},
    {"name": "From.time", "role": "start"}, {"name": "To.time", "role": "end"}, {"name": "Hours", "role": "hours"},
    {"name": "No.Call.No.Show", "role": "flag", "status": "no-show"},
    {"name": "Call.Email.to.miss.shift", "role": "flag", "status": "cancelled"},
    {"name": "Absence", "role": "category", "category": "absence"}]}"#;

const APPEALS: &str = r#"{"format": "volunteer/layout@1", "row": "event", "dates": ["YYYY-MM-DD*"], "columns": [
    {"name": "aid", "role": "activity"}, {"name": "start_date", "role": "first-day"}, {"name": "end_date", "role": "last-day"},
    {"name": "num_beneficiaries", "role": "helped"}]}"#;

/// The bytes of a shared table; absent, the test says so and is skipped.
fn shared(name: &str) -> Option<Vec<u8>> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../shared/data").join(name);
    let bytes = std::fs::read(path).ok();
    if bytes.is_none() {
        println!("skipped: ../shared/data/{name} is not here");
    }
    bytes
}

fn read(bytes: &[u8], layout: &str) -> Register {
    let layout: Layout = from_slice(layout.as_bytes()).expect("a layout");
    let mut builder = RegisterBuilder::new(Scope::default());
    builder.read("table", bytes, &layout, &Context::kazakhstan()).expect("a table");
    builder.finish()
}

fn all(register: &Register) -> Findings {
    let mut findings = check(register, &Context::kazakhstan());
    findings.merge(register.findings().clone());
    findings
}

fn minutes(register: &Register) -> i64 {
    let taken = |at: &usize| register.selection().participation(*at) == Taken::Counted;
    (0..register.participations().len())
        .filter(taken)
        .map(|at| i64::from(register.participations().minutes()[at]))
        .sum()
}

/// The numbers of `../shared/data/README.md`.
#[test]
fn the_shelter_log_keeps_its_total_under_all_its_findings() {
    let Some(bytes) = shared("paws_service_log_2012_2018.csv") else { return };
    let register = read(&bytes, SHELTER);
    assert_eq!(register.participations().len(), 23_474);
    let findings = all(&register);
    println!("{:?}", findings.totals());
    for (code, count) in [
        (FindingCode::DuplicateExact, 342),
        (FindingCode::RowOver24h, 34),
        (FindingCode::PersonDayOver24h, 33),
        (FindingCode::HoursZero, 404),
        (FindingCode::AbsenceWithHours, 18),
        (FindingCode::PersonMissing, 4),
        (FindingCode::HoursNegative, 0),
        (FindingCode::EndBeforeStart, 0),
    ] {
        assert_eq!(findings.count(code), count, "{code}");
    }
    assert_eq!(minutes(&register), 3_453_079);
    assert_eq!(from_value::<Findings>(&findings.to_json()).expect("the same"), findings);

    // Rows the other way round: the same counts, other row numbers.
    let text = String::from_utf8(bytes).expect("text");
    let (header, rows) = text.split_once('\n').expect("a header");
    let mut rows: Vec<&str> = rows.lines().collect();
    rows.reverse();
    let reversed = read(format!("{header}\n{}\n", rows.join("\n")).as_bytes(), SHELTER);
    assert_eq!(all(&reversed).totals(), findings.totals());

    // Only a decision changes what is counted, and it says by how much.
    let decisions: RowDecisions = from_slice(
        br#"{"format": "volunteer/decisions@1", "decisions": [
            {"action": "count-once", "code": "duplicate-exact", "reason": "Entered twice"},
            {"action": "not-recorded", "code": "row-over-24h", "reason": "A month entered on one day"}]}"#,
    )
    .expect("decisions");
    let context = Context::kazakhstan();
    let decided = register.decide(&decisions, &findings, &context).expect("decided");
    let rows: Vec<u64> = decided.decisions().iter().map(|step| step.participations).collect();
    assert_eq!(rows, [342, 34]);
    let left = decided.decisions().iter().fold(Number::ZERO, |sum, step| sum.checked_add(step.minutes).expect("a sum"));
    println!("left out or not recorded: {left} minutes; counted: {}", minutes(&decided));
    assert!(minutes(&decided) < 3_453_079);
    assert_eq!(decided.participations().len(), 23_474);
    assert_eq!(all(&decided).totals(), findings.totals());
}

#[test]
fn appeals_that_help_nobody_and_one_that_ends_before_it_starts() {
    let Some(bytes) = shared("ifrc_go_appeals_2022-08.csv") else { return };
    let register = read(&bytes, APPEALS);
    let findings = all(&register);
    println!("{:?}", findings.totals());
    assert_eq!(register.assistances().len(), 3_568);
    let helped: u64 = register.assistances().lower().iter().map(|one| u64::from(*one)).sum();
    assert_eq!(helped, 448_726_515);
    assert_eq!(findings.count(FindingCode::CountZero), 1_289);
    assert_eq!(findings.count(FindingCode::EndBeforeStart), 1);
}

/// Identifiers that nobody would overlook.
fn identifier() -> impl Strategy<Value = String> {
    "ЖСН[0-9]{12}|zz[a-z]{6}zz|[A-Z]{3} [0-9]{6} secret"
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    /// Whatever the library says about a register holds no identifier: findings, decisions, their documents, texts, reprs and
    /// errors.
    #[test]
    fn no_identifier_is_ever_shown(
        ids in prop::collection::vec(identifier(), 2..6),
        rows in prop::collection::vec((0..6_usize, 0..3_u32, prop::sample::select(vec!["2", "0", "-3", "30", "9999", "?", ""])), 1..12),
    ) {
        let layout = r#"{"format": "volunteer/layout@1", "row": "participation", "columns": [{"name": "who", "role": "person"},
            {"name": "day", "role": "first-day"}, {"name": "hours", "role": "hours"}, {"name": "where", "role": "place"},
            {"name": "state", "role": "status"}]}"#;
        let id = |at: &usize| &ids[at % ids.len()];
        let mut table = String::from("who,day,hours,where,state\n");
        for (who, day, hours) in &rows {
            table.push_str(&format!("{},2024-05-0{},{hours},Нарния,maybe\n", id(who), day + 1));
        }
        let mut records = json!({"format": "volunteer/records@1", "volunteers": [], "participations": [], "beneficiaries": []});
        for (at, one) in ids.iter().enumerate() {
            records["beneficiaries"].as_array_mut().unwrap().push(json!({"id": one, "unit": "person"}));
            records["participations"].as_array_mut().unwrap().push(json!({"volunteer": one, "minutes": at * 700}));
        }
        // The same id twice, as a volunteer and as a beneficiary, and documents that are wrong.
        records["volunteers"] = json!([{"id": ids[0], "born": "2024-05-02"}]);
        let mut said = Vec::new();
        let wrong = |change: &dyn Fn(&mut Value)| {
            let mut document = records.clone();
            change(&mut document);
            from_value::<Records>(&document).err()
        };
        let twice = |document: &mut Value| document["volunteers"] = json!([{"id": ids[0]}, {"id": ids[0]}]);
        let word = |document: &mut Value| document["volunteers"] = json!([{"id": ids[0], "consent": "perhaps"}]);
        let nothing = |document: &mut Value| document["participations"] = json!([{"volunteer": ids[0], "heads": 3}]);
        let object = |document: &mut Value| document["participations"] = json!([{"volunteer": {"id": ids[0]}}]);
        let errors = [wrong(&twice), wrong(&word), wrong(&nothing), wrong(&object)];
        prop_assert!(errors.iter().all(Option::is_some));

        let mut builder = RegisterBuilder::new(Scope::default());
        builder.read("table", table.as_bytes(), &from_slice(layout.as_bytes()).unwrap(), &Context::kazakhstan()).unwrap();
        let document = from_value::<Records>(&records);
        if let Ok(document) = &document {
            said.push(format!("{document:?}"));
            builder.records("records", document).unwrap();
        }
        let register = builder.finish();
        let findings = all(&register);
        let context = Context::kazakhstan();
        let decisions: RowDecisions = from_slice(br#"{"format": "volunteer/decisions@1", "decisions": [
            {"action": "leave-out", "code": "hours-zero", "reason": "r"}, {"action": "leave-out", "code": "place-unknown", "reason": "r"}]}"#).unwrap();
        let unknown: RowDecisions = from_slice(br#"{"format": "volunteer/decisions@1", "decisions": [
            {"action": "leave-out", "rows": [{"source": 0, "row": 999}], "reason": "r"}]}"#).unwrap();
        let decided = register.clone().decide(&decisions, &findings, &context).unwrap();
        let refused = register.clone().decide(&unknown, &findings, &context).err();
        said.push(format!("{register:?}{findings:?}{decided:?}{:?}{:?}", decided.decisions(), decided.selection()));
        said.push(findings.to_json().to_string());
        said.extend(decided.decisions().iter().map(|step| step.to_json().to_string()));
        for language in Language::ALL {
            let presenter = Presenter::new(*language, &Context::kazakhstan());
            said.push(presenter.findings_text(&findings));
            said.push(presenter.findings_html(&findings));
            said.extend(findings.iter().map(|finding| presenter.finding_text(finding) + &presenter.finding_html(finding)));
            for error in errors.iter().flatten().chain(&refused) {
                said.push(format!("{error} {error:?} {} {}", error.to_value(), presenter.error_text(error)));
                said.push(presenter.error_html(error));
            }
        }
        for text in &said {
            for one in &ids {
                prop_assert!(!text.contains(one.as_str()), "{} in {}", one, text);
            }
        }
        prop_assert!(said.iter().any(|text| text.contains("Нарния")));
    }
}

/// Definitions that ship: named in three languages, cited, and pointing at what is there.
#[test]
fn definitions_are_whole() {
    let set = DefinitionSet::kazakhstan().expect("definitions");
    let ids: BTreeSet<&str> = set.all().iter().map(|one| one.definition.id.as_str()).collect();
    for defined in set.all() {
        let name = format!("{}@{}", defined.definition.id, defined.definition.version);
        let whole = |label: &LocalText| label.kk.is_some() && label.ru.is_some() && label.en.is_some();
        assert!(whole(&defined.definition.label), "{name}");
        assert!(defined.definition.source.as_deref().is_some_and(|source| source.len() > 20), "{name} cites nothing");
        let work = defined.minors.iter().flat_map(|minors| &minors.forbidden_work);
        let mut met = BTreeSet::new();
        for category in defined.categories.iter().chain(work) {
            assert!(whole(&category.label) && category.scope.iter().all(whole), "{name} {}", category.id);
            assert!(met.insert(&category.id), "{name} {} stands twice", category.id);
            let definition = category.defined_by.as_deref();
            assert!(definition.is_none_or(|id| ids.contains(id)), "{name} {}", category.id);
            // Nothing official is made up: what an age draws has its ages here or in a definition.
            let by_age = category.threshold == Threshold::Age;
            assert!(!by_age || definition.is_some() || !category.ages.is_empty(), "{name} {}", category.id);
            assert!(
                by_age || category.threshold == Threshold::NotFound || category.ages.is_empty(),
                "{name} {}",
                category.id
            );
        }
        if let Some(before) = &defined.definition.predecessor {
            let before = set.get(&defined.definition.id, before).expect("the predecessor");
            assert!(before.definition.until < defined.definition.from, "{name}");
        }
    }
    let beneficiaries = set.get("beneficiary-categories", "1").expect("beneficiaries");
    let minors = set.get("minors", "1").expect("minors").minors.as_ref().expect("rules");
    for category in &minors.forbidden_beneficiaries {
        assert!(beneficiaries.category(category).is_some(), "{category}");
    }
    for low in ["low-income-family", "large-family"] {
        assert_eq!(beneficiaries.category(low).expect("a family").threshold, Threshold::NotFound);
    }
    let bands = set.get("age-bands", "1").expect("bands");
    assert!((0..130).all(|age| bands.band(age).is_some()));
}
