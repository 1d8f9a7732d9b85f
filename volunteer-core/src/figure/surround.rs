//! What stands around a number: its qualifier, and words of growth and decline.

use super::draft::Draft;
use super::morphology::Case;
use super::qualifier::Qualifier;
use super::quantity::Text;
use super::roles;
use super::scan::{Gap, Kind, Token};
use crate::Language;
use crate::Word;

/// How far to the right a qualifier may stand.
const REACH: usize = 6;

fn named(value: i64) -> Option<Qualifier> {
    Qualifier::ALL.get(usize::try_from(value).ok()?).copied()
}

/// What stands before a number: a preposition that tells its kind.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Before {
    pub(super) roles: roles::Roles,
    /// The direction of «больше на 12 %»: true is a fall.
    pub(super) falls: Option<bool>,
}

/// Finds the qualifier of a draft, and widens the draft to it. Answers the prepositions before the number.
///
/// `case` is the case of the draft's last word.
pub(super) fn qualify(text: &Text<'_>, draft: &mut Draft, floor: usize, case: Case) -> Before {
    let before = left(text, draft, floor);
    right(text, draft, case);
    before
}

fn left(text: &Text<'_>, draft: &mut Draft, floor: usize) -> Before {
    let mut before = Before::default();
    let kinds = roles::IN | roles::BY | roles::TO | roles::SINCE | roles::FROM | roles::THROUGH;
    let previous = |at: usize| at.checked_sub(1).filter(|place| *place >= floor);
    let mut at = draft.first;
    // The article of "a thousand" is part of it.
    if let Some(place) = previous(at).filter(|place| text.is(*place, roles::ARTICLE)) {
        let noun = roles::HUNDRED | roles::MULT | roles::COLLECTIVE | roles::DENOMINATOR;
        if text.is(at, noun) {
            draft.first = place;
        }
        at = place;
    }
    while let Some(place) = previous(at) {
        let Some(token) = text.token(place).filter(|token| token.kind == Kind::Word) else { break };
        let gap = text.token(at).map_or(Gap::Space, |next| next.gap);
        let sign = token.is(roles::MONEY);
        if before.roles & roles::BY != 0 && token.is(roles::MORE | roles::LESS) {
            before.falls = Some(token.is(roles::LESS));
            break;
        }
        // "rose by only 6 %"
        if token.is(roles::ADVERB)
            && !token.is(roles::BEFORE)
            && token.gap != Gap::Dash
            && text.language == Language::English
        {
            at = place;
            continue;
        }
        if token.is(roles::BEFORE) && gap != Gap::Dash {
            // «не более 30 % больше» keeps one qualifier: the nearest.
            if let Some(qualifier) = named(token.value) {
                if !matches!(draft.qualifier, Qualifier::Order | Qualifier::FromTo) {
                    draft.qualifier = qualifier;
                }
                draft.first = place;
            }
            if let Some(outer) = previous(place).and_then(|outer| text.token(outer)) {
                before.roles |= outer.roles & kinds;
            }
            break;
        }
        if !(token.is(kinds) || sign) || gap == Gap::Dash {
            break;
        }
        before.roles |= token.roles & kinds;
        at = place;
    }
    before
}

fn right(text: &Text<'_>, draft: &mut Draft, case: Case) {
    let mut case = case;
    let after_word = roles::AFTER | roles::AFTER_ABLATIVE | roles::AFTER_DATIVE;
    for at in draft.end..draft.end + REACH {
        let Some(token) = text.token(at).filter(|token| token.kind == Kind::Word && token.gap != Gap::Dash) else {
            return;
        };
        let adjacent = at == draft.end;
        let fits = (token.is(roles::AFTER) && (adjacent || text.language != Language::Russian || noun_before(text, at)))
            || (token.is(roles::AFTER_ABLATIVE) && case == Case::Ablative)
            || (token.is(roles::AFTER_DATIVE) && case == Case::Dative)
            // «600 астам»: the ending is often left out.
            || (adjacent && case == Case::None && token.is(after_word) && !token.is(roles::MORE | roles::LESS | roles::UP));
        if fits && token.is(after_word) && !begins_next(text, at, token) {
            if let Some(qualifier) = named(token.value) {
                // A second qualifier belongs to the figure only where it says the same as the first.
                if matches!(draft.qualifier, Qualifier::Exact | Qualifier::Rounded) {
                    draft.qualifier = qualifier;
                }
                if draft.qualifier == qualifier {
                    draft.end = at + 1;
                }
            }
            return;
        }
        let stops = roles::STOP | roles::BEFORE | roles::UP | roles::DOWN | roles::REACH | roles::UNTIL | roles::BY;
        let passes = token.is(roles::AND | roles::UNIT | roles::MONEY);
        if text.starts_number(at) || (token.is(stops) && !passes) {
            return;
        }
        case = token.tail.case;
    }
}

fn noun_before(text: &Text<'_>, at: usize) -> bool {
    text.is(at.saturating_sub(1), roles::UNIT | roles::PERCENT | roles::MONEY)
}

/// Whether a word that can stand on both sides belongs to the next number.
fn begins_next(text: &Text<'_>, at: usize, token: &Token) -> bool {
    token.is(roles::BEFORE) && text.starts_number(at + 1)
}

/// Whether a growth verb follows «…-ге дейін», so that a value was reached.
pub(super) fn reaches(text: &Text<'_>, at: usize) -> bool {
    (at..at + 3)
        .map_while(|place| text.token(place).filter(|token| token.kind == Kind::Word && !text.starts_number(place)))
        .any(|token| token.is(roles::UP | roles::DOWN | roles::REACH))
}

/// The direction of the change that the words around a draft speak of: `Some(true)` is a fall.
pub(super) fn change_of(text: &Text<'_>, draft: &Draft, floor: usize) -> Option<bool> {
    right_change(text, draft).or_else(|| left_change(text, draft.first, floor))
}

/// Words of change after the number: «на 8 % больше», «8 пайызға артты», "8 % increase".
pub(super) fn right_change(text: &Text<'_>, draft: &Draft) -> Option<bool> {
    for at in draft.end..draft.end + 5 {
        let token = text.token(at).filter(|token| token.kind == Kind::Word)?;
        if text.starts_number(at) {
            return None;
        }
        if token.is(roles::DOWN | roles::LESS) {
            return Some(true);
        }
        if token.is(roles::UP | roles::MORE) {
            return Some(false);
        }
        // «на 25 мероприятий меньше, чем в 2023 году»
        if token.is(roles::BEFORE) && text.language == Language::Russian {
            match named(token.value) {
                Some(Qualifier::MoreThan) => return Some(false),
                Some(Qualifier::LessThan) => return Some(true),
                _ => {}
            }
        }
        if token.is(roles::AND | roles::REACH) {
            return None;
        }
    }
    None
}

/// Words of change before the number, in the same sentence.
pub(super) fn left_change(text: &Text<'_>, first: usize, floor: usize) -> Option<bool> {
    let _ = floor;
    for at in (first.saturating_sub(16)..first).rev() {
        let token = text.token(at)?;
        if token.kind == Kind::End {
            return None;
        }
        // "signed up … 3 times": a particle tells a direction only beside the number.
        if token.is(roles::ADVERB) && at + 1 < first {
            continue;
        }
        if token.is(roles::DOWN) && !token.is(roles::BEFORE) {
            return Some(true);
        }
        if token.is(roles::UP) && !token.is(roles::BEFORE) {
            return Some(false);
        }
    }
    None
}
