//! The three languages the library reads and writes.

use crate::error::{Error, unknown_word};
use serde::{Deserialize, Serialize};
/// A language of texts, names and sentences.
///
/// ```
/// use volunteer_core::Language;
/// assert_eq!("kk".parse(), Ok(Language::Kazakh));
/// ```
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
/// let text = LocalText { kk: None, ru: Some("Абай".into()), en: Some("Abai".into()) };
/// assert_eq!(text.get(Language::Kazakh), Some("Абай"));
/// ```
#[derive(Clone, Debug, PartialEq, Default, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
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

impl LocalText {
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
}
