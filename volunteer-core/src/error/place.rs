//! Kinds of errors of places and maps.

use super::quoted;

/// A place as an error shows it: enough to choose between several.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PlaceCandidate {
    /// The code by which the library names it.
    pub code: String,
    /// Its kind, as documents write it.
    pub kind: &'static str,
    /// The place above it.
    pub parent: Option<String>,
    /// Its Kazakh name.
    pub kk: String,
    /// Its Russian name.
    pub ru: String,
    /// Its English name.
    pub en: String,
}

/// What can be wrong in places and maps.
///
/// ```
/// use volunteer_core::error::PlaceError;
/// assert!(PlaceError::CODES.contains(&"place-ambiguous"));
/// ```
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum PlaceError {
    /// No place has this name or code.
    #[error("unknown place {}{}", quoted(name), centre(centre_of.as_ref()))]
    Unknown {
        /// The name or code (at most 40 characters of it).
        name: String,
        /// Known places with a name near to it, the nearest first (at most three).
        suggestions: Vec<PlaceCandidate>,
        /// The place whose centre has this name: a centre is not the region around it.
        centre_of: Option<PlaceCandidate>,
    },
    /// Several places have this name.
    #[error("{} may be {}", quoted(name), list(candidates))]
    Ambiguous {
        /// The name (at most 40 characters of it).
        name: String,
        /// The places that have it, by code.
        candidates: Vec<PlaceCandidate>,
    },
    /// The place is not on the map.
    #[error("the place {place} is not on the map {map}")]
    NotOnMap {
        /// The place's code.
        place: String,
        /// The map.
        map: String,
        /// The maps on which the place is.
        maps: Vec<String>,
    },
    /// No map has this id.
    #[error("unknown map {}", quoted(map))]
    MapUnknown {
        /// The id (at most 40 characters of it).
        map: String,
        /// The maps there are.
        known: Vec<String>,
    },
    /// Nothing says how the places of one map stand to those of the other.
    #[error("nothing says how the places of the map {from} stand to those of the map {to}")]
    CrosswalkUnknown {
        /// The map on which the place is.
        from: String,
        /// The map to go to.
        to: String,
    },
    /// Two places, or two maps, have the same code.
    #[error("the code {} stands twice", quoted(code))]
    Duplicate {
        /// The code (at most 40 characters of it).
        code: String,
    },
    /// A place, a map or an event names a place that is not there.
    #[error("{} is not among the places", quoted(place))]
    ReferenceUnknown {
        /// The code that is named (at most 40 characters of it).
        place: String,
    },
    /// A place lies above itself.
    #[error("the place {} lies above itself", quoted(place))]
    Cycle {
        /// The place's code (at most 40 characters of it).
        place: String,
    },
    /// More levels than a gazetteer has.
    #[error("the place {} lies more than {limit} levels deep", quoted(place))]
    TooDeep {
        /// The place's code (at most 40 characters of it).
        place: String,
        /// The greatest number of levels.
        limit: usize,
    },
    /// More places than a gazetteer holds.
    #[error("{count} places are more than the {limit} that a gazetteer holds")]
    TooMany {
        /// How many there are.
        count: usize,
        /// The greatest number.
        limit: usize,
    },
    /// A place, a map or an event breaks a rule of gazetteers.
    #[error("{}: {rule}", quoted(subject))]
    Invalid {
        /// The code or id (at most 40 characters of it).
        subject: String,
        /// The rule.
        rule: &'static str,
    },
}

codes!(PlaceError {
    Unknown { name, suggestions, centre_of } => "place-unknown",
    Ambiguous { name, candidates } => "place-ambiguous",
    NotOnMap { place, map, maps } => "place-not-on-map",
    MapUnknown { map, known } => "map-unknown",
    CrosswalkUnknown { from, to } => "crosswalk-unknown",
    Duplicate { code } => "place-duplicate",
    ReferenceUnknown { place } => "place-reference-unknown",
    Cycle { place } => "place-cycle",
    TooDeep { place, limit } => "place-too-deep",
    TooMany { count, limit } => "places-too-many",
    Invalid { subject, rule } => "place-invalid",
});

fn centre(of: Option<&PlaceCandidate>) -> String {
    of.map(|place| format!(": it is the centre of {} ({}), not the region itself", place.en, place.code))
        .unwrap_or_default()
}

fn list(candidates: &[PlaceCandidate]) -> String {
    let names: Vec<String> =
        candidates.iter().map(|place| format!("{} ({}, {})", place.en, place.code, place.kind)).collect();
    names.join(" or ")
}
