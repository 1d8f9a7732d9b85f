//! The data of sentences: the same ids and placeholders in three languages, and a name for every word.

use super::super::sentence::Sentences;
use crate::assess::{InputName, Need, NoCourse, PassedOver, Reason, Stage, Standing, StepCode, Verdict};
use crate::error::NotAdditive;
use crate::figure::FigureKind;
use crate::figure::endings::{KazakhCase, word_ending};
use crate::indicator::{Agreement, ComparisonReason, CountCode, CountOf, NoChange};
use crate::json::Definitions;
use crate::language::Language;
use crate::number::Unit;
use crate::observation::{Act, Counted, Evidence, Missing, Nature, PracticeRule, Relation};
use crate::place::PlaceKind;
use crate::progress::{
    CommonCategory, MethodBasis, MethodsAgree, NotAssessable, ProgressCategory, ProgressMeasure, ProgressMethod,
    ProgressRemark,
};
use crate::register::decision::RowAction;
use crate::register::finding::{FindingCode, Severity, What};
use crate::roadmap::{Aim, PaceCategory, Status, Trajectory};
use serde_json::{Map, Value};
use std::collections::BTreeSet;

const FILES: [(&str, Language); 3] = [
    (include_str!("../../../data/sentences/kk.json"), Language::Kazakh),
    (include_str!("../../../data/sentences/ru.json"), Language::Russian),
    (include_str!("../../../data/sentences/en.json"), Language::English),
];

fn read(text: &str) -> Map<String, Value> {
    let Ok(Value::Object(map)) = crate::json::parse(text.as_bytes()) else { panic!("not an object") };
    map
}

/// The placeholders of a template, without the forms and endings that follow the name.
pub(super) fn placeholders(template: &str) -> BTreeSet<String> {
    let parts = template.split('{').skip(1).map(|part| part.split_once('}').expect("a closed brace").0);
    parts.map(|inside| inside.split(['#', '@']).next().unwrap().to_owned()).collect()
}

/// Family, id and template of every sentence of a file.
fn sentences(text: &str) -> Vec<(String, String, String)> {
    let families = read(text);
    let of = |(family, entries): (&String, &Value)| {
        let entries = entries.as_object().unwrap().clone().into_iter();
        let family = family.clone();
        entries.map(move |(id, text)| (family.clone(), id, text.as_str().unwrap().to_owned())).collect::<Vec<_>>()
    };
    families.iter().flat_map(of).collect()
}

/// The ids of a family.
pub(super) fn ids(family: &str) -> Vec<String> {
    read(FILES[2].0)[family].as_object().unwrap().keys().cloned().collect()
}

#[test]
fn ids_and_placeholders_are_the_same_in_three_languages() {
    let shape = |text: &str| -> BTreeSet<(String, String, BTreeSet<String>)> {
        sentences(text).into_iter().map(|(family, id, text)| (family, id, placeholders(&text))).collect()
    };
    let [kazakh, russian, english] = FILES.map(|(text, _)| shape(text));
    for (one, other) in [(&kazakh, &english), (&english, &kazakh), (&russian, &english), (&english, &russian)] {
        assert_eq!(one.difference(other).collect::<Vec<_>>(), Vec::<&(String, String, BTreeSet<String>)>::new());
    }
    assert!(english.len() > 300);
}

#[test]
fn forms_are_as_many_as_the_language_has() {
    for (text, language) in FILES {
        let forms = if language == Language::Russian { 4 } else { 2 };
        for (family, id, template) in sentences(text) {
            assert_eq!(template.matches('{').count(), template.matches('}').count(), "{template}");
            assert_eq!(
                template.trim_matches([' ', '\u{a0}']).is_empty(),
                family == "number" && id == "group" && language != Language::English
            );
            if family == "unit" {
                // The last form is the name of the unit.
                assert_eq!(template.split('|').count(), forms + 1, "{template}");
            }
            for inside in template.split('{').skip(1).map(|part| part.split_once('}').unwrap().0) {
                if let Some((_, branches)) = inside.split_once('#') {
                    assert_eq!(branches.split('|').count(), forms, "{language} {template}");
                }
                if let Some((_, case)) = inside.split_once('@') {
                    assert!(language == Language::Kazakh && KazakhCase::from_word(case).is_ok(), "{template}");
                }
            }
        }
    }
}

#[test]
fn cyrillic_sentences_have_no_latin_words() {
    let known = [
        "JSON",
        "DHIS",
        "true",
        "false",
        "null",
        "absolute",
        "timesBaseline",
        "plusBaseline",
        "onTrackFrom",
        "behindFrom",
    ];
    for (text, _) in FILES.into_iter().filter(|(_, language)| *language != Language::English) {
        for (_, id, template) in sentences(text) {
            let outside: Vec<&str> = template
                .split('{')
                .enumerate()
                .map(|(index, part)| if index == 0 { part } else { part.split_once('}').unwrap().1 })
                .collect();
            for word in outside.iter().flat_map(|part| part.split(|c: char| !c.is_ascii_alphabetic())) {
                assert!(word.is_empty() || known.contains(&word), "{id}: {word} in {template}");
            }
        }
    }
}

/// Every word has a name in three languages, and every name has a word.
fn named(vocabulary: &str, words: &BTreeSet<String>) {
    for (text, language) in FILES {
        let entries = read(text);
        let have: BTreeSet<String> = entries[vocabulary].as_object().unwrap().keys().cloned().collect();
        assert_eq!(have, *words, "{vocabulary} in {language}");
    }
}

macro_rules! words {
    ($($vocabulary:literal: $type:ty),+ $(,)?) => {
        $(named($vocabulary, &<$type>::ALL.iter().map(|word| word.as_str().to_owned()).collect());)+
    };
}

#[test]
fn every_word_of_every_vocabulary_has_a_name() {
    words! {
        "verdict": Verdict, "verdictWhy": Verdict, "stage": Stage, "reason": Reason, "passedOver": PassedOver,
        "need": Need, "standing": Standing, "pace": PaceCategory, "aim": Aim, "nature": Nature, "counted": Counted,
        "act": Act, "evidence": Evidence, "missing": Missing, "status": Status, "relation": Relation,
        "placeKind": PlaceKind, "step": StepCode, "input": InputName, "notAdditive": NotAdditive,
        "figureKind": FigureKind, "countOf": CountOf, "practiceRule": PracticeRule,
        "agreement": Agreement, "comparison": ComparisonReason, "countStep": CountCode, "noChange": NoChange,
        "finding": FindingCode, "severity": Severity, "done": What, "rowAction": RowAction,
        "progressMethod": ProgressMethod, "progressBasis": MethodBasis,
        "progressMeasure": ProgressMeasure, "progressCategory": ProgressCategory, "progressCommon": CommonCategory,
        "progressWhy": NotAssessable, "progressRemark": ProgressRemark, "noCourse": NoCourse,
        "methodsAgree": MethodsAgree,
    }
    // The profile within a period has no word in roadmaps.
    let curves = Trajectory::ALL.iter().map(|word| word.as_str()).chain(["even"]).map(str::to_owned).collect();
    named("trajectory", &curves);
}

#[test]
fn every_unit_has_its_forms() {
    let schema = Definitions::document::<Unit>("urn:unit");
    let pattern = schema["$defs"]["Unit"]["pattern"].as_str().unwrap();
    let words = pattern.strip_prefix("^(").and_then(|rest| rest.split_once("|money:")).unwrap().0;
    for language in Language::ALL {
        let sentences = Sentences::new(*language);
        for word in words.split('|') {
            assert!(sentences.get("unit", word).is_some(), "{word}");
        }
    }
    for (_, id, _) in sentences(FILES[2].0).into_iter().filter(|(family, id, _)| family == "unit" && id != "hour") {
        assert!(Unit::parse(&id).is_ok(), "{id}");
    }
}

/// The string literals that follow a piece of code, wherever it stands in the sources.
fn literals(sources: &[&str], after: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for source in sources {
        for part in source.split(after).skip(1) {
            let call = part.split_once(')').map_or(part, |(call, _)| call);
            if let Some(text) = call.split('"').nth(1) {
                found.insert(text.to_owned());
            }
        }
    }
    found
}

#[test]
fn words_inside_errors_have_names() {
    let rules = literals(&[include_str!("../../place/check.rs")], "invalid(");
    let of_layouts = literals(&[include_str!("../../register/layout/check.rs")], "conflict(");
    named("rule", &rules.union(&of_layouts).cloned().collect());
    let numbers = [include_str!("../../number/fixed.rs"), include_str!("../../number/ratio.rs")];
    let operations =
        literals(&numbers, "out_of_range(").into_iter().chain(literals(&numbers, "OutOfRange { operation: "));
    named("operation", &operations.collect());
    // The parts of the calendar stand in the documentation of the error.
    let documented = include_str!("../../error/calendar.rs").split_once("Which part: ").unwrap().1;
    let parts = documented.split_once('.').unwrap().0.replace(" or ", ", ");
    let documented = include_str!("../../error/layout.rs").split_once("Of what: ").unwrap().1;
    let more = documented.split_once('.').unwrap().0;
    named("part", &parts.split(", ").chain(more.split(", ")).map(str::to_owned).collect());
    let said = [include_str!("../../observation/add.rs"), include_str!("../../observation/reach.rs")];
    named("canBeSaid", &literals(&said, "CanBeSaid { code: "));
    let types = [
        include_str!("../../json/fields.rs"),
        include_str!("../../json/leaf.rs"),
        include_str!("../../assess/trail.rs"),
        include_str!("../../record/clock.rs"),
        include_str!("../../record/person.rs"),
    ];
    for expected in literals(&types, "mismatch(").into_iter().chain(literals(&types, "TypeMismatch { expected: ")) {
        assert!(read(FILES[2].0)["type"].get(&expected).is_some(), "{expected}");
    }
}

#[test]
fn months_of_a_date_of_judgement_end_by_vowel_harmony() {
    let sentences = Sentences::new(Language::Kazakh);
    for month in 1..=12 {
        let id = month.to_string();
        let name = sentences.get("month", &id).unwrap();
        let at = word_ending(name, KazakhCase::Locative);
        let of = if at.ends_with('а') { "ғы" } else { "гі" };
        assert_eq!(sentences.get("inMonth", &id), Some(format!("{name}{at}{of}").as_str()));
    }
}
