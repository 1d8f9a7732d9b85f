//! The words of one language, compiled once from its file for fast lookup.

use super::alphabet::{encode, fold};
use super::morphology::{
    Case, Tail, english_form, guess_case, is_hearsay_verb, is_ordinal, is_planned_verb, kazakh_form, noun_tail,
    plural_tail, russian_form, unfold,
};
use super::qualifier::Qualifier;
use super::roles;
use crate::Word;
use crate::{Language, Unit};
use std::collections::HashMap;
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
    letters: Box<[u8]>,
    mode: Mode,
    roles: roles::Roles,
    value: i64,
    /// The next entry to try where this one does not fit.
    parent: u16,
    /// The phrases that begin with it.
    phrases: (u16, u16),
    /// Whether a phrase begins with it or with a shorter stem of it.
    starts_phrase: bool,
}

struct Phrase {
    words: Box<[u16]>,
    roles: roles::Roles,
    value: i64,
}

/// The words of one language.
pub(super) struct Lexicon {
    entries: Vec<Entry>,
    /// The first eight letters of each entry as one number, which sorts as the letters do.
    heads: Vec<u64>,
    /// Where the entries of two first letters begin, by [`pair`].
    starts: Vec<u16>,
    phrases: Vec<Phrase>,
    units: Vec<Measure>,
    language: Language,
    /// Whether its words are typed with the letters that Russian has too.
    folded: bool,
}

/// A unit, and how many of it one of the noun's is: an hour is sixty minutes.
pub(super) struct Measure {
    pub(super) unit: Unit,
    pub(super) times: i128,
}

/// What is known of one word.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Known {
    pub(super) roles: roles::Roles,
    pub(super) value: i64,
    pub(super) tail: Tail,
    /// Its last two letters.
    pub(super) ending: [u8; 2],
    /// The entry, for phrases; 0 is none.
    pub(super) entry: u16,
    pub(super) starts_phrase: bool,
}

const KAZAKH_FILES: [&str; 2] =
    [include_str!("../../data/words/kk.txt"), include_str!("../../data/words/kk-nouns.txt")];
const RUSSIAN_FILES: [&str; 2] =
    [include_str!("../../data/words/ru.txt"), include_str!("../../data/words/ru-nouns.txt")];
const ENGLISH_FILES: [&str; 2] =
    [include_str!("../../data/words/en.txt"), include_str!("../../data/words/en-nouns.txt")];

static KAZAKH: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::compile(&KAZAKH_FILES, Language::Kazakh, false));
static FOLDED: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::compile(&KAZAKH_FILES, Language::Kazakh, true));
static RUSSIAN: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::compile(&RUSSIAN_FILES, Language::Russian, false));
static ENGLISH: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::compile(&ENGLISH_FILES, Language::English, false));

/// The words of a language.
pub(super) fn lexicon(language: Language) -> &'static Lexicon {
    match language {
        Language::Kazakh => &KAZAKH,
        Language::Russian => &RUSSIAN,
        Language::English => &ENGLISH,
    }
}

/// The words of Kazakh as they are typed with Russian letters.
pub(super) fn folded() -> &'static Lexicon {
    &FOLDED
}

/// The lines of a file: roles, value, words. A line that cannot be read is left out; a test sees to it that none is.
fn lines(text: &str) -> impl Iterator<Item = (roles::Roles, &str, &str)> {
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

/// How many codes of letters there are, with one for no letter.
const LETTERS: usize = 0xC0 - 0x60;

/// The place of two first letters in the order of words; letters of other alphabets come last.
fn pair(letters: &[u8]) -> usize {
    let code =
        |at: usize| letters.get(at).map_or(0, |letter| usize::from(letter.saturating_sub(0x60)).min(LETTERS - 1));
    code(0) * LETTERS + code(1)
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

type Raw = (Box<[u8]>, Mode, roles::Roles, i64);

/// A phrase as the file has it: its words, roles, value.
type RawPhrase = (Vec<(Box<[u8]>, Mode)>, roles::Roles, i64);

impl Lexicon {
    fn compile(texts: &[&str], language: Language, folded: bool) -> Self {
        let mut units = Vec::new();
        // Where two words fold to the same letters, numbers and their endings keep them, then the one that stands first.
        let mut owners: HashMap<Vec<u8>, Vec<u8>> = HashMap::new();
        let first = roles::ENDING | roles::ORDINAL | roles::STARTS_NUMBER | roles::AFTER_ABLATIVE | roles::AFTER_DATIVE;
        let words = texts.iter().flat_map(|text| lines(text)).filter(|(bits, ..)| folded && bits & first != 0);
        for word in words.flat_map(|(.., list)| list.split_whitespace()).filter(|word| !word.contains('_')) {
            let letters = encode(mode_of(word).0);
            owners.entry(letters.iter().map(|letter| fold(*letter)).collect()).or_insert(letters);
        }
        let mut letters_of = |stem: &str| {
            let letters = encode(stem);
            if !folded {
                return Some(letters);
            }
            let bare: Vec<u8> = letters.iter().map(|letter| fold(*letter)).collect();
            (*owners.entry(bare.clone()).or_insert_with(|| letters.clone()) == letters).then_some(bare)
        };
        let mut words: Vec<Raw> = vec![(Box::default(), Mode::Exact, 0, 0)];
        let mut phrases: Vec<RawPhrase> = Vec::new();
        for (bits, value, list) in texts.iter().flat_map(|text| lines(text)) {
            let value = value_of(bits, value, &mut units);
            for word in list.split_whitespace() {
                let parts: Option<Vec<_>> = word
                    .split('_')
                    .map(mode_of)
                    .map(|(stem, mode)| Some((letters_of(stem)?.into_boxed_slice(), mode)))
                    .collect();
                let Some(parts) = parts else { continue };
                if let [(letters, mode)] = parts.as_slice() {
                    words.push((letters.clone(), *mode, bits, value));
                } else {
                    words.extend(parts.iter().map(|(letters, mode)| (letters.clone(), *mode, 0, 0)));
                    phrases.push((parts, bits, value));
                }
            }
        }
        let entries = merge(words);
        let heads = entries.iter().map(|entry| head_of(&entry.letters)).collect();
        let mut lexicon = Self { entries, heads, starts: Vec::new(), phrases: Vec::new(), units, language, folded };
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
        self.inherit();
        self.starts = (0..=LETTERS * LETTERS)
            .map(|place| {
                let before = |entry: &Entry| entry.letters.is_empty() || pair(&entry.letters) < place;
                u16::try_from(self.entries.partition_point(before)).unwrap_or(u16::MAX)
            })
            .collect();
    }

    /// A word that stands in the files both bare and with endings has the roles of both lines.
    fn inherit(&mut self) {
        let valued = roles::UNIT | roles::MONEY | roles::STARTS_NUMBER | roles::BEFORE | roles::AFTER;
        let valued = valued | roles::AFTER_ABLATIVE | roles::AFTER_DATIVE | roles::MONTH | roles::NTH | roles::FACTOR;
        let own = valued | roles::NONE | roles::ENDING | roles::DENOMINATOR | roles::PART;
        for index in 0..self.entries.len() {
            let Some(entry) = self.entries.get(index).filter(|entry| entry.roles != 0 && entry.roles & own == 0) else {
                continue;
            };
            let Some(twin) = self.twin(entry).filter(|twin| twin.roles & valued != 0) else { continue };
            let (roles, value) = (twin.roles, twin.value);
            if let Some(entry) = self.entries.get_mut(index) {
                entry.roles |= roles;
                entry.value = value;
            }
        }
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
        let starts: Vec<bool> = self
            .entries
            .iter()
            .map(|entry| {
                std::iter::successors(Some(entry), |entry| self.parent(entry)).any(|entry| entry.phrases.1 > 0)
            })
            .collect();
        for (entry, starts_phrase) in self.entries.iter_mut().zip(starts) {
            entry.starts_phrase = starts_phrase;
        }
    }

    /// Whether a comma groups thousands in this language.
    pub(super) fn commas_group(&self) -> bool {
        self.language == Language::English
    }

    /// Whether the words are Russian.
    pub(super) fn is_russian(&self) -> bool {
        self.language == Language::Russian
    }

    /// Whether an entry is the word "than".
    pub(super) fn is_than(&self, entry: u16) -> bool {
        const THAN: [u8; 3] = [0x97, 0x85, 0x8C];
        self.entries.get(usize::from(entry)).is_some_and(|entry| *entry.letters == THAN)
    }

    /// The unit of a unit word's value.
    pub(super) fn unit(&self, value: i64) -> Option<&Unit> {
        self.measure(value).map(|measure| &measure.unit)
    }

    /// Whether its words are typed with the letters that Russian has too.
    pub(super) fn is_folded(&self) -> bool {
        self.folded
    }

    /// The unit of a unit word's value, with its size.
    pub(super) fn measure(&self, value: i64) -> Option<&Measure> {
        self.units.get(usize::try_from(value).ok()?)
    }

    /// What is known of a word.
    pub(super) fn look_up(&self, letters: &[u8]) -> Known {
        if letters.is_empty() {
            return Known::default();
        }
        let head = head_of(letters);
        let start = |place: usize| usize::from(self.starts.get(place).copied().unwrap_or(0));
        let place = pair(letters);
        let (from, to) = (start(place), start(place + 1));
        let heads = self.heads.get(from..to).unwrap_or(&[]);
        let mut index = from + heads.partition_point(|known| *known < head);
        // Entries of the same first eight letters differ in what follows.
        while self.heads.get(index) == Some(&head) && index < to {
            if self.entries.get(index).is_none_or(|entry| &*entry.letters > letters) {
                break;
            }
            index += 1;
        }
        index = index.saturating_sub(1);
        // A word that only phrases use keeps its place, and takes its roles from a shorter entry.
        let mut part = None;
        while index > 0 {
            let Some(entry) = self.entries.get(index) else { break };
            if let Some(rest) = letters.strip_prefix(&*entry.letters) {
                let tail = match entry.mode {
                    Mode::Exact if rest.is_empty() => Some(self.own_tail(letters)),
                    Mode::Exact => None,
                    Mode::Noun => self.tail(rest, entry.letters.last().copied().unwrap_or(0)),
                    Mode::Any => Some(self.own_tail(letters)),
                };
                if let Some(tail) = tail {
                    let own = Known {
                        roles: entry.roles,
                        value: entry.value,
                        tail,
                        ending: [0; 2],
                        entry: u16::try_from(index).unwrap_or(0),
                        starts_phrase: entry.starts_phrase,
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
        let unknown = self.unknown(letters);
        // A word that only phrases know has the roles that its form shows.
        part.map_or(unknown, |part| Known { roles: part.roles | unknown.roles, ..part })
    }

    fn tail(&self, rest: &[u8], before: u8) -> Option<Tail> {
        if self.folded {
            let (letters, length) = unfold(rest);
            return noun_tail(letters.get(..length).filter(|_| length == rest.len())?, before, self.language);
        }
        noun_tail(rest, before, self.language)
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
        match self.language {
            Language::Kazakh => {}
            Language::Russian => return Known { roles: russian_form(letters), ..Known::default() },
            Language::English => {
                return Known { roles: english_form(letters), tail: plural_tail(letters), ..Known::default() };
            }
        }
        let mut roles = kazakh_form(letters);
        if is_hearsay_verb(letters) {
            roles |= roles::HEARSAY;
        }
        if is_planned_verb(letters) {
            roles |= roles::PLANNED;
        }
        if is_ordinal(letters) {
            roles |= roles::NTH;
        }
        let tail = guess_case(letters);
        if tail.possessive && roles & roles::VERB == 0 {
            roles |= roles::OWNED;
        }
        Known { roles, tail, ..Known::default() }
    }

    /// The longest phrase that the entries begin with: its number of words, roles and value.
    pub(super) fn phrase(&self, first: u16, following: impl Fn(usize) -> u16) -> Option<(usize, roles::Roles, i64)> {
        let entry = self.entries.get(usize::from(first))?;
        let fits = |phrase: &&Phrase| {
            phrase.words.iter().enumerate().skip(1).all(|(at, word)| self.same(following(at), *word))
        };
        let of = |entry: &Entry| {
            let candidates = self.phrases.get(usize::from(entry.phrases.0)..usize::from(entry.phrases.1))?;
            candidates.iter().find(fits).map(|phrase| (phrase.words.len(), phrase.roles, phrase.value))
        };
        // «рабочих мест»: the phrase may ask for a shorter stem than the one the word was found by.
        std::iter::successors(Some(entry), |entry| self.parent(entry)).find_map(of)
    }

    /// The entry of the same letters that takes endings as well.
    fn twin(&self, entry: &Entry) -> Option<&Entry> {
        self.entries.get(usize::from(entry.parent)).filter(|parent| parent.letters == entry.letters)
    }

    /// The next shorter entry that a word with these letters could have been found by as well.
    fn parent(&self, entry: &Entry) -> Option<&Entry> {
        let parent = self.entries.get(usize::from(entry.parent)).filter(|_| entry.parent != 0)?;
        self.extends(entry, parent).then_some(parent)
    }

    /// Whether an entry's letters are those of a shorter one with an ending that it takes.
    fn extends(&self, entry: &Entry, stem: &Entry) -> bool {
        let Some(rest) = entry.letters.strip_prefix(&*stem.letters) else { return false };
        match stem.mode {
            Mode::Exact => rest.is_empty(),
            Mode::Any => true,
            Mode::Noun => self.tail(rest, stem.letters.last().copied().unwrap_or(0)).is_some(),
        }
    }

    /// Whether the entry that a word was found by is the one that a phrase needs, or has the same stem.
    fn same(&self, found: u16, asked: u16) -> bool {
        if found == asked || asked == 0 || found == 0 {
            return found == asked;
        }
        let entry = |at: u16| self.entries.get(usize::from(at));
        entry(found).zip(entry(asked)).is_some_and(|(found, asked)| {
            asked.letters.len() <= found.letters.len() && asked.mode != Mode::Exact && self.extends(found, asked)
        })
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
                entries.push(Entry { letters, mode, roles, value, parent: 0, phrases: (0, 0), starts_phrase: false });
            }
        }
    }
    entries
}

/// A number, or a place in a list: of units, of qualifiers, of cases.
fn value_of(bits: roles::Roles, text: &str, units: &mut Vec<Measure>) -> i64 {
    if let Ok(number) = text.parse() {
        return number;
    }
    let place = if bits & (roles::UNIT | roles::MONEY) != 0 {
        measure_of(text).map(|measure| {
            units.push(measure);
            units.len() - 1
        })
    } else if bits & roles::ENDING != 0 {
        ENDINGS.iter().position(|(name, _)| *name == text)
    } else {
        Qualifier::ALL.iter().position(|qualifier| qualifier.as_str() == text)
    };
    place.and_then(|place| i64::try_from(place).ok()).unwrap_or(0)
}

/// A unit of the files: `minute*60` is sixty minutes.
fn measure_of(text: &str) -> Option<Measure> {
    let (unit, times) = text.split_once('*').unwrap_or((text, "1"));
    Some(Measure { unit: Unit::parse(unit).ok()?, times: times.parse().ok()? })
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
