//! Every error code has a sentence in three languages that uses what its kind tells.

use super::super::sentence::{ALL, Sentences};
use super::presenter;
use super::sentences::placeholders;
use crate::Word;
use crate::error::{
    AllocationError, CalendarError, CanBeSaid, CubeError, DocumentError, Error, FigureError, ForecastError,
    IndicatorError, LayoutDoubt, LayoutError, NotAdditive, NumberError, ObservationError, PlaceCandidate, PlaceError,
    RecordError, RoadmapError, ScoreError,
};
use crate::language::Language;
use crate::number::{Bounds, Number};
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;

fn place(code: &str) -> PlaceCandidate {
    PlaceCandidate {
        code: code.into(),
        kind: "region",
        parent: Some("KZ".into()),
        kk: "Алматы облысы".into(),
        ru: "Алматинская область".into(),
        en: "Almaty Region".into(),
    }
}

/// One error of every kind, with every detail present.
#[allow(clippy::too_many_lines)]
fn one_of_each() -> Vec<Error> {
    let s = || "x".to_owned();
    let exactly = |n: i64| Bounds::exact(Number::from(n));
    let numbers = [
        NumberError::Syntax {},
        NumberError::TooPrecise { max_digits: 15, max_decimals: 12 },
        NumberError::OutOfRange { operation: "sum" },
        NumberError::DivisionByZero {},
        NumberError::BoundsEmpty {},
        NumberError::BoundsSyntax { part: "many".into() },
        NumberError::NotACount { unit: "person".into() },
        NumberError::UnitUnknown { unit: "persn".into(), suggestion: Some("person".into()) },
        NumberError::UnitMismatch { expected: "person".into(), found: "family+person".into() },
    ];
    let documents = [
        DocumentError::JsonSyntax { line: 1, column: 2 },
        DocumentError::KeyDuplicate { key: s() },
        DocumentError::TooLarge { size: 70_000_000, limit: 67_108_864 },
        DocumentError::KeyUnknown { key: "asof".into(), suggestion: Some("asOf".into()) },
        DocumentError::KeyMissing { key: s() },
        DocumentError::TypeMismatch { expected: "an object".into(), found: "text".into() },
        DocumentError::WordUnknown { word: s(), known: vec!["met", "open"], suggestion: Some("met".into()) },
        DocumentError::FormatUnknown { expected: "volunteer/roadmap@1" },
        DocumentError::Refused { reason: s() },
        DocumentError::IdBlank {},
        DocumentError::Unwritable { reason: s() },
    ];
    let calendar = [
        CalendarError::DateInvalid {},
        CalendarError::PeriodSyntax { expected: "2023" },
        CalendarError::PeriodReversed { start: "2023-05-01".into(), end: "2023-04-01".into() },
        CalendarError::PeriodInvalid { part: "month", value: 13, least: 1, most: 12 },
        CalendarError::PeriodOutOfRange {},
        CalendarError::PeriodFormUnsized {},
        CalendarError::Dhis2Syntax { expected: "2004Q1" },
        CalendarError::Dhis2Unnamed { period: "2024-01-01/2027-12-31".into() },
    ];
    let places = [
        PlaceError::Unknown { name: s(), suggestions: vec![place("KZ-19")], centre_of: Some(place("KZ-33")) },
        PlaceError::Ambiguous { name: s(), candidates: vec![place("KZ-19"), place("KZ-75")] },
        PlaceError::NotOnMap { place: "KZ-10".into(), map: "kz-17".into(), maps: vec!["kz-20".into()] },
        PlaceError::MapUnknown { map: "kz-18".into(), known: vec!["kz-16".into()] },
        PlaceError::CrosswalkUnknown { from: "kz-16".into(), to: "kz-20".into() },
        PlaceError::Duplicate { code: s() },
        PlaceError::ReferenceUnknown { place: s() },
        PlaceError::Cycle { place: s() },
        PlaceError::TooDeep { place: s(), limit: 16 },
        PlaceError::TooMany { count: 100_001, limit: 100_000 },
        PlaceError::Invalid { subject: s(), rule: "a place ends after it begins" },
    ];
    let figures = [
        FigureError::Missing {},
        FigureError::Several {
            readings: vec![json!({"text": "600-ден астам", "bounds": {"lower": 601}}), json!({"text": "390"})],
        },
        FigureError::Ambiguous { start: 0, end: 5, readings: vec![Number::from(1500), Number::parse("1.5").unwrap()] },
        FigureError::UnitMissing { start: 0, end: 3, number: Number::from(390), noun: None, reading: None },
        FigureError::TextTooLong { characters: 2_000_000, limit: 1_000_000 },
    ];
    let layouts = [
        LayoutError::ColumnMissing { column: "Hours".into(), suggestion: Some("Hour".into()) },
        LayoutError::HeaderDuplicate { column: "Hours".into(), first: 2, second: 5 },
        LayoutError::Conflict { rule: "this role has one column" },
        LayoutError::RoleUnfit { row: "activity", role: "minutes" },
        LayoutError::Doubtful {
            doubts: vec![LayoutDoubt {
                code: "day-or-month",
                column: Some("Date".into()),
                seen: Some("DD/MM/YYYY, MM/DD/YYYY".into()),
                rows: vec![2, 3],
                decides: Some("/dates".into()),
            }],
            layout: json!({"format": "volunteer/layout@1", "row": "participation"}),
        },
        LayoutError::Conflict {
            rule: "a zone is an offset such as +05:00, or one of Kazakhstan's such as Asia/Almaty",
        },
        LayoutError::DatePattern { pattern: "DD.MM".into() },
        LayoutError::TooMany { part: "columns", limit: 4096 },
        LayoutError::SourceUnreadable { bytes: 262_144 },
        LayoutError::ColumnsUnequal { column: "minutes".into(), rows: 2, expected: 3 },
        LayoutError::CodeUnlabelled { column: "place".into(), code: 4, labels: 3, row: 7 },
        LayoutError::ColumnKind {
            column: "minutes".into(),
            expected: "numbers (i32)",
            found: "codes with labels".into(),
        },
        LayoutError::FileKind { kind: "PDF", reads: "XLSX or CSV" },
        LayoutError::WorkbookUnreadable { reason: "a part of it is missing" },
        LayoutError::SheetMissing { sheet: "Май".into(), sheets: vec!["Маусым".into(), "Шілде".into()] },
    ];
    let observations = [
        ObservationError::ValueMissing {},
        ObservationError::ValueAndReason { missing: "unknown" },
        ObservationError::CountingContradictsUnit { unit: "club".into(), counted: "distinct" },
        ObservationError::UntilOutsidePeriod {},
        ObservationError::PartsNotRatio {},
        ObservationError::NotAdditive {
            reason: NotAdditive::SamePeople,
            can_be_said: vec![
                CanBeSaid { code: "reach", bounds: Some(Bounds::at_least(Number::from(1))) },
                CanBeSaid { code: "reach-if-counted-once", bounds: Some(Bounds::at_least(Number::from(601))) },
                CanBeSaid { code: "last-value", bounds: Some(exactly(14)) },
                CanBeSaid { code: "rebuild-from-parts", bounds: None },
            ],
        },
        ObservationError::NothingGiven {},
        ObservationError::FigureNotAValue { kind: "factor" },
        ObservationError::OfferUnanswered { word: "hearsay" },
        ObservationError::ReachNotPeople { unit: "club".into() },
        ObservationError::ReachExceedsPopulation {
            reach: Bounds::at_least(Number::from(600_000)),
            population: exactly(534_024),
        },
        ObservationError::ReachGroupDuplicate { id: s() },
        ObservationError::ReachGroupUnknown { id: s() },
        ObservationError::ReachTooManyGroups { groups: 600, limit: 512 },
        ObservationError::PerContradictsUnit { unit: "percent".into(), per: 1_000.into() },
        ObservationError::ReachTiesContradict { groups: vec!["a".into(), "b".into()] },
        ObservationError::RollUpIncomplete { missing: vec!["KZ-10".into(), "2023-Q2".into()] },
        ObservationError::RollUpOverlap { missing: vec!["2023-04-01".into()] },
        ObservationError::RollUpOutside { missing: vec!["2024-Q1".into()] },
        ObservationError::CrosswalkRefused { reason: "no-parts", missing: vec!["KZ-10".into()] },
        ObservationError::PopulationUnknown { place: "KZ-59".into(), map: "kz-20".into() },
    ];
    let indicators = [
        IndicatorError::RuleTwice {},
        IndicatorError::RuleParameterMissing { count: "active-volunteers", parameter: "withinMonths" },
        IndicatorError::RuleParameterUnused { count: "minutes", parameter: "withinMonths" },
        IndicatorError::RuleContradicts { count: "minutes", expected: "minute".into(), found: "person".into() },
        IndicatorError::CatalogueDuplicate { id: s() },
        IndicatorError::CatalogueReference { id: s() },
        IndicatorError::PeriodsMissing {},
        IndicatorError::IndicatorUnknown { indicator: s(), suggestion: Some(s()), known: vec!["volunteers".into()] },
        IndicatorError::IndicatorNotCounted { indicator: s() },
        IndicatorError::CategoryUnknown { category: s(), known: vec!["sex".into()] },
        IndicatorError::TooManyCells { cells: 20_000_000, limit: 1_000_000 },
    ];
    let roadmaps = [
        RoadmapError::IdDuplicate { id: s() },
        RoadmapError::IndicatorUndefined { indicator: s(), suggestion: Some(s()) },
        RoadmapError::TargetValue {},
        RoadmapError::BaselineMissing {},
        RoadmapError::TargetWrongSide { aim: "increase" },
        RoadmapError::BaselineTooLate {},
        RoadmapError::MilestoneOrder {},
        RoadmapError::MilestoneBeyondTarget { aim: "increase" },
        RoadmapError::DueRuleNotAState { nature: "flow" },
        RoadmapError::DueRuleNotAFlow { nature: "stock" },
        RoadmapError::PaceCuts {},
        RoadmapError::BandMissing {},
        RoadmapError::TrajectoryCeiling {},
        RoadmapError::TrajectoryWeights {},
        RoadmapError::NotAFlow { nature: "stock" },
        RoadmapError::NothingLeft { milestones: 3, actuals: 3 },
        RoadmapError::ProfileWeights {},
        RoadmapError::ProfileTooShort { done: 13, periods: 12 },
    ];
    let cubes = [
        CubeError::AxisNotNested { axis: s(), finer: s(), coarser: s(), leaf: 3 },
        CubeError::LevelLength { axis: s(), level: s(), length: 3, leaves: 4 },
        CubeError::AxisUnknown { axis: s(), known: vec![s()] },
        CubeError::LevelUnknown { axis: s(), level: s(), known: vec![s()] },
        CubeError::SetInvalid { set: 0, axes: 3 },
        CubeError::SetDuplicate { set: 1 },
        CubeError::PlanTooLarge { what: "axes", count: 17, limit: 16 },
        CubeError::CellsTooMany { what: "cells", limit: u64::MAX },
        CubeError::ColumnCount { columns: 2, axes: 3 },
        CubeError::ColumnLength { column: s(), length: 3, rows: 4 },
        CubeError::CodeOutOfRange { column: s(), index: 7, codes: 220 },
        CubeError::KeyMissing { keys: 3 },
        CubeError::HeadsReversed { index: 7 },
        CubeError::SumOutOfRange { measure: "minutes" },
        CubeError::JobUnfinished { done: 1, of: 2 },
        CubeError::JobColumnsChanged {},
        CubeError::TallyBytesInvalid { rule: "the checksum differs" },
        CubeError::TallyPlanDiffers {},
    ];
    let records = [
        RecordError::ParticipationOfNobody {},
        RecordError::HeadsOfPerson {},
        RecordError::MinutesInvalid {},
        RecordError::AssistanceOfNobody {},
        RecordError::UnitNotCounted { unit: "percent".into() },
        RecordError::AgeTwice {},
        RecordError::PersonIdBlank {},
        RecordError::RecordDuplicate {},
        RecordError::OrganisationCycle {},
        RecordError::DefinitionUnknown { definition: "youth@9".into() },
        RecordError::DecisionRowsUnlisted { code: "hours-rounded" },
        RecordError::DecisionInvalid {},
        RecordError::DecisionRowUnknown { row: 7 },
        RecordError::RegisterBytesInvalid { rule: "the checksum differs" },
        RecordError::DecisionUnfit { action: "count-once", code: "hours-zero", known: vec!["leave-out", "keep"] },
    ];
    let n = |value: i32| Number::from(value);
    let allocations = [
        AllocationError::FloorsExceed { floors: n(12), total: n(10), by: n(2) },
        AllocationError::CeilingsShort { ceilings: n(8), total: n(10), by: n(2) },
        AllocationError::BoundsCrossed { place: "KZ-10".into(), floor: n(3), ceiling: n(2) },
        AllocationError::Negative { amount: n(-1) },
        AllocationError::WeightsZero {},
        AllocationError::NotInSteps { amount: Number::parse("1.5").unwrap(), step: n(1) },
        AllocationError::TooLarge { limit: n(100_000), amount: n(100_001) },
        AllocationError::MethodUnbounded { method: "balinski-young@1".into() },
    ];
    let forecasts = [
        ForecastError::PeriodTwice { at: 2020 },
        ForecastError::Point {},
        ForecastError::Level {},
        ForecastError::Until { limit: 1_000 },
        ForecastError::TooMany { count: 10_001, limit: 10_000 },
    ];
    let scores = [
        ScoreError::Weight {},
        ScoreError::Goalposts {},
        ScoreError::Needs { method: "goalposts@1", needs: "worst" },
        ScoreError::PartUnknown { id: s() },
        ScoreError::TooDeep { limit: 32 },
        ScoreError::Thresholds {},
    ];
    let mut all: Vec<Error> = numbers.into_iter().map(Into::into).collect();
    all.extend(documents.into_iter().map(Error::from));
    all.extend(calendar.into_iter().map(Error::from));
    all.extend(places.into_iter().map(Error::from));
    all.extend(figures.into_iter().map(Error::from));
    all.extend(layouts.into_iter().map(Error::from));
    all.extend(observations.into_iter().map(Error::from));
    all.extend(indicators.into_iter().map(Error::from));
    all.extend(cubes.into_iter().map(Error::from));
    all.extend(records.into_iter().map(Error::from));
    all.extend(roadmaps.into_iter().map(Error::from));
    all.extend(allocations.into_iter().map(Error::from));
    all.extend(forecasts.into_iter().map(Error::from));
    all.extend(scores.into_iter().map(Error::from));
    all
}

#[test]
fn every_code_has_a_sentence_that_uses_its_details() {
    let all = one_of_each();
    let have: BTreeSet<&str> = all.iter().map(Error::code).collect();
    let codes: BTreeSet<&str> = crate::error::codes().collect();
    assert_eq!(have, codes);
    // Shown below the sentence.
    let below = [
        "suggestion",
        "known",
        "maps",
        "candidates",
        "suggestions",
        "centreOf",
        "readings",
        "canBeSaid",
        "missing",
        "layout",
    ];
    for error in all {
        let code = error.code();
        let details: BTreeSet<String> = error.details().keys().cloned().collect();
        for language in Language::ALL {
            let sentences = Sentences::new(*language, &ALL);
            let template = sentences.get("error", code).unwrap_or_else(|| panic!("{code} in {language}"));
            let named = placeholders(template);
            assert!(named.is_subset(&details), "{code}: {named:?} of {details:?}");
            let unsaid: Vec<_> = details.difference(&named).filter(|key| !below.contains(&key.as_str())).collect();
            assert!(unsaid.is_empty(), "{code} does not say {unsaid:?}");
            let text = presenter(*language).error_text(&error);
            assert!(!text.contains(['{', '…']) && text.chars().count() > 10, "{text}");
            super::check_html(&presenter(*language).error_html(&error));
        }
    }
    let stale: Vec<_> = super::sentences::ids("error").into_iter().filter(|id| !codes.contains(id.as_str())).collect();
    assert!(stale.is_empty(), "{stale:?}");
}

#[test]
fn place_path_and_choices_are_shown() {
    let error = Error::from(DocumentError::KeyUnknown { key: "asof".into(), suggestion: Some("asOf".into()) })
        .at_index(0)
        .at_key("targets");
    let shown: Vec<String> = Language::ALL.iter().map(|language| presenter(*language).error_text(&error)).collect();
    assert_eq!(
        shown,
        [
            "targets › 0: Белгісіз кілт: «asof».\n- Мүмкін, мынау шығар: «asOf»",
            "targets › 0: Неизвестный ключ «asof».\n- Возможно, имелось в виду: «asOf»",
            "targets › 0: Unknown key “asof”.\n- Did you mean “asOf”?",
        ]
    );
}

#[test]
fn an_ambiguous_place_lists_its_candidates() {
    let gazetteer = crate::Gazetteer::kazakhstan().unwrap();
    let text = presenter(Language::Russian).error_text(&gazetteer.find("Almaty").unwrap_err());
    assert!(text.starts_with("Название «Almaty» носят несколько территорий:\n- "), "{text}");
    assert!(text.contains("Алматинская область") && text.contains("KZ-75"), "{text}");
}

#[test]
fn what_can_be_said_is_said() {
    let kind = ObservationError::NotAdditive {
        reason: NotAdditive::SamePeople,
        can_be_said: vec![CanBeSaid {
            code: "reach-if-counted-once",
            bounds: Some(Bounds::at_least(Number::from(601))),
        }],
    };
    let text = presenter(Language::Kazakh).error_text(&kind.into());
    assert_eq!(
        text,
        "Бұл мәндерді қосуға болмайды: бір адам екеуінде де болуы мүмкін.\n- Әр бөлікте әр адам бір рет есепке алынған болса: кемінде 601."
    );
}

#[test]
fn an_unknown_code_shows_itself_and_a_missing_detail_a_gap() {
    let presenter = presenter(Language::English);
    assert_eq!(
        presenter.error_parts_text("from-the-future", &[json!("a"), json!(1)], &Map::new()),
        "a › 1: from-the-future"
    );
    assert_eq!(presenter.error_parts_text("map-unknown", &[], &Map::new()), "Unknown map “…”.");
    let crossed: Map<String, Value> = json!({"expected": "an object", "found": "a list"}).as_object().unwrap().clone();
    assert_eq!(presenter.error_parts_text("type-mismatch", &[], &crossed), "Expected: an object; found: a list.");
}

/// `{:?}` of a text brings tables of printable characters to every web page; `quoted` is there for it.
#[test]
fn messages_quote_by_hand() {
    let families = [
        include_str!("../../error/allocation.rs"),
        include_str!("../../error/calendar.rs"),
        include_str!("../../error/cube.rs"),
        include_str!("../../error/document.rs"),
        include_str!("../../error/figure.rs"),
        include_str!("../../error/forecast.rs"),
        include_str!("../../error/indicator.rs"),
        include_str!("../../error/layout.rs"),
        include_str!("../../error/number.rs"),
        include_str!("../../error/observation.rs"),
        include_str!("../../error/place.rs"),
        include_str!("../../error/record.rs"),
        include_str!("../../error/roadmap.rs"),
        include_str!("../../error/score.rs"),
    ];
    let by_debug = families.iter().flat_map(|text| text.lines()).find(|line| line.contains(":?}"));
    assert_eq!(by_debug, None);
}
