//! What a number counts where no noun follows it: money, a label, "number of", a subject, what was counted before.

use super::draft::Draft;
use super::morphology::Case;
use super::noun::{Amount, Counted, Head, after, counted, money, noun_is_genitive_plural, noun_is_plural};
use super::qualifier::{Qualifier, UnitLink};
use super::quantity::{ONE, Text};
use super::range::Span;
use super::roles;
use super::scan::{Gap, Kind};
use crate::{Language, Unit};

/// How many words before a number are searched for "number of".
const SENTENCE: usize = 24;

/// A qualifier behind a number in a case.
const AFTER_ANY: roles::Roles = roles::AFTER_ABLATIVE | roles::AFTER_DATIVE;

/// What was counted last, so that "of them" can point back to it.
#[derive(Clone, Debug)]
pub(super) struct Antecedent {
    pub(super) counted: Counted,
    /// The number, which a part does not exceed.
    pub(super) units: i128,
    /// The token after the last figure, where that was a part of something: further parts follow it.
    pub(super) part: Option<usize>,
}

/// What a number counts, and how the text says so.
pub(super) enum Found {
    /// A unit.
    Unit(Counted, UnitLink),
    /// Words that are no unit.
    Unread(usize, usize),
    /// Nothing.
    Nothing,
}

/// Finds what a number counts.
pub(super) fn find(text: &Text<'_>, draft: &Draft, span: &Span, floor: usize, last: Option<&Antecedent>) -> Found {
    let sign = [span.first.checked_sub(1).filter(|at| *at >= floor), Some(span.noun), Some(span.end), Some(draft.end)];
    if let Some(found) = sign.into_iter().flatten().find_map(|at| currency(text, at)) {
        return found;
    }
    let upper = span.upper.unwrap_or(span.lower);
    let amount = Amount { units: upper.units, multiplied: upper.multiplier.is_some() };
    let head = if is_nominal(text, draft, span) { Head::None } else { noun(text, draft, span, amount) };
    let verb = head == Head::Verb;
    match head {
        Head::Unit(counted) => {
            return if is_condition(text, draft, span, &counted) {
                Found::Unread(counted.first, counted.last)
            } else {
                Found::Unit(counted, UnitLink::Noun)
            };
        }
        Head::Unknown(first, end) => return Found::Unread(first, end),
        Head::Verb | Head::None => {}
    }
    let found = |counted: Option<Counted>, link: UnitLink| counted.map(|counted| Found::Unit(counted, link));
    if text.is(draft.end, roles::OF | roles::BACK) {
        return of_them(text, draft.end, amount, last).unwrap_or(Found::Nothing);
    }
    found(number_of(text, draft.first, floor, last), UnitLink::NumberOf)
        .or_else(|| found(owner(text, draft, span), UnitLink::Owner))
        .or_else(|| found(pointed_back(text, draft, span, amount, last), UnitLink::Antecedent))
        .or_else(|| if verb { None } else { found(labelled(text, draft.first, floor), UnitLink::Label) })
        .or_else(|| found(subject(text, draft, span, floor), UnitLink::Subject))
        .unwrap_or(Found::Nothing)
}

/// A currency; pounds are one where nothing is weighed.
fn currency(text: &Text<'_>, at: usize) -> Option<Found> {
    let found = money(text, at)?;
    if !text.is(at, roles::WEIGHT) {
        return Some(Found::Unit(found, UnitLink::Noun));
    }
    let before = (at.saturating_sub(12)..at).rev();
    let clause = before.take_while(|place| !matches!(text.kind(*place), Some(Kind::End | Kind::Comma)));
    let weighs = clause.into_iter().any(|place| text.is(place, roles::WEIGHT) && !text.is(place, roles::MONEY));
    let of = text.is(at + 1, roles::OF);
    let funds = (at + 1..at + 5).any(|place| text.is(place, roles::FUNDS));
    if (of || weighs) && !funds {
        let unit = Unit::parse("custom:pound").ok()?;
        return Some(Found::Unit(Counted { unit, ..found }, UnitLink::Noun));
    }
    let sterling = text.token(at).is_some_and(|token| token.ending == [b'g', b'p'] || token.gap == Gap::None);
    Some(if funds || sterling { Found::Unit(found, UnitLink::Noun) } else { Found::Unread(at, at) })
}

/// Whether the number has an ending of its own that makes it a noun: «12-ге», «4-тен 6 мыңға».
fn is_nominal(text: &Text<'_>, draft: &Draft, span: &Span) -> bool {
    let last = span.upper.unwrap_or(span.lower);
    let qualified = draft.end > span.end || text.is(span.end.saturating_sub(1), roles::UNTIL | roles::BETWEEN);
    // «олардың 12 мыңға жуығы үйлеріне оралды»: about so many of them.
    let part = draft.end > span.end
        && text.token(draft.end - 1).is_some_and(|token| {
            let [before, letter] = token.ending;
            matches!(letter, 0x9B | 0xA8 | 0x88) && !matches!(before, 0x84 | 0x92) && token.is(AFTER_ANY)
        });
    if text.language == Language::Kazakh && part {
        return true;
    }
    text.language == Language::Kazakh
        && !qualified
        && matches!(last.case, Case::Dative | Case::Ablative | Case::Other)
        && span.noun == span.end
}

fn noun(text: &Text<'_>, draft: &Draft, span: &Span, amount: Amount) -> Head {
    let qualifier = roles::AFTER | roles::AFTER_ABLATIVE | roles::AFTER_DATIVE | roles::UNTIL;
    let inside = span.noun < draft.end && text.is(span.noun, qualifier);
    let head = after(text, if inside { draft.end } else { span.noun }, amount);
    if head == Head::None && draft.end > span.noun && !inside { after(text, draft.end, amount) } else { head }
}

/// A condition or an attribute, no count: "parents of two or more children", «семьям с 4 и более детьми».
fn is_condition(text: &Text<'_>, draft: &Draft, span: &Span, counted: &Counted) -> bool {
    let first = draft.first.min(span.first);
    if is_tariff(text, draft, span, counted) {
        return true;
    }
    let Some(before) = first.checked_sub(1).and_then(|at| text.token(at).map(|token| (at, token))) else {
        return false;
    };
    let (place, preposition) = before;
    if text.token(first).is_some_and(|token| token.gap == Gap::Dash) {
        return false;
    }
    if preposition.is(roles::HAVING) {
        return match text.language {
            Language::Russian => true,
            Language::English => draft.qualifier == Qualifier::AtLeast,
            // «мүгедектігі бар 65 азамат»
            Language::Kazakh => false,
        };
    }
    let owner = place.checked_sub(1).and_then(|at| text.token(at));
    match text.language {
        Language::Russian => {
            let instrumental = text.token(counted.first).is_some_and(|token| token.ending == [0x8C, 0x88]);
            let word = owner.is_some_and(|owner| owner.kind == Kind::Word && !owner.is(roles::VERB));
            preposition.is(roles::SINCE) && instrumental && word
        }
        Language::English => {
            let with = preposition.is(roles::OF) || preposition.is(roles::HAVING);
            let plural = owner.is_some_and(|owner| {
                owner.is(roles::HAVING) || (owner.is(roles::UNIT) && noun_is_plural(owner, text.language))
            });
            with && plural
        }
        Language::Kazakh => false,
    }
}

/// «5 балаға – 78 798 теңге», «44 532 теңгеден (4 бала)»: for whom money is meant, not how many there are.
fn is_tariff(text: &Text<'_>, draft: &Draft, span: &Span, counted: &Counted) -> bool {
    let after = counted.last + 1;
    let dative = text.token(counted.last).is_some_and(|token| token.tail.case == Case::Dative);
    let dashed = text.token(after).is_some_and(|token| token.gap == Gap::Dash && token.kind == Kind::Digits);
    if text.language == Language::Kazakh && dative && dashed {
        return true;
    }
    let open = draft.first.min(span.first).checked_sub(1).filter(|at| text.kind(*at) == Some(Kind::Open));
    let money = open.and_then(|at| at.checked_sub(1)).is_some_and(|at| text.is(at, roles::MONEY));
    money && text.kind(after) == Some(Kind::Close) && !text.is(counted.last, roles::MONEY)
}

/// "8 of them", "20 of which", "1,450 of our 6,200 colleagues".
fn of_them(text: &Text<'_>, at: usize, amount: Amount, last: Option<&Antecedent>) -> Option<Found> {
    if text.is(at, roles::BACK) {
        let last = last.filter(|last| amount.units <= last.units)?;
        return Some(Found::Unit(last.counted.clone(), UnitLink::Antecedent));
    }
    if text.language != Language::English {
        return None;
    }
    let mut next = at + 1;
    while text.is(next, roles::STOP | roles::ADJECTIVE) && next < at + 3 {
        next += 1;
    }
    if text.token(next).is_some_and(|token| token.kind == Kind::Digits) {
        next += 1;
    }
    match after(text, next, amount) {
        Head::Unit(counted) => Some(Found::Unit(counted, UnitLink::Noun)),
        Head::Unknown(first, last) => Some(Found::Unread(first, last)),
        Head::Verb | Head::None => None,
    }
}

/// The noun of "number of X" or «X саны» before a number in the same clause.
fn number_of(text: &Text<'_>, before: usize, floor: usize, last: Option<&Antecedent>) -> Option<Counted> {
    let mut comma = false;
    for at in (before.saturating_sub(SENTENCE).max(floor)..before).rev() {
        let token = text.token(at)?;
        // "… has grown almost four times, from 224": what follows the comma says the same of the same.
        let near = (at + 1..before).all(|at| text.is(at, roles::FROM | roles::SINCE | roles::BEFORE));
        if token.kind == Kind::Comma && near && !comma {
            comma = true;
            continue;
        }
        if !matches!(token.kind, Kind::Word | Kind::Digits | Kind::Colon) {
            return None;
        }
        if !token.is(roles::NUMBER_OF) {
            continue;
        }
        if text.language == Language::Kazakh {
            let noun = at.checked_sub(1).filter(|noun| *noun >= floor)?;
            if text.is(noun, roles::BACK) {
                return last.map(|last| last.counted.clone());
            }
            return counted(text, noun);
        }
        let Head::Unit(found) = after(text, at + 1, Amount { units: ONE * 5, multiplied: false }) else { return None };
        return (found.last < before).then_some(found);
    }
    None
}

/// The noun that a Kazakh number with a possessive ending belongs to: «волонтердің 6 000-ы».
fn owner(text: &Text<'_>, draft: &Draft, span: &Span) -> Option<Counted> {
    let before = span.first.checked_sub(1)?;
    let token = text.token(before).filter(|token| token.is(roles::UNIT))?;
    let genitive = token.tail.case == Case::Other;
    // «түлектердің 700-ден астамы»
    let more = draft.end > span.end
        && text
            .token(draft.end - 1)
            .is_some_and(|token| matches!(token.ending[1], 0x9B | 0xA8) && !token.is(roles::UNTIL));
    (text.language == Language::Kazakh && genitive && (is_part(text, span) || more))
        .then(|| counted(text, before))
        .flatten()
}

/// Whether a Kazakh number has the ending of a part: «120-сы», «9 мыңдайы».
fn is_part(text: &Text<'_>, span: &Span) -> bool {
    let last = span.upper.unwrap_or(span.lower);
    let ending = span.end.checked_sub(1).and_then(|at| text.token(at));
    last.part && ending.is_some()
}

/// What was counted before, where words point back to it: «из них 40», «оның 120-сы».
fn pointed_back(
    text: &Text<'_>,
    draft: &Draft,
    span: &Span,
    amount: Amount,
    last: Option<&Antecedent>,
) -> Option<Counted> {
    let last = last.filter(|last| amount.units <= last.units)?;
    // «оның 21 мыңдайы – …, 6,5 мыңы – балалар»: one part after the other.
    let ends = |at: usize| matches!(text.kind(at), Some(Kind::End | Kind::Cell));
    let goes_on = last.part.is_some_and(|end| !(end..draft.first).any(ends));
    if goes_on && is_part(text, span) {
        return Some(last.counted.clone());
    }
    let mut at = draft.first;
    for _ in 0..3 {
        let before = at.checked_sub(1)?;
        let token = text.token(before)?;
        if token.is(roles::BACK) {
            return Some(last.counted.clone());
        }
        if token.kind != Kind::Word || text.starts_number(before) || token.is(roles::AND | roles::UNIT | roles::STOP) {
            return None;
        }
        at = before;
    }
    None
}

/// The noun that a colon or a dash sets a number against: «дворов – 215», "Registered beneficiaries: 5,600".
fn labelled(text: &Text<'_>, first: usize, floor: usize) -> Option<Counted> {
    let before = first.checked_sub(1)?;
    let dash = text.token(first).is_some_and(|token| token.gap == Gap::Dash);
    let mut at =
        if dash { before } else { before.checked_sub(1).filter(|_| text.kind(before) == Some(Kind::Colon))? };
    // "households visited: 2,150"
    if text.language == Language::English && text.is(at, roles::VERB | roles::ADJECTIVE) && !text.is(at, roles::UNIT) {
        at = at.checked_sub(1)?;
    }
    let found = counted(text, at).filter(|_| at >= floor)?;
    opens_clause(text, at, floor).then_some(found)
}

/// Whether nothing but adjectives, participles and a conjunction stands between the beginning of a clause and a noun, so
/// that the noun is no attribute of another.
fn opens_clause(text: &Text<'_>, noun: usize, floor: usize) -> bool {
    let mut at = noun;
    if !text.token(noun).is_some_and(|token| noun_is_plural(token, text.language)) {
        return false;
    }
    for _ in 0..6 {
        let Some(before) = at.checked_sub(1).filter(|before| *before >= floor) else { return true };
        let Some(token) = text.token(before) else { return true };
        if token.kind != Kind::Word {
            return token.kind != Kind::Digits && token.kind != Kind::Open && token.kind != Kind::Slash;
        }
        if text.token(at).is_some_and(|token| token.gap == Gap::Dash) || token.is(roles::AND | roles::NUMBER_OF) {
            return true;
        }
        // «еріктілер арасында оқушылар – 620»: a Kazakh postposition closes what stands before.
        if text.language == Language::Kazakh && token.is(roles::STOP | roles::BETWEEN) {
            return true;
        }
        let mut passes = roles::ADJECTIVE | roles::VERB | roles::TOTAL | roles::ADVERB | roles::BACK;
        let english = text.language == Language::English;
        if english && !noun_is_plural(token, text.language) {
            passes |= roles::UNIT | roles::NOUN;
        }
        let known = token.is(roles::UNIT) && !english;
        if !token.is(passes) || known {
            // «среди них детей – 12» stays unread; a verb of the file opens the clause: «было семей – 7».
            return token.is(roles::REACH) && !token.is(roles::UNIT);
        }
        at = before;
    }
    false
}

/// The subject whose number a verb tells: «қатысушылар 340-қа жетті», «организаций стало 41», «дней десять».
fn subject(text: &Text<'_>, draft: &Draft, span: &Span, floor: usize) -> Option<Counted> {
    let before = draft.first.checked_sub(1).filter(|at| *at >= floor)?;
    match text.language {
        Language::Kazakh => {
            let found = counted(text, before)?;
            let token = text.token(before)?;
            let nominative = token.tail.case == Case::None && noun_is_plural(token, text.language);
            let case = span.upper.unwrap_or(span.lower).case;
            let verb = (span.end..span.end + 3).any(|at| text.is(at, roles::REACH | roles::AFTER_ABLATIVE));
            (nominative && verb && matches!(case, Case::Dative | Case::Ablative)).then_some(found)
        }
        Language::Russian => {
            text.token(before).filter(|token| token.is(roles::REACH) && !token.is(roles::BEFORE))?;
            let noun = before.checked_sub(1).filter(|at| *at >= floor)?;
            let noun = if text.token(noun).is_some_and(|token| token.gap == Gap::Hyphen) {
                noun.checked_sub(1).filter(|at| text.is(*at, roles::UNIT)).unwrap_or(noun)
            } else {
                noun
            };
            let genitive = text.token(noun).is_some_and(noun_is_genitive_plural);
            (genitive && opens_clause(text, noun, floor)).then(|| counted(text, noun)).flatten()
        }
        Language::English => None,
    }
}

/// The noun right before a number, which makes it a rough one: «дней десять».
pub(super) fn inverted(text: &Text<'_>, first: usize, floor: usize) -> Option<Counted> {
    let at = first.checked_sub(1).filter(|at| *at >= floor)?;
    let near = text.token(first).is_some_and(|number| number.gap == Gap::Space);
    let words = text.kind(first) == Some(Kind::Word);
    let token = text.token(at)?;
    let genitive = noun_is_genitive_plural(token);
    let opens = at.checked_sub(1).is_none_or(|before| {
        text.token(before).is_none_or(|token| token.kind != Kind::Word || token.is(roles::VERB | roles::STOP))
    });
    (text.language == Language::Russian && near && words && genitive && opens).then(|| counted(text, at)).flatten()
}
