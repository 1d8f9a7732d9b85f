//! Documents in formats that are not read by people.
//!
//! CBOR and `MessagePack` store keys, postcard and bincode positions alone, and `serde` does not say which is which. A
//! document leaves out what is empty, so its positions mean nothing. It is therefore written as maps and lists whose length is
//! not told beforehand: formats with keys write them, formats without refuse to, and nothing is written that reads back as
//! something else.
//!
//! A single value (a number, a period, a unit) outside a document is its text in such formats, which all of
//! them can read again. Inside a document numbers are numbers, so a document is read as a whole before it is taken apart.

use super::parse::Strict;
use super::read::{Reader, Refusal};
use crate::error::refuse;
use serde::de::DeserializeSeed;
use serde::ser::{Error as _, SerializeMap as _, SerializeSeq as _};
use serde::{Deserializer, Serialize, Serializer};
use serde_json::Value;
use serde_json::value::Serializer as ToValue;

/// Serialises a document: as it is in a format for people, else with its keys.
///
/// The two functions are the document's derived serialisation, once for the format and once for a JSON value.
pub(crate) fn serialize<S: Serializer>(
    serializer: S,
    plain: impl FnOnce(S) -> Result<S::Ok, S::Error>,
    to_value: impl FnOnce(ToValue) -> Result<Value, serde_json::Error>,
) -> Result<S::Ok, S::Error> {
    if serializer.is_human_readable() {
        return plain(serializer);
    }
    let value = to_value(ToValue).map_err(S::Error::custom)?;
    Keyed(&value).serialize(serializer)
}

/// Deserialises a document: as it is from a format for people, else as a whole.
///
/// The two functions are the document's derived deserialisation, once from the format and once from a JSON value.
pub(crate) fn deserialize<'de, T, D: Deserializer<'de>>(
    deserializer: D,
    plain: impl FnOnce(D) -> Result<T, D::Error>,
    from_value: impl FnOnce(Reader<'_>) -> Result<T, Refusal>,
) -> Result<T, D::Error> {
    if deserializer.is_human_readable() {
        return plain(deserializer);
    }
    let mut duplicates = Vec::new();
    let value = Strict::new(&mut duplicates).deserialize(deserializer)?;
    from_value(Reader::new(&value)).map_err(|refusal| refuse(refusal.into_error()))
}

struct Keyed<'a>(&'a Value);

impl Serialize for Keyed<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Value::Object(map) => {
                let mut keyed = serializer.serialize_map(None)?;
                for (key, value) in map {
                    keyed.serialize_entry(key, &Keyed(value))?;
                }
                keyed.end()
            }
            Value::Array(items) => {
                let mut list = serializer.serialize_seq(None)?;
                items.iter().try_for_each(|item| list.serialize_element(&Keyed(item)))?;
                list.end()
            }
            other => other.serialize(serializer),
        }
    }
}

/// The serialisation of structures that have no check of their own; their derived one is that of the attribute
/// `remote = "Self"`.
macro_rules! keyed {
    ($($path:path,)+) => {
        $(impl serde::Serialize for $path {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                $crate::document::serialize(serializer, |to| Self::serialize(self, to), |to| Self::serialize(self, to))
            }
        }

        impl<'de> serde::Deserialize<'de> for $path {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::document::deserialize(deserializer, Self::deserialize, |from| Self::deserialize(from))
            }
        })+
    };
}

pub(super) use keyed;
