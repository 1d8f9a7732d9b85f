//! Cells that become codes: each different text is settled once.

use super::words::words;
use crate::Unit;
use crate::Word;
use crate::error::{LayoutError, Result};
use crate::place::{Gazetteer, Place};
use crate::record::{Answer, Direct, RecordStatus};
use crate::register::NONE;
use crate::register::finding::FindingCode;
use crate::register::layout::{ColumnRole, PlaceRules};
use crate::register::part::{MAX_LABELS, Part};
use crate::register::texts::{Short, Shorts, Texts};
use std::collections::BTreeMap;
use std::str::FromStr;

/// What a text stands for: a code, and what is wrong with it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Known {
    pub(super) code: u32,
    pub(super) note: Option<FindingCode>,
    /// Whether it is a word for a total.
    pub(super) total: bool,
}

/// The texts of one column that have been settled.
pub(super) struct Labels {
    role: ColumnRole,
    dictionary: String,
    words: BTreeMap<String, String>,
    short: Shorts<Known>,
    long: Texts,
    /// What the long texts stand for.
    long_known: Vec<Known>,
}

impl Labels {
    pub(super) fn new(role: ColumnRole, category: Option<&str>, words: &BTreeMap<String, String>) -> Self {
        let dictionary = match role {
            ColumnRole::Members => "person",
            ColumnRole::HelpedCategory => "category",
            ColumnRole::Parent => "organisation",
            ColumnRole::Category => category.unwrap_or_default(),
            role => role.as_str(),
        };
        Self {
            role,
            dictionary: dictionary.into(),
            words: words.clone(),
            short: Shorts::default(),
            long: Texts::default(),
            long_known: Vec::new(),
        }
    }

    /// What a text stands for, where it has been settled and is short.
    #[inline]
    pub(super) fn known(&self, text: &str) -> Option<Known> {
        self.short.get(Short::of(text)?)
    }

    pub(super) fn code(&mut self, text: &str, part: &mut Part, places: &Places<'_>) -> Result<Known> {
        let short = Short::of(text);
        let seen = match short {
            Some(short) => self.short.get(short),
            None => self.long.get(text).and_then(|number| self.long_known.get(usize::try_from(number).ok()?)).copied(),
        };
        if let Some(known) = seen {
            return Ok(known);
        }
        let known = self.settle(text, part, places)?;
        if let Some(short) = short {
            self.short.add(short, known);
            return Ok(known);
        }
        let number = self.long.add(text, MAX_LABELS);
        number.ok_or(LayoutError::TooMany { part: "labels", limit: MAX_LABELS })?;
        self.long_known.push(known);
        Ok(known)
    }

    /// The layout's word for a text, and whether the layout declares words but not this one.
    fn word<'a>(&'a self, text: &'a str) -> (&'a str, bool) {
        let lower = text.to_lowercase();
        let found = self.words.get(text);
        let found =
            found.or_else(|| self.words.iter().find(|(word, _)| word.to_lowercase() == lower).map(|(_, to)| to));
        match found {
            Some(word) => (word, false),
            None => (text, !self.words.is_empty() && !self.words.values().any(|word| word == text)),
        }
    }

    #[cold]
    fn settle(&self, text: &str, part: &mut Part, places: &Places<'_>) -> Result<Known> {
        let total = words().may_be_total(text);
        let unknown = |code| Ok(Known { code: NONE, note: Some(code), total });
        let (word, undeclared) = self.word(text);
        let place_of = |place: Option<usize>, note| match place.and_then(|place| u32::try_from(place).ok()) {
            Some(code) => Ok(Known { code, note: None, total }),
            None => unknown(note),
        };
        match self.role {
            ColumnRole::Place => match places.find(word) {
                Ok(code) => Ok(Known { code: part.intern("place", &code)?, note: None, total }),
                // Whichever place is meant, it lies in what all of them lie in.
                Err((note, Some(common))) => {
                    Ok(Known { code: part.intern("place", &common)?, note: Some(note), total })
                }
                Err((note, None)) => unknown(note),
            },
            ColumnRole::Status => {
                // A layout that declares words has declared all of them.
                let lower = word.to_lowercase();
                let own = lower.parse().ok().filter(|_| !undeclared);
                let status = own.or_else(|| words().status(word).filter(|_| self.words.is_empty()));
                place_of(RecordStatus::ALL.iter().position(|one| Some(*one) == status), FindingCode::StatusUnknown)
            }
            ColumnRole::Direct => {
                let lower = word.to_lowercase();
                place_of(Direct::ALL.iter().position(|one| one.as_str() == lower), FindingCode::CategoryUnknown)
            }
            ColumnRole::Consent | ColumnRole::WithParent => {
                let answer = Answer::from_str(&word.to_lowercase()).ok().or_else(|| yes_or_no(word, &[]));
                let place = answer.and_then(|answer| Answer::ALL.iter().position(|one| *one == answer));
                place_of(place, FindingCode::CellUnreadable)
            }
            ColumnRole::Unit => match Unit::parse(word) {
                Ok(unit) => Ok(Known { code: part.intern("unit", &unit.to_string())?, note: None, total }),
                Err(_) => unknown(FindingCode::CategoryUnknown),
            },
            _ if undeclared => unknown(FindingCode::CategoryUnknown),
            _ => Ok(Known { code: part.intern(&self.dictionary, word)?, note: None, total }),
        }
    }
}

/// Yes and no in the words that need no declaration, and in the caller's for yes.
#[inline]
pub(super) fn yes_or_no(text: &str, yes: &[String]) -> Option<Answer> {
    match text {
        "0" if yes.is_empty() => Some(Answer::No),
        "1" => Some(Answer::Yes),
        _ => in_words(text, yes),
    }
}

fn in_words(text: &str, yes: &[String]) -> Option<Answer> {
    if yes.iter().any(|word| word == text) {
        return Some(Answer::Yes);
    }
    match text.to_lowercase().as_str() {
        "" | "0" | "no" | "n" | "false" | "-" | "нет" | "жоқ" => Some(Answer::No),
        "1" | "yes" | "y" | "true" | "x" | "х" | "+" | "да" | "иә" => Some(Answer::Yes),
        other => other.parse::<u32>().ok().map(|_| Answer::Yes),
    }
}

/// The gazetteer under the layout's rules.
pub(super) struct Places<'g> {
    pub(super) gazetteer: &'g Gazetteer,
    pub(super) rules: PlaceRules,
}

impl Places<'_> {
    /// As [`Gazetteer::find_on`] and the like, but for the names that are near, which no finding says.
    fn find(&self, text: &str) -> Result<String, (FindingCode, Option<String>)> {
        let (gazetteer, rules) = (self.gazetteer, &self.rules);
        let text = rules.words.get(text).map_or(text, String::as_str);
        let on_map = |place: &Place| rules.map.as_ref().is_none_or(|map| gazetteer.check(&place.code, map).is_ok());
        let found = match (rules.kind, &rules.map) {
            // A code says which place is meant, whatever its kind.
            (Some(kind), _) => match gazetteer.get(text) {
                Ok(place) => vec![place],
                Err(_) => gazetteer.places_named(text, &|place| place.kind == kind),
            },
            (None, Some(_)) => match gazetteer.places_named(text, &on_map) {
                found if found.is_empty() => {
                    let anywhere = gazetteer.places_named(text, &|_| true);
                    if anywhere.len() == 1 { anywhere } else { Vec::new() }
                }
                found => found,
            },
            (None, None) => gazetteer.places_named(text, &|_| true),
        };
        match *found {
            [] => Err((FindingCode::PlaceUnknown, None)),
            [place] if on_map(place) => Ok(place.code.clone()),
            [_] => Err((FindingCode::PlaceNotOnMap, None)),
            _ => Err((FindingCode::PlaceAmbiguous, self.common(&found))),
        }
    }

    /// The lowest place in which all of these lie.
    fn common(&self, places: &[&Place]) -> Option<String> {
        let upwards = |place: &&Place| -> Vec<String> {
            let above = self.gazetteer.ancestors(&place.code).map(|above| above.code.clone());
            std::iter::once(place.code.clone()).chain(above).collect()
        };
        let (first, others) = places.split_first()?;
        let others: Vec<Vec<String>> = others.iter().map(upwards).collect();
        upwards(first).into_iter().find(|code| others.iter().all(|other| other.contains(code)))
    }
}
