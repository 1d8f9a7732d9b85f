//! Every type of a document in formats other than JSON: what is written reads back equal, or is refused when writing.

#[path = "formats/format.rs"]
mod format;
#[path = "formats/hand.rs"]
mod hand;
#[path = "formats/pool.rs"]
mod pool;
#[path = "formats/types.rs"]
mod types;

use format::{FORMATS, Format, one};
use pool::instances;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::fmt::Debug;
use volunteer_core::document;

/// A caller's own structure around a value of the library: what stands before and after it must not be touched.
#[derive(Serialize, Deserialize, PartialEq, Debug)]
struct Around<T> {
    before: u8,
    item: T,
    maybe: Option<T>,
    after: String,
    list: Vec<T>,
}

impl<T: Clone> Around<T> {
    fn new(item: &T) -> Self {
        let (maybe, list) = (Some(item.clone()), vec![item.clone(), item.clone()]);
        Self { before: 7, item: item.clone(), maybe, after: "after".into(), list }
    }
}

/// One type in every format, by itself and inside a structure of a caller's own.
fn every_format<T>(name: &str, faults: &mut Vec<String>)
where
    T: Serialize + DeserializeOwned + PartialEq + Debug + Clone + 'static,
{
    let found: Vec<T> = instances();
    if found.is_empty() {
        faults.push(format!("{name}: no instance"));
    }
    for value in &found {
        let around = Around::new(value);
        let mut wrong = Vec::new();
        for format in FORMATS {
            wrong.extend(check(format, &around).err());
            // TOML has tables alone at its root.
            if format.name != "TOML" || document::to_value(value).is_ok_and(|value| value.is_object()) {
                wrong.extend(check(format, value).err());
            }
        }
        if !wrong.is_empty() {
            let text = document::to_string(value).unwrap_or_default();
            let start: String = text.chars().take(200).collect();
            faults.push(format!("{name} {start}\n    {}", wrong.join("\n    ")));
            break;
        }
    }
}

/// Sends one value through one format; whether the format wrote it, or what is wrong.
fn check<T: Serialize + DeserializeOwned + PartialEq + 'static>(format: &Format, value: &T) -> Result<bool, String> {
    let name = format.name;
    let bytes = match (format.write)(value) {
        Ok(bytes) => bytes,
        Err(_) if !format.keys => return Ok(false),
        Err(error) => return Err(format!("{name}: does not write: {error}")),
    };
    let read = (format.read)(&bytes, one::<T>).map_err(|error| format!("{name}: does not read: {error}"))?;
    match read.downcast_ref::<T>() {
        Some(read) if read == value && document::to_string(read) == document::to_string(value) => Ok(true),
        Some(read) => Err(format!("{name}: read as {:?}", document::to_string(read))),
        None => Err(format!("{name}: another type was read")),
    }
}

#[test]
fn every_type_reads_back_or_is_refused_when_written() {
    let mut faults = Vec::new();
    types::each(&mut faults);
    assert!(faults.is_empty(), "{} types:\n{}", faults.len(), faults.join("\n"));
}

/// The list of types is the whole list: whatever the library's sources read as a part of a document is in it.
#[test]
fn no_type_is_left_out() {
    let listed: BTreeSet<&str> = types::NAMES.iter().filter_map(|path| path.rsplit("::").next()).collect();
    let missing: Vec<String> = types::in_sources().into_iter().filter(|name| !listed.contains(name.as_str())).collect();
    assert!(missing.is_empty(), "{missing:?}");
}
