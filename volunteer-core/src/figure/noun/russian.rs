//! Russian: adjectives, then the noun, in the form that the number takes.

use super::{Amount, Head, REACH, counted, ends_phrase, word};
use crate::figure::quantity::{ONE, Text};
use crate::figure::roles;
use crate::figure::scan::{Gap, Kind, Token};

const A: u8 = 0x80;
const E: u8 = 0x85;
const I: u8 = 0x88;
const M: u8 = 0x8C;
const O: u8 = 0x8E;
const S: u8 = 0x91;
const U: u8 = 0x93;
const Y: u8 = 0x9B;
const YU: u8 = 0x9E;
const YA: u8 = 0x9F;

/// The noun of the phrase that begins at a token.
pub(super) fn head(text: &Text<'_>, begin: usize, amount: Amount) -> Head {
    let mut last = None;
    let mut classifier = false;
    for at in begin..begin + REACH {
        let Some(token) = word(text, at) else { break };
        if at == begin && token.is(roles::AFTER) && !token.is(roles::MORE | roles::LESS) {
            continue;
        }
        let stops = ends_phrase(token) || text.starts_number(at);
        let percent = roles::PERCENT | roles::POINTS | roles::TIMES | roles::MONEY;
        if token.is(percent) || (stops && !token.is(roles::UNIT)) {
            // «20 больших и малых организаций»
            let between = token.is(roles::AND) && last.is_some() && text.is(at + 1, roles::ADJECTIVE);
            if between && !text.is(at + 1, roles::UNIT) {
                continue;
            }
            break;
        }
        // «пострадавших» alone are people, before a noun they are its attribute.
        if token.is(roles::ADJECTIVE) && (!token.is(roles::UNIT) || noun_follows(text, at + 1)) {
            last = Some(at);
            continue;
        }
        if token.is(roles::UNIT) {
            if !agrees(token, amount) || is_rank(text, begin, token, amount) {
                return Head::Unknown(begin, at);
            }
            return counted(text, at).map_or(Head::Unknown(begin, at), Head::Unit);
        }
        if token.is(roles::CLASSIFIER) && !classifier {
            classifier = true;
            last = Some(at);
            continue;
        }
        // «одиноко проживающих»
        if token.is(roles::ADVERB) && text.is(at + 1, roles::ADJECTIVE) {
            continue;
        }
        if token.is(roles::VERB) && last.is_none() {
            return Head::Verb;
        }
        return Head::Unknown(begin, at);
    }
    last.map_or(Head::None, |last| Head::Unknown(begin, last))
}

/// Whether a noun, known or not, follows an adjective that can be a noun itself.
fn noun_follows(text: &Text<'_>, at: usize) -> bool {
    let Some(token) = text.token(at).filter(|token| token.kind == Kind::Word && token.gap == Gap::Space) else {
        return false;
    };
    if token.is(roles::ADJECTIVE) {
        return noun_follows(text, at + 1);
    }
    let other = roles::VERB | roles::PERCENT | roles::POINTS | roles::TIMES | roles::MONEY | roles::ADVERB;
    !(ends_phrase(token) || text.starts_number(at) || token.is(other))
}

/// Whether a noun has a form that may stand behind the number: «5 организаций», not «5 организации».
fn agrees(token: &Token, amount: Amount) -> bool {
    if token.characters.1 - token.characters.0 <= 3 {
        return true;
    }
    let [before, last] = token.ending;
    // «детьми», «нуждающихся»
    let plural_oblique = (before == M && last == I) || (before == S && last == YA);
    let five = plural_oblique || !matches!(last, A | YA | Y | I | O | E | U | YU);
    // What a genitive plural fits, it fits after most numbers; after one and few the rest may stand.
    if five || amount.multiplied {
        return five;
    }
    let number = amount.units / ONE;
    let whole = number * ONE == amount.units;
    let few = !whole || ((2..=4).contains(&(number % 10)) && !(12..=14).contains(&(number % 100)));
    let single = number % 10 == 1 && number % 100 != 11;
    if !(few || single) {
        return false;
    }
    if single && whole {
        return last != Y && (last != I || plural_oblique);
    }
    true
}

/// «студенты 2 курса», «инвалиды 1 группы»: the number says which, not how many.
fn is_rank(text: &Text<'_>, begin: usize, token: &Token, amount: Amount) -> bool {
    let small = amount.units <= ONE * 20 && !amount.multiplied;
    let mut at = begin.checked_sub(2);
    // «инвалиды 1 и 2 группы»
    if at.is_some_and(|at| text.is(at, roles::AND)) {
        at = at.and_then(|at| at.checked_sub(2));
    }
    let before = at.and_then(|before| text.token(before));
    token.is(roles::RANK)
        && small
        && before.is_some_and(|before| {
            before.kind == Kind::Word && !ends_phrase(before) && !before.is(roles::VERB | roles::ADJECTIVE)
        })
}

/// Whether a noun ends as a nominative plural may and a genitive plural may not.
pub(super) fn is_nominative(token: &Token) -> bool {
    let [before, last] = token.ending;
    matches!(last, Y | I) && before != M
}

/// Whether a noun may be a genitive plural.
pub(super) fn is_genitive_plural(token: &Token) -> bool {
    !matches!(token.ending[1], A | YA | Y | I | O | E | U | YU)
}
