//! The words that say what kind of value an observation is.

use crate::error::{Error, unknown_word};
use serde::{Deserialize, Serialize};
/// How values add up over periods and places.
///
/// ```
/// use volunteer_core::observation::Nature;
/// assert_eq!("stock".parse(), Ok(Nature::Stock));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[derive(strum::Display, strum::EnumString, strum::IntoStaticStr, strum::VariantArray, strum::VariantNames)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case", parse_err_ty = Error, parse_err_fn = unknown_word::<Self>)]
pub enum Nature {
    /// Happens in a period: periods add, places add.
    Flow,
    /// The total since a start: the last value counts, places add.
    Cumulative,
    /// The state at a date: the last value counts, places add.
    Stock,
    /// A quotient: rebuilt from its numerator and denominator.
    Ratio,
    /// The largest value within a period: the largest counts, places never add.
    Peak,
}

/// How often the same person may stand in the number.
///
/// ```
/// use volunteer_core::observation::Counted;
/// assert_eq!("distinct".parse(), Ok(Counted::Distinct));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[derive(strum::Display, strum::EnumString, strum::IntoStaticStr, strum::VariantArray, strum::VariantNames)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case", parse_err_ty = Error, parse_err_fn = unknown_word::<Self>)]
pub enum Counted {
    /// Each person once.
    Distinct,
    /// A person at every occasion.
    Times,
    /// The source does not say.
    #[default]
    Unknown,
    /// The number does not count people.
    NotPeople,
}

/// Whether what is counted has happened.
///
/// ```
/// use volunteer_core::observation::Act;
/// assert_eq!("intended".parse(), Ok(Act::Intended));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[derive(strum::Display, strum::EnumString, strum::IntoStaticStr, strum::VariantArray, strum::VariantNames)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case", parse_err_ty = Error, parse_err_fn = unknown_word::<Self>)]
pub enum Act {
    /// It has happened.
    #[default]
    Done,
    /// It is planned.
    Planned,
    /// Somebody intends it.
    Intended,
}

/// How well a value is founded, best first.
///
/// ```
/// use volunteer_core::observation::EvidenceLevel;
/// assert_eq!("hearsay".parse(), Ok(EvidenceLevel::Hearsay));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[derive(strum::Display, strum::EnumString, strum::IntoStaticStr, strum::VariantArray, strum::VariantNames)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case", parse_err_ty = Error, parse_err_fn = unknown_word::<Self>)]
#[non_exhaustive]
pub enum EvidenceLevel {
    /// Final.
    Final,
    /// Published as provisional.
    Provisional,
    /// Estimated by a stated method.
    Estimated,
    /// Filled in for a missing value.
    Imputed,
    /// Reported, with nothing said of how it was counted.
    #[default]
    Reported,
    /// Told at second hand.
    Hearsay,
}

/// Why there is no value. None of these is zero.
///
/// ```
/// use volunteer_core::observation::Missing;
/// assert_eq!("suppressed".parse(), Ok(Missing::Suppressed));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[derive(strum::Display, strum::EnumString, strum::IntoStaticStr, strum::VariantArray, strum::VariantNames)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case", parse_err_ty = Error, parse_err_fn = unknown_word::<Self>)]
#[non_exhaustive]
pub enum Missing {
    /// Nobody knows, or nobody said.
    Unknown,
    /// The question does not arise.
    NotApplicable,
    /// Withheld to protect people; bounds may be known.
    Suppressed,
    /// Rounded to zero; bounds may be known.
    RoundedToZero,
}

impl Missing {
    /// Whether bounds may stand beside it.
    ///
    /// ```
    /// use volunteer_core::observation::Missing;
    /// assert!(Missing::Suppressed.may_have_bounds() && !Missing::Unknown.may_have_bounds());
    /// ```
    #[must_use]
    pub const fn may_have_bounds(self) -> bool {
        matches!(self, Self::Suppressed | Self::RoundedToZero)
    }
}
