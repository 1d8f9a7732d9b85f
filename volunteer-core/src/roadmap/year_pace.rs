//! Pace within a year: what should have come by now, and what the rest of the year has to bring.

use crate::error::{Error, Result, RoadmapError, refuse, unknown_word};
use crate::number::{Bounds, Number, Ratio, RatioBounds, Rounding, change};
use crate::observation::Nature;
use crate::{Word, document};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// How a year's total is spread over its periods.
///
/// ```
/// use volunteer_core::roadmap::YearProfile;
/// assert_eq!(YearProfile::even(4)?.weights().len(), 4);
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(from = "YearProfileFields", into = "YearProfileFields")
)]
pub struct YearProfile {
    pub(crate) id: String,
    pub(crate) weights: Vec<Number>,
}

impl YearProfile {
    /// Id and version: `even@1`, `seasonal@1`, or the caller's own.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// What each period of the year brings, in relation to the others.
    #[must_use]
    pub fn weights(&self) -> &[Number] {
        &self.weights
    }
}

/// Its form in documents: private, because what is read by it alone is not checked.
#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "YearProfile")]
struct YearProfileFields {
    /// Id and version: `even@1`, `seasonal@1`, or the caller's own.
    pub id: String,
    /// What each period of the year brings, in relation to the others.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub weights: Vec<Number>,
}

impl Serialize for YearProfile {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        document::serialize(
            serializer,
            |to| YearProfileFields::serialize(self, to),
            |to| YearProfileFields::serialize(self, to),
        )
    }
}

impl<'de> Deserialize<'de> for YearProfile {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        document::deserialize(deserializer, YearProfileFields::deserialize, |from| YearProfileFields::deserialize(from))
            .and_then(|read| read.check().map_err(refuse))
    }
}

impl YearProfile {
    /// `even@1`: every period the same.
    ///
    /// # Errors
    /// `profile-weights` for no periods.
    pub fn even(periods: u32) -> Result<Self> {
        let weights = (0..periods.min(MAX_PERIODS)).map(|_| Number::ONE).collect();
        Self { id: "even@1".into(), weights }.check()
    }

    /// `seasonal@1`: the mean share of each period over past years, each year counting the same; shares are rounded to
    /// twelve decimals.
    ///
    /// # Errors
    /// `profile-weights` unless the years have the same number of periods and totals above zero.
    ///
    /// ```
    /// use volunteer_core::{Number, roadmap::YearProfile};
    /// let year = |values: [i32; 2]| values.map(Number::from).to_vec();
    /// let profile = YearProfile::seasonal(&[year([1, 3]), year([30, 50])])?;
    /// assert_eq!(profile.weights(), [Number::parse("0.625")?, Number::parse("1.375")?]);
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn seasonal(years: &[Vec<Number>]) -> Result<Self> {
        let periods = years.first().map_or(0, Vec::len);
        let mut weights = vec![Number::ZERO; periods];
        for (index, year) in years.iter().enumerate() {
            let wrong = || Error::from(RoadmapError::ProfileWeights {}).at_index(index);
            let total = year.iter().try_fold(Number::ZERO, |sum, value| sum.checked_add(*value))?;
            if year.len() != periods || total.signum() <= 0 || year.iter().any(|value| value.signum() < 0) {
                return Err(wrong());
            }
            for (weight, value) in weights.iter_mut().zip(year) {
                *weight = weight.checked_add(Ratio::new(*value, total)?.decimal(12, Rounding::HalfEven)?)?;
            }
        }
        Self { id: "seasonal@1".into(), weights }.check()
    }

    /// Which part of the total has come when a part of the time is over, each period's weight spread evenly within it.
    ///
    /// # Errors
    /// `number-out-of-range`; `division-by-zero` where no weight is above zero.
    ///
    /// ```
    /// use volunteer_core::{Number, Ratio, roadmap::YearProfile};
    /// let spring = YearProfile::new("spring@1", [1, 3, 1, 1])?;
    /// assert_eq!(spring.share(Ratio::new(Number::ONE, Number::from(2))?)?, Ratio::new(Number::from(2), Number::from(3))?);
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn share(&self, elapsed: Ratio) -> Result<Ratio> {
        super::trajectory::over(&self.weights, elapsed)
    }

    /// A profile of the caller's own: what each period of the year brings, in relation to the others.
    ///
    /// # Errors
    /// `id-blank`; `profile-weights` unless there are 1 to 366 weights, none below zero and not all of them zero.
    ///
    /// ```
    /// use volunteer_core::roadmap::YearProfile;
    /// let quarters = YearProfile::new("school-year@1", [3, 3, 1, 3])?;
    /// assert_eq!(quarters.weights().len(), 4);
    /// assert_eq!(YearProfile::new("nothing@1", [0, 0]).unwrap_err().code(), "profile-weights");
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn new<Weight: Into<Number>>(id: impl Into<String>, weights: impl IntoIterator<Item = Weight>) -> Result<Self> {
        Self { id: id.into(), weights: weights.into_iter().map(Into::into).collect() }.check()
    }

    fn check(self) -> Result<Self> {
        document::expect_id(&self.id)?;
        let many = u32::try_from(self.weights.len()).unwrap_or(u32::MAX) > MAX_PERIODS;
        if many || !super::usable(&self.weights) {
            return Err(Error::from(RoadmapError::ProfileWeights {}).at_key("weights"));
        }
        Ok(self)
    }
}

/// The largest number of periods in a year: days.
const MAX_PERIODS: u32 = 366;

/// Why there is no catch-up factor.
///
/// ```
/// use volunteer_core::roadmap::NoCatchUp;
/// assert_eq!(NoCatchUp::YearOver.to_string(), "year-over");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[derive(strum::Display, strum::EnumString, strum::IntoStaticStr, strum::VariantArray, strum::VariantNames)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case", parse_err_ty = Error, parse_err_fn = unknown_word::<Self>)]
#[non_exhaustive]
pub enum NoCatchUp {
    /// Nothing has come so far, or perhaps nothing: no factor makes it enough.
    NothingSoFar,
    /// No period is over.
    YearNotBegun,
    /// No period is left.
    YearOver,
}

/// A year's target, its profile, and what came in the periods that are over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self")]
pub struct YearPaceRequest {
    /// The nature of the indicator: a flow.
    pub nature: Nature,
    /// What the year should bring.
    pub target: Bounds,
    /// How the year's total is spread.
    pub profile: YearProfile,
    /// What the first periods brought.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub done: Vec<Bounds>,
}

/// How a year stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self")]
#[non_exhaustive]
pub struct YearPace {
    /// `year-pace@1`.
    pub method: String,
    /// Id and version of the profile.
    pub profile: String,
    /// What has come so far.
    pub so_far: Bounds,
    /// The share of the year's total that the profile expects by now.
    pub share: Ratio,
    /// What should have come by now.
    pub expected: RatioBounds,
    /// What has come over what should have; absent where nothing is expected yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pace: Option<RatioBounds>,
    /// What the year brings if the rest of it follows the profile; absent where nothing is expected yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub projected: Option<RatioBounds>,
    /// What is missing to the target; below zero where more has come.
    pub left: Bounds,
    /// What each remaining period has to bring for the target, by the profile.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub required: Vec<RatioBounds>,
    /// What a remaining period has to bring on average over what a past one brought.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub catch_up: Option<RatioBounds>,
    /// Why there is no catch-up factor.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub no_catch_up: Option<NoCatchUp>,
}

impl Serialize for YearPace {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        document::serialize(serializer, |to| Self::serialize(self, to), |to| Self::serialize(self, to))
    }
}

impl<'de> Deserialize<'de> for YearPace {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        document::deserialize(deserializer, Self::deserialize, |from| Self::deserialize(from))
    }
}

/// How a year stands at the end of its first periods (`year-pace@1`): share s of the profile so far; expected s·target; pace
/// what came / (s·target); projected what came / s; required (target − what came)·w / Σ remaining w; catch-up factor
/// (left / periods left) / (what came / periods over).
///
/// # Errors
/// `not-a-flow`; `profile-weights`; `profile-too-short`; `division-by-zero` for a target that may be zero or less;
/// `number-out-of-range`.
///
/// ```
/// use volunteer_core::observation::Nature;
/// use volunteer_core::roadmap::{YearPaceRequest, YearProfile, year_pace};
/// use volunteer_core::{Bounds, Number, Ratio};
///
/// let spring = YearProfile::new("spring@1", [1, 3, 1, 1])?; // half of the year comes in its second quarter
/// let done = vec![Bounds::exact(20.into())];
/// let request = YearPaceRequest { nature: Nature::Flow, target: Bounds::exact(120.into()), profile: spring, done };
/// let pace = year_pace(&request)?;
/// assert_eq!(pace.pace.and_then(|pace| pace.as_exact()), Some(Ratio::ONE));
/// assert_eq!(pace.required[0].as_exact(), Some(Ratio::from(Number::from(60))));
/// # Ok::<(), volunteer_core::Error>(())
/// ```
pub fn year_pace(request: &YearPaceRequest) -> Result<YearPace> {
    if request.nature != Nature::Flow {
        return Err(Error::from(RoadmapError::NotAFlow { nature: request.nature.as_str() }).at_key("nature"));
    }
    let profile = &request.profile;
    let count = |size: usize| u32::try_from(size).unwrap_or(u32::MAX);
    let (done, periods) = (count(request.done.len()), count(profile.weights.len()));
    let Some(remaining) = profile.weights.get(request.done.len()..) else {
        return Err(Error::from(RoadmapError::ProfileTooShort { done, periods }).at_key("done"));
    };
    let add = |weights: &[Number]| weights.iter().try_fold(Number::ZERO, |sum, weight| sum.checked_add(*weight));
    let (all, rest) = (add(&profile.weights)?, add(remaining)?);
    let share = Ratio::new(all.checked_sub(rest)?, all)?.reduced();
    let so_far = request.done.iter().try_fold(Bounds::exact(Number::ZERO), |sum, one| sum.checked_add(one))?;
    let left = request.target.checked_sub(&so_far)?;
    let (mut pace, mut projected) = (None, None);
    if share.signum() > 0 {
        let over = Ratio::ONE.divided_by(share)?;
        pace = Some(times(&so_far.divide(&request.target)?, over)?);
        projected = Some(times(&so_far.to_ratios(), over)?);
    }
    let mut required = Vec::with_capacity(remaining.len());
    for weight in remaining {
        // Where the profile expects nothing of the remaining periods, they share what is left.
        let part = if rest.signum() > 0 {
            Ratio::new(*weight, rest)?
        } else {
            Ratio::new(Number::ONE, Number::from(periods - done))?
        };
        required.push(times(&left.to_ratios(), part)?);
    }
    let (catch_up, no_catch_up) = match catch_up(&so_far, &request.target, done, periods - done)? {
        Ok(factor) => (Some(factor), None),
        Err(why) => (None, Some(why)),
    };
    Ok(YearPace {
        method: "year-pace@1".into(),
        profile: profile.id.clone(),
        so_far,
        share,
        expected: times(&request.target.to_ratios(), share)?,
        pace,
        projected,
        left,
        required,
        catch_up,
        no_catch_up,
    })
}

/// (target − a)/left over a/done, written (target/a − 1)·done/left, so that what came stands once.
fn catch_up(so_far: &Bounds, target: &Bounds, done: u32, left: u32) -> Result<Result<RatioBounds, NoCatchUp>> {
    if done == 0 {
        return Ok(Err(NoCatchUp::YearNotBegun));
    }
    if left == 0 {
        return Ok(Err(NoCatchUp::YearOver));
    }
    if so_far.lower().is_none_or(|end| end.value.signum() <= 0) {
        return Ok(Err(NoCatchUp::NothingSoFar));
    }
    let share = target.divide(so_far)?;
    let less = |value: Ratio| value.checked_sub(Ratio::ONE);
    let beyond = RatioBounds::new(change(share.lower(), less)?, change(share.upper(), less)?)?;
    times(&beyond, Ratio::new(Number::from(done), Number::from(left))?).map(Ok)
}

/// By a factor that is not below zero.
fn times(bounds: &RatioBounds, by: Ratio) -> Result<RatioBounds> {
    if by.signum() == 0 {
        return Ok(RatioBounds::exact(Ratio::ZERO));
    }
    let times = |value: Ratio| value.checked_mul(by);
    RatioBounds::new(change(bounds.lower(), times)?, change(bounds.upper(), times)?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        /// What came and what is required of the rest make the target.
        #[test]
        fn the_rest_of_the_year_makes_the_target(
            weights in prop::collection::vec(1_i32..9, 2..13), done in prop::collection::vec(1_i32..99, 0..13), target in 1_i32..999
        ) {
            let done: Vec<i32> = done.into_iter().take(weights.len() - 1).collect();
            let exact = |value: &i32| Bounds::exact(Number::from(*value));
            let request = YearPaceRequest {
                nature: Nature::Flow,
                target: exact(&target),
                profile: YearProfile { id: "own@1".into(), weights: weights.iter().copied().map(Number::from).collect() },
                done: done.iter().map(exact).collect(),
            };
            let said = year_pace(&request).unwrap();
            let so_far = Ratio::from(Number::from(done.iter().sum::<i32>()));
            let sum = said.required.iter().try_fold(so_far, |sum, one| sum.checked_add(one.as_exact().unwrap())).unwrap();
            prop_assert_eq!(sum, Ratio::from(Number::from(target)));
            // At pace one the year ends at its target.
            if let (Some(pace), Some(projected)) = (said.pace, said.projected) {
                let expect = pace.as_exact().unwrap().checked_mul(Number::from(target).into()).unwrap();
                prop_assert_eq!(projected.as_exact().unwrap(), expect);
            }
        }
    }
}
