//! Why a target has its verdict, statement by statement.

use super::Presenter;
use super::assessment::capital;
use super::block::{Item, Section};
use super::rules::is_illustrative;
use crate::Word;
use crate::assess::{
    BaselineVerdict, Decision, Fact, Input, InputName, MilestoneVerdict, ObservationVerdict, Pace, Required, StepCode,
    TargetAssessment,
};
use crate::number::{End, Number, Ratio, RatioBounds};
use crate::observation::Nature;

impl Presenter {
    pub(super) fn section(&self, number: usize, target: &TargetAssessment) -> Section {
        let title = self.say(
            "sectionTitle",
            &[
                ("number", number.to_string().into()),
                ("name", self.named(&target.label, &target.id).into()),
                ("place", self.place(&target.place).into()),
                ("due", self.period(target.due).into()),
                ("verdict", self.label("verdict", target.verdict.as_str()).into()),
            ],
        );
        let mut items: Vec<Item> = Vec::new();
        let verdict = self.label("verdictWhy", target.verdict.as_str());
        let reasons = target.reasons.iter().map(|reason| self.label("reason", reason.as_str())).collect();
        items.push(Item { text: verdict, inner: reasons });
        if let Some(so_far) = target.reached_so_far {
            let word = self.label("verdict", so_far.as_str());
            items.push(self.say("soFar", &[("verdict", word.into())]).into());
        }
        items.push(self.target_value(target).into());
        if !target.milestones.is_empty() {
            let inner = target.milestones.iter().map(|milestone| self.milestone(milestone, target)).collect();
            items.push(Item { text: self.say("milestones", &[]), inner });
        }
        items.extend(self.observations("used", &target.used));
        if let Some(rests_on) = &target.rests_on {
            let name = |code: &String| {
                let doubt = self.label("doubt", code);
                if doubt == *code { self.finding_of(code, None) } else { doubt }
            };
            let findings: Vec<String> = rests_on.findings.iter().map(name).collect();
            let verdict = self.label("verdict", rests_on.would_be.as_str());
            items.push(
                self.say("restsOn", &[("findings", findings.join("; ").into()), ("verdict", verdict.into())]).into(),
            );
        }
        if let Some(decision) = &target.decided_by {
            items.push(self.decision(decision, target));
        }
        items.extend(self.observations("passedOver", &target.passed_over));
        if !target.other_baselines.is_empty() {
            let inner = target.other_baselines.iter().map(|other| self.other_baseline(other, target)).collect();
            items.push(Item { text: self.say("otherBaselines", &[]), inner });
        }
        items.extend(self.way(target));
        let mut table = None;
        if let Some(progress) = &target.progress {
            items.extend(self.methods(progress, target));
            table = (!progress.results.is_empty()).then(|| self.methods_table(&progress.results));
        }
        Section { title, verdict: target.verdict, items, table }
    }

    /// A value of the target's indicator, with its unit; a quotient that is not a percentage has no unit of its own.
    pub(super) fn of_target(&self, value: &RatioBounds, target: &TargetAssessment) -> String {
        if target.nature == Nature::Ratio { self.figure(value, &target.unit) } else { self.amount(value, &target.unit) }
    }

    /// The same for a value that is only expected.
    fn expected_of_target(&self, value: &RatioBounds, target: &TargetAssessment) -> String {
        match target.nature {
            Nature::Ratio => self.figure(value, &target.unit),
            _ => self.expected_amount(value, &target.unit),
        }
    }

    /// The target's value, and how it was made.
    fn target_value(&self, target: &TargetAssessment) -> String {
        let value = self.of_target(&target.target, target);
        let step = target.trail.iter().find(|step| step.code == StepCode::Target);
        let input = |name: InputName| {
            let inputs: &[Input] = step.map_or(&[], |step| step.inputs.as_slice());
            inputs.iter().find(|input| input.name == name).map(|input| &input.fact)
        };
        let baseline = target.baseline.as_ref().map(|bounds| self.figure(&bounds.to_ratios(), &target.unit));
        let period = match input(InputName::BaselinePeriod) {
            Some(Fact::Period(period)) => Some(self.period(*period)),
            _ => None,
        };
        let aim = self.label("aim", target.aim.as_str());
        let mut text = match (&baseline, input(InputName::Factor), input(InputName::Addend)) {
            (Some(baseline), Some(Fact::Bounds(factor)), _) => {
                let args = [
                    ("factor", self.bounds(factor).into()),
                    ("baseline", bracketed(baseline).into()),
                    ("value", value.into()),
                ];
                self.say("targetTimes", &args)
            }
            (Some(baseline), _, Some(Fact::Bounds(addend))) => {
                let addend = self.figure(&addend.to_ratios(), &target.unit);
                let args = [
                    ("addend", bracketed(&addend).into()),
                    ("baseline", bracketed(baseline).into()),
                    ("value", value.into()),
                ];
                self.say("targetPlus", &args)
            }
            _ => self.say("targetIs", &[("value", value.into())]),
        };
        if let Some(baseline) = baseline {
            let period = period.unwrap_or_else(|| self.say("none", &[]));
            text.push(' ');
            text.push_str(&self.say("baseline", &[("baseline", baseline.into()), ("period", period.into())]));
        }
        text.push(' ');
        text.push_str(&self.say("aim", &[("aim", aim.into())]));
        text.push(' ');
        let status = self.label("status", target.status.as_str());
        text.push_str(&self.say("targetStatus", &[("status", status.into())]));
        text
    }

    fn milestone(&self, milestone: &MilestoneVerdict, target: &TargetAssessment) -> String {
        self.say(
            "milestoneOne",
            &[
                ("due", self.period(milestone.due).into()),
                ("target", self.of_target(&milestone.target.to_ratios(), target).into()),
                ("verdict", self.label("verdict", milestone.verdict.as_str()).into()),
            ],
        )
    }

    fn observations(&self, id: &str, list: &[ObservationVerdict]) -> Option<Item> {
        let inner: Vec<String> = list.iter().map(|part| self.judged(part)).collect();
        (!inner.is_empty()).then(|| Item { text: self.say(id, &[]), inner })
    }

    fn judged(&self, one: &ObservationVerdict) -> String {
        let observation = self.observation_line(&one.observation);
        let verdict = self.label("verdict", one.would_be.as_str());
        match one.passed_over {
            None => observation,
            Some(why) => self.say(
                "passedOverOne",
                &[
                    ("observation", observation.into()),
                    ("why", self.label("passedOver", why.as_str()).into()),
                    ("verdict", verdict.into()),
                ],
            ),
        }
    }

    fn decision(&self, decision: &Decision, target: &TargetAssessment) -> Item {
        let mut inner = Vec::new();
        for (id, bounds) in [("metBy", &decision.met_by), ("notMetBy", &decision.not_met_by)] {
            if let Some(bounds) = bounds {
                inner.push(self.say(id, &[("value", self.figure(bounds, &target.unit).into())]));
            }
        }
        let needs: Vec<String> = decision.needs.iter().map(|need| self.label("need", need.as_str())).collect();
        inner.push(self.say("needed", &[("needs", needs.join("; ").into())]));
        Item { text: self.say("decidedBy", &[]), inner }
    }

    fn other_baseline(&self, other: &BaselineVerdict, target: &TargetAssessment) -> String {
        self.say(
            "otherBaselineOne",
            &[
                ("observation", self.observation_line(&other.observation).into()),
                ("target", self.figure(&other.target, &target.unit).into()),
                ("verdict", self.label("verdict", other.would_be.as_str()).into()),
            ],
        )
    }

    /// Progress, achievement, where it should be, pace and what is left.
    fn way(&self, target: &TargetAssessment) -> Vec<Item> {
        let mut items = Vec::new();
        // The method stands in the last line of the page.
        if let Some(share) = &target.share {
            items.push(self.say("share", &[("share", self.percent(share, 1).into())]).into());
        }
        items.extend(target.achievement.as_ref().map(|share| self.achievement(share, target).into()));
        if let Some(expected) = &target.expected {
            let value = self.expected_of_target(&expected.value, target);
            let args = [("date", self.date(expected.date).into()), ("value", value.into())];
            items.push(self.say("expected", &args).into());
        }
        if let Some(pace) = &target.pace {
            items.push(self.pace(pace, target).into());
        }
        if let Some(why) = target.no_pace {
            items.push(self.label("noPace", why.as_str()).into());
        }
        if let Some(required) = &target.required {
            items.push(self.required(required, target).into());
        }
        items
    }

    /// Value divided by target. Where less is better, the number alone would read as more than was asked for: it says what it
    /// means.
    fn achievement(&self, share: &RatioBounds, target: &TargetAssessment) -> String {
        let mut args = vec![("share", self.percent(share, 1).into())];
        if target.aim.rises() != Some(false) {
            return self.say("achievement", &args);
        }
        let one = RatioBounds::exact(Ratio::ONE);
        match share.stays_within(&one) {
            Some(true) => self.say("achievementAtMost", &args),
            Some(false) => {
                let less_one = |end: Option<End<Ratio>>| {
                    let end = end?;
                    Some(End { value: end.value.checked_sub(Ratio::ONE).ok()?, open: end.open })
                };
                let over = RatioBounds::new(less_one(share.lower()), less_one(share.upper())).unwrap_or(*share);
                args.push(("over", self.percent(&over, 1).into()));
                self.say("achievementOver", &args)
            }
            None => self.say("achievementEither", &args),
        }
    }

    /// The categories that are possible: "behind or off track".
    pub(super) fn pace_words(&self, pace: &Pace) -> String {
        let words: Vec<String> = pace.categories.iter().map(|category| self.label("pace", category.as_str())).collect();
        if words.is_empty() { self.say("none", &[]) } else { words.join(&self.say("or", &[])) }
    }

    fn pace(&self, pace: &Pace, target: &TargetAssessment) -> String {
        let part = pace.part.as_ref().map_or_else(|| self.say("none", &[]), |part| self.percent(part, 1));
        let policy = self.label("policy", &pace.policy);
        let policy = if is_illustrative(&pace.policy) {
            self.say("policyIllustrative", &[("policy", policy.into())])
        } else {
            policy
        };
        let text = self.say(
            "pace",
            &[
                ("categories", self.pace_words(pace).into()),
                ("date", self.date(pace.date).into()),
                ("expected", self.expected_of_target(&pace.expected, target).into()),
                ("part", part.into()),
                ("profile", self.label("trajectory", &pace.profile).into()),
                ("policy", policy.into()),
            ],
        );
        capital(&text)
    }

    fn required(&self, required: &Required, target: &TargetAssessment) -> String {
        let done = required.remaining.upper().is_some_and(|end| end.value.signum() <= 0)
            && target.aim.rises() == Some(true)
            || required.remaining.lower().is_some_and(|end| end.value.signum() >= 0)
                && target.aim.rises() == Some(false);
        if done {
            return self.say("nothingLeft", &[]);
        }
        let value = self.figure(&still_to_do(&required.remaining, target), &target.unit);
        let mut text = self.say("left", &[("value", value.into())]);
        if let Some(per_year) = &required.per_year {
            let years = RatioBounds::exact(required.years);
            let args =
                [("value", self.figure(per_year, &target.unit).into()), ("years", self.quotient(&years, 2).into())];
            text.push(' ');
            text.push_str(&self.say("perYear", &args));
        }
        if let (Some(from), Some(to)) = (required.growth_from, required.growth_to)
            && let (Ok(from), Ok(to)) = (Number::approximate(from), Number::approximate(to))
            && let Ok(growth) = RatioBounds::between(from.min(to).into(), from.max(to).into())
        {
            text.push(' ');
            text.push_str(&self.say("growth", &[("rate", self.percent(&growth, 1).into())]));
        }
        text
    }
}

/// What remains, without the values at which the target is passed already: "−499 to 500" is "at most 500".
fn still_to_do(remaining: &RatioBounds, target: &TargetAssessment) -> RatioBounds {
    let zero = End { value: Ratio::ZERO, open: false };
    let (low, high) = (remaining.lower(), remaining.upper());
    let cut = match target.aim.rises() {
        Some(true) if low.is_some_and(|end| end.value.signum() < 0) => RatioBounds::new(Some(zero), high),
        Some(false) if high.is_some_and(|end| end.value.signum() > 0) => RatioBounds::new(low, Some(zero)),
        _ => return *remaining,
    };
    cut.unwrap_or(*remaining)
}

/// A number that is part of a formula: in brackets where it is more than a number.
fn bracketed(text: &str) -> String {
    if text.contains(' ') { format!("({text})") } else { text.to_owned() }
}
