//! Population of Kazakhstan as published figures, each with its date, vintage and source.

use crate::calendar::Date;
use crate::error::Result;
use crate::json;
use crate::number::{Bounds, Number};
use std::collections::BTreeMap;

const DATA: &str = include_str!("../../data/kz/population.json");
/// The format of the data file.
const FORMAT: &str = "volunteer/population@1";

json_words! {
    /// Whom a figure counts, by sex.
    ///
    /// ```
    /// use volunteer_core::place::Sex;
    /// assert_eq!(Sex::from_word("women")?, Sex::Women);
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub enum Sex {
        /// Men and women.
        Total = "total",
        /// Men.
        Men = "men",
        /// Women.
        Women = "women",
    }
}

json_struct! {
    /// One published figure of population: people at a place on a day.
    ///
    /// ```
    /// use volunteer_core::place::{Sex, kazakhstan_population};
    /// let rows = kazakhstan_population()?;
    /// let row = rows.iter().find(|row| row.place == "KZ-59" && row.date.to_string() == "2023-01-01" && row.sex == Sex::Women);
    /// assert_eq!(row.unwrap().value.as_exact().unwrap().to_integer(), Some(276_068));
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub struct PopulationRow {
        /// The place's code.
        pub place: String,
        /// The map on which the place is meant.
        pub map: String,
        /// The day.
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
}

json_struct! {
    /// Figures of one day and vintage, as columns.
    ///
    /// ```
    /// use volunteer_core::{json, place::PopulationTable};
    /// let text = br#"{"map":"m","date":"2023-01-01","vintage":"v","source":"s","places":["X"],"total":[3],"men":[1],"women":[2]}"#;
    /// assert_eq!(json::from_text::<PopulationTable>(text)?.places, ["X"]);
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub struct PopulationTable {
        /// The map on which the places are meant.
        pub map: String,
        /// The day.
        pub date: Date,
        /// Which publication.
        pub vintage: String,
        /// An id of the document's `sources`, or a citation.
        pub source: String,
        /// The places' codes.
        pub places: Vec<String>,
        /// People, place by place.
        pub total: Vec<Bounds>,
        /// Men, place by place; absent where not published.
        pub men: Vec<Number>,
        /// Women, place by place; absent where not published.
        pub women: Vec<Number>,
    }
}

json_struct! {
    /// The data file.
    ///
    /// ```
    /// use volunteer_core::{json, place::PopulationDocument};
    /// let document: PopulationDocument = json::from_text(br#"{"format":"volunteer/population@1"}"#)?;
    /// assert!(document.rows().is_empty());
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub struct PopulationDocument {
        /// Always `volunteer/population@1`.
        pub format: String,
        /// Citations by id.
        pub sources: BTreeMap<String, String>,
        /// The tables.
        pub tables: Vec<PopulationTable>,
    }
    check
}

impl PopulationDocument {
    fn check(self) -> Result<Self> {
        json::expect_format(&self.format, FORMAT).map_err(|error| error.at_key("format"))?;
        Ok(self)
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
    Ok(json::from_text::<PopulationDocument>(DATA.as_bytes())?.rows())
}
