//! How far along: share, achievement, where it should be, pace, and what is required.

use super::profile::{Profile, product};
use super::select::{Coverage, Selection, is_state};
use super::{Context, Expected, Fact, InputName, NoPace, Pace, Required, Step, StepCode, Verdict};
use crate::Word;
use crate::calendar::{Date, Period, years_between};
use crate::error::{ErrorKind, NumberError, Result};
use crate::indicator::Indicator;
use crate::number::{End, Number, Ratio, RatioBounds, change, combine};
use crate::observation::Observation;
use crate::progress::plain::{self, Goal};
use crate::roadmap::{Aim, Curve, PaceCategory, Target, Trajectory};

#[derive(Default)]
pub(super) struct Pacing {
    pub share: Option<RatioBounds>,
    pub achievement: Option<RatioBounds>,
    pub expected: Option<Expected>,
    pub pace: Option<Pace>,
    pub no_pace: Option<NoPace>,
    pub required: Option<Required>,
}

/// What the way of one target is measured by.
pub(super) struct Case<'a> {
    pub target: &'a Target,
    pub indicator: &'a Indicator,
    pub goal: &'a Goal,
    /// The observations that a verdict may use, of earlier years too.
    pub usable: &'a [&'a Observation],
    pub context: &'a Context,
    pub as_of: Date,
}

/// Everything about the way of one target; what cannot be said stays absent.
pub(super) fn measure(case: &Case<'_>, selection: &Selection<'_>, trail: &mut Vec<Step>) -> Result<Pacing> {
    let (target, as_of) = (case.target, case.as_of);
    let mut pacing = Pacing::default();
    let start = target.baseline.as_ref().map(|baseline| baseline.value.to_ratios());
    let value_of_target = case.goal.target(start.as_ref())?;
    let curve = Curve::new(target, *case.goal);
    let profile = Profile::of(case);
    pacing.expected = expected(case, &curve, &value_of_target, &profile)?;
    if let Some(expected) = &pacing.expected {
        let inputs =
            [(InputName::AsOf, Fact::Date(expected.date)), (InputName::Profile, Fact::Word(expected.profile.clone()))];
        trail.push(Step::new(StepCode::Expected, inputs, Some(Fact::Quotient(expected.value))));
    }
    let Some(value) = selection.value else { return Ok(pacing) };
    let part_of_period =
        matches!(selection.reach, Coverage::Part | Coverage::PartUnknown) && !is_state(case.indicator.nature);
    if target.aim != Aim::MaintainWithin {
        pacing.achievement = defined(plain::achievement(&value_of_target, &value))?;
        push(trail, StepCode::Achievement, value, value_of_target, pacing.achievement);
    }
    // A part of a period is no point on the way from one year's value to another's.
    if let Some(start) = start.as_ref().filter(|_| !part_of_period && is_way(target.aim)) {
        pacing.share = defined(plain::share_bounds(start, case.goal, &value))?.flatten();
        push(trail, StepCode::Share, value, value_of_target, pacing.share);
    }
    pacing.pace = match selection.through {
        Some(day) if part_of_period => part_pace(case, &value_of_target, &value, day, &profile)?,
        Some(day) => way_pace(case, &curve, &value, &value_of_target, day)?,
        None => None,
    };
    let comes_again = matches!(profile, Profile::Earlier(_) | Profile::None);
    if pacing.pace.is_none() && part_of_period && target.aim == Aim::Increase && comes_again {
        pacing.no_pace = Some(NoPace::SamePeopleAgain);
    }
    if let Some(pace) = &pacing.pace {
        let inputs = [
            (InputName::Through, Fact::Date(pace.date)),
            (InputName::Expected, Fact::Quotient(pace.expected)),
            (InputName::Profile, Fact::Word(pace.profile.clone())),
            (InputName::Policy, Fact::Word(pace.policy.clone())),
        ];
        trail.push(Step::new(StepCode::Pace, inputs, pace.part.map(Fact::Quotient)));
    }
    pacing.required = required(target, case.indicator, &value_of_target, &value, as_of, trail)?;
    Ok(pacing)
}

/// Where the value should be: a state on its trajectory; an amount within its period by the profile, and before that where
/// the last whole period should have been.
fn expected(
    case: &Case<'_>,
    curve: &Curve<'_>,
    value_of_target: &RatioBounds,
    profile: &Profile<'_>,
) -> Result<Option<Expected>> {
    let (target, due) = (case.target, case.target.due);
    let mut date = case.as_of.min(due.end());
    if !is_state(case.indicator.nature) && date < due.end() {
        if due.contains(date) {
            let share = if target.aim == Aim::Increase { profile.share(due, date)? } else { None };
            let Some(share) = share else { return Ok(None) };
            let value = product(value_of_target, &share)?;
            return Ok(Some(Expected { date, value, profile: profile.id().into() }));
        }
        let running = Period::containing(date, due.form()).ok().filter(|period| period.end() != date);
        if let Some(before) = running.and_then(|period| period.start().pred_opt()) {
            date = before;
        }
    }
    let expectation = curve.at(date)?;
    Ok(expectation.map(|one| Expected { date, value: one.value, profile: target.trajectory.as_str().into() }))
}

const fn is_way(aim: Aim) -> bool {
    matches!(aim, Aim::Increase | Aim::Decrease)
}

/// A quotient that is not defined is absent; every other error goes on.
fn defined<T>(result: Result<T>) -> Result<Option<T>> {
    match result {
        Ok(value) => Ok(Some(value)),
        Err(error) if matches!(error.kind(), ErrorKind::Number(NumberError::DivisionByZero {})) => Ok(None),
        Err(error) => Err(error),
    }
}

fn push(trail: &mut Vec<Step>, code: StepCode, value: RatioBounds, target: RatioBounds, result: Option<RatioBounds>) {
    let inputs = [(InputName::Value, Fact::Quotient(value)), (InputName::Target, Fact::Quotient(target))];
    trail.push(Step::new(code, inputs, result.map(Fact::Quotient)));
}

/// Pace on the way from the baseline: the part of the way that should have been made by the day of the value.
fn way_pace(
    case: &Case<'_>,
    curve: &Curve<'_>,
    value: &RatioBounds,
    value_of_target: &RatioBounds,
    day: Date,
) -> Result<Option<Pace>> {
    let (Some(baseline), true) = (&case.target.baseline, is_way(case.target.aim)) else { return Ok(None) };
    let Some(expectation) = curve.at(day)? else { return Ok(None) };
    let start = baseline.value.to_ratios();
    let Some(part) = defined(plain::share_bounds(&start, &expectation.goal, value))?.flatten() else { return Ok(None) };
    let profile = case.target.trajectory.as_str();
    Ok(Some(pace(case, day, expectation.value, part, (value, value_of_target), profile)))
}

/// Pace within a period, by its profile.
fn part_pace(
    case: &Case<'_>,
    value_of_target: &RatioBounds,
    value: &RatioBounds,
    day: Date,
    profile: &Profile<'_>,
) -> Result<Option<Pace>> {
    if case.target.aim != Aim::Increase {
        return Ok(None);
    }
    let Some(share) = profile.share(case.target.due, day)? else { return Ok(None) };
    let expected = product(value_of_target, &share)?;
    let Some(part) = defined(plain::achievement(&expected, value))? else { return Ok(None) };
    Ok(Some(pace(case, day, expected, part, (value, value_of_target), profile.id())))
}

fn pace(
    case: &Case<'_>,
    date: Date,
    expected: RatioBounds,
    part: RatioBounds,
    (value, target): (&RatioBounds, &RatioBounds),
    profile: &str,
) -> Pace {
    let policy = case.target.pace.as_ref().unwrap_or(&case.context.pace);
    let reached = super::judge::compare(case.target.aim, value, target);
    let mut categories: Vec<PaceCategory> = Vec::new();
    if matches!(reached, Verdict::Met | Verdict::Undetermined) {
        categories.push(PaceCategory::Reached);
    }
    if reached != Verdict::Met {
        categories.extend(policy.categories(&part));
    }
    Pace { date, expected, part: Some(part), categories, policy: policy.id.clone(), profile: profile.into() }
}

/// What is left, and per year from the date of the judgement on.
fn required(
    target: &Target,
    indicator: &Indicator,
    value_of_target: &RatioBounds,
    value: &RatioBounds,
    as_of: Date,
    trail: &mut Vec<Step>,
) -> Result<Option<Required>> {
    if !is_way(target.aim) {
        return Ok(None);
    }
    let remaining = difference(value_of_target, value)?;
    let due = target.due.end();
    let years = if as_of < due { years_between(as_of, due)? } else { Ratio::ZERO };
    let mut per_year = None;
    let mut growth = (None, None);
    // Nothing is required any more of what is reached.
    let left = super::judge::compare(target.aim, value, value_of_target) != Verdict::Met;
    let running = !is_state(indicator.nature) && target.due.contains(as_of);
    if left && years.signum() > 0 && !running {
        let over = |value: Ratio| value.divided_by(years);
        per_year = Some(RatioBounds::new(change(remaining.lower(), over)?, change(remaining.upper(), over)?)?);
        if target.trajectory == Trajectory::Geometric {
            let rate =
                |goal: Option<End<Ratio>>, from: Option<End<Ratio>>| growth_rate(goal?.value, from?.value, years);
            growth = (rate(value_of_target.lower(), value.upper()), rate(value_of_target.upper(), value.lower()));
        }
    }
    push(trail, StepCode::Required, *value, *value_of_target, Some(remaining));
    Ok(Some(Required { remaining, years, per_year, growth_from: growth.0, growth_to: growth.1 }))
}

/// (T/A)^(1/n) − 1, for values above zero, rounded to six decimals.
fn growth_rate(goal: Ratio, from: Ratio, years: Ratio) -> Option<f64> {
    if goal.signum() <= 0 || from.signum() <= 0 {
        return None;
    }
    let rate = libm::pow(goal.to_f64() / from.to_f64(), 1.0 / years.to_f64()) - 1.0;
    Number::approximate(rate).ok().map(Number::to_f64)
}

fn difference(a: &RatioBounds, b: &RatioBounds) -> Result<RatioBounds> {
    RatioBounds::new(
        combine(a.lower(), b.upper(), Ratio::checked_sub)?,
        combine(a.upper(), b.lower(), Ratio::checked_sub)?,
    )
}
