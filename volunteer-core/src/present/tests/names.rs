//! Names of ids: the document's own, the library's, and the words of an offered layout.

use super::{check_html, presenter};
use crate::Context;
use crate::Word;
use crate::assess::assess;
use crate::calendar::parse_date;
use crate::language::{Language, Name, Named};
use crate::number::{Bounds, Number, Unit};
use crate::observation::Observations;
use crate::register::layout::{ColumnRole, Encoding, Layout, LayoutOffer, OfferCode, OfferNote, RowKind};

const ROADMAP: &str = r#"{"format": "volunteer/roadmap@1", "id": "r", "status": "adopted", "period": "2023",
 "indicators": [{"id": "laureates", "unit": "custom:laureate", "nature": "flow", "label": {"kk": "Лауреаттар", "ru": "Лауреаты", "en": "Laureates"}},
  {"id": "guests", "unit": "person", "nature": "flow", "label": {"kk": "Қонақтар", "ru": "Гости", "en": "Guests"}}],
 "measures": [{"id": "m", "due": "2023", "status": "adopted", "responsible": "office", "planned": 2, "unit": "custom:laureate"}],
 "targets": [{"id": "t", "indicator": "laureates", "place": "KZ-59", "map": "kz-20", "value": {"absolute": 22}, "due": "2023", "aim": "increase", "status": "adopted"}],
 "names": [{"of": "unit", "id": "custom:laureate", "label": {"kk": "лауреат", "ru": "лауреат|лауреата|лауреатов|лауреата|лауреаты", "en": "laureate|laureates|laureates"}},
  {"of": "responsible", "id": "office", "label": {"kk": "Фронт-кеңсе", "ru": "Фронт-офис", "en": "Front office"}},
  {"of": "definition", "id": "by-decree", "label": {"kk": "жарлық бойынша", "ru": "по указу", "en": "by decree"}}]}"#;

const REPORTED: &str = r#"{"format": "volunteer/observations@1", "observations": [
 {"indicator": "laureates", "place": "KZ-59", "map": "kz-20", "period": "2023", "unit": "custom:laureate", "nature": "flow", "value": 25, "definition": "by-decree"},
 {"indicator": "guests", "place": "KZ-59", "map": "kz-17", "period": "2023", "unit": "person", "nature": "flow", "value": 7},
 {"indicator": "families-helped", "place": "KZ-59", "map": "kz-20", "period": "2023", "unit": "family", "nature": "flow", "value": 7}]}"#;

#[test]
fn a_document_names_what_is_its_own() {
    let roadmap = crate::document::from_slice(ROADMAP.as_bytes()).unwrap();
    let reported: Observations = crate::document::from_slice(REPORTED.as_bytes()).unwrap();
    let context = Context::kazakhstan();
    let assessment = assess(&roadmap, &reported.into(), &context, parse_date("2024-02-01").unwrap()).unwrap();
    let again = crate::document::from_slice(crate::document::text_of(&assessment).as_bytes());
    assert_eq!(again.as_ref(), Ok(&assessment));
    for (language, expected) in [
        (
            Language::Kazakh,
            [
                "22 лауреат",
                "25 лауреат",
                "2 лауреат",
                "Фронт-кеңсе",
                "анықтамасы: жарлық бойынша",
                "Қонақтар, ",
                "Көмек алған отбасылар, ",
            ],
        ),
        (
            Language::Russian,
            [
                "22 лауреата",
                "25 лауреатов",
                "2 лауреата",
                "Фронт-офис",
                "определение: по указу",
                "Гости, ",
                "Семьи, получившие помощь, ",
            ],
        ),
        (
            Language::English,
            [
                "22 laureates",
                "25 laureates",
                "2 laureates",
                "Front office",
                "definition: by decree",
                "Guests, ",
                "Families helped, ",
            ],
        ),
    ] {
        let text = presenter(language).assessment_text(&assessment).replace('\u{a0}', " ");
        for part in expected {
            assert!(text.contains(part), "no {part} in {text}");
        }
        for id in ["custom:", "office\n", "by-decree", "families-helped", "guests"] {
            assert!(!text.contains(id), "{id} in {text}");
        }
    }
}

#[test]
fn a_unit_without_forms_in_a_language_stands_in_its_heading() {
    let name = |label: &str| -> Name {
        crate::document::from_slice(
            format!(r#"{{"of": "unit", "id": "custom:laureate", "label": {label}}}"#).as_bytes(),
        )
        .unwrap()
    };
    let unit = Unit::parse("custom:laureate").unwrap();
    let write = |language, label| {
        let own = presenter(language).with_names(&[name(label)]);
        (own.count(&Bounds::exact(Number::from(5)), &unit).replace('\u{a0}', " "), own.unit(&unit))
    };
    let russian = r#"{"ru": "лауреат|лауреата|лауреатов|лауреата|лауреаты"}"#;
    assert_eq!(write(Language::Russian, russian), ("5 лауреатов".into(), "лауреаты".into()));
    assert_eq!(write(Language::Kazakh, russian), ("5 лауреаты".into(), "лауреаты".into()));
    // One form stands for all.
    assert_eq!(write(Language::Kazakh, r#"{"kk": "лауреат"}"#), ("5 лауреат".into(), "лауреат".into()));
    assert_eq!(write(Language::English, r#"{"en": "laureates"}"#), ("5 laureates".into(), "laureates".into()));
}

#[test]
fn names_of_the_caller_come_first() {
    let own = Name {
        of: Named::Map,
        id: "kz-20".into(),
        label: crate::language::LocalText { en: Some("Regions of today".into()), ..Default::default() },
    };
    let presenter = presenter(Language::English);
    assert_eq!(presenter.with_names(std::slice::from_ref(&own)).label("map", "kz-20"), "Regions of today");
    assert_eq!(presenter.label("map", "kz-20"), "20 regions, since 2022");
    assert_eq!(presenter.label("map", "kz-99"), "kz-99");
}

#[test]
fn an_offered_layout_is_said_in_every_language() {
    let note = |code: OfferCode| {
        let seen = match code {
            OfferCode::NameKnown | OfferCode::RoleTaken | OfferCode::RoleUnfit => ColumnRole::Hours.as_str(),
            OfferCode::EncodingSeen | OfferCode::EncodingAssumed => Encoding::Windows1251.as_str(),
            OfferCode::DelimiterSeen | OfferCode::DelimiterAssumed => "\t",
            _ => "DD.MM.YYYY",
        };
        OfferNote {
            code, column: Some("<Сағаты>".into()), seen: Some(seen.into()), rows: vec![2, 7], decides: None
        }
    };
    for language in Language::ALL {
        let notes: Vec<OfferNote> = OfferCode::ALL.iter().map(|code| note(*code)).collect();
        let offer = LayoutOffer {
            layout: Layout::empty(RowKind::Event),
            reasons: notes.clone(),
            left_aside: Vec::new(),
            doubts: notes,
        };
        let presenter = presenter(*language);
        let text = presenter.layout_offer_text(&offer);
        assert_eq!(text.lines().filter(|line| line.starts_with("    - ")).count(), 2 * OfferCode::ALL.len(), "{text}");
        assert!(!text.contains(['{', '…', '\t']) && !text.contains("hours\n"), "{text}");
        for code in OfferCode::ALL {
            assert!(!text.contains(code.as_str()), "{code} in {text}");
        }
        let html = presenter.layout_offer_html(&offer);
        check_html(&html);
        assert!(html.contains("&lt;Сағаты&gt;"));
        let sure = LayoutOffer {
            layout: Layout::empty(RowKind::Event),
            reasons: Vec::new(),
            left_aside: Vec::new(),
            doubts: Vec::new(),
        };
        assert_eq!(presenter.layout_offer_text(&sure).lines().count(), 4);
    }
}
