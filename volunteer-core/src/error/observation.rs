//! Kinds of errors of observations.

use super::quoted;
use crate::number::Bounds;

/// What can be wrong with observations, or with what is asked of them.
///
/// ```
/// use volunteer_core::error::ObservationError;
/// assert!(ObservationError::CODES.contains(&"not-additive"));
/// ```
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum ObservationError {
    /// Neither a value nor a reason why there is none.
    #[error("the observation has neither a value nor a reason why there is none")]
    ValueMissing {},
    /// A value beside a reason that excludes one.
    #[error("a value cannot stand beside the reason {}", quoted(missing))]
    ValueAndReason {
        /// The reason.
        missing: &'static str,
    },
    /// The way of counting does not fit the unit.
    #[error("{} does not fit a number that counts {unit}", quoted(counted))]
    CountingContradictsUnit {
        /// The unit.
        unit: String,
        /// The way of counting.
        counted: &'static str,
    },
    /// The end of the counting lies outside the period.
    #[error("the end of the counting lies outside the period")]
    UntilOutsidePeriod {},
    /// Numerator and denominator on something that is no ratio.
    #[error("only a ratio has a numerator and a denominator")]
    PartsNotRatio {},
    /// Two observations that cannot be added.
    #[error("these observations cannot be added: {reason}")]
    NotAdditive {
        /// Why not.
        reason: NotAdditive,
        /// What can be said instead.
        can_be_said: Vec<CanBeSaid>,
    },
    /// No observations where some are needed.
    #[error("no observations were given")]
    NothingGiven {},
    /// Reach of something that does not count people.
    #[error("reach counts people, not {unit}")]
    ReachNotPeople {
        /// The unit.
        unit: String,
    },
    /// More different people than there are.
    #[error("more different people than the population has")]
    ReachExceedsPopulation {
        /// How many different people there are at least.
        reach: Bounds,
        /// The population.
        population: Bounds,
    },
    /// Two groups of one id.
    #[error("the group {} stands twice", quoted(id))]
    ReachGroupDuplicate {
        /// The id (at most 40 characters of it).
        id: String,
    },
    /// A tie of a group that is not there.
    #[error("there is no group {}", quoted(id))]
    ReachGroupUnknown {
        /// The id (at most 40 characters of it).
        id: String,
    },
    /// More groups than are looked at together.
    #[error("{groups} groups are more than the limit of {limit}")]
    ReachTooManyGroups {
        /// How many were given.
        groups: usize,
        /// The limit.
        limit: usize,
    },
    /// What is declared of the groups cannot be.
    #[error("what is declared of the groups contradicts their numbers")]
    ReachTiesContradict {
        /// The groups.
        groups: Vec<String>,
    },
    /// Parts that do not make up the whole.
    #[error("the parts do not cover the whole")]
    RollUpIncomplete {
        /// The periods or places for which nothing was given.
        missing: Vec<String>,
    },
    /// The value cannot be carried to another map.
    #[error("the value cannot be carried to the other map")]
    CrosswalkRefused {
        /// Why: no-parts, not-additive.
        reason: &'static str,
        /// What is missing, as places on the old map.
        missing: Vec<String>,
    },
    /// Words that state no value: a factor, a change or a period.
    #[error("the words state a {kind}, not a value")]
    FigureNotAValue {
        /// What they state.
        kind: &'static str,
    },
    /// Words that mark a plan, an intention or hearsay, which the report does not state.
    #[error("the words mark the figure as {word}: the report must say whether it is")]
    OfferUnanswered {
        /// What they mark.
        word: &'static str,
    },
    /// No population for the place, map and date.
    #[error("no population is known for {place} on map {map} at that date")]
    PopulationUnknown {
        /// The place.
        place: String,
        /// The map.
        map: String,
    },
}

codes!(ObservationError {
    ValueMissing {} => "value-missing",
    ValueAndReason { missing } => "value-and-reason",
    CountingContradictsUnit { unit, counted } => "counting-contradicts-unit",
    UntilOutsidePeriod {} => "until-outside-period",
    PartsNotRatio {} => "parts-not-ratio",
    NotAdditive { reason, can_be_said } => "not-additive",
    NothingGiven {} => "nothing-given",
    ReachNotPeople { unit } => "reach-not-people",
    ReachExceedsPopulation { reach, population } => "reach-exceeds-population",
    ReachGroupDuplicate { id } => "reach-group-duplicate",
    ReachGroupUnknown { id } => "reach-group-unknown",
    ReachTooManyGroups { groups, limit } => "reach-too-many-groups",
    ReachTiesContradict { groups } => "reach-ties-contradict",
    RollUpIncomplete { missing } => "roll-up-incomplete",
    CrosswalkRefused { reason, missing } => "crosswalk-refused",
    FigureNotAValue { kind } => "figure-not-a-value",
    OfferUnanswered { word } => "offer-unanswered",
    PopulationUnknown { place, map } => "population-unknown",
});

json_words! {
    /// Why two observations cannot be added.
    ///
    /// ```
    /// use volunteer_core::error::NotAdditive;
    /// assert_eq!(NotAdditive::from_word("same-people"), Ok(NotAdditive::SamePeople));
    /// ```
    pub enum NotAdditive {
        /// They count different things.
        Units = "units",
        /// They are values of different indicators.
        Indicators = "indicators",
        /// Their definitions differ.
        Definitions = "definitions",
        /// Their places lie on different maps.
        Maps = "maps",
        /// One has happened and the other has not.
        Acts = "acts",
        /// One has no value.
        ValueMissing = "value-missing",
        /// Both are for the same place and period.
        SamePlaceAndPeriod = "same-place-and-period",
        /// Both the places and the periods differ.
        PlacesAndPeriods = "places-and-periods",
        /// The periods overlap.
        PeriodsOverlap = "periods-overlap",
        /// The periods do not follow each other.
        PeriodsApart = "periods-apart",
        /// The earlier one does not cover its whole period.
        NotWhole = "not-whole",
        /// One place lies within the other.
        PlacesOverlap = "places-overlap",
        /// A stock or a running total does not add over periods: the last value counts.
        StateNotFlow = "state-not-flow",
        /// A ratio is rebuilt from its parts.
        Ratio = "ratio",
        /// The largest values of two places or periods do not add.
        Peak = "peak",
        /// The same person may stand in both.
        SamePeople = "same-people",
    }
}

/// Something that can be said where a sum cannot.
///
/// ```
/// let said = volunteer_core::error::CanBeSaid { code: "last-value", bounds: None };
/// assert_eq!(said.code, "last-value");
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CanBeSaid {
    /// What: `last-value`, `largest-value`, `rebuild-from-parts`, `reach`, `reach-if-counted-once`.
    pub code: &'static str,
    /// Its bounds, where it has some.
    pub bounds: Option<Bounds>,
}
