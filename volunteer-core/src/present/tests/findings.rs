//! Findings in three languages: every code, every plural form, and nothing that must not be shown.

use super::{check_html, presenter};
use crate::language::Language;
use crate::register::finding::{Finding, FindingCode, Findings, RowRef};

#[test]
fn every_code_is_said_in_every_language_with_the_right_form() {
    for language in Language::ALL {
        let presenter = presenter(*language);
        for code in FindingCode::ALL {
            for count in [1, 2, 5, 21, 1_000_000] {
                let text = presenter.finding_text(&Finding::new(*code, RowRef::new(7)).times(count));
                assert!(!text.contains(['{', '…', '|']) && !text.contains(code.as_str()), "{text}");
                assert!(text.contains('7'), "{text}");
            }
        }
    }
    let of = |language, count| {
        let text = presenter(language).finding_text(&Finding::new(FindingCode::HoursZero, RowRef::new(7)).times(count));
        text.split('.').next().unwrap().to_owned()
    };
    assert_eq!(of(Language::Russian, 1), "В 1 строке часы равны нулю");
    assert_eq!(of(Language::Russian, 22), "В 22 строках часы равны нулю");
    assert_eq!(of(Language::English, 1), "In 1 row the hours are zero");
    assert_eq!(of(Language::English, 404), "In 404 rows the hours are zero");
    assert_eq!(of(Language::Kazakh, 404), "404 жолда сағат саны нөлге тең");
}

#[test]
fn a_page_counts_everything_and_shows_the_first_cases() {
    let mut findings = Findings::new();
    for row in 2..52 {
        findings.add(Finding::new(FindingCode::RowOver24h, RowRef::new(row)).with_detail("minutes", 1500));
        findings.add(Finding::new(FindingCode::PlaceUnknown, RowRef::new(row)).in_column("<где>").with_cell("Нарния"));
    }
    let text = presenter(Language::English).findings_text(&findings);
    assert!(text.contains("Further findings that are not listed: 30."), "{text}");
    assert!(text.contains("“<где>”") && text.contains(" and others"), "{text}");
    assert!(text.contains("recorded: 25 hours"), "{text}");
    for language in Language::ALL {
        let html = presenter(*language).findings_html(&findings);
        check_html(&html);
        assert!(html.contains("&lt;где&gt;") && !html.contains("<где>"));
        check_html(&presenter(*language).findings_html(&Findings::new()));
    }
}
