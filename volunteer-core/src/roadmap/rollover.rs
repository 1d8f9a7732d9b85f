//! What becomes of a shortfall: by a declared policy, for flows only.
//!
//! No standard says what a year's shortfall means for the years after it; whoever runs the plan does. Each policy is named
//! with its version, is exact, and keeps bounds.

use super::Milestone;
use crate::error::{Error, Result, RoadmapError, unknown_word};
use crate::number::{Bounds, End, Number, Ratio, RatioBounds, change, combine};
use crate::observation::Nature;
use crate::{Word, document};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// What becomes of a shortfall.
///
/// ```
/// use volunteer_core::roadmap::RollOverPolicy;
/// assert_eq!(RollOverPolicy::SpreadEvenly.id(), "roll-over-spread-evenly@1");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[derive(strum::Display, strum::EnumString, strum::IntoStaticStr, strum::VariantArray, strum::VariantNames)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case", parse_err_ty = Error, parse_err_fn = unknown_word::<Self>)]
#[non_exhaustive]
pub enum RollOverPolicy {
    /// It is not made up for: later milestones stay.
    None,
    /// All of it is added to the next milestone.
    NextYear,
    /// The same part of it is added to every later milestone.
    SpreadEvenly,
    /// Every later milestone grows by the same factor.
    SpreadByMilestones,
    /// Later milestones lie on a straight line from the last actual value to the last milestone.
    ReBaseline,
}

impl RollOverPolicy {
    /// Id and version of the policy.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::None => "roll-over-none@1",
            Self::NextYear => "roll-over-next-year@1",
            Self::SpreadEvenly => "roll-over-spread-evenly@1",
            Self::SpreadByMilestones => "roll-over-spread-by-milestones@1",
            Self::ReBaseline => "roll-over-re-baseline@1",
        }
    }
}

/// The amounts planned for each period, and what came in those that are over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self")]
pub struct RollOverRequest {
    /// The policy.
    pub policy: RollOverPolicy,
    /// The nature of the indicator: a flow.
    pub nature: Nature,
    /// What each period should bring, in order of time.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub milestones: Vec<Milestone>,
    /// What the first of them brought, in the same order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub actuals: Vec<Bounds>,
}

/// What a later period should bring after the roll-over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self")]
#[non_exhaustive]
pub struct RolledMilestone {
    /// The period.
    pub due: crate::calendar::Period,
    /// What it should have brought.
    pub before: Bounds,
    /// What it should bring now.
    pub after: RatioBounds,
}

/// The shortfall and what becomes of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self")]
#[non_exhaustive]
pub struct RollOver {
    /// Id and version of the policy.
    pub policy: String,
    /// By how much the periods that are over fell short together; zero where they did not.
    pub shortfall: Bounds,
    /// The later periods.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub milestones: Vec<RolledMilestone>,
}

impl Serialize for RollOver {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        document::serialize(serializer, |to| Self::serialize(self, to), |to| Self::serialize(self, to))
    }
}

impl<'de> Deserialize<'de> for RollOver {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        document::deserialize(deserializer, Self::deserialize, |from| Self::deserialize(from))
    }
}

/// Carries the shortfall of past periods over to later ones. A surplus in one past period makes up for a shortfall in
/// another; more than was planned in all is no shortfall, and changes nothing.
///
/// # Errors
/// `not-a-flow` for a stock, ratio, peak or running total; `roll-over-nothing-left` unless some periods are over and some
/// are left; `milestone-order`; `division-by-zero` where later milestones of nothing should grow by a factor;
/// `number-out-of-range`.
///
/// ```
/// use volunteer_core::observation::Nature;
/// use volunteer_core::roadmap::{Milestone, RollOverPolicy, RollOverRequest, roll_over};
/// use volunteer_core::{Bounds, Number, Ratio};
///
/// let year = |due: &str, value: i32| {
///     Ok::<_, volunteer_core::Error>(Milestone { due: due.parse()?, value: Bounds::exact(value.into()) })
/// };
/// let request = RollOverRequest {
///     policy: RollOverPolicy::SpreadByMilestones,
///     nature: Nature::Flow,
///     milestones: vec![year("2023", 100)?, year("2024", 100)?, year("2025", 300)?],
///     actuals: vec![Bounds::exact(80.into())], // 20 are missing: 5 go to 2024, 15 to 2025
/// };
/// let rolled = roll_over(&request)?;
/// let after: Vec<Option<Ratio>> = rolled.milestones.iter().map(|one| one.after.as_exact()).collect();
/// assert_eq!(after, [Some(Ratio::from(Number::from(105))), Some(Ratio::from(Number::from(315)))]);
/// # Ok::<(), volunteer_core::Error>(())
/// ```
pub fn roll_over(request: &RollOverRequest) -> Result<RollOver> {
    if request.nature != Nature::Flow {
        return Err(Error::from(RoadmapError::NotAFlow { nature: request.nature.as_str() }).at_key("nature"));
    }
    let late = request.milestones.iter().zip(request.milestones.iter().skip(1));
    if let Some(index) = late.into_iter().position(|(one, next)| one.due.end() >= next.due.end()) {
        return Err(Error::from(RoadmapError::MilestoneOrder {}).at_index(index + 1).at_key("milestones"));
    }
    // What lies between two periods, or in both, would be planned for nothing, or twice.
    let mut pairs = request.milestones.iter().zip(request.milestones.iter().skip(1));
    if let Some(index) = pairs.position(|(one, next)| one.due.end().succ_opt() != Some(next.due.start())) {
        return Err(Error::from(RoadmapError::MilestoneOrder {}).at_index(index + 1).at_key("milestones"));
    }
    let over = request.actuals.len();
    let (Some(past), Some(later)) = (request.milestones.get(..over), request.milestones.get(over..)) else {
        return Err(nothing_left(request));
    };
    let (Some(last), false) = (request.actuals.last(), later.is_empty()) else { return Err(nothing_left(request)) };
    let zero = Bounds::exact(Number::ZERO);
    let planned = past.iter().try_fold(zero, |sum, one| sum.checked_add(&one.value))?;
    let came = request.actuals.iter().try_fold(zero, |sum, one| sum.checked_add(one))?;
    // What is possible of the difference and not below zero; nothing where it surely is.
    let shortfall = planned.checked_sub(&came)?.intersect(&Bounds::at_least(Number::ZERO)).unwrap_or(zero);
    let count = u32::try_from(later.len()).unwrap_or(u32::MAX);
    let mut milestones = Vec::with_capacity(later.len());
    for (index, one) in (0_u32..).zip(later) {
        let value = one.value.to_ratios();
        let more = |by: Ratio| -> Result<RatioBounds> { add(&value, &scale(&shortfall, by)?) };
        let after = match request.policy {
            RollOverPolicy::NextYear if index == 0 => more(Ratio::ONE)?,
            RollOverPolicy::None | RollOverPolicy::NextYear => value,
            RollOverPolicy::SpreadEvenly => more(Ratio::new(Number::ONE, Number::from(count))?)?,
            RollOverPolicy::SpreadByMilestones => {
                let others = (0_u32..).zip(later).filter(|(other, _)| *other != index);
                let rest = others.map(|(_, other)| other).try_fold(zero, |sum, other| sum.checked_add(&other.value))?;
                by_milestone(one, &rest, &shortfall).map_err(|error| {
                    error.at_index(over + usize::try_from(index).unwrap_or_default()).at_key("milestones")
                })?
            }
            RollOverPolicy::ReBaseline => match later.last() {
                Some(end) => on_the_line(last, &end.value, Ratio::new(Number::from(index + 1), Number::from(count))?)?,
                None => value,
            },
        };
        milestones.push(RolledMilestone { due: one.due, before: one.value, after });
    }
    Ok(RollOver { policy: request.policy.id().into(), shortfall, milestones })
}

fn nothing_left(request: &RollOverRequest) -> Error {
    let count = |size: usize| u32::try_from(size).unwrap_or(u32::MAX);
    let (milestones, actuals) = (count(request.milestones.len()), count(request.actuals.len()));
    RoadmapError::NothingLeft { milestones, actuals }.into()
}

fn add(a: &RatioBounds, b: &RatioBounds) -> Result<RatioBounds> {
    RatioBounds::new(
        combine(a.lower(), b.lower(), Ratio::checked_add)?,
        combine(a.upper(), b.upper(), Ratio::checked_add)?,
    )
}

/// By a factor that is not below zero.
fn scale(bounds: &Bounds, by: Ratio) -> Result<RatioBounds> {
    let bounds = bounds.to_ratios();
    let times = |value: Ratio| value.checked_mul(by);
    RatioBounds::new(change(bounds.lower(), times)?, change(bounds.upper(), times)?)
}

/// The milestone and its share of the shortfall, v + S·v ÷ (v + the rest): it grows with v, and falls with the rest.
fn by_milestone(one: &Milestone, rest: &Bounds, shortfall: &Bounds) -> Result<RatioBounds> {
    let zero = || Error::from(crate::error::NumberError::DivisionByZero {});
    let at = |value: Option<End<Number>>, rest: Option<End<Number>>, short: Option<End<Number>>| -> Result<_> {
        let (Some(value), Some(short)) = (value, short) else { return Ok(None) };
        // Of a rest without limit the share is nothing.
        let share = match rest {
            Some(rest) => {
                let sum = value.value.checked_add(rest.value)?;
                if value.value.signum() < 0 || sum.signum() <= 0 {
                    return Err(zero().at_key("value"));
                }
                Ratio::new(value.value, sum)?.checked_mul(short.value.into())?
            }
            None => Ratio::ZERO,
        };
        Ok(Some(End { value: Ratio::from(value.value).checked_add(share)?, open: value.open || short.open }))
    };
    let lower = at(one.value.lower(), rest.upper(), shortfall.lower())?;
    let upper = at(one.value.upper(), rest.lower(), shortfall.upper())?;
    RatioBounds::new(lower, upper)
}

fn on_the_line(from: &Bounds, to: &Bounds, part: Ratio) -> Result<RatioBounds> {
    add(&scale(from, Ratio::ONE.checked_sub(part)?)?, &scale(to, part)?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::Period;
    use proptest::prelude::*;

    fn exact(value: u32) -> Bounds {
        Bounds::exact(Number::from(value))
    }

    fn request(policy: RollOverPolicy, planned: &[u32], came: &[u32]) -> RollOverRequest {
        let milestone = |(index, value): (usize, &u32)| Milestone {
            due: Period::parse(&format!("{}", 2021 + index)).unwrap(),
            value: exact(*value),
        };
        RollOverRequest {
            policy,
            nature: Nature::Flow,
            milestones: planned.iter().enumerate().map(milestone).collect(),
            actuals: came.iter().map(|value| exact(*value)).collect(),
        }
    }

    proptest! {
        /// Parts sum to the whole: what came and what is planned now make what was planned.
        #[test]
        fn a_shortfall_is_neither_lost_nor_made_larger(
            planned in prop::collection::vec(1_u32..1_000, 2..8), came in prop::collection::vec(0_u32..1_000, 1..8)
        ) {
            let came: Vec<u32> = came.into_iter().take(planned.len() - 1).collect();
            for policy in [RollOverPolicy::NextYear, RollOverPolicy::SpreadEvenly, RollOverPolicy::SpreadByMilestones] {
                let rolled = roll_over(&request(policy, &planned, &came)).unwrap();
                let later: u32 = planned.iter().skip(came.len()).sum();
                let short = planned.iter().take(came.len()).sum::<u32>().saturating_sub(came.iter().sum());
                let after = rolled.milestones.iter().try_fold(Ratio::ZERO, |sum, one| {
                    sum.checked_add(one.after.as_exact().unwrap())
                });
                prop_assert_eq!(after.unwrap(), Ratio::from(Number::from(later + short)));
                prop_assert_eq!(rolled.shortfall, exact(short));
            }
        }
    }

    #[test]
    fn a_new_baseline_leads_to_the_same_end() {
        let rolled = roll_over(&request(RollOverPolicy::ReBaseline, &[100, 100, 100, 130], &[100, 70])).unwrap();
        let after: Vec<f64> = rolled.milestones.iter().map(|one| one.after.as_exact().unwrap().to_f64()).collect();
        assert_eq!(after, [100.0, 130.0]);
    }

    #[test]
    fn a_stock_does_not_roll_over() {
        let mut stock = request(RollOverPolicy::NextYear, &[1, 2], &[1]);
        stock.nature = Nature::Stock;
        assert_eq!(roll_over(&stock).unwrap_err().code(), "not-a-flow");
    }
}
