//! Typed arrays that cross as they are. They are checked here, because the glue would take other values for numbers.

use crate::cross::{Failure, Result, kind, mismatch, read};
use js_sys::{BigUint64Array, Int32Array, Object, Reflect, Uint8Array, Uint16Array, Uint32Array};
use wasm_bindgen::{JsCast, JsValue};

/// The most bytes that are taken in at once.
const MOST_BYTES: u32 = 1 << 30;

/// One column.
pub(crate) enum Column {
    U8(Vec<u8>),
    U16(Vec<u16>),
    U32(Vec<u32>),
    I32(Vec<i32>),
    Codes(Vec<u32>, Vec<String>),
}

/// The array, if it is of this kind. One of another window is an array as well, so no class is asked for.
fn array<'a, T: JsCast>(value: &'a JsValue, name: &str, expected: &'static str) -> Result<&'a T> {
    if kind(value)? == name { Ok(value.unchecked_ref()) } else { Err(mismatch(expected, value)) }
}

/// The bytes of a `Uint8Array`. They are copied by the engine first, by the length that it knows: a property `length` of the
/// caller's is nobody's to believe.
pub(crate) fn u8s(value: &JsValue) -> Result<Vec<u8>> {
    // The memory of the module ends at 4 GiB: what cannot be held with what is made of it is refused before it is asked for.
    if kind(value)? == "Uint8Array" && value.unchecked_ref::<Uint8Array>().byte_length() > MOST_BYTES {
        return Err(mismatch("a Uint8Array of at most 1 GiB", value));
    }
    array::<Uint8Array>(value, "Uint8Array", "a Uint8Array").map(|array| Uint8Array::new(array).to_vec())
}

/// The numbers of a `Uint16Array`.
pub(crate) fn u16s(value: &JsValue) -> Result<Vec<u16>> {
    array::<Uint16Array>(value, "Uint16Array", "a Uint16Array").map(|array| Uint16Array::new(array).to_vec())
}

/// The numbers of a `Uint32Array`.
pub(crate) fn u32s(value: &JsValue) -> Result<Vec<u32>> {
    array::<Uint32Array>(value, "Uint32Array", "a Uint32Array").map(|array| Uint32Array::new(array).to_vec())
}

/// The numbers of an `Int32Array`.
pub(crate) fn i32s(value: &JsValue) -> Result<Vec<i32>> {
    array::<Int32Array>(value, "Int32Array", "an Int32Array").map(|array| Int32Array::new(array).to_vec())
}

/// Keys of people: whole numbers of 64 bits.
pub(crate) fn u64s(value: &JsValue) -> Result<Vec<u64>> {
    array::<BigUint64Array>(value, "BigUint64Array", "a BigUint64Array")
        .map(|array| BigUint64Array::new(array).to_vec())
}

/// Codes of any width.
pub(crate) fn codes(value: &JsValue) -> Result<Column> {
    match kind(value)?.as_str() {
        "Uint8Array" => u8s(value).map(Column::U8),
        "Uint16Array" => u16s(value).map(Column::U16),
        "Uint32Array" => u32s(value).map(Column::U32),
        _ => Err(mismatch("a Uint8Array, a Uint16Array or a Uint32Array", value)),
    }
}

/// Codes of any width as those of 32 bits; the greatest value of each stands for none.
pub(crate) fn wide_codes(value: &JsValue) -> Result<Vec<u32>> {
    Ok(match codes(value)? {
        Column::U8(codes) => {
            codes.into_iter().map(|code| if code == u8::MAX { u32::MAX } else { code.into() }).collect()
        }
        Column::U16(codes) => {
            codes.into_iter().map(|code| if code == u16::MAX { u32::MAX } else { code.into() }).collect()
        }
        Column::U32(codes) => codes,
        Column::I32(_) | Column::Codes(..) => Vec::new(),
    })
}

/// Codes with what they stand for.
pub(crate) fn labelled(value: &JsValue) -> Result<Column> {
    let entries = entries(value)?;
    if let Some((key, other)) = entries.iter().find(|(key, _)| key != "codes" && key != "labels") {
        return Err(mismatch("one of codes, labels", other).at(key));
    }
    let part =
        |name: &str| entries.iter().find(|(key, _)| key == name).map_or(JsValue::UNDEFINED, |(_, part)| part.clone());
    Ok(Column::Codes(
        wide_codes(&part("codes")).map_err(|failure| failure.at("codes"))?,
        read("labels", &part("labels"))?,
    ))
}

/// The keys of an object and what stands under them, without those that are left out.
pub(crate) fn entries(value: &JsValue) -> Result<Vec<(String, JsValue)>> {
    if kind(value)? != "an object" {
        return Err(mismatch("an object", value));
    }
    let keys = Object::keys(value.unchecked_ref::<Object>());
    let mut entries = Vec::new();
    for key in keys.iter() {
        let found = Reflect::get(value, &key).map_err(Failure::Thrown)?;
        if !found.is_undefined() {
            entries.push((key.as_string().unwrap_or_default(), found));
        }
    }
    Ok(entries)
}

/// Text or bytes as bytes.
pub(crate) fn bytes(name: &str, value: &JsValue) -> Result<Vec<u8>> {
    match kind(value)?.as_str() {
        "a text" => Ok(value.as_string().unwrap_or_default().into_bytes()),
        "Uint8Array" => u8s(value),
        _ => Err(mismatch("a text or a Uint8Array", value).at(name)),
    }
}

/// A new object with these properties.
pub(crate) fn object(parts: impl IntoIterator<Item = (String, JsValue)>) -> Result<JsValue> {
    let object = Object::new();
    for (key, part) in parts {
        Reflect::set(&object, &key.into(), &part).map_err(Failure::Thrown)?;
    }
    Ok(object.into())
}
