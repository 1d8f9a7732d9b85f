//! Values of one indicator made comparable: five ways.

use super::{ScoreRefusal, ScoreValue};
use crate::document::is_default;
use crate::error::excerpt;
use crate::error::{Error, NumberError, Result, RoadmapError, ScoreError, unknown_word};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// How the values of one indicator are made comparable with those of others.
///
/// ```
/// use volunteer_core::score::Normalisation;
/// assert_eq!("goalposts".parse(), Ok(Normalisation::Goalposts));
/// ```
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
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self")]
pub struct NormaliseRequest {
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

/// Makes the values of one indicator comparable. A unit without a value stays without one.
///
/// # Errors
/// `number-syntax` for a number that is not finite, `score-needs` for a missing `worst`, `best` or `target`,
/// `score-goalposts`, `score-weight` for a scale that is none, `id-duplicate`.
///
/// ```
/// use volunteer_core::score::{NormaliseRequest, Normalisation, ScoreValue, normalise};
/// let request = NormaliseRequest {
///     method: Normalisation::DistanceToTarget,
///     values: vec![ScoreValue::new("A", 0.0), ScoreValue::new("B", 5.0), ScoreValue::new("C", 11.0)],
///     falling: false, worst: None, best: None, logarithmic: false, target: Some(10.0), capped: false, scale: None,
/// };
/// let values: Vec<Option<f64>> = normalise(&request)?.values.iter().map(|one| one.value).collect();
/// assert_eq!(values, [Some(0.0), Some(0.5), Some(1.1)]); // COINr, tests of n_dist2targ
/// # Ok::<(), volunteer_core::Error>(())
/// ```
pub fn normalise(request: &NormaliseRequest) -> Result<Normalised> {
    let values = checked(&request.values, "values")?;
    let scale = request.scale.unwrap_or(1.0);
    if !(scale.is_finite() && scale > 0.0) {
        return Err(Error::from(ScoreError::Weight {}).at_key("scale"));
    }
    let given: Vec<f64> = values.iter().copied().flatten().collect();
    let made = match request.method {
        _ if given.is_empty() => Err(ScoreRefusal::NothingAvailable),
        Normalisation::MinMax => min_max(&given, request.falling, scale),
        Normalisation::Goalposts => Ok(goalposts(request, &given, scale)?),
        Normalisation::ZScore => z_score(&given, request.falling),
        Normalisation::DistanceToTarget => to_target(request, &given, scale)?,
        Normalisation::Rank => Ok(rank(&given, request.falling)),
    };
    let made =
        made.and_then(
            |made| {
                if made.iter().all(|value| value.is_finite()) { Ok(made) } else { Err(ScoreRefusal::TooLarge) }
            },
        );
    let (made, refusal) = match made {
        Ok(made) => (made, None),
        Err(refusal) => (Vec::new(), Some(refusal)),
    };
    let mut next = made.into_iter();
    let value = |one: &ScoreValue| ScoreValue { id: one.id.clone(), value: one.value.and_then(|_| next.next()) };
    Ok(Normalised {
        method: request.method.id().into(),
        source: request.method.source().into(),
        values: request.values.iter().map(value).collect(),
        refusal,
    })
}

/// The values of a list, if they are numbers and every unit stands once.
pub(super) fn checked(values: &[ScoreValue], list: &'static str) -> Result<Vec<Option<f64>>> {
    let mut seen = BTreeSet::new();
    let mut out = Vec::with_capacity(values.len());
    for (index, one) in values.iter().enumerate() {
        let at = |error: Error, key: &'static str| error.at_key(key).at_index(index).at_key(list);
        if !seen.insert(one.id.as_str()) {
            return Err(at(RoadmapError::IdDuplicate { id: excerpt(&one.id) }.into(), "id"));
        }
        if one.value.is_some_and(|value| !value.is_finite()) {
            return Err(at(NumberError::Syntax {}.into(), "value"));
        }
        out.push(one.value);
    }
    Ok(out)
}

type Made = Result<Vec<f64>, ScoreRefusal>;

fn ends(values: &[f64]) -> (f64, f64) {
    values.iter().fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| (low.min(*value), high.max(*value)))
}

/// Whether values differ by more than the rounding of decimals: 0.1 + 0.2 and 0.3 do not.
fn spread(values: &[f64]) -> bool {
    const ROUNDING: f64 = 1e-12;
    let (low, high) = ends(values);
    high - low > ROUNDING * low.abs().max(high.abs())
}

fn min_max(values: &[f64], falling: bool, scale: f64) -> Made {
    let (low, high) = ends(values);
    if !spread(values) {
        return Err(ScoreRefusal::NoSpread);
    }
    let (worst, best) = if falling { (high, low) } else { (low, high) };
    Ok(values.iter().map(|value| (value - worst) / (best - worst) * scale).collect())
}

fn goalposts(request: &NormaliseRequest, values: &[f64], scale: f64) -> Result<Vec<f64>> {
    let needs = |needs| ScoreError::Needs { method: "goalposts@1", needs };
    let worst = request.worst.ok_or_else(|| needs("worst"))?;
    let best = request.best.ok_or_else(|| needs("best"))?;
    let see = |value: f64| {
        if !request.logarithmic {
            value
        } else if value > 0.0 {
            libm::log(value)
        } else {
            f64::NEG_INFINITY
        }
    };
    let (low, way) = (see(worst), see(best) - see(worst));
    if !low.is_finite() || !way.is_finite() || way == 0.0 {
        return Err(ScoreError::Goalposts {}.into());
    }
    // Nothing has no logarithm; it lies beyond every goalpost.
    let one = |value: &f64| ((see(*value) - low) / way).clamp(0.0, 1.0) * scale;
    Ok(values.iter().map(one).collect())
}

fn z_score(values: &[f64], falling: bool) -> Made {
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

fn to_target(request: &NormaliseRequest, values: &[f64], scale: f64) -> Result<Made> {
    let method = Normalisation::DistanceToTarget.id();
    let target = request.target.ok_or(ScoreError::Needs { method, needs: "target" })?;
    if !target.is_finite() {
        return Err(Error::from(NumberError::Syntax {}).at_key("target"));
    }
    let (low, high) = ends(values);
    let worst = if request.falling { high } else { low };
    let way = target - worst;
    // The worst unit is at the target already, or beyond it.
    if if request.falling { way >= 0.0 } else { way <= 0.0 } {
        return Ok(Err(ScoreRefusal::NoSpread));
    }
    let cap = if request.capped { 1.0 } else { f64::INFINITY };
    Ok(Ok(values.iter().map(|value| ((value - worst) / way).min(cap) * scale).collect()))
}

fn rank(values: &[f64], falling: bool) -> Vec<f64> {
    let better = |a: f64, b: f64| if falling { a < b } else { a > b };
    let mut sorted = values.to_vec();
    sorted.sort_by(|a, b| if falling { a.total_cmp(b) } else { b.total_cmp(a) });
    let place = |value: &f64| sorted.partition_point(|other| better(*other, *value));
    values.iter().map(|value| f64::from(u32::try_from(place(value)).unwrap_or(u32::MAX)) + 1.0).collect()
}
