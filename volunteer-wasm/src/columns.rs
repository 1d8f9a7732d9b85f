//! Typed arrays that cross as they are. They are checked here, because the glue would take other values for numbers.

use crate::cross::{Failure, Result, kind, mismatch, read};
use js_sys::{BigUint64Array, Int32Array, Object, Reflect, Uint8Array, Uint16Array, Uint32Array};
use wasm_bindgen::{JsCast, JsValue};

/// One column.
pub(crate) enum Column {
    U8(Vec<u8>),
    U16(Vec<u16>),
    U32(Vec<u32>),
    I32(Vec<i32>),
    Codes(Vec<u32>, Vec<String>),
}

/// Any of these kinds of array; `expected` names them.
pub(crate) fn typed(value: &JsValue, kinds: &[&str], expected: &'static str) -> Result<Column> {
    let found = kind(value)?;
    if !kinds.contains(&found.as_str()) {
        return Err(mismatch(expected, value));
    }
    // An array of another window is an array as well, so no class is asked for.
    Ok(match found.as_str() {
        "Uint8Array" => Column::U8(value.unchecked_ref::<Uint8Array>().to_vec()),
        "Uint16Array" => Column::U16(value.unchecked_ref::<Uint16Array>().to_vec()),
        "Uint32Array" => Column::U32(value.unchecked_ref::<Uint32Array>().to_vec()),
        _ => Column::I32(value.unchecked_ref::<Int32Array>().to_vec()),
    })
}

/// An array of one kind.
pub(crate) fn i32s(value: &JsValue) -> Result<Column> {
    typed(value, &["Int32Array"], "an Int32Array")
}

/// An array of one kind.
pub(crate) fn u32s(value: &JsValue) -> Result<Column> {
    typed(value, &["Uint32Array"], "a Uint32Array")
}

/// An array of one kind.
pub(crate) fn u16s(value: &JsValue) -> Result<Column> {
    typed(value, &["Uint16Array"], "a Uint16Array")
}

/// Codes of any width.
pub(crate) fn codes(value: &JsValue) -> Result<Column> {
    typed(value, &["Uint8Array", "Uint16Array", "Uint32Array"], "a Uint8Array, a Uint16Array or a Uint32Array")
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

/// Keys of people: whole numbers of 64 bits.
pub(crate) fn keys(value: &JsValue) -> Result<Vec<u64>> {
    match kind(value)?.as_str() {
        "BigUint64Array" => Ok(value.unchecked_ref::<BigUint64Array>().to_vec()),
        _ => Err(mismatch("a BigUint64Array", value).at("keys")),
    }
}

/// Text or bytes as bytes.
pub(crate) fn bytes(name: &str, value: &JsValue) -> Result<Vec<u8>> {
    match kind(value)?.as_str() {
        "a text" => Ok(value.as_string().unwrap_or_default().into_bytes()),
        "Uint8Array" => Ok(value.unchecked_ref::<Uint8Array>().to_vec()),
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
