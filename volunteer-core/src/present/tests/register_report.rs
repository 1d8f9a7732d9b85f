//! The report of a register: its lines, tables and parts, in three languages.

use super::{check_html, presenter};
use crate::Context;
use crate::Word;
use crate::calendar::parse_date;
use crate::document::from_slice;
use crate::indicator::ReportQuery;
use crate::language::Language;
use crate::place::Place;
use crate::present::RegisterReport;
use crate::register::layout::Layout;
use crate::register::{ParticipationRow, Register, RegisterBuilder, Scope};

const PLACES: &[u8] = r#"[
 {"code": "own-town", "kind": "town", "parent": "KZ-59", "name": {"kk": "Петропавл", "ru": "Петропавловск", "en": "Petropavl"}},
 {"code": "own-district", "kind": "district", "parent": "KZ-59", "name": {"kk": "Қызылжар ауданы", "ru": "Кызылжарский район", "en": "Qyzyljar District"}}]"#
    .as_bytes();

const LAYOUT: &str = r#"{"format": "volunteer/layout@1", "id": "help", "row": "event", "delimiter": ";", "dates": ["ДД.ММ.ГГГГ"],
 "columns": [{"name": "Дата", "role": "first-day"}, {"name": "Мероприятие", "role": "activity"}, {"name": "Место", "role": "place"},
  {"name": "Пенсионеров", "role": "helped", "category": "pensioner", "direct": "direct"},
  {"name": "Детей", "role": "helped", "category": "child", "direct": "direct"}]}"#;

const HELP: &str = "Дата;Мероприятие;Место;Пенсионеров;Детей\n01.03.2022;Визит;Петропавловск;10;0\n\
                    01.02.2023;Визит;Петропавловск;12;5\n";

/// Two years of shifts in a town and a district of the caller's own, and of help.
fn register() -> (Register, Context) {
    let mut context = Context::kazakhstan();
    let places: Vec<Place> = from_slice(PLACES).unwrap();
    context.gazetteer = context.gazetteer.with_overlay(&places).unwrap();
    let scope: Scope = from_slice(br#"{"period": "2022/2023", "map": "kz-20", "places": ["KZ-59"]}"#).unwrap();
    let mut builder = RegisterBuilder::new(scope);
    let mut rows = builder.participation_rows("shifts");
    for (who, day, place, field, minutes) in [
        ("v-1", "2022-03-01", "own-town", "qamqor", Some(120)),
        ("v-2", "2022-04-01", "own-district", "bilim", Some(60)),
        ("v-1", "2023-02-01", "own-town", "qamqor", Some(90)),
        ("v-2", "2023-03-01", "own-town", "bilim", Some(60)),
        ("v-3", "2023-05-01", "own-district", "qamqor", Some(150)),
    ] {
        let first_day = Some(parse_date(day).unwrap());
        let row = ParticipationRow {
            person: Some(who),
            first_day,
            place: Some(place),
            field: Some(field),
            activity: Some(day),
            minutes,
            ..Default::default()
        };
        rows.push(&row).unwrap();
    }
    rows.done().unwrap();
    let layout: Layout = from_slice(LAYOUT.as_bytes()).unwrap();
    builder.read("help.csv", HELP.as_bytes(), &layout, &context).unwrap();
    (builder.finish(), context)
}

#[test]
fn the_half_year_is_reported_by_place_field_and_category() {
    let (register, context) = register();
    let query = ReportQuery::of("2023-S1".parse().unwrap());
    let report = RegisterReport::new(&register, &query, &context).unwrap();
    for language in Language::ALL {
        let own = crate::Presenter::new(*language, &context);
        let text = own.register_report_text(&report).replace('\u{a0}', " ");
        println!("{text}");
        assert!(!text.contains(['{', '…']), "{text}");
        assert!(text.lines().all(|line| line.chars().count() <= 120), "{text}");
        // Three lines say what matters.
        assert_eq!(text.lines().filter(|line| line.starts_with("- ")).count(), 3, "{text}");
        let html = own.register_report_html(&report);
        check_html(&html);
        for id in ["own-town", "own-district", "pensioner", "people-helped", "kz-20"] {
            assert!(!text.contains(id), "{id} in {text}");
        }
    }
    let text = crate::Presenter::new(Language::Russian, &context).register_report_text(&report).replace('\u{a0}', " ");
    for part in [
        "Отчёт о волонтёрской деятельности: Северо-Казахстанская область, I полугодие 2023 г.",
        "волонтёры — 3 (к прошлому году +50 %)",
        "волонтёрские часы — 5 (к прошлому году",
        "Петропавловск",
        "Кызылжарский район",
        "По направлениям",
        "Пенсионер",
        "Замечаний к журналу — 1: к сведению — 1.", // no child was helped in 2022: a zero is noted
        "В журнале нет сведений:",
    ] {
        assert!(text.split_whitespace().collect::<Vec<_>>().join(" ").contains(part), "no {part} in {text}");
    }
}

#[test]
fn an_empty_register_says_so() {
    let context = Context::kazakhstan();
    let query = ReportQuery::of("2023-S1".parse().unwrap()).place("KZ-59");
    let report = RegisterReport::new(&Register::default(), &query, &context).unwrap();
    let text = presenter(Language::English).register_report_text(&report);
    assert!(text.contains("There is no information on the help given."), "{text}");
    let wrong = ReportQuery::of("2023-S1".parse().unwrap()).by("field");
    assert_eq!(RegisterReport::new(&Register::default(), &wrong, &context).unwrap_err().code(), "category-unknown");
}
