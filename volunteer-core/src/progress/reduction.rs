//! Average annual rate of reduction (`aarr-regression@1`, `aarr-end-points@1`), as UNICEF and WHO use it.
//!
//! By regression ln y = a + b·year over all points from the baseline year on: AARR = 1 − exp(b). From the end points:
//! 1 − (y/B)^(1/(t − t₀)). A decline is positive. Required: 1 − (T/B)^(1/(T's year − t₀)). At the required rate or better is
//! on track, in the direction wanted but slower is behind, anything else moving away; a latest value that meets the target
//! has reached it. (That status is set by observed against required rate is general knowledge of how Countdown and WHO
//! read it; the rates themselves are sourced.) A value of zero or below has no logarithm, hence no rate.
//!
//! Sources: data.unicef.org, technical note on the AARR of underweight; `gpw13/billionaiRe: R/utils-scenarios.R`.

use super::case::{Case, Pair, years};
use super::found::{Found, above, at, bands, explore};
use super::goal::ProgressGoal;
use super::line::{Line, Shares};
use super::options::MethodOptions;
use super::outcome::OutcomeSet as Set;
use super::point::ProgressPoint;
use super::result::ProgressResult;
use super::span::Span;
use super::words::ProgressMethod;

/// Judges a series by the regression over all its points.
///
/// ```
/// use volunteer_core::Word;
/// use volunteer_core::progress::{MethodOptions, ProgressGoal, ProgressPoint, WantedChange, reduction};
/// let points = [ProgressPoint::exactly(2015, 50.0)?, ProgressPoint::exactly(2016, 48.0)?];
/// let goal = ProgressGoal::builder(WantedChange::Decrease).target(25.0).target_year(2030).build()?;
/// let result = reduction::regression(&points, &goal, &MethodOptions::default());
/// assert!((result.value.unwrap() - 0.04).abs() < 1e-12); // 4.5 % a year are required
/// assert_eq!(result.category.unwrap().as_str(), "below-required-rate");
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[must_use]
pub fn regression(points: &[ProgressPoint], goal: &ProgressGoal, options: &MethodOptions) -> ProgressResult {
    regression_of(&Case::new(points, goal, options))
}

/// Judges a series by its first and latest point.
///
/// ```
/// use volunteer_core::Word;
/// use volunteer_core::progress::{MethodOptions, ProgressGoal, ProgressPoint, WantedChange, reduction};
/// let points = [ProgressPoint::exactly(2015, 50.0)?, ProgressPoint::exactly(2017, 40.5)?];
/// let goal = ProgressGoal::towards(WantedChange::Decrease);
/// let result = reduction::end_points(&points, &goal, &MethodOptions::default());
/// assert!((result.value.unwrap() - 0.1).abs() < 1e-12);
/// assert_eq!(result.why.unwrap().as_str(), "target-missing"); // a rate, but nothing to hold it against
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[must_use]
pub fn end_points(points: &[ProgressPoint], goal: &ProgressGoal, options: &MethodOptions) -> ProgressResult {
    end_points_of(&Case::new(points, goal, options))
}

/// The continuous rate that WHO's reports on maternal mortality print: −ln(y/B) ÷ years; `None` where a value is not above
/// zero or no time lies between.
///
/// ```
/// use volunteer_core::progress::reduction::continuous_rate;
/// assert!((continuous_rate(100.0, 50.0, 10.0).unwrap() - 0.0693147).abs() < 1e-7);
/// assert_eq!(continuous_rate(0.0, 50.0, 10.0), None);
/// ```
#[must_use]
pub fn continuous_rate(base: f64, latest: f64, years: f64) -> Option<f64> {
    let rate = -libm::log(latest / base) / years;
    (base > 0.0 && latest > 0.0 && years > 0.0 && rate.is_finite()).then_some(rate)
}

pub(super) fn end_points_of(case: &Case<'_>) -> ProgressResult {
    const METHOD: ProgressMethod = ProgressMethod::AarrEndPoints;
    if let Some(why) = case.obstacle() {
        return case.none(METHOD, why);
    }
    let pair = match case.since_or_later(case.goal.baseline_year) {
        Ok(pair) => pair,
        Err(why) => return case.none(METHOD, why),
    };
    let elapsed = years(pair.base.year(), pair.latest.year());
    let marks = [case.goal.target.unwrap_or(0.0)];
    let found = explore([pair.base.span(), pair.latest.span()], &marks, |&[base, latest]| {
        judged(case, pair, base, latest, |base, latest| {
            if elapsed < 1.0 {
                return Err(Set::TOO_FEW_POINTS);
            }
            Ok(Span::exactly(1.0).minus(latest.over(base).root(elapsed)))
        })
    });
    case.answer(METHOD, pair, found)
}

pub(super) fn regression_of(case: &Case<'_>) -> ProgressResult {
    const METHOD: ProgressMethod = ProgressMethod::AarrRegression;
    if let Some(why) = case.obstacle() {
        return case.none(METHOD, why);
    }
    let pair = match case.since_or_later(case.goal.baseline_year) {
        Ok(pair) => pair,
        Err(why) => return case.none(METHOD, why),
    };
    let first = pair.base.year();
    let used = || case.points.iter().filter(|point| point.year() >= first);
    let time = |point: &ProgressPoint| (years(first, point.year()), 1.0);
    let line = Line::through(&used().map(time));
    let count = used().count();
    let inner = || used().skip(1).take(count.saturating_sub(2));
    // A point between the ends that may be zero or below may leave no rate; what is left of it counts on.
    let broken = inner().any(|point| point.lower() <= 0.0);
    let lost = inner().any(|point| point.upper() <= 0.0);
    let logarithms = used().map(|point| {
        let share = line.as_ref().map_or(Span::exactly(0.0), |line| line.in_slope(years(first, point.year()), 1.0));
        (point.span().above(0.0).unwrap_or(Span::exactly(1.0)).rising(libm::log), share)
    });
    let shares = Shares::of(logarithms, 0, count);
    let spans = [pair.base.span(), pair.latest.span(), shares.rest];
    let marks = [case.goal.target.unwrap_or(0.0)];
    let found = explore(spans, &marks, |&[base, latest, rest]| {
        judged(case, pair, base, latest, |base, latest| {
            if line.is_none() {
                return Err(Set::TOO_FEW_POINTS);
            }
            if lost {
                return Err(Set::NOT_POSITIVE);
            }
            let slope = shares.sum(base.rising(libm::log), latest.rising(libm::log), rest);
            Ok(Span::exactly(1.0).minus(slope.rising(libm::exp)))
        })
    });
    let found = if broken && !lost { Found::of(found.set.and(Set::NOT_POSITIVE)) } else { found };
    let mut result = case.answer(METHOD, pair, found);
    result.years = used().map(ProgressPoint::year).collect();
    result
}

/// The status of an observed rate against the required one.
fn judged(
    case: &Case<'_>,
    pair: Pair,
    base: Span,
    latest: Span,
    rate: impl Fn(Span, Span) -> Result<Span, Set>,
) -> Found {
    let mut found = Found::default();
    let met = |value: Span| case.goal.target.and_then(|target| value.meeting(target, case.direction));
    if met(latest).is_some() {
        found.add(Set::REACHED);
    }
    let short = match case.goal.target {
        Some(target) => latest.short_of(target, case.direction),
        None => Some(latest),
    };
    let positive = |value: Span| (value.above(0.0), value.low <= 0.0);
    let (base, base_broken) = positive(base);
    if let Some(short) = short {
        let (short, broken) = positive(short);
        if broken || base_broken {
            found.add(Set::NOT_POSITIVE);
        }
        if let (Some(base), Some(short)) = (base, short) {
            found.add(match rate(base, short) {
                Ok(observed) => graded(case, pair, base, observed),
                Err(why) => why,
            });
        }
    }
    if let (Some(base), (Some(latest), _)) = (base, positive(latest)) {
        found.value = rate(base, latest).ok().and_then(Span::exact);
    }
    found
}

fn graded(case: &Case<'_>, pair: Pair, base: Span, observed: Span) -> Set {
    let Some(target) = case.goal.target else { return Set::TARGET_MISSING };
    let Some(year) = case.goal.target_year else { return Set::TARGET_YEAR_MISSING };
    if target <= 0.0 {
        return if target == 0.0 { Set::TARGET_ZERO } else { Set::SIGN_CHANGE };
    }
    let time = years(pair.base.year(), year);
    if time <= 0.0 {
        return Set::TARGET_YEAR_BEFORE_BASELINE;
    }
    // Growth where growth is wanted: both rates turned about, so that more is better.
    let progress = |rate: Span| rate.scale(-case.direction);
    let mut set = Set::default();
    if let Some(base) = base.short_of(target, case.direction) {
        let required = Span::exactly(1.0).minus(Span::exactly(target).over(base).root(time));
        // Enough is always in the right direction, so that nothing falls short of both.
        let cuts = [at(progress(required), Set::RATE_ENOUGH), above(0.0, Set::RATE_BELOW)];
        set.add(bands(progress(observed), &cuts, Set::RATE_WRONG));
    }
    if base.contains(target) {
        set.add(Set::BASELINE_EQUALS_TARGET);
    }
    if base.short_of(target, -case.direction).is_some() {
        set.add(Set::WRONG_SIDE);
    }
    set
}
