//! What the names of columns say, in Kazakh, Russian and English: by the meanings of their words, not by whole names.

use crate::error::distance;
use std::collections::BTreeMap;
use std::str::FromStr;
use std::sync::LazyLock;

/// What the name of a column says that it holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, strum::EnumString, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub(super) enum Meaning {
    PersonId,
    PersonName,
    Person,
    /// A name of nobody knows what: of a volunteer where nothing else is.
    Name,
    FirstName,
    LastName,
    MiddleName,
    Members,
    /// Volunteers in the plural: how many, or which ones.
    People,
    Heads,
    /// A number of people who may be volunteers or helped.
    PeopleCount,
    UnknownMembers,
    FirstDay,
    LastDay,
    DateTime,
    Start,
    End,
    Time,
    TimeRange,
    Hours,
    HoursEach,
    HoursTotal,
    Minutes,
    /// How long, without the unit.
    Duration,
    Region,
    City,
    District,
    Place,
    /// A state of the United States, or of a record.
    State,
    ActivityId,
    ActivityName,
    ProjectName,
    Title,
    Organisation,
    Group,
    ParentOrganisation,
    Kind,
    Field,
    Form,
    Status,
    Attended,
    NoShow,
    Cancelled,
    BirthDay,
    Sex,
    Role,
    Skill,
    AgeGroup,
    Consent,
    WithParent,
    Beneficiary,
    Helped,
    HelpedCategory,
    Category,
    Unit,
    Service,
    Direct,
    Email,
    Phone,
}

/// How well a name is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Heard {
    /// Every word of it is known, and together they mean this.
    Known(Meaning),
    /// One letter away from a known name.
    Near(Meaning),
    /// Known to be of no use here: comments, telephones of others, plans, running totals.
    Aside,
    /// A part of the calendar: one of the columns of a wide table.
    Calendar,
    Unknown,
    Blank,
}

/// The classes of the words of one token: a bit for each.
type Classes = u128;

/// A wording of a meaning.
struct Rule {
    meaning: Meaning,
    required: Vec<Classes>,
    optional: Classes,
}

/// `data/words/columns.txt`, read.
struct Vocabulary {
    phrases: BTreeMap<String, Classes>,
    /// The most words of a phrase.
    longest: usize,
    rules: Vec<Rule>,
    filler: Classes,
    aside: Classes,
    calendar: Classes,
    /// What makes a part of the calendar of a number beside it.
    week: Classes,
    total: Classes,
}

static VOCABULARY: LazyLock<Vocabulary> =
    LazyLock::new(|| Vocabulary::read(include_str!("../../../../data/words/columns.txt")));

impl Vocabulary {
    fn read(text: &str) -> Self {
        let mut classes: BTreeMap<&str, Classes> = BTreeMap::new();
        let (mut phrases, mut rules, mut longest) = (BTreeMap::new(), Vec::new(), 1);
        let mut columns = false;
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            columns |= line == "[columns]";
            let Some((key, list)) = line.split_once(':') else { continue };
            if !columns {
                let bit = 1 << classes.len().min(127);
                classes.insert(key, bit);
                for phrase in list.split('|') {
                    let words = split(phrase);
                    longest = longest.max(words.len());
                    *phrases.entry(words.join(" ")).or_insert(0) |= bit;
                }
                continue;
            }
            let Ok(meaning) = Meaning::from_str(key) else { continue };
            for wording in list.split('|') {
                let (mut required, mut optional) = (Vec::new(), 0);
                for word in wording.split_whitespace() {
                    match word.strip_prefix('?') {
                        Some(word) => optional |= classes.get(word).copied().unwrap_or(0),
                        None => required.extend(classes.get(word).copied()),
                    }
                }
                rules.push(Rule { meaning, required, optional });
            }
        }
        let class = |name: &str| classes.get(name).copied().unwrap_or(0);
        Self {
            filler: class("filler"),
            aside: class("aside")
                | class("planned")
                | class("todate")
                | class("tilldate")
                | class("joined")
                | class("age"),
            calendar: class("monthname") | class("weekdayname"),
            week: class("weekword"),
            total: class("totalword"),
            phrases,
            longest,
            rules,
        }
    }

    /// The classes of the words of a name, the longest known phrase first; 0 for a word that is not known.
    fn tokens(&self, words: &[String]) -> Vec<(String, Classes)> {
        let (mut tokens, mut at) = (Vec::new(), 0);
        while let Some(word) = words.get(at) {
            let found = (1..=self.longest).rev().find_map(|length| {
                let phrase = words.get(at..at + length)?.join(" ");
                self.phrases.get(&phrase).map(|classes| (length, phrase, *classes))
            });
            if let Some((length, phrase, classes)) = found {
                tokens.push((phrase, classes));
                at += length;
            } else {
                tokens.extend(self.written_together(word).unwrap_or_else(|| vec![(word.clone(), 0)]));
                at += 1;
            }
        }
        tokens
    }

    /// Two known words without a space, the first as long as may be: `VOLUNTEERID`, `starttime`.
    fn written_together(&self, word: &str) -> Option<Vec<(String, Classes)>> {
        let ends = word.char_indices().map(|(at, _)| at).filter(|at| *at >= 3).collect::<Vec<_>>();
        ends.into_iter().rev().find_map(|at| {
            let (first, second) = word.split_at_checked(at)?;
            let known = |part: &str| self.phrases.get(part).map(|classes| (part.to_owned(), *classes));
            let (first, second) = (known(first)?, known(second).filter(|(part, _)| part.chars().count() >= 2)?);
            Some(vec![first, second])
        })
    }

    fn meaning(&self, tokens: &[Classes]) -> Option<Meaning> {
        let mut best: Option<(usize, &Rule)> = None;
        for rule in self.rules.iter().filter(|rule| rule.required.len() <= tokens.len() && !rule.required.is_empty()) {
            let better = best.is_none_or(|(length, _)| rule.required.len() > length);
            if better && fits(&rule.required, tokens, 0, rule.optional) {
                best = Some((rule.required.len(), rule));
            }
        }
        best.map(|(_, rule)| rule.meaning)
    }
}

/// Whether each required class has a token of its own, and every other token is an optional one.
fn fits(required: &[Classes], tokens: &[Classes], used: u32, optional: Classes) -> bool {
    let free = |index: usize| used & (1 << index) == 0;
    let Some((class, rest)) = required.split_first() else {
        return tokens.iter().enumerate().all(|(index, token)| !free(index) || token & optional != 0);
    };
    (tokens.iter().enumerate())
        .any(|(index, token)| free(index) && token & class != 0 && fits(rest, tokens, used | (1 << index), optional))
}

/// The most words of a name that is looked at.
const MAX_WORDS: usize = 12;

/// Words in lower case, also where they are written together: `VolunteerID`, `hours_worked`, `volunteer's`.
fn split(name: &str) -> Vec<String> {
    let mut spaced = String::with_capacity(name.len() + 8);
    let letters: Vec<char> = name.chars().take(200).collect();
    for (index, letter) in letters.iter().copied().enumerate() {
        let before = index.checked_sub(1).and_then(|at| letters.get(at)).copied();
        let after = letters.get(index + 1).copied();
        match letter {
            '#' | '№' | '%' => spaced.extend([' ', letter, ' ']),
            // A letter and its mark apart, as some systems write й and ё.
            '\u{306}' if spaced.ends_with('и') => {
                spaced.pop();
                spaced.push('й');
            }
            '\u{308}' | '\u{301}' => {}
            // «volunteer's» is of one volunteer, «volunteers'» of several.
            '\'' | '’' => {
                if after == Some('s') && letters.get(index + 2).is_none_or(|next| !next.is_alphanumeric()) {
                    spaced.push('\u{0}');
                }
            }
            's' if spaced.ends_with('\u{0}') => {
                spaced.pop();
            }
            letter if letter.is_alphanumeric() => {
                let new_word = before.is_some_and(|before| {
                    (before.is_lowercase() && letter.is_uppercase())
                        || (before.is_uppercase() && letter.is_uppercase() && after.is_some_and(char::is_lowercase))
                        || (before.is_alphabetic() && letter.is_numeric())
                });
                if new_word {
                    spaced.push(' ');
                }
                spaced.extend(letter.to_lowercase().map(|low| if low == 'ё' { 'е' } else { low }));
            }
            _ => spaced.push(' '),
        }
    }
    spaced.split_whitespace().take(MAX_WORDS).map(str::to_owned).collect()
}

/// What a name of a column says, and the number at its end («Volunteer 2»).
pub(super) fn heard(name: &str) -> (Heard, Option<u32>) {
    let (exactly, number, tokens) = exactly(name);
    if exactly != Heard::Unknown {
        return (exactly, number);
    }
    let near = near(&tokens).and_then(|tokens| VOCABULARY.meaning(&tokens));
    (near.map_or(Heard::Unknown, Heard::Near), number)
}

/// Whether a cell is a name of a column that is known, without a slip of the pen.
pub(super) fn is_known(cell: &str) -> bool {
    cell.len() <= 160 && matches!(exactly(cell).0, Heard::Known(_))
}

/// What a name says, if it has no slip of the pen; the number at its end, and its tokens.
fn exactly(name: &str) -> (Heard, Option<u32>, Vec<(String, Classes)>) {
    let words = split(name);
    let vocabulary = &*VOCABULARY;
    if words.is_empty() {
        return (Heard::Blank, None, Vec::new());
    }
    if calendar(name, &words) {
        return (Heard::Calendar, None, Vec::new());
    }
    let mut tokens = vocabulary.tokens(&words);
    let number = tokens.last().and_then(|(word, _)| word.parse::<u32>().ok()).filter(|_| tokens.len() > 1);
    if number.is_some() {
        tokens.pop();
    }
    let all: Vec<Classes> = tokens.iter().map(|(_, classes)| *classes).collect();
    let plain: Vec<Classes> = all.iter().copied().filter(|classes| classes & vocabulary.filler == 0).collect();
    let heard = match [&all, &plain].iter().find_map(|tokens| vocabulary.meaning(tokens)) {
        Some(meaning) => Heard::Known(meaning),
        None if all.iter().any(|classes| classes & vocabulary.aside != 0) => Heard::Aside,
        None => Heard::Unknown,
    };
    (heard, number, tokens)
}

/// The tokens with a slip of the pen mended: one letter of one longer word.
fn near(tokens: &[(String, Classes)]) -> Option<Vec<Classes>> {
    let unknown: Vec<usize> = (0..).zip(tokens).filter(|(_, (_, classes))| *classes == 0).map(|(at, _)| at).collect();
    let [at] = *unknown else { return None };
    let (word, _) = tokens.get(at)?;
    let length = word.chars().count();
    if !(5..=30).contains(&length) {
        return None;
    }
    let mended = VOCABULARY.phrases.iter().find(|(known, _)| {
        let other = known.chars().count();
        other.abs_diff(length) <= 1 && other >= 5 && distance(word, known).is_some_and(|edits| edits <= 1)
    })?;
    let mut classes: Vec<Classes> = tokens.iter().map(|(_, classes)| *classes).collect();
    *classes.get_mut(at)? = *mended.1;
    Some(classes)
}

/// Whether a name is a part of the calendar: a month, a day, a week, a date, or a number up to 31.
fn calendar(name: &str, words: &[String]) -> bool {
    let vocabulary = &*VOCABULARY;
    let name = name.trim();
    if super::dates::is_day(name) {
        return true;
    }
    let number = |word: &String| word.parse::<u32>().is_ok_and(|number| number <= 53 || (1990..2100).contains(&number));
    let class = |word: &String| vocabulary.phrases.get(word).copied().unwrap_or(0);
    let numbers = words.iter().filter(|word| number(word)).count();
    let months = words.iter().filter(|word| class(word) & vocabulary.calendar != 0).count();
    let weeks = words.iter().filter(|word| class(word) & vocabulary.week != 0).count();
    numbers + months + weeks == words.len() && (months > 0 || (weeks <= 1 && numbers > 0 && numbers <= 3))
}

/// Whether a cell begins as a row of totals does, and whether it is nothing but the word.
pub(super) fn total(cell: &str) -> Option<bool> {
    let cell = cell.trim();
    if cell.is_empty() || cell.len() > 80 || !cell.chars().any(char::is_alphabetic) {
        return None;
    }
    let tokens = VOCABULARY.tokens(&split(cell));
    let (_, first) = tokens.first()?;
    (first & VOCABULARY.total != 0).then_some(tokens.len() == 1)
}

/// Whether a text names a part of the calendar: a caption over rows («June 2024»).
pub(super) fn names_calendar(cell: &str) -> bool {
    let words = split(cell);
    !words.is_empty() && calendar(cell, &words)
}

/// Whether a text is a day with the name of its month («4 июня 2024 г.»), with a time or a weekday perhaps.
pub(super) fn names_day(cell: &str) -> bool {
    if cell.len() > 60 {
        return false;
    }
    let words = split(cell);
    let class = |word: &String| VOCABULARY.phrases.get(word).copied().unwrap_or(0);
    let month = |word: &String| class(word) & VOCABULARY.calendar != 0;
    let number = |word: &String| word.bytes().all(|byte| byte.is_ascii_digit());
    let unit = |word: &String| word.chars().count() <= 5;
    words.iter().any(month)
        && words.iter().any(number)
        && words.iter().all(|word| month(word) || number(word) || unit(word))
}

/// Whether a text has a word that names of columns have.
pub(super) fn has_known_word(cell: &str) -> bool {
    VOCABULARY.tokens(&split(cell)).iter().any(|(_, classes)| classes & !VOCABULARY.filler != 0)
}

#[cfg(test)]
mod tests;
