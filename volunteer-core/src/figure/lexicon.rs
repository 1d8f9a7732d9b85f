//! The words of one language, compiled once from its file for fast lookup.

use super::alphabet::encode;
use super::morphology::{Case, Tail, guess_case, is_hearsay_verb, is_ordinal, is_planned_verb, noun_tail, plural_tail};
use super::qualifier::Qualifier;
use super::roles;
use crate::Word;
use crate::{Language, Unit};
use std::sync::LazyLock;

/// What may follow the letters of an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Mode {
    /// Anything.
    Any,
    /// An ending of a noun.
    Noun,
    /// Nothing.
    Exact,
}

struct Entry {
    /// The first eight letters as one number, which sorts as the letters do.
    head: u64,
    letters: Box<[u8]>,
    mode: Mode,
    roles: u64,
    value: i64,
    /// The next entry to try where this one does not fit.
    parent: u16,
    /// The phrases that begin with it.
    phrases: (u16, u16),
}

struct Phrase {
    words: Box<[u16]>,
    roles: u64,
    value: i64,
}

/// The words of one language.
pub(super) struct Lexicon {
    entries: Vec<Entry>,
    /// Where the entries of a first letter begin.
    starts: Vec<u16>,
    phrases: Vec<Phrase>,
    units: Vec<Unit>,
    language: Language,
}

/// What is known of one word.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Known {
    pub(super) roles: u64,
    pub(super) value: i64,
    pub(super) tail: Tail,
    /// The entry, for phrases; 0 is none.
    pub(super) entry: u16,
    pub(super) starts_phrase: bool,
}

static KAZAKH: LazyLock<Lexicon> =
    LazyLock::new(|| Lexicon::compile(include_str!("../../data/words/kk.txt"), Language::Kazakh));
static RUSSIAN: LazyLock<Lexicon> =
    LazyLock::new(|| Lexicon::compile(include_str!("../../data/words/ru.txt"), Language::Russian));
static ENGLISH: LazyLock<Lexicon> =
    LazyLock::new(|| Lexicon::compile(include_str!("../../data/words/en.txt"), Language::English));

/// The words of a language.
pub(super) fn lexicon(language: Language) -> &'static Lexicon {
    match language {
        Language::Kazakh => &KAZAKH,
        Language::Russian => &RUSSIAN,
        Language::English => &ENGLISH,
    }
}

/// The lines of a file: roles, value, words. A line that cannot be read is left out; a test sees to it that none is.
fn lines(text: &str) -> impl Iterator<Item = (u64, &str, &str)> {
    text.lines().filter_map(|line| {
        let (head, words) = line.split_once(':')?;
        // A unit may itself hold a colon: `unit-money money:KZT: …`.
        let (value_tail, words) = match words.split_once(": ") {
            Some((tail, rest)) if !tail.contains(' ') && !head.is_empty() => (Some(tail), rest),
            _ => (None, words),
        };
        if line.starts_with('#') {
            return None;
        }
        let (names, value) = head.split_once(' ').unwrap_or((head, ""));
        let mut bits = 0;
        for name in names.split('+') {
            bits |= roles::by_name(name)?;
        }
        let value = match value_tail {
            Some(_) => line.get(names.len() + 1..line.len() - words.len() - 2)?,
            None => value,
        };
        Some((bits, value, words))
    })
}

fn head_of(letters: &[u8]) -> u64 {
    (0..8).fold(0, |head, at| head << 8 | u64::from(letters.get(at).copied().unwrap_or(0)))
}

fn mode_of(word: &str) -> (&str, Mode) {
    match (word.strip_suffix('*'), word.strip_suffix('~')) {
        (Some(stem), _) => (stem, Mode::Noun),
        (_, Some(stem)) => (stem, Mode::Any),
        _ => (word, Mode::Exact),
    }
}

type Raw = (Box<[u8]>, Mode, u64, i64);

/// A phrase as the file has it: its words, roles, value.
type RawPhrase = (Vec<(Box<[u8]>, Mode)>, u64, i64);

impl Lexicon {
    fn compile(text: &str, language: Language) -> Self {
        let mut units = Vec::new();
        let mut words: Vec<Raw> = vec![(Box::default(), Mode::Exact, 0, 0)];
        let mut phrases: Vec<RawPhrase> = Vec::new();
        for (bits, value, list) in lines(text) {
            let value = value_of(bits, value, &mut units);
            for word in list.split_whitespace() {
                let parts: Vec<_> =
                    word.split('_').map(mode_of).map(|(stem, mode)| (encode(stem).into_boxed_slice(), mode)).collect();
                if let [(letters, mode)] = parts.as_slice() {
                    words.push((letters.clone(), *mode, bits, value));
                } else {
                    words.extend(parts.iter().map(|(letters, mode)| (letters.clone(), *mode, 0, 0)));
                    phrases.push((parts, bits, value));
                }
            }
        }
        let mut lexicon = Self { entries: merge(words), starts: Vec::new(), phrases: Vec::new(), units, language };
        lexicon.link();
        lexicon.add_phrases(&phrases);
        lexicon
    }

    /// Links each entry to the next shorter one that begins like it, and notes where first letters begin.
    fn link(&mut self) {
        let mut open: Vec<usize> = Vec::new();
        let mut parents = Vec::with_capacity(self.entries.len());
        for (index, entry) in self.entries.iter().enumerate() {
            while let Some(last) = open.last().and_then(|last| self.entries.get(*last)) {
                if entry.letters.starts_with(&last.letters) {
                    break;
                }
                open.pop();
            }
            parents.push(open.last().and_then(|last| u16::try_from(*last).ok()).unwrap_or(0));
            open.push(index);
        }
        for (entry, parent) in self.entries.iter_mut().zip(parents) {
            entry.parent = parent;
        }
        self.starts = (0..=256_usize)
            .map(|first| {
                let before = |entry: &Entry| entry.letters.first().is_none_or(|letter| usize::from(*letter) < first);
                u16::try_from(self.entries.partition_point(before)).unwrap_or(u16::MAX)
            })
            .collect();
    }

    fn add_phrases(&mut self, raw: &[RawPhrase]) {
        let find = |letters: &[u8], mode: Mode| {
            let place = self.entries.binary_search_by(|entry| (&*entry.letters, entry.mode).cmp(&(letters, mode)));
            place.ok().and_then(|place| u16::try_from(place).ok()).unwrap_or(0)
        };
        let mut phrases: Vec<Phrase> = raw
            .iter()
            .map(|(parts, roles, value)| Phrase {
                words: parts.iter().map(|(letters, mode)| find(letters, *mode)).collect(),
                roles: *roles,
                value: *value,
            })
            .collect();
        // The longest phrase of a first word comes first.
        phrases.sort_by(|a, b| (a.words.first(), b.words.len()).cmp(&(b.words.first(), a.words.len())));
        for (index, phrase) in phrases.iter().enumerate() {
            let first = phrase.words.first().and_then(|first| self.entries.get_mut(usize::from(*first)));
            if let (Some(entry), Ok(index)) = (first, u16::try_from(index)) {
                let start = if entry.phrases.1 == 0 { index } else { entry.phrases.0 };
                entry.phrases = (start, index + 1);
            }
        }
        self.phrases = phrases;
    }

    /// Whether a comma groups thousands in this language.
    pub(super) fn commas_group(&self) -> bool {
        self.language == Language::English
    }

    /// The unit of a unit word's value.
    pub(super) fn unit(&self, value: i64) -> Option<&Unit> {
        self.units.get(usize::try_from(value).ok()?)
    }

    /// What is known of a word.
    pub(super) fn look_up(&self, letters: &[u8]) -> Known {
        let Some(first) = letters.first() else { return Known::default() };
        let head = head_of(letters);
        let from = usize::from(self.starts.get(usize::from(*first)).copied().unwrap_or(0));
        let to = usize::from(self.starts.get(usize::from(*first) + 1).copied().unwrap_or(0));
        let slice = self.entries.get(from..to).unwrap_or(&[]);
        let mut index = from
            + slice.partition_point(|entry| entry.head < head || (entry.head == head && &*entry.letters <= letters));
        index = index.saturating_sub(1);
        // A word that only phrases use keeps its place, and takes its roles from a shorter entry.
        let mut part = None;
        while index > 0 {
            let Some(entry) = self.entries.get(index) else { break };
            if let Some(rest) = letters.strip_prefix(&*entry.letters) {
                let tail = match entry.mode {
                    Mode::Exact if rest.is_empty() => Some(self.own_tail(letters)),
                    Mode::Exact => None,
                    Mode::Noun => noun_tail(rest, self.language),
                    Mode::Any => Some(self.own_tail(letters)),
                };
                if let Some(tail) = tail {
                    let own = Known {
                        roles: entry.roles,
                        value: entry.value,
                        tail,
                        entry: u16::try_from(index).unwrap_or(0),
                        starts_phrase: entry.phrases.1 > 0 || self.twin(entry).is_some_and(|twin| twin.phrases.1 > 0),
                    };
                    let known = part.map_or(own, |part: Known| Known { roles: own.roles, value: own.value, ..part });
                    if known.roles != 0 {
                        return known;
                    }
                    part = Some(known);
                }
            }
            index = usize::from(entry.parent);
        }
        part.unwrap_or_else(|| self.unknown(letters))
    }

    fn own_tail(&self, letters: &[u8]) -> Tail {
        match self.language {
            Language::Kazakh => guess_case(letters),
            Language::Russian => Tail::default(),
            Language::English => plural_tail(letters),
        }
    }

    /// What the form alone of an unknown word tells.
    fn unknown(&self, letters: &[u8]) -> Known {
        if self.language != Language::Kazakh {
            return Known::default();
        }
        let mut roles = 0;
        if is_hearsay_verb(letters) {
            roles |= roles::HEARSAY;
        }
        if is_planned_verb(letters) {
            roles |= roles::PLANNED;
        }
        if is_ordinal(letters) {
            roles |= roles::NTH;
        }
        Known { roles, tail: guess_case(letters), ..Known::default() }
    }

    /// The longest phrase that the entries begin with: its number of words, roles and value.
    pub(super) fn phrase(&self, first: u16, following: impl Fn(usize) -> u16) -> Option<(usize, u64, i64)> {
        let entry = self.entries.get(usize::from(first))?;
        let fits = |phrase: &&Phrase| {
            phrase.words.iter().enumerate().skip(1).all(|(at, word)| self.same(following(at), *word))
        };
        let of = |entry: &Entry| {
            let candidates = self.phrases.get(usize::from(entry.phrases.0)..usize::from(entry.phrases.1))?;
            candidates.iter().find(fits).map(|phrase| (phrase.words.len(), phrase.roles, phrase.value))
        };
        of(entry).or_else(|| of(self.twin(entry)?))
    }

    /// The entry of the same letters that takes endings as well.
    fn twin(&self, entry: &Entry) -> Option<&Entry> {
        self.entries.get(usize::from(entry.parent)).filter(|parent| parent.letters == entry.letters)
    }

    /// Whether the entry that a word was found by is the one that a phrase asks for, or its twin.
    fn same(&self, found: u16, asked: u16) -> bool {
        let twin = || self.entries.get(usize::from(found)).is_some_and(|entry| entry.parent == asked);
        let letters = |entry: u16| self.entries.get(usize::from(entry)).map(|entry| &entry.letters);
        found == asked || (asked != 0 && twin() && letters(found) == letters(asked))
    }
}

/// Sorted, with the roles of a word that stands in several lines put together.
fn merge(mut words: Vec<Raw>) -> Vec<Entry> {
    words.sort_by(|a, b| (&a.0, a.1).cmp(&(&b.0, b.1)));
    let mut entries: Vec<Entry> = Vec::with_capacity(words.len());
    for (letters, mode, roles, value) in words {
        match entries.last_mut() {
            Some(last) if last.letters == letters && last.mode == mode => {
                last.roles |= roles;
                last.value = last.value.max(value);
            }
            _ => {
                let head = head_of(&letters);
                entries.push(Entry { head, letters, mode, roles, value, parent: 0, phrases: (0, 0) });
            }
        }
    }
    entries
}

/// A number, or a place in a list: of units, of qualifiers, of cases.
fn value_of(bits: u64, text: &str, units: &mut Vec<Unit>) -> i64 {
    if let Ok(number) = text.parse() {
        return number;
    }
    let place = if bits & (roles::UNIT | roles::MONEY) != 0 {
        Unit::parse(text).ok().map(|unit| {
            units.push(unit);
            units.len() - 1
        })
    } else if bits & roles::ENDING != 0 {
        ENDINGS.iter().position(|(name, _)| *name == text)
    } else {
        Qualifier::ALL.iter().position(|qualifier| qualifier.as_str() == text)
    };
    place.and_then(|place| i64::try_from(place).ok()).unwrap_or(0)
}

/// The names of cases in the files.
const ENDINGS: [(&str, Case); 6] = [
    ("none", Case::None),
    ("dative", Case::Dative),
    ("ablative", Case::Ablative),
    ("other", Case::Other),
    ("about", Case::About),
    ("order", Case::Order),
];

/// The case of an ending's value.
pub(super) fn case_of(value: i64) -> Case {
    usize::try_from(value).ok().and_then(|place| ENDINGS.get(place)).map_or(Case::Other, |(_, case)| *case)
}

#[cfg(test)]
mod tests;
