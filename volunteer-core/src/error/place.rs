//! Kinds of errors of places and maps.

use super::quoted;
use serde::Serialize;

/// A place as an error shows it: enough to choose between several.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[non_exhaustive]
pub struct PlaceCandidate {
    /// The code by which the library names it.
    pub code: String,
    /// Its kind, as documents write it.
    pub kind: &'static str,
    /// The place above it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parent: Option<String>,
    /// Its Kazakh name.
    pub kk: String,
    /// Its Russian name.
    pub ru: String,
    /// Its English name.
    pub en: String,
}

/// What can be wrong in places and maps.
#[derive(Clone, Debug, PartialEq, thiserror::Error, Serialize, strum::IntoStaticStr, strum::VariantNames)]
#[serde(tag = "code", content = "details", rename_all_fields = "camelCase")]
#[non_exhaustive]
pub enum PlaceError {
    /// No place has this name or code.
    #[error("unknown place {}{}", quoted(name), centre(centre_of.as_ref()))]
    #[strum(serialize = "place-unknown")]
    #[serde(rename = "place-unknown")]
    Unknown {
        /// The name or code (at most 40 characters of it).
        name: String,
        /// Known places with a name near to it, the nearest first (at most three).
        #[serde(skip_serializing_if = "Vec::is_empty")]
        suggestions: Vec<PlaceCandidate>,
        /// The place whose centre has this name: a centre is not the region around it.
        #[serde(skip_serializing_if = "Option::is_none")]
        centre_of: Option<PlaceCandidate>,
    },
    /// Several places have this name.
    #[error("{} may be {}", quoted(name), list(candidates))]
    #[strum(serialize = "place-ambiguous")]
    #[serde(rename = "place-ambiguous")]
    Ambiguous {
        /// The name (at most 40 characters of it).
        name: String,
        /// The places that have it, by code.
        candidates: Vec<PlaceCandidate>,
    },
    /// The place is not on the map.
    #[error("the place {place} is not on the map {map}")]
    #[strum(serialize = "place-not-on-map")]
    #[serde(rename = "place-not-on-map")]
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
    #[strum(serialize = "map-unknown")]
    #[serde(rename = "map-unknown")]
    MapUnknown {
        /// The id (at most 40 characters of it).
        map: String,
        /// The maps there are.
        known: Vec<String>,
    },
    /// Nothing says how the places of one map stand to those of the other.
    #[error("nothing says how the places of the map {from} stand to those of the map {to}")]
    #[strum(serialize = "crosswalk-unknown")]
    #[serde(rename = "crosswalk-unknown")]
    CrosswalkUnknown {
        /// The map on which the place is.
        from: String,
        /// The map to go to.
        to: String,
    },
    /// Two places, or two maps, have the same code.
    #[error("the code {} stands twice", quoted(code))]
    #[strum(serialize = "place-duplicate")]
    #[serde(rename = "place-duplicate")]
    Duplicate {
        /// The code (at most 40 characters of it).
        code: String,
    },
    /// A place, a map or an event names a place that is not there.
    #[error("{} is not among the places", quoted(place))]
    #[strum(serialize = "place-reference-unknown")]
    #[serde(rename = "place-reference-unknown")]
    ReferenceUnknown {
        /// The code that is named (at most 40 characters of it).
        place: String,
    },
    /// A place lies above itself.
    #[error("the place {} lies above itself", quoted(place))]
    #[strum(serialize = "place-cycle")]
    #[serde(rename = "place-cycle")]
    Cycle {
        /// The place's code (at most 40 characters of it).
        place: String,
    },
    /// More levels than a gazetteer has.
    #[error("the place {} lies more than {limit} levels deep", quoted(place))]
    #[strum(serialize = "place-too-deep")]
    #[serde(rename = "place-too-deep")]
    TooDeep {
        /// The place's code (at most 40 characters of it).
        place: String,
        /// The greatest number of levels.
        limit: usize,
    },
    /// More places than a gazetteer holds.
    #[error("{count} places are more than the {limit} that a gazetteer holds")]
    #[strum(serialize = "places-too-many")]
    #[serde(rename = "places-too-many")]
    TooMany {
        /// How many there are.
        count: usize,
        /// The greatest number.
        limit: usize,
    },
    /// A place, a map or an event breaks a rule of gazetteers.
    #[error("{}: {rule}", quoted(subject))]
    #[strum(serialize = "place-invalid")]
    #[serde(rename = "place-invalid")]
    Invalid {
        /// The code or id (at most 40 characters of it).
        subject: String,
        /// The rule.
        rule: &'static str,
    },
}

fn centre(of: Option<&PlaceCandidate>) -> String {
    of.map(|place| format!(": it is the centre of {} ({}), not the region itself", place.en, place.code))
        .unwrap_or_default()
}

fn list(candidates: &[PlaceCandidate]) -> String {
    let names: Vec<String> =
        candidates.iter().map(|place| format!("{} ({}, {})", place.en, place.code, place.kind)).collect();
    names.join(" or ")
}
