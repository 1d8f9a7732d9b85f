//! Values of one indicator made comparable: five ways.

use super::{ScoreRefusal, ScoreValue};
use crate::document::{self, is_default};
use crate::error::{Error, NumberError, Result, RoadmapError, ScoreError, excerpt, refuse, unknown_word};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::collections::BTreeSet;

/// How the values of one indicator are made comparable with those of others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[derive(strum::Display, strum::EnumString, strum::IntoStaticStr, strum::VariantArray, strum::VariantNames)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case", parse_err_ty = Error, parse_err_fn = unknown_word::<Self>)]
#[non_exhaustive]
pub enum Normalisation {
    /// From the worst to the best value among the units.
    MinMax,
    /// From a stated worst to a stated best value; values beyond them count as they do.
    Goalposts,
    /// Standard deviations (n − 1) from the mean of the units.
    ZScore,
    /// The part of the way from the worst value among the units to a target.
    DistanceToTarget,
    /// Place among the units, 1 for the best; equal values share the better place.
    Rank,
}

impl Normalisation {
    /// Id and version of the method.
    ///
    /// ```
    /// assert_eq!(volunteer_core::score::Normalisation::Rank.id(), "rank@1");
    /// ```
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::MinMax => "min-max@1",
            Self::Goalposts => "goalposts@1",
            Self::ZScore => "z-score@1",
            Self::DistanceToTarget => "distance-to-target@1",
            Self::Rank => "rank@1",
        }
    }

    /// Where the method is described.
    #[must_use]
    pub const fn source(self) -> &'static str {
        match self {
            Self::Goalposts => {
                "UNDP, Human Development Report, technical notes; OECD and JRC, Handbook on Constructing Composite Indicators, 2008"
            }
            _ => "OECD and JRC, Handbook on Constructing Composite Indicators, 2008",
        }
    }
}

/// The values of one indicator over units, and how to make them comparable.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(from = "NormaliseRequestFields", into = "NormaliseRequestFields")
)]
pub struct NormaliseRequest {
    method: Normalisation,
    values: Vec<ScoreValue>,
    falling: bool,
    worst: Option<f64>,
    best: Option<f64>,
    logarithmic: bool,
    target: Option<f64>,
    capped: bool,
    scale: Option<f64>,
}

impl NormaliseRequest {
    /// The method.
    #[must_use]
    pub const fn method(&self) -> Normalisation {
        self.method
    }

    /// The values, one per unit.
    #[must_use]
    pub fn values(&self) -> &[ScoreValue] {
        &self.values
    }

    /// Whether less is better. Absent: more is better. Goalposts say so themselves and do not look at it.
    #[must_use]
    pub const fn falling(&self) -> bool {
        self.falling
    }

    /// Goalposts: the value that counts as nothing.
    #[must_use]
    pub const fn worst(&self) -> Option<f64> {
        self.worst
    }

    /// Goalposts: the value that counts in full.
    #[must_use]
    pub const fn best(&self) -> Option<f64> {
        self.best
    }

    /// Goalposts: whether logarithms are compared, as for incomes.
    #[must_use]
    pub const fn logarithmic(&self) -> bool {
        self.logarithmic
    }

    /// Distance to target: the target.
    #[must_use]
    pub const fn target(&self) -> Option<f64> {
        self.target
    }

    /// Distance to target: whether what lies beyond the target counts as the target.
    #[must_use]
    pub const fn capped(&self) -> bool {
        self.capped
    }

    /// What "in full" is: 100 for per cent. Absent: 1. Z-scores and ranks do not look at it.
    #[must_use]
    pub const fn scale(&self) -> Option<f64> {
        self.scale
    }
}

/// Its form in documents: private, because what is read by it alone is not checked.
#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "NormaliseRequest")]
struct NormaliseRequestFields {
    /// The method.
    pub method: Normalisation,
    /// The values, one per unit.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub values: Vec<ScoreValue>,
    /// Whether less is better. Absent: more is better. Goalposts say so themselves and do not look at it.
    #[serde(default, skip_serializing_if = "is_default")]
    pub falling: bool,
    /// Goalposts: the value that counts as nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub worst: Option<f64>,
    /// Goalposts: the value that counts in full.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub best: Option<f64>,
    /// Goalposts: whether logarithms are compared, as for incomes.
    #[serde(default, skip_serializing_if = "is_default")]
    pub logarithmic: bool,
    /// Distance to target: the target.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub target: Option<f64>,
    /// Distance to target: whether what lies beyond the target counts as the target.
    #[serde(default, skip_serializing_if = "is_default")]
    pub capped: bool,
    /// What "in full" is: 100 for per cent. Absent: 1. Z-scores and ranks do not look at it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scale: Option<f64>,
}

impl Serialize for NormaliseRequest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        document::serialize(
            serializer,
            |to| NormaliseRequestFields::serialize(self, to),
            |to| NormaliseRequestFields::serialize(self, to),
        )
    }
}

impl<'de> Deserialize<'de> for NormaliseRequest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        document::deserialize(deserializer, NormaliseRequestFields::deserialize, |from| {
            NormaliseRequestFields::deserialize(from)
        })
        .and_then(|read| read.check().map_err(refuse))
    }
}

/// Values made comparable, in the order in which they came.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self")]
#[non_exhaustive]
pub struct Normalised {
    /// Id and version of the method.
    pub method: String,
    /// Where it is described.
    pub source: String,
    /// The values.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub values: Vec<ScoreValue>,
    /// Why there are none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub refusal: Option<ScoreRefusal>,
}

/// Makes a [`NormaliseRequest`]; see [`NormaliseRequest::builder`].
#[derive(Clone, Debug)]
#[must_use]
pub struct NormaliseRequestBuilder {
    request: NormaliseRequest,
}

impl NormaliseRequest {
    /// Values of one indicator, one per unit, of which more is better.
    ///
    /// ```
    /// use volunteer_core::score::{NormaliseRequest, Normalisation, ScoreValue};
    /// let incomes = NormaliseRequest::builder(Normalisation::Goalposts, [ScoreValue::new("A", 20_000.0)]).logarithmic();
    /// assert_eq!(incomes.clone().goalposts(100.0, 75_000.0).build()?.best(), Some(75_000.0));
    /// assert_eq!(incomes.build().unwrap_err().code(), "score-needs");
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn builder(method: Normalisation, values: impl IntoIterator<Item = ScoreValue>) -> NormaliseRequestBuilder {
        NormaliseRequestBuilder {
            request: Self {
                method,
                values: values.into_iter().collect(),
                falling: false,
                worst: None,
                best: None,
                logarithmic: false,
                target: None,
                capped: false,
                scale: None,
            },
        }
    }

    fn check(self) -> Result<Self> {
        check_values(&self.values, "values")?;
        if self.scale.is_some_and(|scale| !(scale.is_finite() && scale > 0.0)) {
            return Err(Error::from(ScoreError::Weight {}).at_key("scale"));
        }
        let method = self.method.id();
        for (key, value) in [("worst", self.worst), ("best", self.best), ("target", self.target)] {
            if value.is_some_and(|value| !value.is_finite()) {
                return Err(Error::from(NumberError::Syntax {}).at_key(key));
            }
            let needed = match self.method {
                Normalisation::Goalposts => key != "target",
                Normalisation::DistanceToTarget => key == "target",
                _ => false,
            };
            if needed && value.is_none() {
                return Err(ScoreError::Needs { method, needs: key }.into());
            }
        }
        let (worst, range) = self.posts();
        if self.method == Normalisation::Goalposts && !(worst.is_finite() && range.is_finite() && range != 0.0) {
            return Err(ScoreError::Goalposts {}.into());
        }
        Ok(self)
    }

    /// A value as the goalposts see it.
    fn seen(&self, value: f64) -> f64 {
        if !self.logarithmic {
            value
        } else if value > 0.0 {
            libm::log(value)
        } else {
            // Nothing has no logarithm; it lies beyond every goalpost.
            f64::NEG_INFINITY
        }
    }

    /// The worse goalpost, and how far the better one lies from it.
    fn posts(&self) -> (f64, f64) {
        let worst = self.seen(self.worst.unwrap_or_default());
        (worst, self.seen(self.best.unwrap_or_default()) - worst)
    }
}

impl NormaliseRequestBuilder {
    /// Less is better. Goalposts say so themselves.
    pub fn falling(mut self) -> Self {
        self.request.falling = true;
        self
    }

    /// For goalposts: the value that counts as nothing, and the one that counts in full.
    pub fn goalposts(mut self, worst: f64, best: f64) -> Self {
        (self.request.worst, self.request.best) = (Some(worst), Some(best));
        self
    }

    /// For goalposts: logarithms are compared, as for incomes.
    pub fn logarithmic(mut self) -> Self {
        self.request.logarithmic = true;
        self
    }

    /// For the distance to a target: the target.
    pub fn target(mut self, target: f64) -> Self {
        self.request.target = Some(target);
        self
    }

    /// For the distance to a target: what lies beyond the target counts as the target.
    pub fn capped(mut self) -> Self {
        self.request.capped = true;
        self
    }

    /// What "in full" is: 100 for per cent.
    pub fn scale(mut self, scale: f64) -> Self {
        self.request.scale = Some(scale);
        self
    }

    /// The request, checked.
    ///
    /// # Errors
    /// `number-syntax` for a number that is not finite, `score-needs` for a missing `worst`, `best` or `target`,
    /// `score-goalposts`, `score-weight` for a scale of zero or less, `id-duplicate`.
    pub fn build(self) -> Result<NormaliseRequest> {
        self.request.check()
    }
}

/// Makes the values of one indicator comparable. A unit without a value stays without one.
///
/// ```
/// use volunteer_core::score::{NormaliseRequest, Normalisation, ScoreValue, normalise};
/// let values = [ScoreValue::new("A", 0.0), ScoreValue::new("B", 5.0), ScoreValue::new("C", 11.0)];
/// let request = NormaliseRequest::builder(Normalisation::DistanceToTarget, values).target(10.0).build()?;
/// let values: Vec<Option<f64>> = normalise(&request).values.iter().map(|unit| unit.value).collect();
/// assert_eq!(values, [Some(0.0), Some(0.5), Some(1.1)]); // COINr, tests of n_dist2targ
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[must_use]
pub fn normalise(request: &NormaliseRequest) -> Normalised {
    let scale = request.scale.unwrap_or(1.0);
    let known: Vec<f64> = request.values.iter().filter_map(|unit| unit.value).collect();
    let scores = match request.method {
        _ if known.is_empty() => Err(ScoreRefusal::NothingAvailable),
        Normalisation::MinMax => min_max(&known, request.falling, scale),
        Normalisation::Goalposts => Ok(goalposts(request, &known, scale)),
        Normalisation::ZScore => z_score(&known, request.falling),
        Normalisation::DistanceToTarget => to_target(request, &known, scale),
        Normalisation::Rank => Ok(rank(&known, request.falling)),
    };
    let finite = |scores: &Vec<f64>| scores.iter().all(|score| score.is_finite());
    let (scores, refusal) = match scores {
        Ok(scores) if finite(&scores) => (scores, None),
        Ok(_) => (Vec::new(), Some(ScoreRefusal::TooLarge)),
        Err(refusal) => (Vec::new(), Some(refusal)),
    };
    let mut next = scores.into_iter();
    let score = |unit: &ScoreValue| ScoreValue { id: unit.id.clone(), value: unit.value.and_then(|_| next.next()) };
    Normalised {
        method: request.method.id().into(),
        source: request.method.source().into(),
        values: request.values.iter().map(score).collect(),
        refusal,
    }
}

/// Checks that values are finite and that every unit occurs once.
pub(super) fn check_values(values: &[ScoreValue], list: &'static str) -> Result<()> {
    let mut seen = BTreeSet::new();
    for (index, value) in values.iter().enumerate() {
        let at = |error: Error, key: &'static str| error.at_key(key).at_index(index).at_key(list);
        if !seen.insert(value.id.as_str()) {
            return Err(at(RoadmapError::IdDuplicate { id: excerpt(&value.id) }.into(), "id"));
        }
        if value.value.is_some_and(|value| !value.is_finite()) {
            return Err(at(NumberError::Syntax {}.into(), "value"));
        }
    }
    Ok(())
}

type Scores = Result<Vec<f64>, ScoreRefusal>;

fn ends(values: &[f64]) -> (f64, f64) {
    values.iter().fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| (low.min(*value), high.max(*value)))
}

/// Whether values differ by more than the rounding of decimals: 0.1 + 0.2 and 0.3 do not.
fn spread(values: &[f64]) -> bool {
    const ROUNDING: f64 = 1e-12;
    let (low, high) = ends(values);
    high - low > ROUNDING * low.abs().max(high.abs())
}

fn min_max(values: &[f64], falling: bool, scale: f64) -> Scores {
    let (low, high) = ends(values);
    if !spread(values) {
        return Err(ScoreRefusal::NoSpread);
    }
    let (worst, best) = if falling { (high, low) } else { (low, high) };
    Ok(values.iter().map(|value| (value - worst) / (best - worst) * scale).collect())
}

fn goalposts(request: &NormaliseRequest, values: &[f64], scale: f64) -> Vec<f64> {
    let (worst, range) = request.posts();
    values.iter().map(|value| ((request.seen(*value) - worst) / range).clamp(0.0, 1.0) * scale).collect()
}

fn z_score(values: &[f64], falling: bool) -> Scores {
    let n = values.iter().map(|_| 1.0).sum::<f64>();
    let mean = values.iter().sum::<f64>() / n;
    let squares: f64 = values.iter().map(|value| (value - mean) * (value - mean)).sum();
    if n < 2.0 || !spread(values) {
        return Err(ScoreRefusal::NoSpread);
    }
    let deviation = libm::sqrt(squares / (n - 1.0));
    let sign = if falling { -1.0 } else { 1.0 };
    Ok(values.iter().map(|value| sign * (value - mean) / deviation).collect())
}

fn to_target(request: &NormaliseRequest, values: &[f64], scale: f64) -> Scores {
    let (low, high) = ends(values);
    let worst = if request.falling { high } else { low };
    let range = request.target.unwrap_or(worst) - worst;
    // The worst unit is at the target already, or beyond it.
    if if request.falling { range >= 0.0 } else { range <= 0.0 } {
        return Err(ScoreRefusal::NoSpread);
    }
    let cap = if request.capped { 1.0 } else { f64::INFINITY };
    Ok(values.iter().map(|value| ((value - worst) / range).min(cap) * scale).collect())
}

fn rank(values: &[f64], falling: bool) -> Vec<f64> {
    let better = |a: f64, b: f64| if falling { a < b } else { a > b };
    let mut sorted = values.to_vec();
    sorted.sort_by(|a, b| if falling { a.total_cmp(b) } else { b.total_cmp(a) });
    let place = |value: &f64| sorted.partition_point(|other| better(*other, *value));
    values.iter().map(|value| f64::from(u32::try_from(place(value)).unwrap_or(u32::MAX)) + 1.0).collect()
}
