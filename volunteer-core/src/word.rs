//! Vocabularies: enums whose values are words in documents.

use std::str::FromStr;
use strum::VariantArray;

/// A vocabulary: an enum whose values are words in documents, such as `increase` and `decrease`.
///
/// Every such enum has `Display` and `FromStr` for its words, and `serde` reads and writes it as its word.
///
/// ```
/// use volunteer_core::{Word, roadmap::Aim};
/// assert_eq!(Aim::Decrease.as_str(), "decrease");
/// assert_eq!("decrease".parse(), Ok(Aim::Decrease));
/// assert_eq!(Aim::ALL[0], Aim::Increase);
///
/// let error = "decreese".parse::<Aim>().unwrap_err();
/// assert_eq!(error.to_string(), r#"unknown word "decreese"; did you mean "decrease"?"#);
/// ```
pub trait Word: VariantArray + Copy + FromStr + Into<&'static str> {
    /// Every value, in the order of its declaration.
    const ALL: &'static [Self] = Self::VARIANTS;

    /// The word that stands for it in documents.
    #[must_use]
    fn as_str(self) -> &'static str {
        self.into()
    }
}

impl<T: VariantArray + Copy + FromStr + Into<&'static str>> Word for T {}
