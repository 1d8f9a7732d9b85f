//! SDSN, Sustainable Development Report of 2019: level (`sdsn-level@1`) and trend (`sdsn-trend@1`); the scores and dashboard
//! of a goal from its indicators are in [`goal`].
//!
//! Level: n = 100·(y − worst) ÷ (best − worst), within 0 and 100; green at or better than the green threshold, red worse than
//! the red one, and between them yellow at or better than half-way, else orange. Trend: the yearly change of n over a recent
//! window (about five years) against the yearly change needed from the window's start to reach the green threshold in the
//! target year: on track from 100 % or where it is green, moderately increasing from 50 %, stagnating from 0, decreasing
//! below.
//!
//! Common words: green is met, yellow behind, orange and red off track (they speak of the level alone).
//!
//! Sources: `sdsna/2019GlobalIndex: 2019GlobalIndexResults.xlsx`, `sdsna/2018GlobalIndex: 2018GlobalIndexMethodology.pdf`.
//! Levels and colours are reproduced in full. Windows and base years of trends are not fully published: with one window
//! per indicator the rule gives 92.7 % of the published arrows.

pub mod goal;

use super::case::{Case, Pair, years};
use super::found::{Found, at, bands, explore, from};
use super::goal::{ProgressGoal, ProgressScale};
use super::options::MethodOptions;
use super::outcome::OutcomeSet as Set;
use super::point::ProgressPoint;
use super::result::ProgressResult;
use super::share::of_way;
use super::span::Span;
use super::words::{OF_BASELINE, ProgressMethod};

/// Judges the level of the latest value.
///
/// ```
/// use volunteer_core::Word;
/// use volunteer_core::progress::{MethodOptions, ProgressGoal, ProgressPoint, ProgressScale, WantedChange, sdsn};
/// let points = [ProgressPoint::exactly(2018, 3.05)?]; // Albania, poverty at 3.20 dollars a day
/// let scale = ProgressScale::new(0.0, 2.0, 13.0, 51.5)?;
/// let goal = ProgressGoal::builder(WantedChange::Decrease).scale(scale).build()?;
/// let result = sdsn::level(&points, &goal, &MethodOptions::default());
/// assert_eq!(result.category.unwrap().as_str(), "yellow");
/// assert!((result.value.unwrap() - 94.07766990291263).abs() < 1e-9);
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[must_use]
pub fn level(points: &[ProgressPoint], goal: &ProgressGoal, options: &MethodOptions) -> ProgressResult {
    level_of(&Case::new(points, goal, options))
}

/// Judges the recent trend.
///
/// ```
/// use volunteer_core::Word;
/// use volunteer_core::progress::{MethodOptions, ProgressGoal, ProgressPoint, ProgressScale, WantedChange, sdsn};
/// let points = [ProgressPoint::exactly(2013, 20.0)?, ProgressPoint::exactly(2018, 17.0)?];
/// let scale = ProgressScale::new(0.0, 3.0, 13.0, 50.0)?;
/// let goal = ProgressGoal::builder(WantedChange::Decrease).target_year(2030).scale(scale).build()?;
/// let result = sdsn::trend(&points, &goal, &MethodOptions::default());
/// assert_eq!(result.category.unwrap().as_str(), "moderately-increasing"); // 0.6 a year of 1 that is needed
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[must_use]
pub fn trend(points: &[ProgressPoint], goal: &ProgressGoal, options: &MethodOptions) -> ProgressResult {
    trend_of(&Case::new(points, goal, options))
}

impl ProgressScale {
    /// +1 where the best is the highest value, −1 where it is the lowest, 0 where best and worst are the same.
    fn direction(&self) -> f64 {
        match self.best.partial_cmp(&self.worst) {
            Some(std::cmp::Ordering::Greater) => 1.0,
            Some(std::cmp::Ordering::Less) => -1.0,
            _ => 0.0,
        }
    }

    /// n, for a span of values.
    fn normalised(&self, value: Span) -> Span {
        let above = value.minus(Span::exactly(self.worst)).scale(100.0);
        above.over(Span::exactly(self.best).minus(Span::exactly(self.worst))).clip(0.0, 100.0)
    }

    /// The value between worst (0) and best (100); `None` where these are the same.
    ///
    /// ```
    /// use volunteer_core::progress::ProgressScale;
    /// let scale = ProgressScale::new(0.0, 2.0, 13.0, 50.0)?;
    /// assert_eq!(scale.normalise(25.0), Some(50.0));
    /// assert_eq!(scale.normalise(60.0), Some(0.0));
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    #[must_use]
    pub fn normalise(&self, value: f64) -> Option<f64> {
        if self.direction() == 0.0 { None } else { self.normalised(Span::exactly(value)).exact() }
    }

    fn colours(&self, value: Span) -> Set {
        // Turned about where lower is better.
        let direction = self.direction();
        let cut = |threshold: Span, colour| at(threshold.scale(direction), colour);
        let (green, red) = (Span::exactly(self.green), Span::exactly(self.red));
        let half = green.plus(red).scale(0.5);
        let cuts = [cut(green, Set::GREEN), cut(half, Set::YELLOW), cut(red, Set::ORANGE)];
        bands(value.scale(direction), &cuts, Set::RED)
    }
}

/// The scale, if it fits the goal; else why not.
fn scale_of(case: &Case<'_>) -> Result<ProgressScale, Set> {
    if let Some(why) = case.obstacle() {
        return Err(why);
    }
    let scale = case.goal.scale.ok_or(Set::SCALE_MISSING)?;
    let direction = scale.direction();
    let in_order = direction * (scale.green - scale.red) >= 0.0;
    if direction * case.direction > 0.0 && in_order { Ok(scale) } else { Err(Set::SCALE_OUT_OF_ORDER) }
}

pub(super) fn level_of(case: &Case<'_>) -> ProgressResult {
    const METHOD: ProgressMethod = ProgressMethod::SdsnLevel;
    let (scale, latest) = match (scale_of(case), case.latest()) {
        (Ok(scale), Some(latest)) => (scale, latest),
        (Err(why), _) => return case.none(METHOD, why),
        (_, None) => return case.none(METHOD, Set::NO_POINTS),
    };
    let found = explore([latest.span()], &[scale.green, scale.red], |&[value]| {
        let normalised = scale.normalised(value).exact();
        Found { set: scale.colours(value), value: normalised, score: normalised }
    });
    let mut result = case.answer(METHOD, Pair { base: latest, latest }, found);
    result.remarks.clear();
    result
}

pub(super) fn trend_of(case: &Case<'_>) -> ProgressResult {
    const METHOD: ProgressMethod = ProgressMethod::SdsnTrend;
    let (scale, latest) = match (scale_of(case), case.latest()) {
        (Ok(scale), Some(latest)) => (scale, latest),
        (Err(why), _) => return case.none(METHOD, why),
        (_, None) => return case.none(METHOD, Set::NO_POINTS),
    };
    let since = latest.year().saturating_sub(case.options.sdsn_window.unwrap_or(5));
    let base = case.points.iter().find(|point| point.year() >= since).copied().unwrap_or(latest);
    let pair = Pair { base, latest };
    let elapsed = years(base.year(), latest.year());
    let found = explore([base.span(), latest.span()], &[scale.green], |&[first, last]| {
        let mut found = Found::default();
        if last.meeting(scale.green, case.direction).is_some() {
            found.add(Set::TREND_MET);
        }
        let Some(short) = last.short_of(scale.green, case.direction) else { return found };
        let target_year = match case.goal.target_year {
            _ if elapsed < 1.0 => return Found::of(found.set.and(Set::TOO_FEW_POINTS)),
            None => return Found::of(found.set.and(Set::TARGET_YEAR_MISSING)),
            Some(year) if year <= latest.year() => return Found::of(found.set.and(Set::TARGET_YEAR_PAST)),
            Some(year) => year,
        };
        let time = Span::exactly(years(base.year(), target_year)).over(Span::exactly(elapsed));
        // From green or better to worse than green.
        if first.meeting(scale.green, case.direction).is_some() {
            found.add(Set::TREND_DECREASING);
        }
        if let Some(first) = first.short_of(scale.green, case.direction) {
            let green = scale.normalised(Span::exactly(scale.green));
            let set = of_way(1.0, green, scale.normalised(first), scale.normalised(short), |share| {
                let ratio = share.times(time);
                found.value = ratio.exact();
                let cuts =
                    [from(1.0, Set::TREND_ON_TRACK), from(0.5, Set::TREND_MODERATE), from(0.0, Set::TREND_STAGNATING)];
                bands(ratio, &cuts, Set::TREND_DECREASING)
            });
            // A green threshold beyond the scale: nothing of n is left between the two.
            found.add(set);
        }
        found
    });
    let mut result = case.answer(METHOD, pair, found);
    result.remarks.retain(|remark| !OF_BASELINE.contains(remark));
    result
}
