//! The course of a target: what the methods of judging progress are given.
//!
//! Methods take a year's value and a plain goal. The value of a year is chosen among the observations that a verdict would
//! accept, by the same rules: of a state the latest of the year, of a flow the whole year or the sum of its parts; several
//! of one date narrow each other. What does not make a year is left out and listed with the reason.
//!
//! Here exact numbers become doubles: each the nearest one. Nearest doubles keep the order of what they stand for, so that
//! the double of every value within bounds lies within the doubles of their ends.

use super::judge::count;
use super::select::{Coverage, Selection, is_state, select_flow, select_state, unusable};
use super::{Context, Fact, InputName, LeftOut, NoCourse, PassedOver, Step, StepCode, TargetCourse};
use crate::calendar::{Date, Period, PeriodForm};
use crate::error::Result;
use crate::indicator::Indicator;
use crate::number::{Number, Ratio, RatioBounds};
use crate::observation::Observation;
use crate::progress::{Course, ProgressGoal, ProgressPoint, WantedChange};
use crate::roadmap::{Aim, Target};

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
    given: &[&Observation],
    value: &RatioBounds,
    context: &Context,
    as_of: Date,
) -> Result<(TargetCourse, Vec<Step>)> {
    let form = match target.due.form() {
        financial @ PeriodForm::FinancialYear { .. } => financial,
        _ => PeriodForm::Year,
    };
    let mut points = Points::default();
    let mut usable: Vec<(Year, &Observation)> = Vec::new();
    for one in given.iter().copied() {
        let why = match unusable(one, target, indicator, &context.definitions, as_of) {
            None => match Year::of(one.period, form) {
                Some(year) => {
                    usable.push((year, one));
                    continue;
                }
                None => PassedOver::SeveralYears,
            },
            Some(why) => why,
        };
        points.left_out.push((one, why));
    }
    let (goal, baseline) = match goal(target, indicator, value, form) {
        Ok((goal, baseline)) => (Ok(goal), baseline),
        Err(why) => (Err(why), None),
    };
    if let Some((year, value)) = baseline {
        points.baseline(year, &value, &mut usable)?;
    }
    let mut years: Vec<Year> = usable.iter().map(|(year, _)| *year).collect();
    years.sort_unstable_by_key(|year| year.number);
    years.dedup();
    for year in years {
        let pool: Vec<&Observation> = usable.iter().filter(|(of, _)| *of == year).map(|(_, one)| *one).collect();
        let selection = if is_state(indicator.nature) {
            select_state(&pool, year.period, true)?
        } else {
            select_flow(&pool, year.period, indicator.counted)?
        };
        points.add(year, selection)?;
    }
    let observed = points.made.len() > usize::from(baseline.is_some());
    let goal = goal.and_then(|goal| if observed { Ok(goal) } else { Err(NoCourse::NoYear) });
    Ok(points.finish(target, goal, value, given))
}

/// The goal in plain terms, with the year and the value of the baseline, or why it has none.
fn goal(
    target: &Target,
    indicator: &Indicator,
    value: &RatioBounds,
    form: PeriodForm,
) -> std::result::Result<(ProgressGoal, Option<(Year, RatioBounds)>), NoCourse> {
    let wanted = match target.aim.rises() {
        Some(true) => WantedChange::Increase,
        Some(false) => WantedChange::Decrease,
        None => return Err(NoCourse::AimWithin),
    };
    // What is counted over a period is judged against a whole year, a state against whichever day of it.
    let year_of =
        |period: Period| Year::of(period, form).filter(|year| is_state(indicator.nature) || year.period == period);
    let due = year_of(target.due).ok_or(NoCourse::TargetOfNoYear)?;
    let baseline = match &target.baseline {
        Some(baseline) => {
            let year = year_of(baseline.period).ok_or(NoCourse::BaselineOfNoYear)?;
            Some((year, baseline.value.to_ratios()))
        }
        None => None,
    };
    if baseline.is_some_and(|(year, _)| year == due) {
        return Err(NoCourse::WithinOneYear);
    }
    let percentage = indicator.rule.as_ref().is_some_and(|rule| rule.within && rule.per == Number::from(100));
    let goal = ProgressGoal {
        baseline_year: baseline.map(|(year, _)| year.number),
        target: Some(value.as_exact().ok_or(NoCourse::TargetUncertain)?.to_f64()),
        target_year: Some(due.number),
        every_year: matches!(target.aim, Aim::MaintainAtLeast | Aim::MaintainAtMost),
        percentage,
        ..ProgressGoal::towards(wanted)
    };
    Ok((goal, baseline))
}

/// The points so far.
#[derive(Default)]
struct Points<'a> {
    made: Vec<ProgressPoint>,
    left_out: Vec<(&'a Observation, PassedOver)>,
    steps: Vec<Step>,
}

impl<'a> Points<'a> {
    /// In its year the baseline is what the roadmap states; an observation that allows it changes nothing.
    fn baseline(&mut self, year: Year, value: &RatioBounds, usable: &mut Vec<(Year, &'a Observation)>) -> Result<()> {
        let mut same = 0;
        let mut rest = Vec::with_capacity(usable.len());
        for (of, one) in usable.drain(..) {
            if of != year {
                rest.push((of, one));
            } else if one.quotient()?.and_then(|bounds| bounds.intersect(value)) == Some(*value) {
                same += 1;
            } else {
                self.left_out.push((one, PassedOver::BaselineStated));
            }
        }
        *usable = rest;
        self.push(year, value, same)
    }

    fn push(&mut self, year: Year, value: &RatioBounds, used: usize) -> Result<()> {
        self.made.push(point(year.number, value)?);
        let inputs = [(InputName::Year, Fact::Period(year.period)), (InputName::Used, count(used))];
        self.steps.push(Step::new(StepCode::Point, inputs, Some(Fact::Quotient(*value))));
        Ok(())
    }

    fn add(&mut self, year: Year, selection: Selection<'a>) -> Result<()> {
        self.left_out.extend(selection.passed_over);
        let whole = matches!(selection.reach, Coverage::Whole | Coverage::Uncertain);
        if let Some(value) = selection.value.filter(|_| whole) {
            return self.push(year, &value, selection.used.len());
        }
        let why = if selection.conflict { PassedOver::Conflict } else { PassedOver::PartOfYear };
        self.left_out.extend(selection.used.into_iter().map(|one| (one, why)));
        Ok(())
    }

    fn finish(
        mut self,
        target: &Target,
        goal: std::result::Result<ProgressGoal, NoCourse>,
        value: &RatioBounds,
        given: &[&Observation],
    ) -> (TargetCourse, Vec<Step>) {
        self.made.sort_by_key(ProgressPoint::year);
        let place = |one: &Observation| given.iter().position(|other| std::ptr::eq(*other, one));
        self.left_out.sort_by_key(|(one, _)| place(one));
        let mut steps = Vec::with_capacity(self.steps.len() + self.left_out.len() + 1);
        for (one, why) in &self.left_out {
            let inputs = [(InputName::Period, Fact::Period(one.period))];
            let mut step = Step::new(StepCode::LeftOut, inputs, Some(Fact::Word(why.as_str().into())));
            step.inputs
                .extend(one.value.map(|value| super::Input { name: InputName::Value, fact: Fact::Bounds(value) }));
            steps.push(step);
        }
        self.steps.sort_by_key(|step| match step.inputs.first().map(|input| &input.fact) {
            Some(Fact::Period(year)) => Some(*year),
            _ => None,
        });
        steps.append(&mut self.steps);
        let inputs = [
            (InputName::Given, count(given.len())),
            (InputName::Target, Fact::Quotient(*value)),
            (InputName::Due, Fact::Period(target.due)),
            (InputName::Aim, Fact::Word(target.aim.as_str().into())),
        ];
        let result = match &goal {
            Ok(_) => count(self.made.len()),
            Err(why) => Fact::Word(why.as_str().into()),
        };
        steps.push(Step::new(StepCode::Course, inputs, Some(result)));
        let left_out = self.left_out.into_iter().map(|(one, why)| LeftOut { observation: one.clone(), why });
        let made = TargetCourse {
            left_out: left_out.collect(),
            no_course: goal.as_ref().err().copied(),
            course: goal.ok().map(|goal| Course { goal, points: self.made }),
        };
        (made, steps)
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
