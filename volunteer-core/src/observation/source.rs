//! Where a value was published.

use crate::calendar::Period;

json_struct! {
    /// Where a value was published.
    ///
    /// ```
    /// use volunteer_core::{observation::Source, json};
    /// let read: Source = json::from_text(r#"{"title": "inform.kz", "published": "2023-06-20"}"#.as_bytes())?;
    /// assert!(read.url.is_none());
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    #[derive(Eq, PartialOrd, Ord)]
    pub struct Source {
        /// Who said it, where.
        pub title: String,
        /// The address of the page.
        pub url: Option<String>,
        /// When it was published: a day, or the period in which that day lies.
        pub published: Option<Period>,
    }
}
