//! Places, maps and events made in a program; [`crate::Gazetteer::new`] checks them together.

use super::document::FORMAT;
use super::{Centre, Event, EventKind, GazetteerDocument, Names, Place, PlaceKind, PlaceMap};
use crate::calendar::Date;
use std::collections::BTreeMap;

impl GazetteerDocument {
    /// A document of no places yet; [`crate::Gazetteer::new`] checks it.
    #[must_use]
    pub fn new(id: impl Into<String>) -> Self {
        let (sources, places, maps, events) = (BTreeMap::new(), Vec::new(), Vec::new(), Vec::new());
        Self { format: FORMAT.into(), id: id.into(), sources, places, maps, events }
    }

    /// One more citation, by the id that places, maps and events name.
    #[must_use]
    pub fn source(mut self, id: impl Into<String>, citation: impl Into<String>) -> Self {
        self.sources.insert(id.into(), citation.into());
        self
    }

    /// One more place.
    #[must_use]
    pub fn place(mut self, place: Place) -> Self {
        self.places.push(place);
        self
    }

    /// One more map.
    #[must_use]
    pub fn map(mut self, map: PlaceMap) -> Self {
        self.maps.push(map);
        self
    }

    /// One more event.
    #[must_use]
    pub fn event(mut self, event: Event) -> Self {
        self.events.push(event);
        self
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

    /// One more code in another system.
    #[must_use]
    pub fn code_in(mut self, system: impl Into<String>, code: impl Into<String>) -> Self {
        self.codes.entry(system.into()).or_default().push(code.into());
        self
    }

    /// The code of the place above it.
    #[must_use]
    pub fn parent(mut self, parent: impl Into<String>) -> Self {
        self.parent = Some(parent.into());
        self
    }

    /// Its full name, with the word for its kind.
    #[must_use]
    pub fn full(mut self, full: Names) -> Self {
        self.full = Some(full);
        self
    }

    /// One more name, spelling or abbreviation.
    #[must_use]
    pub fn alias(mut self, alias: impl Into<String>) -> Self {
        self.aliases.push(alias.into());
        self
    }

    /// The town from which it is administered.
    #[must_use]
    pub fn centre(mut self, centre: Centre) -> Self {
        self.centre = Some(centre);
        self
    }

    /// The day from which the place exists.
    #[must_use]
    pub fn since(mut self, since: Date) -> Self {
        self.since = Some(since);
        self
    }

    /// The last day of the place.
    #[must_use]
    pub fn until(mut self, until: Date) -> Self {
        self.until = Some(until);
        self
    }

    /// Where this is from: a citation, or an id of the document's `sources`.
    #[must_use]
    pub fn source(mut self, source: impl Into<String>) -> Self {
        self.source = Some(source.into());
        self
    }
}

impl Centre {
    /// A town of this name.
    #[must_use]
    pub const fn new(name: Names) -> Self {
        Self { name, code: None, aliases: Vec::new() }
    }

    /// Its code.
    #[must_use]
    pub fn code(mut self, code: impl Into<String>) -> Self {
        self.code = Some(code.into());
        self
    }

    /// One more name or spelling.
    #[must_use]
    pub fn alias(mut self, alias: impl Into<String>) -> Self {
        self.aliases.push(alias.into());
        self
    }
}

impl Event {
    /// Something that happened to places, of which no more is known yet.
    ///
    /// ```
    /// use volunteer_core::place::{Event, EventKind};
    /// let split = Event::new(EventKind::Split).map("kz-20").from(["KZ-63"]).to(["KZ-63", "KZ-10"]);
    /// assert_eq!(split.to.len(), 2);
    /// ```
    #[must_use]
    pub const fn new(kind: EventKind) -> Self {
        Self { kind, date: None, map: None, from: Vec::new(), to: Vec::new(), before: None, after: None, source: None }
    }

    /// From which day.
    #[must_use]
    pub fn date(mut self, date: Date) -> Self {
        self.date = Some(date);
        self
    }

    /// The map that came of it.
    #[must_use]
    pub fn map(mut self, map: impl Into<String>) -> Self {
        self.map = Some(map.into());
        self
    }

    /// These places before, besides those already named.
    #[must_use]
    pub fn from(mut self, from: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.from.extend(from.into_iter().map(Into::into));
        self
    }

    /// These places after, besides those already named.
    #[must_use]
    pub fn to(mut self, to: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.to.extend(to.into_iter().map(Into::into));
        self
    }

    /// The name, or the centre's name, before.
    #[must_use]
    pub fn before(mut self, before: Names) -> Self {
        self.before = Some(before);
        self
    }

    /// The name, or the centre's name, after.
    #[must_use]
    pub fn after(mut self, after: Names) -> Self {
        self.after = Some(after);
        self
    }

    /// Where this is from.
    #[must_use]
    pub fn source(mut self, source: impl Into<String>) -> Self {
        self.source = Some(source.into());
        self
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

    /// The day from which the map is the law.
    #[must_use]
    pub fn since(mut self, since: Date) -> Self {
        self.since = Some(since);
        self
    }

    /// The last day on which it is.
    #[must_use]
    pub fn until(mut self, until: Date) -> Self {
        self.until = Some(until);
        self
    }

    /// The map before it.
    #[must_use]
    pub fn previous(mut self, previous: impl Into<String>) -> Self {
        self.previous = Some(previous.into());
        self
    }

    /// Where this is from.
    #[must_use]
    pub fn source(mut self, source: impl Into<String>) -> Self {
        self.source = Some(source.into());
        self
    }
}
