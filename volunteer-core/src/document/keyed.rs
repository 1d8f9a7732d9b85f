//! Documents in formats that are not read by people.
//!
//! CBOR and `MessagePack` store keys, postcard and bincode positions alone, and `serde` does not say which is which. A
//! document leaves out what is empty, so its positions mean nothing. It is therefore written as maps whose length is not
//! told beforehand: formats with keys write them, formats without refuse to, and nothing is written that reads back as
//! something else.

use serde::ser::{Error as _, SerializeMap as _};
use serde::{Serialize, Serializer};
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
            Value::Array(items) => serializer.collect_seq(items.iter().map(Keyed)),
            other => other.serialize(serializer),
        }
    }
}
