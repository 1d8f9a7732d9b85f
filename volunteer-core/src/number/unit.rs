//! What a number counts.

use super::Number;
use crate::document::read_text;
use crate::error::{Error, NumberError, Result, excerpt, nearest};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use std::str::FromStr;

macro_rules! units {
    ($($(#[doc = $doc:literal])* $variant:ident = $word:literal),+ $(,)?) => {
        /// What a number counts or measures. Things of different units are never added.
        ///
        /// In documents it is a word: `person`, `money:KZT`, `custom:laureate`, or a mixture `family+person`.
        ///
        /// ```
        /// use volunteer_core::Unit;
        /// let mixed = Unit::parse("person+family")?;
        /// assert_eq!(mixed.to_string(), "family+person");
        /// assert!(mixed.is_mixed() && mixed.is_counted());
        /// assert_eq!(Unit::parse("persn").unwrap_err().details()["suggestion"], "person");
        /// # Ok::<(), volunteer_core::Error>(())
        /// ```
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Unit {
            $($(#[doc = $doc])* $variant,)+
            /// Money of a currency, by its ISO 4217 code.
            Money(Currency),
            /// A unit of the caller's own, by its name in lower-case Latin letters, digits and hyphens.
            Custom(Box<str>),
            /// Several units counted together, at least two, sorted.
            Mixed(Box<[Unit]>),
        }

        const WORDS: &[(&str, Unit)] = &[$(($word, Unit::$variant)),+];
    };
}

units! {
    /// A human being, counted once.
    Person = "person",
    /// A person at an occasion: the same person counts at each.
    PersonTime = "person-time",
    /// A family.
    Family = "family",
    /// A household.
    Household = "household",
    /// A full case, from application to final decision.
    Case = "case",
    /// A single consultation.
    Consultation = "consultation",
    /// A service delivered.
    Service = "service",
    /// Something organised at a place in a period.
    Activity = "activity",
    /// A training.
    Training = "training",
    /// A project.
    Project = "project",
    /// An organisation.
    Organisation = "organisation",
    /// A group without registration.
    Group = "group",
    /// A club.
    Club = "club",
    /// A centre.
    Centre = "centre",
    /// A front office.
    FrontOffice = "front-office",
    /// A minute of work; hours are stored as minutes.
    Minute = "minute",
    /// A hundredth of something that is stated.
    Percent = "percent",
    /// A thousandth of something that is stated: so many per 1,000.
    PerMille = "per-mille",
    /// A difference of two percentages.
    PercentagePoint = "percentage-point",
}

/// Measures by their English names: a caller's unit of such a name has decimals.
const MEASURES: &[&str] = &[
    "tonne",
    "kilogram",
    "gram",
    "pound",
    "litre",
    "metre",
    "kilometre",
    "square-metre",
    "square-kilometre",
    "cubic-metre",
    "hectare",
    "degree",
    "monthly-calculation-index",
];

/// The three capital letters of an ISO 4217 currency.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Currency([u8; 3]);

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{}", char::from(*byte)))
    }
}

impl Unit {
    /// Reads a unit.
    ///
    /// # Errors
    /// `unit-unknown` with the nearest known unit.
    pub fn parse(text: &str) -> Result<Self> {
        text.split('+').map(Self::parse_one).collect::<Result<Vec<Self>>>().map(Self::of_parts)
    }

    fn parse_one(text: &str) -> Result<Self> {
        let unknown = || {
            let suggestion = nearest(text, WORDS.iter().map(|(word, _)| *word)).map(str::to_owned);
            NumberError::UnitUnknown { unit: excerpt(text), suggestion }
        };
        if let Some((_, unit)) = WORDS.iter().find(|(word, _)| *word == text) {
            return Ok(unit.clone());
        }
        if let Some(code) = text.strip_prefix("money:") {
            let letters: Result<[u8; 3], _> = code.as_bytes().try_into();
            return match letters {
                Ok(letters) if letters.iter().all(u8::is_ascii_uppercase) => Ok(Self::Money(Currency(letters))),
                _ => Err(unknown().into()),
            };
        }
        match text.strip_prefix("custom:") {
            Some(name) if Self::is_name(name) => Ok(Self::Custom(name.into())),
            _ => Err(unknown().into()),
        }
    }

    /// The words of the units that have a fixed one.
    #[cfg(any(test, feature = "schema"))]
    pub(crate) fn words() -> impl Iterator<Item = &'static str> {
        WORDS.iter().map(|(word, _)| *word)
    }

    fn is_name(name: &str) -> bool {
        (1..=40).contains(&name.len())
            && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
    }

    /// This unit and another one counted together.
    ///
    /// ```
    /// use volunteer_core::Unit;
    /// assert_eq!(Unit::Person.with(Unit::Family).to_string(), "family+person");
    /// assert_eq!(Unit::Person.with(Unit::Person), Unit::Person);
    /// ```
    #[must_use]
    pub fn with(self, other: Self) -> Self {
        Self::of_parts([self.into_parts(), other.into_parts()].concat())
    }

    /// Several units counted together, each once.
    fn of_parts(mut parts: Vec<Self>) -> Self {
        parts.sort_by_cached_key(Self::to_string);
        parts.dedup();
        if parts.len() > 1 { Self::Mixed(parts.into()) } else { parts.pop().unwrap_or(Self::Person) }
    }

    fn into_parts(self) -> Vec<Self> {
        match self {
            Self::Mixed(parts) => parts.into_vec(),
            unit => vec![unit],
        }
    }

    /// Whether its values are whole numbers from zero up: people are, money, minutes and tonnes are not.
    ///
    /// ```
    /// use volunteer_core::Unit;
    /// assert!(Unit::Person.is_counted() && Unit::parse("custom:school")?.is_counted());
    /// assert!(!Unit::parse("custom:tonne")?.is_counted());
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    #[must_use]
    pub fn is_counted(&self) -> bool {
        match self {
            Self::Money(_) | Self::Minute | Self::Percent | Self::PerMille | Self::PercentagePoint => false,
            Self::Custom(name) => !MEASURES.contains(&&**name),
            _ => true,
        }
    }

    /// Per how many of something a ratio in this unit is; `None` where the unit does not say.
    ///
    /// ```
    /// use volunteer_core::Unit;
    /// assert_eq!((Unit::PerMille.per(), Unit::Person.per()), (Some(1_000.into()), None));
    /// ```
    #[must_use]
    pub fn per(&self) -> Option<Number> {
        match self {
            Self::Percent => Some(Number::from(100)),
            Self::PerMille => Some(Number::from(1_000)),
            _ => None,
        }
    }

    /// Whether several units are counted together.
    #[must_use]
    pub const fn is_mixed(&self) -> bool {
        matches!(self, Self::Mixed(_))
    }

    /// Whether it counts people, so that a sum may count somebody twice.
    #[must_use]
    pub fn counts_people(&self) -> bool {
        match self {
            Self::Person => true,
            Self::Mixed(parts) => parts.contains(&Self::Person),
            _ => false,
        }
    }
}

impl fmt::Display for Unit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Money(currency) => write!(f, "money:{currency}"),
            Self::Custom(name) => write!(f, "custom:{name}"),
            Self::Mixed(parts) => {
                for (index, part) in parts.iter().enumerate() {
                    if index > 0 {
                        f.write_str("+")?;
                    }
                    write!(f, "{part}")?;
                }
                Ok(())
            }
            named => {
                let word = WORDS.iter().find(|(_, unit)| unit == named).map_or("", |(word, _)| *word);
                f.write_str(word)
            }
        }
    }
}

impl FromStr for Unit {
    type Err = Error;

    /// As [`Self::parse`].
    fn from_str(text: &str) -> Result<Self> {
        Self::parse(text)
    }
}

impl Serialize for Unit {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Unit {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        read_text(deserializer, "text", Self::parse)
    }
}

impl TryFrom<&str> for Unit {
    type Error = Error;

    /// As [`Unit::parse`].
    fn try_from(text: &str) -> Result<Self> {
        Self::parse(text)
    }
}
