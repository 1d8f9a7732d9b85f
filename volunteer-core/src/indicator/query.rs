//! What is counted over a register: which indicators, broken down by what.

use super::{Catalogue, Indicator};
use crate::calendar::{Period, PeriodForm};
use crate::document::{self, read_text};
use crate::error::{Error, IndicatorError, Result, excerpt, nearest, refuse};
use crate::observation::{EvidenceLevel, Source};
use serde::de::value::MapAccessDeserializer;
use serde::de::{self, MapAccess, Visitor};
use serde::ser::SerializeMap as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::{Map, Value};
use std::fmt;
use std::str::FromStr;

/// What counts are broken down by: a level of the tree of places, a form of periods, or a category of the register.
///
/// In documents a word: `country`, `region`, `district`, `settlement`; `day`, `week`, `month`, `quarter`, `half-year`,
/// `year`; any other word is the name of a category, such as `sex` or `field`.
///
/// ```
/// use volunteer_core::indicator::Level;
/// assert_eq!(Level::from("half-year"), Level::HalfYear);
/// assert_eq!(Level::from("sex"), Level::Category("sex".into()));
/// assert_eq!(Level::Region.to_string(), "region");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Level {
    /// The top of the tree of places: a country.
    Country,
    /// Right below it: regions, and cities of their rank.
    Region,
    /// Below a region: districts and towns.
    District,
    /// Below a district.
    Settlement,
    /// Each day.
    Day,
    /// Each week from a Monday (ISO 8601).
    Week,
    /// Each calendar month.
    Month,
    /// Each quarter.
    Quarter,
    /// Each half-year.
    HalfYear,
    /// Each calendar year.
    Year,
    /// The codes of a category that the register has.
    Category(String),
}

const WORDS: [(&str, Level); 10] = [
    ("country", Level::Country),
    ("region", Level::Region),
    ("district", Level::District),
    ("settlement", Level::Settlement),
    ("day", Level::Day),
    ("week", Level::Week),
    ("month", Level::Month),
    ("quarter", Level::Quarter),
    ("half-year", Level::HalfYear),
    ("year", Level::Year),
];

impl Level {
    /// How far below the top of the tree of places it lies; `None` for what is no level of places.
    pub(super) const fn depth(&self) -> Option<usize> {
        match self {
            Self::Country => Some(0),
            Self::Region => Some(1),
            Self::District => Some(2),
            Self::Settlement => Some(3),
            _ => None,
        }
    }

    /// The form of its periods; `None` for what is no form of periods.
    pub(super) const fn form(&self) -> Option<PeriodForm> {
        match self {
            Self::Day => Some(PeriodForm::Day),
            Self::Week => Some(PeriodForm::IsoWeek),
            Self::Month => Some(PeriodForm::Month),
            Self::Quarter => Some(PeriodForm::Quarter),
            Self::HalfYear => Some(PeriodForm::HalfYear),
            Self::Year => Some(PeriodForm::Year),
            _ => None,
        }
    }

    /// The words of the levels that are no categories.
    #[cfg(any(feature = "schema", test))]
    pub(crate) fn words() -> impl Iterator<Item = &'static str> {
        WORDS.iter().map(|(word, _)| *word)
    }
}

impl From<&str> for Level {
    fn from(word: &str) -> Self {
        let known = WORDS.iter().find(|(known, _)| *known == word);
        known.map_or_else(|| Self::Category(word.into()), |(_, level)| level.clone())
    }
}

impl From<String> for Level {
    fn from(word: String) -> Self {
        Self::from(word.as_str())
    }
}

impl FromStr for Level {
    type Err = std::convert::Infallible;

    fn from_str(word: &str) -> std::result::Result<Self, Self::Err> {
        Ok(word.into())
    }
}

impl fmt::Display for Level {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Category(name) => f.write_str(name),
            level => f.write_str(WORDS.iter().find(|(_, known)| known == level).map_or("", |(word, _)| *word)),
        }
    }
}

impl Serialize for Level {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Level {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        read_text(deserializer, "text", |word| Ok(Self::from(word)))
    }
}

/// An indicator of a query: the id of one of the catalogue, or a definition of the caller's own.
///
/// ```
/// use volunteer_core::indicator::IndicatorRef;
/// assert_eq!(IndicatorRef::from("volunteers").id(), "volunteers");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(untagged))]
pub enum IndicatorRef {
    /// By its id in the catalogue.
    Id(String),
    /// Defined here.
    Own(Box<Indicator>),
}

impl IndicatorRef {
    /// Its id.
    #[must_use]
    pub fn id(&self) -> &str {
        match self {
            Self::Id(id) => id,
            Self::Own(indicator) => &indicator.id,
        }
    }

    pub(super) const fn own(&self) -> Option<&Indicator> {
        match self {
            Self::Id(_) => None,
            Self::Own(indicator) => Some(indicator),
        }
    }
}

impl From<&str> for IndicatorRef {
    fn from(id: &str) -> Self {
        Self::Id(id.into())
    }
}

impl From<String> for IndicatorRef {
    fn from(id: String) -> Self {
        Self::Id(id)
    }
}

impl From<Indicator> for IndicatorRef {
    fn from(indicator: Indicator) -> Self {
        Self::Own(Box::new(indicator))
    }
}

impl Serialize for IndicatorRef {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Own(indicator) => indicator.serialize(serializer),
            Self::Id(id) if serializer.is_human_readable() => serializer.serialize_str(id),
            // A format without keys could not tell the two apart when it is read, and refuses this.
            Self::Id(id) => {
                let mut keyed = serializer.serialize_map(None)?;
                keyed.serialize_entry("id", id)?;
                keyed.end()
            }
        }
    }
}

impl<'de> Deserialize<'de> for IndicatorRef {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        document::deserialize(
            deserializer,
            |from| from.deserialize_any(IdOrIndicator),
            |from| from.deserialize_any(IdOrIndicator),
        )
    }
}

/// A text is an id, an object a definition, or an id alone.
struct IdOrIndicator;

impl<'de> Visitor<'de> for IdOrIndicator {
    type Value = IndicatorRef;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the id of an indicator, or an indicator")
    }

    fn visit_str<E: de::Error>(self, id: &str) -> Result<Self::Value, E> {
        Ok(id.into())
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Self::Value, A::Error> {
        let value = Value::deserialize(MapAccessDeserializer::new(map))?;
        match (value.get("id").and_then(Value::as_str), value.as_object().map(Map::len)) {
            (Some(id), Some(1)) => Ok(id.into()),
            _ => document::from_value::<Indicator>(&value).map(Into::into).map_err(refuse),
        }
    }
}

/// Which indicators are counted over a register, and broken down by what.
///
/// Everything may be left out: then the whole catalogue is counted, for the places and the period that the register covers.
///
/// ```
/// use volunteer_core::indicator::{CountQuery, Level};
/// let query = CountQuery::of(["volunteers", "hours"]).by(Level::Region).by(Level::Month).by("sex").period("2025".parse()?);
/// assert_eq!(query.by.len(), 3);
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self")]
#[non_exhaustive]
pub struct CountQuery {
    /// The indicators, each by its id or with its definition. `hours` are `minutes`, shown in hours. Absent: all of the
    /// catalogue.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub indicators: Vec<IndicatorRef>,
    /// Where the ids are defined. Absent: the proposal that comes with the library.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub catalogue: Option<Catalogue>,
    /// What the counts are broken down by. Without a level of places there is one value for each of `places`; without a form
    /// of periods, one for each of `periods`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub by: Vec<Level>,
    /// Places, by code, beside those of the levels of places. Absent, where there is no such level: those of the
    /// register's scope, or the top of the tree.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub places: Vec<String>,
    /// The periods; they may overlap, and be of different forms. Absent: the one that the register covers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub periods: Vec<Period>,
    /// The map on which the places of the values are meant. Absent: that of the register's scope, or that of today.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub map: Option<String>,
    /// How well the counts are founded. Absent: provisional.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evidence: Option<EvidenceLevel>,
    /// What the values name as their sources.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<Source>,
}

impl CountQuery {
    /// These indicators: ids of the catalogue that comes with the library, or definitions of the caller's own.
    #[must_use]
    pub fn of<I: Into<IndicatorRef>>(indicators: impl IntoIterator<Item = I>) -> Self {
        Self { indicators: indicators.into_iter().map(Into::into).collect(), ..Self::default() }
    }

    /// Every indicator of a catalogue of the caller's own.
    ///
    /// ```
    /// use volunteer_core::indicator::{Catalogue, CountQuery};
    /// assert!(CountQuery::over(Catalogue::proposal()?).indicators.is_empty());
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    #[must_use]
    pub fn over(catalogue: Catalogue) -> Self {
        Self { catalogue: Some(catalogue), ..Self::default() }
    }

    /// One indicator more.
    #[must_use]
    pub fn indicator(mut self, indicator: impl Into<IndicatorRef>) -> Self {
        self.indicators.push(indicator.into());
        self
    }

    /// Told apart by one thing more.
    #[must_use]
    pub fn by(mut self, level: impl Into<Level>) -> Self {
        self.by.push(level.into());
        self
    }

    /// For one place more, by its code.
    #[must_use]
    pub fn place(mut self, code: impl Into<String>) -> Self {
        self.places.push(code.into());
        self
    }

    /// For one period more.
    #[must_use]
    pub fn period(mut self, period: Period) -> Self {
        self.periods.push(period);
        self
    }

    /// On a map.
    #[must_use]
    pub fn on_map(mut self, map: impl Into<String>) -> Self {
        self.map = Some(map.into());
        self
    }

    /// As well founded as this.
    #[must_use]
    pub fn with_evidence(mut self, evidence: EvidenceLevel) -> Self {
        self.evidence = Some(evidence);
        self
    }

    /// With one source more.
    #[must_use]
    pub fn with_source(mut self, source: Source) -> Self {
        self.sources.push(source);
        self
    }

    /// The catalogue, that of the library where none is named.
    pub(super) fn catalogue(&self) -> Result<&Catalogue> {
        self.catalogue.as_ref().map_or_else(|| Catalogue::built_in(), Ok)
    }
}

impl Catalogue {
    /// The indicator that an id of a query names; `hours` is another name for the `minutes` of a catalogue without hours.
    pub(super) fn named(&self, id: &str) -> Result<&Indicator> {
        self.get(id).or_else(|| if id == HOURS { self.get(MINUTES) } else { None }).ok_or_else(|| {
            // What is observed alone would be refused in its turn.
            let countable =
                self.indicators.iter().filter(|indicator| indicator.count.is_some() || indicator.rule.is_some());
            let mut known: Vec<String> = countable.map(|indicator| indicator.id.clone()).collect();
            known.extend(self.get(MINUTES).map(|_| HOURS.to_owned()));
            let suggestion = nearest(id, known.iter().map(String::as_str)).map(str::to_owned);
            IndicatorError::IndicatorUnknown { indicator: excerpt(id), suggestion, known }.into()
        })
    }
}

/// Minutes shown in hours.
pub(crate) const HOURS: &str = "hours";
pub(crate) const MINUTES: &str = "minutes";

/// What a period report is made of: a catalogue of indicators, for a period.
///
/// ```
/// use volunteer_core::indicator::{Level, ReportQuery};
/// let half_year = ReportQuery::of("2025-S1".parse()?).by(Level::Region);
/// assert!(half_year.places.is_empty());
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self")]
#[non_exhaustive]
pub struct ReportQuery {
    /// The period: a month, a quarter, a half-year, a year, or any range.
    pub period: Period,
    /// The indicators. Absent: the proposal that comes with the library.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub catalogue: Option<Catalogue>,
    /// Levels of places that the rows are broken down by.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub by: Vec<Level>,
    /// Places, by code, beside those of the levels. Absent, where there is no level: those of the register's scope, or the
    /// top of the tree.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub places: Vec<String>,
    /// The map on which the places are meant. Absent: that of the register's scope, or that of today.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub map: Option<String>,
    /// How well the counts are founded. Absent: provisional.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evidence: Option<EvidenceLevel>,
}

impl ReportQuery {
    /// The catalogue that comes with the library, for a period.
    #[must_use]
    pub const fn of(period: Period) -> Self {
        Self { period, catalogue: None, by: Vec::new(), places: Vec::new(), map: None, evidence: None }
    }

    /// By the indicators of a catalogue of the caller's own.
    #[must_use]
    pub fn over(mut self, catalogue: Catalogue) -> Self {
        self.catalogue = Some(catalogue);
        self
    }

    /// For every place of one level more.
    #[must_use]
    pub fn by(mut self, level: impl Into<Level>) -> Self {
        self.by.push(level.into());
        self
    }

    /// For one place more, by its code.
    #[must_use]
    pub fn place(mut self, code: impl Into<String>) -> Self {
        self.places.push(code.into());
        self
    }

    /// On a map.
    #[must_use]
    pub fn on_map(mut self, map: impl Into<String>) -> Self {
        self.map = Some(map.into());
        self
    }

    /// As well founded as this.
    #[must_use]
    pub const fn with_evidence(mut self, evidence: EvidenceLevel) -> Self {
        self.evidence = Some(evidence);
        self
    }
}

/// A word in `by` that a period report cannot be broken down by.
pub(super) fn only_places(by: &[Level]) -> Result<()> {
    match by.iter().position(|level| level.depth().is_none()) {
        Some(index) => {
            let level = by.get(index).map(ToString::to_string).unwrap_or_default();
            let kind = IndicatorError::CategoryUnknown {
                category: excerpt(&level),
                known: WORDS.iter().take(4).map(|(word, _)| (*word).to_owned()).collect(),
            };
            Err(Error::from(kind).at_index(index).at_key("by"))
        }
        None => Ok(()),
    }
}
