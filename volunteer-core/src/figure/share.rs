//! Shares as ratios ("every third", "one in eight", half) and factors in one word (threefold, halved).

use super::draft::{Draft, Step};
use super::morphology::Case;
use super::qualifier::FigureKind;
use super::quantity::{ONE, Quantity, Text, quantity};
use super::roles;
use super::scan::{Gap, Kind};
use super::surround::{change_of, qualify};
use crate::Language;

/// Reads a ratio or a one-word factor that begins at a token.
pub(super) fn share(text: &Text<'_>, at: usize, floor: usize) -> Option<Step> {
    let token = text.token(at)?;
    if token.is(roles::FACTOR) {
        return Some(Step::Figure(factor_word(text, at, floor)));
    }
    let (ratio, end) = if token.is(roles::EVERY) {
        every(text, at)?
    } else {
        // The number is read once for all that may begin with it.
        let number = if text.starts_number(at) { numerator(text, at) } else { None };
        let ratio = number.and_then(|number| {
            slash(text, at, number).or_else(|| out_of(text, at, number)).or_else(|| part_of(text, number))
        });
        ratio.or_else(|| fraction(text, at, number))?
    };
    if ratio.0 <= 0 || ratio.0 >= ratio.1 {
        return Some(Step::Skip(end));
    }
    let mut draft = Draft { first: at, end, kind: FigureKind::Share, ratio: Some(ratio), ..Draft::default() };
    let case = text.token(end - 1).map_or(Case::None, |token| {
        if token.is(roles::ENDING) && token.glued() { super::lexicon::case_of(token.value) } else { token.tail.case }
    });
    qualify(text, &mut draft, floor, case);
    Some(Step::Figure(draft))
}

fn factor_word(text: &Text<'_>, at: usize, floor: usize) -> Draft {
    let token = text.token(at);
    let value = token.map_or(1, |token| token.value);
    let mut draft = Draft {
        first: at,
        end: at + 1,
        kind: FigureKind::Factor,
        units: i128::from(value) * ONE,
        granularity: Some(ONE),
        ..Draft::default()
    };
    qualify(text, &mut draft, floor, Case::None);
    let falls = token.is_some_and(|token| token.is(roles::DOWN)) || change_of(text, &draft, floor) == Some(true);
    if falls {
        draft.ratio = Some((1, value));
    }
    draft
}

/// A small number, the token after it, and the case of its ending.
type Small = (i64, usize, Case);

/// A small whole number at a token, in digits or words, and the token after it.
fn small(text: &Text<'_>, at: usize) -> Option<Small> {
    of_quantity(quantity(text, at)?)
}

/// The same, where what follows may make a share of it.
fn numerator(text: &Text<'_>, at: usize) -> Option<Small> {
    let read = quantity(text, at)?;
    let next = text.token(read.end)?;
    let shares = next.is(roles::OUT_OF | roles::PART | roles::DENOMINATOR) || next.kind == Kind::Slash;
    if shares { of_quantity(read) } else { None }
}

fn of_quantity(read: Quantity) -> Option<Small> {
    let whole = read.units % ONE == 0 && read.trouble.is_none() && !read.order && !read.about && read.sign == 0;
    let value = i64::try_from(read.units / ONE).ok().filter(|value| whole && (1..=1000).contains(value))?;
    Some((value, read.end, read.case))
}

/// "every third", «каждый 3-й», «әр үшінші».
fn every(text: &Text<'_>, at: usize) -> Option<((i64, i64), usize)> {
    let next = text.token(at + 1)?;
    if next.is(roles::NTH) && next.value > 0 {
        return Some(((1, next.value), at + 2));
    }
    let read = quantity(text, at + 1).filter(Quantity::is_ordinal)?;
    let value = i64::try_from(read.units / ONE).ok()?;
    Some(((1, value), read.end))
}

/// 1/3
fn slash(text: &Text<'_>, at: usize, (numerator, ..): Small) -> Option<((i64, i64), usize)> {
    let glued = |place: usize| text.token(place).is_some_and(|token| token.gap == Gap::None);
    let joined = text.kind(at + 1) == Some(Kind::Slash) && glued(at + 1) && glued(at + 2);
    if text.kind(at) != Some(Kind::Digits) || !joined {
        return None;
    }
    let (denominator, end, _) = small(text, at + 2)?;
    Some(((numerator, denominator), end))
}

/// "one in eight", «один из восьми», "three out of ten".
fn out_of(text: &Text<'_>, at: usize, (numerator, between, _): Small) -> Option<((i64, i64), usize)> {
    let preposition = text.token(between).filter(|token| token.is(roles::OUT_OF))?;
    // "1 in 14" is a share; "600 in 14 centres" is not.
    let every = usize::from(text.is(between + 1, roles::EVERY));
    let (denominator, end, _) = small(text, between + 1 + every)?;
    if preposition.is(roles::IN) && numerator != 1 && denominator > 10 {
        return None;
    }
    // "47 of 110" counts people; "three out of ten" tells a share.
    let digits = (at..end).any(|place| text.kind(place) == Some(Kind::Digits));
    (numerator < denominator && (!digits || denominator <= 10 || numerator == 1))
        .then_some(((numerator, denominator), end))
}

/// «үштен бірі»
fn part_of(text: &Text<'_>, (denominator, end, case): Small) -> Option<((i64, i64), usize)> {
    if text.language != Language::Kazakh {
        return None;
    }
    let part = text.token(end).filter(|token| token.is(roles::PART) && case == Case::Ablative)?;
    Some(((part.value, denominator), end + 1))
}

/// half, a third, two thirds, «треть», «три четверти».
fn fraction(text: &Text<'_>, at: usize, number: Option<Small>) -> Option<((i64, i64), usize)> {
    let token = text.token(at)?;
    if token.is(roles::HALF) {
        return Some(((1, 2), at + 1));
    }
    if token.is(roles::DENOMINATOR) {
        // «треть» is a noun; "third" and «третья» are ordinals where no numeral or article stands before.
        return (!token.is(roles::NTH) && text.language == Language::Russian).then_some(((1, token.value), at + 1));
    }
    let (numerator, end) =
        if token.is(roles::ARTICLE) { (1, at + 1) } else { number.map(|(number, end, _)| (number, end))? };
    let denominator = text.token(end).filter(|token| token.is(roles::DENOMINATOR) && token.gap != Gap::Dash)?;
    // "a third year", "a fifth centre" are ordinals; "a third of the guests" is a share.
    let noun = text.token(end + 1).is_some_and(|next| next.kind == Kind::Word && !next.is(roles::OF | roles::BACK));
    if numerator == 1 && noun && text.language == Language::English {
        return None;
    }
    Some(((numerator, denominator.value), end + 1))
}
