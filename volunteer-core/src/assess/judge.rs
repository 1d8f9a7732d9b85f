//! The verdict on one target.

use super::pacing;
use super::select::{Coverage, Selection, grows, is_state, lower_limit, select_flow, select_state, unusable};
use super::{
    BaselineVerdict, Context, Decision, Fact, Input, InputName, MilestoneVerdict, Need, ObservationVerdict, PassedOver,
    Reason, RestsOn, Stage, Step, StepCode, TargetAssessment, Verdict,
};
use crate::Word;
use crate::calendar::{Date, Period};
use crate::error::Result;
use crate::indicator::Indicator;
use crate::number::{Bounds, End, Ratio, RatioBounds, Unit};
use crate::observation::{Nature, Observation};
use crate::progress::plain;
use crate::roadmap::{Aim, DueRule, Target, TargetValue};

/// How many steps a trail has at most.
const MOST_STEPS: usize = 10;

/// What is known of one target: the observations sorted, the value chosen, and what follows from it.
struct Settled<'a> {
    goal: plain::Goal,
    value_of_target: RatioBounds,
    stage: Stage,
    usable: Vec<&'a Observation>,
    rejected: Vec<(&'a Observation, PassedOver)>,
    selection: Selection<'a>,
    outcome: Outcome,
}

fn settle<'a>(
    target: &Target,
    indicator: &Indicator,
    observations: &[&'a Observation],
    context: &Context,
    as_of: Date,
) -> Result<Settled<'a>> {
    let goal = target.value.goal();
    let start = target.baseline.as_ref().map(|baseline| baseline.value.to_ratios());
    let value_of_target = goal.target(start.as_ref())?;
    let stage = if as_of < target.due.end() { Stage::Open } else { Stage::Due };
    let mut usable = Vec::with_capacity(observations.len());
    let mut rejected = Vec::new();
    for observation in observations.iter().copied() {
        match unusable(observation, target, indicator, context.definitions.versions(), as_of) {
            Some(why) => rejected.push((observation, why)),
            None => usable.push(observation),
        }
    }
    let selection = if is_state(indicator.nature) {
        select_state(&usable, target.due, indicator.nature, target.due_rule)?
    } else {
        let kind = (indicator.nature, indicator.counted);
        select_flow(&usable, target.due, kind, sums_what_is_there(target, target.due, as_of))?
    };
    let outcome = decide(target, indicator, &selection, &rejected, &value_of_target, stage);
    Ok(Settled { goal, value_of_target, stage, usable, rejected, selection, outcome })
}

/// Whether parts of a period that nobody reported count as nothing: by the target's rule, once the period is over.
pub(super) fn sums_what_is_there(target: &Target, period: Period, as_of: Date) -> bool {
    target.due_rule == DueRule::SumWhatIsThere && period.end() <= as_of
}

/// Judges one target against the observations of its indicator at its place, in canonical order.
pub(super) fn judge(
    target: &Target,
    indicator: &Indicator,
    observations: &[&Observation],
    context: &Context,
    as_of: Date,
) -> Result<TargetAssessment> {
    let Settled { goal, value_of_target, stage, usable, rejected, selection, outcome } =
        settle(target, indicator, observations, context, as_of)?;
    let mut trail = Vec::with_capacity(MOST_STEPS);
    trail.extend([
        Step::new(
            StepCode::Stage,
            [(InputName::AsOf, Fact::Date(as_of)), (InputName::Due, Fact::Period(target.due))],
            Some(Fact::Word(stage.as_str().into())),
        ),
        target_step(target, value_of_target),
        Step::new(StepCode::Candidates, [(InputName::Given, count(observations.len()))], Some(count(usable.len()))),
    ]);
    if let Some(step) = selection_step(&selection) {
        trail.push(step);
    }
    trail.extend(assumption_steps(&selection, &usable));
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
    let pacing = pacing::measure(
        &pacing::Case { target, indicator, goal: &goal, usable: &usable, context, as_of },
        &selection,
        &mut trail,
    )?;
    let milestones = milestones(target, indicator, observations, context, as_of, &mut trail)?;
    let rests_on = rests_on(target, indicator, observations, &selection.used, context, as_of)?;
    if let Some(rests_on) = &rests_on {
        let findings =
            rests_on.findings.iter().map(|code| Input { name: InputName::Finding, fact: Fact::Word(code.clone()) });
        let result = Some(Fact::Word(rests_on.would_be.as_str().into()));
        trail.push(Step { code: StepCode::RestsOn, inputs: findings.collect(), result });
    }
    let would_be = |observation: &Observation| -> Result<Verdict> {
        Ok(observation.quotient()?.map_or(Verdict::Undetermined, |value| compare(target.aim, &value, &value_of_target)))
    };
    let beside = |observation: &Observation, passed_over: Option<PassedOver>| -> Result<ObservationVerdict> {
        Ok(ObservationVerdict { observation: observation.clone(), would_be: would_be(observation)?, passed_over })
    };
    let mut passed: Vec<(&Observation, PassedOver)> = rejected.into_iter().chain(selection.passed_over).collect();
    if passed.len() > 1 {
        let place = |observation: &Observation| observations.iter().position(|other| std::ptr::eq(*other, observation));
        passed.sort_by_key(|(observation, _)| place(observation));
    }
    let passed_over: Result<Vec<_>> = passed.iter().map(|(observation, why)| beside(observation, Some(*why))).collect();
    let used: Result<Vec<_>> = selection.used.iter().map(|observation| beside(observation, None)).collect();
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
        rests_on,
        used: used?,
        passed_over: passed_over?,
        other_baselines: other_baselines(target, &goal, &usable, selection.value.as_ref())?,
        share: pacing.share,
        achievement: pacing.achievement,
        expected: pacing.expected,
        pace: pacing.pace,
        no_pace: pacing.no_pace,
        required: pacing.required,
        milestones,
        methods: vec![plain::METHOD.into()],
        progress: None,
        trail,
    })
}

/// What was flagged in the observations used, and the verdict if nothing of that were there.
fn rests_on(
    target: &Target,
    indicator: &Indicator,
    observations: &[&Observation],
    used: &[&Observation],
    context: &Context,
    as_of: Date,
) -> Result<Option<RestsOn>> {
    let mut findings: Vec<String> =
        used.iter().filter_map(|one| one.flagged.as_ref()).flat_map(|one| one.findings.clone()).collect();
    if findings.is_empty() {
        return Ok(None);
    }
    findings.sort_unstable();
    findings.dedup();
    let mut without = Vec::with_capacity(observations.len());
    for observation in observations {
        match &observation.flagged {
            None => without.push((*observation).clone()),
            Some(flagged) => {
                let mut left = (*observation).clone();
                (left.value, left.parts) = (flagged.without, None);
                if left.value.is_some() {
                    without.push(left);
                }
            }
        }
    }
    let without: Vec<&Observation> = without.iter().collect();
    let settled = settle(target, indicator, &without, context, as_of)?;
    Ok(Some(RestsOn { findings, would_be: settled.outcome.verdict, value: settled.selection.value }))
}

/// Judges the announced values on the way like targets of their own; they need no baseline.
fn milestones(
    target: &Target,
    indicator: &Indicator,
    observations: &[&Observation],
    context: &Context,
    as_of: Date,
    trail: &mut Vec<Step>,
) -> Result<Vec<MilestoneVerdict>> {
    let mut judged = Vec::with_capacity(target.milestones.len());
    for (index, milestone) in target.milestones.iter().enumerate() {
        let value = TargetValue::Absolute(milestone.value);
        let own = Target { due: milestone.due, value, baseline: None, milestones: Vec::new(), ..target.clone() };
        let settled = settle(&own, indicator, observations, context, as_of)
            .map_err(|error| error.at_index(index).at_key("milestones"))?;
        let verdict = settled.outcome.verdict;
        let mut step = Step::new(
            StepCode::Milestone,
            [
                (InputName::Due, Fact::Period(milestone.due)),
                (InputName::Target, Fact::Quotient(settled.value_of_target)),
            ],
            Some(Fact::Word(verdict.as_str().into())),
        );
        if let Some(value) = settled.outcome.compared {
            step.inputs.push(Input { name: InputName::Value, fact: Fact::Quotient(value) });
        }
        trail.push(step);
        judged.push(MilestoneVerdict {
            due: milestone.due,
            target: milestone.value,
            stage: settled.stage,
            verdict,
            reached_so_far: settled.outcome.reached_so_far,
            reasons: settled.outcome.reasons,
            decided_by: settled.outcome.decided_by,
            value: settled.selection.value,
            value_through: settled.selection.through,
        });
    }
    Ok(judged)
}

struct Outcome {
    verdict: Verdict,
    reached_so_far: Option<Verdict>,
    reasons: Vec<Reason>,
    decided_by: Option<Decision>,
    compared: Option<RatioBounds>,
}

/// What surely holds at the end of the due period.
fn at_end(nature: Nature, selection: &Selection<'_>) -> Option<RatioBounds> {
    let value = selection.value?;
    match selection.reach {
        Coverage::Whole | Coverage::Dated => Some(selection.at_end.unwrap_or(value)),
        // What was true before the date need not be true at it, unless it can only grow.
        Coverage::Part | Coverage::PartUnknown | Coverage::Within | Coverage::Before if grows(nature) => {
            let of_other_period = selection.reach == Coverage::Before && nature != Nature::Cumulative;
            if of_other_period || selection.falls {
                return None;
            }
            Some(selection.at_end.unwrap_or_else(|| lower_limit(&value)))
        }
        Coverage::Uncertain => selection.at_end,
        _ => None,
    }
}

/// What the value itself says of the day up to which it counts.
fn so_far(nature: Nature, selection: &Selection<'_>) -> Option<RatioBounds> {
    let value = selection.value?;
    match selection.reach {
        Coverage::Before if !is_state(nature) => None,
        // Up to a day that is not named: what grows may have been more.
        _ if selection.through.is_none() && grows(nature) => Some(lower_limit(&value)),
        _ => Some(value),
    }
}

fn decide(
    target: &Target,
    indicator: &Indicator,
    selection: &Selection<'_>,
    rejected: &[(&Observation, PassedOver)],
    value_of_target: &RatioBounds,
    stage: Stage,
) -> Outcome {
    let nature = indicator.nature;
    let verdict_of = |value: RatioBounds| compare(target.aim, &value, value_of_target);
    let at_end = at_end(nature, selection).filter(|_| !selection.conflict);
    let so_far = so_far(nature, selection).filter(|_| !selection.conflict);
    let found = at_end.map_or(Verdict::Undetermined, verdict_of);
    let (mut reasons, mut needs): (Vec<Reason>, Vec<Need>) = (Vec::new(), Vec::new());
    let open = found == Verdict::Undetermined;
    let (reason, need): (Option<Reason>, &[Need]) = match selection.reach {
        _ if selection.conflict => (Some(Reason::Conflict), &[Need::ResolveConflict]),
        _ if selection.used.is_empty() => {
            let (reason, need) = nothing_used(rejected, !selection.passed_over.is_empty());
            needs.push(need);
            (Some(reason), &[])
        }
        Coverage::Part if open => (Some(Reason::PeriodNotCovered), &[Need::WholePeriod]),
        Coverage::PartUnknown if open && nature == Nature::Stock => {
            (Some(Reason::AsOfMissing), &[Need::AsOfDate, Need::ValueAtDue])
        }
        Coverage::PartUnknown if open => (Some(Reason::AsOfMissing), &[Need::AsOfDate, Need::WholePeriod]),
        Coverage::Uncertain if open => (Some(Reason::DateUncertain), &[Need::AsOfDate]),
        // Before its date nobody misses the value at it.
        Coverage::Before | Coverage::Within if open && (stage == Stage::Due || !is_state(nature)) => {
            (Some(Reason::NoObservationAtDue), &[Need::ValueAtDue])
        }
        Coverage::Dated => (Some(Reason::DateUncertain), &[]),
        _ => (None, &[]),
    };
    reasons.extend(reason);
    needs.extend_from_slice(need);
    let so_far_found = so_far.map(verdict_of);
    // Before the date of a state the bounds of what is there now decide whether it is reached so far.
    let now = if open { so_far_found } else { Some(found) };
    let straddles = now.is_none_or(|now| now == Verdict::Undetermined);
    if straddles && needs.is_empty() {
        reasons.push(Reason::BoundsStraddle);
        needs.push(Need::NarrowerBounds);
    }
    if selection.overruled {
        reasons.push(Reason::Overruled);
    }
    if !gaps(selection).is_empty() {
        reasons.push(Reason::GapsCountAsNothing);
    }
    if vintages(&selection.used).len() > 1 {
        reasons.push(Reason::VintagesDiffer);
    }
    // What can only grow and has passed a target from below is met for good, also before its date.
    let partial = !matches!(selection.reach, Coverage::Whole | Coverage::Dated);
    let for_good = grows(nature) && target.aim.rises() == Some(true) && found == Verdict::Met;
    if for_good && (stage == Stage::Open || partial) {
        reasons.push(Reason::PassedForGood);
    }
    let verdict = if stage == Stage::Open && !for_good { Verdict::Open } else { found };
    let before_end = verdict == Verdict::Open || open && partial;
    let reached_so_far = if before_end { so_far_found } else { None };
    let undecided = open && (stage == Stage::Due || straddles || !needs.is_empty());
    let decided_by = undecided.then(|| decision(target.aim, value_of_target, &indicator.unit, needs));
    let compared = at_end.or(so_far).or(selection.value);
    Outcome { verdict, reached_so_far, reasons, decided_by, compared }
}

/// What counts as nothing in the value, because nobody reported it: by the target's rule, or by that of a roll-up before.
fn gaps(selection: &Selection<'_>) -> Vec<Fact> {
    let own = selection.gaps.iter().map(|gap| Fact::Period(*gap));
    let mut before: Vec<&String> = selection.used.iter().flat_map(|one| &one.gaps).collect();
    before.sort_unstable();
    before.dedup();
    own.chain(before.into_iter().map(|gap| gap.parse().map_or_else(|_| Fact::Word(gap.clone()), Fact::Period)))
        .collect()
}

/// What a value takes for granted: parts that count as nothing, and populations of several editions.
fn assumption_steps(selection: &Selection<'_>, usable: &[&Observation]) -> Vec<Step> {
    let step = |code, inputs: Vec<Input>| Step { code, inputs, result: None };
    let gaps = gaps(selection).into_iter().map(|fact| Input { name: InputName::Gap, fact }).collect();
    let editions = vintages(usable);
    let editions = if editions.len() > 1 { editions } else { Vec::new() };
    let editions = editions.into_iter().map(|one| Input { name: InputName::Vintage, fact: Fact::Word(one.into()) });
    let steps = [step(StepCode::Gaps, gaps), step(StepCode::Vintages, editions.collect())];
    steps.into_iter().filter(|step| !step.inputs.is_empty()).collect()
}

/// The editions of populations and other numbers that rates rest on, each once, in order.
pub(super) fn vintages<'a>(observations: &[&'a Observation]) -> Vec<&'a str> {
    let mut found: Vec<&str> =
        observations.iter().filter(|one| one.parts.is_some()).filter_map(|one| one.vintage.as_deref()).collect();
    found.sort_unstable();
    found.dedup();
    found
}

/// Why nothing could be used: the observations that come nearest decide what is said.
fn nothing_used(rejected: &[(&Observation, PassedOver)], of_other_times: bool) -> (Reason, Need) {
    let is = |why: &dyn Fn(PassedOver) -> bool| rejected.iter().any(|(_, passed)| why(*passed));
    if is(&|why| {
        use PassedOver::{OtherCounting, OtherDefinition, OtherMap, OtherNature, OtherUnit};
        matches!(why, OtherMap | OtherDefinition | OtherUnit | OtherNature | OtherCounting)
    }) {
        (Reason::NothingComparable, Need::ComparableValue)
    } else if is(&|why| why == PassedOver::NotDone) {
        (Reason::NothingDone, Need::DoneValue)
    } else if is(&|why| why == PassedOver::MayBeAfterAsOf) {
        (Reason::AsOfMissing, Need::AsOfDate)
    } else if of_other_times {
        (Reason::NoObservationAtDue, Need::ValueAtDue)
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
        if let Ok(next) = if above { whole.checked_add(one) } else { whole.checked_sub(one) } {
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
    for observation in usable {
        let same_time = observation.period.end() <= baseline.period.end();
        let Some(bounds) = observation.quotient()?.filter(|one| same_time && *one != baseline.value.to_ratios()) else {
            continue;
        };
        let other = goal.target(Some(&bounds))?;
        let would_be = value.map_or(Verdict::Undetermined, |value| compare(target.aim, value, &other));
        others.push(BaselineVerdict { observation: (*observation).clone(), target: other, would_be });
    }
    Ok(others)
}

pub(super) fn count(number: usize) -> Fact {
    Fact::Count(u32::try_from(number).unwrap_or(u32::MAX))
}

/// How the target's value was made: a multiple of the baseline, an amount above it, or the value as stated.
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
