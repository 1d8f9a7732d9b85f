//! What an error asks of its kind, whichever family the kind belongs to.
//!
//! An error holds its kind behind this trait, so that a program carries the sentences and details of those families alone
//! that it can meet: a web page that judges roadmaps has none of the register's.

use super::ErrorKind;
use super::details::Details;
use std::fmt;

/// A family of errors: an enum of kinds that hold data, the errors of one room.
///
/// ```
/// use volunteer_core::error::{Error, RoadmapError};
/// assert_eq!(Error::from(RoadmapError::PaceCuts {}).code(), "pace-cuts");
/// ```
pub trait Family: fmt::Display + Send + Sync + 'static {
    /// The stable kebab-case code of this kind.
    fn code(&self) -> &'static str;

    /// The kind among all kinds.
    fn kind(&self) -> ErrorKind<'_>;

    /// Writes the data of this kind.
    fn put(&self, details: &mut Details);

    /// The same once more.
    fn copy(&self) -> Box<dyn Family>;
}

/// The kinds of errors by family, from one list.
macro_rules! families {
    ($($(#[doc = $doc:literal])* $variant:ident($family:ident) = $name:literal),+ $(,)?) => {
        /// The kinds of errors, by family.
        ///
        /// ```
        /// use volunteer_core::error::{ErrorKind, NumberError};
        /// let error = volunteer_core::Number::parse("x").unwrap_err();
        /// assert!(matches!(error.kind(), ErrorKind::Number(NumberError::Syntax {})));
        /// ```
        #[derive(Clone, Copy, Debug, PartialEq)]
        #[non_exhaustive]
        pub enum ErrorKind<'a> {
            $($(#[doc = $doc])* $variant(&'a $family)),+
        }

        impl ErrorKind<'_> {
            /// The stable kebab-case code.
            #[must_use]
            pub fn code(&self) -> &'static str {
                match self { $(Self::$variant(kind) => kind.code()),+ }
            }

            /// The family: the room that answers it.
            ///
            /// ```
            /// assert_eq!(volunteer_core::Number::parse("x").unwrap_err().kind().family(), "number");
            /// ```
            #[must_use]
            pub const fn family(&self) -> &'static str {
                match self { $(Self::$variant(_) => $name),+ }
            }
        }

        impl fmt::Display for ErrorKind<'_> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                match self { $(Self::$variant(kind) => kind.fmt(f)),+ }
            }
        }

        /// Every code of every family.
        ///
        /// ```
        /// assert!(volunteer_core::error::codes().any(|code| code == "unit-mismatch"));
        /// ```
        pub fn codes() -> impl Iterator<Item = &'static str> {
            [$($family::CODES),+].into_iter().flatten().copied()
        }

        $(impl Family for $family {
            fn code(&self) -> &'static str { Self::code(self) }
            fn kind(&self) -> ErrorKind<'_> { ErrorKind::$variant(self) }
            fn put(&self, details: &mut Details) { self.details(details); }
            fn copy(&self) -> Box<dyn Family> { Box::new(self.clone()) }
        })+
    };
}
