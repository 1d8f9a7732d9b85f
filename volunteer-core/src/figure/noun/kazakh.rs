//! Kazakh: attributes, then the noun; where the noun behind it has an owner's ending, that one is the head.

use super::{Head, REACH, counted, ends_phrase, word};
use crate::figure::morphology::Case;
use crate::figure::quantity::Text;
use crate::figure::roles;
use crate::figure::scan::{Gap, Token};

/// A noun that may be the head.
#[derive(Clone, Copy)]
struct Noun {
    at: usize,
    known: bool,
}

/// The noun of the phrase that begins at a token.
pub(super) fn head(text: &Text<'_>, begin: usize) -> Head {
    let mut noun: Option<Noun> = None;
    let mut last = None;
    let (mut by_form, mut classifier) = (false, false);
    let mut at = begin;
    // «1-орын», «10-сынып»: a noun that a hyphen joins makes an ordinal of the number.
    if text.token(begin).is_some_and(|token| token.gap == Gap::Hyphen) {
        return Head::Unknown(begin, begin);
    }
    while at < begin + REACH {
        let Some(token) = word(text, at) else { break };
        let qualifier = roles::AFTER | roles::AFTER_ABLATIVE | roles::AFTER_DATIVE | roles::UNTIL;
        let percent = roles::PERCENT | roles::POINTS | roles::TIMES | roles::MONEY;
        if token.is(percent) || (text.starts_number(at) && !token.is(roles::UNIT)) {
            break;
        }
        if let Some(found) = noun {
            match owned(text, found, at) {
                Some(next) => {
                    noun = Some(next);
                    at = next.at + 1;
                    continue;
                }
                // «ерекше қажеттілігі бар бала», «мүмкіндігі шектеулі жан»: a clause before the noun.
                None if clause(text, found, at) => {
                    noun = None;
                    last = Some(at);
                }
                None => break,
            }
            at += 1;
            continue;
        }
        if at == begin && token.is(qualifier) && !token.is(roles::UNIT) {
            at += 1;
            continue;
        }
        // «қажеттілігі бар бала»: what the child has is no count.
        if token.is(roles::HAVING) && last.is_some() {
            last = Some(at);
        } else if token.is(roles::UNIT) && !is_young(text, at) {
            // A plural behind a word that only looks like an adjective is rather a noun of its own.
            let doubt = by_form && token.tail.plural;
            noun = Some(Noun { at, known: !doubt });
        } else if token.is(roles::CLASSIFIER) && !classifier {
            classifier = true;
            last = Some(at);
        } else if ends_phrase(token) {
            break;
        } else if token.is(roles::ADJECTIVE) {
            by_form |= token.known_by_form();
            last = Some(at);
        } else if token.is(roles::VERB) {
            if last.is_none() {
                return Head::Verb;
            }
            break;
        } else {
            noun = Some(Noun { at, known: false });
        }
        at += 1;
    }
    let Some(Noun { at, known }) = noun else { return last.map_or(Head::None, |last| Head::Unknown(begin, last)) };
    // «3 баласы бар отбасы»: a condition, no count.
    let having = text.is(at + 1, roles::HAVING) && text.token(at).is_some_and(|token| token.tail.possessive);
    if !known || having || is_rank(text, at) {
        return Head::Unknown(begin, at);
    }
    counted(text, at).map_or(Head::Unknown(begin, at), Head::Unit)
}

/// «20 жас отбасы»: young, where a noun follows.
fn is_young(text: &Text<'_>, at: usize) -> bool {
    text.is(at, roles::AGE_AFTER) && text.is(at + 1, roles::UNIT)
}

/// «2 топтағы мүгедектер»: a group of disability.
fn is_rank(text: &Text<'_>, at: usize) -> bool {
    text.is(at, roles::RANK) && (at + 1..at + 3).any(|next| text.is(next, roles::RANK))
}

/// The head that the noun found so far belongs to: «волонтерлер тобы», «қор өкілі», «жастар ресурстық орталығы».
fn owned(text: &Text<'_>, found: Noun, at: usize) -> Option<Noun> {
    let owner = text.token(found.at)?;
    // «4,5 сағат еңбегі»: a measure owns nothing.
    let measure = text.lexicon.measure(owner.value).filter(|_| found.known && owner.is(roles::UNIT));
    if measure.is_some_and(|measure| measure.times != 1 || !measure.unit.is_counted()) {
        return None;
    }
    if owner.tail.case != Case::None || (owner.tail.possessive && found.known) || ends_phrase(owner) {
        return None;
    }
    let people = measure.is_some_and(|measure| measure.unit.counts_people());
    let owns = |at: usize, token: &Token| {
        let ending = token.tail.possessive && token.is(roles::UNIT | roles::OWNED | roles::NOUN);
        // «31 мың адам үйлеріне оралды»: one counts a singular, so the plural is what they went to.
        let counts = !token.tail.plural || is_plural(owner);
        // «600 адам үйіне қайтты»: people go somewhere, or it is the house of people.
        let place = people
            && matches!(token.tail.case, Case::Dative | Case::Ablative)
            && text.lexicon.unit(token.value).is_none_or(|unit| !unit.counts_people());
        (ending && counts && !text.starts_number(at)).then(|| Noun { at, known: token.is(roles::UNIT) && !place })
    };
    let token = word(text, at)?;
    if ends_phrase(token) && !token.is(roles::UNIT) {
        return None;
    }
    if let Some(next) = owns(at, token) {
        return Some(next);
    }
    // One adjective may stand between owner and owned.
    if token.is(roles::ADJECTIVE) && (is_plural(owner) || !found.known) {
        let next =
            word(text, at + 1).filter(|next| next.is(roles::UNIT) && (next.tail.possessive || is_plural(owner)))?;
        return owns(at + 1, next).or(Some(Noun { at: at + 1, known: true }));
    }
    // «аула клубы»: an unknown attribute before a known noun without an ending is in doubt.
    if !found.known && token.is(roles::UNIT) {
        return Some(Noun { at, known: false });
    }
    None
}

/// Whether a noun with an owner's ending and this word are a clause that describes the head to come.
fn clause(text: &Text<'_>, found: Noun, at: usize) -> bool {
    let (Some(noun), Some(token)) = (text.token(found.at), text.token(at)) else { return false };
    let described = token.is(roles::HAVING) || (token.is(roles::ADJECTIVE) && !token.known_by_form());
    !found.known && noun.tail.possessive && noun.tail.case == Case::None && described
}

/// Whether a noun is a plural.
pub(super) fn is_plural(token: &Token) -> bool {
    token.tail.plural || token.is(roles::PLURAL)
}
