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
use crate::indicator::evaluate;
use crate::observation::{IndicatorSeries, Observation};
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
/// `number-out-of-range`, with the path to the target.
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
    let mut index: BTreeMap<(&str, &str), Vec<&Observation>> = BTreeMap::new();
    for one in series {
        index.entry((one.indicator(), one.place())).or_default().extend(one.observations());
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
        let made;
        let mut candidates: Vec<&Observation> = if indicator.rule.is_some() {
            used.extend(indicator.rule.iter().map(|rule| (rule.numerator.as_str(), target.place.as_str())));
            made = evaluate(indicator, series, &context.populations, (&target.place, &target.map)).map_err(at)?;
            made.iter().collect()
        } else {
            used.insert((target.indicator.as_str(), target.place.as_str()));
            index.get(&(target.indicator.as_str(), target.place.as_str())).cloned().unwrap_or_default()
        };
        candidates.sort_by(|a, b| crate::observation::canonical_order(a, b));
        targets.push(judge::judge(target, indicator, &candidates, context, as_of).map_err(at)?);
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

#[cfg(test)]
mod tests;
