//! The summary of an assessment: what it must say, and that it stays one page.

use super::super::Summary;
use super::{check_html, example, presenter};
use crate::Word;
use crate::assess::{Assessment, Evidence, Verdict, assess};
use crate::calendar::parse_date;
use crate::document::from_slice;
use crate::figure::WidthPolicy;
use crate::language::Language;
use crate::observation::{Observation, Reports};
use crate::roadmap::{Roadmap, Target};
use crate::{Context, Presenter};

fn observed(reports: &[u8]) -> Vec<Observation> {
    from_slice::<Reports>(reports).unwrap().observe(&WidthPolicy::figure_width_1()).unwrap()
}

/// The briefing of the example, with the official series.
fn briefing() -> (Assessment, Vec<Observation>) {
    let roadmap: Roadmap = from_slice(include_bytes!("../../../examples/briefing/roadmap.json")).unwrap();
    let briefing = observed(include_bytes!("../../../examples/briefing/briefing.json"));
    let mut all = observed(include_bytes!("../../../examples/briefing/series.json"));
    all.extend(briefing.iter().cloned());
    let as_of = parse_date("2023-12-31").unwrap();
    (assess(&roadmap, &Evidence::of(all), &Context::kazakhstan(), as_of).unwrap(), briefing)
}

fn summary(language: Language) -> String {
    let (assessment, briefing) = briefing();
    let of = |indicator: &str| briefing.iter().find(|one| one.indicator() == indicator).unwrap();
    let helped = [of("elders-helped"), of("families-helped")];
    let summary = Summary::of(&assessment).sum(&helped, &Context::kazakhstan()).unwrap();
    presenter(language).summary_text(summary).replace('\u{a0}', " ")
}

/// Wherever a line is broken, what is said stands there.
fn has_all(text: &str, parts: &[&str]) {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    for part in parts {
        assert!(text.contains(part), "no {part} in {text}");
    }
}

#[test]
fn the_briefing_is_one_page_in_every_language() {
    for language in Language::ALL {
        let text = summary(*language);
        assert!(text.lines().count() <= 30, "{text}");
        assert!(text.lines().all(|line| line.chars().count() <= 120), "{text}");
        // Seven verdicts, each in its row.
        let verdict = |verdict: Verdict| presenter(*language).label("verdict", verdict.as_str());
        let rows = |verdict: &String| text.lines().filter(|line| line.ends_with(verdict.as_str())).count();
        assert_eq!(rows(&verdict(Verdict::Met)), 1, "{text}");
        assert_eq!(rows(&format!("  {}", verdict(Verdict::Undetermined))), 6, "{text}");
        has_all(
            &text,
            &["199 500–200 499", "385–394", "0,72–0,74"].map(|n| if *language == Language::English { "" } else { n }),
        );
        // The map and the width policy are named once, in the foot.
        for id in ["kz-20", "figure-width@1"] {
            assert_eq!(text.matches(id).count(), 1, "{text}");
        }
        assert!(text.lines().rev().take(3).any(|line| line.contains("kz-20")), "{text}");
        for id in ["elders-helped", "families-helped", "birgemiz-north", "north-", "undetermined:", "not-"] {
            assert!(!text.contains(id), "{id} in {text}");
        }
        assert!(!text.contains(['{', '…']), "{text}");
    }
}

#[test]
fn it_says_what_cannot_be_said_and_what_to_ask_whom() {
    has_all(
        &summary(Language::Kazakh),
        &[
            "«30 мың» (3-жол) – ниет қана",
            "«600-ден астам» (6-жол) – әртүрлі адамдар саны емес",
            "«800-ден астам»",
            "қосуға болмайды",
            "кемінде 601 адам",
            "№ 2: 2023 жылғы 31 желтоқсандағы жағдай бойынша мәні (соңғысы – 2023 жылғы 30 маусым); дереккөзі – inform.kz",
            "№ 4, 5: «390-ға жуық» қай күнге дейін есептелген",
            "№ 6: 2023 жыл бойынша әртүрлі адамдар саны",
            "№ 7:",
            "жауапты – «Birgemiz» фронт-кеңсесі",
            "жауапты көрсетілмеген",
        ],
    );
    has_all(
        &summary(Language::Russian),
        &[
            "достигнуто — 1, не достигнуто — 0, не определено — 6, срок не наступил — 0.",
            "«30 мың» (строка 3) — намерение",
            "(строка 6) — не число разных людей",
            "складывать нельзя: они считают разное",
            "не менее 601 человека",
            "№ 3: фактическое значение по состоянию на 31 декабря 2023 г. (есть только план или намерение)",
            "№ 4, 5: по какую дату подсчитано «390-ға жуық» и сколько всего за 2023 г.; источник — Qyzyljar TV.",
            "Выполнена ли мера «Реализация проектов»; ответственный — Фронт-офис «Birgemiz»",
        ],
    );
    has_all(
        &summary(Language::English),
        &[
            "met – 1, not met – 0, undetermined – 6, not yet due – 0.",
            "“30 мың” (row 3) is an intention",
            "cannot be added",
            "at least 601 people",
            "No. 7: the figure as of 31 December 2023 (the latest: 30 November 2023); source: Qyzyljar TV.",
        ],
    );
}

#[test]
fn a_long_roadmap_is_cut_to_what_is_not_met_and_not_known() {
    let mut roadmap = Roadmap::builder("long", "2023".parse().unwrap());
    let context = Context::kazakhstan();
    let regions = || context.gazetteer.all().iter().filter(|place| place.parent.as_deref() == Some("KZ"));
    for region in regions().take(17) {
        let target = Target::new("clubs", region.code.as_str(), "2023".parse().unwrap(), 14);
        roadmap = roadmap.target(target);
    }
    let assessment =
        assess(&roadmap.build().unwrap(), &Evidence::new(), &context, parse_date("2024-02-01").unwrap()).unwrap();
    for language in Language::ALL {
        let text = presenter(*language).summary_text(&assessment);
        assert!((25..=30).contains(&text.lines().count()), "{text}");
        check_html(&presenter(*language).summary_html(&assessment));
    }
}

#[test]
fn what_is_met_or_not_yet_due_asks_nothing() {
    let text = presenter(Language::English).summary_text(&example("2022-06-30"));
    assert!(text.contains("not yet due") && !text.contains("No. 1:"), "{text}");
    let nothing = Roadmap::builder("nothing", "2023".parse().unwrap()).build().unwrap();
    let context = Context::kazakhstan();
    let empty = assess(&nothing, &Evidence::new(), &context, parse_date("2024-02-01").unwrap()).unwrap();
    assert_eq!(
        Presenter::new(Language::Russian, &context).summary_text(&empty).replace('\u{a0}', " "),
        "Аналитическая справка: nothing, 2023 г. (условный пример)\nПо состоянию на 1 февраля 2024 г.\nЦелевых значений — 0: \
         достигнуто — 0, не достигнуто — 0, не определено — 0, срок не наступил — 0.\n"
    );
}
