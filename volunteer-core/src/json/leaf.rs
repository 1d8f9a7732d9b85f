//! The JSON form of types that are not ours.

use super::fields::mismatch;
use super::{Definitions, Json, text};
use crate::error::{DocumentError, Result};
use serde_json::{Value, json};
use std::borrow::Cow;
use std::collections::BTreeMap;

impl Json for String {
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
    fn from_json(value: &Value) -> Result<Self> {
        let whole = value.as_u64().and_then(|number| u32::try_from(number).ok());
        // JavaScript and Python may hand over a whole number as a float.
        let float = || value.as_f64().filter(|x| *x >= 0.0 && *x <= f64::from(u32::MAX)).map(|x| x.to_string());
        whole.or_else(|| float()?.parse().ok()).ok_or_else(|| mismatch("a whole number", value))
    }
    fn to_json(&self) -> Value {
        Value::from(*self)
    }
    fn schema(_: &mut Definitions) -> Value {
        json!({"type": "integer", "minimum": 0, "maximum": u32::MAX})
    }
}

/// A finite floating-point number; written without `-0`, and as an integer where it is a small whole number.
impl Json for f64 {
    fn from_json(value: &Value) -> Result<Self> {
        value.as_f64().filter(|x| x.is_finite()).ok_or_else(|| mismatch("a number", value))
    }
    fn to_json(&self) -> Value {
        // Whole as JavaScript writes it; below 2^53 every whole number is one. Adding zero turns −0 into 0.
        let whole = self.fract() == 0.0 && self.abs() < 9_007_199_254_740_992.0;
        let integer = if whole { format!("{:.0}", *self + 0.0).parse::<i64>().ok() } else { None };
        integer.map_or_else(|| Value::from(*self + 0.0), Value::from)
    }
    fn schema(_: &mut Definitions) -> Value {
        json!({"type": "number"})
    }
}

impl Json for Value {
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

impl<T: Json> Json for Option<T> {
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
    fn from_json(value: &Value) -> Result<Self> {
        let items = value.as_array().ok_or_else(|| mismatch("a list", value))?;
        items.iter().enumerate().map(|(index, item)| T::from_json(item).map_err(|e| e.at_index(index))).collect()
    }
    fn to_json(&self) -> Value {
        Value::Array(self.iter().map(Json::to_json).collect())
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
    fn from_json(value: &Value) -> Result<Self> {
        let map = value.as_object().ok_or_else(|| mismatch("an object", value))?;
        map.iter()
            .map(|(key, item)| Ok((key.clone(), T::from_json(item).map_err(|error| error.at_key(key.clone()))?)))
            .collect()
    }
    fn to_json(&self) -> Value {
        Value::Object(self.iter().map(|(key, item)| (key.clone(), item.to_json())).collect())
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
