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
