//! Catalogues: lists of indicators that stand together.

use super::{Indicator, IndicatorBuilder};
use crate::document::{self, expect_format, expect_id, from_slice, is_default};
use crate::error::{Error, IndicatorError, Result, excerpt, refuse, unknown_word};
use crate::language::{LocalText, Name};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::collections::BTreeMap;
use std::sync::OnceLock;

/// The format of a catalogue.
pub const INDICATORS_FORMAT: &str = "volunteer/indicators@1";

const PROPOSAL: &str = include_str!("../../data/indicators/proposal.json");

/// Who stands behind a catalogue.
///
/// ```
/// use volunteer_core::indicator::CatalogueStanding;
/// assert_eq!("proposal".parse(), Ok(CatalogueStanding::Proposal));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[derive(strum::Display, strum::EnumString, strum::IntoStaticStr, strum::VariantArray, strum::VariantNames)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case", parse_err_ty = Error, parse_err_fn = unknown_word::<Self>)]
pub enum CatalogueStanding {
    /// Nobody has adopted it.
    Proposal,
    /// It is in force where its source says.
    Adopted,
}

/// A catalogue of indicators.
///
/// ```
/// use volunteer_core::indicator::{Catalogue, CatalogueStanding};
/// let proposal = Catalogue::proposal()?;
/// assert_eq!(proposal.standing(), CatalogueStanding::Proposal);
/// assert!(proposal.get("volunteers").is_some());
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(from = "CatalogueFields", into = "CatalogueFields")
)]
pub struct Catalogue {
    pub(crate) format: String,
    pub(crate) id: String,
    pub(crate) label: LocalText,
    pub(crate) standing: CatalogueStanding,
    pub(crate) indicators: Vec<Indicator>,
    pub(crate) names: Vec<Name>,
}

impl Catalogue {
    /// `volunteer/indicators@1`.
    #[must_use]
    pub fn format(&self) -> &str {
        &self.format
    }

    /// Its id and version: `proposal@1`.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// Its name in three languages.
    #[must_use]
    pub fn label(&self) -> &LocalText {
        &self.label
    }

    /// Who stands behind it.
    #[must_use]
    pub fn standing(&self) -> CatalogueStanding {
        self.standing
    }

    /// The indicators, in the order in which reports show them.
    #[must_use]
    pub fn indicators(&self) -> &[Indicator] {
        &self.indicators
    }

    /// What its ids are called, such as those of units of its own.
    #[must_use]
    pub fn names(&self) -> &[Name] {
        &self.names
    }
}

/// Its form in documents: private, because what is read by it alone is not checked.
#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Catalogue")]
struct CatalogueFields {
    /// `volunteer/indicators@1`.
    pub format: String,
    /// Its id and version: `proposal@1`.
    pub id: String,
    /// Its name in three languages.
    #[serde(default, skip_serializing_if = "is_default")]
    pub label: LocalText,
    /// Who stands behind it.
    pub standing: CatalogueStanding,
    /// The indicators, in the order in which reports show them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub indicators: Vec<Indicator>,
    /// What its ids are called, such as those of units of its own.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub names: Vec<Name>,
}

impl Serialize for Catalogue {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        document::serialize(
            serializer,
            |to| CatalogueFields::serialize(self, to),
            |to| CatalogueFields::serialize(self, to),
        )
    }
}

impl<'de> Deserialize<'de> for Catalogue {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        document::deserialize(deserializer, CatalogueFields::deserialize, |from| CatalogueFields::deserialize(from))
            .and_then(|read| read.check().map_err(refuse))
    }
}

impl Catalogue {
    /// The catalogue that comes with the library: a proposal, adopted by nobody. Its numbers of participations and months
    /// are examples and can be replaced like any other data.
    ///
    /// # Errors
    /// None, as long as the data that the library carries is whole.
    pub fn proposal() -> Result<Self> {
        Self::built_in().cloned()
    }

    /// As [`Self::proposal`], lent: it is read once, on demand.
    pub(crate) fn built_in() -> Result<&'static Self> {
        static READ: OnceLock<Result<Catalogue>> = OnceLock::new();
        READ.get_or_init(|| from_slice(PROPOSAL.as_bytes())).as_ref().map_err(Clone::clone)
    }

    /// A catalogue of the caller's own.
    ///
    /// ```
    /// use volunteer_core::indicator::{Catalogue, CatalogueStanding, Indicator};
    /// use volunteer_core::{Unit, observation::Nature};
    /// let clubs = Indicator::builder("clubs", Unit::Club, Nature::Stock);
    /// let own = Catalogue::builder("own@1", CatalogueStanding::Proposal).indicator(clubs).build()?;
    /// assert!(own.get("clubs").is_some());
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn builder(id: impl Into<String>, standing: CatalogueStanding) -> CatalogueBuilder {
        let (format, label) = (INDICATORS_FORMAT.into(), LocalText::default());
        let (indicators, names) = (Vec::new(), Vec::new());
        let catalogue = Self { format, id: id.into(), label, standing, indicators, names };
        CatalogueBuilder { catalogue, indicators: Vec::new() }
    }

    /// The indicator with this id.
    #[must_use]
    pub fn get(&self, id: &str) -> Option<&Indicator> {
        self.indicators.iter().find(|one| one.id == id)
    }

    fn check(self) -> Result<Self> {
        expect_format(&self.format, INDICATORS_FORMAT)?;
        expect_id(&self.id)?;
        let at = |index: usize, error: Error| error.at_index(index).at_key("indicators");
        // The first indicator of each id.
        let mut ids: BTreeMap<&str, usize> = BTreeMap::new();
        for (index, one) in self.indicators.iter().enumerate() {
            ids.entry(&one.id).or_insert(index);
        }
        let get = |id: &str| ids.get(id).and_then(|at| self.indicators.get(*at));
        for (index, one) in self.indicators.iter().enumerate() {
            if ids.get(one.id.as_str()).is_some_and(|first| *first < index) {
                let kind = IndicatorError::CatalogueDuplicate { id: excerpt(&one.id) };
                return Err(at(index, Error::from(kind).at_key("id")));
            }
            let Some(rule) = &one.rule else { continue };
            for (key, id) in [("numerator", Some(&rule.numerator)), ("denominator", rule.denominator.as_ref())] {
                let Some(id) = id else { continue };
                // A ratio of ratios could not be rebuilt over places and periods.
                if get(id).is_none_or(|part| part.rule.is_some()) {
                    let kind = IndicatorError::CatalogueReference { id: excerpt(id) };
                    return Err(at(index, Error::from(kind).at_key(key).at_key("rule")));
                }
            }
        }
        Ok(self)
    }
}

/// Makes a [`Catalogue`]; see [`Catalogue::builder`].
#[derive(Clone, Debug)]
#[must_use]
pub struct CatalogueBuilder {
    catalogue: Catalogue,
    indicators: Vec<IndicatorBuilder>,
}

impl CatalogueBuilder {
    /// Its name in three languages.
    pub fn label(mut self, label: LocalText) -> Self {
        self.catalogue.label = label;
        self
    }

    /// One more indicator, after those before in reports.
    pub fn indicator(mut self, indicator: impl Into<IndicatorBuilder>) -> Self {
        self.indicators.push(indicator.into());
        self
    }

    /// What one of its ids is called, such as that of a unit of its own.
    pub fn name(mut self, name: Name) -> Self {
        self.catalogue.names.push(name);
        self
    }

    /// The catalogue, checked as a document is when it is read.
    ///
    /// # Errors
    /// `id-blank`; `catalogue-duplicate`; `catalogue-reference` where a ratio names what the catalogue does not have, or
    /// another ratio; what is wrong with an indicator; with the path to it.
    pub fn build(self) -> Result<Catalogue> {
        let mut catalogue = self.catalogue;
        for (index, indicator) in self.indicators.into_iter().enumerate() {
            catalogue.indicators.push(indicator.build().map_err(|error| error.at_index(index).at_key("indicators"))?);
        }
        catalogue.check()
    }
}

impl Catalogue {
    /// The indicators, in their order.
    pub fn iter(&self) -> std::slice::Iter<'_, Indicator> {
        self.indicators.iter()
    }
}

impl IntoIterator for Catalogue {
    type Item = Indicator;
    type IntoIter = std::vec::IntoIter<Indicator>;

    /// The indicators, in their order.
    fn into_iter(self) -> Self::IntoIter {
        self.indicators.into_iter()
    }
}

impl<'a> IntoIterator for &'a Catalogue {
    type Item = &'a Indicator;
    type IntoIter = std::slice::Iter<'a, Indicator>;

    fn into_iter(self) -> Self::IntoIter {
        self.indicators.iter()
    }
}
