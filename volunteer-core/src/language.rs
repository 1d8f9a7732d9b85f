//! The three languages the library reads and writes.

json_words! {
    /// A language of texts, names and sentences.
    ///
    /// ```
    /// use volunteer_core::Language;
    /// assert_eq!(Language::from_word("kk"), Ok(Language::Kazakh));
    /// ```
    pub enum Language {
        /// Kazakh in Cyrillic script.
        Kazakh = "kk",
        /// Russian.
        Russian = "ru",
        /// English.
        English = "en",
    }
}

json_struct! {
    /// A text in up to three languages.
    ///
    /// ```
    /// use volunteer_core::{Language, language::LocalText};
    /// let text = LocalText { kk: None, ru: Some("Абай".into()), en: Some("Abai".into()) };
    /// assert_eq!(text.get(Language::Kazakh), Some("Абай"));
    /// ```
    #[derive(Default, Eq)]
    pub struct LocalText {
        /// In Kazakh.
        pub kk: Option<String>,
        /// In Russian.
        pub ru: Option<String>,
        /// In English.
        pub en: Option<String>,
    }
    default
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
