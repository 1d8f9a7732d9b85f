//! The JSON form of types that are not ours.

use super::fields::mismatch;
use super::slot::{read_list, write_list};
use super::{Definitions, Json, text};
use crate::error::{DocumentError, Result};
use crate::number::{Number, double};
use serde_json::{Map, Value, json};
use std::borrow::Cow;
use std::collections::BTreeMap;

impl Json for String {
    fn blank() -> Self {
        Self::new()
    }
    fn from_json(value: &Value) -> Result<Self> {
        text(value).map(str::to_owned)
    }
    fn to_json(&self) -> Value {
        Value::from(self.as_str())
    }
    fn schema(_: &mut Definitions) -> Value {
        json!({"type": "string"})
    }
}

/// Text that mostly stands in the program itself, such as the citation of a method.
impl Json for Cow<'static, str> {
    fn blank() -> Self {
        Self::Borrowed("")
    }
    fn from_json(value: &Value) -> Result<Self> {
        text(value).map(|text| Self::Owned(text.to_owned()))
    }
    fn to_json(&self) -> Value {
        Value::from(self.as_ref())
    }
    fn schema(_: &mut Definitions) -> Value {
        json!({"type": "string"})
    }
}

impl Json for bool {
    fn blank() -> Self {
        false
    }
    fn missing(&mut self) -> bool {
        true
    }
    fn from_json(value: &Value) -> Result<Self> {
        value.as_bool().ok_or_else(|| mismatch("true or false", value))
    }
    fn to_json(&self) -> Value {
        Value::from(*self)
    }
    fn schema(_: &mut Definitions) -> Value {
        json!({"type": "boolean"})
    }
    fn absent() -> Option<Self> {
        Some(false)
    }
    fn is_absent(&self) -> bool {
        !*self
    }
}

impl Json for u32 {
    fn blank() -> Self {
        0
    }
    fn from_json(value: &Value) -> Result<Self> {
        let whole = value.as_u64().and_then(|number| u32::try_from(number).ok());
        // JavaScript and Python may hand over a whole number as a float.
        let float = || u32::try_from(Number::from_f64(value.as_f64()?).ok()?.to_integer()?).ok();
        whole.or_else(float).ok_or_else(|| mismatch("a whole number", value))
    }
    fn to_json(&self) -> Value {
        Value::from(*self)
    }
    fn schema(_: &mut Definitions) -> Value {
        json!({"type": "integer", "minimum": 0, "maximum": u32::MAX})
    }
}

/// A whole number from zero to 2^53 − 1, which every language's numbers hold exactly.
impl Json for u64 {
    fn blank() -> Self {
        0
    }
    fn from_json(value: &Value) -> Result<Self> {
        const SAFE: u64 = 9_007_199_254_740_991;
        let whole = value.as_u64();
        // JavaScript and Python may hand over a whole number as a float.
        let float = || u64::try_from(double::whole(value.as_f64()?)?).ok();
        let read = whole.or_else(float).filter(|number| *number <= SAFE);
        read.ok_or_else(|| mismatch("a whole number", value))
    }
    fn to_json(&self) -> Value {
        Value::from(*self)
    }
    fn schema(_: &mut Definitions) -> Value {
        json!({"type": "integer", "minimum": 0, "maximum": 9_007_199_254_740_991_u64})
    }
}

/// A finite floating-point number; written without `-0`, and as an integer where it is a small whole number.
impl Json for f64 {
    fn blank() -> Self {
        0.0
    }
    fn from_json(value: &Value) -> Result<Self> {
        value.as_f64().filter(|x| x.is_finite()).ok_or_else(|| mismatch("a number", value))
    }
    fn to_json(&self) -> Value {
        // Whole as JavaScript writes it, so that −0 is 0.
        double::whole(*self).map_or_else(|| Value::from(*self), Value::from)
    }
    fn schema(_: &mut Definitions) -> Value {
        json!({"type": "number"})
    }
}

impl Json for Value {
    fn blank() -> Self {
        Self::Null
    }
    fn from_json(value: &Value) -> Result<Self> {
        Ok(value.clone())
    }
    fn to_json(&self) -> Value {
        self.clone()
    }
    fn schema(_: &mut Definitions) -> Value {
        Value::Bool(true)
    }
}

impl Json for Map<String, Value> {
    fn blank() -> Self {
        Self::new()
    }
    fn from_json(value: &Value) -> Result<Self> {
        value.as_object().cloned().ok_or_else(|| mismatch("an object", value))
    }
    fn to_json(&self) -> Value {
        Value::Object(self.clone())
    }
    fn schema(_: &mut Definitions) -> Value {
        json!({"type": "object"})
    }
}

impl<T: Json> Json for Option<T> {
    fn blank() -> Self {
        None
    }
    fn fill(&mut self, value: &Value) -> Result<()> {
        if value.is_null() { Ok(()) } else { self.get_or_insert_with(T::blank).fill(value) }
    }
    fn missing(&mut self) -> bool {
        true
    }
    fn from_json(value: &Value) -> Result<Self> {
        if value.is_null() { Ok(None) } else { T::from_json(value).map(Some) }
    }
    fn to_json(&self) -> Value {
        self.as_ref().map_or(Value::Null, Json::to_json)
    }
    fn schema(definitions: &mut Definitions) -> Value {
        T::schema(definitions)
    }
    fn absent() -> Option<Self> {
        Some(None)
    }
    fn is_absent(&self) -> bool {
        self.is_none()
    }
}

impl<T: Json> Json for Box<T> {
    fn blank() -> Self {
        Self::new(T::blank())
    }
    fn fill(&mut self, value: &Value) -> Result<()> {
        self.as_mut().fill(value)
    }
    fn from_json(value: &Value) -> Result<Self> {
        T::from_json(value).map(Box::new)
    }
    fn to_json(&self) -> Value {
        self.as_ref().to_json()
    }
    fn schema(definitions: &mut Definitions) -> Value {
        T::schema(definitions)
    }
}

impl<T: Json> Json for Vec<T> {
    fn blank() -> Self {
        Self::new()
    }
    fn fill(&mut self, value: &Value) -> Result<()> {
        read_list(self, value)
    }
    fn missing(&mut self) -> bool {
        true
    }
    fn from_json(value: &Value) -> Result<Self> {
        let mut read = Self::blank();
        read.fill(value)?;
        Ok(read)
    }
    fn to_json(&self) -> Value {
        write_list(self)
    }
    fn schema(definitions: &mut Definitions) -> Value {
        json!({"type": "array", "items": T::schema(definitions)})
    }
    fn absent() -> Option<Self> {
        Some(Self::new())
    }
    fn is_absent(&self) -> bool {
        self.is_empty()
    }
}

impl<T: Json> Json for BTreeMap<String, T> {
    fn blank() -> Self {
        Self::new()
    }
    fn missing(&mut self) -> bool {
        true
    }
    fn from_json(value: &Value) -> Result<Self> {
        let map = value.as_object().ok_or_else(|| mismatch("an object", value))?;
        // One by one: collecting would sort them once more, in a copy of the sort for each type.
        let mut read = Self::new();
        for (key, item) in map {
            read.insert(key.clone(), T::from_json(item).map_err(|error| error.at_key(key.clone()))?);
        }
        Ok(read)
    }
    fn to_json(&self) -> Value {
        let mut map = Map::new();
        for (key, item) in self {
            map.insert(key.clone(), item.to_json());
        }
        Value::Object(map)
    }
    fn schema(definitions: &mut Definitions) -> Value {
        json!({"type": "object", "additionalProperties": T::schema(definitions)})
    }
    fn absent() -> Option<Self> {
        Some(Self::new())
    }
    fn is_absent(&self) -> bool {
        self.is_empty()
    }
}

/// Reads the `format` key of a document: exactly this format and version.
///
/// # Errors
/// `format-unknown`.
pub(crate) fn expect_format(found: &str, expected: &'static str) -> Result<()> {
    if found == expected { Ok(()) } else { Err(DocumentError::FormatUnknown { expected }.into()) }
}
