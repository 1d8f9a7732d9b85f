//! The formats, behind one interface, so that the code of a type is built once and not once for each of them.

use erased_serde::{Deserializer, Serialize};
use serde::de::{DeserializeOwned, Error as _};
use std::any::Any;
use std::cell::Cell;

/// What was read, of a type that the caller knows.
pub type Read = Result<Box<dyn Any>, String>;

/// Reads one value from the deserializer of a format.
pub type ReadOne = fn(&mut dyn Deserializer<'_>) -> Read;

/// Reads a value of a type.
pub fn one<T: DeserializeOwned + 'static>(from: &mut dyn Deserializer<'_>) -> Read {
    erased_serde::deserialize::<T>(from).map(|read| Box::new(read) as Box<dyn Any>).map_err(text)
}

/// A format: how it writes and how it reads.
pub struct Format {
    pub name: &'static str,
    /// Whether it has keys, and so has to write every document.
    pub keys: bool,
    pub write: fn(&dyn Serialize) -> Result<Vec<u8>, String>,
    pub read: fn(&[u8], ReadOne) -> Read,
}

/// Every format.
pub const FORMATS: &[Format] = &[
    Format { name: "JSON", keys: true, write: write_json, read: read_json },
    Format { name: "YAML", keys: true, write: write_yaml, read: read_yaml },
    Format { name: "TOML", keys: true, write: write_toml, read: read_toml },
    Format { name: "CBOR", keys: true, write: write_cbor, read: read_cbor },
    Format { name: "MessagePack", keys: true, write: write_message_pack, read: read_message_pack },
    Format { name: "named MessagePack", keys: true, write: write_named, read: read_message_pack },
    Format { name: "postcard", keys: false, write: write_postcard, read: read_postcard },
    Format { name: "bincode", keys: false, write: write_bincode, read: read_bincode },
];

fn text(error: impl std::fmt::Display) -> String {
    error.to_string()
}

fn utf8(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).expect("what a text format wrote is text")
}

fn write_json(value: &dyn Serialize) -> Result<Vec<u8>, String> {
    serde_json::to_vec(value).map_err(text)
}

fn read_json(bytes: &[u8], read: ReadOne) -> Read {
    let mut from = serde_json::Deserializer::from_slice(bytes);
    let value = read(&mut <dyn Deserializer>::erase(&mut from))?;
    from.end().map_err(text)?;
    Ok(value)
}

fn write_yaml(value: &dyn Serialize) -> Result<Vec<u8>, String> {
    serde_saphyr::to_string(&value).map(String::into_bytes).map_err(text)
}

fn read_yaml(bytes: &[u8], read: ReadOne) -> Read {
    let each = |from: serde_saphyr::Deserializer| {
        read(&mut <dyn Deserializer>::erase(from)).map_err(serde_saphyr::Error::custom)
    };
    serde_saphyr::with_deserializer_from_str(utf8(bytes), each).map_err(|error| format!("{error}\n{}", utf8(bytes)))
}

fn write_toml(value: &dyn Serialize) -> Result<Vec<u8>, String> {
    toml::to_string(value).map(String::into_bytes).map_err(text)
}

fn read_toml(bytes: &[u8], read: ReadOne) -> Read {
    let from = toml::Deserializer::parse(utf8(bytes)).map_err(text)?;
    read(&mut <dyn Deserializer>::erase(from)).map_err(|error| format!("{error}\n{}", utf8(bytes)))
}

fn write_cbor(value: &dyn Serialize) -> Result<Vec<u8>, String> {
    let mut bytes = Vec::new();
    ciborium::into_writer(value, &mut bytes).map_err(text)?;
    Ok(bytes)
}

thread_local! {
    static READ: Cell<Option<ReadOne>> = const { Cell::new(None) };
}

/// `ciborium` shows its deserializer to types alone: this one hands it on.
struct Handed(Box<dyn Any>);

impl<'de> serde::Deserialize<'de> for Handed {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let read = READ.get().ok_or_else(|| D::Error::custom("nobody reads"))?;
        read(&mut <dyn Deserializer>::erase(deserializer)).map(Self).map_err(D::Error::custom)
    }
}

fn read_cbor(bytes: &[u8], read: ReadOne) -> Read {
    READ.set(Some(read));
    ciborium::from_reader::<Handed, _>(bytes).map(|handed| handed.0).map_err(text)
}

fn write_message_pack(value: &dyn Serialize) -> Result<Vec<u8>, String> {
    rmp_serde::to_vec(value).map_err(text)
}

fn write_named(value: &dyn Serialize) -> Result<Vec<u8>, String> {
    rmp_serde::to_vec_named(value).map_err(text)
}

fn read_message_pack(bytes: &[u8], read: ReadOne) -> Read {
    let mut from = rmp_serde::Deserializer::from_read_ref(bytes);
    read(&mut <dyn Deserializer>::erase(&mut from))
}

fn write_postcard(value: &dyn Serialize) -> Result<Vec<u8>, String> {
    postcard::to_stdvec(value).map_err(text)
}

fn read_postcard(bytes: &[u8], read: ReadOne) -> Read {
    let mut from = postcard::Deserializer::from_bytes(bytes);
    let value = read(&mut <dyn Deserializer>::erase(&mut from))?;
    match from.finalize().map_err(text)? {
        [] => Ok(value),
        rest => Err(format!("{} bytes are left", rest.len())),
    }
}

fn write_bincode(value: &dyn Serialize) -> Result<Vec<u8>, String> {
    bincode::serde::encode_to_vec(value, bincode::config::standard()).map_err(text)
}

fn read_bincode(bytes: &[u8], read: ReadOne) -> Read {
    let mut from = bincode::serde::OwnedSerdeDecoder::from_reader(
        bincode::de::read::SliceReader::new(bytes),
        bincode::config::standard(),
    );
    read(&mut <dyn Deserializer>::erase(from.as_deserializer()))
}
