//! From the first token of a text to its last: every figure, and every number that cannot be one.

use super::digits::Trouble;
use super::draft::{Draft, Outcome, Step};
use super::morphology::Case;
use super::noun;
use super::qualifier::{FigureKind, Qualifier};
use super::quantity::{ONE, Quantity, Text};
use super::range::{Span, span};
use super::roles;
use super::scan::{Gap, Kind};
use super::share::share;
use super::surround::{Before, change_of, left_change, qualify, reaches, right_change};
use super::when::period;
use crate::error::{Error, FigureError, NumberError};
use crate::{Language, Number, Unit};

/// Everything that a text holds, in the order of the text.
pub(super) fn walk(text: &Text<'_>) -> Vec<Outcome> {
    let mut steps = Vec::with_capacity(1);
    let (mut at, mut floor) = (0, 0);
    while let Some(token) = text.token(at) {
        let begins = matches!(token.kind, Kind::Digits | Kind::Times)
            || token.is(roles::STARTS_NUMBER | roles::STARTS_OTHER | roles::ARTICLE);
        let step = if begins { step(text, at, floor) } else { None };
        match step {
            None => at += 1,
            Some(Step::Skip(end)) => at = end.max(at + 1),
            Some(Step::Error(error, end)) => {
                steps.push(Outcome::Error(error));
                at = end.max(at + 1);
                floor = at;
            }
            Some(Step::Figure(draft)) => {
                at = draft.end.max(at + 1);
                floor = at;
                push(text, &mut steps, draft);
            }
        }
    }
    steps
}

fn step(text: &Text<'_>, at: usize, floor: usize) -> Option<Step> {
    period(text, at, floor).or_else(|| share(text, at, floor)).or_else(|| number(text, at, floor))
}

/// Adds a figure; "a minimum of 3, a maximum of 9" is one.
fn push(text: &Text<'_>, steps: &mut Vec<Outcome>, draft: Draft) {
    if let Some(Outcome::Figure(last)) = steps.last_mut()
        && last.qualifier == Qualifier::AtLeast
        && draft.qualifier == Qualifier::AtMost
        && last.kind == draft.kind
        && last.units < draft.units
        && (last.end..draft.first)
            .all(|at| text.kind(at) == Some(Kind::Comma) || text.is(at, roles::AND | roles::UNIT | roles::PERCENT))
        && draft.first <= last.end + 2
    {
        last.qualifier = Qualifier::FromTo;
        last.to = Some(draft.units);
        last.granularity = None;
        last.end = draft.end;
        last.unit = draft.unit.or(last.unit.take());
        return;
    }
    if let Some(Outcome::Figure(last)) = steps.last_mut() {
        share_unit(text, last, &draft);
    }
    steps.push(Outcome::Figure(draft));
}

/// «с 23,2 до 28,3 %», "from 224 to 685 clubs": the first end counts what the second does.
fn share_unit(text: &Text<'_>, last: &mut Draft, next: &Draft) {
    let gap = next.first.checked_sub(last.end);
    let to = gap == Some(1) && text.is(last.end, roles::TO);
    let cases = gap == Some(0) && text.language == Language::Kazakh && after_ablative(text, next.first);
    if last.kind != FigureKind::Count || last.unit.is_some() || !(to || cases) {
        return;
    }
    if next.kind == FigureKind::Share && next.unit.is_some() {
        last.kind = FigureKind::Share;
    }
    if matches!(next.kind, FigureKind::Count | FigureKind::Share) {
        last.unit.clone_from(&next.unit);
    }
}

/// Reads a number, alone or as a range, with all that belongs to it.
fn number(text: &Text<'_>, at: usize, floor: usize) -> Option<Step> {
    let times = text.kind(at) == Some(Kind::Times);
    let span = span(text, at + usize::from(times), floor)?;
    if let Some(step) = refuse(text, &span) {
        return Some(step);
    }
    let mut draft = Draft {
        first: if times { at } else { span.first },
        end: span.end,
        units: span.lower.units,
        to: span.upper.map(|upper| upper.units),
        qualifier: own_qualifier(&span),
        ..Draft::default()
    };
    if span.upper.is_none() && !span.lower.order {
        draft.granularity = Some(span.lower.granularity);
    }
    let last = span.upper.unwrap_or(span.lower);
    let case = kind(text, &mut draft, &span, times, last.case);
    let noun_at = if draft.kind == FigureKind::Count { span.noun } else { draft.end };
    let before = qualify(text, &mut draft, floor, case);
    bounds_words(text, &mut draft, before, floor, case);
    if is_age(text, &draft, &span, before) {
        return Some(Step::Skip(draft.end.max(span.noun + 1)));
    }
    changes(text, &mut draft, &span, before, floor, case);
    unit(text, &mut draft, &span, noun_at, floor);
    if span.lower.lone_one && span.upper.is_none() && draft.kind == FigureKind::Count && !text.is(span.end, roles::UNIT)
    {
        return Some(Step::Skip(span.end));
    }
    Some(Step::Figure(draft))
}

/// The qualifier that the number itself shows.
fn own_qualifier(span: &Span) -> Qualifier {
    let Quantity { order, about, multiplier, inner, .. } = span.lower;
    if span.upper.is_some() {
        Qualifier::FromTo
    } else if order {
        Qualifier::Order
    } else if let Some(qualifier) = inner {
        qualifier
    } else if about {
        Qualifier::About
    } else if multiplier.is_some() {
        Qualifier::Rounded
    } else {
        Qualifier::Exact
    }
}

/// What only looks like a figure, and digits that cannot be read.
fn refuse(text: &Text<'_>, span: &Span) -> Option<Step> {
    let label = span.first.checked_sub(1).and_then(|before| text.token(before));
    let labelled = label.is_some_and(|label| label.is(roles::LABEL))
        && text.token(span.first).is_some_and(|first| first.gap != Gap::Dash);
    if labelled || text.is(span.end, roles::LABEL_AFTER) {
        return Some(Step::Skip(span.end));
    }
    // «жиырма бірінші», "twenty-first": an ordinal of several words.
    let words = text.kind(span.end.saturating_sub(1)) == Some(Kind::Word);
    if words && text.token(span.end).is_some_and(|next| next.is(roles::NTH) && next.gap != Gap::Dash) {
        return Some(Step::Skip(span.end + 1));
    }
    // 24/7 and the like.
    if text.kind(span.end) == Some(Kind::Slash) && text.kind(span.end + 1) == Some(Kind::Digits) {
        return Some(Step::Skip(span.end + 2));
    }
    let (at, trouble) = span.lower.trouble.or_else(|| span.upper.and_then(|upper| upper.trouble))?;
    let error: Error = match trouble {
        Trouble::TooLong => NumberError::TooPrecise { max_digits: 15, max_decimals: 12 }.into(),
        Trouble::Ambiguous => {
            let token = text.token(at)?;
            let digits = text.digits(at)?;
            let sign = u32::from(digits.sign != 0);
            let readings = [digits.units, digits.other].map(Number::from_units).to_vec();
            FigureError::Ambiguous { start: token.characters.0 + sign, end: token.characters.1, readings }.into()
        }
        Trouble::None | Trouble::NotANumber | Trouble::Ordinal => return Some(Step::Skip(span.end)),
    };
    Some(Step::Error(error, span.end))
}

/// Takes in the word that makes the kind, and answers the case of the last word.
fn kind(text: &Text<'_>, draft: &mut Draft, span: &Span, times: bool, case: Case) -> Case {
    let at = span.noun;
    let inside = |role: u64| (span.lower.end..span.end).any(|place| text.is(place, role));
    let kind = text.token(at).and_then(|token| {
        if times || (token.kind == Kind::Times && token.gap == Gap::None) {
            Some(FigureKind::Factor)
        } else if token.gap == Gap::Dash {
            None
        } else if token.is(roles::PERCENT) {
            Some(FigureKind::Share)
        } else if token.is(roles::POINTS) {
            Some(FigureKind::PercentagePoints)
        } else if token.is(roles::TIMES) && is_factor(text, draft, span) {
            Some(FigureKind::Factor)
        } else {
            None
        }
    });
    let Some(kind) = kind else {
        if times {
            draft.kind = FigureKind::Factor;
        } else if inside(roles::PERCENT) {
            draft.kind = FigureKind::Share;
        }
        return case;
    };
    draft.kind = kind;
    if times {
        return Case::None;
    }
    draft.end = draft.end.max(at + 1);
    let mut case = text.token(at).map_or(case, |token| token.tail.case);
    // «89 %-ға»
    if let Some(suffix) = text.token(at + 1).filter(|token| token.glued() && token.is(roles::ENDING)) {
        case = super::lexicon::case_of(suffix.value);
        draft.end = draft.end.max(at + 2);
    }
    case
}

/// Whether "times" makes a factor: in Russian only behind «в» or with a word of change.
fn is_factor(text: &Text<'_>, draft: &Draft, span: &Span) -> bool {
    if text.language != Language::Russian {
        return true;
    }
    let before = (span.first.saturating_sub(2)..span.first).any(|at| text.is(at, roles::IN));
    let glued = text.token(span.noun).is_some_and(super::scan::Token::glued);
    before || glued || right_change(text, &Draft { end: span.noun + 1, ..draft.clone() }).is_some()
}

/// «до 30», «от 30», «30-ға дейін»: words that bound, unless they tell what was reached.
fn bounds_words(text: &Text<'_>, draft: &mut Draft, before: Before, floor: usize, case: Case) {
    let plain = matches!(draft.qualifier, Qualifier::Exact | Qualifier::Rounded);
    let place = draft.first.checked_sub(1).filter(|place| *place >= floor);
    match text.language {
        Language::Russian if plain => {
            let Some(place) = place else { return };
            if before.roles & roles::TO != 0 && text.is(place, roles::TO) {
                // «с 800 до 1000»: the two ends of a growth, also where no verb says so.
                let began = place == floor && (place.saturating_sub(4)..place).any(|at| text.is(at, roles::SINCE));
                let reached = began || (place.saturating_sub(4)..place).any(|at| text.is(at, roles::REACH));
                if left_change(text, place, floor).is_none() && !reached {
                    draft.qualifier = Qualifier::AtMost;
                    draft.first = place;
                }
            } else if before.roles & roles::FROM != 0 && text.is(place, roles::FROM) {
                draft.qualifier = Qualifier::AtLeast;
                draft.first = place;
            }
        }
        Language::Kazakh if plain || draft.qualifier == Qualifier::Order => {
            let mut case = case;
            for at in draft.end..draft.end + 4 {
                let Some(token) = text.token(at).filter(|token| token.kind == Kind::Word) else { return };
                if token.is(roles::UNTIL) && case == Case::Dative {
                    if !reaches(text, at + 1) {
                        draft.qualifier = Qualifier::AtMost;
                        draft.end = at + 1;
                    }
                    return;
                }
                if text.starts_number(at) || token.is(roles::STOP | roles::UP | roles::DOWN | roles::REACH) {
                    return;
                }
                case = token.tail.case;
            }
        }
        _ => {}
    }
}

/// Whether the number is somebody's age.
fn is_age(text: &Text<'_>, draft: &Draft, span: &Span, before: Before) -> bool {
    if draft.kind != FigureKind::Count {
        return false;
    }
    let noun = [span.lower.end, span.noun];
    if noun.iter().any(|at| text.is(*at, roles::AGE_AFTER) && !young(text, *at)) {
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

/// «600 жас ерікті» are young volunteers.
fn young(text: &Text<'_>, at: usize) -> bool {
    let bare = text.token(at).is_some_and(|token| token.characters.1 - token.characters.0 == 3);
    text.language == Language::Kazakh && bare && text.is(at + 1, roles::UNIT)
}

fn is_year(text: &Text<'_>, value: i64) -> bool {
    text.lexicon.unit(value).is_some_and(|unit| matches!(unit, Unit::Custom(name) if &**name == "year"))
}

/// Turns a share or a count into a change, where the words say so.
fn changes(text: &Text<'_>, draft: &mut Draft, span: &Span, before: Before, floor: usize, case: Case) {
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
    }
}

/// A change that no preposition marks: "rose 8 %", "8 % more", «8 пайызға артты».
fn unmarked_change(text: &Text<'_>, draft: &Draft, floor: usize, case: Case) -> Option<bool> {
    let next = text.token(draft.end).filter(|token| token.kind == Kind::Word);
    let falls = |at: usize| text.is(at, roles::DOWN | roles::LESS);
    match text.language {
        // «5 пайыздан 4,5 пайызға төмендеді»: the second is what was reached.
        Language::Kazakh if case == Case::Dative && after_ablative(text, draft.first) => None,
        Language::Kazakh => {
            let case = if draft.kind == FigureKind::Count && case == Case::None {
                next.map_or(Case::None, |token| token.tail.case)
            } else {
                case
            };
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
            next.filter(|token| token.is(words)).map(|_| falls(draft.end))
        }
        // «рост 8 %», «прирост 5,1 п.п.»
        Language::Russian => {
            let before = draft.first.checked_sub(1).filter(|at| *at >= floor)?;
            let noun = draft.kind != FigureKind::Count && text.is(before, roles::UP | roles::DOWN);
            noun.then(|| falls(before))
        }
    }
}

/// Whether a number or its word in the ablative stands right before.
fn after_ablative(text: &Text<'_>, first: usize) -> bool {
    let Some(token) = first.checked_sub(1).and_then(|before| text.token(before)) else { return false };
    let ending = token.is(roles::ENDING) && token.glued() && super::lexicon::case_of(token.value) == Case::Ablative;
    ending || (token.is(roles::PERCENT | roles::UNIT | roles::STARTS_NUMBER) && token.tail.case == Case::Ablative)
}

/// What the text says that the figure counts.
fn unit(text: &Text<'_>, draft: &mut Draft, span: &Span, noun_at: usize, floor: usize) {
    draft.unit = match draft.kind {
        FigureKind::Share | FigureKind::RelativeChange => Some(Unit::Percent),
        FigureKind::PercentagePoints => Some(Unit::PercentagePoint),
        FigureKind::Factor | FigureKind::Period => None,
        FigureKind::Count | FigureKind::Change => {
            let sign = [span.first.checked_sub(1), Some(span.noun), Some(span.end), Some(draft.end)];
            sign.into_iter()
                .flatten()
                .find_map(|at| noun::money(text, at))
                .or_else(|| noun::after(text, noun_at).map(|(unit, _)| unit))
                .or_else(|| noun::after(text, draft.end).map(|(unit, _)| unit))
                .or_else(|| noun::number_of(text, draft.first, floor))
                .or_else(|| noun::owner(text, span))
                .or_else(|| noun::labelled(text, draft.first, floor))
                .or_else(|| {
                    let (unit, at) = noun::inverted(text, draft.first)?;
                    if at >= floor && draft.kind == FigureKind::Count {
                        draft.first = at;
                        if matches!(draft.qualifier, Qualifier::Exact | Qualifier::Rounded) {
                            draft.qualifier = Qualifier::About;
                        }
                    }
                    Some(unit)
                })
        }
    };
}
