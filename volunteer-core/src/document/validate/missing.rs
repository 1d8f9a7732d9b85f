//! The other keys that an object lacks.
//!
//! `serde` stops at the first one. A stand-in of the right kind is put in its place, found by trying: then reading names the
//! next one. A stand-in never becomes an error of its own, and where none fits, the search ends with what was found.

use super::super::read::Located;
use super::at;
use crate::error::{DocumentError, Error, ErrorKind, PathSegment};
use serde_json::{Value, json};

/// How deep stand-ins of objects are filled with stand-ins for their own keys.
const MAX_DEPTH: usize = 3;

/// What reading answers with a stand-in in place.
enum Outcome {
    /// It fits, and nothing else is wrong.
    Fits,
    /// It fits; the error that came next.
    FitsBefore(Error),
    /// Something of this kind is wanted instead, or no more is known.
    Refused(Option<Value>),
}

/// The keys that are missing beside the one that `error` names, as errors of the same place.
pub(super) fn beside<T>(
    error: &Error,
    rest: &Value,
    read: &impl Fn(&Value) -> Result<T, Located>,
    rounds: &mut usize,
) -> Vec<Error> {
    let mut found = Vec::new();
    let Some(mut key) = missing_key(error) else { return found };
    let object = error.path();
    let mut trial = rest.clone();
    while let Some(Outcome::FitsBefore(next)) = fill(&mut trial, &object, &key, read, rounds, MAX_DEPTH) {
        match missing_key(&next) {
            Some(next_key) if next.path() == object => {
                key = next_key;
                found.push(next);
            }
            _ => break,
        }
    }
    found
}

/// Puts a stand-in that fits at a key, and says what reading then answers. `None` where no stand-in fits.
fn fill<T>(
    trial: &mut Value,
    object: &[PathSegment],
    key: &str,
    read: &impl Fn(&Value) -> Result<T, Located>,
    rounds: &mut usize,
    depth: usize,
) -> Option<Outcome> {
    let depth = depth.checked_sub(1)?;
    let mut place = object.to_vec();
    place.push(PathSegment::Key(key.to_owned()));
    // The last one is tried first. Of a target's value exactly one key is needed, whichever.
    let mut candidates: Vec<Value> = vec![
        json!({"absolute": 1}),
        json!({}),
        json!([]),
        json!(true),
        json!(1),
        json!("KZ"),
        json!("person"),
        json!("2025-01-01"),
        json!("2025"),
    ];
    while let Some(candidate) = candidates.pop() {
        let is_object = candidate.is_object();
        match at(trial, object) {
            Some(Value::Object(map)) => map.insert(key.to_owned(), candidate),
            _ => return None,
        };
        let mut outcome = attempt(trial, &place, read, rounds)?;
        // The stand-in of an object gets stand-ins for its own keys.
        while let Outcome::FitsBefore(error) = &outcome
            && is_object
            && error.path() == place
            && let Some(inner) = missing_key(error)
        {
            outcome = fill(trial, &place, &inner, read, rounds, depth).unwrap_or(Outcome::Refused(None));
        }
        match outcome {
            Outcome::Refused(wanted) => candidates.extend(wanted),
            fits => return Some(fits),
        }
    }
    None
}

/// Reads with a stand-in; `None` where the work is used up.
fn attempt<T>(
    trial: &Value,
    place: &[PathSegment],
    read: &impl Fn(&Value) -> Result<T, Located>,
    rounds: &mut usize,
) -> Option<Outcome> {
    *rounds = rounds.checked_sub(1)?;
    let Err(Located { error, .. }) = read(trial) else { return Some(Outcome::Fits) };
    let path = error.path();
    Some(match error.kind() {
        ErrorKind::Document(DocumentError::KeyMissing { .. }) => Outcome::FitsBefore(error),
        ErrorKind::Document(DocumentError::WordUnknown { known, .. }) if path == place => {
            Outcome::Refused(known.first().map(|word| Value::from(*word)))
        }
        _ if path.starts_with(place) => Outcome::Refused(None),
        _ => Outcome::FitsBefore(error),
    })
}

fn missing_key(error: &Error) -> Option<String> {
    match error.kind() {
        ErrorKind::Document(DocumentError::KeyMissing { key }) => Some(key.clone()),
        _ => None,
    }
}
