//! Eurostat (`eurostat@1`) and its variant of the Basque statistics office (`eustat@1`).
//!
//! Achieved and required yearly growth as for Open SDG (`super::open_sdg`), in other bands:
//!
//! | | value | significant progress | moderate progress | between | worse | worst |
//! |---|---|---|---|---|---|---|
//! | with a target | R | R > 0.95, or met | > 0.60 | ≥ 0 insufficient | | below: movement away |
//! | without | P | P > 1 % | > 0.1 % | ≥ −0.1 % no progress | ≥ −1 % moderate deterioration | below: significant |
//!
//! Score: 250·P within ±5 without a target; with one (5/0.7)(R − 0.6) from R = 0.6, (5/1.2)(R + 0.6) − 5 below, within ±5;
//! met is 5. An older edition of Eurostat's had no neutral band. Eurostat looks at windows of 5 (short term) and 15 years;
//! where the goal names no baseline year, the window of the options (5) ends in the latest year.
//!
//! EUSTAT calls 0 ≤ R ≤ 0.6 moderate and R < 0 significant deterioration; takes the baseline from the nearest year with a
//! value, the later of two; counts a natural limit that is reached as met where there is no target; and reduces the cuts
//! above zero, the cut of 1 % below zero and the score by the factor C of Open SDG.
//!
//! Common words: significant is on track (met where the target is), moderate behind, insufficient and no progress off track,
//! the rest moving away.
//!
//! Sources: Eurostat's monitoring reports as public build scripts of EUSTAT and Open SDG restate them (the report's own
//! wording could not be read; the edition that brought the neutral band is not confirmed);
//! `EUSTAT-DES/data: indicator_calculation_components.yml`. Reproduced: 15 of 15 published series of EUSTAT at hand.

use super::case::{Case, Pair};
use super::found::{Cut, Found, above, bands, explore, from};
use super::goal::ProgressGoal;
use super::open_sdg::{achieved_rate, nearness, rate_ratio};
use super::options::MethodOptions;
use super::outcome::OutcomeSet as Set;
use super::point::ProgressPoint;
use super::rate::INSTEAD_OF_ZERO;
use super::result::ProgressResult;
use super::span::Span;
use super::words::{ProgressCategory, ProgressMethod, ProgressRemark};

/// Judges a series as Eurostat does.
///
/// ```
/// use volunteer_core::Word;
/// use volunteer_core::progress::{MethodOptions, ProgressGoal, ProgressPoint, WantedChange, eurostat};
/// let points = [ProgressPoint::exactly(2015, 34.13)?, ProgressPoint::exactly(2024, 35.32)?];
/// let goal = ProgressGoal::builder(WantedChange::Increase).baseline_year(2015).build()?;
/// let result = eurostat::judge(&points, &goal, &MethodOptions::default());
/// assert_eq!(result.category.unwrap().as_str(), "moderate-progress"); // 0.38 % a year
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[must_use]
pub fn judge(points: &[ProgressPoint], goal: &ProgressGoal, options: &MethodOptions) -> ProgressResult {
    of(&Case::new(points, goal, options), false)
}

/// Judges a series as EUSTAT does.
///
/// ```
/// use volunteer_core::progress::{MethodOptions, ProgressGoal, ProgressPoint, WantedChange, eurostat};
/// let points = [ProgressPoint::exactly(2015, 0.02)?, ProgressPoint::exactly(2024, 0.0)?];
/// let goal = ProgressGoal::builder(WantedChange::Decrease).limit(0.0).build()?;
/// let result = eurostat::judge_eustat(&points, &goal, &MethodOptions::default());
/// assert_eq!(result.score, Some(5.0)); // the limit is reached
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[must_use]
pub fn judge_eustat(points: &[ProgressPoint], goal: &ProgressGoal, options: &MethodOptions) -> ProgressResult {
    of(&Case::new(points, goal, options), true)
}

pub(super) fn of(case: &Case<'_>, eustat: bool) -> ProgressResult {
    let method = if eustat { ProgressMethod::Eustat } else { ProgressMethod::Eurostat };
    if let Some(why) = case.obstacle() {
        return case.none(method, why);
    }
    let window = case.options.eurostat_window.unwrap_or(5);
    let pair = if eustat {
        case.nearest_to(case.goal.baseline_year)
    } else {
        let since = case.latest().map(|latest| latest.year().saturating_sub(window));
        case.since_or_later(case.goal.baseline_year.or(since))
    };
    let pair = match pair {
        Ok(pair) => pair,
        Err(why) => return case.none(method, why),
    };
    let patched = case.options.open_sdg_zero_patch;
    let target = case.goal.target.map(|target| if target == 0.0 && patched { INSTEAD_OF_ZERO } else { target });
    let limit = case.goal.limit.filter(|_| eustat && target.is_none());
    let marks = [0.0, target.unwrap_or(0.0), limit.unwrap_or(0.0)];
    let found = explore([pair.base.span(), pair.latest.span()], &marks, |&[base, latest]| match target {
        Some(target) => to_target(case, pair, target, base, latest, eustat),
        None => without_target(case, pair, limit, base, latest),
    });
    let mut result = case.answer(method, pair, found);
    if patched && (case.goal.target == Some(0.0) || pair.base.span() == Span::exactly(0.0)) {
        result.remarks.push(ProgressRemark::ZeroReplaced);
    }
    if case.goal.limit.is_some() && limit.is_none() {
        result.remarks.push(ProgressRemark::LimitIgnored);
    }
    result
}

fn to_target(case: &Case<'_>, pair: Pair, target: f64, base: Span, latest: Span, eustat: bool) -> Found {
    let cuts = [
        above(0.95, Set::SIGNIFICANT),
        above(0.6, Set::MODERATE),
        from(0.0, if eustat { Set::INSUFFICIENT_WORSE } else { Set::INSUFFICIENT }),
    ];
    let worst = if eustat { Set::SIGNIFICANTLY_WORSE } else { Set::MOVEMENT_AWAY };
    let mut found = Found::default();
    if latest.meeting(target, case.direction).is_some() {
        found.add(Set::SIGNIFICANT_MET);
        if latest.is_exact() {
            rate_ratio(case, pair, target, base, latest, |ratio| {
                found.value = ratio.exact();
                Set::default()
            });
            found.score = Some(5.0);
        }
    }
    if let Some(short) = latest.short_of(target, case.direction) {
        let mut value = None;
        let set = rate_ratio(case, pair, target, base, short, |ratio| {
            value = ratio.exact();
            bands(ratio, &cuts, worst)
        });
        found.add(set);
        if latest.is_exact() {
            (found.value, found.score) = (value, value.map(score_with_target));
        }
    }
    found
}

fn without_target(case: &Case<'_>, pair: Pair, limit: Option<f64>, base: Span, latest: Span) -> Found {
    let factor = limit.map_or(Span::exactly(1.0), |limit| nearness(base, limit));
    let cut = |cut: Cut, at: f64| Cut { at: factor.scale(at), ..cut };
    let cuts = [
        cut(above(0.0, Set::SIGNIFICANT), 0.01),
        cut(above(0.0, Set::MODERATE), 0.001),
        from(-0.001, Set::NO_PROGRESS),
        cut(from(0.0, Set::MODERATELY_WORSE), -0.01),
    ];
    let mut found = Found::default();
    let (mut value, mut score) = (None, None);
    let mut set = achieved_rate(case, pair, base, latest, |rate| {
        value = rate.exact();
        score = value.zip(factor.exact()).map(|(rate, factor)| score_without_target(rate, factor));
        bands(rate, &cuts, Set::SIGNIFICANTLY_WORSE)
    });
    (found.value, found.score) = (value, score);
    if limit.is_some_and(|limit| latest.contains(limit)) {
        if latest.is_exact() {
            set = Set::default();
            found.score = Some(5.0);
        }
        set.add(Set::SIGNIFICANT_MET);
    }
    found.set = set;
    found
}

fn score_with_target(ratio: f64) -> f64 {
    match () {
        () if ratio > 1.3 => 5.0,
        () if ratio >= 0.6 => (5.0 / 0.7) * (ratio - 0.6),
        () if ratio > -0.6 => (5.0 / 1.2) * (ratio + 0.6) - 5.0,
        () => -5.0,
    }
}

fn score_without_target(rate: f64, factor: f64) -> f64 {
    match () {
        () if rate < -0.02 => -5.0,
        () if factor == 0.0 || rate > 0.02 * factor => 5.0,
        () if rate >= 0.0 => rate / (0.02 * factor) * 5.0,
        () => rate / 0.02 * 5.0,
    }
}

/// The word for the mean score of several series: above 2.5 significant, above 0.25 moderate progress, from −0.25 no
/// progress, from −2.5 moderate, below significant deterioration; significant progress where every target is met.
///
/// ```
/// use volunteer_core::Word;
/// use volunteer_core::progress::eurostat;
/// assert_eq!(eurostat::word_of_score(0.25, false).as_str(), "no-progress");
/// ```
#[must_use]
pub fn word_of_score(score: f64, all_met: bool) -> ProgressCategory {
    match () {
        () if all_met || score > 2.5 => ProgressCategory::SignificantProgress,
        () if score > 0.25 => ProgressCategory::ModerateProgress,
        () if score >= -0.25 => ProgressCategory::NoProgress,
        () if score >= -2.5 => ProgressCategory::ModerateDeterioration,
        () => ProgressCategory::SignificantDeterioration,
    }
}
