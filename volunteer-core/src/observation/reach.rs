//! How many different people: bounds from counts of groups that may share members.

use super::{Counted, Observation};
use crate::document::{self};
use crate::error::{CanBeSaid, Error, ErrorKind, NumberError, ObservationError, Result, unknown_word};
use crate::number::{Bounds, Number, Unit};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// How the groups lie to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[derive(strum::Display, strum::EnumString, strum::IntoStaticStr, strum::VariantArray, strum::VariantNames)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case", parse_err_ty = Error, parse_err_fn = unknown_word::<Self>)]
pub enum Relation {
    /// Nothing is known: Fréchet bounds.
    #[default]
    Unknown,
    /// Nobody is in two of them.
    Disjoint,
    /// The smaller lie within the largest.
    Nested,
}

/// What is declared of the groups.
///
/// ```
/// use volunteer_core::observation::{ReachOptions, Relation};
/// assert_eq!(ReachOptions::default().relation, Relation::Unknown);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self")]
pub struct ReachOptions {
    /// How the groups lie to each other. Absent: unknown.
    #[serde(default)]
    pub relation: Relation,
    /// How many people there are in all, as an upper limit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub population: Option<Bounds>,
    /// How many members a family or household has at least. Absent: 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub family_members_at_least: Option<u32>,
}

impl Default for ReachOptions {
    fn default() -> Self {
        Self { relation: Relation::Unknown, population: None, family_members_at_least: None }
    }
}

/// How many different people, as bounds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self")]
#[non_exhaustive]
pub struct Reach {
    /// What holds whatever was counted how.
    pub bounds: Bounds,
    /// What holds if each part counted each person once. Present only where a part does not say so, and not
    /// where that would be more people than there are.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub if_counted_once: Option<Bounds>,
    /// How the groups were taken to lie to each other.
    #[serde(default)]
    pub relation: Relation,
    /// The method: `reach@1`.
    pub method: String,
}

impl Serialize for Reach {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        document::serialize(serializer, |to| Self::serialize(self, to), |to| Self::serialize(self, to))
    }
}

impl<'de> Deserialize<'de> for Reach {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        document::deserialize(deserializer, Self::deserialize, |from| Self::deserialize(from))
    }
}

/// The number of different people behind several counts.
///
/// Disjoint groups add; nested groups take the largest; otherwise max of lower ends ≤ distinct ≤ min(sum of upper ends,
/// population) (Boole and Fréchet). A count that may hold the same person twice says only that there is somebody, and an
/// upper limit. A family or household stands for at least so many members as declared; in a mixture of families and
/// persons the persons may belong to the families, so N of them are at least the least of max(s·F, N − F) over F
/// families of s members.
///
/// # Errors
/// `nothing-given`; `reach-not-people`; `value-missing`; `reach-exceeds-population`; `number-out-of-range`.
///
/// ```
/// use volunteer_core::observation::{Counted, Nature, Observation, ReachOptions, reach};
/// use volunteer_core::{Bounds, Unit};
///
/// let helped = |people: i64| {
///     Observation::builder("helped", ("KZ-59", "kz-20"), "2023".parse()?, Unit::Person, Nature::Flow)
///         .exactly(people)
///         .counted(Counted::Distinct)
///         .build()
/// };
/// let parts = [helped(390)?, helped(600)?, helped(30_000)?];
/// let reached = reach(&[&parts[0], &parts[1], &parts[2]], &ReachOptions::default())?;
/// assert_eq!(reached.bounds, Bounds::between(30_000.into(), 30_990.into())?);
/// # Ok::<(), volunteer_core::Error>(())
/// ```
pub fn reach(parts: &[&Observation], options: &ReachOptions) -> Result<Reach> {
    let members = Number::from(options.family_members_at_least.unwrap_or(1).max(1));
    let mut once = Vec::with_capacity(parts.len());
    let mut surely = Vec::with_capacity(parts.len());
    for (index, part) in parts.iter().enumerate() {
        let bounds = people(part, members).map_err(|error| error.at_index(index))?;
        if part.unit == Unit::PersonTime {
            // The unit itself says that a person counts at each occasion: no "if counted once" for it.
            let bounds = somebody(&bounds)?;
            once.push(bounds);
            surely.push(bounds);
            continue;
        }
        once.push(bounds);
        // Families and households are counted as such; what may repeat is a person.
        surely.push(if part.counted == Counted::Distinct || !part.unit.counts_people() {
            bounds
        } else {
            somebody(&bounds)?
        });
    }
    let bounds = union(&surely, options)?;
    let if_counted_once = match union(&once, options) {
        Ok(once) => Some(once),
        // More than there are: then somebody was surely counted twice, and what does hold stands.
        Err(error)
            if matches!(error.kind(), ErrorKind::Observation(ObservationError::ReachExceedsPopulation { .. })) =>
        {
            None
        }
        Err(error) => return Err(error),
    };
    Ok(Reach {
        bounds,
        if_counted_once: if_counted_once.filter(|once| *once != bounds),
        relation: options.relation,
        method: "reach@1".into(),
    })
}

/// What the parts say of different people, where something else cannot be said of them.
pub(super) fn reach_said(parts: &[&Observation]) -> Vec<CanBeSaid> {
    let Ok(reach) = reach(parts, &ReachOptions::default()) else { return Vec::new() };
    let always = CanBeSaid { code: "reach", bounds: Some(reach.bounds) };
    let once = reach.if_counted_once.map(|bounds| CanBeSaid { code: "reach-if-counted-once", bounds: Some(bounds) });
    std::iter::once(always).chain(once).collect()
}

/// How many people the part stands for, if it counted each once.
fn people(part: &Observation, members: Number) -> Result<Bounds> {
    let value = part.value.ok_or(ObservationError::ValueMissing {})?;
    let lower = value.lower().map_or(Number::ZERO, |end| end.value);
    let family = |unit: &Unit| matches!(unit, Unit::Family | Unit::Household);
    match &part.unit {
        Unit::Person | Unit::PersonTime => Ok(value),
        unit if family(unit) => Ok(Bounds::at_least(lower.checked_mul(members)?)),
        Unit::Mixed(units) if units.iter().all(|unit| family(unit) || *unit == Unit::Person) => {
            if units.contains(&Unit::Person) {
                Ok(Bounds::at_least(least_of_mixture(lower, members)?))
            } else {
                Ok(Bounds::at_least(lower.checked_mul(members)?))
            }
        }
        unit => Err(ObservationError::ReachNotPeople { unit: unit.to_string() }.into()),
    }
}

/// The least of max(s·F, N − F) over whole F from 0 to N: where the two meet, on one side or the other.
fn least_of_mixture(total: Number, members: Number) -> Result<Number> {
    let out = || NumberError::OutOfRange { operation: "quotient" };
    let (total, members) = (total.to_integer().ok_or_else(out)?, members.to_integer().ok_or_else(out)?);
    let meeting = total.checked_div(members + 1).ok_or_else(out)?;
    let people = |families: i128| (members * families).max(total - families);
    let least = people(meeting).min(people(meeting + 1));
    i64::try_from(least).map(Number::from).map_err(|_| out().into())
}

/// What a count says that may hold the same person many times.
fn somebody(bounds: &Bounds) -> Result<Bounds> {
    let lower = bounds.lower().map_or(Number::ZERO, |end| end.value.min(Number::ONE));
    match bounds.upper() {
        Some(end) => Bounds::between(lower, end.value),
        None => Ok(Bounds::at_least(lower)),
    }
}

/// The sum, or `None` where one value is missing.
fn sum(values: impl Iterator<Item = Option<Number>>) -> Result<Option<Number>> {
    let mut total = Number::ZERO;
    for value in values {
        let Some(value) = value else { return Ok(None) };
        total = total.checked_add(value)?;
    }
    Ok(Some(total))
}

fn union(parts: &[Bounds], options: &ReachOptions) -> Result<Bounds> {
    let lowers = || parts.iter().map(|part| part.lower().map_or(Number::ZERO, |end| end.value));
    let uppers = || parts.iter().map(|part| part.upper().map(|end| end.value));
    let largest = lowers().max().ok_or(ObservationError::NothingGiven {})?;
    let (lower, upper) = match options.relation {
        Relation::Disjoint => (sum(lowers().map(Some))?.unwrap_or(largest), sum(uppers())?),
        Relation::Nested => (largest, uppers().try_fold(largest, |most, value| value.map(|value| most.max(value)))),
        Relation::Unknown => (largest, sum(uppers())?),
    };
    let population = options.population.and_then(|bounds| bounds.upper()).map(|end| end.value);
    if let (Some(limit), Some(population_bounds)) = (population, options.population)
        && lower > limit
    {
        let reach = Bounds::at_least(lower);
        return Err(ObservationError::ReachExceedsPopulation { reach, population: population_bounds }.into());
    }
    match upper.into_iter().chain(population).min() {
        Some(upper) => Bounds::between(lower, upper),
        None => Ok(Bounds::at_least(lower)),
    }
}

#[cfg(test)]
mod tests;
