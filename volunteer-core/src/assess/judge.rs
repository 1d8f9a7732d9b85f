//! The verdict on one target.

use super::select::{Coverage, Selection, is_state, lower_limit, select_flow, select_state, unusable};
use super::way;
use super::{
    BaselineVerdict, Context, Decision, Fact, Input, InputName, Need, ObservationVerdict, PassedOver, Reason, Stage,
    Step, StepCode, TargetAssessment, Verdict,
};
use crate::Word;
use crate::calendar::Date;
use crate::error::Result;
use crate::indicator::Indicator;
use crate::number::{Bounds, End, Ratio, RatioBounds, Unit};
use crate::observation::{Nature, Observation};
use crate::progress::plain;
use crate::roadmap::{Aim, Target};

/// How many steps a trail has at most.
const MOST_STEPS: usize = 10;

/// Judges one target against the observations of its indicator at its place, in canonical order.
pub(super) fn judge(
    target: &Target,
    indicator: &Indicator,
    given: &[&Observation],
    context: &Context,
    as_of: Date,
) -> Result<TargetAssessment> {
    let goal = target.value.goal();
    let start = target.baseline.as_ref().map(|baseline| baseline.value.to_ratios());
    let value_of_target = goal.target(start.as_ref())?;
    let stage = if as_of < target.due.end() { Stage::Open } else { Stage::Due };
    let mut usable = Vec::with_capacity(given.len());
    let mut rejected = Vec::new();
    for one in given.iter().copied() {
        match unusable(one, target, indicator, context.definitions.versions(), as_of) {
            Some(why) => rejected.push((one, why)),
            None => usable.push(one),
        }
    }
    let selection = if is_state(indicator.nature) {
        select_state(&usable, target.due, stage == Stage::Due)?
    } else {
        select_flow(&usable, target.due, indicator.counted)?
    };
    let outcome = decide(target, indicator, &selection, &rejected, &value_of_target, stage);
    let mut trail = Vec::with_capacity(MOST_STEPS);
    trail.extend([
        Step::new(
            StepCode::Stage,
            [(InputName::AsOf, Fact::Date(as_of)), (InputName::Due, Fact::Period(target.due))],
            Some(Fact::Word(stage.as_str().into())),
        ),
        target_step(target, value_of_target),
        Step::new(StepCode::Candidates, [(InputName::Given, count(given.len()))], Some(count(usable.len()))),
    ]);
    if let Some(step) = selection_step(&selection) {
        trail.push(step);
    }
    if let Some(value) = outcome.compared {
        let word = outcome.reached_so_far.unwrap_or(outcome.verdict);
        trail.push(Step::new(
            StepCode::Compare,
            [
                (InputName::Value, Fact::Quotient(value)),
                (InputName::Target, Fact::Quotient(value_of_target)),
                (InputName::Aim, Fact::Word(target.aim.as_str().into())),
            ],
            Some(Fact::Word(word.as_str().into())),
        ));
    }
    let way = way::measure(target, indicator, &goal, &selection, context, as_of, &mut trail)?;
    let would_be = |one: &Observation| -> Result<Verdict> {
        Ok(one.quotient()?.map_or(Verdict::Undetermined, |value| compare(target.aim, &value, &value_of_target)))
    };
    let beside = |one: &Observation, passed_over: Option<PassedOver>| -> Result<ObservationVerdict> {
        Ok(ObservationVerdict { observation: one.clone(), would_be: would_be(one)?, passed_over })
    };
    let mut passed: Vec<(&Observation, PassedOver)> = rejected.into_iter().chain(selection.passed_over).collect();
    if passed.len() > 1 {
        let place = |one: &Observation| given.iter().position(|other| std::ptr::eq(*other, one));
        passed.sort_by_key(|(one, _)| place(one));
    }
    let passed_over: Result<Vec<_>> = passed.iter().map(|(one, why)| beside(one, Some(*why))).collect();
    let used: Result<Vec<_>> = selection.used.iter().map(|one| beside(one, None)).collect();
    Ok(TargetAssessment {
        id: target.id.clone(),
        label: if target.label == crate::language::LocalText::default() {
            indicator.label.clone()
        } else {
            target.label.clone()
        },
        indicator: target.indicator.clone(),
        unit: indicator.unit.clone(),
        nature: indicator.nature,
        place: target.place.clone(),
        map: target.map.clone(),
        due: target.due,
        aim: target.aim,
        status: target.status,
        stage,
        verdict: outcome.verdict,
        reached_so_far: outcome.reached_so_far,
        decided_by: outcome.decided_by,
        reasons: outcome.reasons,
        baseline: target.baseline.as_ref().map(|baseline| baseline.value),
        target: value_of_target,
        value: selection.value,
        value_through: selection.through,
        used: used?,
        passed_over: passed_over?,
        other_baselines: other_baselines(target, &goal, &usable, selection.value.as_ref())?,
        share: way.share,
        achievement: way.achievement,
        expected: way.expected,
        pace: way.pace,
        required: way.required,
        methods: vec![plain::METHOD.into()],
        progress: None,
        trail,
    })
}

struct Outcome {
    verdict: Verdict,
    reached_so_far: Option<Verdict>,
    reasons: Vec<Reason>,
    decided_by: Option<Decision>,
    compared: Option<RatioBounds>,
}

fn decide(
    target: &Target,
    indicator: &Indicator,
    selection: &Selection<'_>,
    rejected: &[(&Observation, PassedOver)],
    value_of_target: &RatioBounds,
    stage: Stage,
) -> Outcome {
    let mut reasons = Vec::new();
    let mut needs = Vec::new();
    // A part of a flow, or a running total from before the date, can only grow.
    let grows = match selection.reach {
        Coverage::Part | Coverage::PartUnknown => true,
        Coverage::Before => indicator.nature == Nature::Cumulative,
        Coverage::Whole | Coverage::Uncertain => stage == Stage::Open && indicator.nature == Nature::Cumulative,
    };
    let compared = selection.value.map(|value| if grows { lower_limit(&value) } else { value });
    let of_other_period = selection.reach == Coverage::Before && indicator.nature == Nature::Flow;
    let mut found = match &compared {
        Some(value) if !of_other_period => compare(target.aim, value, value_of_target),
        _ => Verdict::Undetermined,
    };
    match selection.reach {
        _ if selection.conflict => {
            reasons.push(Reason::Conflict);
            needs.push(Need::ResolveConflict);
        }
        _ if selection.used.is_empty() => {
            let (reason, need) = nothing_used(rejected);
            reasons.push(reason);
            needs.push(need);
        }
        Coverage::Part if found == Verdict::Undetermined => {
            reasons.push(Reason::PeriodNotCovered);
            needs.push(Need::WholePeriod);
        }
        Coverage::PartUnknown if found == Verdict::Undetermined => {
            reasons.push(Reason::AsOfMissing);
            needs.extend([Need::AsOfDate, Need::WholePeriod]);
        }
        Coverage::Before if !grows || found == Verdict::Undetermined => {
            // What was true before the date need not be true at it.
            found = Verdict::Undetermined;
            reasons.push(Reason::NoObservationAtDue);
            needs.push(Need::ValueAtDue);
        }
        Coverage::Uncertain => reasons.push(Reason::DateUncertain),
        _ => {}
    }
    if found == Verdict::Undetermined && needs.is_empty() {
        reasons.push(Reason::BoundsStraddle);
        needs.push(Need::NarrowerBounds);
    }
    // What can only grow and has passed a target from below is met for good, also before its date.
    let flows = matches!(indicator.nature, Nature::Flow | Nature::Cumulative);
    let for_good = flows && target.aim == Aim::Increase && found == Verdict::Met;
    if for_good && (stage == Stage::Open || grows) {
        reasons.push(Reason::PassedForGood);
    }
    let (verdict, reached_so_far) = match stage {
        Stage::Open if !for_good => (Verdict::Open, compared.filter(|_| !of_other_period).map(|_| found)),
        _ => (found, None),
    };
    let decided_by =
        (found == Verdict::Undetermined).then(|| decision(target.aim, value_of_target, &indicator.unit, needs));
    Outcome { verdict, reached_so_far, reasons, decided_by, compared }
}

/// Why nothing could be used: the observations that come nearest decide what is said.
fn nothing_used(rejected: &[(&Observation, PassedOver)]) -> (Reason, Need) {
    let is = |why: &dyn Fn(PassedOver) -> bool| rejected.iter().any(|(_, passed)| why(*passed));
    if is(&|why| {
        use PassedOver::{OtherCounting, OtherDefinition, OtherMap, OtherNature, OtherUnit};
        matches!(why, OtherMap | OtherDefinition | OtherUnit | OtherNature | OtherCounting)
    }) {
        (Reason::NothingComparable, Need::ComparableValue)
    } else if is(&|why| why == PassedOver::NotDone) {
        (Reason::NothingDone, Need::DoneValue)
    } else {
        (Reason::NoObservation, Need::ValueAtDue)
    }
}

/// Met, not met or undetermined: the value against the target for an aim.
pub(super) fn compare(aim: Aim, value: &RatioBounds, target: &RatioBounds) -> Verdict {
    let answer = match aim.rises() {
        Some(true) => value.reaches(target),
        Some(false) => value.stays_within(target),
        None => within(value, target),
    };
    match answer {
        Some(true) => Verdict::Met,
        Some(false) => Verdict::NotMet,
        None => Verdict::Undetermined,
    }
}

fn within(value: &RatioBounds, band: &RatioBounds) -> Option<bool> {
    match value.intersect(band) {
        None => Some(false),
        Some(both) if both == *value => Some(true),
        Some(_) => None,
    }
}

fn decision(aim: Aim, target: &RatioBounds, unit: &Unit, needs: Vec<Need>) -> Decision {
    // A value at an open end of the target is already beyond every possible target.
    let from = |end: End<Ratio>| RatioBounds::at_least(end.value);
    let to = |end: End<Ratio>| RatioBounds::at_most(end.value);
    let below =
        |end: End<Ratio>| if end.open { RatioBounds::at_most(end.value) } else { last_before(end.value, unit, false) };
    let above =
        |end: End<Ratio>| if end.open { RatioBounds::at_least(end.value) } else { last_before(end.value, unit, true) };
    let (met_by, not_met_by) = match aim.rises() {
        Some(true) => (target.upper().map(from), target.lower().map(below)),
        Some(false) => (target.lower().map(to), target.upper().map(above)),
        None => (Some(*target), None),
    };
    Decision { met_by, not_met_by, needs }
}

/// Everything on the far side of a value; for counted units from the next whole number on.
fn last_before(value: Ratio, unit: &Unit, above: bool) -> RatioBounds {
    let whole = value.reduced();
    if unit.is_counted() && whole.denominator() == crate::Number::ONE && whole.numerator().is_integer() {
        let one = Ratio::from(crate::Number::ONE);
        if let Ok(next) = if above { whole.plus(one) } else { whole.minus(one) } {
            return if above { RatioBounds::at_least(next) } else { RatioBounds::at_most(next) };
        }
    }
    if above { RatioBounds::above(value) } else { RatioBounds::below(value) }
}

/// Usable observations from the time of the baseline or before it: what the verdict would be from there.
fn other_baselines(
    target: &Target,
    goal: &plain::Goal,
    usable: &[&Observation],
    value: Option<&RatioBounds>,
) -> Result<Vec<BaselineVerdict>> {
    let Some(baseline) = target.baseline.as_ref().filter(|_| goal.factor.signum() != 0) else { return Ok(Vec::new()) };
    let mut others = Vec::new();
    for one in usable {
        let same_time = one.period.end() <= baseline.period.end();
        let Some(bounds) = one.value.filter(|bounds| same_time && *bounds != baseline.value) else { continue };
        let other = goal.target(Some(&bounds.to_ratios()))?;
        let would_be = value.map_or(Verdict::Undetermined, |value| compare(target.aim, value, &other));
        others.push(BaselineVerdict { observation: (*one).clone(), target: other, would_be });
    }
    Ok(others)
}

pub(super) fn count(number: usize) -> Fact {
    Fact::Count(u32::try_from(number).unwrap_or(u32::MAX))
}

/// How the target's value was made: from the baseline, so many times or so much beyond it, or as it was stated.
fn target_step(target: &Target, value: RatioBounds) -> Step {
    let mut step = Step::new(StepCode::Target, [], Some(Fact::Quotient(value)));
    let mut put = |name, fact| step.inputs.push(Input { name, fact });
    if let Some(baseline) = &target.baseline {
        put(InputName::Baseline, Fact::Bounds(baseline.value));
        put(InputName::BaselinePeriod, Fact::Period(baseline.period));
    }
    if let Some(factor) = target.value.times_baseline() {
        put(InputName::Factor, Fact::Bounds(Bounds::exact(factor)));
    }
    if let Some(addend) = target.value.plus_baseline() {
        put(InputName::Addend, Fact::Bounds(addend));
    }
    step
}

fn selection_step(selection: &Selection<'_>) -> Option<Step> {
    let used = count(selection.used.len());
    let value = selection.value.map(Fact::Quotient);
    let code = match selection.reach {
        _ if selection.used.is_empty() => return None,
        _ if selection.summed => StepCode::Sum,
        Coverage::Part | Coverage::PartUnknown => StepCode::LowerLimit,
        _ if selection.used.len() > 1 => StepCode::Intersect,
        _ => StepCode::Select,
    };
    Some(match selection.through {
        Some(day) => Step::new(code, [(InputName::Used, used), (InputName::Through, Fact::Date(day))], value),
        None => Step::new(code, [(InputName::Used, used)], value),
    })
}
