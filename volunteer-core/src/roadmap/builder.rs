//! Roadmaps, targets and measures made in a program, valid once they exist.

use super::{
    Aim, Baseline, Delivery, DueRule, Measure, Milestone, PacePolicy, ROADMAP_FORMAT, Roadmap, Status, Target,
    TargetValue, Trajectory, YearProfile,
};
use crate::calendar::Period;
use crate::error::{Error, Result};
use crate::indicator::{Catalogue, HOURS, Indicator, IndicatorBuilder, MINUTES, RatioRule};
use crate::language::{LocalText, Name};
use crate::number::{Bounds, Number, Unit};
use crate::observation::{EvidenceLevel, Source};

/// The map of Kazakhstan's regions since 2022, on which a target is meant unless it says otherwise.
pub(super) fn current_map() -> String {
    "kz-20".into()
}

/// The id of a target that has no other.
pub(super) fn target_id(indicator: &str, place: &str, due: Period) -> String {
    format!("{indicator}/{place}/{due}")
}

/// Makes a [`Roadmap`]; see [`Roadmap::builder`].
#[derive(Clone, Debug)]
#[must_use]
pub struct RoadmapBuilder {
    roadmap: Roadmap,
    indicators: Vec<IndicatorBuilder>,
    targets: Vec<TargetBuilder>,
    measures: Vec<MeasureBuilder>,
}

impl Roadmap {
    /// A roadmap of this id for a period: illustrative, until [`RoadmapBuilder::status`] says otherwise.
    ///
    /// An indicator that a target or measure names and that [`RoadmapBuilder::indicator`] does not define is taken from
    /// the [catalogue](Catalogue::proposal) that comes with the library. A target of `hours` becomes one of `minutes`, which is
    /// what is counted, exactly.
    ///
    /// ```
    /// use volunteer_core::roadmap::{Roadmap, Target};
    ///
    /// let roadmap = Roadmap::builder("plan", "2024/2026".parse()?)
    ///     .target(Target::new("volunteers", "KZ-59", "2026".parse()?, 6_800))
    ///     .build()?;
    /// assert_eq!(roadmap.targets()[0].id(), "volunteers/KZ-59/2026");
    /// assert_eq!(roadmap.indicators()[0].id(), "volunteers"); // from the catalogue
    ///
    /// let unknown = Target::new("volunters", "KZ-59", "2026".parse()?, 6_800);
    /// let error = Roadmap::builder("plan", "2024/2026".parse()?).target(unknown).build().unwrap_err();
    /// assert_eq!((error.code(), error.pointer().as_str()), ("indicator-undefined", "/targets/0/indicator"));
    /// assert_eq!(error.details()["suggestion"], "volunteers");
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn builder(id: impl Into<String>, period: Period) -> RoadmapBuilder {
        let roadmap = Self {
            format: ROADMAP_FORMAT.into(),
            id: id.into(),
            label: LocalText::default(),
            period,
            announced_period: None,
            status: Status::Illustrative,
            predecessor: None,
            indicators: Vec::new(),
            measures: Vec::new(),
            targets: Vec::new(),
            names: Vec::new(),
            sources: Vec::new(),
        };
        RoadmapBuilder { roadmap, indicators: Vec::new(), targets: Vec::new(), measures: Vec::new() }
    }
}

impl RoadmapBuilder {
    /// Its name in three languages.
    pub fn label(mut self, label: LocalText) -> Self {
        self.roadmap.label = label;
        self
    }

    /// The period that was announced, where it differs from the adopted one.
    pub fn announced_period(mut self, period: Period) -> Self {
        self.roadmap.announced_period = Some(period);
        self
    }

    /// Its status.
    pub fn status(mut self, status: Status) -> Self {
        self.roadmap.status = status;
        self
    }

    /// The id of the roadmap before it.
    pub fn predecessor(mut self, id: impl Into<String>) -> Self {
        self.roadmap.predecessor = Some(id.into());
        self
    }

    /// One more indicator that targets and measures may name.
    pub fn indicator(mut self, indicator: impl Into<IndicatorBuilder>) -> Self {
        self.indicators.push(indicator.into());
        self
    }

    /// One more target: a [`Target`], or what makes one, which is then built with the roadmap.
    pub fn target(mut self, target: impl Into<TargetBuilder>) -> Self {
        self.targets.push(target.into());
        self
    }

    /// One more measure: a [`Measure`], or what makes one, which is then built with the roadmap.
    pub fn measure(mut self, measure: impl Into<MeasureBuilder>) -> Self {
        self.measures.push(measure.into());
        self
    }

    /// What one of its ids is called: a unit of its own, a definition, somebody who answers for a measure.
    pub fn name(mut self, name: Name) -> Self {
        self.roadmap.names.push(name);
        self
    }

    /// Where it was published.
    pub fn source(mut self, source: Source) -> Self {
        self.roadmap.sources.push(source);
        self
    }

    /// The roadmap, checked as a document is when it is read.
    ///
    /// # Errors
    /// `id-blank`; `id-duplicate`; `indicator-undefined`; what is wrong with an indicator, a target or a measure; with the
    /// path to the part.
    pub fn build(self) -> Result<Roadmap> {
        let mut roadmap = self.roadmap;
        roadmap.indicators = each("indicators", self.indicators, IndicatorBuilder::build)?;
        roadmap.targets = each("targets", self.targets, TargetBuilder::build)?;
        roadmap.measures = each("measures", self.measures, MeasureBuilder::build)?;
        roadmap.complete()
    }
}

impl Roadmap {
    /// Takes from the catalogue what is named and not defined, and checks that the parts, each of which is valid, fit
    /// together.
    ///
    /// # Errors
    /// `format-unknown`; `id-blank`; `id-duplicate`; `indicator-undefined`.
    pub(super) fn complete(mut self) -> Result<Self> {
        let catalogue = Catalogue::built_in()?;
        if self.indicator(HOURS).is_none() {
            for (index, target) in self.targets.iter_mut().enumerate().filter(|(_, target)| target.indicator == HOURS) {
                target.in_minutes().map_err(|error| error.at_index(index).at_key("targets"))?;
            }
        }
        complete(&mut self, catalogue);
        self.check_among(catalogue.indicators())
    }
}

impl Target {
    /// A target of hours as one of minutes, which is what is counted. It keeps its id.
    fn in_minutes(&mut self) -> Result<()> {
        let minutes = Number::from(60);
        let scaled = |key: &'static str| move |error: Error| error.at_key(key);
        self.indicator = MINUTES.into();
        match &mut self.value {
            TargetValue::Absolute(value) | TargetValue::PlusBaseline(value) => {
                *value = value.scale(minutes).map_err(scaled("value"))?;
            }
            TargetValue::TimesBaseline(_) => {}
        }
        if let Some(baseline) = &mut self.baseline {
            baseline.value = baseline.value.scale(minutes).map_err(scaled("baseline"))?;
        }
        for milestone in &mut self.milestones {
            milestone.value = milestone.value.scale(minutes).map_err(scaled("milestones"))?;
        }
        if let Some(ceiling) = &mut self.ceiling {
            *ceiling = ceiling.checked_mul(minutes).map_err(scaled("ceiling"))?;
        }
        Ok(())
    }
}

/// Adds the indicators that are named and not defined, as the catalogue defines them.
fn complete(roadmap: &mut Roadmap, catalogue: &Catalogue) {
    let of_targets = roadmap.targets.iter().map(|target| &target.indicator);
    let of_measures = roadmap.measures.iter().flat_map(|measure| &measure.indicators);
    let mut from_catalogue: Vec<Indicator> = Vec::new();
    for id in of_targets.chain(of_measures) {
        let known = roadmap.indicators.iter().chain(&from_catalogue).any(|indicator| indicator.id == *id);
        if let (false, Some(indicator)) = (known, catalogue.get(id)) {
            // A ratio is made of others, which the roadmap has to have too.
            for part in indicator.rule.iter().flat_map(RatioRule::made_of).filter_map(|id| catalogue.get(id)) {
                let known = roadmap.indicators.iter().chain(&from_catalogue).any(|other| other.id == part.id);
                if !known {
                    from_catalogue.push(part.clone());
                }
            }
            from_catalogue.push(indicator.clone());
        }
    }
    roadmap.indicators.extend(from_catalogue);
}

/// Every part of a list, built.
fn each<Builder, T>(list: &'static str, parts: Vec<Builder>, build: impl Fn(Builder) -> Result<T>) -> Result<Vec<T>> {
    let parts = parts.into_iter().enumerate();
    parts.map(|(index, part)| build(part).map_err(|error| error.at_index(index).at_key(list))).collect()
}

/// Makes a [`Target`]; see [`Target::builder`].
#[derive(Clone, Debug)]
#[must_use]
pub struct TargetBuilder {
    target: Target,
}

impl Target {
    /// The value to reach for an indicator at a place: at least this value, on the current map, illustrative. Its id is
    /// `indicator/place/due`.
    ///
    /// ```
    /// use volunteer_core::roadmap::{Aim, Target};
    /// let target = Target::new("volunteers", "KZ-59", "2026".parse()?, 6_800);
    /// assert_eq!((target.id(), target.aim()), ("volunteers/KZ-59/2026", Aim::Increase));
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn new(indicator: impl Into<String>, place: impl Into<String>, due: Period, value: impl Into<Number>) -> Self {
        let (indicator, place) = (indicator.into(), place.into());
        Self {
            id: target_id(&indicator, &place, due),
            label: LocalText::default(),
            indicator,
            place,
            map: current_map(),
            baseline: None,
            value: value.into().into(),
            due,
            due_rule: DueRule::default(),
            aim: Aim::Increase,
            milestones: Vec::new(),
            trajectory: Trajectory::default(),
            weights: Vec::new(),
            ceiling: None,
            profile: None,
            pace: None,
            status: Status::Illustrative,
            sources: Vec::new(),
        }
    }

    /// As [`Target::new`], with more to say.
    ///
    /// ```
    /// use volunteer_core::roadmap::{Target, TargetValue};
    /// use volunteer_core::Bounds;
    ///
    /// let tripled = || Ok::<_, volunteer_core::Error>(
    ///     Target::builder("organisations", "KZ", "2023".parse()?, TargetValue::TimesBaseline(3.into())));
    /// let target = tripled()?.baseline("2020".parse()?, Bounds::exact(224.into())).build()?;
    /// assert_eq!(target.map(), "kz-20");
    ///
    /// let error = tripled()?.build().unwrap_err();
    /// assert_eq!((error.code(), error.pointer().as_str()), ("baseline-missing", "/baseline"));
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn builder(
        indicator: impl Into<String>,
        place: impl Into<String>,
        due: Period,
        value: impl Into<TargetValue>,
    ) -> TargetBuilder {
        TargetBuilder { target: Self { value: value.into(), ..Self::new(indicator, place, due, Number::ZERO) } }
    }
}

impl TargetBuilder {
    /// Its id.
    pub fn id(mut self, id: impl Into<String>) -> Self {
        self.target.id = id.into();
        self
    }

    /// Its name in three languages.
    pub fn label(mut self, label: LocalText) -> Self {
        self.target.label = label;
        self
    }

    /// The map on which the place is meant.
    pub fn map(mut self, map: impl Into<String>) -> Self {
        self.target.map = map.into();
        self
    }

    /// Which way is better.
    pub fn aim(mut self, aim: Aim) -> Self {
        self.target.aim = aim;
        self
    }

    /// Where the way starts: a [`Baseline`], or a reported value of a period.
    pub fn baseline(self, period: Period, value: Bounds) -> Self {
        self.sourced_baseline(Baseline::new(period, value))
    }

    /// As [`TargetBuilder::baseline`], with evidence and sources.
    pub fn sourced_baseline(mut self, baseline: Baseline) -> Self {
        self.target.baseline = Some(baseline);
        self
    }

    /// One more announced value on the way, later than those before.
    pub fn milestone(mut self, due: Period, value: Bounds) -> Self {
        self.target.milestones.push(Milestone::new(due, value));
        self
    }

    /// The way from one announced value to the next.
    pub fn trajectory(mut self, trajectory: Trajectory) -> Self {
        self.target.trajectory = trajectory;
        self
    }

    /// For the trajectory `s-curve`: how much of the way falls to each of equal parts of the time.
    pub fn weights<Weight: Into<Number>>(mut self, weights: impl IntoIterator<Item = Weight>) -> Self {
        self.target.weights = weights.into_iter().map(Into::into).collect();
        self
    }

    /// For the trajectory `logistic`: the value that is never reached.
    pub fn ceiling(mut self, ceiling: impl Into<Number>) -> Self {
        self.target.ceiling = Some(ceiling.into());
        self
    }

    /// Which value of the due period is judged, where a state is.
    pub fn due_rule(mut self, rule: DueRule) -> Self {
        self.target.due_rule = rule;
        self
    }

    /// How what the due period brings is spread over it; needed for the pace of people counted once.
    pub fn profile(mut self, profile: YearProfile) -> Self {
        self.target.profile = Some(profile);
        self
    }

    /// How pace is judged.
    pub fn pace(mut self, policy: PacePolicy) -> Self {
        self.target.pace = Some(policy);
        self
    }

    /// Where it stands.
    pub fn status(mut self, status: Status) -> Self {
        self.target.status = status;
        self
    }

    /// One more source: who set it, where.
    pub fn source(mut self, source: Source) -> Self {
        self.target.sources.push(source);
        self
    }

    /// The target, checked as a document is when it is read.
    ///
    /// # Errors
    /// `id-blank`; `baseline-missing`; `baseline-too-late`; `target-wrong-side`; `band-missing`; `milestone-order`;
    /// `trajectory-weights`; `trajectory-ceiling`.
    pub fn build(self) -> Result<Target> {
        self.target.check()
    }
}

impl From<Target> for TargetBuilder {
    fn from(target: Target) -> Self {
        Self { target }
    }
}

/// Makes a [`Measure`]; see [`Measure::builder`].
#[derive(Clone, Debug)]
#[must_use]
pub struct MeasureBuilder {
    measure: Measure,
}

impl Measure {
    /// A measure of this id by when, illustrative until [`MeasureBuilder::status`] says otherwise.
    ///
    /// ```
    /// use volunteer_core::roadmap::{Delivery, Measure, Status};
    /// let done = Delivery::new("2023-06-30".parse()?).completed();
    /// let measure = Measure::builder("3.1", "2023".parse()?).status(Status::Adopted).delivery(done).build()?;
    /// assert!(measure.delivery().is_some_and(|delivery| delivery.completed));
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn builder(id: impl Into<String>, due: Period) -> MeasureBuilder {
        let measure = Self {
            id: id.into(),
            label: LocalText::default(),
            responsible: None,
            due,
            completion: None,
            planned: None,
            unit: None,
            delivery: None,
            status: Status::Illustrative,
            indicators: Vec::new(),
            sources: Vec::new(),
        };
        MeasureBuilder { measure }
    }
}

impl MeasureBuilder {
    /// What will be done.
    pub fn label(mut self, label: LocalText) -> Self {
        self.measure.label = label;
        self
    }

    /// Who answers for it.
    pub fn responsible(mut self, who: impl Into<String>) -> Self {
        self.measure.responsible = Some(who.into());
        self
    }

    /// How its completion is shown: a report, an order, an event.
    pub fn completion(mut self, how: impl Into<String>) -> Self {
        self.measure.completion = Some(how.into());
        self
    }

    /// How many of what were planned.
    pub fn planned(mut self, planned: Bounds, unit: Unit) -> Self {
        (self.measure.planned, self.measure.unit) = (Some(planned), Some(unit));
        self
    }

    /// What was reported of its delivery.
    pub fn delivery(mut self, delivery: Delivery) -> Self {
        self.measure.delivery = Some(delivery);
        self
    }

    /// Where it stands in the plan.
    pub fn status(mut self, status: Status) -> Self {
        self.measure.status = status;
        self
    }

    /// One more indicator that it should move.
    pub fn indicator(mut self, id: impl Into<String>) -> Self {
        self.measure.indicators.push(id.into());
        self
    }

    /// Where it was published.
    pub fn source(mut self, source: Source) -> Self {
        self.measure.sources.push(source);
        self
    }

    /// The measure, checked as a document is when it is read.
    ///
    /// # Errors
    /// `id-blank`; `bounds-empty` where no whole number lies within the bounds of a count.
    pub fn build(self) -> Result<Measure> {
        self.measure.check()
    }
}

impl From<Measure> for MeasureBuilder {
    fn from(measure: Measure) -> Self {
        Self { measure }
    }
}

impl Baseline {
    /// A reported value of a period, with no source yet.
    #[must_use]
    pub const fn new(period: Period, value: Bounds) -> Self {
        Self { period, value, evidence: EvidenceLevel::Reported, text: None, sources: Vec::new() }
    }

    /// How well it is founded.
    #[must_use]
    pub fn evidence(mut self, evidence: EvidenceLevel) -> Self {
        self.evidence = evidence;
        self
    }

    /// The figure in the words of whoever reported it.
    #[must_use]
    pub fn text(mut self, text: impl Into<String>) -> Self {
        self.text = Some(text.into());
        self
    }

    /// One more source: where it was published.
    #[must_use]
    pub fn source(mut self, source: Source) -> Self {
        self.sources.push(source);
        self
    }
}

impl Milestone {
    /// What the value should be by the end of a day or period.
    #[must_use]
    pub const fn new(due: Period, value: Bounds) -> Self {
        Self { due, value }
    }
}

impl Delivery {
    /// A report for a day or period, without contents yet.
    #[must_use]
    pub const fn new(period: Period) -> Self {
        Self { period, delivered: None, completed: false, evidence: EvidenceLevel::Reported, sources: Vec::new() }
    }

    /// How much was delivered, in the unit of the measure.
    #[must_use]
    pub fn delivered(mut self, delivered: Bounds) -> Self {
        self.delivered = Some(delivered);
        self
    }

    /// The measure is completed.
    #[must_use]
    pub fn completed(mut self) -> Self {
        self.completed = true;
        self
    }

    /// How well it is founded.
    #[must_use]
    pub fn evidence(mut self, evidence: EvidenceLevel) -> Self {
        self.evidence = evidence;
        self
    }

    /// One more source: where it was reported.
    #[must_use]
    pub fn source(mut self, source: Source) -> Self {
        self.sources.push(source);
        self
    }
}

impl From<Bounds> for TargetValue {
    fn from(value: Bounds) -> Self {
        Self::Absolute(value)
    }
}

impl From<Number> for TargetValue {
    fn from(value: Number) -> Self {
        Self::Absolute(Bounds::exact(value))
    }
}

impl From<i32> for TargetValue {
    fn from(value: i32) -> Self {
        Number::from(value).into()
    }
}

impl From<i64> for TargetValue {
    fn from(value: i64) -> Self {
        Number::from(value).into()
    }
}

impl From<u32> for TargetValue {
    fn from(value: u32) -> Self {
        Number::from(value).into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_are_kept_as_minutes() {
        let due: Period = "2026".parse().unwrap();
        let hours = Target::builder("hours", "KZ-59", due, Bounds::exact(1_200.into()))
            .baseline("2025".parse().unwrap(), Bounds::exact("0.5".parse().unwrap()))
            .milestone("2026-06-30".parse().unwrap(), Bounds::at_least(600.into()));
        let roadmap = Roadmap::builder("plan", "2026".parse().unwrap()).target(hours).build().unwrap();
        let target = &roadmap.targets()[0];
        assert_eq!((target.id(), target.indicator()), ("hours/KZ-59/2026", "minutes"));
        assert_eq!(target.value(), &TargetValue::Absolute(Bounds::exact(72_000.into())));
        assert_eq!(target.baseline().unwrap().value, Bounds::exact(30.into()));
        assert_eq!(target.milestones()[0].value, Bounds::at_least(36_000.into()));

        let much = Target::builder("hours", "KZ-59", due, Bounds::exact("999999999999999".parse().unwrap()));
        assert!(Roadmap::builder("plan", due).target(much).build().is_ok());
    }

    #[test]
    fn a_document_says_what_it_must_and_the_rest_has_defaults() {
        let text = r#"{"id": "plan", "period": "2024/2026", "targets": [
            {"indicator": "volunteers", "place": "KZ-59", "due": "2026", "value": {"absolute": 6800}}]}"#;
        let roadmap: Roadmap = crate::document::from_str(text).unwrap();
        let target = Target::new("volunteers", "KZ-59", "2026".parse().unwrap(), 6_800);
        assert_eq!(roadmap, Roadmap::builder("plan", "2024/2026".parse().unwrap()).target(target).build().unwrap());

        let blank = text.replace(r#"{"indicator""#, r#"{"id": " ", "indicator""#);
        let error = crate::document::from_str::<Roadmap>(&blank).unwrap_err();
        assert_eq!((error.code(), error.pointer().as_str()), ("id-blank", "/targets/0/id"));
    }
}
