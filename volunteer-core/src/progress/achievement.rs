//! The value divided by the target (`achievement@1`).
//!
//! y ÷ T, without a look at baseline or time. Reached where y meets T; near where it misses T by at most a tolerance, as a
//! part of T (0.1 unless the caller says otherwise: traffic lights in use put yellow at 90 per cent, and no authority fixes
//! it); else short of it. Common words: reached is met, near is behind, short is off track. A target of zero has no ratio.
//! Source: what results frameworks and monitoring software compute; general knowledge.

use super::case::{Case, Pair};
use super::found::{Found, at, bands, explore};
use super::goal::ProgressGoal;
use super::options::MethodOptions;
use super::outcome::OutcomeSet as Set;
use super::point::ProgressPoint;
use super::result::ProgressResult;
use super::span::Span;
use super::words::{OF_BASELINE, ProgressMethod};

const METHOD: ProgressMethod = ProgressMethod::Achievement;

/// Judges a series.
///
/// ```
/// use volunteer_core::Word;
/// use volunteer_core::progress::{MethodOptions, ProgressGoal, ProgressPoint, WantedChange, achievement};
/// let points = [ProgressPoint::exactly(2013, 53.0)?]; // the example of IATI
/// let goal = ProgressGoal::builder(WantedChange::Increase).target(50.0).build()?;
/// let result = achievement::judge(&points, &goal, &MethodOptions::default());
/// assert_eq!((result.value, result.category.unwrap().as_str()), (Some(1.06), "reached"));
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
    let (Some(target), Some(latest)) = (case.goal.target, case.latest()) else {
        return case.none(METHOD, Set::TARGET_MISSING);
    };
    let goal = Span::exactly(target);
    let tolerance = goal.abs().scale(case.options.near_tolerance.unwrap_or(0.1));
    // The edge of the tolerance, turned about where lower is better.
    let edge = goal.scale(case.direction).minus(tolerance);
    let found = explore([latest.span()], &[target], |&[value]| {
        let mut found = Found::default();
        if value.meeting(target, case.direction).is_some() {
            found.add(Set::REACHED);
        }
        if let Some(short) = value.short_of(target, case.direction) {
            found.add(if target == 0.0 {
                Set::TARGET_ZERO
            } else {
                bands(short.scale(case.direction), &[at(edge, Set::NEAR)], Set::SHORT)
            });
        }
        if target != 0.0 {
            found.value = value.over(Span::exactly(target)).exact();
        }
        found
    });
    let mut result = case.answer(METHOD, Pair { base: latest, latest }, found);
    // Neither the baseline nor its year is looked at.
    result.remarks.retain(|remark| !OF_BASELINE.contains(remark));
    result
}
