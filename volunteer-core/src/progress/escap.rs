//! UN ESCAP and the other regional commissions: current status (`escap-current-status@1`) and anticipated progress
//! (`escap-anticipated-progress@1`).
//!
//! Current status = 10·(y − B) ÷ (T − B), in the form 10·(1 − (T − y) ÷ (T − B)): 10 is reached, below zero regressed. It
//! has no cuts of its own between; on track is said here where it is at least ten times the share of the time that is over,
//! as the reports draw it, and behind below.
//!
//! Anticipated progress: a line through all points since 2000, of which recent ones weigh more, predicts the value v in the
//! target year; P = 100·|T − v| ÷ |T − B|, zero where v meets T. Up to 10 maintain, up to 100 accelerate, above reverse.
//! **The weights and the cuts are general knowledge**: the working paper that holds them (SD/WP/04 of March 2017) could not
//! be read. A point weighs as many as years have passed since the first one, plus one.
//!
//! The baseline is the baseline year (the reports take 2015) or the first later year with a value that leaves two, else the
//! last earlier one. Sources: data.unescap.org/resource-guides/progress-assessment-methodology;
//! w3.unece.org/sdg2026/technical-notes.html.

use super::case::{Case, Pair, years};
use super::found::{Found, above, at, bands, explore, from};
use super::goal::ProgressGoal;
use super::line::{Line, Shares};
use super::options::MethodOptions;
use super::outcome::OutcomeSet as Set;
use super::point::ProgressPoint;
use super::result::ProgressResult;
use super::share::{Time, of_way, progress};
use super::span::Span;
use super::words::ProgressMethod;

/// Judges how far a series has come.
///
/// ```
/// use volunteer_core::Word;
/// use volunteer_core::progress::{MethodOptions, ProgressGoal, ProgressPoint, WantedChange, escap};
/// let points = [ProgressPoint::exactly(2015, 40.0)?, ProgressPoint::exactly(2020, 30.0)?];
/// let goal = ProgressGoal::builder(WantedChange::Decrease).target(20.0).target_year(2030).build()?;
/// let result = escap::current_status(&points, &goal, &MethodOptions::default());
/// assert_eq!(result.value, Some(5.0)); // half of the way, in a third of the time
/// assert_eq!(result.common.unwrap().as_str(), "on-track");
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[must_use]
pub fn current_status(points: &[ProgressPoint], goal: &ProgressGoal, options: &MethodOptions) -> ProgressResult {
    status_of(&Case::new(points, goal, options))
}

/// Judges where a series will be.
///
/// ```
/// use volunteer_core::Word;
/// use volunteer_core::progress::{MethodOptions, ProgressGoal, ProgressPoint, WantedChange, escap};
/// let points = [ProgressPoint::exactly(2015, 40.0)?, ProgressPoint::exactly(2020, 38.0)?];
/// let goal = ProgressGoal::builder(WantedChange::Decrease).target(20.0).target_year(2030).build()?;
/// let result = escap::anticipated_progress(&points, &goal, &MethodOptions::default());
/// assert_eq!(result.category.unwrap().as_str(), "accelerate-progress");
/// assert!((result.value.unwrap() - 70.0).abs() < 1e-9); // 34 in 2030: 14 of 20 are left
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[must_use]
pub fn anticipated_progress(points: &[ProgressPoint], goal: &ProgressGoal, options: &MethodOptions) -> ProgressResult {
    anticipated_of(&Case::new(points, goal, options))
}

/// The target and the two points, or why there are none.
fn start(case: &Case<'_>) -> Result<(f64, Pair), Set> {
    if let Some(why) = case.obstacle() {
        return Err(why);
    }
    let target = case.goal.target.ok_or(Set::TARGET_MISSING)?;
    Ok((target, case.later_or_earlier(case.goal.baseline_year)?))
}

pub(super) fn status_of(case: &Case<'_>) -> ProgressResult {
    const METHOD: ProgressMethod = ProgressMethod::EscapCurrentStatus;
    let (target, pair) = match start(case) {
        Ok(start) => start,
        Err(why) => return case.none(METHOD, why),
    };
    let time = Time::of(case, pair);
    let found = explore([pair.base.span(), pair.latest.span()], &[target], |&[base, latest]| {
        let mut found = progress(case, target, base, latest, Set::REACHED, |share| {
            let graded = |on_track: Span| {
                let cuts = [
                    at(on_track, Set::PROGRESSED_ON_TRACK),
                    above(0.0, Set::PROGRESSED_BEHIND),
                    from(0.0, Set::UNCHANGED),
                ];
                bands(share, &cuts, Set::REGRESSED)
            };
            match time {
                Time::Share(elapsed) => graded(elapsed),
                Time::Over => graded(Span::exactly(f64::INFINITY)),
                Time::Unknown => {
                    bands(share, &[above(0.0, Set::PROGRESSED), from(0.0, Set::UNCHANGED)], Set::REGRESSED)
                }
                Time::None(why) => why,
            }
        });
        found.value = found.value.map(|share| 10.0 * share);
        found
    });
    case.answer(METHOD, pair, found)
}

pub(super) fn anticipated_of(case: &Case<'_>) -> ProgressResult {
    const METHOD: ProgressMethod = ProgressMethod::EscapAnticipatedProgress;
    let since = case.options.escap_since.unwrap_or(2000);
    let points = case.points.iter().filter(|point| point.year() >= since).copied().collect();
    let recent = Case { points, ..*case };
    let case = &recent;
    let (target, pair) = match start(case) {
        Ok(start) => start,
        Err(Set::NO_POINTS) => return case.none(METHOD, Set::TOO_FEW_POINTS),
        Err(why) => return case.none(METHOD, why),
    };
    let Some(target_year) = case.goal.target_year else { return case.none(METHOD, Set::TARGET_YEAR_MISSING) };
    if target_year <= pair.latest.year() {
        // Nothing is left to anticipate: only whether the target is met.
        let found = explore([pair.latest.span()], &[target], |&[latest]| {
            let mut found = Found::default();
            if latest.meeting(target, case.direction).is_some() {
                found.add(Set::MAINTAIN_MET);
            }
            if latest.short_of(target, case.direction).is_some() {
                found.add(Set::TARGET_YEAR_PAST);
            }
            found
        });
        return case.answer(METHOD, pair, found);
    }
    let first = case.points.first().map_or(0, ProgressPoint::year);
    let time = |point: &ProgressPoint| (years(first, point.year()), years(first, point.year()) + 1.0);
    let Some(line) = Line::through(&case.points.iter().map(time)) else {
        return case.none(METHOD, Set::TOO_FEW_POINTS);
    };
    let then = years(first, target_year);
    let base = case.points.iter().position(|point| point.year() == pair.base.year()).unwrap_or(0);
    let values = case.points.iter().map(|point| {
        let (time, weight) = time(point);
        (point.span(), line.in_prediction(time, weight, then))
    });
    let shares = Shares::of(values, base, case.points.len());
    let spans = [pair.base.span(), pair.latest.span(), shares.rest];
    let found = explore(spans, &[target], |&[base, latest, rest]| {
        let predicted = shares.sum(base, latest, rest);
        let mut found = Found::default();
        let mut value = None;
        if predicted.meeting(target, case.direction).is_some() {
            value = Some(0.0);
            if latest.meeting(target, case.direction).is_some() {
                found.add(Set::MAINTAIN_MET);
            }
            if latest.short_of(target, case.direction).is_some() {
                found.add(Set::MAINTAIN);
            }
        }
        if let Some(short) = predicted.short_of(target, case.direction) {
            let set = of_way(case.direction, Span::exactly(target), base, short, |share| {
                let left = Span::exactly(1.0).minus(share).scale(100.0);
                value = left.exact();
                let nearer = left.scale(-1.0);
                bands(nearer, &[from(-10.0, Set::MAINTAIN), from(-100.0, Set::ACCELERATE)], Set::REVERSE)
            });
            found.add(set);
        }
        found.value = value;
        found
    });
    let mut result = case.answer(METHOD, pair, found);
    result.years = case.points.iter().map(ProgressPoint::year).collect();
    result
}
