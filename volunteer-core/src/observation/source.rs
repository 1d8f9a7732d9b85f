//! Where a value was published.

use crate::calendar::Period;

json_struct! {
    /// Where a value was published.
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
