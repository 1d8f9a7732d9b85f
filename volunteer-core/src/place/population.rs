//! Population of Kazakhstan as published figures, each with its date, vintage and source.

use crate::calendar::Date;
use crate::document::{self, from_slice};
use crate::error::{CubeError, Error, Result, refuse, unknown_word};
use crate::number::{Bounds, Number};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::collections::BTreeMap;

const DATA: &str = include_str!("../../data/kz/population.json");
/// The format of the data file.
const FORMAT: &str = "volunteer/population@1";

/// Whom a figure counts, by sex.
///
/// ```
/// use volunteer_core::place::Sex;
/// assert_eq!("women".parse::<Sex>()?, Sex::Women);
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[derive(strum::Display, strum::EnumString, strum::IntoStaticStr, strum::VariantArray, strum::VariantNames)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case", parse_err_ty = Error, parse_err_fn = unknown_word::<Self>)]
pub enum Sex {
    /// Men and women.
    Total,
    /// Men.
    Men,
    /// Women.
    Women,
}

/// One published figure of population: people at a place on a day.
///
/// ```
/// use volunteer_core::place::{Sex, kazakhstan_population};
/// let rows = kazakhstan_population()?;
/// let row = rows.iter().find(|row| row.place == "KZ-59" && row.date.to_string() == "2023-01-01" && row.sex == Sex::Women);
/// assert_eq!(row.unwrap().value.as_exact().unwrap().to_integer(), Some(276_068));
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self")]
pub struct PopulationRow {
    /// The place's code.
    pub place: String,
    /// The map on which the place is meant.
    pub map: String,
    /// The day.
    #[serde(with = "crate::calendar::IsoDate")]
    pub date: Date,
    /// Whom it counts.
    pub sex: Sex,
    /// People; a figure published in thousands has bounds.
    pub value: Bounds,
    /// Which publication of the figure: two vintages of one day may differ.
    pub vintage: String,
    /// Citation.
    pub source: String,
}

/// Figures of one day and vintage, as columns.
///
/// ```
/// use volunteer_core::{Bounds, calendar::parse_date, place::PopulationTable};
/// let people = |count: i32| Bounds::exact(count.into());
/// let table = PopulationTable::new("m@1", parse_date("2023-01-01")?, "v1", [("X", people(3)), ("Y", people(5))]);
/// assert_eq!(table.places(), ["X", "Y"]);
/// assert_eq!(table.by_sex([1.into()], [2.into()]).unwrap_err().code(), "column-length-mismatch");
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(from = "PopulationTableFields", into = "PopulationTableFields")
)]
pub struct PopulationTable {
    map: String,
    date: Date,
    vintage: String,
    source: String,
    places: Vec<String>,
    total: Vec<Bounds>,
    men: Vec<Number>,
    women: Vec<Number>,
}

impl PopulationTable {
    /// The map on which the places are meant.
    #[must_use]
    pub fn map(&self) -> &str {
        &self.map
    }

    /// The day.
    #[must_use]
    pub const fn date(&self) -> Date {
        self.date
    }

    /// Which publication.
    #[must_use]
    pub fn vintage(&self) -> &str {
        &self.vintage
    }

    /// Its source: an id of the document's `sources`, or a citation.
    #[must_use]
    pub fn citation(&self) -> &str {
        &self.source
    }

    /// The places' codes.
    #[must_use]
    pub fn places(&self) -> &[String] {
        &self.places
    }

    /// People, place by place.
    #[must_use]
    pub fn total(&self) -> &[Bounds] {
        &self.total
    }

    /// Men, place by place; absent where not published.
    #[must_use]
    pub fn men(&self) -> &[Number] {
        &self.men
    }

    /// Women, place by place; absent where not published.
    #[must_use]
    pub fn women(&self) -> &[Number] {
        &self.women
    }
}

/// Its form in documents: private, because what is read by it alone is not checked.
#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "PopulationTable")]
struct PopulationTableFields {
    /// The map on which the places are meant.
    pub map: String,
    /// The day.
    #[serde(with = "crate::calendar::IsoDate")]
    pub date: Date,
    /// Which publication.
    pub vintage: String,
    /// An id of the document's `sources`, or a citation.
    pub source: String,
    /// The places' codes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub places: Vec<String>,
    /// People, place by place.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub total: Vec<Bounds>,
    /// Men, place by place; absent where not published.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub men: Vec<Number>,
    /// Women, place by place; absent where not published.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub women: Vec<Number>,
}

impl Serialize for PopulationTable {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        document::serialize(
            serializer,
            |to| PopulationTableFields::serialize(self, to),
            |to| PopulationTableFields::serialize(self, to),
        )
    }
}

impl<'de> Deserialize<'de> for PopulationTable {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        document::deserialize(deserializer, PopulationTableFields::deserialize, |from| {
            PopulationTableFields::deserialize(from)
        })
        .and_then(|read| read.check().map_err(refuse))
    }
}

impl PopulationTable {
    /// The people of places on a day, men and women together; with no source yet.
    #[must_use]
    pub fn new(
        map: impl Into<String>,
        date: Date,
        vintage: impl Into<String>,
        people: impl IntoIterator<Item = (impl Into<String>, Bounds)>,
    ) -> Self {
        let (places, total) = people.into_iter().map(|(place, total)| (place.into(), total)).unzip();
        let (men, women) = (Vec::new(), Vec::new());
        Self { map: map.into(), date, vintage: vintage.into(), source: String::new(), places, total, men, women }
    }

    /// The same table with its source: an id of the document's `sources`, or a citation.
    #[must_use]
    pub fn source(mut self, source: impl Into<String>) -> Self {
        self.source = source.into();
        self
    }

    /// The same table with men and women, place by place.
    ///
    /// # Errors
    /// `column-length-mismatch` unless there are as many of each as places.
    pub fn by_sex(
        mut self,
        men: impl IntoIterator<Item = Number>,
        women: impl IntoIterator<Item = Number>,
    ) -> Result<Self> {
        (self.men, self.women) = (men.into_iter().collect(), women.into_iter().collect());
        self.check()
    }

    fn check(self) -> Result<Self> {
        let rows = self.places.len();
        let lengths = [("total", self.total.len()), ("men", self.men.len()), ("women", self.women.len())];
        // Men and women are not published everywhere.
        match lengths.into_iter().find(|(column, length)| *length != rows && (*column == "total" || *length > 0)) {
            Some((column, length)) => {
                let error = CubeError::ColumnLength { column: column.into(), length, rows };
                Err(Error::from(error).at_key(column))
            }
            None => Ok(self),
        }
    }
}

/// The data file.
///
/// ```
/// use volunteer_core::{Bounds, calendar::parse_date, place::{PopulationDocument, PopulationTable}};
/// let table = PopulationTable::new("m@1", parse_date("2023-01-01")?, "v1", [("X", Bounds::exact(3.into()))]);
/// let document = PopulationDocument::new([table.source("census")]).source("census", "The statistics office, 2024");
/// assert_eq!(document.rows()[0].source, "The statistics office, 2024");
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self")]
pub struct PopulationDocument {
    /// Always `volunteer/population@1`.
    #[serde(deserialize_with = "format")]
    pub(crate) format: String,
    /// Citations by id.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub sources: BTreeMap<String, String>,
    /// The tables.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tables: Vec<PopulationTable>,
}

impl Serialize for PopulationDocument {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        document::serialize(serializer, |to| Self::serialize(self, to), |to| Self::serialize(self, to))
    }
}

impl<'de> Deserialize<'de> for PopulationDocument {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        document::deserialize(deserializer, Self::deserialize, |from| Self::deserialize(from))
    }
}

fn format<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    document::read_format(deserializer, FORMAT)
}

impl PopulationDocument {
    /// A document of these tables, with no citations yet.
    #[must_use]
    pub fn new(tables: impl IntoIterator<Item = PopulationTable>) -> Self {
        Self { format: FORMAT.into(), sources: BTreeMap::new(), tables: tables.into_iter().collect() }
    }

    /// One more citation, by the id that tables name.
    #[must_use]
    pub fn source(mut self, id: impl Into<String>, citation: impl Into<String>) -> Self {
        self.sources.insert(id.into(), citation.into());
        self
    }

    /// The tables row by row, citations in full.
    #[must_use]
    pub fn rows(&self) -> Vec<PopulationRow> {
        let mut rows = Vec::new();
        for table in &self.tables {
            let mut add = |place: &String, sex, value| {
                let source = self.sources.get(&table.source).unwrap_or(&table.source).clone();
                let (map, vintage) = (table.map.clone(), table.vintage.clone());
                rows.push(PopulationRow { place: place.clone(), map, date: table.date, sex, value, vintage, source });
            };
            table.places.iter().zip(&table.total).for_each(|(place, value)| add(place, Sex::Total, *value));
            for (sex, column) in [(Sex::Men, &table.men), (Sex::Women, &table.women)] {
                table.places.iter().zip(column).for_each(|(place, value)| add(place, sex, Bounds::exact(*value)));
            }
        }
        rows
    }
}

/// The published figures of Kazakhstan's population that the library carries.
///
/// # Errors
/// None, as long as the data that the library carries is whole.
///
/// ```
/// use volunteer_core::Word;
/// let rows = volunteer_core::place::kazakhstan_population()?;
/// let national: Vec<_> = rows
///     .iter()
///     .filter(|row| row.place == "KZ" && row.date.to_string() == "2023-01-01" && row.sex.as_str() == "total")
///     .map(|row| row.value.as_exact().unwrap().to_string())
///     .collect();
/// assert_eq!(national, ["19765004", "19766807"]); // two vintages of one day
/// # Ok::<(), volunteer_core::Error>(())
/// ```
pub fn kazakhstan_population() -> Result<Vec<PopulationRow>> {
    Ok(from_slice::<PopulationDocument>(DATA.as_bytes())?.rows())
}
