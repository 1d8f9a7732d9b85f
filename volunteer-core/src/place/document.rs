//! The document of a gazetteer: places, maps, events.

use crate::calendar::Date;
use crate::document;
use crate::error::{Error, unknown_word};
use crate::language::Language;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::collections::BTreeMap;

/// The format of the document that [`crate::Gazetteer`] reads.
pub const FORMAT: &str = "volunteer/gazetteer@1";

/// What kind of place a place is.
///
/// ```
/// use volunteer_core::place::PlaceKind;
/// assert_eq!(PlaceKind::RepublicanCity.to_string(), "city-of-republican-significance");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[derive(strum::Display, strum::EnumString, strum::IntoStaticStr, strum::VariantArray, strum::VariantNames)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case", parse_err_ty = Error, parse_err_fn = unknown_word::<Self>)]
#[non_exhaustive]
pub enum PlaceKind {
    /// A country.
    Country,
    /// A region: in Kazakhstan облыс, область.
    Region,
    /// A city that stands beside the regions: Astana, Almaty, Shymkent.
    #[serde(rename = "city-of-republican-significance")]
    #[strum(serialize = "city-of-republican-significance")]
    RepublicanCity,
    /// A district of a region or of a city: аудан, район.
    District,
    /// A town.
    Town,
    /// A village or another settlement.
    Settlement,
    /// A centre, club or front office: a place of work, not a territory.
    Centre,
    /// Another place.
    Other,
}

/// A name in Kazakh, Russian and English; one of the three is enough.
///
/// ```
/// use volunteer_core::{Language, place::Names};
/// let names = Names { kk: Some("Қызылжар ауданы".into()), ru: None, en: None };
/// assert_eq!(names.get(Language::English), "Қызылжар ауданы");
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self")]
pub struct Names {
    /// In Kazakh.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kk: Option<String>,
    /// In Russian.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ru: Option<String>,
    /// In English.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub en: Option<String>,
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

/// The town from which a place is administered. It is not the place: a figure of the centre is no figure of the region.
///
/// ```
/// let gazetteer = volunteer_core::Gazetteer::kazakhstan()?;
/// let centre = gazetteer.get("KZ-59")?.centre.as_ref().unwrap();
/// assert_eq!(centre.code.as_deref(), Some("591010000"));
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self")]
pub struct Centre {
    /// Its name.
    pub name: Names,
    /// Its code: in Kazakhstan the nine digits of KATO.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// Other names and spellings.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<String>,
}

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
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self")]
pub struct Place {
    /// The code by which the library names the place; unique in a gazetteer.
    pub code: String,
    /// What kind of place it is.
    pub kind: PlaceKind,
    /// The code of the place above it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<String>,
    /// Its name, without the word for its kind.
    pub name: Names,
    /// Its full name, with the word for its kind.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub full: Option<Names>,
    /// Other names, spellings and abbreviations. One that has a word for a kind (город Акмола) is met only by a name with such a word.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<String>,
    /// Its codes in other systems, by system: in Kazakhstan `iso3`, `isoNumeric`, `isoLetters` (withdrawn in 2022), `kato` (nine digits, and the two they begin with), `kazstat` (the national SDG platform), `private` (other schemes).
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub codes: BTreeMap<String, Vec<String>>,
    /// The town from which it is administered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub centre: Option<Centre>,
    /// The day from which the place is; absent where it is older than the oldest map, or not known.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "crate::calendar::MaybeIsoDate")]
    pub since: Option<Date>,
    /// The last day of the place; absent where it still is.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "crate::calendar::MaybeIsoDate")]
    pub until: Option<Date>,
    /// Where this is from: a citation, or an id of the document's `sources`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
}

impl Place {
    /// The full name in a language, or the short one where there is no full one.
    #[must_use]
    pub fn label(&self, language: Language) -> &str {
        self.full.as_ref().unwrap_or(&self.name).get(language)
    }
}

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
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self")]
pub struct PlaceMap {
    /// The id.
    pub id: String,
    /// The place that is divided.
    pub whole: String,
    /// The day from which the map is the law; absent where it is not recorded.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "crate::calendar::MaybeIsoDate")]
    pub since: Option<Date>,
    /// The last day on which it is; absent where it still is.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "crate::calendar::MaybeIsoDate")]
    pub until: Option<Date>,
    /// The map before it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub previous: Option<String>,
    /// The places into which the whole is divided.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub places: Vec<String>,
    /// Where this is from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
}

/// What happened to a place.
///
/// ```
/// use volunteer_core::place::EventKind;
/// assert_eq!(EventKind::Split.to_string(), "split");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[derive(strum::Display, strum::EnumString, strum::IntoStaticStr, strum::VariantArray, strum::VariantNames)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case", parse_err_ty = Error, parse_err_fn = unknown_word::<Self>)]
#[non_exhaustive]
pub enum EventKind {
    /// One place became several.
    Split,
    /// Several places became one.
    Merged,
    /// The name changed, or the code.
    Renamed,
    /// The status changed.
    StatusChanged,
    /// Another town became the centre.
    CentreMoved,
    /// The territories of several places were redrawn; only their sum is comparable.
    Redrawn,
}

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
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self")]
pub struct Event {
    /// What happened.
    pub kind: EventKind,
    /// From which day.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "crate::calendar::MaybeIsoDate")]
    pub date: Option<Date>,
    /// The map that came of it; absent where no territory changed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub map: Option<String>,
    /// The places before.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub from: Vec<String>,
    /// The places after.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub to: Vec<String>,
    /// The name, or the centre's name, before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before: Option<Names>,
    /// The name, or the centre's name, after.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<Names>,
    /// Where this is from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
}

/// A gazetteer as a document.
///
/// ```
/// use volunteer_core::{Gazetteer, place::{GazetteerDocument, Names, Place, PlaceKind}};
/// let xanadu = Names { en: Some("Xanadu".into()), kk: None, ru: None };
/// let mut document = GazetteerDocument::new("x@1");
/// document.places.push(Place::new("X", PlaceKind::Country, xanadu));
/// assert_eq!(Gazetteer::new(document)?.find("xanadu")?.code, "X");
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self")]
pub struct GazetteerDocument {
    /// Always `volunteer/gazetteer@1`.
    #[serde(deserialize_with = "format")]
    pub(crate) format: String,
    /// Id and version of the gazetteer, as results name it.
    pub id: String,
    /// Citations, by the ids that places, maps and events name.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub sources: BTreeMap<String, String>,
    /// The places.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub places: Vec<Place>,
    /// The maps.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub maps: Vec<PlaceMap>,
    /// What happened to the places.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub events: Vec<Event>,
}

impl Serialize for GazetteerDocument {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        document::serialize(serializer, |to| Self::serialize(self, to), |to| Self::serialize(self, to))
    }
}

impl<'de> Deserialize<'de> for GazetteerDocument {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        document::deserialize(deserializer, Self::deserialize, |from| Self::deserialize(from))
    }
}

fn format<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    document::read_format(deserializer, FORMAT)
}

impl GazetteerDocument {
    /// A document of no places yet; [`crate::Gazetteer::new`] checks it.
    #[must_use]
    pub fn new(id: impl Into<String>) -> Self {
        let (sources, places, maps, events) = (BTreeMap::new(), Vec::new(), Vec::new(), Vec::new());
        Self { format: FORMAT.into(), id: id.into(), sources, places, maps, events }
    }
}

impl Place {
    /// A place of which no more is known than its code, its kind and its name.
    #[must_use]
    pub fn new(code: impl Into<String>, kind: PlaceKind, name: Names) -> Self {
        Self {
            code: code.into(),
            kind,
            parent: None,
            name,
            full: None,
            aliases: Vec::new(),
            codes: BTreeMap::new(),
            centre: None,
            since: None,
            until: None,
            source: None,
        }
    }
}

impl PlaceMap {
    /// A map of a whole and the places it is divided into.
    #[must_use]
    pub fn new<Code: Into<String>>(
        id: impl Into<String>,
        whole: impl Into<String>,
        places: impl IntoIterator<Item = Code>,
    ) -> Self {
        let places = places.into_iter().map(Into::into).collect();
        Self { id: id.into(), whole: whole.into(), since: None, until: None, previous: None, places, source: None }
    }
}
