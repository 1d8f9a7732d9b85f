//! Weighted means, with a rule for what is missing.

use crate::error::{Error, unknown_word};
use serde::{Deserialize, Serialize};

/// How parts are put together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[derive(strum::Display, strum::EnumString, strum::IntoStaticStr, strum::VariantArray, strum::VariantNames)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case", parse_err_ty = Error, parse_err_fn = unknown_word::<Self>)]
#[non_exhaustive]
pub enum Mean {
    /// Σ w·x / Σ w: one part can make up for another.
    #[default]
    Arithmetic,
    /// Π x^(w / Σ w), for values above zero: a low part weighs more.
    Geometric,
    /// Σ w / Σ (w / x), for values above zero: a low part weighs most.
    Harmonic,
}

/// Why there is no score.
///
/// ```
/// use volunteer_core::score::ScoreRefusal;
/// assert_eq!(ScoreRefusal::NotPositive.to_string(), "not-positive");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[derive(strum::Display, strum::EnumString, strum::IntoStaticStr, strum::VariantArray, strum::VariantNames)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case", parse_err_ty = Error, parse_err_fn = unknown_word::<Self>)]
#[non_exhaustive]
pub enum ScoreRefusal {
    /// No part has a value.
    NothingAvailable,
    /// Too few parts have a value, by the rule of the group.
    TooLittleAvailable,
    /// A geometric or harmonic mean of a value that is zero or less.
    NotPositive,
    /// All values are the same, or lie at the target, so that nothing lies between them.
    NoSpread,
    /// The numbers leave the range of floating-point numbers.
    TooLarge,
}

impl Mean {
    /// The mean of values with weights. Values of weight zero have no say.
    ///
    /// # Errors
    /// The refusal, where there is no mean.
    ///
    /// ```
    /// use volunteer_core::score::{Mean, ScoreRefusal};
    /// let parts = [(1.0, 1.0), (2.0, 1.0), (3.0, 1.0)];
    /// assert!((Mean::Geometric.of(&parts).unwrap() - 1.817_120_592_832_14).abs() < 1e-12); // 6^(1/3)
    /// assert_eq!(Mean::Geometric.of(&[(0.0, 1.0)]), Err(ScoreRefusal::NotPositive));
    /// assert_eq!(Mean::Arithmetic.of(&[]), Err(ScoreRefusal::NothingAvailable));
    /// ```
    pub fn of(self, parts: &[(f64, f64)]) -> Result<f64, ScoreRefusal> {
        let parts = || parts.iter().filter(|(_, weight)| *weight > 0.0);
        let weights: f64 = parts().map(|(_, weight)| weight).sum();
        if weights <= 0.0 {
            return Err(ScoreRefusal::NothingAvailable);
        }
        if self != Self::Arithmetic && parts().any(|(value, _)| *value <= 0.0) {
            return Err(ScoreRefusal::NotPositive);
        }
        let mean = match self {
            Self::Arithmetic => parts().map(|(value, weight)| value * weight).sum::<f64>() / weights,
            Self::Geometric => {
                libm::exp(parts().map(|(value, weight)| libm::log(*value) * weight).sum::<f64>() / weights)
            }
            Self::Harmonic => weights / parts().map(|(value, weight)| weight / value).sum::<f64>(),
        };
        if mean.is_finite() { Ok(mean) } else { Err(ScoreRefusal::TooLarge) }
    }

    /// Id and version of the method.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Arithmetic => "arithmetic-mean@1",
            Self::Geometric => "geometric-mean@1",
            Self::Harmonic => "harmonic-mean@1",
        }
    }
}
