//! What becomes of a shortfall: by a declared policy, for flows only.
//!
//! No standard says what a year's shortfall means for the years after it; whoever runs the plan does. Each policy is named
//! with its version, is exact, and keeps bounds.

use super::Milestone;
use crate::error::{Error, Result, RoadmapError, refuse, unknown_word};
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

/// The amounts planned for each period, and the actual amounts of those that are over.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(from = "RollOverRequestFields", into = "RollOverRequestFields")
)]
pub struct RollOverRequest {
    policy: RollOverPolicy,
    nature: Nature,
    milestones: Vec<Milestone>,
    actuals: Vec<Bounds>,
}

impl RollOverRequest {
    /// The policy.
    #[must_use]
    pub const fn policy(&self) -> RollOverPolicy {
        self.policy
    }

    /// The nature of the indicator: a flow.
    #[must_use]
    pub const fn nature(&self) -> Nature {
        self.nature
    }

    /// What each period should bring, in order of time.
    #[must_use]
    pub fn milestones(&self) -> &[Milestone] {
        &self.milestones
    }

    /// The actual amounts of the first of them, in the same order.
    #[must_use]
    pub fn actuals(&self) -> &[Bounds] {
        &self.actuals
    }
}

/// Its form in documents: private, because what is read by it alone is not checked.
#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "RollOverRequest")]
struct RollOverRequestFields {
    /// The policy.
    pub policy: RollOverPolicy,
    /// The nature of the indicator: a flow.
    pub nature: Nature,
    /// What each period should bring, in order of time.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub milestones: Vec<Milestone>,
    /// The actual amounts of the first of them, in the same order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub actuals: Vec<Bounds>,
}

impl Serialize for RollOverRequest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        document::serialize(
            serializer,
            |to| RollOverRequestFields::serialize(self, to),
            |to| RollOverRequestFields::serialize(self, to),
        )
    }
}

impl<'de> Deserialize<'de> for RollOverRequest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        document::deserialize(deserializer, RollOverRequestFields::deserialize, |from| {
            RollOverRequestFields::deserialize(from)
        })
        .and_then(|read| read.check().map_err(refuse))
    }
}

impl RollOverRequest {
    /// The amounts planned for each period in order of time, and what the first of them brought.
    ///
    /// # Errors
    /// `not-a-flow` for a stock, ratio, peak or running total; `milestone-order` unless each period begins the day after the
    /// one before it; `roll-over-nothing-left` unless some periods are over and some are left.
    ///
    /// ```
    /// use volunteer_core::Bounds;
    /// use volunteer_core::observation::Nature;
    /// use volunteer_core::roadmap::{Milestone, RollOverPolicy, RollOverRequest};
    /// let years = [Milestone::new("2023".parse()?, Bounds::exact(100.into()))];
    /// let over = [Bounds::exact(80.into())];
    /// let error = RollOverRequest::new(RollOverPolicy::NextYear, Nature::Flow, years, over).unwrap_err();
    /// assert_eq!(error.code(), "roll-over-nothing-left");
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn new(
        policy: RollOverPolicy,
        nature: Nature,
        milestones: impl IntoIterator<Item = Milestone>,
        actuals: impl IntoIterator<Item = Bounds>,
    ) -> Result<Self> {
        let (milestones, actuals) = (milestones.into_iter().collect(), actuals.into_iter().collect());
        Self { policy, nature, milestones, actuals }.check()
    }

    fn check(self) -> Result<Self> {
        if self.nature != Nature::Flow {
            return Err(Error::from(RoadmapError::NotAFlow { nature: self.nature.as_str() }).at_key("nature"));
        }
        // What lies between two periods, or in both, would be planned for nothing, or twice.
        let mut pairs = self.milestones.iter().zip(self.milestones.iter().skip(1));
        let follows = |earlier: &Milestone, later: &Milestone| {
            earlier.due.end().succ_opt() == Some(later.due.start()) && earlier.due.end() < later.due.end()
        };
        if let Some(index) = pairs.position(|(earlier, later)| !follows(earlier, later)) {
            return Err(Error::from(RoadmapError::MilestoneOrder {}).at_index(index + 1).at_key("milestones"));
        }
        if self.actuals.is_empty() || self.actuals.len() >= self.milestones.len() {
            return Err(self.nothing_left());
        }
        Ok(self)
    }

    fn nothing_left(&self) -> Error {
        let count = |size: usize| u32::try_from(size).unwrap_or(u32::MAX);
        let (milestones, actuals) = (count(self.milestones.len()), count(self.actuals.len()));
        RoadmapError::NothingLeft { milestones, actuals }.into()
    }
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
/// `division-by-zero` where later milestones of nothing should grow by a factor; `number-out-of-range`.
///
/// ```
/// use volunteer_core::observation::Nature;
/// use volunteer_core::roadmap::{Milestone, RollOverPolicy, RollOverRequest, roll_over};
/// use volunteer_core::{Bounds, Number, Ratio};
///
/// let year = |due: &str, value: i32| {
///     Ok::<_, volunteer_core::Error>(Milestone::new(due.parse()?, Bounds::exact(value.into())))
/// };
/// let milestones = [year("2023", 100)?, year("2024", 100)?, year("2025", 300)?];
/// let actuals = [Bounds::exact(80.into())]; // 20 are missing: 5 go to 2024, 15 to 2025
/// let request = RollOverRequest::new(RollOverPolicy::SpreadByMilestones, Nature::Flow, milestones, actuals)?;
/// let rolled = roll_over(&request)?;
/// let after: Vec<Option<Ratio>> = rolled.milestones.iter().map(|milestone| milestone.after.as_exact()).collect();
/// assert_eq!(after, [Some(Ratio::from(Number::from(105))), Some(Ratio::from(Number::from(315)))]);
/// # Ok::<(), volunteer_core::Error>(())
/// ```
pub fn roll_over(request: &RollOverRequest) -> Result<RollOver> {
    let over = request.actuals.len();
    let (Some(past), Some(later)) = (request.milestones.get(..over), request.milestones.get(over..)) else {
        return Err(request.nothing_left());
    };
    let Some(last) = request.actuals.last() else { return Err(request.nothing_left()) };
    let zero = Bounds::exact(Number::ZERO);
    let planned = past.iter().try_fold(zero, |sum, milestone| sum.checked_add(&milestone.value))?;
    let came = request.actuals.iter().try_fold(zero, |sum, actual| sum.checked_add(actual))?;
    // What is possible of the difference and not below zero; nothing where it surely is.
    let shortfall = planned.checked_sub(&came)?.intersect(&Bounds::at_least(Number::ZERO)).unwrap_or(zero);
    let count = u32::try_from(later.len()).unwrap_or(u32::MAX);
    let mut milestones = Vec::with_capacity(later.len());
    for (index, milestone) in (0_u32..).zip(later) {
        let value = milestone.value.to_ratios();
        let more = |by: Ratio| -> Result<RatioBounds> { add(&value, &scale(&shortfall, by)?) };
        let after = match request.policy {
            RollOverPolicy::NextYear if index == 0 => more(Ratio::ONE)?,
            RollOverPolicy::None | RollOverPolicy::NextYear => value,
            RollOverPolicy::SpreadEvenly => more(Ratio::new(Number::ONE, Number::from(count))?)?,
            RollOverPolicy::SpreadByMilestones => {
                let others = (0_u32..).zip(later).filter(|(other, _)| *other != index);
                let rest = others.map(|(_, other)| other).try_fold(zero, |sum, other| sum.checked_add(&other.value))?;
                by_milestone(milestone, &rest, &shortfall).map_err(|error| {
                    error.at_index(over + usize::try_from(index).unwrap_or_default()).at_key("milestones")
                })?
            }
            RollOverPolicy::ReBaseline => match later.last() {
                Some(end) => on_the_line(last, &end.value, Ratio::new(Number::from(index + 1), Number::from(count))?)?,
                None => value,
            },
        };
        milestones.push(RolledMilestone { due: milestone.due, before: milestone.value, after });
    }
    Ok(RollOver { policy: request.policy.id().into(), shortfall, milestones })
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
fn by_milestone(milestone: &Milestone, rest: &Bounds, shortfall: &Bounds) -> Result<RatioBounds> {
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
    let lower = at(milestone.value.lower(), rest.upper(), shortfall.lower())?;
    let upper = at(milestone.value.upper(), rest.lower(), shortfall.upper())?;
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
        let milestone = |(index, value): (usize, &u32)| {
            Milestone::new(Period::parse(&format!("{}", 2021 + index)).unwrap(), exact(*value))
        };
        let milestones = planned.iter().enumerate().map(milestone);
        RollOverRequest::new(policy, Nature::Flow, milestones, came.iter().map(|value| exact(*value))).unwrap()
    }

    proptest! {
        /// Parts sum to the whole: the actual amounts and the new plan together are the old plan.
        #[test]
        fn a_shortfall_is_neither_lost_nor_made_larger(
            planned in prop::collection::vec(1_u32..1_000, 2..8), came in prop::collection::vec(0_u32..1_000, 1..8)
        ) {
            let came: Vec<u32> = came.into_iter().take(planned.len() - 1).collect();
            for policy in [RollOverPolicy::NextYear, RollOverPolicy::SpreadEvenly, RollOverPolicy::SpreadByMilestones] {
                let rolled = roll_over(&request(policy, &planned, &came)).unwrap();
                let later: u32 = planned.iter().skip(came.len()).sum();
                let short = planned.iter().take(came.len()).sum::<u32>().saturating_sub(came.iter().sum());
                let after = rolled.milestones.iter().try_fold(Ratio::ZERO, |sum, milestone| {
                    sum.checked_add(milestone.after.as_exact().unwrap())
                });
                prop_assert_eq!(after.unwrap(), Ratio::from(Number::from(later + short)));
                prop_assert_eq!(rolled.shortfall, exact(short));
            }
        }
    }

    #[test]
    fn a_new_baseline_leads_to_the_same_end() {
        let rolled = roll_over(&request(RollOverPolicy::ReBaseline, &[100, 100, 100, 130], &[100, 70])).unwrap();
        let after: Vec<f64> =
            rolled.milestones.iter().map(|milestone| milestone.after.as_exact().unwrap().to_f64()).collect();
        assert_eq!(after, [100.0, 130.0]);
    }

    #[test]
    fn a_stock_does_not_roll_over() {
        let request = request(RollOverPolicy::NextYear, &[1, 2], &[1]);
        let stock = RollOverRequest { nature: Nature::Stock, ..request };
        assert_eq!(stock.check().unwrap_err().code(), "not-a-flow");
    }
}
