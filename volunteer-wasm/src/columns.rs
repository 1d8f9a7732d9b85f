//! Typed arrays that cross as they are.

#[cfg(feature = "register")]
use crate::{arguments::Arguments, call::thrown};
use wasm_bindgen::prelude::wasm_bindgen;

/// One column.
pub(crate) enum Held {
    #[cfg(feature = "cube")]
    U8(Vec<u8>),
    U16(Vec<u16>),
    U32(Vec<u32>),
    I32(Vec<i32>),
    #[cfg(feature = "register")]
    Codes(Vec<u32>, Vec<String>),
}

/// Columns on their way in, by name. The package has checked that each is a typed array of the kind that belongs there.
#[wasm_bindgen]
#[derive(Default)]
pub struct Columns {
    pub(crate) columns: Vec<(String, Held)>,
}

#[wasm_bindgen]
impl Columns {
    /// None yet.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a `Uint8Array`.
    #[cfg(feature = "cube")]
    pub fn u8(&mut self, name: String, values: Vec<u8>) {
        self.columns.push((name, Held::U8(values)));
    }

    /// Adds a `Uint16Array`.
    pub fn u16(&mut self, name: String, values: Vec<u16>) {
        self.columns.push((name, Held::U16(values)));
    }

    /// Adds a `Uint32Array`.
    pub fn u32(&mut self, name: String, values: Vec<u32>) {
        self.columns.push((name, Held::U32(values)));
    }

    /// Adds an `Int32Array`.
    pub fn i32(&mut self, name: String, values: Vec<i32>) {
        self.columns.push((name, Held::I32(values)));
    }

    /// Adds codes and what they stand for.
    ///
    /// # Errors
    /// Where the labels are no list of texts, as text.
    #[cfg(feature = "register")]
    pub fn codes(&mut self, name: String, codes: Vec<u32>, arguments: &str) -> Result<(), String> {
        let labels = Arguments::read(arguments).and_then(|arguments| arguments.get("labels"));
        let labels = labels.map_err(|error| thrown(&error.at_key(name.as_str()).at_key("columns")))?;
        self.columns.push((name, Held::Codes(codes, labels)));
        Ok(())
    }
}
