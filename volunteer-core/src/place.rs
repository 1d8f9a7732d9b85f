//! Places: a tree with several code systems, names in three languages, history, maps, and the caller's own places.
//!
//! A place on a map is a pair of texts, the place's code and the map's id (`"KZ-63"`, `"kz-17"`), because one code on
//! two maps may be two territories; [`Gazetteer::check`] checks such a pair. Names are looked up by
//! [`Gazetteer::find`], which never guesses: a name that several places have is an error that lists them, and the
//! name of a centre is not the region around it.
//!
//! ```
//! use volunteer_core::Gazetteer;
//!
//! let gazetteer = Gazetteer::kazakhstan()?;
//! assert_eq!(gazetteer.find("область Жетысу")?.code, "KZ-33");
//! assert_eq!(gazetteer.find("Алматы").unwrap_err().code(), "place-ambiguous"); // the city, or the region
//! assert_eq!(gazetteer.check("KZ-10", "kz-17").unwrap_err().code(), "place-not-on-map"); // Abai is younger than that map
//! # Ok::<(), volunteer_core::Error>(())
//! ```

mod builder;
mod check;
mod crosswalk;
mod document;
mod lookup;
mod population;
mod spelling;
#[cfg(test)]
mod tests;

pub use check::{MAX_LEVELS, MAX_PLACES};
pub use crosswalk::{Crosswalk, PlaceRelation};
pub use document::{Centre, Event, EventKind, FORMAT, GazetteerDocument, Names, Place, PlaceKind, PlaceMap};
pub use population::{PopulationDocument, PopulationRow, PopulationTable, Sex, kazakhstan_population};

use crate::Word;
use crate::document::from_slice;
use crate::error::{PlaceCandidate, PlaceError, Result};
use crate::error::{excerpt, refuse};
use crate::language::Language;
use lookup::Index;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::sync::{Arc, OnceLock};

const KAZAKHSTAN: &str = include_str!("../data/kz/places.json");

/// Places, their names and codes, the maps they stand on, and what happened to them.
///
/// It does not change and is cheap to clone.
///
/// ```
/// use volunteer_core::Gazetteer;
/// let gazetteer = Gazetteer::kazakhstan()?;
/// assert_eq!(gazetteer.find("СҚО")?.code, "KZ-59");
/// assert_eq!(gazetteer.find("Almaty").unwrap_err().code(), "place-ambiguous");
/// assert_eq!(gazetteer.find("Almaty Region")?.code, "KZ-19");
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone)]
pub struct Gazetteer(Arc<Inner>);

struct Inner {
    document: GazetteerDocument,
    index: Index,
}

impl std::fmt::Debug for Gazetteer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Gazetteer({}, {} places)", self.id(), self.all().len())
    }
}

impl PartialEq for Gazetteer {
    fn eq(&self, other: &Self) -> bool {
        self.0.document == other.0.document
    }
}

impl Gazetteer {
    /// A gazetteer from its document; from JSON text, `document::from_slice::<Gazetteer>` reads it.
    ///
    /// # Errors
    /// `place-duplicate`, `place-reference-unknown`, `place-cycle`, `place-too-deep`, `places-too-many`,
    /// `place-invalid`, each with the path in the document.
    pub fn new(document: GazetteerDocument) -> Result<Self> {
        check::document(&document, None)?;
        let index = Index::new(&document.places);
        Ok(Self(Arc::new(Inner { document, index })))
    }

    /// Kazakhstan: the country, its 20 regions and cities of today, what they were, and the towns whose names are traps.
    ///
    /// It is read from data of the same form as any other country's, once, on demand.
    ///
    /// # Errors
    /// None, as long as the data that the library carries is whole.
    ///
    /// ```
    /// use volunteer_core::Gazetteer;
    /// let gazetteer = Gazetteer::kazakhstan()?;
    /// assert_eq!(gazetteer.children("KZ").filter(|place| place.code.starts_with("KZ-") && place.until.is_none()).count(), 20);
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn kazakhstan() -> Result<Self> {
        static READ: OnceLock<Gazetteer> = OnceLock::new();
        if let Some(read) = READ.get() {
            return Ok(read.clone());
        }
        let read = from_slice(KAZAKHSTAN.as_bytes())?;
        Ok(READ.get_or_init(|| read).clone())
    }

    /// No places at all.
    pub(crate) fn empty() -> Self {
        let document = GazetteerDocument {
            format: FORMAT.into(),
            id: "none@1".into(),
            sources: std::collections::BTreeMap::new(),
            places: Vec::new(),
            maps: Vec::new(),
            events: Vec::new(),
        };
        let index = Index::new(&document.places);
        Self(Arc::new(Inner { document, index }))
    }

    pub(crate) fn document(&self) -> &GazetteerDocument {
        &self.0.document
    }

    /// Its id and version, as results name it.
    ///
    /// ```
    /// assert_eq!(volunteer_core::Gazetteer::kazakhstan()?.id(), "kazakhstan@1");
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    #[must_use]
    pub fn id(&self) -> &str {
        &self.document().id
    }

    /// Every place, in the order of the document; overlays follow.
    ///
    /// ```
    /// assert_eq!(volunteer_core::Gazetteer::kazakhstan()?.all().first().unwrap().code, "KZ");
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    #[must_use]
    pub fn all(&self) -> &[Place] {
        &self.document().places
    }

    /// The maps, each after the one before it.
    ///
    /// ```
    /// let gazetteer = volunteer_core::Gazetteer::kazakhstan()?;
    /// let sizes: Vec<_> = gazetteer.maps().iter().map(|map| (map.id.as_str(), map.places.len())).collect();
    /// assert_eq!(sizes, [("kz-16", 16), ("kz-17", 17), ("kz-20", 20)]);
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    #[must_use]
    pub fn maps(&self) -> &[PlaceMap] {
        &self.document().maps
    }

    /// A map by its id.
    ///
    /// # Errors
    /// `map-unknown` with the maps there are.
    ///
    /// ```
    /// let gazetteer = volunteer_core::Gazetteer::kazakhstan()?;
    /// assert_eq!(gazetteer.map("kz-18").unwrap_err().code(), "map-unknown");
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn map(&self, id: &str) -> Result<&PlaceMap> {
        self.maps().iter().find(|map| map.id == id).ok_or_else(|| {
            let known = self.maps().iter().map(|map| map.id.clone()).collect();
            PlaceError::MapUnknown { map: excerpt(id), known }.into()
        })
    }

    /// The map of today of a country: the latest one that divides this place and still is the law.
    ///
    /// ```
    /// let gazetteer = volunteer_core::Gazetteer::kazakhstan()?;
    /// assert_eq!(gazetteer.current_map("KZ").unwrap().id, "kz-20");
    /// assert!(gazetteer.current_map("KZ-59").is_none());
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    #[must_use]
    pub fn current_map(&self, whole: &str) -> Option<&PlaceMap> {
        self.latest_map(|map| map.whole == whole)
    }

    /// The latest of these maps that still is the law.
    pub(crate) fn latest_map(&self, which: impl Fn(&PlaceMap) -> bool) -> Option<&PlaceMap> {
        self.maps().iter().filter(|map| map.until.is_none() && which(map)).max_by_key(|map| map.since)
    }

    /// A place by the library's own code, written exactly so.
    ///
    /// # Errors
    /// `place-unknown`.
    ///
    /// ```
    /// let gazetteer = volunteer_core::Gazetteer::kazakhstan()?;
    /// assert_eq!(gazetteer.get("KZ-10")?.name.kk.as_deref(), Some("Абай"));
    /// assert_eq!(gazetteer.get("Абай").unwrap_err().code(), "place-unknown");
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn get(&self, code: &str) -> Result<&Place> {
        self.0
            .index
            .own(code)
            .and_then(|index| self.all().get(index))
            .ok_or_else(|| PlaceError::Unknown { name: excerpt(code), suggestions: Vec::new(), centre_of: None }.into())
    }

    /// Checks a place on a map: both are known, and the place is on the map.
    ///
    /// The whole and everything above it is on each of its maps; a place below the divided level (a town, a centre)
    /// is on every map of the whole it lies in, as long as the dates of the two meet.
    ///
    /// # Errors
    /// `place-unknown`, `map-unknown`, `place-not-on-map` with the maps on which it is.
    ///
    /// ```
    /// let gazetteer = volunteer_core::Gazetteer::kazakhstan()?;
    /// assert!(gazetteer.check("KZ-63", "kz-17").is_ok());
    /// assert_eq!(gazetteer.check("KZ-10", "kz-17").unwrap_err().code(), "place-not-on-map");
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn check(&self, place: &str, map: &str) -> Result<&Place> {
        let place = self.get(place)?;
        if self.is_on(place, self.map(map)?) {
            return Ok(place);
        }
        let maps = self.maps_of(&place.code).map(|map| map.id.clone()).collect();
        Err(PlaceError::NotOnMap { place: place.code.clone(), map: map.into(), maps }.into())
    }

    /// The maps a place is on.
    ///
    /// ```
    /// let gazetteer = volunteer_core::Gazetteer::kazakhstan()?;
    /// let maps: Vec<_> = gazetteer.maps_of("KZ-61").map(|map| map.id.as_str()).collect();
    /// assert_eq!(maps, ["kz-17", "kz-20"]);
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn maps_of(&self, code: &str) -> impl Iterator<Item = &PlaceMap> {
        let place = self.get(code).ok();
        self.maps().iter().filter(move |map| place.is_some_and(|place| self.is_on(place, map)))
    }

    fn is_on(&self, place: &Place, map: &PlaceMap) -> bool {
        if map.places.contains(&place.code) || map.whole == place.code {
            return true;
        }
        if self.ancestors(&map.whole).any(|above| above.code == place.code) {
            return true;
        }
        // A code of the divided level is only on the maps that list it.
        if self.maps().iter().any(|other| other.places.contains(&place.code)) {
            return false;
        }
        let ended_before = |end: Option<_>, start: Option<_>| end.zip(start).is_some_and(|(end, start)| end < start);
        self.ancestors(&place.code).any(|above| above.code == map.whole)
            && !ended_before(place.until, map.since)
            && !ended_before(map.until, place.since)
    }

    /// The places right below a place, in the order of the document.
    ///
    /// ```
    /// let gazetteer = volunteer_core::Gazetteer::kazakhstan()?;
    /// let below: Vec<_> = gazetteer.children("KZ-35").map(|place| place.code.as_str()).collect();
    /// assert_eq!(below, ["353220100"]); // the town of Abai
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn children(&self, code: &str) -> impl Iterator<Item = &Place> {
        self.all().iter().filter(move |place| place.parent.as_deref() == Some(code))
    }

    /// The places above a place, the nearest first.
    ///
    /// ```
    /// let gazetteer = volunteer_core::Gazetteer::kazakhstan()?;
    /// let above: Vec<_> = gazetteer.ancestors("353220100").map(|place| place.code.as_str()).collect();
    /// assert_eq!(above, ["KZ-35", "KZ"]);
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn ancestors(&self, code: &str) -> impl Iterator<Item = &Place> {
        let above = |place: &Place| place.parent.as_deref().and_then(|parent| self.get(parent).ok());
        std::iter::successors(self.get(code).ok().and_then(above), move |place| above(place))
    }

    /// What happened to a place, in the order of the document.
    ///
    /// ```
    /// let gazetteer = volunteer_core::Gazetteer::kazakhstan()?;
    /// let dates: Vec<_> = gazetteer.history("KZ-71").map(|event| event.date.unwrap().to_string()).collect();
    /// assert_eq!(dates, ["1998-05-06", "2019-03-23", "2022-09-17"]);
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn history(&self, code: &str) -> impl Iterator<Item = &Event> {
        self.document().events.iter().filter(move |event| event.from.iter().chain(&event.to).any(|place| place == code))
    }

    /// The citation behind a `source`: an id of the document's `sources` becomes its text, anything else is the citation.
    ///
    /// ```
    /// let gazetteer = volunteer_core::Gazetteer::kazakhstan()?;
    /// let source = gazetteer.map("kz-20")?.source.as_deref().unwrap();
    /// assert!(gazetteer.citation(source).contains("inform.kz"));
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    #[must_use]
    pub fn citation<'a>(&'a self, source: &'a str) -> &'a str {
        self.document().sources.get(source).map_or(source, String::as_str)
    }

    /// A new gazetteer with the caller's own places: districts, towns, centres.
    ///
    /// A name that an older place has too is allowed; it becomes ambiguous.
    ///
    /// # Errors
    /// `place-duplicate`, `place-reference-unknown`, `place-cycle`, `place-too-deep`, `places-too-many`,
    /// `place-invalid`; the path counts the overlay's places from 0.
    ///
    /// ```
    /// use volunteer_core::Gazetteer;
    /// use volunteer_core::place::{Names, Place, PlaceKind};
    ///
    /// let gazetteer = Gazetteer::kazakhstan()?;
    /// assert_eq!(gazetteer.find("Petropavl").unwrap_err().details()["centreOf"]["code"], "KZ-59");
    ///
    /// let names = Names::new().kk("Петропавл").ru("Петропавловск");
    /// let town = Place::new("591010000", PlaceKind::Town, names).parent("KZ-59");
    /// assert_eq!(gazetteer.with_overlay(&[town])?.find("Petropavl")?.code, "591010000");
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn with_overlay(&self, places: &[Place]) -> Result<Self> {
        let mut document = self.document().clone();
        document.places.extend_from_slice(places);
        check::document(&document, Some(self.all().len()))?;
        let index = Index::new(&document.places);
        Ok(Self(Arc::new(Inner { document, index })))
    }

    pub(crate) fn candidate(place: &Place) -> PlaceCandidate {
        PlaceCandidate {
            code: place.code.clone(),
            kind: place.kind.as_str(),
            parent: place.parent.clone(),
            kk: place.label(Language::Kazakh).into(),
            ru: place.label(Language::Russian).into(),
            en: place.label(Language::English).into(),
        }
    }
}

impl Serialize for Gazetteer {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.document().serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Gazetteer {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::new(<GazetteerDocument as Deserialize>::deserialize(deserializer)?).map_err(refuse)
    }
}
