//! Changes against levels: what rose or fell by a number, and what the number is of.

use super::draft::Draft;
use super::morphology::Case;
use super::qualifier::{FigureKind, Qualifier};
use super::quantity::{ONE, Text};
use super::range::Span;
use super::roles;
use super::scan::{Kind, Token};
use super::surround::{Before, change_of, left_change, right_change};
use crate::{Language, Word};

/// Whether "times" makes a factor: in Russian only behind «в» or with a word of change.
pub(super) fn is_factor(text: &Text<'_>, draft: &Draft, span: &Span, floor: usize) -> bool {
    match text.language {
        Language::Kazakh => return true,
        Language::English => return is_english_factor(text, draft, span, floor),
        Language::Russian => {}
    }
    let before = (span.first.saturating_sub(2)..span.first).any(|at| text.is(at, roles::IN));
    let glued = text.token(span.noun).is_some_and(Token::glued);
    before || glued || right_change(text, &Draft { end: span.noun + 1, ..draft.clone() }).is_some()
}

/// "three times as many", "rose three times", "×3", "threefold"; "gave blood three times" tells occasions.
fn is_english_factor(text: &Text<'_>, draft: &Draft, span: &Span, floor: usize) -> bool {
    let at = span.noun;
    let glued = text.token(at).is_some_and(Token::glued);
    let compared = text.is(at + 1, roles::MORE | roles::LESS | roles::PROPORTION | roles::UP | roles::DOWN);
    let change = left_change(text, span.first, floor).is_some();
    // Nothing but the factor, as in a cell.
    let before = roles::BEFORE | roles::BY | roles::TO | roles::ARTICLE | roles::ADVERB;
    let alone = (0..span.first).all(|at| text.is(at, before))
        && text.token(draft.end.max(at + 1)).is_none_or(|token| token.kind != Kind::Word);
    glued || compared || change || alone
}

/// Turns a share or a count into a change, where the words say so.
pub(super) fn changes(text: &Text<'_>, draft: &mut Draft, span: &Span, before: Before, floor: usize, case: Case) {
    let changed = match draft.kind {
        FigureKind::Count => FigureKind::Change,
        FigureKind::Share => FigureKind::RelativeChange,
        FigureKind::Factor => {
            if change_of(text, draft, floor) == Some(true) && span.lower.units % ONE == 0 {
                let value = i64::try_from(span.lower.units / ONE).unwrap_or(0);
                draft.ratio = (value > 1).then_some((1, value));
                // A fall by three to four times is one by at least three: a ratio has no second number.
                if draft.ratio.is_some() && matches!(draft.qualifier, Qualifier::FromTo | Qualifier::Order) {
                    draft.qualifier = Qualifier::AtLeast;
                }
            }
            return;
        }
        FigureKind::PercentagePoints => FigureKind::PercentagePoints,
        _ => return,
    };
    let falls = if span.lower.sign != 0 {
        Some(span.lower.sign < 0)
    } else if before.falls.is_some() {
        before.falls
    } else if before.roles & roles::BY != 0 {
        change_of(text, draft, floor)
    } else if before.roles & (roles::TO | roles::FROM | roles::SINCE) != 0 {
        None
    } else {
        unmarked_change(text, draft, floor, case)
    };
    if let Some(falls) = falls {
        draft.kind = changed;
        draft.negative = falls;
    } else {
        draft.doubtful = draft.kind == FigureKind::Share && is_doubtful(text, draft, before, case);
    }
}

/// Whether a percentage may be a change, because it stands as an amount of change and no known word tells which:
/// «подрастают на 5 %», «5 пайызға …».
fn is_doubtful(text: &Text<'_>, draft: &Draft, before: Before, case: Case) -> bool {
    let near = |at: usize| text.kind(at) == Some(Kind::Word);
    match text.language {
        Language::Kazakh => {
            let next = (draft.end..draft.end + 4).take_while(|at| near(*at));
            let tells = roles::REACH | roles::UP | roles::DOWN | roles::AFTER_DATIVE | roles::UNTIL | roles::LEVEL;
            let plain = matches!(draft.qualifier, Qualifier::Exact | Qualifier::Rounded);
            case == Case::Dative && plain && !next.into_iter().any(|at| text.is(at, tells))
        }
        Language::Russian | Language::English => {
            let by = before.roles & roles::BY != 0;
            // «выполнен на 104 %», "met by 80 %"
            let done = (draft.first.saturating_sub(5)..draft.first).any(|at| text.token(at).is_some_and(is_participle));
            by && !(done && text.language == Language::Russian)
        }
    }
}

/// A short participle: «выполнен», «заполнена», «обеспечены».
fn is_participle(token: &Token) -> bool {
    const N: u8 = 0x8D;
    let [before, last] = token.ending;
    token.is(roles::VERB) && before == N && matches!(last, 0x80 | 0x8E | 0x9B)
        || (last == N && matches!(before, 0x80 | 0x85) && token.characters.1 - token.characters.0 > 5)
}

/// A change that no preposition marks: "rose 8 %", "8 % more", «8 пайызға артты».
fn unmarked_change(text: &Text<'_>, draft: &Draft, floor: usize, case: Case) -> Option<bool> {
    let next = text.token(draft.end).filter(|token| token.kind == Kind::Word);
    let falls = |at: usize| text.is(at, roles::DOWN | roles::LESS);
    match text.language {
        // «5 пайыздан 4,5 пайызға төмендеді»: the second is what was reached.
        Language::Kazakh => {
            let case = if draft.kind == FigureKind::Count && case == Case::None {
                next.map_or(Case::None, |token| token.tail.case)
            } else {
                case
            };
            if case == Case::Dative && after_ablative(text, draft.first) {
                return None;
            }
            let verb = (draft.end..draft.end + 3)
                .find(|at| text.is(*at, roles::UP | roles::DOWN | roles::MORE | roles::LESS))?;
            let between = draft.end..verb;
            if between.clone().any(|at| text.is(at, roles::UNTIL | roles::REACH) || text.kind(at) != Some(Kind::Word)) {
                return None;
            }
            let unit_free = draft.kind != FigureKind::Count || draft.qualifier == Qualifier::Order;
            let adjacent = verb == draft.end && unit_free && text.is(verb, roles::UP | roles::DOWN);
            (case == Case::Dative || adjacent)
                .then(|| text.is(verb, roles::DOWN) || (falls(verb) && !text.is(verb, roles::UP)))
        }
        Language::English => {
            let before = draft.first.checked_sub(1).filter(|at| *at >= floor);
            // "a fall of 8 %", "an increase of 45"
            let of = before.filter(|at| text.is(*at, roles::OF)).and_then(|at| at.checked_sub(1));
            if let Some(at) = of.filter(|at| *at >= floor && text.is(*at, roles::UP | roles::DOWN)) {
                return Some(falls(at));
            }
            let verb = before.filter(|at| draft.kind != FigureKind::Count && text.is(*at, roles::UP | roles::DOWN));
            if let Some(at) = verb {
                return Some(falls(at));
            }
            let words = roles::MORE | roles::LESS | roles::UP | roles::DOWN;
            // "17 % more than in 2020"
            if let Some(than) = next.filter(|token| token.is(roles::BEFORE) && !text.starts_number(draft.end + 1)) {
                let qualifier = usize::try_from(than.value).ok().and_then(|at| Qualifier::ALL.get(at)).copied();
                match qualifier.filter(|_| draft.kind != FigureKind::Count) {
                    Some(Qualifier::MoreThan) => return Some(false),
                    Some(Qualifier::LessThan) => return Some(true),
                    _ => {}
                }
            }
            // "50 more volunteers" are fifty; "50 more than last year" is a change.
            let counts = draft.kind == FigureKind::Count;
            let compared = (draft.end + 1..draft.end + 6).any(|at| text.is(at, roles::THAN));
            next.filter(|token| token.is(words) && (!counts || compared || token.is(roles::UP | roles::DOWN)))
                .map(|_| falls(draft.end))
        }
        // «рост 8 %», «прирост 5,1 п.п.»
        Language::Russian => {
            let before = draft.first.checked_sub(1).filter(|at| *at >= floor)?;
            if draft.kind == FigureKind::Count {
                return None;
            }
            if text.is(before, roles::UP | roles::DOWN) {
                return Some(falls(before));
            }
            // «рост числа добровольцев за год составил 18 %»
            let level = text.is(before, roles::LEVEL);
            let clause = (before.saturating_sub(10)..before).rev();
            clause
                .take_while(|at| level && text.kind(*at) == Some(Kind::Word))
                .find(|at| text.token(*at).is_some_and(is_change_noun))
                .map(falls)
        }
    }
}

/// A Russian noun of change: «рост», «снижение»; not the verb «вырос».
fn is_change_noun(token: &Token) -> bool {
    const L: u8 = 0x8B;
    let [before, last] = token.ending;
    let verb = last == L || (before == L && matches!(last, 0x80 | 0x88 | 0x8E)) || token.ending == [0x8E, 0x91];
    token.is(roles::UP | roles::DOWN) && !verb
}

/// Whether a number or its word in the ablative stands right before.
pub(super) fn after_ablative(text: &Text<'_>, first: usize) -> bool {
    let Some(token) = first.checked_sub(1).and_then(|before| text.token(before)) else { return false };
    let ending = token.is(roles::ENDING) && token.glued() && super::lexicon::case_of(token.value) == Case::Ablative;
    // «өткен жылдан 30 пайызға көп» compares with a time; «5 пайыздан 4,5 пайызға» are two ends.
    let counted = first.checked_sub(2).is_some_and(|number| {
        text.starts_number(number) || text.is(number, roles::ENDING) || text.is(first - 1, roles::STARTS_NUMBER)
    });
    let noun = token.is(roles::PERCENT | roles::UNIT | roles::MONEY | roles::STARTS_NUMBER);
    ending || (noun && counted && token.tail.case == Case::Ablative)
}
