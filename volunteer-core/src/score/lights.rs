//! Traffic lights: a value between thresholds, and a group by its two worst.

use crate::document;
use crate::error::{Error, NumberError, Result, ScoreError, refuse, unknown_word};
use crate::number::Fraction;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A traffic light of four colours, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[derive(strum::Display, strum::EnumString, strum::IntoStaticStr, strum::VariantArray, strum::VariantNames)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case", parse_err_ty = Error, parse_err_fn = unknown_word::<Self>)]
pub enum Light {
    /// At the green threshold or better.
    Green,
    /// In the better half between green and red.
    Yellow,
    /// In the worse half between green and red.
    Orange,
    /// Worse than the red threshold.
    Red,
}

/// The thresholds of an indicator, in order from worst to best or, where less is better, the other way round.
///
/// ```
/// use volunteer_core::score::{Light, LightScale, light};
/// let scale = LightScale::new(72.6, 13.0, 2.0, 0.0)?; // less is better
/// assert_eq!(light(3.0, &scale)?, Light::Yellow);
/// assert_eq!(LightScale::new(0.0, 20.0, 10.0, 30.0).unwrap_err().code(), "score-thresholds");
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(from = "LightScaleFields", into = "LightScaleFields")
)]
pub struct LightScale {
    worst: f64,
    red: f64,
    green: f64,
    best: f64,
}

impl LightScale {
    /// The value that counts as nothing.
    #[must_use]
    pub const fn worst(&self) -> f64 {
        self.worst
    }

    /// Worse than this is red.
    #[must_use]
    pub const fn red(&self) -> f64 {
        self.red
    }

    /// At this or better is green.
    #[must_use]
    pub const fn green(&self) -> f64 {
        self.green
    }

    /// The value that counts in full.
    #[must_use]
    pub const fn best(&self) -> f64 {
        self.best
    }
}

/// Its form in documents: private, because what is read by it alone is not checked.
#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "LightScale")]
struct LightScaleFields {
    /// The value that counts as nothing.
    pub worst: f64,
    /// Worse than this is red.
    pub red: f64,
    /// At this or better is green.
    pub green: f64,
    /// The value that counts in full.
    pub best: f64,
}

impl Serialize for LightScale {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        document::serialize(
            serializer,
            |to| LightScaleFields::serialize(self, to),
            |to| LightScaleFields::serialize(self, to),
        )
    }
}

impl<'de> Deserialize<'de> for LightScale {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        document::deserialize(deserializer, LightScaleFields::deserialize, |from| LightScaleFields::deserialize(from))
            .and_then(|read| read.check().map_err(refuse))
    }
}

impl LightScale {
    /// Thresholds from worst to best.
    ///
    /// # Errors
    /// `score-thresholds` unless all are finite and in order, red below green, rising or falling.
    pub fn new(worst: f64, red: f64, green: f64, best: f64) -> Result<Self> {
        Self { worst, red, green, best }.check()
    }

    fn check(self) -> Result<Self> {
        let sign = self.sign();
        let in_order = [self.worst, self.red, self.green, self.best].iter().all(|end| end.is_finite())
            && sign * self.worst <= sign * self.red
            && sign * self.red < sign * self.green
            && sign * self.green <= sign * self.best;
        if in_order { Ok(self) } else { Err(ScoreError::Thresholds {}.into()) }
    }

    /// 1 where more is better, −1 where less is.
    fn sign(&self) -> f64 {
        if self.best >= self.worst { 1.0 } else { -1.0 }
    }
}

/// The light of one value (`traffic-light@1`): green at the green threshold or better, red worse than the red one, and
/// between them yellow and orange, split half-way with the middle on the better side (Sustainable Development Report).
///
/// # Errors
/// `number-syntax` for a value that is not finite.
pub fn light(value: f64, scale: &LightScale) -> Result<Light> {
    if !value.is_finite() {
        return Err(NumberError::Syntax {}.into());
    }
    let sign = scale.sign();
    let (value, red, green) = (sign * value, sign * scale.red, sign * scale.green);
    Ok(if value >= green {
        Light::Green
    } else if value < red {
        Light::Red
    } else if at_least_half_way(value, red, green) {
        Light::Yellow
    } else {
        Light::Orange
    })
}

/// Whether a value is at the middle of two or above: on paper, where 0.3 is half-way from 0.2 to 0.4.
fn at_least_half_way(value: f64, low: f64, high: f64) -> bool {
    let on_paper = || {
        let twice = Fraction::of(value)?.times(Fraction::of(2.0)?)?;
        Some(twice >= Fraction::of(low)?.plus(Fraction::of(high)?)?)
    };
    on_paper().unwrap_or_else(|| value >= f64::midpoint(low, high))
}

/// Where a value lies from 0 (worst) over 1 (red threshold) and 2 (green threshold) to 3 (best), by straight lines.
fn height(value: f64, scale: &LightScale) -> f64 {
    let sign = scale.sign();
    let value = sign * value;
    let knots = [(scale.worst, 0.0), (scale.red, 1.0), (scale.green, 2.0), (scale.best, 3.0)];
    let mut below = (f64::NEG_INFINITY, 0.0);
    for (at, height) in knots {
        let at = sign * at;
        if value < at {
            let (from, low): (f64, f64) = below;
            return if from.is_finite() { low + (height - low) * (value - from) / (at - from) } else { 0.0 };
        }
        below = (at, height);
    }
    3.0
}

/// The light of a group (`two-worst@1`): the mean height of its two worst, below 1 red, below 1.5 orange, below 2 yellow,
/// else green; but green only where both are green (else yellow), and red only where both are red (else orange). One value
/// decides alone; none gives none (Sustainable Development Report 2019).
///
/// # Errors
/// `number-syntax` for a value that is not finite, with its place in the list.
///
/// ```
/// use volunteer_core::score::{Light, LightScale, two_worst};
/// let scale = LightScale::new(0.0, 10.0, 20.0, 30.0)?;
/// assert_eq!(two_worst(&[(25.0, scale.clone()), (18.0, scale.clone()), (9.0, scale.clone())])?, Some(Light::Orange));
/// assert_eq!(two_worst(&[])?, None);
/// # Ok::<(), volunteer_core::Error>(())
/// ```
pub fn two_worst(values: &[(f64, LightScale)]) -> Result<Option<Light>> {
    let mut heights = Vec::with_capacity(values.len());
    for (index, (value, scale)) in values.iter().enumerate() {
        let light = light(*value, scale).map_err(|error| error.at_index(index))?;
        heights.push((height(*value, scale), light));
    }
    // Lowest first; at one height the worse light.
    heights.sort_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(&a.1)));
    Ok(match heights.as_slice() {
        [] => None,
        [(_, light)] => Some(*light),
        [(low, first), (next, second), ..] => {
            let mean = f64::midpoint(*low, *next);
            let both = |light: Light| *first == light && *second == light;
            Some(if mean < 1.0 {
                if both(Light::Red) { Light::Red } else { Light::Orange }
            } else if mean < 1.5 {
                Light::Orange
            } else if mean < 2.0 || !both(Light::Green) {
                Light::Yellow
            } else {
                Light::Green
            })
        }
    })
}
