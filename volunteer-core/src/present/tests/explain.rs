//! A verdict in one sentence, and in all its steps.

use super::{example, presenter};
use crate::Word;
use crate::language::Language;
use crate::present::Length;

#[test]
fn one_sentence_or_the_full_trail() {
    for (day, expected) in [
        ("2024-06-30", ["пока неизвестно, получилось ли: ", "цель — 672 организации"]),
        ("2022-06-30", ["срок ещё не наступил: 2023 г.", "(цель — 672 организации"]),
    ] {
        let assessment = example(day);
        for language in Language::ALL {
            for target in &assessment.targets {
                let sentence = presenter(*language).explain(target, Length::Sentence);
                assert!(sentence.ends_with('.') && !sentence.contains(['{', '…', '\n']), "{sentence}");
                let trail = presenter(*language).explain(target, Length::Trail);
                assert!(trail.lines().count() >= target.trail.len() && trail.starts_with("1. "), "{trail}");
            }
        }
        let russian =
            presenter(Language::Russian).explain(&assessment.targets[0], Length::Sentence).replace('\u{a0}', " ");
        for part in expected {
            assert!(russian.contains(part), "no {part} in {russian}");
        }
    }
    assert_eq!("sentences".parse::<Length>().unwrap_err().details()["suggestion"], "sentence");
}
