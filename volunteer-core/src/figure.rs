//! Reported figures: numbers as somebody reported them, in their words.
//!
//! [`ReportedFigure::read`] reads the one figure of a phrase, [`find_all`] every figure of a text, in Kazakh, Russian
//! and English. What the words say is kept: the text itself, its qualifier, how round the number is, and the
//! [`Bounds`] that follow by a [`WidthPolicy`] with a name. The words that the readers know lie in `data/words`.
//!
//! Better refused than false: a number takes a unit only from a noun that governs it in its own clause. What was not understood is
//! answered as an error with its place, beside the figures that were.
//!
//! ```
//! use volunteer_core::figure::{FigureReader, TextLanguage};
//! use volunteer_core::{Bounds, Unit};
//!
//! let found = FigureReader::new(TextLanguage::Auto).find_all("В 2025 году прошло более 900 мероприятий по 18 направлениям.")?;
//! let events = found.figures.iter().find(|figure| figure.unit == Some(Unit::Activity)).unwrap();
//! assert_eq!((events.text.as_str(), events.bounds), ("более 900", Some(Bounds::at_least(901.into()))));
//! assert_eq!(found.errors[0].code(), "figure-unit-missing"); // it does not know what 18 counts
//! # Ok::<(), volunteer_core::Error>(())
//! ```

mod alphabet;
mod change;
mod digits;
mod draft;
pub mod endings;
mod exclude;
mod lexicon;
mod link;
mod morphology;
mod normal;
mod noun;
mod offer;
mod phrase;
mod qualifier;
mod quantity;
mod range;
mod reader;
mod roles;
mod scan;
mod share;
mod surround;
mod table;
#[cfg(test)]
mod tests;
mod walk;
mod when;
mod width;

pub use qualifier::{FigureKind, OfferedAct, OfferedEvidence, Offers, Qualifier, UnitLink, UnitSource};
pub use reader::FigureReader;
pub use table::FigureRow;
pub use width::{Width, WidthPolicy};

use crate::document::{self, read_text};
use crate::error::{Error, Result, word_not_in};
use crate::{Bounds, Language, Number, Period, Ratio, Unit};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::str::FromStr;
use std::sync::LazyLock;

/// The policy of the readers that take none.
static DEFAULT_WIDTHS: LazyLock<WidthPolicy> = LazyLock::new(WidthPolicy::figure_width_1);

/// The longest text that is read, in Unicode code points.
pub const MAX_CHARACTERS: usize = 100_000;

/// The language that a text is to be read in.
///
/// ```
/// use volunteer_core::{Language, figure::TextLanguage};
/// assert_eq!(TextLanguage::from(Language::Kazakh), TextLanguage::Of(Language::Kazakh));
/// assert_eq!("auto".parse(), Ok(TextLanguage::Auto));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum TextLanguage {
    /// The language that its letters and words show.
    Auto,
    /// This language.
    Of(Language),
}

impl FromStr for TextLanguage {
    type Err = Error;

    /// Reads `auto` or the word of a language.
    fn from_str(word: &str) -> Result<Self> {
        match word {
            "auto" => Ok(Self::Auto),
            "kk" => Ok(Self::Of(Language::Kazakh)),
            "ru" => Ok(Self::Of(Language::Russian)),
            "en" => Ok(Self::Of(Language::English)),
            _ => Err(word_not_in(word, &["kk", "ru", "en", "auto"])),
        }
    }
}

impl From<Language> for TextLanguage {
    fn from(language: Language) -> Self {
        Self::Of(language)
    }
}

impl Serialize for TextLanguage {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Auto => serializer.serialize_str("auto"),
            Self::Of(language) => serializer.collect_str(language),
        }
    }
}

impl<'de> Deserialize<'de> for TextLanguage {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        read_text(deserializer, "text", str::parse)
    }
}

/// A figure as it was reported: the words, and what they say.
///
/// ```
/// use volunteer_core::{Bounds, Language, Number, Unit, figure::{Qualifier, ReportedFigure}};
/// let figure = ReportedFigure::read("600-ден астам зейнеткерлерге", Language::Kazakh, None)?;
/// assert_eq!(figure.text, "600-ден астам");
/// assert_eq!(figure.qualifier, Qualifier::MoreThan);
/// assert_eq!(figure.unit, Some(Unit::Person));
/// assert_eq!(figure.bounds, Some(Bounds::at_least(Number::from(601))));
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self")]
#[non_exhaustive]
pub struct ReportedFigure {
    /// The words of the figure, as they stand in the text: number, multiplier, ending, qualifier; not the noun.
    pub text: String,
    /// The language that was read.
    pub language: Language,
    /// Where the words begin in the text, in Unicode code points.
    pub start: u32,
    /// Where they end, exclusive.
    pub end: u32,
    /// What kind of figure it is.
    pub kind: FigureKind,
    /// How the number is qualified.
    pub qualifier: Qualifier,
    /// The number, in `unit`; the lower one of a range; negative for a fall.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<Number>,
    /// The upper number of a range.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number_to: Option<Number>,
    /// A share or a falling factor that is a quotient: one third.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ratio: Option<Ratio>,
    /// The place of the last digit that says something, times the written multiplier.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub granularity: Option<Number>,
    /// What the number may be, by the width policy.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bounds: Option<Bounds>,
    /// What is counted or measured.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<Unit>,
    /// Where the unit comes from: words, place, and how they belong to the number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit_source: Option<UnitSource>,
    /// What "more than" hardly exceeds: shown, never used to decide.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub soft_upper: Option<Number>,
    /// The period, where the figure is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period: Option<Period>,
    /// The width policy by which the bounds were made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub policy: Option<String>,
    /// What words nearby say about it: offered, never applied.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub offers: Option<Offers>,
}

impl Serialize for ReportedFigure {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        document::serialize(serializer, |to| Self::serialize(self, to), |to| Self::serialize(self, to))
    }
}

impl<'de> Deserialize<'de> for ReportedFigure {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        document::deserialize(deserializer, Self::deserialize, |from| Self::deserialize(from))
    }
}

impl ReportedFigure {
    /// Reads the one figure of a phrase, by the widths `figure-width@1`.
    ///
    /// A unit that is passed stands where the text has no noun, and must agree with the noun where it has one.
    ///
    /// # Errors
    /// `figure-missing`; `figure-several` with the readings; `figure-ambiguous` with the place and both readings;
    /// `figure-unit-missing` with the place; `unit-mismatch`; `number-too-precise`; `figure-text-too-long`.
    ///
    /// ```
    /// use volunteer_core::{Language, Unit, figure::{ReportedFigure, TextLanguage}};
    /// let figure = ReportedFigure::read("свыше 30 тыс.", TextLanguage::Auto, Some(&Unit::Person))?;
    /// assert_eq!((figure.language, figure.text.as_str()), (Language::Russian, "свыше 30 тыс."));
    /// let error = ReportedFigure::read("1.500 people", Language::English, None).unwrap_err();
    /// assert_eq!(error.code(), "figure-ambiguous");
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    pub fn read(text: &str, language: impl Into<TextLanguage>, unit: Option<&Unit>) -> Result<Self> {
        FigureReader::new(language).unit_of(unit).read(text)
    }

    /// As [`Self::read`], by the caller's own widths.
    ///
    /// # Errors
    /// As [`Self::read`]; `bounds-empty` where the policy leaves no value.
    pub fn read_with(
        text: &str,
        language: impl Into<TextLanguage>,
        unit: Option<&Unit>,
        policy: &WidthPolicy,
    ) -> Result<Self> {
        FigureReader::new(language).unit_of(unit).widths(policy).read(text)
    }
}

/// What a text holds: its figures, and the numbers that could not be read as figures, each in the order of the text.
///
/// ```
/// use volunteer_core::{Language, document, figure::find_all};
/// let found = find_all("14 clubs and 18 directions", Language::English)?;
/// assert_eq!(found.figures.len(), 1);
/// assert_eq!(document::to_value(&found)?["errors"][0]["code"], "figure-unit-missing");
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Found {
    /// The figures.
    pub figures: Vec<ReportedFigure>,
    /// What is wrong with the other numbers, with their places.
    pub errors: Vec<Error>,
}

/// Reads every figure of a text, by the widths `figure-width@1`.
///
/// # Errors
/// `figure-text-too-long`. What is wrong with single numbers stands in the answer.
///
/// ```
/// use volunteer_core::{Unit, figure::{TextLanguage, find_all}};
/// let found = find_all("В 2025 году прошло более 900 мероприятий, открыто 14 клубов.", TextLanguage::Auto)?;
/// let texts: Vec<&str> = found.figures.iter().map(|figure| figure.text.as_str()).collect();
/// assert_eq!(texts, ["2025 году", "более 900", "14"]);
/// # Ok::<(), volunteer_core::Error>(())
/// ```
pub fn find_all(text: &str, language: impl Into<TextLanguage>) -> Result<Found> {
    FigureReader::new(language).find_all(text)
}

/// As [`find_all`], by the caller's own widths.
///
/// # Errors
/// As [`find_all`].
pub fn find_all_with(text: &str, language: impl Into<TextLanguage>, policy: &WidthPolicy) -> Result<Found> {
    FigureReader::new(language).widths(policy).find_all(text)
}
