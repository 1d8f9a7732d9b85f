//! Tests of text and HTML.

mod errors;
mod explain;
mod findings;
mod names;
mod progress;
mod register_report;
mod sentences;
mod summary;

use super::sentence::Plural;
use super::*;
use crate::Word;
use crate::assess::{Assessment, assess};
use crate::calendar::{Period, parse_date};
use crate::document::{from_slice, from_value, value_of};
use crate::number::{Bounds, End, Number, Ratio, RatioBounds, Unit};
use crate::observation::Observations;
use proptest::prelude::*;
use serde_json::{Value, json};

const ROADMAP: &str = r#"{"format": "volunteer/roadmap@1", "id": "example", "status": "illustrative", "period": "2021/2023",
 "label": {"kk": "Волонтерлікті дамыту жол картасы", "ru": "Дорожная карта развития волонтёрства", "en": "Roadmap of volunteering"},
 "indicators": [
  {"id": "organisations", "unit": "organisation", "nature": "stock", "label": {"kk": "Волонтерлік ұйымдар", "ru": "Волонтёрские организации", "en": "Volunteer organisations"}},
  {"id": "activities", "unit": "activity", "nature": "flow", "label": {"kk": "Іс-шаралар", "ru": "Мероприятия", "en": "Activities"}},
  {"id": "per-1000", "unit": "activity", "nature": "ratio", "rule": {"numerator": "activities", "per": 1000}, "label": {"kk": "1 000 тұрғынға шаққандағы іс-шаралар", "ru": "Мероприятия на 1 000 жителей", "en": "Activities per 1,000 inhabitants"}},
  {"id": "volunteers", "unit": "person", "nature": "flow", "counted": "distinct", "label": {"kk": "Белсенді волонтерлер", "ru": "Активные волонтёры", "en": "Active volunteers"}},
  {"id": "hours", "unit": "minute", "nature": "flow", "label": {"kk": "Сағаттар", "ru": "Часы", "en": "Hours"}}],
 "measures": [
  {"id": "1", "due": "2023", "planned": 3, "unit": "project", "status": "adopted", "responsible": "Жастар саясаты басқармасы", "label": {"kk": "Жобаларды іске асыру", "ru": "Реализация проектов", "en": "Projects"}},
  {"id": "2", "due": "2023", "planned": 14, "unit": "club", "status": "adopted", "delivery": {"period": "2023-10", "delivered": 12}, "label": {"kk": "Клубтар ашу", "ru": "Открытие клубов", "en": "Opening of clubs"}}],
 "targets": [
  {"id": "tripled", "indicator": "organisations", "place": "KZ", "map": "kz-20", "baseline": {"period": "2020", "value": 224},
   "value": {"timesBaseline": 3}, "due": "2023", "aim": "increase", "status": "illustrative", "label": {"kk": "Ұйымдар саны үш есе өсті", "ru": "Число организаций утроилось", "en": "Organisations tripled"}},
  {"id": "activities-500", "indicator": "activities", "place": "KZ-59", "map": "kz-20", "value": {"absolute": 500}, "due": "2023", "aim": "increase", "status": "illustrative"},
  {"id": "rate", "indicator": "per-1000", "place": "KZ-59", "map": "kz-20", "value": {"absolute": 0.9}, "due": "2023", "aim": "increase", "status": "illustrative"},
  {"id": "volunteers-20", "indicator": "volunteers", "place": "KZ-59", "map": "kz-20", "baseline": {"period": "2022", "value": 10000}, "value": {"plusBaseline": 10000}, "due": "2025", "aim": "increase", "status": "draft", "trajectory": "geometric"},
  {"id": "hours-up", "indicator": "hours", "place": "KZ-59", "map": "kz-20", "value": {"absolute": 60000}, "due": "2025", "aim": "increase", "status": "draft"}]}"#;

const REPORTED: &str = r#"{"format": "volunteer/observations@1", "observations": [
 {"indicator": "organisations", "place": "KZ", "map": "kz-20", "period": "2023", "unit": "organisation", "nature": "stock", "text": "600-ден астам", "value": {"lower": 601}, "policy": "figure-width@1", "sources": [{"title": "Qyzyljar TV", "url": "https://qyzyljartv.kz/kz/news/40813", "published": "2023"}]},
 {"indicator": "organisations", "place": "KZ", "map": "kz-20", "period": "2023", "evidence": "hearsay", "unit": "organisation", "nature": "stock", "value": 680},
 {"indicator": "organisations", "place": "KZ", "map": "kz-20", "period": "2020", "unit": "organisation", "nature": "stock", "value": 200},
 {"indicator": "activities", "place": "KZ-59", "map": "kz-20", "period": "2023", "until": "unknown", "unit": "activity", "nature": "flow", "text": "390-ға жуық", "value": {"lower": 385, "upper": 394}},
 {"indicator": "volunteers", "place": "KZ-59", "map": "kz-20", "period": "2023", "unit": "person", "nature": "flow", "counted": "distinct", "act": "intended", "evidence": "hearsay", "text": "30 мың", "value": {"lower": 29500, "upper": 30499}},
 {"indicator": "volunteers", "place": "KZ-59", "map": "kz-20", "period": "2023", "unit": "person", "nature": "flow", "counted": "distinct", "value": {"lower": 11000, "upper": 11500}},
 {"indicator": "hours", "place": "KZ-59", "map": "kz-20", "period": "2023", "unit": "minute", "nature": "flow", "value": {"lower": 30000, "lowerOpen": true}},
 {"indicator": "clubs", "place": "KZ-59", "map": "kz-20", "period": "2023", "unit": "club", "nature": "stock", "value": 14}]}"#;

fn example(as_of: &str) -> Assessment {
    let roadmap = from_slice(ROADMAP.as_bytes()).unwrap();
    let reported: Observations = from_slice(REPORTED.as_bytes()).unwrap();
    assess(&roadmap, &reported.into(), &Context::kazakhstan(), parse_date(as_of).unwrap()).unwrap()
}

fn presenter(language: Language) -> Presenter {
    Presenter::new(language, &Context::kazakhstan())
}

fn number(text: &str) -> Number {
    Number::parse(text).unwrap()
}

#[test]
fn plural_categories_are_those_of_cldr() {
    use Plural::{Few, Many, One, Other};
    let of = |language, texts: [&str; 9]| texts.map(|text| Plural::of(language, number(text)));
    let numbers = ["0", "1", "2", "5", "11", "21", "22", "25", "1.5"];
    assert_eq!(of(Language::Kazakh, numbers), [Other, One, Other, Other, Other, Other, Other, Other, Other]);
    assert_eq!(of(Language::English, numbers), [Other, One, Other, Other, Other, Other, Other, Other, Other]);
    assert_eq!(of(Language::Russian, numbers), [Many, One, Few, Many, Many, One, Few, Many, Other]);
    let more = ["12", "13", "14", "101", "111", "112", "122", "1000000", "-21"];
    assert_eq!(of(Language::Russian, more), [Many, Many, Many, One, Many, Many, Few, Many, One]);
}

#[test]
fn counts_take_the_right_noun() {
    let write = |language, low: Option<&str>, high: Option<&str>, unit: &Unit| {
        let end = |text: &str| End { value: number(text), open: false };
        let bounds = Bounds::new(low.map(end), high.map(end)).unwrap();
        presenter(language).count(&bounds, unit).replace('\u{a0}', " ")
    };
    for (low, high, unit, kazakh, russian, english) in [
        (Some("1"), Some("1"), Unit::Club, "1 клуб", "1 клуб", "1 club"),
        (Some("2"), Some("2"), Unit::Family, "2 отбасы", "2 семьи", "2 families"),
        (Some("11"), Some("11"), Unit::Project, "11 жоба", "11 проектов", "11 projects"),
        (Some("21"), Some("21"), Unit::Training, "21 тренинг", "21 тренинг", "21 training sessions"),
        (
            Some("21"),
            None,
            Unit::Training,
            "кемінде 21 тренинг",
            "не менее 21 тренинга",
            "at least 21 training sessions",
        ),
        (Some("22"), None, Unit::Person, "кемінде 22 адам", "не менее 22 человек", "at least 22 people"),
        (None, Some("1"), Unit::Club, "ең көбі 1 клуб", "не более 1 клуба", "at most 1 club"),
        (Some("0"), Some("5"), Unit::Club, "ең көбі 5 клуб", "не более 5 клубов", "at most 5 clubs"),
        (Some("0"), Some("0"), Unit::Club, "0 клуб", "0 клубов", "0 clubs"),
        (
            Some("385"),
            Some("391"),
            Unit::Activity,
            "385-тен 391-ге дейін іс-шара",
            "от 385 до 391 мероприятия",
            "385 to 391 activities",
        ),
        (Some("90"), Some("90"), Unit::Minute, "1,5 сағат", "1,5 часа", "1.5 hours"),
        (Some("60"), Some("60"), Unit::Minute, "1 сағат", "1 час", "1 hour"),
        (
            Some("1.5"),
            Some("1.5"),
            Unit::PercentagePoint,
            "1,5 пайыздық тармақ",
            "1,5 процентного пункта",
            "1.5 percentage points",
        ),
        (Some("45.7"), Some("45.7"), Unit::Percent, "45,7%", "45,7 %", "45.7%"),
        (None, None, Unit::Percent, "белгісіз", "неизвестно", "unknown"),
    ] {
        assert_eq!(write(Language::Kazakh, low, high, &unit), kazakh);
        assert_eq!(write(Language::Russian, low, high, &unit), russian);
        assert_eq!(write(Language::English, low, high, &unit), english);
    }
    let money = Unit::parse("money:KZT").unwrap();
    assert_eq!(write(Language::Russian, Some("1500000"), Some("1500000"), &money), "1 500 000 тенге");
    let mixed = Unit::parse("family+person").unwrap();
    assert_eq!(write(Language::Russian, Some("801"), None, &mixed), "не менее 801 (посчитаны вместе: семьи + люди)");
    let custom = Unit::parse("custom:laureate").unwrap();
    assert_eq!(write(Language::English, Some("3"), Some("3"), &custom), "3 laureate");
}

#[test]
fn ends_that_are_excluded_take_kazakh_endings() {
    let write = |low: Option<(&str, bool)>, high: Option<(&str, bool)>| {
        let end = |(text, open): (&str, bool)| End { value: Ratio::from(number(text)), open };
        let bounds = RatioBounds::new(low.map(end), high.map(end)).unwrap();
        Language::ALL.iter().map(|language| presenter(*language).quotient(&bounds, 2)).collect::<Vec<_>>()
    };
    assert_eq!(write(Some(("600", true)), None), ["600-ден астам", "более 600", "more than 600"]);
    assert_eq!(write(Some(("6.7", true)), None), ["6,7-ден астам", "более 6,7", "more than 6.7"]);
    assert_eq!(write(None, Some(("10", true))), ["10-нан кем", "менее 10", "less than 10"]);
    assert_eq!(write(None, Some(("40", false))), ["ең көбі 40", "не более 40", "at most 40"]);
    assert_eq!(
        write(Some(("29500", false)), Some(("30500", true))),
        [
            "кемінде 29\u{a0}500, бірақ 30\u{a0}500-ден кем",
            "не менее 29\u{a0}500, но менее 30\u{a0}500",
            "29,500 to less than 30,500"
        ]
    );
    assert_eq!(
        write(Some(("0", true)), Some(("3", true))),
        ["0-ден астам, бірақ 3-тен кем", "более 0, но менее 3", "more than 0, less than 3"]
    );
    assert_eq!(
        write(Some(("0", true)), Some(("3", false))),
        ["0-ден астам, бірақ ең көбі 3", "более 0, но не более 3", "more than 0, at most 3"]
    );
    let percent = RatioBounds::above(Ratio::new(Number::from(1), Number::from(2)).unwrap());
    assert_eq!(presenter(Language::Kazakh).percent(&percent, 1), "50%-дан астам");
    // A rounded end is never reached, so that nothing need be said of it being excluded.
    let third = RatioBounds::above(Ratio::new(Number::from(1), Number::from(3)).unwrap());
    assert_eq!(presenter(Language::English).quotient(&third, 2), "0.33 or more");
}

#[test]
fn periods_of_every_form() {
    for (period, kazakh, russian, english) in [
        ("2023", "2023 жыл", "2023 г.", "2023"),
        ("2023-05", "2023 жылғы мамыр", "май 2023 г.", "May 2023"),
        ("2023-Q3", "2023 жылғы III тоқсан", "III квартал 2023 г.", "third quarter of 2023"),
        ("2023-S2", "2023 жылғы II жартыжылдық", "II полугодие 2023 г.", "second half of 2023"),
        ("2024/2027", "2024–2027 жылдар", "2024–2027 гг.", "2024–2027"),
        ("2023-01/2023-11", "2023 жылғы қаңтар–қараша", "январь–ноябрь 2023 г.", "January to November 2023"),
        (
            "2023-04/2024-03",
            "2023 жылғы сәуір – 2024 жылғы наурыз",
            "апрель 2023 г. — март 2024 г.",
            "April 2023 to March 2024",
        ),
        ("2023-12-05", "2023 жылғы 5 желтоқсан", "5 декабря 2023 г.", "5 December 2023"),
        (
            "2023-01-01/2023-06-15",
            "2023 жылғы 1 қаңтар – 2023 жылғы 15 маусым",
            "1 января 2023 г. — 15 июня 2023 г.",
            "1 January 2023 to 15 June 2023",
        ),
        (
            "2023-W05",
            "2023 жылғы 30 қаңтар – 2023 жылғы 5 ақпан",
            "30 января 2023 г. — 5 февраля 2023 г.",
            "30 January 2023 to 5 February 2023",
        ),
    ] {
        let period = Period::parse(period).unwrap();
        let shown = Language::ALL.iter().map(|language| presenter(*language).period(period)).collect::<Vec<_>>();
        assert_eq!(shown, [kazakh, russian, english]);
    }
}

#[test]
fn a_verdict_is_explained() {
    let assessment = example("2023-12-31");
    for (language, expected) in [
        (
            Language::Kazakh,
            [
                "анықталмады",
                "3 × 224 = 672 ұйым",
                "«600-ден астам»: кемінде 601 ұйым",
                "кемінде 672 болса, қол жеткізілді",
                "кемінде 84,1%",
                "сол күнге қатысты сенімдірек дерек пайдаланылды. Жеке алынса, нәтижесі: қол жеткізілді",
                "ереже: қарқынды бағалау шектері (шартты)",
                "2023 жылғы 31 желтоқсандағы жағдай бойынша",
                "≈ 12 597 адам",
                "385–394",
                "қалғаны: ең көбі 71",
                "аумақтық бөлініс: 20 өңір, 2022 жылдан – kz-20.",
            ],
        ),
        (
            Language::Russian,
            [
                "не определено",
                "3 × 224 = 672 организации",
                "«600-ден астам»: не менее 601 организации",
                "достигнуто, если значение: не менее 672",
                "не менее 84,1 %",
                "использовано более надёжное значение на ту же дату. Отдельно взятое дало бы: достигнуто",
                "правило: пороги оценки темпа (условно)",
                "По состоянию на 31 декабря 2023 г.",
                "≈ 12 597 человек",
                "385–394",
                "целевого значения: не более 71",
                "территориальное деление: 20 регионов, с 2022 года — kz-20.",
            ],
        ),
        (
            Language::English,
            [
                "undetermined",
                "3 × 224 = 672 organisations",
                "“600-ден астам”: at least 601 organisations",
                "met if 672 or more",
                "84.1% or more",
                "better evidence for the same date was used. On its own it would give: met",
                "policy: thresholds of pace (illustrative)",
                "As of 31 December 2023",
                "≈ 12,597 people",
                "385–394",
                "Remaining to the target: at most 71",
                "boundaries: 20 regions, since 2022 – kz-20.",
            ],
        ),
    ] {
        let presenter = presenter(language);
        // The words are compared without regard to which space it is.
        let spaces = |text: &str| text.replace('\u{a0}', " ");
        let text = spaces(&presenter.assessment_text(&assessment));
        // Each id stands once, in the last line.
        for id in ["figure-width@1", "pace@1", "plain@1", "kz-20"] {
            assert_eq!(text.matches(id).count(), 1, "{id}");
            assert!(text.trim_end().lines().last().unwrap().contains(id));
        }
        let clubs = presenter.label("indicator", "clubs");
        assert!(text.contains(&format!("{clubs}, ")), "{text}");
        for part in expected {
            assert!(text.contains(&spaces(part)), "{part} is not in\n{text}");
        }
        let html = presenter.assessment_html(&assessment);
        check_html(&html);
        assert!(html.contains("? ") && html.contains(&format!("lang=\"{language}\"")));
        let trail = presenter.trail_text(&assessment.targets[0]);
        assert_eq!(trail.lines().count(), assessment.targets[0].trail.len());
    }
}

#[test]
fn columns_are_aligned() {
    for language in Language::ALL {
        let text = presenter(*language).assessment_text(&example("2023-12-31"));
        let rule = text.lines().position(|line| line.starts_with('─')).unwrap();
        let lines: Vec<Vec<char>> = text.lines().map(|line| line.chars().collect()).collect();
        // Before each column stand two spaces, in the header and in every row.
        let starts: Vec<usize> =
            (1..lines[rule].len()).filter(|at| lines[rule][at - 1] == ' ' && lines[rule][*at] == '─').collect();
        assert_eq!(starts.len(), 6);
        for line in lines[rule - 1..].iter().take_while(|line| !line.is_empty()) {
            for start in starts.iter().filter(|start| **start <= line.len()) {
                assert_eq!(line[start - 2..*start], [' ', ' '], "{}", line.iter().collect::<String>());
            }
        }
    }
}

#[test]
fn every_stage_and_every_word_shows() {
    // Before the date, at it, and long after it.
    for as_of in ["2021-06-01", "2023-06-30", "2026-01-01"] {
        let assessment = example(as_of);
        for language in Language::ALL {
            let text = presenter(*language).assessment_text(&assessment);
            assert!(!text.contains('{') && !text.contains('…'), "{text}");
        }
    }
}

/// Every `<` opens a tag of the fixed set, tags are balanced, and nothing else looks like markup.
fn check_html(html: &str) {
    const TAGS: &[&str] = &[
        "div", "style", "p", "table", "caption", "thead", "tbody", "tr", "th", "td", "details", "summary", "ul", "li",
    ];
    let mut open: Vec<&str> = Vec::new();
    let mut rest = html;
    while let Some((text, after)) = rest.split_once('<') {
        assert!(open.last() == Some(&"style") || !text.contains(['>', '"', '\'']), "{text}");
        let (tag, then) = after.split_once('>').expect("a tag ends");
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(open.pop(), Some(name), "{html}");
        } else {
            let (name, attributes) = tag.split_once(' ').unwrap_or((tag, ""));
            assert!(TAGS.contains(&name), "{tag}");
            for attribute in attributes.split(' ').filter(|attribute| !attribute.is_empty()) {
                let (key, value) = attribute.split_once('=').unwrap();
                assert!(["class", "lang", "scope"].contains(&key), "{attribute}");
                let inner = value.strip_prefix('"').and_then(|value| value.strip_suffix('"')).unwrap();
                assert!(inner.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-'), "{attribute}");
            }
            open.push(name);
        }
        rest = then;
    }
    assert!(open.is_empty() && rest.is_empty());
}

fn pointers(value: &Value, here: &str, out: &mut Vec<String>) {
    let below: Vec<(String, &Value)> = match value {
        Value::Object(map) => map.iter().map(|(key, value)| (key.clone(), value)).collect(),
        Value::Array(items) => items.iter().enumerate().map(|(index, value)| (index.to_string(), value)).collect(),
        _ => Vec::new(),
    };
    for (key, value) in below {
        let there = format!("{here}/{key}");
        pointers(value, &there, out);
        out.push(there);
    }
}

fn leaf() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(json!("<script>alert(\"&'\")</script>")),
        any::<String>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        (0..4_i64).prop_map(Value::from),
        "[<>&\"'a-z ]{0,12}".prop_map(Value::from),
        Just(json!({"lower": {"numerator": -7, "denominator": 3}, "lowerOpen": true})),
        Just(json!({"upper": 5})),
        Just(json!(null)),
        Just(json!([])),
        Just(json!({})),
        (any::<i32>(), 1..i32::MAX).prop_map(|(n, d)| json!({"numerator": n, "denominator": d})),
        Just(json!("170141183460469231731687303")),
        Just(json!("0001-01-01/9999-12-31")),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn any_assessment_can_be_shown(edits in prop::collection::vec((any::<prop::sample::Index>(), leaf()), 8..40)) {
        let mut document = value_of(&example("2023-12-31"));
        let mut all = Vec::new();
        pointers(&document, "", &mut all);
        let mut assessment = from_value::<Assessment>(&document).unwrap();
        for (place, value) in edits {
            // An edit that the reader refuses is taken back, so that what is shown is far from the example.
            let mut edited = document.clone();
            if let Some(target) = edited.pointer_mut(&all[place.index(all.len())]) {
                *target = value;
            }
            if let Ok(read) = from_value::<Assessment>(&edited) {
                (document, assessment) = (edited, read);
            }
        }
        for language in Language::ALL {
            let presenter = presenter(*language);
            let _ = presenter.assessment_text(&assessment);
            check_html(&presenter.assessment_html(&assessment));
            let summary = presenter.summary_text(&assessment);
            assert!(summary.lines().all(|line| line.chars().count() <= 120), "{summary}");
            check_html(&presenter.summary_html(&assessment));
            for target in &assessment.targets {
                let _ = presenter.trail_text(target);
            }
        }
    }

    #[test]
    fn any_error_can_be_shown(
        code in any::<prop::sample::Index>(),
        keys in prop::collection::vec((any::<prop::sample::Index>(), leaf()), 0..4),
        path in prop::collection::vec(leaf(), 0..3),
    ) {
        let codes: Vec<&str> = crate::error::codes().collect();
        let names = ["unit", "expected", "place", "readings", "candidates", "canBeSaid", "start", "reach", "value", "centreOf"];
        let details = keys.into_iter().map(|(name, value)| (names[name.index(names.len())].to_owned(), value)).collect();
        for language in Language::ALL {
            let _ = presenter(*language).error_parts_text(codes[code.index(codes.len())], &path, &details);
        }
    }

    #[test]
    fn quotients_are_never_shown_narrower(n in any::<i32>(), d in 1..i32::MAX, width in 0..1000_i32, decimals in 0..4_u32) {
        let at = |n: i64| Ratio::new(Number::from(n), Number::from(d)).unwrap();
        let bounds = RatioBounds::between(at(n.into()), at(i64::from(n) + i64::from(width))).unwrap();
        let shown = presenter(Language::English).quotient(&bounds, decimals);
        let shown = shown.replace(',', "").replace('\u{2212}', "-");
        if let Some((low, high)) = shown.split_once(" to ") {
            prop_assert!(Ratio::from(number(low)) <= bounds.lower().unwrap().value);
            prop_assert!(Ratio::from(number(high)) >= bounds.upper().unwrap().value);
        }
    }
}

#[test]
fn what_a_verdict_rests_on_is_said_in_words() {
    let mut assessment = example("2023-12-31");
    let target = &mut assessment.targets[0];
    target.rests_on = Some(crate::assess::RestsOn {
        findings: vec!["row-over-24h".into(), "sentinel-value".into()],
        would_be: crate::assess::Verdict::NotMet,
        value: None,
    });
    for language in Language::ALL {
        let text = presenter(*language).assessment_text(&assessment);
        assert!(!text.contains(['{', '#']) && text.contains(" N "), "{text}");
    }
}
