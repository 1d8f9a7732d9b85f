//! Germany's weather symbols (`weather-symbols@1`).
//!
//! m = average yearly change over the last six points (five or four are allowed, fewer have no symbol).
//!
//! | Target | sun | sun with cloud | cloud | storm |
//! |---|---|---|---|---|
//! | by a year: the part of the gap d·(T − y) that would be missed if m went on | below 5 % | to 20 % | more | m is zero or in the wrong direction |
//! | a limit to respect every year; also once a target is met, or in its year and after | met, m not worsening | met, m worsening | not met, m improving | else |
//! | a direction only: signs of m and of the last change | right, right | right, wrong or zero | wrong or zero, right | else |
//!
//! Of a target interval the weakest bound is the target, of several target years the next one; of several targets at once
//! the worst symbol counts ([`worst`]).
//!
//! Common words: met where the value meets the target; else sun is on track, sun with cloud behind, cloud off track, storm
//! moving away.
//!
//! Source: `DnsTestEnvironment/dns-indicators: _pages/en/status.md`. Reproduced: 257 of the 257 published symbols at hand
//! that are not marked as revised or handled apart (528 of 565 in all).

use super::case::{Case, Pair, years};
use super::found::{Found, above, bands, explore, from};
use super::goal::ProgressGoal;
use super::options::MethodOptions;
use super::outcome::OutcomeSet as Set;
use super::point::ProgressPoint;
use super::result::ProgressResult;
use super::span::Span;
use super::words::{ProgressCategory, ProgressMethod, ProgressRemark};

const METHOD: ProgressMethod = ProgressMethod::WeatherSymbols;

/// How many points make a trend, and how few may do.
const MOST: usize = 6;
const LEAST: usize = 4;

/// Judges a series.
///
/// ```
/// use volunteer_core::Word;
/// use volunteer_core::progress::{MethodOptions, ProgressGoal, ProgressPoint, WantedChange, weather};
/// let points: Vec<ProgressPoint> =
///     (0..6).map(|n| ProgressPoint::exactly(2015 + n, f64::from(n))).collect::<Result<_, _>>()?;
/// let goal = ProgressGoal::builder(WantedChange::Increase).target(17.0).target_year(2030).build()?;
/// let result = weather::judge(&points, &goal, &MethodOptions::default());
/// assert_eq!(result.category.unwrap().as_str(), "sun-with-cloud"); // 15 in 2030: 2 of 12 are missed
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[must_use]
pub fn judge(points: &[ProgressPoint], goal: &ProgressGoal, options: &MethodOptions) -> ProgressResult {
    of(&Case::new(points, goal, options))
}

/// The worst of several symbols, for an indicator with several targets at once.
///
/// ```
/// use volunteer_core::progress::{ProgressCategory, weather};
/// assert_eq!(weather::worst([ProgressCategory::Sun, ProgressCategory::Cloud]), Some(ProgressCategory::Cloud));
/// ```
#[must_use]
pub fn worst(symbols: impl IntoIterator<Item = ProgressCategory>) -> Option<ProgressCategory> {
    // The words stand in this order: sun, sun with cloud, cloud, storm.
    symbols.into_iter().max()
}

/// The trend: from the first point used to the latest, and the one before it.
struct Trend {
    pair: Pair,
    span: f64,
}

pub(super) fn of(case: &Case<'_>) -> ProgressResult {
    if let Some(why) = case.obstacle() {
        return case.none(METHOD, why);
    }
    let used = case.points.get(case.points.len().saturating_sub(MOST)..).unwrap_or_default();
    let [first, .., previous, latest] = used else { return case.none(METHOD, Set::TOO_FEW_POINTS) };
    if used.len() < LEAST {
        return case.none(METHOD, Set::TOO_FEW_POINTS);
    }
    let trend = Trend { pair: Pair { base: *first, latest: *latest }, span: years(first.year(), latest.year()) };
    let spans = [first.span(), latest.span(), previous.span()];
    let marks = [case.goal.target.unwrap_or(0.0)];
    let found = explore(spans, &marks, |&[first, latest, previous]| match case.goal.target {
        Some(target) => to_target(case, &trend, target, first, latest),
        None => direction_only(case, &trend, first, latest, previous),
    });
    let mut result = case.answer(METHOD, trend.pair, found);
    result.years = used.iter().map(ProgressPoint::year).collect();
    result
        .remarks
        .retain(|remark| ![ProgressRemark::BaselineYearMoved, ProgressRemark::TargetWrongSide].contains(remark));
    result
}

impl Trend {
    /// d·m: the average yearly change in the direction wanted.
    fn change(&self, case: &Case<'_>, first: Span, latest: Span) -> Span {
        latest.minus(first).scale(case.direction).over(Span::exactly(self.span))
    }
}

fn direction_only(case: &Case<'_>, trend: &Trend, first: Span, latest: Span, previous: Span) -> Found {
    let average = trend.change(case, first, latest);
    let last = latest.minus(previous).scale(case.direction);
    let mut found = Found { value: average.scale(case.direction).exact(), ..Found::default() };
    for (average_right, last_right, symbol) in
        [(true, true, Set::SUN), (true, false, Set::SUN_CLOUD), (false, true, Set::CLOUD), (false, false, Set::STORM)]
    {
        let may_be = |change: Span, right: bool| if right { change.high > 0.0 } else { change.low <= 0.0 };
        if may_be(average, average_right) && may_be(last, last_right) {
            found.add(symbol);
        }
    }
    found
}

fn to_target(case: &Case<'_>, trend: &Trend, target: f64, first: Span, latest: Span) -> Found {
    let mut found = Found::default();
    if let Some(met) = latest.meeting(target, case.direction) {
        let change = trend.change(case, first, met);
        if change.high >= 0.0 {
            found.add(Set::SUN_MET);
        }
        if change.low < 0.0 {
            found.add(Set::SUN_CLOUD_MET);
        }
    }
    let Some(short) = latest.short_of(target, case.direction) else { return found };
    let change = trend.change(case, first, short);
    let until = match case.goal.target_year {
        _ if case.goal.every_year => None,
        Some(year) if year <= trend.pair.latest.year() => None,
        Some(year) => Some(year),
        None => {
            found.add(Set::TARGET_YEAR_MISSING);
            return found;
        }
    };
    if change.low <= 0.0 {
        found.add(Set::STORM);
    }
    let Some(right) = change.above(0.0) else { return found };
    let Some(year) = until else {
        found.add(Set::CLOUD);
        return found;
    };
    let gap = Span::exactly(target).minus(short).scale(case.direction);
    let covered = right.scale(years(trend.pair.latest.year(), year));
    let missed = Span::exactly(1.0).minus(covered.over(gap));
    found.value = missed.exact().filter(|_| latest.is_exact() && change.low > 0.0);
    found.add(bands(missed.scale(-1.0), &[above(-0.05, Set::SUN), from(-0.2, Set::SUN_CLOUD)], Set::CLOUD));
    found
}
