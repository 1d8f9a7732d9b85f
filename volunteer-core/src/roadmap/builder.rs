//! Roadmaps and targets made in a program, valid once they exist.

use super::{
    Aim, Baseline, DueRule, Measure, Milestone, ROADMAP_FORMAT, Roadmap, Status, Target, TargetValue, Trajectory,
};
use crate::calendar::Period;
use crate::error::Result;
use crate::indicator::{Catalogue, Indicator};
use crate::language::LocalText;
use crate::number::{Bounds, Number};
use crate::observation::{Evidence, Source};

/// The map of Kazakhstan's regions since 2022, on which a target is meant unless it says otherwise.
const CURRENT_MAP: &str = "kz-20";

/// Makes a [`Roadmap`]; see [`Roadmap::builder`].
#[derive(Clone, Debug)]
#[must_use]
pub struct RoadmapBuilder {
    roadmap: Roadmap,
}

impl Roadmap {
    /// A roadmap of this id for a period: illustrative, until [`RoadmapBuilder::status`] says otherwise.
    ///
    /// An indicator that a target or measure names and that [`RoadmapBuilder::indicator`] does not define is taken from
    /// the [catalogue](Catalogue::proposal) that comes with the library.
    ///
    /// ```
    /// use volunteer_core::roadmap::{Roadmap, Target};
    ///
    /// let roadmap = Roadmap::builder("plan", "2024/2026".parse()?)
    ///     .target(Target::new("volunteers", "KZ-59", "2026".parse()?, 6_800))
    ///     .build()?;
    /// assert_eq!(roadmap.targets[0].id, "volunteers/KZ-59/2026");
    /// assert_eq!(roadmap.indicators[0].id, "volunteers"); // from the catalogue
    ///
    /// let unknown = Target::new("volunters", "KZ-59", "2026".parse()?, 6_800);
    /// let error = Roadmap::builder("plan", "2024/2026".parse()?).target(unknown).build().unwrap_err();
    /// assert_eq!((error.code(), error.pointer().as_str()), ("indicator-undefined", "/targets/0/indicator"));
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn builder(id: impl Into<String>, period: Period) -> RoadmapBuilder {
        RoadmapBuilder {
            roadmap: Self {
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
            },
        }
    }
}

impl RoadmapBuilder {
    /// Its name in three languages.
    pub fn label(mut self, label: LocalText) -> Self {
        self.roadmap.label = label;
        self
    }

    /// Its status.
    pub fn status(mut self, status: Status) -> Self {
        self.roadmap.status = status;
        self
    }

    /// One more indicator that targets and measures may name.
    pub fn indicator(mut self, indicator: Indicator) -> Self {
        self.roadmap.indicators.push(indicator);
        self
    }

    /// One more target.
    pub fn target(mut self, target: Target) -> Self {
        self.roadmap.targets.push(target);
        self
    }

    /// One more measure.
    pub fn measure(mut self, measure: Measure) -> Self {
        self.roadmap.measures.push(measure);
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
    /// As [`Roadmap::check`], with the path to the part.
    pub fn build(mut self) -> Result<Roadmap> {
        let catalogue = Catalogue::proposal()?;
        let of_targets = self.roadmap.targets.iter().map(|target| &target.indicator);
        let of_measures = self.roadmap.measures.iter().flat_map(|measure| &measure.indicators);
        let mut from_catalogue: Vec<Indicator> = Vec::new();
        for id in of_targets.chain(of_measures) {
            let known = self.roadmap.indicators.iter().chain(&from_catalogue).any(|indicator| indicator.id == *id);
            if let (false, Some(indicator)) = (known, catalogue.get(id)) {
                // A ratio is made of others, which the roadmap has to have too.
                let parts = indicator.rule.iter().flat_map(|rule| [Some(&rule.numerator), rule.denominator.as_ref()]);
                for part in parts.flatten().filter_map(|id| catalogue.get(id)) {
                    let known = self.roadmap.indicators.iter().chain(&from_catalogue).any(|one| one.id == part.id);
                    if !known {
                        from_catalogue.push(part.clone());
                    }
                }
                from_catalogue.push(indicator.clone());
            }
        }
        self.roadmap.indicators.extend(from_catalogue);
        self.roadmap.check()
    }
}

impl Target {
    /// The value to reach for an indicator at a place: at least so much, on the map of today, illustrative. Its id is
    /// `indicator/place/due`.
    ///
    /// ```
    /// use volunteer_core::roadmap::{Aim, Target, TargetValue};
    /// use volunteer_core::{Bounds, Number};
    ///
    /// let tripled = Target::new("organisations", "KZ", "2023".parse()?, TargetValue::times_baseline(3.into()))
    ///     .with_baseline("2020".parse()?, Bounds::exact(Number::from(224)))
    ///     .check()?;
    /// assert_eq!((tripled.aim, tripled.map.as_str()), (Aim::Increase, "kz-20"));
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn new(
        indicator: impl Into<String>,
        place: impl Into<String>,
        due: Period,
        value: impl Into<TargetValue>,
    ) -> Self {
        let (indicator, place) = (indicator.into(), place.into());
        Self {
            id: format!("{indicator}/{place}/{due}"),
            label: LocalText::default(),
            indicator,
            place,
            map: CURRENT_MAP.into(),
            baseline: None,
            value: value.into(),
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

    /// The same target under another id.
    #[must_use]
    pub fn with_id(mut self, id: impl Into<String>) -> Self {
        self.id = id.into();
        self
    }

    /// The same target on another map.
    #[must_use]
    pub fn on_map(mut self, map: impl Into<String>) -> Self {
        self.map = map.into();
        self
    }

    /// The same target with another aim.
    #[must_use]
    pub fn with_aim(mut self, aim: Aim) -> Self {
        self.aim = aim;
        self
    }

    /// The same target from a reported value on.
    #[must_use]
    pub fn with_baseline(mut self, period: Period, value: Bounds) -> Self {
        let (evidence, text, sources) = (Evidence::default(), None, Vec::new());
        self.baseline = Some(Baseline { period, value, evidence, text, sources });
        self
    }

    /// The same target with one more announced value on the way.
    #[must_use]
    pub fn with_milestone(mut self, due: Period, value: Bounds) -> Self {
        self.milestones.push(Milestone { due, value });
        self
    }
}

impl TargetValue {
    /// So many times the baseline: 3 for "tripled".
    #[must_use]
    pub const fn times_baseline(factor: Number) -> Self {
        Self { absolute: None, times_baseline: Some(factor), plus_baseline: None }
    }

    /// So much more than the baseline; below zero for less.
    #[must_use]
    pub const fn plus_baseline(more: Bounds) -> Self {
        Self { absolute: None, times_baseline: None, plus_baseline: Some(more) }
    }
}

impl From<Bounds> for TargetValue {
    fn from(value: Bounds) -> Self {
        Self { absolute: Some(value), times_baseline: None, plus_baseline: None }
    }
}

impl From<Number> for TargetValue {
    fn from(value: Number) -> Self {
        Self::exactly(value)
    }
}

impl From<i32> for TargetValue {
    fn from(value: i32) -> Self {
        Self::exactly(value.into())
    }
}

impl From<i64> for TargetValue {
    fn from(value: i64) -> Self {
        Self::exactly(value.into())
    }
}

impl From<u32> for TargetValue {
    fn from(value: u32) -> Self {
        Self::exactly(value.into())
    }
}
