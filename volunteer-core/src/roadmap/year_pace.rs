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

/// A year's target, its profile, and the actual amounts of the periods that are over.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(from = "YearPaceRequestFields", into = "YearPaceRequestFields")
)]
pub struct YearPaceRequest {
    nature: Nature,
    target: Bounds,
    profile: YearProfile,
    done: Vec<Bounds>,
}

impl YearPaceRequest {
    /// The nature of the indicator: a flow.
    #[must_use]
    pub const fn nature(&self) -> Nature {
        self.nature
    }

    /// What the year should bring.
    #[must_use]
    pub const fn target(&self) -> Bounds {
        self.target
    }

    /// How the year's total is spread.
    #[must_use]
    pub const fn profile(&self) -> &YearProfile {
        &self.profile
    }

    /// The actual amounts of the first periods.
    #[must_use]
    pub fn done(&self) -> &[Bounds] {
        &self.done
    }
}

/// Its form in documents: private, because what is read by it alone is not checked.
#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "YearPaceRequest")]
struct YearPaceRequestFields {
    /// The nature of the indicator: a flow.
    pub nature: Nature,
    /// What the year should bring.
    pub target: Bounds,
    /// How the year's total is spread.
    pub profile: YearProfile,
    /// The actual amounts of the first periods.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub done: Vec<Bounds>,
}

impl Serialize for YearPaceRequest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        document::serialize(
            serializer,
            |to| YearPaceRequestFields::serialize(self, to),
            |to| YearPaceRequestFields::serialize(self, to),
        )
    }
}

impl<'de> Deserialize<'de> for YearPaceRequest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        document::deserialize(deserializer, YearPaceRequestFields::deserialize, |from| {
            YearPaceRequestFields::deserialize(from)
        })
        .and_then(|read| read.check().map_err(refuse))
    }
}

impl YearPaceRequest {
    /// A year's target, how it is spread, and what each period that is over brought.
    ///
    /// # Errors
    /// `not-a-flow` for a stock, ratio, peak or running total; `profile-too-short` for more periods than the profile has.
    ///
    /// ```
    /// use volunteer_core::Bounds;
    /// use volunteer_core::observation::Nature;
    /// use volunteer_core::roadmap::{YearPaceRequest, YearProfile};
    /// let target = Bounds::exact(120.into());
    /// let error = YearPaceRequest::new(Nature::Stock, target, YearProfile::even(4)?, []).unwrap_err();
    /// assert_eq!((error.code(), error.pointer().as_str()), ("not-a-flow", "/nature"));
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn new(
        nature: Nature,
        target: Bounds,
        profile: YearProfile,
        done: impl IntoIterator<Item = Bounds>,
    ) -> Result<Self> {
        Self { nature, target, profile, done: done.into_iter().collect() }.check()
    }

    fn check(self) -> Result<Self> {
        if self.nature != Nature::Flow {
            return Err(Error::from(RoadmapError::NotAFlow { nature: self.nature.as_str() }).at_key("nature"));
        }
        if self.done.len() > self.profile.weights.len() {
            return Err(self.profile_too_short());
        }
        Ok(self)
    }

    fn profile_too_short(&self) -> Error {
        let (done, periods) = (count(self.done.len()), count(self.profile.weights.len()));
        Error::from(RoadmapError::ProfileTooShort { done, periods }).at_key("done")
    }
}

fn count(size: usize) -> u32 {
    u32::try_from(size).unwrap_or(u32::MAX)
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
/// `division-by-zero` for a target that may be zero or less; `number-out-of-range`.
///
/// ```
/// use volunteer_core::observation::Nature;
/// use volunteer_core::roadmap::{YearPaceRequest, YearProfile, year_pace};
/// use volunteer_core::{Bounds, Number, Ratio};
///
/// let spring = YearProfile::new("spring@1", [1, 3, 1, 1])?; // half of the year comes in its second quarter
/// let done = [Bounds::exact(20.into())];
/// let request = YearPaceRequest::new(Nature::Flow, Bounds::exact(120.into()), spring, done)?;
/// let pace = year_pace(&request)?;
/// assert_eq!(pace.pace.and_then(|pace| pace.as_exact()), Some(Ratio::ONE));
/// assert_eq!(pace.required[0].as_exact(), Some(Ratio::from(Number::from(60))));
/// # Ok::<(), volunteer_core::Error>(())
/// ```
pub fn year_pace(request: &YearPaceRequest) -> Result<YearPace> {
    let profile = &request.profile;
    let (done, periods) = (count(request.done.len()), count(profile.weights.len()));
    let remaining = profile.weights.get(request.done.len()..).ok_or_else(|| request.profile_too_short())?;
    let add = |weights: &[Number]| weights.iter().try_fold(Number::ZERO, |sum, weight| sum.checked_add(*weight));
    let (all, rest) = (add(&profile.weights)?, add(remaining)?);
    let share = Ratio::new(all.checked_sub(rest)?, all)?.reduced();
    let so_far = request.done.iter().try_fold(Bounds::exact(Number::ZERO), |sum, period| sum.checked_add(period))?;
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

/// (target − a)/left over a/done, written (target/a − 1)·done/left, so that the uncertain amount a occurs only once.
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
            let profile = YearProfile::new("own@1", weights).unwrap();
            let request = YearPaceRequest::new(Nature::Flow, exact(&target), profile, done.iter().map(exact)).unwrap();
            let year = year_pace(&request).unwrap();
            let so_far = Ratio::from(Number::from(done.iter().sum::<i32>()));
            let mut required = year.required.iter().map(|required| required.as_exact().unwrap());
            let sum = required.try_fold(so_far, Ratio::checked_add).unwrap();
            prop_assert_eq!(sum, Ratio::from(Number::from(target)));
            // At pace one the year ends at its target.
            if let (Some(pace), Some(projected)) = (year.pace, year.projected) {
                let expect = pace.as_exact().unwrap().checked_mul(Number::from(target).into()).unwrap();
                prop_assert_eq!(projected.as_exact().unwrap(), expect);
            }
        }
    }
}
