//! Findings in three languages: every code, every plural form, and nothing that must not be shown.

use super::{check_html, presenter};
use crate::Word;
use crate::document::from_slice;
use crate::language::Language;
use crate::register::decision::{RowAction, RowDecision, RowDecisionStep, RowDecisions};
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
    assert!(text.contains("“<где>”") && text.contains("rows: 2, 3, 4, 5, 6, 7, 8, 9 and 42 more"), "{text}");
    assert!(text.contains("recorded: 25\u{a0}hours"), "{text}");
    for (language, more) in [(Language::Kazakh, "9 және тағы 42"), (Language::Russian, "9 и ещё 42")] {
        assert!(presenter(language).findings_text(&findings).contains(more));
    }
    for language in Language::ALL {
        let html = presenter(*language).findings_html(&findings);
        check_html(&html);
        assert!(html.contains("&lt;где&gt;") && !html.contains("<где>"));
        check_html(&presenter(*language).findings_html(&Findings::new()));
    }
}

#[test]
fn rows_are_listed_up_to_a_few_and_then_counted() {
    let text = |rows: u32, count: u64| {
        let finding = Finding::of_rows(FindingCode::HoursZero, (1..=rows).map(RowRef::new).collect());
        presenter(Language::English).finding_text(&finding.times(count))
    };
    assert!(text(8, 8).contains("rows: 1, 2, 3, 4, 5, 6, 7, 8; severity"));
    assert!(text(9, 9).contains("7, 8 and 1 more; severity"));
    // More were counted than are listed.
    assert!(text(9, 12_000).contains("7, 8 and 11,992 more; severity"));
    let two_sources = [(0, 37), (0, 46), (1, 12)].map(|(source, row)| RowRef { source: Some(source), row }).to_vec();
    let shown = presenter(Language::English).finding_text(&Finding::of_rows(FindingCode::HoursZero, two_sources));
    assert!(shown.contains("rows: 37, 46 (source 1); 12 (source 2)"), "{shown}");
    assert!(text(2, 5).contains("rows: 1, 2 and 3 more; severity"));
}

#[test]
fn decisions_are_said_in_every_language() {
    let decision = |action: RowAction, what: &str| -> RowDecision {
        let action = action.as_str();
        let text = format!(r#"{{"action": "{action}", {what}, "reason": "<b>", "by": "Кеңсе", "on": "2023-12-01"}}"#);
        from_slice(text.as_bytes()).unwrap()
    };
    for language in Language::ALL {
        let presenter = presenter(*language);
        for action in RowAction::ALL {
            for code in FindingCode::ALL {
                let what = format!(r#""code": "{}""#, code.as_str());
                if !code.actions().contains(action) || *action == RowAction::Choose {
                    continue;
                }
                let decision = decision(*action, &what);
                let text = presenter.row_decision_text(&decision);
                assert!(text.contains('N') && text.contains("Кеңсе") && text.contains("2023"), "{text}");
                for participations in [0, 1, 2, 5, 21] {
                    let minutes = 90.into();
                    let step = RowDecisionStep { decision: decision.clone(), participations, assistances: 0, minutes };
                    let text = presenter.row_decision_steps_text(std::slice::from_ref(&step));
                    assert!(!text.contains(['{', '…', '|']) && !text.contains(action.as_str()), "{text}");
                    assert!(!text.contains(code.as_str()) && !text.contains('N'), "{text}");
                    check_html(&presenter.row_decision_steps_html(&[step]));
                }
            }
        }
        let choice = r#""rows": [{"row": 7}], "choice": {"place": "KZ-59", "status": "no-show", "day": "2024-05-01", "birth": "1990-02-03"}"#;
        let text = presenter.row_decision_text(&decision(RowAction::Choose, choice));
        assert!(text.contains("2024") && !text.contains("1990") && !text.contains("KZ-59"), "{text}");
        let rows = decision(RowAction::LeaveOut, r#""rows": [{"row": 7}, {"source": 1, "row": 9}]"#);
        assert!(presenter.row_decision_text(&rows).contains('9'));
        let all = RowDecisions { format: String::new(), decisions: vec![rows] };
        let html = presenter.row_decisions_html(&all);
        check_html(&html);
        assert!(html.contains("&lt;b&gt;") && !html.contains("<b>"));
        assert_eq!(presenter.row_decisions_text(&all).lines().count(), 6);
    }
}
