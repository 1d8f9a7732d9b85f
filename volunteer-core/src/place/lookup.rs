//! Finding a place by a code or a name.

use super::spelling::{MAX_CHARACTERS, Marker, Spelling};
use super::{Gazetteer, Place, PlaceKind};
use crate::error::excerpt;
use crate::error::{PlaceError, Result};

/// The most parts into which commas and brackets divide a name.
const MAX_PARTS: usize = 4;

/// Where a text leads: the place, and whether the text, a name, needs the word for its kind.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Entry {
    text: String,
    place: usize,
    needs: Option<Marker>,
}

/// The names and codes of a gazetteer.
pub(super) struct Index {
    own: Entries,
    own_forms: Entries,
    codes: Entries,
    names: Entries,
    centres: Entries,
}

/// Sorted, each once.
#[derive(Default)]
struct Entries(Vec<Entry>);

impl Entries {
    fn add(&mut self, text: String, place: usize, needs: Option<Marker>) {
        self.0.push(Entry { text, place, needs });
    }

    fn sort(&mut self) {
        self.0.sort_unstable();
        self.0.dedup();
    }

    fn of(&self, text: &str) -> &[Entry] {
        let start = self.0.partition_point(|entry| entry.text.as_str() < text);
        let rest = self.0.get(start..).unwrap_or_default();
        rest.get(..rest.partition_point(|entry| entry.text == text)).unwrap_or_default()
    }
}

impl Index {
    pub(super) fn new(places: &[Place]) -> Self {
        let [mut own, mut own_forms, mut codes, mut names, mut centres] = [(); 5].map(|()| Entries::default());
        for (index, place) in places.iter().enumerate() {
            own.add(place.code.clone(), index, None);
            own_forms.add(code_form(&place.code), index, None);
            for code in place.codes.values().flatten().chain([&place.code]) {
                codes.add(code_form(code), index, None);
            }
            let mut add = |text: &str, short: bool| {
                let Spelling { core, marker } = Spelling::of(text);
                let needs = marker.filter(|_| !short);
                if !core.is_empty() {
                    names.add(core, index, needs);
                }
            };
            place.name.iter().for_each(|name| add(name, true));
            place.full.iter().flat_map(super::Names::iter).for_each(|name| add(name, false));
            place.aliases.iter().for_each(|name| add(name, false));
            if let Some(centre) = &place.centre {
                for name in centre.name.iter().chain(centre.aliases.iter().map(String::as_str)) {
                    centres.add(Spelling::of(name).core, index, None);
                }
                if let Some(code) = &centre.code {
                    centres.add(code_form(code), index, None);
                }
            }
        }
        [&mut own, &mut own_forms, &mut codes, &mut names, &mut centres].into_iter().for_each(Entries::sort);
        Self { own, own_forms, codes, names, centres }
    }

    pub(super) fn own(&self, code: &str) -> Option<usize> {
        self.own.of(code).first().map(|entry| entry.place)
    }

    /// The one place whose own code is this, whatever its letter case.
    fn own_form(&self, form: &str) -> Option<usize> {
        let [entry] = self.own_forms.of(form) else { return None };
        Some(entry.place)
    }
}

/// A code in small letters, with one kind of dash and no outer spaces, as codes are compared: "KZ 59", "KZ–59" are `kz-59`.
fn code_form(text: &str) -> String {
    let mut out = String::new();
    for character in text.trim().chars().take(MAX_CHARACTERS).flat_map(char::to_lowercase) {
        if character.is_alphanumeric() {
            out.push(character);
        } else if !out.is_empty() && !out.ends_with('-') {
            out.push('-');
        }
    }
    out.truncate(out.trim_end_matches('-').len());
    out
}

impl Gazetteer {
    /// Finds a place by a code of any system, or by a name, alias or abbreviation in any of the three languages.
    ///
    /// Letter case, dashes, dots, spaces and the words for a kind of place do not matter, nor whether Kazakh letters are
    /// typed as Russian or Latin ones; a word for a kind narrows («г. Абай» is the town). A place above may follow after
    /// a comma or in brackets ("Abai, Karaganda Region"). Case endings of bare names («Астанада») are not read. A text of
    /// more than 200 characters is no name.
    ///
    /// # Errors
    /// `place-unknown`, with the nearest names, or with the place whose centre has this name; `place-ambiguous` with
    /// every place that has the name.
    ///
    /// ```
    /// let gazetteer = volunteer_core::Gazetteer::kazakhstan()?;
    /// for text in ["KZ-33", "33", "KZZHS", "Жетісу облысы", "область Жетысу", "Zhetisu", "Jetisu Region"] {
    ///     assert_eq!(gazetteer.find(text)?.code, "KZ-33");
    /// }
    /// let error = gazetteer.find("Abai").unwrap_err();
    /// assert_eq!(error.details()["candidates"][0]["code"], "353220100");
    /// assert_eq!(gazetteer.find("г. Абай")?.code, "353220100");
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn find(&self, text: &str) -> Result<&Place> {
        self.find_where(text, &|_| true)
    }

    /// As [`Self::find`], among the places that are on a map.
    ///
    /// # Errors
    /// `map-unknown`; `place-not-on-map` where the name is known but not on this map; as [`Self::find`].
    ///
    /// ```
    /// let gazetteer = volunteer_core::Gazetteer::kazakhstan()?;
    /// assert_eq!(gazetteer.find_on("Абай", "kz-17")?.code, "353220100"); // the region was not yet there
    /// assert_eq!(gazetteer.find_on("ЮКО", "kz-20").unwrap_err().code(), "place-not-on-map");
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn find_on(&self, text: &str, map: &str) -> Result<&Place> {
        self.map(map)?;
        match self.find_where(text, &|place| self.check(&place.code, map).is_ok()) {
            Err(error) if error.code() == "place-unknown" => match self.find(text) {
                Ok(place) => self.check(&place.code, map),
                Err(_) => Err(error),
            },
            found => found,
        }
    }

    /// As [`Self::find`], among the places of one kind.
    ///
    /// # Errors
    /// As [`Self::find`].
    ///
    /// ```
    /// use volunteer_core::{Gazetteer, place::PlaceKind};
    /// assert_eq!(Gazetteer::kazakhstan()?.find_kind("Almaty", PlaceKind::Region)?.code, "KZ-19");
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn find_kind(&self, text: &str, kind: PlaceKind) -> Result<&Place> {
        self.find_where(text, &|place| place.kind == kind)
    }

    /// As [`Self::find_where`], without looking for names that are near: that takes as long as there are places.
    pub(crate) fn places_named(&self, text: &str, allowed: &dyn Fn(&Place) -> bool) -> Vec<&Place> {
        // The library's own code comes first: KZ-YUZ is South Kazakhstan, though ISO kept the letters for Turkistan.
        let own = self.0.index.own_form(&code_form(text)).and_then(|index| self.all().get(index));
        if let Some(place) = own.filter(|place| allowed(place)) {
            return vec![place];
        }
        let mut found = self.matches(text);
        if found.is_empty() {
            found = self.matches_together(text);
        }
        found.retain(|place| allowed(place));
        found.sort_unstable_by(|a, b| a.code.cmp(&b.code));
        found
    }

    fn find_where(&self, text: &str, allowed: &dyn Fn(&Place) -> bool) -> Result<&Place> {
        let found = self.places_named(text, allowed);
        match *found {
            [place] => Ok(place),
            [] => Err(self.unknown(text, allowed)),
            _ => {
                let candidates = found.into_iter().map(Self::candidate).collect();
                Err(PlaceError::Ambiguous { name: excerpt(text), candidates }.into())
            }
        }
    }

    /// Every place that has this code or name.
    fn matches(&self, text: &str) -> Vec<&Place> {
        if text.chars().nth(MAX_CHARACTERS).is_some() {
            return Vec::new();
        }
        let code = code_form(text);
        let index = &self.0.index;
        let mut found: Vec<usize> = index.codes.of(&code).iter().map(|entry| entry.place).collect();
        if found.is_empty() {
            // "KZ-AKM" for KZAKM, "KZ59" for KZ-59. A dash is not put between letters: KZKOS is no region, KZ-KOS is.
            let joined = code.replace('-', "");
            let parted = match code.find(|c: char| c.is_ascii_digit()) {
                Some(at) => format!("{}-{}", code.get(..at).unwrap_or(""), code.get(at..).unwrap_or("")),
                None => String::new(),
            };
            found = [joined, parted].iter().flat_map(|form| index.codes.of(form)).map(|entry| entry.place).collect();
        }
        let Spelling { core, marker } = Spelling::of(text);
        for entry in index.names.of(&core) {
            let Some(place) = self.all().get(entry.place) else { continue };
            let fits = marker.is_none_or(|marker| marker.fits(place.kind));
            if fits && (entry.needs.is_none() || marker == entry.needs) {
                found.push(entry.place);
            }
        }
        found.sort_unstable();
        found.dedup();
        found.into_iter().filter_map(|index| self.all().get(index)).collect()
    }

    /// "Abai, Karaganda Region", «Казахстан, Карагандинская область, г. Абай», "Astana (Nur-Sultan)": of parts that each
    /// name the place or one above it, the place.
    fn matches_together(&self, text: &str) -> Vec<&Place> {
        if text.chars().nth(MAX_CHARACTERS).is_some() {
            return Vec::new();
        }
        let parts = text.split([',', ';', '(', ')', '/', '|', '\n']).filter(|part| !part.trim().is_empty());
        let named: Vec<Vec<&str>> = parts
            .take(MAX_PARTS + 1)
            .map(|part| self.matches(part).into_iter().map(|place| place.code.as_str()).collect())
            .collect();
        if !(2..=MAX_PARTS).contains(&named.len()) {
            return Vec::new();
        }
        let mut all: Vec<&str> = named.iter().flatten().copied().collect();
        all.sort_unstable();
        all.dedup();
        let mut found: Vec<&Place> = all.into_iter().filter_map(|code| self.get(code).ok()).collect();
        found.retain(|place| {
            named.iter().all(|codes| {
                codes.contains(&place.code.as_str())
                    || self.ancestors(&place.code).any(|above| codes.contains(&above.code.as_str()))
            })
        });
        found
    }

    fn unknown(&self, text: &str, allowed: &dyn Fn(&Place) -> bool) -> crate::Error {
        let name = excerpt(text);
        if text.chars().nth(MAX_CHARACTERS).is_some() {
            return PlaceError::Unknown { name, suggestions: Vec::new(), centre_of: None }.into();
        }
        let Spelling { core, marker } = Spelling::of(text);
        let index = &self.0.index;
        let mut centre_of = None;
        if marker.is_none_or(|marker| marker == Marker::City) {
            let mut found = index.centres.of(&core);
            if found.is_empty() {
                found = index.centres.of(&code_form(text));
            }
            centre_of = found.iter().find_map(|entry| self.all().get(entry.place)).map(Self::candidate);
        }
        let mut near: Vec<(usize, usize)> = Vec::new();
        if centre_of.is_none() && core.chars().any(char::is_alphabetic) {
            let near_to = |entry: &Entry| Some((entry.place, crate::error::distance(&core, &entry.text)?));
            near.extend(index.names.0.iter().filter_map(near_to));
            // The nearest of its names stands for a place.
            near.sort_unstable();
            near.dedup_by_key(|(place, _)| *place);
        }
        let mut near: Vec<(usize, &Place)> =
            near.into_iter().filter_map(|(place, distance)| Some((distance, self.all().get(place)?))).collect();
        near.retain(|(_, place)| allowed(place));
        near.sort_unstable_by(|a, b| (a.0, &a.1.code).cmp(&(b.0, &b.1.code)));
        let suggestions = near.into_iter().take(3).map(|(_, place)| Self::candidate(place)).collect();
        PlaceError::Unknown { name, suggestions, centre_of }.into()
    }
}
