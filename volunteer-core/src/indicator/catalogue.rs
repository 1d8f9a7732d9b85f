//! Catalogues: lists of indicators that stand together.

use super::Indicator;
use crate::error::{Error, IndicatorError, Result};
use crate::json::{excerpt, expect_format};
use crate::language::{LocalText, Name};

/// The format of a catalogue.
pub const INDICATORS_FORMAT: &str = "volunteer/indicators@1";

const PROPOSAL: &str = include_str!("../../data/indicators/proposal.json");

json_words! {
    /// Who stands behind a catalogue.
    ///
    /// ```
    /// use volunteer_core::indicator::CatalogueStanding;
    /// assert_eq!(CatalogueStanding::from_word("proposal"), Ok(CatalogueStanding::Proposal));
    /// ```
    pub enum CatalogueStanding {
        /// Nobody has adopted it.
        Proposal = "proposal",
        /// It is in force where its source says.
        Adopted = "adopted",
    }
}

json_struct! {
    /// A catalogue of indicators.
    ///
    /// ```
    /// use volunteer_core::indicator::{Catalogue, CatalogueStanding};
    /// let proposal = Catalogue::proposal()?;
    /// assert_eq!(proposal.standing, CatalogueStanding::Proposal);
    /// assert!(proposal.get("volunteers").is_some());
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    #[derive(Eq)]
    pub struct Catalogue {
        /// `volunteer/indicators@1`.
        pub format: String,
        /// Its id and version: `proposal@1`.
        pub id: String,
        /// Its name in three languages.
        pub label: LocalText,
        /// Who stands behind it.
        pub standing: CatalogueStanding,
        /// The indicators, in the order in which reports show them.
        pub indicators: Vec<Indicator>,
        /// What its ids are called, such as those of units of its own.
        pub names: Vec<Name>,
    }
    check
}

impl Catalogue {
    /// The catalogue that comes with the library: a proposal, adopted by nobody. Its numbers of participations and months
    /// are examples and can be replaced like any other data.
    ///
    /// # Errors
    /// None, as long as the data that the library carries is whole.
    pub fn proposal() -> Result<Self> {
        crate::json::from_text(PROPOSAL.as_bytes())
    }

    /// The indicator with this id.
    #[must_use]
    pub fn get(&self, id: &str) -> Option<&Indicator> {
        self.indicators.iter().find(|one| one.id == id)
    }

    fn check(self) -> Result<Self> {
        expect_format(&self.format, INDICATORS_FORMAT).map_err(|error| error.at_key("format"))?;
        let at = |index: usize, error: Error| error.at_index(index).at_key("indicators");
        for (index, one) in self.indicators.iter().enumerate() {
            if self.indicators.iter().take(index).any(|other| other.id == one.id) {
                let kind = IndicatorError::CatalogueDuplicate { id: excerpt(&one.id) };
                return Err(at(index, Error::from(kind).at_key("id")));
            }
            let Some(rule) = &one.rule else { continue };
            for (key, id) in [("numerator", Some(&rule.numerator)), ("denominator", rule.denominator.as_ref())] {
                let Some(id) = id else { continue };
                // A ratio of ratios could not be rebuilt over places and periods.
                if self.get(id).is_none_or(|part| part.rule.is_some()) {
                    let kind = IndicatorError::CatalogueReference { id: excerpt(id) };
                    return Err(at(index, Error::from(kind).at_key(key).at_key("rule")));
                }
            }
        }
        Ok(self)
    }
}
