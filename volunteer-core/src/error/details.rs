//! The data of an error as documents show it.

use super::{CanBeSaid, NotAdditive, PlaceCandidate};
use crate::json::{Json, camel};
use crate::number::{Bounds, Number};
use serde_json::{Map, Value};

/// The fields of an error, as they are written one after the other.
#[derive(Default)]
pub struct Details(Map<String, Value>);

impl Details {
    /// Writes a field by its Rust name, unless there is nothing to say.
    pub(super) fn put(&mut self, name: &'static str, field: &dyn Detail) {
        // No suggestions are nothing to say; another empty list is an answer.
        let silent = |value: &Value| name == "suggestions" && value.as_array().is_some_and(Vec::is_empty);
        if let Some(value) = field.value().filter(|value| !silent(value)) {
            self.0.insert(camel(name).into_owned(), value);
        }
    }

    pub(super) fn done(self) -> Map<String, Value> {
        self.0
    }
}

/// What a field of an error may be.
pub trait Detail {
    /// Its value; none where the field is left out.
    fn value(&self) -> Option<Value>;
}

macro_rules! details {
    ($($type:ty => |$one:ident| $value:expr;)+) => {
        $(impl Detail for $type {
            fn value(&self) -> Option<Value> {
                let $one = self;
                Some($value)
            }
        })+
    };
}

details! {
    String => |text| text.as_str().into();
    &'static str => |text| (*text).into();
    u32 => |number| (*number).into();
    usize => |number| (*number).into();
    i64 => |number| (*number).into();
    u64 => |number| (*number).into();
    Number => |number| number.to_json();
    Bounds => |bounds| bounds.to_json();
    Value => |value| value.clone();
    NotAdditive => |reason| reason.to_json();
}

impl<T: Detail> Detail for Option<T> {
    fn value(&self) -> Option<Value> {
        self.as_ref().and_then(Detail::value)
    }
}

impl<T: Detail> Detail for Vec<T> {
    fn value(&self) -> Option<Value> {
        Some(self.iter().filter_map(Detail::value).collect())
    }
}

impl Detail for PlaceCandidate {
    fn value(&self) -> Option<Value> {
        let mut details = Details::default();
        details.put("code", &self.code);
        details.put("kind", &self.kind);
        details.put("parent", &self.parent);
        details.put("kk", &self.kk);
        details.put("ru", &self.ru);
        details.put("en", &self.en);
        Some(details.done().into())
    }
}

impl Detail for CanBeSaid {
    fn value(&self) -> Option<Value> {
        let mut details = Details::default();
        details.put("code", &self.code);
        details.put("bounds", &self.bounds);
        Some(details.done().into())
    }
}
