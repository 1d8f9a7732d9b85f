//! The share of the way against the share of the time (`share-of-way@1`).
//!
//! p = (y − B) ÷ (T − B), in the form 1 − (T − y) ÷ (T − B), against u = (t − t₀) ÷ (T's year − t₀): reached where y meets T;
//! on track where p ≥ 0.95·u, behind where p ≥ 0.6·u, off track where p ≥ 0, moving away below. In the target year or after
//! it nothing that is not reached is on track. The cuts are parameters: no authority fixes them. The baseline is the
//! baseline year or the next later one with a value.
//!
//! Where the target equals the baseline, or lies on the wrong side of it, there is no way to take a share of; a target that
//! is met is met all the same. Source: what results frameworks compute; general knowledge.

use super::case::{Case, Pair, years};
use super::found::{Found, at, bands, explore, from};
use super::goal::ProgressGoal;
use super::options::MethodOptions;
use super::outcome::OutcomeSet as Set;
use super::point::ProgressPoint;
use super::result::ProgressResult;
use super::span::Span;
use super::words::ProgressMethod;

const METHOD: ProgressMethod = ProgressMethod::ShareOfWay;

/// Judges a series.
///
/// ```
/// use volunteer_core::Word;
/// use volunteer_core::progress::{MethodOptions, ProgressGoal, ProgressPoint, WantedChange, share};
/// let points = [ProgressPoint::exactly(2020, 224.0)?, ProgressPoint::exactly(2022, 448.0)?];
/// let goal = ProgressGoal::builder(WantedChange::Increase).target(672.0).target_year(2024).build()?;
/// let result = share::judge(&points, &goal, &MethodOptions::default());
/// assert_eq!((result.value, result.category.unwrap().as_str()), (Some(0.5), "on-track"));
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[must_use]
pub fn judge(points: &[ProgressPoint], goal: &ProgressGoal, options: &MethodOptions) -> ProgressResult {
    of(&Case::new(points, goal, options))
}

pub(super) fn of(case: &Case<'_>) -> ProgressResult {
    let target = match case.obstacle() {
        Some(why) => return case.none(METHOD, why),
        None => match case.goal.target {
            Some(target) => target,
            None => return case.none(METHOD, Set::TARGET_MISSING),
        },
    };
    let pair = match case.since_or_later(case.goal.baseline_year) {
        Ok(pair) => pair,
        Err(why) => return case.none(METHOD, why),
    };
    let time = Time::of(case, pair);
    let on_track = case.options.on_track_from.unwrap_or(0.95);
    let behind = case.options.behind_from.unwrap_or(0.6);
    let spans = [pair.base.span(), pair.latest.span()];
    let found = explore(spans, &[target], |&[base, latest]| {
        progress(case, target, base, latest, Set::REACHED, |share| match time {
            Time::Share(elapsed) => bands(
                share,
                &[
                    at(elapsed.scale(on_track), Set::ON_TRACK),
                    at(elapsed.scale(behind), Set::BEHIND),
                    from(0.0, Set::OFF_TRACK),
                ],
                Set::MOVING_AWAY,
            ),
            Time::Over => bands(share, &[from(behind, Set::BEHIND), from(0.0, Set::OFF_TRACK)], Set::MOVING_AWAY),
            Time::Unknown => bands(share, &[from(0.0, Set::TARGET_YEAR_MISSING)], Set::MOVING_AWAY),
            Time::None(why) => why,
        })
    });
    case.answer(METHOD, pair, found)
}

/// How much of the time to the target is over.
#[derive(Clone, Copy)]
pub(super) enum Time {
    /// This part of it, between zero and one.
    Share(Span),
    /// All of it.
    Over,
    /// There is no target year.
    Unknown,
    /// No time at all has passed, or none was given.
    None(Set),
}

impl Time {
    pub(super) fn of(case: &Case<'_>, pair: Pair) -> Self {
        let elapsed = years(pair.base.year(), pair.latest.year());
        match case.goal.target_year {
            _ if elapsed < 1.0 => Self::None(Set::TOO_FEW_POINTS),
            None => Self::Unknown,
            Some(year) if year <= pair.base.year() => Self::None(Set::TARGET_YEAR_BEFORE_BASELINE),
            Some(year) if year <= pair.latest.year() => Self::Over,
            Some(year) => {
                let whole = Span::exactly(years(pair.base.year(), year));
                Self::Share(Span::exactly(elapsed).over(whole))
            }
        }
    }
}

/// The answers of a method that grades the share of the way: `met` where the value meets the target, else what `grade` says
/// of the share.
pub(super) fn progress(
    case: &Case<'_>,
    target: f64,
    base: Span,
    latest: Span,
    met: Set,
    grade: impl Fn(Span) -> Set,
) -> Found {
    let mut found = Found::default();
    if latest.meeting(target, case.direction).is_some() {
        found.add(met);
        of_way(case.direction, Span::exactly(target), base, latest, |share| {
            found.value = share.exact();
            Set::default()
        });
    }
    if let Some(short) = latest.short_of(target, case.direction) {
        let mut value = None;
        let set = of_way(case.direction, Span::exactly(target), base, short, |share| {
            value = share.exact();
            grade(share)
        });
        found.add(set);
        if latest.is_exact() {
            found.value = value;
        }
    }
    found
}

/// 1 − (target − value) ÷ (target − base) for every part of the base from which the target is a way in the direction wanted,
/// and why there is none from the rest.
pub(super) fn of_way(direction: f64, target: Span, base: Span, value: Span, mut each: impl FnMut(Span) -> Set) -> Set {
    let mut set = Set::default();
    if let Some(base) = base.short_of(target.low, direction) {
        let (gap, distance) = (target.minus(value), target.minus(base));
        set.add(each(Span::exactly(1.0).minus(gap.over(distance))));
    }
    if base.contains(target.low) {
        set.add(Set::BASELINE_EQUALS_TARGET);
    }
    if base.short_of(target.low, -direction).is_some() {
        set.add(Set::WRONG_SIDE);
    }
    set
}
