//! The methods, each with its id, version and source.

use crate::error::{Error, unknown_word};
use serde::{Deserialize, Serialize};
/// A published method of dividing whole units in proportion to weights.
///
/// The divisor methods differ in where a fraction of a unit becomes a whole one, between s and s + 1 units: their
/// signpost d(s). They never take a unit from a place because the total grew; Hamilton's can.
///
/// ```
/// use volunteer_core::roadmap::AllocationMethod;
/// assert_eq!("huntington-hill".parse(), Ok(AllocationMethod::HuntingtonHill));
/// assert_eq!(AllocationMethod::Webster.id(), "webster@1");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[derive(strum::Display, strum::EnumString, strum::IntoStaticStr, strum::VariantArray, strum::VariantNames)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case", parse_err_ty = Error, parse_err_fn = unknown_word::<Self>)]
#[non_exhaustive]
pub enum AllocationMethod {
    /// Whole shares first, then one unit each to the largest remainders.
    Hamilton,
    /// Divisor method, d(s) = s + 1 (D'Hondt); favours the large.
    Jefferson,
    /// Divisor method, d(s) = s + 1/2 (Sainte-Laguë); favours nobody.
    Webster,
    /// Divisor method, d(s) = √(s(s + 1)); each place with a weight has at least one unit where there are enough.
    HuntingtonHill,
    /// Divisor method, d(s) = s; favours the small.
    Adams,
    /// Divisor method, d(s) = s(s + 1)/(s + 1/2).
    Dean,
    /// Jefferson's, as long as no place gets more than its share rounded up; takes no floors and ceilings.
    BalinskiYoung,
}

impl AllocationMethod {
    /// Id and version of the method.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Hamilton => "hamilton@1",
            Self::Jefferson => "jefferson@1",
            Self::Webster => "webster@1",
            Self::HuntingtonHill => "huntington-hill@1",
            Self::Adams => "adams@1",
            Self::Dean => "dean@1",
            Self::BalinskiYoung => "balinski-young@1",
        }
    }

    /// Where the method is described.
    #[must_use]
    pub const fn source(self) -> &'static str {
        match self {
            Self::BalinskiYoung => "Balinski and Young, The Quota Method of Apportionment, 1975",
            _ => "Balinski and Young, Fair Representation, 1982",
        }
    }

    /// Whether a larger total never leaves a place with less.
    ///
    /// ```
    /// use volunteer_core::roadmap::AllocationMethod;
    /// assert!(!AllocationMethod::Hamilton.is_house_monotone());
    /// ```
    #[must_use]
    pub const fn is_house_monotone(self) -> bool {
        !matches!(self, Self::Hamilton)
    }
}
