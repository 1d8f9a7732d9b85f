//! The last line of a page: by which policies, methods and maps its values came about, name and id of each once.

use super::Presenter;
use super::block::Item;
use crate::assess::{Assessment, TargetAssessment};
use crate::context::PacePolicy;
use crate::figure::WidthPolicy;
use crate::observation::Observation;
use std::collections::BTreeSet;

/// The ids that a page rests on.
#[derive(Default)]
pub(super) struct Rules {
    policies: BTreeSet<String>,
    maps: BTreeSet<String>,
}

impl Rules {
    pub(super) fn of_observation(&mut self, observation: &Observation) {
        self.policies.extend(observation.policy.clone());
        self.maps.insert(observation.map.clone());
    }

    pub(super) fn of_map(&mut self, map: &str) {
        self.maps.insert(map.to_owned());
    }

    pub(super) fn of_assessment(&mut self, assessment: &Assessment) {
        assessment.targets.iter().for_each(|target| self.of_target(target));
    }

    pub(super) fn of_methods(&mut self, target: &TargetAssessment) {
        if target.share.is_some() || target.achievement.is_some() {
            self.policies.extend(target.methods.iter().cloned());
        }
    }

    fn of_target(&mut self, target: &TargetAssessment) {
        self.of_map(&target.map);
        let used = target.used.iter().chain(&target.passed_over).map(|candidate| &candidate.observation);
        used.chain(target.other_baselines.iter().map(|candidate| &candidate.observation))
            .for_each(|candidate| self.of_observation(candidate));
        if let Some(progress) = &target.progress {
            progress.left_out.iter().for_each(|left| self.of_observation(&left.observation));
        }
        self.of_methods(target);
        self.policies.extend(target.pace.iter().map(|pace| pace.policy.clone()));
    }
}

impl Presenter {
    /// The rules in one statement; none where a page rests on none.
    pub(super) fn rules(&self, rules: &Rules) -> Option<Item> {
        let policies = rules.policies.iter().map(|id| {
            let text = self.rule(self.label("policy", id), id);
            if is_illustrative(id) { self.say("policyIllustrative", &[("policy", text.into())]) } else { text }
        });
        let maps = rules.maps.iter().map(|id| self.rule(self.label("map", id), id));
        let maps: Vec<String> = maps.collect();
        let maps = (!maps.is_empty()).then(|| self.say("ruleMaps", &[("maps", maps.join("; ").into())]));
        let all: Vec<String> = policies.chain(maps).collect();
        (!all.is_empty()).then(|| self.say("rules", &[("rules", all.join("; ").into())]).into())
    }

    /// A rule by its name and its id.
    pub(super) fn rule(&self, name: String, id: &str) -> String {
        if name == id { name } else { self.say("rule", &[("name", name.into()), ("id", id.into())]) }
    }
}

/// Whether nobody but the library states a policy: those that come with it.
pub(super) fn is_illustrative(policy: &str) -> bool {
    policy == PacePolicy::pace_1().id || policy == WidthPolicy::figure_width_1().id
}
