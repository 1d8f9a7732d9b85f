//! United Nations Statistics Division, progress chart of 2023 (`unsd-progress-chart@1`).
//!
//! With g = (y/B)^(1/(t − t₀)) − 1 the value is extrapolated to the target year, v = y·(1 + g)^(T's year − t), and
//! q = (v − B) ÷ (T − B) decides: from 0.95 met or on track, from 0.10 fair progress, below stagnation or regression. Without
//! a target the growth in the direction wanted does: from 2 %, from 0.5 %, below. A latest value that meets the target is met
//! whatever the trend, and so is one within one point of a target of 0 or 100 per cent. The baseline is the baseline year or
//! the first later year with a value that leaves two, else the last earlier one. Where the target year is past, the series
//! is judged up to it.
//!
//! Common words: below 0.10 (or 0.5 %) is off track from zero upwards and moving away below. Zero, a change of sign, a target
//! that equals the baseline or lies on its wrong side have no answer. Values below zero grow towards zero; the note does not
//! speak of them.
//!
//! Source: the note of 2023 (`unstats.un.org/sdgs/files/report/2023/Progress_Chart_Technical_Note_2023.pdf`) as
//! `EUSTAT-DES/site: _pages/en/metodologia.md` restates it. No published inputs with results were at hand.

use super::case::{Case, Pair, years};
use super::found::{Found, bands, explore, from};
use super::goal::ProgressGoal;
use super::options::MethodOptions;
use super::outcome::OutcomeSet as Set;
use super::point::ProgressPoint;
use super::rate::{by_sign, growth};
use super::result::ProgressResult;
use super::share::of_way;
use super::span::Span;
use super::words::{ProgressMethod, ProgressRemark};
use crate::number::Fraction;

const METHOD: ProgressMethod = ProgressMethod::UnsdProgressChart;

/// Judges a series.
///
/// ```
/// use volunteer_core::progress::{MethodOptions, ProgressGoal, ProgressPoint, WantedChange, unsd};
/// let points = [ProgressPoint::exactly(2015, 100.0)?, ProgressPoint::exactly(2020, 110.0)?];
/// let goal = ProgressGoal::builder(WantedChange::Increase).target(133.1).target_year(2030).build()?;
/// let result = unsd::judge(&points, &goal, &MethodOptions::default());
/// assert!((result.value.unwrap() - 1.0).abs() < 1e-12); // 10 % in five years, three times
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
    match case.goal.target_year {
        Some(year) if case.latest().is_some_and(|latest| latest.year() > year) => {
            let points = case.points.iter().filter(|point| point.year() <= year).copied().collect();
            let until = Case { points, ..*case };
            let mut result = within(&until);
            if !result.remarks.contains(&ProgressRemark::TargetYearPast) {
                result.remarks.push(ProgressRemark::TargetYearPast);
            }
            result
        }
        _ => within(case),
    }
}

fn within(case: &Case<'_>) -> ProgressResult {
    let pair = match case.later_or_earlier(case.goal.baseline_year) {
        Ok(pair) => pair,
        // Every point is later than the target year.
        Err(Set::NO_POINTS) => return case.none(METHOD, Set::BASELINE_YEAR_MISSING),
        Err(why) => return case.none(METHOD, why),
    };
    let marks = [0.0, case.goal.target.unwrap_or(0.0)];
    let found = explore([pair.base.span(), pair.latest.span()], &marks, |&[base, latest]| match case.goal.target {
        Some(target) => to_target(case, pair, target, base, latest),
        None => without_target(case, pair, base, latest),
    });
    case.answer(METHOD, pair, found)
}

fn to_target(case: &Case<'_>, pair: Pair, target: f64, base: Span, latest: Span) -> Found {
    let cuts = [from(0.95, Set::CHART_ON_TRACK), from(0.1, Set::CHART_FAIR), from(0.0, Set::CHART_STAGNATION)];
    let ends = case.goal.percentage && (target == 0.0 || target.to_bits() == 100.0_f64.to_bits());
    let threshold = if ends { target - case.direction } else { target };
    let mut found = Found::default();
    let mut value = None;
    if latest.meeting(threshold, case.direction).is_some() {
        found.add(Set::CHART_MET);
        projected_share(case, pair, target, base, latest, |share| {
            value = share.exact();
            Set::default()
        });
    }
    if let Some(short) = latest.short_of(threshold, case.direction) {
        let set = projected_share(case, pair, target, base, short, |share| {
            value = share.exact();
            bands(share, &cuts, Set::CHART_REGRESSION)
        });
        found.add(set);
    }
    found.value = value.filter(|_| latest.is_exact());
    found
}

fn projected_share(
    case: &Case<'_>,
    pair: Pair,
    target: f64,
    base: Span,
    latest: Span,
    mut each: impl FnMut(Span) -> Set,
) -> Set {
    let elapsed = years(pair.base.year(), pair.latest.year());
    let Some(target_year) = case.goal.target_year else { return Set::TARGET_YEAR_MISSING };
    if elapsed < 1.0 {
        return Set::TOO_FEW_POINTS;
    }
    let left = years(pair.latest.year(), target_year);
    by_sign(base, latest, false, |_, base, latest| {
        // Cut at the target first, so that growth is taken of the part that has a way to it.
        let towards = base.short_of(target, case.direction);
        let mut set = Set::default();
        if let Some(base) = towards {
            let factor = growth(base, latest, elapsed).plus(Span::exactly(1.0));
            let factor = factor.meeting(0.0, 1.0).unwrap_or(Span::exactly(0.0));
            // (y ÷ B)^(left ÷ elapsed) may be a fraction where its root is not.
            let grown = || factor.power(left).on_paper(power(latest.over(base), left, elapsed));
            let value = if left > 0.0 { latest.times(grown()) } else { latest };
            set.add(of_way(case.direction, Span::exactly(target), base, value, &mut each));
        }
        if base.contains(target) {
            set.add(Set::BASELINE_EQUALS_TARGET);
        }
        if base.short_of(target, -case.direction).is_some() {
            set.add(Set::WRONG_SIDE);
        }
        set
    })
}

/// A power whose exponent is a quotient of years, where it is a fraction.
fn power(base: Span, up: f64, down: f64) -> Option<Fraction> {
    let years = |value: f64| crate::number::whole(value).and_then(|years| u32::try_from(years).ok());
    let (up, down) = (years(up)?, years(down)?);
    let (mut common, mut rest) = (up, down);
    while rest != 0 {
        (common, rest) = (rest, common % rest);
    }
    base.fraction()?.root(down.checked_div(common)?)?.power(up.checked_div(common)?)
}

fn without_target(case: &Case<'_>, pair: Pair, base: Span, latest: Span) -> Found {
    let cuts = [from(0.02, Set::CHART_ON_TRACK), from(0.005, Set::CHART_FAIR), from(0.0, Set::CHART_STAGNATION)];
    let elapsed = years(pair.base.year(), pair.latest.year());
    if elapsed < 1.0 {
        return Found::of(Set::TOO_FEW_POINTS);
    }
    let mut value = None;
    let set = by_sign(base, latest, false, |sign, base, latest| {
        let rate = growth(base, latest, elapsed).scale(sign * case.direction);
        value = rate.exact();
        bands(rate, &cuts, Set::CHART_REGRESSION)
    });
    Found { set, value, score: None }
}
