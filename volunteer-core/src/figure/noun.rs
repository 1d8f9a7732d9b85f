//! What a number counts: the noun that governs it in its own clause, by the grammar of each language.
//!
//! A noun that is not known, a noun that is only an attribute, or an unknown word between number and noun gives no
//! unit. The noun that is there is named instead.

mod english;
mod kazakh;
mod russian;

use super::quantity::{ONE, Text};
use super::roles;
use super::scan::{Gap, Kind, Token};
use crate::{Language, Unit};

/// How many words of a phrase are looked at before its noun.
const REACH: usize = 8;

/// What stands behind a number.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Head {
    /// A noun that is a unit.
    Unit(Counted),
    /// Words that are no unit, from the first to the last.
    Unknown(usize, usize),
    /// A verb: the number stands for what was named before.
    Verb,
    /// No word that could be counted.
    None,
}

/// A unit, and the tokens that named it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Counted {
    pub(super) unit: Unit,
    /// How many of the unit one of the noun's is.
    pub(super) times: i128,
    /// The first and the last token of the noun.
    pub(super) first: usize,
    pub(super) last: usize,
}

/// The number before a noun, as far as the noun's form depends on it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Amount {
    /// In units of [`crate::Number`].
    pub(super) units: i128,
    /// Whether it ends in a written multiplier, which takes the genitive plural in Russian.
    pub(super) multiplied: bool,
}

impl Amount {
    /// One, and nothing else.
    fn is_one(self) -> bool {
        self.units == ONE && !self.multiplied
    }
}

/// The unit that a token is.
pub(super) fn counted(text: &Text<'_>, at: usize) -> Option<Counted> {
    let token = text.token(at).filter(|token| token.is(roles::UNIT))?;
    let measure = text.lexicon.measure(token.value)?;
    Some(Counted { unit: measure.unit.clone(), times: measure.times, first: at, last: at })
}

/// What the phrase that begins at a token counts.
pub(super) fn after(text: &Text<'_>, begin: usize, amount: Amount) -> Head {
    let head = phrase(text, begin, amount);
    let Head::Unit(mut head) = head else { return head };
    if is_heading(text, begin, head.last) {
        return Head::Unknown(begin, head.last);
    }
    let mut goes = false;
    loop {
        match list(text, &head, amount, goes) {
            List::End => return Head::Unit(head),
            List::Unknown(last) => return Head::Unknown(head.first, last),
            List::Goes(other) => {
                if head.times != 1 || other.times != 1 {
                    return Head::Unit(head);
                }
                goes = true;
                head = Counted { unit: head.unit.with(other.unit), last: other.last, ..head };
            }
        }
    }
}

fn phrase(text: &Text<'_>, begin: usize, amount: Amount) -> Head {
    match text.language {
        Language::Kazakh => kazakh::head(text, begin),
        Language::Russian => russian::head(text, begin, amount),
        Language::English => english::head(text, begin, amount),
    }
}

/// How a list of nouns goes on.
enum List {
    End,
    Goes(Counted),
    Unknown(usize),
}

/// The next noun of a list: after "and" or a comma, where no number comes.
fn list(text: &Text<'_>, head: &Counted, amount: Amount, goes: bool) -> List {
    let end = head.last + 1;
    let Some(token) = text.token(end) else { return List::End };
    let comma = token.kind == Kind::Comma;
    if !comma && !token.is(roles::AND) || token.gap == Gap::Dash {
        return List::End;
    }
    let mut next = end + 1;
    // «600 семей, а также пенсионерам» begins something else, unless commas have listed nouns before.
    if comma && text.is(next, roles::AND) {
        if !goes {
            return List::End;
        }
        next += 1;
    }
    if comma && next == end + 1 && !list_goes_on(text, next) {
        return List::End;
    }
    if !text.token(next).is_some_and(|token| token.kind == Kind::Word) {
        return List::End;
    }
    match phrase(text, next, amount) {
        Head::Unit(other) if same_form(text, head.last, other.last) => List::Goes(other),
        Head::Unknown(_, last) if !comma && is_list_noun(text, head.last, last) => List::Unknown(last),
        _ => List::End,
    }
}

/// Whether two nouns of a list stand in the same form, so that the number governs both.
fn same_form(text: &Text<'_>, first: usize, other: usize) -> bool {
    let (Some(first), Some(other)) = (text.token(first), text.token(other)) else { return false };
    match text.language {
        // «20 волонтёров и сотрудники фонда»: the second is a subject of its own.
        Language::Russian => russian::is_nominative(first) == russian::is_nominative(other),
        Language::English => english::is_plural(first) == english::is_plural(other),
        Language::Kazakh => true,
    }
}

/// Whether an unknown word is one more noun of the list.
fn is_list_noun(text: &Text<'_>, head: usize, at: usize) -> bool {
    let (Some(head), Some(token)) = (text.token(head), text.token(at)) else { return false };
    match text.language {
        Language::Russian => russian::is_genitive_plural(token) && !token.is(roles::ADJECTIVE | roles::VERB),
        Language::English => token.is(roles::PLURAL) && english::is_plural(head),
        // «12 ауыл мен қала»: bare nouns.
        Language::Kazakh => head.tail.case == token.tail.case && !token.is(roles::ADJECTIVE | roles::VERB),
    }
}

fn list_goes_on(text: &Text<'_>, begin: usize) -> bool {
    let tokens = (begin..begin + 4).map_while(|at| text.token(at)).take_while(|token| token.kind == Kind::Word);
    let mut noun = false;
    for token in tokens {
        if noun && token.is(roles::AND) {
            return true;
        }
        noun = token.is(roles::UNIT);
    }
    false
}

/// A noun with a capital letter behind a number in the middle of a line is the heading of the next number: "Volunteers
/// 1,275 Hours 18,400".
fn is_heading(text: &Text<'_>, begin: usize, last: usize) -> bool {
    let abbreviation = text.token(last).is_some_and(|token| token.characters.1 - token.characters.0 <= 4);
    if !text.is(last, roles::CAPITAL) || abbreviation {
        return false;
    }
    let number = roles::AFTER | roles::AFTER_ABLATIVE | roles::AFTER_DATIVE | roles::ENDING | roles::ORDINAL;
    let belongs = |at: &usize| text.starts_number(*at) || text.is(*at, number);
    let length = (begin.saturating_sub(12)..begin).rev().take_while(belongs).count();
    let before = (begin - length).checked_sub(1).and_then(|before| text.token(before));
    let Some(before) = before else { return false };
    let clause = !matches!(before.kind, Kind::Word | Kind::Digits | Kind::Colon);
    let leads = roles::STOP | roles::BEFORE | roles::IN | roles::TO | roles::FROM | roles::BY | roles::AND;
    !(clause || before.is(leads))
}

/// Whether a word ends the phrase of a number: a preposition, a verb, a conjunction, words of change.
fn ends_phrase(token: &Token) -> bool {
    let ends = roles::STOP
        | roles::AND
        | roles::UP
        | roles::DOWN
        | roles::REACH
        | roles::IN
        | roles::BY
        | roles::TO
        | roles::FROM
        | roles::SINCE
        | roles::BETWEEN
        | roles::THROUGH
        | roles::TOWARD
        | roles::OF
        | roles::OUT_OF
        | roles::OR
        | roles::BEFORE
        | roles::BACK
        | roles::AGE_BEFORE
        | roles::HAVING
        | roles::NUMBER_OF;
    token.is(ends)
}

/// Whether a token is a word that may belong to a phrase behind a number.
fn word<'t>(text: &'t Text<'_>, at: usize) -> Option<&'t Token> {
    text.token(at).filter(|token| token.kind == Kind::Word && token.gap != Gap::Dash)
}

/// The money that a word or sign at a token names.
pub(super) fn money(text: &Text<'_>, at: usize) -> Option<Counted> {
    let token = text.token(at).filter(|token| token.is(roles::MONEY))?;
    let measure = text.lexicon.measure(token.value)?;
    Some(Counted { unit: measure.unit.clone(), times: measure.times, first: at, last: at })
}

/// Whether a noun is a plural; a Russian one may always be.
pub(super) fn noun_is_plural(token: &Token, language: Language) -> bool {
    match language {
        Language::Kazakh => kazakh::is_plural(token),
        Language::English => english::is_plural(token),
        Language::Russian => true,
    }
}

/// Whether a Russian noun may be a genitive plural.
pub(super) fn noun_is_genitive_plural(token: &Token) -> bool {
    russian::is_genitive_plural(token)
}
