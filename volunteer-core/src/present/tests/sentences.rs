//! The data of sentences: the same ids and placeholders in three languages, and a name for every word.

use super::super::sentence::Arg;
use super::super::sentence::{ALL, SentenceFile, Sentences};
use super::presenter;
use crate::Word;
use crate::assess::{InputName, Need, NoPace, NoSeries, PassedOver, Reason, Stage, Standing, StepCode, Verdict};
use crate::context::{CheckPolicy, PaceCategory, PacePolicy};
use crate::error::{NotAdditive, NumberError};
use crate::figure::endings::{KazakhCase, word_ending};
use crate::figure::{FigureKind, Qualifier, WidthPolicy};
use crate::forecast::{ForecastMethod, ForecastRefusal};
use crate::indicator::{Agreement, CatalogueStanding, ComparisonReason, CountCode, CountOf, Level, NoChange};
use crate::language::Language;
use crate::number::{Bounds, End, Number, RatioBounds, Unit};
use crate::observation::{Act, Counted, EvidenceLevel, Missing, Nature, PracticeRule, Relation};
use crate::place::{Gazetteer, PlaceKind};
use crate::progress::{
    CommonCategory, MethodBasis, MethodsAgree, NotAssessable, ProgressCategory, ProgressMeasure, ProgressMethod,
    ProgressRemark,
};
use crate::record::{ActivityForm, Answer, Direct, OrganisationKind, PersonSex, RecordStatus, Role, Skill, Threshold};
use crate::register::decision::RowAction;
use crate::register::finding::{FindingCode, Severity, What};
use crate::register::layout::{ColumnRole, Encoding, OfferCode, RowKind};
use crate::roadmap::{
    Aim, AllocationHold, AllocationMethod, Fate, NoCatchUp, RollOverPolicy, Status, TieRule, Trajectory,
};
use crate::score::{Light, Mean, Normalisation, ScoreRefusal};
use serde_json::{Map, Value};
use std::collections::BTreeSet;

const FILES: [&str; 7] = [
    include_str!("../../../data/sentences/shared.json"),
    include_str!("../../../data/sentences/errors.json"),
    include_str!("../../../data/sentences/assessments.json"),
    include_str!("../../../data/sentences/methods.json"),
    include_str!("../../../data/sentences/reports.json"),
    include_str!("../../../data/sentences/records.json"),
    include_str!("../../../data/sentences/plans.json"),
];

fn object(value: &Value) -> &Map<String, Value> {
    value.as_object().expect("an object")
}

/// The placeholders of a template, without the forms and endings that follow the name.
pub(super) fn placeholders(template: &str) -> BTreeSet<String> {
    let parts = template.split('{').skip(1).map(|part| part.split_once('}').expect("a closed brace").0);
    parts.map(|inside| inside.split(['#', '@']).next().unwrap().to_owned()).collect()
}

/// Family, id and the sentence in three languages, of every sentence of a file.
fn entries(file: &str) -> Vec<(String, String, Value)> {
    let families = crate::document::parse(file.as_bytes()).unwrap();
    let of = |(family, sentences): (&String, &Value)| -> Vec<_> {
        object(sentences).iter().map(|(id, sentence)| (family.clone(), id.clone(), sentence.clone())).collect()
    };
    object(&families).iter().flat_map(of).collect()
}

/// Family, id and template of every sentence of a language.
fn sentences(language: Language) -> Vec<(String, String, String)> {
    let template = |sentence: &Value| sentence[language.as_str()].as_str().expect("a text").to_owned();
    FILES.into_iter().flat_map(entries).map(|(family, id, sentence)| (family, id, template(&sentence))).collect()
}

/// The ids of a family.
pub(super) fn ids(family: &str) -> BTreeSet<String> {
    FILES.into_iter().flat_map(entries).filter(|(of, ..)| of == family).map(|(_, id, _)| id).collect()
}

#[test]
fn every_sentence_stands_once_in_three_languages_with_the_same_placeholders() {
    let mut seen = BTreeSet::new();
    for (family, id, sentence) in FILES.into_iter().flat_map(entries) {
        assert!(seen.insert((family.clone(), id.clone())), "{family}.{id} stands twice");
        let languages: Vec<&str> = object(&sentence).keys().map(String::as_str).collect();
        assert_eq!(languages, ["en", "kk", "ru"], "{family}.{id}");
        let named = |language: &str| placeholders(sentence[language].as_str().unwrap());
        assert!(named("kk") == named("en") && named("ru") == named("en"), "{family}.{id}: {sentence}");
    }
    assert!(seen.len() > 300);
}

/// The ids of the sentences and columns that a source asks for by name.
fn asked(source: &str) -> BTreeSet<(&'static str, String)> {
    let code: String = source.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
    let of = |family: &'static str, call: &str| -> Vec<_> {
        let ids = code.split(call).skip(1).filter_map(|rest| rest.trim_start().strip_prefix('"')?.split('"').next());
        ids.map(|id| (family, id.to_owned())).collect()
    };
    [of("say", "self.say("), of("column", "self.label(\"column\",")].concat().into_iter().collect()
}

#[test]
fn pages_have_the_sentences_that_they_ask_for() {
    let [shared, errors, assessments, methods, reports, records, _] = ALL;
    let everyone = [
        include_str!("../../present.rs"),
        include_str!("../number.rs"),
        include_str!("../date.rs"),
        include_str!("../observation.rs"),
        include_str!("../names.rs"),
        include_str!("../rules.rs"),
        include_str!("../error.rs"),
    ];
    let of_records = [include_str!("../offer.rs")];
    let of_methods = [include_str!("../progress.rs")];
    let of_assessments = [
        include_str!("../assessment.rs"),
        include_str!("../trail.rs"),
        include_str!("../why.rs"),
        include_str!("../summary.rs"),
        include_str!("../explain.rs"),
    ];
    let of_reports = [
        include_str!("../finding.rs"),
        include_str!("../indicator.rs"),
        include_str!("../decision.rs"),
        include_str!("../register_report.rs"),
    ];
    let has = |files: &[&'static SentenceFile], sources: &[&str]| {
        for (family, id) in sources.iter().flat_map(|source| asked(source)) {
            // Reach is told beside assessments alone.
            let known = files.iter().any(|file| file.get(family, &id).is_some()) || id.starts_with("reach");
            assert!(known, "{family}.{id}");
        }
    };
    has(&[shared, errors, assessments, methods], &[&everyone[..], &of_assessments, &of_methods].concat());
    // Of errors, reports can meet those of numbers alone, in the parts of a ratio.
    has(&[shared, methods, reports], &[&everyone[..6], &of_reports, &of_methods].concat());
    has(&[shared, records], &of_records);
    assert!(<NumberError as strum::VariantNames>::VARIANTS.iter().all(|code| shared.get("error", code).is_some()));
    assert!(asked(of_reports[0]).len() > 8);
}

#[test]
fn forms_are_as_many_as_the_language_has() {
    for language in Language::ALL.iter().copied() {
        let forms = if language == Language::Russian { 4 } else { 2 };
        for (family, id, template) in sentences(language) {
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
                    assert!(language == Language::Kazakh && case.parse::<KazakhCase>().is_ok(), "{template}");
                }
            }
        }
    }
}

#[test]
fn cyrillic_sentences_have_no_latin_words() {
    let known = [
        // Names of methods and classifications, and what Kazakh and Russian write so themselves.
        "Open",
        "SDG",
        "SDSN",
        "NEET",
        "pro",
        "bono",
        "S",
        "I",
        "II",
        "III",
        "IV",
        "UTF",
        "Windows",
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
        "dueRule",
        // Words of that key.
        "sum",
        "what",
        "is",
        "there",
        "end",
        "latest",
    ];
    for language in [Language::Kazakh, Language::Russian] {
        for (_, id, template) in sentences(language) {
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
    assert_eq!(ids(vocabulary), *words, "{vocabulary}");
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
        "act": Act, "evidence": EvidenceLevel, "missing": Missing, "status": Status, "relation": Relation,
        "placeKind": PlaceKind, "step": StepCode, "input": InputName, "notAdditive": NotAdditive,
        "figureKind": FigureKind, "countOf": CountOf, "practiceRule": PracticeRule,
        "agreement": Agreement, "comparison": ComparisonReason, "countStep": CountCode, "noChange": NoChange,
        "finding": FindingCode, "severity": Severity, "done": What, "rowAction": RowAction,
        "progressMethod": ProgressMethod, "progressBasis": MethodBasis,
        "progressMeasure": ProgressMeasure, "progressCategory": ProgressCategory, "progressCommon": CommonCategory,
        "progressWhy": NotAssessable, "progressRemark": ProgressRemark, "noSeries": NoSeries, "noPace": NoPace,
        "methodsAgree": MethodsAgree, "roadmapStatus": Status,
        "recordStatus": RecordStatus, "form": ActivityForm, "role": Role, "kind": OrganisationKind, "skill": Skill,
        "direct": Direct, "sex": PersonSex, "answer": Answer, "threshold": Threshold,
        "rowKind": RowKind, "columnRole": ColumnRole, "encoding": Encoding, "offer": OfferCode,
        "qualifier": Qualifier, "catalogueStanding": CatalogueStanding,
        "forecastMethod": ForecastMethod, "forecastRefusal": ForecastRefusal,
        "allocationMethod": AllocationMethod, "allocationHold": AllocationHold, "tieRule": TieRule,
        "rollOver": RollOverPolicy, "noCatchUp": NoCatchUp, "fate": Fate,
        "mean": Mean, "normalisation": Normalisation, "scoreRefusal": ScoreRefusal, "light": Light,
    }
    named("level", &Level::words().map(str::to_owned).collect());
    // Profiles within a period have no word in roadmaps.
    let curves = Trajectory::ALL
        .iter()
        .map(|word| word.as_str())
        .chain(["even", "earlier-years@1"])
        .map(str::to_owned)
        .collect();
    named("trajectory", &curves);
    let maps = Gazetteer::kazakhstan().unwrap().maps().iter().map(|map| map.id.clone()).collect();
    named("map", &maps);
}

#[test]
fn every_policy_and_method_that_the_library_brings_has_a_name() {
    let policies = [
        PacePolicy::pace_1().id,
        WidthPolicy::figure_width_1().id,
        CheckPolicy::checks_1().id,
        crate::progress::plain::METHOD.to_owned(),
    ];
    for id in policies {
        assert!(ids("policy").contains(&id), "{id}");
    }
    for rule in PracticeRule::ALL {
        assert!(ids("policy").contains(&format!("practice-{rule}@1")), "{rule}");
    }
    let others = [
        include_str!("../../observation/reach.rs"),
        include_str!("../../observation/groups.rs"),
        include_str!("../../roadmap/successor.rs"),
        include_str!("../../score/tree.rs"),
    ];
    let found: BTreeSet<String> = others.iter().flat_map(|source| method_ids(source)).collect();
    assert_eq!(found.len(), 4, "{found:?}");
    assert!(found.is_subset(&ids("policy")), "{found:?}");
}

/// The ids that a source gives to the results of its method.
fn method_ids(source: &str) -> Vec<String> {
    let code = source.split("#[cfg(test)]").next().unwrap();
    let lines = code.lines().filter(|line| !line.trim_start().starts_with("//"));
    let ids = lines.filter_map(|line| line.split("method: \"").nth(1)?.split('"').next());
    ids.map(str::to_owned).collect()
}

/// What follows a number without being a noun that it governs.
const CONNECTIVES: &[&str] = &["или", "и", "до", "из", "больше", "меньше", "or", "and", "to", "of", "more", "less"];

/// Placeholders that stand for how many there are of something.
const COUNTS: &[&str] = &[
    "n",
    "count",
    "limit",
    "size",
    "readings",
    "characters",
    "rows",
    "length",
    "leaves",
    "bytes",
    "labels",
    "columns",
    "axes",
    "cells",
    "maxDigits",
    "maxDecimals",
    "groups",
    "keys",
    "codes",
    "participations",
    "assistances",
    "periods",
    "milestones",
    "actuals",
    "done",
];

#[test]
fn no_noun_follows_a_number_without_its_forms() {
    for language in [Language::Russian, Language::English] {
        for (family, id, template) in sentences(language) {
            for part in template.split('{').skip(1) {
                let (name, after) = part.split_once('}').unwrap();
                let Some(rest) = after.strip_prefix([' ', '\u{a0}']).filter(|_| COUNTS.contains(&name)) else {
                    continue;
                };
                let word: String = rest.chars().take_while(|c| c.is_alphabetic()).collect();
                // `findingRowsMore` lists the numbers of rows.
                let lists = id == "findingRowsMore" && name == "rows";
                // An adjective may stand between, where the noun after it has its forms.
                let agrees = template.contains(&format!("{{{name}#"));
                assert!(
                    word.is_empty() || CONNECTIVES.contains(&word.as_str()) || lists || agrees,
                    "{language} {family}.{id}: {word} after {name}"
                );
            }
        }
    }
}

/// The form that a number takes, by its place in `one|other` and in `one|few|many|other`: CLDR, written out by hand.
const FORMS: [(&str, usize, usize); 9] = [
    ("0", 1, 2),
    ("1", 0, 0),
    ("2", 1, 1),
    ("5", 1, 2),
    ("11", 1, 2),
    ("12", 1, 2),
    ("21", 1, 0),
    ("111", 1, 2),
    ("1.5", 1, 3),
];

#[test]
fn every_sentence_with_a_number_agrees_with_it() {
    for language in Language::ALL.iter().copied() {
        let own = presenter(language);
        let mut agreed = 0;
        for (family, id, template) in sentences(language) {
            let names: Vec<&str> = template
                .split('{')
                .skip(1)
                .filter_map(|part| part.split_once('}').unwrap().0.split_once('#'))
                .map(|(name, _)| name)
                .collect();
            for (text, two, four) in FORMS {
                if names.is_empty() {
                    break;
                }
                let number = Number::parse(text).unwrap();
                let args: Vec<(&str, Arg)> = placeholders(&template)
                    .iter()
                    .map(|name| (*COUNTS.iter().find(|known| *known == name).unwrap_or(&"x"), own.counted(number)))
                    .collect();
                let shown = own.sentences.fill(&template, &args);
                let index = if language == Language::Russian { four } else { two };
                for name in &names {
                    // Between the number and its noun may stand an adjective.
                    let (_, after) = template.split_once(&format!("{{{name}}}")).unwrap();
                    let (between, rest) = after.split_once(&format!("{{{name}#")).unwrap();
                    let form = rest.split_once('}').unwrap().0.split('|').nth(index).unwrap();
                    let counted = format!("{}{between}{form}", own.number(number));
                    assert!(shown.contains(&counted), "{language} {family}.{id}: no {counted} in {shown}");
                    agreed += 1;
                }
            }
        }
        let least = if language == Language::Kazakh { 9 } else { 400 };
        assert!(agreed >= least, "{language}: {agreed}");
    }
}

#[test]
fn every_unit_agrees_with_its_number_and_its_bounds() {
    // Kazakh has one form after every number. Russian has the genitive after "not less than" and "from … to".
    let governed = |form: usize| match form {
        0 => 3,
        1 => 2,
        other => other,
    };
    for language in Language::ALL.iter().copied() {
        let own = presenter(language);
        let russian = language == Language::Russian;
        for id in ids("unit").into_iter().filter(|id| !["hour", "minute", "percent"].contains(&id.as_str())) {
            let unit = Unit::parse(&id).unwrap();
            let forms: Vec<&str> = own.sentences.get("unit", &id).unwrap().split('|').collect();
            for (text, two, four) in FORMS {
                let number = Number::parse(text).unwrap();
                let form = if russian { four } else { two };
                let after = if russian { governed(four) } else { two };
                let ends = |shown: String, form: usize| {
                    let noun = format!("{}\u{a0}{}", own.number(number), forms[form]);
                    assert!(shown.contains(&noun), "{language} {id}: no {noun} in {shown}");
                };
                ends(own.count(&Bounds::exact(number), &unit), form);
                let Ok(above) = Bounds::new(Some(End { value: number, open: false }), None).unwrap().counted(&unit)
                else {
                    continue;
                };
                if above.lower().unwrap().value == number {
                    ends(own.count(&above, &unit), after);
                }
                if number > Number::ONE {
                    let range = Bounds::between(Number::ZERO, number).unwrap();
                    ends(own.amount_cell(&range.to_ratios(), &unit), form);
                    let below = own.count(&range, &unit);
                    let inner =
                        if unit.is_counted() { below } else { own.amount(&RatioBounds::at_most(number.into()), &unit) };
                    // Kazakh puts the ending of the upper end between: «385-тен 391-ге дейін іс-шара».
                    assert!(inner.ends_with(forms[after]), "{language} {id}: {inner}");
                }
            }
        }
    }
}

#[test]
fn every_unit_has_its_forms() {
    for language in Language::ALL {
        let sentences = Sentences::new(*language, &ALL);
        for word in Unit::words() {
            assert!(sentences.get("unit", word).is_some(), "{word}");
        }
    }
    for id in ids("unit").into_iter().filter(|id| id != "hour") {
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
        include_str!("../../document/read.rs"),
        include_str!("../../record/clock.rs"),
        include_str!("../../record/person.rs"),
    ];
    for expected in literals(&types, "mismatch(").into_iter().chain(literals(&types, "TypeMismatch { expected: ")) {
        assert!(ids("type").contains(&expected), "{expected}");
    }
}

#[test]
fn months_of_a_date_of_judgement_end_by_vowel_harmony() {
    let sentences = Sentences::new(Language::Kazakh, &ALL);
    for month in 1..=12 {
        let id = month.to_string();
        let name = sentences.get("month", &id).unwrap();
        let at = word_ending(name, KazakhCase::Locative);
        let of = if at.ends_with('а') { "ғы" } else { "гі" };
        assert_eq!(sentences.get("inMonth", &id), Some(format!("{name}{at}{of}").as_str()));
    }
}
