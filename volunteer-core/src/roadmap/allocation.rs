//! A total divided over places: whole units, by published methods, exactly.
//!
//! Every method is computed in whole numbers: priorities are compared by cross-multiplication, those of Huntington and
//! Hill by their squares. Floors and ceilings take part in the method itself instead of being repaired afterwards, so
//! that the result is the one that a divisor (or, for Hamilton, one common share of the weights) explains. A target
//! that is not counted in whole units is divided in steps (`0.01` for hundredths) with the same methods: each place has
//! its exact share, and one rounding makes the parts add up to the whole.

mod divisor;
mod fill;
mod hamilton;
mod method;
mod quota;
mod request;

pub use method::AllocationMethod;
pub use request::{AllocationPlace, AllocationRequest, AllocationRequestBuilder};

use crate::document::{self, is_default};
use crate::error::excerpt;
use crate::error::{AllocationError, Error, Result, RoadmapError, unknown_word};
use crate::number::{Bounds, Number, Ratio};
use fill::Level;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::collections::BTreeSet;

/// The largest number of places.
pub const MAX_PLACES: usize = 100_000;
/// The largest number of steps in a total.
pub const MAX_STEPS: i64 = 1_000_000_000_000;
/// Weights are whole numbers up to this, after their common factor is taken out.
const MAX_WEIGHT: i128 = 1 << 62;

/// What happens where two places have the same claim to the last unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[derive(strum::Display, strum::EnumString, strum::IntoStaticStr, strum::VariantArray, strum::VariantNames)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case", parse_err_ty = Error, parse_err_fn = unknown_word::<Self>)]
pub enum TieRule {
    /// The tied places have bounds, and the tie is listed.
    #[default]
    Report,
    /// The place that stands first in the list of places has it; the tie is listed all the same.
    DeclaredOrder,
}

/// What keeps a place from its share.
///
/// ```
/// use volunteer_core::roadmap::AllocationHold;
/// assert_eq!(AllocationHold::Floor.to_string(), "floor");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[derive(strum::Display, strum::EnumString, strum::IntoStaticStr, strum::VariantArray, strum::VariantNames)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case", parse_err_ty = Error, parse_err_fn = unknown_word::<Self>)]
#[non_exhaustive]
pub enum AllocationHold {
    /// It has more than its weight gives: its floor.
    Floor,
    /// It has less than its weight gives: its ceiling.
    Ceiling,
}

/// The part of one place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self")]
#[non_exhaustive]
pub struct AllocationPart {
    /// Its code.
    pub place: String,
    /// Its exact share before rounding, floors and ceilings kept.
    pub share: Ratio,
    /// What it gets; two values where a tie is reported and not resolved.
    pub value: Bounds,
    /// Whether a floor or a ceiling, and not its weight, made the share.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub held: Option<AllocationHold>,
}

/// Places with exactly the same claim to what was left.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self")]
#[non_exhaustive]
pub struct AllocationTie {
    /// The places, in the order of the request.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub places: Vec<String>,
    /// How much was left for them; each may have one step of it.
    pub amount: Number,
    /// Whether the declared order resolved it.
    #[serde(default, skip_serializing_if = "is_default")]
    pub resolved: bool,
}

/// A total divided over places: the parts add up to it exactly, however a reported tie is resolved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self")]
#[non_exhaustive]
pub struct Allocation {
    /// Id and version of the method.
    pub method: String,
    /// Where the method is described.
    pub source: String,
    /// What was divided.
    pub total: Number,
    /// The smallest amount that was given.
    pub step: Number,
    /// The parts, in the order of the request.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<AllocationPart>,
    /// The tie for the last steps, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tie: Option<AllocationTie>,
}

impl Serialize for Allocation {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        document::serialize(serializer, |to| Self::serialize(self, to), |to| Self::serialize(self, to))
    }
}

impl<'de> Deserialize<'de> for Allocation {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        document::deserialize(deserializer, Self::deserialize, |from| Self::deserialize(from))
    }
}

/// A place in whole numbers: weight without common factor, floor and ceiling in steps.
#[derive(Clone, Copy, Debug)]
struct Claim {
    weight: i128,
    floor: i128,
    ceiling: i128,
}

/// Steps per place, by the declared order, and whose steps are tied.
struct Division {
    steps: Vec<i128>,
    /// For each place of the tie whether the declared order gave it a step.
    tied: Vec<(usize, bool)>,
}

/// Divides a total over places.
///
/// # Errors
/// `number-out-of-range` for an exact share with too many digits; `allocation-too-large` where the method cannot be
/// computed for so large a total.
///
/// ```
/// use volunteer_core::{Number, roadmap::{AllocationMethod, AllocationPlace, AllocationRequest, allocate}};
/// let weights = [("A", 5117), ("B", 4400), ("C", 162), ("D", 161), ("E", 160)];
/// let request = AllocationRequest::builder(AllocationMethod::Jefferson, 100)
///     .places(weights.map(|(code, weight)| AllocationPlace::new(code, weight)))
///     .build()?;
/// let parts = allocate(&request)?.parts; // Balinski and Young 1975
/// let seats: Vec<Number> = parts.iter().filter_map(|part| part.value.as_exact()).collect();
/// assert_eq!(seats, [52, 45, 1, 1, 1].map(Number::from));
/// # Ok::<(), volunteer_core::Error>(())
/// ```
pub fn allocate(request: &AllocationRequest) -> Result<Allocation> {
    let Problem { step, total, claims } = Problem::new(request)?;
    let bounded = request.is_bounded();
    let level = fill::level(&claims, total, bounded);
    let division = match request.method {
        AllocationMethod::Hamilton => hamilton::divide(&claims, total, &level),
        AllocationMethod::BalinskiYoung => quota::divide(&claims, total)?,
        method => divisor::divide(&claims, total, method, bounded),
    };
    answer(request, step, &claims, &level, &division)
}

/// A request in whole numbers, of which some division is possible.
struct Problem {
    step: Number,
    total: i128,
    claims: Vec<Claim>,
}

impl Problem {
    fn new(request: &AllocationRequest) -> Result<Self> {
        let step = request.step.unwrap_or(Number::ONE);
        if step.signum() <= 0 {
            return Err(Error::from(AllocationError::Negative { amount: step }).at_key("step"));
        }
        let total = steps_of(request.total, step).map_err(|error| error.at_key("total"))?;
        let claims = claims(request, step, total)?;
        feasible(&claims, total, step)?;
        if request.method == AllocationMethod::BalinskiYoung && request.is_bounded() {
            return Err(AllocationError::MethodUnbounded { method: request.method.id().into() }.into());
        }
        Ok(Self { step, total, claims })
    }
}

/// An amount in steps.
fn steps_of(amount: Number, step: Number) -> Result<i128> {
    if amount.signum() < 0 {
        return Err(AllocationError::Negative { amount }.into());
    }
    let (units, size) = (amount.units(), step.units());
    if units % size != 0 {
        return Err(AllocationError::NotInSteps { amount, step }.into());
    }
    if units / size > i128::from(MAX_STEPS) {
        return Err(AllocationError::TooLarge { limit: MAX_STEPS.into(), amount }.into());
    }
    Ok(units / size)
}

/// The places in whole numbers.
fn claims(request: &AllocationRequest, step: Number, total: i128) -> Result<Vec<Claim>> {
    let places = &request.places;
    if places.len() > MAX_PLACES {
        let number = |size: usize| i64::try_from(size).map_or(Number::ZERO, Number::from);
        let error = AllocationError::TooLarge { limit: number(MAX_PLACES), amount: number(places.len()) };
        return Err(Error::from(error).at_key("places"));
    }
    let mut seen = BTreeSet::new();
    let mut common = 0_i128;
    for (index, place) in places.iter().enumerate() {
        let at = |error: Error, key: &'static str| error.at_key(key).at_index(index).at_key("places");
        if !seen.insert(place.place.as_str()) {
            return Err(at(RoadmapError::IdDuplicate { id: excerpt(&place.place) }.into(), "place"));
        }
        if place.weight.signum() < 0 {
            return Err(at(AllocationError::Negative { amount: place.weight }.into(), "weight"));
        }
        common = greatest_common_divisor(common, place.weight.units());
    }
    let common = common.max(1);
    let claim = |(index, place): (usize, &AllocationPlace)| -> Result<Claim> {
        let at = |error: Error, key: &'static str| error.at_key(key).at_index(index).at_key("places");
        let limit = |amount: Option<Number>, key| {
            amount.map(|amount| steps_of(amount, step).map_err(|error| at(error, key))).transpose()
        };
        let weight = place.weight.units() / common;
        if weight > MAX_WEIGHT {
            return Err(at(crate::error::NumberError::OutOfRange { operation: "reading" }.into(), "weight"));
        }
        let floor = limit(place.floor, "floor")?.unwrap_or(0);
        let ceiling = limit(place.ceiling, "ceiling")?;
        if let (Some(low), Some(high), Some(steps)) = (place.floor, place.ceiling, ceiling)
            && steps < floor
        {
            let place = excerpt(&place.place);
            return Err(at(AllocationError::BoundsCrossed { place, floor: low, ceiling: high }.into(), "floor"));
        }
        // Without a weight there is no claim to more than the floor.
        let ceiling = if weight == 0 { floor } else { ceiling.unwrap_or(total).min(total.max(floor)) };
        Ok(Claim { weight, floor, ceiling })
    };
    places.iter().enumerate().map(claim).collect()
}

fn greatest_common_divisor(mut a: i128, mut b: i128) -> i128 {
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a
}

/// Checks that floors and ceilings allow exactly the total.
fn feasible(claims: &[Claim], total: i128, step: Number) -> Result<()> {
    let number = |steps: i128| step.units().checked_mul(steps).map(Number::from_units);
    let amount = |steps: i128| number(steps).ok_or(crate::error::NumberError::OutOfRange { operation: "sum" });
    let floors: i128 = claims.iter().map(|claim| claim.floor).sum();
    if floors > total {
        let (floors, by) = (amount(floors)?, amount(floors - total)?);
        return Err(AllocationError::FloorsExceed { floors, total: amount(total)?, by }.into());
    }
    let ceilings: i128 = claims.iter().map(|claim| claim.ceiling).sum();
    if ceilings < total {
        if claims.iter().all(|claim| claim.weight == 0) {
            return Err(AllocationError::WeightsZero {}.into());
        }
        let (ceilings, by) = (amount(ceilings)?, amount(total - ceilings)?);
        return Err(AllocationError::CeilingsShort { ceilings, total: amount(total)?, by }.into());
    }
    Ok(())
}

fn answer(
    request: &AllocationRequest,
    step: Number,
    claims: &[Claim],
    level: &Level,
    division: &Division,
) -> Result<Allocation> {
    let amount = |steps: i128| -> Result<Number> {
        let units = step.units().checked_mul(steps);
        Ok(Number::from_units(units.ok_or(crate::error::NumberError::OutOfRange { operation: "product" })?))
    };
    let mut parts = Vec::with_capacity(claims.len());
    let mut tied = division.tied.iter().peekable();
    let report = request.ties == TieRule::Report;
    for ((index, place), (claim, steps)) in request.places.iter().enumerate().zip(claims.iter().zip(&division.steps)) {
        let whole = amount(*steps)?;
        let mut value = Bounds::exact(whole);
        if let Some((_, has)) = tied.next_if(|(tied, _)| *tied == index)
            && report
        {
            value = if *has {
                Bounds::between(whole.checked_sub(step)?, whole)?
            } else {
                Bounds::between(whole, whole.checked_add(step)?)?
            };
        }
        let (share, held) = level.share(claim);
        let share = if step == Number::ONE { share } else { share.reduced().checked_mul(step.into())? };
        parts.push(AllocationPart { place: place.place.clone(), share, value, held });
    }
    let tie = if division.tied.is_empty() {
        None
    } else {
        let places = division.tied.iter().filter_map(|(index, _)| request.places.get(*index));
        let left = division.tied.iter().map(|(_, has)| i128::from(*has)).sum();
        Some(AllocationTie {
            places: places.map(|place| place.place.clone()).collect(),
            amount: amount(left)?,
            resolved: !report,
        })
    };
    Ok(Allocation {
        method: request.method.id().into(),
        source: request.method.source().into(),
        total: request.total,
        step,
        parts,
        tie,
    })
}

#[cfg(test)]
mod tests;
