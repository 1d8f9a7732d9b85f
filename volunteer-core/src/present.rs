//! Text and HTML in Kazakh, Russian and English.
//!
//! Sentences are data (`data/sentences/*.json`): templates with named placeholders, in three languages side by side, one file
//! for each kind of page that a program may show alone. This module chooses the sentence and writes numbers, dates and counts in the
//! form of the language. It decides nothing and computes nothing: every value comes from the result that is shown.
//!
//! | Form | Қазақша | Русский | English |
//! |---|---|---|---|
//! | number | 19 765 004,5 | 19 765 004,5 | 19,765,004.5 |
//! | per cent | 45,7% | 45,7 % | 45.7% |
//! | date | 2026 жылғы 5 желтоқсан | 5 декабря 2026 г. | 5 December 2026 |
//! | bounds | кемінде 601 | не менее 601 | 601 or more |
//! | bounds in a table | 385–394 | 385–394 | 385–394 |
//!
//! Groups of digits, a number and its unit, and the sign of per cent in Russian, are separated by no-break spaces (U+00A0). A
//! number below zero has a minus (U+2212), and not the hyphen of documents. A dash is long in Russian and short in Kazakh.
//!
//! Ids of documents are named: words of vocabularies, maps and policies by the library's data ([`Presenter::label`]), what is
//! the caller's own by the document's `names` ([`Presenter::with_names`]). The ids themselves appear once, in the last line.
//!
//! ```
//! use volunteer_core::{Bounds, Context, Language, Presenter, Unit, calendar::parse_date};
//!
//! let context = Context::kazakhstan();
//! let clubs = |language| Presenter::new(language, &context).count(&Bounds::exact(14.into()), &Unit::Club);
//! assert_eq!(clubs(Language::Russian), "14\u{a0}клубов");
//! assert_eq!(clubs(Language::Kazakh), "14\u{a0}клуб");
//! assert_eq!(Presenter::new(Language::English, &context).as_of(parse_date("2026-12-31")?), "as of 31 December 2026");
//! # Ok::<(), volunteer_core::Error>(())
//! ```

mod assessment;
mod block;
mod date;
mod decision;
mod error;
mod explain;
mod finding;
mod html;
mod indicator;
mod names;
mod note;
mod number;
mod observation;
mod offer;
mod progress;
mod register_report;
mod rules;
mod sentence;
mod summary;
#[cfg(test)]
mod tests;
mod trail;
mod why;

use crate::context::Context;
use crate::language::{Language, LocalText, Name};
use crate::place::Gazetteer;
use sentence::{Arg, Sentences};
use std::sync::Arc;

pub use explain::Length;
pub use register_report::RegisterReport;
pub use sentence::{ASSESSMENTS, ERRORS, METHODS, PLANS, RECORDS, REPORTS, SHARED, SentenceFile};
pub use summary::Summary;

/// Writes results and errors in one language, with names of places from one gazetteer.
///
/// ```
/// use volunteer_core::{Bounds, Context, Language, Number, Presenter, Unit};
/// let context = Context::kazakhstan();
/// let clubs = Bounds::exact(Number::from(14));
/// assert_eq!(Presenter::new(Language::English, &context).count(&clubs, &Unit::Club), "14\u{a0}clubs");
/// assert_eq!(Presenter::new(Language::Russian, &context).count(&clubs, &Unit::Club), "14\u{a0}клубов");
/// assert_eq!(Presenter::new(Language::Kazakh, &context).count(&clubs, &Unit::Club), "14\u{a0}клуб");
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct Presenter {
    sentences: Sentences,
    gazetteer: Gazetteer,
    /// What the codes of the context's definitions are called.
    categories: Arc<[(String, LocalText)]>,
    names: Vec<Name>,
}

impl Presenter {
    /// A presenter for a language and the places it may have to name.
    ///
    /// ```
    /// use volunteer_core::{Context, Language, Presenter};
    /// let presenter = Presenter::new(Language::Kazakh, &Context::kazakhstan());
    /// assert_eq!(presenter.language(), Language::Kazakh);
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    #[must_use]
    pub fn new(language: Language, context: &Context) -> Self {
        Self::with(language, context, &sentence::ALL)
    }

    /// A presenter with the sentences of some files, for a program that shall not carry the others, such as a web page. What
    /// it has no sentence for is shown by its id.
    ///
    /// ```
    /// use volunteer_core::present::{ERRORS, Presenter, SHARED, SentenceFile};
    /// use volunteer_core::{Context, Language, Number};
    /// static FILES: [&SentenceFile; 2] = [&SHARED, &ERRORS];
    /// let presenter = Presenter::with(Language::English, &Context::kazakhstan(), &FILES);
    /// let error = Number::parse("12,5").unwrap_err();
    /// assert!(presenter.error_text(&error).contains("number"));
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    #[must_use]
    pub fn with(language: Language, context: &Context, files: &'static [&'static SentenceFile]) -> Self {
        let defined = context.definitions.all().iter().flat_map(|defined| &defined.categories);
        let categories = defined.map(|category| (category.id.clone(), category.label.clone())).collect();
        let (sentences, gazetteer) = (Sentences::new(language, files), context.gazetteer.clone());
        Self { sentences, gazetteer, categories, names: Vec::new() }
    }

    /// The language it writes.
    #[must_use]
    pub const fn language(&self) -> Language {
        self.sentences.language()
    }

    /// The full name of a place, or of several joined by `+`, by code; a code that the gazetteer does not have stays.
    ///
    /// ```
    /// use volunteer_core::{Context, Language, Presenter};
    /// let presenter = Presenter::new(Language::Kazakh, &Context::kazakhstan());
    /// assert_eq!(presenter.place("KZ-59"), "Солтүстік Қазақстан облысы");
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    #[must_use]
    pub fn place(&self, code: &str) -> String {
        let mut out = String::new();
        for (index, part) in code.split('+').enumerate() {
            if index > 0 {
                out.push_str(" + ");
            }
            match self.gazetteer.get(part) {
                // A country is named as people name it.
                Ok(place) if place.parent.is_none() => out.push_str(place.name.get(self.language())),
                Ok(place) => out.push_str(place.label(self.language())),
                Err(_) => out.push_str(part),
            }
        }
        out
    }

    /// A sentence of the family `say`.
    fn say(&self, id: &str, args: &[(&str, Arg)]) -> String {
        self.sentences.say("say", id, args)
    }

    /// Words in the quotation marks of the language.
    fn quoted(&self, text: &str) -> String {
        self.say("quoted", &[("text", text.into())])
    }
}
