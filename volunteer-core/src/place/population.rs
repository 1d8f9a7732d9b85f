//! Population of Kazakhstan as published figures, each with its date, vintage and source.

use crate::calendar::Date;
use crate::document::{self, from_slice};
use crate::error::{Error, Result, unknown_word};
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
/// use volunteer_core::{document, place::PopulationTable};
/// let text = br#"{"map":"m","date":"2023-01-01","vintage":"v","source":"s","places":["X"],"total":[3],"men":[1],"women":[2]}"#;
/// assert_eq!(document::from_slice::<PopulationTable>(text)?.places, ["X"]);
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self")]
pub struct PopulationTable {
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

/// The data file.
///
/// ```
/// use volunteer_core::{document, place::PopulationDocument};
/// let document: PopulationDocument = document::from_slice(br#"{"format":"volunteer/population@1"}"#)?;
/// assert!(document.rows().is_empty());
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
