//! A typed error on its way through `serde`, whose own errors are texts.
//!
//! A check inside a `Deserialize` can answer only what `serde::de::Error::custom` makes of a text. The library's own reader
//! of documents has to answer the typed error with its code and details, so the error travels beside the text, for as long
//! as that one call lasts.

use super::Error;
use serde::de;
use std::cell::Cell;

thread_local! {
    static CARRIED: Cell<Option<Error>> = const { Cell::new(None) };
}

/// What a check refused, as an error of whatever format is being read.
pub(crate) fn refuse<E: de::Error>(error: impl Into<Error>) -> E {
    let error = error.into();
    let text = error.to_string();
    CARRIED.set(Some(error));
    let refused = E::custom(text);
    // Another format's error has the text alone; what it did not take must not turn up in a later one.
    CARRIED.set(None);
    refused
}

/// The typed error of the [`refuse`] that is just asking for an error of this type.
pub(crate) fn carried() -> Option<Error> {
    CARRIED.take()
}
