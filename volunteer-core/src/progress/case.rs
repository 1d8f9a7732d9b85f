//! A series with its goal, made ready for every method, and the choice of years.

use super::found::Found;
use super::goal::{ProgressGoal, WantedChange};
use super::options::MethodOptions;
use super::outcome::OutcomeSet;
use super::point::ProgressPoint;
use super::result::ProgressResult;
use super::span::Span;
use super::words::{ProgressMethod, ProgressRemark};

/// Points in order of their years, with the goal.
pub(super) struct Case<'a> {
    pub points: Vec<ProgressPoint>,
    pub goal: &'a ProgressGoal,
    pub options: &'a MethodOptions,
    /// +1 where higher is better, −1 where lower is.
    pub direction: f64,
}

/// The two points that most methods compare.
#[derive(Clone, Copy)]
pub(super) struct Pair {
    pub base: ProgressPoint,
    pub latest: ProgressPoint,
}

impl<'a> Case<'a> {
    pub(super) fn new(points: &[ProgressPoint], goal: &'a ProgressGoal, options: &'a MethodOptions) -> Self {
        let mut points = points.to_vec();
        points.sort_by_key(ProgressPoint::year);
        let mut direction = if goal.wanted == WantedChange::Increase { 1.0 } else { -1.0 };
        if goal.wanted == WantedChange::Hit {
            // Both directions away from the target count alike: T + |y − T|, to come down to T.
            match goal.target {
                Some(target) => {
                    let target = Span::exactly(target);
                    let turned = |point: &ProgressPoint| point.with(target.plus(point.span().minus(target).abs()));
                    points = points.iter().map(turned).collect();
                }
                None => direction = 0.0,
            }
        }
        Self { points, goal, options, direction }
    }

    /// What keeps any method from answering.
    pub(super) fn obstacle(&self) -> Option<OutcomeSet> {
        let twice = self.points.iter().zip(self.points.iter().skip(1)).any(|(a, b)| a.year() == b.year());
        match () {
            () if self.points.is_empty() => Some(OutcomeSet::NO_POINTS),
            () if twice => Some(OutcomeSet::YEAR_TWICE),
            // To hit a target there must be one.
            () if self.direction == 0.0 => Some(OutcomeSet::TARGET_MISSING),
            () => None,
        }
    }

    pub(super) fn latest(&self) -> Option<ProgressPoint> {
        self.points.last().copied()
    }

    /// The baseline and the latest point; the baseline year, or else the next later one that has a point.
    pub(super) fn since_or_later(&self, wanted: Option<u32>) -> Result<Pair, OutcomeSet> {
        let base = self.points.iter().find(|point| point.year() >= wanted.unwrap_or(0));
        self.pair(base.copied())
    }

    /// The first point at or after the baseline year that leaves a later one; else the last one before it.
    pub(super) fn later_or_earlier(&self, wanted: Option<u32>) -> Result<Pair, OutcomeSet> {
        let Some(latest) = self.latest() else { return Err(OutcomeSet::NO_POINTS) };
        let wanted = wanted.unwrap_or(0);
        let earlier = |point: &&ProgressPoint| point.year() < latest.year();
        let later = self.points.iter().filter(earlier).find(|point| point.year() >= wanted);
        let before = || self.points.iter().rfind(|point| point.year() < wanted && point.year() < latest.year());
        self.pair(Some(later.or_else(before).copied().unwrap_or(latest)))
    }

    /// The point nearest to the baseline year, the later one of two.
    pub(super) fn nearest_to(&self, wanted: Option<u32>) -> Result<Pair, OutcomeSet> {
        let wanted = wanted.unwrap_or(0);
        let distance = |point: &&ProgressPoint| (point.year().abs_diff(wanted), point.year() < wanted);
        self.pair(self.points.iter().min_by_key(distance).copied())
    }

    fn pair(&self, base: Option<ProgressPoint>) -> Result<Pair, OutcomeSet> {
        match (base, self.latest()) {
            (Some(base), Some(latest)) => Ok(Pair { base, latest }),
            (_, None) => Err(OutcomeSet::NO_POINTS),
            (None, Some(_)) => Err(OutcomeSet::BASELINE_YEAR_MISSING),
        }
    }

    /// An answer without any value.
    pub(super) fn none(&self, method: ProgressMethod, why: OutcomeSet) -> ProgressResult {
        let points: &[ProgressPoint] = if why == OutcomeSet::YEAR_TWICE { &[] } else { self.points.as_slice() };
        let years = points.last().map(ProgressPoint::year).into_iter().collect();
        ProgressResult::new(method, self, years, Found::of(why), Vec::new())
    }

    /// An answer from a baseline and a latest value.
    pub(super) fn answer(&self, method: ProgressMethod, pair: Pair, found: Found) -> ProgressResult {
        let years = if pair.base.year() == pair.latest.year() {
            vec![pair.latest.year()]
        } else {
            vec![pair.base.year(), pair.latest.year()]
        };
        ProgressResult::new(method, self, years, found, self.remarks(pair))
    }

    /// What holds besides for a baseline and a latest value, whatever the method says.
    pub(super) fn remarks(&self, pair: Pair) -> Vec<ProgressRemark> {
        let mut remarks = Vec::new();
        let (base, latest) = (pair.base.span(), pair.latest.span());
        if self.goal.baseline_year.is_some_and(|year| year != pair.base.year()) {
            remarks.push(ProgressRemark::BaselineYearMoved);
        }
        if self.goal.target_year.is_some_and(|year| pair.latest.year() >= year) {
            remarks.push(ProgressRemark::TargetYearPast);
        }
        if let Some(target) = self.goal.target {
            let beyond = |span: Span| span.short_of(target, self.direction).is_none();
            let at_least_once_away = base.meeting(target, -self.direction).is_none();
            if at_least_once_away {
                remarks.push(ProgressRemark::TargetWrongSide);
            }
            let worse = if self.direction > 0.0 { latest.high < base.low } else { latest.low > base.high };
            if beyond(latest) && worse {
                remarks.push(ProgressRemark::MetButWorsening);
            }
        }
        if self.goal.wanted == WantedChange::Hit {
            remarks.push(ProgressRemark::TurnedAboutTarget);
        }
        remarks
    }
}

/// The years from one to another.
pub(super) fn years(from: u32, to: u32) -> f64 {
    f64::from(to) - f64::from(from)
}
