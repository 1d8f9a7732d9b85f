//! The document of a gazetteer: places, maps, events.

use crate::calendar::Date;
use crate::language::Language;
use std::collections::BTreeMap;

/// The format of the document that [`crate::Gazetteer`] reads.
pub const FORMAT: &str = "volunteer/gazetteer@1";

json_words! {
    /// What kind of place a place is.
    ///
    /// ```
    /// use volunteer_core::place::PlaceKind;
    /// assert_eq!(PlaceKind::RepublicanCity.as_str(), "city-of-republican-significance");
    /// ```
    pub enum PlaceKind {
        /// A country.
        Country = "country",
        /// A region: in Kazakhstan облыс, область.
        Region = "region",
        /// A city that stands beside the regions: Astana, Almaty, Shymkent.
        RepublicanCity = "city-of-republican-significance",
        /// A district of a region or of a city: аудан, район.
        District = "district",
        /// A town.
        Town = "town",
        /// A village or another settlement.
        Settlement = "settlement",
        /// A centre, club or front office: a place of work, not a territory.
        Centre = "centre",
        /// Another place.
        Other = "other",
    }
}

json_struct! {
    /// A name in Kazakh, Russian and English; one of the three is enough.
    ///
    /// ```
    /// use volunteer_core::{Language, place::Names};
    /// let names = Names { kk: Some("Қызылжар ауданы".into()), ru: None, en: None };
    /// assert_eq!(names.get(Language::English), "Қызылжар ауданы");
    /// ```
    pub struct Names {
        /// In Kazakh.
        pub kk: Option<String>,
        /// In Russian.
        pub ru: Option<String>,
        /// In English.
        pub en: Option<String>,
    }
}

impl Names {
    /// The name in a language, else in another: Kazakh, Russian, English, in this order.
    #[must_use]
    pub fn get(&self, language: Language) -> &str {
        let first = match language {
            Language::Kazakh => &self.kk,
            Language::Russian => &self.ru,
            Language::English => &self.en,
        };
        [first, &self.kk, &self.ru, &self.en].into_iter().flatten().next().map_or("", String::as_str)
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &str> {
        [&self.kk, &self.ru, &self.en].into_iter().flatten().map(String::as_str)
    }
}

json_struct! {
    /// The town from which a place is administered. It is not the place: a figure of the centre is no figure of the region.
    ///
    /// ```
    /// let gazetteer = volunteer_core::Gazetteer::kazakhstan()?;
    /// let centre = gazetteer.get("KZ-59")?.centre.as_ref().unwrap();
    /// assert_eq!(centre.code.as_deref(), Some("591010000"));
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub struct Centre {
        /// Its name.
        pub name: Names,
        /// Its code: in Kazakhstan the nine digits of KATO.
        pub code: Option<String>,
        /// Other names and spellings.
        pub aliases: Vec<String>,
    }
}

json_struct! {
    /// A place: a country, a region, a town, a centre.
    ///
    /// ```
    /// use volunteer_core::{Language, Gazetteer};
    /// let gazetteer = Gazetteer::kazakhstan()?;
    /// let region = gazetteer.get("KZ-59")?;
    /// assert_eq!(region.name.get(Language::English), "North Kazakhstan");
    /// assert_eq!(region.label(Language::Kazakh), "Солтүстік Қазақстан облысы");
    /// assert_eq!(region.codes["isoLetters"], ["KZ-SEV"]);
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub struct Place {
        /// The code by which the library names the place; unique in a gazetteer.
        pub code: String,
        /// What kind of place it is.
        pub kind: PlaceKind,
        /// The code of the place above it.
        pub parent: Option<String>,
        /// Its name, without the word for its kind.
        pub name: Names,
        /// Its full name, with the word for its kind.
        pub full: Option<Names>,
        /// Other names, spellings and abbreviations. One that has a word for a kind (город Акмола) is met only by a name with such a word.
        pub aliases: Vec<String>,
        /// Its codes in other systems, by system: in Kazakhstan `iso3`, `isoNumeric`, `isoLetters` (withdrawn in 2022), `kato` (nine digits, and the two they begin with), `kazstat` (the national SDG platform), `private` (other schemes).
        pub codes: BTreeMap<String, Vec<String>>,
        /// The town from which it is administered.
        pub centre: Option<Centre>,
        /// The day from which the place is; absent where it is older than the oldest map, or not known.
        pub since: Option<Date>,
        /// The last day of the place; absent where it still is.
        pub until: Option<Date>,
        /// Where this is from: a citation, or an id of the document's `sources`.
        pub source: Option<String>,
    }
}

impl Place {
    /// The full name in a language, or the short one where there is no full one.
    #[must_use]
    pub fn label(&self, language: Language) -> &str {
        self.full.as_ref().unwrap_or(&self.name).get(language)
    }
}

json_struct! {
    /// A map: which places a whole was divided into, from when to when.
    ///
    /// A place on a map is a pair: the code and the map's id. One code on two maps may be two territories (`KZ-63` on
    /// `kz-17` holds what are `KZ-63` and `KZ-10` on `kz-20`).
    ///
    /// ```
    /// let gazetteer = volunteer_core::Gazetteer::kazakhstan()?;
    /// let map = gazetteer.map("kz-20")?;
    /// assert_eq!((map.places.len(), map.since.unwrap().to_string().as_str()), (20, "2022-06-08"));
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub struct PlaceMap {
        /// The id.
        pub id: String,
        /// The place that is divided.
        pub whole: String,
        /// The day from which the map is the law; absent where it is not recorded.
        pub since: Option<Date>,
        /// The last day on which it is; absent where it still is.
        pub until: Option<Date>,
        /// The map before it.
        pub previous: Option<String>,
        /// The places into which the whole is divided.
        pub places: Vec<String>,
        /// Where this is from.
        pub source: Option<String>,
    }
}

json_words! {
    /// What happened to a place.
    ///
    /// ```
    /// use volunteer_core::place::EventKind;
    /// assert_eq!(EventKind::Split.as_str(), "split");
    /// ```
    pub enum EventKind {
        /// One place became several.
        Split = "split",
        /// Several places became one.
        Merged = "merged",
        /// The name changed, or the code.
        Renamed = "renamed",
        /// The status changed.
        StatusChanged = "status-changed",
        /// Another town became the centre.
        CentreMoved = "centre-moved",
        /// The territories of several places were redrawn; only their sum is comparable.
        Redrawn = "redrawn",
    }
}

json_struct! {
    /// Something that happened to places.
    ///
    /// With `map` it is a change of territory (or of code): what `from` were on the map before is what `to` are on this map, in sum.
    ///
    /// ```
    /// let gazetteer = volunteer_core::Gazetteer::kazakhstan()?;
    /// let split = gazetteer.history("KZ-10").next().unwrap();
    /// assert_eq!((split.from.join(" "), split.to.join(" ")), ("KZ-63".into(), "KZ-10 KZ-63".into()));
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub struct Event {
        /// What happened.
        pub kind: EventKind,
        /// From which day.
        pub date: Option<Date>,
        /// The map that came of it; absent where no territory changed.
        pub map: Option<String>,
        /// The places before.
        pub from: Vec<String>,
        /// The places after.
        pub to: Vec<String>,
        /// The name, or the centre's name, before.
        pub before: Option<Names>,
        /// The name, or the centre's name, after.
        pub after: Option<Names>,
        /// Where this is from.
        pub source: Option<String>,
    }
}

json_struct! {
    /// A gazetteer as a document.
    ///
    /// ```
    /// use volunteer_core::{Gazetteer, json, place::GazetteerDocument};
    /// let text = br#"{"format":"volunteer/gazetteer@1","id":"x","places":[{"code":"X","kind":"country","name":{"en":"Xanadu"}}]}"#;
    /// let document: GazetteerDocument = json::from_text(text)?;
    /// assert_eq!(Gazetteer::new(document)?.find("xanadu")?.code, "X");
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub struct GazetteerDocument {
        /// Always `volunteer/gazetteer@1`.
        pub format: String,
        /// Id and version of the gazetteer, as results name it.
        pub id: String,
        /// Citations, by the ids that places, maps and events name.
        pub sources: BTreeMap<String, String>,
        /// The places.
        pub places: Vec<Place>,
        /// The maps.
        pub maps: Vec<PlaceMap>,
        /// What happened to the places.
        pub events: Vec<Event>,
    }
    check
}

impl GazetteerDocument {
    fn check(self) -> crate::error::Result<Self> {
        crate::json::expect_format(&self.format, FORMAT).map_err(|error| error.at_key("format"))?;
        Ok(self)
    }
}
