//! Methods side by side, in three languages.

use super::{check_html, presenter};
use crate::Word;
use crate::document::from_slice;
use crate::language::Language;
use crate::progress::{MethodSet, ProgressGoal, ProgressMethod, ProgressPoint, ProgressResult, run};

const GOAL: &[u8] = br#"{"wanted": "decrease", "target": 7.25, "targetYear": 2030,
    "scale": {"best": 0, "green": 5, "red": 12, "worst": 40}}"#;

fn results(latest: (f64, f64)) -> Vec<ProgressResult> {
    let goal: ProgressGoal = from_slice(GOAL).unwrap();
    let points =
        [ProgressPoint::exactly(2015, 14.5).unwrap(), ProgressPoint::between(2023, latest.0, latest.1).unwrap()];
    run(&points, &goal, &MethodSet::all())
}

#[test]
fn every_method_has_a_row_in_every_language() {
    for language in Language::ALL {
        let (presenter, results) = (presenter(*language), results((10.2, 10.2)));
        let text = presenter.progress_text(&results);
        assert!(!text.contains(['{', '@', '…']), "{text}");
        let html = presenter.progress_html(&results);
        assert_eq!(html.matches("<tr>").count(), ProgressMethod::ALL.len() + 1);
        check_html(&html);
    }
}

#[test]
fn bounds_show_every_possible_word() {
    let text = presenter(Language::English).progress_text(&results((7.0, 10.2)));
    assert!(text.contains("Possible results by the methods that give one: met, on track"), "{text}");
    assert!(text.contains("target achieved or substantial") && text.contains("reached or on track"), "{text}");
}

#[test]
fn numbers_are_written_in_the_form_of_the_language() {
    let set = results((10.2, 10.2));
    assert!(presenter(Language::Russian).progress_text(&set).contains("0,953 (баллов: 2,519)"));
    assert!(presenter(Language::English).progress_text(&set).contains("4.302%"));
    assert!(presenter(Language::Kazakh).progress_text(&set).contains("2015–2023, 2 мән"));
    assert!(presenter(Language::English).progress_text(&[]).contains("No method gives a result."));
}
