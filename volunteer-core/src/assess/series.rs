//! The series of a target: what the methods of judging progress are given.
//!
//! Methods take a year's value and a plain goal. The value of a year is chosen among the observations that a verdict would
//! accept, by the same rules: of a state the latest of the year, of a flow the whole year or the sum of its parts; several
//! of one date narrow each other. What does not make a year is left out and listed with the reason.
//!
//! Here exact numbers become doubles: each the nearest one. Nearest doubles keep the order of what they stand for, so that
//! the double of every value within bounds lies within the doubles of their ends.

use super::judge::{count, sums_what_is_there};
use super::select::{Coverage, Selection, is_state, select_flow, select_state, unusable};
use super::{Context, Fact, Input, InputName, LeftOut, NoSeries, PassedOver, Step, StepCode, TargetSeries};
use crate::Word;
use crate::calendar::{Date, Period, PeriodForm};
use crate::error::Result;
use crate::indicator::Indicator;
use crate::number::{Number, Ratio, RatioBounds};
use crate::observation::Observation;
use crate::progress::{ProgressGoal, ProgressPoint, ProgressSeries, WantedChange};
use crate::roadmap::{Aim, DueRule, Target};

/// A year that may have a value.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Year {
    number: u32,
    period: Period,
}

impl Year {
    /// The year of a period; none where it has parts in several.
    fn of(period: Period, form: PeriodForm) -> Option<Self> {
        let year = Period::containing(period.end(), form).ok()?;
        let number = u32::try_from(chrono::Datelike::year(&year.start())).ok()?;
        year.covers(&period).then_some(Self { number, period: year })
    }
}

/// What the methods are given for one target, with the steps of the trail; `value` is the target's value.
pub(super) fn make(
    target: &Target,
    indicator: &Indicator,
    observations: &[&Observation],
    value: &RatioBounds,
    context: &Context,
    as_of: Date,
) -> Result<(TargetSeries, Vec<Step>)> {
    let form = match target.due.form() {
        financial @ PeriodForm::FinancialYear { .. } => financial,
        _ => PeriodForm::Year,
    };
    let mut points = Points::of(observations);
    // In order of the years, because observations come in order of their last day.
    let mut usable: Vec<(Year, &Observation)> = Vec::with_capacity(observations.len());
    for observation in observations.iter().copied() {
        match (
            unusable(observation, target, indicator, context.definitions.versions(), as_of),
            Year::of(observation.period, form),
        ) {
            (Some(why), _) => points.leave_out(observation, why),
            (None, None) => points.leave_out(observation, PassedOver::SeveralYears),
            (None, Some(year)) => usable.push((year, observation)),
        }
    }
    let (goal, mut stated) = match goal(target, indicator, value, form) {
        Ok((goal, baseline)) => (Ok(goal), baseline),
        Err(why) => (Err(why), None),
    };
    let least = 1 + usize::from(stated.is_some());
    let mut rest = usable.into_iter().peekable();
    while let Some((year, first)) = rest.next() {
        let mut pool = vec![first];
        while let Some((_, observation)) = rest.next_if(|(of, _)| *of == year) {
            pool.push(observation);
        }
        match stated.take_if(|(of, _)| of.number <= year.number) {
            Some((of, value)) if of == year => {
                points.state(of, &value, &pool)?;
                continue;
            }
            Some((of, value)) => points.state(of, &value, &[])?,
            None => {}
        }
        points.add(
            year,
            if is_state(indicator.nature) {
                select_state(&pool, year.period, indicator.nature, DueRule::Latest)?
            } else {
                let kind = (indicator.nature, indicator.counted);
                select_flow(&pool, year.period, kind, sums_what_is_there(target, year.period, as_of))?
            },
        )?;
    }
    if let Some((year, value)) = stated {
        points.state(year, &value, &[])?;
    }
    let goal = goal.and_then(|goal| if points.kept.len() < least { Err(NoSeries::NoYear) } else { Ok(goal) });
    Ok(points.finish(target, goal, value))
}

/// The goal in plain terms, with the year and the value of the baseline, or why it has none.
fn goal(
    target: &Target,
    indicator: &Indicator,
    value: &RatioBounds,
    form: PeriodForm,
) -> std::result::Result<(ProgressGoal, Option<(Year, RatioBounds)>), NoSeries> {
    let wanted = match target.aim.rises() {
        Some(true) => WantedChange::Increase,
        Some(false) => WantedChange::Decrease,
        None => return Err(NoSeries::AimWithin),
    };
    // What is counted over a period is judged against a whole year, a state against whichever day of it.
    let year_of =
        |period: Period| Year::of(period, form).filter(|year| is_state(indicator.nature) || year.period == period);
    let due = year_of(target.due).ok_or(NoSeries::TargetOfNoYear)?;
    let baseline = match &target.baseline {
        Some(baseline) => {
            let year = year_of(baseline.period).ok_or(NoSeries::BaselineOfNoYear)?;
            Some((year, baseline.value.to_ratios()))
        }
        None => None,
    };
    if baseline.is_some_and(|(year, _)| year == due) {
        return Err(NoSeries::WithinOneYear);
    }
    let percentage = indicator.rule.as_ref().is_some_and(|rule| rule.within && rule.per == Number::from(100));
    let (goal_from, target_to) = match (value.as_exact(), value.lower(), value.upper()) {
        (Some(exact), ..) => (exact.to_f64(), None),
        (None, Some(low), Some(high)) => (double(low.value, f64::next_down), Some(double(high.value, f64::next_up))),
        _ => return Err(NoSeries::TargetUncertain),
    };
    let goal = ProgressGoal {
        baseline_year: baseline.map(|(year, _)| year.number),
        target: Some(goal_from),
        target_to,
        target_year: Some(due.number),
        every_year: matches!(target.aim, Aim::MaintainAtLeast | Aim::MaintainAtMost),
        percentage,
        ..ProgressGoal::towards(wanted)
    };
    Ok((goal, baseline))
}

/// The points so far, and why an observation is no part of them.
struct Points<'a> {
    observations: &'a [&'a Observation],
    /// For each observation that was given.
    left_out: Vec<Option<PassedOver>>,
    kept: Vec<ProgressPoint>,
    steps: Vec<Step>,
}

impl<'a> Points<'a> {
    fn of(observations: &'a [&'a Observation]) -> Self {
        Self { observations, left_out: vec![None; observations.len()], kept: Vec::new(), steps: Vec::new() }
    }

    fn leave_out(&mut self, observation: &Observation, why: PassedOver) {
        let same =
            self.observations.iter().zip(&mut self.left_out).find(|(other, _)| std::ptr::eq(**other, observation));
        if let Some((_, place)) = same {
            *place = Some(why);
        }
    }

    /// In its year the baseline is what the roadmap states; an observation that allows it changes nothing.
    fn state(&mut self, year: Year, value: &RatioBounds, pool: &[&Observation]) -> Result<()> {
        let mut same = 0;
        for observation in pool {
            if observation.quotient()?.and_then(|bounds| bounds.intersect(value)) == Some(*value) {
                same += 1;
            } else {
                self.leave_out(observation, PassedOver::BaselineStated);
            }
        }
        self.push(year, value, same)
    }

    fn push(&mut self, year: Year, value: &RatioBounds, used: usize) -> Result<()> {
        self.kept.push(point(year.number, value)?);
        let inputs = [(InputName::Year, Fact::Period(year.period)), (InputName::Used, count(used))];
        self.steps.push(Step::new(StepCode::Point, inputs, Some(Fact::Quotient(*value))));
        Ok(())
    }

    fn add(&mut self, year: Year, selection: Selection<'_>) -> Result<()> {
        for (observation, why) in selection.passed_over {
            self.leave_out(observation, why);
        }
        let whole = matches!(selection.reach, Coverage::Whole | Coverage::Dated);
        if let Some(value) = selection.value.filter(|_| whole) {
            return self.push(year, &value, selection.used.len());
        }
        let why = if selection.conflict { PassedOver::Conflict } else { PassedOver::PartOfYear };
        for observation in selection.used {
            self.leave_out(observation, why);
        }
        Ok(())
    }

    fn finish(
        mut self,
        target: &Target,
        goal: std::result::Result<ProgressGoal, NoSeries>,
        value: &RatioBounds,
    ) -> (TargetSeries, Vec<Step>) {
        let mut left_out = Vec::new();
        let mut steps = Vec::new();
        for (observation, why) in self.observations.iter().zip(&self.left_out) {
            let Some(why) = *why else { continue };
            let inputs = [(InputName::Period, Fact::Period(observation.period))];
            let mut step = Step::new(StepCode::LeftOut, inputs, Some(Fact::Word(why.as_str().into())));
            if let Some(value) = observation.value {
                step.inputs.push(Input { name: InputName::Value, fact: Fact::Bounds(value) });
            }
            steps.push(step);
            left_out.push(LeftOut { observation: (*observation).clone(), why });
        }
        steps.append(&mut self.steps);
        let inputs = [
            (InputName::Given, count(self.observations.len())),
            (InputName::Target, Fact::Quotient(*value)),
            (InputName::Due, Fact::Period(target.due)),
            (InputName::Aim, Fact::Word(target.aim.as_str().into())),
        ];
        let result = match &goal {
            Ok(_) => count(self.kept.len()),
            Err(why) => Fact::Word(why.as_str().into()),
        };
        steps.push(Step::new(StepCode::Series, inputs, Some(result)));
        let result = TargetSeries {
            left_out,
            no_series: goal.as_ref().err().copied(),
            series: goal.ok().map(|goal| ProgressSeries { goal, points: self.kept }),
        };
        (result, steps)
    }
}

/// The point of a year: the nearest double of each end, a missing end without limit.
fn point(year: u32, value: &RatioBounds) -> Result<ProgressPoint> {
    if let Some(exact) = value.as_exact() {
        return ProgressPoint::exactly(year, exact.to_f64());
    }
    let lower = value.lower().map_or(f64::NEG_INFINITY, |end| double(end.value, f64::next_down));
    let upper = value.upper().map_or(f64::INFINITY, |end| double(end.value, f64::next_up));
    ProgressPoint::between(year, lower, upper)
}

/// The nearest double; of a quotient, whose division rounds once more, one further out.
fn double(value: Ratio, outward: impl Fn(f64) -> f64) -> f64 {
    let value = value.reduced();
    if value.denominator() == Number::ONE { value.to_f64() } else { outward(value.to_f64()) }
}
