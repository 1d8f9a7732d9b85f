//! Roadmaps: a plan period with its measures and targets.

mod allocation;
mod builder;
mod measure;
mod pace;
mod rollover;
mod successor;
mod target;
mod trajectory;
mod year_pace;

pub use allocation::{
    Allocation, AllocationHold, AllocationMethod, AllocationPart, AllocationPlace, AllocationRequest, AllocationTie,
    TieRule, allocate,
};
pub use builder::RoadmapBuilder;
pub use measure::{Delivery, Measure};
pub use pace::{PaceCategory, PacePolicy};
pub use rollover::{RollOver, RollOverPolicy, RollOverRequest, RolledMilestone, roll_over};
pub use successor::{Fate, LeftBehind, LeftObservation, NewStart, Passage, Reachable, Succession, succeed};
pub use target::{Aim, Baseline, DueRule, Milestone, Target, TargetValue};
pub(crate) use trajectory::Curve;
pub use trajectory::Trajectory;
pub use year_pace::{NoCatchUp, YearPace, YearPaceRequest, YearProfile, year_pace};

use crate::Word;
use crate::calendar::Period;
use crate::document::{self, expect_format, is_default};
use crate::error::{Error, Result, RoadmapError, refuse, unknown_word};
use crate::indicator::Indicator;
use crate::language::{LocalText, Name};
use crate::number::Number;
use crate::observation::{Nature, Source};
use crate::sorted::Sorted;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// The format of a roadmap document.
pub const ROADMAP_FORMAT: &str = "volunteer/roadmap@1";

/// Where a roadmap or a target stands.
///
/// ```
/// use volunteer_core::roadmap::Status;
/// assert_eq!("adopted".parse(), Ok(Status::Adopted));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[derive(strum::Display, strum::EnumString, strum::IntoStaticStr, strum::VariantArray, strum::VariantNames)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case", parse_err_ty = Error, parse_err_fn = unknown_word::<Self>)]
pub enum Status {
    /// Proposed, not adopted.
    Draft,
    /// Adopted and in force.
    Adopted,
    /// Its period is over, or it was withdrawn.
    Lapsed,
    /// Replaced by another one.
    Superseded,
    /// Made up to show how something works; no source states it.
    Illustrative,
}

/// A plan period with its measures and targets.
///
/// ```
/// use volunteer_core::roadmap::Roadmap;
/// let roadmap: Roadmap = volunteer_core::document::from_slice(r#"{
///     "format": "volunteer/roadmap@1", "id": "example", "status": "illustrative",
///     "period": "2021-01-01/2023-12-31",
///     "indicators": [{"id": "organisations", "unit": "organisation", "nature": "stock"}],
///     "targets": [{"id": "tripled", "indicator": "organisations", "place": "KZ", "map": "kz-20",
///         "baseline": {"period": "2020", "value": 224}, "value": {"timesBaseline": 3},
///         "due": "2023", "aim": "increase", "status": "illustrative"}]}"#.as_bytes())?;
/// assert_eq!(roadmap.targets[0].value.times_baseline.map(|n| n.to_string()), Some("3".into()));
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self")]
pub struct Roadmap {
    /// `volunteer/roadmap@1`.
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
    /// Where it stands.
    pub status: Status,
    /// The id of the roadmap before it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub predecessor: Option<String>,
    /// The indicators that its targets and measures name.
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

impl Serialize for Roadmap {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        document::serialize(serializer, |to| Self::serialize(self, to), |to| Self::serialize(self, to))
    }
}

impl<'de> Deserialize<'de> for Roadmap {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::deserialize(deserializer).and_then(|read| read.check().map_err(refuse))
    }
}

impl Roadmap {
    /// Checks the roadmap and every part of it, as when it is read from a document. What parts leave open is filled in.
    ///
    /// # Errors
    /// `format-unknown`; `id-duplicate`; `indicator-undefined`; what is wrong with an indicator, a target or a measure.
    pub fn check(mut self) -> Result<Self> {
        expect_format(&self.format, ROADMAP_FORMAT)?;
        self.indicators = each("indicators", self.indicators, Indicator::check)?;
        self.targets = each("targets", self.targets, Target::check)?;
        self.measures = each("measures", self.measures, Measure::check)?;
        unique("indicators", self.indicators.iter().map(|indicator| indicator.id.as_str()))?;
        unique("targets", self.targets.iter().map(|target| target.id.as_str()))?;
        unique("measures", self.measures.iter().map(|measure| measure.id.as_str()))?;
        let undefined = |id: &str| RoadmapError::IndicatorUndefined { indicator: crate::error::excerpt(id) };
        for (index, target) in self.targets.iter().enumerate() {
            let Some(indicator) = self.indicator(&target.indicator) else {
                let error = Error::from(undefined(&target.indicator));
                return Err(error.at_key("indicator").at_index(index).at_key("targets"));
            };
            let nature = indicator.nature;
            if target.due_rule != DueRule::End && matches!(nature, Nature::Flow | Nature::Peak) {
                let error = Error::from(RoadmapError::DueRuleNotAState { nature: nature.as_str() });
                return Err(error.at_key("dueRule").at_index(index).at_key("targets"));
            }
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

/// Every part of a list, checked.
fn each<T>(list: &'static str, parts: Vec<T>, check: impl Fn(T) -> Result<T>) -> Result<Vec<T>> {
    let parts = parts.into_iter().enumerate();
    parts.map(|(index, part)| check(part).map_err(|error| error.at_index(index).at_key(list))).collect()
}

/// Whether weights can divide something: none below zero, and not all of them zero.
fn usable(weights: &[Number]) -> bool {
    weights.iter().all(|weight| weight.signum() >= 0) && weights.iter().any(|weight| weight.signum() > 0)
}

fn unique<'a>(list: &'static str, ids: impl Iterator<Item = &'a str> + Clone) -> Result<()> {
    let known = Sorted::new(ids.clone());
    for (index, id) in ids.enumerate() {
        if known.repeats(id, index) {
            let error = Error::from(RoadmapError::IdDuplicate { id: crate::error::excerpt(id) });
            return Err(error.at_key("id").at_index(index).at_key(list));
        }
    }
    Ok(())
}
