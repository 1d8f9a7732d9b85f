//! Identifiers that may be one person written in several ways.
//!
//! Two identifiers are alike where nothing but what hands and keyboards change tells them apart: capitals, spaces, accents and
//! composed letters, ё and е, the letters that only Kazakh has, Cyrillic letters that look like Latin ones, and for names the
//! order of their words. Names of two words and more are also alike where one longer word of them differs in one letter: one
//! more, one less, another, or two that changed places. Identifiers with digits are never compared letter by letter: V-1 and
//! V-2 are two people.
//!
//! Names are also alike where one is the other in another script ("Айгуль Серикова", "Aigul Serikova"), and where one has initials
//! for words of the other ("Серикова А."). A name with digits behind it, as a date of birth or a telephone makes it a declared
//! identity, is compared as a name whose digits have to be the same.
//!
//! All of it is done through keys that are sorted, so that the time goes with the letters of all identifiers and not with the
//! pairs of them.

use super::csv::plain_letter;
use super::texts::Mix;

/// Up to how many names words are compared letter by letter; beyond it, names are alike by their keys alone.
const MOST_NAMES: usize = 1 << 20;

/// How many keys are looked at together; the memory that they need does not grow beyond it.
const KEYS: usize = 1 << 22;

/// In how many letters at least both words have to be written that may differ in one.
const LONG: usize = 4;

/// Names that share a key and are more than these are alike without a look at each pair: the lower end of a count may then be
/// lower than it need be, and never too high.
const MOST_PAIRS: usize = 64;

/// For each code, the least code of those that may be the same person.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Alike {
    /// Empty where all are surely different.
    same: Vec<u32>,
}

impl Alike {
    /// Compares identifiers, by code.
    pub(crate) fn of(labels: &[String]) -> Self {
        let mut groups = Groups((0..u32::try_from(labels.len()).unwrap_or(u32::MAX)).collect());
        let key = |code: u32| usize::try_from(code).ok().and_then(|at| labels.get(at)).map(|label| Key::of(label));
        let mut buffer = String::new();
        let mut keys: Vec<(u64, u32)> = labels.iter().map(|label| Key::hash_of(label, &mut buffer)).zip(0..).collect();
        keys.sort_unstable();
        for alike in keys.chunk_by(|a, b| a.0 == b.0).filter(|alike| alike.len() > 1) {
            // Of texts that fall together by chance, those which differ stay apart.
            let mut texts: Vec<(Option<Key>, u32)> = alike.iter().map(|(_, code)| (key(*code), *code)).collect();
            texts.sort_unstable();
            for same in texts.chunk_by(|a, b| a.0 == b.0) {
                same.windows(2)
                    .for_each(|pair| groups.join(pair.first().map(|one| one.1), pair.get(1).map(|one| one.1)));
            }
        }
        spellings(labels, &mut groups);
        super::names::join(labels, |one, other| groups.join(Some(one), Some(other)));
        groups.finish()
    }

    /// Whether no two may be the same.
    pub(crate) const fn is_empty(&self) -> bool {
        self.same.is_empty()
    }

    /// The least code of those who may be the same person.
    pub(crate) fn same(&self, code: u32) -> u32 {
        usize::try_from(code).ok().and_then(|at| self.same.get(at)).copied().unwrap_or(code)
    }
}

/// Codes that were found to belong together.
struct Groups(Vec<u32>);

impl Groups {
    fn least(&mut self, code: u32) -> u32 {
        let mut code = code;
        loop {
            let above = self.parent(code);
            if above == code {
                return code;
            }
            // Half of the way up is saved for the next time.
            let further = self.parent(above);
            if let Some(slot) = usize::try_from(code).ok().and_then(|at| self.0.get_mut(at)) {
                *slot = further;
            }
            code = further;
        }
    }

    fn parent(&self, code: u32) -> u32 {
        usize::try_from(code).ok().and_then(|at| self.0.get(at)).copied().unwrap_or(code)
    }

    fn join(&mut self, one: Option<u32>, other: Option<u32>) {
        let Some((one, other)) = one.zip(other) else { return };
        let (one, other) = (self.least(one), self.least(other));
        let (less, more) = (one.min(other), one.max(other));
        if let Some(slot) = usize::try_from(more).ok().and_then(|at| self.0.get_mut(at)) {
            *slot = less;
        }
    }

    fn finish(mut self) -> Alike {
        let count = u32::try_from(self.0.len()).unwrap_or(u32::MAX);
        let same: Vec<u32> = (0..count).map(|code| self.least(code)).collect();
        if same.iter().zip(0..).all(|(same, code)| *same == code) { Alike::default() } else { Alike { same } }
    }
}

/// What an identifier says when hands and keyboards are left aside.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    /// Words of letters alone, in the order of their letters.
    Name(Vec<String>),
    /// Anything with digits or a single word: all but spaces, in its order.
    Other(String),
}

impl Key {
    fn of(text: &str) -> Self {
        let mut words: Vec<String> = Vec::new();
        let mut apart = true;
        let (mut is_name, mut all) = (true, String::with_capacity(text.len()));
        let mut digits = String::new();
        for letter in text
            .chars()
            .filter(|letter| !is_silent(*letter))
            .flat_map(char::to_lowercase)
            .filter(|one| !is_silent(*one))
        {
            let letter = letter_of(letter);
            if letter.is_alphabetic() {
                if apart {
                    words.push(String::new());
                }
                words.last_mut().into_iter().for_each(|word| word.push(letter));
                apart = false;
            } else {
                // What a date or a telephone is written with tells nobody apart; its digits do.
                if letter.is_numeric() {
                    digits.push(letter);
                } else {
                    is_name &=
                        letter.is_whitespace() || matches!(letter, '.' | ',' | '-' | '‐' | '–' | '+' | '(' | ')' | ';');
                }
                apart = true;
            }
            if !letter.is_whitespace() {
                all.push(letter);
            }
        }
        let long = words.iter().filter(|word| word.chars().count() > 1).count();
        let of_name = if digits.is_empty() { words.len() > 1 } else { long > 1 && long == words.len() };
        if is_name && of_name {
            words.sort_unstable();
            if !digits.is_empty() {
                words.push(digits);
            }
            Self::Name(words)
        } else {
            Self::Other(all)
        }
    }

    /// The hash of the key. Most identifiers are ASCII with a digit: theirs is written into a buffer.
    fn hash_of(text: &str, buffer: &mut String) -> u64 {
        // A name in front of a number has a space in it.
        if text.is_ascii() && text.bytes().any(|byte| byte.is_ascii_digit()) && !text.trim().contains(' ') {
            buffer.clear();
            let letters = text.chars().filter(|letter| !letter.is_whitespace() && !is_silent(*letter));
            buffer.extend(letters.map(|letter| letter.to_ascii_lowercase()));
            return Mix::text(buffer);
        }
        match Self::of(text) {
            Self::Other(all) => Mix::text(&all),
            Self::Name(words) => words.iter().fold(Mix::of(1), |mix, word| mix.with(Mix::text(word))).finish(),
        }
    }
}

/// Letters that are not seen, marks on letters, and apostrophes.
const fn is_silent(letter: char) -> bool {
    matches!(
        letter,
        '\u{300}'..='\u{36f}' | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\'' | '’' | '‘' | 'ʼ' | '`' | '´'
    )
}

/// A small letter as its twin: without its accent, and Latin where Cyrillic looks the same.
const fn letter_of(letter: char) -> char {
    match plain_letter(letter) {
        'а' | 'à'..='å' | 'ā' | 'ă' | 'ą' => 'a',
        'е' | 'è'..='ë' | 'ē' | 'ė' | 'ę' | 'ě' => 'e',
        'о' | 'ò'..='ö' | 'ø' | 'ō' | 'ő' => 'o',
        'р' => 'p',
        'с' | 'ç' | 'ć' | 'č' => 'c',
        'у' | 'ý' | 'ÿ' => 'y',
        'х' => 'x',
        'к' => 'k',
        'м' => 'm',
        'т' | 'ţ' | 'ť' => 't',
        'в' => 'b',
        'н' => 'h',
        'и' | 'й' | 'ì'..='ï' | 'ī' | 'ı' | 'į' => 'i',
        'ù'..='ü' | 'ū' | 'ů' | 'ű' => 'u',
        'ñ' | 'ń' | 'ň' => 'n',
        'ğ' | 'ģ' => 'g',
        'ş' | 'ś' | 'š' => 's',
        'ž' | 'ź' | 'ż' => 'z',
        'ł' => 'l',
        other => other,
    }
}

/// Joins names of which one word differs in one letter: both then have the same words but one, and the same letters of that one
/// when at most one is left out.
fn spellings(labels: &[String], groups: &mut Groups) {
    let names: Vec<(u32, Vec<String>)> = (0..)
        .zip(labels)
        .filter(|(_, label)| label.contains(|letter: char| letter.is_whitespace() || letter == ','))
        .filter_map(|(code, label)| match Key::of(label) {
            Key::Name(words) => Some((code, words)),
            Key::Other(_) => None,
        })
        .collect();
    if names.len() > MOST_NAMES {
        return;
    }
    let count: usize = names.iter().flat_map(|(_, words)| words).map(|word| word.chars().count() + 1).sum();
    let parts = u64::try_from(count.div_ceil(KEYS).max(1)).unwrap_or(1);
    for part in 0..parts {
        let mut keys: Vec<(u64, u32, u32)> = Vec::new();
        for (name, (_, words)) in (0_u32..).zip(&names) {
            for (place, word) in (0_u32..).zip(words).filter(|(_, word)| is_long(word)) {
                let others = words.iter().zip(0..).filter(|(_, at)| *at != place);
                let others = others.fold(Mix::default(), |mix, (word, _)| mix.with(Mix::text(word)));
                let mut add = |text: &str| {
                    let key = others.with(Mix::text(text)).finish();
                    if key % parts == part {
                        keys.push((key, name, place));
                    }
                };
                add(word);
                let mut shorter = String::with_capacity(word.len());
                for (left_out, _) in word.char_indices() {
                    shorter.clear();
                    shorter.extend(word.char_indices().filter(|(at, _)| *at != left_out).map(|(_, letter)| letter));
                    add(&shorter);
                }
            }
        }
        keys.sort_unstable();
        for alike in keys.chunk_by(|a, b| a.0 == b.0).filter(|alike| alike.len() > 1) {
            join(alike, &names, groups);
        }
    }
}

/// Whether a word may differ in a letter; digits have to be the same.
fn is_long(word: &str) -> bool {
    word.chars().count() >= LONG && !word.contains(char::is_numeric)
}

/// Joins those of one key whose names are alike indeed.
fn join(alike: &[(u64, u32, u32)], names: &[(u32, Vec<String>)], groups: &mut Groups) {
    let of = |name: u32| usize::try_from(name).ok().and_then(|at| names.get(at));
    for (at, (_, one, place)) in alike.iter().enumerate() {
        let rest = alike.get(at + 1..).unwrap_or_default();
        let many = alike.len() > MOST_PAIRS;
        for (_, other, other_place) in rest.iter().take(if many { 1 } else { MOST_PAIRS }) {
            let Some(((code, words), (other_code, others))) = of(*one).zip(of(*other)) else { continue };
            if one != other && (many || differ_in_a_letter((words, *place), (others, *other_place))) {
                groups.join(Some(*code), Some(*other_code));
            }
        }
    }
}

fn differ_in_a_letter((one, place): (&[String], u32), (other, other_place): (&[String], u32)) -> bool {
    let rest = |words: &[String], place: u32| -> Vec<String> {
        (0..).zip(words).filter(|(at, _)| *at != place).map(|(_, word)| word.clone()).collect()
    };
    let word = |words: &[String], place: u32| usize::try_from(place).ok().and_then(|at| words.get(at)).cloned();
    rest(one, place) == rest(other, other_place)
        && word(one, place).zip(word(other, other_place)).is_some_and(|(one, other)| within_a_letter(&one, &other))
}

/// Whether one letter more, less or other, or two that changed places, make one word of the other.
fn within_a_letter(one: &str, other: &str) -> bool {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let same_start = one.iter().zip(&other).take_while(|(a, b)| a == b).count();
    let (one, other) = (one.get(same_start..).unwrap_or_default(), other.get(same_start..).unwrap_or_default());
    match (one, other) {
        ([], []) => true,
        ([a, b, rest @ ..], [c, d, others @ ..]) if a == d && b == c && rest == others => true,
        _ => {
            let (rest, others) = (one.get(1..).unwrap_or_default(), other.get(1..).unwrap_or_default());
            rest == others || rest == other || one == others
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    impl Alike {
        /// Those who may be the same, each group by its codes.
        fn groups(&self) -> Vec<Vec<u32>> {
            let mut pairs: Vec<(u32, u32)> = self.same.iter().copied().zip(0..).collect();
            pairs.sort_unstable();
            let groups = pairs.chunk_by(|a, b| a.0 == b.0).filter(|group| group.len() > 1);
            groups.map(|group| group.iter().map(|(_, code)| *code).collect()).collect()
        }
    }

    fn groups(labels: &[&str]) -> Vec<Vec<u32>> {
        let labels: Vec<String> = labels.iter().map(|label| (*label).to_owned()).collect();
        Alike::of(&labels).groups()
    }

    #[test]
    fn one_name_in_several_spellings() {
        for spellings in [
            ["Aigul Serik", "aigul  serik"],
            ["Aigul Serik", "AIGUL SERIK"],
            ["Aigul Serik", "Serik, Aigul"],
            ["Aigul Serik", "Aigul\u{a0}Serik "],
            ["Aigul Serik", "Aigül Serik"],
            ["Aigül Serik", "Aigu\u{308}l Serik"],
            ["Алёна Королёва", "Королева Алена"],
            ["Андрей Ким", "Андреи\u{306} Ким"],
            ["Айгүл Әбенқызы", "Айгул Абенкызы"],
            ["Сара Омар", "Capa Омар"],
            ["A-1", "a-1"],
            ["A-1", "А-1"],
            ["V 17", "v17"],
            ["Dana O'Neil", "Dana ONeil"],
            ["Aigul Serikova", "Aigul Serikov"],
            ["Aigul Serikova", "Aigul Serkiova"],
            ["Aigul Serikova", "Aigul Sericova"],
            ["Айгуль Серикова Маратовна", "Серикова Айгул Маратовна"],
            ["Гүлнар Сәрсен", "Гулнар Сарсин"],
            // In another script, and with initials.
            ["Айгуль Серикова", "Aigul Serikova"],
            ["Серикова Айгуль", "Aigul Serikova"],
            ["Нұрсұлтан Қайрат", "Nursultan Kairat"],
            ["Жанна Ахметова", "Zhanna Akhmetova"],
            ["Жанна Ахметова", "Janna Ahmetova"],
            ["Евгений Цой", "Yevgeny Tsoi"],
            ["Юлия Щукина", "Yuliya Shchukina"],
            ["Ерлан Шаймерден", "Erlan Shaimerden"],
            ["Серикова А.", "Айгуль Серикова"],
            ["А. М. Серикова", "Серикова Айгуль Маратовна"],
            ["A. Serikova", "Айгуль Серикова"],
            ["Серикова А.", "Серикова Айгуль Маратовна"],
            // A declared identity: a name with a date of birth, or with a telephone.
            ["Aigul Serik 2000-01-01", "Serik, Aigul 2000-01-01"],
            ["Aigul Serikova 2000-01-01", "Aigul Serikov 2000-01-01"],
            ["Айгуль Серикова +7 701 123-45-67", "айгуль серикова 77011234567"],
        ] {
            assert_eq!(groups(&spellings), [[0, 1]], "{spellings:?}");
        }
    }

    #[test]
    fn different_people_stay_apart() {
        let all = [
            "V-1",
            "V-2",
            "V-12",
            "V-21",
            "v/1",
            "890101300123",
            "890101300132",
            "Dana Omar",
            "Aigul Serik",
            "Anna Li",
            "Anna Lu",
            "Aigul",
            "Aigulk",
            "2024-1",
            "1-2024",
            "Omar Dauren",
            "",
            "Aidos Omarov 1",
            "Aidos Omarov 2",
            "Марат Иванов",
            "Мадина Иванова",
            "Aigul Serikbay 2000-01-01",
            "Aigul Serikbay 2001-01-01",
            "Б. Кенжебек",
            "Дана Кенжебек",
        ];
        assert_eq!(groups(&all), Vec::<Vec<u32>>::new());
    }

    #[test]
    fn chains_are_one_group_and_crowds_need_no_pairs() {
        assert_eq!(groups(&["Aida Omarov", "Aida Omarova", "Dana Li", "aida  omarov", "Aida Omerova"]), [[0, 1, 3, 4]]);
        // Every name of a crowd shares its words but one with every other.
        let letter = |n: u32| "abcdefghijklmnop".chars().nth(usize::try_from(n & 15).unwrap());
        let letters = |n: u32| -> String { (0..6).filter_map(|at| letter(n >> (4 * at))).collect() };
        let crowd: Vec<String> =
            (0..20_000_u32).map(|n| format!("Aigul {}", letters(n.wrapping_mul(0x9e37_79b1)))).collect();
        let alike = Alike::of(&crowd);
        assert!(alike.groups().iter().flatten().all(|code| *code < 20_000));
        assert_eq!(alike.same(u32::MAX), u32::MAX);
    }
}
