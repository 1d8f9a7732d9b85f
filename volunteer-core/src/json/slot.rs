//! Reading and writing the fields of an object one after the other, whatever their types.
//!
//! What a type adds of its own is one call for each field; everything else stands here once. A generic function for each
//! type, with its results moved from one to the next, was a fifth of the module that a web page loads.

use super::fields::{at_name, insert, missing};
use super::{Fields, Json, mismatch, text, unknown_word};
use crate::error::Result;
use serde_json::{Map, Value};

/// A place for a value of any type that has a JSON form. Reading and writing are two traits, so that what is only read brings
/// no code for writing with it.
pub(crate) trait Slot {
    /// Reads the value in place of the blank one.
    fn read(&mut self, value: &Value) -> Result<()>;
    /// Puts what an absent key stands for; false where the key may not be absent.
    fn skip(&mut self) -> bool;
}

impl<T: Json> Slot for T {
    fn read(&mut self, value: &Value) -> Result<()> {
        self.fill(value)
    }
    fn skip(&mut self) -> bool {
        self.missing()
    }
}

/// A value of any type that has a JSON form.
pub(crate) trait Written {
    /// Writes the value; `None` where its key is left out.
    fn write(&self) -> Option<Value>;
}

impl<T: Json> Written for T {
    fn write(&self) -> Option<Value> {
        (!self.is_absent()).then(|| self.to_json())
    }
}

/// A list to which values of one type are added.
pub(super) trait List {
    /// Reads one more value.
    fn add(&mut self, value: &Value) -> Result<()>;
}

impl<T: Json> List for Vec<T> {
    fn add(&mut self, value: &Value) -> Result<()> {
        let mut item = T::blank();
        item.fill(value)?;
        self.push(item);
        Ok(())
    }
}

/// A list of values of one type.
pub(super) trait WrittenList {
    /// Writes the value at an index.
    fn write(&self, index: usize) -> Option<Value>;
}

impl<T: Json> WrittenList for Vec<T> {
    fn write(&self, index: usize) -> Option<Value> {
        self.get(index).map(Json::to_json)
    }
}

pub(super) fn read_list(list: &mut dyn List, value: &Value) -> Result<()> {
    let Value::Array(items) = value else { return Err(mismatch("a list", value)) };
    for (index, item) in items.iter().enumerate() {
        list.add(item).map_err(|error| error.at_index(index))?;
    }
    Ok(())
}

pub(super) fn write_list(list: &dyn WrittenList) -> Value {
    let mut items = Vec::new();
    while let Some(item) = list.write(items.len()) {
        items.push(item);
    }
    Value::Array(items)
}

/// Reads the fields of an object in the order of their names; after the first error the others are passed over.
pub(crate) struct Reader<'a> {
    fields: Result<Fields<'a>>,
    names: std::slice::Iter<'static, &'static str>,
}

impl<'a> Reader<'a> {
    pub(crate) fn new(value: &'a Value, names: &'static [&'static str]) -> Self {
        Self { fields: Fields::open(value, names), names: names.iter() }
    }

    pub(crate) fn field(&mut self, slot: &mut dyn Slot) {
        let (Ok(fields), Some(name)) = (&self.fields, self.names.next()) else { return };
        if let Err(error) = fields.fill(name, slot) {
            self.fields = Err(error);
        }
    }

    pub(crate) fn done(self) -> Result<()> {
        self.fields.map(|_| ())
    }
}

impl Fields<'_> {
    pub(super) fn fill(&self, name: &'static str, slot: &mut dyn Slot) -> Result<()> {
        match self.get(name) {
            Some(value) => slot.read(value).map_err(|error| at_name(error, name)),
            None if slot.skip() => Ok(()),
            None => Err(missing(name)),
        }
    }
}

/// Writes the fields of an object in the order of their names.
pub(crate) struct Writer {
    map: Map<String, Value>,
    names: std::slice::Iter<'static, &'static str>,
}

impl Writer {
    pub(crate) fn new(names: &'static [&'static str]) -> Self {
        Self { map: Map::new(), names: names.iter() }
    }

    pub(crate) fn field(&mut self, slot: &dyn Written) {
        if let (Some(name), Some(value)) = (self.names.next(), slot.write()) {
            insert(&mut self.map, name, value);
        }
    }

    pub(crate) fn done(self) -> Value {
        Value::Object(self.map)
    }
}

/// The place of a word in a list, or the error that names the list.
pub(crate) fn read_word(value: &Value, known: &'static [&'static str], place: &mut usize) -> Result<()> {
    let word = text(value)?;
    *place = known.iter().position(|one| *one == word).ok_or_else(|| unknown_word(word, known))?;
    Ok(())
}
