//! What must hold in a gazetteer before it answers anything.

use super::document::{EventKind, GazetteerDocument, Place, PlaceMap};
use crate::error::excerpt;
use crate::error::{Error, PlaceError, Result};
use crate::sorted::Sorted;

/// The greatest number of places in a gazetteer, overlays included.
pub const MAX_PLACES: usize = 100_000;
/// The greatest number of levels, the country being the first.
pub const MAX_LEVELS: usize = 16;
/// The greatest number of maps and of events.
const MAX_MAPS: usize = 1_000;

fn invalid(subject: &str, rule: &'static str) -> Error {
    PlaceError::Invalid { subject: excerpt(subject), rule }.into()
}

fn reference(place: &str) -> Error {
    PlaceError::ReferenceUnknown { place: excerpt(place) }.into()
}

fn duplicate(code: &str) -> Error {
    PlaceError::Duplicate { code: excerpt(code) }.into()
}

/// Checks a whole document; the path of an error starts at the document, or, where the places from `overlay` on are
/// the caller's, at the list of these.
pub(super) fn document(document: &GazetteerDocument, overlay: Option<usize>) -> Result<()> {
    places(&document.places, overlay)?;
    let known = Sorted::new(document.places.iter().map(|place| place.code.as_str()));
    let maps = Maps { maps: &document.maps, ids: Sorted::new(document.maps.iter().map(|map| map.id.as_str())) };
    for (index, map) in document.maps.iter().enumerate() {
        check_map(map, index, &known, &maps).map_err(|error| error.at_index(index).at_key("maps"))?;
    }
    let counts = [document.maps.len(), document.events.len()];
    if let Some(&count) = counts.iter().find(|count| **count > MAX_MAPS) {
        return Err(PlaceError::TooMany { count, limit: MAX_MAPS }.into());
    }
    for index in 0..document.events.len() {
        check_event(document, index, &known, &maps).map_err(|error| error.at_index(index).at_key("events"))?;
    }
    for (index, map) in document.maps.iter().enumerate() {
        explained(document, map, &maps).map_err(|error| error.at_index(index).at_key("maps"))?;
    }
    Ok(())
}

/// The maps of a document, found by their ids.
struct Maps<'a> {
    maps: &'a [PlaceMap],
    ids: Sorted<'a>,
}

impl Maps<'_> {
    fn get(&self, id: &str) -> Option<&PlaceMap> {
        self.maps.get(self.ids.find(id)?)
    }
}

/// Checks places: codes, names, parents, levels.
fn places(places: &[Place], overlay: Option<usize>) -> Result<()> {
    let locate = |error: Error, index: usize| match overlay {
        Some(start) => error.at_index(index.saturating_sub(start)),
        None => error.at_index(index).at_key("places"),
    };
    if places.len() > MAX_PLACES {
        return Err(PlaceError::TooMany { count: places.len(), limit: MAX_PLACES }.into());
    }
    let known = Sorted::new(places.iter().map(|place| place.code.as_str()));
    for (index, place) in places.iter().enumerate() {
        let at = |error| locate(error, index);
        if place.code.trim().is_empty() || place.code.trim() != place.code {
            return Err(at(invalid(&place.code, "a code has letters and no outer spaces")));
        }
        if place.name.iter().all(|name| name.trim().is_empty()) {
            return Err(at(invalid(&place.code, "a place has a name in one language at least")));
        }
        if place.since.zip(place.until).is_some_and(|(since, until)| since > until) {
            return Err(at(invalid(&place.code, "a place ends after it begins")));
        }
        if known.repeats(&place.code, index) {
            return Err(at(duplicate(&place.code)));
        }
    }
    for (index, place) in places.iter().enumerate() {
        let at = |error| locate(error, index);
        let mut above = place.parent.as_deref();
        let mut levels = 1;
        while let Some(code) = above {
            let Some(parent) = known.find(code).and_then(|at| places.get(at)) else { return Err(at(reference(code))) };
            if code == place.code {
                return Err(at(PlaceError::Cycle { place: excerpt(&place.code) }.into()));
            }
            levels += 1;
            if levels > MAX_LEVELS {
                // A ring that this place only hangs from is reported here too: its levels have no end.
                return Err(at(PlaceError::TooDeep { place: excerpt(&place.code), limit: MAX_LEVELS }.into()));
            }
            above = parent.parent.as_deref();
        }
    }
    Ok(())
}

fn check_map(map: &PlaceMap, index: usize, known: &Sorted<'_>, maps: &Maps<'_>) -> Result<()> {
    for code in map.places.iter().chain([&map.whole]) {
        if !known.contains(code) {
            return Err(reference(code));
        }
    }
    let places = Sorted::new(map.places.iter().map(String::as_str));
    if (0..).zip(&map.places).any(|(place, code)| places.repeats(code, place)) {
        return Err(invalid(&map.id, "a map names each of its places once"));
    }
    if let Some(previous) = &map.previous {
        // The map before stands before: so there are no rings.
        let place = maps.ids.find(previous).filter(|place| *place < index);
        let Some(previous) = place.and_then(|place| maps.maps.get(place)) else {
            return Err(invalid(&map.id, "the previous map stands before this one in the list"));
        };
        if previous.whole != map.whole {
            return Err(invalid(&map.id, "a map and its previous map divide the same whole"));
        }
    }
    if maps.ids.repeats(&map.id, index) {
        return Err(duplicate(&map.id));
    }
    Ok(())
}

fn check_event(document: &GazetteerDocument, index: usize, known: &Sorted<'_>, maps: &Maps<'_>) -> Result<()> {
    let Some(event) = document.events.get(index) else { return Ok(()) };
    if let Some(code) = event.from.iter().chain(&event.to).find(|code| !known.contains(code)) {
        return Err(reference(code));
    }
    let Some(id) = &event.map else { return Ok(()) };
    let Some(map) = maps.get(id) else { return Err(invalid(id, "an event names a map of the document")) };
    let Some(previous) = map.previous.as_ref().and_then(|id| maps.get(id)) else {
        return Err(invalid(id, "the map of an event has a previous map"));
    };
    if event.from.is_empty() || event.to.is_empty() {
        return Err(invalid(id, "an event with a map names places before and after"));
    }
    if !event.from.iter().all(|code| previous.places.contains(code))
        || !event.to.iter().all(|code| map.places.contains(code))
    {
        return Err(invalid(id, "an event's places are on the map before and on the map after"));
    }
    let others = document.events.iter().enumerate().filter(|(other, _)| *other != index);
    for (_, other) in others.filter(|(_, other)| other.map.as_ref() == Some(id)) {
        if event.from.iter().any(|code| other.from.contains(code))
            || event.to.iter().any(|code| other.to.contains(code))
        {
            return Err(invalid(id, "a place takes part in one event between two maps"));
        }
    }
    let fits = match event.kind {
        EventKind::Split => event.from.len() == 1,
        EventKind::Merged => event.to.len() == 1,
        EventKind::Renamed => event.from.len() == 1 && event.to.len() == 1,
        EventKind::Redrawn => true,
        EventKind::StatusChanged | EventKind::CentreMoved => false,
    };
    if fits { Ok(()) } else { Err(invalid(id, "the kind of an event fits the number of places before and after")) }
}

/// Every place that is on only one of two neighbouring maps is explained by an event.
fn explained(document: &GazetteerDocument, map: &PlaceMap, maps: &Maps<'_>) -> Result<()> {
    let Some(previous) = map.previous.as_ref().and_then(|id| maps.get(id)) else { return Ok(()) };
    let events = || document.events.iter().filter(|event| event.map.as_ref() == Some(&map.id));
    let gone = previous.places.iter().filter(|code| !map.places.contains(code));
    let new = map.places.iter().filter(|code| !previous.places.contains(code));
    if gone.into_iter().any(|code| !events().any(|event| event.from.contains(code)))
        || new.into_iter().any(|code| !events().any(|event| event.to.contains(code)))
    {
        return Err(invalid(&map.id, "an event says where each place that is new or gone comes from or went"));
    }
    Ok(())
}
