//! Requests and responses, as any web framework hands them over and takes them.

use serde_json::Value;
use volunteer_core::Language;

pub(crate) struct Request<'a> {
    pub method: &'a str,
    pub path: &'a str,
    /// The parameters behind the question mark, decoded.
    pub query: &'a [(&'a str, &'a str)],
    /// The header `Accept-Language`.
    pub accept_language: &'a str,
    pub body: &'a str,
}

impl Request<'_> {
    pub(crate) fn parameter(&self, name: &str) -> Option<&str> {
        self.query.iter().find(|(key, _)| *key == name).map(|(_, value)| *value)
    }

    /// The language of this service that the caller likes best; English where none fits.
    pub(crate) fn language(&self) -> Language {
        let ranges = self.accept_language.split(',').filter_map(|range| {
            let (tag, weight) = range.split_once(";q=").unwrap_or((range, "1"));
            let primary = tag.trim().split('-').next().unwrap_or_default();
            let weight = weight.trim().parse::<f64>().unwrap_or(0.0);
            Some((primary.parse::<Language>().ok()?, weight)).filter(|(_, weight)| *weight > 0.0)
        });
        // Of equal weights the first counts.
        let best = ranges.reduce(|best, next| if next.1 > best.1 { next } else { best });
        best.map_or(Language::English, |(language, _)| language)
    }
}

#[derive(Debug, PartialEq)]
pub(crate) struct Response {
    pub status: u16,
    pub body: Value,
}
