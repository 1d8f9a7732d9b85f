//! From the first token of a text to its last: every figure, and every number that cannot be one.

use super::digits::Trouble;
use super::draft::{Draft, Outcome, Step};
use super::link::{self, Antecedent};
use super::morphology::Case;
use super::noun::Counted;
use super::qualifier::{FigureKind, Qualifier, UnitLink};
use super::quantity::{ONE, Quantity, Text};
use super::range::{Span, span};
use super::roles;
use super::scan::{Gap, Kind, Token};
use super::share::share;
use super::surround::{Before, change_of, left_change, qualify, reaches, right_change};
use super::when::period;
use crate::error::{Error, FigureError, NumberError};
use crate::{Language, Number, Unit};

/// Everything that a text holds, in the order of the text.
pub(super) fn walk(text: &Text<'_>) -> Vec<Outcome> {
    let mut steps = Vec::with_capacity(1);
    let (mut at, mut floor) = (0, 0);
    let mut last = None;
    while let Some(token) = text.token(at) {
        let begins = matches!(token.kind, Kind::Digits | Kind::Times)
            || token.is(roles::STARTS_NUMBER | roles::STARTS_OTHER | roles::ARTICLE);
        let step = if begins { step(text, at, floor, last.as_ref()) } else { None };
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
                // A year or a factor between a noun and its number parts nothing.
                if !matches!(draft.kind, FigureKind::Period | FigureKind::Factor) {
                    floor = draft.source.map_or(at, |(_, noun, _)| at.max(noun + 1));
                }
                if !draft.article {
                    remember(&mut last, &draft);
                }
                push(text, &mut steps, draft);
            }
        }
    }
    steps
}

fn step(text: &Text<'_>, at: usize, floor: usize, last: Option<&Antecedent>) -> Option<Step> {
    period(text, at, floor).or_else(|| share(text, at, floor)).or_else(|| number(text, at, floor, last))
}

/// Keeps what a figure counts for words that point back to it.
fn remember(last: &mut Option<Antecedent>, draft: &Draft) {
    let whole = draft.kind == FigureKind::Count;
    if let (Some(unit), Some((first, end, link))) = (&draft.unit, draft.source)
        && whole
        && link != UnitLink::Antecedent
        && !is_time(unit)
    {
        let counted = Counted { unit: unit.clone(), times: 1, first, last: end };
        let part = (link == UnitLink::Owner).then_some(draft.end);
        *last = Some(Antecedent { counted, units: draft.to.unwrap_or(draft.units), part });
    } else if let (Some(last), Some((.., UnitLink::Antecedent))) = (last, draft.source) {
        last.part = Some(draft.end);
    }
}

fn is_time(unit: &Unit) -> bool {
    matches!(unit, Unit::Minute)
        || matches!(unit, Unit::Custom(name) if matches!(&**name, "day" | "week" | "month" | "year"))
}

/// Adds a figure; "a minimum of 3, a maximum of 9" is one.
fn push(text: &Text<'_>, steps: &mut Vec<Outcome>, mut draft: Draft) {
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
        if draft.unit.is_some() {
            (last.unit, last.source, last.noun) = (draft.unit, draft.source, None);
        }
        return;
    }
    if let Some(Outcome::Figure(last)) = steps.last_mut() {
        share_unit(text, last, &mut draft);
        share_change(text, last, &mut draft);
    }
    steps.push(Outcome::Figure(draft));
}

/// «с 23,2 до 28,3 %», "from 224 to 685 clubs": the first end counts what the second does, in its multiplier; and the
/// second what the first does where it says nothing itself.
fn share_unit(text: &Text<'_>, last: &mut Draft, next: &mut Draft) {
    let gap = next.first.checked_sub(last.end);
    let noun = last.source.map_or(last.end, |(_, noun, _)| last.end.max(noun + 1));
    let to = next.first.checked_sub(1).is_some_and(|at| (at == last.end || at == noun) && text.is(at, roles::TO));
    let cases = gap == Some(0) && text.language == Language::Kazakh && after_ablative(text, next.first);
    let counts = |draft: &Draft| matches!(draft.kind, FigureKind::Count | FigureKind::Share);
    // "grew by 340 to 2,180"
    let grown = to && last.kind == FigureKind::Change && next.kind == FigureKind::Count;
    if !(to || cases) || !(counts(last) || grown) || !counts(next) {
        return;
    }
    if last.unit.is_none() && last.noun.is_none() {
        if next.kind == FigureKind::Share && next.unit.is_some() {
            last.kind = FigureKind::Share;
        }
        share_multiplier(last, next);
        if let (Some(unit), Some((first, end, _))) = (&next.unit, next.source) {
            let times = if *unit == Unit::Minute { hours_of(text, first) } else { 1 };
            last.take_unit(&Counted { unit: unit.clone(), times, first, last: end }, UnitLink::Pair);
        }
    } else if let (Some(unit), Some((first, end, _))) = (&last.unit, last.source)
        && (next.kind == last.kind || grown)
        && next.unit.is_none()
        && next.noun.is_none()
    {
        let times = if *unit == Unit::Minute { hours_of(text, first) } else { 1 };
        next.take_unit(&Counted { unit: unit.clone(), times, first, last: end }, UnitLink::Pair);
        if last.to.is_none() && next.qualifier == Qualifier::Rounded && last.qualifier == Qualifier::Exact {
            share_multiplier(last, next);
        }
    } else if next.unit.is_some() && next.unit == last.unit {
        share_multiplier(last, next);
    }
}

/// "went up 4 % in rent and as much as 22 % in heating": the second is a change as well.
fn share_change(text: &Text<'_>, last: &Draft, next: &mut Draft) {
    let pair = last.kind == FigureKind::RelativeChange && next.kind == FigureKind::Share && next.ratio.is_none();
    let joined = next.first.checked_sub(1).is_some_and(|at| text.is(at, roles::AND));
    let words = (last.end..next.first).all(|at| {
        text.kind(at) == Some(Kind::Word) && !text.is(at, roles::UP | roles::DOWN | roles::REACH | roles::TO)
    });
    if pair && joined && words && next.first <= last.end + 4 {
        next.kind = FigureKind::RelativeChange;
        next.negative = last.negative;
    }
}

/// «с 4 до 7 тысяч»: one written multiplier for two numbers.
fn share_multiplier(last: &mut Draft, next: &Draft) {
    let Some(granularity) = next.granularity.filter(|_| next.qualifier == Qualifier::Rounded) else { return };
    let thousand = 1000 * ONE;
    let Some(multiplier) = next.multiplier.filter(|multiplier| *multiplier >= thousand) else { return };
    let plain = last.qualifier == Qualifier::Exact && last.multiplier.is_none() && last.units < thousand;
    let Some(scaled) = last.units.checked_mul(multiplier / ONE).filter(|_| plain) else { return };
    // A number that rises or falls does not do so a thousandfold.
    if scaled / 100 <= next.units && next.units / 100 <= scaled {
        let place = last.granularity.unwrap_or(ONE).min(ONE);
        last.units = scaled;
        last.granularity = place.checked_mul(multiplier / ONE).or(Some(granularity));
        last.qualifier = Qualifier::Rounded;
    }
}

fn hours_of(text: &Text<'_>, at: usize) -> i128 {
    text.token(at).and_then(|token| text.lexicon.measure(token.value)).map_or(1, |measure| measure.times)
}

/// Reads a number, alone or as a range, with all that belongs to it.
fn number(text: &Text<'_>, at: usize, floor: usize, last_counted: Option<&Antecedent>) -> Option<Step> {
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
        multiplier: span.upper.unwrap_or(span.lower).multiplier,
        ..Draft::default()
    };
    if span.upper.is_none() && !span.lower.order {
        draft.granularity = Some(span.lower.granularity);
    }
    let last = span.upper.unwrap_or(span.lower);
    let case = kind(text, &mut draft, &span, times, last.case, floor);
    let before = qualify(text, &mut draft, floor, case);
    bounds_words(text, &mut draft, before, floor, case);
    if is_age(text, &draft, &span, before) {
        return Some(Step::Skip(draft.end.max(span.noun + 1)));
    }
    changes(text, &mut draft, &span, before, floor, case);
    unit(text, &mut draft, &span, floor, last_counted);
    if is_time_of_day(text, &draft, &span, before) {
        return Some(Step::Skip(draft.end.max(span.noun + 1)));
    }
    if is_term(text, &draft, &span) {
        draft.noun = draft.source.take().map(|(first, last, _)| (first, last));
        draft.unit = None;
    }
    let rough = draft.qualifier != Qualifier::Exact && draft.source.is_some_and(|(first, ..)| first != draft.first);
    draft.duration = rough && draft.unit.as_ref().is_some_and(|unit| *unit != Unit::Minute && is_time(unit));
    if draft.doubtful {
        let (Some(first), Some(last)) = (text.token(draft.first), text.token(draft.end.saturating_sub(1))) else {
            return None;
        };
        let readings = vec![Number::from_units(draft.units), Number::from_units(-draft.units)];
        let (start, end) = (first.characters.0, last.characters.1);
        return Some(Step::Error(FigureError::Ambiguous { start, end, readings }.into(), draft.end));
    }
    late_qualifier(text, &mut draft);
    if span.lower.lone_one && span.upper.is_none() && draft.kind == FigureKind::Count {
        if draft.source.is_none_or(|(first, _, link)| link != UnitLink::Noun || first != span.end) {
            return Some(Step::Skip(span.end));
        }
        draft.article = true;
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
fn kind(text: &Text<'_>, draft: &mut Draft, span: &Span, times: bool, case: Case, floor: usize) -> Case {
    let at = span.noun;
    let inside = |role: roles::Roles| (span.lower.end..span.end).any(|place| text.is(place, role));
    let kind = text.token(at).and_then(|token| {
        if times || (token.kind == Kind::Times && token.gap == Gap::None) {
            Some(FigureKind::Factor)
        } else if token.gap == Gap::Dash {
            None
        } else if token.is(roles::PERCENT) {
            Some(FigureKind::Share)
        } else if token.is(roles::POINTS) {
            Some(FigureKind::PercentagePoints)
        } else if token.is(roles::TIMES) && is_factor(text, draft, span, floor) {
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
fn is_factor(text: &Text<'_>, draft: &Draft, span: &Span, floor: usize) -> bool {
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

/// «до 30», «от 30», «30-ға дейін»: words that bound, unless they tell what was reached.
fn bounds_words(text: &Text<'_>, draft: &mut Draft, before: Before, floor: usize, case: Case) {
    let plain = matches!(draft.qualifier, Qualifier::Exact | Qualifier::Rounded);
    let place = draft.first.checked_sub(1).filter(|place| *place >= floor);
    match text.language {
        Language::Russian if plain => {
            let Some(place) = place else { return };
            if before.roles & roles::TO != 0 && text.is(place, roles::TO) {
                // «рост составил до 30 %»
                if place.checked_sub(1).is_some_and(|verb| text.is(verb, roles::LEVEL)) {
                    draft.qualifier = Qualifier::AtMost;
                    draft.first = place;
                    return;
                }
                // «с 800 до 1000»: the two ends of a growth, also where no verb says so.
                let sentence = (place.saturating_sub(16)..place).rev();
                let sentence = sentence.take_while(|at| text.kind(*at) != Some(Kind::End));
                // «с 14,3 % в 2001 году до 0,1 % в 2014 году»
                let mut since =
                    sentence.filter(|at| text.is(*at, roles::SINCE) && text.kind(*at + 1) == Some(Kind::Digits));
                let began = since.any(|at| text.digits(at + 1).is_some_and(|digits| digits.year == 0));
                let reached = began
                    || (place.saturating_sub(4)..place)
                        .any(|at| text.is(at, roles::REACH) && !text.is(at, roles::LEVEL));
                if left_change(text, place, floor).is_none() && !reached {
                    draft.qualifier = Qualifier::AtMost;
                    draft.first = place;
                }
            } else if before.roles & roles::FROM != 0 && text.is(place, roles::FROM) {
                // «поступило от 34 учителей» names the givers.
                if place.checked_sub(1).is_some_and(|verb| text.is(verb, roles::VERB | roles::REACH)) {
                    return;
                }
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

/// «с 9 до 18 часов», «сағат 10-да», "5 pm": an hour of the day, no number of hours.
fn is_time_of_day(text: &Text<'_>, draft: &Draft, span: &Span, before: Before) -> bool {
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
fn is_term(text: &Text<'_>, draft: &Draft, span: &Span) -> bool {
    let hours = draft.unit == Some(Unit::Minute) && span.lower.units <= 100 * ONE && span.lower.multiplier.is_none();
    let Some((_, last, _)) = draft.source.filter(|_| hours) else { return false };
    let first = draft.first.min(span.first);
    let before = (first.saturating_sub(2)..first).any(|at| text.is(at, roles::TERM));
    let within = text.language == Language::Russian && first.checked_sub(1).is_some_and(|at| text.is(at, roles::IN));
    before || within || text.is(last + 1, roles::TERM)
}

/// A qualifier behind the noun, in brackets or behind a comma: «80 семей (примерно)», «80 отбасы шамамен».
fn late_qualifier(text: &Text<'_>, draft: &mut Draft) {
    if !matches!(draft.qualifier, Qualifier::Exact | Qualifier::Rounded) || draft.kind == FigureKind::Factor {
        return;
    }
    let end = draft.source.map_or(draft.end, |(_, noun, _)| draft.end.max(noun + 1));
    let open = text.kind(end) == Some(Kind::Open);
    let comma = text.kind(end) == Some(Kind::Comma);
    let at = end + usize::from(open || comma);
    let Some(token) = text.token(at).filter(|token| token.is(roles::BEFORE | roles::AFTER)) else { return };
    let closed = match text.kind(at + 1) {
        Some(Kind::Close) => open,
        Some(Kind::Comma | Kind::End) | None => !open,
        _ => false,
    };
    let named = usize::try_from(token.value).ok().and_then(|at| Qualifier::ALL.get(at)).copied();
    // Behind the noun, other words than "about" say something of what follows.
    if let Some(qualifier) = named.filter(|named| closed && matches!(named, Qualifier::About | Qualifier::AtLeast)) {
        draft.qualifier = qualifier;
        draft.end = at + 1 + usize::from(open);
    }
}

/// Whether the number is somebody's age.
fn is_age(text: &Text<'_>, draft: &Draft, span: &Span, before: Before) -> bool {
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
fn after_ablative(text: &Text<'_>, first: usize) -> bool {
    let Some(token) = first.checked_sub(1).and_then(|before| text.token(before)) else { return false };
    let ending = token.is(roles::ENDING) && token.glued() && super::lexicon::case_of(token.value) == Case::Ablative;
    // «өткен жылдан 30 пайызға көп» compares with a time; «5 пайыздан 4,5 пайызға» are two ends.
    let counted = first.checked_sub(2).is_some_and(|number| {
        text.starts_number(number) || text.is(number, roles::ENDING) || text.is(first - 1, roles::STARTS_NUMBER)
    });
    let noun = token.is(roles::PERCENT | roles::UNIT | roles::MONEY | roles::STARTS_NUMBER);
    ending || (noun && counted && token.tail.case == Case::Ablative)
}

/// What the text says that the figure counts.
fn unit(text: &Text<'_>, draft: &mut Draft, span: &Span, floor: usize, last: Option<&Antecedent>) {
    let sign = |at: &usize| text.is(*at, roles::PERCENT | roles::POINTS);
    let token = (draft.first..draft.end).rev().find(sign).unwrap_or(draft.end.saturating_sub(1));
    match draft.kind {
        FigureKind::Share | FigureKind::RelativeChange => {
            draft.unit = Some(Unit::Percent);
            draft.source = Some((token, token, UnitLink::Noun));
        }
        FigureKind::PercentagePoints => {
            draft.unit = Some(Unit::PercentagePoint);
            draft.source = Some((token, token, UnitLink::Noun));
        }
        FigureKind::Factor | FigureKind::Period => {}
        FigureKind::Count | FigureKind::Change => match link::find(text, draft, span, floor, last) {
            // «ондаған жылдан кейін» tells no number of years.
            link::Found::Unit(counted, _)
                if draft.qualifier == Qualifier::Order && is_time(&counted.unit) && counted.times == 1 =>
            {
                draft.noun = Some((counted.first, counted.last));
            }
            link::Found::Unit(counted, how) => draft.take_unit(&counted, how),
            link::Found::Unread(first, last) => draft.noun = Some((first, last)),
            link::Found::Nothing => {
                let inverted = link::inverted(text, draft.first, floor).filter(|_| draft.kind == FigureKind::Count);
                if let Some(counted) = inverted {
                    draft.first = counted.first;
                    if matches!(draft.qualifier, Qualifier::Exact | Qualifier::Rounded) {
                        draft.qualifier = Qualifier::About;
                    }
                    draft.take_unit(&counted, UnitLink::Noun);
                }
            }
        },
    }
}
