//! Verdicts: a roadmap's targets and measures against observations, as of a date.

mod context;
mod judge;
mod measures;
mod result;
mod select;
mod trail;
mod way;

pub use context::Context;
pub use result::{
    Assessment, BaselineVerdict, Decision, Expected, MeasureAssessment, Need, ObservationVerdict, Pace, PassedOver,
    Reason, Required, Stage, Standing, TargetAssessment, Unused, Verdict,
};
pub use trail::{Fact, Input, InputName, Step, StepCode};

use crate::calendar::Date;
use crate::error::Result;
use crate::indicator::ratios;
use crate::observation::{IndicatorSeries, Observation, canonical_order};
use crate::roadmap::Roadmap;
use std::collections::{BTreeMap, BTreeSet};

/// The format of an assessment document.
pub const ASSESSMENT_FORMAT: &str = "volunteer/assessment@1";

/// Judges every target and measure of a roadmap as of a date.
///
/// Nothing but the arguments decides: neither today's date nor the order of the observations. An observation that has not
/// happened, lies on another map, follows another definition or counts differently is never judged as if it did not; it
/// is listed with the verdict it would have given.
///
/// # Errors
/// `number-out-of-range`; `division-by-zero` where the denominator of a ratio may be zero; with the path to the target.
///
/// ```
/// use volunteer_core::assess::{Context, Verdict, assess};
/// use volunteer_core::observation::{IndicatorSeries, Observations};
/// use volunteer_core::{calendar::parse_date, json};
/// let roadmap = json::from_text(r#"{
///     "format": "volunteer/roadmap@1", "id": "example", "status": "illustrative", "period": "2021-01-01/2023-12-31",
///     "indicators": [{"id": "organisations", "unit": "organisation", "nature": "stock"}],
///     "targets": [{"id": "tripled", "indicator": "organisations", "place": "KZ", "map": "kz-20",
///         "baseline": {"period": "2020", "value": 224}, "value": {"timesBaseline": 3},
///         "due": "2023", "aim": "increase", "status": "illustrative"}]}"#.as_bytes())?;
/// let reported: Observations = json::from_text(r#"{
///     "format": "volunteer/observations@1", "observations": [
///     {"indicator": "organisations", "place": "KZ", "map": "kz-20", "period": "2023", "unit": "organisation",
///      "nature": "stock", "text": "600-ден астам", "value": {"lower": 601}}]}"#.as_bytes())?;
/// let series = IndicatorSeries::group(reported.observations);
/// let assessment = assess(&roadmap, &series, &Context::kazakhstan()?, parse_date("2023-12-31")?)?;
/// assert_eq!(assessment.targets[0].verdict, Verdict::Undetermined);
/// # Ok::<(), volunteer_core::Error>(())
/// ```
pub fn assess(roadmap: &Roadmap, series: &[IndicatorSeries], context: &Context, as_of: Date) -> Result<Assessment> {
    let mut index: Index<'_, '_> = BTreeMap::new();
    let mut mixed = BTreeSet::new();
    for one in series {
        let key = (one.indicator(), one.place());
        let together = index.entry(key).or_default();
        if !together.is_empty() {
            mixed.insert(key);
        }
        together.extend(one.observations());
    }
    // One series is in canonical order; several together have to be brought into it.
    for key in &mixed {
        index.get_mut(key).into_iter().for_each(|together| together.sort_by(|a, b| canonical_order(a, b)));
    }
    let mut used = BTreeSet::new();
    let mut targets = Vec::with_capacity(roadmap.targets.len());
    for (position, target) in roadmap.targets.iter().enumerate() {
        let at = |error: crate::Error| error.at_index(position).at_key("targets");
        // A roadmap that was checked defines every indicator; one built by hand may not.
        let Some(indicator) = roadmap.indicator(&target.indicator) else {
            let kind =
                crate::error::RoadmapError::IndicatorUndefined { indicator: crate::json::excerpt(&target.indicator) };
            return Err(at(crate::Error::from(kind).at_key("indicator")));
        };
        let judged = if let Some(rule) = &indicator.rule {
            let on_map = |id| -> Vec<&Observation> {
                at_place(&index, id, &target.place).iter().copied().filter(|one| one.map == target.map).collect()
            };
            used.insert((rule.numerator.as_str(), target.place.as_str()));
            used.extend(rule.denominator.iter().map(|id| (id.as_str(), target.place.as_str())));
            let denominators = rule.denominator.as_deref().map(on_map).unwrap_or_default();
            let made = ratios(indicator, rule, &on_map(&rule.numerator), &denominators, &context.populations);
            let made = made.map_err(at)?;
            let mut candidates: Vec<&Observation> = made.iter().collect();
            candidates.sort_by(|a, b| canonical_order(a, b));
            judge::judge(target, indicator, &candidates, context, as_of)
        } else {
            used.insert((target.indicator.as_str(), target.place.as_str()));
            judge::judge(target, indicator, at_place(&index, &target.indicator, &target.place), context, as_of)
        };
        targets.push(judged.map_err(at)?);
    }
    let unused = index
        .iter()
        .filter(|(key, _)| !used.contains(*key))
        .map(|((indicator, place), observations)| Unused {
            indicator: (*indicator).into(),
            place: (*place).into(),
            observations: u32::try_from(observations.len()).unwrap_or(u32::MAX),
        })
        .collect();
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
    })
}

type Index<'k, 'o> = BTreeMap<(&'k str, &'k str), Vec<&'o Observation>>;

/// The observations of an indicator at a place, on every map.
fn at_place<'i, 'k, 'o>(index: &'i Index<'k, 'o>, indicator: &'k str, place: &'k str) -> &'i [&'o Observation] {
    index.get(&(indicator, place)).map_or(&[], Vec::as_slice)
}

#[cfg(test)]
mod tests;
