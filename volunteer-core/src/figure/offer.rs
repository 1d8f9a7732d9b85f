//! What the words of a sentence offer about its figures: plans, intentions, hearsay, estimates.

use super::qualifier::{OfferedAct, OfferedEvidence, Offers};
use super::quantity::Text;
use super::roles;
use super::scan::Kind;

const ALL: roles::Roles = roles::PLANNED | roles::INTENDED | roles::HEARSAY | roles::ESTIMATED | roles::PROVISIONAL;

/// How many words on either side of a figure count as its sentence at most.
const SENTENCE: usize = 200;

/// Whether any word of the text offers anything.
pub(super) fn any(text: &Text<'_>) -> bool {
    text.scan.tokens.iter().any(|token| token.is(ALL))
}

/// What the sentence around a token offers.
pub(super) fn around(text: &Text<'_>, at: usize) -> Option<Offers> {
    let ends = |place: usize| text.kind(place) == Some(Kind::End);
    let first = at.saturating_sub(SENTENCE);
    let begin = (first..at).rev().find(|place| ends(*place)).map_or(first, |place| place + 1);
    let roles = (begin..at + SENTENCE)
        .map_while(|place| text.token(place).filter(|_| place < at || !ends(place)).map(|token| (place, token)))
        // The form of a verb tells something only where it ends a clause.
        .filter(|(place, token)| !token.known_by_form() || text.kind(place + 1) != Some(Kind::Word))
        .fold(0, |roles, (_, token)| roles | token.roles);
    let act = if roles & roles::INTENDED != 0 {
        Some(OfferedAct::Intended)
    } else if roles & roles::PLANNED != 0 {
        Some(OfferedAct::Planned)
    } else {
        None
    };
    let evidence = if roles & roles::HEARSAY != 0 {
        Some(OfferedEvidence::Hearsay)
    } else if roles & roles::ESTIMATED != 0 {
        Some(OfferedEvidence::Estimated)
    } else if roles & roles::PROVISIONAL != 0 {
        Some(OfferedEvidence::Provisional)
    } else {
        None
    };
    (act.is_some() || evidence.is_some()).then_some(Offers { act, evidence })
}
