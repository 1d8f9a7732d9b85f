//! Kinds of errors of indicators: their rules, their catalogues and their evaluation.

use super::{quoted, suggested};
use serde::Serialize;

/// What can be wrong with an indicator, a catalogue, or what is asked of them.
#[derive(Clone, Debug, PartialEq, thiserror::Error, Serialize, strum::IntoStaticStr, strum::VariantNames)]
#[serde(tag = "code", content = "details", rename_all_fields = "camelCase")]
#[non_exhaustive]
pub enum IndicatorError {
    /// A ratio and a count at once.
    #[error("an indicator is a ratio of others or a count over a register, not both")]
    #[strum(serialize = "rule-twice")]
    #[serde(rename = "rule-twice")]
    RuleTwice {},
    /// A count lacks a parameter without which it has no meaning.
    #[error("counting {count} needs {parameter}")]
    #[strum(serialize = "rule-parameter-missing")]
    #[serde(rename = "rule-parameter-missing")]
    RuleParameterMissing {
        /// What is counted.
        count: &'static str,
        /// The parameter, as documents write it.
        parameter: &'static str,
    },
    /// A count has a parameter that it does not use.
    #[error("counting {count} does not use {parameter}")]
    #[strum(serialize = "rule-parameter-unused")]
    #[serde(rename = "rule-parameter-unused")]
    RuleParameterUnused {
        /// What is counted.
        count: &'static str,
        /// The parameter, as documents write it.
        parameter: &'static str,
    },
    /// The unit, nature or way of counting of the indicator is not that of what it counts.
    #[error("counting {count} makes {expected}, not {found}")]
    #[strum(serialize = "rule-contradicts")]
    #[serde(rename = "rule-contradicts")]
    RuleContradicts {
        /// What is counted.
        count: &'static str,
        /// What the rule makes.
        expected: String,
        /// What the indicator states.
        found: String,
    },
    /// Two indicators of one catalogue have the same id.
    #[error("the indicator {} stands twice in the catalogue", quoted(id))]
    #[strum(serialize = "catalogue-duplicate")]
    #[serde(rename = "catalogue-duplicate")]
    CatalogueDuplicate {
        /// The id (at most 40 characters of it).
        id: String,
    },
    /// A ratio of an indicator that the catalogue does not have.
    #[error("the catalogue has no indicator {}", quoted(id))]
    #[strum(serialize = "catalogue-reference")]
    #[serde(rename = "catalogue-reference")]
    CatalogueReference {
        /// The id (at most 40 characters of it).
        id: String,
    },
    /// Evaluation over periods of which none was named.
    #[error("no period was named")]
    #[strum(serialize = "periods-missing")]
    #[serde(rename = "periods-missing")]
    PeriodsMissing {},
    /// A category by which the register's rows are not sorted.
    #[error("the register has no category {}", quoted(category))]
    #[strum(serialize = "category-unknown")]
    #[serde(rename = "category-unknown")]
    CategoryUnknown {
        /// The category (at most 40 characters of it).
        category: String,
        /// The categories there are.
        known: Vec<String>,
    },
    /// An indicator that the catalogue does not have.
    #[error("the catalogue has no indicator {}{}", quoted(indicator), suggested(suggestion.as_deref()))]
    #[strum(serialize = "indicator-unknown")]
    #[serde(rename = "indicator-unknown")]
    IndicatorUnknown {
        /// The id (at most 40 characters of it).
        indicator: String,
        /// The nearest one there is.
        #[serde(skip_serializing_if = "Option::is_none")]
        suggestion: Option<String>,
        /// Those that there are.
        known: Vec<String>,
    },
    /// Counting an indicator that can only be observed.
    #[error("the indicator {} has no rule by which a register could be counted", quoted(indicator))]
    #[strum(serialize = "indicator-not-counted")]
    #[serde(rename = "indicator-not-counted")]
    IndicatorNotCounted {
        /// The id (at most 40 characters of it).
        indicator: String,
    },
    /// More cells than the bound.
    #[error("the evaluation would have {cells} cells; the limit is {limit}")]
    #[strum(serialize = "too-many-cells")]
    #[serde(rename = "too-many-cells")]
    TooManyCells {
        /// How many there would be.
        cells: u64,
        /// The limit.
        limit: u64,
    },
}
