//! What looks like a count and is none: ages, times of day, terms.

use super::draft::Draft;
use super::morphology::Case;
use super::qualifier::{FigureKind, Qualifier};
use super::quantity::{ONE, Text};
use super::range::Span;
use super::roles;
use super::scan::Kind;
use super::surround::Before;
use crate::{Language, Unit};

/// «с 9 до 18 часов», «сағат 10-да», "5 pm": an hour of the day, no number of hours.
pub(super) fn is_time_of_day(text: &Text<'_>, draft: &Draft, span: &Span, before: Before) -> bool {
    let hour = |at: usize| {
        let measure = text.token(at).filter(|token| token.is(roles::UNIT));
        measure.and_then(|token| text.lexicon.measure(token.value)).is_some_and(|measure| measure.times == 60)
    };
    let of_day = span.lower.units <= 24 * ONE && span.lower.multiplier.is_none();
    let prepositions = roles::SINCE | roles::TO | roles::TOWARD | roles::IN;
    match text.language {
        Language::English => text.is(draft.end, roles::CLOCK) || text.is(span.noun, roles::CLOCK),
        Language::Kazakh => {
            let bare = |at: &usize| {
                text.token(*at).is_some_and(|token| token.tail.case == Case::None && !token.tail.possessive)
            };
            of_day && span.first.checked_sub(1).filter(bare).is_some_and(hour)
        }
        Language::Russian => {
            let hours = draft.source.is_some_and(|(first, ..)| hour(first));
            let preposition = before.roles & prepositions != 0
                || span.first.checked_sub(1).is_some_and(|at| text.is(at, prepositions));
            text.is(span.noun, roles::CLOCK) || (of_day && hours && preposition && span.upper.is_none())
        }
    }
}

/// "within 24 hours", «за 48 часов», «48 сағат ішінде»: a term, no hours of work.
pub(super) fn is_term(text: &Text<'_>, draft: &Draft, span: &Span) -> bool {
    let hours = draft.unit == Some(Unit::Minute) && span.lower.units <= 100 * ONE && span.lower.multiplier.is_none();
    let Some((_, last, _)) = draft.source.filter(|_| hours) else { return false };
    let first = draft.first.min(span.first);
    let before = (first.saturating_sub(2)..first).any(|at| text.is(at, roles::TERM));
    let within = text.language == Language::Russian && first.checked_sub(1).is_some_and(|at| text.is(at, roles::IN));
    before || within || text.is(last + 1, roles::TERM)
}

/// Whether the number is somebody's age.
pub(super) fn is_age(text: &Text<'_>, draft: &Draft, span: &Span, before: Before) -> bool {
    if draft.kind != FigureKind::Count {
        return false;
    }
    let noun = [span.lower.end, span.noun];
    if noun.iter().any(|at| text.is(*at, roles::AGE_AFTER) && !young(text, *at, span)) {
        return true;
    }
    let between = roles::FROM | roles::TO | roles::BEFORE | roles::SINCE | roles::IN | roles::OUT_OF;
    for at in (draft.first.saturating_sub(4)..draft.first.max(span.first)).rev() {
        if text.is(at, roles::AGE_BEFORE) {
            return true;
        }
        let word = text.token(at).is_some_and(|token| token.kind == Kind::Word && !text.starts_number(at));
        let years = text.token(span.noun).is_none_or(|token| !token.is(roles::UNIT) || is_year(text, token.value));
        if !(text.is(at, between) || word && years && text.is(at, roles::UNIT)) {
            break;
        }
    }
    // «с 14 лет», «до 35 лет», «от 14 лет и старше»
    let years =
        noun.iter().any(|at| text.token(*at).is_some_and(|token| token.is(roles::UNIT) && is_year(text, token.value)));
    // «молодёжь от 14 до 35 лет»
    let person =
        draft.qualifier == Qualifier::FromTo && draft.first.checked_sub(1).is_some_and(|at| text.is(at, roles::UNIT));
    let opens = person || before.roles & (roles::SINCE | roles::TO) != 0;
    let older = (span.noun + 1..span.noun + 3).any(|at| text.is(at, roles::AGE_BEFORE));
    text.language == Language::Russian && years && (opens || older)
}

/// «600 жас ерікті» are young volunteers, and so are «600 жас»: nobody is as old.
fn young(text: &Text<'_>, at: usize, span: &Span) -> bool {
    let bare = text.token(at).is_some_and(|token| token.characters.1 - token.characters.0 == 3);
    let old = span.upper.unwrap_or(span.lower).units <= 120 * ONE;
    text.language == Language::Kazakh && text.is(at, roles::UNIT) && ((bare && text.is(at + 1, roles::UNIT)) || !old)
}

fn is_year(text: &Text<'_>, value: i64) -> bool {
    text.lexicon.unit(value).is_some_and(|unit| matches!(unit, Unit::Custom(name) if &**name == "year"))
}
