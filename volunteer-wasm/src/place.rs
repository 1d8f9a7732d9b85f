//! The gazetteer as a handle.

use crate::convert::{Answer, argument, document, give, plain};
use crate::error::Failure;
use serde_json::Value;
use volunteer_core::json::Json;
use volunteer_core::place::{Place, PlaceKind};
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

/// Places, their names and codes, maps and history; cheap to copy and never changed.
#[wasm_bindgen]
pub struct Gazetteer(pub(crate) volunteer_core::Gazetteer);

#[wasm_bindgen]
impl Gazetteer {
    /// Kazakhstan, as it comes with the library.
    ///
    /// # Errors
    /// As [`volunteer_core::Gazetteer::kazakhstan`].
    pub fn kazakhstan() -> Result<Self, Failure> {
        Ok(Self(volunteer_core::Gazetteer::kazakhstan()?))
    }

    /// A gazetteer from its document.
    ///
    /// # Errors
    /// As [`volunteer_core::Gazetteer::new`].
    #[wasm_bindgen(js_name = fromObject)]
    pub fn from_object(value: &JsValue) -> Result<Self, Failure> {
        document(value).map(Self)
    }

    /// Its document.
    ///
    /// # Errors
    /// None.
    #[wasm_bindgen(js_name = toObject)]
    pub fn to_object(&self) -> Answer {
        give(&self.0)
    }

    /// Its id and version.
    #[wasm_bindgen(getter)]
    #[must_use]
    pub fn id(&self) -> String {
        self.0.id().to_owned()
    }

    /// Finds a place by a code of any system, or by a name in any of the three languages.
    ///
    /// # Errors
    /// As [`volunteer_core::Gazetteer::find`].
    pub fn find(&self, text: &JsValue) -> Answer {
        let text: String = argument("text", text)?;
        give(self.0.find(&text)?)
    }

    /// As `find`, among the places that are on a map.
    ///
    /// # Errors
    /// As [`volunteer_core::Gazetteer::find_on`].
    #[wasm_bindgen(js_name = findOn)]
    pub fn find_on(&self, text: &JsValue, map: &JsValue) -> Answer {
        let (text, map): (String, String) = (argument("text", text)?, argument("map", map)?);
        give(self.0.find_on(&text, &map)?)
    }

    /// As `find`, among the places of one kind.
    ///
    /// # Errors
    /// As [`volunteer_core::Gazetteer::find_kind`].
    #[wasm_bindgen(js_name = findKind)]
    pub fn find_kind(&self, text: &JsValue, kind: &JsValue) -> Answer {
        let (text, kind): (String, PlaceKind) = (argument("text", text)?, argument("kind", kind)?);
        give(self.0.find_kind(&text, kind)?)
    }

    /// A place by the library's own code.
    ///
    /// # Errors
    /// As [`volunteer_core::Gazetteer::get`].
    pub fn get(&self, code: &JsValue) -> Answer {
        let code: String = argument("code", code)?;
        give(self.0.get(&code)?)
    }

    /// The place, if it is on the map.
    ///
    /// # Errors
    /// As [`volunteer_core::Gazetteer::check`].
    pub fn check(&self, place: &JsValue, map: &JsValue) -> Answer {
        let (place, map): (String, String) = (argument("place", place)?, argument("map", map)?);
        give(self.0.check(&place, &map)?)
    }

    /// Every place, in the order of the document.
    ///
    /// # Errors
    /// None.
    pub fn places(&self) -> Answer {
        list(self.0.all())
    }

    /// The maps, each after the one before it.
    ///
    /// # Errors
    /// None.
    pub fn maps(&self) -> Answer {
        list(self.0.maps())
    }

    /// The maps a place is on.
    ///
    /// # Errors
    /// Where the code is no text.
    #[wasm_bindgen(js_name = mapsOf)]
    pub fn maps_of(&self, code: &JsValue) -> Answer {
        let code: String = argument("code", code)?;
        list(self.0.maps_of(&code))
    }

    /// The places right below a place.
    ///
    /// # Errors
    /// Where the code is no text.
    pub fn children(&self, code: &JsValue) -> Answer {
        let code: String = argument("code", code)?;
        list(self.0.children(&code))
    }

    /// The places above a place, the nearest first.
    ///
    /// # Errors
    /// Where the code is no text.
    pub fn ancestors(&self, code: &JsValue) -> Answer {
        let code: String = argument("code", code)?;
        list(self.0.ancestors(&code))
    }

    /// What happened to a place.
    ///
    /// # Errors
    /// Where the code is no text.
    pub fn history(&self, code: &JsValue) -> Answer {
        let code: String = argument("code", code)?;
        list(self.0.history(&code))
    }

    /// The citation behind a `source`.
    ///
    /// # Errors
    /// Where the source is no text.
    pub fn citation(&self, source: &JsValue) -> Answer {
        let source: String = argument("source", source)?;
        Ok(self.0.citation(&source).into())
    }

    /// A new gazetteer with the caller's own places.
    ///
    /// # Errors
    /// As [`volunteer_core::Gazetteer::with_overlay`].
    #[wasm_bindgen(js_name = withOverlay)]
    pub fn with_overlay(&self, places: &JsValue) -> Result<Self, Failure> {
        let places: Vec<Place> = document(places)?;
        Ok(Self(self.0.with_overlay(&places)?))
    }

    /// What places of one map, taken together, are on another.
    ///
    /// # Errors
    /// As [`volunteer_core::Gazetteer::crosswalk_sum`].
    pub fn crosswalk(&self, places: &JsValue, from: &JsValue, to: &JsValue) -> Answer {
        let places: Vec<String> = argument("places", places)?;
        let (from, to): (String, String) = (argument("from", from)?, argument("to", to)?);
        let places: Vec<&str> = places.iter().map(String::as_str).collect();
        give(&self.0.crosswalk_sum(&places, &from, &to)?)
    }
}

fn list<'a, T: Json + 'a>(items: impl IntoIterator<Item = &'a T>) -> Answer {
    plain(&Value::Array(items.into_iter().map(Json::to_json).collect()))
}
