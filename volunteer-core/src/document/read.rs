//! The library's own `Deserializer` over JSON values: it answers typed errors with their paths.

use crate::error::{DocumentError, Error, carried, excerpt, nearest, word_not_in};
use serde::de::value::StrDeserializer;
use serde::de::{
    DeserializeOwned, DeserializeSeed, Deserializer, EnumAccess, Expected, IntoDeserializer, MapAccess, SeqAccess,
    Unexpected, VariantAccess, Visitor,
};
use serde::forward_to_deserialize_any;
use serde_json::{Map, Value};
use std::borrow::Cow;
use std::fmt;

/// The largest whole number that every language's numbers hold exactly.
const SAFE: u64 = 9_007_199_254_740_991;

/// The kinds of JSON values, as errors call them.
const NULL: &str = "null";
const TRUE_OR_FALSE: &str = "true or false";
const A_NUMBER: &str = "a number";
const TEXT: &str = "text";
const A_LIST: &str = "a list";
const AN_OBJECT: &str = "an object";
/// A word with something in it.
const AN_OBJECT_WITH_ONE_KEY: &str = "an object with one key";

/// The library's error as an error of `serde`.
#[derive(Debug)]
pub(crate) struct Refusal {
    error: Error,
    /// How many steps of the path lead to the value that refused; the rest lies within it.
    depth: usize,
}

/// An error, and how deep the value lies that was refused as a whole.
pub(super) struct Located {
    pub(super) error: Error,
    pub(super) depth: usize,
}

/// Reads a value; an error tells which value refused.
pub(super) fn located<T: DeserializeOwned>(reader: Reader<'_>) -> Result<T, Located> {
    T::deserialize(reader).map_err(|Refusal { error, depth }| Located { error, depth })
}

impl Refusal {
    fn new(error: impl Into<Error>) -> Self {
        Self { error: error.into(), depth: 0 }
    }

    pub(super) fn into_error(self) -> Error {
        self.error
    }

    fn mismatch(expected: impl Into<Cow<'static, str>>, found: &'static str) -> Self {
        Self::new(DocumentError::TypeMismatch { expected: expected.into(), found: found.into() })
    }

    fn at_key(self, key: &str) -> Self {
        Self { error: self.error.at_key(key), depth: self.depth + 1 }
    }

    fn at_index(self, index: usize) -> Self {
        Self { error: self.error.at_index(index), depth: self.depth + 1 }
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.error.fmt(f)
    }
}

impl std::error::Error for Refusal {}

impl serde::de::Error for Refusal {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self::new(carried().unwrap_or_else(|| DocumentError::Refused { reason: message.to_string() }.into()))
    }

    fn invalid_type(unexpected: Unexpected<'_>, expected: &dyn Expected) -> Self {
        let found = match unexpected {
            Unexpected::Bool(_) => TRUE_OR_FALSE,
            Unexpected::Unsigned(_) | Unexpected::Signed(_) | Unexpected::Float(_) => A_NUMBER,
            Unexpected::Str(_) | Unexpected::Char(_) => TEXT,
            Unexpected::Seq => A_LIST,
            Unexpected::Unit | Unexpected::Option => NULL,
            _ => AN_OBJECT,
        };
        Self::mismatch(expected.to_string(), found)
    }

    fn invalid_value(unexpected: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::invalid_type(unexpected, expected)
    }

    fn unknown_variant(word: &str, known: &'static [&'static str]) -> Self {
        Self::new(word_not_in(word, known))
    }

    fn unknown_field(key: &str, known: &'static [&'static str]) -> Self {
        unknown_key(key, known)
    }

    fn missing_field(key: &'static str) -> Self {
        Self::new(DocumentError::KeyMissing { key: key.to_owned() })
    }
}

fn unknown_key(key: &str, known: &[&'static str]) -> Refusal {
    let suggestion = nearest(key, known.iter().copied()).map(str::to_owned);
    Refusal::new(DocumentError::KeyUnknown { key: excerpt(key), suggestion })
}

/// The entries of an object that has no other keys than these.
pub(super) fn check_keys<'de>(value: &'de Value, known: &[&'static str]) -> Result<&'de Map<String, Value>, Refusal> {
    let Value::Object(map) = value else { return Err(Reader(value).mismatch(AN_OBJECT)) };
    match map.keys().find(|key| !known.contains(&key.as_str())) {
        Some(key) => Err(unknown_key(key, known)),
        None => Ok(map),
    }
}

/// A JSON value to read from.
#[derive(Clone, Copy)]
pub(crate) struct Reader<'de>(&'de Value);

impl<'de> Reader<'de> {
    pub(super) const fn new(value: &'de Value) -> Self {
        Self(value)
    }

    #[cold]
    fn mismatch(self, expected: &'static str) -> Refusal {
        let found = match self.0 {
            Value::Null => NULL,
            Value::Bool(_) => TRUE_OR_FALSE,
            Value::Number(_) => A_NUMBER,
            Value::String(_) => TEXT,
            Value::Array(_) => A_LIST,
            Value::Object(_) => AN_OBJECT,
        };
        Refusal::mismatch(expected, found)
    }

    /// A whole number; JavaScript and Python may hand one over as a float.
    fn whole<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        let Value::Number(number) = self.0 else { return Err(self.mismatch("a whole number")) };
        if let Some(number) = number.as_u64().filter(|number| *number <= SAFE) {
            return visitor.visit_u64(number);
        }
        match number.as_i64().or_else(|| crate::number::whole(number.as_f64()?)) {
            Some(number) if number.unsigned_abs() <= SAFE => visitor.visit_i64(number),
            _ => Err(self.mismatch("a whole number")),
        }
    }
}

/// Methods that read whole numbers.
macro_rules! whole_numbers {
    ($($method:ident)+) => {
        $(fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
            // A number that the type is too small for is a number of another kind, not a fault of the visitor.
            self.whole(visitor)
        })+
    };
}

impl<'de> Deserializer<'de> for Reader<'de> {
    type Error = Refusal;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        match self.0 {
            Value::Null => visitor.visit_unit(),
            Value::Bool(flag) => visitor.visit_bool(*flag),
            Value::Number(number) => match (number.as_u64(), number.as_i64()) {
                (Some(number), _) => visitor.visit_u64(number),
                (_, Some(number)) => visitor.visit_i64(number),
                _ => visitor.visit_f64(number.as_f64().unwrap_or(f64::NAN)),
            },
            Value::String(text) => visitor.visit_borrowed_str(text),
            Value::Array(items) => visitor.visit_seq(Items { items: items.iter(), index: 0 }),
            Value::Object(map) => visitor.visit_map(Entries::all(map)),
        }
    }

    whole_numbers! {
        deserialize_i8 deserialize_i16 deserialize_i32 deserialize_i64
        deserialize_u8 deserialize_u16 deserialize_u32 deserialize_u64
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        self.0.as_bool().ok_or_else(|| self.mismatch(TRUE_OR_FALSE)).and_then(|flag| visitor.visit_bool(flag))
    }

    fn deserialize_f32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        self.deserialize_f64(visitor)
    }

    fn deserialize_f64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        self.0.as_f64().ok_or_else(|| self.mismatch(A_NUMBER)).and_then(|number| visitor.visit_f64(number))
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        self.0.as_str().ok_or_else(|| self.mismatch(TEXT)).and_then(|text| visitor.visit_borrowed_str(text))
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        self.deserialize_str(visitor)
    }

    fn deserialize_identifier<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        self.deserialize_str(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        if self.0.is_null() { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Refusal> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        let Value::Array(items) = self.0 else { return Err(self.mismatch(A_LIST)) };
        visitor.visit_seq(Items { items: items.iter(), index: 0 })
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        let Value::Object(map) = self.0 else { return Err(self.mismatch(AN_OBJECT)) };
        visitor.visit_map(Entries::all(map))
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Refusal> {
        // Before anything is read: a misspelt key would otherwise turn up as a missing one.
        let map = check_keys(self.0, fields)?;
        visitor.visit_map(Entries::of(map, fields))
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Refusal> {
        match self.0 {
            Value::String(word) => visitor.visit_enum(Variant { word, content: None }),
            Value::Object(map) => {
                let mut entries = map.iter();
                match (entries.next(), entries.next()) {
                    (Some((word, content)), None) => visitor.visit_enum(Variant { word, content: Some(content) }),
                    _ => Err(Refusal::mismatch(AN_OBJECT_WITH_ONE_KEY, "something else")),
                }
            }
            _ => Err(self.mismatch(TEXT)),
        }
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        visitor.visit_unit()
    }

    forward_to_deserialize_any! {
        i128 u128 char bytes byte_buf unit unit_struct tuple tuple_struct
    }
}

struct Items<'de> {
    items: std::slice::Iter<'de, Value>,
    index: usize,
}

impl<'de> SeqAccess<'de> for Items<'de> {
    type Error = Refusal;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Refusal> {
        let Some(item) = self.items.next() else { return Ok(None) };
        let index = self.index;
        self.index += 1;
        seed.deserialize(Reader(item)).map(Some).map_err(|refusal| refusal.at_index(index))
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.items.len())
    }
}

/// The entries of an object.
struct Entries<'de> {
    entries: Box<dyn Iterator<Item = (&'de str, &'de Value)> + 'de>,
    current: Option<(&'de str, &'de Value)>,
}

impl<'de> Entries<'de> {
    /// All of them, for a map whose keys are data.
    fn all(map: &'de Map<String, Value>) -> Self {
        Self { entries: Box::new(map.iter().map(|(key, value)| (key.as_str(), value))), current: None }
    }

    /// Those of a structure in the order of its declaration; `null` stands for an absent key.
    fn of(map: &'de Map<String, Value>, fields: &'static [&'static str]) -> Self {
        let entries = fields.iter().filter_map(|key| map.get(*key).map(|value| (*key, value)));
        Self { entries: Box::new(entries.filter(|(_, value)| !value.is_null())), current: None }
    }
}

impl<'de> MapAccess<'de> for Entries<'de> {
    type Error = Refusal;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Refusal> {
        self.current = self.entries.next();
        let Some((key, _)) = self.current else { return Ok(None) };
        let reader: StrDeserializer<'_, Refusal> = key.into_deserializer();
        seed.deserialize(reader).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Refusal> {
        let (key, value) = self.current.unwrap_or(("", &Value::Null));
        seed.deserialize(Reader(value)).map_err(|refusal| refusal.at_key(key))
    }
}

/// A word, or an object whose one key is the word.
struct Variant<'de> {
    word: &'de str,
    content: Option<&'de Value>,
}

impl<'de> EnumAccess<'de> for Variant<'de> {
    type Error = Refusal;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Self), Refusal> {
        let reader: StrDeserializer<'_, Refusal> = self.word.into_deserializer();
        Ok((seed.deserialize(reader)?, self))
    }
}

impl<'de> Variant<'de> {
    fn content(&self) -> Result<Reader<'de>, Refusal> {
        self.content.map(Reader).ok_or_else(|| Refusal::mismatch(AN_OBJECT_WITH_ONE_KEY, TEXT))
    }
}

impl<'de> VariantAccess<'de> for Variant<'de> {
    type Error = Refusal;

    fn unit_variant(self) -> Result<(), Refusal> {
        match self.content {
            None => Ok(()),
            Some(content) => Err(Reader(content).mismatch(TEXT)),
        }
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Refusal> {
        seed.deserialize(self.content()?).map_err(|refusal| refusal.at_key(self.word))
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Refusal> {
        self.content()?.deserialize_seq(visitor).map_err(|refusal| refusal.at_key(self.word))
    }

    fn struct_variant<V: Visitor<'de>>(self, fields: &'static [&'static str], visitor: V) -> Result<V::Value, Refusal> {
        self.content()?.deserialize_struct("", fields, visitor).map_err(|refusal| refusal.at_key(self.word))
    }
}
