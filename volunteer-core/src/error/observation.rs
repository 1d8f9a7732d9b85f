//! Kinds of errors of observations.

use super::{Error, quoted, unknown_word};
use crate::number::Bounds;
use serde::{Deserialize, Serialize};

/// What can be wrong with observations, or with what is asked of them.
#[derive(Clone, Debug, PartialEq, thiserror::Error, Serialize, strum::IntoStaticStr, strum::VariantNames)]
#[serde(tag = "code", content = "details", rename_all_fields = "camelCase")]
#[non_exhaustive]
pub enum ObservationError {
    /// Neither a value nor a reason why there is none.
    #[error("the observation has neither a value nor a reason why there is none")]
    #[strum(serialize = "value-missing")]
    #[serde(rename = "value-missing")]
    ValueMissing {},
    /// A value beside a reason that excludes one.
    #[error("a value cannot stand beside the reason {}", quoted(missing))]
    #[strum(serialize = "value-and-reason")]
    #[serde(rename = "value-and-reason")]
    ValueAndReason {
        /// The reason.
        missing: &'static str,
    },
    /// The way of counting does not fit the unit.
    #[error("{} does not fit a number that counts {unit}", quoted(counted))]
    #[strum(serialize = "counting-contradicts-unit")]
    #[serde(rename = "counting-contradicts-unit")]
    CountingContradictsUnit {
        /// The unit.
        unit: String,
        /// The way of counting.
        counted: &'static str,
    },
    /// The end of the counting lies outside the period.
    #[error("the end of the counting lies outside the period")]
    #[strum(serialize = "until-outside-period")]
    #[serde(rename = "until-outside-period")]
    UntilOutsidePeriod {},
    /// Numerator and denominator on something that is no ratio.
    #[error("only a ratio has a numerator and a denominator")]
    #[strum(serialize = "parts-not-ratio")]
    #[serde(rename = "parts-not-ratio")]
    PartsNotRatio {},
    /// A ratio per so many whose unit says another number.
    #[error("a ratio in {unit} cannot be per {per}: a percentage is per 100, a per-mille rate per 1,000")]
    #[strum(serialize = "per-contradicts-unit")]
    #[serde(rename = "per-contradicts-unit")]
    PerContradictsUnit {
        /// The unit.
        unit: String,
        /// Per how many the ratio is.
        per: crate::number::Number,
    },
    /// Two observations that cannot be added.
    #[error("these observations cannot be added: {reason}")]
    #[strum(serialize = "not-additive")]
    #[serde(rename = "not-additive")]
    NotAdditive {
        /// Why not.
        reason: NotAdditive,
        /// What can be said instead.
        can_be_said: Vec<CanBeSaid>,
    },
    /// No observations where some are needed.
    #[error("no observations were given")]
    #[strum(serialize = "nothing-given")]
    #[serde(rename = "nothing-given")]
    NothingGiven {},
    /// Reach of something that does not count people.
    #[error("reach counts people, not {unit}")]
    #[strum(serialize = "reach-not-people")]
    #[serde(rename = "reach-not-people")]
    ReachNotPeople {
        /// The unit.
        unit: String,
    },
    /// More different people than there are.
    #[error("more different people than the population has")]
    #[strum(serialize = "reach-exceeds-population")]
    #[serde(rename = "reach-exceeds-population")]
    ReachExceedsPopulation {
        /// How many different people there are at least.
        reach: Bounds,
        /// The population.
        population: Bounds,
    },
    /// Two groups of one id.
    #[error("the group {} stands twice", quoted(id))]
    #[strum(serialize = "reach-group-duplicate")]
    #[serde(rename = "reach-group-duplicate")]
    ReachGroupDuplicate {
        /// The id (at most 40 characters of it).
        id: String,
    },
    /// A tie of a group that is not there.
    #[error("there is no group {}", quoted(id))]
    #[strum(serialize = "reach-group-unknown")]
    #[serde(rename = "reach-group-unknown")]
    ReachGroupUnknown {
        /// The id (at most 40 characters of it).
        id: String,
    },
    /// More groups than are looked at together.
    #[error("{groups} groups are more than the limit of {limit}")]
    #[strum(serialize = "reach-too-many-groups")]
    #[serde(rename = "reach-too-many-groups")]
    ReachTooManyGroups {
        /// How many were given.
        groups: usize,
        /// The limit.
        limit: usize,
    },
    /// What is declared of the groups cannot be.
    #[error("what is declared of the groups contradicts their numbers")]
    #[strum(serialize = "reach-ties-contradict")]
    #[serde(rename = "reach-ties-contradict")]
    ReachTiesContradict {
        /// The groups.
        groups: Vec<String>,
    },
    /// Parts that do not make up the whole.
    #[error("the parts do not cover the whole")]
    #[strum(serialize = "roll-up-incomplete")]
    #[serde(rename = "roll-up-incomplete")]
    RollUpIncomplete {
        /// The periods or places for which nothing was given.
        missing: Vec<String>,
    },
    /// Parts that overlap each other.
    #[error("the parts overlap, so that something would be counted twice: leave one of them out")]
    #[strum(serialize = "roll-up-overlap")]
    #[serde(rename = "roll-up-overlap")]
    RollUpOverlap {
        /// The periods or places that occur in two parts.
        missing: Vec<String>,
    },
    /// Parts that do not belong to the whole.
    #[error("some parts do not belong to the whole: leave them out, or roll up into a larger one")]
    #[strum(serialize = "roll-up-outside")]
    #[serde(rename = "roll-up-outside")]
    RollUpOutside {
        /// The periods or places outside it.
        missing: Vec<String>,
    },
    /// The value cannot be carried to another map.
    #[error("the value cannot be carried to the other map")]
    #[strum(serialize = "crosswalk-refused")]
    #[serde(rename = "crosswalk-refused")]
    CrosswalkRefused {
        /// Why: no-parts, not-additive.
        reason: &'static str,
        /// What is missing, as places on the old map.
        missing: Vec<String>,
    },
    /// Words that state no value: a factor, a change or a period.
    #[error("the words state a {kind}, not a value")]
    #[strum(serialize = "figure-not-a-value")]
    #[serde(rename = "figure-not-a-value")]
    FigureNotAValue {
        /// What they state.
        kind: &'static str,
    },
    /// Words that mark a plan, an intention or hearsay, which the report does not state.
    #[error("the words mark the figure as {word}: the report must say whether it is")]
    #[strum(serialize = "offer-unanswered")]
    #[serde(rename = "offer-unanswered")]
    OfferUnanswered {
        /// What they mark.
        word: &'static str,
    },
    /// No population for the place, map and date.
    #[error("no population is known for {place} on map {map} at that date")]
    #[strum(serialize = "population-unknown")]
    #[serde(rename = "population-unknown")]
    PopulationUnknown {
        /// The place.
        place: String,
        /// The map.
        map: String,
    },
}

/// Why two observations cannot be added.
///
/// ```
/// use volunteer_core::error::NotAdditive;
/// assert_eq!("same-people".parse(), Ok(NotAdditive::SamePeople));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[derive(strum::Display, strum::EnumString, strum::IntoStaticStr, strum::VariantArray, strum::VariantNames)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case", parse_err_ty = Error, parse_err_fn = unknown_word::<Self>)]
#[non_exhaustive]
pub enum NotAdditive {
    /// They count different things.
    Units,
    /// They are values of different indicators.
    Indicators,
    /// Their definitions differ.
    Definitions,
    /// Their places lie on different maps.
    Maps,
    /// One has happened and the other has not.
    Acts,
    /// One has no value.
    ValueMissing,
    /// Both are for the same place and period.
    SamePlaceAndPeriod,
    /// Both the places and the periods differ.
    PlacesAndPeriods,
    /// The periods overlap.
    PeriodsOverlap,
    /// The periods do not follow each other.
    PeriodsApart,
    /// The earlier one does not cover its whole period.
    NotWhole,
    /// One place lies within the other.
    PlacesOverlap,
    /// A stock or a running total does not add over periods: the last value counts.
    StateNotFlow,
    /// A ratio is rebuilt from its parts.
    Ratio,
    /// Their denominators come from different editions of the numbers.
    Vintages,
    /// The largest values of two places or periods do not add.
    Peak,
    /// The same person may stand in both.
    SamePeople,
}

/// Something that can be said where a sum cannot.
///
/// ```
/// let said = volunteer_core::error::CanBeSaid { code: "last-value", bounds: None };
/// assert_eq!(said.code, "last-value");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct CanBeSaid {
    /// What: `last-value`, `largest-value`, `rebuild-from-parts`, `reach`, `reach-if-counted-once`.
    pub code: &'static str,
    /// Its bounds, where it has some.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bounds: Option<Bounds>,
}
