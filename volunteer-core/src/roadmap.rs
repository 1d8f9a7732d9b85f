//! Roadmaps: a plan period with its measures and targets, and what planning needs.
//!
//! A [`Target`] states an indicator, a place, a due date and a value: absolute, times the baseline, or plus the baseline; with
//! [milestones](Milestone) and a [`Trajectory`] where the way matters. A [`Measure`] is something that will be done. [`Roadmap::builder`]
//! puts them together; an indicator that is not defined there comes from the [catalogue](crate::indicator::Catalogue::proposal).
//!
//! [`allocate`] divides a total over places, [`year_pace`] says how a year stands, [`roll_over`] carries a shortfall into the next years,
//! [`succeed`] makes the roadmap after this one.
//!
//! ```
//! use volunteer_core::roadmap::{Roadmap, Target};
//!
//! let roadmap = Roadmap::builder("plan", "2024/2026".parse()?)
//!     .target(Target::new("volunteers", "KZ-59", "2026".parse()?, 6_800))
//!     .target(Target::new("volunteer-rate", "KZ-59", "2026".parse()?, 2))
//!     .build()?;
//! assert!(roadmap.indicator("volunteer-rate").is_some());
//! # Ok::<(), volunteer_core::Error>(())
//! ```

mod allocation;
mod builder;
mod measure;
mod rollover;
mod successor;
mod target;
mod trajectory;
mod year_pace;

pub use crate::context::{PaceCategory, PacePolicy};
pub use crate::definition::Status;
pub use allocation::{
    Allocation, AllocationHold, AllocationMethod, AllocationPart, AllocationPlace, AllocationRequest,
    AllocationRequestBuilder, AllocationTie, TieRule, allocate,
};
pub use builder::{MeasureBuilder, RoadmapBuilder, TargetBuilder};
pub use measure::{Delivery, Measure};
pub use rollover::{RollOver, RollOverPolicy, RollOverRequest, RolledMilestone, roll_over};
pub use successor::{Fate, LeftBehind, LeftObservation, NewStart, Passage, Reachable, Succession, succeed};
pub use target::{Aim, Baseline, DueRule, Milestone, Target, TargetValue};
pub(crate) use trajectory::Curve;
pub use trajectory::Trajectory;
pub use year_pace::{NoCatchUp, YearPace, YearPaceRequest, YearProfile, year_pace};

use crate::Word;
use crate::calendar::Period;
use crate::document::{self, expect_format, expect_id, is_default};
use crate::error::{Error, Result, RoadmapError, excerpt, nearest, refuse};
use crate::indicator::Indicator;
use crate::language::{LocalText, Name};
use crate::number::Number;
use crate::observation::{Nature, Source};
use crate::sorted::Sorted;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// The format of a roadmap document.
pub const ROADMAP_FORMAT: &str = "volunteer/roadmap@1";

/// A plan period with its measures and targets.
///
/// ```
/// use volunteer_core::roadmap::{Roadmap, Status, Target};
/// let roadmap = Roadmap::builder("plan", "2024/2026".parse()?)
///     .status(Status::Draft)
///     .target(Target::new("volunteers", "KZ-59", "2026".parse()?, 6_800))
///     .build()?;
/// assert_eq!(roadmap.targets()[0].indicator(), "volunteers");
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(from = "RoadmapFields", into = "RoadmapFields"))]
pub struct Roadmap {
    pub(crate) format: String,
    pub(crate) id: String,
    pub(crate) label: LocalText,
    pub(crate) period: Period,
    pub(crate) announced_period: Option<Period>,
    pub(crate) status: Status,
    pub(crate) predecessor: Option<String>,
    pub(crate) indicators: Vec<Indicator>,
    pub(crate) measures: Vec<Measure>,
    pub(crate) targets: Vec<Target>,
    pub(crate) names: Vec<Name>,
    pub(crate) sources: Vec<Source>,
}

impl Roadmap {
    /// `volunteer/roadmap@1`.
    #[must_use]
    pub fn format(&self) -> &str {
        &self.format
    }

    /// Its id.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// Its name in three languages.
    #[must_use]
    pub fn label(&self) -> &LocalText {
        &self.label
    }

    /// The period it is for, as adopted.
    #[must_use]
    pub fn period(&self) -> Period {
        self.period
    }

    /// The period that was announced, where it differs.
    #[must_use]
    pub fn announced_period(&self) -> Option<Period> {
        self.announced_period
    }

    /// Where it stands.
    #[must_use]
    pub fn status(&self) -> Status {
        self.status
    }

    /// The id of the roadmap before it.
    #[must_use]
    pub fn predecessor(&self) -> Option<&str> {
        self.predecessor.as_deref()
    }

    /// The indicators that its targets and measures name.
    #[must_use]
    pub fn indicators(&self) -> &[Indicator] {
        &self.indicators
    }

    /// What will be done, by whom and when.
    #[must_use]
    pub fn measures(&self) -> &[Measure] {
        &self.measures
    }

    /// What shall be reached.
    #[must_use]
    pub fn targets(&self) -> &[Target] {
        &self.targets
    }

    /// What its ids are called: units of its own, definitions, those who answer for measures.
    #[must_use]
    pub fn names(&self) -> &[Name] {
        &self.names
    }

    /// Where it was published.
    #[must_use]
    pub fn sources(&self) -> &[Source] {
        &self.sources
    }
}

/// Its form in documents: private, because what is read by it alone is not checked.
#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Roadmap")]
struct RoadmapFields {
    /// `volunteer/roadmap@1`, which is also what an absent one means.
    #[serde(default = "this_format")]
    pub format: String,
    /// Its id.
    pub id: String,
    /// Its name in three languages.
    #[serde(default, skip_serializing_if = "is_default")]
    pub label: LocalText,
    /// The period it is for, as adopted.
    pub period: Period,
    /// The period that was announced, where it differs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub announced_period: Option<Period>,
    /// Where it stands. Absent: illustrative, because nobody is said to have adopted it.
    #[serde(default)]
    pub status: Status,
    /// The id of the roadmap before it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub predecessor: Option<String>,
    /// The indicators that its targets and measures name. One that is not here comes from the catalogue.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub indicators: Vec<Indicator>,
    /// What will be done, by whom and when.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub measures: Vec<Measure>,
    /// What shall be reached.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub targets: Vec<Target>,
    /// What its ids are called: units of its own, definitions, those who answer for measures.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub names: Vec<Name>,
    /// Where it was published.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<Source>,
}

fn this_format() -> String {
    ROADMAP_FORMAT.into()
}

impl Serialize for Roadmap {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        document::serialize(
            serializer,
            |to| RoadmapFields::serialize(self, to),
            |to| RoadmapFields::serialize(self, to),
        )
    }
}

impl<'de> Deserialize<'de> for Roadmap {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        document::deserialize(deserializer, RoadmapFields::deserialize, |from| RoadmapFields::deserialize(from))
            .and_then(|read| read.complete().map_err(refuse))
    }
}

impl Roadmap {
    /// Checks that the parts, each of which is valid, fit together; an indicator that is not defined may be a misspelled
    /// one of `others`.
    fn check_among(self, others: &[Indicator]) -> Result<Self> {
        expect_format(&self.format, ROADMAP_FORMAT)?;
        expect_id(&self.id)?;
        unique("indicators", self.indicators.iter().map(|indicator| indicator.id.as_str()))?;
        unique("targets", self.targets.iter().map(|target| target.id.as_str()))?;
        unique("measures", self.measures.iter().map(|measure| measure.id.as_str()))?;
        let undefined = |id: &str| {
            let known = self.indicators.iter().chain(others).map(|indicator| indicator.id.as_str());
            let suggestion = nearest(id, known).map(str::to_owned);
            RoadmapError::IndicatorUndefined { indicator: excerpt(id), suggestion }
        };
        for (index, target) in self.targets.iter().enumerate() {
            let Some(indicator) = self.indicator(&target.indicator) else {
                let error = Error::from(undefined(&target.indicator));
                return Err(error.at_key("indicator").at_index(index).at_key("targets"));
            };
            let nature = indicator.nature;
            let amount = matches!(nature, Nature::Flow | Nature::Peak);
            let kind = match target.due_rule {
                DueRule::Latest if amount => RoadmapError::DueRuleNotAState { nature: nature.as_str() },
                DueRule::SumWhatIsThere if nature != Nature::Flow => {
                    RoadmapError::DueRuleNotAFlow { nature: nature.as_str() }
                }
                _ => continue,
            };
            return Err(Error::from(kind).at_key("dueRule").at_index(index).at_key("targets"));
        }
        for (index, measure) in self.measures.iter().enumerate() {
            for (link, id) in measure.indicators.iter().enumerate() {
                if self.indicator(id).is_none() {
                    let error = Error::from(undefined(id)).at_index(link).at_key("indicators");
                    return Err(error.at_index(index).at_key("measures"));
                }
            }
        }
        Ok(self)
    }

    /// The indicator of this id.
    #[must_use]
    pub fn indicator(&self, id: &str) -> Option<&Indicator> {
        self.indicators.iter().find(|indicator| indicator.id == id)
    }
}

/// Whether weights can divide something: none below zero, and not all of them zero.
fn usable(weights: &[Number]) -> bool {
    weights.iter().all(|weight| weight.signum() >= 0) && weights.iter().any(|weight| weight.signum() > 0)
}

fn unique<'a>(list: &'static str, ids: impl Iterator<Item = &'a str> + Clone) -> Result<()> {
    let known = Sorted::new(ids.clone());
    for (index, id) in ids.enumerate() {
        if known.repeats(id, index) {
            let error = Error::from(RoadmapError::IdDuplicate { id: excerpt(id) });
            return Err(error.at_key("id").at_index(index).at_key(list));
        }
    }
    Ok(())
}
