//! Two numbers that make one figure: 10–20, from 10 to 20, «10-нан 20-ға дейін».

use super::morphology::Case;
use super::quantity::{ONE, Quantity, Text, quantity};
use super::roles;
use super::scan::{Gap, Kind};
use super::surround::{left_change, reaches};
use crate::Language;

/// One number, or two of them.
#[derive(Clone, Copy, Debug)]
pub(super) struct Span {
    pub(super) first: usize,
    /// The token after its last.
    pub(super) end: usize,
    /// The token after the number that a noun or a sign of per cent may follow.
    pub(super) noun: usize,
    pub(super) lower: Quantity,
    pub(super) upper: Option<Quantity>,
}

/// Reads one number, or a range that begins with it.
pub(super) fn span(text: &Text<'_>, at: usize, floor: usize) -> Option<Span> {
    let mut lower = quantity(text, at)?;
    if let Some(end) = repeated(text, &lower) {
        lower.end = end;
    }
    let single = Span { first: at, end: lower.end, noun: lower.end, lower, upper: None };
    if lower.is_ordinal() || lower.order {
        return Some(single);
    }
    let range =
        pair(text, at, lower).or_else(|| prepositions(text, at, lower, floor)).or_else(|| cases(text, at, lower));
    Some(range.unwrap_or(single))
}

/// The end of a number that is written twice: «12 (двенадцать)», "twenty-five (25)".
fn repeated(text: &Text<'_>, first: &Quantity) -> Option<usize> {
    let open = text.kind(first.end) == Some(Kind::Open) && first.trouble.is_none();
    let again = quantity(text, first.end + 1).filter(|_| open)?;
    let closed = text.kind(again.end) == Some(Kind::Close);
    (closed && again.units == first.units && again.trouble.is_none()).then_some(again.end + 1)
}

/// Both numbers in the same measure; `None` where they do not ascend.
fn ascending(mut lower: Quantity, upper: Quantity) -> Option<(Quantity, Quantity)> {
    if upper.is_ordinal() || upper.order || upper.sign != 0 {
        return None;
    }
    if let (None, Some(multiplier)) = (lower.multiplier, upper.multiplier) {
        // «10-20 мың»: the multiplier belongs to both.
        let shared = lower.units.checked_mul(multiplier / ONE)?;
        if shared < upper.units && lower.units < multiplier {
            lower.units = shared;
        }
    }
    let troubled = lower.trouble.is_some() || upper.trouble.is_some();
    (troubled || lower.units < upper.units).then_some((lower, upper))
}

/// The place after a word that may stand behind either number: per cent, money, a noun.
fn skip_noun(text: &Text<'_>, at: usize) -> usize {
    let noun = roles::PERCENT | roles::POINTS | roles::UNIT | roles::MONEY;
    at + usize::from(text.is(at, noun) && text.token(at).is_some_and(|token| token.gap != Gap::Dash))
}

/// 10–20, "10 %–20 %", «екі-үш».
fn pair(text: &Text<'_>, at: usize, lower: Quantity) -> Option<Span> {
    // "two or three" says the same as "two to three".
    let or = text.is(lower.end, roles::OR) && !text.is(lower.end, roles::AFTER);
    let second = if or { lower.end + 1 } else { skip_noun(text, lower.end) };
    let next = text.token(second)?;
    // "9 families – 38 people" are two facts.
    let fact = second > lower.end && text.is(lower.end, roles::UNIT) && next.gap == Gap::Dash;
    let dash = or || (matches!(next.gap, Gap::Hyphen | Gap::Dash) && !fact);
    if !dash || !text.starts_number(second) || lower.case != Case::None || next.kind == Kind::End {
        return None;
    }
    let upper = quantity(text, second)?;
    let (lower, upper) = ascending(lower, upper)?;
    // «10 – 111 120 теңге»: what stands before the dash is a label.
    if next.gap == Gap::Dash && upper.units / 50 > lower.units {
        return None;
    }
    Some(Span { first: at, end: upper.end, noun: upper.end, lower, upper: Some(upper) })
}

/// "from 10 to 20", "between 10 and 20", "10 to 20", «от 10 до 20»; «с 224 до 685» are the two ends of a growth.
fn prepositions(text: &Text<'_>, at: usize, lower: Quantity, floor: usize) -> Option<Span> {
    let before = at.checked_sub(1).filter(|before| *before >= floor);
    let begins = |role: roles::Roles| before.filter(|before| text.is(*before, role));
    let middle = skip_noun(text, lower.end);
    let joins = |role: roles::Roles| text.is(middle, role);
    let moved = || at.checked_sub(2).is_some_and(|verb| text.is(verb, roles::MOVED | roles::FACTOR));
    let growth = || moved() || left_change(text, at, floor).is_some() || grows_after(text, middle + 2);
    let first = match text.language {
        Language::English => {
            if joins(roles::AND) {
                begins(roles::BETWEEN)?
            } else if joins(roles::TO) {
                let from = begins(roles::FROM);
                if growth() {
                    return None;
                }
                from.unwrap_or(at)
            } else {
                return None;
            }
        }
        Language::Russian => {
            if joins(roles::AND) {
                begins(roles::BETWEEN)?
            } else if joins(roles::TO) && begins(roles::FROM).is_some() {
                begins(roles::FROM)?
            } else if joins(roles::THROUGH) && begins(roles::SINCE).is_some() && !growth() {
                begins(roles::SINCE)?
            } else {
                return None;
            }
        }
        Language::Kazakh => {
            if !joins(roles::AND) {
                return None;
            }
            at
        }
    };
    let upper = quantity(text, middle + 1)?;
    let (lower, upper) = ascending(lower, upper)?;
    let mut end = upper.end;
    if text.language == Language::Kazakh {
        // «10 мен 20 аралығында»: without the last word these are two numbers.
        // «14 пен 35 жас аралығы»: a word may stand between.
        if !text.is(end, roles::BETWEEN) && text.kind(end) == Some(Kind::Word) {
            end += 1;
        }
        if !text.is(end, roles::BETWEEN) {
            return None;
        }
        end += 1;
    }
    Some(Span { first, end, noun: upper.end, lower, upper: Some(upper) })
}

/// Whether a growth verb stands behind: «с 224 до 685 выросло».
fn grows_after(text: &Text<'_>, at: usize) -> bool {
    // English has the verb before its numbers: "60 to 70 volunteers turn up".
    if text.language == Language::English {
        return false;
    }
    (at..at + 4)
        .map_while(|place| text.token(place).filter(|token| token.kind == Kind::Word && !text.starts_number(place)))
        .any(|token| token.is(roles::UP | roles::DOWN))
}

/// «10-нан 20-ға дейін», with nouns behind either number.
fn cases(text: &Text<'_>, at: usize, lower: Quantity) -> Option<Span> {
    if text.language != Language::Kazakh {
        return None;
    }
    let second = with_case(text, lower.end, lower.case, Case::Ablative)?;
    let upper = quantity(text, second)?;
    let until = with_case(text, upper.end, upper.case, Case::Dative)?;
    if !text.is(until, roles::UNTIL) || reaches(text, until + 1) {
        return None;
    }
    let (lower, upper) = ascending(lower, upper)?;
    // The noun stands between, or after the whole.
    let noun = if until > upper.end { upper.end } else { until + 1 };
    Some(Span { first: at, end: until + 1, noun, lower, upper: Some(upper) })
}

/// The place behind at most two words, the last of which has the case that is wanted.
fn with_case(text: &Text<'_>, at: usize, case: Case, wanted: Case) -> Option<usize> {
    if case == wanted {
        return Some(at);
    }
    for place in at..at + 2 {
        let token = text.token(place).filter(|token| token.kind == Kind::Word && !text.starts_number(place))?;
        if token.tail.case == wanted {
            return Some(place + 1);
        }
    }
    None
}
