//! Kinds of errors of indicators: their rules, their catalogues and their evaluation.

use super::quoted;

/// What can be wrong with an indicator, a catalogue, or what is asked of them.
///
/// ```
/// use volunteer_core::error::IndicatorError;
/// assert!(IndicatorError::CODES.contains(&"rule-twice"));
/// ```
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum IndicatorError {
    /// A ratio and a count at once.
    #[error("an indicator is a ratio of others or a count over a register, not both")]
    RuleTwice {},
    /// A count lacks a parameter without which it has no meaning.
    #[error("counting {count} needs {parameter}")]
    RuleParameterMissing {
        /// What is counted.
        count: &'static str,
        /// The parameter, as documents write it.
        parameter: &'static str,
    },
    /// A count has a parameter that it does not use.
    #[error("counting {count} does not use {parameter}")]
    RuleParameterUnused {
        /// What is counted.
        count: &'static str,
        /// The parameter, as documents write it.
        parameter: &'static str,
    },
    /// The unit, nature or way of counting of the indicator is not that of what it counts.
    #[error("counting {count} makes {expected}, not {found}")]
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
    CatalogueDuplicate {
        /// The id (at most 40 characters of it).
        id: String,
    },
    /// A ratio of an indicator that the catalogue does not have.
    #[error("the catalogue has no indicator {}", quoted(id))]
    CatalogueReference {
        /// The id (at most 40 characters of it).
        id: String,
    },
    /// Evaluation over periods of which none was named.
    #[error("no period was named")]
    PeriodsMissing {},
    /// A category by which the register's rows are not sorted.
    #[error("the register has no category {}", quoted(category))]
    CategoryUnknown {
        /// The category (at most 40 characters of it).
        category: String,
        /// The categories there are.
        known: Vec<String>,
    },
    /// More cells than the bound.
    #[error("the evaluation would have {cells} cells; the limit is {limit}")]
    TooManyCells {
        /// How many there would be.
        cells: u64,
        /// The limit.
        limit: u64,
    },
}

codes!(IndicatorError {
    RuleTwice {} => "rule-twice",
    RuleParameterMissing { count, parameter } => "rule-parameter-missing",
    RuleParameterUnused { count, parameter } => "rule-parameter-unused",
    RuleContradicts { count, expected, found } => "rule-contradicts",
    CatalogueDuplicate { id } => "catalogue-duplicate",
    CatalogueReference { id } => "catalogue-reference",
    PeriodsMissing {} => "periods-missing",
    CategoryUnknown { category, known } => "category-unknown",
    TooManyCells { cells, limit } => "too-many-cells",
});
