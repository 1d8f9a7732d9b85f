//! What is counted: the head of the phrase that follows a number, or the noun that stands before it.

use super::morphology::Case;
use super::quantity::Text;
use super::range::Span;
use super::roles;
use super::scan::{Gap, Kind, Token};
use crate::{Language, Unit};

/// How many words of a phrase are looked at before its noun.
const REACH: usize = 7;

/// How many words before a number are searched for "number of".
const SENTENCE: usize = 40;

/// The unit of the phrase that begins at a token, and the token after it.
pub(super) fn after(text: &Text<'_>, begin: usize) -> Option<(Unit, usize)> {
    let (unit, mut end) = head(text, begin, REACH)?;
    let mut unit = unit.clone();
    while let Some(next) = joined(text, end) {
        let Some((other, after)) = head(text, next, 4) else { break };
        unit = unit.with(other.clone());
        end = after;
    }
    Some((unit, end))
}

/// Where the next noun of a list begins: after "and" or a comma, where no number comes.
fn joined(text: &Text<'_>, end: usize) -> Option<usize> {
    let token = text.token(end)?;
    let comma = token.kind == Kind::Comma;
    if !comma && !token.is(roles::AND) {
        return None;
    }
    let mut next = end + 1;
    if comma && text.is(next, roles::AND) {
        next += 1;
    }
    // A comma that no further noun of the list closes with "and" begins something else.
    if comma && next == end + 1 && !list_goes_on(text, next) {
        return None;
    }
    text.token(next).is_some_and(|token| token.kind == Kind::Word).then_some(next)
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

/// The noun of one phrase: the first in Russian, the last in English, in Kazakh the last that the one before owns.
fn head<'t>(text: &'t Text<'_>, begin: usize, reach: usize) -> Option<(&'t Unit, usize)> {
    let mut found: Option<(usize, &Token)> = None;
    for at in begin..begin + reach {
        let Some(token) = text.token(at).filter(|token| token.kind == Kind::Word && token.gap != Gap::Dash) else {
            break;
        };
        // What stops a phrase: prepositions, verbs, the next number; not the qualifier of this one.
        let qualifies =
            token.is(roles::AFTER | roles::AFTER_ABLATIVE | roles::AFTER_DATIVE | roles::UNTIL | roles::ODD);
        let stops = roles::STOP | roles::AND | roles::UP | roles::DOWN | roles::REACH | roles::IN | roles::BY;
        let number = text.starts_number(at) && !token.is(roles::UNIT);
        let percent = token.is(roles::PERCENT | roles::POINTS | roles::TIMES);
        if number || percent || (!qualifies && token.is(stops)) {
            break;
        }
        if let Some((place, noun)) = found {
            match text.language {
                Language::English if token.is(roles::UNIT) && (place + 1 == at || noun.tail.case == Case::None) => {
                    found = Some((at, token));
                }
                // "youth resource centres": a singular noun describes one that follows.
                Language::English if place + 1 == at && noun.tail.case == Case::None => {}
                Language::Kazakh if owns(noun, token, place, at) => found = Some((at, token)),
                // «Жастар ресурстық орталығы»: one adjective may stand between owner and owned.
                Language::Kazakh if place + 1 == at && !qualifies => {}
                _ => break,
            }
        } else if token.is(roles::UNIT) && !(qualifies && token.is(roles::AGE_AFTER)) {
            found = Some((at, token));
        }
    }
    let (at, token) = found?;
    Some((text.lexicon.unit(token.value)?, at + 1))
}

/// Whether a Kazakh noun belongs to the one before it: «волонтерлер тобы».
fn owns(owner: &Token, head: &Token, place: usize, at: usize) -> bool {
    head.is(roles::UNIT)
        && at <= place + 2
        && owner.tail.case == Case::None
        && !owner.tail.possessive
        && head.tail.possessive
}

/// The noun of "number of X" or «X саны» that stands before a number, with nothing but words between.
pub(super) fn number_of(text: &Text<'_>, before: usize, floor: usize) -> Option<Unit> {
    for at in (before.saturating_sub(SENTENCE)..before).rev() {
        let token = text.token(at)?;
        if matches!(token.kind, Kind::End | Kind::Open | Kind::Close) {
            return None;
        }
        if !token.is(roles::NUMBER_OF) {
            continue;
        }
        if text.language == Language::Kazakh {
            let noun = (at.saturating_sub(3)..at).rev().find(|place| text.is(*place, roles::UNIT))?;
            return text.token(noun).and_then(|token| text.lexicon.unit(token.value)).cloned();
        }
        return after(text, at + 1).filter(|(_, end)| *end <= before.max(floor)).map(|(unit, _)| unit);
    }
    None
}

/// The noun that a Kazakh number with a possessive ending belongs to: «волонтердің 6 000-ы».
pub(super) fn owner(text: &Text<'_>, span: &Span) -> Option<Unit> {
    let owned = text.token(span.end.checked_sub(1)?)?;
    let token = text.token(span.first.checked_sub(1)?).filter(|token| token.is(roles::UNIT))?;
    let possessive = span.end > span.first + 1 && owned.glued() && owned.is(roles::ENDING);
    let genitive = token.tail.case == Case::Other;
    if text.language != Language::Kazakh || !possessive || !genitive || span.lower.case != Case::Other {
        return None;
    }
    text.lexicon.unit(token.value).cloned()
}

/// The noun that a colon or a dash sets a number against: «организации: 685».
pub(super) fn labelled(text: &Text<'_>, first: usize, floor: usize) -> Option<Unit> {
    let before = first.checked_sub(1)?;
    let dash = text.token(first).is_some_and(|token| token.gap == Gap::Dash);
    let at = if dash { before } else { before.checked_sub(1).filter(|_| text.kind(before) == Some(Kind::Colon))? };
    let token = text.token(at).filter(|token| at >= floor && token.is(roles::UNIT))?;
    text.lexicon.unit(token.value).cloned()
}

/// The noun right before a number, as in «дней десять».
pub(super) fn inverted(text: &Text<'_>, first: usize) -> Option<(Unit, usize)> {
    let at = first.checked_sub(1)?;
    let token = text.token(at).filter(|token| token.is(roles::UNIT))?;
    let near = text.token(first).is_some_and(|number| number.gap == Gap::Space);
    if text.language != Language::Russian || !near {
        return None;
    }
    text.lexicon.unit(token.value).map(|unit| (unit.clone(), at))
}

/// The money that a word or sign at a token names.
pub(super) fn money(text: &Text<'_>, at: usize) -> Option<Unit> {
    let token = text.token(at).filter(|token| token.is(roles::MONEY))?;
    text.lexicon.unit(token.value).cloned()
}
