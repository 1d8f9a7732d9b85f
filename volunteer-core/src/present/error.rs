//! Errors in words: one sentence for every code, then the place, the suggestion and the choices.

use super::Presenter;
use super::block::Item;
use super::html::{frame, list};
use super::sentence::Arg;
use crate::Word;
use crate::document::from_value;
use crate::error::Error;
use crate::number::{Bounds, Number};
use crate::register::layout::OfferNote;
use serde_json::{Map, Value};

impl Presenter {
    /// An error: what is wrong and where, then a suggestion and the choices there are, one line each.
    ///
    /// ```
    /// use volunteer_core::{Context, Language, Presenter, calendar::parse_date};
    /// let error = parse_date("31.12.2023").unwrap_err().at_key("due").at_index(0).at_key("targets");
    /// let text = Presenter::new(Language::English, &Context::kazakhstan()).error_text(&error);
    /// assert!(text.starts_with("targets › 0 › due: "));
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    #[must_use]
    pub fn error_text(&self, error: &Error) -> String {
        let value = error.to_value();
        self.error_parts_text(error.code(), &path_of(&value), &error.details())
    }

    /// The same as small HTML.
    ///
    /// ```
    /// use volunteer_core::{Context, Language, Presenter};
    /// let context = Context::kazakhstan();
    /// let error = context.gazetteer.find("<Almaty>").unwrap_err();
    /// let html = Presenter::new(Language::English, &context).error_html(&error);
    /// assert!(!html.contains("<Almaty>"));
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    #[must_use]
    pub fn error_html(&self, error: &Error) -> String {
        let value = error.to_value();
        let item = self.error_item(error.code(), &path_of(&value), &error.details());
        frame(self.language(), |out| list(out, &[item]))
    }

    /// The sentence for an error that crossed over from another language or process as code, path and details. A code that
    /// this version does not know is shown as it is.
    ///
    /// ```
    /// use volunteer_core::{Context, Language, Presenter};
    /// let presenter = Presenter::new(Language::English, &Context::kazakhstan());
    /// let details = serde_json::json!({"key": "asof", "suggestion": "asOf"});
    /// let text = presenter.error_parts_text("key-unknown", &[], details.as_object().unwrap());
    /// assert!(text.contains("asOf"));
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    #[must_use]
    pub fn error_parts_text(&self, code: &str, path: &[Value], details: &Map<String, Value>) -> String {
        let item = self.error_item(code, path, details);
        let mut out = item.text;
        for text in item.inner {
            out.push_str("\n- ");
            out.push_str(&text);
        }
        out
    }

    fn error_item(&self, code: &str, path: &[Value], details: &Map<String, Value>) -> Item {
        let args: Vec<(&str, Arg)> =
            details.iter().map(|(key, value)| (key.as_str(), self.detail(code, key, value))).collect();
        let sentence = self.sentences.say("error", code, &args);
        let mut text = String::new();
        for (index, step) in path.iter().enumerate() {
            if index > 0 {
                text.push_str(" › ");
            }
            text.push_str(&plain(step));
        }
        if !text.is_empty() {
            text.push_str(": ");
        }
        text.push_str(&sentence);
        Item { text, inner: self.choices(details) }
    }

    /// What is shown below the sentence: the suggestion, and lists of what is possible.
    fn choices(&self, details: &Map<String, Value>) -> Vec<String> {
        let mut lines = Vec::new();
        for (key, value) in details {
            match (key.as_str(), value) {
                ("suggestion", Value::String(word)) => {
                    let word = self.quoted(word);
                    lines.push(self.say("suggestion", &[("word", word.into())]));
                }
                ("known", Value::Array(words)) => {
                    let words: Vec<String> = words.iter().map(plain).collect();
                    lines.push(self.say("known", &[("words", words.join(", ").into())]));
                }
                ("maps", Value::Array(maps)) if !maps.is_empty() => {
                    let maps: Vec<String> = maps.iter().map(|map| self.name_and_id("map", &plain(map))).collect();
                    lines.push(self.say("maps", &[("maps", maps.join(", ").into())]));
                }
                ("candidates" | "suggestions", Value::Array(places)) => {
                    lines.extend(places.iter().map(|place| self.candidate(place)));
                }
                ("centreOf", place) => {
                    lines.push(self.say("centreOf", &[("place", self.candidate(place).into())]));
                }
                ("readings", Value::Array(readings)) => lines.extend(readings.iter().map(|one| self.reading(one))),
                ("canBeSaid", Value::Array(said)) => lines.extend(said.iter().map(|one| self.said(one))),
                ("doubts", Value::Array(doubts)) => {
                    let notes = doubts.iter().filter_map(|doubt| from_value::<OfferNote>(doubt).ok());
                    lines.extend(notes.map(|note| self.offer_note(&note)));
                }
                ("groups", Value::Array(groups)) => lines.extend(groups.iter().map(plain)),
                ("missing", Value::Array(missing)) => {
                    lines.extend(missing.iter().map(|one| match one.as_str() {
                        Some(text) => self.place_or_period(text),
                        None => plain(one),
                    }));
                }
                _ => {}
            }
        }
        lines
    }

    /// A detail as it stands in the sentence: numbers in the form of the language, words by their names.
    fn detail(&self, code: &str, key: &str, value: &Value) -> Arg {
        let vocabulary = match (code, key) {
            ("type-mismatch", "expected" | "found") => "type",
            ("workbook-unreadable", "reason") => "workbook",
            ("not-additive", "reason") => "notAdditive",
            ("crosswalk-refused", "reason") => "crosswalk",
            ("figure-not-a-value", "kind") => "figureKind",
            ("offer-unanswered", "word") if self.sentences.get("act", value.as_str().unwrap_or_default()).is_some() => {
                "act"
            }
            ("offer-unanswered", "word") => "evidence",
            ("role-unfit", "row") => "rowKind",
            ("role-unfit", "role") => "columnRole",
            (_, "count") => "countOf",
            (_, "operation" | "part" | "rule" | "aim" | "counted" | "missing" | "nature") => key,
            _ => "",
        };
        match (key, value) {
            (_, Value::String(word)) if !vocabulary.is_empty() => self.label(vocabulary, word).into(),
            ("unit", Value::String(unit)) if code != "unit-unknown" => self.unit_words(unit).into(),
            ("expected" | "found", Value::String(unit)) if code == "unit-mismatch" => self.unit_words(unit).into(),
            ("expected" | "found", Value::String(word)) if code == "rule-contradicts" => self.kind_words(word).into(),
            ("place", Value::String(place)) => self.place_or_code(place).into(),
            ("map" | "from" | "to", Value::String(map)) if code != "map-unknown" => self.name_and_id("map", map).into(),
            ("method", Value::String(id)) => self.method_name(code, id).into(),
            ("period", Value::String(text)) => self.place_or_period(text).into(),
            ("start" | "end", Value::String(date)) => match crate::calendar::parse_date(date) {
                Ok(date) => self.date(date).into(),
                Err(_) => date.as_str().into(),
            },
            (_, Value::Array(items)) => self.counted(u32::try_from(items.len()).unwrap_or(u32::MAX).into()),
            // Bounds are objects; a plain number is also read as bounds, and shown the same.
            (_, Value::Object(_)) => match from_value::<Bounds>(value) {
                Ok(bounds) => self.bounds(&bounds).into(),
                Err(_) => self.candidate(value).into(),
            },
            (_, Value::Number(_)) => match from_value::<Number>(value) {
                // Details count characters from zero; people count them from one.
                Ok(number) if key == "start" => self.counted(number.checked_add(Number::ONE).unwrap_or(number)),
                // A year is not grouped.
                Ok(number) if key == "value" || key == "least" || key == "most" => number.to_string().into(),
                Ok(number) => self.counted(number),
                Err(_) => plain(value).into(),
            },
            _ => plain(value).into(),
        }
    }

    /// A nature, a way of counting or a unit, whichever the word is.
    fn kind_words(&self, word: &str) -> String {
        let name = ["nature", "counted"].into_iter().find_map(|family| self.sentences.get(family, word));
        name.map_or_else(|| self.unit_words(word), str::to_owned)
    }

    /// A method of allocating or of scoring, by its id with or without its version.
    fn method_name(&self, code: &str, id: &str) -> String {
        let word = id.split('@').next().unwrap_or(id);
        let vocabulary = if code.starts_with("allocation") { "allocationMethod" } else { "normalisation" };
        self.label(vocabulary, word)
    }

    fn place_or_code(&self, code: &str) -> String {
        let name = self.place(code);
        if name == code { name } else { format!("{name} ({code})") }
    }

    /// What is missing of a whole is named by place code or by period.
    fn place_or_period(&self, text: &str) -> String {
        match crate::calendar::Period::parse(text) {
            Ok(period) => self.period(period),
            Err(_) => self.place_or_code(text),
        }
    }

    /// A place among several: name, kind, place above, code.
    fn candidate(&self, place: &Value) -> String {
        let get = |key: &str| place.get(key).and_then(Value::as_str).unwrap_or_default();
        let name = match get(self.language().as_str()) {
            "" => get("code"),
            name => name,
        };
        let args = [("name", name.into()), ("code", get("code").into())];
        let kind = self.label("placeKind", get("kind"));
        match get("parent") {
            "" => self.say("candidate", &[args, [("kind", kind.into()), ("parent", "".into())]].concat()),
            parent => {
                let parent = self.place(parent);
                self.say("candidateBelow", &[args, [("kind", kind.into()), ("parent", parent.into())]].concat())
            }
        }
    }

    /// One of several readings of a figure: a number, or a whole figure with its words and its place.
    fn reading(&self, reading: &Value) -> String {
        let text = reading.get("text").and_then(Value::as_str);
        match (from_value::<Number>(reading), text) {
            (Ok(number), _) => self.number(number),
            (Err(_), Some(text)) => {
                let bounds = reading.get("bounds").and_then(|bounds| from_value::<Bounds>(bounds).ok());
                match bounds {
                    Some(bounds) => format!("{}: {}", self.quoted(text), self.bounds(&bounds)),
                    None => self.quoted(text),
                }
            }
            (Err(_), None) => plain(reading),
        }
    }

    /// What can be said where a sum cannot.
    fn said(&self, said: &Value) -> String {
        let code = said.get("code").and_then(Value::as_str).unwrap_or_default();
        let bounds = said.get("bounds").and_then(|bounds| from_value::<Bounds>(bounds).ok());
        let bounds = bounds.map_or_else(|| self.say("none", &[]), |bounds| self.bounds(&bounds));
        self.sentences.say("canBeSaid", code, &[("bounds", bounds.into())])
    }
}

fn path_of(error: &Value) -> Vec<Value> {
    error.get("path").and_then(Value::as_array).cloned().unwrap_or_default()
}

fn plain(value: &Value) -> String {
    value.as_str().map_or_else(|| crate::document::canonical(value), str::to_owned)
}
