//! Statistics Canada and Open SDG (`open-sdg@1`): the achieved yearly growth against the one required.
//!
//! With CAGR(a, b, n) = (b/a)^(1/n) − 1, g = CAGR(B, y, t − t₀), d = +1 where higher is better and −1 where lower is, s = −1
//! where B < 0 and +1 otherwise:
//!
//! | | value | on track (substantial) | moderate | limited | deterioration |
//! |---|---|---|---|---|---|
//! | with a target | R = s·d·g ÷ \|CAGR(B, T, T's year − t₀)\| | R ≥ 0.95 | ≥ 0.60 | ≥ 0 | below |
//! | without | P = s·d·g | P ≥ 1.5 %·C | ≥ 0.5 %·C | ≥ 0 | below |
//!
//! A target that the latest value meets is achieved, whatever the trend. C is 1, and falls to 0 where the baseline comes to
//! a natural limit L: with b = |B|, l = |L|, it is 1 where b ≥ 2l, 1 − (b/l)^4.44 where b ≤ l, and 1 − ((2l − b)/l)^4.44
//! between. Where there is a target the limit is set aside. The baseline is the baseline year or the next later year that
//! has a value. Scores run from −5 to 5, with the publisher's own rounded constants.
//!
//! Common words: achieved is met, substantial on track, moderate behind, limited off track, deterioration moving away.
//!
//! Source: `open-sdg/open-sdg: docs/progress-methodology.md`, `open-sdg/sdg-build: sdg/ProgressMeasure.py`. Reproduced:
//! 181 of 181 published series and 101 of 101 indicators of the half at hand. Where publisher's and ours part: zero as a
//! baseline or a target has no answer here unless [`super::MethodOptions::open_sdg_zero_patch`] turns on the publisher's
//! 0.001, and a target of the other sign than the baseline has none.

mod group;
mod score;

pub use group::{GroupResult, SeriesTree, roll_up};

use super::case::{Case, Pair, years};
use super::found::{Cut, Found, bands, explore, from};
use super::goal::ProgressGoal;
use super::options::MethodOptions;
use super::outcome::OutcomeSet as Set;
use super::point::ProgressPoint;
use super::rate::{Demand, INSTEAD_OF_ZERO, by_sign, growth, with_required};
use super::result::ProgressResult;
use super::span::Span;
use super::words::{ProgressMethod, ProgressRemark};

const METHOD: ProgressMethod = ProgressMethod::OpenSdg;

/// Judges a series.
///
/// ```
/// use volunteer_core::Word;
/// use volunteer_core::progress::{MethodOptions, ProgressGoal, ProgressPoint, WantedChange, open_sdg};
/// // Canada's indicator 15.1.1: no target, but no more than 100 per cent.
/// let points = [ProgressPoint::exactly(2015, 79.82)?, ProgressPoint::exactly(2020, 80.0)?];
/// let goal = ProgressGoal::builder(WantedChange::Increase).limit(100.0).build()?;
/// let result = open_sdg::judge(&points, &goal, &MethodOptions::default());
/// assert_eq!(result.category.unwrap().as_str(), "limited-progress");
/// assert!((result.score.unwrap() + 2.1437311547039553).abs() < 1e-12);
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[must_use]
pub fn judge(points: &[ProgressPoint], goal: &ProgressGoal, options: &MethodOptions) -> ProgressResult {
    of(&Case::new(points, goal, options))
}

pub(super) fn of(case: &Case<'_>) -> ProgressResult {
    if let Some(why) = case.obstacle() {
        return case.none(METHOD, why);
    }
    let pair = match case.since_or_later(case.goal.baseline_year) {
        Ok(pair) => pair,
        Err(why) => return case.none(METHOD, why),
    };
    let patched = case.options.open_sdg_zero_patch;
    let target = case.goal.target.map(|target| patch(target, patched));
    let marks = [0.0, target.unwrap_or(0.0), case.goal.limit.unwrap_or(0.0)];
    let found = explore([pair.base.span(), pair.latest.span()], &marks, |&[base, latest]| match target {
        Some(target) => to_target(case, pair, target, base, latest),
        None => without_target(case, pair, base, latest),
    });
    let mut result = case.answer(METHOD, pair, found);
    if patched && (case.goal.target == Some(0.0) || pair.base.span() == Span::exactly(0.0)) {
        result.remarks.push(ProgressRemark::ZeroReplaced);
    }
    if target.is_some() && case.goal.limit.is_some() {
        result.remarks.push(ProgressRemark::LimitIgnored);
    }
    result
}

fn patch(target: f64, patched: bool) -> f64 {
    if target == 0.0 && patched { INSTEAD_OF_ZERO } else { target }
}

fn to_target(case: &Case<'_>, pair: Pair, target: f64, base: Span, latest: Span) -> Found {
    const CUTS: [Cut; 3] = [from(0.95, Set::SUBSTANTIAL), from(0.6, Set::MODERATE), from(0.0, Set::LIMITED)];
    let mut found = Found::default();
    if latest.meeting(target, case.direction).is_some() {
        found.add(Set::ACHIEVED);
        if latest.is_exact() {
            // The ratio is published beside the achievement, where there is one.
            rate_ratio(case, pair, target, base, latest, |ratio| {
                found.value = ratio.exact();
                Set::default()
            });
            found.score = Some(5.0);
        }
    }
    if let Some(short) = latest.short_of(target, case.direction) {
        let (mut value, mut score) = (None, None);
        let set = rate_ratio(case, pair, target, base, short, |ratio| {
            value = ratio.exact();
            score = value.map(score::with_target);
            bands(ratio, &CUTS, Set::DETERIORATION)
        });
        found.add(set);
        if latest.is_exact() {
            (found.value, found.score) = (value, score);
        }
    }
    found
}

/// s·d × achieved growth ÷ |required growth|, for every part of the baseline that has both.
pub(super) fn rate_ratio(
    case: &Case<'_>,
    pair: Pair,
    target: f64,
    base: Span,
    latest: Span,
    mut each: impl FnMut(Span) -> Set,
) -> Set {
    let elapsed = years(pair.base.year(), pair.latest.year());
    if elapsed < 1.0 {
        return Set::TOO_FEW_POINTS;
    }
    by_sign(base, latest, case.options.open_sdg_zero_patch, |sign, base, latest| {
        let Some(target_year) = case.goal.target_year else { return Set::TARGET_YEAR_MISSING };
        let demand = Demand { target, years: years(pair.base.year(), target_year) };
        with_required(demand, base, sign, |base, required| {
            let achieved = growth(base, latest, elapsed).scale(sign * case.direction);
            each(achieved.over(required.abs()))
        })
    })
}

fn without_target(case: &Case<'_>, pair: Pair, base: Span, latest: Span) -> Found {
    let mut found = Found::default();
    let factor = case.goal.limit.map_or(Span::exactly(1.0), |limit| nearness(base, limit));
    let set = achieved_rate(case, pair, base, latest, |rate| {
        found.value = rate.exact();
        found.score = found.value.zip(factor.exact()).map(|(rate, factor)| score::without_target(rate, factor));
        let cut = |at: f64, answer| Cut { at: factor.scale(at), ..from(at, answer) };
        let cuts = [cut(0.015, Set::SUBSTANTIAL), cut(0.005, Set::MODERATE), from(0.0, Set::LIMITED)];
        bands(rate, &cuts, Set::DETERIORATION)
    });
    found.set = set;
    found
}

/// s·d × achieved growth, for every part of the baseline that has one.
pub(super) fn achieved_rate(
    case: &Case<'_>,
    pair: Pair,
    base: Span,
    latest: Span,
    mut each: impl FnMut(Span) -> Set,
) -> Set {
    let elapsed = years(pair.base.year(), pair.latest.year());
    if elapsed < 1.0 {
        return Set::TOO_FEW_POINTS;
    }
    by_sign(base, latest, case.options.open_sdg_zero_patch, |sign, base, latest| {
        each(growth(base, latest, elapsed).scale(sign * case.direction))
    })
}

/// C: how much of the cuts is left where the baseline is near the natural limit.
pub(super) fn nearness(base: Span, limit: f64) -> Span {
    const STEEPNESS: f64 = 4.44;
    let (base, limit) = (base.abs(), limit.abs());
    let left = |part: Span| Span::exactly(1.0).minus(part.over(Span::exactly(limit)).power(STEEPNESS));
    let mut factor: Option<Span> = None;
    let mut add = |part: Span| factor = Some(factor.map_or(part, |so_far| so_far.hull(part)));
    let twice = 2.0 * limit;
    if base.high >= twice {
        add(Span::exactly(1.0));
    }
    if let Some(short) = base.below(twice) {
        if let Some(within) = short.below(limit.next_up()) {
            add(left(within));
        }
        if let Some(beyond) = short.above(limit) {
            add(left(Span::exactly(twice).minus(beyond)));
        }
    }
    factor.unwrap_or(Span::exactly(1.0))
}
