//! All that is wrong with a document, not the first thing alone: for forms.
//!
//! A document is read; what is at fault is left out, and the rest is read again, until nothing new turns up. An element of
//! a list or a key is left out by itself; where a key that must be there is at fault, the object around it goes with it.
//! What is wrong only because something was left out is not reported.

mod missing;

use super::parse::parse_all;
use super::read::{Located, Reader, located};
use crate::error::{DocumentError, Error, ErrorKind, PathSegment, excerpt};
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::collections::BTreeMap;

/// The most errors that are reported of one document.
pub const MAX_ERRORS: usize = 1000;

/// The most values that are read in all rounds together; the first round is always made.
const MAX_WORK: usize = 50_000_000;

/// All that is wrong with a document in JSON text: as [`validate`], after every key that occurs twice.
///
/// ```
/// use volunteer_core::{document, roadmap::Aim};
/// let errors = document::validate_slice::<std::collections::BTreeMap<String, Aim>>(br#"{"a": "up", "b": "increase", "b": 1}"#);
/// assert_eq!(errors.iter().map(|error| error.code()).collect::<Vec<_>>(), ["key-duplicate", "word-unknown"]);
/// ```
#[must_use]
pub fn validate_slice<T: DeserializeOwned>(text: &[u8]) -> Vec<Error> {
    validate_text_by(text, validate::<T>)
}

/// The errors of a text, then those of what it says.
pub(super) fn validate_text_by(text: &[u8], validate: impl FnOnce(&Value) -> Vec<Error>) -> Vec<Error> {
    let (value, mut errors) = parse_all(text);
    match value {
        Ok(value) => errors.extend(validate(&value)),
        Err(error) => errors.push(error),
    }
    errors.truncate(MAX_ERRORS);
    errors
}

/// Everything that is wrong with a document; empty where [`from_value`](super::from_value) reads it.
///
/// The first error is the one that reading answers; the others follow in the order in which they are found, at most
/// [`MAX_ERRORS`]. A check of an object as a whole answers its first error: the next one shows when that is mended.
///
/// ```
/// use volunteer_core::{document, roadmap::Target};
/// let target = serde_json::json!({"indicator": "volunteers", "due": "2026-13", "aim": "increse",
///     "value": {"absolute": 6800}});
/// let errors = document::validate::<Target>(&target);
/// let wrong: Vec<_> = errors.iter().map(|error| (error.pointer(), error.code())).collect();
/// // The target itself lacks its place.
/// let expected = [("/due", "period-invalid"), ("/aim", "word-unknown"), ("", "key-missing")];
/// assert_eq!(wrong, expected.map(|(pointer, code)| (pointer.to_owned(), code)));
/// ```
#[must_use]
pub fn validate<T: DeserializeOwned>(value: &Value) -> Vec<Error> {
    let mut validation = Validation { rest: value.clone(), origins: BTreeMap::new(), left_out: Vec::new() };
    validation.run(|rest| located::<T>(Reader::new(rest)))
}

/// What was left out, and where it stood.
struct LeftOut {
    path: Vec<PathSegment>,
    value: Value,
    /// The known key that an unknown one was taken for.
    meant: Option<String>,
}

struct Validation {
    /// What is left of the document.
    rest: Value,
    /// The first positions of the elements that a list has left.
    origins: BTreeMap<Vec<PathSegment>, Vec<usize>>,
    left_out: Vec<LeftOut>,
}

impl Validation {
    fn run<T>(&mut self, read: impl Fn(&Value) -> Result<T, Located>) -> Vec<Error> {
        let mut errors = Vec::new();
        let mut rounds = (MAX_WORK / size(&self.rest)).max(1);
        while rounds > 0 {
            rounds -= 1;
            let Err(Located { error, depth }) = read(&self.rest) else { break };
            let found = error.path();
            let path = self.origin(&found);
            let checked = path.get(..depth).unwrap_or(&path);
            let also_missing = missing::beside(&error, &self.rest, &read, &mut rounds);
            for error in std::iter::once(&error).chain(&also_missing) {
                if !self.follows(error, &path, checked) {
                    errors.push(moved(error.clone(), &path));
                }
            }
            if errors.len() >= MAX_ERRORS || !self.leave_out(&error, found) {
                break;
            }
        }
        errors.truncate(MAX_ERRORS);
        errors
    }

    /// Where a path into what is left lies in the document.
    fn origin(&self, path: &[PathSegment]) -> Vec<PathSegment> {
        let mut origin = Vec::with_capacity(path.len());
        for step in path {
            let step = match (step, self.origins.get(&origin)) {
                (PathSegment::Index(index), Some(list)) => {
                    PathSegment::Index(list.get(*index).copied().unwrap_or(*index))
                }
                (step, _) => step.clone(),
            };
            origin.push(step);
        }
        origin
    }

    /// Takes what is at fault out of the rest; false where that would be the whole document.
    fn leave_out(&mut self, error: &Error, mut path: Vec<PathSegment>) -> bool {
        let (mut meant, mut stray) = (None, false);
        if let ErrorKind::Document(DocumentError::KeyUnknown { key, suggestion }) = error.kind()
            && let Some(Value::Object(map)) = at(&mut self.rest, &path)
            && let Some(whole) = map.keys().find(|whole| excerpt(whole) == *key)
        {
            path.push(PathSegment::Key(whole.clone()));
            meant.clone_from(suggestion);
            stray = suggestion.is_none();
        }
        // A check may name a key that is absent: then the object in which it belongs is at fault.
        while at(&mut self.rest, &path).is_none() {
            path.pop();
        }
        let origin = self.origin(&path);
        let (Some(last), Some((first_place, around))) = (path.pop(), origin.split_last()) else { return false };
        let value = match (at(&mut self.rest, &path), last) {
            (Some(Value::Object(map)), PathSegment::Key(key)) => map.remove(&key),
            (Some(Value::Array(items)), PathSegment::Index(index)) if index < items.len() => {
                let kept = self.origins.entry(around.to_vec()).or_insert_with(|| (0..items.len()).collect());
                if let PathSegment::Index(first) = first_place {
                    kept.retain(|position| position != first);
                }
                Some(items.remove(index))
            }
            _ => None,
        };
        let Some(value) = value else { return false };
        // A key that nobody knows and that resembles none meant nothing: nothing follows from its absence.
        if !stray {
            self.left_out.push(LeftOut { path: origin, value, meant });
        }
        true
    }

    /// Whether an error of the check of one value is there only because something in that value was left out.
    fn follows(&self, error: &Error, path: &[PathSegment], checked: &[PathSegment]) -> bool {
        let missing = match error.kind() {
            ErrorKind::Document(DocumentError::KeyMissing { key }) => Some(key),
            _ => None,
        };
        self.left_out.iter().filter(|left| left.path.starts_with(checked)).any(|left| match missing {
            Some(key) => left.object() == path && left.stood_for(key),
            None => left.path.starts_with(path) || left.decides(path) || left.is_named_by(error),
        })
    }
}

impl LeftOut {
    /// The object in which it stood, as a key of its own or within lists.
    fn object(&self) -> &[PathSegment] {
        let key = self.path.iter().rposition(|step| matches!(step, PathSegment::Key(_))).unwrap_or(0);
        self.path.get(..key).unwrap_or_default()
    }

    /// Whether it was the value of a key, or a misspelling of that key.
    fn stood_for(&self, key: &str) -> bool {
        let own = matches!(self.path.last(), Some(PathSegment::Key(last)) if last == key);
        own || self.meant.as_deref() == Some(key)
    }

    /// Whether the object in which it stood may be judged at a place only with it: its absence lets a default stand in.
    fn decides(&self, path: &[PathSegment]) -> bool {
        // A whole element of a list is no property of the object around the list.
        if self.value.is_object() && matches!(self.path.last(), Some(PathSegment::Index(_))) {
            return false;
        }
        match self.object() {
            // The whole document: only its own keys, not what its lists hold.
            [] => path.len() <= 1,
            object => path.starts_with(object),
        }
    }

    /// Whether the error names something that may have been defined in it: by its id, where that could be read.
    fn is_named_by(&self, error: &Error) -> bool {
        if error.code().ends_with("-duplicate") {
            return false;
        }
        let id_at_fault = matches!(self.path.last(), Some(PathSegment::Key(key)) if key == "id");
        let nameless = id_at_fault || self.value.as_object().is_some_and(|map| !map.contains_key("id"));
        error.details().values().filter_map(Value::as_str).any(|name| nameless || mentions(&self.value, name))
    }
}

/// Whether a text occurs in a value.
fn mentions(value: &Value, text: &str) -> bool {
    match value {
        Value::String(found) => excerpt(found) == text,
        Value::Array(items) => items.iter().any(|item| mentions(item, text)),
        Value::Object(map) => map.values().any(|item| mentions(item, text)),
        _ => false,
    }
}

/// The value at a path, if there is one.
fn at<'a>(value: &'a mut Value, path: &[PathSegment]) -> Option<&'a mut Value> {
    path.iter().try_fold(value, |value, step| match (value, step) {
        (Value::Object(map), PathSegment::Key(key)) => map.get_mut(key),
        (Value::Array(items), PathSegment::Index(index)) => items.get_mut(*index),
        _ => None,
    })
}

/// The same error at another place.
fn moved(error: Error, path: &[PathSegment]) -> Error {
    path.iter().rev().fold(error.without_path(), |error, step| match step {
        PathSegment::Key(key) => error.at_key(key.as_str()),
        PathSegment::Index(index) => error.at_index(*index),
    })
}

/// How many values there are, at least one.
fn size(value: &Value) -> usize {
    1 + match value {
        Value::Array(items) => items.iter().map(size).sum(),
        Value::Object(map) => map.values().map(size).sum(),
        _ => 0,
    }
}
