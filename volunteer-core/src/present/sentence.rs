//! Sentences: data, templates and plural forms.

use crate::Word;
use crate::figure::endings::{KazakhCase, ending, word_ending};
use crate::language::Language;
use crate::number::Number;
use serde_json::Value;
use std::str::FromStr;
use std::sync::OnceLock;

/// Sentences in three languages, by family, id and language. A presenter has those of the files it is made with.
///
/// ```
/// use volunteer_core::present::{ASSESSMENTS, Presenter, SHARED, SentenceFile};
/// use volunteer_core::{Context, Language};
/// static FILES: [&SentenceFile; 2] = [&SHARED, &ASSESSMENTS];
/// let presenter = Presenter::with(Language::English, &Context::kazakhstan(), &FILES);
/// assert_eq!(presenter.label("verdict", "not-met"), "not met");
/// assert_eq!(presenter.label("finding", "hours-zero"), "hours-zero"); // not in these files
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Debug)]
pub struct SentenceFile {
    text: &'static str,
    read: OnceLock<Value>,
}

/// Numbers and their errors, dates, units and observations: what every presenter needs.
pub static SHARED: SentenceFile = SentenceFile::new(include_str!("../../data/sentences/shared.json"));
/// Errors of all other rooms.
pub static ERRORS: SentenceFile = SentenceFile::new(include_str!("../../data/sentences/errors.json"));
/// Assessments with their trails, and reach.
pub static ASSESSMENTS: SentenceFile = SentenceFile::new(include_str!("../../data/sentences/assessments.json"));
/// What methods of judging progress say: beside assessments and alone.
pub static METHODS: SentenceFile = SentenceFile::new(include_str!("../../data/sentences/methods.json"));
/// Findings, period reports, comparisons, rules of practice.
pub static REPORTS: SentenceFile = SentenceFile::new(include_str!("../../data/sentences/reports.json"));
/// Words of records, registers and layouts, and what an offered layout rests on.
pub static RECORDS: SentenceFile = SentenceFile::new(include_str!("../../data/sentences/records.json"));
/// Words of forecasts, allocations, scores, roll-over and successors of roadmaps.
pub static PLANS: SentenceFile = SentenceFile::new(include_str!("../../data/sentences/plans.json"));

/// Every sentence there is.
pub(super) static ALL: [&SentenceFile; 7] = [&SHARED, &ERRORS, &ASSESSMENTS, &METHODS, &REPORTS, &RECORDS, &PLANS];

impl SentenceFile {
    const fn new(text: &'static str) -> Self {
        Self { text, read: OnceLock::new() }
    }

    pub(super) fn get(&'static self, family: &str, id: &str) -> Option<&'static Value> {
        // The files are read by a test, so that an empty table is never met.
        let read = self.read.get_or_init(|| crate::document::parse(self.text.as_bytes()).unwrap_or(Value::Null));
        read.get(family)?.get(id)
    }
}

/// The sentences of one language in some files.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sentences {
    language: Language,
    files: &'static [&'static SentenceFile],
}

/// What stands for a placeholder: its text, and where it is a number, the plural form that follows it.
#[derive(Clone, Debug)]
pub(super) struct Arg {
    text: String,
    plural: Plural,
    number: Option<Number>,
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self { text, plural: Plural::Other, number: None }
    }
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        text.to_owned().into()
    }
}

impl Arg {
    pub(super) const fn number(text: String, plural: Plural, number: Option<Number>) -> Self {
        Self { text, plural, number }
    }

    /// The text with a Kazakh case ending: by the number that it shows, by пайыз for its sign, else by its last word.
    fn push_with_ending(&self, case: &str, out: &mut String) {
        out.push_str(&self.text);
        let Ok(case) = KazakhCase::from_str(case) else { return };
        match (self.text.chars().next_back(), self.number) {
            (Some('%'), _) => out.extend(["-", word_ending("пайыз", case)]),
            (Some(last), Some(number)) if last.is_ascii_digit() => out.extend(["-", ending(number, case)]),
            (Some(last), _) if last.is_alphabetic() => out.push_str(word_ending(&self.text, case)),
            _ => {}
        }
    }
}

/// The plural categories of CLDR that the three languages have, for decimal numbers as they are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Plural {
    One,
    Few,
    Many,
    Other,
}

impl Plural {
    /// The category of a number. Kazakh and English have one and other; Russian has all four, `other` for fractions.
    pub(super) fn of(language: Language, number: Number) -> Self {
        let Some(whole) = number.to_integer() else { return Self::Other };
        let whole = whole.unsigned_abs();
        match (language, whole % 10, whole % 100) {
            (Language::Russian, 1, hundred) if hundred != 11 => Self::One,
            (Language::Russian, 2..=4, hundred) if !(12..=14).contains(&hundred) => Self::Few,
            (Language::Russian, ..) => Self::Many,
            _ if whole == 1 => Self::One,
            _ => Self::Other,
        }
    }

    /// The form that follows "not less than", "more than", "up to": in Russian the genitive, which the other categories
    /// lend (не менее 21 клуба, не менее 22 клубов).
    pub(super) const fn governed(self, language: Language) -> Self {
        match (language, self) {
            (Language::Russian, Self::One) => Self::Other,
            (Language::Russian, Self::Few) => Self::Many,
            (_, other) => other,
        }
    }

    /// Of the forms `one|other` or, in Russian, `one|few|many|other`.
    pub(super) fn pick(self, language: Language, forms: &str) -> &str {
        let index = match (language, self) {
            (_, Self::One) => 0,
            (Language::Russian, Self::Many) => 2,
            (Language::Russian, Self::Other) => 3,
            _ => 1,
        };
        // A single form stands for all.
        forms.split('|').nth(index).or_else(|| forms.rsplit('|').next()).unwrap_or(forms)
    }
}

impl Sentences {
    pub(super) const fn new(language: Language, files: &'static [&'static SentenceFile]) -> Self {
        Self { language, files }
    }

    pub(super) const fn language(&self) -> Language {
        self.language
    }

    /// A template or a word, as the data has it.
    pub(super) fn get(&self, family: &str, id: &str) -> Option<&'static str> {
        let sentence = self.files.iter().find_map(|file| file.get(family, id))?;
        sentence.get(self.language.as_str())?.as_str()
    }

    /// A sentence with its placeholders filled; an unknown one is shown by its id.
    pub(super) fn say(&self, family: &str, id: &str, args: &[(&str, Arg)]) -> String {
        self.fill(self.get(family, id).unwrap_or(id), args)
    }

    /// Fills `{name}` with a text, `{name#one|other}` with the form that fits the number of this name, and
    /// `{name@ablative}` with the text and its Kazakh case ending.
    pub(super) fn fill(&self, template: &str, args: &[(&str, Arg)]) -> String {
        let mut out = String::with_capacity(template.len() + 16 * args.len());
        let mut rest = template;
        while let Some((before, after)) = rest.split_once('{') {
            out.push_str(joined(&out, before));
            let Some((inside, then)) = after.split_once('}') else { break };
            let name = inside.split(['#', '@']).next().unwrap_or(inside);
            match args.iter().find(|(known, _)| *known == name) {
                Some((_, arg)) => match (inside.split_once('#'), inside.split_once('@')) {
                    (Some((_, forms)), _) => out.push_str(arg.plural.pick(self.language, forms)),
                    (None, Some((_, case))) => arg.push_with_ending(case, &mut out),
                    (None, None) => out.push_str(&arg.text),
                },
                // An error that comes from another version of the library may lack a detail.
                None => out.push('…'),
            }
            rest = then;
        }
        out.push_str(joined(&out, rest));
        out
    }
}

/// What follows, without a full stop where one stands already: an abbreviation («2023 г.») ends a sentence with its own.
fn joined<'a>(before: &str, after: &'a str) -> &'a str {
    if before.ends_with('.') { after.strip_prefix('.').unwrap_or(after) } else { after }
}
