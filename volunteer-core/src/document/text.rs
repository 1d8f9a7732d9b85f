//! Values that documents write as text: dates, periods, units, words.

use crate::error::{Result, refuse};
use serde::Deserializer;
use serde::de::{Error as _, MapAccess, Visitor};
use std::fmt;
use std::marker::PhantomData;

/// The one key of the map in which `toml` hands over its dates and times.
const TOML_DATETIME: &str = "$__toml_private_datetime";

/// Reads a value from its text; TOML's own dates and times are read by their text, too.
pub(crate) fn read_text<'de, T, D: Deserializer<'de>>(
    deserializer: D,
    expected: &'static str,
    parse: impl Fn(&str) -> Result<T>,
) -> Result<T, D::Error> {
    read_text_or(deserializer, expected, parse, |_| None)
}

/// As [`read_text`]; a whole number is read by another function, where it can be.
pub(crate) fn read_text_or<'de, T, D: Deserializer<'de>>(
    deserializer: D,
    expected: &'static str,
    parse: impl Fn(&str) -> Result<T>,
    whole: impl Fn(u64) -> Option<Result<T>>,
) -> Result<T, D::Error> {
    let visitor = TextVisitor { expected, parse, whole, value: PhantomData };
    // A format without types of its own can only read what it expects.
    if deserializer.is_human_readable() {
        deserializer.deserialize_any(visitor)
    } else {
        deserializer.deserialize_string(visitor)
    }
}

struct TextVisitor<T, P, W> {
    expected: &'static str,
    parse: P,
    whole: W,
    value: PhantomData<T>,
}

impl<'de, T, P: Fn(&str) -> Result<T>, W: Fn(u64) -> Option<Result<T>>> Visitor<'de> for TextVisitor<T, P, W> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.expected)
    }

    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<T, E> {
        (self.parse)(text).map_err(refuse)
    }

    fn visit_u64<E: serde::de::Error>(self, number: u64) -> Result<T, E> {
        match (self.whole)(number) {
            Some(read) => read.map_err(refuse),
            None => Err(E::invalid_type(serde::de::Unexpected::Unsigned(number), &self)),
        }
    }

    fn visit_i64<E: serde::de::Error>(self, number: i64) -> Result<T, E> {
        match u64::try_from(number) {
            Ok(number) => self.visit_u64(number),
            Err(_) => Err(E::invalid_type(serde::de::Unexpected::Signed(number), &self)),
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<T, A::Error> {
        if map.next_key::<String>()?.as_deref() == Some(TOML_DATETIME) {
            return self.visit_str(&map.next_value::<String>()?);
        }
        Err(A::Error::invalid_type(serde::de::Unexpected::Map, &self))
    }
}
