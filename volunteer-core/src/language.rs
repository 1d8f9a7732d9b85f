//! The three languages the library reads and writes, and texts in them.
//!
//! ```
//! use volunteer_core::{Language, language::LocalText};
//!
//! let label = LocalText::new().kk("Клубтар").en("Clubs");
//! assert_eq!(label.get(Language::Russian), Some("Клубтар")); // the next best, and never nothing
//! ```

use crate::document::is_default;
use crate::error::{Error, unknown_word};
use serde::{Deserialize, Serialize};

/// A language of texts, names and sentences.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[derive(strum::Display, strum::EnumString, strum::IntoStaticStr, strum::VariantArray, strum::VariantNames)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case", parse_err_ty = Error, parse_err_fn = unknown_word::<Self>)]
pub enum Language {
    /// Kazakh in Cyrillic script.
    #[serde(rename = "kk")]
    #[strum(serialize = "kk")]
    Kazakh,
    /// Russian.
    #[serde(rename = "ru")]
    #[strum(serialize = "ru")]
    Russian,
    /// English.
    #[serde(rename = "en")]
    #[strum(serialize = "en")]
    English,
}

/// A text in up to three languages.
///
/// ```
/// use volunteer_core::{Language, language::LocalText};
/// let text = LocalText::new().ru("Абай").en("Abai");
/// assert_eq!(text.get(Language::Kazakh), Some("Абай"));
/// ```
#[derive(Clone, Debug, PartialEq, Default, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self")]
pub struct LocalText {
    /// In Kazakh.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kk: Option<String>,
    /// In Russian.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ru: Option<String>,
    /// In English.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub en: Option<String>,
}

/// What a [`Name`] names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[derive(strum::Display, strum::EnumString, strum::IntoStaticStr, strum::VariantArray, strum::VariantNames)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case", parse_err_ty = Error, parse_err_fn = unknown_word::<Self>)]
pub enum Named {
    /// A unit of the caller's own: `custom:laureate`.
    Unit,
    /// A version of what an indicator means: `profiles-on-platform`.
    Definition,
    /// An indicator that the document itself does not define.
    Indicator,
    /// A map of a gazetteer of the caller's own.
    Map,
    /// A policy or a method of the caller's own.
    Policy,
    /// Who answers for a measure.
    Responsible,
}

/// What people call something that a document knows by an id.
///
/// A unit may have its forms, parted by `|`: in Kazakh and English those of one, of other numbers and of the heading
/// (`laureate|laureates|laureates`), in Russian those of one, few, many, fractions and the heading
/// (`лауреат|лауреата|лауреатов|лауреата|лауреаты`). A single form stands for all.
///
/// ```
/// use volunteer_core::language::{LocalText, Name, Named};
/// use volunteer_core::{Bounds, Context, Language, Presenter, Unit};
///
/// let label = LocalText::new()
///     .kk("лауреат")
///     .ru("лауреат|лауреата|лауреатов|лауреата|лауреаты")
///     .en("laureate|laureates|laureates");
/// let laureate = Name::new(Named::Unit, "custom:laureate", label);
/// let presenter = Presenter::new(Language::Russian, &Context::kazakhstan()).with_names(&[laureate]);
/// assert_eq!(presenter.count(&Bounds::exact(5.into()), &Unit::parse("custom:laureate")?), "5\u{a0}лауреатов");
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self")]
pub struct Name {
    /// What kind of thing it is.
    pub of: Named,
    /// Its id in documents.
    pub id: String,
    /// What it is called.
    #[serde(default, skip_serializing_if = "is_default")]
    pub label: LocalText,
}

impl Name {
    /// What something of this kind with this id is called.
    #[must_use]
    pub fn new(of: Named, id: impl Into<String>, label: LocalText) -> Self {
        Self { of, id: id.into(), label }
    }
}

impl LocalText {
    /// A text in no language yet.
    #[must_use]
    pub const fn new() -> Self {
        Self { kk: None, ru: None, en: None }
    }

    /// In Kazakh.
    #[must_use]
    pub fn kk(mut self, kk: impl Into<String>) -> Self {
        self.kk = Some(kk.into());
        self
    }

    /// In Russian.
    #[must_use]
    pub fn ru(mut self, ru: impl Into<String>) -> Self {
        self.ru = Some(ru.into());
        self
    }

    /// In English.
    #[must_use]
    pub fn en(mut self, en: impl Into<String>) -> Self {
        self.en = Some(en.into());
        self
    }

    /// The text in a language, else in the next that there is: Kazakh falls back to Russian before English, so that no
    /// Latin-script text stands inside Cyrillic; English to Russian.
    #[must_use]
    pub fn get(&self, language: Language) -> Option<&str> {
        let order = match language {
            Language::Kazakh => [&self.kk, &self.ru, &self.en],
            Language::Russian => [&self.ru, &self.kk, &self.en],
            Language::English => [&self.en, &self.ru, &self.kk],
        };
        order.into_iter().find_map(Option::as_deref)
    }

    /// The text in a language, and in no other.
    ///
    /// ```
    /// use volunteer_core::{Language, language::LocalText};
    /// let text = LocalText::new().ru("Абай");
    /// assert_eq!((text.exactly(Language::Russian), text.exactly(Language::Kazakh)), (Some("Абай"), None));
    /// ```
    #[must_use]
    pub fn exactly(&self, language: Language) -> Option<&str> {
        match language {
            Language::Kazakh => self.kk.as_deref(),
            Language::Russian => self.ru.as_deref(),
            Language::English => self.en.as_deref(),
        }
    }
}
