//! Verdicts: a roadmap's targets and measures against observations, as of a date.

mod context;
mod course;
mod judge;
mod measures;
mod methods;
mod profile;
mod result;
mod select;
mod trail;
mod way;

pub use context::Context;
pub use methods::assess_with;
pub use result::{
    Assessment, BaselineVerdict, Decision, Expected, LeftOut, MeasureAssessment, MilestoneVerdict, Need, NoCourse,
    NoPace, ObservationVerdict, Pace, PassedOver, Reason, Required, RestsOn, Stage, Standing, TargetAssessment,
    TargetCourse, TargetProgress, Unused, Verdict,
};
pub use trail::{Fact, Input, InputName, Step, StepCode};

use crate::calendar::Date;
use crate::error::Result;
use crate::indicator::{Indicator, ratios};
use crate::observation::{IndicatorSeries, Observation, canonical_order};
use crate::progress::MethodSet;
use crate::roadmap::{Roadmap, Target};

/// The format of an assessment document.
pub const ASSESSMENT_FORMAT: &str = "volunteer/assessment@1";

/// Judges every target and measure of a roadmap as of a date.
///
/// Nothing but the arguments decides: neither today's date nor the order of the observations. An observation that has not
/// happened, lies on another map, follows another definition or counts differently is never judged as if it did not; it
/// is listed with the verdict it would have given.
///
/// # Errors
/// `place-unknown`, `map-unknown`, `place-not-on-map`; `number-out-of-range`; `division-by-zero` where the denominator of a
/// ratio may be zero; with the path to the target.
///
/// ```
/// use volunteer_core::assess::{Context, Verdict, assess};
/// use volunteer_core::observation::{IndicatorSeries, Observations};
/// use volunteer_core::{calendar::parse_date, document};
/// let roadmap = document::from_slice(r#"{
///     "format": "volunteer/roadmap@1", "id": "example", "status": "illustrative", "period": "2021-01-01/2023-12-31",
///     "indicators": [{"id": "organisations", "unit": "organisation", "nature": "stock"}],
///     "targets": [{"id": "tripled", "indicator": "organisations", "place": "KZ", "map": "kz-20",
///         "baseline": {"period": "2020", "value": 224}, "value": {"timesBaseline": 3},
///         "due": "2023", "aim": "increase", "status": "illustrative"}]}"#.as_bytes())?;
/// let reported: Observations = document::from_slice(r#"{
///     "format": "volunteer/observations@1", "observations": [
///     {"indicator": "organisations", "place": "KZ", "map": "kz-20", "period": "2023", "unit": "organisation",
///      "nature": "stock", "text": "600-ден астам", "value": {"lower": 601}}]}"#.as_bytes())?;
/// let series = IndicatorSeries::group(reported.observations);
/// let assessment = assess(&roadmap, &series, &Context::kazakhstan()?, parse_date("2023-12-31")?)?;
/// assert_eq!(assessment.targets[0].verdict, Verdict::Undetermined);
/// # Ok::<(), volunteer_core::Error>(())
/// ```
pub fn assess(roadmap: &Roadmap, series: &[IndicatorSeries], context: &Context, as_of: Date) -> Result<Assessment> {
    assess_targets(roadmap, series, context, as_of, None)
}

/// The assessment, with what a set of methods of judging progress says where there is one.
fn assess_targets(
    roadmap: &Roadmap,
    series: &[IndicatorSeries],
    context: &Context,
    as_of: Date,
    methods: Option<&MethodSet>,
) -> Result<Assessment> {
    let judge = |target: &Target, indicator: &Indicator, given: &[&Observation]| {
        let mut judged = judge::judge(target, indicator, given, context, as_of)?;
        if let Some(methods) = methods {
            let (made, steps) = course::make(target, indicator, given, &judged.target, context, as_of)?;
            judged.progress = Some(made.into());
            judged.trail.extend(steps);
            judged.add_methods(methods);
        }
        Ok(judged)
    };
    // A roadmap that was made by hand is checked as one that was read.
    let roadmap = &roadmap.clone().check()?;
    let mut index = Index::new(series);
    let mut targets = Vec::with_capacity(roadmap.targets.len());
    for (position, target) in roadmap.targets.iter().enumerate() {
        let at = |error: crate::Error| error.at_index(position).at_key("targets");
        // Of a place that is not there, or not on the map, nothing would ever be found.
        context.gazetteer.check(&target.place, &target.map).map_err(|error| at(error.at_key("place")))?;
        // A roadmap that was checked defines every indicator; one built by hand may not.
        let Some(indicator) = roadmap.indicator(&target.indicator) else {
            let kind =
                crate::error::RoadmapError::IndicatorUndefined { indicator: crate::error::excerpt(&target.indicator) };
            return Err(at(crate::Error::from(kind).at_key("indicator")));
        };
        let judged = if let Some(rule) = &indicator.rule {
            let on_map = |id| -> Vec<&Observation> {
                index.at(id, &target.place).iter().copied().filter(|one| one.map == target.map).collect()
            };
            let denominators = rule.denominator.as_deref().map(on_map).unwrap_or_default();
            let made = ratios(indicator, rule, &on_map(&rule.numerator), &denominators, &context.populations);
            let made = made.map_err(at)?;
            let mut candidates: Vec<&Observation> = made.iter().collect();
            candidates.sort_unstable_by(|a, b| canonical_order(a, b));
            let judged = judge(target, indicator, &candidates);
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

/// The observations by indicator and place, on every map, and whether a target asked for them.
struct Index<'a> {
    groups: Vec<Group<'a>>,
}

struct Group<'a> {
    key: (&'a str, &'a str),
    observations: Vec<&'a Observation>,
    used: bool,
}

impl<'a> Index<'a> {
    fn new(series: &'a [IndicatorSeries]) -> Self {
        let mut groups: Vec<Group<'_>> = series
            .iter()
            .map(|one| Group {
                key: (one.indicator(), one.place()),
                observations: one.observations().iter().collect(),
                used: false,
            })
            .collect();
        groups.sort_unstable_by_key(|group| group.key);
        let mut mixed = false;
        groups.dedup_by(|next, group| {
            let same = next.key == group.key;
            if same {
                group.observations.append(&mut next.observations);
                // One series is in canonical order; several together have to be brought into it.
                mixed = true;
            }
            same
        });
        if mixed {
            for group in &mut groups {
                group.observations.sort_unstable_by(|a, b| canonical_order(a, b));
            }
        }
        Self { groups }
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
