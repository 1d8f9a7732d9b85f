//! From the first token of a text to its last: every figure, and every number that cannot be one.

use super::change::{after_ablative, changes, is_factor};
use super::digits::Trouble;
use super::draft::{Draft, Outcome, Step};
use super::exclude::{is_age, is_term, is_time_of_day};
use super::link::{self, Antecedent};
use super::morphology::Case;
use super::noun::Counted;
use super::qualifier::{FigureKind, Qualifier, UnitLink};
use super::quantity::{ONE, Quantity, Text};
use super::range::{Span, span};
use super::roles;
use super::scan::{Gap, Kind};
use super::share::share;
use super::surround::{Before, left_change, qualify, reaches};
use super::when::period;
use crate::error::{Error, FigureError, NumberError};
use crate::{Language, Number, Unit, Word};

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
