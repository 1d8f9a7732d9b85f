//! One plan to the next: what a roadmap keeps of its predecessor, and where it starts.

use super::{Baseline, Measure, Roadmap, Target};
use crate::calendar::Date;
use crate::context::Context;
use crate::document::{self, is_default, value_of};
use crate::error::{Error, ForecastError, Result, unknown_word};
use crate::forecast::{
    Forecast, ForecastRefusal, ForecastRequest, ForecastSpan, ForecastTarget, forecast, yearly_points,
};
use crate::indicator::Indicator;
use crate::number::{Ratio, Unit};
use crate::observation::{Act, IndicatorSeries, Observation, crosswalk_series};
use crate::place::PlaceRelation;
use chrono::Datelike;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::collections::BTreeSet;

/// What became of something from one plan to the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[derive(strum::Display, strum::EnumString, strum::IntoStaticStr, strum::VariantArray, strum::VariantNames)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case", parse_err_ty = Error, parse_err_fn = unknown_word::<Self>)]
#[non_exhaustive]
pub enum Fate {
    /// It is in both, the same; a measure may have been put off.
    Kept,
    /// It is in both under one id, with another content: values do not compare without a look at what changed.
    Redefined,
    /// It was reported as completed and is not in the new plan.
    Completed,
    /// It is only in the old plan.
    Dropped,
    /// It is only in the new plan.
    New,
}

/// One indicator or measure in two plans.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self")]
#[non_exhaustive]
pub struct Passage {
    /// Its id.
    pub id: String,
    /// What became of it.
    pub fate: Fate,
    /// The keys of its document that differ, names and sources apart; a measure that is only put off has `due`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub changes: Vec<String>,
}

/// A value that will be reached with the stated probability, by one method.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self")]
#[non_exhaustive]
pub struct Reachable {
    /// Id and version of the method.
    pub method: String,
    /// Where it is described.
    pub source: String,
    /// The year.
    pub year: u32,
    /// The value; from one number to another where past values have bounds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<ForecastSpan>,
    /// The probability that the new plan's own target is met.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub met: Option<ForecastSpan>,
    /// Why the method has no answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub refusal: Option<ForecastRefusal>,
}

/// Why an observation is no part of what a new plan starts from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[derive(strum::Display, strum::EnumString, strum::IntoStaticStr, strum::VariantArray, strum::VariantNames)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case", parse_err_ty = Error, parse_err_fn = unknown_word::<Self>)]
#[non_exhaustive]
pub enum LeftBehind {
    /// It is planned or intended, not done.
    NotDone,
    /// It is on another map.
    OtherMap,
    /// It follows another definition than the new plan, or the one that the indicator had before it was redefined.
    OtherDefinition,
    /// It counts another unit.
    OtherUnit,
    /// It adds up in another way.
    OtherNature,
    /// It counts people in another way, or does not say how.
    OtherCounting,
    /// It has no value.
    NoValue,
    /// It is later than the date, or may be.
    AfterAsOf,
    /// It is a part of its period.
    Part,
}

/// An observation that was left behind.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self")]
#[non_exhaustive]
pub struct LeftObservation {
    /// The observation.
    pub observation: Observation,
    /// Why.
    pub why: LeftBehind,
}

/// Where a target of the new plan starts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self")]
#[non_exhaustive]
pub struct NewStart {
    /// The target's id.
    pub target: String,
    /// Its indicator.
    pub indicator: String,
    /// Its place.
    pub place: String,
    /// Its map.
    pub map: String,
    /// The target of the old plan for the same indicator and territory.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before: Option<String>,
    /// What became of the indicator.
    pub fate: Fate,
    /// The last actual value, bounds and all. Absent: none is known of what the new plan measures.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub baseline: Option<Baseline>,
    /// What can be reached by the year the target is due.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub reachable: Vec<Reachable>,
    /// The maps from which values were carried over, where the place is the same territory there or the exact sum of others.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub carried_from: Vec<String>,
    /// Observations of the indicator at the place that say nothing of it: of another definition, unit or map, and so on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub left_behind: Vec<LeftObservation>,
}

/// A roadmap beside its predecessor.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self")]
#[non_exhaustive]
pub struct Succession {
    /// `succession@1`.
    pub method: String,
    /// The id of the old plan.
    pub from: String,
    /// The id of the new plan.
    pub to: String,
    /// Whether the new plan names the old one as its predecessor.
    #[serde(default, skip_serializing_if = "is_default")]
    pub named: bool,
    /// The probability, in per cent, with which the reachable values are reached.
    pub probability: f64,
    /// The indicators, by id.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub indicators: Vec<Passage>,
    /// The measures, by id: one that is kept or redefined is carried over.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub measures: Vec<Passage>,
    /// The targets of the new plan, in its order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub targets: Vec<NewStart>,
    /// The targets of the old plan that the new one has none for: same indicator and territory.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub without_successor: Vec<String>,
}

impl Serialize for Succession {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        document::serialize(serializer, |to| Self::serialize(self, to), |to| Self::serialize(self, to))
    }
}

impl<'de> Deserialize<'de> for Succession {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        document::deserialize(deserializer, Self::deserialize, |from| Self::deserialize(from))
    }
}

/// Sets a roadmap beside its predecessor.
///
/// The new baseline of a target is the latest value that was done (not planned or intended) up to `as_of`, with the better
/// evidence where there are several, bounds and all. Only observations of the definition, unit, nature and way of counting
/// of the new plan's indicator count, here and in the forecasts, and what was left behind is listed. Where the indicator was
/// redefined, only observations that name its new definition do, since the old values count something else. Values on another map are
/// carried over where the place is the same territory there, or the exact sum of places that all have one. What can be reached with the probability (in per cent) is the forecast's quantile in the
/// year the target is due: the value that lies so far on the worse side that it is reached with this probability.
///
/// # Errors
/// `forecast-level` for a probability that is not between 0 and 100; those of [`forecast`].
///
/// ```
/// use volunteer_core::calendar::parse_date;
/// use volunteer_core::observation::{IndicatorSeries, Nature, Observation};
/// use volunteer_core::roadmap::{Fate, Roadmap, Target, succeed};
/// use volunteer_core::{Bounds, Context, Unit};
///
/// let plan = |id: &str, due: &str| {
///     let due = due.parse()?;
///     Roadmap::builder(id, due).target(Target::new("organisations", "KZ", due, 900)).build()
/// };
/// let year = "2022".parse()?;
/// let reported = Observation::builder("organisations", ("KZ", "kz-20"), year, Unit::Organisation, Nature::Stock)
///     .value(Bounds::at_least(601.into()))
///     .build()?;
/// let series = IndicatorSeries::group([reported]);
/// let (old, new) = (plan("a", "2023")?, plan("b", "2027")?);
/// let succession = succeed(&old, &new, &series, parse_date("2023-12-31")?, 80.0, &Context::kazakhstan())?;
/// assert_eq!(succession.indicators[0].fate, Fate::Kept);
/// assert_eq!(succession.targets[0].baseline.as_ref().map(|baseline| baseline.period), Some(year));
/// # Ok::<(), volunteer_core::Error>(())
/// ```
pub fn succeed(
    old: &Roadmap,
    new: &Roadmap,
    series: &[IndicatorSeries],
    as_of: Date,
    probability: f64,
    context: &Context,
) -> Result<Succession> {
    if !crate::forecast::is_level(probability) {
        return Err(Error::from(ForecastError::Level {}).at_key("probability"));
    }
    let indicators = passages(&old.indicators, &new.indicators, |indicator| &indicator.id, |_| false);
    let completed = |measure: &Measure| measure.delivery.as_ref().is_some_and(|delivery| delivery.completed);
    let measures = passages(&old.measures, &new.measures, |measure| &measure.id, completed);
    let mut targets = Vec::with_capacity(new.targets.len());
    for (index, target) in new.targets.iter().enumerate() {
        let fate =
            indicators.iter().find(|passage| passage.id == target.indicator).map_or(Fate::New, |passage| passage.fate);
        let before =
            old.targets.iter().find(|earlier| same_matter(earlier, target, context)).map(|earlier| earlier.id.clone());
        let indicator = new.indicator(&target.indicator);
        let Carried { kept, left: left_behind, maps } = carried(series, target, indicator, fate, as_of, context);
        let about = IndicatorSeries::group(kept).into_iter().next();
        let unit = indicator.map(|indicator| &indicator.unit);
        let reach = |series: &IndicatorSeries| reachable(series, target, unit, probability);
        let reachable = about.as_ref().map(reach).transpose();
        targets.push(NewStart {
            target: target.id.clone(),
            indicator: target.indicator.clone(),
            place: target.place.clone(),
            map: target.map.clone(),
            before,
            fate,
            baseline: about.as_ref().and_then(baseline),
            reachable: reachable.map_err(|error| error.at_index(index).at_key("targets"))?.unwrap_or_default(),
            carried_from: maps,
            left_behind,
        });
    }
    Ok(Succession {
        method: "succession@1".into(),
        from: old.id.clone(),
        to: new.id.clone(),
        named: new.predecessor.as_ref() == Some(&old.id),
        probability,
        indicators,
        measures,
        targets,
        without_successor: old
            .targets
            .iter()
            .filter(|before| !new.targets.iter().any(|target| same_matter(before, target, context)))
            .map(|before| before.id.clone())
            .collect(),
    })
}

/// Whether two targets are of one indicator and one territory, by whichever map.
fn same_matter(old: &Target, new: &Target, context: &Context) -> bool {
    let same_place = || {
        let walk = context.gazetteer.crosswalk(&new.place, &new.map, &old.map);
        walk.is_ok_and(|walk| walk.relation == PlaceRelation::Same && walk.places == [old.place.as_str()])
    };
    old.indicator == new.indicator && (old.place == new.place && old.map == new.map || same_place())
}

/// The same kind of thing in two plans, by id.
fn passages<T: Serialize>(
    old: &[T],
    new: &[T],
    id: impl Fn(&T) -> &String,
    completed: impl Fn(&T) -> bool,
) -> Vec<Passage> {
    let mut out: Vec<Passage> = old
        .iter()
        .map(|item| {
            let next = new.iter().find(|other| id(other) == id(item));
            let changes = next.map_or_else(Vec::new, |next| changes(item, next));
            let fate = match next {
                Some(_) if same(&changes) => Fate::Kept,
                Some(_) => Fate::Redefined,
                None if completed(item) => Fate::Completed,
                None => Fate::Dropped,
            };
            Passage { id: id(item).clone(), fate, changes }
        })
        .collect();
    let added = new.iter().filter(|item| !old.iter().any(|other| id(other) == id(item)));
    out.extend(added.map(|item| Passage { id: id(item).clone(), fate: Fate::New, changes: Vec::new() }));
    out.sort_by(|a, b| a.id.cmp(&b.id));
    out
}

/// The keys that differ. A name in other words and another source are no change.
fn changes<T: Serialize>(a: &T, b: &T) -> Vec<String> {
    const ASIDE: &[&str] = &["label", "source", "sources"];
    let (a, b) = (value_of(a), value_of(b));
    let (Some(a), Some(b)) = (a.as_object(), b.as_object()) else { return Vec::new() };
    let mut keys: Vec<String> = a.keys().chain(b.keys()).filter(|key| a.get(*key) != b.get(*key)).cloned().collect();
    keys.retain(|key| !ASIDE.contains(&key.as_str()));
    keys.sort();
    keys.dedup();
    keys
}

/// Whether what it is stays the same: a measure that is put off, adopted or partly delivered is still that measure.
fn same(changes: &[String]) -> bool {
    changes.iter().all(|key| ["due", "status", "delivery"].contains(&key.as_str()))
}

/// What a target starts from.
struct Carried {
    /// The observations that the new plan can start from.
    kept: Vec<Observation>,
    /// The others of its indicator at its place.
    left: Vec<LeftObservation>,
    /// The maps from which values were carried over.
    maps: Vec<String>,
}

fn carried(
    series: &[IndicatorSeries],
    target: &Target,
    indicator: Option<&Indicator>,
    fate: Fate,
    as_of: Date,
    context: &Context,
) -> Carried {
    let of_indicator = series.iter().filter(|series| series.indicator() == target.indicator);
    let all: Vec<&Observation> = of_indicator.flat_map(IndicatorSeries::observations).collect();
    let other_maps: BTreeSet<&str> = all.iter().map(|one| one.map.as_str()).filter(|map| *map != target.map).collect();
    let mut here: Vec<Observation> = Vec::new();
    let mut maps = Vec::new();
    for map in other_maps {
        let walk = context.gazetteer.crosswalk(&target.place, &target.map, map);
        if walk.is_ok_and(|walk| matches!(walk.relation, PlaceRelation::Same | PlaceRelation::Sum)) {
            let on_map: Vec<&Observation> = all.iter().copied().filter(|one| one.map == map).collect();
            let walked = crosswalk_series(&on_map, (&target.place, &target.map), context).carried;
            if !walked.is_empty() {
                maps.push(map.to_owned());
                here.extend(walked);
            }
        }
    }
    let own = all.into_iter().filter(|one| one.place == target.place && !maps.contains(&one.map));
    here.extend(own.cloned());
    let mut found = Carried { kept: Vec::new(), left: Vec::new(), maps };
    for observation in here {
        match why_left(&observation, target, indicator, fate, as_of) {
            Some(why) => found.left.push(LeftObservation { observation, why }),
            None => found.kept.push(observation),
        }
    }
    found
}

fn why_left(
    observation: &Observation,
    target: &Target,
    indicator: Option<&Indicator>,
    fate: Fate,
    as_of: Date,
) -> Option<LeftBehind> {
    let own = indicator.and_then(|indicator| indicator.definition.as_ref());
    // What was counted before tells nothing of what is counted now, unless it says that it already counted so.
    let named =
        if fate == Fate::Redefined { observation.definition.as_ref() } else { observation.definition.as_ref().or(own) };
    let defined = named == own && (fate != Fate::Redefined || own.is_some());
    match indicator {
        _ if observation.act != Act::Done => Some(LeftBehind::NotDone),
        _ if observation.map != target.map => Some(LeftBehind::OtherMap),
        _ if !defined => Some(LeftBehind::OtherDefinition),
        Some(indicator) if observation.unit != indicator.unit => Some(LeftBehind::OtherUnit),
        Some(indicator) if observation.nature != indicator.nature => Some(LeftBehind::OtherNature),
        Some(indicator) if observation.counted != indicator.counted => Some(LeftBehind::OtherCounting),
        _ if observation.value.is_none() => Some(LeftBehind::NoValue),
        _ if observation.last_day() > as_of => Some(LeftBehind::AfterAsOf),
        _ if !observation.is_whole() => Some(LeftBehind::Part),
        _ => None,
    }
}

/// The latest value, by better evidence; observations of a series lie in this order.
fn baseline(series: &IndicatorSeries) -> Option<Baseline> {
    let valued = || series.observations().iter().filter(|observation| observation.value.is_some());
    let latest = valued().map(|observation| observation.period.end()).max()?;
    let observation = valued()
        .filter(|observation| observation.period.end() == latest)
        .min_by_key(|observation| observation.evidence)?;
    Some(Baseline {
        period: observation.period,
        value: observation.value?,
        evidence: observation.evidence,
        text: observation.text.clone(),
        sources: observation.sources.clone(),
    })
}

/// The quantile of each default method in the year the target is due.
fn reachable(
    series: &IndicatorSeries,
    target: &Target,
    unit: Option<&Unit>,
    probability: f64,
) -> Result<Vec<Reachable>> {
    let points = yearly_points(series);
    let year = u32::try_from(target.due.end().year()).unwrap_or(0);
    let Some(rising) = target.aim.rises() else { return Ok(Vec::new()) };
    if points.iter().any(|point| point.at() >= year) {
        return Ok(Vec::new());
    }
    // Beyond one end of a two-sided interval lies half of what is outside.
    let level = (2.0 * probability - 100.0).abs();
    let goal =
        target.value.goal().target(target.baseline.as_ref().map(|baseline| baseline.value.to_ratios()).as_ref())?;
    let mut request = ForecastRequest::builder(points, year);
    if level > 0.0 {
        request = request.level(level);
    }
    if let Some(value) = goal.as_exact().map(Ratio::to_f64) {
        request =
            request.target(if rising { ForecastTarget::at_least(value)? } else { ForecastTarget::at_most(value)? });
    }
    if let Some(unit) = unit {
        request = request.unit(unit.clone());
    }
    let forecasts = forecast(&request.build()?);
    Ok(forecasts.into_iter().map(|forecast| by_method(forecast, year, probability, rising)).collect())
}

fn by_method(forecast: Forecast, year: u32, probability: f64, rising: bool) -> Reachable {
    let last = forecast.values.last();
    let middle = (2.0 * probability - 100.0).abs() <= 0.0;
    // More likely than not: on the worse side of the middle.
    let low = rising == (probability > 50.0);
    let value = last.and_then(|value| {
        if middle {
            return Some(value.point.clone());
        }
        // The interval holds those of every choice within the bounds; its outer end is the cautious one.
        let interval = value.intervals.first()?;
        let end = if low { interval.lower } else { interval.upper };
        Some(ForecastSpan { lower: end, upper: end })
    });
    Reachable {
        method: forecast.method,
        source: forecast.source,
        year,
        value,
        met: last.and_then(|value| value.met.clone()),
        refusal: forecast.refusal,
    }
}
