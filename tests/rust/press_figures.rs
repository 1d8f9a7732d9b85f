//! Figures in the texts of `../shared/cases/press_figures.jsonl` against the answers of a careful reader, as
//! `../shared/tools/score_figures.py` scores them: at most one reported figure in a hundred is false, at least 85 in a
//! hundred of those expected are right, and the forms in which texts arrive make at most one in a hundred false.
//!
//! Where the file is absent, the test says so and is skipped.

#[path = "press/answers.rs"]
mod answers;
#[path = "published/cases.rs"]
#[allow(dead_code, reason = "one reader for all files of published cases")]
mod cases;
#[path = "press/forms.rs"]
mod forms;

use answers::{Answer, places};
use serde_json::Value;
use std::collections::BTreeMap;
use volunteer_core::figure::{FigureKind, FigureReader, Found, Qualifier, ReportedFigure, TextLanguage};
use volunteer_core::{Error, Number};

/// A text with its answers.
struct Case {
    id: String,
    text: String,
    language: TextLanguage,
    answers: Vec<Answer>,
    traps: Vec<(usize, usize)>,
}

fn load() -> Option<Vec<Case>> {
    let text = cases::text("press_figures.jsonl")?;
    let lines = text.lines().filter(|line| !line.trim().is_empty());
    Some(lines.map(|line| case(&serde_json::from_str(line).expect("JSON"))).collect())
}

fn case(value: &Value) -> Case {
    let text = value["text"].as_str().expect("text").to_owned();
    let characters: Vec<char> = text.chars().collect();
    let mut position = 0;
    let listed = value["expected"].as_array().map_or(&[][..], Vec::as_slice);
    let answers = listed.iter().map(|given| Answer::read(given, &characters, &mut position)).collect();
    let traps = value["must_not"].as_array().map_or(&[][..], Vec::as_slice);
    let traps = traps.iter().filter_map(Value::as_str).flat_map(|phrase| places(&characters, phrase)).collect();
    Case {
        id: value["id"].as_str().expect("id").to_owned(),
        language: value["lang"].as_str().expect("lang").parse::<TextLanguage>().expect("a language"),
        text,
        answers,
        traps,
    }
}

fn read(case: &Case, text: &str) -> Found {
    FigureReader::new(case.language).find_all(text).expect("a text that is not too long")
}

/// A length of time as a count of its own unit of time can be argued for.
fn is_duration(figure: &ReportedFigure) -> bool {
    let unit = figure.unit.as_ref().map(ToString::to_string).unwrap_or_default();
    figure.qualifier == Qualifier::Exact
        && ["custom:day", "custom:week", "custom:month", "custom:year", "minute"].contains(&unit.as_str())
}

/// What a figure says, apart from its words and place.
fn key(figure: &ReportedFigure) -> String {
    let ReportedFigure { kind, qualifier, number, number_to, ratio, unit, period, .. } = figure;
    format!("{kind} {qualifier} {number:?} {number_to:?} {ratio:?} {unit:?} {period:?}")
}

#[derive(Default)]
struct Score {
    expected: usize,
    right: usize,
    reported: usize,
    wrong: Vec<String>,
    missed: Vec<String>,
}

fn judge(case: &Case, found: &Found, score: &mut Score) {
    let mut used = vec![0_usize; case.answers.len()];
    let mut right = vec![false; found.figures.len()];
    for (figure, right) in found.figures.iter().zip(&mut right) {
        let fits = |answer: &Answer| answer.overlaps(figure.start, figure.end) && answer.fault(figure).is_empty();
        let free = case.answers.iter().enumerate().filter(|(at, answer)| {
            fits(answer) && (used[*at] == 0 || answer.is_range() || figure.kind == FigureKind::Period)
        });
        let free: Vec<usize> = free.map(|(at, _)| at).collect();
        *right = !free.is_empty();
        free.into_iter().for_each(|at| used[at] += 1);
    }
    let repeated: Vec<String> =
        found.figures.iter().zip(&right).filter(|(_, right)| **right).map(|(figure, _)| key(figure)).collect();
    let mut bad = Vec::new();
    for (figure, right) in found.figures.iter().zip(&right) {
        score.reported += usize::from(figure.kind != FigureKind::Period);
        if *right {
            continue;
        }
        let here: Vec<&Answer> =
            case.answers.iter().filter(|answer| answer.overlaps(figure.start, figure.end)).collect();
        let trapped = case.traps.iter().any(|(start, end)| {
            usize::try_from(figure.start).unwrap() < *end && usize::try_from(figure.end).unwrap() > *start
        });
        let argued = match figure.period {
            Some(period) => here.is_empty() || here.iter().any(|answer| answer.is_wider(period)),
            None => here.is_empty() && (is_duration(figure) || (!trapped && repeated.contains(&key(figure)))),
        };
        if !argued {
            bad.push(figure);
            if figure.kind != FigureKind::Period {
                let why: Vec<&str> = here.iter().map(|answer| answer.fault(figure)).collect();
                score.wrong.push(format!("{}: «{}» is read as {} {why:?}", case.id, figure.text, key(figure)));
            }
        }
    }
    for (at, answer) in case.answers.iter().enumerate() {
        score.expected += 1;
        let refused: Vec<&Error> = found
            .errors
            .iter()
            .filter(|error| place(error).is_some_and(|(start, end)| answer.overlaps(start, end)))
            .collect();
        let named = refused.iter().any(|error| numbers(error).iter().any(|number| answer.names(*number)));
        let spoiled = bad.iter().any(|figure| answer.overlaps(figure.start, figure.end));
        let is_right = (used[at] > 0 && !(answer.is_range() && spoiled))
            || (!spoiled && answer.refusable && !refused.is_empty() && (named || answer.loose))
            || (!spoiled && refused.is_empty() && answer.silent && used[at] == 0);
        score.right += usize::from(is_right);
        if !is_right {
            score.missed.push(format!("{}: «{}»", case.id, answer.text));
        }
    }
}

fn place(error: &Error) -> Option<(u32, u32)> {
    let details = error.details();
    let at = |key: &str| details.get(key)?.as_u64().and_then(|place| u32::try_from(place).ok());
    Some((at("start")?, at("end")?))
}

fn numbers(error: &Error) -> Vec<Number> {
    let details = error.details();
    let readings = details.get("readings").and_then(Value::as_array).cloned().unwrap_or_default();
    let listed = details.get("number").cloned().into_iter().chain(readings);
    listed.filter_map(|number| Number::parse(&number.to_string()).ok()).collect()
}

#[test]
fn figures_are_right_and_hardly_ever_false() {
    let Some(cases) = load() else { return };
    let mut score = Score::default();
    for case in &cases {
        judge(case, &read(case, &case.text), &mut score);
    }
    let Score { expected, right, reported, wrong, missed } = score;
    println!("{right} of {expected} right, {} of {reported} reported figures false", wrong.len());
    assert!(expected > 400 && reported > 250, "{expected} answers, {reported} figures");
    assert!(wrong.len() * 100 <= reported, "false:\n{}", wrong.join("\n"));
    assert!(right * 100 >= expected * 85, "not right:\n{}", missed.join("\n"));
}

#[test]
fn the_forms_in_which_texts_arrive_make_hardly_anything_false() {
    let Some(cases) = load() else { return };
    let (mut figures, mut fresh) = (0, Vec::new());
    for (name, form) in forms::FORMS {
        for case in &cases {
            let changed = form(&case.text);
            if changed == case.text || (name.contains("Kazakh") && !case.id.starts_with("kk")) {
                continue;
            }
            let (clean, messy) = (read(case, &case.text), read(case, &changed));
            figures += clean.figures.len();
            let mut left: BTreeMap<String, usize> = BTreeMap::new();
            for figure in &clean.figures {
                *left.entry(key(figure)).or_default() += 1;
            }
            for figure in &messy.figures {
                let known = left.get_mut(&key(figure)).filter(|count| **count > 0);
                if let Some(count) = known {
                    *count -= 1;
                } else if !case.answers.iter().any(|answer| answer.fault(figure).is_empty()) {
                    fresh.push(format!("{name}, {}: «{}» is read as {}", case.id, figure.text, key(figure)));
                }
            }
        }
    }
    println!("{} of {figures} figures new and false", fresh.len());
    assert!(figures > 1000 && fresh.len() * 100 <= figures, "{}", fresh.join("\n"));
}

/// Every figure says where its unit came from: the words stand where they are said to stand.
#[test]
fn every_unit_has_its_words() {
    let Some(cases) = load() else { return };
    for case in &cases {
        let characters: Vec<char> = case.text.chars().collect();
        for figure in read(case, &case.text).figures {
            let Some(source) = figure.unit_source else {
                assert!(figure.unit.is_none(), "{}: «{}»", case.id, figure.text);
                continue;
            };
            let at = |place: u32| usize::try_from(place).unwrap();
            let words: String = characters[at(source.start)..at(source.end)].iter().collect();
            assert!(!words.is_empty() && words == source.text, "{}: «{}» {source:?}", case.id, figure.text);
        }
    }
}
