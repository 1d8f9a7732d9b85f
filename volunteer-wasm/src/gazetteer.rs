//! Places, maps and history.

use crate::cross::{Result, answer, list, read, read_document};
use volunteer_core::place::Place;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// Places, their names and codes, the maps they stand on, and what happened to them. It does not change.
///
/// A handle: it holds memory of the module until `free()`, or until the garbage collector finds it.
#[wasm_bindgen]
pub struct Gazetteer(pub(crate) volunteer_core::Gazetteer);

#[wasm_bindgen]
impl Gazetteer {
    /// Kazakhstan: the country, its 20 regions and cities of today, and what they were.
    pub fn kazakhstan() -> Result<Gazetteer> {
        Ok(Self(volunteer_core::Gazetteer::kazakhstan()?))
    }

    /// A gazetteer from its document.
    ///
    /// @throws {VolunteerError} `place-duplicate`, `place-cycle` and others, with the place
    #[wasm_bindgen(js_name = "fromObject")]
    pub fn from_object(
        #[wasm_bindgen(unchecked_param_type = "Input<GazetteerDocument>")] document: &JsValue,
    ) -> Result<Gazetteer> {
        read_document(document).map(Self)
    }

    /// Its document.
    #[wasm_bindgen(js_name = "toObject", unchecked_return_type = "GazetteerDocument")]
    pub fn to_object(&self) -> Result<JsValue> {
        answer(&self.0)
    }

    /// Its id and version, as results name it.
    #[wasm_bindgen(getter)]
    pub fn id(&self) -> String {
        self.0.id().to_owned()
    }

    /// Finds a place by a code of any system, or by a name or abbreviation in any of the three languages.
    ///
    /// @throws {VolunteerError} `place-unknown` with the nearest names; `place-ambiguous` with every place that has the name
    #[wasm_bindgen(unchecked_return_type = "Place")]
    pub fn find(&self, #[wasm_bindgen(unchecked_param_type = "string")] text: &JsValue) -> Result<JsValue> {
        answer(self.0.find(&read::<String>("text", text)?)?)
    }

    /// As `find`, among the places on a map.
    ///
    /// @throws {VolunteerError} also `map-unknown`, `place-not-on-map`
    #[wasm_bindgen(js_name = "findOn", unchecked_return_type = "Place")]
    pub fn find_on(
        &self,
        #[wasm_bindgen(unchecked_param_type = "string")] text: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "string")] map: &JsValue,
    ) -> Result<JsValue> {
        let (text, map): (String, String) = (read("text", text)?, read("map", map)?);
        answer(self.0.find_on(&text, &map)?)
    }

    /// As `find`, among the places of one kind.
    #[wasm_bindgen(js_name = "findKind", unchecked_return_type = "Place")]
    pub fn find_kind(
        &self,
        #[wasm_bindgen(unchecked_param_type = "string")] text: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "PlaceKind")] kind: &JsValue,
    ) -> Result<JsValue> {
        answer(self.0.find_kind(&read::<String>("text", text)?, read("kind", kind)?)?)
    }

    /// A place by the library's own code, written exactly so.
    ///
    /// @throws {VolunteerError} `place-unknown`
    #[wasm_bindgen(unchecked_return_type = "Place")]
    pub fn get(&self, #[wasm_bindgen(unchecked_param_type = "string")] code: &JsValue) -> Result<JsValue> {
        answer(self.0.get(&code_of(code)?)?)
    }

    /// The place, if it is on the map.
    ///
    /// @throws {VolunteerError} `place-unknown`, `map-unknown`, `place-not-on-map`
    #[wasm_bindgen(unchecked_return_type = "Place")]
    pub fn check(
        &self,
        #[wasm_bindgen(unchecked_param_type = "string")] place: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "string")] map: &JsValue,
    ) -> Result<JsValue> {
        let (place, map): (String, String) = (read("place", place)?, read("map", map)?);
        answer(self.0.check(&place, &map)?)
    }

    /// Every place, in the order of the document.
    #[wasm_bindgen(unchecked_return_type = "Place[]")]
    pub fn places(&self) -> Result<JsValue> {
        list(self.0.all())
    }

    /// The maps, each after the one before it.
    #[wasm_bindgen(unchecked_return_type = "PlaceMap[]")]
    pub fn maps(&self) -> Result<JsValue> {
        list(self.0.maps())
    }

    /// The maps a place is on.
    #[wasm_bindgen(js_name = "mapsOf", unchecked_return_type = "PlaceMap[]")]
    pub fn maps_of(&self, #[wasm_bindgen(unchecked_param_type = "string")] code: &JsValue) -> Result<JsValue> {
        list(self.0.maps_of(&code_of(code)?))
    }

    /// The places right below a place.
    #[wasm_bindgen(unchecked_return_type = "Place[]")]
    pub fn children(&self, #[wasm_bindgen(unchecked_param_type = "string")] code: &JsValue) -> Result<JsValue> {
        list(self.0.children(&code_of(code)?))
    }

    /// The places above a place, the nearest first.
    #[wasm_bindgen(unchecked_return_type = "Place[]")]
    pub fn ancestors(&self, #[wasm_bindgen(unchecked_param_type = "string")] code: &JsValue) -> Result<JsValue> {
        list(self.0.ancestors(&code_of(code)?))
    }

    /// What happened to a place.
    #[wasm_bindgen(unchecked_return_type = "PlaceEvent[]")]
    pub fn history(&self, #[wasm_bindgen(unchecked_param_type = "string")] code: &JsValue) -> Result<JsValue> {
        list(self.0.history(&code_of(code)?))
    }

    /// The citation behind a `source`.
    pub fn citation(&self, #[wasm_bindgen(unchecked_param_type = "string")] source: &JsValue) -> Result<String> {
        Ok(self.0.citation(&read::<String>("source", source)?).to_owned())
    }

    /// A new gazetteer with the caller's own places: districts, towns, centres.
    ///
    /// @throws {VolunteerError} `place-duplicate`, `place-reference-unknown` and others, with the place
    #[wasm_bindgen(js_name = "withOverlay")]
    pub fn with_overlay(
        &self,
        #[wasm_bindgen(unchecked_param_type = "readonly Input<Place>[]")] places: &JsValue,
    ) -> Result<Gazetteer> {
        Ok(Self(self.0.with_overlay(&read_document::<Vec<Place>>(places)?)?))
    }

    /// What places of one map, taken together, are on another.
    ///
    /// @throws {VolunteerError} `crosswalk-unknown` and as `check`
    #[wasm_bindgen(unchecked_return_type = "Crosswalk")]
    pub fn crosswalk(
        &self,
        #[wasm_bindgen(unchecked_param_type = "readonly string[]")] places: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "string")] from: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "string")] to: &JsValue,
    ) -> Result<JsValue> {
        let places: Vec<String> = read("places", places)?;
        let (from, to): (String, String) = (read("from", from)?, read("to", to)?);
        let places: Vec<&str> = places.iter().map(String::as_str).collect();
        answer(&self.0.crosswalk_sum(&places, &from, &to)?)
    }
}

fn code_of(code: &JsValue) -> Result<String> {
    read("code", code)
}
