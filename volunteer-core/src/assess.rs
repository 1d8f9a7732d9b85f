//! Verdicts: a roadmap's targets and measures against the evidence, as of a date.
//!
//! [`assess`] takes a [roadmap](crate::roadmap::Roadmap), [`Evidence`] (registers, observations, reported figures, in any number and
//! order), a [`Context`] and a day, and answers an [`Assessment`]: for each target the value it rests on, the verdict or what would
//! decide it, the pace, what is left to do, every observation that was passed over and why, and the trail of steps. [`assess_with`] adds
//! what published [methods](crate::progress) say. [`Presenter`](crate::Presenter) turns all of it into text.
//!
//! ```
//! use volunteer_core::assess::{Evidence, Reason, Stage, Verdict, assess};
//! use volunteer_core::roadmap::{Roadmap, Target};
//! use volunteer_core::{Context, calendar::parse_date};
//!
//! let target = Target::new("clubs", "KZ-59", "2026".parse()?, 14);
//! let roadmap = Roadmap::builder("plan", "2024/2026".parse()?).target(target).build()?;
//! let context = Context::kazakhstan();
//!
//! // Nothing is known: the verdict says so, and says what is missing.
//! let assessment = assess(&roadmap, &Evidence::new(), &context, parse_date("2027-01-31")?)?;
//! let clubs = &assessment.targets[0];
//! assert_eq!((clubs.stage, clubs.verdict), (Stage::Due, Verdict::Undetermined));
//! assert_eq!(clubs.reasons, [Reason::NoObservation]);
//! # Ok::<(), volunteer_core::Error>(())
//! ```

mod evidence;
mod judge;
mod measures;
mod methods;
mod pacing;
mod profile;
mod result;
mod select;
mod series;
mod several;
mod tallied;
mod trail;

pub use evidence::Evidence;
pub use methods::assess_with;
pub use result::{
    Assessment, BaselineVerdict, Decision, Expected, LeftOut, MeasureAssessment, MilestoneVerdict, Need, NoPace,
    NoSeries, ObservationVerdict, Pace, PassedOver, Reason, Required, RestsOn, Stage, Standing, TargetAssessment,
    TargetProgress, TargetSeries, Unused, Verdict,
};
pub use trail::{Fact, Input, InputName, Step, StepCode};

use crate::calendar::Date;
use crate::context::Context;
use crate::error::Result;
use crate::indicator::{Indicator, per_as, ratios_or_none};
use crate::observation::{Observation, canonical_order};
use crate::progress::MethodSet;
use crate::roadmap::{Roadmap, Target};
use std::collections::BTreeMap;

/// The format of an assessment document.
pub const ASSESSMENT_FORMAT: &str = "volunteer/assessment@1";

/// Judges every target and measure of a roadmap as of a date.
///
/// Nothing but the arguments decides: neither today's date nor the order of the observations. An observation that has not
/// happened, lies on another map, follows another definition or counts differently is never judged as if it did not; it
/// is listed with the verdict it would have given.
///
/// # Errors
/// `place-unknown`, `map-unknown`, `place-not-on-map`; `number-out-of-range`; with the path to the target. What
/// is wrong with a reported figure, with the path `figures`; as [`Register::count`](crate::register::Register::count), with
/// the path `registers`.
///
/// ```
/// use volunteer_core::assess::{Evidence, Verdict, assess};
/// use volunteer_core::observation::{Nature, Observation};
/// use volunteer_core::roadmap::{Roadmap, Target, TargetValue};
/// use volunteer_core::{Bounds, Context, Unit, calendar::parse_date};
///
/// let year = "2023".parse()?;
/// let tripled = Target::builder("organisations", "KZ", year, TargetValue::TimesBaseline(3.into()))
///     .baseline("2020".parse()?, Bounds::exact(224.into()));
/// let roadmap = Roadmap::builder("example", "2021/2023".parse()?).target(tripled).build()?;
///
/// let reported = Observation::builder("organisations", ("KZ", "kz-20"), year, Unit::Organisation, Nature::Stock)
///     .value(Bounds::at_least(601.into())) // more than 600
///     .build()?;
/// let as_of = parse_date("2023-12-31")?;
/// let assessment = assess(&roadmap, &Evidence::of([reported]), &Context::kazakhstan(), as_of)?;
/// assert_eq!(assessment.targets[0].verdict, Verdict::Undetermined); // 672 is three times 224
/// # Ok::<(), volunteer_core::Error>(())
/// ```
pub fn assess(roadmap: &Roadmap, evidence: &Evidence<'_>, context: &Context, as_of: Date) -> Result<Assessment> {
    assess_targets(roadmap, evidence, context, as_of, None)
}

/// The assessment, with what a set of methods of judging progress says where there is one.
fn assess_targets(
    roadmap: &Roadmap,
    evidence: &Evidence<'_>,
    context: &Context,
    as_of: Date,
    methods: Option<&MethodSet>,
) -> Result<Assessment> {
    let judge = |target: &Target, indicator: &Indicator, observations: &[&Observation]| {
        let mut judged = judge::judge(target, indicator, observations, context, as_of)?;
        if let Some(methods) = methods {
            let (result, steps) = series::make(target, indicator, observations, &judged.target, context, as_of)?;
            judged.progress = Some(result.into());
            judged.trail.extend(steps);
            judged.add_methods(methods);
        }
        Ok(judged)
    };
    let counted = evidence.observe(roadmap, context, as_of)?;
    let mut index = Index::new(evidence.stated().iter().chain(&counted));
    let mut targets = Vec::with_capacity(roadmap.targets.len());
    for (position, target) in roadmap.targets.iter().enumerate() {
        let at = |error: crate::Error| error.at_index(position).at_key("targets");
        // Of a place that is not there, or not on the map, nothing would ever be found.
        context.gazetteer.check(&target.place, &target.map).map_err(|error| at(error.at_key("place")))?;
        // A roadmap defines every indicator that its targets name.
        let Some(indicator) = roadmap.indicator(&target.indicator) else {
            let indicator = crate::error::excerpt(&target.indicator);
            let kind = crate::error::RoadmapError::IndicatorUndefined { indicator, suggestion: None };
            return Err(at(crate::Error::from(kind).at_key("indicator")));
        };
        let judged = if let Some(rule) = &indicator.rule {
            let on_map = |id| -> Vec<&Observation> {
                index
                    .at(id, &target.place)
                    .iter()
                    .copied()
                    .filter(|observation| observation.map == target.map)
                    .collect()
            };
            let denominators = rule.denominator.as_deref().map(on_map).unwrap_or_default();
            let quotients =
                ratios_or_none(indicator, rule, &on_map(&rule.numerator), &denominators, &context.populations);
            let mut quotients = quotients.map_err(at)?;
            // A ratio that somebody reported stands beside those that are made of its parts.
            for reported in index.at(&target.indicator, &target.place) {
                quotients.push(per_as(reported, rule).map_err(at)?);
            }
            let mut candidates: Vec<&Observation> = quotients.iter().collect();
            candidates.sort_unstable_by(|a, b| canonical_order(a, b));
            let judged = judge(target, indicator, &candidates);
            index.use_up(&target.indicator, &target.place);
            index.use_up(&rule.numerator, &target.place);
            rule.denominator.iter().for_each(|id| index.use_up(id, &target.place));
            judged
        } else {
            index.use_up(&target.indicator, &target.place);
            judge(target, indicator, index.at(&target.indicator, &target.place))
        };
        targets.push(judged.map_err(at)?);
    }
    let unused = index.groups.iter().filter(|group| !group.used).map(|group| Unused {
        indicator: group.key.0.into(),
        label: roadmap.indicator(group.key.0).map(|indicator| indicator.label.clone()).unwrap_or_default(),
        place: group.key.1.into(),
        observations: u32::try_from(group.observations.len()).unwrap_or(u32::MAX),
    });
    let unused = unused.collect();
    Ok(Assessment {
        format: ASSESSMENT_FORMAT.into(),
        library: crate::VERSION.into(),
        roadmap: roadmap.id.clone(),
        label: roadmap.label.clone(),
        status: roadmap.status,
        period: roadmap.period,
        as_of,
        targets,
        measures: roadmap.measures.iter().map(|measure| measures::judge(measure, as_of)).collect(),
        unused,
        names: roadmap.names.clone(),
    })
}

/// The observations by indicator and place, on every map, and whether a target of the roadmap is about them.
struct Index<'a> {
    groups: Vec<Group<'a>>,
}

struct Group<'a> {
    key: (&'a str, &'a str),
    observations: Vec<&'a Observation>,
    used: bool,
}

impl<'a> Index<'a> {
    fn new(observations: impl Iterator<Item = &'a Observation>) -> Self {
        let mut by_key: BTreeMap<(&str, &str), Vec<&Observation>> = BTreeMap::new();
        for observation in observations {
            by_key.entry((&observation.indicator, &observation.place)).or_default().push(observation);
        }
        let groups = by_key.into_iter().map(|(key, mut observations)| {
            observations.sort_unstable_by(|a, b| canonical_order(a, b));
            Group { key, observations, used: false }
        });
        Self { groups: groups.collect() }
    }

    fn find(&self, indicator: &str, place: &str) -> Option<usize> {
        self.groups.binary_search_by(|group| group.key.cmp(&(indicator, place))).ok()
    }

    fn at(&self, indicator: &str, place: &str) -> &[&'a Observation] {
        let group = self.find(indicator, place).and_then(|at| self.groups.get(at));
        group.map_or(&[], |group| group.observations.as_slice())
    }

    fn use_up(&mut self, indicator: &str, place: &str) {
        if let Some(group) = self.find(indicator, place).and_then(|at| self.groups.get_mut(at)) {
            group.used = true;
        }
    }
}

#[cfg(test)]
mod tests;
