//! Places, maps and the gazetteer.

use crate::convert::{Out, collect, out_as_word};
use crate::document::{Classed, document};
use crate::error::Result;
use pyo3::prelude::{Bound, Py, PyAny, PyAnyMethods, PyResult, Python};
use volunteer_core::Language;
use volunteer_core::place::{EventKind, PlaceKind, PlaceRelation, Sex};

out_as_word!(PlaceKind, EventKind, PlaceRelation, Sex);

document! {
    /// A name in Kazakh, Russian and English.
    Names = volunteer_core::place::Names {; kk, ru, en }

    /// The name in a language, else in another.
    fn get(&self, language: &str) -> Result<&str> {
        Ok(self.0.get(language.parse::<Language>()?))
    }
}

document! {
    /// The town from which a place is administered; it is not the place.
    Centre = volunteer_core::place::Centre { name; code, aliases }
}

document! {
    /// A place: a country, a region, a town, a centre.
    ///
    /// >>> from volunteer import Gazetteer
    /// >>> region = Gazetteer.kazakhstan().get("KZ-59")
    /// >>> region.label("en"), region.kind, region.codes.get("isoLetters")
    /// ('North Kazakhstan Region', 'region', ('KZ-SEV',))
    Place = volunteer_core::place::Place {
        code, kind, name; parent, full, aliases, codes, centre, since, until, source
    }

    /// The full name in a language, or the short one where there is no full one.
    fn label(&self, language: &str) -> Result<&str> {
        Ok(self.0.label(language.parse::<Language>()?))
    }
}

document! {
    /// Which places a whole was divided into, from when to when.
    PlaceMap = volunteer_core::place::PlaceMap { id, whole; since, until, previous, places, source }
}

document! {
    /// Something that happened to places: a split, a merger, a new name.
    Event = volunteer_core::place::Event { kind; date, map, from_ => from, to, before, after, source }
}

document! {
    /// What a place on one map is on another: the same, an exact sum, or a part.
    Crosswalk = volunteer_core::place::Crosswalk { relation; places }
}

document! {
    /// Places, their names and codes, the maps they stand on, and what happened to them.
    ///
    /// >>> from volunteer import Gazetteer
    /// >>> gazetteer = Gazetteer.kazakhstan()
    /// >>> gazetteer.find("СҚО").code, gazetteer.find("Zhetisu").code
    /// ('KZ-59', 'KZ-33')
    /// >>> gazetteer.find("Almaty")
    /// Traceback (most recent call last):
    ///     ...
    /// volunteer.PlaceError: "Almaty" may be Almaty Region (KZ-19, region) or Almaty city (KZ-75, city-of-republican-significance)
    /// >>> gazetteer.find("Almaty", kind="region").code
    /// 'KZ-19'
    Gazetteer = volunteer_core::Gazetteer []

    /// Kazakhstan: the country, its regions and cities of today, and what they were.
    #[staticmethod]
    fn kazakhstan(py: Python<'_>) -> Result<Py<Self>> {
        Ok(volunteer_core::Gazetteer::kazakhstan()?.into_class(py)?)
    }

    /// Its id and version, as results name it.
    #[getter]
    fn id(&self) -> &str {
        self.0.id()
    }

    /// Every place, in the order of the document.
    #[getter]
    fn places<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.0.all().out(py)
    }

    /// The maps, each after the one before it.
    #[getter]
    fn maps<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.0.maps().out(py)
    }

    /// A map by its id.
    fn map<'py>(&self, py: Python<'py>, id: &str) -> Result<Bound<'py, PyAny>> {
        Ok(self.0.map(id)?.out(py)?)
    }

    /// Finds a place by a code of any system, or by a name, alias or abbreviation in any of the three languages; among the
    /// places of a map, or of a kind, where one is given.
    #[pyo3(signature = (text, *, map = None, kind = None))]
    fn find<'py>(&self, py: Python<'py>, text: &str, map: Option<&str>, kind: Option<&str>) -> Result<Bound<'py, PyAny>> {
        let found = match (map, kind) {
            (None, None) => self.0.find(text)?,
            (Some(map), None) => self.0.find_on(text, map)?,
            (None, Some(kind)) => self.0.find_kind(text, kind.parse::<PlaceKind>()?)?,
            (Some(map), Some(kind)) => {
                let found = self.0.find_kind(text, kind.parse::<PlaceKind>()?)?;
                self.0.check(&found.code, map)?
            }
        };
        Ok(found.out(py)?)
    }

    /// A place by the library's own code, written exactly so; with a map, one that is on it.
    #[pyo3(signature = (code, *, map = None))]
    fn get<'py>(&self, py: Python<'py>, code: &str, map: Option<&str>) -> Result<Bound<'py, PyAny>> {
        let place = match map {
            Some(map) => self.0.check(code, map)?,
            None => self.0.get(code)?,
        };
        Ok(place.out(py)?)
    }

    fn __contains__(&self, code: &str) -> bool {
        self.0.get(code).is_ok()
    }

    fn __len__(&self) -> usize {
        self.0.all().len()
    }

    /// The ids of the maps a place is on.
    fn maps_of<'py>(&self, py: Python<'py>, code: &str) -> PyResult<Bound<'py, PyAny>> {
        self.0.maps_of(code).map(|map| map.id.clone()).collect::<Vec<_>>().out(py)
    }

    /// The places right below a place.
    fn children<'py>(&self, py: Python<'py>, code: &str) -> PyResult<Bound<'py, PyAny>> {
        self.0.children(code).cloned().collect::<Vec<_>>().out(py)
    }

    /// The places above a place, the nearest first.
    fn ancestors<'py>(&self, py: Python<'py>, code: &str) -> PyResult<Bound<'py, PyAny>> {
        self.0.ancestors(code).cloned().collect::<Vec<_>>().out(py)
    }

    /// What happened to a place.
    fn history<'py>(&self, py: Python<'py>, code: &str) -> PyResult<Bound<'py, PyAny>> {
        self.0.history(code).cloned().collect::<Vec<_>>().out(py)
    }

    /// The citation behind a `source`.
    fn citation(&self, source: &str) -> String {
        self.0.citation(source).to_owned()
    }

    /// A new gazetteer with the caller's own places: districts, towns, centres.
    fn with_overlay(&self, py: Python<'_>, places: &Bound<'_, PyAny>) -> Result<Py<Self>> {
        let places: Vec<_> = collect(places)?;
        Ok(self.0.with_overlay(&places)?.into_class(py)?)
    }

    /// What a place, or several together, on one map are on another.
    #[pyo3(signature = (place, *, from_map, to_map))]
    fn crosswalk(&self, py: Python<'_>, place: &Bound<'_, PyAny>, from_map: &str, to_map: &str) -> Result<Py<Crosswalk>> {
        let places: Vec<String> = match place.extract::<String>() {
            Ok(place) => vec![place],
            Err(_) => place.extract()?,
        };
        let places: Vec<&str> = places.iter().map(String::as_str).collect();
        Ok(self.0.crosswalk_sum(&places, from_map, to_map)?.into_class(py)?)
    }

    fn __repr__(&self) -> String {
        format!("<{:?}>", self.0)
    }
}
