//! How far along: share, achievement, where it should be, pace, and what is required.

use super::select::{Coverage, Selection};
use super::{Context, Expected, Fact, InputName, Pace, Required, Step, StepCode};
use crate::Word;
use crate::calendar::{Date, years_between};
use crate::error::{ErrorKind, NumberError, Result};
use crate::indicator::Indicator;
use crate::number::{End, Number, Ratio, RatioBounds, change, combine};
use crate::observation::Nature;
use crate::progress::plain::{self, Goal};
use crate::roadmap::{Aim, Curve, PaceCategory, Target, Trajectory};

#[derive(Default)]
pub(super) struct Way {
    pub share: Option<RatioBounds>,
    pub achievement: Option<RatioBounds>,
    pub expected: Option<Expected>,
    pub pace: Option<Pace>,
    pub required: Option<Required>,
}

/// Everything about the way of one target; what cannot be said stays absent.
pub(super) fn measure(
    target: &Target,
    indicator: &Indicator,
    goal: &Goal,
    selection: &Selection<'_>,
    context: &Context,
    as_of: Date,
    trail: &mut Vec<Step>,
) -> Result<Way> {
    let mut way = Way::default();
    let start = target.baseline.as_ref().map(|baseline| baseline.value.to_ratios());
    let value_of_target = goal.target(start.as_ref())?;
    let curve = Curve::new(target, *goal);
    if let Some(expectation) = curve.at(as_of.min(target.due.end()))? {
        let date = as_of.min(target.due.end());
        let inputs =
            [(InputName::AsOf, Fact::Date(date)), (InputName::Profile, Fact::Word(target.trajectory.as_str().into()))];
        trail.push(Step::new(StepCode::Expected, inputs, Some(Fact::Quotient(expectation.value))));
        way.expected = Some(Expected { date, value: expectation.value });
    }
    let Some(value) = selection.value else { return Ok(way) };
    let part_of_period = matches!(selection.reach, Coverage::Part | Coverage::PartUnknown);
    if target.aim != Aim::MaintainWithin {
        way.achievement = defined(plain::achievement(&value_of_target, &value))?;
        push(trail, StepCode::Achievement, value, value_of_target, way.achievement);
    }
    // A part of a period is no point on the way from one year's value to another's.
    if let Some(start) = start.as_ref().filter(|_| !part_of_period && is_way(target.aim)) {
        way.share = defined(plain::share_bounds(start, goal, &value))?.flatten();
        push(trail, StepCode::Share, value, value_of_target, way.share);
    }
    way.pace = match selection.through {
        Some(day) if part_of_period => part_pace(target, &value_of_target, &value, day, context)?,
        Some(day) => way_pace(target, &curve, &value, day, context)?,
        None => None,
    };
    if let Some(pace) = &way.pace {
        let inputs = [
            (InputName::Through, Fact::Date(pace.date)),
            (InputName::Expected, Fact::Quotient(pace.expected)),
            (InputName::Profile, Fact::Word(pace.profile.clone())),
            (InputName::Policy, Fact::Word(pace.policy.clone())),
        ];
        trail.push(Step::new(StepCode::Pace, inputs, pace.part.map(Fact::Quotient)));
    }
    way.required = required(target, indicator, &value_of_target, &value, as_of, trail)?;
    Ok(way)
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
    target: &Target,
    curve: &Curve<'_>,
    value: &RatioBounds,
    day: Date,
    context: &Context,
) -> Result<Option<Pace>> {
    let (Some(baseline), true) = (&target.baseline, is_way(target.aim)) else { return Ok(None) };
    let Some(expectation) = curve.at(day)? else { return Ok(None) };
    let start = baseline.value.to_ratios();
    let Some(part) = defined(plain::share_bounds(&start, &expectation.goal, value))?.flatten() else { return Ok(None) };
    Ok(Some(pace(target, context, day, expectation.value, part, target.trajectory.as_str())))
}

/// Pace within a period, by the even profile: the same amount every day.
fn part_pace(
    target: &Target,
    value_of_target: &RatioBounds,
    value: &RatioBounds,
    day: Date,
    context: &Context,
) -> Result<Option<Pace>> {
    if target.aim != Aim::Increase {
        return Ok(None);
    }
    let elapsed = target.due.share_elapsed(day);
    let at = |value: Ratio| value.times(elapsed);
    let expected = RatioBounds::new(change(value_of_target.lower(), at)?, change(value_of_target.upper(), at)?)?;
    let Some(part) = defined(plain::achievement(&expected, value))? else { return Ok(None) };
    Ok(Some(pace(target, context, day, expected, part, "even")))
}

fn pace(
    target: &Target,
    context: &Context,
    date: Date,
    expected: RatioBounds,
    part: RatioBounds,
    profile: &str,
) -> Pace {
    let policy = target.pace.as_ref().unwrap_or(&context.pace);
    let categories: Vec<PaceCategory> = policy.categories(&part);
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
    if years.signum() > 0 && !matches!(indicator.nature, Nature::Flow if target.due.contains(as_of)) {
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
    RatioBounds::new(combine(a.lower(), b.upper(), Ratio::minus)?, combine(a.upper(), b.lower(), Ratio::minus)?)
}
