//! Reading and writing the keys of an object.

use super::Json;
use super::slot::Written;
use crate::error::{DocumentError, Error, Result};
use serde_json::{Map, Value};
use std::borrow::Cow;

/// An object opened for reading: its unknown keys are refused first, then fields are read by their Rust names.
///
/// ```
/// use volunteer_core::json::Fields;
/// let value = serde_json::json!({"asof": "2023-12-31"});
/// let error = Fields::open(&value, &["as_of"]).err().unwrap();
/// assert_eq!(error.code(), "key-unknown");
/// assert_eq!(error.details()["suggestion"], "asOf");
/// ```
pub struct Fields<'a> {
    map: &'a Map<String, Value>,
}

impl<'a> Fields<'a> {
    /// Opens an object that may have the fields of these `snake_case` names (`camelCase` in the document).
    ///
    /// # Errors
    /// `type-mismatch` where the value is no object; `key-unknown` with the nearest known key.
    pub fn open(value: &'a Value, names: &[&'static str]) -> Result<Self> {
        let Value::Object(map) = value else { return Err(mismatch("an object", value)) };
        for key in map.keys() {
            if !names.iter().any(|name| is_camel(key, name)) {
                let known: Vec<Cow<'static, str>> = names.iter().map(|name| camel(name)).collect();
                let suggestion = nearest(key, known.iter().map(AsRef::as_ref)).map(str::to_owned);
                return Err(DocumentError::KeyUnknown { key: excerpt(key), suggestion }.into());
            }
        }
        Ok(Self { map })
    }

    /// Reads one field.
    ///
    /// # Errors
    /// `key-missing`, or what is wrong inside, with the key on the path.
    pub fn read<T: Json>(&self, name: &'static str) -> Result<T> {
        let mut read = T::blank();
        self.fill(name, &mut read)?;
        Ok(read)
    }

    pub(super) fn get(&self, name: &'static str) -> Option<&'a Value> {
        self.map.get(camel(name).as_ref()).filter(|value| !value.is_null())
    }
}

#[cold]
pub(super) fn missing(name: &'static str) -> Error {
    DocumentError::KeyMissing { key: camel(name).into_owned() }.into()
}

#[cold]
pub(super) fn at_name(error: Error, name: &'static str) -> Error {
    error.at_key(camel(name))
}

/// Writes one field, unless it is absent.
pub(crate) fn put(map: &mut Map<String, Value>, name: &'static str, slot: &dyn Written) {
    if let Some(value) = slot.write() {
        insert(map, name, value);
    }
}

pub(super) fn insert(map: &mut Map<String, Value>, name: &'static str, value: Value) {
    map.insert(camel(name).into_owned(), value);
}

/// The camelCase form of a field's Rust name.
pub(crate) fn camel(name: &'static str) -> Cow<'static, str> {
    if !name.contains('_') {
        return Cow::Borrowed(name);
    }
    let mut out = String::with_capacity(name.len());
    let mut upper = false;
    for character in name.chars() {
        match character {
            '_' => upper = true,
            _ if upper => {
                out.push(character.to_ascii_uppercase());
                upper = false;
            }
            _ => out.push(character),
        }
    }
    Cow::Owned(out)
}

/// Whether a key is the camelCase form of a field's Rust name.
fn is_camel(key: &str, name: &str) -> bool {
    let mut letters = name.bytes();
    let same = key.bytes().all(|letter| match letters.next() {
        Some(b'_') => letters.next().map(|next| next.to_ascii_uppercase()) == Some(letter),
        next => next == Some(letter),
    });
    same && letters.next().is_none()
}

/// The text of a JSON string.
pub(crate) fn text(value: &Value) -> Result<&str> {
    value.as_str().ok_or_else(|| mismatch("text", value))
}

pub(crate) fn mismatch(expected: &'static str, value: &Value) -> Error {
    let found = match value {
        Value::Null => "null",
        Value::Bool(_) => "true or false",
        Value::Number(_) => "a number",
        Value::String(_) => "text",
        Value::Array(_) => "a list",
        Value::Object(_) => "an object",
    };
    DocumentError::TypeMismatch { expected, found }.into()
}

/// At most 40 characters, so that a message stays a line long whatever comes in.
pub(crate) fn excerpt(text: &str) -> String {
    text.chars().take(40).collect()
}

pub(crate) fn unknown_word(word: &str, known: &[&'static str]) -> Error {
    let suggestion = nearest(word, known.iter().copied());
    DocumentError::WordUnknown { word: excerpt(word), known: known.to_vec(), suggestion }.into()
}

/// The candidate with the fewest edits (without regard to case), if at most a third of its letters differ.
pub(crate) fn nearest<'k>(word: &str, candidates: impl Iterator<Item = &'k str>) -> Option<&'k str> {
    let word: Vec<char> = excerpt(word).chars().flat_map(char::to_lowercase).collect();
    candidates
        .map(|candidate| {
            let letters: Vec<char> = candidate.chars().flat_map(char::to_lowercase).collect();
            (edits(&word, &letters), letters.len(), candidate)
        })
        .filter(|(distance, length, _)| distance * 3 <= (*length).max(word.len()))
        .min_by_key(|(distance, ..)| *distance)
        .map(|(.., candidate)| candidate)
}

/// The edits between two words, if at most a third of the letters differ.
pub(crate) fn distance(a: &str, b: &str) -> Option<usize> {
    let (a, b): (Vec<char>, Vec<char>) = (excerpt(a).chars().collect(), b.chars().collect());
    let distance = edits(&a, &b);
    (distance * 3 <= a.len().max(b.len())).then_some(distance)
}

/// Levenshtein distance.
fn edits(a: &[char], b: &[char]) -> usize {
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut diagonal = i;
        let mut left = i + 1;
        let mut next = vec![left];
        for (j, y) in b.iter().enumerate() {
            let above = row.get(j + 1).copied().unwrap_or(usize::MAX);
            let replace = diagonal + usize::from(x != y);
            left = replace.min(above.saturating_add(1)).min(left + 1);
            next.push(left);
            diagonal = above;
        }
        row = next;
    }
    row.last().copied().unwrap_or(0)
}
