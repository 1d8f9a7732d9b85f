//! English: attributes, then the first noun in the plural.

use super::{Amount, Head, REACH, counted, ends_phrase, word};
use crate::figure::morphology::Case;
use crate::figure::quantity::Text;
use crate::figure::roles;
use crate::figure::scan::{Gap, Token};

/// The noun of the phrase that begins at a token.
pub(super) fn head(text: &Text<'_>, begin: usize, amount: Amount) -> Head {
    let (mut last, mut doubt) = (None, false);
    // "a 24-hour helpline", "a two-year plan": the number belongs to an adjective.
    if text.token(begin).is_some_and(|token| token.gap == Gap::Hyphen && !is_plural(token)) {
        return if text.is(begin, roles::WEIGHT) { Head::None } else { Head::Unknown(begin, begin) };
    }
    for at in begin..begin + REACH {
        let Some(token) = word(text, at) else { break };
        if token.is(roles::AFTER) && at == begin {
            continue;
        }
        // "20 more volunteers"
        if at == begin && token.is(roles::MORE | roles::LESS) {
            continue;
        }
        // "gave blood 3 times"
        if token.is(roles::TIMES) {
            return Head::Unknown(begin, at);
        }
        let percent = roles::PERCENT | roles::POINTS | roles::MONEY | roles::HALF;
        let number = text.starts_number(at) && !token.is(roles::UNIT);
        if number || token.is(percent) || (ends_phrase(token) && !token.is(roles::UNIT)) {
            break;
        }
        // "youth resource centres"
        let collective = token.is(roles::PLURAL) && token.ending[1] != b's' && token.ending != [b'l', b'e'];
        let group = collective && text.is(at + 1, roles::UNIT | roles::NOUN) && plural_follows(text, at + 2);
        let attribute = token.is(roles::OWNER | roles::WEIGHT) || group || plural_follows(text, at + 1);
        if token.is(roles::UNIT) && !token.is(roles::OWNER) && (is_plural(token) || amount.is_one()) && !attribute {
            if doubt {
                return Head::Unknown(begin, at);
            }
            return counted(text, at).map_or(Head::Unknown(begin, at), Head::Unit);
        }
        if token.is(roles::PLURAL | roles::CLASSIFIER) && !attribute && !token.is(roles::UNIT) {
            return Head::Unknown(begin, at);
        }
        if token.is(roles::VERB) && !token.is(roles::ADJECTIVE | roles::UNIT | roles::OWNER) {
            return if last.is_none() { Head::Verb } else { Head::Unknown(begin, at - 1) };
        }
        let passes = roles::ADJECTIVE
            | roles::ADVERB
            | roles::CAPITAL
            | roles::OWNER
            | roles::NOUN
            | roles::UNIT
            | roles::WEIGHT
            | roles::PLURAL;
        doubt |= !token.is(passes);
        last = Some(at);
    }
    last.map_or(Head::None, |last| Head::Unknown(begin, last))
}

/// Whether a noun is a plural.
pub(super) fn is_plural(token: &Token) -> bool {
    token.is(roles::PLURAL) || token.tail.case == Case::Other
}

/// Whether a noun in the plural follows, so that the word before it is only its attribute: "sports halls".
fn plural_follows(text: &Text<'_>, at: usize) -> bool {
    let space = text.token(at).is_some_and(|token| matches!(token.gap, Gap::Space | Gap::Hyphen));
    let Some(token) = word(text, at).filter(|_| space) else { return false };
    is_plural(token) && !ends_phrase(token) && !token.is(roles::VERB) && (token.is(roles::UNIT | roles::PLURAL))
}
